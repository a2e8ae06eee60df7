"""Pack the marginals of ``crf.compute_marginals`` into a string, one byte for each share, and back."""

from __future__ import annotations

import base64

import numpy as np

from tracker.annotator.decode import Floats

_STEPS = 255


def pack_marginals(shares: Floats) -> str:
    """The string of an array (words x roles)."""
    return base64.b64encode(np.rint(shares * _STEPS).astype(np.uint8).tobytes()).decode("ascii")


def unpack_marginals(text: str, *, roles: int) -> Floats:
    """The array of a string; the shares of each word sum to 1."""
    shares = np.frombuffer(base64.b64decode(text), np.uint8).reshape(-1, roles).astype(np.float32)
    result: Floats = shares / shares.sum(1, keepdims=True)
    return result
