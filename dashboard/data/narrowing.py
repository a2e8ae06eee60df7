"""How the quotes of a filter divide, and which part of it finds nothing: what sidebar and first screen offer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from dashboard.address import Complaint
from dashboard.data.connection import cached
from dashboard.wording import to_sentences
from tracker.errors import QueryError
from tracker.query import ClaimFilter, base_of
from tracker.schema.filters import EITHER
from tracker.session import Tracker

Counts = list[tuple[str, int]]
FACETS = ("speaker", "outlet", "kind", "topic", "cue", "cue_type")
"""The filters whose values are offered with the number of quotes that a click finds; and the years."""
_MOST = 200


@dataclass(frozen=True, slots=True)
class Holdings:
    """How much is in the database."""

    articles: int
    quotes: int


@cached
def values_with_counts(tracker: Tracker, name: str, where: ClaimFilter) -> Counts:
    """The values of a filter with their numbers among the quotes that all the other filters leave, most first."""
    nothing: dict[str, Any] = {name: ()} | ({"with_spokespeople": False} if name == "speaker" else {})
    others = replace(where, **nothing)
    if name in {"speaker", "outlet", "kind"}:
        facets = tracker.facets(others)
        return {"speaker": facets.speakers, "outlet": facets.outlets, "kind": facets.kinds}[name]
    if name in {"topic", "cue"}:
        return (tracker.topics if name == "topic" else tracker.cues)(others, most=_MOST)
    return tracker.values(name, others, most=_MOST)


def count_of_value(name: str, value: str, where: ClaimFilter) -> int:
    """How many of the quotes that all the other filters leave have a value, where that is none of the most frequent."""
    alone: dict[str, Any] = {name: (value,)} | ({"with_spokespeople": False} if name == "speaker" else {})
    return count_of(replace(where, **alone))


def to_value(name: str, text: str) -> str:
    """The value that a facet shows for what a URL asks for. Example: "denied" is counted as "deny"."""
    return base_of(text) if name == "cue" else text


@cached
def years_of(tracker: Tracker, where: ClaimFilter) -> list[tuple[int, int]]:
    """The years of a filter's quotes with their numbers, the earliest first."""
    return tracker.years(where)


def years_to_choose(where: ClaimFilter) -> list[tuple[int, int]]:
    """The years among the quotes that all filters but the days leave; none where the days are of another kind."""
    return [] if where.date_of != EITHER else years_of(replace(where, date_from=None, date_to=None))


@cached
def is_among(tracker: Tracker, quote_id: str, where: ClaimFilter) -> bool:
    """Whether a quote is one of a filter's; none is where nobody is called as it says."""
    try:
        return tracker.holds(quote_id, where)
    except QueryError:
        return False


@cached
def holdings(tracker: Tracker) -> Holdings:
    """How much is in the database."""
    return Holdings(tracker.count_stored_articles(), tracker.facets().total_claims)


@cached
def officials_with_counts(tracker: Tracker) -> Counts:
    """The most quoted of the roster."""
    return [(name, number) for name, is_official, number in tracker.quoted() if is_official]


@cached
def count_of(tracker: Tracker, where: ClaimFilter) -> int:
    """How many quotes a filter has; 0 where it names somebody whom nobody knows."""
    try:
        return tracker.count(where)
    except QueryError:
        return 0


@cached
def list_misnamed(tracker: Tracker, where: ClaimFilter) -> tuple[Complaint, ...]:
    """What is wrong with the names of a filter: nobody is called so, no outlet, nobody relayed anything."""
    return tuple(_find_misnamed(tracker, where))


def _find_misnamed(tracker: Tracker, where: ClaimFilter) -> Iterator[Complaint]:
    for name in where.speaker:
        for words in tracker.find_unknown(name):
            yield Complaint("speaker", to_sentences(words), name)
    for field in ("outlet", "via"):
        for name in getattr(where, field):
            try:
                tracker.count(**{field: name, "thoughts": True})
            except QueryError as error:
                yield Complaint(field, to_sentences(str(error)), name)
    for name in where.topic:
        if not tracker.count(ClaimFilter(topic=(name,), thoughts=True)):
            yield Complaint("topic", f"No quote is about “{name}”.", name, is_ignorable=True)
