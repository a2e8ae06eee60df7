"""Names in machine-read texts are settled by what most mentions of a name are called."""

import pytest
import spacy

from tracker.training.votes import find_majorities, settle_names

NLP = spacy.blank("en")


def row(text, *names):
    """A text and the names read in it: (name, label, certainty)."""
    return {
        "text": text,
        "names": [(text.index(name), text.index(name) + len(name), label, sure) for name, label, sure in names],
    }


HAMAS = [row("Hamas won.", ("Hamas", "ORG", 0.95))] * 19


def test_nine_in_ten_are_a_majority():
    assert find_majorities([*HAMAS, row("Hamas won.", ("Hamas", "LOC", 0.9))]) == {"Hamas": "ORG"}


@pytest.mark.parametrize("rows", [HAMAS[:4], [*HAMAS[:8], row("Hamas", ("Hamas", "LOC", 0.9))]])
def test_too_few_mentions_or_too_many_others_are_none(rows):
    assert find_majorities(rows) == {}


def settle(text, *names):
    *_, doc = settle_names(NLP, [*HAMAS, row(text, *names)])
    return doc


def test_a_mention_is_called_what_the_others_are():
    doc = settle("In Hamas they say", ("Hamas", "LOC", 0.99))
    assert [(ent.text, ent.label_) for ent in doc.ents] == [("Hamas", "ORG")]


def test_a_known_name_that_was_not_read_as_one_is_unknown():
    doc = settle("so Hamas says")
    assert [token.ent_iob for token in doc] == [2, 0, 2]


@pytest.mark.parametrize(("sure", "names", "iob"), [(0.9, ["Azurix"], 3), (0.5, [], 0)])
def test_a_mention_without_a_majority_counts_if_the_reader_was_certain(sure, names, iob):
    doc = settle("so Azurix says", ("Azurix", "ORG", sure))
    assert [ent.text for ent in doc.ents] == names
    assert doc[1].ent_iob == iob


def test_a_part_of_a_longer_name_is_not_doubted():
    doc = settle("the Hamas Council met", ("Hamas Council", "ORG", 0.9))
    assert [ent.text for ent in doc.ents] == ["Hamas Council"]
