"""What is too large, too long or has no end is refused with a line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.files import outcomes, read_error, read_one, write
from tracker.readers import Limits, count_articles, read_articles


@pytest.mark.parametrize("suffix", [".txt", ".jsonl"])
def test_long_text_is_read_and_a_longer_one_refused(tmp_path: Path, suffix: str) -> None:
    def content(size: int) -> str:
        return "y" * size if suffix == ".txt" else json.dumps({"text": "y" * size})

    most = Limits().article_characters
    assert len(read_one(write(tmp_path / f"a{suffix}", content(most))).text) == most
    assert "more than 1,000,000 characters" in read_error(write(tmp_path / f"b{suffix}", content(most + 1)))


def test_endless_line_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tracker.readers.jsonl._SKIPPED_AT_ONCE", 16)
    monkeypatch.setenv("TRACKER_LIMIT_RECORD_BYTES", "100")
    monkeypatch.setenv("TRACKER_LIMIT_FILE_BYTES", "101")
    path = write(tmp_path / "a.jsonl", '{"text": "x"}\n' + "y" * 300 + '\n{"text": "z"}\n')
    first, error, last = outcomes(path)
    assert (first, last) == ("a:1", "a:3")
    assert error.startswith(f"{path}, line 2: is longer than 100 bytes")
    assert "larger than 101 bytes" in read_error(write(tmp_path / "a.json", "[" + " " * 100 + "]"))
    assert "larger than 100 bytes" in read_error(write(tmp_path / "a.txt", "y" * 101))


@pytest.mark.parametrize("suffix", [".jsonl", ".json", ".csv"])
def test_refusals_of_one_file_have_an_end(tmp_path: Path, suffix: str) -> None:
    content = "[" + "5," * 20 + "5]" if suffix == ".json" else "text,x\n" + ",5\n" * 20
    *errors, last = read_articles(write(tmp_path / f"a{suffix}", content), limits=Limits(refused_records=7))
    assert len(errors) == 7
    assert "more than 7 of its records cannot be read, the rest was left out" in str(last)


def test_endless_row_of_signs_is_refused(tmp_path: Path) -> None:
    assert "holds more than 2,000 signs in a row without a word" in read_error(write(tmp_path / "a.txt", '"' * 50_000))
    assert read_one(write(tmp_path / "b.txt", "x " + '" ' * 50_000 + "=" * 2_000)).name == "b"


@pytest.mark.parametrize("suffix", [".jsonl", ".csv"])
def test_blank_lines_have_an_end(tmp_path: Path, suffix: str) -> None:
    path = write(tmp_path / f"a{suffix}", ("text\n" if suffix == ".csv" else "") + "\n" * 99)
    (error,) = read_articles(path, limits=Limits(blank_lines=50))
    assert "holds more than 50 blank lines; take them out" in str(error)


def test_limit_that_there_is_not_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_LIMIT_FILE_MEMROY", "1000000000")
    error = read_error(write(tmp_path / "a.txt", "x"))
    assert error == "TRACKER_LIMIT_FILE_MEMROY: is no setting; did you mean TRACKER_LIMIT_FILE_MEMORY?"


def test_limit_that_is_no_number_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_LIMIT_FILE_BYTES", "many")
    error = read_error(write(tmp_path / "a.txt", "x"))
    assert error == "TRACKER_LIMIT_FILE_BYTES: 'many' is no limit; give a number, or leave it out"
    assert count_articles(tmp_path) == 1
