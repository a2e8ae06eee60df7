"""Who an article names, as one person each, and what it calls them."""

from __future__ import annotations

import pytest

from tests.specimens import make_doc
from tracker.speakers.component import MentionLinker
from tracker.speakers.mentions import Mentions, find_mentions
from tracker.speakers.names import surname_of
from tracker.speakers.noun_phrase import read_phrase, singular
from tracker.speakers.roster import Roster, read_officials
from tracker.text import fold

ROSTER = Roster(
    {
        each.key: each
        for each in read_officials(
            [
                "key,name,type,gender,side,aliases,offices",
                "donald-trump,Donald Trump,person,male,,Trump,",
                "dmitry-peskov,Dmitry Peskov,person,male,,Dmitri S. Peskov|Peskov,",
                "hillary-clinton,Hillary Clinton,person,female,,,",
                "barack-obama,Barack Obama,person,male,,Obama,President of the United States [2009-01-20/2017-01-20]",
                "kremlin,Kremlin,organization,,,the Kremlin,",
            ],
            where="specimen",
        )
    }
)


def _mentions(text: str, *names: str) -> Mentions:
    return find_mentions(make_doc(text, ents=dict.fromkeys(names, "PERSON")), ROSTER)


def _people(text: str, *names: str) -> dict[str, list[str]]:
    found = _mentions(text, *names)
    return {person.name: [text[start:end] for start, end in person.mentions] for person in found.people}


PEOPLE: dict[str, tuple[str, list[str], dict[str, list[str]]]] = {
    "surname-joins-full-name": (
        "Yang Lei spoke. Then Lei left.", ["Yang Lei", "Lei"], {"Yang Lei": ["Yang Lei", "Lei"]},
    ),
    "surname-before-full-name": (
        "Smith spoke. Ann Smith left.", ["Smith", "Ann Smith"], {"Ann Smith": ["Smith", "Ann Smith"]},
    ),
    "roster-needs-no-entity": (
        "Peskov spoke. Dmitri S. Peskov left.", [], {"Dmitry Peskov": ["Peskov", "Dmitri S. Peskov"]},
    ),
    "two-with-one-surname": (
        "Ann Smith spoke. Bob Smith left. Smith smiled.", ["Ann Smith", "Bob Smith", "Smith"],
        {"Ann Smith": ["Ann Smith"], "Bob Smith": ["Bob Smith", "Smith"]},
    ),
    "an-official's-son-and-the-official": (
        "Donald Trump Jr. spoke. Trump left.", ["Donald Trump Jr.", "Trump"],
        {"Donald Trump Jr.": ["Donald Trump Jr."], "Donald Trump": ["Trump"]},
    ),
    "another-with-an-official's-surname": (
        "Donald Trump spoke. Lara Trump left.", ["Donald Trump", "Lara Trump"],
        {"Donald Trump": ["Donald Trump"], "Lara Trump": ["Lara Trump"]},
    ),
    "surname-of-who-was-named-last": (
        "Lara Trump spoke. Trump left.", ["Lara Trump", "Trump"], {"Lara Trump": ["Lara Trump", "Trump"]},
    ),
    "title-of-an-official-whose-name-another-bears": (
        "President Obama spoke. Michelle Obama left. President Obama smiled.", ["Michelle Obama", "Obama"],
        {"Michelle Obama": ["Michelle Obama"], "Barack Obama": ["Obama", "Obama"]},
    ),
    "surname-after-a-title": (
        f"Michelle Obama left.{' It rained.' * 30} President Obama spoke. Obama left.", ["Michelle Obama", "Obama"],
        {"Michelle Obama": ["Michelle Obama"], "Barack Obama": ["Obama", "Obama"]},
    ),
    "title-that-the-article-gives": (
        "Mayor Ann Smith spoke. Bob Smith left. Mayor Smith smiled.", ["Ann Smith", "Bob Smith", "Smith"],
        {"Ann Smith": ["Ann Smith", "Smith"], "Bob Smith": ["Bob Smith"]},
    ),
    "title-that-no-official-held": (
        "Michelle Obama left. Spokesman Obama smiled.", ["Michelle Obama", "Obama"],
        {"Michelle Obama": ["Michelle Obama", "Obama"]},
    ),
    "initial": (
        "Ann Smith spoke. A. Smith left.", ["Ann Smith", "A. Smith"], {"Ann Smith": ["Ann Smith", "A. Smith"]},
    ),
    "possessive": ("Ann Smith's plan and Smith’s car.", ["Ann Smith's", "Smith’s"],
                   {"Ann Smith": ["Ann Smith", "Smith"]}),
    "honorific": ("Ann Smith spoke. Ms. Smith left.", ["Ann Smith", "Ms. Smith"],
                  {"Ann Smith": ["Ann Smith", "Ms. Smith"]}),
    "across-a-line": ("Ann\nSmith left.", ["Ann\nSmith"], {"Ann": ["Ann"]}),
    "across-a-dash": ("Ann Smith - Moscow - left.", ["Ann Smith - Moscow"], {"Ann Smith": ["Ann Smith"]}),
    "given-name": ("Oprah Winfrey spoke. Oprah left.", ["Oprah Winfrey", "Oprah"],
                   {"Oprah Winfrey": ["Oprah Winfrey", "Oprah"]}),
    "cut-behind-the-particle": (
        "Ayn al- spoke. Smith left.", ["Ayn al-", "Smith"], {"Ayn al-": ["Ayn al-"], "Smith": ["Smith"]},
    ),
    "one-word-twice-is-no-name": (
        "Donald Trump left. Read more: Trump Trump spoke.", ["Donald Trump", "Trump Trump"],
        {"Donald Trump": ["Donald Trump", "Trump", "Trump"]},
    ),
    "body-is-nobody": ("The Kremlin spoke.", ["Kremlin"], {}),
    "part-of-a-word": ("Trumpeters and Anti-Trump folk.", [], {}),
    "nobody": ("It rained.", [], {}),
}  # fmt: skip


