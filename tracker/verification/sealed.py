"""Whether every row is as this program wrote it: none changed, none added, none gone.

In: what is sealed of rows, as they are now. Out: faults, each naming the column that changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from sqlalchemy import Connection, select
from sqlmodel import col

from tracker.store.seals import (
    ROSTER_TABLES,
    SIMPLE_KINDS,
    changed_columns,
    find_unsealed,
    iter_sealed,
    iter_sealed_stories,
    sealed_roster,
)
from tracker.store.stored import Cells, as_stored, iter_cells
from tracker.store.tables import ClaimRow, SealRow
from tracker.verification.faults import Fault

_AT_ONCE = 500
_TABLES = {f"{role} spans": "claim_span" for role in ("source", "cue", "content", "via")} | {"topics": "topic"}
_COLUMNS = {"speaker": "speaker_id", "article": "article_id", "outlet": "outlet_id"}


def check_seals(connection: Connection, sealed: Mapping[tuple[str, str], Cells]) -> Iterator[Fault]:
    """What the seals say of these rows, by kind and key."""
    digests: dict[tuple[str, str], str] = {}
    for kind in {kind for kind, _ in sealed}:
        keys = [key for each, key in sealed if each == kind]
        if kind == "claim":
            rows = select(as_stored(col(ClaimRow.key)), as_stored(col(ClaimRow.seal))).where(
                col(ClaimRow.key).in_(keys)
            )
            digests |= {(kind, key): digest for key, digest in connection.execute(rows) if digest is not None}
            continue
        these = iter_cells(connection, "seal", col(SealRow.kind) == kind, col(SealRow.key).in_(keys))
        digests |= {(kind, each["key"]): each["digest"] for each in these}
    for (kind, key), values in sealed.items():
        if (kind, key) not in digests:
            yield Fault(kind, key, "", "the row is not one that this program wrote, or its seal is gone")
            continue
        for column in changed_columns(values, digests[kind, key]):
            yield _tell(kind, key, column)


def check_other_seals(connection: Connection) -> Iterator[Fault]:
    """What the seals say of all but articles and claims, and which rows are gone."""
    for kind in SIMPLE_KINDS:
        yield from _check_all(connection, kind, iter_sealed(connection, kind))
    yield from _check_all(connection, "story", iter_sealed_stories(connection))
    roster = sealed_roster(connection)
    if roster_was_saved(connection):
        yield from check_seals(connection, {("roster", name): values for name, values in roster.items()})
    for kind in ("article", "story", *SIMPLE_KINDS):
        for (key,) in connection.execute(find_unsealed(kind)):
            yield Fault(kind, str(key), "", "the row is gone")


def roster_was_saved(connection: Connection) -> bool:
    """Whether there is a roster: the first ingest makes it."""
    rows = [next(iter_cells(connection, name), None) for name in ROSTER_TABLES]
    sealed = connection.execute(select(col(SealRow.key)).where(col(SealRow.kind) == "roster").limit(1)).first()
    return sealed is not None or any(rows)


def _check_all(connection: Connection, kind: str, sealed: Iterable[tuple[str, Cells]]) -> Iterator[Fault]:
    waiting = iter(sealed)
    while some := list(islice(waiting, _AT_ONCE)):
        yield from check_seals(connection, {(kind, key): values for key, values in some})


def _tell(kind: str, key: str, column: str) -> Fault:
    if column == "seal":
        return Fault("seal", f"of {kind} {key}", "digest", "is no seal of such a row")
    if kind == "roster":
        return Fault(key, "", "", "the rows are not those that were stored")
    if kind == "article" and column == "claims":
        return Fault("claim", "", "article_id", f"the claims of article {key} are not those that were stored")
    if kind == "story":
        return Fault("article", "", "story_id", f"the articles of story {key} are not those that were stored")
    return Fault(_TABLES.get(column, kind), key, _COLUMNS.get(column, column), "is not what was stored")
