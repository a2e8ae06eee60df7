"""What a score is worth: from the model's and the rules' own scores to the share of claims that were right.

In: the score of a quote, or the rule that named its speaker with what its author believed of it. Out: probabilities,
measured on annotated articles by ``tracker.training.calibration``. A rule that was seldom seen keeps near the belief
of its author, a rule often seen goes by its record (a beta prior worth ``_STRENGTH`` observations).

The quote's score is put through a logistic curve (Platt, 1999, "Probabilistic outputs for support vector machines").
"""

from __future__ import annotations

import csv
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources

_STRENGTH = 6.0
_EDGE = 1e-4


@dataclass(frozen=True)
class Confidence:
    """``records`` holds for each rule how often it was right and how often it was seen."""

    intercept: float = 0.0
    slope: float = 1.0
    records: Mapping[str, tuple[int, int]] = field(default_factory=dict)

    def of_rule(self, rule: str, belief: float) -> float:
        """How often an answer of this rule is right."""
        right, seen = self.records.get(rule, (0, 0))
        return (_STRENGTH * belief + right) / (_STRENGTH + seen)

    def of_quote(self, score: float) -> float:
        """How often a quote of this score is one."""
        return 1 / (1 + math.exp(-(self.intercept + self.slope * logit(score))))


def logit(score: float) -> float:
    """The log-odds of a score, kept finite."""
    clipped = min(max(score, _EDGE), 1 - _EDGE)
    return math.log(clipped / (1 - clipped))


@cache
def load_confidence() -> Confidence:
    """The measured table that ships: rows "rule,right,seen" and one "quote" row with the curve's two numbers."""
    text = resources.files("tracker").joinpath("confidence.csv").read_text(encoding="utf-8")
    records: dict[str, tuple[int, int]] = {}
    intercept, slope = 0.0, 1.0
    for row in csv.DictReader(text.splitlines()):
        if row["rule"] == "quote":
            intercept, slope = float(row["right"]), float(row["seen"])
        else:
            records[row["rule"]] = (int(row["right"]), int(row["seen"]))
    return Confidence(intercept, slope, records)
