"""Quotes as cards: the whole quote, who said it, when, where and how; one click or Enter opens it.

In: claims. Out: cards on the page, and the id of the quote that was opened. Words of others reach the browser as text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import streamlit as st

from dashboard import data
from dashboard.address import link_to
from dashboard.directions import show_directions, to_html
from dashboard.pages import has_page
from tracker.search.marks import find_marks
from tracker.search.parser import parse_query

_CARDS = st.components.v2.component(
    "tracker_cards",
    html='<ol class="cards"></ol>',
    js=(Path(__file__).parent / "cards.js").read_text(encoding="utf-8"),
    isolate_styles=False,
)


def show_cards(
    claims: Sequence[data.ClaimView],
    *,
    key: str,
    hits: str | None = None,
    open: str | None = None,
    notes: Mapping[str, str] | None = None,
    label: str = "Quotes",
) -> str | None:
    """Draw quotes as cards.

    Args:
        claims: The quotes, in order.
        key: A name of its own on the page.
        hits: The words that were searched for, which are marked.
        open: The id of the quote that is open, which is shown as such.
        notes: What else to say of a quote, by its id.
        label: What the list is called, for who hears the page.

    Returns:
        The id of the quote that was opened by this click or Enter, else None.
    """
    cards = [make_card(claim, hits=hits, note=(notes or {}).get(claim.quote_id)) for claim in claims]
    found = _CARDS(
        key=key,
        data={"cards": cards, "open": open, "label": label},
        on_opened_change=lambda: None,
        on_followed_change=lambda: None,
    )
    followed = getattr(found, "followed", None)
    if followed:
        st.switch_page("views/speaker.py", query_params={"name": followed})
    opened = getattr(found, "opened", None)
    return str(opened) if opened else None


def make_card(claim: data.ClaimView, *, hits: str | None = None, note: str | None = None) -> dict[str, Any]:
    """What a card says, as plain words.

    Args:
        claim: The quote.
        hits: The words that were searched for.
        note: What else to say of it.

    Returns:
        The words by their place on the card, and the links.
    """
    via = f"via {claim.via}" if claim.via else None
    foot = [claim.outlet or "unknown outlet", via, claim.kind, f"“{claim.cue}”" if claim.cue else None]
    foot += ["corrected by hand" if getattr(claim, "corrected", None) else None]
    key = claim.speaker_key if claim.speaker and has_page("speaker") else None
    return {
        "id": claim.quote_id,
        "href": link_to("quote", id=claim.quote_id) if has_page("quote") else link_to("explore", quote=claim.quote_id),
        "speaker": show_directions(claim.speaker or "Unknown speaker"),
        "speaker_key": key,
        "speaker_href": link_to("speaker", name=key) if key else None,
        "office": show_directions(claim.office) if claim.office else None,
        "day": show_day(claim),
        "quote": _mark_hits(claim, hits),
        "kind": claim.kind,
        "foot": [show_directions(each) for each in foot if each],
        "note": show_directions(note) if note else None,
    }


def show_day(claim: data.ClaimView) -> str:
    """When it was said, or at least published. Example: "said 2013-02-02", "published 2013-02-05"."""
    if claim.said_on:
        return f"said {claim.shown_day}"
    return f"published {claim.published}" if claim.published else "day unknown"


def card_html(claim: data.ClaimView, *, hits: str | None = None) -> str:
    """A card for places without a click, as escaped HTML; its quote is a link.

    Args:
        claim: The quote.
        hits: The words that were searched for.

    Returns:
        The HTML of one card.
    """
    card = make_card(claim, hits=hits)
    words = "".join(
        f"<mark class=hit>{to_html(text)}</mark>" if is_hit else to_html(text) for text, is_hit in card["quote"]
    )
    who = f'<span class="card-speaker">{to_html(card["speaker"])}</span>'
    office = f'<span class="card-office">{to_html(card["office"])}</span>' if card["office"] else ""
    day = f'<span class="card-day">{to_html(card["day"])}</span>'
    foot = "".join(f"<span>{to_html(each)}</span>" for each in card["foot"])
    return (
        f'<div class="card"><div class="card-head">{who}{office}{day}</div>'
        f'<a class="card-quote {to_html(card["kind"])}" href="{to_html(card["href"])}" target="_self">{words}</a>'
        f'<div class="card-foot">{foot}</div></div>'
    )


def _mark_hits(claim: data.ClaimView, hits: str | None) -> list[tuple[str, bool]]:
    """The quote in pieces, each with whether it was searched for; spaces and breaks are one space each."""
    quote = claim.quote
    marks = find_marks(quote, parse_query(hits)) if hits and hits.strip() else []
    pieces: list[tuple[str, bool]] = []
    at = 0
    for start, end in marks:
        pieces += [(quote[at:start], False), (quote[start:end], True)]
        at = end
    pieces.append((quote[at:], False))
    pieces = [(_squeeze(text), is_hit) for text, is_hit in pieces if text]
    if claim.kind == "direct" and not quote.startswith(("“", '"', "‘")):
        pieces = [("“", False), *pieces, ("”", False)]
    return [(show_directions(text), is_hit) for text, is_hit in pieces]


def _squeeze(text: str) -> str:
    before, after = " " * text[:1].isspace(), " " * text[-1:].isspace()
    return f"{before}{' '.join(text.split())}{after}" if text.strip() else " "
