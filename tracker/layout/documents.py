"""Find the view that a document was made from.

In: a ``Doc``, from our tokenizer or another. Out: its ``Layout``. Apart from ``view``, which readers of files use and
which needs no spaCy.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc

from tracker.layout.view import lay_out
from tracker.text import View

if not Doc.has_extension("layout"):
    Doc.set_extension("layout", default=None)


@dataclass(frozen=True, slots=True)
class Layout:
    """What ``doc._.layout`` holds.

    Attributes:
        text: The text as it was given.
        view: The view of it, of the same length.
    """

    text: str
    view: View


def read_layout(doc: Doc) -> Layout:
    """Find the text and the view of a document.

    Args:
        doc: A document.

    Returns:
        Those that its tokenizer has set; for a document of another tokenizer they are made from its text and set.
    """
    layout = doc._.layout
    if not isinstance(layout, Layout):
        text = doc.text
        doc._.layout = layout = Layout(text, lay_out(text))
    return layout


def read_view(doc: Doc) -> View:
    """Find the view of a document.

    Args:
        doc: A document.

    Returns:
        The text that was tokenised, as long as the article's.
    """
    return read_layout(doc).view
