"""The database: tables, opening, writing.

In: articles with their claims. Out: rows that ``tracker.query`` reads. Everything dialect-bound is in ``engine``.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from tracker.store.checked import damaged, read_rows
from tracker.store.engine import open_store, read_change, reading, writing
from tracker.store.tables import SCHEMA_VERSION

if TYPE_CHECKING:
    from tracker.store.outdated import ArticleFilter, count_outdated, find_outdated, load_articles
    from tracker.store.roster import read_changes, save_roster
    from tracker.store.write import Saved, find_stored, recognize_article, save_article, start_run

__all__ = [
    "SCHEMA_VERSION",
    "ArticleFilter",
    "Saved",
    "count_outdated",
    "damaged",
    "find_outdated",
    "find_stored",
    "load_articles",
    "open_store",
    "read_change",
    "read_changes",
    "read_rows",
    "reading",
    "recognize_article",
    "save_article",
    "save_roster",
    "start_run",
    "writing",
]

_NEEDED_TO_WRITE = (
    dict.fromkeys(("ArticleFilter", "count_outdated", "find_outdated", "load_articles"), "outdated")
    | dict.fromkeys(("read_changes", "save_roster"), "roster")
    | dict.fromkeys(("Saved", "find_stored", "recognize_article", "save_article", "start_run"), "write")
)
"""Where the rest is, which no question need wait for."""


def __getattr__(name: str) -> Any:
    if name not in _NEEDED_TO_WRITE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_NEEDED_TO_WRITE[name]}"), name)
