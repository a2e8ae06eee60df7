"""What the network said of wordpieces and words, said of spaCy's tokens and written to the document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pytest
import spacy
from spacy.tokens import Doc

from tests.specimens import no_biases, word_tokenizer
from tracker.annotator.component import Annotator
from tracker.annotator.network import Labels, LinkOutputs, NoteOutputs
from tracker.annotator.tokens import read_tokens
from tracker.annotator.words import Words, cut_words

LABELS = Labels(
    tags=("NN", "NNP", "VBD", "MD", "POS", "."),
    pos=("NOUN", "PROPN", "VERB", "AUX"),
    names=("PERSON", "ORG"),
    certainty=(0.0, 0.0),
)
NLP = spacy.blank("en")
_HYPHEN_LABELS = Labels(("NN", ":"), ("NOUN",), ("PERSON",), (0.0,))


class LookUpNetwork:
    """Says of each word what a table says, else that it is a noun; names are given as words with their labels."""

    labels = LABELS
    biases = no_biases()

    def __init__(
        self, tags: Mapping[str, tuple[str, str]], names: Mapping[str, int], starts: frozenset[str] = frozenset()
    ) -> None:
        self.tags, self.names, self.starts = tags, names, starts

    def cut(self, text: str) -> Words:
        return cut_words(word_tokenizer(), text)

    def read(self, words: Words) -> tuple[LinkOutputs, NoteOutputs]:
        cut = [words.text[start:end] for start, end in zip(words.start, words.end, strict=True)]
        said = [self.tags.get(word, ("NN", "NOUN")) for word in cut]
        names = np.zeros((len(words), 5), np.float32)
        for at, word in enumerate(cut):
            label = self.names.get(word, 0)
            names[at, max(label - 1, 0)] = 8  # to begin is second best to being inside
            names[at, label] = 9
        return LinkOutputs(
            np.zeros((len(words), 7), np.float32), *np.zeros((4, len(words), 1), np.float32)
        ), NoteOutputs(
            np.array([LABELS.tags.index(tag) for tag, _ in said], np.int64),
            np.array([LABELS.pos.index(pos) for _, pos in said], np.int64),
            names,
            np.array([9.0 if word in self.starts else -9.0 for word in cut], np.float32),
        )


def _annotate(
    text: str,
    tags: Mapping[str, tuple[str, str]] | None = None,
    names: Mapping[str, int] | None = None,
    starts: frozenset[str] = frozenset(),
) -> Doc:
    network = LookUpNetwork(tags or {}, names or {}, starts)
    return Annotator("annotator", network)(NLP.make_doc(text))


def test_a_token_has_the_tag_of_the_first_piece_that_starts_in_it() -> None:
    doc = _annotate("U.S. ships went", {"U": ("NNP", "PROPN"), "went": ("VBD", "VERB")})
    assert [(token.text, token.tag_, token.pos_) for token in doc] == [
        ("U.S.", "NNP", "PROPN"), ("ships", "NN", "NOUN"), ("went", "VBD", "VERB"),
    ]  # fmt: skip
    assert [str(token.morph) for token in doc] == ["Number=Sing", "Number=Sing", "Tense=Past|VerbForm=Fin"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Cannot", [("Can", "MD", "AUX"), ("not", "RB", "PART")]),
        ("gonna", [("gon", "NN", "NOUN"), ("na", "TO", "PART")]),
        ("9pm", [("9", "NN", "NOUN"), ("pm", "NN", "NOUN")]),
        ("\u200b", [("\u200b", "NN", "NOUN")]),
        ("go \n we", [("go", "NN", "NOUN"), ("\n ", "_SP", "SPACE"), ("we", "NN", "NOUN")]),
    ],
    ids=["not", "na", "in-no-table", "unreadable", "space"],
)
def test_tokens_without_a_piece_of_their_own(text: str, said: list[tuple[str, str, str]]) -> None:
    doc = _annotate(text, {"Cannot": ("MD", "AUX")})
    assert [(token.text, token.tag_, token.pos_) for token in doc] == said


@pytest.mark.parametrize(
    ("text", "starts", "opening"),
    [
        ("We go. They stay.", {"They"}, ["We", "They"]),
        ("We go\nThey stay", set(), ["We", "They"]),
        ("We go\n\n  \n they stay", set(), ["We", "they"]),
        ("We go  they stay", {"they"}, ["We", "they"]),
        ("\n We go", set(), ["\n ", "We"]),
        ("In the U.S. we go", {"S"}, ["In", "U.S."]),
        (" ", set(), [" "]),
    ],
    ids=["said", "line-break", "line-breaks", "two-spaces", "first-is-space", "within-a-token", "blank"],
)
def test_sentences(text: str, starts: set[str], opening: list[str]) -> None:
    doc = _annotate(text, starts=frozenset(starts))
    assert [sentence[0].text for sentence in doc.sents] == opening
    assert doc.has_annotation("SENT_START")


@pytest.mark.parametrize(
    ("text", "names", "found"),
    [
        ("Dmitry Peskov said", {"Dmitry": 1, "Peskov": 2}, [("Dmitry Peskov", "PERSON")]),
        ("Peskov's aide", {"Peskov": 1, "'": 2, "s": 2}, [("Peskov", "PERSON")]),
        ("Interfax’ aide", {"Interfax": 3, "’": 4}, [("Interfax", "ORG")]),
        ("the U.S. Navy", {"U": 3, ".": 4, "S": 4, "Navy": 4}, [("U.S. Navy", "ORG")]),
        ("the U.S. Navy", {"U": 3}, [("U.S.", "ORG")]),
        ("Peskov Lavrov", {"Peskov": 1, "Lavrov": 1}, [("Peskov", "PERSON"), ("Lavrov", "PERSON")]),
        ("Peskov\nLavrov", {"Peskov": 1, "Lavrov": 2}, [("Peskov", "PERSON"), ("Lavrov", "PERSON")]),
        ("we go", {}, []),
    ],
    ids=["two-words", "possessive", "bare-possessive", "within-tokens", "part-of-a-token", "two", "lines", "none"],
)
def test_names(text: str, names: dict[str, int], found: list[tuple[str, str]]) -> None:
    assert [(ent.text, ent.label_) for ent in _annotate(text, names=names).ents] == found


@pytest.mark.parametrize("text", ["", "\n", "a\0b \0", "x" * 500, "漢字 👩‍👩‍👧 \u202eabc ﷽ \ufffd e\u0301\u0301"])
def test_any_text_is_annotated_whole(text: str) -> None:
    doc = _annotate(text)
    assert doc.text == text
    assert all(token.tag_ and token.pos_ for token in doc)
    assert sum(len(sentence) for sentence in doc.sents) == len(doc)


def test_prediction_leaves_the_document_as_it_is() -> None:
    doc = NLP.make_doc("Peskov said")
    annotator = Annotator("annotator", LookUpNetwork({}, {"Peskov": 1}))
    annotation = annotator.predict(doc)
    assert (doc[0].tag_, list(doc.ents), doc._.tagging) == ("", [], None)
    annotator.set_annotations(doc, annotation)
    assert (doc[0].tag_, [ent.text for ent in doc.ents], doc._.tagging) == ("NN", ["Peskov"], annotation.tagging)


def test_a_name_of_which_the_network_is_not_sure_enough_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    names = {"Kerry": 1, "Interfax": 3}  # both with a certainty of about .7
    assert [ent.text for ent in _annotate("Kerry told Interfax", names=names).ents] == ["Kerry", "Interfax"]
    monkeypatch.setattr(LookUpNetwork, "labels", replace(LABELS, certainty=(0.99, 0.5)))
    assert [ent.text for ent in _annotate("Kerry told Interfax", names=names).ents] == ["Interfax"]


@pytest.mark.parametrize(
    ("text", "hyphens"),
    [("a Moscow-based man", 1), ("a two-year-old plan", 2), ("he - or she", 0), ("- he went", 0), ("he went -", 0)],
)
def test_a_hyphen_within_a_word_is_no_dash(text: str, hyphens: int) -> None:
    doc, words = spacy.blank("en")(text), cut_words(word_tokenizer(), text)
    count = len(words.pieces)
    tags = np.array([int(text[at] == "-") for at in words.piece_start], np.int64)
    notes = NoteOutputs(
        tags, np.zeros(count, np.int64), np.zeros((count, 3), np.float32), np.full(count, -1.0, np.float32)
    )
    found = read_tokens(doc, words, notes, _HYPHEN_LABELS).tags
    read = [found.tag_labels[tag] for token, tag in zip(doc, found.tags, strict=True) if token.text == "-"]
    assert read.count("HYPH") == hyphens
    assert read.count(":") == len(read) - hyphens
