"""What a user does to the roster holds at once, for stored claims too, and is never lost."""

from __future__ import annotations

import pytest

from tests.curated import said, store
from tracker import curation
from tracker.curation import (
    add_aliases,
    add_speaker,
    list_holding,
    load_extended,
    merge_speakers,
    remove_aliases,
    split_speaker,
)
from tracker.errors import QueryError
from tracker.officials import Official
from tracker.query import ClaimFilter, count_claims, count_facets, iter_claims, list_speakers
from tracker.records import SpeakerType
from tracker.speakers.roster import Roster, load_roster
from tracker.store import open_store, read_changes, save_roster
from tracker.verification import verify_database


@pytest.fixture
def stored(engine):
    store(engine)
    return engine


def test_a_spelling_is_taken_back(stored):
    add_aliases(stored, "Mohamed Morsi", ["Mursi", "Morsy"])
    merge_speakers(stored, "Zlobin", "Nikolai Zlobin")
    assert [(each.action, each.value) for each in list_holding(stored)] == [
        ("merge", "person:nikolai-zlobin"),
        ("alias", "Morsy"),
        ("alias", "Mursi"),
    ]
    assert remove_aliases(stored, "Mohamed Morsi", ["mursi"]).name == "Mohamed Morsi"
    assert "Mursi" not in load_extended(stored, None).roster.officials["person:mohamed-morsi"].aliases
    split_speaker(stored, "Zlobin")
    assert [each.value for each in list_holding(stored)] == ["Morsy"]
    with pytest.raises(QueryError, match="'Mursi' is no spelling that was added to Mohamed Morsi"):
        remove_aliases(stored, "Mohamed Morsi", ["Mursi"])
    assert list(verify_database(stored)) == []


def test_an_addition_takes_over_what_is_stored(stored):
    assert add_speaker(stored, "Nikolai Zlobin", aliases=["Zlobin"], gender="male") == "person:nikolai-zlobin"
    assert said(stored)["Yes"] == said(stored)["No"] == "Nikolai Zlobin"
    [view] = list_speakers(stored, ["Zlobin"])
    assert (view.name, view.claims, view.is_official, view.aliases) == ("Nikolai Zlobin", 2, True, ("Zlobin",))
    assert count_facets(stored).total_speakers == 4
    assert count_claims(stored, ClaimFilter(speaker=("zlobin",))) == 2
    assert list(verify_database(stored)) == []


def test_the_unlisted_are_listed_until_they_are_added(stored):
    names = [view.name for view in list_speakers(stored, unlisted=True)]
    assert names == ["Mohamed Morsi", "Mohamed Mursi", "Nikolai Zlobin", "Zlobin"]
    merge_speakers(stored, "Zlobin", "Nikolai Zlobin")
    merge_speakers(stored, "Mohamed Mursi", "Mohamed Morsi")
    assert [view.name for view in list_speakers(stored, unlisted=True)] == ["Mohamed Morsi", "Nikolai Zlobin"]
    add_speaker(stored, "Nikolai Zlobin")
    add_speaker(stored, "Mohamed Morsi")
    assert [view.name for view in list_speakers(stored, unlisted=True)] == []


def officials_of(engine):
    return {view.name for view in list_speakers(engine) if view.is_official}


def test_a_spelling_or_a_merge_makes_nobody_an_official(stored):
    add_aliases(stored, "Mohamed Morsi", ["Morsy"])
    merge_speakers(stored, "Zlobin", "Nikolai Zlobin")
    assert officials_of(stored) == {"Sergei Lavrov"}
    assert not add_aliases(stored, "Morsy", ["Morsi of Egypt"]).listed
    store(stored, model="m2")  # nor does reading again
    assert officials_of(stored) == {"Sergei Lavrov"}
    assert [view.quote for view in iter_claims(stored, ClaimFilter(speaker=("Morsy",)))] == ["Never"]
    remove_aliases(stored, "Mohamed Morsi", ["Morsy", "Morsi of Egypt"])
    split_speaker(stored, "Zlobin")
    assert load_extended(stored, None).roster.officials == load_roster().officials
    assert list(verify_database(stored)) == []


def test_who_is_put_on_the_roster_is_an_official_with_the_spellings_that_they_had(stored):
    add_aliases(stored, "Mohamed Morsi", ["Morsy"])
    add_speaker(stored, "Mohamed Morsi", gender="male")
    assert officials_of(stored) == {"Sergei Lavrov", "Mohamed Morsi"}
    remove_aliases(stored, "Mohamed Morsi", ["Morsy"])
    assert officials_of(stored) == {"Sergei Lavrov", "Mohamed Morsi"}


def test_an_official_that_is_merged_stays_one(stored):
    merge_speakers(stored, "Lavrov", "Nikolai Zlobin")
    assert officials_of(stored) == {"Nikolai Zlobin"}


def test_a_spelling_goes_to_whom_a_newer_built_in_roster_lists(stored, monkeypatch):
    add_aliases(stored, "Mohamed Morsi", ["Morsy"])
    newer = Roster(load_roster().officials | {"morsi": Official("morsi", "Mohamed Morsi", gender="male")})
    monkeypatch.setattr(curation, "load_roster", lambda file: newer)
    extended = load_extended(stored, None)
    save_roster(stored, extended.roster, merged=extended.merged)
    assert officials_of(stored) == {"Sergei Lavrov", "Mohamed Morsi"}
    [morsi] = list_speakers(stored, ["Morsy"])
    assert (morsi.key, morsi.claims) == ("morsi", 1)


