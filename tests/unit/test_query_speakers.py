"""Who is quoted: under one name each, most quoted first, also those who are only known."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from tests.factories import make_article, make_claim, make_speaker
from tracker.query import count_speakers, list_quoted, list_speakers
from tracker.records import SpeakerType
from tracker.store import open_store, save_article, save_roster, start_run

TEXT = "He said one two three four five six, and she said seven of it."


@dataclass(frozen=True)
class Known:
    key: str
    name: str
    aliases: tuple[str, ...] = ()
    type: SpeakerType = SpeakerType.PERSON
    tenures: tuple[()] = ()
    speaks_for: tuple[()] = ()
    is_listed: bool = True


@pytest.fixture(scope="module")
def engine(tmp_path_factory):
    engine = open_store(tmp_path_factory.mktemp("speakers") / "tracker.sqlite3")
    article = make_article(TEXT, published="2013-02-05")
    hall = make_speaker("Hall", type="organization")
    claims = [
        make_claim(article, "one", speaker="Bob Ray", said="2013-03"),
        make_claim(article, "two", speaker="Robert Ray", said="2013-01-01"),
        make_claim(article, "three", speaker="Ann Lee"),
        make_claim(article, "four", speaker="Ann Lee", cue_type="thought", said="2014"),
        make_claim(article, "five", speaker=hall),
        make_claim(article, "six", speaker="Cy Young", cue_type="thought"),
        make_claim(article, "seven", speaker=None),
    ]
    save_article(engine, article, claims, run_id=start_run(engine, tracker_version="1", model_version="m"))
    known = [Known("robert-ray", "Robert Ray", ("Rob", "Bobby")), Known("dan-poe", "Dan Poe"), Known("hall", "Hall")]
    save_roster(engine, known, merged={"bob-ray": "robert-ray"})
    yield engine
    engine.dispose()


def show(views):
    return [(view.name, view.claims, view.first, view.last) for view in views]


def test_claims_count_for_whom_a_speaker_was_merged_into(engine):
    assert show(list_speakers(engine)) == [
        ("Robert Ray", 2, "2013-01-01", "2013-03"),
        ("Ann Lee", 1, "2013-02-05", "2013-02-05"),
        ("Hall", 1, "2013-02-05", "2013-02-05"),
    ]
    assert show(list_speakers(engine, ["Bob Ray"])) == [("Robert Ray", 2, "2013-01-01", "2013-03")]
    assert list_speakers(engine, ["Rob"])[0].aliases == ("Bobby", "Rob")
    assert list_speakers(engine, ["Ann Lee"])[0].aliases == ()


def test_thoughts_count_where_they_are_asked_for(engine):
    assert show(list_speakers(engine, thoughts=True))[0] == ("Ann Lee", 2, "2013-02-05", "2014")
    assert [view.name for view in list_speakers(engine, thoughts=True)][-1] == "Hall"


def test_a_name_finds_who_is_known_and_never_quoted(engine):
    told = show(list_speakers(engine, ["Dan Poe", "Cy Young"]))
    assert told == [("Cy Young", 0, None, None), ("Dan Poe", 0, None, None)]
    assert list_speakers(engine, []) == []


def test_unlisted_are_the_persons_who_are_not_on_the_roster(engine):
    assert {view.name for view in list_speakers(engine, unlisted=True)} == {"Ann Lee"}
    assert [view.is_official for view in list_speakers(engine, ["Robert Ray"])] == [True]


def test_pages_are_cut_from_the_same_order(engine):
    everybody = list_speakers(engine)
    assert [list_speakers(engine, limit=1, offset=at) for at in range(4)] == [[each] for each in everybody] + [[]]
    assert list_speakers(engine, ["Ann Lee", "Rob"], limit=1) == everybody[:1]
    assert [count_speakers(engine), count_speakers(engine, thoughts=True), count_speakers(engine, ["Dan Poe"])] == [
        3,
        4,
        1,
    ]
    assert count_speakers(engine, unlisted=True) == 1


def test_who_is_quoted_can_be_told_without_a_look_at_the_claims(engine):
    assert list_quoted(engine) == [("Robert Ray", True, 2), ("Ann Lee", False, 1), ("Hall", True, 1)]
