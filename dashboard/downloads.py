"""The download of what a page shows, in any format there is.

In: a filter, how many rows it has, the file's name. Out: a button, and the choice of the format.
"""

from __future__ import annotations

from functools import partial

import streamlit as st

from dashboard import data
from tracker.schema.formats import FORMATS


def show_download(where: data.ClaimFilter, total: int, name: str) -> None:
    """Draw the button; the file is made when it is clicked."""
    button = st.container()
    chosen = FORMATS[
        st.selectbox(
            "Format of the file",
            list(FORMATS),
            format_func=lambda each: FORMATS[each].label,
            key="download_format",
            label_visibility="collapsed",
        )
    ]
    button.download_button(
        f"Download {total:,} {'row' if total == 1 else 'rows'}",
        data=partial(data.file_of, where, chosen.name),
        file_name=f"{name}{chosen.suffix}",
        mime=chosen.media_type,
        icon=":material/download:",
        disabled=not total,
        width="stretch",
        help=f"All rows of exactly this view. {chosen.description}",
    )
