"""Records as column values.

In: an ``Article`` or a ``Claim``. Out: a dict of its row's columns, dates flattened to the days they can mean, and the
rows of a claim's spans.
"""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import asdict
from typing import Any

from tracker.records import Article, Claim, PartialDate, Precision, SaidDate
from tracker.store.search import fold_words
from tracker.store.tables import PART_JOINER

Days = tuple[dt.date | None, dt.date | None]


def article_values(article: Article) -> dict[str, Any]:
    """The columns of an article that need no other row."""
    first, last = _days_of(article.published)
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
    quote, said = claim.quote, claim.said
    text = PART_JOINER.join(part.text for part in quote.contents)
    said_first, said_last = said_days(said)
    on_first, on_last = (said_first, said_last) if said.day else _days_of(published)
    return {
        "key": claim.key,
        "kind": quote.kind.value,
        "cue_type": quote.cue_type,
        "quote": text,
        "folded": fold_words(text),
        "start": quote.start,
        "end": quote.end,
        "source_text": quote.source.text if quote.source else None,
        "cue_text": PART_JOINER.join(cue.text for cue in quote.cues) or None,
        "via": claim.via,
        "office": claim.speaker.office if claim.speaker else None,
        "said": iso_or_none(said.day),
        "said_first": said_first,
        "said_last": said_last,
        "said_precision": said.precision.value,
        "said_basis": said.basis,
        "said_phrase": said.phrase.text if said.phrase else None,
        "on_first": on_first,
        "on_last": on_last,
        "evidence": claim.evidence,
        "confidence": claim.confidence,
        "found_by": quote.found_by,
        "context": claim.context.text,
        "context_start": claim.context.start,
        "context_end": claim.context.end,
        "second_hand": claim.is_second_hand,
        "candidates": json.dumps([asdict(each) for each in claim.candidates], ensure_ascii=False),
        "steps": json.dumps(
            [asdict(each) for each in claim.speaker.steps] if claim.speaker else [], ensure_ascii=False
        ),
    }


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


def _days_of(day: PartialDate | None) -> Days:
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
        return _days_of(said.day)
    monday = said.day.first - dt.timedelta(days=said.day.first.weekday())
    return monday, monday + dt.timedelta(days=6)
