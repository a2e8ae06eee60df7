"""Find the outlets that the sentence of a quote names as carrying it.

Example: '"We go," Peskov told Interfax, according to CNN' is carried by CNN, which reports all of it, and by Interfax,
whom Peskov talked to.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from spacy.tokens import Doc, Span

from tracker.marks import find_first_region
from tracker.outlets import load_outlets
from tracker.quotes.drafts import Draft, Reading
from tracker.quotes.outlet_names import name_outlet
from tracker.quotes.spans import Range
from tracker.quotes.words import WORDS

_CAPITAL_BEFORE = re.compile(r"(?!The\b)\b[A-Z][\w.’'-]*\s$")
_CAPITAL_BEHIND = re.compile(r"\s(?!\w+day\b)[A-Z]")
_THE = re.compile(r"\b[Tt]he\s+")
_THE_BEFORE = re.compile(r"\b[Tt]he\s+\Z")
_QUOTED_NAME = 4
_BARE_WORDS = 2
_BLOCK = 256
_REACH = 300
"""How far before a name, in characters, the words are looked for that let it carry a quote."""
_ASKED_BY = re.compile(rf"{WORDS.any_of('asked')}\s+by\b", re.IGNORECASE)


@dataclass(frozen=True)
class Carrier:
    """An outlet that carries a quote.

    Attributes:
        span: The words that name it.
        name: Its name.
        reports: True where it reports the whole quote ("according to CNN"), False where it is the medium that the
            speaker used ("told Interfax").
    """

    span: Range
    name: str
    reports: bool


@dataclass(frozen=True)
class _Pattern:
    """A line of ``relays.txt``: the words before and behind the name of an outlet that carries a quote.

    Attributes:
        before: What stands before the name.
        behind: What stands behind it.
        kind: The kind of outlet that the line is for, as "broadcaster"; None for any.
        reports: As in ``Carrier``.
    """

    before: re.Pattern[str]
    behind: re.Pattern[str]
    kind: str | None
    reports: bool


@dataclass(frozen=True)
class _Place:
    """A place that names an outlet, and what may make it a carrier.

    Attributes:
        span: The range of the place.
        matches: For each pattern that fits: its number, the range of its words, and the carrier; None where the place
            names no definite outlet.
    """

    span: Range
    matches: list[tuple[int, Range, Carrier | None]]


class Carriers:
    """The outlets that the sentences of a document name as carrying its quotes.

    Args:
        reading: The document.
        drafts: All its drafts.
    """

    def __init__(self, reading: Reading, drafts: Iterable[Draft]) -> None:
        self._reading = reading
        self._places: dict[Range, list[_Place]] = {}
        self._drafts: dict[int, list[Draft]] = {}
        for draft in drafts:
            blocks = {at for span in draft.reporting for at in _blocks(span)}
            for at in blocks:
                self._drafts.setdefault(at, []).append(draft)

    def find(self, draft: Draft) -> list[Carrier]:
        """Find the outlets that the sentence of the main cue names as carrying a draft.

        Args:
            draft: The draft. One whose source is an outlet itself has no carriers.

        Returns:
            One carrier for each outlet, in the order of the patterns.
        """
        reading = self._reading
        sentence = _sentence_of(reading.doc, draft.cues[0]) if draft.cues else None
        if sentence is None or (draft.source is not None and name_outlet(reading, draft.source) is not None):
            return []
        own = [*draft.contents, *([draft.source] if draft.source and _is_reporter(reading, draft.source) else [])]
        found: list[tuple[int, Carrier]] = []
        for place in self._find_places((sentence.start_char, sentence.end_char)):
            if _overlaps(place.span, own):
                continue
            for order, context, carrier in place.matches:
                if carrier is not None and not self._is_anothers(draft, context):
                    found.append((order, carrier))
                    break
        first: dict[str, Carrier] = {}
        for _, carrier in sorted(found, key=lambda each: each[0]):
            first.setdefault(carrier.name, carrier)
        return list(first.values())

    def _is_anothers(self, draft: Draft, context: Range) -> bool:
        """Whether the words that name an outlet are those of another draft."""
        near = (other for at in _blocks(context) for other in self._drafts.get(at, ()))
        outer, around = draft.outer, []
        while outer is not None:  # of these, some are no drafts of the document any more
            around.append(outer)
            outer = outer.outer
        return any(_belongs_to(other, draft, context, self._reading) for other in (*near, *around))

    def _find_places(self, sentence: Range) -> list[_Place]:
        """The places of a sentence that may name a carrier, computed once for all its quotes."""
        if sentence not in self._places:
            reading, starts = self._reading, self._reading.outlet_starts
            first, last = (bisect_left(starts, at) for at in sentence)
            self._places[sentence] = [
                _Place(place.span(), list(_read_place(reading, place, sentence)))
                for place in reading.outlet_places[first:last]
                if not _is_quoted(reading, place.span()) and not _is_part_of_a_name(reading, place.span())
            ]
        return self._places[sentence]


def _blocks(span: Range) -> range:
    """The numbers of the blocks of text that a range touches; drafts are indexed by them."""
    return range(span[0] // _BLOCK, span[1] // _BLOCK + 1)


def _read_place(reading: Reading, place: re.Match[str], sentence: Range) -> Iterator[tuple[int, Range, Carrier | None]]:
    """The patterns that a place fits, each with the range of its words and the carrier, as in ``_Place``."""
    span, (start, _) = place.span(), sentence
    lead = _lead().search(reading.text, max(start, span[0] - _REACH), span[0])
    edges = {lead.start() if lead else span[0], span[0]}
    for order, pattern in enumerate(_patterns()):
        context = _match(reading, pattern, place, sentence, edges)
        if context is None:
            continue
        whole = _with_adjectives(reading, place, start)
        name = name_outlet(reading, whole) if whole else None
        is_certain = whole and name and (name in reading.outlets.kinds or not _is_bare(reading, whole))
        yield order, context, Carrier(whole, name, pattern.reports) if whole and name and is_certain else None


def _match(reading: Reading, pattern: _Pattern, place: re.Match[str], sentence: Range, edges: set[int]) -> Range | None:
    """The range of the words that a pattern matches around a name, the name included; None where it does not match.

    Args:
        reading: The document.
        pattern: The pattern.
        place: A match of ``Reading.outlet_places``.
        sentence: The range of its sentence, in which the match must lie.
        edges: Where the name may begin: with the words that belong to it ("the state agency Tass"), or without.

    Returns:
        The range, or None.
    """
    start, end = sentence
    if pattern.kind and reading.outlets.kinds.get(reading.outlets.names.get(place[0], "")) != pattern.kind:
        return None
    behind = pattern.behind.match(reading.text, place.end(), end)
    if behind is None:
        return None
    for edge in edges:
        before = pattern.before.search(reading.text, max(start, edge - _REACH), edge)
        if before is not None:
            return before.start(), behind.end()
    return None


def _with_adjectives(reading: Reading, place: re.Match[str], start: int) -> Range | None:
    """The range of an outlet with the words that make it a definite one.

    A name is taken as it stands. A common noun needs an adjective or "the" before it ("Iranian state television", "the
    newspaper"): None for "media" alone. None, too, for a noun beside a name, of which it is a part: "state news agency
    SANA".
    """
    if place["noun"] is None:
        return place.span()
    near = max(start, place.start() - _REACH)
    before = _before_noun().search(reading.text, near, place.start())
    before = before or _THE_BEFORE.search(reading.text, near, place.start())
    if before is None:
        return None
    whole = (before.start(), place.end())
    named = reading.named_places
    at = bisect_left(named, (whole[1] + 2,)) - 1  # the last one that begins before the end or right behind it
    return None if at >= 0 and whole[0] - 1 <= named[at][1] else whole


def _is_bare(reading: Reading, span: Range) -> bool:
    """Whether a span is "the" with one more word: "the newspaper"."""
    return _THE.match(reading.text, span[0]) is not None and len(reading.text[slice(*span)].split()) == _BARE_WORDS


def _is_reporter(reading: Reading, source: Range) -> bool:
    """Whether an outlet's name in a source is the employer of the speaker: "CNN's Jake Tapper"."""
    return reading.outlets.find_employer(reading.text[slice(*source)]) is not None


def _belongs_to(other: Draft, draft: Draft, context: Range, reading: Reading) -> bool:
    """Whether the words of a match are those of another draft: 'Haq told Reuters ..., and activists said ...'."""
    if other is draft or draft.source is None or other.source is None or draft.source == other.source:
        return False
    if _ASKED_BY.match(reading.text, context[0]):
        return False  # "Asked by CNN's Ann Lee whether it holds, Kerry replied": he talked to CNN
    if _overlaps(context, [other.source]):
        return True
    said_by_other = _overlaps(context, other.cues) and not _overlaps(context, draft.cues)
    return said_by_other and reading.text[slice(*draft.source)].casefold() not in WORDS.of("subject pronoun")


def _overlaps(span: Range, others: Sequence[Range]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)


def _is_part_of_a_name(reading: Reading, span: Range) -> bool:
    """Whether a short form is only a part of a longer name: "El Paso Times", "the Guardian Council"."""
    text, outlets = reading.text, reading.outlets
    words = " ".join(text[span[0] : span[1]].split())
    if words in outlets.short or words.startswith("the "):
        before, behind = text[max(0, span[0] - 20) : span[0]], text[span[1] : span[1] + 12]
        return bool(_CAPITAL_BEFORE.search(before) or _CAPITAL_BEHIND.match(behind))
    return False


def _is_quoted(reading: Reading, span: Range) -> bool:
    """Whether a name stands within spoken words. A name alone in its marks, as the title of a programme, does not."""
    at = find_first_region(reading.regions, span[0])
    if at == len(reading.regions) or span[0] < reading.regions[at].start:
        return False
    return len(reading.cut((reading.regions[at].start, reading.regions[at].end)).split()) > _QUOTED_NAME


@cache
def _patterns() -> tuple[_Pattern, ...]:
    """The lines of ``relays.txt``. Those above the empty line are for outlets that report the whole quote.

    NAME stands for an outlet, CHANNEL for a broadcaster, NOUN for a common noun behind a name ("Interfax news agency").
    """
    text = resources.files("tracker.quotes").joinpath("relays.txt").read_text(encoding="utf-8")
    outlets = load_outlets()
    patterns = []
    for block, reports in zip(text.split("\n\n"), (True, False), strict=True):
        for line in block.splitlines():
            before, placeholder, behind = re.split(r"(NAME|CHANNEL)", line.replace("NOUN", outlets.behind_name))
            patterns.append(
                _Pattern(
                    re.compile(rf"{_blank(before)}\Z"),
                    re.compile(_blank(behind)),
                    "broadcaster" if placeholder == "CHANNEL" else None,
                    reports,
                )
            )
    return tuple(patterns)


def _blank(pattern: str) -> str:
    return pattern.replace(" ", r"\s+")


@cache
def _lead() -> re.Pattern[str]:
    """A pattern of what may stand before a name and belongs to it, with the opening mark of a programme's title."""
    return re.compile(rf"(?:(?<!\w){load_outlets().before_name}\s+){{0,4}}[“\"‘]?\Z")


@cache
def _before_noun() -> re.Pattern[str]:
    return re.compile(rf"(?:(?<!\w){load_outlets().before_noun}\s+){{1,3}}\Z")


def _sentence_of(doc: Doc, span: Range) -> Span | None:
    token = doc.char_span(span[0], span[1], alignment_mode="expand")
    return token[0].sent if token and doc.has_annotation("SENT_START") else None
