"""Buttons that copy a quote, its citation and its link, and the ways on from it.

In: texts and links. Out: a row of buttons; a link within the dashboard is followed without loading the page anew.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from string import punctuation
from typing import Any
from urllib.parse import quote

import streamlit as st

from dashboard import data
from dashboard.address import link_to, permalink
from dashboard.data.reading import citations_of, record_of
from dashboard.directions import show_directions
from dashboard.pages import has_page
from tracker.citing.quoted import quote_words
from tracker.config import is_read_only

ARCHIVE = "https://web.archive.org/web/*/"
LABELS = {
    "plain": "Plain text",
    "markdown": "Markdown",
    "html": "HTML",
    "bibtex": "BibTeX",
    "ris": "RIS (EndNote, Zotero)",
}
_TOOLBAR = st.components.v2.component(
    "tracker_toolbar",
    html='<div class="toolbar"></div>',
    js=(Path(__file__).parent / "toolbar.js").read_text(encoding="utf-8"),
    isolate_styles=False,
)


def show_toolbar(claim: data.ClaimView, *, key: str) -> None:
    """Draw what can be done with a quote.

    Args:
        claim: The quote.
        key: A name of its own on the page.
    """
    link = permalink("quote" if has_page("quote") else "explore", id=claim.quote_id)
    ways = list_ways(claim)
    found = _TOOLBAR(
        key=key,
        data={
            "copies": [
                {"label": "Copy quotation", "text": word_quotation(claim)},
                {"label": "Copy link", "text": link},
            ],
            "citations": [
                *label_citations(citations_of(claim.quote_id, link)),
                {"label": "The record as JSON", "text": record_of(claim)},
            ],
            "links": ways,
        },
        on_followed_change=lambda: None,
    )
    follow(getattr(found, "followed", None), ways)


def follow(page: str | None, ways: list[dict[str, Any]]) -> None:
    """Go to the page whose link was clicked, if one was."""
    for way in ways:
        if page and way["page"] == page:
            st.switch_page(f"views/{page}.py", query_params=way["params"])


def word_quotation(claim: data.ClaimView) -> str:
    """The quote as it is pasted into a text, with its speaker and day.

    Words that the article does not give as the speaker's own stand without quotation marks.
    """
    who = ", ".join(filter(None, (claim.speaker or "unknown speaker", claim.office, _day(claim), claim.outlet)))
    words = quote_words(" ".join(claim.quote.split()), claim.kind)
    manner = "" if claim.kind == "direct" else f"; {claim.kind} quotation"
    return show_directions(f"{words} ({who}{manner})")


def _day(claim: data.ClaimView) -> str | None:
    if claim.said_on:
        return f"said {claim.shown_day}"
    return f"published {claim.published}" if claim.published else None


def label_citations(citations: Mapping[str, str]) -> list[dict[str, str]]:
    """The citations as the choice shows them."""
    return [{"label": LABELS.get(fmt, fmt), "text": text} for fmt, text in citations.items()]


def list_ways(claim: data.ClaimView) -> list[dict[str, Any]]:
    """The links from a quote to article, speaker, source and archive, and to its correction unless all is read-only.

    Args:
        claim: The quote.

    Returns:
        Label, address, and for pages of the dashboard their name and parameters.
    """
    ways = [_way("The whole article", "article", id=claim.article_id, quote=claim.quote_id)]
    if claim.speaker and claim.speaker_key:
        ways.append(_way(f"All of {show_directions(claim.speaker)}", "speaker", name=claim.speaker_key))
    url = safe_url(claim.url)
    if url:
        ways.append({"label": "The source on the web", "href": url, "page": None, "params": {}})
        ways.append({"label": "Look for it in web.archive.org", "href": ARCHIVE + url, "page": None, "params": {}})
    if not is_read_only():
        ways.append(_way("Correct this", "review", quote=claim.quote_id))
    return [way for way in ways if way["page"] is None or has_page(way["page"])]


def _way(label: str, page: str, **params: str) -> dict[str, Any]:
    return {"label": label, "href": link_to(page, **params), "page": page, "params": params}


def safe_url(url: str | None) -> str | None:
    """A web address that can be a link: an article's metadata may hold anything."""
    if url is None or not url.casefold().startswith(("http://", "https://")):
        return None
    return quote(url, safe=punctuation)
