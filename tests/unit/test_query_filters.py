"""The bounds of a filter: the last value that is allowed, the first that is not, and what each error advises."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.factories import make_article, make_claim, make_speaker, save_articles
from tracker.errors import QueryError
from tracker.query import ClaimFilter, connect, list_speakers, list_topics, search_claims

DAY = dt.date(2013, 2, 2)


@pytest.mark.parametrize(
    "fields",
    [
        {"date_from": DAY, "date_to": DAY}, {"date_from": DAY}, {"date_to": DAY}, {"limit": 1}, {"limit": None},
        {"offset": 0}, {"offset": 1}, {"text": ""}, {"text": "  "}, {"text": "5"},
        {"kind": ("direct", "mixed", "indirect")}, {"speaker_type": ("unknown", "person")},
    ],
    ids=str,
)  # fmt: skip
def test_filter_that_can_be_meant(fields):
    ClaimFilter(**fields)


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        (
            {"date_from": DAY, "date_to": DAY - dt.timedelta(1)},
            "the dates run backwards, from 2013-02-02 to 2013-02-01; swap them",
        ),
        ({"limit": 0}, "the limit is 0; ask for at least one claim"),
        ({"limit": "5"}, "the limit is '5'; give a whole number"),
        ({"offset": 1.5}, "the offset is 1.5; give a whole number"),
        ({"offset": -1}, "the offset is -1; count from 0"),
        ({"order": "best"}, "there is no order 'best'; choose from oldest, newest, relevance"),
        ({"order": "relevance"}, "the order is by relevance without words; search for words, or order by day"),
        (
            {"after": "q1", "offset": 1},
            "a page after a claim is one of an order by day, without offset; give an offset",
        ),
        ({"kind": ("direct", "said")}, "there is no kind 'said'; choose from direct, mixed, indirect"),
    ],
    ids=str,
)
def test_filter_that_cannot_be_meant_says_what_to_do(fields, line):
    with pytest.raises(QueryError) as failure:
        ClaimFilter(**fields)
    assert str(failure.value) == line


@pytest.mark.parametrize("fields", [{"speaker": ""}, {"speaker": ["Kerry", " "]}, {"outlet": ["\t"]}, {"topic": ""}])
def test_a_blank_name_is_no_way_to_ask_for_everybody(fields):
    [name] = fields
    with pytest.raises(QueryError, match=rf"^the {name} is blank; name one, or leave the filter out$"):
        ClaimFilter(**fields)


TEXT = "He said one two three four five six, and she said seven of it."


@pytest.fixture(scope="module")
def engine(tmp_path_factory):
    database = str(tmp_path_factory.mktemp("topics") / "topics.sqlite3")
    ann = make_speaker("Ann Smith", is_official=True)
    article = make_article(TEXT, outlet="RT", published="2013-02-05")
    claims = [
        make_claim(article, "one", speaker=ann, topics=("visit", "talks"), said="2013-02-02"),
        make_claim(article, "two", speaker=ann, topics=("visit",), said="2013-03-02"),
        make_claim(article, "three", speaker="Bob Ray", topics=("visit", "boats"), said="2013-02-02"),
        make_claim(article, "four", speaker="Bob Ray", topics=("talks",)),
        make_claim(article, "five", speaker="Bob Ray", topics=("dreams",), cue_type="thought"),
        make_claim(article, "six", speaker=make_speaker("Kremlin", type="organization"), topics=()),
        make_claim(article, "seven", speaker=None, topics=("visit",), kind="mixed"),
    ]
    save_articles(database, [(article, claims)])
    engine = connect(database)
    yield engine
    engine.dispose()


def test_topics_come_by_number_of_claims_then_by_name(engine):
    assert list_topics(engine) == [("visit", 4), ("talks", 2), ("boats", 1)]
    assert list_topics(engine, limit=2) == [("visit", 4), ("talks", 2)]
    assert list_topics(engine, ClaimFilter(thoughts=True))[-1] == ("dreams", 1)


@pytest.mark.parametrize(
    ("fields", "topics"),
    [
        ({"speaker": ("Ann Smith",)}, [("visit", 2), ("talks", 1)]),
        ({"unattributed": True}, [("visit", 1)]),
        ({"kind": ("mixed",)}, [("visit", 1)]),
        ({"date_from": dt.date(2013, 3, 1)}, [("visit", 1)]),
        ({"text": "six"}, []),
    ],
    ids=str,
)
def test_topics_are_those_of_the_filter(engine, fields, topics):
    assert list_topics(engine, ClaimFilter(**fields)) == topics


def test_fifty_topics_are_enough(tmp_path):
    database = str(tmp_path / "many.sqlite3")
    article = make_article(TEXT)
    save_articles(database, [(article, [make_claim(article, "one", topics=tuple(f"t{at:02}" for at in range(60)))])])
    assert list_topics(connect(database)) == [(f"t{at:02}", 1) for at in range(50)]


def test_speakers_come_by_number_of_claims(engine):
    told = [(view.name, view.claims, view.first, view.last) for view in list_speakers(engine)]
    assert told == [
        ("Ann Smith", 2, "2013-02-02", "2013-03-02"),
        ("Bob Ray", 2, "2013-02-02", "2013-02-05"),
        ("Kremlin", 1, "2013-02-05", "2013-02-05"),
    ]
    with_thoughts = list_speakers(engine, thoughts=True)
    assert (with_thoughts[0].name, with_thoughts[0].claims) == ("Bob Ray", 3)
    assert [view.name for view in list_speakers(engine, unlisted=True)] == ["Bob Ray"]
    assert [(view.name, view.claims) for view in list_speakers(engine, ["Kremlin", "Nobody"])] == [("Kremlin", 1)]


@pytest.mark.parametrize(
    ("limit", "offset", "found"),
    [
        (None, 0, ["one", "three", "four", "six", "seven", "two"]),
        (1, 0, ["one"]),
        (2, 1, ["three", "four"]),
        (2, 4, ["seven", "two"]),
        (2, 5, ["two"]),
        (2, 6, []),
        (None, 4, ["seven", "two"]),
    ],
)
def test_page_is_cut_where_it_says_and_knows_the_whole(engine, limit, offset, found):
    page = search_claims(engine, ClaimFilter(limit=limit, offset=offset))
    assert [view.quote for view in page.claims] == found
    assert page.total == 6
