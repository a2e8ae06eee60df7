"""A whole article with all its quotes: its text in pieces by quote, with what in it is no prose of the article.

The segments of a paragraph, joined, are exactly the article's text from ``start`` to ``end`` of the paragraph.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from sqlalchemy import Connection, Engine, Select, func, select
from sqlmodel import col

from tracker.layout import lay_out
from tracker.query.passage import SameStory, find_same_story
from tracker.query.views import read_claims
from tracker.quotes.boilerplate import HEADING, Region, find_boilerplate
from tracker.schema.claim import ClaimView
from tracker.store import damaged, read_rows, reading
from tracker.store.shortening import KEY
from tracker.store.spans import select_spans
from tracker.store.tables import ArticleRow, ClaimRow, OutletRow, RevisionRow
from tracker.text import iter_paragraphs

_AT_ONCE = 500
Content = tuple[str, int, int]
"""The ``quote_id`` of a claim, and where a part of its content stands."""


@dataclass(frozen=True, slots=True)
class QuotedSegment:
    """A piece of text, and the ids of the quotes that it is a part of: the narrowest first, none for the rest."""

    text: str
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ArticleParagraph:
    """A paragraph, ``text[start:end]`` of the article, as segments in order.

    ``aside`` tells what it is if it is no prose of the article ("heading", "advert of the outlet"), else "".
    """

    start: int
    end: int
    segments: tuple[QuotedSegment, ...]
    aside: str

    @property
    def text(self) -> str:
        """The paragraph as it stands in the article."""
        return "".join(segment.text for segment in self.segments)


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleView:
    """An article as published, in its newest revision; None stands for what is not known.

    ``published`` is an ISO date known to the day, the month or the year; ``revisions`` counts the texts there were,
    this one too; ``also_in`` are other articles of the same story.
    """

    article_id: str
    name: str
    title: str | None
    outlet: str | None
    author: str | None
    language: str
    published: str | None
    published_inferred: bool
    url: str | None
    paragraphs: tuple[ArticleParagraph, ...]
    claims: tuple[ClaimView, ...]
    revisions: int
    also_in: tuple[SameStory, ...] = ()


def read_article(engine: Engine, key: str) -> ArticleView | None:
    """Read an article with all its quotes.

    Args:
        engine: The database.
        key: The ``article_id``.

    Returns:
        The article; its claims are in the order of their places, thoughts among them. None where there is none.
    """
    row_id = col(ArticleRow.id)
    facts: Select[*tuple[Any, ...]] = (
        select(
            row_id, col(ArticleRow.name), col(ArticleRow.title), col(OutletRow.name).label("outlet"),
            col(ArticleRow.author), col(ArticleRow.language), col(ArticleRow.published),
            col(ArticleRow.published_inferred), col(ArticleRow.url), col(ArticleRow.text), col(ArticleRow.story_id),
        )
        .outerjoin(OutletRow, col(ArticleRow.outlet_id) == col(OutletRow.id))
        .where(col(ArticleRow.key) == key)
    )  # fmt: skip
    with reading(engine) as connection:
        row = next(read_rows(connection, facts), None)
        if row is None:
            return None
        older = select(func.count()).select_from(RevisionRow).where(col(RevisionRow.article_id) == row.id)
        revisions = 1 + int(connection.execute(older).scalar_one())
        claims = _read_claims(connection, row.id)
        contents = _read_contents(connection, row.id)
        also_in = find_same_story(connection, row.story_id, key) if row.story_id else ()
    text: str = row.text
    regions = find_boilerplate(lay_out(text))
    return ArticleView(
        article_id=key, name=row.name, title=row.title, outlet=row.outlet, author=row.author, language=row.language,
        published=row.published, published_inferred=bool(row.published_inferred), url=row.url,
        paragraphs=tuple(
            ArticleParagraph(start, end, cut_by_quote(text, start, end, contents), _tell_aside(start, end, regions))
            for start, end in iter_paragraphs(text)
        ),
        claims=tuple(claims), revisions=revisions, also_in=also_in,
    )  # fmt: skip


def find_author(engine: Engine, key: str) -> str | None:
    """Look up who wrote an article.

    Args:
        engine: The database.
        key: The ``article_id``.

    Returns:
        The byline; None where none is known, or no such article.
    """
    with reading(engine) as connection:
        rows = select(col(ArticleRow.author)).where(col(ArticleRow.key) == key)
        return next((author for (author,) in read_rows(connection, rows)), None)


def cut_by_quote(text: str, start: int, end: int, contents: Sequence[Content]) -> tuple[QuotedSegment, ...]:
    """Cut ``text[start:end]`` into segments by the quotes they are part of.

    Args:
        text: The article.
        start: Where the paragraph begins.
        end: Where it ends, exclusive.
        contents: The contents of quotes, which may overlap or lie outside.

    Returns:
        The segments. Example: of "We go, he said" with the content ("q1", 0, 5) "We go" and ", he said".
    """
    inside = [(quote, max(a, start), min(b, end), b - a) for quote, a, b in contents if a < end and b > start]
    cuts = sorted({start, end, *(a for _, a, _, _ in inside), *(b for _, _, b, _ in inside)})
    segments: list[QuotedSegment] = []
    for a, b in pairwise(cuts):
        covering = sorted((length, quote) for quote, c, d, length in inside if c <= a and b <= d)
        quotes = tuple(dict.fromkeys(quote for _, quote in covering))
        if segments and segments[-1].quotes == quotes:
            segments[-1] = QuotedSegment(segments[-1].text + text[a:b], quotes)
        else:
            segments.append(QuotedSegment(text[a:b], quotes))
    return tuple(segments)


def _read_claims(connection: Connection, article: int) -> list[ClaimView]:
    rows = (
        select(col(ClaimRow.id))
        .where(col(ClaimRow.article_id) == article)
        .order_by(col(ClaimRow.start), col(ClaimRow.id))
    )
    ids: list[Any] = list(connection.execute(rows).scalars())
    return [each for at in range(0, len(ids), _AT_ONCE) for each in read_claims(connection, ids[at : at + _AT_ONCE])]


def _read_contents(connection: Connection, article: int) -> list[Content]:
    spans = select_spans(col(ClaimRow.article_id) == article, roles=("content",)).c
    rows = (
        select(KEY.label("key"), spans.start, spans.end)
        .select_from(ClaimRow)
        .join(ArticleRow, col(ArticleRow.id) == col(ClaimRow.article_id))
        .join(spans.start.table, spans.claim_id == col(ClaimRow.id))
        .order_by(spans.start)
    )
    contents = [(key, start, end) for key, start, end in read_rows(connection, rows)]
    for content in contents:
        if None in content:
            raise damaged("claim_span", content, row=content[0])
    return contents


def _tell_aside(start: int, end: int, regions: Sequence[Region]) -> str:
    """What a paragraph is, if most of it is no prose; "heading" only for a whole one."""
    for region in regions:
        covered = min(region.end, end) - max(region.start, start)
        if 2 * covered > end - start and (region.reason != HEADING or covered == end - start):
            return region.reason
    return ""
