"""The pages there are: where each is found, what it is called, and whether the navigation lists it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

VIEWS = Path(__file__).resolve().parent / "views"
BASE_URL = "TRACKER_BASE_URL"
"""The setting that tells under which address others reach this dashboard."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageEntry:
    """One page.

    Attributes:
        file: The module in ``views/``, without its suffix; also the name by which links mean it.
        title: What the navigation and the browser's tab call it.
        icon: The name of an icon that the package carries.
        is_listed: Whether the navigation lists it; a page about one thing is reached from where that thing stands.
    """

    file: str
    title: str
    icon: str
    is_listed: bool = True

    @property
    def address(self) -> str:
        """The path in the URL; that of the first page is empty."""
        return "" if self.file == "explore" else self.file


PAGES = (
    PageEntry(file="explore", title="Explore", icon=":material/search:"),
    PageEntry(file="speakers", title="Speakers", icon=":material/groups:"),
    PageEntry(file="speaker", title="Speaker", icon=":material/person:", is_listed=False),
    PageEntry(file="compare", title="Compare", icon=":material/compare_arrows:"),
    PageEntry(file="quote", title="Quote", icon=":material/format_quote:", is_listed=False),
    PageEntry(file="article", title="Article", icon=":material/article:", is_listed=False),
    PageEntry(file="check", title="Check a quote", icon=":material/fact_check:"),
    PageEntry(file="add", title="Add articles", icon=":material/add:"),
    PageEntry(file="review", title="Review", icon=":material/rate_review:"),
    PageEntry(file="data", title="Data and method", icon=":material/table_chart:"),
)
"""All pages, in the order of the navigation; the first one is shown at the root."""


def has_page(file: str) -> bool:
    """Whether a page is there, so that a link to it leads somewhere."""
    return (VIEWS / f"{file}.py").exists()