def test_a_merge_is_seen_everywhere_and_can_be_undone(stored):
    before = said(stored)
    source, target = merge_speakers(stored, "Mursi", "Morsi")
    assert (source.name, target.name) == ("Mohamed Mursi", "Mohamed Morsi")
    for name in ("Mursi", "Morsi", "Mohamed Mursi", "person:mohamed-mursi"):
        assert [view.quote for view in iter_claims(stored, ClaimFilter(speaker=(name,)))] == ["Perhaps", "Never"]
        assert [(view.name, view.claims) for view in list_speakers(stored, [name])] == [("Mohamed Morsi", 2)]
    assert ("Mohamed Morsi", 2) in count_facets(stored).speakers
    assert split_speaker(stored, "mohamed mursi") == "Mohamed Mursi"
    assert said(stored) == before
    assert load_extended(stored, None).roster.find_name("Mohamed Mursi") is None


def test_a_roster_official_can_be_merged_too(stored):
    merge_speakers(stored, "Lavrov", "Zlobin")
    assert said(stored)["Always"] == "Zlobin"
    assert load_extended(stored, None).roster.find_name("Sergey Lavrov").name == "Zlobin"


@pytest.fixture
def changed(stored):
    """Everything a user can do, done."""
    add_speaker(
        stored,
        "Nikolai Zlobin",
        aliases=["Zlobin"],
        offices=["Analyst [2001/] = the analyst"],
        speaks_for=["Kremlin [2013/]"],
    )
    add_aliases(stored, "Sergei Lavrov", ["Serguei Lavrov"])
    merge_speakers(stored, "Mursi", "Morsi")
    return stored


SHOWN = {
    "Yes": "Nikolai Zlobin", "No": "Nikolai Zlobin", "Perhaps": "Mohamed Morsi", "Never": "Mohamed Morsi",
    "Always": "Sergei Lavrov",
}  # fmt: skip


def check(engine):
    assert said(engine) == SHOWN
    roster = load_extended(engine, None).roster
    assert roster.find_name("Zlobin").tenures[0].titles == ("the analyst",)
    assert roster.find_name("Zlobin").speaks_for[0].body == "kremlin"
    assert roster.find_name("Serguei Lavrov").name == "Sergei Lavrov"
    assert roster.find_name("Mohamed Mursi").name == "Mohamed Morsi"
    assert count_claims(engine, ClaimFilter(speaker=("Kremlin",), with_spokespeople=True)) == 2


def test_changes_survive_ingesting_again(changed):
    check(changed)
    store(changed, model="m2")
    check(changed)


def test_changes_survive_closing_the_database(changed):
    url = str(changed.url)
    changed.dispose()
    engine = open_store(url)
    check(engine)
    engine.dispose()


def test_changes_survive_a_new_built_in_roster(changed, monkeypatch):
    """The next version lists Zlobin under a key of its own, and Mursi, and spells nobody "Serguei"."""
    news = [
        Official("nikolai-zlobin", "Nikolai Zlobin", gender="male", aliases=("N. Zlobin",)),
        Official("somebody-else", "Somebody Else", aliases=("Zlobin",)),
        Official("mohamed-mursi", "Mohamed Mursi"),
    ]
    newer = Roster(load_roster().officials | {each.key: each for each in news})
    monkeypatch.setattr(curation, "load_roster", lambda file: newer)
    extended = load_extended(changed, None)
    save_roster(changed, extended.roster, merged=extended.merged)
    check(changed)
    assert extended.roster.find_name("N. Zlobin").key == "person:nikolai-zlobin"
    store(changed, model="m3")
    check(changed)


def test_changes_survive_a_smaller_built_in_roster(changed, monkeypatch):
    monkeypatch.setattr(curation, "load_roster", lambda file: Roster({}))
    extended = load_extended(changed, None)
    save_roster(changed, extended.roster, merged=extended.merged)
    assert said(changed) == SHOWN
    assert len(read_changes(changed)) == 4


def test_a_change_changes_how_articles_are_read(stored):
    before = load_extended(stored, None).roster.fingerprint
    add_speaker(stored, "White House", speaks_for=["pentagon"])
    assert load_extended(stored, None).roster.fingerprint != ""
    add_aliases(stored, "Sergei Lavrov", ["Serguei Lavrov"])
    assert load_extended(stored, None).roster.fingerprint != before


def test_facts_are_added_to_somebody_known(stored):
    key = add_speaker(stored, "sergei lavrov", aliases=["Serguei Lavrov"])
    official = load_extended(stored, None).roster.officials[key]
    assert (key, official.name, official.gender) == ("sergei-lavrov", "Sergei Lavrov", "male")
    assert {"Serguei Lavrov", "Lavrov"} <= set(official.aliases)


def test_a_body_is_added_as_one(stored):
    assert add_speaker(stored, "Utopia City Hall", type=SpeakerType.ORGANIZATION) == "utopia-city-hall"
    assert load_extended(stored, None).roster.officials["utopia-city-hall"].type is SpeakerType.ORGANIZATION
