"""Add articles: paste one, upload files or give an address, and see what became of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import streamlit as st

from dashboard.data import adding
from dashboard.directions import show_directions
from dashboard.reports import WORDS, show_report
from tracker.config import is_read_only
from tracker.errors import TrackerError

JOB, PASTED = "adding", "pasted article"


def start(begin: Callable[[], adding.Job]) -> None:
    """Begin a job; what cannot be begun is said."""
    try:
        st.session_state[JOB] = begin()
    except TrackerError as error:
        st.warning("This cannot be added:")
        st.text(show_directions(str(error)))
    else:
        st.rerun()


def ask_for_text() -> None:
    """A form for one article that is pasted."""
    known = st.session_state.get(PASTED, {})  # what could not be added, to try again
    with st.form("paste", border=False):
        hint = "Paste the words of one article here"
        text = st.text_area("Text of the article", known.get("text", ""), height=220, placeholder=hint)
        left, right = st.columns(2)
        facts = {
            "title": left.text_input("Title", known.get("title", "")),
            "outlet": right.text_input("Outlet", known.get("outlet", ""), placeholder="e.g. The Moscow Times"),
            "published": left.text_input("Day of publication", known.get("published", ""), placeholder="YYYY-MM-DD"),
            "url": right.text_input("Address", known.get("url", ""), placeholder="https://"),
        }
        st.caption("Without the day, “on Monday” has no date. All fields but the text may stay empty.")
        asked = st.form_submit_button("Add the article", type="primary")
    if asked and not text.strip():
        st.warning("There is no text to add yet. Paste the words of an article.")
    elif asked:
        st.session_state[PASTED] = {"text": text, **facts}
        start(lambda: adding.add_text(text, facts))


def ask_for_files() -> None:
    """A form for files; they may be archives of many."""
    with st.form("upload", border=False, clear_on_submit=True):
        files = st.file_uploader("Files", accept_multiple_files=True)
        st.caption("Texts, web pages, Word, PDF, tables, mail, and archives of them.")
        asked = st.form_submit_button("Add the files", type="primary")
    if asked and not files:
        st.warning("No file is chosen yet.")
    elif asked:
        start(lambda: adding.add_files([(file.name, file.getvalue()) for file in files]))


def ask_for_address() -> None:
    """A form for an address of the web."""
    with st.form("visit", border=False):
        address = st.text_input("Address of an article", placeholder="https://")
        st.caption("The server fetches the page itself, and keeps to what the site allows programs to fetch.")
        asked = st.form_submit_button("Add the page", type="primary")
    if asked:
        start(lambda: adding.add_address(address))


@st.fragment(run_every=1)
def follow(job: adding.Job) -> None:
    """How far a job is, with a button that stops it; draws itself anew until the job is done."""
    if job.is_done:
        st.rerun()
    st.status(job.progress, expanded=False)
    st.caption("The model is loaded each time, which takes seconds. You can go on to other pages and come back.")
    st.button("Stop", on_click=job.cancel, disabled=job.is_cancelled, icon=":material/stop:")
    show_report(job.found)


def show_end(job: adding.Job) -> None:
    """What became of everything, and where to go on."""
    counts = Counter(each.status for each in job.found)
    told = ", ".join(f"{counts[status]} {words}" for status, words in WORDS.items() if counts[status])
    if job.problem:
        st.error("Nothing more could be added:")
        st.text(show_directions(job.problem))
    elif job.is_cancelled:
        st.warning(f"Stopped. What was done before stays: {told or 'nothing'}.")
    else:
        (st.warning if counts["failed"] else st.success)(f"Done: {told or 'there was no article in it'}.")
    show_report(job.found)
    is_done = not (job.problem or job.is_cancelled or counts["failed"])
    if st.button("Add more" if is_done else "Try again", type="primary"):
        for name in (JOB, PASTED) if is_done else (JOB,):
            st.session_state.pop(name, None)
        st.rerun()


st.title("Add articles")
running: adding.Job | None = st.session_state.get(JOB)
if is_read_only():
    st.info("This dashboard is read-only: whoever runs it chose that nothing is added or changed here.")
elif running is None:
    st.write("Their quotes are found, given to their speakers and stored, so that all pages show them.")
    for tab, ask in zip(
        st.tabs(["Paste a text", "Upload files", "From the web"]),
        (ask_for_text, ask_for_files, ask_for_address),
        strict=True,
    ):
        with tab:
            ask()
elif running.is_done:
    show_end(running)
else:
    follow(running)
