"""One quote, by its id in the URL: to read, to cite, to send."""

from __future__ import annotations

import streamlit as st

from dashboard import data
from dashboard.frame import name_tab
from dashboard.reading_pane import show_quote
from dashboard.states import show_or_explain


def show_page() -> None:
    """Lay the page out."""
    quote_id = st.query_params.get("id")
    if quote_id:
        st.html("<h1 class=eyebrow>Quote</h1>")
        if passage := data.passage_of(quote_id):
            name_tab(passage.claim.speaker or "Unknown speaker", passage.claim.quote)
        show_quote(quote_id)
        return
    st.title("Quote", anchor=False)
    st.info("Which quote? Open one from the list, or add its id to the address: ?id=…")
    if st.button("Find a quote", icon=":material/search:"):
        st.switch_page("views/explore.py")


show_or_explain(show_page)
