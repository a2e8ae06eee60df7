"""How soon the pages are there, and what the server takes: ``python -m tests.bench.pages --claims 100000``.

In: a made database of so many claims (kept for the next time), or the one that --db names. Out: for each page the
seconds until it is drawn, as a first visit and by a click in the navigation, in Chromium; and the server's memory with
one session and with five.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import gettempdir

from playwright.sync_api import Browser, Page, sync_playwright

from dashboard.pages import PAGES, has_page
from tests.bench.store.composing import Composer
from tests.bench.store.filling import fill
from tests.e2e.browser import CHROMIUM, FLAGS, find_port, wait_for
from tracker.readers import read_articles
from tracker.records import Article
from tracker.store import open_store

SESSIONS = 5
_WAIT_MS = 180_000
_DRAWN = '[data-testid="stApp"][data-test-script-state="notRunning"]'


def main() -> None:
    """Serve, look, print."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.pages", description=__doc__)
    parser.add_argument("--claims", type=int, default=16_000)
    parser.add_argument("--db", type=Path)
    asked = parser.parse_args()
    database = asked.db or make_database(asked.claims)
    port = find_port()
    command = [sys.executable, "-m", "tracker", "dashboard", "--db", str(database), "--port", str(port)]
    with subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as server:
        try:
            wait_for(port, server)
            for line in measure(f"http://localhost:{port}", server.pid):
                sys.stdout.write(f"{line}\n")
                sys.stdout.flush()
        finally:
            server.terminate()


def make_database(claims: int) -> Path:
    """A database of so many claims, made where it is not there."""
    path = Path(gettempdir()) / f"bench-{claims}.sqlite3"
    if not path.exists():
        sample = [each for each in read_articles("articles") if isinstance(each, Article)]
        engine = open_store(str(path))
        fill(engine, Composer(claims, sample).compose())
        engine.dispose()
    return path


def measure(address: str, pid: int) -> Iterator[str]:
    """A line for each figure."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield f"memory before anybody looks: {read_memory(pid):.0f} MB"
        listed = [entry for entry in PAGES if entry.is_listed and has_page(entry.file)]
        for entry in listed:
            page = open_page(browser)
            yield f"{entry.title}, first visit: {visit(page, f'{address}/{entry.address}'):.2f} s"
            yield f"{entry.title}, again: {visit(page, f'{address}/{entry.address}'):.2f} s"
            page.context.close()
        page = open_page(browser)
        visit(page, address)
        for entry in [*listed[1:], listed[0]]:
            yield f"{entry.title}, by a click: {click(page, entry.title):.2f} s"
        yield f"memory with one session: {read_memory(pid):.0f} MB"
        for _ in range(SESSIONS - 1):
            visit(open_page(browser), address)
        yield f"memory with {SESSIONS} sessions: {read_memory(pid):.0f} MB"
        browser.close()


def open_page(browser: Browser) -> Page:
    """A reader of their own, who has seen nothing yet."""
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    page.set_default_timeout(_WAIT_MS)
    return page


def visit(page: Page, address: str) -> float:
    """The seconds until a page is drawn."""
    start = time.perf_counter()
    page.goto(address)
    page.locator(_DRAWN).wait_for()
    page.locator("h1").first.wait_for()
    return time.perf_counter() - start


def click(page: Page, title: str) -> float:
    """The seconds from a click in the navigation until that page is drawn."""
    start = time.perf_counter()
    page.get_by_role("link", name=title).first.click()
    page.wait_for_function("title => document.title.startsWith(title)", arg=title)
    page.locator(_DRAWN).wait_for()
    return time.perf_counter() - start


def read_memory(pid: int) -> float:
    """What a process holds of the memory, in megabytes; 0 where the system does not tell it in a file."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))


if __name__ == "__main__":
    main()
