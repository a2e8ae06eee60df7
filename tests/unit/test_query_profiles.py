"""One speaker: how articles call them, when they are quoted, with which words; what others say of them."""

from __future__ import annotations

import pytest

from tests.factories import make_article, make_claim, make_speaker
from tracker.errors import QueryError
from tracker.officials import Official, Relation, Tenure
from tracker.query import count_articles, find_said_of, read_profile
from tracker.query.naming import divide_sources
from tracker.query.profiles import tell_days
from tracker.query.rates import Rate, fill_gaps, iter_periods
from tracker.records import PartialDate, SpeakerType
from tracker.store import save_article, save_roster, start_run

TEXT = (
    "Foreign Minister Sergey Lavrov said it is premature. He denied that the date was set. Lavrov warned of a war. "
    "Mr. Rice added that Lavrov is wrong and hates rice. Kerry told reporters that Sergei Lavrov was right. "
    "Ann Rice thought of it. Somebody said Lavrov is gone."
)
LAVROV = Official(
    "sergei-lavrov",
    "Sergei Lavrov",
    aliases=("Sergey Lavrov", "Lavrov"),
    tenures=(Tenure("Foreign Minister", PartialDate(2004, 3, 9), None), Tenure("Envoy", PartialDate(1994), None)),
    speaks_for=(Relation("ministry", PartialDate(2004, 3, 9), None),),
)
MINISTRY = Official("ministry", "Foreign Ministry", SpeakerType.ORGANIZATION)


@pytest.fixture
def stored(engine):
    run_id = start_run(engine, tracker_version="1", model_version="m")
    lavrov = make_speaker("Sergei Lavrov", is_official=True)
    article = make_article(TEXT, outlet="RT", published="2013-02-05")
    claims = [
        make_claim(
            article, "it is premature", speaker=lavrov, said="2013-02", cue="said", topics=("war",),
            source="Foreign Minister Sergey Lavrov",
        ),
        make_claim(article, "the date was set", speaker=lavrov, cue="denied", source="He", kind="indirect"),
        make_claim(article, "a war", speaker=lavrov, said="2012", cue="warned", source="Lavrov", topics=("war",)),
        make_claim(article, "Lavrov is wrong and hates rice", speaker="Bob Rice", cue="added"),
        make_claim(article, "Sergei Lavrov was right", speaker="John Kerry", said="2013-02-04"),
        make_claim(article, "it", speaker="Ann Rice", cue_type="thought"),
        make_claim(article, "Lavrov is gone", speaker=None),
    ]  # fmt: skip
    save_article(engine, article, claims, run_id=run_id)
    for number, day in enumerate(("2013-05-01", "2013-05", "2013", None)):
        other = make_article(
            f"Nothing is said, {number}.", url=f"https://x.example/{number}", outlet="BBC", published=day
        )
        save_article(engine, other, [], run_id=run_id)
    save_roster(engine, [LAVROV, MINISTRY], merged={})
    return engine


def test_profile_of_an_official(stored):
    found = read_profile(stored, "Lavrov")
    assert (found.speaker.name, found.speaker.claims, found.looked_at) == ("Sergei Lavrov", 3, 3)
    assert [(post.office, post.start, post.end) for post in found.offices] == [
        ("Envoy", "1994", None), ("Foreign Minister", "2004-03-09", None),
    ]  # fmt: skip
    assert found.spellings == (("Lavrov", 1), ("Sergey Lavrov", 1))
    assert found.descriptions == (("he", 1),)
    assert found.cues == (("deny", 1), ("say", 1), ("warn", 1))
    assert (found.topics, found.outlets) == ((("war", 2),), (("RT", 3),))
    assert [(voice.name, voice.start, voice.end) for voice in found.speaks_for] == [
        ("Foreign Ministry", "2004-03-09", None)
    ]
    assert [voice.name for voice in read_profile(stored, "ministry").spoken_for_by] == ["Sergei Lavrov"]


