"""The measure of attributions for any annotation: perfect against itself, bounded, and no better for finding less."""

from __future__ import annotations

import re
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tracker.evaluation.intervals import intersection_over_union, measure_overlap, merge_spans
from tracker.evaluation.layer import GoldAttribution, align_spans
from tracker.evaluation.polnear import Prediction, score_polnear
from tracker.evaluation.polnear_scores import PolnearScores, summarise_polnear

TEXT = st.text(alphabet='ab .,“”"«»’\n', min_size=1, max_size=40)
SLOWLY = settings(suppress_health_check=[HealthCheck.too_slow])  # a busy machine is no fault
SPANS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)).map(sorted).map(tuple), max_size=4)


@st.composite
def annotations(draw: st.DrawFn, text: str, *, solid: bool = False) -> list[GoldAttribution]:
    """Any attributions of a text; ``solid``: only those whose content holds a letter."""
    made: list[GoldAttribution] = []
    for _ in range(draw(st.integers(0, 4))):
        each = {
            role: [(min(start, len(text)), min(end, len(text))) for start, end in draw(SPANS)]
            for role in ("source", "cue", "content")
        }
        if not solid or re.search(r"\w", "".join(text[start:end] for start, end in each["content"])):
            made.append(each)
    return made


def _score(text: str, gold: list[GoldAttribution], ours: list[GoldAttribution]) -> PolnearScores:
    words = [match.span() for match in re.finditer(r"\w+|[^\w\s]", text)]
    record: dict[str, Any] = {"id": "a", "text": text, "attributions": gold}
    return score_polnear([record], {"a": Prediction(ours, frozenset(align_spans(ours, words)), words)})


@SLOWLY
@given(st.data(), TEXT)
def test_gold_against_itself_is_perfect(data: st.DataObject, text: str) -> None:
    gold = data.draw(annotations(text, solid=True))
    scores = _score(text, gold, gold)
    for counts in scores.groups.values():
        for count in counts.values():
            assert count.gold == count.predicted == count.gold_hits == count.predicted_hits
    for count in (scores.words, *scores.spans.values()):
        assert count.gold == count.predicted == count.gold_hits
    assert scores.faults == []


@SLOWLY
@given(st.data(), TEXT)
def test_scores_lie_between_nothing_and_all(data: st.DataObject, text: str) -> None:
    scores = _score(text, data.draw(annotations(text)), data.draw(annotations(text)))
    assert all(0.0 <= value <= 1.0 for figures in summarise_polnear(scores).values() for value in figures.values())
    for counts in scores.groups.values():
        assert counts["exact"].gold_hits <= counts["content"].gold_hits <= counts["content"].gold
        assert counts["attribution"].predicted_hits <= counts["content"].predicted_hits <= counts["content"].predicted


@SLOWLY
@given(st.data(), TEXT)
def test_finding_less_never_raises_recall(data: st.DataObject, text: str) -> None:
    """Of contents; a source may turn right where the nearer content, with a wrong one, is taken away."""
    gold, ours = data.draw(annotations(text)), data.draw(annotations(text))
    at = data.draw(st.integers(0, max(0, len(ours) - 1)))
    more, fewer = _score(text, gold, ours), _score(text, gold, ours[:at] + ours[at + 1 :])
    for group, counts in fewer.groups.items():
        assert counts["content"].recall <= more.groups[group]["content"].recall
        assert counts["exact"].recall <= more.groups[group]["exact"].recall
    assert fewer.words.recall <= more.words.recall


@SLOWLY
@given(st.data(), TEXT)
def test_a_span_less_never_raises_the_recall_of_spans(data: st.DataObject, text: str) -> None:
    words = [match.span() for match in re.finditer(r"\w+|[^\w\s]", text)]
    record: dict[str, Any] = {"id": "a", "text": text, "attributions": data.draw(annotations(text))}
    spans = sorted(align_spans(data.draw(annotations(text)), words))
    more, fewer = (
        score_polnear([record], {"a": Prediction((), frozenset(each), words)}) for each in (spans, spans[1:])
    )
    assert all(fewer.spans[role].recall <= count.recall for role, count in more.spans.items())


@SLOWLY
@given(SPANS, SPANS)
def test_intervals_are_sets_of_characters(left: list[tuple[int, int]], right: list[tuple[int, int]]) -> None:
    ours, theirs = ({at for start, end in spans for at in range(start, end)} for spans in (left, right))
    merged = merge_spans(left), merge_spans(right)
    assert {at for start, end in merged[0] for at in range(start, end)} == ours
    assert measure_overlap(*merged) == len(ours & theirs)
    assert intersection_over_union(*merged) == (len(ours & theirs) / len(ours | theirs) if ours & theirs else 0.0)
