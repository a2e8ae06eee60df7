"""What the names of a treebank's texts are, and what they are not, as far as syntax and the news tell."""

import pytest
import spacy
from spacy.tokens import Doc

from tracker.training.naming import NOT_NAMED, NOT_PERSON, mark_names
from tracker.training.treebanks import Sentence, build_doc

NLP = spacy.blank("en")
TAGS = {"PROPN": "NNP", "NOUN": "NN", "VERB": "VBD", "ADP": "IN", "PUNCT": ",", "DET": "DT", "ADJ": "JJ", "NUM": "CD"}


def read(*words):
    """A Doc of (form, part of speech, head, relation) a word, heads counted from 1."""
    rows = [
        [str(number), form, form.lower(), pos, TAGS.get(pos, pos), "_", str(head), relation, "_", "_"]
        for number, (form, pos, head, relation) in enumerate(words, start=1)
    ]
    return build_doc(NLP, [Sentence(rows=rows, spaces=[True] * len(rows))])


def news(words, names):
    return Doc(NLP.vocab, words.split(), ents=names.split())


SILVER = [
    *[news("Iowa", "B-LOC")] * 3,
    *[news("Jane Doe", "B-PERSON I-PERSON")] * 3,
    *[news("Supreme Court", "B-ORG I-ORG"), news("Court", "B-ORG")] * 3,
]


def mark(*words):
    doc = read(*words)
    mark_names([doc], SILVER)
    excluded = {kind: {span.text for span in doc.spans[kind]} for kind in (NOT_PERSON, NOT_NAMED)}
    return {ent.text: ent.label_ for ent in doc.ents}, excluded, doc


def test_a_flat_name_is_a_person():
    names, _, _ = mark(("Yasser", "PROPN", 3, "nsubj"), ("Arafat", "PROPN", 1, "flat"), ("left", "VERB", 0, "root"))
    assert names == {"Yasser Arafat": "PERSON"}


def test_a_flat_name_may_come_last_name_first():
    names, _, _ = mark(("Townsend", "PROPN", 0, "root"), (",", "PUNCT", 3, "punct"), ("George", "PROPN", 1, "flat"))
    assert names == {"Townsend , George": "PERSON"}


def test_a_flat_name_that_stands_behind_in_is_a_place_everywhere():
    here = read(("in", "ADP", 2, "case"), ("Sao", "PROPN", 0, "root"), ("Paulo", "PROPN", 2, "flat"))
    there = read(("Sao", "PROPN", 3, "nsubj"), ("Paulo", "PROPN", 1, "flat"), ("grew", "VERB", 0, "root"))
    mark_names([here, there], SILVER)
    assert [(ent.text, ent.label_) for doc in (here, there) for ent in doc.ents] == [("Sao Paulo", "LOC")] * 2


def test_who_bears_a_title_is_a_person_and_the_title_is_not():
    names, excluded, _ = mark(
        ("President", "PROPN", 2, "nmod:desc"), ("Musharraf", "PROPN", 3, "nsubj"), ("left", "VERB", 0, "root")
    )
    assert names == {"Musharraf": "PERSON"}
    assert excluded[NOT_PERSON] == {"President"}


@pytest.mark.parametrize(("word", "label"), [("Iowa", "LOC"), ("Doe", "PERSON")])
def test_what_the_news_always_calls_alike_is_called_so(word, label):
    names, _, _ = mark((word, "PROPN", 2, "nsubj"), ("won", "VERB", 0, "root"))
    assert names == {word: label}


def test_a_part_of_a_longer_name_is_not_labelled_alone():
    names, _, doc = mark(("Supreme", "ADJ", 2, "amod"), ("Court", "PROPN", 3, "nsubj"), ("ruled", "VERB", 0, "root"))
    assert names == {}
    assert doc[0].ent_iob == 0


def test_a_word_nobody_is_known_by_is_no_person():
    _, excluded, doc = mark(("NiMo", "PROPN", 2, "nsubj"), ("called", "VERB", 0, "root"))
    assert excluded[NOT_PERSON] == {"NiMo"}
    assert doc[0].ent_iob == 0
    assert doc[1].ent_iob_ == "O"


def test_a_common_word_is_no_name_but_perhaps_a_date():
    _, excluded, _ = mark(
        ("drafts", "NOUN", 2, "nsubj"), ("came", "VERB", 0, "root"), ("Friday", "PROPN", 2, "obl"), ("2", "NUM", 2, "x")
    )
    assert excluded[NOT_NAMED] == {"drafts", "Friday"}


def test_an_address_is_no_name():
    doc = read(("jane.doe@example.org", "PROPN", 0, "root"))
    for token in doc:
        token.tag_ = "ADD"
    mark_names([doc], SILVER)
    assert doc[0].ent_iob_ == "O"
    assert not doc.spans[NOT_PERSON]
