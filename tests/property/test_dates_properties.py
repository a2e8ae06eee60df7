"""Partial dates and the reading of dates for any input."""

from __future__ import annotations

import datetime as dt

from hypothesis import example, given
from hypothesis import strategies as st

from tests.factories import make_speaker
from tests.specimens import make_doc, span_of
from tracker.dates import date_quotes, resolve_said_date
from tracker.records import PartialDate, Precision, Quote, QuoteKind

DAYS = st.dates()
PARTIAL = st.one_of(
    DAYS.map(PartialDate.of),
    DAYS.map(lambda day: PartialDate(day.year, day.month)),
    DAYS.map(lambda day: PartialDate(day.year)),
)
WORDS = st.sampled_from(
    ["on", "in", "last", "next", "this", "since", "ahead of", "Monday", "friday", "today", "yesterday", "January",
     "may",
     "May", "Sept.", "31", "30th", "29", "0", "2008", "1999-2003", "week", "month", "year", "ago", "999", "two", "a",
     "years", ",", "days earlier", "from", "February"]
)  # fmt: skip


@given(PARTIAL)
def test_dates_survive_print_and_parse(date: PartialDate) -> None:
    assert PartialDate.parse(str(date)) == date
    assert date.first <= date.last
    assert (date.first == date.last) is (date.precision is Precision.DAY)


@given(st.lists(PARTIAL, max_size=8))
def test_dates_order_as_they_print(dates: list[PartialDate]) -> None:
    assert [str(date) for date in sorted(dates)] == sorted(map(str, dates))
    assert [date.first for date in sorted(dates)] == sorted(date.first for date in dates)


@given(st.lists(WORDS, max_size=8), st.none() | PARTIAL)
@example(["in", "May"], PartialDate(1, 1, 1))
@example(["last", "January"], PartialDate(1, 1))
def test_any_phrase_is_read_or_left(words: list[str], published: PartialDate | None) -> None:
    doc = make_doc(f"He said {' '.join(words)} that we go.")
    quote = Quote(QuoteKind.INDIRECT, (span_of(doc.text, "we go"),), cues=(span_of(doc.text, "said"),))
    said = resolve_said_date(quote, doc, published=published)
    if said.phrase is not None:
        assert doc.text[said.phrase.start : said.phrase.end] == said.phrase.text
    else:
        assert said.day is None
    assert (said.day is None) is (said.precision is Precision.UNKNOWN)
    assert said.basis


WEEKDAYS = st.sampled_from(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"])


@given(WEEKDAYS, DAYS)
def test_a_weekday_is_the_last_one_up_to_publication(weekday: str, published: dt.date) -> None:
    doc = make_doc(f"He said on {weekday} that we go.")
    quote = Quote(QuoteKind.INDIRECT, (span_of(doc.text, "we go"),), cues=(span_of(doc.text, "said"),))
    said = resolve_said_date(quote, doc, published=PartialDate.of(published))
    if published - dt.date.min < dt.timedelta(days=7):
        return
    if (published + dt.timedelta(days=1)).strftime("%A") == weekday:
        assert said.day is None
        return
    assert said.day is not None
    assert said.day.first.strftime("%A") == weekday
    assert dt.timedelta(0) <= published - said.day.first < dt.timedelta(days=6)


@given(st.lists(WORDS, min_size=1, max_size=30), st.none() | PARTIAL)
def test_no_text_breaks_the_dating_of_its_quotes(words: list[str], published: PartialDate | None) -> None:
    middle = len(words) // 2
    doc = make_doc(f"{' '.join(words[:middle])} He said that we go.\n\nThey stay, he added {' '.join(words[middle:])}.")
    quotes = [
        Quote(QuoteKind.INDIRECT, (span_of(doc.text, content),), cues=(span_of(doc.text, cue),))
        for content, cue in (("we go", "said"), ("They stay", "added"))
    ]
    for said in date_quotes(quotes, [make_speaker("Kerry")] * 2, doc, published=published, text=doc.text):
        assert said.basis
        assert (said.day is None) is (said.precision is Precision.UNKNOWN)
        if said.phrase is not None:
            assert doc.text[said.phrase.start : said.phrase.end] == said.phrase.text


PAST = st.sampled_from(
    ["today", "yesterday", "last night", "this week", "last week", "over the weekend", "earlier this month",
     "last year", "in May", "on June 3", "two days ago", "a month ago", "last summer", "late on Friday", "last Monday"]
)  # fmt: skip


@given(PAST, DAYS)
def test_a_past_phrase_never_lies_behind_publication(phrase: str, published: dt.date) -> None:
    doc = make_doc(f"He said {phrase} that we go.")
    quote = Quote(QuoteKind.INDIRECT, (span_of(doc.text, "we go"),), cues=(span_of(doc.text, "said"),))
    said = resolve_said_date(quote, doc, published=PartialDate.of(published))
    assert said.day is None or said.day.first <= published
