"""Speakers: who is most quoted, found by name; who may be one person under two names, merged with an undo."""

from __future__ import annotations

from functools import partial

import streamlit as st

from dashboard import data
from dashboard.address import link_to
from dashboard.comparing import change, read_page
from dashboard.curating import show_curation
from dashboard.data import speakers as people
from dashboard.directions import to_html
from dashboard.labels import to_label
from dashboard.states import show_or_explain

ROWS = 50
KINDS = {"person": "People", "organization": "Bodies", "group": "Groups", "anonymous": "Unnamed sources"}


def choose() -> tuple[str, tuple[str, ...], bool]:
    """A part of a name, kinds of speakers, and whether only officials: all in the URL."""
    params = st.query_params
    named, kinds, officials = st.columns([3, 4, 2], vertical_alignment="bottom")
    with named:
        st.session_state["find_name"] = params.get("named", "")
        st.text_input(
            "Find by name", key="find_name", placeholder="Part of a name",
            on_change=lambda: change(named=st.session_state["find_name"]),
        )  # fmt: skip
    with kinds:
        st.session_state["find_type"] = [each for each in params.get_all("type") if each in KINDS]
        st.pills(
            "Kinds", list(KINDS), selection_mode="multi", format_func=KINDS.__getitem__, key="find_type",
            on_change=lambda: change(type=st.session_state["find_type"]),
        )  # fmt: skip
    with officials:
        st.session_state["find_officials"] = params.get("officials") == "true"
        st.toggle(
            "Officials only", key="find_officials",
            on_change=lambda: change(officials="true" if st.session_state["find_officials"] else ""),
        )  # fmt: skip
    for each in params.get_all("type"):
        if each not in KINDS:
            st.warning(f"The link asks for speakers of the kind “{to_label(each)}”, which there is not.")
    return params.get("named", ""), tuple(st.session_state["find_type"]), params.get("officials") == "true"


def make_table(found: people.MostQuoted, first: int) -> str:
    """The rows of a page as escaped HTML; each name is the link to the speaker's own page."""
    heads = ("#", "Speaker", "Quotes", "Outlets", "First", "Last", "Also written")
    rows = "".join(
        f"<tr><td>{first + at}</td>"
        f'<th scope="row"><a href="{to_html(link_to("speaker", name=row.speaker.key))}" target="_self">'
        f"{to_html(row.speaker.name)}</a>{' <small>official</small>' if row.speaker.is_official else ''}</th>"
        f"<td>{row.speaker.claims:,}</td><td>{row.outlets:,}</td><td>{to_html(row.speaker.first or 'unknown')}</td>"
        f"<td>{to_html(row.speaker.last or 'unknown')}</td><td>{to_html(', '.join(row.speaker.aliases))}</td></tr>"
        for at, row in enumerate(found.rows)
    )
    head = "".join(f'<th scope="col">{each}</th>' for each in heads)
    return f'<div class="wide"><table class="list"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>'


def show_page() -> None:
    """Lay the page out."""
    st.title("Speakers")
    st.caption("Who is quoted in this database, the most quoted first. Choose a name to see all of a speaker.")
    named, types, officials = choose()
    page, complaints = read_page(st.query_params.get("page", ""))
    for words in complaints:
        st.warning(to_label(words))
    ask = partial(people.most_quoted, named, where=data.ClaimFilter(), types=types, officials=officials, most=ROWS)
    found = ask(skip=ROWS * (page - 1))
    pages = -(-found.total // ROWS)
    if page > max(1, pages):
        st.warning(f"There are {max(1, pages)} pages only; this is the last.")
        page = max(1, pages)
        found = ask(skip=ROWS * (page - 1))
    if not found.rows:
        st.info("Nobody of that name or kind is quoted. Write less of the name, or choose other kinds.")
        if st.button("Show all speakers", on_click=lambda: change(named="", type=[], officials="")):
            st.rerun()
    else:
        st.caption(f"{found.total:,} speakers" + (f", page {page} of {pages}" if pages > 1 else ""))
        st.html(make_table(found, ROWS * (page - 1) + 1))
        if pages > 1:
            key = f"speakers_{page}"
            st.pagination(pages, key=key, default=page, on_change=lambda: change(page=st.session_state[key]))
    show_curation()


show_or_explain(show_page)
