"""A whole article with every quote marked, its revisions and who else prints the same report."""

from __future__ import annotations

from itertools import pairwise

import streamlit as st

from dashboard.address import link_to
from dashboard.article_text import render_legend, show_article
from dashboard.data.reading import ArticleView, Revision, article_of, compare_words, revisions_of
from dashboard.directions import to_html
from dashboard.frame import name_tab
from dashboard.reading_pane import show_quote
from dashboard.states import show_or_explain
from dashboard.toolbar import ARCHIVE, safe_url

AROUND = 120  # so many characters beside a change are shown


def render_facts(article: ArticleView) -> str:
    """Who published it, when, who wrote it and where it is, as escaped HTML."""
    inferred = " (inferred)" if article.published and article.published_inferred else ""
    facts = [
        to_html(article.outlet or "unknown outlet"),
        f"published {to_html(article.published or 'on an unknown day')}{inferred}",
        to_html(article.author or "author unknown"),
    ]
    if url := safe_url(article.url):
        rel = 'target="_blank" rel="noopener noreferrer"'
        facts.append(f'<a href="{to_html(url)}" {rel}>the source on the web</a>')
        facts.append(f'<a href="{to_html(ARCHIVE + url)}" {rel}>look for it in web.archive.org</a>')
    return f"<ul class='pane-head in-line'>{''.join(f'<li>{fact}</li>' for fact in facts)}</ul>"


def render_others(article: ArticleView) -> str:
    """The articles that print the same report, each a link, as escaped HTML."""
    rows = "".join(
        f'<li><a href="{to_html(link_to("article", id=each.article_id))}" target="_self">'
        f"{to_html(each.outlet or 'an unknown outlet')}: {to_html(each.title or each.article_name)}</a></li>"
        for each in article.also_in
    )
    return f"<ul>{rows}</ul>"


def render_change(before: Revision, after: Revision) -> str:
    """What changed from one revision to the next, word by word and with the words around it, as escaped HTML."""
    tags = {"same": "span", "removed": "del", "added": "ins"}
    pieces = compare_words(before.text, after.text)
    if all(piece.kind == "same" for piece in pieces):
        return "<p>The text is the same; what is known about it changed.</p>"
    shown = []
    for at, piece in enumerate(pieces, 1):
        is_same = piece.kind == "same"
        text = cut_same(piece.text, is_first=at == 1, is_last=at == len(pieces)) if is_same else piece.text
        shown.append(f"<{tags[piece.kind]}>{to_html(text)}</{tags[piece.kind]}>")
    return f"<div class=word-diff>{''.join(shown)}</div>"


def cut_same(text: str, *, is_first: bool, is_last: bool) -> str:
    """What is the same in both revisions, with "[…]" for what is far from any change."""
    if len(text) <= 3 * AROUND:
        return text
    behind = "" if is_first else text[:AROUND].rpartition(" ")[0] + " "
    before = "" if is_last else " " + text[-AROUND:].partition(" ")[2]
    return f"{behind}[…]{before}"


@st.dialog("Quote", width="large")
def open_quote(quote_id: str) -> None:
    """Read a quote over the article."""
    show_quote(quote_id)


def show_sides(article: ArticleView) -> None:
    """Who is quoted, who else prints it, how it changed."""
    st.html(f"<h2 class=pane-title>Who is quoted</h2>{render_legend(article)}")
    if article.also_in:
        st.html(f"<h2 class=pane-title>The same report elsewhere</h2>{render_others(article)}")
    if article.revisions > 1:
        st.html("<h2 class=pane-title>Revisions</h2>")
        revisions = revisions_of(article.article_id)
        for before, after in pairwise(revisions):
            stored = after.stored.date().isoformat() if after.stored else "an unknown day"
            with st.expander(f"Revision {before.number} to {after.number}, stored {stored}"):
                st.html(render_change(before, after))


def show_page() -> None:
    """Lay the page out."""
    article_id, quote_id = st.query_params.get("id"), st.query_params.get("quote")
    article = article_of(article_id) if article_id else None
    if article is None:
        st.title("Article", anchor=False)
        st.info(
            "There is no article of this id in the database." if article_id else "Which article? Open a quote first."
        )
        if st.button("Find a quote", icon=":material/search:"):
            st.switch_page("views/explore.py")
        return
    name_tab(article.title or article.name, "article")
    # As HTML, since a title of the frame is Markdown: one with a picture in it would ask another machine for it.
    st.html(f"<h1>{to_html(article.title or article.name)}</h1>{render_facts(article)}")
    text, sides = st.columns(spec=[3, 1], gap="large")
    with sides:
        show_sides(article)
    with text:
        opened = show_article(article, target=quote_id, key=f"article-{article.article_id}")
    if opened:
        open_quote(opened)


show_or_explain(show_page)
