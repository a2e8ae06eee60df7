"""How much workers bring: ``python -m tests.bench.workers [PATH] [--articles N] [--rounds N] [--write]``.

Reads the first N articles of PATH (default: the sample articles, under addresses of their own until they are N) into
new databases, with one process and with two workers in turn, and into a corpus of Parquet. Prints what each took by the
clock, the processor time of the process that reads and stores and of its workers, the peak memory of each, and what an
article takes on disk. ``--write`` keeps the figures in tests/bench/workers.json, from which the tables of
docs/howto/big-corpus.md are made (``make docs``).

Absolute figures depend on the machine and on what else it does, so each round does all of them, and the least of each
counts. The start of the workers is in the time by the clock, as users have it.
"""

import argparse
import json
import os
import platform
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import cycle, islice
from pathlib import Path

from tracker import Tracker, __version__
from tracker.identity import make_article_key
from tracker.outcomes import IngestReport
from tracker.readers import read_articles
from tracker.records import Article

FILE = Path(__file__).with_suffix(".json")


def read_sample(path: Path, number: int) -> list[Article]:
    """So many articles, the same ones again under other addresses where there are not enough."""
    articles = [each for each in islice(read_articles(path), number) if isinstance(each, Article)]
    sample = []
    for at, article in enumerate(islice(cycle(articles), number)):
        url = f"https://bench.example/{at}"
        sample.append(replace(article, key=make_article_key(url=url, outlet=None, text=article.text), url=url))
    return sample


def write_sample(articles: list[Article], file: Path) -> None:
    """JSON Lines, which an ingest reads as it does for users."""
    with file.open("w", encoding="utf-8") as stream:
        for each in articles:
            day = str(each.published) if each.published else None
            record = {"id": each.name, "title": each.title, "outlet": each.outlet, "published": day, "url": each.url}
            stream.write(json.dumps(record | {"text": each.text}) + "\n")


def run_apart(work: Callable[[], IngestReport]) -> dict[str, float]:
    """What some work takes in a fresh process: seconds by the clock and of processors, and megabytes."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        start = time.perf_counter()
        report = work()
        wall = time.perf_counter() - start
        own, others = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
        taken = {
            "wall": wall,
            "own": own.ru_utime + own.ru_stime,
            "workers": others.ru_utime + others.ru_stime,
            "own_mb": own.ru_maxrss / 1024,
            "worker_mb": others.ru_maxrss / 1024,
            "claims": report.claims,
        }
        os.write(writing, json.dumps(taken).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as answer:
        taken = json.loads(answer.read())
    os.waitpid(child, 0)
    return taken


def size_of(path: Path) -> int:
    """Bytes of a file, or of all files below a folder."""
    files = path.rglob("*") if path.is_dir() else [path]
    return sum(each.stat().st_size for each in files if each.is_file())


def measure(files: list[Path], rounds: int) -> Iterator[tuple[str, dict[str, float]]]:
    """Each way in turn, in fresh databases and folders.

    The first file has no article and the second has one, so that what is needed once can be told.
    """
    nothing, first, file = files
    ways = (("nothing", nothing, 1), ("start", first, 1), ("ingest 1", file, 1), ("ingest 2", file, 2))
    for _ in range(rounds):
        for name, source, workers in ways:
            with tempfile.TemporaryDirectory() as folder:
                database = Path(folder, "x.sqlite3")
                yield name, run_apart(partial(ingest, source, database, workers)) | {"bytes": size_of(database)}
        with tempfile.TemporaryDirectory() as folder:
            taken = run_apart(partial(extract, file, Path(folder), 2))
            sizes = {"articles": size_of(Path(folder, "articles")), "bytes": size_of(Path(folder, "claims"))}
            yield "extract 2", taken | sizes


def ingest(source: Path, database: Path, workers: int) -> IngestReport:
    """Store the articles of a file."""
    with Tracker(database) as tracker:
        return tracker.ingest(source, workers=workers)


def extract(source: Path, corpus: Path, workers: int) -> IngestReport:
    """Write the articles of a file as Parquet."""
    return Tracker("sqlite://").extract_to(corpus, source, workers=workers)


def main(path: Path, number: int, rounds: int, *, write: bool) -> None:
    """Measure, print, and keep the figures where that is asked for."""
    articles = read_sample(path, number)
    words = sum(len(each.text.split()) for each in articles)
    best: dict[str, dict[str, float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder, f"{some}.jsonl") for some in (0, 1, number)]
        for file, some in zip(files, (0, 1, number), strict=True):
            write_sample(articles[:some], file)
        for name, taken in measure(files, rounds):
            before = best.get(name, taken)
            best[name] = {key: min(value, before[key]) for key, value in taken.items()}
    tell(f"{number} articles, {words:,} words; {os.cpu_count()} cores")
    for name, taken in best.items():
        tell(
            f"{name}: {taken['wall']:.1f} s by the clock, {words / taken['wall']:,.0f} words/s; processor"
            f" {taken['own']:.1f} s of the process itself ({taken['own_mb']:.0f} MB), {taken['workers']:.1f} s of"
            f" workers ({taken['worker_mb']:.0f} MB each); {taken['bytes'] / number:,.0f} bytes an article"
        )
    tell(f"two workers: {best['ingest 1']['wall'] / best['ingest 2']['wall']:.2f} x one process")
    if write:
        told = {"version": __version__, "day": date.today().isoformat(), "machine": platform.machine()}
        FILE.write_text(
            json.dumps(told | {"articles": number, "words": words} | best, indent=1) + "\n", encoding="utf-8"
        )


def tell(line: str) -> None:
    """Print a line."""
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("path", nargs="?", default="articles", type=Path)
    parser.add_argument("--articles", default=200, type=int)
    parser.add_argument("--rounds", default=2, type=int)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    main(asked.path, asked.articles, asked.rounds, write=asked.write)
