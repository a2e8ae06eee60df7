"""The report of an ingest as a file: what became of every input, one JSON object a line.

In: outcomes as they happen. Out: a .jsonl file that is complete up to the last outcome whenever the program ends.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import IO

from tracker.errors import FileError
from tracker.files import Kept, Part, write_file
from tracker.inert import encode_record
from tracker.outcomes import Outcome

_STANDARD_OUTPUT = "-"


@contextmanager
def write_report(
    path: Path | None, *, force: bool = False, keep: Iterable[Kept] = ()
) -> Iterator[Callable[[Outcome], None]]:
    """Open a report; what is told to be in it is there at once, so that others may watch it grow.

    Args:
        path: A file, "-" for standard output, or None for no report.
        force: Replace a file that is there, as soon as there is something to report.
        keep: What must not be replaced.

    Yields:
        A function that writes one outcome; without a path it does nothing.

    Raises:
        FileError: The file cannot be written or must not be replaced.
    """
    if path is None:
        yield lambda _outcome: None
    elif str(path) == _STANDARD_OUTPUT:
        yield lambda outcome: _write_line(outcome, sys.stdout.buffer)
    else:
        with write_file(path, force=force, keep=keep, what="the report") as part:
            yield lambda outcome: _write_and_publish(outcome, part, path)


def _write_and_publish(outcome: Outcome, part: Part, path: Path) -> None:
    try:
        _write_line(outcome, part.stream)
        part.publish()
    except OSError as error:
        raise FileError(
            f"the report cannot be written ({error.strerror or error})",
            where=str(path),
            remedy="make room, or name another file with --report; what was stored is safe",
        ) from error


def _write_line(outcome: Outcome, stream: IO[bytes]) -> None:
    stream.write(encode_record(asdict(outcome)))
    stream.flush()
