"""What changed in an article: its revisions, oldest first, and the difference between two of them."""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import unified_diff
from typing import Any

from sqlalchemy import Connection, Engine, Select, func, or_, select
from sqlalchemy.orm import Mapped
from sqlmodel import col

from tracker.errors import QueryError
from tracker.identity import make_article_key
from tracker.store import damaged, read_rows, reading
from tracker.store.shortening import QUOTE
from tracker.store.tables import ArticleRow, ClaimRow, OutletRow, RevisionRow, RunRow, SpeakerRow
from tracker.text import fold

_FIELDS = ("title", "outlet", "published", "url", "author", "language")


@dataclass(frozen=True, slots=True)
class RevisedArticle:
    """An article with more than one revision; ``first`` and ``latest`` are when these were stored."""

    article_id: str
    name: str
    title: str | None
    outlet: str | None
    revisions: int
    first: dt.datetime | None
    latest: dt.datetime | None


@dataclass(frozen=True, slots=True)
class RevisedClaim:
    """A claim as far as revisions are compared: who said what. Offsets shift with every edit."""

    speaker: str | None
    quote: str
    kind: str


@dataclass(frozen=True, slots=True)
class Revision:
    """An article as it was from ``stored`` until the next revision; the last one is shown everywhere.

    ``model_version`` is what found its claims: a newer version may find others in the same words.
    """

    number: int
    stored: dt.datetime | None
    model_version: str
    title: str | None
    outlet: str | None
    published: str | None
    url: str | None
    author: str | None
    language: str
    text: str
    claims: tuple[RevisedClaim, ...]


@dataclass(frozen=True, slots=True)
class RevisionChange:
    """The difference between two revisions: fields as (name, before, after), lines of a unified diff, and claims."""

    fields: tuple[tuple[str, str | None, str | None], ...]
    diff: tuple[str, ...]
    appeared: tuple[RevisedClaim, ...]
    disappeared: tuple[RevisedClaim, ...]
    same_model: bool


def list_revised(engine: Engine) -> list[RevisedArticle]:
    """List the articles that changed since they were first stored.

    Args:
        engine: The database.

    Returns:
        The articles, the latest change first.
    """
    rows = (
        select(
            col(ArticleRow.key),
            col(ArticleRow.name),
            col(ArticleRow.title),
            col(OutletRow.name),
            func.count() + 1,
            func.min(col(RevisionRow.stored)),
            col(ArticleRow.stored),
        )
        .join(RevisionRow, col(RevisionRow.article_id) == col(ArticleRow.id))
        .outerjoin(OutletRow, col(OutletRow.id) == col(ArticleRow.outlet_id))
        .group_by(col(ArticleRow.id), col(OutletRow.name))
        .order_by(col(ArticleRow.stored).desc(), col(ArticleRow.id))
    )
    with reading(engine) as connection:
        return [RevisedArticle(*row) for row in read_rows(connection, rows)]


def read_revisions(engine: Engine, article: str) -> list[Revision]:
    """Read all revisions of an article.

    Args:
        engine: The database.
        article: Its id, URL or name.

    Returns:
        The revisions, oldest first; the last is the current one.

    Raises:
        QueryError: No article, or several, match.
    """
    with reading(engine) as connection:
        article_id = _find_article(connection, article)
        older = _select_from(RevisionRow, col(RevisionRow.number), col(RevisionRow.claims))
        older = older.where(col(RevisionRow.article_id) == article_id).order_by(col(RevisionRow.number))
        made: list[tuple[Any, ...]] = [
            (number, *row, _load_claims(claims)) for number, claims, *row in read_rows(connection, older)
        ]
        row = next(read_rows(connection, _select_from(ArticleRow).where(col(ArticleRow.id) == article_id)), None)
        if row is None:  # it names a run that is not there
            raise damaged("run_id", None, row=article)
        made.append((len(made) + 1, *row, _read_claims(connection, article_id)))
        return [Revision(*values) for values in made]


