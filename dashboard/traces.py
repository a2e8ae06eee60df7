"""What to say of a quote that is not where a link says: put right since, read otherwise, rejected, or gone.

In: an id that finds no quote, or a quote that a person rejected. Out: words, and the id of the quote to show instead.
"""

from __future__ import annotations

import streamlit as st

from dashboard import data
from dashboard.address import link_to
from dashboard.data.reading import Fate, Trace, trace_of
from dashboard.directions import to_html
from dashboard.labels import to_label
from tracker.schema.claim import REJECTED

WORDS = {
    Fate.REJECTED: "Somebody looked at this and found that it is no quote. It is kept, and stands in no list.",
    Fate.CORRECTED: "Somebody put this quote right after the link was made. This is how it stands now.",
    Fate.MOVED: "The article was revised or read anew after the link was made. This is the quote that is there now.",
    Fate.GONE: "The article was read anew after the link was made, and these words are no quote any more. They are"
    " marked below, where they stand in the article.",
    Fate.REVISED: "The article was revised after the link was made, and these words are no longer in it.",
    Fate.UNKNOWN: "There is no quote of this id in the database; it may have come from another one.",
}
"""What is said of each."""


def find_passage(quote_id: str) -> data.Passage | None:
    """The passage of a quote, or of the one that stands in its place now; what became of it is said.

    Args:
        quote_id: What a link calls it.

    Returns:
        None where there is no quote to show.
    """
    passage = data.passage_of(quote_id)
    if passage is not None and passage.claim.corrected != REJECTED:
        return passage
    trace = trace_of(quote_id)
    (st.warning if trace.fate is Fate.UNKNOWN else st.info)(to_label(WORDS[trace.fate]))
    if trace.quote_id is None and trace.article_id is not None:
        st.html(render_place(trace))
    if trace.quote_id is None:
        st.html(f'<ul class=ways><li><a href="{to_html(link_to("explore"))}" target="_self">Find a quote</a></li></ul>')
        return None
    return data.passage_of(trace.quote_id)


def render_place(trace: Trace) -> str:
    """The place in the article where a quote was, and the way to all of it, as escaped HTML."""
    paragraphs = "".join(
        f"<p>{''.join(_mark(part.text, is_it=part.role is not None) for part in paragraph.segments)}</p>"
        for paragraph in trace.paragraphs
    )
    way = f'<a href="{to_html(link_to("article", id=trace.article_id))}" target="_self">{to_html(trace.title)}</a>'
    return f"<div class=passage>{paragraphs}</div><p>The whole article: {way}</p>"


def _mark(text: str, *, is_it: bool) -> str:
    return f"<mark class=content><sup>the words</sup>{to_html(text)}</mark>" if is_it else to_html(text)
