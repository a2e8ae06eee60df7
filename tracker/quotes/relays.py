"""Look behind the relay: who speaks inside what an agency or an institution reports, and through whom.

In: drafts of one document. Out: drafts of the layer inside, with their ``via``, and ``via`` filled where the sentence
names the outlet. The tagger marks one layer only and gives '..., Yury Ushakov said, Interfax reported' to Interfax;
with the relay's clause taken out of the paragraph it reads the layer inside.

Example: "The Kremlin said Putin told Obama that he ..." has two quotes; the second is Putin's, via the Kremlin.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from importlib import resources

from spacy.tokens import Doc, Span

from tracker.outlets import load_outlets
from tracker.quotes.drafts import Draft, Reading, draft_quotes, tidy_draft
from tracker.quotes.spans import Range
from tracker.quotes.tagger import Tagging
from tracker.text import paragraph_at

_MIN_COVER = 0.5
Tag = Callable[[str], Tagging]


def unfold_relays(reading: Reading, drafts: list[Draft], tag: Tag) -> list[Draft]:
    """Replace what an outlet only carries by the speech inside; put beside an institution's report what it relays."""
    unfolded: list[Draft] = []
    for draft in drafts:
        inner = _read_inside(reading, draft, tag) if _may_hold_speech(reading, draft) else []
        carries = draft.source is not None and reading.outlets.is_relay(_cut(reading, draft.source))
        if not (carries and inner and _cover(draft, inner) >= _MIN_COVER):
            unfolded.append(draft)
        unfolded += inner if carries else [each for each in inner if _lies_within(each, draft)]
    return _drop_repeats(unfolded)


def name_relays(reading: Reading, draft: Draft) -> None:
    """Fill ``via`` where the sentence of the cue names the outlet that relays, in place."""
    if draft.via is None:
        draft.via = _find_via(reading, draft)
    if draft.via is not None:
        name = reading.outlets.find_name(_cut(reading, draft.via))
        draft.via_name = draft.via_name or name


def _cut(reading: Reading, span: Range) -> str:
    return reading.text[span[0] : span[1]]


def _may_hold_speech(reading: Reading, draft: Draft) -> bool:
    """Whether a reporting word stands unquoted in the content: only then is a second reading worth its time."""
    if draft.source is None or not draft.cues or draft.cue_type == "thought":
        return False
    for start, end in draft.contents:
        unquoted = "".join(" " if reading.inside[at] else reading.text[at] for at in range(start, end))
        entry = reading.cues.find_entry(unquoted, pos=frozenset({"verb", "phrase"}))
        if entry is not None and entry.type != "thought":
            return True
    return False


def _read_inside(reading: Reading, draft: Draft, tag: Tag) -> list[Draft]:
    """Tag the paragraph without the relay's clause; what is found lies inside the relayed content."""
    assert draft.source is not None
    spans = [draft.source, *draft.cues]
    left, right = min(span[0] for span in spans), max(span[1] for span in spans)
    start, end = paragraph_at(reading.text, draft.contents[0][0])
    if left < start or right > end or any(left < content[1] and content[0] < right for content in draft.contents):
        return []
    left, right = _widen_clause(reading.text, left, right, start, end)
    offsets = [*range(start, left), *range(right, end)]
    text = "".join(reading.text[at] for at in offsets)
    inner: list[Draft] = []
    for found in draft_quotes(reading, tag(text))[0] if text.strip() else ():
        moved = _move(found, offsets)
        tidied = tidy_draft(reading, moved)
        if tidied is None or tidied.source is None or tidied.cue_type == "thought":
            continue
        if reading.inside[tidied.cues[0][0]] or _overlap(tidied.contents, draft.contents) == 0:
            continue
        if reading.outlets.is_relay(_cut(reading, tidied.source)):
            continue
        tidied.via, tidied.found_by = draft.source, "model, layer inside"
        tidied.score = round(min(tidied.score, draft.score), 3)
        inner.append(tidied)
    return inner


def _widen_clause(text: str, left: int, right: int, start: int, end: int) -> Range:
    """Take the comma before ', Interfax reported' along, and the one behind 'According to Interfax,'."""
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

    draft.contents = [piece for content in draft.contents for piece in pieces(content)]
    draft.cues = [pieces(cue)[0] for cue in draft.cues]
    draft.source = pieces(draft.source)[0] if draft.source else None
    return draft


def _overlap(ours: list[Range], theirs: list[Range]) -> int:
    return sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in ours for b in theirs)


def _cover(outer: Draft, inner: list[Draft]) -> float:
    """The share of the outer content that the inner quotes explain with all their parts."""
    parts = [
        span for draft in inner for span in (*draft.contents, *draft.cues, *([draft.source] if draft.source else []))
    ]
    size = sum(end - start for start, end in outer.contents)
    return _overlap(outer.contents, parts) / size


def _lies_within(inner: Draft, outer: Draft) -> bool:
    """Whether cue and source of the inner report both stand in the content of the outer one."""
    spans = [*inner.cues, *([inner.source] if inner.source else [])]
    return all(any(content[0] <= s and e <= content[1] for content in outer.contents) for s, e in spans)


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


@cache
def _relay_patterns() -> tuple[re.Pattern[str], ...]:
    """The lines of ``relays.txt`` with every outlet's spellings in place of NAME and any white space for a blank."""
    lines = resources.files("tracker.quotes").joinpath("relays.txt").read_text(encoding="utf-8").splitlines()
    name = f"(?P<name>{load_outlets().pattern})"
    return tuple(re.compile(line.replace(" ", r"\s+").replace("NAME", name)) for line in lines if line.strip())


def _find_via(reading: Reading, draft: Draft) -> Range | None:
    if not draft.cues:
        return None
    sentence = _sentence_of(reading.doc, draft.cues[0])
    if sentence is None:
        return None
    if draft.source is not None and reading.outlets.is_relay(_cut(reading, draft.source)):
        return None
    for pattern in _relay_patterns():
        for match in pattern.finditer(reading.text, sentence.start_char, sentence.end_char):
            span = match.span("name")
            unquoted = not reading.inside[span[0]]
            if unquoted and not any(start <= span[0] < end for start, end in draft.contents):
                return span
    return None


def _sentence_of(doc: Doc, span: Range) -> Span | None:
    token = doc.char_span(span[0], span[1], alignment_mode="expand")
    return token[0].sent if token is not None and doc.has_annotation("SENT_START") else None
