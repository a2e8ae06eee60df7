"""Put annotated spans on a model's words as a single layer of BIO labels, which is all that a tagger can learn."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from tracker.annotator.tagging import ROLES
from tracker.evaluation.intervals import Span

GoldAttribution = Mapping[str, Sequence[Span]]
RoleSpan = tuple[str, int, int]


def align_spans(attributions: Iterable[GoldAttribution], words: Sequence[Span]) -> set[RoleSpan]:
    """Gold spans as far as one layer of labels over the model's words can hold them, as (role, start, end).

    A span covers every word it touches. Later attributions overwrite earlier ones, so a span may be cut in two.
    """
    starts, ends = np.array(words, np.int64).reshape(-1, 2).T
    label = np.full(len(starts), -1)
    opens = np.zeros(len(starts), bool)
    for attribution in attributions:
        for number, role in enumerate(ROLES):
            for start, end in attribution[role]:
                first, last = int(np.searchsorted(ends, start, "right")), int(np.searchsorted(starts, end, "left"))
                if first < last:
                    label[first:last] = number
                    opens[first:last] = False
                    opens[first] = True
    return {(ROLES[label[a]], int(starts[a]), int(ends[b - 1])) for a, b in _read_runs(label, opens)}


def _read_runs(label: npt.NDArray[np.int64], opens: npt.NDArray[np.bool_]) -> Iterator[tuple[int, int]]:
    changed = np.ones(len(label), bool)
    changed[1:] = label[1:] != label[:-1]
    bounds = [*np.flatnonzero(changed | opens).tolist(), len(label)]
    for first, last in itertools.pairwise(bounds):
        if label[first] >= 0:
            yield first, last
