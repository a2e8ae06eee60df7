"""Articles whose quotes a person put right, as what a network learns from."""

import gzip
import json

import pytest

from tracker.errors import ModelError
from tracker.training.corrections import read_corrections

TEXT = '"We are ready," Lavrov said. He told Kerry that Moscow was waiting. Putin had agreed.'


def span(words):
    at = TEXT.index(words)
    return [at, at + len(words)]


def quote(content, cue=None, source=None, **more):
    cues, sources = ([span(each)] if each else [] for each in (cue, source))
    return {"content": [span(each) for each in content], "cue": cues, "source": sources, **more}


def read(tmp_path, *quotes, text=TEXT):
    path = tmp_path / "mine.jsonl"
    path.write_text(json.dumps({"id": 7, "text": text, "quotes": quotes}) + "\n\n", encoding="utf-8")
    return list(read_corrections(path))


def words(spans):
    return [TEXT[start:end] for start, end in spans]


def test_spans_by_role_with_the_marks_around_contents(tmp_path):
    quotes = [
        quote(["We are ready"], "said", "Lavrov"),
        quote(["Moscow was waiting"], "told", "He", said_on="2013-02-05"),
        quote(["Putin had agreed"]),
    ]
    (row,) = read(tmp_path, *quotes)
    assert (row["id"], row["text"]) == ("7", TEXT)
    assert [{role: words(spans) for role, spans in each.items()} for each in row["attributions"]] == [
        {"source": ["Lavrov"], "cue": ["said"], "content": ['"We are ready,"']},
        {"source": ["He"], "cue": ["told"], "content": ["Moscow was waiting"]},
        {"source": [], "cue": [], "content": ["Putin had agreed"]},
    ]


def test_a_quote_within_another_is_left_out(tmp_path):
    (row,) = read(tmp_path, quote(["Moscow was waiting"]), quote(["told Kerry that Moscow was waiting"]))
    assert [words(each["content"]) for each in row["attributions"]] == [["told Kerry that Moscow was waiting"]]


def test_a_transcript_is_left_out(tmp_path):
    assert read(tmp_path, quote(["Moscow was waiting"], cue_type="transcript")) == []


def test_a_folder_and_a_compressed_file_will_do(tmp_path):
    line = json.dumps({"id": "a", "text": TEXT, "quotes": []}, indent=1)
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold/a.json").write_text(line, encoding="utf-8")
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(json.dumps(json.loads(line)).encode()))
    rows = [row for name in ("gold", "b.jsonl.gz") for row in read_corrections(tmp_path / name)]
    assert rows == [{"id": "a", "text": TEXT, "attributions": []}] * 2


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        '{"id": 1, "text": "x"}',
        '{"id": 1, "text": "x", "quotes": [{"source": [], "cue": [], "content": [[0, 5]]}]}',
        '"x"',
    ],
)
def test_a_line_that_makes_no_sense_is_told(tmp_path, line):
    path = tmp_path / "mine.jsonl"
    path.write_text(f"\n{line}\n", encoding="utf-8")
    with pytest.raises(ModelError, match=r"mine\.jsonl, line 2: no annotated article"):
        list(read_corrections(path))
