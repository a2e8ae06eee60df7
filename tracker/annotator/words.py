"""Cut a text into the words and wordpieces that the network reads, with their features.

Words are split at white space and punctuation, as BERT does.

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
    """The words of a text, as parallel arrays. All ranges are half-open.

    Attributes:
        text: The text.
        pieces: The id of each wordpiece.
        first: For each word, the index of its first wordpiece.
        last: For each word, the index behind its last wordpiece.
        start: For each word, where it begins in the text.
        end: For each word, where it ends.
        paragraph: For each word, the number of its paragraph, from 0.
        features: For each word, letter case or digit, state of quotation, and whether it starts a paragraph (words x
            3).
        piece_start: For each wordpiece, where it begins in the text.
        piece_end: For each wordpiece, where it ends.
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
    """Cut a text into words. Characters that the vocabulary lacks get a wordpiece too.

    Args:
        tokenizer: The tokenizer of the network.
        text: The text.

    Returns:
        The words.
    """
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
    """The code points of a text, with a 0 behind the last."""
    return np.frombuffer(f"{text}\0".encode("utf-32-le", "surrogatepass"), np.uint32)


def find_opening(text: str, codes: Codes, start: Ints, end: Ints) -> Bools:
    """Find the words that begin a paragraph: those behind a line break, or a break of the ``View``.

    Args:
        text: The text.
        codes: Its code points, from ``read_codes``.
        start: For each word, where it begins.
        end: For each word, where it ends.

    Returns:
        For each word whether it begins a paragraph; False for the first one.
    """
    # Offsets are doubled: a line break takes up a character (odd), a break of the view lies between two (even).
    lines = 2 * np.flatnonzero(codes == _LINE_BREAK) + 1
    places = np.union1d(lines, 2 * np.array(find_breaks(text), np.int64))
    begins = np.zeros(len(start), bool)
    begins[1:] = np.searchsorted(places, 2 * start[1:], "right") > np.searchsorted(places, 2 * end[:-1])
    return begins


def _spread(text: str, joints: Ints) -> str:
    """The text with a space at each joint, since the tokenizer might take "talks.Lavrov" for one word."""
    if not len(joints):
        return text
    bounds = [0, *joints.tolist(), len(text)]
    return " ".join(text[left:right] for left, right in itertools.pairwise(bounds))


def _read_features(text: str, codes: Codes, start: Ints, end: Ints, paragraph: Ints) -> Ints:
    """The features of words: letter case or digit, state of quotation (``mark_characters``), start of a paragraph."""
    opens = np.ones(len(start), np.int64)
    opens[1:] = paragraph[1:] != paragraph[:-1]
    return np.stack([_read_shapes(text, codes, start, end), mark_characters(text)[start].astype(np.int64), opens], 1)


def _read_shapes(text: str, codes: Codes, start: Ints, end: Ints) -> Ints:
    """The letter case of each word.

    Each distinct first character is classified once, and only words with a capital are looked at further.
    """
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
