"""What a text gets depends on nothing but the text: not on batches, threads, or what was read before it."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

TEXTS = [
    "",
    "\n \n",
    "“We go,” Kremlin spokesman Dmitry Peskov said on Saturday.\n\nHe cannot stay in Moscow, Interfax reported.",
    "Lavrov told reporters that the talks would be well prepared. " * 20,
    "\n".join(["The minister said so.", "“It will take place,” the U.S. official added."] * 12),
    "ПУТИН \0 said \u200b “漢字",
]


@cache
def _load(threads: int = 1) -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("annotator", config={"threads": threads})
    nlp.add_pipe("quote_extractor", config={"threads": threads})
    return nlp


def _describe(doc: Doc) -> tuple[Any, ...]:
    tokens = [(token.tag_, token.pos_, token.is_sent_start, token.ent_iob_, token.ent_type_) for token in doc]
    return doc.text, tokens, doc._.tagging.spans, doc._.quotes


@cache
def _describe_alone(text: str) -> tuple[Any, ...]:
    return _describe(_load()(text))


@settings(max_examples=15)
@given(st.permutations(TEXTS), st.integers(1, 8))
def test_order_and_batches_do_not_matter(texts: list[str], batch_size: int) -> None:
    docs = _load().pipe(texts, batch_size=batch_size)
    assert [_describe(doc) for doc in docs] == [_describe_alone(text) for text in texts]


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_threads_do_not_matter(text: str) -> None:
    assert _describe(_load(threads=2)(text)) == _describe_alone(text)


def test_quotes_do_not_need_the_annotator() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("quote_extractor")
    doc = nlp(TEXTS[2])
    assert doc._.tagging is None
    assert isinstance(doc._.quotes, list)
