"""Two names made one speaker, and more spellings: what will happen is said before, and it can be undone.

In: pairs that may be one, and names that are typed. Out: the change in the database, which any later ingest uses too.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import streamlit as st

from dashboard import data
from dashboard.data import speakers as people
from dashboard.directions import show_directions
from dashboard.labels import to_label
from dashboard.wording import to_sentences
from tracker.config import is_read_only
from tracker.errors import TrackerError

_OFFERED = 20


def show_curation(name: str | None = None) -> None:
    """Draw what may be merged, the boxes to merge and to add a spelling, and the undo.

    Args:
        name: The speaker of the page; without it pairs of all speakers are offered.
    """
    _tell_done()
    if is_read_only():
        st.caption("Speakers cannot be merged here: this dashboard is read-only.")
        return
    pairs = people.duplicates(name, most=_OFFERED)
    with st.expander(f"May be one and the same ({len(pairs)})" if pairs else "May be one and the same", expanded=False):
        if not pairs:
            st.caption("No two names look like one person.")
        for at, pair in enumerate(pairs):
            words, button = st.columns([5, 1], vertical_alignment="center")
            words.text(show_directions(describe(pair)))
            button.button(
                "Merge", key=f"merge_{name}_{at}", on_click=partial(_merge, pair.key, pair.into_key),
                help=f"Shows the quotes of {to_label(pair.name)} under {to_label(pair.into)}.",
            )  # fmt: skip
    with st.expander("Merge two speakers, or add a spelling"):
        _show_merge(name)
        _show_alias(name)
    if name is None:
        _show_changes()


def describe(pair: people.Duplicate) -> str:
    """Who may be one, why, and what a merge would do."""
    quotes = f"{pair.claims:,} quote{'' if pair.claims == 1 else 's'}"
    return f"{pair.name} ({quotes}) and {pair.into} ({pair.into_claims:,}): {pair.reason}"


def foretell(name: str, into: str) -> tuple[str, tuple[str, str] | None]:
    """What a merge would do, in words, and the keys of both; None where it cannot be done."""
    try:
        one, other = people.speaker_of(name), people.speaker_of(into)
    except data.QueryError as error:
        return to_sentences(str(error)), None
    if one.key == other.key:
        return f"Both names mean {one.name}.", None
    quotes = "one quote" if one.claims == 1 else f"{one.claims:,} quotes"
    told = f"The {quotes} of {one.name} will stand under {other.name}, beside the {other.claims:,} there."
    told += " The quotes themselves stay as they are, and the merge can be undone."
    return " ".join([told, *people.bearers_of(name, into)]), (one.key, other.key)


def foretell_alias(speaker: str, alias: str) -> tuple[str, str | None]:
    """What another spelling would do, in words, and the key of the speaker; None where not just one is meant."""
    try:
        found = people.speaker_of(speaker)
    except data.QueryError as error:
        return to_sentences(str(error)), None
    told = f"{found.name} will also be found as {alias}, here and in articles that are read later."
    return " ".join([told, *people.bearers_of(speaker)]), found.key


def _show_merge(name: str | None) -> None:
    one, two = st.columns(2)
    first = one.text_input("The quotes of", value=name or "", key=f"merge_one_{name}", placeholder="Name of a speaker")
    into = two.text_input("will stand under", key=f"merge_two_{name}", placeholder="Name of the speaker that stays")
    if first.strip() and into.strip():
        words, keys = foretell(first, into)
        st.text(show_directions(words))
        merge = partial(_merge, *keys) if keys else None
        st.button("Merge them", key=f"merge_{name}", disabled=merge is None, on_click=merge)


def _show_alias(name: str | None) -> None:
    one, two = st.columns(2)
    speaker = one.text_input("Speaker", value=name or "", key=f"alias_of_{name}", placeholder="Name of a speaker")
    alias = two.text_input("is also written", key=f"alias_{name}", placeholder="Another spelling")
    if speaker.strip() and alias.strip():
        words, key = foretell_alias(speaker, alias)
        st.text(show_directions(words))
        add, undo = (partial(act, key or "", alias) for act in (people.add_alias, people.remove_alias))
        st.button("Add the spelling", key=f"add_{name}", disabled=key is None, on_click=partial(_do, add, undo=undo))


def _show_changes() -> None:
    """All merges and spellings that hold, whoever made them, each with its undo."""
    changes = people.changes_of()
    if changes:
        with st.expander(to_label(f"Merged and added so far ({len(changes)})")):
            for at, (words, undo) in enumerate(changes[:_OFFERED]):
                told, button = st.columns([5, 1], vertical_alignment="center")
                told.text(show_directions(words))
                button.button("Undo", key=f"undo_change_{at}", on_click=partial(_do, undo))


def _merge(name: str, into: str) -> None:
    undo = partial(people.split, people.speaker_of(name).key)
    _do(partial(people.merge, name, into), undo=undo)


def _do(change: Callable[[], str], *, undo: Callable[[], str] | None = None) -> None:
    """Change the roster, and keep what to say of it for the page that is drawn next."""
    try:
        st.session_state["curated"] = (change(), undo, False)
    except TrackerError as error:
        st.session_state["curated"] = (to_sentences(str(error)), None, True)


def _tell_done() -> None:
    """What was done last, with the button that undoes it."""
    words, undo, failed = st.session_state.get("curated", ("", None, False))
    if not words:
        return
    (st.warning if failed else st.info)(to_label(words))
    if undo:
        st.button("Undo", key="undo_merge", on_click=partial(_do, undo))
