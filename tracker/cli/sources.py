"""What a user of the command line names to be read."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tracker.readers.standard_input import STANDARD_INPUT
from tracker.readers.web import is_web_address


def as_sources(paths: Iterable[str | Path]) -> list[str | Path]:
    """What a user of the command line names is a path where it is no address and not standard input, never a text."""
    return [path if is_web_address(str(path)) or str(path) == STANDARD_INPUT else Path(path) for path in paths]
