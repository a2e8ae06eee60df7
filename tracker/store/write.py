"""Storing articles with their claims, one transaction an article, and the roster.

In: an article and all its claims. Out: "added", "updated" or "unchanged"; storing the same article again changes
nothing, and storing a changed one replaces its claims. Corrections are never touched.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any, Literal, Protocol

from sqlalchemy import Connection, Engine, delete, insert, select, update
from sqlmodel import col

from tracker.errors import StoreError
from tracker.records import Article, Claim, PartialDate, Speaker, SpeakerType
from tracker.store.engine import reading, writing
from tracker.store.tables import (
    AliasRow,
    ArticleRow,
    ClaimRow,
    ClaimSpanRow,
    OfficeRow,
    OutletRow,
    RunRow,
    SpeakerRow,
    TopicRow,
)
from tracker.store.values import article_values, claim_values, iso_or_none, span_values
from tracker.text import fold

Saved = Literal["added", "updated", "unchanged"]


class Tenure(Protocol):
    """An office held from-to; None where not known or not over."""

    @property
    def office(self) -> str: ...  # noqa: D102
    @property
    def start(self) -> PartialDate | None: ...  # noqa: D102
    @property
    def end(self) -> PartialDate | None: ...  # noqa: D102


class Official(Protocol):
    """A speaker on the roster, as far as the store needs to know."""

    @property
    def key(self) -> str: ...  # noqa: D102
    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def type(self) -> SpeakerType: ...  # noqa: D102
    @property
    def aliases(self) -> Sequence[str]: ...  # noqa: D102
    @property
    def tenures(self) -> Sequence[Tenure]: ...  # noqa: D102


def start_run(engine: Engine, *, tracker_version: str, model_version: str) -> int:
    """Note which versions are about to store articles; returns the id of the run."""
    versions = {"tracker_version": tracker_version, "model_version": model_version}
    with writing(engine) as connection:
        return _insert(connection, RunRow, {"started": dt.datetime.now(dt.UTC)} | versions)


def is_stored(engine: Engine, article: Article, *, model_version: str) -> bool:
    """True where this very content was stored by this very model, so that there is nothing to do."""
    with reading(engine) as connection:
        stored = _find_article(connection, article.key)
    return stored is not None and (stored.content_hash, stored.model_version) == (article.content_hash, model_version)


def save_article(engine: Engine, article: Article, claims: Sequence[Claim], *, run_id: int) -> Saved:
    """Store an article and its claims in one transaction, in place of what was stored for its key before.

    Content and model version both equal to the stored ones: nothing is written. Raises StoreError where a claim
    belongs to another article or is no slice of this one, where two claims share a key, or where the database refuses;
    nothing is stored then.
    """
    _check_claims(article, claims)
    with writing(engine) as connection:
        query = select(col(RunRow.model_version)).where(col(RunRow.id) == run_id)
        model_version = connection.execute(query).scalar_one()
        stored = _find_article(connection, article.key)
        if stored and (stored.content_hash, stored.model_version) == (article.content_hash, model_version):
            return "unchanged"
        outlet_id = _find_or_add_outlet(connection, article.outlet) if article.outlet else None
        values = {"run_id": run_id, "outlet_id": outlet_id} | article_values(article)
        if stored:
            article_id: int = stored.id
            connection.execute(update(ArticleRow).where(col(ArticleRow.id) == article_id).values(values))
            connection.execute(delete(ClaimRow).where(col(ClaimRow.article_id) == article_id))
        else:
            article_id = _insert(connection, ArticleRow, values)
        speakers = _save_speakers(connection, [claim.speaker for claim in claims if claim.speaker])
        links = {"article_id": article_id, "run_id": run_id}
        rows = [
            links
            | {"speaker_id": speakers[claim.speaker.key] if claim.speaker else None}
            | claim_values(claim, article.published)
            for claim in claims
        ]
        if rows:
            connection.execute(insert(ClaimRow), rows)
            stored_claims = select(col(ClaimRow.key), col(ClaimRow.id)).where(col(ClaimRow.article_id) == article_id)
            ids = {row.key: row.id for row in connection.execute(stored_claims)}
            spans = [{"claim_id": ids[claim.key]} | span for claim in claims for span in span_values(claim)]
            connection.execute(insert(ClaimSpanRow), spans)
            topics = [
                {"claim_id": ids[claim.key], "term": term} for claim in claims for term in dict.fromkeys(claim.topics)
            ]
            if topics:
                connection.execute(insert(TopicRow), topics)
    return "updated" if stored else "added"


def save_roster(engine: Engine, officials: Iterable[Official]) -> None:
    """Make the stored officials, aliases and offices those of the roster; who has left it stays a mere speaker."""
    with writing(engine) as connection:
        connection.execute(delete(AliasRow))
        connection.execute(delete(OfficeRow))
        connection.execute(update(SpeakerRow).values(is_official=False))
        for official in officials:
            values = _speaker_values(official.name, official.type, is_official=True)
            speaker_id = _upsert_speaker(connection, official.key, values)
            spellings = {fold(alias): alias for alias in reversed(official.aliases) if fold(alias)}
            aliases = [{"alias": alias, "folded": folded} for folded, alias in spellings.items()]
            offices = [
                {"office": tenure.office, "start": iso_or_none(tenure.start), "end": iso_or_none(tenure.end)}
                for tenure in official.tenures
            ]
            for table, rows in ((AliasRow, aliases), (OfficeRow, offices)):
                if rows:
                    connection.execute(insert(table), [{"speaker_id": speaker_id} | row for row in rows])


def _check_claims(article: Article, claims: Sequence[Claim]) -> None:
    keys = set()
    for claim in claims:
        if claim.article_key != article.key:
            raise StoreError(f"claim {claim.key} belongs to article {claim.article_key}", where=article.name)
        if claim.key in keys:
            raise StoreError(f"two claims share the key {claim.key}", where=article.name)
        keys.add(claim.key)
        spans = [*claim.quote.contents, *claim.quote.cues, claim.quote.source, claim.quote.via, claim.context]
        for span in filter(None, spans):
            if article.text[span.start : span.end] != span.text:
                raise StoreError(
                    f"claim {claim.key} has a span {span.start}:{span.end} that is not in the text", where=article.name
                )


def _find_article(connection: Connection, key: str) -> Any:
    return connection.execute(
        select(col(ArticleRow.id), col(ArticleRow.content_hash), col(RunRow.model_version))
        .join(RunRow, col(RunRow.id) == col(ArticleRow.run_id))
        .where(col(ArticleRow.key) == key)
    ).one_or_none()


def _find_or_add_outlet(connection: Connection, name: str) -> int:
    found: int | None = connection.execute(select(col(OutletRow.id)).where(col(OutletRow.name) == name)).scalar()
    return found or _insert(connection, OutletRow, {"name": name, "folded": fold(name)})


def _save_speakers(connection: Connection, speakers: Iterable[Speaker]) -> dict[str, int]:
    return {
        key: _upsert_speaker(connection, key, _speaker_values(speaker.name, speaker.type, speaker.is_official))
        for key, speaker in {speaker.key: speaker for speaker in speakers}.items()
    }


def _speaker_values(name: str, type: SpeakerType, is_official: bool) -> dict[str, Any]:
    return {"name": name, "folded": fold(name), "type": type.value, "is_official": is_official}


def _upsert_speaker(connection: Connection, key: str, values: dict[str, Any]) -> int:
    columns = (col(SpeakerRow.id), *(getattr(SpeakerRow, name) for name in values))
    found = connection.execute(select(*columns).where(col(SpeakerRow.key) == key)).one_or_none()
    if found is None:
        return _insert(connection, SpeakerRow, {"key": key} | values)
    speaker_id: int = found[0]
    # An unlisted speaker keeps the name first met: "James Comey" and "James B. Comey" share a key.
    if values["is_official"] and tuple(found[1:]) != tuple(values.values()):
        connection.execute(update(SpeakerRow).where(col(SpeakerRow.id) == speaker_id).values(values))
    return speaker_id


def _insert(connection: Connection, table: type[Any], values: dict[str, Any]) -> int:
    key = connection.execute(insert(table).values(values)).inserted_primary_key
    if key is None:
        raise StoreError(f"the database gave no id for a new row of {table.__tablename__}")
    return int(key[0])
