"""Normalise the quotation marks of a text, keeping its length.

Afterwards all marks of speech are double, alike and paired in each paragraph. Normalised are: marks of several
characters or rare shapes (``spelled_marks.py``), single marks where the article mostly uses these, marks around a
nickname (which become single: they quote nothing), and the marks of a paragraph where one is missing or superfluous.

Example: '‘She said “no”,’ Jay recalled.' becomes '“She said ‘no’,” Jay recalled.'
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from tracker.layout.mark_pairs import Pair, pair_doubles, pair_in_turn
from tracker.layout.single_marks import is_spoken, opens_with_single, pair_singles
from tracker.layout.spelled_marks import spell_plainly
from tracker.layout.words import WORDS
from tracker.text import iter_paragraphs

_FOREIGN = re.compile(
    r"(?:‹(?P<angle>[^‹›\n]*)›|「(?P<corner>[^「」\n]*)」|『(?P<white>[^『』\n]*)』|»(?P<turned>[^«»\n]+)«)"
)
_LOW = re.compile(r"„(?P<double>[^„“”\"\n]*)[“”\"]|(?<![^\s„“(])‚(?P<single>\w[^‚‘’'\n]*)[‘’'](?!\w)")
_INNER = "‘", "’"
_OUTER = "“", "”"
_NICKNAME = re.compile(
    r"\b[A-Z][\w.'’-]*(?<!['’]s)\s(?:(?P<marks>[\"“][A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,3}(?<!\.)[\"”])|(?P<round>\([A-Z][a-z]+\)))"
    rf"\s(?:{WORDS.any_of('particle within a name')}[\s-])?[A-Z][a-z]"
)
_OPENING = tuple('"“')
_CLOSING = tuple('"”')
_STOPS = tuple(".,!?…")
_LONGEST_GAP = 8


def read_marks(text: str) -> str:
    """Normalise the quotation marks of a text.

    Args:
        text: A text whose wrapped lines are joined.

    Returns:
        A text of the same length; normalising it again changes nothing.
    """
    text = _read_foreign(spell_plainly(text))
    text = _read_singles(text)
    text = _read_doubles(text)
    return _NICKNAME.sub(_read_nickname, text)


def _read_foreign(text: str) -> str:
    if text.isascii():
        return text
    is_inner = {"angle": "«" in text or "“" in text, "corner": False, "white": "「" in text, "turned": False}

    def draw(match: re.Match[str]) -> str:
        kind = str(match.lastgroup)
        left, right = _INNER if is_inner[kind] else _OUTER
        return f"{left}{match[kind]}{right}"

    def raise_low(match: re.Match[str]) -> str:
        return f"“{match['double']}”" if match["double"] is not None else f"‘{match['single']}’"

    return _LOW.sub(raise_low, _FOREIGN.sub(draw, text))


def _read_singles(text: str) -> str:
    """Make single marks double and the double ones within them single, where the text quotes mostly in single marks."""
    if "'" not in text and "‘" not in text:
        return text
    singles: list[Pair] = []
    inner: list[Pair] = []
    outer_doubles = 0
    for start, end, following in _iter_paragraphs(text):
        doubles = [each for each in pair_doubles(text, start, end, goes_on=False).pairs if not each.is_inner]
        pairs = pair_singles(text, start, end, goes_on=opens_with_single(text, following))
        outer, nested = _find_outer(pairs, doubles)
        singles += outer
        inner += nested
        outer_doubles += len(doubles) - len(nested)
    spoken = sum(is_spoken(text, pair) for pair in singles)
    if len(singles) <= outer_doubles or spoken <= outer_doubles:
        return text
    return _draw(_draw(text, singles, _OUTER), inner, _INNER)


def _find_outer(singles: list[Pair], doubles: list[Pair]) -> tuple[list[Pair], list[Pair]]:
    """The single pairs outside all double ones, and the double pairs within these."""
    starts = [each.start for each in doubles]
    outer, nested = [], []
    for pair in singles:
        at = bisect_right(starts, pair.start)
        if at == 0 or doubles[at - 1].end < pair.start:
            outer.append(pair)
            nested += doubles[at : bisect_left(starts, pair.end)]
    return outer, nested


def _read_doubles(text: str) -> str:
    """Redraw the marks of each paragraph whose pairs a naive reader would get wrong; stray marks become spaces."""
    edits: dict[int, str] = {}
    for start, end, following in _iter_paragraphs(text):
        pairing = pair_doubles(text, start, end, goes_on=text[following : following + 1] in _OPENING)
        if not pairing.strays and pairing.pairs == pair_in_turn(text, start, end):
            continue
        for at in pairing.strays:
            behind_stop = text[max(start, at - _LONGEST_GAP) : at].rstrip()[-1:] in _STOPS
            edits[at] = "”" if behind_stop and text[at] in _CLOSING else " "
        for pair in pairing.pairs:
            left, right = _INNER if pair.is_inner else _OUTER
            edits[pair.start] = left
            if pair.is_closed:
                edits[pair.end] = right
    return _edit(text, edits)


def _read_nickname(match: re.Match[str]) -> str:
    """The name with single marks: 'Howard "Buck" McKeon' is one name, and nothing in it is said."""
    group = "marks" if match["marks"] else "round"
    left, right = match.start(group) - match.start(), match.end(group) - match.start()
    return f"{match[0][:left]}‘{match[0][left + 1 : right - 1]}’{match[0][right:]}"


def _iter_paragraphs(text: str) -> Iterator[tuple[int, int, int]]:
    """The offsets of each paragraph and the start of the next one, which is the end of the text for the last."""
    ends = itertools.chain(iter_paragraphs(text), [(len(text), len(text))])
    for (start, end), (following, _) in itertools.pairwise(ends):
        yield start, end, following


def _draw(text: str, pairs: list[Pair], marks: tuple[str, str]) -> str:
    edits = {pair.start: marks[0] for pair in pairs}
    return _edit(text, edits | {pair.end: marks[1] for pair in pairs if pair.is_closed})


def _edit(text: str, edits: dict[int, str]) -> str:
    """The text with single characters replaced, by offset."""
    parts, at = [], 0
    for place in sorted(edits):
        parts += [text[at:place], edits[place]]
        at = place + 1
    return "".join([*parts, text[at:]]) if edits else text
