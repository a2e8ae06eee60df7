"""Take the README's pictures of the database that TRACKER_DATABASE names.

``python -m tests.e2e.take_screenshots OUT_DIR``
"""

import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.e2e.browser import CHROMIUM, FLAGS, serve_dashboard
from tracker.config import Settings


def open_explore(page: Page, address: str) -> None:
    """Explore, narrowed to one official, with a quote open."""
    page.goto(f"{address}/?speaker=Sergei+Lavrov")
    page.get_by_text("Select a row to read").wait_for()
    page.wait_for_timeout(1500)
    page.mouse.click(*select_box(page, row=0))
    page.get_by_text("Why this speaker").wait_for()


def select_box(page: Page, *, row: int) -> tuple[float, float]:
    """Where to click to select a row: the table is drawn on a canvas."""
    box = page.get_by_test_id("stDataFrame").bounding_box()
    if box is None:
        raise RuntimeError("the table is not on the screen")
    return box["x"] + 16, box["y"] + 35 * (row + 1) + 17


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
