"""What a claim's row leaves out since its article tells it, filled in again: in Python for rows, in SQL for questions.

In: rows of ``claim`` and their article. Out: what they stand for. A fifth of a claim would be its words, its key, the
words of its evidence and why its day is not known, all of which can be told again.

    key           the article's with start and end         quote, source_text    cut out of the text
    said_basis    by when the article was published        steps                 their words cut out of the text

"quotation" is a view with all of these, for whoever reads the database with SQL.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import ColumnElement, Connection, String, bindparam, case, cast, func, literal, select
from sqlmodel import col

from tracker.store.evidence_steps import lengthen_steps
from tracker.store.slices import Slice, cut_text
from tracker.store.tables import ArticleRow, ClaimRow

_UNSAID = ("the article does not say; by ", ", when it was published")
"""The reason that most claims share; a database is full of it, so it stays whatever the rules come to say."""
_LONGEST = 9  # digits of an offset


def tell_unsaid(published: object) -> str | None:
    """Why a day is not known, where that is all the article tells; None for an article without a day."""
    return None if published is None else f"{_UNSAID[0]}{published}{_UNSAID[1]}"


def make_key(article_key: object, start: object, end: object) -> str:
    """The key of a claim that no other of its article shares its place with."""
    return f"{article_key}-{start}-{end}"


def complete_claim(row: Mapping[str, Any], article: Mapping[str, Any]) -> dict[str, Any]:
    """Fill in what a row leaves out.

    Args:
        row: The columns of a claim, whatever another program made of them.
        article: The columns of its article, at least key, published and text.

    Returns:
        The columns, with ``quote`` and ``source_text`` besides; None where they cannot be told.
    """
    text = article["text"]
    joined, basis = row["joined"], row["said_basis"]
    return dict(row) | {
        "key": make_key(article["key"], row["start"], row["end"]) if row["key"] is None else row["key"],
        "quote": cut_text(text, row["start"], row["end"]) if joined is None else joined,
        "source_text": cut_text(text, row["source_start"], row["source_end"]),
        "said_basis": tell_unsaid(article["published"]) if basis is None else basis,
        "steps": lengthen_steps(row["steps"], text),
    }


_PLACE = (cast(col(ClaimRow.start), String), cast(col(ClaimRow.end), String))
KEY: ColumnElement[Any] = case(
    (col(ClaimRow.key).is_(None), col(ArticleRow.key) + "-" + _PLACE[0] + "-" + _PLACE[1]), else_=col(ClaimRow.key)
)
"""The key of a claim, of rows of claim and article."""
_WHOLE = Slice(col(ArticleRow.text), col(ClaimRow.start), col(ClaimRow.end))
QUOTE: ColumnElement[Any] = func.coalesce(col(ClaimRow.joined), _WHOLE)
"""The words of a claim, of rows of claim and article."""
SOURCE_TEXT: ColumnElement[Any] = case(
    (
        col(ClaimRow.source_start).is_not(None),
        Slice(col(ArticleRow.text), col(ClaimRow.source_start), col(ClaimRow.source_end)),
    )
)
"""The words that name who speaks, of rows of claim and article."""
BASIS: ColumnElement[Any] = func.coalesce(
    col(ClaimRow.said_basis), literal(_UNSAID[0]) + col(ArticleRow.published) + literal(_UNSAID[1])
)
"""Why it is this day, of rows of claim and article."""
ON_FIRST: ColumnElement[Any] = case(
    (col(ClaimRow.said).is_(None), col(ArticleRow.published_first)), else_=col(ClaimRow.said_first)
)
"""The first day that counts for a claim, of rows of claim and article."""
ON_LAST: ColumnElement[Any] = case(
    (col(ClaimRow.said).is_(None), col(ArticleRow.published_last)), else_=col(ClaimRow.said_last)
)
"""The last day that counts for a claim, of rows of claim and article."""


def find_claim(connection: Connection, key: str) -> int | None:
    """Find a claim by its key.

    Args:
        connection: The database.
        key: Its ``quote_id``.

    Returns:
        The id of its row; None where there is none.
    """
    named = connection.execute(_BY_KEY, {"key": key}).scalar()
    article_key, *place = key.rsplit("-", 2)
    if named is not None or len(place) != 2 or not all(each.isdecimal() and len(each) <= _LONGEST for each in place):
        return named
    start, end = map(int, place)
    if make_key(article_key, start, end) != key:
        return None
    return connection.execute(_BY_PLACE, {"article": article_key, "from": start, "to": end}).scalar()


_BY_KEY = select(col(ClaimRow.id)).where(col(ClaimRow.key) == bindparam("key"))
_BY_PLACE = (
    select(col(ClaimRow.id))
    .join(ArticleRow, col(ArticleRow.id) == col(ClaimRow.article_id))
    .where(
        col(ArticleRow.key) == bindparam("article"),
        col(ClaimRow.start) == bindparam("from"),
        col(ClaimRow.end) == bindparam("to"),
        col(ClaimRow.key).is_(None),
    )
)
