"""What a user does to the roster holds at once, for stored claims too, and is never lost."""

from __future__ import annotations

import pytest

from tests.factories import make_article, make_claim, make_speaker
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
from tracker.errors import QueryError, RosterError
from tracker.officials import Official, RosterChange
from tracker.query import ClaimFilter, count_claims, count_facets, iter_claims, list_speakers
from tracker.records import SpeakerType
from tracker.speakers.additions import write_row
from tracker.speakers.roster import Roster, load_roster
from tracker.store import open_store, read_changes, save_article, save_roster, start_run
from tracker.verification import verify_database

TEXT = "Yes, said Zlobin. No, said Nikolai Zlobin. Perhaps, said Mursi. Never, said Morsi. Always, said Lavrov."


def store(engine, *, model="m1", mursi="Mohamed Mursi"):
    article = make_article(TEXT, published="2013-02-05")
    claims = [
        make_claim(article, "Yes", speaker=make_speaker("Zlobin", key="person:zlobin")),
        make_claim(article, "No", speaker=make_speaker("Nikolai Zlobin", key="person:nikolai-zlobin")),
        make_claim(article, "Perhaps", speaker=make_speaker(mursi, key="person:mohamed-mursi")),
        make_claim(article, "Never", speaker=make_speaker("Mohamed Morsi", key="person:mohamed-morsi")),
        make_claim(article, "Always", speaker=make_speaker("Sergei Lavrov", key="sergei-lavrov", is_official=True)),
    ]
    run_id = start_run(engine, tracker_version="0.1", model_version=model)
    assert save_article(engine, article, claims, run_id=run_id) != "unchanged"
    extended = load_extended(engine, None)
    save_roster(engine, extended.roster, merged=extended.merged)  # as every ingest does


@pytest.fixture
def stored(engine):
    store(engine)
    return engine


def said(engine):
    return {view.quote: view.speaker for view in iter_claims(engine)}


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


@pytest.mark.parametrize(
    ("act", "error", "line"),
    [
        (lambda e: add_speaker(e, "Lavrov"), QueryError, "'Lavrov' is a spelling of Sergei Lavrov; give the full name"),
        (lambda e: add_speaker(e, " | "), QueryError, "is no name"),
        (
            lambda e: add_speaker(e, "Eve Fox", offices=["Envoy"]),
            RosterError,
            "your change of Eve Fox: cannot read the",
        ),
        (
            lambda e: add_speaker(e, "Eve Fox", speaks_for=["Moon"]),
            RosterError,
            "your change of Eve Fox: eve-fox speaks for 'Moon', which is not on the roster",
        ),
        (lambda e: add_speaker(e, "Eve Fox", speaks_for=["Putin"]), RosterError, "which is no other body"),
        (
            lambda e: add_speaker(e, "Eve Fox", gender="maybe"),
            RosterError,
            "of Eve Fox: the gender is 'maybe'; write male",
        ),
        (
            lambda e: add_speaker(e, "Eve Fox", offices=["Envoy [2016/2012]"]),
            RosterError,
            "'Envoy' ends on 2012, before it begins on 2016",
        ),
        (
            lambda e: add_speaker(e, "Kremlin", type=SpeakerType.ORGANIZATION, speaks_for=["Kremlin"]),
            RosterError,
            "kremlin speaks for 'kremlin', which is no other body",
        ),
        (lambda e: add_speaker(e, "Unknown"), QueryError, "'Unknown' is what is shown where nobody is known"),
        (lambda e: add_speaker(e, "  "), QueryError, "'' is no name"),
        (lambda e: add_speaker(e, "Eve\x1b[31m Fox"), QueryError, "holds signs that are not shown"),
        (lambda e: add_speaker(e, "Eve " * 100), QueryError, "characters, more than 200"),
        (lambda e: add_speaker(e, "Eve Fox", side="U\x07topia"), RosterError, "holds signs that are not shown"),
        (lambda e: add_aliases(e, "Lavrov", ["unknown"]), QueryError, "is what is shown where nobody is known"),
        (lambda e: add_aliases(e, "Lavrov", [" "]), QueryError, "is no name"),
        (lambda e: add_aliases(e, "Lavrov", ["12345"]), QueryError, "is no name"),
        (lambda e: add_aliases(e, "Lavrov", ["he"]), QueryError, "'he' is a word that stands for anybody"),
        (lambda e: add_aliases(e, "Lavrov", ["a spokesman"]), QueryError, "is a word that stands for anybody"),
        (lambda e: add_speaker(e, "anonymous source"), QueryError, "'anonymous source' is a word that stands"),
        (
            lambda e: add_speaker(e, "Kremlin", type=SpeakerType.PERSON),
            QueryError,
            "Kremlin is on the roster with the type 'organization', not 'person'; leave the type out",
        ),
        (lambda e: merge_speakers(e, "Zlobyn", "Lavrov"), QueryError, "nobody is called 'Zlobyn'; did you mean "),
        (lambda e: add_aliases(e, "Gromyko", ["G"]), QueryError, "nobody is called 'Gromyko'; `tracker speakers`"),
        (lambda e: add_aliases(e, "Zlobin", ["John Kerry"]), QueryError, 'merge "John Kerry" "Zlobin"'),
        (lambda e: merge_speakers(e, "Lavrov", "Sergey Lavrov"), QueryError, "are one speaker already"),
        (lambda e: merge_speakers(e, "Gromyko", "Lavrov"), QueryError, "nobody is called 'Gromyko'"),
        (
            lambda e: split_speaker(e, "Lavrov"),
            QueryError,
            "was not merged into another speaker; merged so far: nobody",
        ),
    ],
)
def test_what_cannot_be_meant_is_one_line_and_changes_nothing(stored, act, error, line):
    before = said(stored)
    with pytest.raises(error) as failure:
        act(stored)
    assert line in str(failure.value)
    assert "\n" not in str(failure.value)
    assert (said(stored), read_changes(stored)) == (before, [])


def test_a_name_that_several_bear_is_asked_for_again(stored):
    article = make_article("Hm, he said.", url="https://b.example")
    claim = make_claim(article, "Hm", speaker=make_speaker("Ivan Mursi", key="person:ivan-mursi"))
    save_article(stored, article, [claim], run_id=start_run(stored, tracker_version="0.1", model_version="m1"))
    with pytest.raises(QueryError, match=r"several speakers are called 'Mursi': Ivan Mursi \(person:ivan-mursi\), "):
        merge_speakers(stored, "Mursi", "Morsi")
    assert merge_speakers(stored, "person:ivan-mursi", "Morsi")[0].name == "Ivan Mursi"


def test_what_an_older_version_let_pass_ends_no_command(stored):
    """The change is kept for ever, so a check of today must not make a database of yesterday unusable."""
    row = write_row("eve-fox", "Eve Fox", "person", gender="maybe", offices=["Envoy [2016/2012]"])
    save_roster(stored, [], changes=[RosterChange("add", "eve-fox", "Eve Fox", row)])
    assert load_extended(stored, None).roster.officials["eve-fox"].gender == "maybe"
    assert add_aliases(stored, "Eve Fox", ["E. Fox"]).key == "eve-fox"
