"""Whether a claim is what its article says: every part an exact slice, and whatever follows from something else.

In: a claim and its article as they are stored. Out: what is wrong, as (table, column, what).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from tracker.records import PartialDate, Precision, SaidDate
from tracker.schema.claim import PART_JOINER
from tracker.store.evidence_steps import unpack_steps
from tracker.store.seals import ROLES
from tracker.store.stored import Cells, StoredArticle, StoredClaim
from tracker.store.values import said_days
from tracker.verification.cells import check_cells
from tracker.verification.faults import show

Found = tuple[str, str, str]
Places = Sequence[tuple[int, int]]
_TEXTS = {"content": "quote", "source": "source_text", "cue": "cue_text"}
_CANDIDATE = {"key": str, "name": str, "score": int | float, "reason": str}


def check_claim(claim: StoredClaim, article: StoredArticle) -> Iterator[Found]:
    """What is wrong with a claim; what cannot be told since a cell is damaged is not looked at."""
    damaged = [("claim", column, what) for column, what in check_cells("claim", claim.row)]
    names = ("role", "position", "start", "end")
    for span in claim.spans:
        cells = {"claim_id": claim.cells["id"]} | dict(zip(names, span, strict=True))
        damaged += [("claim_part", column, what) for column, what in check_cells("claim_part", cells)]
    yield from damaged
    text = article.cells["text"]
    if damaged or not isinstance(text, str):
        return
    spans = {role: [(start, end) for each, _, start, end in claim.spans if each == role] for role in ROLES}
    yield from check_slices(claim.cells, spans, text)
    yield from _check_places(claim.spans, spans)
    yield from _check_derived(claim.cells, spans, text)
    yield from _check_days(claim.cells)
    if claim.cells["run_id"] != article.cells["run_id"]:
        yield "claim", "run_id", "is not the run that read its article"
    yield from _check_evidence(claim.cells, text)


def check_slices(claim: Mapping[str, Any], spans: Mapping[str, Places], text: str) -> Iterator[Found]:
    """Whether all parts of a claim are what the text has in their places."""
    context = (claim["context_start"], claim["context_end"])
    for role, places in [*spans.items(), ("context", [context])]:
        for start, end in places:
            if not 0 <= start < end <= len(text):
                what = f"the {role} {start}:{end} does not lie in the article of {len(text)} characters"
                yield "claim" if role == "context" else "claim_span", role, what
    contents = spans.get("content", ())
    if not contents:
        yield "claim_span", "content", "it has no content"
        return
    for role, column in _TEXTS.items():
        cut = PART_JOINER.join(text[start:end] for start, end in spans.get(role, ()))
        if cut != (claim[column] or ""):
            yield "claim", column, f"the article has {show(cut)} where {show(claim[column])} is stored as {role}"
    first, last = contents[0][0], contents[-1][1]
    if (first, last) != (claim["start"], claim["end"]):
        yield "claim", "start", f"the content is at {first}:{last}, stored is {claim['start']}:{claim['end']}"
    if text[slice(*context)] != claim.get("context", text[slice(*context)]):  # as revisions of older versions have it
        yield "claim", "context", "the stored context is not the article's"
    if not (context[0] <= claim["start"] and claim["end"] <= context[1]):
        yield "claim", "context_start", f"the context {context[0]}:{context[1]} does not contain the quote"


def _check_places(rows: Sequence[Sequence[Any]], spans: Mapping[str, Places]) -> Iterator[Found]:
    for role, places in spans.items():
        positions = [position for each, position, *_ in rows if each == role]
        if positions != list(range(len(places))) or (role == "source" and len(places) > 1):
            yield "claim_span", "position", f"there are {role} spans at {show(positions)}"
    contents = spans["content"]
    if any(after[0] < before[1] for before, after in pairwise(contents)):
        yield "claim_span", "start", "the parts of the content overlap or are out of order"


def _check_derived(claim: Cells, spans: Mapping[str, Places], text: str) -> Iterator[Found]:
    if claim["via"] is not None and not spans["via"]:
        yield "claim", "via", f"is {show(claim['via'])}, and no words of the article name a relay"
    if claim["said_phrase"] is not None and claim["said_phrase"] not in text:
        yield "claim", "said_phrase", f"is {show(claim['said_phrase'])}, which the article does not have"


def _check_days(claim: Cells) -> Iterator[Found]:
    said = PartialDate.parse(claim["said"]) if claim["said"] else None
    precision = Precision(claim["said_precision"])
    if (said is None) != (precision is Precision.UNKNOWN):
        yield "claim", "said_precision", f"is {precision.value} for {show(claim['said'])}"
        return
    days = said_days(SaidDate(said, precision))
    for name, day in zip(("said_first", "said_last"), days, strict=True):
        if (str(day) if day else None) != (str(claim[name]) if claim[name] is not None else None):
            yield "claim", name, f"is {show(claim[name])}, which does not follow from the dates"
    if claim["said_basis"] is None:
        yield "claim", "said_basis", "is empty, and the article has no day that would be the reason"


def _check_evidence(claim: Cells, text: str) -> Iterator[Found]:
    candidates, steps = _load(json.loads, claim["candidates"]), _load(unpack_steps, claim["steps"])
    if candidates is None or not all(_has_form(each, _CANDIDATE) for each in candidates):
        yield "claim", "candidates", "is no list of candidates"
    if steps is None or not all(isinstance(each, dict) and {"words", "points_to"} <= each.keys() for each in steps):
        yield "claim", "steps", "is no list of steps"
        return
    for span in (each[name] for each in steps for name in ("words", "points_to")):
        if span is not None and not _is_slice(span, text):
            yield "claim", "steps", f"has {show(span)}, which is not in its place in the article"


def _load(load: Callable[[str], Any], value: str) -> list[Any] | None:
    try:
        found = load(value)
    except (ValueError, TypeError, RecursionError):
        return None
    return found if isinstance(found, list) else None


def _has_form(record: Any, form: Mapping[str, Any]) -> bool:
    return isinstance(record, dict) and all(isinstance(record.get(name), type_) for name, type_ in form.items())


def _is_slice(span: Any, text: str) -> bool:
    try:
        return bool(0 <= span["start"] < span["end"] and text[span["start"] : span["end"]] == span["text"])
    except (TypeError, KeyError):
        return False
