"""Find every quotation in English news articles, say who said it and why, compare over time.

``Tracker`` does everything; the functions below it do one stage each. Names are loaded when first used, so that
importing the package is quick.

Example:
    >>> from tracker import Tracker
    >>> tracker = Tracker("tracker.sqlite3")
    >>> report = tracker.ingest("articles")
    >>> for claim in tracker.claims(speaker="Lavrov"):
    ...     print(claim.said_on, claim.quote)
    2013-01 improving relations with Washington was part of Moscow's vision ...
    2013-02-02 US National Security Adviser Tom Donilon also plans to visit Moscow, "probably this month"
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.12.0"
"""The version of the package; it stands here and nowhere else."""

_HOMES = {
    "Article": "tracker.records",
    "ClaimFilter": "tracker.query",
    "PartialDate": "tracker.records",
    "Tracker": "tracker.session",
    "TrackerError": "tracker.errors",
    "compare_speakers": "tracker.query",
    "export_file": "tracker.query",
    "extract_claims": "tracker.claims",
    "ingest_articles": "tracker.ingest",
    "load_pipeline": "tracker.pipeline",
    "load_roster": "tracker.speakers.roster",
    "open_store": "tracker.store",
    "read_articles": "tracker.readers",
    "search_claims": "tracker.query",
    "verify_database": "tracker.verification",
}
__all__ = [
    "Article",
    "ClaimFilter",
    "PartialDate",
    "Tracker",
    "TrackerError",
    "__version__",
    "compare_speakers",
    "export_file",
    "extract_claims",
    "ingest_articles",
    "load_pipeline",
    "load_roster",
    "open_store",
    "read_articles",
    "search_claims",
    "verify_database",
]

if TYPE_CHECKING:
    from tracker.claims import extract_claims
    from tracker.errors import TrackerError
    from tracker.ingest import ingest_articles
    from tracker.pipeline import load_pipeline
    from tracker.query import ClaimFilter, compare_speakers, export_file, search_claims
    from tracker.readers import read_articles
    from tracker.records import Article, PartialDate
    from tracker.session import Tracker
    from tracker.speakers.roster import load_roster
    from tracker.store import open_store


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
