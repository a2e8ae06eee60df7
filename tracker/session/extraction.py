"""What extraction needs, which takes seconds to import and to load: this module is imported when an article is there.

In: nothing. Out: ``extract_claims``, and the pipeline that all trackers of a program share.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from spacy.language import Language

from tracker.claims import extract_claims
from tracker.pipeline import load_pipeline

__all__ = ["extract_claims", "load_model"]


def load_model(tell: Callable[[str], None]) -> Language:
    """The pipeline, loaded once; ``tell`` gets a line before that, since it takes seconds."""
    if not _load.cache_info().currsize:
        tell("Loading the language model ...")
    return _load()


@cache
def _load() -> Language:
    return load_pipeline()
