"""Searching: every filter finds what it says and nothing else, in one order."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from sqlalchemy import event

from tests.factories import make_article, make_claim, make_speaker
from tracker.errors import StoreError
from tracker.officials import Official
from tracker.query import (
    ClaimFilter,
    connect,
    count_claims,
    count_facets,
    date_bounds,
    get_claim,
    iter_claims,
    list_speakers,
    search_claims,
)
from tracker.records import PartialDate, Precision, SaidDate
from tracker.store import open_store, save_article, save_roster, start_run

TEXT_A = (
    "“Russia’s economy grew by 100%,” Sergey Lavrov said. Hillary Clinton said that U.S. sanctions stay. "
    "Bill Clinton said he_is fine. Somebody said that it was a re-election matter. Putin hopes for the best."
)
TEXT_B = "“The café, in Paris, is closed,” the Clinton Foundation said. Ursula von der Leyen called it “naïve”."


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """One database for all tests that only read."""
    engine = open_store(tmp_path_factory.mktemp("filled") / "tracker.sqlite3")
    yield engine
    engine.dispose()


@pytest.fixture(scope="module")
def stored(filled):
    """Seven claims of two articles; ``stored[letter]`` is the quote_id."""
    a = make_article(TEXT_A, name="a", url="https://a.example", outlet="RT", published="2013-02-05")
    b = make_article(TEXT_B, name="b", url="https://b.example", outlet="Le Monde", published=None)
    week = SaidDate(PartialDate(2013, 1, 30), Precision.WEEK, basis="last week")
    lavrov = make_speaker("Sergey Lavrov", key="Q58217", is_official=True)
    foundation = make_speaker("Clinton Foundation", type="organization")
    claims = {
        "lavrov": make_claim(a, "Russia’s economy grew by 100%", speaker=lavrov, said="2013-02-02"),
        "hillary": make_claim(a, "U.S. sanctions stay", speaker="Hillary Clinton", said="2012", kind="indirect"),
        "bill": make_claim(a, "he_is fine", speaker="Bill Clinton", said=week, kind="indirect"),
        "nobody": make_claim(a, "it was a re-election matter", speaker=None, kind="indirect"),
        "thought": make_claim(a, "for the best", speaker="Vladimir Putin", cue_type="thought", kind="indirect"),
        "foundation": make_claim(b, "The café, in Paris, is closed", speaker=foundation),
        "ursula": make_claim(b, "naïve", speaker="Ursula von der Leyen", said="2014-06", kind="mixed"),
    }
    run_id = start_run(filled, tracker_version="0.1", model_version="m1")
    save_article(filled, b, [claims["foundation"], claims["ursula"]], run_id=run_id)
    save_article(filled, a, list(claims.values())[:5], run_id=run_id)
    save_roster(filled, [Official("Q58217", "Sergey Lavrov", aliases=("Sergei Lavrov", "Lavrow"))])
    return {name: claim.key for name, claim in claims.items()}


def find(filled, stored, **fields):
    names = {key: name for name, key in stored.items()}
    return [names[view.quote_id] for view in search_claims(filled, ClaimFilter(**fields)).claims]


def test_order_is_day_then_article_then_place(filled, stored):
    everything = ["hillary", "bill", "lavrov", "nobody", "ursula", "foundation"]
    assert find(filled, stored) == everything
    assert find(filled, stored, newest_first=True) == ["ursula", "nobody", "lavrov", "bill", "hillary", "foundation"]
    assert [view.quote_id for view in iter_claims(filled, ClaimFilter(limit=1))] == [stored[n] for n in everything]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("economy", ["lavrov"]),
        ("ECONOM grew", ["lavrov"]),
        ("conomy", []),
        ("russia's", ["lavrov"]),
        ("Russia", ["lavrov"]),
        ("cafe", ["foundation"]),
        ("CAFÉ paris", ["foundation"]),
        ("naive", ["ursula"]),
        ("election", ["nobody"]),
        ("re-election", ["nobody"]),
        ("us sanctions", ["hillary"]),
        ('"cafe in paris"', ["foundation"]),
        ("“café, in Paris”", ["foundation"]),
        ('"in par"', []),
        ('closed "cafe in"', ["foundation"]),
        ('"paris in"', []),
        ("%", ["lavrov"]),
        ("100%", ["lavrov"]),
        ("1%", []),
        ("_", ["bill"]),
        ("he_is", ["bill"]),
        ("h__is", []),
        ("econom\\", []),
        ("'; DROP TABLE claim; --", []),
        ("   ", ["hillary", "bill", "lavrov", "nobody", "ursula", "foundation"]),
        ("sanction", ["hillary"]),
        ("staying", ["hillary"]),
        ("growing economies", ["lavrov"]),
        ("reelection", ["nobody"]),
        ('"re election"', ["nobody"]),
        ("election -re", []),
        ("paris OR economy", ["lavrov", "foundation"]),
        ("-paris", ["hillary", "bill", "lavrov", "nobody", "ursula"]),
        ("NEAR(cafe closed, 3)", ["foundation"]),
        ("NEAR(cafe closed, 2)", []),
        ("…", []),
        ("th", []),
    ],
)
def test_text(filled, stored, text, found):
    assert find(filled, stored, text=text) == found
    assert count_claims(filled) == 7


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (["Lavrov"], ["lavrov"]),
        (["sergey lavrov"], ["lavrov"]),
        (["Sergéi  LAVROV"], ["lavrov"]),
        (["Lavrow"], ["lavrov"]),
        (["Q58217"], ["lavrov"]),
        (["avrov"], []),
        (["Sergey"], []),
        (["%"], []),
        (["Clinton"], ["hillary", "bill"]),
        (["Clinton Foundation"], ["foundation"]),
        (["Foundation"], []),
        (["von der Leyen"], ["ursula"]),
        (["Leyen", "Lavrov"], ["lavrov", "ursula"]),
        (["nobody at all"], []),
    ],
)
def test_speakers(filled, stored, names, found):
    assert find(filled, stored, speaker=names) == found


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("Sisi", ["Abdel Fattah el-Sisi"]),
        ("el-Sisi", ["Abdel Fattah el-Sisi"]),
        ("al-Sisi", ["Abdel Fattah el-Sisi"]),
        ("Cortez", ["Alexandria Ocasio-Cortez"]),
        ("Moon", ["Moon Jae-in"]),
        ("Xi", ["Xi Jinping"]),
        ("Kim", ["Kim Jong-un"]),
        ("Davis", ["Kim Davis"]),
        ("Sikorski", ["Radosław Sikorski"]),
        ("radoslaw sikorski", ["Radosław Sikorski"]),
        ("Peña Nieto", ["Enrique Peña Nieto"]),
        ("Ocasio", []),
        ("isi", []),
    ],
)
def test_speakers_with_names_of_several_words(engine, asked, found):
    names = (
        "Abdel Fattah el-Sisi", "Alexandria Ocasio-Cortez", "Moon Jae-in", "Xi Jinping", "Kim Jong-un", "Kim Davis",
        "Radosław Sikorski", "Enrique Peña Nieto",
    )  # fmt: skip
    article = make_article("no " * len(names), name="a")
    claims = [
        dataclasses.replace(make_claim(article, "no", speaker=name), key=f"c{at}") for at, name in enumerate(names)
    ]
    save_article(engine, article, claims, run_id=start_run(engine, tracker_version="1", model_version="m"))
    assert [view.speaker for view in iter_claims(engine, ClaimFilter(speaker=(asked,)))] == found


@pytest.mark.parametrize(
    ("date_from", "date_to", "found"),
    [
        ("2013-02-01", "2013-02-28", ["bill", "lavrov", "nobody"]),
        ("2012-06-01", "2012-06-01", ["hillary"]),
        ("2013-01-28", "2013-01-28", ["bill"]),
        ("2013-02-03", "2013-02-03", ["bill"]),
        ("2013-02-04", None, ["nobody", "ursula"]),
        ("2014-06-30", None, ["ursula"]),
        ("2014-07-01", None, []),
        (None, "2012-01-01", ["hillary"]),
        (None, "2011-12-31", []),
    ],
)
def test_dates(filled, stored, date_from, date_to, found):
    days = {
        "date_from": date_from and dt.date.fromisoformat(date_from),
        "date_to": date_to and dt.date.fromisoformat(date_to),
    }
    assert find(filled, stored, **days) == found


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"outlet": ["le monde"]}, ["ursula", "foundation"]),
        ({"outlet": ["Elsewhere"]}, []),
        ({"kind": ["mixed"]}, ["ursula"]),
        ({"kind": ["mixed", "direct"]}, ["lavrov", "ursula", "foundation"]),
        ({"speaker_type": ["organization"]}, ["foundation"]),
        ({"speaker_type": ["unknown", "organization"]}, ["nobody", "foundation"]),
        ({"unattributed": True}, ["nobody"]),
        ({"unattributed": False, "kind": ["indirect"]}, ["hillary", "bill"]),
        ({"thoughts": True, "speaker": ["Putin"]}, ["thought"]),
        ({"speaker": ["Putin"]}, []),
        ({"limit": 2, "offset": 1}, ["bill", "lavrov"]),
        ({"offset": 4}, ["ursula", "foundation"]),
    ],
)
def test_other_filters(filled, stored, fields, found):
    assert find(filled, stored, **fields) == found


def test_page_knows_the_total(filled, stored):
    page = search_claims(filled, ClaimFilter(limit=2))
    assert (page.total, len(page.claims)) == (6, 2)
    assert search_claims(filled, ClaimFilter(offset=100)).total == 6


def test_any_number_of_claims_is_read_a_part_at_a_time(engine):
    article = make_article("\n".join(f"It is {at:04}." for at in range(1001)))
    claims = [make_claim(article, f"It is {at:04}", speaker="Ann" if at % 2 else None) for at in range(1001)]
    save_article(engine, article, claims, run_id=start_run(engine, tracker_version="1", model_version="m"))
    read = iter_claims(engine)
    assert [next(read).quote for _ in range(3)] == ["It is 0000", "It is 0001", "It is 0002"]
    assert len(list(read)) == 998


def test_facets_count_what_search_finds(filled, stored):
    facets = count_facets(filled)
    assert facets.outlets == [("RT", 4), ("Le Monde", 2)]
    assert facets.kinds == [("indirect", 3), ("direct", 2), ("mixed", 1)]
    assert facets.speakers[0] == ("Bill Clinton", 1)
    assert (facets.total_claims, facets.total_speakers, facets.total_outlets, facets.unattributed) == (6, 5, 2, 1)
    assert count_facets(filled, ClaimFilter(text="economy")).speakers == [("Sergey Lavrov", 1)]


def test_facets_of_nothing(engine):
    facets = count_facets(engine)
    assert (facets.speakers, facets.total_claims, facets.unattributed) == ([], 0, 0)


def test_speakers_and_bounds(filled, stored):
    speakers = {view.name: view for view in list_speakers(filled)}
    assert "Vladimir Putin" not in speakers
    assert "Vladimir Putin" in {view.name for view in list_speakers(filled, thoughts=True)}
    lavrov = speakers["Sergey Lavrov"]
    assert (lavrov.claims, lavrov.first, lavrov.last, lavrov.is_official) == (1, "2013-02-02", "2013-02-02", True)
    assert lavrov.aliases == ("Lavrow", "Sergei Lavrov")
    known = {name: (view.first, view.last) for name, view in speakers.items()}
    assert known["Hillary Clinton"] == ("2012", "2012")  # nobody knows that it was on its first day
    assert known["Ursula von der Leyen"] == ("2014-06", "2014-06")
    assert known["Clinton Foundation"] == (None, None)
    assert date_bounds(filled) == (dt.date(2012, 1, 1), dt.date(2014, 6, 30))


@pytest.mark.parametrize("name", ["lavrov", "thought", "nobody"])
def test_a_claim_is_found_by_its_key_whatever_it_is(filled, stored, name):
    assert get_claim(filled, stored[name]).quote_id == stored[name]
    assert get_claim(filled, "none") is None


def test_reading_makes_no_database(tmp_path):
    with pytest.raises(StoreError):
        connect(tmp_path / "none.sqlite3")
    assert not list(tmp_path.iterdir())


def test_bounds_of_nothing(engine):
    assert date_bounds(engine) is None
    assert get_claim(engine, "none") is None


def test_queries_do_not_grow_with_claims(filled, stored):
    statements = []
    event.listen(filled, "before_cursor_execute", lambda *args: statements.append(args[2]))
    search_claims(filled, ClaimFilter(limit=3))
    count_facets(filled)
    list_speakers(filled)
    selects = [statement for statement in statements if statement.startswith("SELECT")]
    assert len(selects) <= 6 + 5 + 4
