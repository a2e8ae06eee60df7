"""Speaker: all of one speaker - offices, spellings, quotes over time, topics, outlets, verbs, and what others say."""

from __future__ import annotations

import streamlit as st

from dashboard import data
from dashboard.address import link_to
from dashboard.cards import show_cards
from dashboard.comparing import change, read_page
from dashboard.curating import show_curation
from dashboard.data import speakers as people
from dashboard.data.people import candidates_of
from dashboard.directions import to_html
from dashboard.downloads import show_download
from dashboard.frame import name_tab
from dashboard.labels import to_label
from dashboard.portrait import show_counts, show_months, show_office
from dashboard.reading_pane import show_quote
from dashboard.states import show_or_explain
from dashboard.welcome import count

CARDS = 20
_KINDS = {"person": "person", "organization": "body", "group": "group", "anonymous": "unnamed source"}


@st.dialog("The quote in its article", width="large")
def read_quote(quote_id: str) -> None:
    """The quote over the page."""
    show_quote(quote_id)


def show_head(found: people.Profile) -> None:
    """Who it is, how often quoted, from when to when, and the ways on."""
    speaker = found.speaker
    about = [_KINDS.get(speaker.type, speaker.type), *(["official"] if speaker.is_official else [])]
    days = f"{speaker.first} to {speaker.last}" if speaker.first else "days unknown"
    days = speaker.first or days if speaker.first == speaker.last else days
    st.title(to_label(speaker.name), anchor=False)
    st.text(f"{', '.join(about)} · {count(speaker.claims, 'quote')} · {count(len(found.outlets), 'outlet')} · {days}")
    ways = (
        (link_to("explore", speaker=speaker.key), "Search these quotes"),
        (link_to("compare", speakers=speaker.key), "Compare with others"),
        (link_to("speakers"), "All speakers"),
    )
    links = "".join(f'<li><a href="{to_html(href)}" target="_self">{label}</a></li>' for href, label in ways)
    st.html(f"<ul class=ways>{links}</ul>")


def show_nobody(name: str) -> None:
    """Say that nobody is called so, and offer whoever is called nearly so."""
    st.title("Speaker", anchor=False)
    st.info(f"No single speaker in this collection is called “{to_label(name)}”.")
    near = candidates_of(name, CARDS)
    links = "".join(
        f'<li><a href="{to_html(link_to("speaker", name=each.key))}" target="_self">{to_html(each.name)}</a></li>'
        for each in near
    )
    st.html(f'<ul class=ways>{links}<li><a href="{link_to("speakers")}" target="_self">All speakers</a></li></ul>')


def show_others(name: str) -> str | None:
    """What others say of the speaker."""
    page, _ = read_page(st.query_params.get("page", ""))
    said = people.said_of(name, limit=CARDS, offset=CARDS * (page - 1))
    st.header(f"What others say of them ({said.total:,})", anchor=False)
    if not said.total:
        st.caption("No quote of another speaker names them.")
        return None
    st.caption(to_label(f"Quotes of others that hold {', '.join(f'“{each}”' for each in said.names)}"))
    opened = show_cards(said.claims, key="others", label="What others say")
    if (pages := -(-said.total // CARDS)) > 1:
        key = f"others_{page}"
        st.pagination(pages, key=key, default=min(page, pages), on_change=lambda: change(page=st.session_state[key]))
    return opened


def show_page() -> None:
    """Lay the page out."""
    name = st.query_params.get("name", "")
    if not name.strip():
        st.title("Speaker", anchor=False)
        st.info("No speaker is named in this address.")
        st.html(f'<a href="{link_to("speakers")}" target="_self">Choose one from the list</a>')
        return
    try:
        found = people.profile_of(name)
    except data.QueryError:
        show_nobody(name)
        return
    key = found.speaker.key
    name_tab(found.speaker.name, "speaker")
    show_head(found)
    show_office(found)
    show_months(found)
    show_counts(found)
    st.header("First and last quote", anchor=False)
    opened = show_cards(people.ends_of(key), key="ends", label="First and last quote")
    opened = show_others(key) or opened
    show_download(data.ClaimFilter(speaker=(key,)), found.speaker.claims)
    show_curation(found.speaker.name)
    if opened:
        read_quote(opened)


show_or_explain(show_page)
