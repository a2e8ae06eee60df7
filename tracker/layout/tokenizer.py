"""A tokenizer for spaCy that reads the view of a text.

``doc.text`` is the view, so that no line break stands within a sentence, no token spans two sentences, and every offset
is one of the stored text too. ``doc._.layout`` keeps both texts.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Protocol

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

from tracker.layout.documents import Layout
from tracker.layout.view import lay_out
from tracker.text import View

NAME = "claim_tracker.view.v1"


class Tokenizer(Protocol):
    """What is asked of the tokenizer that does the work."""

    vocab: Vocab

    def __call__(self, text: str) -> Doc:
        """Cut a text into tokens."""

    def to_bytes(self, **options: Any) -> bytes:
        """Serialise its rules."""

    def from_bytes(self, packed: bytes, **options: Any) -> object:
        """Load its rules."""

    def to_disk(self, path: str | Path, **options: Any) -> None:
        """Save its rules."""

    def from_disk(self, path: str | Path, **options: Any) -> object:
        """Load its rules from a file."""


class ViewTokenizer:
    """Cuts the view of a text into tokens with another tokenizer, each part between two joints by itself."""

    def __init__(self, inner: Tokenizer) -> None:
        self.inner = inner
        self.vocab = inner.vocab

    def __call__(self, text: str) -> Doc:
        """Cut the view of a text into tokens."""
        view = lay_out(text)
        doc = self._cut(view) if view.joints else self.inner(str(view))
        doc._.layout = Layout(text, view)
        return doc

    def _cut(self, view: View) -> Doc:
        parts = [self.inner(view[left:right]) for left, right in itertools.pairwise([0, *view.joints, len(view)])]
        tokens = [token for part in parts for token in part]
        return Doc(self.vocab, [token.text for token in tokens], [bool(token.whitespace_) for token in tokens])

    def pipe(self, texts: Iterable[str], batch_size: int = 1000) -> Iterable[Doc]:
        """Cut one text after the other."""
        return map(self, texts)

    def to_bytes(self, **options: Any) -> bytes:
        """Serialise the inner tokenizer."""
        return self.inner.to_bytes(**options)

    def from_bytes(self, packed: bytes, **options: Any) -> ViewTokenizer:
        """Load the inner tokenizer."""
        self.inner.from_bytes(packed, **options)
        return self

    def to_disk(self, path: str | Path, **options: Any) -> None:
        """Save the inner tokenizer."""
        self.inner.to_disk(path, **options)

    def from_disk(self, path: str | Path, **options: Any) -> ViewTokenizer:
        """Load the inner tokenizer from a file."""
        self.inner.from_disk(path, **options)
        return self


def make_view_tokenizer() -> Callable[[Language], ViewTokenizer]:
    """Make the factory that spaCy's configuration names: from a ``Language`` to its tokenizer."""
    make: Callable[[Language], Tokenizer] = registry.tokenizers.get("spacy.Tokenizer.v1")()
    return lambda nlp: ViewTokenizer(make(nlp))


registry.tokenizers.register(NAME, func=make_view_tokenizer)
