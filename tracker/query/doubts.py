"""Which quotes a person should look at first: by doubt, and by how often their speaker is quoted.

In: an engine. Out: quotes that nobody checked, the most doubtful of the most quoted first, each with its reasons.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, Integer, case, cast, func, literal_column, select
from sqlmodel import col

from tracker.query.hits import find_in_memory
from tracker.query.joins import select_facts
from tracker.query.remembered import remember
from tracker.query.views import read_claims
from tracker.schema.claim import ClaimView
from tracker.schema.filters import ClaimFilter
from tracker.store import reading
from tracker.store.id_lists import list_ids, read_ids
from tracker.store.tables import ClaimRow, FactRow

LOW = 0.7
"""Under this confidence a speaker is doubtful."""
_AT_MOST = 500
_PARTS = 1_000_000  # of a doubt, which is told as a whole number of them
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
    import numpy as np  # noqa: PLC0415  no other question of a command needs it

    is_report = col(FactRow.is_report).is_(True)
    speaker: Any = func.coalesce(col(FactRow.speaker_id), literal_column("0"))
    is_unknown, has_others = col(FactRow.speaker_id).is_(None), col(ClaimRow.candidates) != "[]"
    is_guessed = col(ClaimRow.said).is_not(None) & col(ClaimRow.said_phrase).is_(None)
    doubt = (
        (1 - col(ClaimRow.confidence)) * case((is_unknown, 0), else_=1)
        + case((is_unknown, _UNKNOWN), else_=0)
        + case((has_others, _SEVERAL), else_=0)
        + case((is_guessed, _GUESSED), else_=0)
    )
    is_doubtful = is_unknown | (col(ClaimRow.confidence) < LOW) | has_others | is_guessed
    columns = {
        "claim_id": col(FactRow.claim_id),
        "speaker_id": speaker,
        "confidence": cast(func.abs(func.round(doubt * _PARTS)), Integer),
    }
    conditions = (is_report, col(ClaimRow.corrected).is_(None), is_doubtful)
    listed = select_facts(*map(list_ids, columns.values()), where=conditions, of_nearly_all=True)
    ids, speakers, doubts = map(read_ids, columns, connection.execute(listed).one())
    in_memory = find_in_memory(connection, ClaimFilter(), counted=True)
    if in_memory:
        quotes = in_memory.count_speakers()
    else:
        of_all = connection.execute(select_facts(list_ids(speaker), where=[is_report])).scalar()
        quotes = np.bincount(read_ids("speaker_id", of_all), minlength=1)
    quotes[0] = 0
    reach = quotes[speakers]
    order = np.lexsort((ids, -doubts * (1 + np.log10(1 + reach))))[:_AT_MOST]
    done = select(func.count()).select_from(ClaimRow).where(col(ClaimRow.corrected).is_not(None))
    ranked = list(zip(ids[order].tolist(), reach[order].tolist(), strict=True))
    return ranked, len(ids), int(connection.execute(done).scalar_one())
