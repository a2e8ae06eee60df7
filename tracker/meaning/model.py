"""The table of word pieces, and the vectors of texts that are made from it.

In: texts. Out: vectors of whole numbers of one byte. The vector of a text is the sum of those of its pieces, brought to
length 1; how long that of a piece is, is how much the piece says: "the" hardly anything.

Method: static vectors distilled from a sentence encoder (all-MiniLM-L6-v2; Reimers and Gurevych, 2019), as model2vec
does; their lengths begin as the weights of SIF (Arora et al., 2017). ``tracker/training/meaning.py`` has the recipe.

    load_meaning().encode(["missile defence", "the anti-ballistic missile system"])
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from tracker.meaning.nearest import UNIT, Bytes
from tracker.meaning.pieces import Pieces
from tracker.weights import MODELS, broken_model

MEANING_FOLDER = MODELS / "meaning"
_AT_ONCE = 500  # texts, so that no more than some megabytes are held as floating-point numbers
Floats = npt.NDArray[np.float32]


class Meaning:
    """Makes vectors of texts. Safe to use from several threads.

    Args:
        folder: The folder of the table.

    Raises:
        ModelError: The table is missing or damaged.
    """

    def __init__(self, folder: Path) -> None:
        try:
            self.name = str(json.loads((folder / "meta.json").read_text(encoding="utf-8"))["name"])
            names = (folder / "pieces.txt").read_text(encoding="utf-8").splitlines()
            with np.load(folder / "vectors.npz", allow_pickle=False) as file:
                self._table = np.asarray(file["table"], np.int8)
                self._scales = np.asarray(file["scales"], np.float32)[:, None]
            if not len(names) == len(self._table) == len(self._scales):
                raise ValueError(f"{len(names)} pieces, {len(self._table)} vectors")
        except Exception as error:  # NumPy and the zip format raise types of their own
            raise broken_model(error, folder) from error
        self._pieces = Pieces(names)

    @property
    def width(self) -> int:
        """How many numbers a vector has."""
        return int(self._table.shape[1])

    def digest(self) -> str:
        """The SHA-256 of the table and the names of its pieces, which the model's own name ends with."""
        names = "\n".join(self._pieces.names).encode()
        return hashlib.sha256(self._table.tobytes() + self._scales.astype(np.float16).tobytes() + names).hexdigest()

    def encode(self, texts: Sequence[str]) -> Bytes:
        """Make the vectors of texts.

        Args:
            texts: Any texts.

        Returns:
            A row each; zeros for a text of which no word is known.
        """
        rows = np.zeros((len(texts), self.width), np.int8)
        for at in range(0, len(texts), _AT_ONCE):
            cut = [self._pieces.cut(text) for text in texts[at : at + _AT_ONCE]]
            known = [number for number, pieces in enumerate(cut) if pieces]
            if known:
                rows[at + np.array(known)] = self._add_up([cut[number] for number in known])
        return rows

    def name_words(self, text: str, like: Bytes, *, most: int = 3) -> list[str]:
        """Name the words of a text that make it like a vector; the likeness is the sum of what its words bring to it.

        Args:
            text: A text.
            like: The vector of another.
            most: How many words at most.

        Returns:
            Folded words, what brings most first; none that speaks against it.
        """
        brought: dict[str, float] = {}
        sought = like.astype(np.float32)
        for word, numbers in self._pieces.iter_words(text):
            said = (self._table[list(numbers)] * self._scales[list(numbers)]).sum(axis=0)
            brought[word] = brought.get(word, 0.0) + float((said * sought).sum())
        best = sorted((word for word, share in brought.items() if share > 0), key=lambda word: -brought[word])
        return best[:most]

    def _add_up(self, cut: Sequence[Sequence[int]]) -> Bytes:
        """The vectors of texts, given the pieces of each, at least one."""
        flat = [number for pieces in cut for number in pieces]
        starts = np.cumsum([0, *(len(pieces) for pieces in cut[:-1])])
        sums = np.add.reduceat(self._table[flat] * self._scales[flat], starts)
        lengths = np.sqrt((sums * sums).sum(axis=1, keepdims=True))
        np.divide(sums, lengths, out=sums, where=lengths > 0)
        vectors: Bytes = np.clip(np.rint(sums * UNIT), -127, 127).astype(np.int8)
        return vectors


@lru_cache(maxsize=2)
def load_meaning(folder: Path = MEANING_FOLDER) -> Meaning:
    """Load the table, once for all who use it.

    Args:
        folder: Where it lies.

    Returns:
        The model.

    Raises:
        ModelError: The table is missing or damaged.
    """
    return Meaning(folder)
