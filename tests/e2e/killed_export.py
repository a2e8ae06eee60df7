"""Exports that are signalled: ``python -m tests.e2e.killed_export DATABASE FILE SIGNAL...``.

Each is the real command in a process of its own that replaces FILE, and gets its signal when part of the rows is
written. Prints a line each: the signal, how the process ended, what is in the folder of FILE then.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import tracker.query
from tracker.cli.app import app
from tracker.cli.ending import run_to_end

ROWS_BEFORE = 1_500


def start_export(database: str, file: Path) -> int:
    """Start an export in a fork; its id, once it has written part of the rows."""
    reading, writing = os.pipe()
    child = os.fork()
    if child:
        os.read(reading, 1)
        return child
    iter_claims = tracker.query.iter_claims

    def count_rows(*args: Any) -> Iterator[Any]:
        for number, claim in enumerate(iter_claims(*args)):
            if number == ROWS_BEFORE:
                os.write(writing, b".")
            if number >= ROWS_BEFORE:
                time.sleep(0.05)
            yield claim

    tracker.query.iter_claims = count_rows
    sys.argv = ["tracker", "export", str(file), "--force", "--db", database]
    os._exit(run_to_end(app))


def main(database: str, file: Path, names: list[str]) -> None:
    for name in names:
        child = start_export(database, file)
        os.kill(child, getattr(signal, name))
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        print(json.dumps([name, status, sorted(os.listdir(file.parent)), file.read_text()]), flush=True)  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), sys.argv[3:])
