"""Quotes that mean something like a stored one.

In: the id of a quote. Out: a page of others, the most alike first.
"""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import Engine

from tracker.errors import QueryError
from tracker.query.claims import Page, get_claim, search_claims
from tracker.schema.filters import ClaimFilter


def find_similar(engine: Engine, quote_id: str, where: ClaimFilter) -> Page:
    """Find what is most like a quote, without the quote itself.

    Args:
        engine: The database.
        quote_id: The quote.
        where: What must hold of the others, and how many at most.

    Returns:
        The others, the most alike first.

    Raises:
        QueryError: There is no such quote.
    """
    claim = get_claim(engine, quote_id)
    if claim is None:
        raise QueryError(f"there is no quote {quote_id!r}", remedy="take an id from tracker search --ids")
    page = search_claims(engine, replace(where, like=claim.quote, limit=None, offset=0))
    others = [each for each in page.claims if each.quote_id != quote_id]
    first = where.offset
    shown = others[first : None if where.limit is None else first + where.limit]
    return replace(page, claims=shown, total=len(others))
