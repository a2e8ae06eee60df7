"""Check a quote: paste a sentence or a draft, and see what of it is in the database, word by word."""

from __future__ import annotations

from collections import Counter

import streamlit as st

from dashboard.address import link_to
from dashboard.cards import show_cards
from dashboard.data.reading import VERDICTS, Checked, Standing, check_of
from dashboard.directions import to_html
from dashboard.reading_pane import show_quote
from dashboard.states import show_or_explain

_PER_PAGE = 20
_IN_URL = 500  # characters; a draft stays out of addresses and of the browser's history
_MATCHES = 3
_TAGS = {"same": "span", "changed": "ins", "added": "ins", "left out": "del", "omitted": "i", "replaced": "i"}
_SIGNS = {"exact": "✓", "partial": "✓", "altered": "≠", "unquoted": "¶", "similar": "≈", "absent": "–"}


def render_result(checked: Checked) -> str:
    """The verdict and the words with what was changed in them, as escaped HTML."""
    verdict = f"{_SIGNS[checked.verdict]} {VERDICTS[checked.verdict]}"
    note = f"<p class=check-note>{to_html(checked.speaker_note[:1].upper() + checked.speaker_note[1:])}.</p>"
    return (
        f'<section class="check {checked.verdict}"><p class=check-verdict>{to_html(verdict)}</p>'
        f"<p class=word-diff>{_render_words(checked)}</p>{note if checked.speaker_note else ''}"
        f"{''.join(map(_render_place, checked.standing))}</section>"
    )


def _render_words(checked: Checked) -> str:
    differences = checked.matches[0].differences if checked.matches else ()
    if checked.verdict != "altered" or not differences:
        return to_html(" ".join(checked.text.split()))
    pieces = []
    for each in differences:
        if each.kind == "changed":
            pieces.append(f"<del>{to_html(each.stored)}</del> <ins>{to_html(each.pasted)}</ins>")
        elif each.kind == "omitted":
            pieces.append(f'<i title="left out with a sign: {to_html(each.stored)}">{to_html(each.pasted)}</i>')
        else:
            tag = _TAGS[each.kind]
            pieces.append(f"<{tag}>{to_html(each.pasted or each.stored)}</{tag}>")
    return " ".join(pieces)


def _render_place(place: Standing) -> str:
    name = to_html(f"{place.outlet or 'an unknown outlet'}: {place.title or place.article_id}")
    link = f'<a href="{to_html(link_to("article", id=place.article_id))}" target="_self">{name}</a>'
    return f"<p class=check-note>These words stand in an article, and nobody is quoted with them: {link}.</p>"


@st.dialog("Quote", width="large")
def open_quote(quote_id: str) -> None:
    """Read a quote over the results."""
    show_quote(quote_id)


def ask_text() -> str:
    """The text to check; a short one stands in the URL, so that the link shows the same."""
    known = st.session_state.get("pasted", st.query_params.get("text", ""))
    with st.form("check", border=False):
        text = st.text_area(
            "A sentence, or a whole draft",
            value=known,
            height=140,
            placeholder="“We look forward to the visit,” Peskov said.",
            help="Quotations are found by their marks; without marks, all of the text is checked.",
        )
        asked = st.form_submit_button("Check", type="primary", icon=":material/fact_check:")
    if asked:
        st.session_state["pasted"] = text
        st.query_params.from_dict({"text": text} if text.strip() and len(text) <= _IN_URL else {})
        return str(text)
    return str(known)


def show_results(found: tuple[Checked, ...]) -> None:
    """How many of each verdict there are, then each quotation with the quotes it rests on."""
    counts = Counter(each.verdict for each in found)
    told = " · ".join(f"**{counts[verdict]}** {VERDICTS[verdict]}" for verdict in VERDICTS if counts[verdict])
    st.markdown(f"{len(found)} {'quotation' if len(found) == 1 else 'quotations'}: {told}")
    pages = -(-len(found) // _PER_PAGE)
    page = st.pagination(pages, key="page") if pages > 1 else 1
    for at, checked in enumerate(found[_PER_PAGE * (page - 1) : _PER_PAGE * page]):
        st.html(render_result(checked))
        claims = [match.claim for match in checked.matches[:_MATCHES]]
        opened = show_cards(claims, key=f"matches-{page}-{at}", label="Quotes of this") if claims else None
        if opened:
            open_quote(opened)


def show_page() -> None:
    """Lay the page out."""
    st.title("Check a quote", anchor=False)
    text = ask_text()
    if not text.strip():
        st.caption("Nothing is ever called false here: what is not in this collection may well have been said.")
        return
    with st.spinner("Checking each quotation…"):
        found = check_of(text)
    if found:
        show_results(found)
    else:
        st.info("There are no words in it to check.")


show_or_explain(show_page)
