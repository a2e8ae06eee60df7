"""How the quotes divide, as buttons with numbers: one click filters, a second one takes it back.

In: the filter. Out: buttons below the widgets of the sidebar. A number is what a click on it finds.
"""

from __future__ import annotations

from dashboard.address import current_params, set_params
from dashboard.chips import with_value
from dashboard.choices import show_choices
from dashboard.data.narrowing import count_of_value, to_value, values_with_counts, years_to_choose
from dashboard.data.people import name_of, values_of_name
from tracker.schema.filter_entry import Filter
from tracker.schema.filters import ClaimFilter

ALONE = ("kind", "cue_type")
"""The filters that have their few values as buttons, and no widget."""
MOST = 6
_MOST_YEARS = 12


def show_facet(entry: Filter, where: ClaimFilter) -> None:
    """Draw the most frequent values of a filter, and those that are chosen."""
    chosen = [str(value) for value in getattr(where, entry.name)]
    names = {value: name_of(value) if entry.name == "speaker" else to_value(entry.name, value) for value in chosen}
    counts = dict(values_with_counts(entry.name, where))
    counts |= {name: count_of_value(entry.name, each, where) for each, name in names.items() if name not in counts}
    shown = list(dict.fromkeys([*names.values(), *list(counts)[:MOST]]))

    def choose(name: str) -> None:
        values = [value for value in chosen if names[value] != name]
        if name not in names.values():
            values += values_of_name(name) if entry.name == "speaker" else [name]
        set_params(with_value(current_params(), entry.url_name, *values))

    numbers = {name: counts.get(name, 0) for name in shown}
    key, has_label = f"facet-{entry.url_name}", entry.name in ALONE and bool(numbers)
    show_choices(entry.label, numbers, choose, key=key, chosen=list(names.values()), is_labelled=has_label)


def show_years(where: ClaimFilter) -> None:
    """Draw the years of the quotes; one of them at a time."""
    counts = dict(years_to_choose(where))
    if not counts:
        return
    first, last = where.date_from, where.date_to
    is_year = bool(first and last and first.year == last.year and (first.month, last.month) == (1, 12))
    is_year = is_year and bool(first and last and (first.day, last.day) == (1, 31))
    picked = first.year if first and is_year and first.year in counts else None
    years = sorted(sorted(counts, key=lambda year: (year != picked, -counts[year], year))[:_MOST_YEARS])

    def choose(year: str) -> None:
        values = [] if year == str(picked) else [f"{int(year):04}"]
        set_params(with_value(with_value(current_params(), "from", *values), "to", *values))

    numbers = {str(year): counts[year] for year in years}
    show_choices("Year", numbers, choose, key="facet-year", chosen=[str(picked)], is_labelled=True)
