"""What the command checks: words, a draft in a file or on standard input; and nothing else for words."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.factories import make_article, make_claim, save_articles
from tracker.checking import check, reports
from tracker.cli import app


@pytest.fixture
def database(tmp_path: Path) -> str:
    path = str(tmp_path / "tracker.sqlite3")
    article = make_article("Ann said the café is open.")
    save_articles(path, [(article, [make_claim(article, "the café is open", speaker="Ann Dunn")])])
    return path


@pytest.mark.parametrize(
    ("given", "line"),
    [
        ("FOLDER", "'FOLDER' is a folder; name a file that holds the draft"),
        ("FOLDER/none", "there is no file 'FOLDER/none'"),
        ("drafts/none", "there is no file 'drafts/none'"),
        ("./my draft", "there is no file './my draft'"),
        ("none.docx", "there is no file 'none.docx'"),
        ("https://example.org/draft", "there is no file 'https://example.org/draft'"),
        (f"./{'x' * 300}", f"there is no file './{'x' * 300}'"),
        ("-", "standard input: is empty"),
        ("!?", "there are no words to check"),
    ],
)
def test_what_is_no_draft_is_one_line_and_not_checked_as_words(
    database: str, tmp_path: Path, given: str, line: str
) -> None:
    folder = tmp_path / "drafts of today"
    folder.mkdir()
    given, line = given.replace("FOLDER", str(folder)), line.replace("FOLDER", str(folder))
    result = CliRunner().invoke(app, ["check", given, "--db", database])
    told = str(result.exception) or result.stderr
    assert result.exit_code == 1
    assert line in told
    assert (result.stdout, "\n" in told) == ("", False)


@pytest.mark.parametrize("given", ["“the café is open”", "the café is open and/or shut", "... the café is open"])
def test_words_are_words(database: str, given: str) -> None:
    assert CliRunner().invoke(app, ["check", given, "--db", database]).exit_code == 0


def test_what_of_a_long_draft_is_not_checked_is_said(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (check, reports):
        monkeypatch.setattr(module, "MOST_QUOTATIONS", 2)
    draft = "“the café is open” and “no” and “never”"
    told = CliRunner().invoke(app, ["check", draft, "--no-similar", "--db", database])
    warning = "Only the first 2 quotations of a draft are checked. Check what is behind them by itself."
    assert told.stderr == f"warning: {warning}\n2 quotations checked\n"
    written = CliRunner().invoke(app, ["check", draft, "--no-similar", "--format", "markdown", "--db", database])
    assert written.stdout.endswith(f"\n\n{warning}\n")
    short = CliRunner().invoke(app, ["check", "“no”", "--no-similar", "--db", database])
    assert short.stderr == "1 quotation checked\n"


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_a_draft_is_piped_in_any_encoding(database: str, encoding: str) -> None:
    draft = "Ann Dunn said “the café is open”.".encode(encoding)
    result = CliRunner().invoke(app, ["check", "-", "--db", database], input=draft)
    assert result.exit_code == 0
    assert result.stdout.startswith("exact: “the café is open”")
