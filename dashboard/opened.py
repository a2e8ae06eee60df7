"""The quote that is open over a page: in a dialog, so that the list stays where it was, with its id in the URL."""

from __future__ import annotations

import streamlit as st

from dashboard import data
from dashboard.address import current_params, set_params
from dashboard.data.narrowing import is_among
from dashboard.reading_pane import show_quote


def close_quote() -> None:
    """Forget the open quote."""
    params = current_params()
    params.pop("quote", None)
    set_params(params)


@st.dialog("Quote", width="large", on_dismiss=close_quote)
def open_quote(quote_id: str, where: data.ClaimFilter) -> None:
    """Draw the quote over the page, and say so where it is none of the page's own.

    Args:
        quote_id: The id of the quote.
        where: The filter of the page.
    """
    if not is_among(quote_id, where):
        st.info("This quote is not among those of the page: a link opened it, or the filter has changed.")
    show_quote(quote_id)
