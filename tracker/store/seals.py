"""Seals: short digests of each row as this program wrote it, so that what another program changes is found and named.

In: a connection, within the transaction that writes the rows. Out: rows of ``seal``; claims, being many, have theirs
in a column. A seal has two bytes for each column, in order; what other columns and the text tell anyhow (quote,
context, first and last days ...) has none. ``tracker verify`` makes the seals again. They guard against accidents and
other programs, not against a forger, who can make them as well as we can.

    article, claim, speaker    by key             with what hangs on them: outlet, claims; speaker, spans, topics
    run, revision, roster_change, correction, story    by id; uncorrected by that of its article
    roster                     by table           alias, office, speaks_for and merged_speaker, each as a whole
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Table, bindparam, cast, delete, insert, select, union, update
from sqlalchemy.types import String
from sqlmodel import col

from tracker.store.stored import Cells, StoredArticle, StoredClaim, as_stored, iter_cells, iter_stored
from tracker.store.tables import ArticleRow, ClaimRow, SealRow, metadata

LENGTH = 2
"""Bytes of a seal for each column: one change in 65,000 is not found."""
_MADE = 3  # bytes of a digest, of which a seal has the first: before version 12 it had all, and was cut
_AT_ONCE = 500
ROLES = ("source", "cue", "content", "via")
ROSTER_TABLES = ("alias", "office", "speaks_for", "merged_speaker")
SIMPLE_KINDS = {
    "run": "id", "revision": "id", "roster_change": "id", "speaker": "key", "correction": "id",
    "uncorrected": "article_id",
}  # fmt: skip
"""Kinds whose rows are sealed as they are, with the column that names a row."""
_TOLD_OTHERWISE = {"article": {"id", "outlet_id", "story_id"}, "speaker": {"id", "folded"}}
_OF_CLAIM = (
    "key", "run_id", "kind", "cue_type", "via", "office", "said", "said_precision", "said_basis", "said_phrase",
    "evidence", "confidence", "found_by", "context_start", "context_end", "second_hand", "candidates", "steps",
)  # fmt: skip
"""What is sealed of a claim's own row, in the order of the seal, which must stay."""
ROOM_FOR_SEAL = bytes(LENGTH * (len(_OF_CLAIM) + 3 + len(ROLES)))
"""What stands for a claim's seal until it is made: a row that grew would be moved, and leave room behind."""


def seal_of_article(article: StoredArticle) -> Cells:
    """What is sealed of an article."""
    return _own("article", article.cells) | {
        "outlet": article.outlet,
        "claims": sorted(str(claim.cells["key"]) for claim in article.claims),
    }


def seal_of_claim(claim: StoredClaim, article: StoredArticle) -> Cells:
    """What is sealed of a claim."""
    spans = {role: [span for span in claim.spans if span[0] == role] for role in ROLES}
    return (
        {name: claim.cells[name] for name in _OF_CLAIM}
        | {"article": article.cells["key"], "speaker": claim.speaker_key, "topics": claim.topics}
        | {f"{role} spans": found for role, found in spans.items()}
    )


def iter_sealed(connection: Connection, kind: str, *where: ColumnElement[bool]) -> Iterator[tuple[str, Cells]]:
    """What is sealed of each row of one of ``SIMPLE_KINDS``, by its key."""
    for cells in iter_cells(connection, kind, *where):
        yield str(cells[SIMPLE_KINDS[kind]]), _own(kind, cells)


def iter_sealed_stories(connection: Connection, ids: Sequence[int] | None = None) -> Iterator[tuple[str, Cells]]:
    """What is sealed of stories: which articles are in them."""
    story = col(ArticleRow.story_id)
    query = select(as_stored(story), as_stored(col(ArticleRow.key))).order_by(story, col(ArticleRow.key))
    query = query.where(story.is_not(None) if ids is None else story.in_(ids))
    members: list[str] = []
    last: Any = None
    with connection.execute(query, execution_options={"yield_per": _AT_ONCE}) as rows:
        for story_id, key in rows:
            if members and story_id != last:
                yield str(last), {"articles": members}
                members = []
            members.append(str(key))
            last = story_id
    if members:
        yield str(last), {"articles": members}


def sealed_roster(connection: Connection) -> dict[str, Cells]:
    """What is sealed of the roster's tables: their rows, with keys of speakers in place of ids."""
    linked = [select(key.parent) for name in ROSTER_TABLES for key in metadata.tables[name].foreign_keys]
    speakers = iter_cells(connection, "speaker", metadata.tables["speaker"].c.id.in_(union(*linked)))
    names = {cells["id"]: cells["key"] for cells in speakers}
    found = {}
    for name in ROSTER_TABLES:
        links = {key.parent.name for key in metadata.tables[name].foreign_keys}
        rows = [
            [str(names.get(value)) if column in links else _spell(value) for column, value in cells.items()]
            for cells in iter_cells(connection, name)
        ]
        found[name] = {"rows": sorted(row[1:] if "id" in metadata.tables[name].c else row for row in rows)}
    return found


def make_digest(values: Mapping[str, Any]) -> bytes:
    """The seal of values: two bytes each."""
    return b"".join(_digest(value) for value in values.values())


def carry_seal(digest: bytes, values: Mapping[str, Any], name: str, before: Any) -> bytes:
    """The seal of values of which one is written otherwise now; a seal that did not fit it before still does not.

    Args:
        digest: The seal as it is.
        values: What is sealed, as it is now.
        name: Which of them is written otherwise.
        before: How it was written.

    Returns:
        The seal.
    """
    at = list(values).index(name) * LENGTH
    fits = digest[at : at + LENGTH] == _digest(before)
    return digest[:at] + _digest(values[name]) + digest[at + LENGTH :] if fits else digest


