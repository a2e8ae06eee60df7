"""Officials by name and by the title held on a day; a user's own file."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tracker.errors import RosterError
from tracker.officials import Official, Relation
from tracker.records import PartialDate, SpeakerType
from tracker.speakers.roster import Roster, fold_name, fold_title, load_roster, read_officials

HEADER = "key,name,type,gender,side,aliases,offices"
WIDE = "key,name,type,wikidata,speaks_for"
ANN = "ann-lee,Ann Lee,person,female,Utopia,Lee|A. Lee,Mayor [2010/2012-05-07] = mayor of Utopia; the Mayor"
BOB = "bob-ray,Bob Ray,person,male,Utopia,,Mayor [2012-05-07/] = mayor of Utopia|Envoy [2013-02/] = U.S. vice-envoy"
HALL = "hall,City Hall,organization,,Utopia,the Hall,"


def _roster(*lines: str) -> Roster:
    return Roster({each.key: each for each in read_officials([HEADER, *lines], where="my.csv")})


ROSTER = _roster(ANN, BOB, HALL)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Ann Lee", "ann-lee"), ("ann lee", "ann-lee"), ("Lee", "ann-lee"), ("A. Lee", "ann-lee"), ("A Lee", "ann-lee"),
        ("Ann Lee's", "ann-lee"), ("Ann Lee’s", "ann-lee"), ("the Hall", "hall"), ("Hall", "hall"),
        ("City  Hall", "hall"), ("Bob", None), ("", None),
    ],
)  # fmt: skip
def test_find_name(name: str, key: str | None) -> None:
    found = ROSTER.find_name(name)
    assert (found.key if found else None) == key


@pytest.mark.parametrize(
    ("title", "day", "key"),
    [
        ("mayor of Utopia", "2011-01-01", "ann-lee"),
        ("the Mayor of Utopia", "2012-05-06", "ann-lee"),
        ("mayor of Utopia", "2012-05-07", None),
        ("mayor of Utopia", "2012-05-08", "bob-ray"),
        ("mayor of Utopia", "2009-12-31", None),
        ("Mayor", "2012-05-07", "ann-lee"),
        ("the US vice envoy", "2013-02-01", "bob-ray"),
        ("the US vice envoy", "2013-01-31", None),
        ("the king", "2013-01-31", None),
    ],
    ids=["first", "article-and-case", "handover-two-held-it", "second", "before-any", "title-of-one-on-the-handover",
         "dots-and-hyphens", "month-not-begun", "unknown"],
)  # fmt: skip
def test_find_title(title: str, day: str, key: str | None) -> None:
    found = ROSTER.find_title(title, dt.date.fromisoformat(day))
    assert (found.key if found else None) == key


def test_without_a_day_nobody_holds_a_title() -> None:
    assert ROSTER.find_title("mayor of Utopia", None) is None


@pytest.mark.parametrize(
    ("key", "day", "office"),
    [
        ("bob-ray", "2012-05-07", "Mayor"), ("bob-ray", "2020-01-01", "Envoy"), ("ann-lee", "2010-01-01", "Mayor"),
        ("ann-lee", "2012-05-08", None), ("bob-ray", None, None), ("hall", "2012-01-01", None),
    ],
)  # fmt: skip
def test_office_on(key: str, day: str | None, office: str | None) -> None:
    assert ROSTER.officials[key].office_on(dt.date.fromisoformat(day) if day else None) == office


def test_every_spelling_longest_first() -> None:
    assert ROSTER.spellings[0] == "City Hall"
    assert set(ROSTER.spellings) == {"Ann Lee", "A. Lee", "Lee", "Bob Ray", "City Hall", "the Hall"}
    assert [official.key for official in ROSTER] == ["ann-lee", "bob-ray", "hall"]


@pytest.mark.parametrize(
    ("name", "folded"),
    [("the U.S.", "us"), ("Dmitry S. Peskov", "dmitry s peskov"), ("Putin’s", "putin"), ("A European", "european")],
)
def test_fold_name(name: str, folded: str) -> None:
    assert fold_name(name) == folded


def test_fold_title_opens_hyphens() -> None:
    assert fold_title("The UN Secretary-General") == "un secretary general"


def test_a_user_file_adds_and_replaces(tmp_path: Path) -> None:
    file = tmp_path / "mine.csv"
    putin = "vladimir-putin,V. V. Putin,person,male,,,"
    file.write_text("\ufeff" + "\n".join([HEADER, ANN, putin]), encoding="utf-8")
    built_in, extended = load_roster(), load_roster(file)
    assert set(extended.officials) == {*built_in.officials, "ann-lee"}
    assert extended.officials["vladimir-putin"].name == "V. V. Putin"
    assert extended.find_name("Sergei Lavrov") == built_in.find_name("Sergei Lavrov")
    assert extended.find_name("Ann Lee") is not None


def test_only_three_columns_are_needed() -> None:
    [official] = read_officials(["key,name,type", "hall,City Hall,organization"], where="my.csv")
    assert (official.type, official.aliases, official.tenures) == (SpeakerType.ORGANIZATION, (), ())


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (["key,type", "a,person"], r"^my\.csv: no column 'name'; the columns are key, name"),
        ([], r"^my\.csv: no column 'key'"),
        ([HEADER, "a,A,robot,,,,"], r"^my\.csv, line 2: 'robot' is not a valid SpeakerType; "),
        ([HEADER, HALL, "a,A"], r"^my\.csv, line 3: "),
        ([HEADER, "a,A,person,,,,Mayor 2010"], r"^my\.csv, line 2: cannot read the office 'Mayor 2010'; write 'Office"),
        ([HEADER, "a,A,person,,,,Mayor [2010-13/]"], r"^my\.csv, line 2: month must be"),
        ([HEADER, "a,A,person,,,,Mayor [10/12]"], r"^my\.csv, line 2: not a date of the form"),
        ([WIDE, "a,A,person,7747,"], r"^my\.csv, line 2: '7747' is no Wikidata id"),
        ([WIDE, "a,A,person,,the hall"], r"^my\.csv, line 2: cannot read the relation 'the hall'; write 'key-of"),
        ([WIDE, "a,A,person,,hall [2012-13/]"], r"^my\.csv, line 2: month must be"),
    ],
    ids=["column", "empty", "type", "short-row", "office", "month", "date-form", "wikidata", "relation", "since"],
)
def test_a_bad_file_is_one_line_with_file_and_line(lines: list[str], message: str) -> None:
    with pytest.raises(RosterError, match=message) as caught:
        list(read_officials(lines, where="my.csv"))
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("row", [",A,person,,,,", "a,,person,,,,", "a, ,person,,,,"], ids=["key", "name", "blank"])
def test_a_row_without_key_or_name_is_refused(row: str) -> None:
    with pytest.raises(RosterError, match=r"^my\.csv, line 2: "):
        list(read_officials([HEADER, row], where="my.csv"))


@pytest.mark.parametrize("content", [None, b"key,name,type\na,\xff\xfe,person"], ids=["missing", "not-utf-8"])
def test_a_file_that_cannot_be_read_is_one_line(tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "mine.csv"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(RosterError, match="cannot be read") as caught:
        load_roster(file)
    assert str(file) in str(caught.value)
    assert "UTF-8 CSV" in str(caught.value)


@pytest.mark.parametrize(
    ("body", "what"),
    [("town-hall", "not on the roster"), ("vladimir-putin", "no other body"), ("me", "no other body")],
)
def test_speaking_for_what_is_no_body_is_one_line_with_file_and_line(tmp_path: Path, body: str, what: str) -> None:
    file = tmp_path / "mine.csv"
    file.write_text(f"{WIDE}\nhall,Hall,organization,,\nme,Me,organization,,hall|{body} [2012/]\n", encoding="utf-8")
    with pytest.raises(RosterError, match=what) as caught:
        load_roster(file)
    assert f"{file}, line 3: me speaks for {body!r}" in str(caught.value)


def test_a_user_may_speak_for_our_bodies_and_theirs(tmp_path: Path) -> None:
    file = tmp_path / "mine.csv"
    file.write_text(
        f"{WIDE}\nann,Ann Lee,person,Q1,kremlin [2012-05/]|hall\nhall,Hall,organization,,\n", encoding="utf-8"
    )
    ann = load_roster(file).officials["ann"]
    assert ann.wikidata == "Q1"
    assert ann.speaks_for == (Relation("kremlin", PartialDate(2012, 5)), Relation("hall"))


@pytest.mark.parametrize(
    ("row", "what"),
    [
        ("a,Ann Lee,person,maybe,,,", "the gender is 'maybe'; write male or female"),
        ("a,Ann Lee,person,,,,Mayor [2012/2010]", "'Mayor' ends on 2010, before it begins on 2012"),
        ("a,Ann Lee,person,,,,Mayor [2012-05-02/2012-05-01]", "'Mayor' ends on 2012-05-01, before"),
        ("a,Unknown,person,,,,", "the name 'Unknown' is what is shown where nobody is known"),
        ("a,Ann Lee,person,,,unknown,", "the name 'unknown' is what is shown where nobody is known"),
        ("a,...,person,,,,", "the name '...' is no name"),
        ("a,Ann\x1b[31mLee,person,,,,", "holds signs that are not shown"),
        ("a,Ann Lee,person,,,A\u202eL,", "holds signs that are not shown"),
        ("a,Ann Lee,person,,U\x07topia,,", "holds signs that are not shown"),
        ("a,Ann Lee,person,,,,May\x9bor [2012/]", "holds signs that are not shown"),
        (f"a,{'Lee' * 100},person,,,,", "has 300 characters, more than 200"),
    ],
)
def test_what_no_row_can_mean_is_one_line_with_file_and_line(tmp_path: Path, row: str, what: str) -> None:
    file = tmp_path / "own.csv"
    file.write_text(f"{HEADER}\n{row}\n", encoding="utf-8")
    with pytest.raises(RosterError) as caught:
        load_roster(file)
    assert str(caught.value).startswith(f"{file}, line 2: ")
    assert what in str(caught.value)


def test_nobody_speaks_for_themselves_or_backwards_in_time(tmp_path: Path) -> None:
    file = tmp_path / "own.csv"
    for relation, what in (
        ("hall", "hall speaks for 'hall', which is no other body"),
        ("kremlin [2012/2010]", "'kremlin' ends on 2010"),
    ):
        file.write_text(f"{WIDE}\nhall,City Hall,organization,,{relation}\n", encoding="utf-8")
        with pytest.raises(RosterError, match=what):
            load_roster(file)


def test_an_office_of_one_year_and_one_of_one_day_are_offices(tmp_path: Path) -> None:
    file = tmp_path / "own.csv"
    file.write_text(
        f"{HEADER}\na,Ann Lee,person,,,,Mayor [2012/2012]|Envoy [2013-05-01/2013-05-01]\n", encoding="utf-8"
    )
    assert len(load_roster(file).officials["a"].tenures) == 2


def test_the_fingerprint_tells_what_changes_the_reading() -> None:
    same = _roster(ANN, BOB, HALL.replace("Utopia", "Elsewhere"))
    assert same.fingerprint == ROSTER.fingerprint
    assert len({_roster(ANN).fingerprint, ROSTER.fingerprint, _roster(ANN.replace("|A. Lee", "")).fingerprint}) == 3


BUILT_IN = load_roster()


def test_the_built_in_roster_is_large_sorted_and_without_double_ids() -> None:
    keys = [official.key for official in BUILT_IN]
    assert keys == sorted(keys)
    assert len(keys) >= 75
    ids = [official.wikidata for official in BUILT_IN if official.wikidata]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("surname", ["Graham", "Ryan", "Paul", "Johnson", "Rice", "Power", "May", "Clinton", "Bush"])
def test_a_surname_that_many_bear_is_nobody(surname: str) -> None:
    assert BUILT_IN.find_name(surname) is None


def test_nobody_speaks_for_a_body_through_a_circle() -> None:
    for official in BUILT_IN:
        seen, front = set(), {official.key}
        while front:
            front = {relation.body for key in front for relation in BUILT_IN.officials[key].speaks_for}
            assert official.key not in front
            front -= seen
            seen |= front


@pytest.mark.parametrize(
    ("title", "day", "key"),
    [
        ("the US secretary of state", "2013-01-15", "hillary-clinton"),
        ("the US secretary of state", "2013-03-01", "john-kerry"),
        ("the Russian president", "2010-01-01", "dmitry-medvedev"),
        ("the Russian president", "2013-01-01", "vladimir-putin"),
        ("Russia's foreign minister", "2013-01-01", "sergei-lavrov"),
        ("the White House press secretary", "2013-06-01", "jay-carney"),
        ("the White House press secretary", "2016-06-01", "josh-earnest"),
        ("the FBI director", "2013-01-01", "robert-mueller"),
        ("the FBI director", "2016-07-05", "james-comey"),
        ("U.S. Secretary of State", "2018-01-01", "rex-tillerson"),
        ("the US defense secretary", "2012-06-01", "leon-panetta"),
        ("the NATO secretary general", "2013-01-01", "anders-fogh-rasmussen"),
        ("the Iranian foreign minister", "2014-01-01", "mohammad-javad-zarif"),
        ("the British foreign secretary", "2015-01-01", "philip-hammond"),
        ("Russia's ambassador to the UN", "2018-01-01", "vasily-nebenzya"),
    ],
)
def test_built_in_roster_knows_who_held_what(title: str, day: str, key: str) -> None:
    found = BUILT_IN.find_title(title, dt.date.fromisoformat(day))
    assert found is not None
    assert found.key == key


def test_no_spelling_of_the_built_in_roster_belongs_to_two() -> None:
    owners: dict[str, set[str]] = {}
    for official in BUILT_IN:
        for spelling in (official.name, *official.aliases):
            owners.setdefault(fold_name(spelling), set()).add(official.key)
    assert {spelling: keys for spelling, keys in owners.items() if len(keys) > 1} == {}


@pytest.mark.parametrize("official", list(BUILT_IN), ids=lambda official: official.key)
def test_built_in_official_makes_sense(official: Official) -> None:
    assert official.gender in (("male", "female") if official.type is SpeakerType.PERSON else ("",))
    assert all(t.start is None or t.end is None or t.start.first <= t.end.last for t in official.tenures)
    assert BUILT_IN.find_name(official.name) is official
