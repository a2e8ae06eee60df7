"""Settings from the environment."""

from __future__ import annotations

from pathlib import Path

import pytest

from tracker.config import DEFAULT_DATABASE, Settings, database_url


@pytest.mark.parametrize(
    ("env", "expected"),
    [
        ({}, Settings(DEFAULT_DATABASE, None)),
        ({"TRACKER_DATABASE": "", "TRACKER_ROSTER": ""}, Settings(DEFAULT_DATABASE, None)),
        ({"TRACKER_DATABASE": "x.db", "TRACKER_ROSTER": "mine.csv"}, Settings("x.db", Path("mine.csv"))),
    ],
    ids=["unset", "empty", "set"],
)
def test_from_env(env: dict[str, str], expected: Settings) -> None:
    assert Settings.from_env(env) == expected


def test_from_env_reads_the_process_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_DATABASE", "elsewhere.db")
    monkeypatch.delenv("TRACKER_ROSTER", raising=False)
    assert Settings.from_env() == Settings("elsewhere.db")


def test_database_url(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert database_url("t.db") == f"sqlite:///{tmp_path / 't.db'}"
    assert database_url("~/t.db") == f"sqlite:///{tmp_path / 't.db'}"
    assert database_url("postgresql://host/db") == "postgresql://host/db"
