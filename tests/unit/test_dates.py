"""When a quote was said, as far as its sentence tells; the specimen article is of Tuesday 2013-02-05."""

from __future__ import annotations

import pytest

from tests.specimens import make_doc, plain, read_quotes
from tracker.dates import resolve_said_date
from tracker.records import PartialDate, Precision, Quote, SaidDate, TextSpan

TUESDAY = "2013-02-05"


TAGS = {
    "accepted": "VBD", "arrived": "VBD", "began": "VBD", "drew": "VBD", "met": "VBD", "skipped": "VBD", "sworn": "VBN",
    "hosted": "VBN", "published": "VBN", "released": "VBN", "Speaking": "VBG", "Setting": "VBG", "Visiting": "VBG",
    "saying": "VBG", "adding": "VBG", "making": "VBG", "meet": "VB", "have": "VBP", "has": "VBZ", "had": "VBD",
    "will": "MD", "says": "VBZ", "when": "WRB", "As": "IN", "as": "IN", "which": "WDT", "after": "IN", "annual": "JJ",
    "to": "TO", "on": "IN", "during": "IN", "of": "IN", "elected": "VBN", "knows": "VBZ", "going": "VBG", "out": "RP",
}  # fmt: skip


def _date(marked: str, published: str | None = TUESDAY) -> SaidDate:
    quote = read_quotes(marked, tags=TAGS)[-1]
    day = PartialDate.parse(published) if published else None
    return resolve_said_date(quote, make_doc(plain(marked), tags=TAGS), published=day)


def _said(phrase: str) -> str:
    return f"[S:He] [C:said] {phrase} [T:that we go]."


