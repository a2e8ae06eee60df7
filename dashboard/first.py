"""The questions of the first screen, Explore without a filter, so that their answers are there when it is drawn."""

from __future__ import annotations

from dataclasses import replace

from dashboard import data
from dashboard.data import narrowing, people
from dashboard.data.ahead import list_questions
from dashboard.listing import PAGE_SIZE
from dashboard.picker import list_options
from dashboard.welcome import MOST
from tracker.schema.filter_entry import filters_of
from tracker.schema.filters import NEWEST


def ask_first() -> None:
    """Ask them; the answers are kept for as long as nothing is written.

    Raises:
        TrackerError: There is no database.
    """
    where = data.ClaimFilter()
    data.facets_of(replace(where, thoughts=True))
    narrowing.list_misnamed(where)
    data.page_of(replace(where, order=NEWEST, limit=PAGE_SIZE))
    data.notes_of(where)
    narrowing.holdings()
    for name, _ in narrowing.officials_with_counts()[:MOST]:
        people.values_of_name(name)
    for ask in list_questions(where):
        ask()
    data.days_of_all()
    list_options("")
    for entry in filters_of(data.ClaimFilter):
        if entry.takes_many and not entry.choices:
            data.suggestions(entry.name)
