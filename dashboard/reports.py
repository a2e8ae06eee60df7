"""What became of articles that were added: a line each.

In: outcomes. Out: a list with links to what was found.
"""

from __future__ import annotations

import streamlit as st

from dashboard.address import link_to
from dashboard.data.adding import Added
from dashboard.directions import to_html
from dashboard.pages import has_page

WORDS = {
    "added": "added", "updated": "read again", "unchanged": "was there already", "skipped": "left out",
    "failed": "could not be read",
}  # fmt: skip
"""What is said of each status."""
MOST = 200


def show_report(found: list[Added]) -> None:
    """A line for each article, with a link to its quotes where it has one."""
    lines = []
    for each in found[-MOST:]:
        name = to_html(each.name)
        if each.article_id and each.status != "skipped" and has_page("article"):
            name = f'<a href="{to_html(link_to("article", id=each.article_id))}" target="_self">{name}</a>'
        quotes = f", {each.quotes} {'quote' if each.quotes == 1 else 'quotes'}" if each.quotes else ""
        why = "; ".join([each.why, *each.warnings] if each.why and each.status != "added" else each.warnings)
        told = f'<span class="why">{to_html(why)}</span>' if why else ""
        lines.append(f'<li class="{each.status}">{name}: <strong>{WORDS[each.status]}</strong>{quotes} {told}</li>')
    if lines:
        st.html(f'<ul class="report">{"".join(lines)}</ul>')
