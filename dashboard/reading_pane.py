"""A quote where it stands: who said what when, the paragraph with its parts marked, why this speaker, what is like it.

In: a quote's id. Out: the pane, on a page or in a dialog. Every word of the article is escaped before it becomes HTML;
marks carry a label, so that nothing depends on colour.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from html import escape

import streamlit as st

from dashboard import data
from dashboard.address import link_to
from dashboard.cards import show_cards
from dashboard.data.reading import record_of
from dashboard.directions import to_html
from dashboard.pages import has_page
from dashboard.toolbar import safe_url, show_toolbar
from dashboard.traces import find_passage
from tracker.config import is_read_only
from tracker.schema.fields import Field, fields_of, placed_fields

_KINDS = {
    "direct": "direct quote",
    "mixed": "mixed: partly in the words of the article",
    "indirect": "indirect: in the words of the article",
}


def show_quote(quote_id: str) -> None:
    """Draw the pane of one quote, or say what became of it."""
    passage = find_passage(quote_id)
    if passage is None:
        return
    claim = passage.claim
    st.html(render_head(claim))
    show_toolbar(claim, key=f"toolbar-{quote_id}")
    if is_read_only():
        st.caption("Nothing can be corrected here: this dashboard is read-only.")
    article, why = st.columns(spec=[3, 2], gap="large")
    with article:
        st.html(f"<h2 class=pane-title>In the article</h2>{render_passage(passage)}")
    with why:
        title = "Why this speaker" if claim.speaker else "Why nobody is named"
        more = _fold("Every step", render_steps(claim)) if claim.steps else ""
        record = _fold("The record as JSON", f"<pre tabindex=0>{to_html(record_of(claim))}</pre>")
        st.html(f"<h2 class=pane-title>{title}</h2>{render_facts(claim, passage.also_in)}{more}{record}")
    if st.toggle(
        "Similar quotes",
        key=f"similar-{quote_id}",
        help="Quotes that mean something like this one, whatever their words.",
    ):
        _show_similar(quote_id)


def _fold(title: str, body: str) -> str:
    """What a click unfolds, by the browser alone: Streamlit's way to show code loads 1.5 megabytes of script."""
    return f"<details class=pane-more><summary>{title}</summary>{body}</details>"


def _show_similar(quote_id: str) -> None:
    found = data.similar_to(quote_id)
    if not found:
        st.write("No quote is like it.")
        return
    st.caption("Alike in meaning, the most alike first; no matches.")
    notes = {key: f"alike {each.score:.2f}: {', '.join(each.words)}" for key, each in found.alike.items()}
    opened = show_cards(found, key=f"alike-{quote_id}", notes=notes, label="Similar quotes")
    if opened:
        st.switch_page("views/quote.py", query_params={"id": opened})


def render_head(claim: data.ClaimView) -> str:
    """Quote, speaker, day with its basis, outlet, as escaped HTML; what is not known is said to be unknown."""
    words = to_html(" ".join(claim.quote.split()))
    words = f"“{words}”" if claim.kind == "direct" else words
    office = f', <span class="pane-office">{to_html(claim.office)}</span>' if claim.office else ""
    via = f" · via {to_html(claim.via)}" if claim.via else ""
    corrected = " · <strong>corrected by hand</strong>" if getattr(claim, "corrected", None) else ""
    said = f"said {to_html(claim.shown_day)}" if claim.said_on else "day of saying not known"
    facts = (
        f"<b>{to_html(claim.speaker or 'Unknown speaker')}</b>{office}",
        f"{said} <span class=pane-basis>({to_html(claim.said_on_basis)})</span>",
        f"{to_html(claim.outlet or 'unknown outlet')}, published {_published(claim)}{via}",
        f"{to_html(_KINDS.get(claim.kind, claim.kind))}{corrected}",
    )
    return (
        f'<blockquote class="pane-quote {to_html(claim.kind)}" tabindex="0">{words}</blockquote>'
        f'<ul class="pane-head">{"".join(f"<li>{fact}</li>" for fact in facts)}</ul>'
    )


def render_steps(claim: data.ClaimView) -> str:
    """The steps from the words of the article to the speaker, as escaped HTML."""
    rows = []
    for step in claim.steps:
        words, points_to = step.get("words"), step.get("points_to")
        told = f"“{to_html(words['text'])}”" if isinstance(words, dict) else ""
        to = f" points to “{to_html(points_to['text'])}”" if isinstance(points_to, dict) else ""
        rows.append(f"<li>{to_html(str(step.get('rule')))}: {told}{to} (belief {step.get('belief', 0):.2f})</li>")
    return f"<ol class=steps>{''.join(rows)}</ol>"


