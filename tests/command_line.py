"""The command line as its user types it: within the process of the tests, or, where a process matters, in one.

In: the words behind ``tracker``. Out: exit status, output and error. A start takes seconds; what needs one is what is
of a whole process: signals, streams, rights, limits, what is loaded.
"""

from __future__ import annotations

import gc
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

from tracker.cli import main

ROOT = Path(__file__).resolve().parents[1]
_SIGNALS = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]


def start_tracker(*arguments: object, **options: Any) -> subprocess.Popen[str]:
    """Start a command in a process of its own, with options of ``Popen``."""
    command = [sys.executable, "-m", "tracker", *map(str, arguments)]
    given: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "cwd": ROOT} | options
    return subprocess.Popen(command, text=True, encoding="utf-8", **given)


def tracker_alone(*arguments: object, **options: Any) -> subprocess.CompletedProcess[str]:
    """Run a command in a process of its own, with options of ``Popen``."""
    with start_tracker(*arguments, **options) as process:
        out, err = process.communicate(timeout=300)
    return subprocess.CompletedProcess(process.args, process.returncode, out, err)


def tracker(*arguments: object, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Run a command from the top of the checkout, as a process of its own would run it."""
    words = [str(each) for each in arguments]
    with (
        patch.object(sys, "argv", ["tracker", *words]),
        patch.dict(os.environ, env or {}),
        _at_the_top(),
        _as_it_was(),
        tempfile.TemporaryFile() as out,
        tempfile.TemporaryFile() as err,
    ):
        status = _run(out.fileno(), err.fileno())
        out.seek(0)
        err.seek(0)
        return subprocess.CompletedProcess(words, status, out.read().decode(), err.read().decode())


def _run(out: int, err: int) -> int:
    """The exit status of the program, whose streams are the files given."""
    sys.stdout.flush()
    sys.stderr.flush()
    kept = os.dup(1), os.dup(2)
    streams = sys.stdin, sys.stdout, sys.stderr
    os.dup2(out, 1)
    os.dup2(err, 2)
    try:
        main()
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        sys.stdin, sys.stdout, sys.stderr = streams
        for number, former in zip((1, 2), kept, strict=True):
            os.dup2(former, number)
            os.close(former)
    raise AssertionError("the program ended without a status")


@contextmanager
def _at_the_top() -> Iterator[None]:
    here = os.getcwd()
    os.chdir(ROOT)
    try:
        yield
    finally:
        os.chdir(here)


@contextmanager
def _as_it_was() -> Iterator[None]:
    """What a program sets for its whole process: how it heeds signals, and how often it looks for garbage."""
    heeded, threshold = {each: signal.getsignal(each) for each in _SIGNALS}, gc.get_threshold()
    try:
        yield
    finally:
        gc.unfreeze()
        gc.set_threshold(*threshold)
        for each, handler in heeded.items():
            signal.signal(each, handler)
