"""What nobody foresaw: one line, and a report without a word of the user's."""

from __future__ import annotations

import stat
import sys

import pytest

import tracker.faults
from tracker.cli.ending import run_to_end
from tracker.errors import FaultError
from tracker.faults import explain_fault, save_report

SECRET = "the words of an article, postgresql://ann:secret@host"


def meet(words=SECRET):
    try:
        try:
            raise KeyError(words)
        except KeyError as error:
            raise ValueError(words) from error
    except ValueError as error:
        return error


@pytest.fixture(autouse=True)
def temporary(tmp_path, monkeypatch):
    monkeypatch.setattr(tracker.faults.tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(tracker.faults, "_reports", {})
    monkeypatch.setattr(sys, "argv", ["tracker", "search", SECRET, "--speaker", "Lavrov", f"--db={SECRET}", "-"])
    return tmp_path


def test_the_report_tells_places_and_options_and_no_words(temporary):
    report = save_report(meet())
    text = report.read_text(encoding="utf-8")
    assert "command: tracker search ... --speaker ... --db ..." in text
    assert text.index("builtins.KeyError") < text.index("builtins.ValueError")
    assert "raise KeyError(words)" in text
    assert f"tracker {tracker.__version__}, Python 3." in text
    for word in ("secret", "words of an article", "Lavrov"):
        assert word not in text
    assert stat.S_IMODE(report.stat().st_mode) == 0o600


def test_the_same_fault_has_one_report(temporary):
    first, second = (save_report(meet(words)) for words in ("a", "b"))
    assert first == second
    assert len(list(temporary.iterdir())) == 1


def test_a_line_says_what_where_and_which_report(temporary):
    error = explain_fault(meet(), where="a.txt", what="cannot be analysed")
    assert isinstance(error, FaultError)
    [report] = temporary.iterdir()
    assert str(error).startswith("a.txt: cannot be analysed (ValueError in ")
    assert str(error).endswith(f"; please report it with {report}")


def test_where_no_report_can_be_saved_there_is_still_a_line(monkeypatch, temporary):
    monkeypatch.setattr(tracker.faults.tempfile, "tempdir", str(temporary / "none"))
    assert str(explain_fault(meet())).endswith("please report it with the command")


def test_an_endless_recursion_is_a_short_report(temporary):
    def go_on():
        go_on()

    with pytest.raises(RecursionError) as caught:
        go_on()
    assert len(save_report(caught.value).read_text(encoding="utf-8").splitlines()) < 80


@pytest.mark.parametrize(
    ("raised", "status", "line"),
    [
        (ValueError(SECRET), 1, "error: this is a fault of the program (ValueError in "),
        (MemoryError(), 1, "error: this is a fault of the program (MemoryError in "),
        (RecursionError(), 1, "error: this is a fault of the program (RecursionError in "),
        (FaultError("what", where="where", fault=ValueError()), 1, "error: where: what\n"),
        (SystemExit(3), 3, ""),
        (SystemExit("words"), 1, ""),
        (SystemExit(None), 0, ""),
    ],
)
def test_every_way_out_of_a_command_is_a_status_and_a_line(monkeypatch, capfd, raised, status, line):
    def app(**_):
        raise raised

    monkeypatch.setattr(sys, "stdout", sys.stdout)
    monkeypatch.setattr(sys, "stderr", sys.stderr)
    monkeypatch.setattr("tracker.cli.ending._heed_signals", lambda: None)
    assert run_to_end(app) == status
    error = capfd.readouterr().err
    assert error.startswith(line)
    assert len(error.splitlines()) == bool(line)
    assert "secret" not in error
