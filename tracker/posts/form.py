"""Find the words of a post, and whose they are.

The words are the paragraph that a signature ends, with the paragraphs before it that are set apart by wider gaps than
the article's own (web pages leave these for the empty lines of a post). Or they are the paragraph above a signature on
a line of its own, where that paragraph stands in quotation marks or has what only posts have (a link, a handle, a
hashtag). What is longer than the platform allows is no post.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from tracker.marks import find_quoted_regions
from tracker.posts.signatures import WORDS, Range, Signature, find_signatures, may_sign, read_heading
from tracker.text import fold, iter_paragraphs

_LONGEST = 420
"""The most characters of a post with a handle, links included, which its platform does not count."""
_LONGEST_OTHER = 2500
_FEWEST_WORDS = 2
_ARTICLES_GAP, _POSTS_GAP = 2, 4
"""Line breaks between the paragraphs of an article, and between those of a post within it."""
_SAID_BEHIND = re.compile(r"[,.?!][\"”]\s+[^\W\d_]")
_LEAD = re.compile(r"Skip \w+ post(?: \d+)? by @?\w+\s*")
_LINKS = re.compile(r"(?:\s*(?:https?://|pic\.twitter\.com/)[^\s\"“”]+)+\s*\Z")
_PASSED_ON = re.compile(r"(?:\bRT\s+|(?<![^\s])[\"“]\s?)@(?P<handle>\w{1,30}):?\s+")
_SIGN_OF_POST = re.compile(r"https?://t\.co/|pic\.twitter\.com/|(?:^|\s)[@#][A-Za-z]\w+")
_WORD = re.compile(r"\w*[^\W\d_]\w*")
_LINE = re.compile(r"[^\n]+")
_EDGE = " \t\n"
_MARKS, _CLOSING = '"“”', '"”'


@dataclass(frozen=True, slots=True)
class Post:
    """Somebody's words on a platform. All ranges are half-open offsets.

    Attributes:
        start: Where the post begins, signature included.
        end: Where it ends, signature included.
        contents: The ranges of the words, by paragraph.
        cue: The words that make the signature one: "—", "Posted by".
        source: The name of the account whose words they are.
        day: The day in the signature; None where it has none.
        relay: The name of the account that passes on these words of another.
    """

    start: int
    end: int
    contents: tuple[Range, ...]
    cue: Range
    source: Range
    day: Range | None
    relay: Range | None = None


class _Paragraphs(list[Range]):
    """The paragraphs of a text, as ranges in text order."""

    def __init__(self, text: str) -> None:
        super().__init__(iter_paragraphs(text))
        self._text = text

    @cached_property
    def have_usual_gaps(self) -> bool:
        """Whether most paragraphs are separated by one empty line, as in an article."""
        gaps = [_gap(self._text, self, at) for at in range(1, len(self))]
        return 2 * gaps.count(_ARTICLES_GAP) > len(gaps)


@lru_cache(maxsize=2)  # quotes and dates ask for the same text one after the other
def find_posts(text: str) -> tuple[Post, ...]:
    """Find the posts of social media that a text shows whole.

    Args:
        text: The view of a text.

    Returns:
        The posts, in text order.
    """
    if not may_sign(text):
        return ()
    paragraphs = _Paragraphs(text)
    names: dict[str, Range] = {}
    found: list[Post] = []
    for at, (start, end) in enumerate(paragraphs):
        signatures = list(find_signatures(text, start, end))
        heading = None if signatures else read_heading(text, start, end)
        for signature in [*signatures, *([heading] if heading else [])]:
            if signature.handle:
                names.setdefault(signature.handle.casefold(), signature.name)
        if heading is not None:
            found += _read_post(text, heading.end, end, heading, names)
        elif signatures:
            found += _read_signed(text, paragraphs, at, signatures, names)
    return tuple(found)


def _read_signed(
    text: str, paragraphs: _Paragraphs, at: int, signatures: Sequence[Signature], names: dict[str, Range]
) -> Iterator[Post]:
    """The posts of a paragraph with signatures: each begins behind the signature of the one before."""
    start, end = paragraphs[at]
    if not _is_end(text[signatures[-1].end : end]):
        return
    for signature in signatures:
        words = text[start : signature.start].strip()
        if words and (signature.is_sure or _is_quoted(words)):
            first = _find_first(text, paragraphs, at, signature) if start == paragraphs[at][0] else start
            yield from _read_post(text, first, signature.start, signature, names)
        elif not words and start == paragraphs[at][0] and at and _is_post(text[slice(*paragraphs[at - 1])]):
            yield from _read_post(text, *paragraphs[at - 1], signature, names)
        start = signature.end


def _find_first(text: str, paragraphs: _Paragraphs, at: int, signature: Signature) -> int:
    """Where a post begins whose last paragraph is signed."""
    if not signature.handle or not paragraphs.have_usual_gaps:
        return paragraphs[at][0]
    while at > 0 and _gap(text, paragraphs, at) == _POSTS_GAP:
        start, end = paragraphs[at - 1]
        if signature.start - start > _LONGEST or _SAID_BEHIND.search(text, start, end):
            break
        at -= 1
    return paragraphs[at][0]


def _gap(text: str, paragraphs: Sequence[Range], at: int) -> int:
    return text.count("\n", paragraphs[at - 1][1], paragraphs[at][0])


def _is_end(rest: str) -> bool:
    """Whether nothing follows a signature but what pages write beside it."""
    words = fold(rest)
    return not words or words in WORDS.of("behind")


def _is_post(paragraph: str) -> bool:
    """Whether the paragraph above a signature is what it signs: in quotation marks, or with signs of a post."""
    return _is_quoted(paragraph) or _SIGN_OF_POST.search(paragraph) is not None


def _is_quoted(words: str) -> bool:
    """Whether words are one quotation with nothing beside it."""
    regions = find_quoted_regions(words)
    return len(regions) == 1 and regions[0].start <= 1 and regions[0].end >= len(words) - 1


def _read_post(text: str, start: int, end: int, signature: Signature, names: dict[str, Range]) -> Iterator[Post]:
    lead = _LEAD.match(text, start, end)
    start = lead.end() if lead is not None else start
    if end - start > (_LONGEST if signature.handle else _LONGEST_OTHER):
        return
    whole = min(start, signature.start), max(end, signature.end)
    passed = _PASSED_ON.search(text, start, end)
    own = _cut_words(text, start, passed.start() if passed is not None else end)
    if own:
        yield Post(*whole, own, signature.cue, signature.name, signature.day)
    others = _cut_words(text, passed.end(), end) if passed is not None else ()
    if passed is not None and others:
        handle = passed.span("handle")
        source = names.get(passed["handle"].casefold(), (handle[0] - 1, handle[1]))
        yield Post(*whole, others, (handle[0] - 1, handle[1]), source, None, relay=signature.name)


def _cut_words(text: str, start: int, end: int) -> tuple[Range, ...]:
    """The ranges of the words in a stretch of text, by line; () where hardly any are left without links and marks."""
    lines = [match.span() for match in _LINE.finditer(text, start, end)]
    cut = _trim if len(lines) == 1 else _trim_edges  # marks around one line of several are the post's own
    parts = tuple(part for line in lines if _WORD.search(text, *(part := cut(text, *line))))
    return parts if sum(len(_WORD.findall(text[first:last])) for first, last in parts) >= _FEWEST_WORDS else ()


def _trim(text: str, start: int, end: int) -> Range:
    """A line without spaces, links and quotation marks at its edges."""
    start, end = _trim_edges(text, start, end)
    if start < end and text[end - 1] in _CLOSING and not any(mark in _MARKS for mark in text[start + 1 : end - 1]):
        start, end = _trim_edges(text, start + (text[start] in _MARKS), end - 1)
    return start, end


def _trim_edges(text: str, start: int, end: int) -> Range:
    """A line without spaces and links at its edges."""
    links = _LINKS.search(text, start, end)
    end = links.start() if links is not None else end
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return start, end
