"""What waits to be looked at, and what was put right: the lists of the page that reviews.

In: the queue, the corrections. Out: rows, each with its button.
"""

from __future__ import annotations

from functools import partial

import streamlit as st

from dashboard.data import ClaimView, reviewing
from dashboard.directions import show_directions
from dashboard.labels import to_label
from dashboard.review_forms import describe
from dashboard.reviewing import act, list_open, look_at

_NEXT, _LAST = 5, 20


def show_queue(queue: reviewing.Queue, shown: str | None) -> None:
    """What comes next, each with its doubt and its reach."""
    waiting = [each for each in list_open(queue) if each != shown][:_NEXT]
    if not waiting:
        return
    st.html("<h2 class=pane-title>Next in the queue</h2>")
    doubts = {each.claim.quote_id: each for each in queue.doubts}
    with st.container(key="queue", gap="xsmall"):
        for quote_id in waiting:
            each = doubts[quote_id]
            label = to_label(describe(each.claim))
            st.button(label, key=f"look-{quote_id}", on_click=look_at, args=(quote_id,), type="tertiary")
            st.caption(to_label(tell_doubt(each.claim, each.reach)))


def tell_doubt(claim: ClaimView, reach: int = 0) -> str:
    """Why a quote should be looked at, and how many stand under the same name."""
    reasons = "; ".join(reviewing.tell_reasons(claim)) or "nothing is doubtful in it"
    return f"{reasons[:1].upper()}{reasons[1:]}." + (
        f" {reach:,} quotes stand under this speaker." if reach > 1 else ""
    )


def show_corrections() -> None:
    """The last corrections of everybody, each with a button that undoes it."""
    found = [each for each in reviewing.corrections_of() if not each.undone]
    if not found:
        return
    lost = sum(bool(each.problem) for each in found)
    title = f"All corrections ({len(found):,})" + (f", {lost:,} without a place" if lost else "")
    with st.expander(to_label(title)):
        for each in sorted(found, key=lambda each: not each.problem)[:_LAST]:
            words, button = st.columns([5, 1], vertical_alignment="center")
            change = f": {each.before} → {each.after}" if each.after else ""
            who = f"{each.by or 'unnamed'}, {each.made:%Y-%m-%d}"
            told = f"{each.number}. {each.action}{change}: {each.quote[:120]} ({who})"
            words.text(show_directions(told + (f". It is not shown: {each.problem}." if each.problem else "")))
            undo = partial(_undo, each.number)
            button.button("Undo", key=f"undo-{each.number}", on_click=act, args=(undo, each.shown_in or ""))


def _undo(number: int, by: str, why: str) -> reviewing.Done:
    return reviewing.undo([number], "", by, why)
