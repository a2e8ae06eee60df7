"""Settings from the environment."""

from __future__ import annotations

from pathlib import Path

import pytest

from tracker.config import DEFAULT_DATABASE, Settings, is_database_url, locate_database
from tracker.errors import TrackerError


@pytest.mark.parametrize(
    ("env", "expected"),
    [
        ({}, Settings(DEFAULT_DATABASE, None)),
        ({"TRACKER_DATABASE": "", "TRACKER_ROSTER": ""}, Settings(DEFAULT_DATABASE, None)),
        ({"TRACKER_DATABASE": "x.db", "TRACKER_ROSTER": "mine.csv"}, Settings("x.db", Path("mine.csv"))),
        ({"TRACKER_ARTICLE_SECONDS": "2.5"}, Settings(article_seconds=2.5)),
        ({"TRACKER_ARTICLE_SECONDS": "0"}, Settings(article_seconds=0)),
    ],
    ids=["unset", "empty", "set", "seconds", "any time"],
)
def test_from_env(env: dict[str, str], expected: Settings) -> None:
    assert Settings.from_env(env) == expected


@pytest.mark.parametrize("value", ["soon", "-1", "nan", "inf"])
def test_what_is_no_number_of_seconds_is_told_in_a_line(value: str) -> None:
    with pytest.raises(TrackerError, match=f"^article seconds: '{value}' is no number of seconds; write e.g. 60"):
        Settings.from_env({"TRACKER_ARTICLE_SECONDS": value})


def test_from_env_reads_the_process_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_DATABASE", "elsewhere.db")
    monkeypatch.delenv("TRACKER_ROSTER", raising=False)
    assert Settings.from_env() == Settings("elsewhere.db")


def test_the_file_of_a_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("t.db", "~/t.db", Path("t.db")):
        assert locate_database(name) == tmp_path / "t.db"
    assert locate_database("a?b%20c#d.db") == tmp_path / "a?b%20c#d.db"
    assert locate_database("postgresql://host/db") is None
    assert is_database_url("sqlite+pysqlite:///t.db")
    assert not is_database_url("notes/2013://t.db")


def test_a_user_who_is_not_there_is_one_line() -> None:
    with pytest.raises(
        TrackerError, match=r"no-such-user-1/t\.db: the system knows no such folder of a user; write the"
    ):
        locate_database("~no-such-user-1/t.db")


def test_a_working_folder_that_is_gone_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "gone"
    folder.mkdir()
    monkeypatch.chdir(folder)
    folder.rmdir()
    with pytest.raises(TrackerError, match=r"t\.db: the working folder is gone; go to another folder"):
        locate_database("t.db")
    assert locate_database(tmp_path / "t.db") == tmp_path / "t.db"
