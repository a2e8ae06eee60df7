"""Drawing by shares: what comes often in the news comes often here."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable
from itertools import accumulate
from typing import Generic, TypeVar

T = TypeVar("T")


class Shares(Generic[T]):
    """Values, each with its share of all draws; the shares need not add up to one."""

    def __init__(self, weighted: Iterable[tuple[float, T]]) -> None:
        rows = list(weighted)
        self.values = [value for _, value in rows]
        self.bounds = list(accumulate(weight for weight, _ in rows))

    def at(self, number: float) -> T:
        """The value that a number from 0 to 1 stands for."""
        return self.values[min(bisect(self.bounds, number * self.bounds[-1]), len(self.values) - 1)]
