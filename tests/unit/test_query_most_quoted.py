"""Who is most quoted, and which two of them may be one."""

from __future__ import annotations

import pytest

from tests.factories import make_article, make_claim, make_speaker
from tracker.officials import Official
from tracker.query import ClaimFilter, find_duplicates, list_most_quoted
from tracker.query.duplicates import find_reason, is_one_letter_apart
from tracker.store import save_article, save_roster, start_run

TEXT = "one two three four five six seven eight nine ten"
WORDS = TEXT.split()


@pytest.fixture
def stored(engine):
    run_id = start_run(engine, tracker_version="1", model_version="m")
    rt = make_article(TEXT, url="https://a.example", outlet="RT", published="2013-02-05")
    bbc = make_article(TEXT, url="https://b.example", outlet="BBC", published="2014-02-05")
    peskov = make_speaker("Dmitry Peskov", is_official=True)
    hall = make_speaker("Peskov Hall", key="hall", type="organization")
    save_article(
        engine,
        rt,
        [
            make_claim(rt, "one", speaker=peskov, said="2013-01"),
            make_claim(rt, "two", speaker=peskov),
            make_claim(rt, "three", speaker="Dmitr Peskov"),
            make_claim(rt, "four", speaker=hall),
            make_claim(rt, "five", speaker=hall),
            make_claim(rt, "six", speaker=hall),
            make_claim(rt, "seven", speaker=None),
            make_claim(rt, "eight", speaker="Ann Lee", cue_type="thought"),
        ],
        run_id=run_id,
    )
    claims = [make_claim(bbc, "one", speaker=peskov), make_claim(bbc, "two", speaker="Ann Lee")]
    save_article(engine, bbc, claims, run_id=run_id)
    save_roster(engine, [Official("dmitry-peskov", "Dmitry Peskov", aliases=("Dmitriy Peskov",))], merged={})
    return engine


def names(found):
    return [(row.speaker.name, row.speaker.claims, row.outlets) for row in found.rows]


def test_the_most_quoted_come_first(stored):
    found = list_most_quoted(stored)
    assert names(found) == [("Dmitry Peskov", 3, 2), ("Peskov Hall", 3, 1), ("Ann Lee", 1, 1), ("Dmitr Peskov", 1, 1)]
    assert (found.total, found.rows[0].speaker.first, found.rows[0].speaker.last) == (4, "2013-01", "2014-02-05")
    assert names(list_most_quoted(stored, limit=1, offset=1)) == [("Peskov Hall", 3, 1)]


def test_within_a_filter(stored):
    found = list_most_quoted(stored, ClaimFilter(outlet=("RT",)))
    assert names(found) == [("Peskov Hall", 3, 1), ("Dmitry Peskov", 2, 1), ("Dmitr Peskov", 1, 1)]
    assert found.rows[1].speaker.last == "2013-02-05"


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({"named": "pesk"}, ["Dmitry Peskov", "Peskov Hall", "Dmitr Peskov"]),
        ({"named": "dmitriy"}, ["Dmitry Peskov"]),
        ({"named": "esk"}, []),
        ({"named": "hall pesk"}, ["Peskov Hall"]),
        ({"types": ["organization"]}, ["Peskov Hall"]),
        ({"officials": True}, ["Dmitry Peskov"]),
        ({"named": "lee", "types": ["organization"]}, []),
    ],
)
def test_searched_by_name_and_kind(stored, options, expected):
    found = list_most_quoted(stored, **options)
    assert [row.speaker.name for row in found.rows] == expected
    assert found.total == len(expected)


def test_who_may_be_one_is_offered(stored):
    [pair] = find_duplicates(stored)
    assert (pair.name, pair.claims, pair.into, pair.into_claims) == ("Dmitr Peskov", 1, "Dmitry Peskov", 3)
    assert pair.reason == "one letter apart"
    assert find_duplicates(stored, "Dmitry Peskov") == [pair]
    assert find_duplicates(stored, "Ann Lee") == []


def test_two_on_the_roster_are_two(stored):
    known = [Official("dmitry-peskov", "Dmitry Peskov"), Official("dmitr-peskov", "Dmitr Peskov")]
    save_roster(stored, known, merged={})
    assert find_duplicates(stored) == []


def test_those_who_were_merged_are_offered_no_more(stored):
    save_roster(stored, [Official("dmitry-peskov", "Dmitry Peskov")], merged={"dmitr-peskov": "dmitry-peskov"})
    assert find_duplicates(stored) == []
    assert names(list_most_quoted(stored, officials=True)) == [("Dmitry Peskov", 4, 2)]


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("S. Lavrov", "Sergei Lavrov", "an initial"),
        ("Sergey Lavrov", "Sergei Lavrov", "another form of the first name"),
        ("John F. Kerry", "John Kerry", "a middle name"),
        ("Mr. John Kerry", "John Kerry", "a title apart"),
        ("Mohamed Mursi", "Mohamed Morsi", "one letter apart"),
        ("Yubal Steinitz", "Yuval Steinitz", "one letter apart"),
        ("Hazem el-Beblawi", "Hazem Beblawi", "the same name"),
        ("John F. Kerry", "John B. Kerry", ""),
        ("John Kerry", "Bob Kerry", ""),
        ("Dan Brown", "Ian Brown", ""),
        ("Kim Jong-un", "Kim Jong-il", ""),
        ("Lavrov", "Peskov", ""),
    ],
)
def test_why_two_names_may_be_one(one, other, reason):
    assert find_reason(one, other) == reason
    assert find_reason(other, one) == reason


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("morsi", "mursi", True),
        ("dmitr", "dmitry", True),
        ("fehrnstrom", "ferhnstrom", True),
        ("morsi", "morsi", False),
        ("lee", "leo", False),
        ("marsi", "morso", False),
        ("bates", "gates", False),
        ("abcde", "abxyz", False),
    ],
)
def test_one_letter_apart(one, other, expected):
    assert is_one_letter_apart(one, other) is expected
    assert is_one_letter_apart(other, one) is expected
