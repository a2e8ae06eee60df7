"""A user's changes laid over the roster: theirs win, ours fill, nothing is lost when ours grows."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from tracker.errors import RosterError
from tracker.officials import Relation
from tracker.records import PartialDate, SpeakerType
from tracker.speakers.additions import extend_roster, write_row
from tracker.speakers.roster import COLUMNS, Roster, read_officials

HEADER = ",".join(COLUMNS)
HALL = "hall,City Hall,organization,,Utopia,the Hall,,,"
ANN = "ann-lee,Ann Lee,person,female,Utopia,Lee,Mayor [2010/2012] = the mayor,Q11,hall [2010/2012]"
BOB = "bob-ray,Bob Ray,person,male,Utopia,Ray|Bobby,,,"


@dataclass(frozen=True)
class Change:
    action: str
    key: str
    name: str
    value: str = ""


def _roster(*lines: str) -> Roster:
    return Roster({each.key: each for each in read_officials([HEADER, *lines], where="my.csv")})


def _add(key: str, name: str, type: str = "person", **cells: str | tuple[str, ...]) -> Change:
    return Change("add", key, name, write_row(key, name, type, **cells))


ROSTER = _roster(HALL, ANN, BOB)


def test_without_changes_the_roster_is_ours() -> None:
    extended = extend_roster(ROSTER, [])
    assert extended.roster.officials == ROSTER.officials
    assert extended.roster.fingerprint == ROSTER.fingerprint
    assert extended.merged == {}


def test_an_addition_has_all_its_facts() -> None:
    offices = ("Envoy [2013-02/] = the envoy; the special envoy",)
    eve = _add(
        "eve", "Eve Fox", gender="female", aliases=("E. Fox", "Foxy"), offices=offices, speaks_for=("hall [2013/]",)
    )
    found = extend_roster(ROSTER, [eve]).roster.officials["eve"]
    assert (found.name, found.type, found.gender, found.aliases) == (
        "Eve Fox", SpeakerType.PERSON, "female", ("E. Fox", "Foxy"),
    )  # fmt: skip
    assert [(t.office, str(t.start), t.end, t.titles) for t in found.tenures] == [
        ("Envoy", "2013-02", None, ("the envoy", "the special envoy"))
    ]
    assert found.speaks_for == (Relation("hall", PartialDate(2013)),)


def test_facts_about_somebody_known_are_added_and_the_rest_is_kept() -> None:
    ann = _add("ann-lee", "Ann Lee", side="Elsewhere", aliases=("Annie",), offices=("Envoy [2013/]",))
    found = extend_roster(ROSTER, [ann]).roster.officials["ann-lee"]
    assert (found.side, found.gender, found.wikidata) == ("Elsewhere", "female", "Q11")
    assert found.aliases == ("Annie", "Lee")
    assert [tenure.office for tenure in found.tenures] == ["Envoy", "Mayor"]
    assert found.speaks_for == ROSTER.officials["ann-lee"].speaks_for


def test_when_our_roster_later_lists_the_same_person_the_users_key_and_facts_stay() -> None:
    theirs = _add("person:ann-lee", "Ann Lee", gender="male", aliases=("Ray",))
    extended = extend_roster(ROSTER, [theirs])
    found = extended.roster.find_name("Lee")
    assert found is not None
    assert (found.key, found.gender, found.wikidata) == ("person:ann-lee", "male", "Q11")
    assert "ann-lee" not in extended.roster.officials
    assert extended.merged == {"ann-lee": "person:ann-lee"}


def test_a_spelling_the_user_gave_belongs_to_nobody_else() -> None:
    extended = extend_roster(ROSTER, [Change("alias", "ann-lee", "Ann Lee", "Bobby")])
    found = extended.roster.find_name("Bobby")
    assert found is not None
    assert found.key == "ann-lee"
    assert extended.roster.officials["bob-ray"].aliases == ("Ray",)
    assert extended.roster.fingerprint != ROSTER.fingerprint


def test_a_merge_gives_the_names_and_a_split_takes_them_back() -> None:
    merge = Change("merge", "bob-ray", "Bob Ray", "ann-lee")
    merged = extend_roster(ROSTER, [merge])
    assert merged.merged == {"bob-ray": "ann-lee"}
    assert {merged.roster.find_name(name).key for name in ("Bob Ray", "Ray", "Bobby", "Lee")} == {"ann-lee"}
    reverse = extend_roster(ROSTER, [Change("merge", "ann-lee", "Ann Lee", "bob-ray")]).roster.officials["bob-ray"]
    ann = ROSTER.officials["ann-lee"]
    assert (reverse.tenures, reverse.speaks_for, reverse.wikidata) == (ann.tenures, ann.speaks_for, "Q11")
    split = extend_roster(ROSTER, [merge, Change("split", "bob-ray", "Bob Ray")])
    assert (split.roster.officials, split.merged) == (ROSTER.officials, {})


def test_merges_lead_to_the_end_in_any_order() -> None:
    first, second = Change("merge", "person:x", "X Y", "bob-ray"), Change("merge", "bob-ray", "Bob Ray", "ann-lee")
    for changes in ([first, second], [second, first]):
        extended = extend_roster(ROSTER, changes)
        assert extended.merged == {"person:x": "ann-lee", "bob-ray": "ann-lee"}
        assert extended.roster.find_name("X Y").key == "ann-lee"


def test_a_merged_body_is_spoken_for_under_its_new_key() -> None:
    council = _add("council", "Town Council", "organization")
    extended = extend_roster(ROSTER, [council, Change("merge", "hall", "City Hall", "council")])
    assert extended.roster.officials["ann-lee"].speaks_for == (
        Relation("council", PartialDate(2010), PartialDate(2012)),
    )


@pytest.mark.parametrize("action", ["alias", "merge"])
def test_a_change_of_one_who_has_left_our_roster_breaks_nothing(action: str) -> None:
    change = Change(action, "gone", "Gone", "ann-lee" if action == "merge" else "Goner")
    assert set(extend_roster(ROSTER, [change]).roster.officials) == set(ROSTER.officials)


def test_a_relation_to_a_body_that_has_left_breaks_nothing() -> None:
    extended = extend_roster(ROSTER, [_add("eve", "Eve Fox", speaks_for=("moon",))])
    assert extended.roster.officials["eve"].speaks_for == (Relation("moon"),)


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (
            _add("eve", "Eve Fox", offices=("Envoy 2013",)),
            "your change of Eve Fox: cannot read the office 'Envoy 2013'",
        ),
        (_add("eve", "Eve Fox", wikidata="x"), "your change of Eve Fox: 'x' is no Wikidata id"),
    ],
    ids=["office", "wikidata"],
)
def test_a_change_that_makes_no_sense_is_one_line(change: Change, line: str) -> None:
    with pytest.raises(RosterError) as failure:
        extend_roster(ROSTER, [change])
    assert str(failure.value).startswith(line)
    assert "\n" not in str(failure.value)


def test_a_row_comes_back_whatever_its_marks() -> None:
    row = write_row("eve", 'Eve "the Fox", Fox', "person", aliases=["a, b", 'c "d"'])
    [found] = read_officials([HEADER, row], where="x")
    assert (found.name, found.aliases) == ('Eve "the Fox", Fox', ("a, b", 'c "d"'))
