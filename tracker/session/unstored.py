"""The claims of articles that no database holds: what a tracker does between reading and storing.

In: articles as they are read, and who is known. Out: each with its claims. Nothing of the store is imported, so that
``tracker extract`` need not wait for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING

from tracker.config import Settings
from tracker.errors import ReadError, TrackerError
from tracker.records import Article, Claim
from tracker.speakers.roster import Roster, load_roster

if TYPE_CHECKING:
    from tracker.session.inputs import Sources


def extract_sources(
    sources: Sources, *, article_seconds: float | None = None
) -> Iterator[tuple[Article | None, list[Claim] | TrackerError]]:
    """Find the claims of articles as the settings say, without any database.

    Args:
        sources: What to read.
        article_seconds: The most processor time for an article, 0 for any; without it as the settings say.

    Returns:
        Each article with its claims, thoughts included, or with the error it met; None for the article where none
        could be read.
    """
    from tracker.session.inputs import read_sources  # noqa: PLC0415  every reader of files, which no question needs

    settings = Settings.from_env()
    seconds = settings.article_seconds if article_seconds is None else article_seconds
    return extract_each(read_sources(sources, {}), load_roster(settings.roster), seconds=seconds)


def extract_each(
    articles: Iterable[Article | ReadError],
    roster: Roster,
    *,
    topics: bool = False,
    seconds: float | None = None,
    tell: Callable[[str], None] = lambda _line: None,
) -> Iterator[tuple[Article | None, list[Claim] | TrackerError]]:
    """Find the claims of articles; the language model is loaded for the first one, never without one.

    Args:
        articles: What was read.
        roster: Who is known.
        topics: Find the topics of claims too.
        seconds: The most processor time for an article, 0 for any; None for what is usual.
        tell: Called with a line before what takes long.

    Yields:
        What ``extract_claims`` yields, and None with each error among the articles.
    """
    stream = iter(articles)
    for article in stream:
        if isinstance(article, ReadError):
            yield None, article
        else:
            # Seconds, which most questions need not wait.
            from tracker.session.extraction import extract_claims, load_model  # noqa: PLC0415

            nlp = load_model(tell)
            yield from extract_claims(chain([article], stream), nlp=nlp, roster=roster, topics=topics, seconds=seconds)
