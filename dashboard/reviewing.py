"""What a reviewer does, kept for the session: who it is, which quotes were left for later, what was done last.

In: acts on quotes. Out: the quote that is to be looked at, and what to say of the last act. A quote that a link asked
for stays until its reader goes on to the queue; else the next one comes after each act.
"""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from dashboard import data
from dashboard.data.reviewing import Done, Queue, undo
from dashboard.labels import to_label

QUOTE = "quote"
"""The parameter of the URL that asks for one quote."""


def ask_who() -> None:
    """Ask once who reviews; it is kept for as long as the session, other pages in between."""
    known = str(st.user.get("name") or "") if st.user.get("is_logged_in") else ""
    st.session_state["reviewer"] = st.session_state.setdefault("who", known)
    st.text_input(
        "Your name", key="reviewer", on_change=_keep_who, placeholder="Kept with each correction", max_chars=100
    )


def _keep_who() -> None:
    st.session_state["who"] = st.session_state["reviewer"].strip()


def act(change: Callable[[str, str], Done], quote_id: str) -> None:
    """Do something to a quote, and keep what to say of it.

    Args:
        change: Does it, given who and why.
        quote_id: The quote that is looked at.
    """
    who, why = st.session_state.get("who", ""), st.session_state.get(f"why-{quote_id}", "")
    try:
        done = change(who, why)
    except data.TrackerError as error:
        st.session_state["reviewed"] = (str(error), True)
        return
    st.session_state["reviewed"] = (done.words, False)
    if done.numbers:
        st.session_state["done"] = [*st.session_state.get("done", []), done]
    st.session_state.pop("again", None)
    if QUOTE in st.query_params:
        st.query_params[QUOTE] = done.shown_in or quote_id


def undo_last() -> None:
    """Undo what this session did last, and look at its quote again."""
    *earlier, last = st.session_state["done"]
    act(lambda who, why: undo(last.numbers, last.was, who, why), last.was)
    if not st.session_state["reviewed"][1]:
        st.session_state["done"] = earlier
        look_at(last.was)


def look_at(quote_id: str) -> None:
    """Show a quote next, whatever comes first in the queue."""
    if QUOTE in st.query_params:
        st.query_params[QUOTE] = quote_id
    else:
        st.session_state["again"] = quote_id


def skip(quote_id: str) -> None:
    """Leave a quote for later."""
    st.session_state["skipped"] = {*st.session_state.get("skipped", ()), quote_id}
    go_on()


def go_on() -> None:
    """Go on to the queue."""
    st.session_state.pop("again", None)
    if QUOTE in st.query_params:
        del st.query_params[QUOTE]


def choose(queue: Queue) -> str | None:
    """The quote of the URL, else the one to look at again, else the first of the queue that was not skipped."""
    return st.query_params.get(QUOTE) or st.session_state.get("again") or next(iter(list_open(queue)), None)


def list_open(queue: Queue) -> list[str]:
    """The quotes of the queue that were not left for later."""
    skipped = st.session_state.get("skipped", ())
    return [each.claim.quote_id for each in queue.doubts if each.claim.quote_id not in skipped]


def tell_last() -> None:
    """What was done last in this session, with its undo."""
    words, failed = st.session_state.pop("reviewed", ("", False))
    if words:
        (st.warning if failed else st.success)(to_label(words))
    if st.session_state.get("done"):
        st.button("Undo my last change", key="undo-last", on_click=undo_last, shortcut="u", type="tertiary")
