"""Review: one doubtful quote at a time, to accept, to put right or to reject, with an undo."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import streamlit as st

from dashboard import data
from dashboard.data import reviewing
from dashboard.directions import show_directions
from dashboard.labels import to_label
from dashboard.reading_pane import render_head, render_passage
from dashboard.states import show_or_explain
from tracker.config import is_read_only

MOST = 100
KINDS = ("direct", "mixed", "indirect")


def ask_who() -> None:
    """Ask once who reviews; it is kept for as long as the session, other pages in between."""
    st.session_state["reviewer"] = st.session_state.setdefault("who", "")
    st.text_input("Who are you?", key="reviewer", help="Kept with each correction.", on_change=_keep_who)


def _keep_who() -> None:
    st.session_state["who"] = st.session_state["reviewer"].strip()


def act(change: Callable[..., str], *, stay: bool = False) -> None:
    """Do it, and keep what to say of it; then the next quote comes, unless this one is to stay."""
    try:
        st.session_state["reviewed"] = (change(by=st.session_state["who"]), False)
    except data.TrackerError as error:
        st.session_state["reviewed"] = (str(error), True)
        return
    if not stay and "quote" in st.query_params:
        del st.query_params["quote"]


def skip(quote_id: str) -> None:
    """Leave a quote for later."""
    st.session_state["skipped"] = {*st.session_state.get("skipped", ()), quote_id}
    if "quote" in st.query_params:
        del st.query_params["quote"]


def choose(queue: reviewing.Queue) -> str | None:
    """The quote of the URL, else the first of the queue that was not skipped."""
    skipped = st.session_state.get("skipped", ())
    open_ = (each.claim.quote_id for each in queue.doubts if each.claim.quote_id not in skipped)
    return st.query_params.get("quote") or next(open_, None)


def show_acts(claim: data.ClaimView) -> None:
    """The buttons, and a form for what is to be put right."""
    key = claim.quote_id
    one, two, three = st.columns(3)
    yes, no, later = partial(reviewing.accept, key), partial(reviewing.reject, key), partial(skip, key)
    one.button("Accept", key="accept", on_click=act, args=(yes,), shortcut="a", type="primary", width="stretch")
    two.button("Reject: no quote", key="reject", on_click=act, args=(no,), shortcut="x", width="stretch")
    three.button("Skip", key="skip", on_click=later, shortcut="s", width="stretch")
    with st.form(f"fix-{key}"):
        speaker = st.text_input("Speaker", placeholder=claim.speaker or "unknown", help="A name, or “unknown”.")
        left, right = st.columns(2)
        kind = left.selectbox("Kind", KINDS, index=KINDS.index(claim.kind))
        said = right.text_input("Said on", placeholder=claim.said_on or "unknown", help="YYYY-MM-DD, or “unknown”.")
        span = st.text_area("Words of the quote", placeholder="Paste the words exactly as the article has them")
        why = st.text_input("Why")
        if st.form_submit_button("Put it right"):
            put = partial(
                reviewing.correct, key, why=why, kind=kind if kind != claim.kind else None,
                speaker=speaker.strip() or None, said=said.strip() or None, span=span.strip() or None,
            )  # fmt: skip
            act(put)
            st.rerun()


def show_undo(claim: data.ClaimView | None) -> None:
    """The last corrections, each with a button that undoes it."""
    found = [each for each in reviewing.corrections_of() if not each.undone][:5]
    if found:
        st.subheader("Last corrections", anchor=False)
    for each in found:
        words, button = st.columns([5, 1], vertical_alignment="center")
        change = f": {each.before} → {each.after}" if each.after else ""
        lost = f" (has no place: {each.problem})" if each.problem else ""
        words.text(show_directions(f"{each.number}. {each.action}{change}: {each.quote[:120]}{lost}"))
        undo = partial(reviewing.undo, each.number)
        button.button("Undo", key=f"undo-{each.number}", on_click=partial(act, undo, stay=claim is not None))


def show_page() -> None:
    """Lay the page out."""
    st.title("Review", anchor=False)
    queue = reviewing.queue_of(MOST)
    st.caption(f"{queue.doubtful:,} quotes to look at · {queue.checked:,} checked")
    words, failed = st.session_state.pop("reviewed", ("", False))
    if words:
        (st.warning if failed else st.info)(to_label(words))
    can_write = not is_read_only()
    if can_write:
        ask_who()
    quote_id = choose(queue)
    passage = data.passage_of(quote_id) if quote_id else None
    if passage is None:
        st.info("There is no quote of this id." if quote_id else "Nothing is left to look at.")
    else:
        st.html(render_head(passage.claim))
        st.caption(to_label("; ".join(reviewing.tell_reasons(passage.claim)) or "Nothing is doubtful in it."))
        st.html(render_passage(passage))
        if can_write:
            show_acts(passage.claim)
    if can_write:
        show_undo(passage.claim if passage else None)


show_or_explain(show_page)
