"""What a reader does on the pages: each thing with what must be there before it, and what is seen after it.

In: a database, for words, names and quotes that it has. Out: doings; each try of one chooses something else, so that no
answer is there already.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlencode

from playwright.sync_api import Locator, Page

from tracker.session import Tracker

ROWS = 100_000
_FIRST_CARD = "document.querySelector('.card')?.innerText"
Act = Callable[[Page, int], object]


@dataclass(frozen=True, slots=True)
class Material:
    """What there is to ask for.

    Attributes:
        claims: How many claims there are.
        words: Words that many quotes hold.
        names: Names of officials.
        quotes: Ids of quotes.
        many: The parameters of a filter that about 100,000 claims fit.
    """

    claims: int
    words: tuple[str, ...]
    names: tuple[str, ...]
    quotes: tuple[str, ...]
    many: str


@dataclass(frozen=True, slots=True)
class Doing:
    """One thing a reader does.

    Attributes:
        name: What it is called in the list.
        paths: The address of the page where it is done, or one for each try.
        do: The click.
        see: Waits for what it brings.
        ready: What is done on the page before.
    """

    name: str
    paths: str | list[str]
    do: Act
    see: Act
    ready: Act = lambda _page, _at: None

    def prepare(self, page: Page, address: str, at: int) -> None:
        """Open the page, and remember the first card of it."""
        page.goto(f"{address}/{self.paths if isinstance(self.paths, str) else self.paths[at]}")
        page.locator('[data-testid="stApp"][data-test-script-state="notRunning"] h1').first.wait_for()
        page.wait_for_timeout(1_000)
        self.ready(page, at)
        page.wait_for_timeout(500)
        page.evaluate(f"window.before = {_FIRST_CARD}")


def find_material(database: str) -> Material:
    """What a database has to ask for."""
    with Tracker(database) as tracker:
        facets = tracker.facets()
        words = tuple(topic for topic, _ in tracker.topics(most=40) if topic.isalpha())[:6]
        officials = [name for name, is_official, _ in tracker.quoted() if is_official]
        names = list(dict.fromkeys([*officials, *(name for name, _ in facets.speakers)]))[:6]
        quotes = tuple(claim.quote_id for claim in tracker.claims(limit=6, order="newest"))
        counts = {"": facets.total_claims}
        counts |= {urlencode({"speaker": name}): number for name, number in facets.speakers}
        counts |= {urlencode({"outlet": name}): number for name, number in facets.outlets}
        counts |= {urlencode({"from": year, "to": year}): number for year, number in tracker.years()}
        many = min(counts, key=lambda params: abs(counts[params] - ROWS))
    return Material(facets.total_claims, words, tuple(names), quotes, many)


def list_doings(material: Material) -> list[Doing]:
    """All of them, page by page."""
    words, names, quotes = material.words, material.names, material.quotes
    home, pair = make_path(), make_path("compare", speakers=names[:2])
    spoken = [make_path("speaker", name=name) for name in names]
    found = [make_path(text=word) for word in words]
    read = [make_path("quote", id=quote) for quote in quotes]
    return [
        Doing("Explore: choose a speaker's number", home, lambda p, at: _facets(p).nth(at).click(), _see_other),
        Doing(
            "Explore: take a filter away",
            [make_path(speaker=name) for name in names],
            _click(".st-key-chips button"),
            _see_other,
        ),
        Doing("Explore: a word and Enter", home, lambda p, at: _type(_box(p), words[at]), _see_other),
        Doing("Explore: a speaker and Enter", home, lambda p, at: _type(_picker(p), names[at + 1]), _see_other),
        Doing("Explore: next page", found, _press("Next"), _see_other),
        Doing("Explore: open a quote", home, _open, _see_pane),
        Doing("Explore: close it", home, lambda p, _: p.keyboard.press("Escape"), _see_no_pane, ready=_open_wholly),
        Doing("Explore: as a table", found, _as_table, _see('[data-testid="stDataFrame"]')),
        Doing(
            "Explore: back", home, lambda p, _: p.go_back(), _see_other, ready=lambda p, at: _facets(p).nth(at).click()
        ),
        Doing("from Explore to Speakers", home, _follow("Speakers"), _see("table.list")),
        Doing("from Speakers to a speaker", make_path("speakers"), _open_speaker, _see(".card")),
        Doing("Speaker: open a quote", spoken, _open, _see_pane),
        Doing("from Explore to Compare", home, _follow("Compare"), _see(".board .card")),
        Doing("Compare: a word and Enter", pair, lambda p, at: _type(_about(p), words[at]), _see_other),
        Doing("Compare: by year", pair, _press("year"), _see_url("every=year")),
        Doing("Compare: their words", pair, _press("Words", last=True), _see_url("show=Words")),
        Doing("Compare: open a quote", pair, _click(".board a.card-quote"), _see_pane),
        Doing("a link to a quote", read, lambda p, _: p.reload(), _see(".passage")),
        Doing("Quote: similar quotes", read, _click("text=Similar quotes"), _see(".card")),
        Doing("Quote: the whole article", read, _click("text=The whole article"), _see(".article-text")),
        *(
            Doing(f"from Explore to {title}", home, _follow(title), _see_title(title))
            for title in ("Check a quote", "Add articles", "Review", "Data and method")
        ),
    ]


def make_path(page: str = "", **params: object) -> str:
    """The address of a page. Example: make_path("quote", id="a1-4-12") -> "quote?id=a1-4-12"."""
    return f"{page}?{urlencode(params, doseq=True)}" if params else page


def _box(page: Page) -> Locator:
    return page.get_by_role("textbox", name="Words in the quote")


def _about(page: Page) -> Locator:
    return page.get_by_label(re.compile("^About"))


def _picker(page: Page) -> Locator:
    return page.get_by_role("combobox", name="Speaker", exact=True)


def _facets(page: Page) -> Locator:
    return page.get_by_test_id("stSidebar").locator(".choices").first.get_by_role("button")


def _type(box: Locator, words: str) -> None:
    box.click()
    box.fill(words)
    box.press("Enter")


def _click(selector: str) -> Act:
    return lambda page, at: page.locator(selector).nth(at if selector.startswith(".board") else 0).click()


def _press(name: str, *, last: bool = False) -> Act:
    def press(page: Page, _at: int) -> None:
        found = page.get_by_role("radio", name=name, exact=True).or_(page.get_by_role("button", name=name, exact=True))
        (found.last if last else found.first).click()

    return press


def _follow(title: str) -> Act:
    return lambda page, _: page.get_by_role("link", name=title, exact=True).first.click()


def _open(page: Page, at: int) -> None:
    page.locator(".card .card-day").nth(at).click()


def _open_wholly(page: Page, at: int) -> None:
    _open(page, at)
    _see_pane(page, at)
    page.wait_for_timeout(1_000)


def _open_speaker(page: Page, at: int) -> None:
    page.locator("table.list tbody th a").nth(at).click()


def _as_table(page: Page, _at: int) -> None:
    page.get_by_test_id("stMain").get_by_label("Show as").click()
    page.get_by_role("option", name="Table").click()


def _see(selector: str) -> Act:
    return lambda page, _: page.locator(selector).first.wait_for()


def _see_other(page: Page, _at: int) -> None:
    page.wait_for_function(f"{_FIRST_CARD} && {_FIRST_CARD} !== window.before")


def _see_pane(page: Page, _at: int) -> None:
    page.get_by_role("dialog").locator(".passage").wait_for()


def _see_no_pane(page: Page, _at: int) -> None:
    page.get_by_role("dialog").wait_for(state="hidden")


def _see_url(part: str) -> Act:
    return lambda page, _: page.wait_for_function("part => location.search.includes(part)", arg=part)


def _see_title(title: str) -> Act:
    return lambda page, _: page.wait_for_function("title => document.title.startsWith(title)", arg=title)
