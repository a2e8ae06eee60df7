"""Make a ``SaidDate`` from what was found, with its basis in words."""

from __future__ import annotations

from bisect import bisect_left

from tracker.dates.phrases import TimePhrase
from tracker.dates.timed_quotes import ArticleTimes, TimedQuote
from tracker.records import Precision, SaidDate, TextSpan

_REACH = 60
"""Characters from the name of a signature to its day, at most: a handle stands between."""


def date_by_own_sentence(article: ArticleTimes, timed: TimedQuote) -> SaidDate:
    """The date that a quote's own sentence gives, or why it gives none."""
    if timed.phrase is None:
        if article.published is None:
            return SaidDate()
        return SaidDate(basis=f"the article does not say; by {article.published}, when it was published")
    span = TextSpan.cut(article.text, timed.phrase.start, timed.phrase.end)
    words = " ".join(span.text.split())
    if timed.phrase.day is None:
        return SaidDate(phrase=span, basis=f"{words!r}, but {timed.phrase.why}")
    if timed.is_before:
        return SaidDate(timed.phrase.day, Precision.BEFORE, span, f"before {words!r}")
    return SaidDate(timed.phrase.day, timed.phrase.precision, span, f"{words!r}")


def date_by_occasion(article: ArticleTimes, phrase: TimePhrase) -> SaidDate:
    """The date that a time phrase of another sentence gives."""
    span = TextSpan.cut(article.text, phrase.start, phrase.end)
    words, paragraph = " ".join(span.text.split()), article.paragraph(phrase.start)
    basis = f"the same occasion as {words!r} in paragraph {paragraph}"
    return SaidDate(phrase.day, phrase.precision, span, basis)


def date_by_signature(article: ArticleTimes, timed: TimedQuote) -> SaidDate:
    """The date of a post: the day right behind the name in its signature; no other day dates it."""
    source = timed.quote.source
    at = bisect_left(article.signed_days, (source.end,)) if source is not None else len(article.signed_days)
    day = article.signed_days[at] if at < len(article.signed_days) else None
    if source is None or day is None or day[0] > source.end + _REACH or article.signed[day].day is None:
        return date_by_own_sentence(article, timed)
    span = TextSpan.cut(article.text, *day)
    phrase = article.signed[day]
    return SaidDate(phrase.day, phrase.precision, span, f"the post is dated {span.text!r}")
