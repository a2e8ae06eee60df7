"""Stored articles that another version read: how many, which ones, and their texts to be read again.

In: the version of today, and which articles are meant. Out: articles as the readers once gave them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, Engine, func, select
from sqlmodel import col

from tracker.records import Article, PartialDate
from tracker.store.checked import damaged, read_rows
from tracker.store.engine import reading
from tracker.store.tables import ArticleRow, OutletRow, RunRow
from tracker.text import fold


@dataclass(frozen=True, slots=True)
class ArticleFilter:
    """Which stored articles are meant: all of them where nothing is said.

    ``words`` stand in the text as written, but for capitals; ``outlets`` are names of outlets; ``first`` and ``last``
    are days of publication, both included. An article without a date is in no range of days.
    """

    words: str | None = None
    outlets: tuple[str, ...] = ()
    first: dt.date | None = None
    last: dt.date | None = None


def count_outdated(engine: Engine, *, model_version: str) -> int:
    """How many stored articles another version read.

    Args:
        engine: The database.
        model_version: What decides the claims, as of today.

    Returns:
        Their number.
    """
    query = select(func.count()).select_from(ArticleRow).join(RunRow, _RUN).where(_is_outdated(model_version))
    with reading(engine) as connection:
        return int(connection.execute(query).scalar_one())


def find_outdated(engine: Engine, *, model_version: str, where: ArticleFilter | None = None) -> list[int]:
    """The articles that another version read.

    Args:
        engine: The database.
        model_version: What decides the claims, as of today.
        where: Only these of them.

    Returns:
        Their ids, as they came in, for ``load_articles``.
    """
    where = where or ArticleFilter()
    wanted = [_is_outdated(model_version)]
    if where.words:
        wanted.append(col(ArticleRow.text).icontains(where.words, autoescape=True))
    if where.outlets:
        wanted.append(col(OutletRow.folded).in_([fold(name) for name in where.outlets]))
    if where.first:
        wanted.append(col(ArticleRow.published_last) >= where.first)
    if where.last:
        wanted.append(col(ArticleRow.published_first) <= where.last)
    query = select(col(ArticleRow.id)).join(RunRow, _RUN).outerjoin(OutletRow, _OUTLET).where(*wanted)
    with reading(engine) as connection:
        return [int(row.id) for row in connection.execute(query.order_by(col(ArticleRow.id)))]


def load_articles(engine: Engine, ids: Iterable[int]) -> Iterator[Article]:
    """The articles of these ids as they are stored.

    Args:
        engine: The database.
        ids: Ids of the database, of ``find_outdated``.

    Yields:
        An article, loaded when it is asked for; none for an id that is gone.
    """
    for article_id in ids:
        with reading(engine) as connection:
            article = read_article(connection, article_id)
        if article is not None:
            yield article


def read_article(connection: Connection, article_id: int) -> Article | None:
    """Read an article as it is stored.

    Args:
        connection: The database.
        article_id: The id of its row.

    Returns:
        The article; None for an id that is gone.
    """
    names = ("key", "name", "text", "title", "url", "author", "language", "published", "published_inferred")
    columns = [getattr(ArticleRow, name) for name in names]
    query = select(*columns, col(OutletRow.name).label("outlet")).select_from(ArticleRow).outerjoin(OutletRow, _OUTLET)
    for row in read_rows(connection, query.where(col(ArticleRow.id) == article_id)):
        values = dict(row._mapping)
        try:
            values["published"] = PartialDate.parse(row.published) if row.published else None
        except ValueError as error:
            raise damaged("published", row.published, row=row.key) from error
        return Article(**values)
    return None


_RUN = col(RunRow.id) == col(ArticleRow.run_id)
_OUTLET = col(OutletRow.id) == col(ArticleRow.outlet_id)


def _is_outdated(model_version: str) -> ColumnElement[bool]:
    return col(RunRow.model_version) != model_version
