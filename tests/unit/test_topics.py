"""What quotes are about."""

from tests.specimens import make_doc, span_of
from tracker.records import Quote, QuoteKind
from tracker.topics import find_topics

TEXT = "Lavrov welcomed the destruction of Syria's chemical weapons. Kerry told CNN that Syria had agreed on Tuesday."
ENTS = {"Lavrov": "PERSON", "Syria": "GPE", "Kerry": "PERSON", "CNN": "ORG", "Tuesday": "DATE"}


def quote(*phrases, nth=0):
    contents = tuple(span_of(TEXT, phrase, nth=nth) for phrase in phrases)
    return Quote(kind=QuoteKind.INDIRECT, contents=contents, cues=(), source=None)


def test_names_nouns_and_terms_of_each_content_but_no_days_and_nothing_around_it():
    doc = make_doc(TEXT, ents=ENTS, tags={"chemical": "JJ", "welcomed": "VBD", "told": "VBD", "agreed": "VBN"})
    for token in doc:
        token.lemma_ = token.text.removesuffix("s") if token.tag_ == "NNS" else token.text
    quotes = [
        quote("the destruction of Syria's chemical weapons"),
        quote("Syria had agreed on Tuesday", nth=0),
        quote("the destruction", "chemical weapons"),
    ]
    assert find_topics(quotes, doc) == [
        ("destruction", "Syria", "chemical weapons", "weapon"),
        ("Syria",),
        ("destruction", "chemical weapons", "weapon"),
    ]
    assert find_topics([], doc) == []


def test_a_document_without_names_has_nouns():
    doc = make_doc(TEXT)
    for token in doc:
        token.lemma_ = token.lower_
    assert "destruction" in find_topics([quote("the destruction of")], doc)[0]