def render_passage(passage: data.Passage) -> str:
    """The paragraphs as escaped HTML, marks labelled where a role begins."""
    paragraphs = []
    for paragraph in passage.paragraphs:
        pieces = []
        for segment in paragraph.segments:
            text = to_html(segment.text)
            label = f"<sup>{segment.role}</sup>" if segment.role else ""
            pieces.append(f'<mark class="{segment.role}">{label}{text}</mark>' if segment.role else text)
        here = any(segment.role for segment in paragraph.segments)
        paragraphs.append(f"<p{'' if here else ' class=elsewhere'}>{''.join(pieces)}</p>")
    before = "<p class=elsewhere>…</p>" if passage.cut_before else ""
    after = "<p class=elsewhere>…</p>" if passage.cut_after else ""
    return f"<div class=passage>{before}{''.join(paragraphs)}{after}</div>"


def render_facts(claim: data.ClaimView, also_in: Sequence[data.SameStory] = ()) -> str:
    """Who, why, when, through whom and where, as escaped HTML; what is not known is said to be unknown."""
    fields = placed_fields(fields_of(data.ClaimView), "facts")
    rows = [(_label(claim, field), _FACTS.get(field.name, partial(_show_field, field.name))(claim)) for field in fields]
    if also_in:
        rows.append(("Also in", "; ".join(map(_same_story, also_in))))
    return "<dl class=facts>" + "".join(f"<dt>{name}</dt><dd>{value}</dd>" for name, value in rows if value) + "</dl>"


def _label(claim: data.ClaimView, field: Field) -> str:
    return "May be" if field.name == "candidates" and claim.speaker is None else field.label


def _show_field(name: str, claim: data.ClaimView) -> str:
    value = getattr(claim, name)
    return to_html("unknown" if value is None else str(value))


def _speaker(claim: data.ClaimView) -> str:
    if claim.speaker is None:
        return "<b>unknown</b>"
    office = f", {to_html(claim.office)}" if claim.office else ""
    return f"<b>{to_html(claim.speaker)}</b>{office} ({to_html(claim.speaker_type)})"


def _candidates(claim: data.ClaimView) -> str:
    """Who else it may be, likeliest first, each with the reason."""
    lines = (f"{to_html(each.name)} ({each.score:.0%}: {to_html(each.reason)})" for each in claim.candidates)
    return "<br>".join(lines)


def _via(claim: data.ClaimView) -> str:
    if claim.second_hand:
        return f"second-hand: known only through {to_html(claim.via or 'somebody else')}"
    return to_html(claim.via or "nobody named")


def _said(claim: data.ClaimView) -> str:
    if claim.said_on is None:
        return f"not known: {to_html(claim.said_on_basis)}"
    return f"{to_html(claim.said_on)} ({to_html(claim.said_on_precision)}; {to_html(claim.said_on_basis)})"


def _published(claim: data.ClaimView) -> str:
    if claim.published is None:
        return "unknown"
    return to_html(claim.published) + (" (inferred)" if claim.published_inferred else "")


def _same_story(article: data.SameStory) -> str:
    """Example: "Fox News (US arms Kurds)", a link to that article."""
    told = f"{to_html(article.outlet or 'an unknown outlet')} ({to_html(article.title or article.article_name)})"
    if not has_page("article"):
        return told
    return f'<a href="{escape(link_to("article", id=article.article_id))}" target="_self">{told}</a>'


def _link(url: str | None) -> str:
    """Only web addresses become links: an article's metadata may hold anything."""
    href = safe_url(url)
    if href is None:
        return f"not a web address: {to_html(url)}" if url else "no link known"
    return f'<a href="{escape(href)}" target="_blank" rel="noopener noreferrer">{to_html(url or "")}</a>'


_FACTS: dict[str, Callable[[data.ClaimView], str]] = {
    "speaker": _speaker,
    "candidates": _candidates,
    "confidence": lambda claim: to_html(data.show_confidence(claim.confidence)),
    "corrected": lambda claim: to_html(claim.corrected or "no"),
    "said_on": _said,
    "published": _published,
    "via": _via,
    "title": lambda claim: to_html(claim.title or claim.article_name),
    "url": lambda claim: _link(claim.url),
}
"""The facts that say more than the field's value."""
