"""What scores are worth: the shipped table, and how it is fitted."""

from __future__ import annotations

import csv
import json
import math
from importlib import resources

import pytest

from tracker.confidence import Confidence, load_confidence, logit
from tracker.errors import FileError
from tracker.evaluation.calibration import Observation, fit, format_rows, tabulate, write_rows, write_table


def _observe(article: str, rule: str, belief: float, score: float, *, is_quote: bool, is_right: bool) -> Observation:
    return Observation(article, (rule,), (belief,), score, is_quote, is_right)


def test_a_rule_seldom_seen_keeps_near_its_belief_and_one_often_seen_goes_by_its_record() -> None:
    measured = Confidence(records={"often": (30, 100), "once": (0, 1)})
    assert measured.of_rule("never", 0.9) == pytest.approx(0.9)
    assert 0.7 < measured.of_rule("once", 0.9) < 0.9
    assert measured.of_rule("often", 0.9) == pytest.approx(0.33, abs=0.05)


def test_a_belief_is_put_right_where_it_names_somebody_and_left_alone_below() -> None:
    measured = Confidence(belief_intercept=2.0, belief_slope=0.5)
    assert measured.of_rule("never", 0.6) > 0.85
    assert measured.of_rule("never", 0.4) == pytest.approx(0.4)


def test_fit_finds_what_beliefs_are_worth() -> None:
    seen = [_observe("a", f"rule-{at}", 0.6, 0.9, is_quote=True, is_right=at < 36) for at in range(40)]
    assert fit(seen).of_rule("another", 0.6) == pytest.approx(0.9, abs=0.03)


def test_the_curve_of_quotes_rises() -> None:
    measured = load_confidence()
    values = [measured.of_quote(score / 20) for score in range(21)]
    assert values == sorted(values)
    assert 0 < values[0] < values[-1] < 1


def test_logit_is_finite() -> None:
    assert logit(0.5) == 0
    assert logit(1.0) == pytest.approx(-logit(0.0))


def test_the_shipped_table_has_counts_that_can_be() -> None:
    assert load_confidence().records
    assert all(0 <= right <= seen for right, seen in load_confidence().records.values())


def test_fit_counts_true_quotes_only_and_finds_the_curve() -> None:
    seen = [_observe("a", "surname", 0.9, 0.9, is_quote=True, is_right=True)] * 40
    seen += [_observe("a", "surname", 0.9, 0.3, is_quote=False, is_right=False)] * 40
    measured = fit(seen)
    assert measured.records == {"surname": (40, 40)}
    assert measured.of_quote(0.9) > 0.9
    assert measured.of_quote(0.3) < 0.2


def test_each_article_is_judged_by_the_others() -> None:
    seen = [_observe("a", "role", 0.9, 0.5, is_quote=True, is_right=False)] * 50 + [
        _observe("b", "role", 0.9, 0.5, is_quote=True, is_right=True)
    ] * 50
    rows = tabulate(seen)
    assert sum(count for _, _, count, _, _ in rows) == 100
    by_share = {share: mean for _, _, _, mean, share in rows}
    assert by_share[0.0] > by_share[1.0]  # judged by the other article alone, which had it the other way round
    assert "100" not in format_rows(rows).splitlines()[0]


def test_the_table_is_written_as_it_is_read(tmp_path, monkeypatch) -> None:
    path = tmp_path / "confidence.csv"
    measured = Confidence(0.5, 1.25, {"role": (3, 4)})
    write_table(measured, path)
    assert path.read_text(encoding="utf-8") == "rule,right,seen\nquote,0.5,1.25\nbelief,0.0,1.0\nrole,3,4\n"


def test_the_reliability_table_is_written_for_the_documents(tmp_path) -> None:
    path = tmp_path / "reliability.json"
    write_rows([(0.8, 0.9, 12, 0.85126, 0.75), (0.9, 1.0, 3, 0.95, 1.0)], path)
    with pytest.raises(FileError, match="such a file already"):
        write_rows([], path)
    assert json.loads(path.read_text(encoding="utf-8")) == [
        {"low": 0.8, "high": 0.9, "claims": 12, "mean": 0.851, "right": 0.75},
        {"low": 0.9, "high": 1.0, "claims": 3, "mean": 0.95, "right": 1.0},
    ]


def test_a_chain_is_as_sure_as_its_weakest_step() -> None:
    measured = Confidence(0.0, 1.0, {})
    chain = Observation("a", ("speaks-here", "surname"), (0.6, 0.9), 0.5, True, True)
    assert chain.predict(measured) == pytest.approx(0.3)


def test_nothing_measured_leaves_scores_as_they_are() -> None:
    assert Confidence().of_quote(0.3) == pytest.approx(0.3)
    assert Confidence().of_rule("any", 0.7) == pytest.approx(0.7)


def test_a_record_weighs_against_a_belief_worth_six_observations() -> None:
    measured = Confidence(records={"rule": (30, 100)})
    assert measured.of_rule("rule", 0.9) == pytest.approx((6 * 0.9 + 30) / (6 + 100))


def test_a_belief_of_one_half_names_somebody() -> None:
    measured = Confidence(belief_intercept=2.0)
    assert measured.of_rule("never", 0.5) == pytest.approx(1 / (1 + math.exp(-2)))
    assert measured.of_rule("never", 0.4999) == pytest.approx(0.4999)


def test_scores_of_nought_and_one_are_kept_off_the_edge() -> None:
    assert logit(1.0) == pytest.approx(math.log(0.9999 / 0.0001))
    assert logit(0.99) == pytest.approx(math.log(99))


def test_the_shipped_curves_are_those_of_the_table() -> None:
    text = resources.files("tracker").joinpath("confidence.csv").read_text(encoding="utf-8")
    rows = {row["rule"]: (float(row["right"]), float(row["seen"])) for row in csv.DictReader(text.splitlines())}
    measured = load_confidence()
    assert (measured.intercept, measured.slope) == rows["quote"]
    assert (measured.belief_intercept, measured.belief_slope) == rows["belief"]
    assert measured.records.keys() == rows.keys() - {"quote", "belief"}
    assert all(measured.records[rule] == rows[rule] for rule in measured.records)
