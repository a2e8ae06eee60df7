"""Articles and claims as plain records: what ``tracker extract --format jsonl`` prints and the gold files look like.

In: an article with its claims. Out: a dict ready for JSON, offsets into the article's text. One article a line: id,
title, outlet, published, url, text, and quotes, of which each has the fields of ``extract_fields``.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

from tracker.records import Article, Claim
from tracker.schema.claim import EXTRACT_ONLY, ClaimView
from tracker.schema.cue_types import is_left_out
from tracker.schema.fields import Field, fields_of


def describe_article(article: Article, claims: Iterable[Claim], *, thoughts: bool = False) -> dict[str, Any]:
    """One article with its quotes in text order; thoughts, wishes and bare acts only where asked for."""
    return {
        "id": article.name,
        "title": article.title,
        "outlet": article.outlet,
        "published": str(article.published) if article.published else None,
        "url": article.url,
        "text": article.text,
        "quotes": [describe_claim(claim) for claim in claims if thoughts or not is_left_out(claim.quote.cue_type)],
    }


def describe_claim(claim: Claim) -> dict[str, Any]:
    """One claim as a record of ``extract_fields``; unknown values are None, never left out."""
    return {field.name: field.value(claim) for field in extract_fields() if field.value is not None}


@cache
def extract_fields() -> tuple[Field, ...]:
    """The fields of a claim that no database is needed for, in the order of the record."""
    own = {field.name: field for field in EXTRACT_ONLY}
    known = [own.get(field.name, field) for field in fields_of(ClaimView) if field.value is not None]
    return (*known, *(field for field in EXTRACT_ONLY if field not in known))
