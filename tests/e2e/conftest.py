"""A browser for the dashboard's tests, and databases: the sample articles, nothing, what a stranger might send.

In: ``articles/``. Out: paths of filled databases, and a Chromium where one is installed.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.e2e.browser import CHROMIUM, FLAGS, WAIT_MS
from tests.factories import make_article, make_claim, make_speaker, save_articles

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ARTICLES = Path(__file__).resolve().parents[2] / "articles"
HOSTILE_TITLE = "$x^2$ [free](https://evil.example) :red[boo] <script>alert(1)</script> ![i](x)"
HOSTILE_SPEAKER = "<img src=x onerror=alert(1)> :red[Bobby] $1$"
HOSTILE_QUOTE = "=HYPERLINK(1) <b>bold</b> :material/home: $5 and $6 **stars** [link](javascript:alert(1))"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what needs a browser where there is none, but where it must not be skipped."""
    if CHROMIUM is None and not os.environ.get("TRACKER_REQUIRE_BROWSER"):
        absent = pytest.mark.skip(reason="no Chromium on this machine (Debian: apt-get install chromium)")
        for item in items:
            if item.get_closest_marker("browser"):
                item.add_marker(absent)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """The browser of a file of tests, in which they open windows."""
    from playwright.sync_api import expect, sync_playwright  # noqa: PLC0415  which other tests do without

    expect.set_options(timeout=WAIT_MS)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def sample_database(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The sample articles, ingested as a user does it."""
    path = tmp_path_factory.mktemp("sample") / "sample.sqlite3"
    command = [sys.executable, "-m", "tracker", "ingest", str(ARTICLES), "--db", str(path)]
    subprocess.run(command, check=True, capture_output=True, cwd=ARTICLES.parent)
    return str(path)


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> str:
    """All tables and no article."""
    path = tmp_path_factory.mktemp("empty") / "empty.sqlite3"
    save_articles(str(path), [])
    return str(path)


@pytest.fixture(scope="session")
def hostile_database(tmp_path_factory: pytest.TempPathFactory) -> str:
    """One article whose every field tries to be markup, one quote by nobody known."""
    path = tmp_path_factory.mktemp("hostile") / "hostile.sqlite3"
    text = f"<i>Before</i>.\n\n“{HOSTILE_QUOTE}” said <u>he</u>.\n\n“Who said so?” it read.\n"
    article = make_article(
        text, title=HOSTILE_TITLE, outlet="<h1>Outlet</h1> :red[o]", url="javascript:alert(1)", published=None
    )
    named = make_claim(
        article,
        HOSTILE_QUOTE,
        speaker=make_speaker(HOSTILE_SPEAKER),
        cue="said",
        source="<u>he</u>",
        evidence="<b>so</b>",
    )
    nobody = make_claim(article, "Who said so?", speaker=None, cue="read", source="it")
    save_articles(str(path), [(article, [named, nobody])])
    return str(path)


@pytest.fixture(scope="session")
def big_database(tmp_path_factory: pytest.TempPathFactory) -> str:
    """One article with 450 quotes: more than a page of the table holds."""
    path = tmp_path_factory.mktemp("big") / "big.sqlite3"
    lines = [f"“Point number {number:03}.”" for number in range(450)]
    article = make_article("\n".join(lines), name="long-list")
    claims = [make_claim(article, line.strip("“”"), speaker="Dmitry Peskov", said="2013-02-02") for line in lines]
    save_articles(str(path), [(article, claims)])
    return str(path)
