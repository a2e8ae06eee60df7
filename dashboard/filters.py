"""The widgets of the filters: each shows what the URL asks for, and writes a new URL when it is changed.

In: the parameters of the URL. Out: the filter with complaints, each shown beside its field; widgets in the sidebar. A
new filter gets its widget by the type of its values.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import streamlit as st

from dashboard import data
from dashboard.address import Asked, Params, current_params, read_params, set_params
from dashboard.chips import PAGE_PARAMS, list_chips, with_value
from dashboard.data.narrowing import FACETS, list_misnamed
from dashboard.directions import show_directions, to_html
from dashboard.facets import ALONE, show_facet, show_years
from dashboard.picker import pick_speakers
from tracker.schema.filter_entry import Filter, filters_of

SEARCH = ("text", "in_context", "like")
"""The filters whose widgets stand above the quotes instead of in the sidebar."""
_STEP = 0.05
_DAY = "YYYY, YYYY-MM or YYYY-MM-DD"


def read_asked(*also: str) -> Asked:
    """What the URL asks for, with what is wrong with its names. Raises TrackerError where there is no database."""
    asked = read_params(current_params(), also=(*PAGE_PARAMS, "view", *also))
    return replace(asked, complaints=(*asked.complaints, *list_misnamed(asked.where)))


def show_search(asked: Asked) -> None:
    """Draw the box for words and what belongs to it."""
    entries = {entry.name: entry for entry in filters_of(data.ClaimFilter)}
    words, like = st.columns(spec=[3, 2])
    with words:
        draw_widget(entries["text"], asked)
        draw_widget(entries["in_context"], asked)
    with like:
        draw_widget(entries["like"], asked)


def show_speaker_box(asked: Asked) -> None:
    """Draw the first thing of the sidebar, which then has its room before the rest of it is there."""
    with st.sidebar:
        pick_speakers("speaker-box", _add_speaker, chosen=asked.where.speaker)


def show_sidebar(asked: Asked) -> None:
    """Draw the other filters of the sidebar, the rarer ones folded away."""
    entries = [entry for entry in filters_of(data.ClaimFilter) if entry.name not in SEARCH]
    more = [entry for entry in entries if not entry.is_main and entry.name not in FACETS]
    with st.sidebar:
        _draw((entry for entry in entries if entry not in more), asked)
        is_asked = any(entry.url_name in st.query_params for entry in more)
        with st.expander("More filters", expanded=is_asked, key="more-filters", on_change="rerun") as folded:
            if folded.open or is_asked:  # nine widgets that nobody sees would be a sixth of a browser's first work
                _draw(more, asked)


def _draw(entries: Iterable[Filter], asked: Asked) -> None:
    for entry in entries:
        if entry.name == "speaker" or entry.name in ALONE:
            complain(asked, entry.url_name)
        else:
            draw_widget(entry, asked)
        if entry.name in FACETS and asked.is_sound:
            show_facet(entry, asked.where)
        if entry.name == "date_to" and asked.is_sound:
            show_years(asked.where)


def _add_speaker(value: str) -> None:
    params = current_params()
    set_params(with_value(params, "speaker", *params.get("speaker", []), value))


def draw_widget(entry: Filter, asked: Asked) -> None:
    """Draw the widget of a filter, chosen by the type of its values, and below it what is wrong with what is asked."""
    key, values = entry.url_name, [text for text in st.query_params.get_all(entry.url_name) if text.strip()]
    value = _to_widget(entry, values)
    if st.session_state.get(key) != value:
        st.session_state[key] = value
    common: dict[str, Any] = {"key": key, "help": entry.help, "on_change": _write, "args": (entry,)}
    if entry.has_effect is not None and not entry.has_effect(asked.where) and not values:
        common |= {"disabled": True, "help": f"{entry.help} It has no effect without {entry.needs}."}
    if entry.takes_many:
        known = list(entry.choices) or data.suggestions(entry.name)
        options = [*known, *(each for each in dict.fromkeys(values) if each not in known)]
        common |= {"accept_new_options": entry.takes_others, "placeholder": entry.placeholder or "Any"}
        st.multiselect(entry.label, options, format_func=show_directions, **common)
    elif entry.choices:
        st.selectbox(entry.label, entry.choices, format_func=lambda choice: choice.replace("-", " "), **common)
    elif entry.value_type is bool:
        st.toggle(entry.label, **common)
    elif entry.value_type is float:
        low, high = entry.bounds or (None, None)
        st.number_input(entry.label, low, high, step=_STEP, placeholder=entry.placeholder, **common)
    else:
        placeholder = _DAY if entry.value_type is dt.date else entry.placeholder
        st.text_input(entry.label, placeholder=placeholder, **common)
    complain(asked, key)
    if entry.name in {"date_from", "date_to"}:
        _tell_range(entry, asked)


def complain(asked: Asked, field: str) -> None:
    """Say beside a field what is wrong with what is asked for there."""
    for words in asked.about(field):
        st.html(f'<p class="complaint" role="alert">{to_html(words)}</p>')


def _tell_range(entry: Filter, asked: Asked) -> None:
    """Say where a day lies outside of what the database has."""
    day, known = getattr(asked.where, entry.name), data.days_of_all()
    if day and known and entry.name == "date_from" and day > known[1]:
        st.html(f'<p class="complaint" role="alert">The last quote is of {known[1]}.</p>')
    if day and known and entry.name == "date_to" and day < known[0]:
        st.html(f'<p class="complaint" role="alert">The first quote is of {known[0]}.</p>')


def _to_widget(entry: Filter, values: list[str]) -> Any:
    """What the widget shows for what the URL asks; where it cannot be shown, nothing, and the complaint tells it."""
    if entry.takes_many:
        return list(dict.fromkeys(values))
    text = values[0].strip() if values else ""
    if entry.choices:
        return text if text in entry.choices else entry.default
    if entry.value_type is bool:
        return text.casefold() in {"true", "1", "yes", "on"}
    if entry.value_type is float:
        try:
            return entry.read(float(text))
        except (ValueError, data.QueryError):
            return None
    return values[0] if values else ""


def _write(entry: Filter) -> None:
    """Make the URL ask for what the widget has been changed to."""
    value = st.session_state[entry.url_name]
    texts = list(value) if entry.takes_many else [] if value in ("", None, False, entry.default) else [value]
    shown = [str(each).lower() if isinstance(each, bool) else str(each) for each in texts]
    set_params(with_value(current_params(), entry.url_name, *(each for each in shown if each.strip())))


def name_file(params: Params, rows: int, today: dt.date) -> str:
    """A file name that tells the filter, without its suffix. Example: "quotes_sergei-lavrov_2026-11-21_4rows"."""
    parts = (chip.words.partition(": ")[2] or chip.words for chip in list_chips(params))
    words = re.sub(r"[^\w]+", "-", " ".join(parts)).strip("-")
    return f"quotes_{words[:60].lower() or 'all'}_{today.isoformat()}_{rows}rows"