@pytest.mark.parametrize(("text", "names", "people"), PEOPLE.values(), ids=PEOPLE.keys())
def test_find_mentions(text: str, names: list[str], people: dict[str, list[str]]) -> None:
    assert _people(text, *names) == people


@pytest.mark.parametrize(
    ("text", "names", "gender"),
    [
        ("Mrs. Smith spoke.", ["Mrs. Smith"], "female"),
        ("Mr Smith spoke.", ["Mr Smith"], "male"),
        ("Sen. Smith spoke.", ["Sen. Smith"], ""),
        ("Ann Smith spoke. Ms. Smith left.", ["Ann Smith", "Ms. Smith"], "female"),
        ("Hillary Clinton spoke.", [], "female"),
    ],
    ids=["mrs", "mr", "no-gender", "later", "roster"],
)
def test_gender(text: str, names: list[str], gender: str) -> None:
    [person] = _mentions(text, *names).people
    assert person.gender == gender


DESCRIBED = {
    "before": ("Kremlin spokesman Dmitry Peskov spoke.", ["kremlin spokesman "]),
    "behind": ("Dmitry Peskov, a foreign policy adviser to the president, spoke.",
               ["a foreign policy adviser to the president"]),
    "former": ("Dmitry Peskov, former head of the club, spoke.", ["former head of the club"]),
    "both": ("Spokesman Dmitry Peskov, the head of all, spoke.", ["spokesman", "the head of all"]),
    "not-over-a-verb": ("The spokesman said Dmitry Peskov left.", []),
    "not-over-a-line": ("Kremlin spokesman\nDmitry Peskov left.", []),
    "other-clause": ("Dmitry Peskov, speaking on Friday, left.", []),
}  # fmt: skip


@pytest.mark.parametrize(("text", "descriptions"), DESCRIBED.values(), ids=DESCRIBED.keys())
def test_descriptions(text: str, descriptions: list[str]) -> None:
    [person] = _mentions(text).people
    assert [fold(each.words) for each in person.descriptions] == [words.strip() for words in descriptions]


def test_mentions_lie_in_text_order_and_within_ranges() -> None:
    text = "Smith met Peskov. Ann Smith left."
    found = _mentions(text, "Smith", "Ann Smith")
    assert [mention.start for mention in found.mentions] == [0, 10, 18]
    assert [mention.person.name for mention in found.within(0, 17)] == ["Ann Smith", "Dmitry Peskov"]


def test_mere_signs_are_nobody() -> None:
    text = "… met Peskov, and Ann Smith and Ann left."
    assert _people(text, "…", "Peskov", "Ann Smith", "Ann").keys() == {"Dmitry Peskov", "Ann Smith"}


@pytest.mark.parametrize(
    ("name", "surname"),
    [
        ("Dmitry S. Peskov", "peskov"),
        ("Bashar al-Assad", "assad"),
        ("Ayn al-", "al-"),
        ("Ann Smith Jr.", "smith jr"),
        ("Putin", "putin"),
        ("", ""),
    ],
)
def test_surname_of(name: str, surname: str) -> None:
    assert surname_of(name) == surname


def test_component_looks_then_writes() -> None:
    linker = MentionLinker("mention_linker", ROSTER)
    doc = make_doc("Peskov spoke.")
    assert [person.name for person in linker.predict(doc).people] == ["Dmitry Peskov"]
    assert doc._.mentions is None
    assert linker(doc)._.mentions == linker.predict(doc)


PHRASES: dict[str, tuple[str, tuple[str, str | None, bool, bool, bool]]] = {
    "anonymous": ("a senior administration official", ("official", "anonymous", False, False, True)),
    "definite": ("the spokesman", ("spokesman", "person", False, True, False)),
    "possessive": ("his spokesman", ("spokesman", "person", False, True, False)),
    "plural": ("analysts", ("analyst", "person", True, False, False)),
    "plural-men": ("the spokesmen", ("spokesman", "person", True, True, False)),
    "quantifier": ("some in the ministry", ("ministry", "body", True, False, False)),
    "before-a-preposition": ("a source in the ministry", ("source", "anonymous", False, False, True)),
    "before-who": ("an adviser who left", ("adviser", "person", False, False, True)),
    "body": ("the newspaper", ("newspaper", "body", False, True, False)),
    "unknown-noun": ("the weather", ("weather", None, False, True, False)),
    "pronoun": ("he", ("he", None, False, False, False)),
}


@pytest.mark.parametrize(("phrase", "expected"), PHRASES.values(), ids=PHRASES.keys())
def test_read_phrase(phrase: str, expected: tuple[str, str | None, bool, bool, bool]) -> None:
    read = read_phrase(make_doc(phrase), 0, len(phrase))
    assert (read.head, read.kind, read.is_plural, read.is_definite, read.is_indefinite) == expected


@pytest.mark.parametrize(
    ("noun", "expected"),
    [("agencies", "agency"), ("spokesmen", "spokesman"), ("analysts", "analyst"), ("press", "press"), ("man", "man"),
     ("congress", "congress"), ("status", "status")],
)  # fmt: skip
def test_singular(noun: str, expected: str) -> None:
    assert singular(noun) == expected