def changed_columns(values: Mapping[str, Any], digest: Any) -> list[str]:
    """The names of the values that a seal contradicts; all of them where it is no seal of such a row."""
    made = make_digest(values)
    if not isinstance(digest, bytes) or len(digest) != len(made):
        return ["seal"]
    cut = range(0, len(made), LENGTH)
    return [name for name, at in zip(values, cut, strict=True) if made[at : at + LENGTH] != digest[at : at + LENGTH]]


def seal_article(connection: Connection, article_id: int) -> None:
    """Seal an article that was just written, with its claims."""
    for article in iter_stored(connection, [article_id]):
        _seal_stored(connection, article)


def seal_rows(connection: Connection, kind: str, *where: ColumnElement[bool]) -> None:
    """Seal rows of one of ``SIMPLE_KINDS`` that were just written."""
    _write_all(connection, kind, iter_sealed(connection, kind, *where))


def seal_stories(connection: Connection, ids: Sequence[int]) -> None:
    """Seal stories whose articles have changed; the seals of those that are gone go too."""
    gone = col(SealRow.key).in_([str(each) for each in ids])
    connection.execute(delete(SealRow).where(col(SealRow.kind) == "story", gone))
    _write_all(connection, "story", iter_sealed_stories(connection, ids))


def seal_roster(connection: Connection) -> None:
    """Seal the tables of the roster that were just made anew; a seal that still fits is not touched."""
    rows = connection.execute(select(col(SealRow.key), col(SealRow.digest)).where(col(SealRow.kind) == "roster"))
    stored = {row.key: row.digest for row in rows}
    roster = sealed_roster(connection).items()
    _write_all(connection, "roster", ((key, each) for key, each in roster if changed_columns(each, stored.get(key))))


def seal_everything(connection: Connection) -> None:
    """Seal all that is stored, as it is: for a database of a version that had no seals."""
    connection.execute(delete(SealRow))
    for article in iter_stored(connection):
        _seal_stored(connection, article)
    for kind in SIMPLE_KINDS:
        seal_rows(connection, kind)
    _write_all(connection, "story", iter_sealed_stories(connection))
    seal_roster(connection)


def write_seals(connection: Connection, sealed: Mapping[tuple[str, str], Cells]) -> None:
    """Write seals of all but claims, in place of those of the same rows."""
    digests = {(kind, key): make_digest(values) for (kind, key), values in sealed.items()}
    rows = [{"kind": kind, "key": key, "digest": made} for (kind, key), made in digests.items()]
    for kind in {kind for kind, _ in sealed}:
        keys = [key for each, key in sealed if each == kind]
        for at in range(0, len(keys), _AT_ONCE):
            these = col(SealRow.key).in_(keys[at : at + _AT_ONCE])
            connection.execute(delete(SealRow).where(col(SealRow.kind) == kind, these))
    if rows:
        connection.execute(insert(SealRow), rows)


def find_unsealed(kind: str) -> Select[*tuple[Any, ...]]:
    """The query for the keys of seals whose row is gone."""
    table: Table = metadata.tables[kind]
    name = table.c[SIMPLE_KINDS.get(kind, "id" if kind == "story" else "key")]
    rows = select(name) if name.name == "key" else select(cast(name, String))
    return select(col(SealRow.key)).where(col(SealRow.kind) == kind, col(SealRow.key).not_in(rows))


def _seal_stored(connection: Connection, article: StoredArticle) -> None:
    write_seals(connection, {("article", str(article.cells["key"])): seal_of_article(article)})
    made = [{"this": each.cells["id"], "made": make_digest(seal_of_claim(each, article))} for each in article.claims]
    if made:
        this = col(ClaimRow.id) == bindparam("this")
        connection.execute(update(ClaimRow).where(this).values(seal=bindparam("made")), made)


def _write_all(connection: Connection, kind: str, sealed: Iterable[tuple[str, Cells]]) -> None:
    waiting: dict[tuple[str, str], Cells] = {}
    for key, values in sealed:
        waiting[kind, key] = values
        if len(waiting) == _AT_ONCE:
            write_seals(connection, waiting)
            waiting = {}
    write_seals(connection, waiting)


def _own(kind: str, cells: Cells) -> Cells:
    left_out = _TOLD_OTHERWISE.get(kind, set())
    return {name: value for name, value in cells.items() if name not in left_out}


def _digest(value: Any) -> bytes:
    plain = json.dumps(int(value) if isinstance(value, bool) else value, default=_plain)  # SQLite knows 0 and 1 only
    return blake2b(plain.encode("ascii"), digest_size=_MADE).digest()[:LENGTH]


def _spell(value: Any) -> str:
    """A cell of the roster in words, a day as SQLite has it."""
    return repr(value.isoformat()) if type(value) is dt.date else str(_plain(value))


def _plain(value: Any) -> Any:
    """A value of which JSON knows nothing. Databases differ in what they give for a time."""
    if isinstance(value, dt.datetime):
        return f"{value:%Y-%m-%d %H:%M:%S.%f}"
    if isinstance(value, dt.date):
        return value.isoformat()
    return ["bytes", bytes(value).hex()] if isinstance(value, bytes | memoryview) else repr(value)
