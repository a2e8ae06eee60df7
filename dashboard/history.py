"""The browser's history: Back leads to the page before, as it was."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

_HISTORY = st.components.v2.component(
    "tracker_history", js=(Path(__file__).parent / "history.js").read_text(encoding="utf-8"), isolate_styles=False
)


def keep_history() -> None:
    """Make going to another page one step of the history."""
    _HISTORY(key="history", height=0)
