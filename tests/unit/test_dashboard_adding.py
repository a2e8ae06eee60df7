"""Adding articles: the program that reads them, what became of each, and the page. Mostly a stand-in reads."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.data import adding
from tests.pages import open_page, shown
from tracker.errors import TrackerError

OUTCOME = {"status": "added", "reason": None, "remedy": None, "claims": 2, "warnings": [], "article_id": "a1"}
STAND_IN = """
import json, os, sys, time
for source in sys.argv[2:-4]:
    text = open(source).read() if os.path.exists(source) else source
    print(json.dumps(OUTCOME | {"name": source, "warnings": [text]}), flush=True)
if "endless" in sys.argv[2]:
    time.sleep(60)
if "broken" in sys.argv[2]:
    sys.exit("error: the database is gone; look for it")
"""


@pytest.fixture
def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program that reads whatever it is given, at once."""
    file = tmp_path / "stand_in.py"
    file.write_text(f"OUTCOME = {OUTCOME!r}\n{STAND_IN}", encoding="utf-8")
    monkeypatch.setenv("TRACKER_DATABASE", str(tmp_path / "x.sqlite3"))
    monkeypatch.delenv("TRACKER_READ_ONLY", raising=False)
    monkeypatch.setattr(adding, "_PROGRAM", (sys.executable, "-S", str(file)))


def finish(job: adding.Job) -> list[adding.Added]:
    assert job.wait(30)
    return job.found


@pytest.mark.usefixtures("stand_in")
class TestJobs:
    """Jobs, read by the stand-in."""

    def test_a_text_goes_with_all_that_is_known_of_it(self) -> None:
        [found] = finish(adding.add_text(" “We go”.\n", {"title": " T ", "outlet": "", "published": "2013-02-05"}))
        assert json.loads(found.warnings[0]) == {"title": "T", "published": "2013-02-05", "text": " “We go”.\n"}
        assert (found.name, found.status, found.quotes, found.article_id) == ("pasted.json", "added", 2, "a1")

    def test_files_keep_their_names_and_stay_in_their_folder(self) -> None:
        job = adding.add_files([("a.txt", b"one"), ("a.txt", b"two"), ("../../b\\c.txt", b"three"), ("", b"four")])
        assert [(each.name, each.warnings) for each in finish(job)] == [
            ("a.txt", ("one",)), ("a.txt", ("two",)), ("c.txt", ("three",)), ("file", ("four",)),
        ]  # fmt: skip
        assert not Path(job._folder.name).exists()

    def test_an_address_is_one_of_the_web(self) -> None:
        [found] = finish(adding.add_address(" https://herald.example/a "))
        assert found.name == "https://herald.example/a"
        for words in ("/etc/passwd", "file:///etc/passwd", "-h", "https://a.example b.txt", ""):
            with pytest.raises(TrackerError, match="this is no address; write it with https:// in front"):
                adding.add_address(words)

    def test_it_can_be_stopped_and_keeps_what_was_done(self) -> None:
        job = adding.add_files([("endless", b"one")])
        while not job.found:
            job.wait(0.05)
        assert not job.is_done
        job.cancel()
        assert job.wait(10)
        assert (len(job.found), job.is_cancelled, job.problem) == (1, True, None)

    def test_it_tells_how_far_it_is_and_what_it_waits_for(self) -> None:
        job = adding.add_files([("a.txt", b"one")])
        finish(job)
        assert job.progress == "Reading. 1 done so far."
        job.found.clear()
        job._began = time.monotonic() - 12
        assert job.progress == "Loading the language model, then reading the first article: 12 seconds so far."

    def test_what_ends_all_of_it_is_one_line(self) -> None:
        job = adding.add_files([("broken", b"one")])
        finish(job)
        assert job.problem == "the database is gone; look for it"

    @pytest.mark.parametrize(
        "add",
        [
            lambda: adding.add_text("x", {}),
            lambda: adding.add_files([("a.txt", b"x")]),
            lambda: adding.add_address("https://a.example"),
        ],
    )
    def test_nothing_is_added_where_all_is_read_only(
        self, add: Callable[[], Any], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("TRACKER_READ_ONLY", "1")
        with pytest.raises(TrackerError, match="this dashboard is read-only"):
            add()

    def test_the_page_adds_a_text_and_says_what_became_of_it(self) -> None:
        app = open_page("add")
        app.text_area[0].set_value("“We go”, said Ann.")
        press(app, "Add the article")
        finish(app.session_state["adding"])
        app.run()
        assert "Done: 1 added." in [each.value for each in app.success]
        assert "pasted.json" in shown(app)
        assert "2 quotes" in shown(app)
        press(app, "Add more")
        assert app.text_area[0].value == ""

    def test_what_could_not_be_added_is_still_there_to_try_again(self, monkeypatch: pytest.MonkeyPatch) -> None:
        failed = SimpleNamespace(is_done=True, is_cancelled=False, found=[], problem="the disk is full")
        monkeypatch.setattr(adding, "add_text", lambda *_: failed)
        app = open_page("add")
        app.text_area[0].set_value("“We go”, said Ann.")
        next(each for each in app.text_input if each.label == "Outlet").set_value("RT")
        press(app, "Add the article")
        assert "the disk is full" in shown(app)
        press(app, "Try again")
        assert app.text_area[0].value == "“We go”, said Ann."
        assert next(each.value for each in app.text_input if each.label == "Outlet") == "RT"

    def test_the_page_asks_for_a_text_and_for_an_address(self) -> None:
        assert "There is no text to add yet." in shown(press(open_page("add"), "Add the article"))
        assert "No file is chosen yet." in shown(press(open_page("add"), "Add the files"))
        app = open_page("add")
        next(each for each in app.text_input if each.label == "Address of an article").set_value("/etc/passwd")
        assert "this is no address" in shown(press(app, "Add the page"))


def press(app: AppTest, label: str) -> AppTest:
    return next(each for each in app.button if each.label == label).click().run()


def test_the_page_says_why_nothing_can_be_added(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_READ_ONLY", "1")
    app = open_page("add")
    assert "This dashboard is read-only" in shown(app)
    assert not app.button


def test_the_command_line_reads_and_its_limits_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_DATABASE", str(tmp_path / "x.sqlite3"))
    monkeypatch.delenv("TRACKER_READ_ONLY", raising=False)
    local, damaged = adding.add_address("http://localhost/x"), adding.add_files([("a.xyz", b"\0\1")])
    [found] = finish(local)
    assert found.status == "failed"
    assert found.why.endswith("not of the public internet; only addresses of the public internet can be added here")
    [found] = finish(damaged)
    assert (found.name, found.status) == ("a.xyz", "failed")
