"""Reading the date an article gives for itself.

In: a value of a front matter or a JSON record. Out: a ``PartialDate``, as exact as the value is. A timestamp gives
the day that it names, in its own time zone: that is the date the outlet printed.
"""

from __future__ import annotations

import re

from tracker.records import PartialDate

REMEDY = "write it as YYYY, YYYY-MM or YYYY-MM-DD"

_TIMESTAMP = re.compile(
    r"(\d{4}-\d{2}-\d{2})[Tt ]\s*\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:Z|z|UTC|GMT|[+-]\d{1,2}(?::?\d{2})?)?"
)
_DAY_FIRST = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")


def parse_published(value: object) -> PartialDate:
    """The date that a value names; raises ValueError where it names none, or could name two.

    Examples: "2013-01", 2013, "2013-02-05T07:47:00+08:00", "13/11/2012" (as no month is a 13th; "05/02/2013" could
    be of February or of May and is refused).
    """
    written = str(value).strip() if isinstance(value, str | int) and not isinstance(value, bool) else ""
    if match := _TIMESTAMP.fullmatch(written):
        return PartialDate.parse(match[1])
    if match := _DAY_FIRST.fullmatch(written):
        day, month, year = (int(part) for part in match.groups())
        if day <= 12:
            raise ValueError(f"day and month could be either way round: {written!r}")
        return PartialDate(year, month, day)
    return PartialDate.parse(written)
