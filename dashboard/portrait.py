"""The parts of a speaker's page: offices on a time line, quotes beside articles, topics, outlets, verbs and names.

In: a profile. Out: charts with their numbers as tables, and lines.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import pandas as pd
import streamlit as st

from dashboard.data import speakers as people
from dashboard.directions import to_html
from dashboard.trend import chart_offices, chart_strip

_SHOWN = 10


def show_office(found: people.Profile) -> None:
    """The offices on a time line and in words; who speaks for whom; the spellings."""
    if found.offices:
        posts = [(post.office, post.start, post.end) for post in found.offices]
        last = max([dt.date.today().isoformat(), *(month.period for month in found.months[-1:])])
        st.altair_chart(chart_offices(posts, last), alt="The offices on a time line; they stand in words below")
    told = [f"{post.office}: {people.tell_days(post.start, post.end)}" for post in found.offices]
    for label, voices in (("Speaks for", found.speaks_for), ("Who speaks for them", found.spoken_for_by)):
        if voices:
            days = [f"{one.name} ({people.tell_days(one.start, one.end)})" for one in voices]
            told.append(f"{label}: {'; '.join(days)}")
    if found.merged:
        told.append(f"Merged into this speaker: {', '.join(found.merged)}")
    if told:
        st.html(f"<ul class=told>{''.join(f'<li>{to_html(line)}</li>' for line in told)}</ul>")


def show_months(found: people.Profile) -> None:
    """Quotes a month, above the articles a month in the database."""
    st.header("Quotes a month", anchor=False)
    if not any(month.quotes for month in found.months):
        st.caption("No quote has a known month.")
        return
    st.altair_chart(chart_strip(found.months), alt="Quotes a month, and articles a month; the numbers stand below")
    undated = f" {found.undated:,} quotes whose month is not known are not in it." if found.undated else ""
    st.caption(
        f"Below the quotes, the articles in the database: where there are none, no quotes is no silence.{undated}"
    )
    with st.expander("The numbers as a table", key="numbers", on_change="rerun") as table:
        if not table.open:  # a browser takes a tenth of a second for a table, also where it is folded away
            return
        rows = [(month.period, month.quotes, month.articles) for month in found.months]
        st.dataframe(pd.DataFrame(rows, columns=["Month", "Quotes", "Articles"]), hide_index=True)


def show_counts(found: people.Profile) -> None:
    """Topics, outlets, verbs and names with their numbers."""
    parts = (
        ("Topics", found.topics), ("Outlets", found.outlets), ("Reported with", found.cues),
        ("Called", (*found.spellings, *found.descriptions)),
    )  # fmt: skip
    for place, (label, counts) in zip(st.columns(len(parts), gap="medium"), parts, strict=True):
        place.html(f"<h3>{label}</h3>{render_counts(counts)}")
    if found.looked_at < found.speaker.claims:
        st.caption(f"Verbs and names are counted from the newest {found.looked_at:,} quotes.")


def render_counts(counts: Sequence[tuple[str, int]]) -> str:
    """Names with their numbers as escaped HTML, the first in sight and the others a click away."""
    if not counts:
        return "<p class=meta>None is known.</p>"
    rows = [f"<li>{to_html(name)} <span>{number:,}</span></li>" for name, number in counts]
    shown = f"<ol class=counts>{''.join(rows[:_SHOWN])}</ol>"
    if len(rows) <= _SHOWN:
        return shown
    more = f"<summary>{len(rows) - _SHOWN:,} more</summary><ol class=counts>{''.join(rows[_SHOWN:])}</ol>"
    return f"{shown}<details class=pane-more>{more}</details>"
