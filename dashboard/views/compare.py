"""Compare: what two or more speakers said over time, side by side."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from urllib.parse import urlencode

import altair as alt
import pandas as pd
import streamlit as st

from dashboard import data
from dashboard.directions import show_directions, to_html
from dashboard.downloads import show_download
from dashboard.states import show_or_explain

MAX_SPEAKERS = 4
FEW = 10  # fewer quotes than this make no trend
PERIODS, CARDS = 24, 50  # on a page; of a speaker in a period


def choose_speakers() -> tuple[list[str], str | None, str]:
    """The speakers, the topic and the period; the most quoted officials to begin with."""
    counts = data.speaker_counts()
    names = counts["name"].tolist()
    people, topic, period = st.columns(spec=[3, 2, 2])
    with people:
        chosen = st.multiselect(
            "Speakers",
            names,
            default=names[:2],
            key="speakers",
            format_func=show_directions,
            bind="query-params",
            max_selections=MAX_SPEAKERS,
            help=f"Two to {MAX_SPEAKERS}; officials of the roster come first.",
        )
    with topic:
        about = st.selectbox(
            "About (optional)",
            data.topics_of(chosen) if chosen else [],
            index=None,
            key="about",
            format_func=show_directions,
            bind="query-params",
            accept_new_options=True,
            placeholder="Any topic: choose or type a word",
        )
    with period:
        every = st.segmented_control(
            "Period", ["day", "month", "year"], default="month", key="every", bind="query-params", required=True
        )
    return chosen, about, every or "month"


def show_timeline(comparison: data.Comparison, every: str) -> None:
    """Quotes a period, one colour and place a speaker, and the same as a table."""
    rows = [
        {
            "Period": point.period or "unknown",
            "Speaker": show_directions(point.speaker),
            "Quotes": point.claims,
            "Outlets": point.outlets,
        }
        for point in comparison.points
    ]
    frame = pd.DataFrame(rows, columns=["Period", "Speaker", "Quotes", "Outlets"])
    names = [show_directions(name) for name in comparison.speakers]
    chart = (
        alt.Chart(frame)
        .mark_bar()
        .encode(
            x=alt.X("Period:O", title=every.capitalize(), axis=alt.Axis(labelAngle=0)),
            xOffset=alt.XOffset("Speaker:N", sort=names),
            y=alt.Y("Quotes:Q", axis=alt.Axis(tickMinStep=1), title="Quotes"),
            color=alt.Color("Speaker:N", sort=names, legend=alt.Legend(orient="top")),
            tooltip=["Period", "Speaker", "Quotes", "Outlets"],
        )
        .properties(height=220)
    )
    total = int(frame["Quotes"].sum())
    if total < FEW:
        st.caption(f"{total} quotes: too few for a trend. No quotes in this collection does not mean silence.")
    st.altair_chart(chart, alt=f"Number of quotes a {every} for {', '.join(names)}")
    with st.expander("The numbers as a table"):
        st.dataframe(frame, hide_index=True)


def show_columns(comparison: data.Comparison) -> None:
    """One column a speaker, one band a period, in date order; a page of periods, of each the first quotes."""
    pages = -(-len(comparison) // PERIODS)
    if st.session_state.get("periods", 1) > pages:
        st.session_state["periods"] = 1
    page = st.pagination(pages, key="periods", bind="query-params") if pages > 1 else 1
    for column, name in zip(st.columns(len(comparison.speakers)), comparison.speakers, strict=True):
        with column:
            st.html(f"<h3>{to_html(name)}</h3>")
    for row in comparison.rows[PERIODS * (page - 1) : PERIODS * page]:
        st.html(f"<h4>{to_html(row.period or 'unknown')}</h4>")
        for column, name in zip(st.columns(len(comparison.speakers)), comparison.speakers, strict=True):
            with column:
                claims = row.claims.get(name, [])
                for claim in claims[:CARDS]:
                    show_card(claim)
                if len(claims) > CARDS:
                    st.caption(f"… and {len(claims) - CARDS:,} more; Explore has them all.")


def show_card(claim: data.ClaimView) -> None:
    """A quote with its date and outlet, and the way to its article."""
    via = f", via {claim.via}" if claim.via else ""
    words = to_html(" ".join(claim.quote.split()))
    quote = f"<q>{words}</q>" if claim.kind == "direct" else f"<span>{words}</span>"
    st.html(
        f"<div class=card><div class=when>{to_html(claim.shown_day)} · {to_html(claim.kind)}</div>{quote}"
        f"<div class=where>{to_html((claim.outlet or 'unknown outlet') + via)} · "
        f'<a href="./?{urlencode({"quote": claim.quote_id})}" target="_self">read in the article</a></div></div>'
    )


def make_filter(speakers: Sequence[str], about: str | None) -> data.ClaimFilter:
    """What is compared: a topic that was offered is one, any other words are words of the quote."""
    is_topic = about in data.topics_of(speakers)
    return data.ClaimFilter(
        speaker=tuple(speakers), topic=(about,) if about and is_topic else (), text=None if is_topic else about or None
    )


def download(where: data.ClaimFilter) -> None:
    """The compared quotes as a file."""
    total = data.facets_of(where).total_claims
    show_download(where, total, f"quotes_compared_{dt.date.today().isoformat()}_{total}rows")


def show_page() -> None:
    """Lay the page out."""
    st.title("Compare speakers over time")
    chosen, about, every = choose_speakers()
    if len(chosen) < 2:
        st.info("Choose at least two speakers.")
        return
    where = make_filter(chosen, about)
    comparison = data.comparison_of(where, every)
    if not comparison.points:
        st.info("None of these speakers is quoted on this topic. Try another word, or none.")
        return
    show_timeline(comparison, every)
    download(where)
    show_columns(comparison)


show_or_explain(show_page)
