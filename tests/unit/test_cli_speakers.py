"""The list of speakers is printed in part, however many there are."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.factories import make_article, make_claim, save_articles
from tracker.cli import app

TEXT = "Ann said one. Bob said two. Eve said three."


@pytest.fixture
def database(tmp_path: Path) -> str:
    path = str(tmp_path / "tracker.sqlite3")
    article = make_article(TEXT)
    named = {"one": "Ann Dunn", "two": "Bob Ray", "three": "Eve Fox"}
    save_articles(path, [(article, [make_claim(article, word, speaker=name) for word, name in named.items()])])
    return path


@pytest.mark.parametrize(
    ("options", "shown", "told"),
    [
        (["--limit", "2"], ["Ann Dunn", "Bob Ray"], "2 of 3 speakers; --all shows 1 more\n"),
        (["--limit", "2", "--all"], ["Ann Dunn", "Bob Ray", "Eve Fox"], "3 speakers\n"),
        ([], ["Ann Dunn", "Bob Ray", "Eve Fox"], "3 speakers\n"),
        (["Fox", "--limit", "1"], ["Eve Fox"], "1 speaker\n"),
    ],
)
def test_so_many_speakers_are_printed_and_the_others_counted(
    database: str, options: list[str], shown: list[str], told: str
) -> None:
    result = CliRunner().invoke(app, ["speakers", *options, "--db", database])
    assert result.exit_code == 0
    assert [name for name in ("Ann Dunn", "Bob Ray", "Eve Fox") if name in result.stdout] == shown
    assert result.stderr == told


def test_no_speakers_are_no_page(database: str) -> None:
    assert CliRunner().invoke(app, ["speakers", "--limit", "0", "--db", database]).exit_code == 2


def test_words_of_compared_speakers_are_printed(tmp_path: Path) -> None:
    path = str(tmp_path / "words.sqlite3")
    lines = [f"gas of {name} flows" for name in ("alpha", "bravo", "charlie", "delta", "echo", "foxtrot")]
    others = [line.replace("gas", "oil").replace("flows", "burns") for line in lines]
    article = make_article("\n".join([*lines, *others]))
    claims = [make_claim(article, line, speaker="Ann Lee") for line in lines]
    claims += [make_claim(article, line, speaker="Bob Ray") for line in others]
    save_articles(path, [(article, claims)])
    result = CliRunner().invoke(app, ["compare", "Ann Lee", "Bob Ray", "--words", "--db", path])
    assert result.exit_code == 0
    assert "Ann Lee: 18 words of 6 different quotes, of 6" in result.stdout
    assert "  gas: 6 times, others 0, G2 8.3, log ratio 3.6" in result.stdout
