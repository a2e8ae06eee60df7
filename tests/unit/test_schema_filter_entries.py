"""What a filter takes, refuses and is called by, without a database."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from tracker.errors import QueryError
from tracker.query import (
    ClaimFilter,
)
from tracker.records import PartialDate
from tracker.schema.filter_entry import Filter, asks, filters_of


@pytest.mark.parametrize(
    ("given", "day"),
    [
        ("2013", dt.date(2013, 1, 1)),
        ("2013-02", dt.date(2013, 2, 1)),
        (" 2013-02-05 ", dt.date(2013, 2, 5)),
        (dt.date(2013, 2, 5), dt.date(2013, 2, 5)),
        (dt.datetime(2013, 2, 5, 23, 59), dt.date(2013, 2, 5)),
        (PartialDate(2013, 2), dt.date(2013, 2, 1)),
        (None, None),
    ],
)
def test_a_day_may_be_written_in_all_these_ways(given, day):
    assert ClaimFilter(date_from=given).date_from == day


@pytest.mark.parametrize("bound", [0, 0.0, 1, 1.0])
def test_both_bounds_of_a_number_may_be_asked_for(bound):
    assert ClaimFilter(min_confidence=bound).min_confidence == float(bound)


def test_the_last_day_of_a_month_or_year_is_meant_by_it():
    assert ClaimFilter(date_to="2012-02").date_to == dt.date(2012, 2, 29)
    assert ClaimFilter(date_to="2012").date_to == dt.date(2012, 12, 31)


def test_a_single_text_is_one_value():
    assert ClaimFilter(speaker="Lavrov") == ClaimFilter(speaker=["Lavrov"])
    assert ClaimFilter(speaker=[]).speaker == ()


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ({"date_from": "05/02/2013"}, "date_from is '05/02/2013'; write YYYY, YYYY-MM or YYYY-MM-DD"),
        ({"date_to": "Tuesday"}, "date_to is 'Tuesday'"),
        ({"date_to": 2013}, "date_to is 2013; write YYYY"),
        ({"date_from": "2013-13"}, "date_from is '2013-13'"),
        ({"min_confidence": -0.01}, "min_confidence is -0.01; give a number from 0 to 1"),
        ({"min_confidence": 1.01}, "min_confidence is 1.01"),
        ({"min_confidence": 90}, "min_confidence is 90; give a number from 0 to 1"),
        ({"min_confidence": "high"}, "min_confidence is 'high'"),
        ({"min_confidence": True}, "min_confidence is True"),
        ({"cue_type": "shout"}, "there is no cue type 'shout'; choose from speech"),
        ({"date_of": "printing"}, "there is no date of 'printing'; choose from said-or-published, said, published"),
        ({"thoughts": "yes"}, "thoughts is 'yes'; give True or False"),
        ({"speaker": 5}, "speaker is 5; give a text or a sequence of texts"),
    ],
)
def test_what_cannot_be_meant_is_refused_in_one_line(fields, line):
    with pytest.raises(QueryError, match=line) as failure:
        ClaimFilter(**fields)
    assert "\n" not in str(failure.value)


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ({"kind": ["quoted"]}, "there is no kind 'quoted'; choose from direct, mixed, indirect"),
        ({"speaker_type": ["dog"]}, "there is no speaker type 'dog'"),
        ({"date_from": dt.date(2013, 2, 1), "date_to": dt.date(2013, 1, 1)}, "run backwards"),
        ({"limit": 0}, "the limit is 0"),
        ({"offset": -1}, "the offset is -1"),
        ({"speaker": 7}, "give a text or a sequence of texts"),
    ],
)
def test_what_no_search_can_mean_is_refused_in_one_line(fields, line):
    with pytest.raises(QueryError, match=line) as failure:
        ClaimFilter(**fields)
    assert "\n" not in str(failure.value)


def test_a_filter_knows_what_it_asks():
    assert ClaimFilter().active() == {}
    assert ClaimFilter(speaker="Lavrov", thoughts=True).active() == {"speaker": ("Lavrov",), "thoughts": True}
    assert dataclasses.replace(ClaimFilter(date_from="2013"), limit=3).date_from == dt.date(2013, 1, 1)


def test_a_filter_keeps_the_names_that_scripts_and_links_have_it_by():
    assert {each.name: (each.option_names, each.url_name) for each in filters_of(ClaimFilter)} == {
        "speaker": (("--speaker",), "speaker"),
        "with_spokespeople": (("--with-spokespeople",), "spokespeople"),
        "text": (("--text",), "text"),
        "in_context": (("--in-context",), "in_context"),
        "like": (("--like",), "like"),
        "outlet": (("--outlet",), "outlet"),
        "kind": (("--kind",), "kind"),
        "speaker_type": (("--type", "--speaker-type"), "type"),
        "date_from": (("--from",), "from"),
        "date_to": (("--to",), "to"),
        "date_of": (("--date-of",), "date_of"),
        "undated": (("--undated/--no-undated",), "undated"),
        "topic": (("--topic",), "topic"),
        "cue": (("--cue",), "cue"),
        "cue_type": (("--cue-type",), "cue_type"),
        "via": (("--via",), "via"),
        "min_confidence": (("--min-confidence",), "min_confidence"),
        "unattributed": (("--unattributed/--attributed",), "unattributed"),
        "thoughts": (("--thoughts",), "thoughts"),
        "corrected": (("--corrected/--uncorrected",), "corrected"),
        "rejected": (("--rejected",), "rejected"),
    }


def test_the_page_shows_these_filters_at_once_and_takes_words_of_ones_own_in_those():
    entries = filters_of(ClaimFilter)
    assert {each.name for each in entries if each.is_main} == {
        "speaker", "with_spokespeople", "text", "outlet", "kind", "date_from", "date_to", "date_of",
    }  # fmt: skip
    assert {each.name for each in entries if each.takes_others} == {"topic", "cue", "via"}


def test_a_filter_that_is_on_is_told_in_words():
    assert {each.name: each.active_words for each in filters_of(ClaimFilter) if each.active_words} == {
        "with_spokespeople": "with who speaks for them",
        "text": "words",
        "in_context": "words in the context too",
        "date_of": "days of",
        "undated": "undated included",
        "unattributed": "without a known speaker",
        "thoughts": "thoughts included",
        "corrected": "checked by a person",
        "rejected": "rejected",
    }


@dataclasses.dataclass(frozen=True, kw_only=True)
class SmallFilter:
    """Filters that say no more than they must."""

    found_by: str | None = asks(None, label="Found by", help="The rule.")
    since: dt.date | None = asks(None, label="Since", help="The day.")
    weight: float | None = asks(None, label="Weight", help="The least.")
    bold: bool = asks(False, label="Bold", help="In bold type.")
    page: int = 0


def test_an_entry_needs_no_more_than_label_and_help():
    found_by, since, weight, bold = filters_of(SmallFilter)
    assert (found_by.name, found_by.option_names, found_by.url_name) == ("found_by", ("--found-by",), "found_by")
    assert [each.value_type for each in (found_by, since, weight, bold)] == [str, dt.date, float, bool]
    assert not any(each.takes_many for each in (found_by, since, weight, bold))
    assert (found_by.read("any rule"), found_by.read(None)) == ("any rule", None)
    assert since.read("2013-02") == dt.date(2013, 2, 1)
    assert (weight.read(-(10**9)), weight.read(10**9)) == (-1e9, 1e9)
    assert bold.read(True) is True
    assert SmallFilter() == SmallFilter(found_by=None, since=None, weight=None, bold=False)
    for entry in (found_by, since, weight, bold):
        assert not any([entry.is_main, entry.is_always_asked, entry.takes_others, entry.where, entry.has_effect])


def test_an_entry_stands_alone():
    """What is looked at before a class gives it a name and a type is a single text that nobody asks for."""
    entry = Filter(label="Rule", help="The rule.")
    assert (entry.type, entry.read(None), entry.read("x")) == (str, None, "x")
