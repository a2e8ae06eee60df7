"""Review: one doubtful quote at a time, to accept, to put right or to reject, with an undo."""

from __future__ import annotations

import streamlit as st

from dashboard.address import link_to
from dashboard.close_up import cut_close
from dashboard.data import reviewing
from dashboard.directions import to_html
from dashboard.labels import to_label
from dashboard.reading_pane import render_head, render_passage
from dashboard.review_forms import show_cuts, show_details, show_rest, show_speakers, show_verdicts
from dashboard.review_lists import show_corrections, show_queue, tell_doubt
from dashboard.reviewing import QUOTE, ask_who, choose, go_on, tell_last
from dashboard.states import show_or_explain
from dashboard.traces import find_passage
from tracker.config import is_read_only

MOST = 100
KEYS = "Keys: A accept, X reject, S skip, U undo; 1 to 9 and 0 say who spoke."
CORRECT_OTHERS = "Quotes that are not doubtful can be put right, too: open one and choose “Correct this”."
READ_ONLY = (
    "This dashboard is read-only: quotes can be looked at here, and not corrected. Whoever runs it can start it anew"
    " without that setting."
)


def show_quote(claim_id: str | None, reach: int, *, can_write: bool) -> None:
    """The quote in its article, and beside it what can be done; ``reach`` counts the quotes under its speaker."""
    if claim_id is None:
        st.info("Nothing is left to look at.")
        st.caption(to_label(CORRECT_OTHERS if can_write else "No other quote is doubtful."))
        way = f'<li><a href="{to_html(link_to("explore"))}" target="_self">Look at the quotes</a></li>'
        st.html(f"<ul class=ways>{way}</ul>")
        return
    passage = find_passage(claim_id)
    if passage is None:
        return
    claim = passage.claim
    reading, doing = st.columns([3, 2], gap="large")
    with reading:
        st.html(render_head(claim))
        st.caption(to_label(tell_doubt(claim, reach)))
        st.html(render_passage(cut_close(passage)))
        title = "Why this speaker" if claim.speaker else "Why nobody is named"
        st.html(f"<p class=reading><b>{title}:</b> {to_html(claim.evidence)}</p>")
        with st.expander("More of the article"):
            st.html(render_passage(passage))
    if not can_write:
        return
    company = reviewing.company_of(claim.article_id, claim.quote_id, claim.speaker_key)
    with doing:
        show_verdicts(claim.quote_id)
        st.text_input("Why (kept with what you do)", key=f"why-{claim.quote_id}", max_chars=500)
        show_speakers(claim, company)
        show_details(claim)
        show_cuts(claim, company)
        show_rest(claim, company)
        ask_who()
        st.caption(to_label(KEYS))


def show_page() -> None:
    """Lay the page out."""
    st.title("Review", anchor=False)
    queue = reviewing.queue_of(MOST)
    can_write = not is_read_only()
    quote_id = choose(queue)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(f"{queue.doubtful:,} to look at · {queue.checked:,} checked so far")
        if QUOTE in st.query_params:
            st.button("Go on to the queue", key="go-on", on_click=go_on, shortcut="n", type="tertiary")
    if can_write:
        tell_last()
    else:
        st.info(to_label(READ_ONLY))
    reach = next((each.reach for each in queue.doubts if each.claim.quote_id == quote_id), 0)
    show_quote(quote_id, reach, can_write=can_write)
    if can_write:
        show_queue(queue, quote_id)
        show_corrections()


show_or_explain(show_page)
