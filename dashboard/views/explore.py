"""Explore: find quotes by words, speaker, outlet, day and topic; read one; take all of them away as a file."""

from __future__ import annotations

import datetime as dt

import streamlit as st

from dashboard import data, filters
from dashboard.address import Asked, current_params, read_params, set_params
from dashboard.chips import PAGE_PARAMS, list_chips, show_chips, with_value, without
from dashboard.data.ahead import asking_ahead
from dashboard.data.narrowing import count_of, years_of
from dashboard.directions import show_directions
from dashboard.downloads import show_download
from dashboard.frame import name_tab
from dashboard.labels import to_label
from dashboard.listing import count_listed, order_of, show_list, show_switches
from dashboard.opened import open_quote
from dashboard.states import show_or_explain
from dashboard.welcome import count, show_welcome, tell_years


def show_counts(where: data.ClaimFilter, totals: data.Facets) -> None:
    """How many quotes the filter has, of how many speakers and outlets, of which years, and which it leaves out."""
    parts = [
        f"**{totals.total_claims:,}** quote{'' if totals.total_claims == 1 else 's'}",
        f"**{totals.total_speakers:,}** speaker{'' if totals.total_speakers == 1 else 's'}",
        f"**{totals.total_outlets:,}** outlet{'' if totals.total_outlets == 1 else 's'}",
        tell_years(tuple(year for year, _ in years_of(where))),
        f"{totals.unattributed:,} without a known speaker" if totals.unattributed else "",
    ]
    undated = data.undated_of(where)
    with st.container(horizontal=True, vertical_alignment="center", key="counts"):
        st.markdown(" · ".join(part for part in parts if part))
        if undated:
            st.markdown(f"{undated:,} undated left out")
            params = with_value(current_params(), "undated", "true")
            st.button("Include them", key="include-undated", type="tertiary", on_click=set_params, args=(params,))
    for note in data.notes_of(where):
        st.text(show_directions(note[:1].upper() + note[1:] + ("" if note.endswith((".", "?")) else ".")))


def show_nothing(asked: Asked) -> None:
    """Say that nothing is found, and which part of the filter finds nothing, with a way to drop it."""
    params = current_params()
    st.info("No quotes match these filters." if asked.is_sound else "What is asked for cannot be found as it stands.")
    for complaint in asked.complaints:
        st.text(show_directions(complaint.words))
    dropped = [(chip.words, without(params, chip.field, chip.value)) for chip in list_chips(params)]
    filter_names = {chip.field for chip in list_chips(params)}
    dropped += [
        (f"{each.field}: {', '.join(params.get(each.field, []))}", without(params, each.field))
        for each in asked.complaints
        if each.field not in filter_names
    ]
    for at, (words, others) in enumerate(dropped):
        left = read_params(others, also=(*PAGE_PARAMS, "view"))
        number = count_of(left.where) if left.is_sound else 0
        with st.container(horizontal=True, vertical_alignment="center", key=f"drop-row-{at}"):
            st.button(f"Drop “{to_label(words)}”", key=f"drop-{at}", on_click=set_params, args=(others,))
            st.text(f"then {count(number, 'quote')}" if number else "then still nothing")


def show_page() -> None:
    """Lay the page out: what is read first comes first, and the numbers around it once it is there."""
    asked = filters.read_asked()
    params = current_params()
    if chips := list_chips(params):
        name_tab(", ".join(chip.words.partition(": ")[2] or chip.words for chip in chips), "quotes")
    filters.show_speaker_box(asked)
    st.title("Explore quotes", anchor=False)
    st.html('<a class="skip" href="#quotes">Skip to the quotes</a>')
    filters.show_search(asked)
    show_chips(params)
    for complaint in asked.complaints:
        if complaint.is_ignorable and complaint.field not in {chip.field for chip in list_chips(params)}:
            st.text(show_directions(complaint.words))
    if asked.is_sound and not list_chips(params):
        show_welcome()
    counts, total = st.container(), count_listed(asked) if asked.is_sound else 0
    if not total:
        filters.show_sidebar(asked)
        if asked.is_sound:
            show_counts(asked.where, data.facets_of(asked.where))
        show_nothing(asked)
        if "quote" in params:
            open_quote(params["quote"][-1], asked.where)
        return
    left, right = counts.columns(spec=[3, 2], vertical_alignment="center")
    with right, st.container(horizontal=True, vertical_alignment="bottom"):
        show_switches(asked)
    with asking_ahead(asked.where):
        show_list(asked)
        with left:
            show_counts(asked.where, data.facets_of(asked.where))
        filters.show_sidebar(asked)
    with st.sidebar:
        where = data.with_order(asked.where, order_of(asked))
        show_download(where, total, filters.name_file(params, total, dt.date.today()))


show_or_explain(show_page)
