"""The text of an article with every quote marked and labelled by its speaker.

In: an article. Out: the text on the page, scrolled to one quote, and the id of the quote that was opened. Words of the
article reach the browser as text. A colour stands beside a name and never alone.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import streamlit as st

from dashboard.address import link_to
from dashboard.data.reading import ArticleView
from dashboard.directions import show_directions, to_html

_HUES = 5
_TEXT = st.components.v2.component(
    "tracker_article",
    html='<div class="article-text"></div>',
    js=(Path(__file__).parent / "article.js").read_text(encoding="utf-8"),
    isolate_styles=False,
)


def show_article(article: ArticleView, *, target: str | None, key: str) -> str | None:
    """Draw the text.

    Args:
        article: The article.
        target: The id of the quote to scroll to.
        key: A name of its own on the page.

    Returns:
        The id of the quote that was opened by this click or Enter, else None.
    """
    found = _TEXT(key=key, data=lay_out(article, target), on_opened_change=lambda: None)
    opened = getattr(found, "opened", None)
    return str(opened) if opened else None


def lay_out(article: ArticleView, target: str | None) -> dict[str, Any]:
    """The paragraphs as plain values: what is a quote has its speaker's name where it begins, and a hue.

    Args:
        article: The article.
        target: The id of the quote that is to stand out; where quotes overlap, it goes before the others.

    Returns:
        What the component draws.
    """
    names = {claim.quote_id: claim.speaker or "unknown" for claim in article.claims}
    hues = choose_hues(article)
    last: str | None = None
    paragraphs = []
    for paragraph in article.paragraphs:
        segments: list[dict[str, Any]] = []
        for segment in paragraph.segments:
            text = show_directions(segment.text)
            quote = target if target in segment.quotes else next(iter(segment.quotes), None)
            if quote is None or quote not in names:
                segments.append({"text": text})
                continue
            label = show_directions(names[quote]) if quote != last else ""
            hue = hues.get(names[quote], 0)
            href = link_to("quote", id=quote)
            segments.append({"text": text, "quote": quote, "label": label, "hue": hue, "href": href})
            last = quote
        paragraphs.append({"aside": paragraph.aside, "segments": segments})
    return {"paragraphs": paragraphs, "target": target}


def count_speakers(article: ArticleView) -> list[tuple[str, int]]:
    """The speakers of an article with their number of quotes, most first; "unknown" for those without one, last."""
    counts = Counter(claim.speaker or "unknown" for claim in article.claims)
    return sorted(counts.items(), key=lambda each: (each[0] == "unknown", -each[1], each[0]))


def choose_hues(article: ArticleView) -> dict[str, int]:
    """A hue of its own for each of those most quoted; the others have none, so that no two are taken for one."""
    known = [name for name, _ in count_speakers(article) if name != "unknown"]
    return {name: at for at, name in enumerate(known[:_HUES], 1)}


def render_legend(article: ArticleView) -> str:
    """Who is quoted, how often, in the hue of the marks, as escaped HTML."""
    hues = choose_hues(article)
    rows = "".join(
        f'<li><span class="said hue{hues.get(name, 0)}">{to_html(name)}</span> {count}</li>'
        for name, count in count_speakers(article)
    )
    return f"<ul class=legend>{rows}</ul>" if rows else "<p>Nobody is quoted in it.</p>"
