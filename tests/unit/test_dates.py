"""When a quote was said, as far as its sentence tells; the specimen article is of Tuesday 2013-02-05."""

from __future__ import annotations

import pytest

from tests.specimens import make_doc, plain, read_quotes
from tracker.dates import resolve_said_date
from tracker.records import PartialDate, Precision, Quote, SaidDate, TextSpan

TUESDAY = "2013-02-05"


def _date(marked: str, published: str | None = TUESDAY) -> SaidDate:
    quote = read_quotes(marked)[-1]
    day = PartialDate.parse(published) if published else None
    return resolve_said_date(quote, make_doc(plain(marked)), published=day)


def _said(phrase: str) -> str:
    return f"[S:He] [C:said] {phrase} [T:that we go]."


PHRASES: dict[str, tuple[str, str, str | None, str]] = {
    "weekday": ("on Saturday", TUESDAY, "2013-02-02", "day"),
    "weekday-of-publication": ("on Tuesday", TUESDAY, "2013-02-05", "day"),
    "weekday-after": ("on Wednesday", TUESDAY, "2013-01-30", "day"),
    "last-weekday": ("last Tuesday", TUESDAY, "2013-01-29", "day"),
    "late-weekday": ("late Monday", TUESDAY, "2013-02-04", "day"),
    "next-weekday": ("next Tuesday", TUESDAY, None, "unknown"),
    "today": ("today", TUESDAY, "2013-02-05", "day"),
    "yesterday": ("yesterday", TUESDAY, "2013-02-04", "day"),
    "last-week": ("last week", TUESDAY, "2013-01-28", "week"),
    "this-week": ("this week", TUESDAY, "2013-02-04", "week"),
    "next-week": ("next week", TUESDAY, None, "unknown"),
    "last-month": ("last month", TUESDAY, "2013-01", "month"),
    "last-month-in-january": ("last month", "2013-01-15", "2012-12", "month"),
    "this-month": ("this month", TUESDAY, "2013-02", "month"),
    "last-year": ("last year", TUESDAY, "2012", "year"),
    "three-days-ago": ("three days ago", TUESDAY, "2013-02-02", "day"),
    "two-weeks-earlier": ("two weeks earlier", TUESDAY, "2013-01-21", "week"),
    "a-month-ago": ("a month ago", TUESDAY, "2013-01", "month"),
    "13-months-ago": ("13 months ago", TUESDAY, "2012-01", "month"),
    "in-january": ("in January", TUESDAY, "2013-01", "month"),
    "in-december": ("in December", TUESDAY, "2012-12", "month"),
    "in-early-january": ("in early January", TUESDAY, "2013-01", "month"),
    "last-february": ("last February", TUESDAY, "2012-02", "month"),
    "in-february": ("in February", TUESDAY, "2013-02", "month"),
    "in-month-of-year": ("in May 2012", TUESDAY, "2012-05", "month"),
    "month-day": ("on January 28", TUESDAY, "2013-01-28", "day"),
    "short-month-day": ("on Jan. 28", TUESDAY, "2013-01-28", "day"),
    "day-month": ("on 28 January", TUESDAY, "2013-01-28", "day"),
    "ordinal": ("on January 28th", TUESDAY, "2013-01-28", "day"),
    "month-day-year": ("on November 12, 2012", TUESDAY, "2012-11-12", "day"),
    "day-month-year": ("on 12 November 2012", TUESDAY, "2012-11-12", "day"),
    "month-day-of-the-year-before": ("on December 28", TUESDAY, "2012-12-28", "day"),
    "no-such-day": ("on February 30", TUESDAY, None, "unknown"),
    "in-a-year": ("in 2008", TUESDAY, "2008", "year"),
    "years-are-a-range": ("in 2000-2008", TUESDAY, None, "unknown"),
    "years-are-a-dashed-range": ("in 2000–2008", TUESDAY, None, "unknown"),
    "ahead-of": ("ahead of Tuesday", TUESDAY, "2013-02-05", "before"),
    "before": ("before the January 28 vote", TUESDAY, "2013-01-28", "before"),
    "since": ("since Monday", TUESDAY, None, "unknown"),
    "since-month": ("since January", TUESDAY, None, "unknown"),
    "after": ("after the Monday vote", TUESDAY, None, "unknown"),
    "for-next": ("for Friday", TUESDAY, None, "unknown"),
    "may-is-a-verb": ("what in may be", TUESDAY, None, "unknown"),
    "march-is-a-verb": ("as they march 20 miles", TUESDAY, None, "unknown"),
    "may-with-a-number-is-a-verb": ("that 12 may win", TUESDAY, None, "unknown"),
    "nothing": ("in Moscow", TUESDAY, None, "unknown"),
    "month-precision-month": ("last month", "2013-02", "2013-01", "month"),
    "month-precision-in-month": ("in January", "2013-02", "2013-01", "month"),
    "year-precision-year": ("last year", "2013", "2012", "year"),
}  # fmt: skip


