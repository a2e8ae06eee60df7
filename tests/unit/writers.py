"""Several programs that store the same articles at once in a database that none of them has made yet.

python -m tests.unit.writers DATABASE NUMBER    prints a line for each that failed
"""

from __future__ import annotations

import os
import sys

from tests.factories import make_article, make_claim, make_speaker
from tracker.officials import Official
from tracker.store import open_store, save_article, save_roster, start_run

ARTICLES = 6
OFFICIALS = [
    Official("dmitry-peskov", "Dmitry Peskov", aliases=("Peskov",)),
    Official("sergey-lavrov", "Sergey Lavrov"),
]


def write(database: str, *, first: int = 0) -> None:
    """Open the database, store who is on the roster, and articles that share speakers and outlets."""
    engine = open_store(database)
    save_roster(engine, OFFICIALS)
    run_id = start_run(engine, tracker_version="0.1", model_version="m1")
    for number in range(first, first + ARTICLES):
        name = str(number % ARTICLES)
        article = make_article(name=name, url=f"https://news.example/{name}", outlet=f"Paper {number % 2}")
        lavrov = make_speaker(("Sergey Lavrov", "Analysts")[number % 2])
        claims = [make_claim(article), make_claim(article, "the date was set", speaker=lavrov)]
        save_article(engine, article, claims, run_id=run_id)
    engine.dispose()


def write_at_once(database: str, number: int) -> int:
    """How many of several processes failed; all begin when the last of them is there."""
    gate, opener = os.pipe()
    processes = []
    for first in range(number):
        process = os.fork()
        if process == 0:
            os.close(opener)
            os.read(gate, 1)  # ends when nobody holds the other end
            status = 1
            try:
                write(database, first=first)
                status = 0
            except Exception as error:  # noqa: BLE001  this process must not go on as the first one
                print(f"{type(error).__name__}: {error}", flush=True)
            finally:
                os._exit(status)
        processes.append(process)
    os.close(opener)
    return sum(os.waitpid(process, 0)[1] != 0 for process in processes)


if __name__ == "__main__":
    sys.exit(write_at_once(sys.argv[1], int(sys.argv[2])))
