"""How fast a large database answers: ``python -m tests.bench.store --claims 100000 [--url URL] [--compare]``.

Makes the database where it is not there (a file that --db names, or the empty database of --url), then prints the
time of every question, the size of every table, what a file costs and what the pages cost. --compare asks FTS5 the
same with nothing around it. --only asks the questions that have these words in their names; --corpus takes the
words of other articles than the sample's. Processor time tells more than wall time, which has in it what else the
machine does.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir

from tests.bench.store.bare import make_bare, time_bare
from tests.bench.store.composing import Composer
from tests.bench.store.files import EXPORTED, export, open_pages, run_apart
from tests.bench.store.filling import fill
from tests.bench.store.questions import Words, list_questions
from tests.bench.store.sizes import list_sizes
from tests.bench.store.timing import Times, time_apart
from tracker.query import count_claims
from tracker.readers import read_articles
from tracker.records import Article
from tracker.store import open_store

_WORDS_A_CLAIM = 18
_SHOWN_SIZES = 25


def main() -> None:
    """Make, ask, print."""
    asked = _read_arguments()
    sample = [each for each in read_articles(asked.corpus) if isinstance(each, Article)]
    composer = Composer(asked.claims, sample)
    database = asked.url or str(asked.db or Path(gettempdir()) / f"bench-{asked.claims}.sqlite3")
    for line in _report(asked, composer, sample, database):
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()


def _read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.store", description=__doc__)
    parser.add_argument("--claims", type=int, default=10_000)
    parser.add_argument("--db", type=Path, help="the file of the database, kept for the next time")
    parser.add_argument("--url", help="a database of another kind, as postgresql://host/name")
    parser.add_argument("--corpus", type=Path, default=Path("articles"), help="articles to take the words from")
    parser.add_argument("--compare", action="store_true", help="ask bare FTS5 too")
    parser.add_argument("--only", default="", help="part of the names of the questions to ask")
    parser.add_argument("--no-files", action="store_true", help="ask the questions only")
    return parser.parse_args()


def _report(asked: argparse.Namespace, composer: Composer, sample: list[Article], database: str) -> Iterator[str]:
    engine = open_store(database)
    try:
        stored = count_claims(engine)
        if not stored:
            before = time.process_time(), time.perf_counter()
            stored = fill(engine, composer.compose())
            yield f"made in {time.process_time() - before[0]:.0f} CPU s, {time.perf_counter() - before[1]:.0f} s"
        yield f"{stored:,} claims, {database}"
        if stored != asked.claims:
            raise SystemExit(f"--claims is {asked.claims}, and the database has {stored}: name another")
        words = Words(composer.words.find_rare(stored * _WORDS_A_CLAIM), composer.words.commonest)
        bare: Mapping[str, Times] = {}
        if asked.compare:
            path = Path(gettempdir()) / f"bench-{asked.claims}.fts5.sqlite3"
            make_bare(engine, path)
            bare = time_bare(path, words)
        engine.dispose()
        yield from _tell_questions(database, words, bare, only=asked.only)
        if not asked.no_files:
            yield from _tell_sizes(list_sizes(engine), stored)
            yield from _tell_files(database, sample)
    finally:
        engine.dispose()


def _tell_questions(database: str, words: Words, bare: Mapping[str, Times], *, only: str) -> Iterator[str]:
    heads = ("cold CPU", "CPU p50", "p95", "wall p50", "p95", "again CPU")
    yield f"{'milliseconds':32} " + " ".join(f"{each:>9}" for each in heads)
    for name, calls in list_questions(words).items():
        if only not in name:
            continue
        times = time_apart(database, calls)
        figures = (times.cpu[0], *times.percentiles())
        line = f"{name:32} " + " ".join(f"{each:9.1f}" for each in figures)
        if name in bare:
            fastest = bare[name].percentiles()[0]
            apart = time_apart(database, calls, ahead=False).percentiles()[0]
            line += f"   {figures[1] / fastest:.1f} x FTS5 ({fastest:.1f}), without columns {apart / fastest:.1f}"
        yield line


def _tell_sizes(sizes: Sequence[tuple[str, int]], claims: int) -> Iterator[str]:
    yield f"{sum(size for _, size in sizes) / claims:,.0f} bytes a claim"
    yield from (f"  {size / claims:8.1f}  {name}" for name, size in sizes[:_SHOWN_SIZES])


def _tell_files(database: str, sample: list[Article]) -> Iterator[str]:
    for suffix in (".csv", ".jsonl"):
        seconds, before, most = run_apart(export, database, suffix)
        memory = f"{before:.0f} MB before, {most:.0f} MB at most"
        yield f"export of {EXPORTED:,} rows, {suffix}: {seconds:.1f} CPU s, {memory}"
    with TemporaryDirectory() as folder:
        small = f"{folder}/small.sqlite3"
        engine = open_store(small)
        fill(engine, Composer(100, sample).compose())
        engine.dispose()
        for name, cpu, wall in run_apart(open_pages, small, database):
            yield f"{name}: {cpu:.2f} CPU s, {wall:.2f} s"


if __name__ == "__main__":
    main()
