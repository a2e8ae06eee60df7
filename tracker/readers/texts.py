"""Texts that a record gives in pieces: lists of paragraphs, sections with headings, snippets around quotations.

In: a JSON value. Out: one text, a paragraph a line, with a warning where it is not the whole article.
"""

from __future__ import annotations

from tracker.readers.encodings import Decoded

_MOST_DEEP = 6
_PARTS = frozenset({"summary", "sections", "headline", "paragraphs"})
_SNIPPETS = "only the snippets around its quotations are known, not the whole article"


def join_text(value: object) -> Decoded | None:
    """The paragraphs of a value in its order; None where it holds anything else than text.

    Examples: ["One.", "Two."]; fundus' {"summary": [...], "sections": [{"headline": [...], "paragraphs": [...]}]};
    GDELT's quotation graph [{"pre": "Peskov said ", "quote": "We go", "post": " on Friday"}], which gets a warning.
    """
    if isinstance(value, list) and value and all(isinstance(each, dict) and "quote" in each for each in value):
        snippets = [
            f'{each.get("pre") or ""}"{each["quote"]}"{each.get("post") or ""}'
            for each in value
            if isinstance(each["quote"], str)
        ]
        return Decoded("\n\n".join(snippets), (_SNIPPETS,))
    paragraphs = _paragraphs(value, _MOST_DEEP)
    return None if paragraphs is None else Decoded("\n\n".join(paragraphs))


def _paragraphs(value: object, depth: int) -> list[str] | None:
    if isinstance(value, str):
        return [value] if value.strip() else []
    if not isinstance(value, list | dict) or not depth or (isinstance(value, dict) and not _PARTS.issuperset(value)):
        return None
    found: list[str] = []
    for each in value.values() if isinstance(value, dict) else value:
        inner = _paragraphs(each, depth - 1)
        if inner is None:
            return None
        found += inner
    return found
