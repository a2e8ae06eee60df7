"""Records as column values.

In: an ``Article`` or a ``Claim``. Out: a dict of its row's columns, dates flattened to the days they can mean, and the
rows of a claim's spans.
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
from tracker.store.evidence_steps import pack_steps

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


def claim_values(claim: Claim, published: PartialDate | None) -> dict[str, Any]:
    """The columns of a claim that need no other row; ``published`` stands in for an unknown day in ``on*``."""
    said_first, said_last = said_days(claim.said)
    on_first, on_last = (said_first, said_last) if claim.said.day else days_of(published)
    described = {column: _flatten(column, value(claim)) for column, value in _described_columns().items()}
    return described | {
        "said_first": said_first,
        "said_last": said_last,
        "on_first": on_first,
        "on_last": on_last,
        "context_start": claim.context.start,
        "context_end": claim.context.end,
    }


@cache
def _described_columns() -> dict[str, Callable[[Claim], Any]]:
    """The columns of a claim that the fields of a claim describe, each with what makes its value."""
    return {each.stored_as: each.value for each in fields_of(ClaimView) if each.table == "claim" and each.value}


def _flatten(column: str, value: Any) -> Any:
    """A value as a column holds it: lists as JSON."""
    if column == "steps":
        return pack_steps(value)
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list) else value


def span_values(claim: Claim) -> list[dict[str, Any]]:
    """A row for each part of the quote, without the claim's id."""
    quote = claim.quote
    by_role = {
        "source": [quote.source] if quote.source else [],
        "cue": quote.cues,
        "content": quote.contents,
        "via": [relay.span for relay in quote.relays],
    }
    return [
        {"role": role, "position": position, "start": span.start, "end": span.end}
        for role, spans in by_role.items()
        for position, span in enumerate(spans)
    ]


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
