"""What a reader sees before anything is asked for: what is in this database, and ways in."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from dashboard import data
from dashboard.address import set_params
from dashboard.choices import show_choices
from dashboard.data.narrowing import holdings, officials_with_counts, values_with_counts
from dashboard.data.people import values_of_name

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
    officials = dict(officials_with_counts()[:MOST])
    topics = dict(values_with_counts("topic", data.ClaimFilter())[:MOST])
    begin = ", or begin with one of these" if officials or topics else ""
    st.markdown(f"Quotes from **{count(held.articles, 'article')}**. Search{begin}; the newest are below.")
    _show_ways("Most quoted officials", "speaker", officials, lambda name: tuple(values_of_name(name)) or (name,))
    _show_ways("Most frequent topics", "topic", topics, lambda name: (name,))


def _show_ways(heading: str, field: str, numbers: dict[str, int], to_values: Callable[[str], tuple[str, ...]]) -> None:
    if numbers:
        show_choices(
            heading,
            numbers,
            lambda name: set_params({field: to_values(name)}),
            key=f"ways-{field}",
            is_labelled=True,
        )
