"""Set operations on half-open character spans, without listing their characters."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

Span = Sequence[int]
Spans = list[tuple[int, int]]


def merge_spans(spans: Iterable[Span]) -> Spans:
    """Sort spans and join those that overlap or touch; empty ones are dropped."""
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
    """The number of characters in merged spans."""
    return sum(end - start for start, end in merged)


def measure_overlap(left: Spans, right: Spans) -> int:
    """The number of characters that two lists of merged spans share."""
    shared = at = other = 0
    while at < len(left) and other < len(right):
        shared += max(0, min(left[at][1], right[other][1]) - max(left[at][0], right[other][0]))
        if left[at][1] <= right[other][1]:
            at += 1
        else:
            other += 1
    return shared


def intersection_over_union(left: Spans, right: Spans) -> float:
    """The share of characters in both lists of merged spans among those in either, 0 to 1."""
    shared = measure_overlap(left, right)
    return shared / (measure_spans(left) + measure_spans(right) - shared) if shared else 0.0
