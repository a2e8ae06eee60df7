"""Whether every row is as this program wrote it: none changed, none added, none gone.

In: what is sealed of rows, as they are now. Out: faults, each naming the column that changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from sqlalchemy import Connection, select
from sqlmodel import col

from tracker.store.seals import (
    ROSTER_TABLES,
    SIMPLE_KINDS,
    changed_columns,
    find_unsealed,
    iter_sealed,
    iter_sealed_stories,
    seal_of_article,
    seal_of_claim,
    sealed_roster,
)
from tracker.store.stored import Cells, StoredArticle, iter_cells
from tracker.store.tables import SealRow
from tracker.verification.faults import Fault

_AT_ONCE = 500
_TABLES = {f"{role} spans": "claim_span" for role in ("source", "cue", "content", "via")} | {"topics": "topic"}
_COLUMNS = {"speaker": "speaker_id", "article": "article_id", "outlet": "outlet_id"}


def check_stored(connection: Connection, article: StoredArticle) -> Iterator[Fault]:
    """What the seals say of an article and its claims."""
    yield from check_seals(connection, {("article", str(article.cells["key"])): seal_of_article(article)})
    for claim in article.claims:
        yield from _compare("claim", str(claim.cells["key"]), seal_of_claim(claim, article), claim.row["seal"])


def check_seals(connection: Connection, sealed: Mapping[tuple[str, str], Cells]) -> Iterator[Fault]:
    """What the seals say of these rows, by kind and key."""
    digests: dict[tuple[str, str], Any] = {}
    for kind in {kind for kind, _ in sealed}:
        keys = [key for each, key in sealed if each == kind]
        these = iter_cells(connection, "seal", col(SealRow.kind) == kind, col(SealRow.key).in_(keys))
        digests |= {(kind, each["key"]): each["digest"] for each in these}
    for (kind, key), values in sealed.items():
        yield from _compare(kind, key, values, digests.get((kind, key)))


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


def _compare(kind: str, key: str, values: Cells, digest: Any) -> Iterator[Fault]:
    if digest is None:
        yield Fault(kind, key, "", "the row is not one that this program wrote, or its seal is gone")
        return
    yield from (_tell(kind, key, column) for column in changed_columns(values, digest))


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
