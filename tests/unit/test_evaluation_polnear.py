"""PolNeAR files read with care, and taggings turned to what is scored."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from tests.specimens import make_tagging
from tracker.errors import ReadError
from tracker.evaluation import evaluate_polnear, read_attributions, read_polnear, read_prediction, read_spans

MARKED = "“[T1:We go],” [S1:he] [C1:said], “[T1:and stay].” [C2:It hopes] [T2:so]."
RECORD = {
    "id": "a",
    "text": "He said so.",
    "attributions": [{"source": [[0, 2]], "cue": [[3, 7]], "content": [[8, 10]]}],
}


def test_a_tagging_becomes_attributions_over_characters() -> None:
    tagging = make_tagging(MARKED)
    text = tagging.words.text
    found = [
        {role: [text[start:end] for start, end in spans] for role, spans in each.items()}
        for each in read_attributions(tagging)
    ]
    assert found[0] == {"source": ["he"], "cue": ["said"], "content": ["We go", "and stay"]}
    assert found[1]["content"] == ["so"]


def test_a_tagging_becomes_spans_over_characters_before_linking() -> None:
    tagging = make_tagging(MARKED)
    found = {(role, tagging.words.text[start:end]) for role, start, end in read_spans(tagging)}
    assert {("source", "he"), ("cue", "said"), ("cue", "It hopes"), ("content", "We go")} <= found
    assert len(read_prediction(tagging).words) == len(tagging.words)


@pytest.mark.parametrize("name", ["gold.jsonl", "gold.jsonl.gz"])
def test_a_file_is_read_plain_or_gzipped(name: str, tmp_path: Path) -> None:
    line = (json.dumps(RECORD) + "\n\n").encode()
    (tmp_path / name).write_bytes(gzip.compress(line) if name.endswith(".gz") else line)
    assert read_polnear(tmp_path / name) == [RECORD]


def test_a_file_is_scored_with_any_tagger(tmp_path: Path) -> None:
    (tmp_path / "gold.jsonl").write_text(json.dumps(RECORD), encoding="utf-8")
    scores = evaluate_polnear(tmp_path / "gold.jsonl", tag=lambda _: make_tagging("[S:He] [C:said] [T:so]."))
    assert scores.attribution_f() == 1.0
    assert [count.f1 for count in scores.spans.values()] == [1.0, 1.0, 1.0]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param(b"", "holds no record", id="empty"),
        pytest.param(b"{", "line 1: is no annotated article", id="no JSON"),
        pytest.param(b"[]", "line 1: is no annotated article", id="no object"),
        pytest.param(b'{"id": "a", "text": "x"}', "attributions", id="no attributions"),
        pytest.param(json.dumps(RECORD | {"text": "He"}).encode(), "outside its text", id="spans of another text"),
        pytest.param(json.dumps(RECORD | {"id": 7}).encode(), "no id", id="id of another type"),
        pytest.param(b"\xff\xfe", "cannot be read", id="no UTF-8"),
    ],
)
@pytest.mark.parametrize("name", ["gold.jsonl", "gold.jsonl.gz"])
def test_a_damaged_file_is_one_error(content: bytes, message: str, name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(gzip.compress(content) if name.endswith(".gz") else content)
    with pytest.raises(ReadError, match=message):
        read_polnear(path)


def test_what_only_says_it_is_gzipped_is_one_error(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl.gz"
    path.write_bytes(gzip.compress(json.dumps(RECORD).encode() * 99)[:-20])
    with pytest.raises(ReadError, match="cannot be read"):
        read_polnear(path)
    path.write_bytes(b"plain")
    with pytest.raises(ReadError, match="cannot be read"):
        read_polnear(path)
