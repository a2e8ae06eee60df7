"""Look behind the relay: who speaks inside what an agency or an institution reports, and through whom.

In: drafts of one document. Out: drafts of every layer inside, with ``relays`` from the outermost to the innermost, also
where only the sentence names the outlet. The tagger marks one layer and gives '..., Yury Ushakov said, Interfax
reported' to Interfax; with the relay's clause taken out of the paragraph it reads the layer inside.

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
    """Replace what an outlet only carries by the speech inside; put beside an institution's report what it relays."""
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
    """The draft itself, or what it carries, or both; ``around`` are the clauses of the relays outside it."""
    if len(around) == _MAX_LAYERS or draft.source is None:
        return [draft]
    carries = name_outlet(reading, draft.source) is not None
    if not _may_hold_speech(reading, draft, beside=carries):
        return [draft]
    if not carries and not find_cue_type(draft.cue_type).relays:
        return [draft]
    clause, inner = _read_inside(reading, draft, reader, around)
    if not inner:
        clause, inner = _read_inside(reading, draft, reader, around, whole=True)
    is_covered = bool(inner) and _cover(draft, inner) >= _MIN_COVER
    outer = replace(draft, is_outlet=carries or (is_covered and _reports_like_an_agency(reading, draft)))
    within = [replace(each, outer=outer) for each in inner]
    layers = [deeper for each in within for deeper in _unfold(reading, each, reader, [*around, clause])]
    return layers if outer.is_outlet and is_covered else [outer, *layers]


def _reports_like_an_agency(reading: Reading, draft: Draft) -> bool:
    """Whether a name that no table has carries what another says: "..., the envoy said on radio, NORPA reported"."""
    assert draft.source is not None
    start, end = draft.source
    words = list(reading.doc.char_span(start, end, alignment_mode="expand") or ())
    is_name = 0 < len(words) <= _AGENCY_WORDS and all(each.tag_ in _NAMES or each.is_punct for each in words)
    is_nobody = all(each.ent_type_ != "PERSON" for each in words)
    is_behind = all(content[1] <= start for content in draft.contents) and reading.text[start - 2 : start] == ", "
    return is_name and is_nobody and is_behind and _REPORTED.fullmatch(reading.cut(draft.cues[0])) is not None


def _may_hold_speech(reading: Reading, draft: Draft, *, beside: bool) -> bool:
    """Whether a reporting verb stands unquoted in the content: only then is a second reading worth its time.

    ``beside`` looks on both sides of the content too: of 'Lavrov told reporters that he would go, according to Tass'
    and 'As the Post reported, officials said that ...' the tagger may give what follows "that" to the outlet.
    """
    if not draft.cues or is_left_out(draft.cue_type):
        return False
    for start, end in [*draft.contents, *(_find_gaps(reading, draft) if beside else ())]:
        for at, entry in reading.cues.find_entries(reading.unquoted[start:end], pos=_SPEAKING):
            if entry.is_speech and (entry.pos == "phrase" or not _is_nominal(reading, start + at)):
                return True
    return False


def _is_nominal(reading: Reading, at: int) -> bool:
    """Whether the word at a character is a noun or an adjective ("a state", "her tweets") that no verb lets speak.

    Example: in "gave a different answer" one does (support verbs).
    """
    span = reading.doc.char_span(at, at + 1, alignment_mode="expand")
    if not span or span[0].pos_ not in _NOMINAL:
        return False
    before = reading.doc[max(0, span.start - _REACH) : span.start]
    return not any(token.lower_ in WORDS.of("support verb") for token in before)


def _find_gaps(reading: Reading, draft: Draft) -> Iterator[Range]:
    """The parts of the sentences around a draft that belong neither to its content, nor to its cue or source."""
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
    reading: Reading, draft: Draft, reader: Rereader, around: list[Range], *, whole: bool = False
) -> tuple[Range, list[Draft]]:
    """Tag the paragraph without the relay's clause; what is found lies inside the relayed content.

    ``whole`` takes the clause with its "that".
    """
    assert draft.source is not None
    paragraph = paragraph_at(reading.text, draft.contents[0][0])
    spans = [draft.source, *draft.cues, *draft.relays]
    left, right = min(span[0] for span in spans), max(span[1] for span in spans)
    start, end = narrow(reading.text, paragraph, (left, right))
    if left < start or right > end or any(left < content[1] and content[0] < right for content in draft.contents):
        return (left, right), []
    joint, joint_end = _JOINT.match(reading.text, right, end), -1
    if joint is not None and joint.end() in {content[0] for content in draft.contents}:
        joint_end = joint.end()
        right = joint_end if whole else joint.end("adverb")
    clause = _widen_clause(reading.text, (left, right), (start, end))
    if right == joint_end and clause[0] < left:
        clause = (left, right)  # "On Sunday, CNN reported that Kerry ...": the comma parts what is left
    taken = [*around, clause]
    offsets = [at for at in range(start, end) if not any(s <= at < e for s, e in taken)]
    tagging = reader.read("".join(reading.text[at] for at in offsets), paragraph)
    inner: list[Draft] = []
    for found in draft_quotes(tagging)[0] if tagging is not None else ():
        tidied = tidy_draft(reading, _move(found, offsets))
        if tidied is None or tidied.source is None or is_left_out(tidied.cue_type):
            continue
        if reading.inside[tidied.cues[0][0]] or _overlap(tidied.contents, draft.contents) == 0:
            continue
        through_outlet = name_outlet(reading, draft.source) is not None
        if not is_report(reading, tidied, through_outlet=through_outlet):
            continue
        if not lies_within(tidied, draft) and (whole or not through_outlet):
            continue
        score = round(min(tidied.score, draft.score), 3)
        inner.append(replace(tidied, found_by="model, layer inside", score=score))
    return clause, inner


def _widen_clause(text: str, clause: Range, paragraph: Range) -> Range:
    """Take the comma before ', Interfax reported' along, and the one behind 'According to Interfax,'."""
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
    """A draft found in the shortened paragraph, in offsets of the whole text; a span may fall into two."""

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
    """The share of the outer content that the inner quotes explain."""
    size = sum(end - start for start, end in outer.contents)
    return _overlap(outer.contents, _merge([part for draft in inner for part in _hull(draft, outer)])) / size


def _hull(draft: Draft, outer: Draft) -> list[Range]:
    """The spans of a draft, joined into one where it opens the content: "Kerry had told a meeting that ..."."""
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
    """Keep the first of drafts that share a cue."""
    seen: set[Range] = set()
    kept = []
    for draft in drafts:
        if draft.cues and draft.cues[0] in seen:
            continue
        seen.update(draft.cues[:1])
        kept.append(draft)
    return kept
