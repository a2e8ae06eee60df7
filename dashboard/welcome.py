"""What a reader sees before anything is asked for: what is in this database, and ways in."""

from __future__ import annotations

import streamlit as st

from dashboard import data
from dashboard.address import set_params, to_params
from dashboard.data.narrowing import holdings, officials_with_counts, values_with_counts
from dashboard.data.people import values_of_name
from dashboard.directions import show_directions
from dashboard.labels import to_label

MOST = 8


def tell_years(years: tuple[int, ...]) -> str:
    """The first and the last of some years. Example: "2012–2020"."""
    return "" if not years else f"{years[0]}" if years[0] == years[-1] else f"{years[0]}–{years[-1]}"


def count(number: int, noun: str) -> str:
    """A number with its noun. Example: "1 quote", "1,204 quotes"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def show_welcome() -> None:
    """Say what is in the database, and draw the most quoted officials and topics, each of which filters."""
    held = holdings()
    years = tell_years(held.years)
    said = f", said or published {years.replace('–', ' to ')}" if years else ""
    st.markdown(
        f"**{count(held.quotes, 'quote')}** from **{count(held.articles, 'article')}** of"
        f" **{count(held.outlets, 'outlet')}**{said}. Search, or begin with one of these; the newest quotes are below."
    )
    officials = officials_with_counts()[:MOST]
    ways = [(name, number, {"speaker": tuple(values_of_name(name)) or (name,)}) for name, number in officials]
    topics = values_with_counts("topic", data.ClaimFilter())[:MOST]
    _show_ways("Most quoted officials", "official", ways)
    _show_ways("Most frequent topics", "topic", [(name, number, {"topic": (name,)}) for name, number in topics])


def _show_ways(heading: str, kind: str, ways: list[tuple[str, int, dict[str, tuple[str, ...]]]]) -> None:
    if not ways:
        return
    st.caption(heading)
    with st.container(horizontal=True, gap="xsmall", key=f"ways-{kind}"):
        for name, number, values in ways:
            st.button(
                f"{to_label(name)} **{number:,}**",
                key=f"way-{kind}-{show_directions(name)}",
                on_click=set_params,
                args=(to_params(data.ClaimFilter(**values)),),  # type: ignore[arg-type]
            )
