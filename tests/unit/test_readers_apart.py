"""Files that are read by a process that can be ended: what it says, and what becomes of those that it cannot read."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from tests.hostile.documents import make_looping_pdf
from tests.unit.test_readers_pages import RSS, make_page
from tracker.errors import ReadError
from tracker.readers import Limits, apart, count_articles, read_articles
from tracker.readers.paths import read_source
from tracker.readers.sources import Source, open_bytes
from tracker.records import Article

QUICK = Limits(file_seconds=1.0, megabyte_seconds=0.0)


@pytest.fixture(autouse=True)
def end_idle() -> Iterator[None]:
    apart._end_idle()
    yield
    apart._end_idle()


def write_pages(folder: Path, count: int) -> Path:
    for number in range(count):
        (folder / f"{number}.html").write_text(make_page(head=f"<title>Page {number}</title>"), encoding="utf-8")
    return folder


def test_one_process_reads_one_page_after_another(tmp_path: Path) -> None:
    names, processes = [], set()
    for item in read_articles(write_pages(tmp_path, 3)):
        assert isinstance(item, Article)
        names.append(item.name)
        processes |= {each._process.pid for each in apart._idle}
    processes |= {each._process.pid for each in apart._idle}
    assert names == ["0", "1", "2"]
    assert len(processes) == 1


def test_what_it_reads_is_what_this_process_reads(tmp_path: Path) -> None:
    write_pages(tmp_path, 2)
    (tmp_path / "a.rss").write_text(RSS, encoding="utf-8")
    (tmp_path / "b.docx").write_bytes(b"none")
    there, here = (list(read_articles(tmp_path, limits=limits)) for limits in (Limits(), Limits(file_seconds=0)))
    assert list(map(str, there)) == list(map(str, here))


def test_file_that_takes_too_long_is_a_line_and_the_next_one_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(make_looping_pdf())
    write_pages(tmp_path, 1)
    article, error = sorted(read_articles(tmp_path, limits=QUICK), key=lambda item: isinstance(item, ReadError))
    assert isinstance(article, Article)
    assert str(error) == (
        f"{tmp_path}/a.pdf: takes more than 1 seconds to read; raise TRACKER_LIMIT_FILE_SECONDS if you trust it"
    )


def test_file_that_waits_for_ever_is_ended_by_the_clock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "Worker", partial(apart.Worker, ["-c", "import time; time.sleep(600)"]))
    (error,) = read_articles(write_pages(tmp_path, 1), limits=replace(QUICK, file_seconds=0.01))
    assert "takes more than 0.01 seconds to read" in str(error)


def test_file_that_takes_too_much_memory_is_a_line(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("[" + '{"a":[]},' * 300_000 + "0]", encoding="utf-8")
    (error,) = read_articles(tmp_path / "a.json", limits=Limits(file_memory=50_000_000))
    assert str(error) == (
        f"{tmp_path}/a.json: takes more than 50 MB of memory to read; "
        "split it, or raise TRACKER_LIMIT_FILE_MEMORY if you trust it"
    )


def test_file_that_ends_its_process_is_a_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fatal = ["-c", f"import os; os.kill(os.getpid(), {int(signal.SIGSEGV)})"]
    monkeypatch.setattr(apart, "Worker", partial(apart.Worker, fatal))
    (error,) = read_articles(write_pages(tmp_path, 1))
    assert "ended the process that read it (signal 11); save it again" in str(error)


def test_process_that_was_ended_by_another_is_started_again(tmp_path: Path) -> None:
    write_pages(tmp_path, 1)
    list(read_articles(tmp_path))
    (idle,) = apart._idle
    idle._process.kill()
    idle._process.wait()
    (article,) = read_articles(tmp_path)
    assert isinstance(article, Article)


def test_reading_that_is_left_ends_its_process(tmp_path: Path) -> None:
    (tmp_path / "a.rss").write_text(RSS, encoding="utf-8")
    items = read_articles(tmp_path / "a.rss")
    next(items)
    items.close()  # type: ignore[attr-defined]
    assert apart._idle == []


def test_two_may_read_in_turn(tmp_path: Path) -> None:
    (tmp_path / "a.rss").write_text(RSS, encoding="utf-8")
    one, other = read_articles(tmp_path / "a.rss"), read_articles(tmp_path / "a.rss")
    pairs = list(zip(one, other, strict=True))
    assert len(pairs) > 1
    assert all(str(left) == str(right) for left, right in pairs)


def test_links_of_a_feed_are_visited_by_this_process() -> None:
    visited: list[str] = []

    def visit(link: str) -> Iterator[Article | ReadError]:
        visited.append(link)
        yield ReadError("visited", where=str(os.getpid()))

    items = list(read_source(Source("a.rss", "a.rss", open_bytes(RSS.encode()), visit=visit)))
    assert visited
    assert [str(item) for item in items][: len(visited)] == [f"{os.getpid()}: visited"] * len(visited)


def test_large_file_is_counted_apart_and_only_as_long_as_a_bar_is_worth_it(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "x"}\n' * 80_000, encoding="utf-8")
    assert count_articles(tmp_path / "a.jsonl") == 80_000
    assert apart._idle
    (tmp_path / "b.jsonl").write_text("{}\n" * 12_000_000, encoding="utf-8")
    assert count_articles(tmp_path / "b.jsonl", limits=QUICK) is None


def test_process_leaves_with_whoever_asked(tmp_path: Path) -> None:
    code = (
        "import os, signal, sys; from tracker.readers import apart, read_articles;"
        "list(read_articles(sys.argv[1])); print(apart._idle[0]._process.pid, flush=True);"
        "os.kill(os.getpid(), signal.SIGKILL)"
    )
    command = [sys.executable, "-c", code, str(write_pages(tmp_path, 1))]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as asking:
        assert asking.stdout is not None
        number = int(asking.stdout.readline())
        asking.stdout.read()  # ends where both have left: the process that reads holds none of it, but its own pipes
    for _ in range(100):
        try:
            os.kill(number, 0)
        except ProcessLookupError:
            return
        subprocess.run(["sleep", "0.1"], check=True)
    state = Path(f"/proc/{number}/stat").read_text(encoding="ascii").split()[2]
    assert state == "Z"  # nobody is there to take note of its end
