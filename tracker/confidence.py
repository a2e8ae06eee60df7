"""What a score is worth: from the model's and the rules' own scores to the share of claims that were right.

In: the score of a quote, or the rule that named its speaker with what its author believed of it. Out: probabilities,
measured on annotated articles by ``tracker.evaluation.calibration``. A rule that was seldom seen keeps near the belief
of its author, a rule often seen goes by its record (a beta prior worth ``_STRENGTH`` observations).

Scores of quotes and beliefs of authors are put through a logistic curve each (Platt, 1999, "Probabilistic outputs for
support vector machines"): authors took their rules for worse than they are. A belief below one half names nobody, so
nothing was measured there, and it is left as it is.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from tracker.vocabulary import read_rows

_STRENGTH = 6.0
_EDGE = 1e-4
_HALF = 0.5


@dataclass(frozen=True)
class Confidence:
    """``records`` holds for each rule how often it was right and how often it was seen."""

    intercept: float = 0.0
    slope: float = 1.0
    records: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    belief_intercept: float = 0.0
    belief_slope: float = 1.0

    def of_rule(self, rule: str, belief: float) -> float:
        """How often an answer of this rule is right."""
        right, seen = self.records.get(rule, (0, 0))
        return (_STRENGTH * self._of_belief(belief) + right) / (_STRENGTH + seen)

    def _of_belief(self, belief: float) -> float:
        """How often rules of this belief were right."""
        return belief if belief < _HALF else _curve(self.belief_intercept, self.belief_slope, belief)

    def of_quote(self, score: float) -> float:
        """How often a quote of this score is one."""
        return _curve(self.intercept, self.slope, score)


def _curve(intercept: float, slope: float, score: float) -> float:
    return 1 / (1 + math.exp(-(intercept + slope * logit(score))))


def logit(score: float) -> float:
    """The log-odds of a score, kept finite."""
    clipped = min(max(score, _EDGE), 1 - _EDGE)
    return math.log(clipped / (1 - clipped))


@cache
def load_confidence() -> Confidence:
    """The measured table that ships: rows "rule,right,seen", and of "quote" and "belief" the two numbers of a curve."""
    rows = {row["rule"]: (row["right"], row["seen"]) for row in read_rows("confidence.csv")}
    quote, belief = (tuple(map(float, rows.pop(name, ("0", "1")))) for name in ("quote", "belief"))
    records = {rule: (int(right), int(seen)) for rule, (right, seen) in rows.items()}
    return Confidence(quote[0], quote[1], records, belief[0], belief[1])