def test_months_are_told_with_the_articles_of_the_database(stored):
    found = read_profile(stored, "sergei-lavrov")
    assert found.months == (
        Rate("2013-02", 2, 1), Rate("2013-03", 0, 0), Rate("2013-04", 0, 0), Rate("2013-05", 0, 2),
    )  # fmt: skip
    assert [month.is_gap for month in found.months] == [False, True, True, False]
    assert [month.per_100 for month in found.months] == [200, None, None, 0]
    assert found.undated == 1  # said "in 2012"


def test_articles_count_where_their_day_is_known_as_finely(stored):
    assert count_articles(stored, "day") == {"2013-02-05": 1, "2013-05-01": 1}
    assert count_articles(stored, "month") == {"2013-02": 1, "2013-05": 2}
    assert count_articles(stored, "year") == {"2013": 4}
    assert count_articles(stored, "year", ["rt"]) == {"2013": 1}
    with pytest.raises(QueryError, match="no period 'week'"):
        count_articles(stored, "week")


@pytest.mark.parametrize(
    ("name", "line"),
    [("Rice", "several speakers are called 'Rice': Bob Rice"), ("Nobody Here", "nobody is called 'Nobody Here'")],
)
def test_a_name_that_means_nobody_or_several_is_told(stored, name, line):
    with pytest.raises(QueryError, match=line):
        read_profile(stored, name)


def test_a_known_speaker_without_quotes_has_a_profile(stored):
    found = read_profile(stored, "Foreign Ministry")
    assert (found.speaker.claims, found.cues, found.spellings) == (0, (), ())
    assert [month.quotes for month in found.months] == [0, 0, 0, 0]


def test_what_others_say_of_a_speaker(stored):
    found = find_said_of(stored, "Lavrov")
    assert [claim.speaker for claim in found.claims] == ["Bob Rice", "John Kerry"]  # the newest first
    assert (found.total, found.names) == (2, ("Sergei Lavrov", "Sergey Lavrov", "Lavrov"))
    second = find_said_of(stored, "Lavrov", limit=1, offset=1)
    assert ([claim.speaker for claim in second.claims], second.total) == (["John Kerry"], 2)


def test_a_word_that_is_no_name_is_none(stored):
    assert find_said_of(stored, "Bob Rice").names == ("Bob Rice", "Rice")  # Ann is quoted with a thought only
    assert find_said_of(stored, "Bob Rice").total == 0


def test_sources_are_names_or_descriptions():
    sources = {
        "Foreign Minister Sergei V. Lavrov": 2, "Mr. Lavrov": 1, "Lavrov’s": 1, "Russia’s minister": 1,
        "The minister": 3, "he and his counterpart, Sergey Lavrov": 1, "SERGEI LAVROV": 1,
    }  # fmt: skip
    spelled, described = divide_sources(sources, ["Sergei Lavrov", "Sergey Lavrov"])
    assert spelled == {"Sergei V. Lavrov": 2, "Lavrov": 2, "Sergey Lavrov": 1, "SERGEI LAVROV": 1}
    assert described == {"Russia’s minister": 1, "the minister": 3}


def test_periods_go_on_over_months_and_years():
    assert list(iter_periods("2012-11", "2013-02")) == ["2012-11", "2012-12", "2013-01", "2013-02"]
    assert list(iter_periods("2012-02-28", "2012-03-01")) == ["2012-02-28", "2012-02-29", "2012-03-01"]
    assert list(iter_periods("9999-12-31", "9999-12-31")) == ["9999-12-31"]
    assert list(iter_periods("2012", "2010")) == []
    assert fill_gaps({}, {}, 7) == []
    assert fill_gaps({"2012": 1, "2013-02": 1}, {}, 7, first="2013-01-15", last="2013-02-03") == [
        Rate("2013-01", 0, 0), Rate("2013-02", 1, 0),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        ("2009", "2012-05", "2009 to 2012-05"),
        ("2012-05", None, "since 2012-05"),
        (None, "2016", "until 2016"),
        (None, None, "days not known"),
    ],
)
def test_days_are_told_as_far_as_they_are_known(start, end, told):
    assert tell_days(start, end) == told
