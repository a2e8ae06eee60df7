"""Find every quotation in English news articles, say who said it and why, compare over time.

The public functions, one verb a stage; each is loaded when first used, so that importing the package is quick.

Example: ``for article, claims in extract_claims(read_articles(Path("articles")), nlp=load_pipeline()): ...``
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.7.0"
"""The version of the package; it stands here and nowhere else."""

_HOMES = {
    "compare_speakers": "tracker.query",
    "export_file": "tracker.query",
    "extract_claims": "tracker.claims",
    "ingest_articles": "tracker.ingest",
    "load_pipeline": "tracker.pipeline",
    "load_roster": "tracker.speakers",
    "open_store": "tracker.store",
    "read_articles": "tracker.readers",
    "search_claims": "tracker.query",
    "verify_claims": "tracker.query",
}
__all__ = [
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
    "verify_claims",
]

if TYPE_CHECKING:
    from tracker.claims import extract_claims
    from tracker.ingest import ingest_articles
    from tracker.pipeline import load_pipeline
    from tracker.query import compare_speakers, export_file, search_claims, verify_claims
    from tracker.readers import read_articles
    from tracker.speakers import load_roster
    from tracker.store import open_store


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
