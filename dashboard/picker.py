"""A box to find a speaker in: officials first, one choice an Enter, groups and sources without a name apart.

In: what is typed. Out: a call with what a filter asks for to get the speaker who was chosen, and nobody else. Only the
names that fit what is typed reach the browser, however many speakers there are.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import streamlit as st

from dashboard.data.people import candidates_of, suggest_names
from dashboard.directions import show_directions

_HTML = """<div class="picker"><label></label>
<input type="text" role="combobox" autocomplete="off" spellcheck="false" aria-autocomplete="list" aria-expanded="false">
<ul role="listbox" aria-label="Speakers"></ul><div class="picker-status" role="status"></div></div>"""
_PICKER = st.components.v2.component(
    "tracker_picker",
    html=_HTML,
    js=(Path(__file__).parent / "picker.js").read_text(encoding="utf-8"),
    isolate_styles=False,
)
_MOST = 12
_NEW = "new:"
"""Stands before the name of somebody who is quoted nowhere yet."""


@st.fragment
def pick_speakers(
    key: str,
    on_choose: Callable[..., None],
    *,
    chosen: Sequence[str] = (),
    most: int | None = None,
    label: str = "Speaker",
    may_be_new: bool = False,
) -> None:
    """Draw the box; only it is drawn anew while somebody types.

    Args:
        key: A name of its own on the page.
        on_choose: Called with what a filter asks for to get the speaker, as an item of ``speaker``; then the page is
            drawn anew. With ``may_be_new`` also with whether the speaker is new; then the value is the name.
        chosen: The values that are chosen already, which are not offered again.
        most: How many may be chosen; all without it.
        label: What the box is called.
        may_be_new: Whether what is typed may be the name of somebody who is quoted nowhere yet.
    """
    state: dict[str, Any] = st.session_state.get(key) or {}
    typed = str(state.get("typed") or "").strip()
    is_full = most is not None and len(chosen) >= most
    found = _PICKER(
        key=key,
        data={
            "id": key,
            "label": label,
            "placeholder": f"{most} are the most" if is_full else "Type a name",
            "disabled": is_full,
            "typed": typed,
            **list_options(typed, chosen, may_be_new=may_be_new),
        },
        on_typed_change=lambda: None,
        on_chosen_change=lambda: None,
    )
    value = getattr(found, "chosen", None)
    if value and value not in chosen and not is_full:
        name = str(value).removeprefix(_NEW)
        on_choose(name, name != value) if may_be_new else on_choose(name)
        st.rerun()


def list_options(typed: str, chosen: Sequence[str] = (), *, may_be_new: bool = False) -> dict[str, Any]:
    """What the box offers for what is typed.

    Args:
        typed: Part of a name.
        chosen: The values that are chosen already.
        may_be_new: Whether to offer what is typed as a new name, behind all others.

    Returns:
        The options, each with name, number of quotes and what to know of it, and a message where there are none.
    """
    people = [each for each in candidates_of(typed, _MOST + len(chosen)) if each.value not in chosen][:_MOST]
    options = []
    for at, each in enumerate(people):
        is_first = each.is_unnamed and not (at and people[at - 1].is_unnamed)
        about = f"{'official, ' if each.is_official else ''}{each.claims:,} quote{'' if each.claims == 1 else 's'}"
        options.append(
            {
                "value": each.value,
                "name": show_directions(each.name),
                "about": about,
                "near": show_directions(each.near),
                "heading": "Groups and unnamed sources" if is_first else "",
            }
        )
    name = " ".join(typed.split())
    if may_be_new and len(name) > 1 and name.casefold() not in {each.name.casefold() for each in people}:
        about = "a new speaker, quoted nowhere yet"
        options.append({"value": _NEW + name, "name": show_directions(name), "about": about, "near": "", "heading": ""})
    message = "" if options or not typed else " ".join(suggest_names(typed)) or "Chosen already."
    return {"options": options, "message": show_directions(message[:1].upper() + message[1:])}
