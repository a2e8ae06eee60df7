"""The ways that users go through the dashboard, click by click, in a real browser; what each took is printed.

``pytest -s -m browser tests/e2e/test_journeys.py`` prints the clicks (a key that ends typing counts as one) and the
seconds of each journey.
"""

from __future__ import annotations

import csv
import io
import re
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.e2e.browser import open_window, serve_dashboard, wait_until_drawn
from tests.e2e.journey_data import WRONG, save_collection

pytestmark = pytest.mark.browser


class Journey:
    """A page that counts what a user does to it."""

    def __init__(self, page: Page) -> None:
        self.page, self.clicks, self.began = page, 0, time.monotonic()

    def go(self, address: str) -> None:
        self.page.goto(address)
        wait_until_drawn(self.page)

    def click(self, what: Locator) -> None:
        what.click()
        self.clicks += 1
        wait_until_drawn(self.page)

    def write(self, words: str, field: Locator) -> None:
        field.click()
        field.press_sequentially(words)
        field.press("Enter")
        self.clicks += 2
        wait_until_drawn(self.page)

    @property
    def cards(self) -> Locator:
        return self.page.locator(".card")

    def choose_speaker(self, typed: str) -> None:
        self.write(typed, self.page.get_by_role("combobox", name="Speaker"))


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = str(tmp_path_factory.mktemp("journeys") / "journeys.sqlite3")
    save_collection(path)
    return path


@pytest.fixture(scope="module")
def browsing(chromium: Browser, database: str) -> Iterator[tuple[str, Page]]:
    with serve_dashboard(database) as address:
        yield address, open_window(chromium, base_url=address, permissions=["clipboard-read", "clipboard-write"])


@pytest.fixture
def journey(browsing: tuple[str, Page], request: pytest.FixtureRequest) -> Iterator[Journey]:
    journey = Journey(browsing[1])
    yield journey
    sys.stdout.write(f"\n{request.node.name}: {journey.clicks} clicks, {time.monotonic() - journey.began:.1f} s\n")


def test_peskov_on_syria_in_2013_and_its_link_elsewhere(journey: Journey) -> None:
    journey.go("/")
    journey.choose_speaker("peskov")
    expect(journey.page.get_by_role("button", name="Speaker: Dmitry Peskov")).to_be_visible()  # and no foundation
    journey.write("Syria", journey.page.get_by_role("textbox", name="Words in the quote"))
    journey.click(journey.page.get_by_test_id("stSidebar").get_by_text("2013").first)
    expect(journey.cards).to_have_count(2)
    shown = journey.cards.all_inner_texts()
    assert all("Dmitry Peskov" in card and "said 2013" in card for card in shown)
    browser = journey.page.context.browser
    assert browser is not None
    fresh = browser.new_context().new_page()
    fresh.goto(journey.page.url)
    expect(fresh.locator(".card")).to_have_count(2)
    assert fresh.locator(".card").all_inner_texts() == shown
    fresh.context.close()


def test_read_a_quote_see_why_cite_it_and_go_to_the_source(journey: Journey) -> None:
    journey.go("/?speaker=John+Kerry&text=obscenity")
    journey.click(journey.cards.first)
    pane = journey.page.get_by_role("dialog")
    expect(pane.get_by_role("heading", name="Why this speaker")).to_be_visible()
    expect(pane.locator("mark.content").first).to_contain_text("moral obscenity")
    journey.click(pane.get_by_role("button", name="Copy citation"))
    cited = journey.page.evaluate("navigator.clipboard.readText()")
    assert "John Kerry" in cited
    assert "26 August 2013" in cited
    source = pane.get_by_role("link", name="The source on the web")
    assert source.get_attribute("href") == "https://news.example/report-8"


def test_lavrov_and_kerry_on_chemical_weapons(journey: Journey) -> None:
    journey.go("/compare?speakers=Sergei+Lavrov&speakers=John+Kerry")
    journey.write("chemical weapons", journey.page.get_by_label(re.compile("^About|^Words")).first)
    board = journey.page.locator(".board .card")
    expect(board).to_have_count(6)
    for card in board.all_inner_texts():
        assert "Sergei Lavrov" in card or "John Kerry" in card
        assert "201" in card
    journey.click(journey.page.locator(".board a.card-quote").first)
    expect(journey.page.get_by_role("dialog").get_by_role("heading", name="Why this speaker")).to_be_visible()
    assert "/compare" in journey.page.url


