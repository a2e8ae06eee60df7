"""Quotes of several speakers side by side, aligned by day; on a narrow screen below each other, in order of their days.

In: a page of claims, in order of their days, and who is compared. Out: escaped HTML, and the quote that was opened.
Every card says who speaks and when, so that none depends on the column it stands in. The quotes are links, which a
click follows into a pane over the page, and the middle button into a tab.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import Path

import streamlit as st

from dashboard import data
from dashboard.cards import card_html
from dashboard.directions import to_html

SIGNS = "●▲■◆"
"""A sign for each speaker, the same in the chart: colours alone tell nobody who does not see them."""
_MONTH = len("2013-02")
_CATCH = st.components.v2.component(
    "tracker_opening",
    html='<span class="opening"></span>',
    js=(Path(__file__).parent / "opening.js").read_text(encoding="utf-8"),
    isolate_styles=False,
)


def show_board(
    claims: Sequence[data.ClaimView], speakers: Sequence[str], *, articles: Mapping[str, int], hits: str | None = None
) -> str | None:
    """Draw a page of quotes.

    Args:
        claims: The quotes, in order of their days.
        speakers: Who is compared, in the order of the columns.
        articles: How many articles of each month the database has.
        hits: The words that were searched for.

    Returns:
        The id of the quote that was opened by this click or Enter, else None.
    """
    st.html(render_board(claims, speakers, articles=articles, hits=hits))
    opened = getattr(_CATCH(key="opening", on_opened_change=lambda: None), "opened", None)
    return str(opened) if opened else None


def render_board(
    claims: Sequence[data.ClaimView], speakers: Sequence[str], *, articles: Mapping[str, int], hits: str | None = None
) -> str:
    """The page of quotes as escaped HTML: a heading a month, within it a row a day, within it a cell a speaker."""
    names = "".join(f"<div>{sign} {to_html(name)}</div>" for sign, name in zip(SIGNS, speakers, strict=False))
    months = "".join(
        _render_month(month, list(group), speakers, articles, hits)
        for month, group in groupby(claims, key=lambda claim: (claim.day or "")[:_MONTH])
    )
    style = f"--columns: {len(speakers)}"
    return f'<div class="board" style="{style}"><div class="board-names" aria-hidden="true">{names}</div>{months}</div>'


def _render_month(
    month: str,
    claims: Sequence[data.ClaimView],
    speakers: Sequence[str],
    articles: Mapping[str, int],
    hits: str | None,
) -> str:
    number = articles.get(month, 0)
    told = ""
    if len(month) == _MONTH:
        told = f"{number:,} {'article' if number == 1 else 'articles'} of this month in the database"
    elif month:
        told = "the month is not known"
    rows = "".join(
        _render_day(list(group), speakers, hits) for _, group in groupby(claims, key=lambda claim: claim.day)
    )
    return f"<h2 class=board-month>{to_html(month or 'Day unknown')} <small>{told}</small></h2>{rows}"


def _render_day(claims: Sequence[data.ClaimView], speakers: Sequence[str], hits: str | None) -> str:
    cells = []
    for at, name in enumerate(speakers):
        own = "".join(card_html(claim, hits=hits) for claim in claims if claim.speaker == name)
        if own:
            cells.append(f'<div class="board-cell of-{at + 1}">{own}</div>')
    return f'<div class="board-day">{"".join(cells)}</div>'
