"""Count the claims of a filter by their reporting words, in base form: "say", "deny", "warn".

In: a filter. Out: numbers, each of them what a filter by that word finds. Which words each claim was reported with is
read once for each state of the database; a filter then costs a list of its claims.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import Connection, Engine, func, select
from sqlmodel import col

from tracker.query.conditions import select_claims
from tracker.query.cue_words import find_main_base, list_bases
from tracker.query.hits import find_in_memory
from tracker.query.remembered import remember, without_page
from tracker.schema.filters import ClaimFilter
from tracker.store import read_rows, reading
from tracker.store.id_lists import list_ids, read_ids
from tracker.store.tables import ClaimRow, FactRow

if TYPE_CHECKING:
    import numpy as np

_CLAIM = col(FactRow.claim_id)


class _Cues(NamedTuple):
    """The words of all cues, and the number of them for each id of a claim, 0 where there is none."""

    texts: list[str]
    of_claims: np.ndarray[Any, Any]


def count_by_cue(engine: Engine, where: ClaimFilter | None = None, *, limit: int = 50) -> list[tuple[str, int]]:
    """Count the claims of a filter for each reporting word.

    Args:
        engine: The database.
        where: Which claims; what selects a page is ignored.
        limit: The most words to return.

    Returns:
        (base form, number of claims that a filter by it finds), the most first; a claim reported with two such words
        counts for both. Only words by which some claim is judged: "according to" and not "according".
    """
    asked = where or ClaimFilter()
    with reading(engine) as connection:
        key = ("reporting words", without_page(asked))
        return remember(connection, key, lambda: _count(connection, asked))[:limit]


def _count(connection: Connection, where: ClaimFilter) -> list[tuple[str, int]]:
    import numpy as np  # noqa: PLC0415  no other question needs it

    cues = remember(connection, "cues of claims", lambda: _read_cues(connection))
    hits = find_in_memory(connection, where, counted=True)
    if hits:
        ids = hits.ids
    else:
        ids = read_ids("claim_id", connection.execute(select_claims(connection, where, list_ids(_CLAIM))).scalar())
    numbers = np.bincount(cues.of_claims.take(ids, mode="clip"), minlength=1)
    counts: Counter[str] = Counter()
    offered = set()
    for number in np.flatnonzero(numbers).tolist():
        cue, claims = cues.texts[number], int(numbers[number])
        offered.add(find_main_base(cue))
        for base in list_bases(cue):
            counts[base] += claims
    return sorted(
        ((base, claims) for base, claims in counts.items() if base in offered), key=lambda each: (-each[1], each[0])
    )


def _read_cues(connection: Connection) -> _Cues:
    import numpy as np  # noqa: PLC0415

    cue, claim_id = col(ClaimRow.cue_text), col(ClaimRow.id)
    [(most,)] = read_rows(connection, select(func.max(claim_id)))
    texts, of_claims = [""], np.zeros((most or 0) + 1, dtype=np.int32)
    for text, listed in read_rows(connection, select(cue, list_ids(claim_id)).where(cue.is_not(None)).group_by(cue)):
        of_claims[read_ids("claim_id", listed)] = len(texts)
        texts.append(text)
    return _Cues(texts, of_claims)
