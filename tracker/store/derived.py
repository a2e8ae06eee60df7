"""What is stored but follows from other columns by rules that change: made anew behind the steps of an upgrade.

In: a connection whose tables are those of today, and the version they had. Out: each derived column as today's rules
make it. None of this belongs in a frozen step: a story that an older rule found would match no new article.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, bindparam, delete, or_, select, update
from sqlmodel import col

from tracker.identity import make_article_key
from tracker.records import hash_content
from tracker.store.changes import raise_change
from tracker.store.evidence_steps import pack_steps, shorten_steps
from tracker.store.facts import make_facts_anew
from tracker.store.refolding import refold
from tracker.store.seals import carry_seal, seal_everything, seal_of_claim
from tracker.store.stored import Cells, StoredArticle, iter_cells, iter_stored
from tracker.store.stories import link_story, save_bands
from tracker.store.tables import ArticleRow, ClaimRow, OutletRow, RevisionRow, StoryBandRow
from tracker.store.tallies import make_tallies_anew
from tracker.store.words import make_words_anew


def derive_anew(connection: Connection, version: int) -> None:
    """Make anew what a database of an older version lacks or derived by other rules."""
    for since, derive in _RULES:
        if version < since:
            derive(connection)


def _identify_articles(connection: Connection) -> None:
    rows = select(col(ArticleRow.id), col(ArticleRow.url)).where(col(ArticleRow.url).is_not(None))
    for article_id, url in connection.execute(rows).all():
        identity = make_article_key(url=url, outlet=None, text="")
        connection.execute(update(ArticleRow).where(col(ArticleRow.id) == article_id).values(identity=identity))


def _link_stories(connection: Connection) -> None:
    for article_id in connection.execute(select(col(ArticleRow.id)).order_by(col(ArticleRow.id))).scalars().all():
        link_story(connection, int(article_id or 0))


def _hash_contents_again(connection: Connection) -> None:
    """Give each content the hash of today, where it has that of before: a hash that does not fit stays to be found."""
    for article in iter_stored(connection):
        _hash_again(connection, ArticleRow, article.cells, article.content)
    names = {cells["id"]: cells["name"] for cells in iter_cells(connection, "outlet")}
    for cells in iter_cells(connection, "revision"):
        _hash_again(connection, RevisionRow, cells, StoredArticle(cells, names.get(cells["outlet_id"]), []).content)


def _hash_again(
    connection: Connection, table: type[ArticleRow | RevisionRow], cells: Cells, content: list[Any]
) -> None:
    if not all(each is None or isinstance(each, str | bool) for each in content):
        return
    before = "\x1f".join(map(str, content)).encode("utf-8", "surrogatepass")
    if hashlib.sha256(before).hexdigest() == cells["content_hash"]:
        this = col(table.id) == cells["id"]
        connection.execute(update(table).where(this).values(content_hash=hash_content(content)))


def _make_bands_again(connection: Connection) -> None:
    """Let articles be found by the bands that their text has today: folding changed once, and bands did not follow."""
    from tracker.resemblance import make_bands, make_shingles  # noqa: PLC0415  needs numpy, as an upgrade may

    connection.execute(delete(StoryBandRow))
    ids = connection.execute(select(col(ArticleRow.id)).order_by(col(ArticleRow.id))).scalars().all()
    for article_id in ids:
        text = connection.execute(select(col(ArticleRow.text)).where(col(ArticleRow.id) == article_id)).scalar_one()
        if isinstance(text, str):
            save_bands(connection, int(article_id or 0), make_bands(make_shingles(text)))


def _identify_texts(connection: Connection) -> None:
    """Know texts without an address again whose key is made with care today, since they hold what parts the fields."""
    parting = or_(*(col(ArticleRow.text).contains(sign) | col(OutletRow.name).contains(sign) for sign in "\x1e\x1f"))
    query = select(col(ArticleRow.id), col(ArticleRow.text), col(OutletRow.name)).where(col(ArticleRow.url).is_(None))
    rows = query.outerjoin(OutletRow, col(OutletRow.id) == col(ArticleRow.outlet_id)).where(parting)
    for article_id, text, outlet in connection.execute(rows).all():
        identity = make_article_key(url=None, outlet=outlet, text=text)
        connection.execute(update(ArticleRow).where(col(ArticleRow.id) == article_id).values(identity=identity))


def _pack_evidence(connection: Connection) -> None:
    """Write the steps of evidence without the names of their parts, and carry their seals over."""
    this = col(ClaimRow.id) == bindparam("this")
    change = update(ClaimRow).where(this).values(steps=bindparam("packed"), seal=bindparam("digest"))
    for article in iter_stored(connection):
        changes = []
        for claim in article.claims:
            before, digest = claim.row["steps"], claim.row["seal"]
            try:
                packed = pack_steps(json.loads(before))
            except (ValueError, TypeError, RecursionError):
                continue  # it was damaged before
            sealed = seal_of_claim(replace(claim, cells=claim.cells | {"steps": packed}), article)
            if isinstance(digest, bytes):
                digest = carry_seal(digest, sealed, "steps", before)
            short = shorten_steps(packed, str(article.cells["text"]))
            changes.append({"this": claim.row["id"], "packed": short, "digest": digest})
        if changes:
            connection.execute(change, changes)


def _seal_on_servers(connection: Connection) -> None:
    """Seal as in a file, since version 9, what a server gives as truths and days."""
    if connection.dialect.name != "sqlite":
        seal_everything(connection)


_RULES: tuple[tuple[int, Callable[[Connection], object]], ...] = (
    (4, _link_stories),  # stories are new in version 4
    (5, _identify_articles),  # identities are new in version 5
    (6, refold),  # since version 6 letters with strokes fold to plain ones
    (8, _hash_contents_again),  # since version 8 a content has a hash that no other can have
    (8, _make_bands_again),
    (8, _identify_texts),
    (8, seal_everything),  # seals are new in version 8
    (9, _pack_evidence),  # since version 9 steps have no names of their parts
    (9, _seal_on_servers),
    (9, raise_change),  # facts, words and the number of changes are new in version 9
    (9, lambda connection: sum(make_facts_anew(connection))),
    (9, lambda connection: sum(make_words_anew(connection))),
    (10, make_tallies_anew),  # tallies are new in version 10
)
"""From which version on a database has what today's rules make."""
