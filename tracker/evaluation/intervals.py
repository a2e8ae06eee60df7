"""Arithmetic of character spans: what two sets of them share, without a list of their characters.

In: half-open spans in any order. Out: disjoint spans in order, sizes, overlaps.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

Span = Sequence[int]
Spans = list[tuple[int, int]]


def merge_spans(spans: Iterable[Span]) -> Spans:
    """The same characters as disjoint spans in order; empty ones fall, touching ones join."""
    merged: Spans = []
    for start, end in sorted((span[0], span[1]) for span in spans):
        if start >= end:
            continue
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged


def measure_spans(merged: Spans) -> int:
    """How many characters merged spans hold."""
    return sum(end - start for start, end in merged)


def measure_overlap(left: Spans, right: Spans) -> int:
    """How many characters two lists of merged spans share."""
    shared = at = other = 0
    while at < len(left) and other < len(right):
        shared += max(0, min(left[at][1], right[other][1]) - max(left[at][0], right[other][0]))
        if left[at][1] <= right[other][1]:
            at += 1
        else:
            other += 1
    return shared


def intersection_over_union(left: Spans, right: Spans) -> float:
    """Shared characters by all characters of two lists of merged spans, in [0, 1]; 0 where nothing is shared."""
    shared = measure_overlap(left, right)
    return shared / (measure_spans(left) + measure_spans(right) - shared) if shared else 0.0
