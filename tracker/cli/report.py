"""The report of an ingest as a file: what became of every input, one JSON object a line.

In: outcomes as they happen. Out: a .jsonl file that is complete up to the last outcome whenever the program ends.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import asdict
from pathlib import Path
from typing import IO

from tracker.errors import TrackerError
from tracker.ingest import Outcome


@contextmanager
def write_report(path: Path | None) -> Iterator[Callable[[Outcome], None]]:
    """A function that writes one outcome to ``path``, a new file; without a path it does nothing.

    TrackerError, one line, where the file cannot be written.
    """
    with _explained(path), path.open("w", encoding="utf-8") if path else nullcontext() as file:
        yield lambda outcome: _write(outcome, file, path)


def _write(outcome: Outcome, file: IO[str] | None, path: Path | None) -> None:
    if file is not None:
        with _explained(path):
            record = json.dumps(asdict(outcome), ensure_ascii=False)
            file.write(record.encode("utf-8", "backslashreplace").decode() + "\n")
            file.flush()


@contextmanager
def _explained(path: Path | None) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise TrackerError(
            f"the report cannot be written ({error.strerror or error})",
            where=str(path),
            remedy="name another file with --report; what was stored is safe",
        ) from error
