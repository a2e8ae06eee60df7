"""Explore: filter quotes, read one in its article, take all of them away as CSV."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import replace

import streamlit as st

from dashboard import data, filters
from dashboard.directions import show_directions
from dashboard.downloads import show_download
from dashboard.reading_pane import show_quote
from dashboard.states import show_or_explain

PAGE_SIZE = 200


def show_head(where: data.ClaimFilter) -> int:
    """Title, download, how many quotes, and what filters them; returns the number of quotes."""
    totals = data.facets_of(where)
    left, right = st.columns(spec=[4, 1], vertical_alignment="center")
    left.title("Explore quotes")
    with right:
        show_download(where, totals.total_claims, filters.name_file(totals.total_claims, dt.date.today()))
    counts = ((totals.total_claims, "quote"), (totals.total_speakers, "speaker"), (totals.total_outlets, "outlet"))
    line = " · ".join(f"**{number:,}** {noun}{'' if number == 1 else 's'}" for number, noun in counts)
    if totals.unattributed:
        line += f" · {totals.unattributed:,} without a known speaker"
    undated = data.undated_of(where)
    if undated:
        line += f" · {undated:,} undated left out"
    st.markdown(line)
    active = filters.active_filters()
    if active:
        st.text("Filters: " + "; ".join(active))
    for note in data.notes_of(where):
        st.text(show_directions(note))
    return totals.total_claims


def choose_quote(where: data.ClaimFilter, total: int) -> str | None:
    """The table of one page; returns the id of the quote to read, which also stands in the URL."""
    pages = -(-total // PAGE_SIZE)
    if st.session_state.get("page", 1) > pages:
        st.session_state["page"] = 1
    page = st.pagination(pages, key="page", bind="query-params") if pages > 1 else 1
    claims = data.page_of(replace(where, limit=PAGE_SIZE, offset=PAGE_SIZE * (page - 1)))
    for note in claims.notes:
        st.text(note)
    # The table forgets its selection when the rows change: an old row number must not open another quote.
    version = hashlib.sha256(repr((where, page, st.session_state.get("closed", 0))).encode()).hexdigest()
    event = st.dataframe(
        data.make_table(claims),
        key=f"quotes-{version}",
        on_select="rerun",
        selection_mode="single-row",
        hide_index=True,
        height=min(38 + 35 * len(claims), 430),
        column_config={
            "Date": st.column_config.TextColumn(width=125, help="Said on; “by” the day published"),
            "Quote": st.column_config.TextColumn(width="large"),
            "Kind": st.column_config.TextColumn(width=75),
            "Speaker": st.column_config.TextColumn(width=150),
        },
        alt="Quotes with date, speaker, kind, cue, outlet, relay and confidence",
    )
    rows = [row for row in event["selection"]["rows"] if row < len(claims)]
    if rows:
        chosen = claims[rows[0]].quote_id
        if st.query_params.get("quote") != chosen:
            st.query_params["quote"] = chosen
    return st.query_params.get("quote")


def close_quote() -> None:
    """Forget the open quote, in the URL and in the table."""
    st.query_params.pop("quote", None)
    st.session_state["closed"] = st.session_state.get("closed", 0) + 1


def show_page() -> None:
    """Lay the page out."""
    where = filters.choose_filter()
    total = show_head(where)
    chosen = st.query_params.get("quote")
    if total:
        chosen = choose_quote(where, total)
    else:
        st.info("No quotes match these filters. Loosen one of them, or clear them all.")
        st.button("Clear all", on_click=filters.clear_all)
    if chosen:
        st.button("Close the quote", on_click=close_quote, icon=":material/close:")
        show_quote(chosen)
    elif total:
        st.caption("Select a row to read the quote in its article and see why it is given to this speaker.")


show_or_explain(show_page)
