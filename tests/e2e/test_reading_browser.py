"""Reading in a browser: a citation is copied, the whole article is scrolled to the quote, a mark opens its quote."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.browser import open_window, serve_dashboard, wait_until_drawn
from tests.factories import make_article, make_claim, save_articles

pytestmark = pytest.mark.browser

ARTICLE = make_article(
    "It rained.\n\n" * 60 + "“We go”, said Ann Smith.\n\n“They stay”, said Bob Ray.\n" + "It rained.\n\n" * 60
)
GO = make_claim(ARTICLE, "We go", speaker="Ann Smith")
STAY = make_claim(ARTICLE, "They stay", speaker="Bob Ray")


@pytest.fixture(scope="module")
def page(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    database = str(tmp_path_factory.mktemp("reading") / "reading.sqlite3")
    save_articles(database, [(ARTICLE, [GO, STAY])])
    with serve_dashboard(database) as address:
        yield open_window(chromium, base_url=address, permissions=["clipboard-read", "clipboard-write"])


def test_a_citation_is_copied_by_the_keyboard(page: Page) -> None:
    page.goto(f"/quote?id={GO.key}")
    wait_until_drawn(page)
    page.get_by_label("Format of the citation").select_option(label="BibTeX")
    page.get_by_role("button", name="Copy citation").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="Copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("@misc{quote-")
    assert f"/quote?id={GO.key}" in copied
    assert page.get_by_label("Text to copy").input_value() == copied
    speaker = page.locator(".pane-head b").bounding_box()
    assert speaker is not None
    assert speaker["y"] < 900


def test_without_a_clipboard_the_text_is_selected(page: Page) -> None:
    page.goto(f"/quote?id={GO.key}")
    wait_until_drawn(page)
    page.evaluate(
        "Object.defineProperty(navigator, 'clipboard', {value: undefined}); document.execCommand = () => false"
    )
    page.get_by_role("button", name="Copy quotation").click()
    expect(page.get_by_role("status").filter(has_text="press Ctrl+C")).to_be_visible()
    assert page.evaluate("getSelection().toString()") == "“We go” (Ann Smith, published 2013-02-05, RT)"


def test_the_whole_article_is_scrolled_to_the_quote_and_a_mark_opens_its_own(page: Page) -> None:
    page.goto(f"/quote?id={GO.key}")
    wait_until_drawn(page)
    page.get_by_role("link", name="The whole article").click()
    page.wait_for_url("**/article?*")
    target = page.locator(".article-text .target")
    expect(target).to_be_in_viewport()
    expect(target).to_contain_text("We go")
    expect(target.locator("sup")).to_have_text("Ann Smith")
    assert page.evaluate("document.querySelector('.article-text').getBoundingClientRect().top") < 0
    page.locator(".article-text .said", has_text="They stay").click()
    expect(page.get_by_role("dialog").locator(".pane-quote")).to_have_text("“They stay”")
    page.go_back()
    expect(page.locator(".pane-quote")).to_have_text("“We go”")
    assert page.url.endswith(f"/quote?id={GO.key}")
