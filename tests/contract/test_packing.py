"""A Doc with quotes goes where spaCy takes a Doc: into bytes, into a DocBin, to other processes."""

import re
from pathlib import Path

import pytest
from spacy import displacy
from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

from tracker.claims import build_claims
from tracker.pipeline import load_pipeline
from tracker.readers import read_articles
from tracker.speakers.roster import load_roster

ARTICLES = list(read_articles(Path(__file__).resolve().parents[2] / "articles"))
TEXTS = [article.text for article in ARTICLES]


@pytest.fixture(scope="module")
def nlp():
    return load_pipeline()


@pytest.fixture(scope="module")
def docs(nlp):
    return list(nlp.pipe(TEXTS))


def test_quotes_come_back_from_bytes(nlp, docs):
    again = [Doc(nlp.vocab).from_bytes(doc.to_bytes()) for doc in docs]
    assert any(doc._.quotes for doc in docs)
    assert [doc._.quotes for doc in again] == [doc._.quotes for doc in docs]
    assert [doc._.tagging for doc in again] == [None] * len(docs)


def test_quotes_are_spans_that_any_user_of_spacy_knows(nlp, docs):
    for doc in docs:
        group = doc.spans["quotes"]
        assert len(group) == sum(len(quote.spans) + len(quote.relays) for quote in doc._.quotes)
        for span in group:
            quote = doc._.quotes[int(span.id_)]
            parts = {
                "CONTENT": quote.contents,
                "CUE": quote.cues,
                "SOURCE": (quote.source,),
                "RELAY": tuple(relay.span for relay in quote.relays),
            }[span.label_]
            assert any(span.start_char <= part.start and part.end <= span.end_char for part in parts)


def test_quotes_come_back_from_a_bin_without_user_data_and_into_another_vocabulary(nlp, docs):
    stored = DocBin(docs=docs).to_bytes()
    again = list(DocBin().from_bytes(stored).get_docs(Vocab()))
    assert [doc._.quotes for doc in again] == [doc._.quotes for doc in docs]


def test_displacy_shows_the_parts_of_quotes(docs):
    page = displacy.render(docs, style="span", options={"spans_key": "quotes"}, page=True, jupyter=False)
    assert {"CONTENT", "CUE", "SOURCE"} <= set(re.findall(r"[A-Z]{3,}(?=\s*</span>)", page))


def test_claims_are_the_same_from_a_doc_that_was_stored(nlp, docs):
    roster = load_roster()
    stored = DocBin(docs=docs, store_user_data=True).to_bytes()
    for article, doc, again in zip(ARTICLES, docs, DocBin().from_bytes(stored).get_docs(nlp.vocab), strict=True):
        assert build_claims(article, again, roster=roster) == build_claims(article, doc, roster=roster)


def test_other_processes_find_the_same(nlp, docs):
    again = list(nlp.pipe(TEXTS, n_process=2))
    assert [doc._.quotes for doc in again] == [doc._.quotes for doc in docs]
    assert [[(ent.text, ent.label_) for ent in doc.ents] for doc in again] == [
        [(ent.text, ent.label_) for ent in doc.ents] for doc in docs
    ]
