"""Every error the package raises on purpose.

    TrackerError             one line: what, where, remedy
    ├── ReadError            a file or record that cannot be read as an article
    │   ├── FaultError       a fault of this program, met at one input
    │   ├── LanguageError    an article in another language than English, which is passed over
    │   └── LimitError       an article that is more work than is allowed for one
    ├── StoreError           a database that is missing, locked, full, or of another version
    │   ├── NoDatabaseError  there is none yet, or an empty one
    │   └── RefusedError     one article or claim that cannot be stored, in a database that is well
    ├── ModelError           weights that are missing or do not fit this version
    ├── FileError        a file that cannot, or must not, be written
    ├── RosterError          a line of a roster or lexicon that makes no sense
    └── QueryError           a filter that cannot be meant (unknown kind, reversed dates)

Example: "articles/x.txt, line 3: published is 'Tuesdy'; write it as YYYY, YYYY-MM or YYYY-MM-DD".
"""

from __future__ import annotations

from collections.abc import Callable


class TrackerError(Exception):
    """Base of all: ``str(error)`` is one line a user can act on."""

    def __init__(self, what: str, *, where: str = "", remedy: str = "") -> None:
        self.what, self.where, self.remedy = what, where, remedy
        line = f"{where}: {what}" if where else what
        super().__init__(" ".join(f"{line}; {remedy}".split()) if remedy else " ".join(line.split()))

    def __reduce__(self) -> tuple[Callable[..., TrackerError], tuple[type[TrackerError], str, str, str]]:
        """How an error comes back from another process: with its line, without what was raised below it."""
        return _make_again, (type(self), self.what, self.where, self.remedy)


def _make_again(kind: type[TrackerError], what: str, where: str, remedy: str) -> TrackerError:
    if issubclass(kind, FaultError):
        return kind(what, where=where, remedy=remedy, fault=RuntimeError("met in another process"))
    return kind(what, where=where, remedy=remedy)


class ReadError(TrackerError):
    """A file or record that cannot be read as an article."""


class LanguageError(ReadError):
    """An article in another language than English: nothing is wrong with it, and it is passed over."""

    @classmethod
    def of(cls, language: str, *, where: str) -> LanguageError:
        """The error that says which language an article is in. Example: "a.txt: is in French, and only ..."."""
        return cls(f"is in {language}, and only English is read", where=where, remedy="give a translation of it")


class FaultError(ReadError):
    """A fault of this program, met at one input or command; the others are not touched by it.

    Args:
        what: What happened.
        where: The input.
        remedy: What to do.
        fault: What was raised.

    Attributes:
        fault: What was raised.
    """

    def __init__(self, what: str, *, where: str = "", remedy: str = "", fault: BaseException) -> None:
        super().__init__(what, where=where, remedy=remedy)
        self.fault = fault


class LimitError(ReadError):
    """An article that is more work than is allowed for one."""


class StoreError(TrackerError):
    """A database that is missing, locked, full, or made by another version."""


class NoDatabaseError(StoreError):
    """There is no database yet, or an empty file in its place."""


class RefusedError(StoreError):
    """One article or claim that cannot be stored, in a database that is well: the next one may be stored."""


class ModelError(TrackerError):
    """Model weights that are missing or do not fit this version."""


class FileError(TrackerError):
    """A file that cannot, or must not, be written; what was there is as it was."""


class RosterError(TrackerError):
    """A line of a roster or lexicon that makes no sense."""


class QueryError(TrackerError):
    """A filter that cannot be meant."""
