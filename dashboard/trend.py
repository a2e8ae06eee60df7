"""Charts of quotes over time: on a true time axis, gaps as gaps, told apart by shape and dashes as well as by colour.

In: numbers by period. Out: Altair's charts, and the word that describes one to who cannot see it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import altair as alt
import pandas as pd

from dashboard.data.comparing import Rate
from dashboard.directions import show_directions

COLOURS = ("#2f7fc1", "#d9730d", "#1a9e77", "#b45ec4")
"""They are seen on white and on black alike, also by who does not see red and green."""
_SHAPES = ("circle", "triangle-up", "square", "diamond")
_DASHES = ([1, 0], [6, 3], [2, 2], [8, 3, 2, 3])
_FORMATS = {"day": "%-d %b %Y", "month": "%b %Y", "year": "%Y"}
_HEIGHT, _LOW = 240, 60
_FEW = 10
_STEPS = (1, 2, 3, 6, 12)
"""Of so many months one has a mark, from January on."""


def chart_trend(rates: Mapping[str, Sequence[Rate]], every: str, *, per_100: bool) -> alt.Chart:
    """A line a speaker; it is broken where the database has nothing of a period.

    Args:
        rates: The numbers of each speaker, period by period.
        every: "day", "month" or "year".
        per_100: Quotes for each 100 articles of the period, not their number.

    Returns:
        The chart.
    """
    title = "Quotes per 100 articles" if per_100 else "Quotes"
    rows = [
        {
            "Period": _first_day(rate.period),
            "Speaker": show_directions(name),
            title: rate.per_100 if per_100 else (None if rate.is_gap else rate.quotes),
            "Quotes of it": rate.quotes,
            "Articles": rate.articles,
            "When": rate.period,
        }
        for name, each in rates.items()
        for rate in each
    ]
    names = [show_directions(name) for name in rates]
    speaker: Any = {"sort": names, "title": None}
    legend = alt.Legend(orient="top", labelLimit=260, symbolStrokeWidth=0, labelFontSize=14)
    frame = pd.DataFrame(rows, columns=["Period", "Speaker", title, "Quotes of it", "Articles", "When"])
    frame["Period"] = pd.to_datetime(frame["Period"], errors="coerce")
    chart: alt.Chart = (
        alt.Chart(frame)
        .mark_line(
            point=alt.OverlayMarkDef(filled=True, size=45), strokeWidth=2, invalid="break-paths-show-path-domains"
        )
        .encode(
            x=_time_axis(every, max(map(len, rates.values()), default=0)),
            y=alt.Y(f"{title}:Q", title=title, axis=alt.Axis(tickMinStep=0 if per_100 else 1)),
            color=alt.Color("Speaker:N", scale=_scale(names, COLOURS), legend=legend, **speaker),
            shape=alt.Shape("Speaker:N", scale=_scale(names, _SHAPES), legend=legend, **speaker),
            strokeDash=alt.StrokeDash("Speaker:N", scale=_scale(names, _DASHES), legend=None, **speaker),
            tooltip=["When", "Speaker", alt.Tooltip("Quotes of it:Q", title="Quotes"), "Articles"],
        )
        .properties(height=_HEIGHT)
    )
    return chart


def chart_strip(rates: Sequence[Rate], every: str = "month") -> alt.VConcatChart:
    """The quotes of one speaker as bars, above the articles in the database: no quotes is not silence."""
    frame = pd.DataFrame(
        [{"Period": _first_day(rate.period), "When": rate.period, "Quotes": rate.quotes, "Articles": rate.articles}
         for rate in rates],
        columns=["Period", "When", "Quotes", "Articles"],
    )  # fmt: skip
    frame["Period"] = pd.to_datetime(frame["Period"], errors="coerce")
    told = ["When", "Quotes", "Articles"]
    x = _time_axis(every, len(rates))
    bars = alt.Chart(frame, width="container", height=_HEIGHT - _LOW)
    base = {"tooltip": told}
    quotes = bars.mark_bar(color=COLOURS[0]).encode(x=x, y=alt.Y("Quotes:Q", axis=alt.Axis(tickMinStep=1)), **base)
    strip = alt.Chart(frame, width="container", height=_LOW)
    articles = strip.mark_bar(color="#8a8f98").encode(
        x=x, y=alt.Y("Articles:Q", axis=alt.Axis(tickCount=2, tickMinStep=1)), **base
    )
    both: alt.VConcatChart = alt.vconcat(quotes, articles).resolve_scale(x="shared")
    return both


def chart_offices(posts: Sequence[tuple[str, str | None, str | None]], last: str) -> alt.Chart:
    """The offices of a speaker as bars on a time line; one whose end is not known reaches to the last day.

    Args:
        posts: Offices with their partial ISO dates.
        last: The day until which an open one is drawn.

    Returns:
        The chart.
    """
    rows = [
        {
            "Office": show_directions(office),
            "From": _first_day(start) if start else _first_day(end or last),
            "To": _first_day(end) if end else last,
            "Days": f"{start or 'not known'} to {end or 'now, as far as is known'}",
        }
        for office, start, end in posts
    ]
    frame = pd.DataFrame(rows, columns=["Office", "From", "To", "Days"])
    for column in ("From", "To"):
        frame[column] = pd.to_datetime(frame[column], errors="coerce")
    chart: alt.Chart = (
        alt.Chart(frame)
        .mark_bar(color=COLOURS[0], height=12)
        .encode(
            x=alt.X("From:T", title=None, axis=alt.Axis(format="%Y", labelOverlap=True)),
            x2="To:T",
            y=alt.Y("Office:N", sort=[row["Office"] for row in rows], title=None, axis=alt.Axis(labelLimit=320)),
            tooltip=["Office", "Days"],
        )
        .properties(height=alt.Step(30))
    )
    return chart


def _time_axis(every: str, periods: int) -> alt.X:
    """The axis of so many periods; none has two marks, since a month told four times looks like four."""
    step = next((step for step in _STEPS if periods <= _FEW * step), None) if every == "month" else None
    marks: Any = {"interval": every, "step": step or 1} if step or periods <= _FEW else _FEW
    return alt.X("Period:T", title=None, axis=alt.Axis(format=_FORMATS[every], labelOverlap=True, tickCount=marks))


def _scale(names: Sequence[str], values: Sequence[Any]) -> alt.Scale:
    return alt.Scale(domain=list(names), range=list(values[: len(names)]))


def _first_day(period: str) -> str:
    """Example: "2013" -> "2013-01-01"."""
    return f"{period}-01-01"[: len("2013-01-01")]
