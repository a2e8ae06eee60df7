"""Take the README's pictures of the database that TRACKER_DATABASE names.

``python -m tests.e2e.take_screenshots OUT_DIR``
"""

import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.e2e.browser import CHROMIUM, FLAGS, serve_dashboard, wait_until_drawn
from tracker.config import Settings


def open_explore(page: Page, address: str) -> None:
    """Explore, narrowed to one official, with a quote open."""
    page.goto(f"{address}/?speaker=Sergei+Lavrov")
    open_card(page)


def open_card(page: Page, number: int = 0) -> None:
    """Click on a card and wait for its quote."""
    page.locator("li.card").nth(number).wait_for()
    wait_until_drawn(page)
    page.locator("li.card a.card-quote").nth(number).click()
    page.get_by_role("heading", name="Why this speaker").wait_for()


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with serve_dashboard(Settings.from_env().database) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = browser.new_page(viewport={"width": 1400, "height": 900})
        open_explore(page, address)
        page.wait_for_timeout(1000)
        page.screenshot(path=folder / "explore.png")
        page.goto(f"{address}/compare?speakers=Sergei+Lavrov&speakers=John+Kerry")
        page.get_by_test_id("stVegaLiteChart").wait_for()
        page.wait_for_timeout(1500)
        page.screenshot(path=folder / "compare.png")
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
