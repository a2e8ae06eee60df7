"""Persons who are described rather than named: by role, age, order, owner; and what the roster may not say of them."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.specimens import make_doc, plain, read_quotes
from tracker.speakers.describing import describe
from tracker.speakers.given_names import find_gender
from tracker.speakers.linking import find_mentions
from tracker.speakers.mentions import NEUTRAL
from tracker.speakers.resolve import resolve_speakers
from tracker.speakers.roster import Roster, read_officials

ROSTER = Roster(
    {
        each.key: each
        for each in read_officials(
            [
                "key,name,type,gender,side,aliases,offices",
                "ivan-rask,Ivan Rask,person,,,,Minister [2010/] = Norwegian foreign minister; Norway's top diplomat",
                "per-lund,Per Lund,person,male,,,Director of the Coast Bureau [2010/] = Coast Bureau director",
            ],
            where="specimen",
        )
    }
)
PEOPLE = ("Ada Berg", "Bo Dahl", "Quinn Diaz", "Mark Ellis", "Peter Dunn", "Lund", "Per Lund")
ENTS = dict.fromkeys(PEOPLE, "PERSON") | {"Norwegian": "NORP", "Norway": "GPE", "Coast Bureau": "ORG"}
TAGS = {
    "arrived": "VBD", "left": "VBD", "met": "VBD", "spoke": "VBD", "was": "VBD", "Norwegian": "JJ", "year": "NN",
    "nonbinary": "JJ", "Voters": "NNS", "34-year-old": "NN", "backed": "VBN", "'s": "POS",
}  # fmt: skip
SAID = "[C:said] [T:that we go]."


def _resolve(marked: str, day: str | None = "2013-01-15") -> list[str | None]:
    doc = make_doc(plain(marked), ents=ENTS, tags=TAGS)
    quotes = read_quotes(marked, ents=ENTS, tags=TAGS)
    on = dt.date.fromisoformat(day) if day else None
    found = resolve_speakers(quotes, doc, find_mentions(doc, ROSTER), roster=ROSTER, day=on)
    return [each.speaker.name if each.speaker else None for each in found]


CASES: dict[str, tuple[str, str | None]] = {
    "role-comma-name": (f"The surgeon, Ada Berg, arrived. [S:The surgeon] {SAID}", "Ada Berg"),
    "mother-comma-name": (f"Bo Dahl left. His mother, Ada Berg, arrived. [S:His mother] {SAID}", "Ada Berg"),
    "mother-named-at-the-end": (f"Bo Dahl left, as did his mother, Ada Berg. [S:His mother] {SAID}", "Ada Berg"),
    "clause-before-a-name": (f"When he met the surgeon, Ada Berg left. [S:The surgeon] {SAID}", None),
    "unknown-role-comma-name": (f"[S:The mayor's climate tsarina, Ada Berg,] {SAID}", "Ada Berg"),
    "age-comma-name": (f"[S:His friend, 34-year-old Ada Berg,] {SAID}", "Ada Berg"),
    "backed-by": (f"[S:The Norwegian venture, backed by Ada Berg,] {SAID}", None),
    "lawyer-of-another": (f"Peter Dunn's lawyer, Mark Ellis, was there. [S:He] {SAID}", "Mark Ellis"),
    "age-behind-the-name": (f"Ada Berg, 34, met Bo Dahl. [S:The 34-year-old] {SAID}", "Ada Berg"),
    "age-in-brackets": (f"Ada Berg (34) met Bo Dahl. [S:The 34-year-old] {SAID}", "Ada Berg"),
    "age-before-the-name": (f"The 34-year-old plumber Ada Berg met Bo Dahl. [S:The 34-year-old] {SAID}", "Ada Berg"),
    "age-of-two": (f"Ada Berg, 34, met Bo Dahl, 34, there. [S:The 34-year-old] {SAID}", None),
    "age-of-none": (f"Ada Berg, 35, met Bo Dahl. [S:The 34-year-old] {SAID}", None),
    "former": (f"Ada Berg met Bo Dahl. [S:The former] {SAID}", "Ada Berg"),
    "latter": (f"Ada Berg met Bo Dahl. [S:The latter] {SAID}", "Bo Dahl"),
    "former-of-its-sentence": (f"Ada Berg met Bo Dahl and [S:the former] {SAID}", "Ada Berg"),
    "former-of-three": (f"Ada Berg and Mark Ellis met Bo Dahl. [S:The former] {SAID}", None),
    "his-unnamed-mother": (f"Bo Dahl left. [S:His mother] {SAID}", "Bo Dahl's mother"),
    "her-office": (f"Ada Berg left. [S:Her office] {SAID}", "Ada Berg's office"),
    "mother-of-nobody": (f"It rained. [S:His mother] {SAID}", None),
    "office-nobody-is-named-for": (f"[S:The governor of Norway] {SAID}", "governor of Norway"),
    "office-of-a-state": (f"[S:Norway's governor, who spoke,] {SAID}", "Norway's governor"),
    "office-where-somebody-is-named-before": (f"Bo Dahl left. [S:The governor of Norway] {SAID}", None),
    "his-lawyer-where-he-is-not-just-named": (f"[S1:Bo Dahl] [C1:said] [T1:so].\n[S:His lawyer] {SAID}", None),
    "head-of-the-group-that-one-left": (f"Ada Berg spoke. [S:The head of the group Ada Berg left] {SAID}", None),
    "place-comma-name": (f"[S:Over in Norway, Ada Berg] {SAID}", None),
    "office-of-nowhere": (f"[S:The governor] {SAID}", None),
    "they-by-the-article": (f"Quinn Diaz, a nonbinary organizer, arrived. [S:They] {SAID}", "Quinn Diaz"),
    "they-who-spoke": (
        f"Quinn Diaz, a nonbinary organizer, arrived.\n[S1:Diaz] [C1:said] [T1:yes]. [S:They] {SAID}", "Quinn Diaz",
    ),
    "they-of-nobody": (f"Quinn Diaz, an organizer, arrived. [S:They] {SAID}", None),
    "they-is-not-he": (f"Quinn Diaz, a nonbinary organizer, arrived. [S:He] {SAID}", None),
    "holder-of-the-whole-title": (f"[S:The Norwegian foreign minister] {SAID}", "Ivan Rask"),
    "holder-of-a-title-with-a-remark": (f"[S:Norway's top diplomat] {SAID}", "Ivan Rask"),
    "no-holder-of-a-part-of-a-title": (f"[S:The Norwegian diplomat] {SAID}", None),
    "holder-in-the-article": (
        f"Norwegian Ambassador Bo Dahl arrived. [S:The Norwegian diplomat] {SAID}", "Bo Dahl",
    ),
    "other-holder-in-the-article": (
        f"Norwegian Foreign Minister Bo Dahl arrived. [S:The Norwegian foreign minister] {SAID}", "Bo Dahl",
    ),
    "acting-holder": (f"Acting Foreign Minister Bo Dahl arrived. [S:The foreign minister] {SAID}", "Bo Dahl"),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "name"), CASES.values(), ids=CASES.keys())
def test_described(marked: str, name: str | None) -> None:
    assert _resolve(marked)[-1] == name


def test_group_that_speaks_since_is_they() -> None:
    marked = "Quinn Diaz, a nonbinary organizer, arrived.\n[S1:Analysts] [C1:said] [T1:yes]. [S:They] [C:said] [T:it]."
    assert _resolve(marked) == ["Analysts", "Analysts"]


def test_an_official_of_the_article_by_office_where_the_day_is_unknown() -> None:
    marked = f"Per Lund left. [S:The director of the Coast Bureau] {SAID}"
    assert _resolve(marked, day=None) == ["Per Lund"]


def test_an_official_whom_the_lead_calls_by_office() -> None:
    marked = f"[S:The director of the Coast Bureau] {SAID} It rained.\n\nPer Lund left."
    assert _resolve(marked, day=None) == ["Per Lund"]


def test_neutral_is_a_gender() -> None:
    doc = make_doc("Quinn Diaz, a nonbinary organizer, met Ada Berg.", ents=ENTS, tags=TAGS)
    genders = {person.name: person.gender for person in find_mentions(doc, ROSTER).people}
    assert genders == {"Quinn Diaz": NEUTRAL, "Ada Berg": "female"}


@pytest.mark.parametrize(
    ("name", "gender"),
    [("Ann", "female"), ("Lorna", "female"), ("Maynard", "male"), ("Kim", ""), ("Xyz", "")],
)
def test_gender_of_given_names(name: str, gender: str) -> None:
    assert find_gender(name) == gender


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He left her mother, Ada Berg, there.", ["her mother"]),
        ("So said the mayor of Norway, Ada Berg.", ["the mayor of Norway"]),
        ("Peter Dunn's lawyer, Ada Berg (34), left.", ["Peter Dunn's lawyer"]),
        ("When he met the mayor, Ada Berg left.", []),
        ("In the harbour, Ada Berg, 34, left.", []),
        ("Mayor, Ada Berg, left.", []),
    ],
)
def test_what_stands_before_a_comma(text: str, words: list[str]) -> None:
    doc = make_doc(text, ents=ENTS, tags=TAGS)
    start = text.index("Ada Berg")
    assert [each.words for each in describe(doc, text, start, start + 8)] == words
