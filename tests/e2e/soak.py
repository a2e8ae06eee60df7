"""An ingest beside an open dashboard and a verify in a loop: ``python -m tests.e2e.soak ARTICLES --minutes 10``.

ARTICLES is whatever ``tracker ingest`` reads, long enough for the time. A page is opened again and again and must show
no error and as many quotes as were stored while it was drawn, neither fewer than before nor more than after. A second
page stays open and is only clicked. Prints a line for each fault and one of what was done; the exit status is 1 where
there was a fault.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from playwright.sync_api import Page, sync_playwright
from sqlalchemy import Engine

from tests.e2e.browser import CHROMIUM, FLAGS, serve_dashboard
from tracker.query import ClaimFilter, connect, count_claims

_TROUBLE = re.compile(r"Traceback|error:|unforeseen|locked|went wrong", re.IGNORECASE)


class Verifier(threading.Thread):
    """Runs ``tracker verify`` until it is told to stop; ``faults`` are what it said against the database."""

    def __init__(self, database: Path) -> None:
        super().__init__()
        self.database, self.runs, self.faults, self.stopped = database, 0, list[str](), threading.Event()

    def run(self) -> None:
        """Verify again and again."""
        command = [sys.executable, "-m", "tracker", "verify", "--db", str(self.database)]
        while not self.stopped.is_set():
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            self.runs += 1
            if done.returncode:
                self.faults.append(f"verify ended with {done.returncode}: {(done.stdout + done.stderr).strip()[:300]}")


def look(page: Page, database: Engine) -> str | None:
    """What is wrong with what the page shows by now; None where nothing is."""
    before = count_claims(database, ClaimFilter())
    page.reload()
    counted = page.get_by_text(re.compile(r"[\d,]+ quotes? · "))
    counted.wait_for()
    after = count_claims(database, ClaimFilter())
    shown = int(counted.inner_text().split()[0].replace(",", ""))
    if not before <= shown <= after:
        return f"the page shows {shown} quotes, there were {before} before and {after} after"
    return find_error(page)


def find_error(page: Page) -> str | None:
    """The words of an exception or an alert on the page."""
    for name in ("stException", "stAlert"):
        for each in page.get_by_test_id(name).all():
            return f"the page says {each.inner_text()[:200]!r}"
    return None


def main() -> int:
    """Run all three until the time is over; 1 where one of them found a fault."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("articles", nargs="+", type=Path)
    parser.add_argument("--minutes", type=float, default=10)
    options = parser.parse_args()
    faults: list[str] = []
    looks = clicks = 0
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        database = Path(folder, "soak.sqlite3")
        command = [sys.executable, "-m", "tracker", "ingest", "--db", str(database)]
        subprocess.run([*command, "articles"], check=True, capture_output=True)
        ingest = subprocess.Popen([*command, *map(str, options.articles)], stderr=subprocess.PIPE, text=True)
        engine = connect(database)
        verifier = Verifier(database)
        verifier.start()
        started = time.monotonic()
        try:
            with serve_dashboard(str(database)) as address:
                browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
                fresh, kept = browser.new_page(), browser.new_page()
                for page in (fresh, kept):
                    page.set_default_timeout(120_000)
                    page.goto(address)
                    page.get_by_text("Explore quotes").wait_for()
                while time.monotonic() - started < options.minutes * 60 and ingest.poll() is None:
                    found = look(fresh, engine)
                    looks += 1
                    kept.get_by_role("link", name=("Compare", "Explore")[clicks % 2]).first.click()
                    kept.wait_for_timeout(1000)
                    clicks += 1
                    faults += [each for each in (found, find_error(kept)) if each]
                browser.close()
        finally:
            verifier.stopped.set()
            verifier.join()
            minutes = (time.monotonic() - started) / 60
            ended = ingest.poll()
            ingest.terminate()  # an interrupt is ignored by what a shell runs in the background
            said = ingest.communicate()[1]
        faults += verifier.faults
        if ended not in {None, 0}:
            faults.append(f"the ingest ended with {ended}")
        if ended is None and _TROUBLE.search(said):
            faults.append(f"the ingest said: {said[-300:]}")
        stored = count_claims(engine, ClaimFilter())
        engine.dispose()
    for fault in faults:
        print(fault)
    print(
        f"{minutes:.1f} minutes: {stored} claims stored, verified {verifier.runs} times, "
        f"{looks} pages opened and {clicks} clicked, {len(faults)} faults"
    )
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
