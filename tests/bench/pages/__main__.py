"""How soon the pages are there: ``python -m tests.bench.pages --claims 100000``, or ``--db FILE``.

In: a made database of so many claims (kept for the next time), or one that is there. Out: a line for each thing that a
reader does in Chromium, as soon as it is known: the seconds until what was asked for is seen, and until nothing moves
any more, half of all tries being shorter; and the seconds of processor time that server and browser took, which a busy
machine does not change much. Then the server's memory with one and with five readers, and over ten downloads in a row.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import gettempdir

from playwright.sync_api import Browser, Error, Page, sync_playwright

from tests.bench.pages.doing import Material, find_material, list_doings, make_path
from tests.bench.pages.downloading import measure_downloads
from tests.bench.pages.watching import Reader, read_memory
from tests.bench.store.composing import Composer
from tests.bench.store.filling import fill
from tests.e2e.browser import CHROMIUM, FLAGS, find_port, wait_for
from tracker.readers import read_articles
from tracker.records import Article
from tracker.store import open_store

SESSIONS = 5
TRIES = 3


def main() -> None:
    """Serve, look, print."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.pages", description=__doc__)
    parser.add_argument("--claims", type=int, default=16_000)
    parser.add_argument("--db", help="a file or an address")
    parser.add_argument("--only", default="", help="what the names of the lines hold")
    parser.add_argument("--tries", type=int, default=TRIES)
    asked = parser.parse_args()
    database = asked.db or make_database(asked.claims)
    material = find_material(str(database))
    port = find_port()
    command = [sys.executable, "-m", "tracker", "dashboard", "--db", str(database), "--port", str(port)]
    begun = time.perf_counter()
    with subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as server:
        try:
            wait_for(port, server)
            say(f"{material.claims:,} claims; the server listens after {time.perf_counter() - begun:.2f} s")
            for line in measure(f"http://localhost:{port}", server.pid, material, asked.only, asked.tries):
                say(line)
        finally:
            server.terminate()


def say(line: str) -> None:
    """Print at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def make_database(claims: int) -> Path:
    """A database of so many claims, made where it is not there."""
    path = Path(gettempdir()) / f"bench-{claims}.sqlite3"
    if not path.exists():
        sample = [each for each in read_articles("articles") if isinstance(each, Article)]
        engine = open_store(str(path))
        fill(engine, Composer(claims, sample).compose())
        engine.dispose()
    return path


def measure(address: str, pid: int, material: Material, only: str, tries: int) -> Iterator[str]:
    """A line for each figure."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield f"{'':44}   seen  still | server browser (seconds; processor time)"
        yield from measure_visits(browser, address, pid)
        for doing in list_doings(material):
            if only not in doing.name:
                continue
            reader = Reader(open_page(browser), pid)
            took = []
            try:
                for at in range(tries):
                    doing.prepare(reader.page, address, at)
                    reader.wait()
                    took.append(reader.measure(lambda: doing.do(reader.page, at), lambda: doing.see(reader.page, at)))  # noqa: B023
            except Error as error:
                yield f"{doing.name:44} not measured: {str(error).splitlines()[0]}"
            if took:
                seen, still, server, client = (median(column) for column in zip(*took, strict=True))
                yield f"{doing.name:44} {seen:6.2f} {still:6.2f} | {server:6.2f} {client:6.2f}"
            reader.page.context.close()
        yield from measure_memory(browser, address, pid, material)
        browser.close()
    yield from measure_downloads(address, pid, material)


def measure_visits(browser: Browser, address: str, pid: int) -> Iterator[str]:
    """The first visit of this server, those of others who have never been there, and one who comes back."""
    for name, tries in (("Explore: first visit of a new server", 1), ("Explore: first visit of a reader", TRIES)):
        took = []
        for _ in range(tries):
            reader = Reader(open_page(browser), pid)
            took.append(reader.measure(lambda: reader.page.goto(address), reader.page.locator(".card").first.wait_for))  # noqa: B023
            again = reader.measure(lambda: reader.page.goto(address), reader.page.locator(".card").first.wait_for)  # noqa: B023
            reader.page.context.close()
        seen, still, server, client = (median(column) for column in zip(*took, strict=True))
        yield f"{name:44} {seen:6.2f} {still:6.2f} | {server:6.2f} {client:6.2f}"
    yield f"{'Explore: the reader comes back':44} " + "{:6.2f} {:6.2f} | {:6.2f} {:6.2f}".format(*again)


def measure_memory(browser: Browser, address: str, pid: int, material: Material) -> Iterator[str]:
    """The server's memory with one reader and with five, each of whom reads something else."""
    paths = ["", make_path(text=material.words[0]), make_path("compare", speakers=material.names[:2])]
    paths += [make_path("speaker", name=material.names[2]), make_path("quote", id=material.quotes[0])]
    readers: list[Page] = []
    for path in paths:
        readers.append(open_page(browser))
        readers[-1].goto(f"{address}/{path}")
        try:
            Reader(readers[-1], pid).wait()
        except Error as error:
            yield f"{path}: still being drawn ({str(error).splitlines()[0]})"
        if len(readers) in {1, SESSIONS}:
            yield f"memory of the server with {len(readers)} reading: {read_memory(pid):.0f} MB"
    for page in readers:
        page.context.close()


def open_page(browser: Browser) -> Page:
    """A reader of their own, who has seen nothing yet."""
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    page.set_default_timeout(180_000)
    return page


if __name__ == "__main__":
    main()
