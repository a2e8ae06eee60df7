"""The counts by which attributions are scored as PolNeAR annotates them, as figures and as lines of text.

In: what ``score_polnear`` counted. Out: F1 by group and measure, as a table of figures or as text.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from tracker.annotator.tagging import ROLES

GROUPS = ("all", "direct", "mixed", "indirect", "reporting", "lexicon")
"""All; by how much of the content stands in marks; cues with a word of ``reporting_verbs.txt``, or of ``cues.csv``."""
MEASURES = ("exact", "content", "attribution")
"""Contents of the same characters; contents that overlap by half; those whose sources overlap as well."""


@dataclass(slots=True)
class Agreement:
    """Counts of one measure, with hits for both sides: in a pair, only one of the two may belong to a group."""

    gold: int = 0
    predicted: int = 0
    gold_hits: int = 0
    predicted_hits: int = 0

    @property
    def precision(self) -> float:
        """The share of the predicted that is right, 0 to 1."""
        return self.predicted_hits / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """The share of the gold that was found, 0 to 1."""
        return self.gold_hits / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(slots=True)
class PolnearScores:
    """All counts.

    ``sources`` are the right ones and all, of the contents found; ``faults`` has a line for each fault.
    """

    groups: dict[str, dict[str, Agreement]] = field(
        default_factory=lambda: {group: {measure: Agreement() for measure in MEASURES} for group in GROUPS}
    )
    words: Agreement = field(default_factory=Agreement)
    spans: dict[str, Agreement] = field(default_factory=lambda: {role: Agreement() for role in ROLES})
    sources: list[int] = field(default_factory=lambda: [0, 0])
    faults: list[str] = field(default_factory=list)

    def attribution_f(self, group: str = "all") -> float:
        """The headline figure: F1 of attributions whose content and source are both found."""
        return self.groups[group]["attribution"].f1

    @property
    def source_accuracy(self) -> float | None:
        """The share of right sources among contents found; None where the gold has no source."""
        right, total = self.sources
        return right / total if total else None


def summarise_polnear(scores: PolnearScores) -> dict[str, dict[str, float]]:
    """Summarise the scores as figures from 0 to 1.

    Args:
        scores: What ``score_polnear`` counted.

    Returns:
        F1 by group and measure, of tagged spans by role ("spans") and of words ("words"), and the accuracy of sources
        ("sources").
    """
    table = {group: {name: count.f1 for name, count in counts.items()} for group, counts in scores.groups.items()}
    table["spans"] = {role: count.f1 for role, count in scores.spans.items()}
    table["words"] = {"content": scores.words.f1}
    table["sources"] = {"accuracy": scores.source_accuracy or 0.0}
    return table


def format_polnear(scores: PolnearScores) -> str:
    """Format the scores as lines of text: attributions by group, then tagged spans, words and sources.

    Args:
        scores: What ``score_polnear`` counted.

    Returns:
        The lines, without a line break at the end.
    """
    lines = [f"{'':11}{'gold':>5}{'pred':>6}   {'exact F':10}{'content P/R/F':22}attribution P/R/F"]
    for group, counts in scores.groups.items():
        size = counts["content"]
        lines.append(
            f"{group:11}{size.gold:5}{size.predicted:6}   {counts['exact'].f1:.3f}     "
            f"{_ratios(size)}     {_ratios(counts['attribution'])}"
        )
    lines.append(f"{'':11}{'gold':>5}{'pred':>6}   exact spans P/R/F")
    for role, count in scores.spans.items():
        lines.append(f"{role:11}{count.gold:5}{count.predicted:6}   {_ratios(count)}")
    right, total = scores.sources
    lines.append(f"words of content P/R/F {_ratios(scores.words)}   sources of contents found {right}/{total}")
    return "\n".join(lines)


def _ratios(count: Agreement) -> str:
    return f"{count.precision:.3f} {count.recall:.3f} {count.f1:.3f}"
