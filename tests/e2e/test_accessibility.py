"""Every page in a browser, light and dark: axe finds nothing that matters, and nothing runs off a phone's screen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.e2e.browser import open_window, serve_dashboard, wait_until_drawn
from tests.e2e.journey_data import KERRY, LAVROV, save_collection
from tracker.session import Tracker

pytestmark = pytest.mark.browser
TRIES = 6
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}

PAGES = {
    "first screen": "/",
    "list": "/?text=chemical&speaker=Sergei+Lavrov",
    "no hits": "/?text=zeppelin",
    "dialog": "/?quote={quote}",
    "quote": "/quote?id={quote}",
    "article": "/article?id={article}&quote={quote}",
    "speakers": "/speakers",
    "speaker": "/speaker?name=Sergei+Lavrov",
    "compare": f"/compare?speakers={LAVROV.name}&speakers={KERRY.name}",
    "check": "/check?text=“The plan for chemical arms is agreed,” Lavrov said.",
    "add": "/add",
    "review": "/review",
    "data": "/data",
    "filters unfolded": "/?kind=direct",
    "review with its forms": "/review",
}
UNFOLDED = {
    "filters unfolded": ("More filters",),
    "review with its forms": ("More of the article", "Kind, day or words", "Split it, or join it with another"),
}
"""What is clicked before the page is looked at."""


@pytest.fixture(scope="module")
def found(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, list[tuple[str, str]]]]:
    """What axe finds on each page, as rule and element; what is too wide for a phone stands there as rule "wide"."""
    database = str(tmp_path_factory.mktemp("axe") / "axe.sqlite3")
    save_collection(database)
    with Tracker(database) as tracker:
        claim = tracker.claims(speaker=LAVROV.name)[0]
    names = {"quote": claim.quote_id, "article": claim.article_id}
    with serve_dashboard(database) as address:
        page = open_window(chromium, base_url=address)
        results = {
            name: list(_look_at(page, path.format(**names), UNFOLDED.get(name, ()))) for name, path in PAGES.items()
        }
        results |= {"by key": list(_skip_to_quotes(page)), "chosen theme": list(_choose_theme(page))}
        yield results | {"menu": list(_use_menu(page))}


def _look_at(page: Page, path: str, unfolded: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    page.goto(path)
    page.locator('[data-testid="stApp"][data-test-script-state="notRunning"]').wait_for()
    page.locator(".stMain h1, .stDialog").first.wait_for()
    page.wait_for_timeout(700)
    for label in unfolded:
        page.locator("summary", has_text=label).click()
    if unfolded:
        wait_until_drawn(page)
    yield from _run_axe(page, {"resultTypes": ["violations"]})
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    page.wait_for_function("getComputedStyle(document.documentElement).colorScheme === 'dark'")
    for _ in range(TRIES):  # a busy machine draws some of it in the other theme much later
        page.wait_for_timeout(500)
        pale = list(_run_axe(page, {"runOnly": ["color-contrast"], "resultTypes": ["violations"]}))
        if not pale:
            break
    yield from pale
    page.set_viewport_size(PHONE)
    page.wait_for_timeout(300)
    width = page.evaluate("document.documentElement.scrollWidth")
    if width > PHONE["width"]:
        yield "wide", f"{width} pixels"
    page.set_viewport_size(DESK)


def _skip_to_quotes(page: Page) -> Iterator[tuple[str, str]]:
    page.goto("/")
    page.locator("li.card").first.wait_for()
    page.locator("a.skip").focus()
    page.keyboard.press("Enter")
    yield page.evaluate("document.activeElement.className"), page.url


def _choose_theme(page: Page) -> Iterator[tuple[str, str]]:
    page.emulate_media(color_scheme="light")
    page.goto("/speakers?embed_options=dark_theme")
    page.locator("table.list").wait_for()
    page.wait_for_function("getComputedStyle(document.documentElement).colorScheme !== 'normal'")
    for element in ("html", ".stApp", "table.list"):
        yield element, page.locator(element).first.evaluate("element => getComputedStyle(element).colorScheme")


def _use_menu(page: Page) -> Iterator[tuple[str, str]]:
    page.set_viewport_size(PHONE)
    page.goto("/")
    wait_until_drawn(page)
    page.get_by_test_id("stExpandSidebarButton").click()
    page.get_by_test_id("stSidebar").get_by_role("link", name="Speakers").click()
    page.wait_for_url("**/speakers")
    page.get_by_test_id("stExpandSidebarButton").wait_for()
    yield "left", page.url.rpartition("/")[2]
    wait_until_drawn(page)
    page.get_by_test_id("stExpandSidebarButton").click()
    page.locator('[data-testid="stSidebar"][data-collapsed="false"]').wait_for()
    page.reload()
    page.get_by_test_id("stExpandSidebarButton").wait_for()
    yield "begun anew", page.locator("table.list").inner_text().partition("\t")[0]


def _run_axe(page: Page, options: dict[str, list[str]]) -> Iterator[tuple[str, str]]:
    for violation in Axe().run(page, options=options).response["violations"]:
        for node in violation["nodes"] if violation["impact"] != "minor" else ():
            why = "; ".join(each["message"] for each in node["any"] + node["all"] + node["none"])
            yield violation["id"], f"{node['target'][-1]}: {node['html'][:150]} ({why})"


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_that_matters(name: str, found: dict[str, list[tuple[str, str]]]) -> None:
    assert not found[name]


def test_a_link_skips_to_the_quotes(found: dict[str, list[tuple[str, str]]]) -> None:
    [(focused, address)] = found["by key"]
    assert "card-quote" in focused
    assert "#" not in address


def test_colours_follow_the_theme_that_is_shown_not_the_browser(found: dict[str, list[tuple[str, str]]]) -> None:
    assert found["chosen theme"] == [("html", "dark"), (".stApp", "dark"), ("table.list", "dark")]


def test_the_menu_of_a_phone_makes_room_for_the_page(found: dict[str, list[tuple[str, str]]]) -> None:
    assert found["menu"] == [("left", "speakers"), ("begun anew", "Speaker")]
