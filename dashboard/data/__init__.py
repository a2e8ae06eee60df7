"""What the pages show, fetched and cached: the only part of the dashboard that talks to the tracker.

In: the database named in the settings, and filters. Out: views, counts and frames. Each page's questions stand in a
module of their own; what several pages need is named here.
"""

from dashboard.data.claims import (
    comparison_of,
    days_of_all,
    facets_of,
    make_table,
    notes_of,
    page_of,
    passage_of,
    show_confidence,
    similar_to,
    speaker_counts,
    suggestions,
    topics_of,
    undated_of,
    with_order,
)
from dashboard.data.connection import cached, database_path, open_tracker, stamp
from tracker.errors import QueryError, TrackerError
from tracker.query import ClaimFilter, ClaimView, Comparison, Facets, Likeness, Passage, SameStory
from tracker.session.results import Claims

__all__ = [
    "ClaimFilter",
    "ClaimView",
    "Claims",
    "Comparison",
    "Facets",
    "Likeness",
    "Passage",
    "QueryError",
    "SameStory",
    "TrackerError",
    "cached",
    "comparison_of",
    "database_path",
    "days_of_all",
    "facets_of",
    "make_table",
    "notes_of",
    "open_tracker",
    "page_of",
    "passage_of",
    "show_confidence",
    "similar_to",
    "speaker_counts",
    "stamp",
    "suggestions",
    "topics_of",
    "undated_of",
    "with_order",
]
