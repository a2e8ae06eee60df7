"""Reading the database: search, facets, passages, comparison and export.

In: an engine from ``connect`` and a ``ClaimFilter``. Out: frozen views; nothing here writes to the database.
A name is imported when it is first asked for: who searches needs no comparison, no profile and no keyness.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from tracker.records import Precision, QuoteKind, SpeakerType
from tracker.schema.claim import PART_JOINER, UNKNOWN_SPEAKER, ClaimView
from tracker.schema.filters import ClaimFilter

if TYPE_CHECKING:
    from tracker.query.claims import (
        Page,
        connect,
        count_claims,
        count_undated,
        get_claim,
        is_among,
        iter_claims,
        search_claims,
        tell_notes,
    )
    from tracker.query.columns import read_ahead
    from tracker.query.coverage import count_articles, count_stored
    from tracker.query.cue_words import base_of
    from tracker.query.cues import count_by_cue
    from tracker.query.duplicates import Duplicate, find_duplicates
    from tracker.query.export import CSV_COLUMNS, export_bytes, export_claims, export_file
    from tracker.query.facets import Facets, count_facets, count_values, date_bounds, list_topics
    from tracker.query.holdings import Holdings, count_holdings
    from tracker.query.keyness import Diction, KeyWord, compare_words
    from tracker.query.likeness import Likeness
    from tracker.query.lookup import Candidate, find_candidates, name_values
    from tracker.query.mentions import Mentioned, find_said_of
    from tracker.query.most_quoted import MostQuoted, QuotedSpeaker, list_most_quoted
    from tracker.query.passage import Paragraph, Passage, SameStory, Segment, read_passage
    from tracker.query.profiles import Post, Profile, Voice, find_one, read_profile
    from tracker.query.rates import Rate, fill_gaps
    from tracker.query.revisions import (
        RevisedArticle,
        RevisedClaim,
        Revision,
        RevisionChange,
        compare_revisions,
        list_revised,
        read_revisions,
    )
    from tracker.query.similar import find_similar
    from tracker.query.speakers import count_speakers, list_quoted, list_speakers
    from tracker.query.timeline import Comparison, ComparisonRow, TimelinePoint, compare_speakers
    from tracker.query.trends import Trend, find_trend, write_trend
    from tracker.query.unknown import check_names, is_known_speaker, suggest_speakers
    from tracker.query.views import SpeakerView
    from tracker.query.years import count_years

__all__ = [
    "CSV_COLUMNS",
    "PART_JOINER",
    "UNKNOWN_SPEAKER",
    "Candidate",
    "ClaimFilter",
    "ClaimView",
    "Comparison",
    "ComparisonRow",
    "Diction",
    "Duplicate",
    "Facets",
    "Holdings",
    "KeyWord",
    "Likeness",
    "Mentioned",
    "MostQuoted",
    "Page",
    "Paragraph",
    "Passage",
    "Post",
    "Precision",
    "Profile",
    "QuoteKind",
    "QuotedSpeaker",
    "Rate",
    "RevisedArticle",
    "RevisedClaim",
    "Revision",
    "RevisionChange",
    "SameStory",
    "Segment",
    "SpeakerType",
    "SpeakerView",
    "TimelinePoint",
    "Trend",
    "Voice",
    "base_of",
    "check_names",
    "compare_revisions",
    "compare_speakers",
    "compare_words",
    "connect",
    "count_articles",
    "count_by_cue",
    "count_claims",
    "count_facets",
    "count_holdings",
    "count_speakers",
    "count_stored",
    "count_undated",
    "count_values",
    "count_years",
    "date_bounds",
    "export_bytes",
    "export_claims",
    "export_file",
    "fill_gaps",
    "find_candidates",
    "find_duplicates",
    "find_one",
    "find_said_of",
    "find_similar",
    "find_trend",
    "get_claim",
    "is_among",
    "is_known_speaker",
    "iter_claims",
    "list_most_quoted",
    "list_quoted",
    "list_revised",
    "list_speakers",
    "list_topics",
    "name_values",
    "read_ahead",
    "read_passage",
    "read_profile",
    "read_revisions",
    "search_claims",
    "suggest_speakers",
    "tell_notes",
    "write_trend",
]

_MODULES = {
    "claims": "Page connect count_claims count_undated get_claim is_among iter_claims search_claims tell_notes",
    "columns": "read_ahead",
    "coverage": "count_articles count_stored",
    "cue_words": "base_of",
    "cues": "count_by_cue",
    "duplicates": "Duplicate find_duplicates",
    "export": "CSV_COLUMNS export_bytes export_claims export_file",
    "facets": "Facets count_facets count_values date_bounds list_topics",
    "holdings": "Holdings count_holdings",
    "keyness": "Diction KeyWord compare_words",
    "likeness": "Likeness",
    "lookup": "Candidate find_candidates name_values",
    "mentions": "Mentioned find_said_of",
    "most_quoted": "MostQuoted QuotedSpeaker list_most_quoted",
    "passage": "Paragraph Passage SameStory Segment read_passage",
    "profiles": "Post Profile Voice find_one read_profile",
    "rates": "Rate fill_gaps",
    "revisions": "RevisedArticle RevisedClaim Revision RevisionChange compare_revisions list_revised read_revisions",
    "similar": "find_similar",
    "speakers": "count_speakers list_quoted list_speakers",
    "timeline": "Comparison ComparisonRow TimelinePoint compare_speakers",
    "trends": "Trend find_trend write_trend",
    "unknown": "check_names is_known_speaker suggest_speakers",
    "views": "SpeakerView",
    "years": "count_years",
}
_HOMES = {name: module for module, names in _MODULES.items() for name in names.split()}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = globals()[name] = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    return found
