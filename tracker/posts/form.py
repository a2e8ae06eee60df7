"""What words of a text a post consists of, and whose they are.

In: text. Out: ``Post`` records in text order. The words are the paragraph that a signature ends, with those before it
that wider gaps than the article's own set apart, as a page leaves them of a post's empty lines; or the paragraph above
a signature on a line of its own, where it stands in quotation marks or holds what only posts do (a link, a handle, a
hashtag). Nothing is a post that is longer than its platform allows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tracker.marks import find_quoted_regions
from tracker.posts.signatures import WORDS, Range, Signature, find_signatures, may_sign, read_heading
from tracker.text import fold, iter_paragraphs

_LONGEST = 420
"""Characters of a post with a handle, with the links that its platform does not count."""
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
    """Somebody's words on a platform: half-open offsets of all of it, of the words, and of what its signature tells.

    ``source`` names the account; ``relay`` the account that passes on the words of another.
    """

    start: int
    end: int
    contents: tuple[Range, ...]
    cue: Range
    source: Range
    day: Range | None
    relay: Range | None = None


@lru_cache(maxsize=2)  # quotes and dates ask for the same text one after the other
def find_posts(text: str) -> tuple[Post, ...]:
    """The posts of social media that a text shows whole.

    Args:
        text: The view of a text.

    Returns:
        The posts, in text order.
    """
    if not may_sign(text):
        return ()
    paragraphs = list(iter_paragraphs(text))
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
    text: str, paragraphs: Sequence[Range], at: int, signatures: Sequence[Signature], names: dict[str, Range]
) -> Iterator[Post]:
    """The posts of a paragraph: each begins where the one before is signed, and the last ends the paragraph."""
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


def _find_first(text: str, paragraphs: Sequence[Range], at: int, signature: Signature) -> int:
    """Where the first paragraph of a post begins whose last one is signed."""
    if not signature.handle or not _has_usual_gaps(text, paragraphs):
        return paragraphs[at][0]
    while at > 0 and _gap(text, paragraphs, at) == _POSTS_GAP:
        start, end = paragraphs[at - 1]
        if signature.start - start > _LONGEST or _SAID_BEHIND.search(text, start, end):
            break
        at -= 1
    return paragraphs[at][0]


def _has_usual_gaps(text: str, paragraphs: Sequence[Range]) -> bool:
    """Whether one empty line parts most paragraphs of an article."""
    gaps = [_gap(text, paragraphs, at) for at in range(1, len(paragraphs))]
    return 2 * gaps.count(_ARTICLES_GAP) > len(gaps)


def _gap(text: str, paragraphs: Sequence[Range], at: int) -> int:
    return text.count("\n", paragraphs[at - 1][1], paragraphs[at][0])


def _is_end(rest: str) -> bool:
    """Whether nothing follows a signature but what a page writes beside it."""
    words = fold(rest)
    return not words or words in WORDS.of("behind")


def _is_post(paragraph: str) -> bool:
    """Whether a paragraph above a signature's line is what is signed: in marks, or with signs of a post."""
    return _is_quoted(paragraph) or _SIGN_OF_POST.search(paragraph) is not None


def _is_quoted(words: str) -> bool:
    """Whether words are one quotation, with nothing beside it."""
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
    """The words of a stretch, by paragraphs; none where hardly any are left without links and marks."""
    lines = [match.span() for match in _LINE.finditer(text, start, end)]
    cut = _trim if len(lines) == 1 else _trim_edges  # among other words, marks say that they are quoted
    parts = tuple(part for line in lines if _WORD.search(text, *(part := cut(text, *line))))
    return parts if sum(len(_WORD.findall(text[first:last])) for first, last in parts) >= _FEWEST_WORDS else ()


def _trim(text: str, start: int, end: int) -> Range:
    """A line without the space, links and quotation marks at its edges."""
    start, end = _trim_edges(text, start, end)
    if start < end and text[end - 1] in _CLOSING and not any(mark in _MARKS for mark in text[start + 1 : end - 1]):
        start, end = _trim_edges(text, start + (text[start] in _MARKS), end - 1)
    return start, end


def _trim_edges(text: str, start: int, end: int) -> Range:
    """A line without the space and the links at its edges."""
    links = _LINKS.search(text, start, end)
    end = links.start() if links is not None else end
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return start, end
