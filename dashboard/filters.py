"""The sidebar's filters and the URL: every view has a link, every link gives the view.

In: the widgets, one for each filter there is, each bound to a parameter of the URL by its key. Out: a ``ClaimFilter``.
Invalid values in a URL are dropped by Streamlit before they get here; what it lets through is checked again.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from itertools import groupby
from types import SimpleNamespace
from typing import Any

import streamlit as st

from dashboard import data
from dashboard.directions import show_directions
from tracker.schema.filter_entry import Filter, filters_of

_STEP = 0.05


def choose_filter() -> data.ClaimFilter:
    """Draw the sidebar and read it. Raises QueryError where the values contradict each other."""
    entries = filters_of(data.ClaimFilter)
    more = [entry for entry in entries if not entry.is_main]
    with st.sidebar:
        _draw(entry for entry in entries if entry.is_main)
        # Before its widgets are drawn, what a link asks for is only in the URL.
        asked = any(_is_active(entry) or entry.url_name in st.query_params for entry in more)
        with st.expander("More filters", expanded=asked):
            _draw(more)
        st.button("Clear all filters", on_click=clear_all, width="stretch", disabled=not any(map(_is_active, entries)))
    return read_filter()


def _draw(entries: Iterable[Filter]) -> None:
    """Draw the widgets in order, the two ends of a range of days side by side."""
    for is_date, group in groupby(entries, key=lambda entry: entry.value_type is dt.date):
        together = list(group)
        places = st.columns(len(together)) if is_date else [None] * len(together)
        for entry, place in zip(together, places, strict=True):
            if place is None:
                draw_widget(entry)
            else:
                with place:
                    draw_widget(entry)


def draw_widget(entry: Filter) -> None:
    """Draw the widget of a filter, chosen by the type of its values."""
    common: dict[str, Any] = {"key": entry.url_name, "bind": "query-params", "help": entry.help}
    if _is_idle(entry):
        common |= {"disabled": True, "help": f"{entry.help} It has no effect without {entry.needs}."}
    if entry.takes_many:
        options = list(entry.choices) or _suggest(entry)
        common["accept_new_options"] = entry.takes_others
        st.multiselect(
            entry.label, options, format_func=show_directions, placeholder=entry.placeholder or "Any", **common
        )
    elif entry.choices:
        st.selectbox(entry.label, entry.choices, format_func=lambda choice: choice.replace("-", " "), **common)
    elif entry.value_type is bool:
        st.toggle(entry.label, **common)
    elif entry.value_type is dt.date:
        first, last = data.days_of_all() or (None, None)
        st.date_input(entry.label, value=None, min_value=first, max_value=last, format="YYYY-MM-DD", **common)
    elif entry.value_type is float:
        low, high = entry.bounds or (None, None)
        st.number_input(entry.label, low, high, value=None, step=_STEP, placeholder=entry.placeholder, **common)
    else:
        st.text_input(entry.label, placeholder=entry.placeholder, **common)


def _suggest(entry: Filter) -> list[str]:
    """What there is to choose from, and what a link asks for: else an unknown name would vanish, and all be shown."""
    known = data.suggestions(entry.name)
    asked = [*st.query_params.get_all(entry.url_name), *(st.session_state.get(entry.url_name) or ())]
    return [*known, *(value for value in dict.fromkeys(asked) if value.strip() and value not in known)]


def read_filter() -> data.ClaimFilter:
    """The filter that the widgets' state asks for."""
    entries = filters_of(data.ClaimFilter)
    return data.ClaimFilter(**{entry.name: _read_state(entry) for entry in entries if not _is_idle(entry)})


def _read_state(entry: Filter) -> Any:
    """What a widget asks for; nothing chosen, nothing written and a switch that is off ask for nothing."""
    return st.session_state.get(entry.url_name) or entry.default


def _is_active(entry: Filter) -> bool:
    return bool(_read_state(entry) != entry.default)


def _is_idle(entry: Filter) -> bool:
    """Whether it changes nothing beside what else is asked for: who speaks for somebody, where nobody is chosen."""
    asked = SimpleNamespace(**{each.name: _read_state(each) for each in filters_of(data.ClaimFilter)})
    return entry.has_effect is not None and not entry.has_effect(asked)


def clear_all() -> None:
    """Set every filter back; the URL follows."""
    for entry in filters_of(data.ClaimFilter):
        empty: Any = [] if entry.takes_many else False if entry.value_type is bool else entry.default
        st.session_state[entry.url_name] = "" if empty is None and entry.value_type is str else empty
    st.session_state["page"] = 1


def active_filters() -> list[str]:
    """Each filter that is set, in words. Example: "speaker: Sergei Lavrov"."""
    found = []
    for entry in filters_of(data.ClaimFilter):
        value = _read_state(entry)
        if not _is_active(entry) or _is_idle(entry):
            continue
        name = entry.active_words or entry.url_name.replace("_", " ")
        shown = ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
        found.append(name if value is True else f"{name}: {show_directions(shown)}")
    return found


def name_file(rows: int, today: dt.date) -> str:
    """A file name that tells the filter, without its suffix. Example: "quotes_sergei-lavrov_2026-11-21_4rows"."""
    words = re.sub(r"[^\w]+", "-", " ".join(each.partition(": ")[2] or each for each in active_filters())).strip("-")
    return f"quotes_{words[:60].lower() or 'all'}_{today.isoformat()}_{rows}rows"
