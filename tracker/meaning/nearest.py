"""Look through many vectors for those that are most like one.

In: vectors as a matrix of one-byte numbers, and one more. Out: scores. A million rows take some tens of milliseconds:
they are widened block by block, so that no more than a block is ever held as floating-point numbers.
"""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

Bytes = npt.NDArray[np.int8]
Scores = npt.NDArray[np.float32]

UNIT: Final = 256
"""How many steps of a stored number make 1: a vector of length 1 is stored as whole numbers from -127 to 127."""
_BLOCK = 4096


def score_rows(matrix: Bytes, vector: Bytes) -> Scores:
    """Tell how alike each row of a matrix is to a vector.

    Args:
        matrix: A vector a row.
        vector: The vector that is sought.

    Returns:
        For each row the cosine of the angle between the two, about -1 to 1; 0 for a row of zeros.
    """
    sought = vector.astype(np.float32) / np.float32(UNIT * UNIT)
    scores = np.empty(len(matrix), np.float32)
    for at in range(0, len(matrix), _BLOCK):
        block = matrix[at : at + _BLOCK].astype(np.float32)
        np.einsum("ij,j->i", block, sought, out=scores[at : at + _BLOCK])  # BLAS would take all cores, for little
    return scores


def pick_best(scores: Scores, most: int) -> list[int]:
    """The numbers of the best rows, the best first; of equals the first.

    Args:
        scores: A score a row.
        most: How many at most.

    Returns:
        Numbers of rows.
    """
    if most < len(scores):
        least = np.partition(scores, len(scores) - most)[len(scores) - most]
        rows = np.flatnonzero(scores >= least)
    else:
        rows = np.arange(len(scores))
    best: list[int] = rows[np.argsort(-scores[rows], kind="stable")][:most].tolist()
    return best
