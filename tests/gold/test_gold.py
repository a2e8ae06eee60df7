"""The tracker on annotated articles it was not tuned on: no figure below its floor."""

import json
import math
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.gold import blind, gate
from tracker.claims import extract_claims
from tracker.evaluation import evaluate_gold, read_gold
from tracker.evaluation.calibration import observe, tabulate
from tracker.evaluation.scorer import format_table, score_articles
from tracker.interchange import describe_article
from tracker.pipeline import load_pipeline
from tracker.readers import read_articles
from tracker.records import Article

MANY, TOLERANCE = 40, 0.05
TOLD = Path(__file__).with_name("reliability.json")
"""The table of docs/confidence.md; ``tracker.evaluation.calibration --table`` writes it."""
ROOT = Path(__file__).resolve().parents[2]
LAYOUTS = ROOT.parent / "shared" / "gold" / "layouts"
SCORE = ROOT.parent / "shared" / "gold" / "score.py"


@pytest.fixture(scope="module")
def nlp():
    return load_pipeline()


@pytest.fixture(scope="module")
def scores(nlp):
    return evaluate_gold(gate.SEEDS, nlp=nlp)


@pytest.fixture(scope="module")
def reliability(tmp_path_factory):
    blind.write_gold(laid := tmp_path_factory.mktemp("blind"))
    articles = [each for each in read_articles(gate.ARTICLES) if isinstance(each, Article)]
    return tabulate(observe([gate.CORPUS, gate.SEEDS, LAYOUTS, laid], articles))


@pytest.fixture(scope="module")
def floors():
    return json.loads(gate.FLOORS.read_text(encoding="utf-8"))


def test_the_floors_belong_to_this_gold_corpus(floors):
    assert floors["seeds_sha256"] == gate.hash_corpus(), "the gold changed: run python -m tests.gold.gate"
    assert floors["corpus_sha256"] == gate.hash_corpus(gate.CORPUS), "the gold changed: run python -m tests.gold.gate"


def test_no_figure_is_below_its_floor(scores, floors):
    assert gate.find_falls(gate.summarise(scores), floors["seeds"]) == []


def test_what_the_issue_of_the_first_release_asked_for(scores):
    assert scores.attributed_f("all") >= 0.80
    assert scores.attributed_f("direct") >= 0.95


def test_every_gold_article_is_found_among_the_sample_articles_by_its_text(nlp):
    scores = evaluate_gold(gate.SEEDS, nlp=nlp, articles=list(read_articles(ROOT / "articles")))
    assert scores.missing == []
    assert scores.attributed_f("all") >= 0.80


def test_the_gate_sees_a_fall_and_refuses_to_pin_it(tmp_path):
    path = tmp_path / "floors.json"
    high, low = {"seeds": {"all": {"content": 0.9}}}, {"seeds": {"all": {"content": 0.8}}}
    assert gate.pin(high, allow_regression=False, path=path) == []
    assert gate.pin(low, allow_regression=False, path=path) == ["seeds all content: 0.8 is below the floor 0.9"]
    assert json.loads(path.read_text(encoding="utf-8"))["seeds"] == high["seeds"]
    assert gate.pin(low, allow_regression=True, path=path) == []


def test_the_gate_refuses_to_pin_a_worse_model(tmp_path):
    path, corpora = tmp_path / "polnear.json", [gate.FLOORS]
    high, low = {"all": {"attribution": 0.8}}, {"all": {"attribution": 0.7}}
    assert gate.pin_model(high, allow_regression=False, corpora=corpora, path=path) == []
    falls = ["polnear all attribution: 0.7 is below the floor 0.8"]
    assert gate.pin_model(low, allow_regression=False, corpora=corpora, path=path) == falls
    assert json.loads(path.read_text(encoding="utf-8"))["floors"] == high
    assert gate.pin_model(low, allow_regression=True, corpora=corpora, path=path) == []


def test_gold_against_itself_is_perfect():
    gold = read_gold(gate.SEEDS)
    scores = score_articles(gold, gold, aliases={})
    assert scores.attributed_f("all") == 1.0
    assert scores.errors == []


@pytest.mark.corpus
@pytest.mark.skipif(not gate.ARTICLES.exists(), reason="the research corpus is not beside the checkout")
def test_no_figure_is_below_its_floor_on_articles_annotated_unseen(nlp, floors):
    scores = gate.measure_corpus(nlp)
    assert scores.missing == []
    assert gate.find_falls(gate.summarise(scores), floors["corpus"]) == []


@pytest.mark.corpus
@pytest.mark.skipif(not gate.ARTICLES.exists(), reason="the research corpus is not beside the checkout")
def test_confidence_is_the_share_that_is_right(reliability):
    for low, high, count, mean, share in reliability:
        # To be right more often than was said harms nobody: there chance is allowed for.
        chance = 2 * math.sqrt(mean * (1 - mean) / count)
        if count >= MANY:
            told = f"of {count} claims in {low}-{high}, {share:.2f} are right"
            assert mean - TOLERANCE <= share <= mean + max(TOLERANCE, chance), told


@pytest.mark.corpus
@pytest.mark.skipif(not gate.ARTICLES.exists(), reason="the research corpus is not beside the checkout")
def test_confidence_is_the_share_that_is_right_as_the_documents_tell(reliability):
    told = [tuple(row.values()) for row in json.loads(TOLD.read_text(encoding="utf-8"))]
    assert [row[:2] for row in told] == [row[:2] for row in reliability]
    for (low, high, *figures), (_, _, *measured) in zip(told, reliability, strict=True):
        # Another processor rounds the network's products otherwise: a claim or two may change.
        assert figures[0] == pytest.approx(measured[0], abs=2), f"{low} to {high}: {measured}"
        if measured[0] >= MANY:
            assert figures[1:] == pytest.approx(measured[1:], abs=0.03), f"{low} to {high}: {measured}"


@pytest.mark.corpus
@pytest.mark.skipif(not SCORE.exists(), reason="the gold standard's own scorer is not beside the checkout")
def test_the_table_is_that_of_the_gold_standard(nlp, scores, tmp_path):
    articles = read_articles(ROOT / "articles")
    predictions = tmp_path / "predictions.jsonl"
    lines = [json.dumps(describe_article(article, claims)) for article, claims in extract_claims(articles, nlp=nlp)]
    predictions.write_text("\n".join(lines) + "\n", encoding="utf-8")
    command = [sys.executable, str(SCORE), "--gold", str(SCORE.parent / "seeds"), "--pred", str(predictions)]
    theirs = subprocess.run(command, capture_output=True, text=True, check=True, env=os.environ | {"PYTHONUTF8": "1"})
    found = [json.loads(line) for line in lines]
    aliases = json.loads((SCORE.parent / "aliases.json").read_text(encoding="utf-8"))
    ours = format_table(score_articles(read_gold(SCORE.parent / "seeds"), found, aliases=aliases))
    assert _figures(ours) == _figures(theirs.stdout)


def _figures(table):
    return [word.rstrip("0") for line in table.splitlines() for word in line.split() if word[0].isdigit()]
