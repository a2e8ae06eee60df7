"""Ingests that are killed: ``python -m tests.e2e.killed_ingest ARTICLES FOLDER KILLS SEED``.

Everything is the real thing but the language model, in whose place a pattern finds quotes within microseconds. Makes
three databases of the same articles in FOLDER: ``whole`` without a disturbance; ``killed`` by an ingest after KILLS
others got a SIGKILL, each a random moment after a random number of articles; ``shared`` by two ingests at once. Prints
after each kill how many articles were stored.
"""

from __future__ import annotations

import os
import random
import re
import signal
import sqlite3
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import tracker.cli.launch
import tracker.curation
import tracker.session.extraction
import tracker.speakers.roster
from tracker.records import Article, Claim, Quote, QuoteKind, SaidDate, Speaker, SpeakerType, TextSpan
from tracker.speakers.roster import Roster, load_roster

QUOTE = re.compile(r'[“"]([^“”"]{20,300})[”"][^“”"]{0,40}?\b([A-Z][a-z]+ [A-Z][a-z]+)?')

MOST_ARTICLES, MOST_SECONDS, MOST_OFFICIALS = 12, 0.01, 40
progress = os.open(os.devnull, os.O_WRONLY)
"""Here an ingest writes a byte for each article that it is about to store."""


def find_claims(articles: Iterable[Article], **_: Any) -> Iterator[tuple[Article, list[Claim]]]:
    """What stands in quotation marks, said by the two capitalised words that follow."""
    for article in articles:
        os.write(progress, b".")
        claims = []
        for match in QUOTE.finditer(article.text):
            content = TextSpan.cut(article.text, *match.span(1))
            name = match[2]
            claims.append(
                Claim(
                    key=f"{article.key}-{content.start}-{content.end}",
                    article_key=article.key,
                    quote=Quote(QuoteKind.DIRECT, (content,), found_by="pattern"),
                    speaker=Speaker(f"person:{name}", name, SpeakerType.PERSON, "named") if name else None,
                    said=SaidDate(),
                    context=content,
                    evidence="named" if name else "nobody is named",
                    confidence=0.5,
                    topics=tuple(sorted(set(re.findall(r"[a-z]{8,}", content.text)))),
                )
            )
        yield article, claims


def ingest(articles: Path, database: Path) -> Callable[[], object]:
    return lambda: tracker.cli.launch.ingest_paths([articles], str(database))


def start(work: Callable[[], object]) -> int:
    """A process of its own that does the work; its id."""
    child = os.fork()
    if child == 0:
        work()
        os._exit(0)
    return child


def kill(work: Callable[[], object], chance: random.Random) -> None:
    """Start the work and kill it a random moment after a random number of articles, if it has not ended before."""
    global progress  # noqa: PLW0603  a child inherits it
    nowhere = progress
    reading, progress = os.pipe()
    child = start(work)
    os.close(progress)  # only the child holds it now, so that its end is seen
    progress = nowhere
    for _ in range(chance.randint(1, MOST_ARTICLES)):
        os.read(reading, 1)
    time.sleep(chance.uniform(0.0, MOST_SECONDS))
    os.kill(child, signal.SIGKILL)
    assert wait(child) in (0, -signal.SIGKILL)
    os.close(reading)


def wait(child: int) -> int:
    """The exit status of a process, negative for a signal."""
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def count_stored(database: Path) -> int:
    with closing(sqlite3.connect(database)) as connection:
        try:
            return int(connection.execute("SELECT count(*) FROM article").fetchone()[0])
        except sqlite3.OperationalError:
            return 0


def main(articles: Path, folder: Path, kills: int, seed: int) -> None:
    tracker.session.extraction.extract_claims = find_claims  # type: ignore[assignment]
    tracker.session.extraction.load_model = lambda tell: None  # type: ignore[assignment, return-value]
    few = Roster(dict(list(load_roster().officials.items())[:MOST_OFFICIALS]))  # storing all takes a second each time
    tracker.curation.load_roster = lambda extra=None: few  # type: ignore[assignment]
    tracker.speakers.roster.load_roster = lambda extra=None: few  # type: ignore[assignment]
    assert wait(start(ingest(articles, folder / "whole.sqlite3"))) == 0
    chance = random.Random(seed)
    killed = folder / "killed.sqlite3"
    for _ in range(kills):
        kill(ingest(articles, killed), chance)
        print(count_stored(killed), flush=True)  # noqa: T201
    assert wait(start(ingest(articles, killed))) == 0
    both = [start(ingest(articles, folder / "shared.sqlite3")) for _ in range(2)]
    assert [wait(child) for child in both] == [0, 0]


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
