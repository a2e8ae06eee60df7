"""Claims that mean something like a text, whatever its words; a likeness is no match, and is never called one.

In: a filter with ``like``. Out: at most ``MOST`` claims, the most like it first, each with its score and the words that
bring it. What else the filter asks must hold of each. With words to search for as well, what holds them and what is
like the text are joined by the places they have in the two lists (reciprocal rank fusion; Cormack et al., 2009).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, Connection
from sqlmodel import col

from tracker.errors import QueryError
from tracker.query.joins import select_facts
from tracker.query.remembered import remember, without_page
from tracker.schema.claim import ClaimView
from tracker.schema.filters import ClaimFilter
from tracker.search.parser import parse_query
from tracker.store.tables import FactRow
from tracker.store.vectors import read_vectors
from tracker.store.word_queries import find_hits
from tracker.store.words import COLUMNS

if TYPE_CHECKING:
    from tracker.meaning.nearest import Bytes

MOST = 50
"""How many claims are called like a text at most."""
LEAST = 0.5
"""The least likeness that is shown, of 1; docs/meaning.md tells how many claims above it are rightly shown."""
_FUSED = 200  # from either list
_SMOOTHING = 60  # the constant of Cormack et al.
_LOOKED_AT = 2000  # the most alike, of which the other conditions are asked one by one
_LONGEST = 20_000  # characters of a text that are looked at
_ID = col(FactRow.claim_id)

ListConditions = Callable[[Connection, ClaimFilter], list[ColumnElement[bool]]]
"""``tracker.query.conditions.list_conditions``, which asks this module in turn."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How like a claim is to a text.

    Attributes:
        score: The cosine of the angle between their vectors, 1 for the same words.
        words: The folded words of the claim that bring most of it.
    """

    score: float
    words: tuple[str, ...]


def find_alike(connection: Connection, where: ClaimFilter, list_conditions: ListConditions) -> dict[int, float]:
    """Find the claims that are most like what ``where.like`` says.

    Args:
        connection: The database.
        where: Its other fields must hold of the claims; those that select a page are ignored.
        list_conditions: How conditions are made of a filter.

    Returns:
        The likeness of the claims by the ids of their rows, in the order in which they are shown.

    Raises:
        QueryError: No word of the text is known, so that nothing can be like it.
    """
    asked = without_page(where)

    def find() -> dict[int, float]:
        others = replace(asked, like=None, text=None, in_context=False)
        scores = _score(connection, _encode(where.like or ""), list_conditions(connection, others))
        ranked = sorted((claim for claim in scores if scores[claim] >= LEAST), key=lambda claim: -scores[claim])
        if where.text:
            hits = _rank_words(connection, where, list_conditions(connection, replace(asked, like=None)))
            ranked = _fuse(ranked[:_FUSED], hits)
        return {claim: scores.get(claim, 0.0) for claim in ranked[:MOST]}

    return remember(connection, ("alike", asked), find)


def explain_alike(text: str, claims: Iterable[ClaimView]) -> dict[str, Likeness]:
    """Tell how like claims are to a text, and by which words.

    Args:
        text: What they are like.
        claims: Claims that were found.

    Returns:
        Their likeness by ``quote_id``.
    """
    from tracker.meaning.model import load_meaning  # noqa: PLC0415  only where likeness is asked for
    from tracker.meaning.nearest import score_rows  # noqa: PLC0415

    found = list(claims)
    model, vector = load_meaning(), _encode(text)
    scores = score_rows(model.encode([claim.quote for claim in found]), vector).tolist()
    return {
        claim.quote_id: Likeness(min(score, 1.0), tuple(model.name_words(claim.quote, vector)))
        for claim, score in zip(found, scores, strict=True)
    }


def _encode(text: str) -> Bytes:
    from tracker.meaning.model import load_meaning  # noqa: PLC0415

    vector: Bytes = load_meaning().encode([text[:_LONGEST]])[0]
    if not vector.any():
        raise QueryError(f"no word of {text[:50]!r} is known, so nothing can be like it", remedy="use other words")
    return vector


def _score(connection: Connection, vector: Bytes, conditions: list[ColumnElement[bool]]) -> dict[int, float]:
    """The likeness of the claims that conditions hold of: of the most alike, or of all where those are too few."""
    import numpy as np  # noqa: PLC0415

    from tracker.meaning.nearest import pick_best, score_rows  # noqa: PLC0415

    vectors = remember(connection, "vectors", lambda: read_vectors(connection))
    scores = score_rows(vectors.matrix, vector)
    best = pick_best(scores, _LOOKED_AT)
    known = dict(zip(vectors.ids[best].tolist(), scores[best].tolist(), strict=True))
    chosen = connection.execute(select_facts(_ID, where=[*conditions, _ID.in_(list(known))])).scalars()
    found = {claim: known[claim] for claim in chosen}
    if len(best) == len(scores) or len(found) >= _FUSED or scores[best[-1]] < LEAST:
        return found
    ids = np.fromiter(connection.execute(select_facts(_ID, where=conditions)).scalars(), np.int64)
    rows = np.flatnonzero(np.isin(vectors.ids, ids))
    rows = rows[pick_best(scores[rows], _FUSED)]
    return dict(zip(vectors.ids[rows].tolist(), scores[rows].tolist(), strict=True))


def _rank_words(connection: Connection, where: ClaimFilter, conditions: list[ColumnElement[bool]]) -> list[int]:
    """The claims that hold the words that are searched for, those that fit best first."""
    query = parse_query(where.text or "")
    found = select_facts(_ID, where=conditions)
    if query.required:
        ranks = find_hits(query, COLUMNS if where.in_context else COLUMNS[:1]).subquery()
        found = found.join(ranks, ranks.c.claim_id == _ID).order_by(ranks.c.rank, _ID)
    else:
        found = found.order_by(_ID)
    return list(connection.execute(found.limit(_FUSED)).scalars())


def _fuse(*rankings: list[int]) -> list[int]:
    """Join rankings by the places in them: what stands high in one, or well in several, comes first."""
    points: dict[int, float] = {}
    for ranking in rankings:
        for place, claim in enumerate(ranking, 1):
            points[claim] = points.get(claim, 0.0) + 1 / (_SMOOTHING + place)
    return sorted(points, key=lambda claim: (-points[claim], claim))
