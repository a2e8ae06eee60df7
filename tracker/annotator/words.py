"""Cut a text into the words and wordpieces the network reads, with their features.

In: text and the network's tokenizer. Out: ``Words``, parallel arrays over words (split at white space and
punctuation, as BERT does) and over wordpieces, with the character offsets of both.

Example: "We go." has the words "We", "go" and "."; "Novichok" is one word of several wordpieces.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from tracker.marks import mark_characters
from tracker.text import find_breaks, find_joints

CLS, SEP = 101, 102
FEATURES = 3
OTHER, LOWER, CAPITALISED, UPPER, DIGIT = range(5)
_LINE_BREAK = ord("\n")
Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]
Codes = npt.NDArray[np.uint32]


@dataclass(frozen=True, slots=True)
class Words:
    """Words of one text. ``first``/``last`` index ``pieces`` (half-open), ``start``/``end`` the text.

    ``piece_start``/``piece_end`` are the offsets of the wordpieces; every other array runs over the words.
    """

    text: str
    pieces: Ints
    first: Ints
    last: Ints
    start: Ints
    end: Ints
    paragraph: Ints
    features: Ints
    piece_start: Ints
    piece_end: Ints

    def __len__(self) -> int:
        return len(self.start)


def cut_words(tokenizer: Tokenizer, text: str) -> Words:
    """Encode one text; characters the vocabulary lacks still get their place."""
    joints = np.array(find_joints(text), np.int64)
    encoding = tokenizer.encode(_spread(text, joints), add_special_tokens=False)
    pieces = np.array(encoding.ids, np.int64)
    word_ids = np.array(encoding.word_ids, np.int64)
    offsets = np.array(encoding.offsets, np.int64).reshape(-1, 2)
    offsets -= np.searchsorted(joints + np.arange(len(joints)), offsets)
    is_first = np.ones(len(pieces), bool)
    is_first[1:] = word_ids[1:] != word_ids[:-1]
    first = np.flatnonzero(is_first)
    last = np.append(first[1:], len(pieces)).astype(np.int64)[: len(first)]
    start, end = offsets[first, 0], offsets[last - 1, 1]
    codes = read_codes(text)
    paragraph = np.cumsum(find_opening(text, codes, start, end), dtype=np.int64)
    features = _read_features(text, codes, start, end, paragraph)
    piece_start, piece_end = np.ascontiguousarray(offsets.T)
    return Words(text, pieces, first, last, start, end, paragraph, features, piece_start, piece_end)


def read_codes(text: str) -> Codes:
    """The code point of every character, and 0 behind the last."""
    return np.frombuffer(f"{text}\0".encode("utf-32-le", "surrogatepass"), np.uint32)


def find_opening(text: str, codes: Codes, start: Ints, end: Ints) -> Bools:
    """Which words begin a paragraph: between them and the word before is a line break, or a break of the ``View``."""
    lines = 2 * np.flatnonzero(codes == _LINE_BREAK) + 1  # in halves of characters: a break lies on none
    places = np.union1d(lines, 2 * np.array(find_breaks(text), np.int64))
    begins = np.zeros(len(start), bool)
    begins[1:] = np.searchsorted(places, 2 * start[1:], "right") > np.searchsorted(places, 2 * end[:-1])
    return begins


def _spread(text: str, joints: Ints) -> str:
    """The text with a space wherever a sentence begins without one: else "talks.Lavrov" might be one word."""
    if not len(joints):
        return text
    bounds = [0, *joints.tolist(), len(text)]
    return " ".join(text[left:right] for left, right in itertools.pairwise(bounds))


def _read_features(text: str, codes: Codes, start: Ints, end: Ints, paragraph: Ints) -> Ints:
    """Columns: letter case or digit, quotation state (``mark_characters``), whether a paragraph starts here."""
    opens = np.ones(len(start), np.int64)
    opens[1:] = paragraph[1:] != paragraph[:-1]
    return np.stack([_read_shapes(text, codes, start, end), mark_characters(text)[start].astype(np.int64), opens], 1)


def _read_shapes(text: str, codes: Codes, start: Ints, end: Ints) -> Ints:
    """By the first character, each different one being asked once; only a capital needs a look at the rest."""
    initials, which = np.unique(codes[start], return_inverse=True)
    shapes = np.array([_classify(chr(code)) for code in initials.tolist()], np.int64)[which]
    longer = np.flatnonzero((shapes == CAPITALISED) & (end - start > 1))
    spans = zip(start[longer].tolist(), end[longer].tolist(), strict=True)
    shapes[longer[[text[left:right].isupper() for left, right in spans]]] = UPPER
    return shapes


def _classify(initial: str) -> int:
    if initial.isalpha():
        return LOWER if initial.islower() else CAPITALISED
    return DIGIT if initial.isdigit() else OTHER
