"""The database: tables, opening, writing.

In: articles with their claims. Out: rows that ``tracker.query`` reads. Everything dialect-bound is in ``engine``.
"""

from tracker.store.checked import damaged, read_rows
from tracker.store.engine import open_store, read_change, reading, writing
from tracker.store.outdated import ArticleFilter, count_outdated, find_outdated, load_articles
from tracker.store.roster import read_changes, save_roster
from tracker.store.tables import SCHEMA_VERSION
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
