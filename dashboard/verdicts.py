"""What a check found of one quotation, as HTML: the verdict, the words with what was changed, where else they stand.

In: a quotation with its verdict. Out: escaped HTML; a change has a mark and not only a colour.
"""

from __future__ import annotations

from dashboard.address import link_to
from dashboard.data.reading import VERDICTS, Checked, Standing
from dashboard.directions import to_html

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