PHRASES: dict[str, tuple[str, str, str | None, str]] = {
    "weekday": ("on Saturday", TUESDAY, "2013-02-02", "day"),
    "weekday-of-publication": ("on Tuesday", TUESDAY, "2013-02-05", "day"),
    "weekday-six-days-back": ("last Wednesday", TUESDAY, "2013-01-30", "day"),
    "earlier-weekday": ("earlier on Tuesday", TUESDAY, "2013-02-05", "day"),
    "late-on-weekday": ("late on Thursday", TUESDAY, "2013-01-31", "day"),
    "weekday-night": ("Monday night", TUESDAY, "2013-02-04", "day"),
    "weekday-and-date": ("on Monday, Feb. 4", TUESDAY, "2013-02-04", "day"),
    "later-weekday": ("later on Monday", TUESDAY, "2013-02-04", "day"),
    "this-morning": ("this morning", TUESDAY, "2013-02-05", "day"),
    "last-night": ("last night", TUESDAY, "2013-02-04", "day"),
    "earlier-this-week": ("earlier this week", TUESDAY, "2013-02-04", "week"),
    "earlier-this-month": ("earlier this month", TUESDAY, "2013-02", "month"),
    "late-last-year": ("late last year", TUESDAY, "2012", "year"),
    "later-this-week": ("later this week", TUESDAY, None, "unknown"),
    "over-the-weekend": ("over the weekend", TUESDAY, "2013-01-28", "week"),
    "at-the-weekend-on-a-sunday": ("at the weekend", "2013-02-03", "2013-01-28", "week"),
    "last-weekend-on-a-sunday": ("last weekend", "2013-02-03", "2013-01-21", "week"),
    "this-weekend-may-be-the-next": ("this weekend", "2013-02-07", None, "unknown"),
    "last-week-on-the-sunday-that-ends-it": ("last week", "2013-02-10", "2013-02-04", "week"),
    "this-past-week-at-its-end": ("this past week", "2013-02-08", "2013-02-04", "week"),
    "this-past-week-on-a-monday": ("this past week", "2013-02-04", "2013-01-28", "week"),
    "this-past-week-may-be-either": ("this past week", "2013-02-06", None, "unknown"),
    "this-past-year-is-no-year": ("this past year", TUESDAY, None, "unknown"),
    "christmas-of-the-year-before": ("on Christmas Day", "2013-01-05", "2012-12-25", "day"),
    "christmas-of-this-year": ("on Christmas Eve", "2012-12-30", "2012-12-24", "day"),
    "a-week-ago": ("a week ago", TUESDAY, "2013-01-28", "week"),
    "last-summer": ("last summer", TUESDAY, "2012", "year"),
    "last-spring-is-over": ("last spring", "2013-07-01", "2013", "year"),
    "summer-of-a-year": ("in the summer of 2011", TUESDAY, "2011", "year"),
    "at-the-end-of-a-month": ("at the end of January", TUESDAY, "2013-01", "month"),
    "back-in-a-month": ("back in October", TUESDAY, "2012-10", "month"),
    "in-late-year": ("in late 2011", TUESDAY, "2011", "year"),
    "in-an-interview-of-a-year": ("in a 2011 interview", TUESDAY, "2011", "year"),
    "in-an-interview-of-a-month": ("in a November interview", TUESDAY, "2012-11", "month"),
    "at-a-weekdays-briefing": ("at Monday's briefing", TUESDAY, "2013-02-04", "day"),
    "in-a-weekday-interview": ("in a Monday interview", TUESDAY, "2013-02-04", "day"),
    "interview-published": ("in an interview published Sunday", TUESDAY, "2013-02-03", "day"),
    "the-last-week-is-a-stretch": ("over the last week", TUESDAY, None, "unknown"),
    "recently": ("recently", TUESDAY, None, "unknown"),
    "before-an-event": ("before the summit", TUESDAY, None, "unknown"),
    "on-the-eve-of": ("on the eve of the summit", TUESDAY, None, "unknown"),
    "ahead-of-a-weekday-to-come-or-past": ("ahead of Friday's vote", TUESDAY, None, "unknown"),
    "talks-to-come": ("ahead of talks in Bern on Sunday", TUESDAY, None, "unknown"),
    "a-programme": ("on Sunday talk shows", TUESDAY, None, "unknown"),
    "a-programme-this-week": ("on This Week", TUESDAY, None, "unknown"),
    "a-deadline": ("at the January 31 deadline", TUESDAY, None, "unknown"),
    "a-range-of-days": ("on January 28-30", TUESDAY, None, "unknown"),
    "a-list-of-days": ("on Jan. 6, Jan. 14, and Jan. 30", TUESDAY, None, "unknown"),
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


@pytest.mark.parametrize(
    ("phrase", "published", "reason"),
    [
        ("on Wednesday", TUESDAY, "that is the day after publication"),
        ("on December 28", "2012-10-05", "its year is not told"),
        ("on September 16", "2014-03-30", "its year is not told"),
        ("two weeks earlier", TUESDAY, "the day it counts from is not told"),
        ("the day before", TUESDAY, "the day it counts from is not told"),
    ],
)
def test_what_cannot_be_told_says_why(phrase: str, published: str, reason: str) -> None:
    said = _date(_said(phrase), published)
    assert (said.day, said.precision) == (None, Precision.UNKNOWN)
    assert said.basis == f"{phrase!r}, but {reason}"


@pytest.mark.parametrize(
    ("before", "phrase", "day", "precision"),
    [
        ("They met on Friday.", "a day earlier", "2013-01-31", "day"),
        ("They met on Friday.", "the previous day", "2013-01-31", "day"),
        ("They met on Friday.", "the same day", "2013-02-01", "day"),
        ("They met on Friday.", "the following day", "2013-02-02", "day"),
        ("They met on Friday.", "two weeks earlier", "2013-01-14", "week"),
        ("They met on Sept. 11, 2012.", "on Sept. 16", "2012-09-16", "day"),
    ],
)
def test_a_day_told_before_is_counted_from(before: str, phrase: str, day: str, precision: str) -> None:
    said = _date(f"{before} {_said(phrase)}", "2014-05-01" if "2012" in before else TUESDAY)
    assert (str(said.day), str(said.precision)) == (day, precision)


TENSES: dict[str, tuple[str, str | None]] = {
    "says-today": ("[S:He] [C:says] today [T:that we go].", "2013-02-05"),
    "says-last-year": ("[S:He] [C:says] last year [T:that we go].", None),
    "says-of-a-past-meeting": ("On Monday when Putin arrived [S:he] [C:says] [T:that we go].", None),
    "has-said": ("[S:He] [C:has said] on Monday [T:that we go].", "2013-02-04"),
    "had-said-ahead": ("[S:He] had [C:said] ahead of Friday's vote [T:that we go].", "2013-02-01"),
}


@pytest.mark.parametrize(("marked", "day"), TENSES.values(), ids=TENSES.keys())
def test_tense(marked: str, day: str | None) -> None:
    said = _date(marked)
    assert (str(said.day) if said.day else None) == day


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
    "in-quotation-marks": ("[S:He] [C:said] [T:that we go] to the “talks in Rome on Sunday”.", None),
    "relative-clause": ("Kerry, who arrived on Monday, [C:said] [T:that we go] with [S:him].", None),
    "what-others-said-of-it": ("They skipped the summit in January, which [S:analysts] [C:said] [T:was so].", None),
    "group-hosted": ("They skipped a summit hosted by Rome on Sunday, which [S:she] [C:said] [T:was so].", None),
    "between-source-and-cue": ("[S:The Kremlin] on Saturday [C:said] [T:that we go].", "2013-02-02"),
    "poll-released": ("[S:A poll released Sunday] [C:said] [T:that we go].", "2013-02-03"),
    "scene": ("Speaking to aides in Rome on Sunday, [S:he] [C:said] [T:that we go].", "2013-02-03"),
    "scene-at-an-occasion": (
        "Setting out aims at an annual news conference last month, [S:he] [C:said] [T:so].",
        "2013-01",
    ),
    "visit-is-no-occasion": ("Visiting a school that began on Friday, [S:he] [C:said] [T:so].", None),
    "saying": ("[S:Rome] met them on Sunday, [C:saying] [T:that we go].", "2013-02-03"),
    "and-said": ("[S:Putin] met them on Sunday and [C:said] [T:that we go].", "2013-02-03"),
    "another-subject": ("On Sunday Putin met them, but [S:Rome] [C:said] [T:that we go].", None),
    "while": ("As he arrived in Rome on Sunday, [S:Putin] [C:said] [T:that we go].", "2013-02-03"),
    "when-he-said": ("Kerry drew fire on Sunday when [S:he] [C:said] [T:that we go].", "2013-02-03"),
    "after-he-said": ("Kerry arrived on Sunday, a day after [S:he] [C:said] [T:that we go].", None),
    "for-another-verb": ("[S:He], going to meet Putin on Friday, [C:said] [T:that we go].", None),
    "next-clause": ("[S:He] [C:said] [T:so], and on Sunday Putin arrived.", None),
    "promise": ("[S:He] [C:told them] [T:to meet in Rome] on Sunday.", None),
    "a-capital-is-no-verb": ("At talks of the Will group on Sunday, [S:he] [C:said] [T:that we go].", "2013-02-03"),
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
    assert plain(marked)[said.phrase.start : said.phrase.end] == said.phrase.text == "on  Saturday"
    assert said.basis == "'on Saturday'"


def test_a_quote_without_cue_and_source_has_no_date() -> None:
    doc = make_doc("On Saturday “we go”.")
    quote = Quote(kind=read_quotes(_said(""))[0].kind, contents=(TextSpan.cut(doc.text, 13, 18),))
    said = resolve_said_date(quote, doc, published=PartialDate.parse(TUESDAY))
    assert said == SaidDate(basis="the article does not say; by 2013-02-05, when it was published")
    assert resolve_said_date(quote, doc, published=None) == SaidDate()


@pytest.mark.parametrize("phrase", ["999 years ago", "999 months ago", "999 weeks ago"])
@pytest.mark.parametrize("published", ["0001-01-01", "0500-06"])
def test_dates_before_all_time_are_none(phrase: str, published: str) -> None:
    said = _date(_said(phrase), published)
    assert said.day is None or said.day.year >= 1


def test_a_year_told_before_is_not_taken_into_the_future() -> None:
    said = _date("The deadline is Sept. 30, 2014. " + _said("on Sept. 16"), "2014-05-01")
    assert (said.day, said.basis) == (None, "'on Sept. 16', but its year is not told")