@pytest.mark.parametrize(("phrase", "published", "day", "precision"), PHRASES.values(), ids=PHRASES.keys())
def test_phrase(phrase: str, published: str, day: str | None, precision: str) -> None:
    said = _date(_said(phrase), published)
    assert (str(said.day) if said.day else None, str(said.precision)) == (day, precision)
    assert said.basis
    assert (said.phrase is not None) is (day is not None)


@pytest.mark.parametrize("phrase", ["on Saturday", "today", "yesterday", "last week", "three days ago"])
@pytest.mark.parametrize("published", ["2013-02", "2013", None], ids=["month", "year", "unknown"])
def test_without_a_day_of_publication_relative_phrases_stay_open(phrase: str, published: str | None) -> None:
    said = _date(_said(phrase), published)
    assert (said.day, said.precision) == (None, Precision.UNKNOWN)
    assert said.phrase is not None
    assert said.phrase.text in phrase
    assert "the day of publication is not known" in said.basis


@pytest.mark.parametrize(
    ("phrase", "day"),
    [("on November 12, 2012", "2012-11-12"), ("in May 2012", "2012-05"), ("in 2008", "2008"), ("last month", None)],
)
def test_without_publication_only_whole_dates_are_known(phrase: str, day: str | None) -> None:
    said = _date(_said(phrase), None)
    assert (str(said.day) if said.day else None) == day


PLACES: dict[str, tuple[str, str | None]] = {
    "inside-the-content": ("[S:He] [C:said] [T:that we go on Saturday].", None),
    "outside-beats-inside": ("[S:He] [C:said] on Monday [T:that we go on Saturday].", "2013-02-04"),
    "aside": ("Kerry, sworn in on Friday, [C:said] [T:that we go] with [S:him].", None),
    "short-aside-counts": ("[S:He], on Saturday, [C:said] [T:that we go].", "2013-02-02"),
    "other-sentence": ("On Saturday it rained. [S:He] [C:said] [T:that we go].", None),
    "behind-the-content": ("“[T:We go],” [S:he] [C:said] on Saturday.", "2013-02-02"),
    "nearest-to-the-cue": ("On Friday it rained but [S:he] [C:said] on Monday [T:that we go].", "2013-02-04"),
    "at-the-start": ("On Saturday [S:he] [C:said] [T:that we go].", "2013-02-02"),
    "over-a-line-break": ("[S:He] [C:said] on January\u00a028 [T:that we go].", "2013-01-28"),
}


@pytest.mark.parametrize(("marked", "day"), PLACES.values(), ids=PLACES.keys())
def test_place_of_the_phrase(marked: str, day: str | None) -> None:
    said = _date(marked)
    assert (str(said.day) if said.day else None) == day


def test_phrase_is_a_slice_of_the_text() -> None:
    marked = _said("on  Saturday")
    said = _date(marked)
    assert said.phrase is not None
    assert plain(marked)[said.phrase.start : said.phrase.end] == said.phrase.text == "Saturday"
    assert said.basis == "'Saturday'"


def test_a_quote_without_cue_and_source_has_no_date() -> None:
    doc = make_doc("On Saturday “we go”.")
    quote = Quote(kind=read_quotes(_said(""))[0].kind, contents=(TextSpan.cut(doc.text, 13, 18),))
    assert resolve_said_date(quote, doc, published=PartialDate.parse(TUESDAY)) == SaidDate()


@pytest.mark.parametrize("phrase", ["999 years ago", "999 months ago", "999 weeks ago"])
@pytest.mark.parametrize("published", ["0001-01-01", "0500-06"])
def test_dates_before_all_time_are_none(phrase: str, published: str) -> None:
    said = _date(_said(phrase), published)
    assert said.day is None or said.day.year >= 1
