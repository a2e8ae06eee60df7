"""Putting made articles into a database, many in one transaction.

In: a new database and articles with their claims. Out: the very rows that ``save_article`` would have written, in a
third of its time: it looks for what is stored already, which nothing is here. A test holds the two against each other.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Engine, func, insert, select, text
from sqlmodel import col

from tracker.records import Article, Claim
from tracker.resemblance import make_bands, make_shingles
from tracker.speakers.roster import load_roster
from tracker.store import save_roster, start_run, writing
from tracker.store.reindexing import reindex
from tracker.store.rows import insert_row, speaker_values, upsert_speaker
from tracker.store.seals import ROOM_FOR_SEAL, seal_everything
from tracker.store.tables import (
    ArticleRow,
    ClaimPartRow,
    ClaimRow,
    OutletRow,
    StoryBandRow,
    TermRow,
    TopicRow,
    metadata,
)
from tracker.store.values import article_values, claim_values, part_values
from tracker.text import fold

_AT_ONCE = 200


def fill(engine: Engine, made: Iterable[tuple[Article, list[Claim]]]) -> int:
    """Store articles with their claims in an empty database, with the built-in roster; returns how many claims."""
    run_id = start_run(engine, tracker_version="bench", model_version="made")
    save_roster(engine, load_roster())
    filling = _Filling(engine, run_id)
    articles = iter(made)
    while some := list(islice(articles, _AT_ONCE)):
        filling.add(some)
    save_roster(engine, load_roster())
    with writing(engine) as connection:
        seal_everything(connection)
        _set_sequences(connection)
    reindex(engine)
    return filling.claims


class _Filling:
    """What is known of a database while it is filled: the ids that are taken."""

    def __init__(self, engine: Engine, run_id: int) -> None:
        self._engine, self._run = engine, run_id
        self._speakers: dict[str, int] = {}
        self._outlets: dict[str, int] = {}
        self._terms: dict[str, int] = {}
        self._articles = self.claims = 0

    def add(self, some: Sequence[tuple[Article, list[Claim]]]) -> None:
        """Store some articles in one transaction."""
        rows: dict[type[Any], list[dict[str, Any]]] = {
            table: [] for table in (ArticleRow, StoryBandRow, ClaimRow, ClaimPartRow, TermRow, TopicRow)
        }
        with writing(self._engine) as connection:
            for article, claims in some:
                self._add(connection, article, claims, rows)
            for table, these in rows.items():
                if these:
                    connection.execute(insert(table), these)

    def _add(
        self, connection: Connection, article: Article, claims: list[Claim], rows: dict[type[Any], list[dict[str, Any]]]
    ) -> None:
        self._articles += 1
        links = {"run_id": self._run, "outlet_id": self._find_outlet(connection, article.outlet)}
        times = {"stored": dt.datetime.now(dt.UTC), "identity": article.key}
        rows[ArticleRow].append({"id": self._articles} | links | article_values(article) | times)
        bands = make_bands(make_shingles(article.text))
        rows[StoryBandRow] += [{"article_id": self._articles, "band": band} for band in bands]
        for claim in claims:
            self.claims += 1
            links = {"id": self.claims, "article_id": self._articles, "run_id": self._run}
            speaker = {"speaker_id": self._find_speaker(connection, claim)}
            rows[ClaimRow].append(links | speaker | claim_values(claim, article) | {"seal": ROOM_FOR_SEAL})
            rows[ClaimPartRow] += [{"claim_id": self.claims} | part for part in part_values(claim)]
            rows[TopicRow] += [
                {"claim_id": self.claims, "term_id": self._find_term(term, rows[TermRow])} for term in claim.topics
            ]

    def _find_outlet(self, connection: Connection, name: str | None) -> int | None:
        if name is not None and name not in self._outlets:
            self._outlets[name] = insert_row(connection, OutletRow, {"name": name, "folded": fold(name)})
        return self._outlets[name] if name else None

    def _find_term(self, term: str, rows: list[dict[str, Any]]) -> int:
        if term not in self._terms:
            self._terms[term] = len(self._terms) + 1
            rows.append({"id": self._terms[term], "term": term})
        return self._terms[term]

    def _find_speaker(self, connection: Connection, claim: Claim) -> int | None:
        speaker = claim.speaker
        if speaker is not None and speaker.key not in self._speakers:
            values = speaker_values(speaker.name, speaker.type, speaker.is_official)
            self._speakers[speaker.key] = upsert_speaker(connection, speaker.key, values)
        return self._speakers[speaker.key] if speaker else None


def _set_sequences(connection: Connection) -> None:
    """Let PostgreSQL count on from the ids that were given."""
    if connection.dialect.name != "postgresql":
        return
    for table in (ArticleRow, ClaimRow, TermRow):
        name = metadata.tables[str(table.__tablename__)].name
        last = connection.execute(select(func.max(col(table.id)))).scalar_one()
        connection.execute(text(f"SELECT setval(pg_get_serial_sequence('{name}', 'id'), {last})"))
