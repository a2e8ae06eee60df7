"""Records as column values.

In: an ``Article`` or a ``Claim``. Out: a dict of its row's columns, dates flattened to the days they can mean, without
what ``shortening`` fills in, and the rows of a claim's parts.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from functools import cache
from typing import Any

from tracker.records import Article, Claim, PartialDate, Precision, SaidDate
from tracker.schema.claim import ClaimView
from tracker.schema.fields import fields_of
from tracker.store.evidence_steps import pack_steps, shorten_steps
from tracker.store.shortening import make_key, tell_unsaid

Days = tuple[dt.date | None, dt.date | None]


def article_values(article: Article) -> dict[str, Any]:
    """The columns of an article that need no other row."""
    first, last = days_of(article.published)
    return {
        "key": article.key,
        "name": article.name,
        "content_hash": article.content_hash,
        "title": article.title,
        "url": article.url,
        "author": article.author,
        "language": article.language,
        "published": iso_or_none(article.published),
        "published_first": first,
        "published_last": last,
        "published_inferred": article.published_inferred,
        "text": article.text,
    }


def claim_values(claim: Claim, article: Article) -> dict[str, Any]:
    """The columns of a claim that need no other row, without what its article tells anyhow."""
    said_first, said_last = said_days(claim.said)
    quote = claim.quote
    values = {column: _flatten(column, value(claim)) for column, value in _described_columns().items()}
    source, cue = quote.source, quote.cues[0] if len(quote.cues) == 1 else None
    return values | {
        "key": _unless(values["key"], make_key(article.key, quote.start, quote.end)),
        "joined": values["joined"] if len(quote.contents) > 1 else None,
        "said_basis": _unless(values["said_basis"], tell_unsaid(article.published)),
        "steps": shorten_steps(values["steps"], article.text),
        "said_first": said_first,
        "said_last": said_last,
        "context_start": claim.context.start,
        "context_end": claim.context.end,
        "source_start": source.start if source else None,
        "source_end": source.end if source else None,
        "cue_start": cue.start if cue else None,
        "cue_end": cue.end if cue else None,
    }


def _unless(value: Any, told: Any) -> Any:
    """A value, unless something else tells it."""
    return None if value == told else value


@cache
def _described_columns() -> dict[str, Callable[[Claim], Any]]:
    """The columns of a claim that the fields of a claim describe, each with what makes its value."""
    return {each.stored_as: each.value for each in fields_of(ClaimView) if each.table == "claim" and each.value}


def _flatten(column: str, value: Any) -> Any:
    """A value as a column holds it: lists as JSON."""
    if column == "steps":
        return pack_steps(value)
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list) else value


def part_values(claim: Claim) -> list[dict[str, Any]]:
    """A row for each part of the quote that its own row does not tell, without the claim's id."""
    quote = claim.quote
    by_role = {
        "cue": quote.cues if len(quote.cues) > 1 else (),
        "content": quote.contents if len(quote.contents) > 1 else (),
        "via": [relay.span for relay in quote.relays],
    }
    return [
        {"role": role, "position": position, "start": span.start, "end": span.end}
        for role, spans in by_role.items()
        for position, span in enumerate(spans)
    ]


def days_that_count(claim: Claim, article: Article) -> Days:
    """First and last day by which a claim is filtered and ordered: of saying where known, else of publication."""
    return said_days(claim.said) if claim.said.day else days_of(article.published)


def days_of(day: PartialDate | None) -> Days:
    """The first and last day that a partial date can mean; (None, None) for none."""
    return (day.first, day.last) if day else (None, None)


def iso_or_none(day: PartialDate | None) -> str | None:
    """A partial date as it is stored."""
    return str(day) if day else None


def said_days(said: SaidDate) -> Days:
    """First and last day a quote may have been said; (None, None) where the article does not say.

    A week is the whole week, Monday to Sunday, around its day. "Before" a day counts as that day, the latest it can
    mean: an open beginning would match every earlier range.
    """
    if said.day is None or said.precision is not Precision.WEEK:
        return days_of(said.day)
    monday = said.day.first - dt.timedelta(days=said.day.first.weekday())
    return monday, monday + dt.timedelta(days=6)
