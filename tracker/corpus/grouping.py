"""Articles by month of publication, as many as one part is to hold, with bounded memory.

In: a stream of articles, in any order. Out: groups of one month each. Where a corpus is in no order at all, what waits
for its month to be full is bounded too: the fullest month goes first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from tracker.corpus.folder import name_partition
from tracker.records import Article

MOST_ARTICLES = 1_000
"""Of a part: two minutes of one core, and about 3 MB."""
_MOST_CHARACTERS = 8_000_000
_MOST_WAITING = 64_000_000
"""Characters that wait for their months to be full."""
_LEAST_ARTICLES = 25
"""Of a part that is made smaller only so that every worker has one."""


def partition_of(article: Article) -> str:
    """Name the partition of an article.

    Args:
        article: The article.

    Returns:
        Example: "year=2013/month=02".
    """
    day = article.published
    return name_partition(day.year, day.month) if day else name_partition(None, None)


def group_by_month(articles: Iterable[Article], count_workers: Callable[[], int]) -> Iterator[list[Article]]:
    """Group articles by their month.

    Args:
        articles: In any order.
        count_workers: Tells how many workers there are, of which none is to be idle at the end.

    Yields:
        Articles of one partition, in the order of the stream.
    """
    waiting: dict[str, list[Article]] = {}
    sizes: dict[str, int] = {}
    for article in articles:
        month = partition_of(article)
        group = waiting.setdefault(month, [])
        group.append(article)
        sizes[month] = sizes.get(month, 0) + len(article.text)
        full = month if len(group) >= MOST_ARTICLES or sizes[month] >= _MOST_CHARACTERS else None
        if full is None and sum(sizes.values()) >= _MOST_WAITING:
            full = max(sizes, key=sizes.__getitem__)
        if full is not None:
            del sizes[full]
            yield waiting.pop(full)
    left = sum(map(len, waiting.values()))
    most = max(_LEAST_ARTICLES, left // (2 * count_workers()))
    for group in waiting.values():
        yield from (group[start : start + most] for start in range(0, len(group), most))
