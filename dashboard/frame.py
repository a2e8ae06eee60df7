"""What the frame does in the browser beside Streamlit's own: the history, the colours of dialogs, the name in the tab.

In: the words for the tab. Out: a script on the page, and the page's name, mark and icon.
"""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from dashboard.directions import show_directions

NAME = "Claim and quote tracker"
MARK = Path(__file__).parent / "mark.svg"
_LONGEST = 60
_SCRIPT = st.components.v2.component(
    "tracker_frame", js=(Path(__file__).parent / "frame.js").read_text(encoding="utf-8"), isolate_styles=False
)


def run_frame_script() -> None:
    """Make going to another page one step of the history, and tell the whole document which theme is shown."""
    _SCRIPT(key="frame", height=0)


def name_tab(*words: str | None) -> None:
    """Name the browser's tab, so that several that are open can be told apart.

    Args:
        *words: What the page is about and what it is, the former first. Example: "Sergei Lavrov", "speaker".
    """
    told = [" ".join(show_directions(each).split()) for each in words if each]
    told = [each if len(each) <= _LONGEST else each[:_LONGEST].rstrip() + "…" for each in told]
    st.set_page_config(page_title=f"{': '.join(told)} | {NAME}" if told else NAME)
