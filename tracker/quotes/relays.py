"""Look inside what relays report: who speaks inside the report of an agency or institution, and through whom.

The tagger marks one layer, and gives '..., Yury Ushakov said, Interfax reported' to Interfax. So the paragraph is
tagged again without the relay's clause, which shows the layer inside. Drafts of every layer result, each with its
relays from the outermost to the innermost; outlets that only the sentence names are relays too.

Example: "The Kremlin said Putin told Obama that he ..." has two quotes; the second is Putin's, through the Kremlin.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from tracker.annotator.tagging import Tagging
from tracker.quotes.carriers import Carriers
from tracker.quotes.citing import cite_speakers
from tracker.quotes.drafting import draft_quotes
from tracker.quotes.drafts import Draft, Reading
from tracker.quotes.nested import is_report, lies_within
from tracker.quotes.outlet_names import name_outlet
from tracker.quotes.rereading import Rereader, narrow
from tracker.quotes.spans import Range
from tracker.quotes.tidying import tidy_draft
from tracker.quotes.words import WORDS
from tracker.records import Relay, TextSpan
from tracker.schema.cue_types import find_cue_type, is_left_out
from tracker.text import paragraph_at

_MIN_COVER = 0.5
_MAX_LAYERS = 3
_JOINT = re.compile(r"(?P<adverb>(?:\s[^.!?“”\"\n]{1,40}?)??),?\s+that\s+")  # "on Monday that"
_SPEAKING = frozenset({"verb", "phrase"})
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ"})
_REACH = 4
"""How many words before a noun its support verb stands, at most."""
_NAMES = frozenset({"NNP", "NNPS", "HYPH"})
_AGENCY_WORDS = 3
_LEAD = 12
_REPORTED = re.compile(r"report(?:ed|s)")
Tag = Callable[[str], Tagging]
"""Tags a text."""


def unfold_relays(reading: Reading, drafts: list[Draft], tag: Tag) -> list[Draft]:
    """Find the drafts inside the reports of outlets and institutions.

    Args:
        reading: The document of the drafts.
        drafts: Its drafts.
        tag: Tags a text.

    Returns:
        The drafts in order. What an outlet only carries is replaced by the drafts inside; the report of an institution
        is followed by them.
    """
    cited, reader = cite_speakers(reading, drafts), Rereader(tag, length=len(reading.text))
    return _drop_repeats([each for draft in cited for each in _unfold(reading, draft, reader, [])])


def name_relays(reading: Reading, draft: Draft, carriers: Carriers) -> tuple[Relay, ...]:
    """Who relays a draft, outermost first: the layers around it, and the outlets that its sentence names.

    Args:
        reading: The reading of the document.
        draft: One of its drafts.
        carriers: The outlets that its sentences name.

    Returns:
        The relays.
    """
    around = name_relays(reading, draft.outer, carriers) if draft.outer else ()
    outer = draft.outer
    around = (*around, _name(reading, outer.source, is_outlet=outer.is_outlet)) if outer and outer.source else around
    layers = (*around, *(_name(reading, span) for span in draft.relays))
    known = {relay.name for relay in layers}
    named = [each for each in carriers.find(draft) if each.name not in known]
    whole, part = (
        [Relay(TextSpan.cut(reading.text, *each.span), each.name) for each in named if each.reports is reports]
        for reports in (True, False)
    )
    return (*whole, *layers, *part)


def _name(reading: Reading, span: Range, *, is_outlet: bool = False) -> Relay:
    """Name a relay, a reporter by the outlet: "CNN's Jake Tapper" is CNN."""
    words = TextSpan.cut(reading.text, *span)
    name = name_outlet(reading, span) or reading.outlets.find_employer(words.text)
    return Relay(words, name or (words.text if is_outlet else None))


def _unfold(reading: Reading, draft: Draft, reader: Rereader, around: list[Range]) -> list[Draft]:
    """The draft, the drafts inside its report, or both; ``around`` are the clauses of the relays outside it."""
    if len(around) == _MAX_LAYERS or draft.source is None:
        return [draft]
    carries = name_outlet(reading, draft.source) is not None
    if not _may_hold_speech(reading, draft, beside=carries):
        return [draft]
    if not carries and not find_cue_type(draft.cue_type).relays:
        return [draft]
    clause, inner = _read_inside(reading, draft, reader, around)
    if not inner:
        clause, inner = _read_inside(reading, draft, reader, around, with_that=True)
    is_covered = bool(inner) and _cover(draft, inner) >= _MIN_COVER
    outer = replace(draft, is_outlet=carries or (is_covered and _reports_like_an_agency(reading, draft)))
    within = [replace(each, outer=outer) for each in inner]
    layers = [deeper for each in within for deeper in _unfold(reading, each, reader, [*around, clause])]
    return layers if outer.is_outlet and is_covered else [outer, *layers]


def _reports_like_an_agency(reading: Reading, draft: Draft) -> bool:
    """Whether the source is an outlet that no table knows: "..., the envoy said on radio, NORPA reported"."""
    assert draft.source is not None
    start, end = draft.source
    words = list(reading.doc.char_span(start, end, alignment_mode="expand") or ())
    is_name = 0 < len(words) <= _AGENCY_WORDS and all(each.tag_ in _NAMES or each.is_punct for each in words)
    is_nobody = all(each.ent_type_ != "PERSON" for each in words)
    is_behind = all(content[1] <= start for content in draft.contents) and reading.text[start - 2 : start] == ", "
    return is_name and is_nobody and is_behind and _REPORTED.fullmatch(reading.cut(draft.cues[0])) is not None


def _may_hold_speech(reading: Reading, draft: Draft, *, beside: bool) -> bool:
    """Whether a reporting verb stands unquoted in a content. Only then is a second reading worth its time.

    ``beside`` looks at the rest of the sentence too. In 'Lavrov told reporters that he would go, according to Tass' and
    'As the Post reported, officials said that ...' the tagger may attribute what follows "that" to the outlet.
    """
    if not draft.cues or is_left_out(draft.cue_type):
        return False
    for start, end in [*draft.contents, *(_find_gaps(reading, draft) if beside else ())]:
        for at, entry in reading.cues.find_entries(reading.unquoted[start:end], pos=_SPEAKING):
            if entry.is_speech and (entry.pos == "phrase" or not _is_nominal(reading, start + at)):
                return True
    return False


def _is_nominal(reading: Reading, at: int) -> bool:
    """Whether a word is a noun or adjective that reports nothing: "a state", "her tweets".

    With a support verb before it, it reports: "gave a different answer".
    """
    span = reading.doc.char_span(at, at + 1, alignment_mode="expand")
    if not span or span[0].pos_ not in _NOMINAL:
        return False
    before = reading.doc[max(0, span.start - _REACH) : span.start]
    return not any(token.lower_ in WORDS.of("support verb") for token in before)


def _find_gaps(reading: Reading, draft: Draft) -> Iterator[Range]:
    """The parts of the sentences of a draft that belong neither to its contents nor to cue or source."""
    parts = sorted(draft.spans)
    span = reading.doc.char_span(parts[0][0], parts[-1][1], alignment_mode="expand")
    if not span or not reading.doc.has_annotation("SENT_START"):
        return
    at = span[0].sent.start_char
    for start, end in [*parts, (span[-1].sent.end_char, len(reading.text))]:
        if at < start:
            yield at, start
        at = max(at, end)


def _read_inside(
    reading: Reading, draft: Draft, reader: Rereader, around: list[Range], *, with_that: bool = False
) -> tuple[Range, list[Draft]]:
    """Tag the paragraph of a draft without the clause of its relay.

    Args:
        reading: The document.
        draft: The report of a relay.
        reader: Tags words, within bounds.
        around: The clauses of the relays outside this one, left out too.
        with_that: Whether to leave out the "that" behind the clause as well.

    Returns:
        The range of the clause, and the drafts found inside the contents of the report.
    """
    assert draft.source is not None
    paragraph = paragraph_at(reading.text, draft.contents[0][0])
    spans = [draft.source, *draft.cues, *draft.relays]
    clause = min(span[0] for span in spans), max(span[1] for span in spans)
    window = narrow(reading.text, paragraph, clause)
    is_within = window[0] <= clause[0] and clause[1] <= window[1]
    if not is_within or any(clause[0] < content[1] and content[0] < clause[1] for content in draft.contents):
        return clause, []
    clause = _fit_clause(reading, draft, clause, window, with_that=with_that)
    taken = [*around, clause]
    offsets = [at for at in range(*window) if not any(start <= at < end for start, end in taken)]
    tagging = reader.read("".join(reading.text[at] for at in offsets), paragraph)
    inner: list[Draft] = []
    for found in draft_quotes(tagging)[0] if tagging is not None else ():
        tidied = tidy_draft(reading, _move(found, offsets))
        if tidied is not None and _is_reported(reading, tidied, draft, with_that=with_that):
            score = round(min(tidied.score, draft.score), 3)
            inner.append(replace(tidied, found_by="model, layer inside", score=score))
    return clause, inner


def _fit_clause(reading: Reading, draft: Draft, clause: Range, window: Range, *, with_that: bool) -> Range:
    """The clause of a relay with what belongs to it: "on Monday", on demand "that", and the comma beside it."""
    left, right = clause
    joint, joint_end = _JOINT.match(reading.text, right, window[1]), -1
    if joint is not None and joint.end() in {content[0] for content in draft.contents}:
        joint_end = joint.end()
        right = joint_end if with_that else joint.end("adverb")
    wide = _widen_clause(reading.text, (left, right), window)
    if right == joint_end and wide[0] < left:
        return left, right  # "On Sunday, CNN reported that Kerry ...": the comma separates what is left
    return wide


def _is_reported(reading: Reading, inner: Draft, outer: Draft, *, with_that: bool) -> bool:
    """Whether a draft of the second reading is a report inside the content of the outer one."""
    assert outer.source is not None
    if inner.source is None or is_left_out(inner.cue_type):
        return False
    if reading.inside[inner.cues[0][0]] or _overlap(inner.contents, outer.contents) == 0:
        return False
    through_outlet = name_outlet(reading, outer.source) is not None
    if not is_report(reading, inner, through_outlet=through_outlet):
        return False
    return lies_within(inner, outer) or (through_outlet and not with_that)


def _widen_clause(text: str, clause: Range, paragraph: Range) -> Range:
    """The clause with the comma before it (', Interfax reported') or else behind it ('According to Interfax,')."""
    (left, right), (start, end) = clause, paragraph
    before = left
    while before > start and text[before - 1] in " \u00a0,":
        before -= 1
    if before > start:
        return before, right
    while right < end and text[right] in " \u00a0,":
        right += 1
    return left, right


def _move(draft: Draft, offsets: list[int]) -> Draft:
    """A draft of the shortened paragraph in offsets of the whole text; a span may become two."""

    def pieces(span: Range) -> list[Range]:
        ranges: list[Range] = []
        for at in offsets[span[0] : span[1]]:
            if ranges and ranges[-1][1] == at:
                ranges[-1] = (ranges[-1][0], at + 1)
            else:
                ranges.append((at, at + 1))
        return ranges

    return replace(
        draft,
        contents=tuple(piece for content in draft.contents for piece in pieces(content)),
        cues=tuple(pieces(cue)[0] for cue in draft.cues),
        source=pieces(draft.source)[0] if draft.source else None,
    )


def _overlap(ours: Iterable[Range], theirs: Sequence[Range]) -> int:
    return sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in ours for b in theirs)


def _cover(outer: Draft, inner: list[Draft]) -> float:
    """The share of the outer contents that the inner drafts cover, 0 to 1."""
    size = sum(end - start for start, end in outer.contents)
    return _overlap(outer.contents, _merge([part for draft in inner for part in _hull(draft, outer)])) / size


def _hull(draft: Draft, outer: Draft) -> list[Range]:
    """The spans of a draft, as one range where it opens the outer content: "Kerry had told a meeting that ..."."""
    parts = list(draft.spans)
    start, end = min(start for start, _ in parts), max(end for _, end in parts)
    return [(start, end)] if start - outer.contents[0][0] <= _LEAD else parts


def _merge(spans: list[Range]) -> list[Range]:
    merged: list[Range] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged


def _drop_repeats(drafts: list[Draft]) -> list[Draft]:
    """The drafts without those whose main cue an earlier one has."""
    seen: set[Range] = set()
    kept = []
    for draft in drafts:
        if draft.cues and draft.cues[0] in seen:
            continue
        seen.update(draft.cues[:1])
        kept.append(draft)
    return kept
