"""The attribution model alone, on the development articles of PolNeAR: no figure below its floor, and the measure
is the one that models of this project were compared by."""

import gzip
import json
import subprocess
import sys

import pytest

from tests.gold import gate
from tracker.evaluation import load_tag, read_polnear, read_prediction
from tracker.evaluation.polnear import Prediction, score_polnear
from tracker.evaluation.polnear_scores import summarise_polnear

SCORE = gate.POLNEAR.with_name("score_attributions.py")
KINDS = ("all", "direct", "mixed", "indirect")
pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not gate.POLNEAR.exists(), reason="the PolNeAR corpus is not beside the checkout"),
]
ODD = "“Go,” she said. ” Then «stay“ we heard, he “said\n\nthat “it” is so.”"


@pytest.fixture(scope="module")
def gold():
    return read_polnear(gate.POLNEAR)


@pytest.fixture(scope="module")
def predicted(gold):
    tag = load_tag()
    return {record["id"]: read_prediction(tag(record["text"])) for record in gold}


@pytest.fixture(scope="module")
def floors():
    return json.loads(gate.POLNEAR_FLOORS.read_text(encoding="utf-8"))


def test_the_floors_belong_to_this_corpus(floors):
    assert floors["sha256"] == gate.hash_files([gate.POLNEAR]), "the corpus changed: run python -m tests.gold.gate"


def test_no_figure_is_below_its_floor(gold, predicted, floors):
    measured = gate.round_figures(summarise_polnear(score_polnear(gold, predicted)))
    assert gate.find_falls(measured, floors["floors"]) == []


@pytest.mark.skipif(not SCORE.exists(), reason="the corpus' own scorer is not beside the checkout")
def test_the_figures_are_those_of_the_corpus_own_scorer(gold, predicted, tmp_path):
    (tmp_path / "gold.jsonl").write_bytes(gzip.decompress(gate.POLNEAR.read_bytes()))
    assert _ours(gold, predicted) == _theirs(predicted, tmp_path)


@pytest.mark.skipif(not SCORE.exists(), reason="the corpus' own scorer is not beside the checkout")
def test_the_figures_are_those_of_the_corpus_own_scorer_on_odd_marks_and_spans(tmp_path):
    gold = [
        {
            "id": "odd",
            "text": ODD,
            "attributions": [
                {"source": [[6, 9]], "cue": [[10, 14]], "content": [[0, 5], [16, 29]]},
                {"source": [], "cue": [], "content": [[22, 29], [24, 40], [3, 3]]},
                {"source": [[41, 43]], "cue": [[45, 49]], "content": [[51, len(ODD)]]},
                {"source": [[41, 43]], "cue": [[45, 49]], "content": [[51, len(ODD)]]},
                {"source": [], "cue": [[10, 14]], "content": [[0, 1]]},
            ],
        },
        {
            "id": "unread",
            "text": "He said so.",
            "attributions": [{"source": [[0, 2]], "cue": [], "content": [[8, 10]]}],
        },
        {"id": "empty", "text": "Nothing.", "attributions": []},
    ]
    predicted = {
        "odd": Prediction(
            [
                {"source": [[7, 9]], "cue": [[10, 14]], "content": [[1, 3]]},
                {"source": [[0, 3]], "cue": [[45, 49]], "content": [[52, len(ODD) - 1]]},
                {"source": [[41, 42]], "cue": [], "content": [[51, 60], [58, len(ODD)]]},
                {"source": [], "cue": [], "content": [[22, 40]]},
                {"source": [], "cue": [[10, 14]], "content": []},
            ]
        ),
        "empty": Prediction([{"source": [], "cue": [], "content": [[0, 8]]}]),
    }
    (tmp_path / "gold.jsonl").write_text("\n".join(map(json.dumps, gold)) + "\n", encoding="utf-8")
    assert _ours(gold, predicted) == _theirs(predicted, tmp_path)


def _theirs(predicted, folder):
    lines = [json.dumps({"id": name, "attributions": each.attributions}) for name, each in predicted.items()]
    (folder / "predicted.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    command = [sys.executable, str(SCORE), str(folder / "gold.jsonl"), str(folder / "predicted.jsonl")]
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def _ours(gold, predicted):
    scores = score_polnear(gold, predicted)
    table = {}
    for kind in KINDS:
        counts = scores.groups[kind]
        table[kind] = {
            "gold": counts["content"].gold,
            "pred": counts["content"].predicted,
            "content_exact_F": round(counts["exact"].f1, 4),
            "content_iou50_FPR": _fpr(counts["content"]),
            "attribution_FPR": _fpr(counts["attribution"]),
        }
    table["all"]["token_FPR"] = _fpr(scores.words)
    return table | {"source_acc_given_content": round(scores.source_accuracy, 4)}


def _fpr(count):
    return [round(value, 4) for value in (count.f1, count.precision, count.recall)]
