"""Compare: what two to four speakers said, side by side and over time, with which words, where and how."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import streamlit as st

from dashboard import comparing, data
from dashboard.board import show_board
from dashboard.comparing import Choice, change
from dashboard.contrasts import show_shares, show_words
from dashboard.data import comparing as compared
from dashboard.data import people
from dashboard.directions import show_directions
from dashboard.downloads import show_download, show_trend_download
from dashboard.frame import name_tab
from dashboard.labels import to_label
from dashboard.reading_pane import show_quote
from dashboard.states import show_or_explain
from dashboard.trend import chart_trend

CARDS = 100
SCALES = {"quotes": "Quotes", "per100": "Per 100 articles"}
FEW = 10  # fewer quotes than this make no trend


@st.dialog(
    "The quote in its article", width="large", on_dismiss=lambda: change(quote="", page=st.query_params.get("page"))
)
def read_quote(quote_id: str) -> None:
    """The quote over the page, so that the list stays where it was."""
    show_quote(quote_id)


def show_trend(choice: Choice, trend: compared.Trend) -> None:
    """Quotes over time, and the same as a table and a file."""
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.header("Over time", anchor=False, width="content")
        st.session_state["scale"] = "per100" if choice.per_100 else "quotes"
        st.segmented_control(
            "Count", list(SCALES), key="scale", required=True, label_visibility="collapsed",
            format_func=SCALES.__getitem__,
            on_change=lambda: change(scale=st.session_state["scale"]),
        )  # fmt: skip
    names = ", ".join(show_directions(name) for name in trend.rates)
    chart = chart_trend(trend.rates, choice.every, per_100=choice.per_100)
    st.altair_chart(chart, alt=f"Number of quotes a {choice.every} of {names}; the numbers stand in the table below")
    notes = ["The line is broken where the database has no article and no quote; at 0 nobody was quoted."]
    if trend.total < FEW:
        notes.insert(0, f"{trend.total} quotes: too few for a trend.")
    if trend.unplaced:
        what = "1 quote is" if trend.unplaced == 1 else f"{trend.unplaced:,} quotes are"
        notes.append(f"{what} not in it, since the {choice.every} is not known.")
    st.caption(" ".join(notes))
    with st.expander("The numbers as a table", key="numbers", on_change="rerun") as folded:
        if not folded.open:
            return
        table = compared.wide_table(trend)
        st.dataframe(table.rename(columns=show_directions), hide_index=True)
        show_trend_download(choice.where, choice.every, f"quotes_a_{choice.every}_{dt.date.today().isoformat()}")


def show_quotes(choice: Choice, comparison: data.Comparison, total: int) -> None:
    """A page of quotes, side by side."""
    pages = -(-total // CARDS)
    page = min(choice.page, pages)
    where = replace(choice.where, limit=CARDS, offset=CARDS * (page - 1))
    st.caption(f"{total:,} quotes in order of their days" + (f", page {page} of {pages}" if pages > 1 else ""))
    articles = data.open_tracker().articles("month", *choice.where.outlet)
    opened = show_board(compared.quotes_of(where), comparison.speakers, articles=articles, hits=choice.where.text)
    if pages > 1:
        key = f"page_{page}"
        st.pagination(pages, key=key, default=page, on_change=lambda: change(page=st.session_state[key]))
    if opened or (opened := st.query_params.get("quote")):
        read_quote(opened)


def show_page() -> None:
    """Lay the page out."""
    st.title("Compare speakers")
    choice = comparing.choose()
    comparing.tell_others(choice)
    where = choice.where
    if not choice.is_sound:
        return
    if len(where.speaker) < 2:
        st.info("Choose at least two speakers.")
        return
    name_tab(" and ".join(people.name_of(name) for name in where.speaker), "compared")
    comparison = compared.compared(where, choice.every)
    trend = compared.trend_of(where, choice.every)
    if not trend.total:
        st.info("None of these speakers is quoted like that. Try other words, or none, or other dates.")
        return
    for note in comparison.notes:
        st.caption(to_label(note))
    show_trend(choice, trend)
    st.session_state["show"] = choice.view
    st.segmented_control(
        "Show", comparing.VIEWS, key="show", required=True, on_change=lambda: change(show=st.session_state["show"])
    )
    if choice.view == "Words":
        show_words(where)
    elif choice.view == "Outlets and verbs":
        show_shares(where)
    else:
        show_quotes(choice, comparison, trend.total)
    show_download(where, trend.total, f"quotes_compared_{dt.date.today().isoformat()}_{trend.total}rows")


show_or_explain(show_page)
