"""What the names of a treebank's texts are, and what they are not, as far as syntax and the news tell."""

import pytest
import spacy
from spacy.tokens import Doc

from tracker.training.known_names import correct_names
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
    *[news("Blue Jays", "B-ORG I-ORG"), news("Jays", "B-ORG")] * 3,
    *[news("Chair", "B-PERSON"), *[news("Chair", "O")] * 4] * 3,
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
    names, _, doc = mark(("Blue", "ADJ", 2, "amod"), ("Jays", "PROPN", 3, "nsubj"), ("won", "VERB", 0, "root"))
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


def proper(*words):
    """Words that hang on each other, as the parts of a name do: proper nouns, unless they say otherwise."""
    kinds = {"of": "ADP", "and": "CCONJ", ",": "PUNCT", "the": "DET"}
    return [(word, kinds.get(word, "PROPN"), 0 if at == 0 else 1, "compound") for at, word in enumerate(words)]


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("Cargill , Inc.", "ORG"),
        ("Gulf Coast College", "ORG"),
        ("Department of Housing and Urban Development", "ORG"),
        ("Sea of Cortez", "LOC"),
        ("Hudson River", "LOC"),
    ],
)
def test_the_head_noun_tells_what_a_name_is_of(name, label):
    names, _, _ = mark(*proper(*name.split()))
    assert names == {name: label}


def test_a_head_noun_alone_tells_nothing():
    names, _, doc = mark(("Department", "PROPN", 2, "nsubj"), ("ruled", "VERB", 0, "root"))
    assert names == {}
    assert doc[0].ent_iob == 0


def test_a_body_is_known_without_its_legal_form():
    full, short = (
        read(*proper("Azurix", ",", "Inc.")),
        read(("Azurix", "PROPN", 2, "nsubj"), ("fell", "VERB", 0, "root")),
    )
    mark_names([full, short], SILVER)
    assert [(ent.text, ent.label_) for ent in short.ents] == [("Azurix", "ORG")]


@pytest.mark.parametrize(("word", "names"), [("Fujairah", {"Fujairah": "LOC"}), ("CPA", {}), ("Tuesday", {})])
def test_what_stands_behind_in_is_a_place_unless_it_is_a_time_or_short_for_something(word, names):
    assert mark(("in", "ADP", 2, "case"), (word, "PROPN", 0, "root"))[0] == names


@pytest.mark.parametrize("name", ["San Rafael", "al - Nahda"])
def test_a_flat_name_that_may_be_a_place_or_a_body_stays_unknown(name):
    words = name.split()
    names, _, doc = mark(
        *(
            (word, "PUNCT" if word == "-" else "PROPN", 0 if at == 0 else 1, "punct" if word == "-" else "flat")
            for at, word in enumerate(words)
        )
    )
    assert names == {}
    assert doc[0].ent_iob == 0


def test_a_flat_name_goes_on_behind_a_hyphen():
    names, _, _ = mark(
        ("Muqtada", "PROPN", 0, "root"),
        ("al", "PROPN", 1, "flat"),
        ("-", "PUNCT", 4, "punct"),
        ("Sadr", "PROPN", 1, "flat"),
    )
    assert names == {"Muqtada al - Sadr": "PERSON"}


def test_a_word_that_is_rarely_a_name_is_not_known_as_one():
    assert mark(("Chair", "PROPN", 2, "nsubj"), ("spoke", "VERB", 0, "root"))[0] == {}


def test_a_body_that_the_news_takes_for_a_person_is_corrected():
    docs = [news("Obama and Al Qaeda", "B-PERSON O B-PERSON I-PERSON")]
    correct_names(docs)
    assert [(ent.text, ent.label_) for ent in docs[0].ents] == [("Obama", "PERSON"), ("Al Qaeda", "ORG")]
