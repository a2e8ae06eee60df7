"""A quote where it stands: the paragraphs around it with source, cue and content marked and labelled.

In: a quote's id. Out: the pane on the page. Every word of the article is escaped before it becomes HTML; marks carry
a label, so that nothing depends on colour.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from html import escape
from string import punctuation
from urllib.parse import quote, urlencode, urlsplit

import streamlit as st

from dashboard import data
from dashboard.directions import show_directions, to_html
from tracker.schema.fields import Field, fields_of, placed_fields


def show_quote(quote_id: str) -> None:
    """Draw the pane of one quote, or say that there is none."""
    passage = data.passage_of(quote_id)
    if passage is None:
        st.warning("There is no quote of this id in the database; it may have come from another one.")
        return
    claim = passage.claim
    article, why = st.columns(spec=[3, 2], gap="large")
    with article:
        st.subheader("In the article")
        st.html(render_passage(passage))
        with st.expander("The whole article"):
            whole = data.passage_of(quote_id, whole=True)
            st.html(render_passage(whole) if whole else "")
    with why:
        st.subheader("Why this speaker")
        st.html(render_facts(claim, passage.also_in))
        st.caption("The quote, as the article has it")
        st.code(show_directions(claim.quote), language=None, wrap_lines=True)
        st.caption("Link to this quote")
        st.code(permalink(claim), language=None, wrap_lines=True)
    if st.toggle(
        "Similar quotes", key="similar", help="Quotes that mean something like this one, whatever their words."
    ):
        st.html(render_similar(data.similar_to(quote_id)))


def render_similar(found: data.Claims) -> str:
    """Quotes that are alike, each with its link and what makes it alike, as escaped HTML."""
    if not found:
        return "<p>No quote is like it.</p>"
    rows = "".join(f"<li>{_similar(claim, found.alike[claim.quote_id])}</li>" for claim in found)
    return f"<p>Alike in meaning, the most alike first; no matches:</p><ol class=similar>{rows}</ol>"


def _similar(claim: data.ClaimView, likeness: data.Likeness) -> str:
    head = to_html(f"{claim.speaker or 'unknown'}, {claim.shown_day}, {claim.outlet or 'an unknown outlet'}: ")
    why = to_html(f" (alike {likeness.score:.2f}: {', '.join(likeness.words)})")
    return f'{head}<a href="{escape(permalink(claim))}" target="_self">{to_html(claim.quote)}</a>{why}'


def permalink(claim: data.ClaimView) -> str:
    """A link that opens this quote in this dashboard."""
    parts = urlsplit(str(st.context.url or "http://localhost:8501/"))
    return f"{parts.scheme}://{parts.netloc}/?{urlencode({'quote': claim.quote_id})}"


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
    """Example: "Fox News (US arms Kurds)"."""
    return f"{to_html(article.outlet or 'an unknown outlet')} ({to_html(article.title or article.article_name)})"


def _link(url: str | None) -> str:
    """Only web addresses become links: an article's metadata may hold anything."""
    if url is None:
        return "no link known"
    if not url.casefold().startswith(("http://", "https://")):
        return f"not a web address: {to_html(url)}"
    href = escape(quote(url, safe=punctuation))
    return f'<a href="{href}" target="_blank" rel="noopener noreferrer">{to_html(url)}</a>'


_FACTS: dict[str, Callable[[data.ClaimView], str]] = {
    "speaker": _speaker,
    "candidates": _candidates,
    "confidence": lambda claim: to_html(data.show_confidence(claim.confidence)),
    "said_on": _said,
    "published": _published,
    "via": _via,
    "title": lambda claim: to_html(claim.title or claim.article_name),
    "url": lambda claim: _link(claim.url),
}
"""The facts that say more than the field's value."""
