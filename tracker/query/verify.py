"""The promise, checked: every stored quote is still an exact slice of its stored article.

In: a database. Out: what does not hold, claim by claim, those of older revisions too; nothing at all where everything
does.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

from sqlalchemy import Connection, Engine, select
from sqlmodel import col

from tracker.schema.claim import PART_JOINER
from tracker.store import reading
from tracker.store.tables import ArticleRow, ClaimRow, ClaimSpanRow, RevisionRow

_CLAIMS_AT_ONCE = 500
SpansByRole = dict[str, list[tuple[int, int]]]


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A claim that breaks the promise, and how."""

    quote_id: str
    what: str


def verify_claims(engine: Engine) -> Iterator[Mismatch]:
    """Cut every stored claim out of its article again and tell what differs.

    Checked: content, source, cue, via and context lie inside the article; the content spans, joined, are the stored
    quote and bear its start and end; source, cue and context are the stored words; the context contains the quote.

    Args:
        engine: The database.

    Yields:
        What is wrong with a claim; nothing where all is right. ``count_claims`` tells how many were checked.
    """
    last_id = 0
    with reading(engine) as connection:
        while True:
            claims = connection.execute(
                select(ClaimRow.__table__, col(ArticleRow.text))  # type: ignore[attr-defined]
                .outerjoin(ArticleRow, col(ClaimRow.article_id) == col(ArticleRow.id))
                .where(col(ClaimRow.id) > last_id)
                .order_by(col(ClaimRow.id))
                .limit(_CLAIMS_AT_ONCE)
            ).all()
            if not claims:
                return
            spans = _read_spans(connection, last_id, claims[-1].id)
            last_id = claims[-1].id
            for claim in claims:
                for what in _find_mismatches(claim, spans[claim.id]):
                    yield Mismatch(claim.key, what)


def verify_revisions(engine: Engine) -> Iterator[Mismatch]:
    """Check the claims of older revisions as ``verify_claims`` does, each against the text of its revision.

    Args:
        engine: The database.

    Yields:
        What is wrong with a claim; nothing where all is right.
    """
    rows = select(col(RevisionRow.number), col(RevisionRow.text), col(RevisionRow.claims)).order_by(col(RevisionRow.id))
    with reading(engine) as connection:
        for number, text, claims in connection.execute(rows.execution_options(yield_per=_CLAIMS_AT_ONCE)):
            for claim in json.loads(claims):
                spans: SpansByRole = defaultdict(list)
                for role, _, start, end in claim["spans"]:
                    spans[role].append((start, end))
                for what in _find_mismatches(SimpleNamespace(text=text, **claim), spans):
                    yield Mismatch(claim["key"], f"in revision {number}: {what}")


def _read_spans(connection: Connection, after: int, upto: int) -> dict[int, SpansByRole]:
    spans: dict[int, SpansByRole] = defaultdict(lambda: defaultdict(list))
    rows = connection.execute(
        select(col(ClaimSpanRow.claim_id), col(ClaimSpanRow.role), col(ClaimSpanRow.start), col(ClaimSpanRow.end))
        .where(col(ClaimSpanRow.claim_id) > after, col(ClaimSpanRow.claim_id) <= upto)
        .order_by(col(ClaimSpanRow.claim_id), col(ClaimSpanRow.role), col(ClaimSpanRow.position))
    )
    for claim_id, role, start, end in rows:
        spans[claim_id][role].append((start, end))
    return spans


def _find_mismatches(claim: Any, spans: SpansByRole) -> Iterator[str]:
    text: str | None = claim.text
    if text is None:
        yield "its article is missing"
        return
    context = (claim.context_start, claim.context_end)
    for role, places in [*spans.items(), ("context", [context])]:
        for start, end in places:
            if not 0 <= start < end <= len(text):
                yield f"the {role} {start}:{end} does not lie in the article of {len(text)} characters"
    contents = spans["content"]
    if not contents:
        yield "it has no content"
        return
    for role, stored in (("content", claim.quote), ("source", claim.source_text), ("cue", claim.cue_text)):
        cut = _cut(text, spans[role])
        if cut != (stored or ""):
            yield f"the article has {cut!r} where {stored!r} is stored as {role}"
    if (contents[0][0], contents[-1][1]) != (claim.start, claim.end):
        yield f"the content is at {contents[0][0]}:{contents[-1][1]}, stored is {claim.start}:{claim.end}"
    if text[slice(*context)] != claim.context:
        yield "the stored context is not the article's"
    if not (context[0] <= claim.start and claim.end <= context[1]):
        yield f"the context {context[0]}:{context[1]} does not contain the quote"


def _cut(text: str, places: Sequence[tuple[int, int]]) -> str:
    return PART_JOINER.join(text[start:end] for start, end in places)
