"""Where a quote stands now that was once called by an id: ids tell places, and places move.

In: an id, of a link perhaps that somebody sent years ago. Out: the quote that is there now and why it has another id,
or the place in its article where it was.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Engine, select
from sqlmodel import col

from tracker.corrections.selectors import find_text, select_text
from tracker.query.passage import Paragraph, cut_segments
from tracker.store import damaged, read_rows, reading
from tracker.store.shortening import KEY, find_claim
from tracker.store.tables import ArticleRow, ClaimRow, CorrectionPlaceRow, CorrectionRow, RevisionRow
from tracker.text import iter_paragraphs

_ID = re.compile(r"(?P<article>.+?)-(?P<start>\d{1,9})-(?P<end>\d{1,9})(?:-\d{1,9})?")
_ENOUGH = 0.5
"""How much of the shorter one of two quotes both must have."""
Place = tuple[int, int]


class Fate(StrEnum):
    """What became of a quote."""

    SHOWN = "shown"
    """It has this id."""
    REJECTED = "rejected"
    """It has this id, and a person found that it is no quote."""
    CORRECTED = "corrected"
    """A person put its words right, or made it a part of another."""
    MOVED = "moved"
    """The article was revised or read anew, and its words are a quote of another id."""
    GONE = "gone"
    """Its words are in the article, and no quote any more."""
    REVISED = "revised"
    """Its words are no longer in the article."""
    UNKNOWN = "unknown"
    """There is no such article."""


@dataclass(frozen=True, slots=True)
class Trace:
    """What became of a quote.

    Attributes:
        fate: In a word.
        quote_id: The id of the quote that is there now; None where there is none.
        article_id: The article; None where it is not known.
        title: What the article is called.
        paragraphs: Where the words stand that are no quote any more, with them marked as "content".
    """

    fate: Fate
    quote_id: str | None = None
    article_id: str | None = None
    title: str = ""
    paragraphs: tuple[Paragraph, ...] = ()


def trace_quote(engine: Engine, quote_id: str) -> Trace:
    """Find out what became of a quote.

    Args:
        engine: The database.
        quote_id: What it was called.

    Returns:
        Where it is now, or where it was.
    """
    with reading(engine) as connection:
        own = select(KEY, col(ClaimRow.corrected), col(ArticleRow.key)).select_from(ClaimRow).join(ArticleRow, _ARTICLE)
        row = find_claim(connection, quote_id)
        for key, corrected, article_id in connection.execute(own.where(col(ClaimRow.id).in_([row]))):
            return Trace(Fate.REJECTED if corrected == Fate.REJECTED else Fate.SHOWN, key, article_id)
        now = _find_corrected(connection, quote_id)
        if now:
            return Trace(Fate.CORRECTED, *now)
        match = _ID.fullmatch(quote_id)
        article = _find_article(connection, match["article"]) if match else None
        if match is None or article is None:
            return Trace(Fate.UNKNOWN)
        title = article.title or article.name
        place = _find_place(connection, article, quote_id, (int(match["start"]), int(match["end"])))
        if place is None:
            return Trace(Fate.REVISED, None, article.key, title)
        found = _find_claim(connection, article.id, place)
    if found:
        return Trace(Fate.MOVED, found, article.key, title)
    bounds = [each for each in iter_paragraphs(article.text) if each[0] < place[1] and place[0] < each[1]]
    marks = [("content", *place)]
    paragraphs = tuple(Paragraph(*each, cut_segments(article.text, *each, marks)) for each in bounds)
    return Trace(Fate.GONE, None, article.key, title, paragraphs)


_ARTICLE = col(ArticleRow.id) == col(ClaimRow.article_id)


def _find_article(connection: Connection, key: str) -> Any:
    names = ("id", "key", "name", "title", "text")
    query = select(*(getattr(ArticleRow, name) for name in names)).where(col(ArticleRow.key) == key)
    return next(read_rows(connection, query), None)


def _find_corrected(connection: Connection, quote_id: str) -> tuple[str, str] | None:
    """The quote in which the last correction of one shows now, and its article."""
    found = (
        select(KEY, col(CorrectionRow.article_key))
        .select_from(ClaimRow)
        .join(ArticleRow, _ARTICLE)
        .join(CorrectionPlaceRow, col(CorrectionPlaceRow.claim_id) == col(ClaimRow.id))
        .join(CorrectionRow, col(CorrectionRow.id) == col(CorrectionPlaceRow.correction_id))
        .where(col(CorrectionRow.quote_id) == quote_id)
        .order_by(col(CorrectionRow.id).desc())
    )
    row = connection.execute(found).first()
    return (row[0], row[1]) if row else None


def _find_place(connection: Connection, article: Any, quote_id: str, place: Place) -> Place | None:
    """Where the words of a quote stand in the text as it is now."""
    kept = select(col(RevisionRow.text), col(RevisionRow.claims), col(RevisionRow.number))
    older = kept.where(col(RevisionRow.article_id) == article.id).order_by(col(RevisionRow.number).desc())
    for text, claims, number in read_rows(connection, older):
        if quote_id in _list_keys(claims, number):
            return find_text(article.text, select_text(text, *place))
    # No revision had it: another model read it out of this very text.
    return place if place[0] < place[1] <= len(article.text) else None


def _list_keys(claims: str, number: int) -> Sequence[str]:
    try:
        return [each["key"] for each in json.loads(claims)]
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise damaged("revision", claims, row=str(number)) from error


def _find_claim(connection: Connection, article_id: int, place: Place) -> str | None:
    """The claim of an article that shares most with a place; of equals the shortest."""
    rows = select(KEY, col(ClaimRow.start), col(ClaimRow.end)).select_from(ClaimRow).join(ArticleRow, _ARTICLE)
    rows = rows.where(
        col(ClaimRow.article_id) == article_id, col(ClaimRow.corrected).is_distinct_from(Fate.REJECTED.value)
    )
    best: tuple[float, int, str | None] = (0.0, 0, None)
    for key, start, end in connection.execute(rows):
        common = min(end, place[1]) - max(start, place[0])
        if common >= _ENOUGH * min(end - start, place[1] - place[0]):
            best = max(best, (float(common), start - end, key), key=lambda each: each[:2])
    return best[2]
