"""When a quote was said, as far as its article tells.

In: quotes with their speakers, the document, and the day of publication. Out: for each a ``SaidDate`` with precision
and the words it rests on. ``phrases`` reads the words, ``attach`` finds the one that dates the saying, ``occasions``
lets a date govern what else was said on the same occasion. Only phrases outside the content count: inside it they date
what is talked about. A wrong date is worse than none.
"""

from tracker.dates.occasions import date_quotes, resolve_said_date

__all__ = ["date_quotes", "resolve_said_date"]
