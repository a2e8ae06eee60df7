"""The sidebar's filters and the URL: every view has a link, every link gives the view.

In: the widgets, each bound to a parameter of the URL by its key. Out: a ``ClaimFilter``. Invalid values in a URL are
dropped by Streamlit before they get here; what it lets through is checked again.
"""

from __future__ import annotations

import datetime as dt
import re

import streamlit as st

from dashboard import data

KINDS = ("direct", "mixed", "indirect")
DEFAULTS: dict[str, object] = {
    "speaker": [],
    "spokespeople": False,
    "text": "",
    "outlet": [],
    "kind": [],
    "from": None,
    "to": None,
    "thoughts": False,
    "unattributed": False,
}


def choose_filter() -> data.ClaimFilter:
    """Draw the sidebar and read it. Raises QueryError where the values contradict each other."""
    speakers, outlets = data.speaker_counts(), data.outlet_counts()
    low, high = data.days_of_all() or (None, None)
    with st.sidebar:
        st.multiselect(
            "Speaker",
            speakers["name"].tolist(),
            key="speaker",
            bind="query-params",
            placeholder="Anyone",
            help="Officials of the roster come first, then the most quoted.",
        )
        st.toggle(
            "With who speaks for them",
            key="spokespeople",
            bind="query-params",
            help="Also the quotes of spokespeople and bodies of the speakers chosen: Dmitry Peskov for the Kremlin.",
        )
        st.text_input(
            "Words in the quote",
            key="text",
            bind="query-params",
            placeholder='e.g. Syria or "mini-crisis"',
            help="All words must occur; a phrase in quotation marks must occur as it stands.",
        )
        st.multiselect(
            "Outlet",
            outlets["name"].tolist(),
            key="outlet",
            bind="query-params",
            placeholder="Any",
        )
        st.multiselect(
            "Kind",
            KINDS,
            key="kind",
            bind="query-params",
            placeholder="Any",
            help="Direct: all in quotation marks; mixed: some; indirect: none.",
        )
        left, right = st.columns(2)
        left.date_input(
            "From", value=None, min_value=low, max_value=high, key="from", bind="query-params", format="YYYY-MM-DD"
        )
        right.date_input(
            "To", value=None, min_value=low, max_value=high, key="to", bind="query-params", format="YYYY-MM-DD"
        )
        st.caption("The day said where the article tells it, else the day published.")
        st.toggle("Include thoughts, wishes and bare acts", key="thoughts", bind="query-params")
        st.toggle("Only quotes without a known speaker", key="unattributed", bind="query-params")
        st.button("Clear all filters", on_click=clear_all, width="stretch", disabled=not active_filters())
    return read_filter()


def read_filter() -> data.ClaimFilter:
    """The filter that the widgets' state asks for."""
    state = st.session_state
    return data.ClaimFilter(
        text=state["text"] or None,
        speakers=tuple(state["speaker"]),
        roll_up=bool(state["speaker"]) and state["spokespeople"],
        outlets=tuple(state["outlet"]),
        kinds=tuple(state["kind"]),
        date_from=state["from"],
        date_to=state["to"],
        thoughts=state["thoughts"],
        unattributed=True if state["unattributed"] else None,
    )


def clear_all() -> None:
    """Set every filter back; the URL follows."""
    for key, value in DEFAULTS.items():
        st.session_state[key] = list(value) if isinstance(value, list) else value
    st.session_state["page"] = 1


def active_filters() -> list[str]:
    """Each filter that is set, in words. Example: "speaker: Sergei Lavrov"."""
    names = {
        "unattributed": "without a known speaker",
        "thoughts": "thoughts included",
        "spokespeople": "with who speaks for them",
        "text": "words",
    }
    found = []
    for key, default in DEFAULTS.items():
        value = st.session_state.get(key, default)
        if value not in (default, None, ()) and value != default:
            shown = ", ".join(str(each) for each in value) if isinstance(value, list | tuple) else str(value)
            found.append(names[key] if value is True else f"{names.get(key, key)}: {shown}")
    return found


def name_file(rows: int, today: dt.date) -> str:
    """A file name that tells the filter. Example: "quotes_sergei-lavrov_2026-11-21_4rows.csv"."""
    words = re.sub(r"[^\w]+", "-", " ".join(each.partition(": ")[2] or each for each in active_filters())).strip("-")
    return f"quotes_{words[:60].lower() or 'all'}_{today.isoformat()}_{rows}rows.csv"
