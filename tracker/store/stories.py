"""Linking the articles that print one story, as agencies' reports are printed by many outlets.

In: an article as it is being stored. Out: its ``story_id``, shared with the articles of other outlets that resemble it.
Articles are linked, never merged: each keeps its text and its claims. A handful of look-ups an article, however many
articles there are.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, delete, func, insert, select, update
from sqlmodel import col

from tracker.store.rows import insert_row
from tracker.store.seals import seal_stories
from tracker.store.tables import ArticleRow, StoryBandRow, StoryRow

_MOST_COMPARED = 20  # what keeps the cost of an article bounded where hundreds print the same


def link_story(connection: Connection, article_id: int) -> None:
    """Give a stored article the story of those it resembles, a new one where they have none, null without any.

    Stories that the article resembles both become one. Articles of one outlet are not compared: what they have in
    common is mostly the outlet's own matter, and a corrected article is a revision.
    """
    # What compares texts needs numpy, and who only asks the database needs neither.
    from tracker.resemblance import ALIKE, make_bands, make_shingles, resemblance  # noqa: PLC0415

    columns = select(col(ArticleRow.outlet_id), col(ArticleRow.text)).where(col(ArticleRow.id) == article_id)
    outlet_id, text = connection.execute(columns).one()
    shingles = make_shingles(text)
    bands = make_bands(shingles)
    if not bands:
        return
    candidates = (
        select(col(ArticleRow.id), col(ArticleRow.text), col(ArticleRow.story_id))
        .join(StoryBandRow, col(StoryBandRow.article_id) == col(ArticleRow.id))
        .where(col(StoryBandRow.band).in_(bands), col(ArticleRow.outlet_id).is_distinct_from(outlet_id))
        .group_by(col(ArticleRow.id))
        .order_by(func.count().desc(), col(ArticleRow.id))
        .limit(_MOST_COMPARED)
    )
    found = connection.execute(candidates).all()
    save_bands(connection, article_id, bands)
    alike = [row for row in found if resemblance(shingles, make_shingles(row.text)) >= ALIKE]
    if alike:
        stories = sorted({row.story_id for row in alike if row.story_id})
        _join(connection, [article_id, *(row.id for row in alike)], stories)


def save_bands(connection: Connection, article_id: int, bands: Sequence[int]) -> None:
    """Let an article that has no bands be found by these."""
    if bands:
        connection.execute(insert(StoryBandRow), [{"article_id": article_id, "band": band} for band in bands])


def _join(connection: Connection, articles: Sequence[int], stories: Sequence[int]) -> None:
    """Put articles, and all articles of their stories, into one story."""
    story = stories[0] if stories else insert_row(connection, StoryRow, {})
    members = col(ArticleRow.id).in_(articles) | col(ArticleRow.story_id).in_(stories)
    connection.execute(update(ArticleRow).where(members).values(story_id=story))
    connection.execute(delete(StoryRow).where(col(StoryRow.id).in_(stories[1:])))
    seal_stories(connection, [story, *stories[1:]])


def leave_story(connection: Connection, article_id: int) -> None:
    """Take an article out of its story while its text is what it was, and end the story where one article is left."""
    from tracker.resemblance import make_bands, make_shingles  # noqa: PLC0415  as above

    columns = select(col(ArticleRow.story_id), col(ArticleRow.text)).where(col(ArticleRow.id) == article_id)
    story, text = connection.execute(columns).one()
    its_bands = col(StoryBandRow.band).in_(make_bands(make_shingles(text)))
    connection.execute(delete(StoryBandRow).where(its_bands, col(StoryBandRow.article_id) == article_id))
    if story is None:
        return
    connection.execute(update(ArticleRow).where(col(ArticleRow.id) == article_id).values(story_id=None))
    in_story = col(ArticleRow.story_id) == story
    if connection.execute(select(func.count()).select_from(ArticleRow).where(in_story)).scalar_one() < 2:
        connection.execute(update(ArticleRow).where(in_story).values(story_id=None))
        connection.execute(delete(StoryRow).where(col(StoryRow.id) == story))
    seal_stories(connection, [story])
