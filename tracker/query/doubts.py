"""Which quotes a person should look at first: by doubt, and by how often their speaker is quoted.

In: an engine. Out: quotes that nobody checked, the most doubtful of the most quoted first, each with its reasons.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log10
from typing import Any

from sqlalchemy import Connection, Engine, case, func, select
from sqlmodel import col

from tracker.query.joins import select_facts
from tracker.query.remembered import remember
from tracker.query.views import read_claims
from tracker.schema.claim import ClaimView
from tracker.store import reading
from tracker.store.tables import ClaimRow, FactRow

LOW = 0.7
"""Under this confidence a speaker is doubtful."""
_AT_MOST = 500
_UNKNOWN, _SEVERAL, _GUESSED = 0.4, 0.2, 0.1
"""What it adds to the doubt that nobody is named, that others may be meant, that no words tell the day."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A quote to look at.

    Attributes:
        claim: The quote.
        reasons: Why, in words.
        reach: How many quotes stand under its speaker; 0 where nobody is named.
    """

    claim: ClaimView
    reasons: tuple[str, ...]
    reach: int


@dataclass(frozen=True, slots=True)
class Queue:
    """The quotes to look at first, and how many doubtful and how many checked ones there are."""

    doubts: list[Doubt]
    doubtful: int
    checked: int


def find_doubts(engine: Engine, *, limit: int = 20) -> Queue:
    """Find what to look at first.

    Args:
        engine: The database.
        limit: The most quotes, at most 500.

    Returns:
        The queue; thoughts and wishes are not in it, nor what a person checked.
    """
    with reading(engine) as connection:
        ranked, doubtful, checked = remember(connection, "doubts", lambda: _rank(connection))
        chosen = ranked[: min(limit, _AT_MOST)]
        reach = dict(chosen)
        ids = [each for each, _ in chosen]
        claims = read_claims(connection, ids)
        by_key = {claim.quote_id: number for number, claim in zip(ids, claims, strict=True)}
    doubts = [Doubt(each, tell_reasons(each), reach[by_key[each.quote_id]]) for each in claims]
    return Queue(doubts, doubtful, checked)


def tell_reasons(claim: ClaimView) -> tuple[str, ...]:
    """Why a person should look at a quote, in words; none where nothing is doubtful."""
    reasons = []
    if claim.speaker is None:
        reasons.append("nobody is named")
    elif claim.confidence < LOW:
        reasons.append(f"the speaker is not sure ({claim.confidence:.0%})")
    if claim.candidates:
        reasons.append(f"it may be {claim.candidates[0].name}")
    if claim.said_on and not claim.said_on_phrase:
        reasons.append(f"no words tell the day: {claim.said_on_basis}")
    return tuple(reasons)


def _rank(connection: Connection) -> tuple[list[tuple[int, int]], int, int]:
    """Ids of the most doubtful claims with the reach of their speakers; how many are doubtful, and how many checked."""
    speaker = col(FactRow.speaker_id)
    counted = select(speaker, func.count()).where(col(FactRow.is_report).is_(True)).group_by(speaker)
    quotes: dict[Any, int] = {row[0]: int(row[1]) for row in connection.execute(counted)}
    is_open = (col(FactRow.is_report).is_(True), col(ClaimRow.corrected).is_(None))
    is_unknown, has_others = speaker.is_(None), col(ClaimRow.candidates) != "[]"
    is_guessed = col(ClaimRow.said).is_not(None) & col(ClaimRow.said_phrase).is_(None)
    doubt = (
        (1 - col(ClaimRow.confidence)) * case((is_unknown, 0), else_=1)
        + case((is_unknown, _UNKNOWN), else_=0)
        + case((has_others, _SEVERAL), else_=0)
        + case((is_guessed, _GUESSED), else_=0)
    )
    is_doubtful = is_unknown | (col(ClaimRow.confidence) < LOW) | has_others | is_guessed
    query = select_facts(col(FactRow.claim_id), speaker, doubt, where=(*is_open, is_doubtful))
    found = [
        (-score * (1 + log10(1 + quotes.get(who, 0) * (who is not None))), claim_id, quotes.get(who, 0) if who else 0)
        for claim_id, who, score in connection.execute(query)
    ]
    found.sort()
    done = select(func.count()).select_from(ClaimRow).where(col(ClaimRow.corrected).is_not(None))
    return [(each[1], each[2]) for each in found[:_AT_MOST]], len(found), int(connection.execute(done).scalar_one())
