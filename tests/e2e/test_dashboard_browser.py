"""The dashboard in a real browser, as a journalist uses it: find Lavrov, read a quote, take the rows, compare."""

import csv
import io
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from tests.e2e.browser import open_window, serve_dashboard, wait_until_drawn
from tests.e2e.take_screenshots import open_card
from tracker.query import ClaimFilter, connect, search_claims

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(sample_database):
    with serve_dashboard(sample_database) as address:
        yield address


@pytest.fixture
def page(chromium):
    page = open_window(chromium, width=1400)
    yield page
    page.context.close()


def choose_speaker(page, typed):
    box = page.get_by_role("combobox", name="Speaker")
    box.click()
    box.press_sequentially(typed)
    box.press("Enter")  # at once: it waits for the answer to what stands in the box
    page.wait_for_function("location.search.includes('speaker=')")


def test_find_lavrov_read_a_quote_and_take_the_same_rows_as_csv(page, address, sample_database):
    page.goto(address)
    page.locator("li.card").first.wait_for()
    wait_until_drawn(page)
    choose_speaker(page, "lavrov")
    assert parse_qs(urlsplit(page.url).query) == {"speaker": ["Sergei Lavrov"]}
    expect(page.get_by_role("button", name="Speaker: Sergei Lavrov")).to_be_visible()

    wait_until_drawn(page)  # a click on what is being drawn anew is lost
    with page.expect_download() as download:
        page.get_by_role("link", name="Download").first.click()
    assert download.value.suggested_filename.startswith("quotes_sergei-lavrov_")
    with open(download.value.path(), "rb") as file:
        content = file.read()
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    where = ClaimFilter(speaker=("sergei-lavrov",), order="newest")
    claims = search_claims(connect(sample_database), where).claims
    assert [row["quote_id"] for row in rows] == [claim.quote_id for claim in claims]
    assert len(rows) == page.locator("li.card").count() == 2


def test_a_click_or_enter_opens_a_card_and_back_closes_it_and_undoes_a_filter(page, address):
    page.goto(address)
    page.locator("li.card").first.wait_for()
    wait_until_drawn(page)
    everything = page.locator("li.card").count()
    choose_speaker(page, "lavrov")
    expect(page.locator("li.card")).to_have_count(2)

    open_card(page)
    expect(page.locator("mark.source").first).to_contain_text("Lavrov")
    assert "quote=" in page.url
    page.go_back()
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert parse_qs(urlsplit(page.url).query) == {"speaker": ["Sergei Lavrov"]}
    wait_until_drawn(page)

    page.locator("li.card a.card-quote").nth(1).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_be_visible()
    wait_until_drawn(page)
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.wait_for_function("!location.search.includes('quote=')")

    wait_until_drawn(page)
    for _ in range(5):
        if "speaker=" not in page.url:
            break
        page.go_back()
        wait_until_drawn(page)
    assert "speaker=" not in page.url
    expect(page.locator("li.card")).to_have_count(everything)
    expect(page.get_by_role("button", name="Speaker: Sergei Lavrov")).to_have_count(0)


def test_a_link_shows_the_same_in_a_fresh_browser(page, address):
    page.goto(f"{address}/?speaker=Sergei+Lavrov&from=2012&order=oldest")
    open_card(page)
    page.wait_for_function("location.search.includes('quote=')")
    content, cards = page.locator("mark.content").first.inner_text(), page.locator("li.card").all_inner_texts()
    fresh = page.context.browser.new_context().new_page()
    fresh.goto(page.url)
    expect(fresh.get_by_role("heading", name="Why this speaker")).to_be_visible()
    assert fresh.locator("mark.content").first.inner_text() == content
    expect(fresh.locator("li.card")).to_have_count(len(cards))
    assert fresh.locator("li.card").all_inner_texts() == cards


def test_compare_lavrov_and_kerry(page, address):
    page.goto(f"{address}/compare?speakers=Sergei+Lavrov&speakers=John+Kerry")
    expect(page.get_by_test_id("stVegaLiteChart")).to_be_visible()
    expect(page.locator(".board-names")).to_contain_text("Sergei Lavrov")
    page.locator(".board a.card-quote").first.click()
    page.get_by_text("Why this speaker").wait_for()
    assert "/compare?" in page.url


def test_on_a_phone_each_quote_is_beside_its_speakers_name(page, address):
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(f"{address}/compare?speakers=Sergei+Lavrov&speakers=John+Kerry")
    cards = page.locator(".board .card")
    cards.first.wait_for()
    tops = [card.bounding_box()["y"] for card in cards.all()]
    assert tops == sorted(tops)  # below each other, in order of their days
    for card in cards.all():
        name, quote = card.locator(".card-speaker"), card.locator(".card-quote")
        assert name.inner_text() in {"Sergei Lavrov", "John Kerry"}
        assert 0 < quote.bounding_box()["y"] - name.bounding_box()["y"] < 100
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_the_navigation_leads_from_explore_to_compare(page, address):
    page.goto(address)
    page.get_by_role("link", name="Compare").first.click()
    page.get_by_role("heading", name="Compare speakers").wait_for()
