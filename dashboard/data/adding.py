"""Articles into the database: a pasted text, files or an address, read by a process of its own.

In: what a reader gives. Out: a ``Job`` that tells what became of each article while it runs. The process is the command
line's ingest, so all its checks and limits hold; pages of other readers go on beside it, and what is stopped leaves
whole articles behind and no half ones.
"""

from __future__ import annotations

import atexit
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, Any

from dashboard.data.permission import check_may_change
from tracker.config import locate_database
from tracker.errors import TrackerError

_PROGRAM: tuple[str, ...] = (sys.executable, "-m", "tracker")
_PATIENCE_S = 10
_LOCAL_ONLY = "--allow-local"
_UNKNOWN = "it ended before it told why"
_running: set[Job] = set()


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one article.

    Attributes:
        name: What it is called. Example: "talks.txt".
        status: "added", "updated", "unchanged", "skipped" or "failed".
        why: The reason and what to do, where there is one.
        quotes: How many quotes were found and stored now.
        warnings: What a reader of the article had to guess or leave out.
        article_id: Its id, None where there is no article.
    """

    name: str
    status: str
    why: str
    quotes: int
    warnings: tuple[str, ...]
    article_id: str | None


class Job:
    """An ingest that runs in a process of its own.

    Args:
        folder: Where the inputs lie; it is removed when the job ends.
        sources: The files and addresses to read.
        database: Where the articles go.

    Attributes:
        found: What became of each article so far.
        problem: Why the whole of it failed, in a line; None where it did not.
        is_cancelled: Whether somebody stopped it.
    """

    def __init__(self, folder: tempfile.TemporaryDirectory[str], sources: Sequence[str], database: str) -> None:
        self.found: list[Added] = []
        self.problem: str | None = None
        self.is_cancelled = False
        self._began = time.monotonic()
        self._folder = folder
        command = [*_PROGRAM, "ingest", *sources, "--report", "-", "--workers", "1"]
        self._process = subprocess.Popen(
            command,
            env=os.environ | {"TRACKER_DATABASE": str(locate_database(database) or database)},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        _running.add(self)
        self._reader = threading.Thread(target=self._follow, daemon=True)
        self._reader.start()

    @property
    def is_done(self) -> bool:
        """Whether it has ended, and all of its report was read."""
        return not self._reader.is_alive()

    @property
    def progress(self) -> str:
        """How far it is: what is done, and before anything is, what it waits for and since when."""
        if self.found:
            return f"Reading. {len(self.found)} done so far."
        return f"Loading the language model, then reading the first article: {self.seconds} seconds so far."

    @property
    def seconds(self) -> int:
        """How long it has been running."""
        return round(time.monotonic() - self._began)

    def cancel(self) -> None:
        """Stop it: what was stored stays, the article at hand is not stored."""
        if not self.is_done:
            self.is_cancelled = True
            self._process.terminate()
            end = threading.Timer(_PATIENCE_S, self._process.kill)
            end.daemon = True
            end.start()

    def wait(self, seconds: float) -> bool:
        """Wait for its end, at most so long; returns whether it came."""
        self._reader.join(seconds)
        return self.is_done

    def _follow(self) -> None:
        """Read the report as it is written, in a thread; clean up at the end."""
        errors: list[str] = []
        told = threading.Thread(target=_drain, args=(self._process.stderr, errors), daemon=True)
        told.start()
        with self._folder, self._process:
            for line in self._process.stdout or ():
                self.found.append(_read_outcome(line))
            told.join()
        _running.discard(self)
        is_told = self.is_cancelled or any(each.status == "failed" for each in self.found)
        if self._process.returncode and not is_told:
            words = [line.removeprefix("error: ") for line in errors if line.startswith("error: ")]
            self.problem = words[0] if words else _UNKNOWN


def add_text(text: str, facts: Mapping[str, str]) -> Job:
    """Read one article that somebody pasted.

    Args:
        text: Its words.
        facts: What is known of it, by the names of a record; empty values are left out. Example: {"outlet": "Herald"}.

    Returns:
        The job that reads it.

    Raises:
        ReadOnlyError: Nothing may be added here.
    """
    record = {name: value.strip() for name, value in facts.items() if value.strip()} | {"text": text}
    return add_files([("pasted.json", json.dumps(record).encode())])


def add_files(files: Sequence[tuple[str, bytes]]) -> Job:
    """Read files, of all the formats that the command line reads.

    Args:
        files: Name and content of each.

    Returns:
        The job that reads them.

    Raises:
        ReadOnlyError: Nothing may be added here.
    """
    return _start(files, [])


def add_address(address: str) -> Job:
    """Read the article at an address of the public internet.

    Args:
        address: The address, which begins with http:// or https://.

    Returns:
        The job that reads it.

    Raises:
        TrackerError: It is no address of the web: a path of this machine is not read for whoever opens the page.
        ReadOnlyError: Nothing may be added here.
    """
    words = address.strip()
    if not words.lower().startswith(("http://", "https://")) or len(words.split()) != 1:
        raise TrackerError("this is no address", where=words[:60], remedy="write it with https:// in front")
    return _start([], [words])


def stop_all() -> None:
    """Stop whatever still reads, as the server ends."""
    for job in list(_running):
        job.cancel()


atexit.register(stop_all)


def _start(files: Sequence[tuple[str, bytes]], addresses: Sequence[str]) -> Job:
    check_may_change()
    from dashboard.data.connection import database_path  # noqa: PLC0415  it needs Streamlit, reading does not

    folder = tempfile.TemporaryDirectory(prefix="tracker-add-", ignore_cleanup_errors=True)
    sources = []
    for number, (name, content) in enumerate(files):
        path = Path(folder.name) / str(number) / (PurePosixPath(name.replace("\\", "/")).name or "file")
        path.parent.mkdir()
        path.write_bytes(content)
        sources.append(str(path))
    return Job(folder, [*sources, *addresses], database_path())


def _drain(stream: IO[str] | None, lines: list[str]) -> None:
    lines += [line.strip() for line in stream or ()]


def _read_outcome(line: str) -> Added:
    told: dict[str, Any] = json.loads(line)
    reason, remedy = told["reason"] or "", told["remedy"] or ""
    if _LOCAL_ONLY in remedy:  # an option of the command line, for who owns the machine
        remedy = "only addresses of the public internet can be added here"
    name = PurePosixPath(told["name"]).name if told["name"].startswith(tempfile.gettempdir()) else told["name"]
    why = "; ".join(each for each in (reason, remedy) if each)
    return Added(name, told["status"], why, told["claims"], tuple(told["warnings"]), told["article_id"])
