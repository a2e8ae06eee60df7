"""Who may be meant, as it is typed; and what a filter asks for to get somebody."""

from __future__ import annotations

from dashboard.data.connection import cached
from dashboard.wording import to_sentences
from tracker.query import Candidate
from tracker.session import Tracker


@cached
def candidates_of(tracker: Tracker, typed: str, most: int) -> list[Candidate]:
    """Those who may be meant by part of a name, the likeliest first."""
    return tracker.candidates(typed, most=most)


@cached
def suggest_names(tracker: Tracker, typed: str) -> list[str]:
    """What to say where nobody is called so: the nearest names."""
    return [to_sentences(line) for line in tracker.find_unknown(typed)]


@cached
def values_of_name(tracker: Tracker, name: str) -> list[str]:
    """What a filter asks for to get the quotes that are shown under a name, and no others."""
    return tracker.values_of_name(name)


@cached
def name_of(tracker: Tracker, value: str) -> str:
    """The name to show for what a filter asks for: that of the speaker whose key it is, else the value itself."""
    found = tracker.speakers(value, thoughts=True, limit=2)
    return found[0].name if len(found) == 1 and found[0].key == value else value
