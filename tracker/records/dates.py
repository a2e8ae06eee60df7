"""How exactly a day is known, and a date that is known to the day, the month or only the year."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


class Precision(StrEnum):
    """How exactly a day is known. UNKNOWN: the article does not say."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    BEFORE = "before"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date known to the day, the month or only the year; orders and prints as ISO 8601 does.

    Example: "2013-02-05", "2013-01", "2012".
    """

    year: int
    month: int = 0
    day: int = 0

    def __post_init__(self) -> None:
        if self.day and not self.month:
            raise ValueError("a day needs a month")
        dt.date(self.year, self.month or 1, self.day or 1)

    @classmethod
    def parse(cls, iso: str) -> PartialDate:
        """Read ``YYYY[-MM[-DD]]``; raises ValueError on anything else."""
        match = _ISO.fullmatch(iso.strip())
        if match is None:
            raise ValueError(f"not a date of the form YYYY[-MM[-DD]]: {iso!r}")
        year, month, day = (int(part or 0) for part in match.groups())
        if (match[2] and not month) or (match[3] and not day):
            raise ValueError(f"no such date: {iso!r}")
        return cls(year, month, day)

    @classmethod
    def of(cls, day: dt.date) -> PartialDate:
        """The full date of a calendar day."""
        return cls(day.year, day.month, day.day)

    def __str__(self) -> str:
        parts = [f"{self.year:04}"] + [f"{part:02}" for part in (self.month, self.day) if part]
        return "-".join(parts)

    @property
    def precision(self) -> Precision:
        """DAY, MONTH or YEAR."""
        return Precision.DAY if self.day else Precision.MONTH if self.month else Precision.YEAR

    @property
    def first(self) -> dt.date:
        """The earliest day it can mean."""
        return dt.date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> dt.date:
        """The latest day it can mean."""
        month = self.month or 12
        return dt.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])
