"""What nobody foresaw: one line for the user, and a file that tells the makers where it happened.

In: an exception that is no ``TrackerError``. Out: the line, and a report in the folder for temporary files with
version, options and the places in the code, but without a word of an article, a name or a password.
"""

from __future__ import annotations

import hashlib
import os
import platform
import sys
import tempfile
import traceback
from collections.abc import Iterable, Iterator
from pathlib import Path

from tracker import __version__
from tracker.errors import FaultError

_PACKAGE = Path(__file__).resolve().parent.parent
_MOST_PLACES = 60
_reports: dict[str, Path | None] = {}
"""The report of each fault that this process has met, since a whole folder may meet the same one."""


def explain_fault(error: BaseException, *, where: str = "", what: str = "") -> FaultError:
    """Save the report of a fault, and say in one line what happened.

    Args:
        error: What was raised.
        where: The input that was at hand. Example: "articles/a.txt".
        what: What could not be done. Example: "cannot be analysed".

    Returns:
        An error whose line names the report.
    """
    report = save_report(error)
    told = f"{what or 'this is a fault of the program'} ({type(error).__name__} {_name_place(error)})"
    remedy = f"please report it with {report}" if report else "please report it with the command"
    return FaultError(told, where=where, remedy=remedy, fault=error)


def save_report(error: BaseException) -> Path | None:
    """Save where a fault happened, once a process and fault.

    What was raised is told by its type alone, since the words of an exception may be those of an article, and of the
    command only options are told, since values may be names or passwords.

    Args:
        error: What was raised.

    Returns:
        The file, which only its owner can read; None where none can be written.
    """
    places = "\n".join(_tell(error))
    key = hashlib.sha256(places.encode()).hexdigest()
    if key not in _reports:
        _reports[key] = _write(f"{_describe_program()}\n\n{places}\n")
    return _reports[key]


def _write(text: str) -> Path | None:
    try:
        number, name = tempfile.mkstemp(prefix="tracker-fault-", suffix=".txt")
        with os.fdopen(number, "w", encoding="utf-8", errors="backslashreplace") as file:
            file.write(text)
    except OSError:
        return None
    return Path(name)


def _describe_program() -> str:
    options = [word.partition("=")[0] if word.startswith("-") and word != "-" else "..." for word in sys.argv[1:]]
    command = next((word for word in sys.argv[1:2] if word.isalpha()), "")
    return "\n".join(
        [
            f"tracker {__version__}, Python {platform.python_version()}, {platform.system()} {platform.machine()}",
            f"command: {' '.join(['tracker', *([command] if command else []), *options[bool(command) :]])}",
        ]
    )


def _tell(error: BaseException) -> Iterator[str]:
    """The places of an exception and of those that led to it, the first one first."""
    chain: list[BaseException] = []
    current: BaseException | None = error
    while current is not None and current not in chain:
        chain.append(current)
        current = current.__cause__ or (None if current.__suppress_context__ else current.__context__)
    for each in reversed(chain):
        number = f", errno {each.errno}" if isinstance(each, OSError) else ""
        yield f"{type(each).__module__}.{type(each).__qualname__}{number}"
        yield from _tell_places(traceback.extract_tb(each.__traceback__))


def _tell_places(places: Iterable[traceback.FrameSummary]) -> list[str]:
    lines = [f"  {_shorten(each.filename)}:{each.lineno} {each.name}: {each.line}" for each in places]
    if len(lines) <= _MOST_PLACES:
        return lines
    half = _MOST_PLACES // 2
    return [*lines[:half], f"  ... {len(lines) - 2 * half} more", *lines[-half:]]


def _name_place(error: BaseException) -> str:
    """The last place of ours that an exception came through. Example: "in tracker/claims.py:101"."""
    places = [(_shorten(each.filename), each.lineno) for each in traceback.extract_tb(error.__traceback__)]
    ours = [each for each in places if each[0].startswith(("tracker/", "dashboard/"))] or places
    return f"in {ours[-1][0]}:{ours[-1][1]}" if ours else "nowhere"


def _shorten(filename: str) -> str:
    """A file of the package from there on; one of a library from its package on, without the user's folders."""
    path = Path(filename)
    if path.is_relative_to(_PACKAGE):
        path = path.relative_to(_PACKAGE)
    parts = path.parts
    if "site-packages" in parts:
        parts = parts[parts.index("site-packages") + 1 :]
    return "/".join(parts[-4:])
