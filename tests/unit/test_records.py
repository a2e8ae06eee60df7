"""The records refuse what cannot be meant, and name things for ever."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

import pytest

from tests.factories import make_article
from tracker.errors import ReadError, TrackerError
from tracker.records import (
    PartialDate,
    Precision,
    Quote,
    QuoteKind,
    Relay,
    SpeakerType,
    TextSpan,
)


@pytest.mark.parametrize(
    ("iso", "parts", "precision", "first", "last"),
    [
        ("2013-02-05", (2013, 2, 5), Precision.DAY, dt.date(2013, 2, 5), dt.date(2013, 2, 5)),
        ("2013-01", (2013, 1, 0), Precision.MONTH, dt.date(2013, 1, 1), dt.date(2013, 1, 31)),
        ("2012-02", (2012, 2, 0), Precision.MONTH, dt.date(2012, 2, 1), dt.date(2012, 2, 29)),
        ("2012", (2012, 0, 0), Precision.YEAR, dt.date(2012, 1, 1), dt.date(2012, 12, 31)),
        (" 2012-12-31\n", (2012, 12, 31), Precision.DAY, dt.date(2012, 12, 31), dt.date(2012, 12, 31)),
    ],
    ids=["day", "month", "leap-february", "year", "white-space"],
)
def test_partial_date_reads_what_is_known(
    iso: str, parts: tuple[int, int, int], precision: Precision, first: dt.date, last: dt.date
) -> None:
    date = PartialDate.parse(iso)
    assert (date.year, date.month, date.day) == parts
    assert (date.precision, date.first, date.last) == (precision, first, last)
    assert str(date) == iso.strip()


@pytest.mark.parametrize(
    "text",
    ["", "13-02-05", "2013-2-5", "2013-13", "2013-02-30", "2013-00-05", "2013-02-00", "2013-00", "0000", "Tuesday",
     "2013-02-05T10:00", "2013/02/05"],
)  # fmt: skip
def test_partial_date_refuses_what_is_none(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        PartialDate.parse(text)


def test_a_day_needs_its_month() -> None:
    with pytest.raises(ValueError, match="a day needs a month"):
        PartialDate(2013, day=5)


def test_partial_date_of_a_calendar_day() -> None:
    assert str(PartialDate.of(dt.date(2013, 2, 5))) == "2013-02-05"


def test_dates_order_as_their_iso_forms_do() -> None:
    isos = ["2013-02-05", "2012", "2013", "2013-02", "2012-12-31", "2013-01-31"]
    assert [str(date) for date in sorted(map(PartialDate.parse, isos))] == sorted(isos)


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [(3, 3, ""), (5, 3, "ab"), (-1, 1, "ab"), (0, 3, "ab")],
    ids=["empty", "reversed", "negative", "text-too-short"],
)
def test_span_that_cannot_be_is_refused(start: int, end: int, text: str) -> None:
    with pytest.raises(ValueError, match="span"):
        TextSpan(start, end, text)


def test_span_is_cut_from_inside_only() -> None:
    assert TextSpan.cut("the Kremlin", 4, 11).text == "Kremlin"
    with pytest.raises(ValueError, match="does not fit"):
        TextSpan.cut("the Kremlin", 4, 12)


def test_quote_needs_ordered_disjoint_content() -> None:
    a, b = TextSpan(0, 2, "ab"), TextSpan(1, 3, "bc")
    with pytest.raises(ValueError, match="needs content"):
        Quote(QuoteKind.DIRECT, ())
    for contents in [(a, b), (TextSpan(5, 6, "x"), a)]:
        with pytest.raises(ValueError, match="overlap or are out of order"):
            Quote(QuoteKind.DIRECT, contents)
    touching = Quote(QuoteKind.DIRECT, (a, TextSpan(2, 4, "cd")))
    assert (touching.start, touching.end) == (0, 4)


def test_the_spans_of_a_quote_are_contents_cues_and_source() -> None:
    content, source, cue, relay = (TextSpan(at, at + 1, "x") for at in (4, 3, 2, 1))
    relays = (Relay(relay, "Interfax"),)
    assert Quote(QuoteKind.DIRECT, (content,), (cue,), source, relays).spans == (content, cue, source)
    assert Quote(QuoteKind.DIRECT, (content,), (cue,), None, relays).spans == (content, cue)


@pytest.mark.parametrize(
    "changes",
    [
        {"text": "other"}, {"outlet": None}, {"title": "other"}, {"published": PartialDate(2013)}, {"url": None},
        {"author": "A. Reporter"}, {"language": "de"}, {"published_inferred": True},
    ],
    ids=lambda changes: next(iter(changes)),
)  # fmt: skip
def test_content_hash_tells_any_change(changes: dict[str, Any]) -> None:
    article = make_article()
    assert dataclasses.replace(article, **changes).content_hash != article.content_hash
    assert dataclasses.replace(article, name="elsewhere").content_hash == article.content_hash
    assert dataclasses.replace(article, warnings=("the text is short",)).content_hash == article.content_hash


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"outlet": None}, {"outlet": "None"}),
        ({"title": None}, {"title": ""}),
        ({"title": "a", "url": None}, {"title": None, "url": "a"}),
        ({"text": "a\x1fb", "outlet": "c"}, {"text": "a", "outlet": "b\x1fc"}),
        ({"title": 'a", "b', "author": "c"}, {"title": "a", "author": 'b", "c'}),
        ({"author": "True", "published_inferred": False}, {"author": None, "published_inferred": True}),
    ],
)
def test_no_two_contents_have_one_hash(one: dict[str, Any], other: dict[str, Any]) -> None:
    fields = {"url": None, "author": None, "published_inferred": False}
    assert make_article(**fields | one).content_hash != make_article(**fields | other).content_hash


def test_values_of_the_enumerations_are_the_contract() -> None:
    assert [str(kind) for kind in QuoteKind] == ["direct", "mixed", "indirect"]
    assert [str(kind) for kind in SpeakerType] == ["person", "organization", "group", "anonymous"]
    assert [str(kind) for kind in Precision] == ["day", "week", "month", "year", "before", "unknown"]


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (TrackerError("no such file"), "no such file"),
        (ReadError("no text", where="a.txt"), "a.txt: no text"),
        (ReadError("no\ntext", where="a.txt, line 3", remedy="add\n  some"), "a.txt, line 3: no text; add some"),
        (ReadError("no text", remedy="add some"), "no text; add some"),
    ],
    ids=["what", "where", "one-line", "remedy"],
)
def test_an_error_is_one_line(error: TrackerError, line: str) -> None:
    assert str(error) == line
    assert isinstance(error, TrackerError)
