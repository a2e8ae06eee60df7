"""What a page says when there is nothing to show: no database, an empty one, a filter that cannot be meant.

In: the function that lays a page out. Out: the page, or words that help; never a traceback.
"""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from dashboard import data
from dashboard.directions import show_directions
from dashboard.wording import to_sentences
from tracker.config import hide_password, is_read_only
from tracker.faults import explain_fault
from tracker.inert import show_controls


def show_or_explain(show_page: Callable[[], None]) -> None:
    """Lay a page out; a database that cannot be read or holds nothing is explained instead."""
    try:
        with st.spinner("Opening the database. One of an older version is brought up to date first, for some minutes."):
            holds_any = data.facets_of(data.ClaimFilter(thoughts=True)).total_claims
        if holds_any:
            show_page()
        else:
            show_empty()
    except data.QueryError as error:
        st.warning("Nothing can be shown for what this link asks:")
        st.text(show_directions(to_sentences(str(error))))
    except data.TrackerError as error:
        st.title("There is nothing to show", anchor=False)
        st.warning("The collection of quotes cannot be read:")
        st.text(show_directions(str(error)))
        st.caption(
            "Reload this page once that is mended, or choose another database with `tracker dashboard --db FILE` or the"
            " setting TRACKER_DATABASE. Looked at:"
        )
        st.code(show_directions(hide_password(data.database_path())), language=None)


def tell_failure(error: Exception) -> bool:
    """Say what failed where no page is there to say it: in a click, or in a part that is drawn alone.

    Args:
        error: What was raised.

    Returns:
        True: it is said.
    """
    if isinstance(error, data.TrackerError):
        st.warning("This could not be done:")
        st.text(show_directions(str(error)))
        st.caption("Reload this page once that is mended.")
    else:
        st.error("Something went wrong that nobody foresaw; reload the page, or choose something else.")
        st.text(show_controls(str(explain_fault(error))))
    return True


def show_empty() -> None:
    """Say that there is no quote yet, and how articles come in."""
    st.title("No quotes yet", anchor=False)
    st.write("Quotes stand here as soon as an article is added that has some.")
    if not is_read_only() and st.button("Add articles", type="primary", icon=":material/add:"):
        st.switch_page("views/add.py")
    st.caption("Or read a folder of articles at the command line, and reload this page:")
    st.code(show_directions(f'tracker ingest articles --db "{hide_password(data.database_path())}"'), language=None)
