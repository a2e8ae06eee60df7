"""What a page says when there is nothing to show: no database, an empty one, a filter that cannot be meant.

In: the function that lays a page out. Out: the page, or words that help; never a traceback.
"""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from dashboard import data
from dashboard.directions import show_directions
from tracker.config import hide_password


def show_or_explain(show_page: Callable[[], None]) -> None:
    """Lay a page out; a database that cannot be read or holds nothing is explained instead."""
    try:
        if data.facets_of(data.ClaimFilter(thoughts=True)).total_claims:
            show_page()
        else:
            st.info("The database holds no quotes yet. Add articles and reload this page:")
            st.code(
                show_directions(f'tracker ingest articles --db "{hide_password(data.database_path())}"'), language=None
            )
    except data.QueryError as error:
        st.warning("Nothing can be shown for these filters:")
        st.text(show_directions(str(error)))
        st.caption("Change what is asked for in the sidebar.")
    except data.TrackerError as error:
        st.warning("Nothing can be shown:")
        st.text(show_directions(str(error)))
        st.caption("Choose the database with `tracker dashboard --db FILE` or the setting TRACKER_DATABASE. Looked at:")
        st.code(show_directions(hide_password(data.database_path())), language=None)
