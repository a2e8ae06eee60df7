"""Bring the network's notes from words and wordpieces to spaCy's tokens, which are cut differently.

A token gets the tag of the first wordpiece that starts in it. A token that begins within a wordpiece is looked up in
``pieceless.csv``.

Example: "cannot" is one wordpiece and two tokens: "can" gets its tag, "not" that of the table.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

import numpy as np
from spacy.tokens import Doc

from tracker.annotator.decode import Bools, decode_names, read_spans
from tracker.annotator.network import Labels, NoteOutputs
from tracker.annotator.nicknames import NamedTokens, join_nicknames
from tracker.annotator.words import Ints, Words, find_opening, read_codes
from tracker.vocabulary import read_rows

SPACE_TAG, SPACE_POS = "_SP", "SPACE"
HYPHEN_TAG = "HYPH"
_POSSESSIVE = re.compile(r"['’]s?", re.IGNORECASE)
_BEYOND = np.iinfo(np.int64).max
_HYPHEN = ord("-")


@dataclass(frozen=True, slots=True)
class TokenTags:
    """The tags of tokens.

    Attributes:
        tags: For each token an index into ``tag_labels``.
        pos: For each token an index into ``pos_labels``.
        tag_labels: The tags of the Penn Treebank.
        pos_labels: The parts of speech of Universal Dependencies.
    """

    tags: Ints
    pos: Ints
    tag_labels: tuple[str, ...]
    pos_labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TokenNotes:
    """What the network says of the tokens of a document.

    Attributes:
        tags: Their tags.
        starts: For each token, whether it starts a sentence.
        names: The names in text order, never overlapping.
    """

    tags: TokenTags
    starts: Bools
    names: tuple[NamedTokens, ...]


@dataclass(frozen=True, slots=True)
class _Tokens:
    """The tokens of a document, with their half-open ranges in its text."""

    doc: Doc
    start: Ints
    end: Ints
    is_space: Bools

    @classmethod
    def of(cls, doc: Doc) -> _Tokens:
        start, length, space = doc.to_array(["IDX", "LENGTH", "IS_SPACE"]).astype(np.int64).reshape(-1, 3).T
        return cls(doc, start, start + length, space.astype(bool))


def read_tokens(doc: Doc, words: Words, notes: NoteOutputs, labels: Labels) -> TokenNotes:
    """Bring the network's notes to the tokens of a document.

    Args:
        doc: The document.
        words: The words of its view.
        notes: What the network says of them.
        labels: The labels of the network.

    Returns:
        The notes on its tokens.
    """
    tokens = _Tokens.of(doc)
    return TokenNotes(
        _read_tags(tokens, words, notes, labels),
        _find_starts(tokens, words, notes),
        tuple(_find_names(tokens, words, notes, labels)),
    )


def _read_tags(tokens: _Tokens, words: Words, notes: NoteOutputs, labels: Labels) -> TokenTags:
    tag_labels, pos_labels = [*labels.tags, SPACE_TAG], [*labels.pos, SPACE_POS]
    tags, pos = np.full(len(tokens.start), len(labels.tags)), np.full(len(tokens.start), len(labels.pos))
    piece = np.searchsorted(words.piece_start, tokens.start)
    has_piece = np.append(words.piece_start, _BEYOND)[piece] < tokens.end
    tags[has_piece], pos[has_piece] = notes.tags[piece[has_piece]], notes.pos[piece[has_piece]]
    table = _load_pieceless()
    for at in np.flatnonzero(~has_piece & ~tokens.is_space).tolist():
        entry, around = table.get(tokens.doc[at].lower_), int(piece[at]) - 1
        if entry is None and around >= 0 and words.piece_end[around] > tokens.start[at]:
            tags[at], pos[at] = notes.tags[around], notes.pos[around]
        else:
            tag, part = entry or table[""]
            tags[at], pos[at] = _number(tag_labels, tag), _number(pos_labels, part)
    tags[_find_hyphens(tokens, words.text)] = _number(tag_labels, HYPHEN_TAG)
    return TokenTags(tags, pos, tuple(tag_labels), tuple(pos_labels))


def _find_hyphens(tokens: _Tokens, text: str) -> list[int]:
    """The indices of hyphens within words ("Moscow-based"), which treebanks tag in different ways."""
    lone = np.flatnonzero((tokens.end - tokens.start == 1) & (read_codes(text)[tokens.start] == _HYPHEN))
    places = zip(lone.tolist(), tokens.start[lone].tolist(), strict=True)
    return [
        at
        for at, start in places
        if text[max(0, start - 1) : start].isalnum() and text[start + 1 : start + 2].isalnum()
    ]


def _number(labels: list[str], label: str) -> int:
    """The index of a label; a new label is appended to the list."""
    if label not in labels:
        labels.append(label)
    return labels.index(label)


@cache
def _load_pieceless() -> dict[str, tuple[str, str]]:
    """Tag and part of speech by lower-cased token; under "" those of a token that has no wordpiece at all."""
    return {row["token"]: (row["tag"], row["pos"]) for row in read_rows("annotator/pieceless.csv")}


def _find_starts(tokens: _Tokens, words: Words, notes: NoteOutputs) -> Bools:
    """Whether each token starts a sentence: where the network says so, and at each paragraph, but never white space."""
    starts = np.zeros(len(tokens.start), bool)
    opening = words.start[notes.starts > 0]  # a logit above 0: more likely than not
    starts[np.searchsorted(tokens.start, opening, "right") - 1] = True
    solid = np.flatnonzero(~tokens.is_space)
    starts[solid] |= find_opening(words.text, read_codes(words.text), tokens.start[solid], tokens.end[solid])
    starts[solid[:1]] = True
    starts[tokens.is_space] = False
    starts[:1] = True
    return starts


def _find_names(tokens: _Tokens, words: Words, notes: NoteOutputs, labels: Labels) -> list[NamedTokens]:
    """The names as ranges of tokens. A token belongs to the name that covers at least half of it.

    A possessive ending is left out, and so is a name that the network is not sure enough of: a wrong name makes a wrong
    speaker.
    """
    spans = read_spans(decode_names(notes.names, words.paragraph), notes.names)
    spans = [span for span in spans if span.score >= labels.certainty[span.kind]]
    left, right = words.start[[span.first for span in spans]], words.end[[span.last - 1 for span in spans]]
    doubled_middle = tokens.start + tokens.end
    first = np.searchsorted(doubled_middle, 2 * left)
    last = np.searchsorted(doubled_middle, 2 * right, "right")
    holder = np.searchsorted(tokens.start, left, "right") - 1  # where a name covers less than half of one token
    first, last = np.where(first < last, first, holder), np.where(first < last, last, holder + 1)
    found: list[NamedTokens] = []
    taken = 0
    for span, left_token, right_token in zip(spans, first.tolist(), last.tolist(), strict=True):
        begin = max(left_token, taken)
        is_possessive = _POSSESSIVE.fullmatch(tokens.doc[right_token - 1].text)
        end = right_token - 1 if is_possessive and right_token - begin > 1 else right_token
        if begin < end:
            found.append(NamedTokens(begin, end, labels.names[span.kind]))
            taken = end
    return join_nicknames(found, words.text, tokens.start, tokens.end)
