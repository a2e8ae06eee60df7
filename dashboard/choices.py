"""Choices with numbers, as small buttons: what was chosen is marked, and a click tells which one it was on.

In: what there is to choose from. Out: a call with the choice, before the page is drawn anew. One component draws them
as plain buttons: a page has sixty, and Streamlit's own, whose labels are Markdown, keep a browser busy for too long.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Any

import streamlit as st

from dashboard.directions import show_directions

_CHOICES = st.components.v2.component(
    "tracker_choices",
    html='<div class="choices" role="group"></div>',
    js=(Path(__file__).parent / "choices.js").read_text(encoding="utf-8"),
    isolate_styles=False,
)


def show_choices(
    label: str,
    numbers: Mapping[str, int],
    on_choose: Callable[[str], None],
    *,
    key: str,
    chosen: Collection[str] = (),
    is_labelled: bool = False,
) -> None:
    """Draw the choices.

    Args:
        label: What is chosen, for who hears the page.
        numbers: What there is to choose, in order, each with its number.
        on_choose: Called with the choice that was clicked, before the page is drawn anew.
        key: A name of its own on the page.
        chosen: Those that are chosen already.
        is_labelled: Whether the label is seen.
    """
    _CHOICES(
        key=key,
        data={
            "label": label,
            "is_labelled": is_labelled,
            "choices": [
                {"value": value, "name": show_directions(value), "number": f"{number:,}", "chosen": value in chosen}
                for value, number in numbers.items()
            ],
        },
        on_chosen_change=lambda: _tell(key, on_choose),
    )


def _tell(key: str, on_choose: Callable[[str], None]) -> None:
    value = _read(key)
    if value is not None:
        on_choose(value)


def _read(key: str) -> str | None:
    """The choice that was clicked."""
    state: dict[str, Any] = st.session_state.get(key) or {}
    value = state.get("chosen")
    return None if value is None else str(value)
