"""The quotes of a filter, a page at a time, as cards or as a table; one click or Enter opens one over the page.

In: a sound filter. Out: the quotes on the page, and their order, view and page in the URL.
"""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from dashboard import data
from dashboard.address import ORDER, Asked, current_params, set_params
from dashboard.cards import show_cards
from dashboard.chips import with_value
from dashboard.directions import show_directions
from dashboard.opened import open_quote
from tracker.schema.filters import NEWEST, OLDEST, RELEVANCE

PAGE_SIZE = 50
_LONG_NUMBER = 12
_ORDERS = {RELEVANCE: "Best match first", NEWEST: "Newest first", OLDEST: "Oldest first"}
_VIEWS = {"cards": "Cards", "table": "Table"}


def order_of(asked: Asked) -> str:
    """The order of the quotes: the one asked for, else the best match of words, else the newest."""
    return asked.order or (RELEVANCE if asked.where.text else NEWEST)


def show_switches(asked: Asked) -> None:
    """Draw the choices of order and view, each of which writes a new URL."""
    orders = [order for order in _ORDERS if order != RELEVANCE or asked.where.text]
    _switch("Order", orders, _ORDERS, ORDER, order_of(asked), disabled=bool(asked.where.like))
    _switch("Show as", list(_VIEWS), _VIEWS, "view", view_of())


def view_of() -> str:
    """How the quotes are shown: "cards" or "table"."""
    return "table" if st.query_params.get("view") == "table" else "cards"


def _switch(
    label: str, options: list[str], names: dict[str, str], field: str, value: str, *, disabled: bool = False
) -> None:
    key = f"switch-{field}"
    if st.session_state.get(key) != value:
        st.session_state[key] = value
    st.selectbox(
        label,
        options,
        format_func=names.__getitem__,
        key=key,
        disabled=disabled,
        label_visibility="collapsed",
        on_change=lambda: set_params(with_value(current_params(), field, st.session_state[key])),
    )


def count_listed(asked: Asked) -> int:
    """How many quotes the list has; the page of them that is shown is asked for with it."""
    return _read_page(asked)[0].total


@st.fragment
def show_list(asked: Asked) -> None:
    """Draw a page of the quotes; only it is drawn anew when a quote is opened or another page is asked for."""
    claims, page, complaint = _read_page(asked)
    if complaint:
        st.text(show_directions(complaint))
    chosen = st.query_params.get("quote")
    draw = _show_table if view_of() == "table" else _show_cards
    opened = draw(claims, asked.where, chosen)
    if opened and opened != chosen:
        set_params({**current_params(), "quote": [opened]})
        chosen = opened
    _turn_pages(claims, page, -(-claims.total // PAGE_SIZE), claims.total)
    if chosen:
        open_quote(chosen, asked.where)


def _read_page(asked: Asked) -> tuple[data.Claims, int, str]:
    """The page of quotes that the URL asks for, its number, and what to say where there is no such page."""
    text = st.query_params.get("page", "1")
    page = max(int(text) if text.isdecimal() and len(text) < _LONG_NUMBER else 1, 1)
    where = replace(asked.where, order=order_of(asked), limit=PAGE_SIZE)
    after = st.query_params.get("after")
    is_behind = bool(after) and where.order != RELEVANCE and not where.like
    try:
        asks = replace(where, after=after) if is_behind else replace(where, offset=PAGE_SIZE * (page - 1))
        claims = data.page_of(asks)
    except data.QueryError as error:
        if not is_behind:
            raise
        return data.page_of(where), 1, f"{error}. This is the first page."
    return (claims, page, "") if claims or not claims.total else (data.page_of(where), 1, "")


def _show_cards(claims: data.Claims, where: data.ClaimFilter, chosen: str | None) -> str | None:
    alike = claims.alike or {}
    notes = {
        key: f"alike {likeness.score:.2f}{': ' if likeness.words else ''}{', '.join(likeness.words)}"
        for key, likeness in alike.items()
    }
    return show_cards(claims, key="quotes", hits=where.text, open=chosen, notes=notes)


def _show_table(claims: data.Claims, where: data.ClaimFilter, chosen: str | None) -> str | None:
    # The table forgets its selection when the rows or the open quote change: an old row must not open another quote.
    event = st.dataframe(
        data.make_table(claims),
        key=f"table-{hash((where, chosen))}",
        on_select="rerun",
        selection_mode="single-row",
        hide_index=True,
        height=min(38 + 35 * len(claims), 700),
        row_height=35,
        column_config={
            "Date": st.column_config.TextColumn(width=125, help="Said on; “by” the day published"),
            "Quote": st.column_config.TextColumn(width="large"),
        },
        alt="Quotes with date, speaker, kind, cue, outlet, relay and confidence",
    )
    rows = [row for row in event["selection"]["rows"] if row < len(claims)]
    return claims[rows[0]].quote_id if rows else None


def _turn_pages(claims: data.Claims, page: int, pages: int, total: int) -> None:
    if pages < 2:
        return
    first = PAGE_SIZE * (page - 1) + 1
    with st.container(horizontal=True, vertical_alignment="center", key="pages"):
        st.button(
            "Previous",
            icon=":material/chevron_left:",
            disabled=page == 1,
            key="previous",
            on_click=_go,
            args=(page - 1,),
        )
        st.text(f"{first:,} to {first + len(claims) - 1:,} of {total:,}")
        last = claims[-1].quote_id if len(claims) else None
        st.button(
            "Next",
            icon=":material/chevron_right:",
            disabled=page == pages,
            key="next",
            on_click=_go,
            args=(page + 1, last),
        )


def _go(page: int, after: str | None = None) -> None:
    """Ask for another page: behind the last quote of this one, which is quick for the last page too."""
    params = {name: values for name, values in current_params().items() if name not in {"page", "after", "quote"}}
    params |= {"page": [str(page)]} if page > 1 else {}
    set_params(params | ({"after": [after]} if after and page > 1 else {}))
