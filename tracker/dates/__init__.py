"""When a quote was said, as far as its article shows.

In: quotes with their speakers, the document, and the day of publication. Out: a ``SaidDate`` for each, with its
precision and the words it rests on. ``phrases`` reads expressions of time, ``attach`` finds the one that dates the
saying, and ``occasions`` extends a date to what else was said on the same occasion. Expressions inside the content do
not count, for they date what is talked about. A wrong date is worse than none.
"""

from tracker.dates.occasions import date_quotes, resolve_said_date

__all__ = ["date_quotes", "resolve_said_date"]
