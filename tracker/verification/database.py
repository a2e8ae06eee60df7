"""All that can be proved of a database, in order: the file, the tables, links, articles with claims, the rest.

In: an engine. Out: faults, as they are found; some fifty articles are in memory at a time.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from sqlalchemy import Connection, Engine, func, select

from tracker.errors import StoreError
from tracker.store import reading
from tracker.store.stored import iter_cells, iter_stored, lenient_texts
from tracker.store.tables import ArticleRow, StoryBandRow, metadata
from tracker.text import fold
from tracker.verification.articles import check_article, check_revisions
from tracker.verification.cells import check_cells
from tracker.verification.corrected import check_corrected
from tracker.verification.faults import Fault
from tracker.verification.indexes import check_indexes
from tracker.verification.links import check_file, check_links, check_tables, name_row
from tracker.verification.sealed import check_other_seals, check_stored

OnArticle = Callable[[int, int], None]
_ELSEWHERE = {"article", "claim", "claim_part", "revision", "alembic_version", "schema_version", "fact", "change"}
_FOLDED: Mapping[str, str] = {"outlet": "name", "speaker": "name", "alias": "alias"}


def verify_database(engine: Engine, *, on_article: OnArticle | None = None) -> Iterator[Fault]:
    """Prove every row of a database.

    Checked: the file, tables and links are whole; every cell holds what its column may hold; every part of a claim is
    an exact slice of its article; what follows from something else follows from it (folded words, hashes, days, the
    bands that find look-alikes); and every row is as this program wrote it. Older revisions too. What another program
    wrote together with a fitting seal is not found, nor an article that is gone with all its rows and seals.

    Args:
        engine: The database.
        on_article: Called for each article that was looked at, with how many were and how many there are.

    Yields:
        What is wrong; nothing where all is well.
    """
    try:
        with reading(engine) as connection, lenient_texts(connection):
            yield from check_file(connection)
            broken = list(check_tables(connection))
            yield from broken
            if all("index" in fault.what for fault in broken):
                yield from _check_rows(connection, on_article or (lambda _done, _all: None))
    except StoreError as error:
        yield Fault("database", "", "", f"the rest cannot be read: {error.what}")


def _check_rows(connection: Connection, on_article: OnArticle) -> Iterator[Fault]:
    yield from check_links(connection)
    total = connection.execute(select(func.count()).select_from(ArticleRow)).scalar_one()
    bands: Counter[str] = Counter()
    for done, article in enumerate(iter_stored(connection), start=1):
        yield from check_article(connection, article, bands)
        yield from check_stored(connection, article)
        yield from check_corrected(connection, article)
        on_article(done, total)
    stored = connection.execute(select(func.count()).select_from(StoryBandRow)).scalar_one()
    if stored > bands["made"]:
        yield Fault("story_band", "", "band", f"there are {stored} bands, and the articles make {bands['made']}")
    yield from check_revisions(connection)
    yield from _check_simple_tables(connection)
    yield from check_other_seals(connection)
    yield from check_indexes(connection)


def _check_simple_tables(connection: Connection) -> Iterator[Fault]:
    for name, table in metadata.tables.items():
        if name in _ELSEWHERE:
            continue
        for cells in iter_cells(connection, name):
            row = name_row(table, cells)
            damaged = list(check_cells(name, cells))
            yield from (Fault(name, row, column, what) for column, what in damaged)
            if not damaged and name in _FOLDED and cells["folded"] != fold(cells[_FOLDED[name]]):
                yield Fault(name, row, "folded", "is not the name as the search folds it")