def test_the_first_red_line_of_obama(journey: Journey) -> None:
    journey.go("/")
    journey.write('"red line"', journey.page.get_by_role("textbox", name="Words in the quote"))
    journey.choose_speaker("obama")
    journey.click(journey.page.get_by_test_id("stMain").get_by_label("Order"))
    journey.click(journey.page.get_by_role("option", name="Oldest first"))
    expect(journey.cards.first).to_contain_text("said 2012-08-20")


def test_check_an_altered_quote(journey: Journey) -> None:
    journey.go("/check")
    box = journey.page.get_by_role("textbox", name="A sentence, or a whole draft")
    box.fill("“The use of chemical weapons is a moral outrage,” Lavrov said.")
    journey.click(journey.page.get_by_role("button", name="Check", exact=True))
    expect(journey.page.locator(".check.altered del")).to_have_text("obscenity")
    expect(journey.page.locator(".check.altered ins")).to_have_text("outrage")
    expect(journey.page.locator(".check-note").first).to_contain_text("given to John Kerry, not to Sergei Lavrov")


def test_the_file_has_the_rows_that_the_page_tells(journey: Journey) -> None:
    journey.go("/?text=chemical")
    told = journey.page.get_by_role("link", name=re.compile("Download")).first
    with journey.page.expect_download() as download:
        told.click()
    with open(download.value.path(), encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(io.StringIO(file.read(), newline="")))
    assert len(rows) == 6
    assert "6 rows" in told.inner_text()


def test_who_is_most_quoted_and_all_of_one_speaker(journey: Journey) -> None:
    journey.go("/speakers")
    first = journey.page.locator("table.list tbody th a").first
    assert first.inner_text() in {"Dmitry Peskov", "John Kerry"}  # four each
    journey.click(journey.page.locator("table.list").get_by_role("link", name="Sergei Lavrov"))
    expect(journey.page.get_by_role("heading", name="Sergei Lavrov")).to_be_visible()
    assert "/speaker?name=" in journey.page.url


def test_add_an_article_and_read_its_quote(journey: Journey) -> None:
    journey.go("/add")
    journey.page.get_by_label("Text of the article").fill(
        "Talks on Iran\n\nDmitry Peskov, the spokesman, spoke. “The talks on Iran will go on,” Peskov said."
    )
    journey.page.get_by_label("Outlet").fill("RT")
    journey.page.get_by_label("Day of publication").fill("2013-10-08")
    journey.click(journey.page.get_by_role("button", name="Add the article"))
    expect(journey.page.get_by_text(re.compile("^Done: 1"))).to_be_visible(timeout=60_000)
    journey.go("/?text=Iran")
    expect(journey.cards.first).to_contain_text("The talks on Iran will go on")


def test_fix_a_wrong_speaker_and_read_the_article_again(journey: Journey, database: str) -> None:
    journey.go("/?text=frank")
    expect(journey.cards.first).to_contain_text("John Kerry")
    journey.click(journey.cards.first)
    journey.click(journey.page.get_by_role("dialog").get_by_role("link", name="Correct this"))
    journey.write("lavrov", journey.page.get_by_role("combobox", name="Anybody else"))
    expect(journey.page.get_by_test_id("stAlert")).to_contain_text("Speaker: Sergei Lavrov (it was: John Kerry).")
    reread = [sys.executable, "-m", "tracker", "reread", "frank and useful", "--db", database]
    assert subprocess.run(reread, check=False, capture_output=True).returncode == 0
    journey.go("/?text=frank")
    expect(journey.cards).to_have_count(1)
    expect(journey.cards.first).to_contain_text("Sergei Lavrov")
    expect(journey.cards.first).to_contain_text("corrected")
    with journey.page.expect_download() as download:
        journey.page.get_by_role("link", name=re.compile("Download")).first.click()
    with open(download.value.path(), encoding="utf-8-sig", newline="") as file:
        [row] = csv.DictReader(io.StringIO(file.read(), newline=""))
    assert (row["quote"], row["speaker"], row["corrected"]) == (WRONG, "Sergei Lavrov", "changed")
    journey.click(journey.cards.first)
    pane = journey.page.get_by_role("dialog")
    expect(pane.get_by_text("corrected by hand")).to_be_visible()
    expect(pane.get_by_text("it was John Kerry").first).to_be_visible()
