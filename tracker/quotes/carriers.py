"""Find the outlets that carry a quote: which outlet a phrase stands for, and which the sentence of the cue names.

Example: '"We go," Peskov told Interfax, according to CNN' is carried by CNN, which reports all of it, and by Interfax,
whom Peskov talked to.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from spacy.tokens import Doc, Span

from tracker.outlets import load_outlets
from tracker.quotes.drafts import Draft, Reading
from tracker.quotes.spans import Range
from tracker.quotes.words import WORDS

_CAPITAL_BEFORE = re.compile(r"(?!The\b)\b[A-Z][\w.’'-]*\s$")
_CAPITAL_BEHIND = re.compile(r"\s(?!\w+day\b)[A-Z]")
_THE = re.compile(r"\b[Tt]he\s+")
_THE_BEFORE = re.compile(r"\b[Tt]he\s+\Z")
_QUOTED_NAME = 4
_BARE_WORDS = 2
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


def name_outlet(reading: Reading, span: Range) -> str | None:
    """Find the outlet that a span stands for.

    A short form ("the Post") or a common noun ("the newspaper") stands for the fitting outlet that was named in full
    last before it. A short form without such an outlet is none, unless its capital "The" makes it a name.

    Args:
        reading: The document.
        span: The range of a source, or of words that may name an outlet.

    Returns:
        The name of the outlet; None where the span is no outlet.
    """
    words, outlets = reading.text[span[0] : span[1]], reading.outlets
    found = outlets.find_name(words)
    choice = outlets.may_be(words) if found is None else None
    if choice is None:
        return found or (None if _is_person(reading, span) else outlets.read_relay(words))
    for place in reversed(reading.outlet_places):
        name = outlets.find_name(place[0])
        if place.start() < span[0] and name in choice:
            return name
    return outlets.read_relay(words) or _name_as_written(reading, span)


def _name_as_written(reading: Reading, span: Range) -> str | None:
    """The name of a short form with a capital "The" within a sentence: "told The Times"; else None."""
    words = reading.outlets.without_article(reading.text[slice(*span)])
    start = span[1] - len(words)
    if words not in reading.outlets.short or not reading.text.startswith("The ", start - 4):
        return None
    before = reading.text[max(0, start - 6) : start - 4].strip()
    return f"The {words}" if before[-1:].isalnum() or before[-1:] == "," else None


def _is_person(reading: Reading, span: Range) -> bool:
    """Whether a span holds a person's name: "Emily Post"."""
    found = reading.doc.char_span(*span, alignment_mode="expand")
    return found is not None and any(token.ent_type_ == "PERSON" for token in found)


def find_carriers(reading: Reading, draft: Draft, drafts: list[Draft]) -> list[Carrier]:
    """Find the outlets that the sentence of the main cue names as carrying a draft.

    Args:
        reading: The document.
        draft: The draft. One whose source is an outlet itself has no carriers.
        drafts: The other drafts of the document; words that belong to one of them do not count.

    Returns:
        One carrier for each outlet, in the order of the patterns.
    """
    sentence = _sentence_of(reading.doc, draft.cues[0]) if draft.cues else None
    if sentence is None or (draft.source is not None and name_outlet(reading, draft.source) is not None):
        return []
    start, end = sentence.start_char, sentence.end_char
    own = [*draft.contents, *([draft.source] if draft.source and _is_reporter(reading, draft.source) else [])]
    found: list[tuple[int, Carrier]] = []
    for place in reading.outlet_places:
        span = place.span()
        if not start <= span[0] < end or _overlaps(span, own) or _is_quoted(reading, span):
            continue
        if _is_part_of_a_name(reading, span):
            continue
        lead = _lead().search(reading.text, start, span[0])
        edges = {lead.start() if lead else span[0], span[0]}
        for order, pattern in enumerate(_patterns()):
            context = _match(reading, pattern, place, (start, end), edges)
            if context is None or any(_belongs_to(other, draft, context, reading) for other in drafts):
                continue
            whole = _with_adjectives(reading, place, start)
            name = name_outlet(reading, whole) if whole else None
            if whole and name and (name in reading.outlets.kinds or not _is_bare(reading, whole)):
                found.append((order, Carrier(whole, name, pattern.reports)))
                break
    first: dict[str, Carrier] = {}
    for _, carrier in sorted(found, key=lambda each: each[0]):
        first.setdefault(carrier.name, carrier)
    return list(first.values())


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
        before = pattern.before.search(reading.text, start, edge)
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
    before = _before_noun().search(reading.text, start, place.start())
    before = before or _THE_BEFORE.search(reading.text, start, place.start())
    if before is None:
        return None
    whole = (before.start(), place.end())
    named = [each.span() for each in reading.outlet_places if each["noun"] is None]
    return None if any(s <= whole[1] + 1 and whole[0] - 1 <= e for s, e in named) else whole


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
    for region in reading.regions:
        if region.start <= span[0] < region.end:
            return len(reading.text[region.start : region.end].split()) > _QUOTED_NAME
    return False


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
