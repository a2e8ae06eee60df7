"""Whether an article and its older revisions hold together: hash, days, what finds its look-alikes, its claims.

In: articles and revisions as they are stored. Out: faults.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, func, select
from sqlmodel import col

from tracker.records import PartialDate, hash_content
from tracker.store.stored import Cells, StoredArticle, iter_cells
from tracker.store.tables import StoryBandRow
from tracker.store.values import days_of
from tracker.verification.cells import check_cells
from tracker.verification.claims import check_claim, check_slices
from tracker.verification.faults import Fault, show


def check_article(connection: Connection, article: StoredArticle, bands: Counter[str]) -> Iterator[Fault]:
    """What is wrong with an article and its claims; ``bands`` counts how many bands articles have."""
    from tracker.resemblance import make_bands, make_shingles  # noqa: PLC0415  needs numpy, which only a proof does

    cells, key = article.cells, str(article.cells["key"])
    damaged = list(check_cells("article", cells))
    yield from (Fault("article", key, column, what) for column, what in damaged)
    if not damaged:
        yield from (Fault("article", key, column, what) for column, what in _check_derived(article))
        made = make_bands(make_shingles(cells["text"]))
        its_own = (col(StoryBandRow.band).in_(made), col(StoryBandRow.article_id) == cells["id"])
        if connection.execute(select(func.count()).select_from(StoryBandRow).where(*its_own)).scalar_one() != len(made):
            yield Fault("story_band", key, "band", "the bands are not those of the article's text")
        bands["made"] += len(made)
    for claim in article.claims:
        for table, column, what in check_claim(claim, article):
            yield Fault(table, str(claim.cells["key"]), column, what)


def check_revisions(connection: Connection) -> Iterator[Fault]:
    """What is wrong with the articles as they were before."""
    names = {cells["id"]: cells["name"] for cells in iter_cells(connection, "outlet")}
    for cells in iter_cells(connection, "revision"):
        row = f"{cells['number']} of article {cells['article_id']}"
        damaged = list(check_cells("revision", cells))
        yield from (Fault("revision", row, column, what) for column, what in damaged)
        if damaged:
            continue
        if hash_content(StoredArticle(cells, names.get(cells["outlet_id"]), []).content) != cells["content_hash"]:
            yield Fault("revision", row, "content_hash", "is not that of the text and its metadata")
        try:
            yield from (Fault("revision", row, "claims", what) for what in list(_check_claims(cells)))
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            yield Fault("revision", row, "claims", "is no list of claims")


def _check_derived(article: StoredArticle) -> Iterator[tuple[str, str]]:
    cells = article.cells
    if hash_content(article.content) != cells["content_hash"]:
        yield "content_hash", "is not that of the text and its metadata"
    published = PartialDate.parse(cells["published"]) if cells["published"] else None
    for name, day in zip(("published_first", "published_last"), days_of(published), strict=True):
        if (str(day) if day else None) != (str(cells[name]) if cells[name] is not None else None):
            yield name, f"is {show(cells[name])}, which does not follow from the date of publication"


def _check_claims(cells: Cells) -> Iterator[str]:
    for claim in json.loads(cells["claims"]):
        spans: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for role, _, start, end in claim["spans"]:
            spans[role].append((start, end))
        for _, _, what in check_slices(claim, spans, cells["text"]):
            yield f"claim {_shown(claim['key'])}: {what}"


def _shown(key: Any) -> str:
    return key if isinstance(key, str) else show(key)