def _select_from(table: type[ArticleRow | RevisionRow], *first: Mapped[Any]) -> Select[*tuple[Any, ...]]:
    """The columns of a ``Revision`` from ``stored`` to ``text``, behind those given."""
    columns: list[Any] = [
        table.stored, RunRow.model_version, table.title, OutletRow.name, table.published, table.url, table.author,
        table.language, table.text,
    ]  # fmt: skip
    return (
        select(*first, *columns)
        .join_from(table, RunRow, col(RunRow.id) == col(table.run_id))
        .outerjoin(OutletRow, col(OutletRow.id) == col(table.outlet_id))
    )


def compare_revisions(before: Revision, after: Revision) -> RevisionChange:
    """Compare two revisions of an article.

    Args:
        before: The older one.
        after: The newer one.

    Returns:
        The text as a diff, and the claims that appeared and disappeared. Two claims are the same if speaker and folded
        words
        are.
    """
    fields = [(name, getattr(before, name), getattr(after, name)) for name in _FIELDS]
    names = (f"revision {before.number}", f"revision {after.number}")
    diff = unified_diff(before.text.splitlines(), after.text.splitlines(), *names, lineterm="", n=1)
    return RevisionChange(
        fields=tuple(field for field in fields if field[1] != field[2]),
        diff=tuple(diff),
        appeared=_missing(after.claims, before.claims),
        disappeared=_missing(before.claims, after.claims),
        same_model=before.model_version == after.model_version,
    )


def _missing(claims: Iterable[RevisedClaim], others: Iterable[RevisedClaim]) -> tuple[RevisedClaim, ...]:
    """The claims without a counterpart among the others; of several equal ones, the surplus."""
    left = Counter((each.speaker, fold(each.quote)) for each in others)
    missing = []
    for claim in claims:
        identity = (claim.speaker, fold(claim.quote))
        if left[identity]:
            left[identity] -= 1
        else:
            missing.append(claim)
    return tuple(missing)


def _find_article(connection: Connection, article: str) -> int:
    wanted = or_(
        col(ArticleRow.key) == article,
        col(ArticleRow.url) == article,
        col(ArticleRow.identity) == make_article_key(url=article, outlet=None, text=""),
        col(ArticleRow.name) == article,
        col(ArticleRow.id).in_(select(col(RevisionRow.article_id)).where(col(RevisionRow.url) == article)),
    )
    rows = list(read_rows(connection, select(col(ArticleRow.id), col(ArticleRow.key)).where(wanted).limit(6)))
    exact = [row for row in rows if row.key == article] or rows
    if not exact:
        raise QueryError(
            f"there is no article {article!r}", remedy="give its id, URL or name; `tracker export` lists ids"
        )
    if len(exact) > 1:
        keys = ", ".join(row.key for row in exact)
        raise QueryError(f"several articles are called {article!r}: {keys}", remedy="give one of these ids")
    return int(exact[0].id)


def _load_claims(claims: str) -> tuple[RevisedClaim, ...]:
    try:
        found = [(each["speaker"], each["quote"], each["kind"]) for each in json.loads(claims)]
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise damaged("the claims of a revision", claims) from error
    if any(not isinstance(quote, str) or not isinstance(kind, str) for _, quote, kind in found):
        raise damaged("the claims of a revision", claims)
    return tuple(RevisedClaim(*each) for each in found)


def _read_claims(connection: Connection, article_id: int) -> tuple[RevisedClaim, ...]:
    rows = (
        select(col(SpeakerRow.name), QUOTE.label("quote"), col(ClaimRow.kind))
        .join_from(ClaimRow, ArticleRow, col(ArticleRow.id) == col(ClaimRow.article_id))
        .outerjoin(SpeakerRow, col(SpeakerRow.id) == col(ClaimRow.speaker_id))
        .where(col(ClaimRow.article_id) == article_id)
        .order_by(col(ClaimRow.start), col(ClaimRow.id))
    )
    return tuple(RevisedClaim(*row) for row in read_rows(connection, rows))
