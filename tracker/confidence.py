"""Turn scores into probabilities: how often claims of such a score were right on annotated articles.

The table was measured by ``tracker.evaluation.calibration``. Each rule that names speakers comes with a belief, its
author's estimate of how often it is right. A rule that was seldom seen stays near that belief, one that was often seen
goes by its record (a beta prior worth ``_STRENGTH`` observations).

Scores of quotes and beliefs of authors go through a logistic curve each (Platt, 1999, "Probabilistic outputs for
support vector machines"), since authors underrated their rules. A belief below one half never names a speaker; nothing
was measured there, and it is left as it is.
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
    """The measured table.

    Attributes:
        intercept: Of the curve for scores of quotes.
        slope: Of the same curve.
        records: For each rule, how often it was right and how often it was seen.
        belief_intercept: Of the curve for beliefs of authors.
        belief_slope: Of the same curve.
    """

    intercept: float = 0.0
    slope: float = 1.0
    records: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    belief_intercept: float = 0.0
    belief_slope: float = 1.0

    def of_rule(self, rule: str, belief: float) -> float:
        """How often answers of a rule are right.

        Args:
            rule: The name of the rule.
            belief: Its author's estimate, 0 to 1.

        Returns:
            A probability.
        """
        right, seen = self.records.get(rule, (0, 0))
        return (_STRENGTH * self._of_belief(belief) + right) / (_STRENGTH + seen)

    def _of_belief(self, belief: float) -> float:
        """How often rules of a belief are right."""
        return belief if belief < _HALF else _curve(self.belief_intercept, self.belief_slope, belief)

    def of_quote(self, score: float) -> float:
        """How often what was found with a score is a quote: a probability."""
        return _curve(self.intercept, self.slope, score)


def _curve(intercept: float, slope: float, score: float) -> float:
    return 1 / (1 + math.exp(-(intercept + slope * logit(score))))


def logit(score: float) -> float:
    """The log-odds of a score, kept finite at 0 and 1."""
    clipped = min(max(score, _EDGE), 1 - _EDGE)
    return math.log(clipped / (1 - clipped))


@cache
def load_confidence() -> Confidence:
    """Load the built-in table.

    Its rows are rule, right and seen; those of "quote" and "belief" have the intercept and slope of a curve instead.
    """
    rows = {row["rule"]: (row["right"], row["seen"]) for row in read_rows("confidence.csv")}
    quote, belief = (tuple(map(float, rows.pop(name, ("0", "1")))) for name in ("quote", "belief"))
    records = {rule: (int(right), int(seen)) for rule, (right, seen) in rows.items()}
    return Confidence(quote[0], quote[1], records, belief[0], belief[1])
