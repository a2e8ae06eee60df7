"""Whatever is typed behind a command ends it in its own words: done, one line of error, or usage; never in a fault."""

from __future__ import annotations

import os
import sys

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from typer.main import get_command

import tracker.faults
import tracker.session.extraction
from tests.factories import make_article, make_claim, save_articles
from tracker.cli import app
from tracker.cli.ending import run_to_end
from tracker.records import Article

LEFT_OUT = {"watch", "dashboard"}  # these go on until they are stopped
FUZZ = settings(max_examples=400, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
WORDS = st.sampled_from([
    "", " ", "-", "--", ".", "..", "/nowhere", "~", "~nobody", "*", "0", "-1", "1e999", "nan", "9223372036854775808",
    "1" * 5000, "2013", "2013-02-30", "0000-00-00", "9999-12-31", "05/02/2013", "Lavrov", "Sergei Lavrov",
    "Nobody", "unknown", "None", "true", "syria", '"', '"a b', "a OR", "NEAR(", "(", "'; DROP TABLE claim; --",
    "%", "_", "\\", "\x1b[31m", "\u202e", "\0", "\n", "é", "\udcff", "名", "x" * 300, "csv", "jsonl", "table",
    "xlsx", "direct", "speech", "person", "ann", "a.txt", "no/such.txt", "articles", "t.sqlite3", "sqlite://",
    "sqlite:///", "postgresql://u:secret@127.0.0.1:1/x", "out.csv", "out.nope", "http://127.0.0.1:1/",
    "http://[x", "file:///etc/passwd", "a=b", "title=headline,", "/dev/null", "pipe",
])  # fmt: skip


def find_commands(command, path=()):
    """Every command below one, with the words that lead to it."""
    children = getattr(command, "commands", None)
    if children is None:
        return {path: command}
    return {
        found: each
        for name, child in children.items()
        if name not in LEFT_OUT
        for found, each in find_commands(child, (*path, name)).items()
    }


COMMANDS = find_commands(get_command(app))


@st.composite
def lines(draw):
    """A command with some of its options, each with some word, and words of no option."""
    path = draw(st.sampled_from(sorted(COMMANDS)))
    options = [each for each in COMMANDS[path].params if each.opts[0].startswith("-")]
    words = list(path)
    for option in draw(st.lists(st.sampled_from(options), max_size=4)) if options else ():
        words.append(draw(st.sampled_from([*option.opts, *option.secondary_opts])))
        if not option.is_flag:
            words.append(draw(WORDS))
    words += draw(st.lists(WORDS, max_size=3))
    if draw(st.booleans()):
        words += ["--db", "t.sqlite3"]
    return words


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder with a database, articles, a pipe, and nothing that costs time or asks the network.

    No word leads out of it to what this machine holds besides: "~" is an empty home, ".." has nothing but the two.
    """
    (tmp_path / "home").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    tmp_path = tmp_path / "here"
    tmp_path.mkdir()
    article = make_article("“We go on,” Sergei Lavrov said.", name="a")
    claim = make_claim(article, "We go on", speaker="Sergei Lavrov", said="2013-02-02")
    save_articles(str(tmp_path / "t.sqlite3"), [(article, [claim])])
    (tmp_path / "articles").mkdir()
    for name in ("a.txt", "articles/b.txt"):
        (tmp_path / name).write_text("Title: b\n\n“We go on,” Sergei Lavrov said.", encoding="utf-8")
    os.mkfifo(tmp_path / "pipe")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("tracker.cli.ending._heed_signals", lambda: None)
    monkeypatch.setattr("tracker.cli.serving._become", lambda *_: None)  # the dashboard would take the tests' place
    monkeypatch.setattr(tracker.session.extraction, "load_model", lambda tell: None)
    monkeypatch.setattr(
        tracker.session.extraction,
        "extract_claims",
        lambda articles, **_: ((each, []) if isinstance(each, Article) else (None, each) for each in articles),
    )
    return tmp_path


@FUZZ
@given(line=lines())
def test_no_line_ends_in_a_fault(folder, capfd, line):
    with open(os.devnull, encoding="utf-8") as nothing, pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["tracker", *line])
        patch.setattr(sys, "stdin", nothing)
        patch.setattr(sys, "stdout", sys.stdout)
        patch.setattr(sys, "stderr", sys.stderr)
        patch.setattr(tracker.faults, "_reports", faults := {})
        patch.setattr(tracker.faults.tempfile, "tempdir", str(folder))
        status = run_to_end(app)
    told = capfd.readouterr().err
    assert not faults, told
    assert status in {0, 1, 2}
    assert "Traceback" not in told
    assert status == 0 or told.strip(), "it failed without a word"
