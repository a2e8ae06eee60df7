"""What filters the quotes, as chips that each take one part of the filter away, and one that takes all.

In: what the URL asks for. Out: buttons; each writes a new URL.
"""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from dashboard.address import MOST_VALUES, ORDER, Params, set_params
from dashboard.data.people import name_of
from dashboard.directions import show_directions
from dashboard.labels import to_label
from tracker.schema.filter_entry import Filter, filters_of
from tracker.schema.filters import ClaimFilter

PAGE_PARAMS = ("quote", "after", "page")
"""What is about a page of the quotes, and no more once their filter changes."""
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Chip:
    """One part of a filter, as the URL asks for it; without a value all that it asks for of a field."""

    field: str
    value: str | None
    words: str


def list_chips(params: Params) -> list[Chip]:
    """The parts of the filter that a URL asks for, those too that cannot be meant. Example: "Topic: visit"."""
    entries = {entry.url_name: entry for entry in filters_of(ClaimFilter)}
    chips = []
    for name, given in params.items():
        values = [value for value in dict.fromkeys(given) if value.strip()] if name in entries else []
        if len(values) > MOST_VALUES:
            chips.append(Chip(name, None, f"{entries[name].label}: {len(values):,} values"))
        else:
            chips += [Chip(name, value, _tell(entries[name], value)) for value in values]
    return chips


def _tell(entry: Filter, value: str) -> str:
    words = entry.active_words or entry.label
    words = words[:1].upper() + words[1:]
    if entry.value_type is bool and value == "true":
        return words
    shown = name_of(value) if entry.url_name == "speaker" else value
    return f"{words}: {shown if len(shown) <= _LONGEST else shown[:_LONGEST] + '…'}"


def without(params: Params, field: str, value: str | None = None) -> dict[str, list[str]]:
    """The parameters without one value of a field, or without the field; a changed filter begins with its first page.

    Args:
        params: Those of the URL.
        field: The parameter.
        value: Which of its values; all of them without it.

    Returns:
        The parameters of the new URL.
    """
    left = {name: list(values) for name, values in params.items() if name not in PAGE_PARAMS}
    left[field] = [each for each in left.get(field, []) if value is not None and each != value]
    return {name: values for name, values in left.items() if values}


def with_value(params: Params, field: str, *values: str) -> dict[str, list[str]]:
    """The parameters with these as the only values of a field; without any, without the field."""
    return {**without(params, field), **({field: list(values)} if values else {})}


def clear_all(params: Params) -> None:
    """Ask for everything again; how the quotes are shown stays."""
    kept = {name: list(values) for name, values in params.items() if name == "view"}
    set_params(kept)


def show_chips(params: Params) -> None:
    """Draw the chips; a click takes one away."""
    chips = list_chips(params)
    others = [name for name in params if name not in {*(chip.field for chip in chips), ORDER, "view", *PAGE_PARAMS}]
    if not chips and not others:
        return
    with st.container(horizontal=True, gap="xsmall", key="chips"):
        for chip in chips:
            st.button(
                f"{to_label(chip.words)} ✕",
                key=f"chip-{chip.field}-{show_directions(chip.value or '')}",
                help="Take this filter away",
                on_click=set_params,
                args=(without(params, chip.field, chip.value),),
            )
        st.button("Clear all", key="clear-all", type="tertiary", on_click=clear_all, args=(params,))
