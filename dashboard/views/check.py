"""Check a quote: paste a sentence or a draft, and see what of it is in the database, word by word."""

from __future__ import annotations

from collections import Counter

import streamlit as st

from dashboard.cards import show_cards
from dashboard.data.reading import REPORTS, VERDICTS, Checked, check_of, read_upload, tell_rest
from dashboard.labels import to_label
from dashboard.reading_pane import show_quote
from dashboard.states import show_or_explain
from dashboard.verdicts import render_result
from dashboard.wording import to_sentences
from tracker.errors import TrackerError

_PER_PAGE = 20
_IN_URL = 500  # characters; a draft stays out of addresses and of the browser's history
_MATCHES = 3


@st.dialog("Quote", width="large")
def open_quote(quote_id: str) -> None:
    """Read a quote over the results."""
    show_quote(quote_id)


def ask_text() -> str:
    """The text to check; a short one stands in the URL, so that the link shows the same."""
    known = st.session_state.get("pasted", st.query_params.get("text", ""))
    drafts = st.session_state.get("drafts", 0)
    box = f"draft-text-{drafts}"
    st.session_state.setdefault(box, known)  # what was checked stays in the box, to be put right and checked again
    with st.form("check", border=False):
        text = st.text_area(
            "A sentence, or a whole draft",
            key=box,
            height=140,
            placeholder="“We look forward to the visit,” Peskov said.",
            help="Quotations are found by their marks; without marks, all of the text is checked.",
        )
        file = st.file_uploader(
            "Or a file with a draft", type=["txt", "md", "docx", "html", "htm", "pdf"], key=f"draft-{drafts}"
        )
        asked = st.form_submit_button("Check", type="primary", icon=":material/fact_check:")
    if asked and file is not None:
        try:
            text = read_upload(file.name, file.getvalue())
        except TrackerError as error:
            st.warning(to_label(to_sentences(str(error))))
            return ""
    if asked:
        st.session_state["pasted"] = text
        st.query_params.from_dict({"text": text} if text.strip() and len(text) <= _IN_URL else {})
        if file is not None:
            st.session_state["drafts"] = drafts + 1  # new boxes: its words to put right, and none of its file
            st.rerun()
        return str(text)
    return str(known)


def show_results(found: tuple[Checked, ...]) -> None:
    """How many of each verdict there are, then each quotation with the quotes it rests on."""
    counts = Counter(each.verdict for each in found)
    told = " · ".join(f"**{counts[verdict]}** {VERDICTS[verdict]}" for verdict in VERDICTS if counts[verdict])
    st.markdown(f"{len(found)} {'quotation' if len(found) == 1 else 'quotations'}: {told}")
    if rest := tell_rest(found):
        st.caption(to_label(rest))
    pages = -(-len(found) // _PER_PAGE)
    page = st.pagination(pages, key="page") if pages > 1 else 1
    for at, checked in enumerate(found[_PER_PAGE * (page - 1) : _PER_PAGE * page]):
        st.html(render_result(checked))
        claims = [match.claim for match in checked.matches[:_MATCHES]]
        opened = show_cards(claims, key=f"matches-{page}-{at}", label="Quotes of this") if claims else None
        if opened:
            open_quote(opened)


def show_reports(found: tuple[Checked, ...]) -> None:
    """What was found, to keep beside the draft."""
    files = {"csv": ("a table", "text/csv"), "markdown": ("Markdown", "text/markdown")}
    with st.container(horizontal=True, vertical_alignment="center", key="reports"):
        for fmt, (label, kind) in files.items():
            name = f"quotations_checked.{'md' if fmt == 'markdown' else fmt}"
            st.download_button(f"Download as {label}", REPORTS[fmt](found).encode(), name, kind, on_click="ignore")


def show_page() -> None:
    """Lay the page out."""
    st.title("Check a quote", anchor=False)
    text = ask_text()
    if not text.strip():
        st.caption("Nothing is ever called false here: what is not in this collection may well have been said.")
        return
    with st.spinner("Checking each quotation…"):
        found = check_of(text)
    if found:
        show_reports(found)
        show_results(found)
    else:
        st.info("There are no words in it to check.")


show_or_explain(show_page)
