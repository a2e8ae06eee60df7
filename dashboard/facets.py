"""How the quotes divide, as buttons with numbers: one click filters, a second one takes it back.

In: the filter. Out: pills below the widgets of the sidebar. A number is what a click on it finds.
"""

from __future__ import annotations

import streamlit as st

from dashboard.address import current_params, set_params
from dashboard.chips import with_value
from dashboard.data.narrowing import count_of_value, to_value, values_with_counts, years_to_choose
from dashboard.data.people import name_of, values_of_name
from dashboard.labels import to_label
from tracker.schema.filter_entry import Filter
from tracker.schema.filters import ClaimFilter

MOST = 6
_MOST_YEARS = 30


def show_facet(entry: Filter, where: ClaimFilter) -> None:
    """Draw the most frequent values of a filter, and those that are chosen."""
    chosen = [str(value) for value in getattr(where, entry.name)]
    names = {value: name_of(value) if entry.name == "speaker" else to_value(entry.name, value) for value in chosen}
    counts = dict(values_with_counts(entry.name, where))
    counts |= {name: count_of_value(entry.name, each, where) for each, name in names.items() if name not in counts}
    shown = list(dict.fromkeys([*names.values(), *list(counts)[:MOST]]))
    picked = [name for name in shown if name in set(names.values())]
    key = f"facet-{entry.url_name}"
    if st.session_state.get(key) != picked:
        st.session_state[key] = picked

    def choose() -> None:
        wanted = list(st.session_state[key])
        values = [value for value in chosen if names[value] in wanted]
        for name in wanted:
            if name not in names.values():
                values += values_of_name(name) if entry.name == "speaker" else [name]
        set_params(with_value(current_params(), entry.url_name, *values))

    st.pills(
        entry.label,
        shown,
        selection_mode="multi",
        format_func=lambda name: f"{to_label(name)} **{counts.get(name, 0):,}**",
        key=key,
        on_change=choose,
        label_visibility="collapsed",
    )


def show_years(where: ClaimFilter) -> None:
    """Draw the years of the quotes; one of them at a time."""
    counts = dict(years_to_choose(where))
    if not counts:
        return
    years = sorted(sorted(counts, key=lambda year: (-counts[year], year))[:_MOST_YEARS])
    first, last = where.date_from, where.date_to
    is_year = bool(first and last and first.year == last.year and (first.month, last.month) == (1, 12))
    is_year = is_year and bool(first and last and (first.day, last.day) == (1, 31))
    picked = first.year if first and is_year and first.year in years else None
    if st.session_state.get("facet-year") != picked:
        st.session_state["facet-year"] = picked

    def choose() -> None:
        year = st.session_state["facet-year"]
        values = [f"{year:04}"] if year is not None else []
        set_params(with_value(with_value(current_params(), "from", *values), "to", *values))

    st.pills(
        "Year",
        years,
        format_func=lambda year: f"{year} **{counts[year]:,}**",
        key="facet-year",
        on_change=choose,
    )
