"""Who an article names, as one person each, and what it calls them."""

from __future__ import annotations

import pytest

from tests.specimens import make_doc
from tracker.speakers.component import MentionLinker
from tracker.speakers.linking import find_mentions
from tracker.speakers.mentions import Mentions, spell_as_stored
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
    "family-name-first": ("Lim Jae-in spoke.\nLim left.", ["Lim Jae-in"], {"Lim Jae-in": ["Lim Jae-in", "Lim"]}),
    "name-that-runs-on-into-the-next-sentence": (
        "Ann Smith met Sergey Orlov. Smith left.", ["Ann Smith", "Sergey Orlov. Smith"],
        {"Ann Smith": ["Ann Smith", "Smith"], "Sergey Orlov": ["Sergey Orlov"]},
    ),
    "roster-needs-no-entity": (
        "Peskov spoke. Dmitri S. Peskov left.", [], {"Dmitry Peskov": ["Peskov", "Dmitri S. Peskov"]},
    ),
    "two-with-one-surname": (
        "Ann Smith spoke. Bob Smith left. Smith smiled.", ["Ann Smith", "Bob Smith", "Smith"],
        {"Ann Smith": ["Ann Smith"], "Bob Smith": ["Bob Smith"]},
    ),
    "two-with-one-surname-by-honorific": (
        "Ann Smith spoke. Bob Smith left. Mr. Smith smiled. Mrs. Smith too.", ["Ann Smith", "Bob Smith", "Smith"],
        {"Ann Smith": ["Ann Smith", "Smith"], "Bob Smith": ["Bob Smith", "Smith"]},
    ),
    "honorific-of-nobody-named": (
        "Hillary Clinton spoke. Mr. Clinton left.", ["Clinton"],
        {"Hillary Clinton": ["Hillary Clinton"], "Clinton": ["Clinton"]},
    ),
    "surname-before-the-other-is-named": (
        "Ann Smith spoke. Smith smiled. Bob Smith left.", ["Ann Smith", "Bob Smith", "Smith"],
        {"Ann Smith": ["Ann Smith", "Smith"], "Bob Smith": ["Bob Smith"]},
    ),
    "who-goes-by-the-surname-alone": (
        "Ann Smith spoke. Smith smiled. Smith sat.\nBob Smith left.\nSmith slept.", ["Ann Smith", "Bob Smith", "Smith"],
        {"Ann Smith": ["Ann Smith", "Smith", "Smith", "Smith"], "Bob Smith": ["Bob Smith"]},
    ),
    "where-only-the-other-is-near": (
        "Ann Smith spoke. Smith smiled. Smith sat.\nBob Smith left. Smith slept.", ["Ann Smith", "Bob Smith", "Smith"],
        {"Ann Smith": ["Ann Smith", "Smith", "Smith"], "Bob Smith": ["Bob Smith"]},
    ),
    "families-do-not-count": (
        "Ann Smith spoke. The Smith house. The Smith car.\nBob Smith left.\nSmith slept.",
        ["Ann Smith", "Bob Smith", "Smith"],
        {"Ann Smith": ["Ann Smith", "Smith", "Smith"], "Bob Smith": ["Bob Smith"]},
    ),
    "again-and-again-beside-a-relative": (
        "Ann Smith and her husband, Bob Smith, left. Smith sat. Smith slept. Smith smiled.",
        ["Ann Smith", "Bob Smith", "Smith"],
        {"Ann Smith": ["Ann Smith", "Smith", "Smith", "Smith"], "Bob Smith": ["Bob Smith"]},
    ),
    "again-and-again-beside-another": (
        "Ann Smith and Bob Smith left. Smith sat. Smith slept. Smith smiled.", ["Ann Smith", "Bob Smith", "Smith"],
        {"Ann Smith": ["Ann Smith"], "Bob Smith": ["Bob Smith"]},
    ),
    "surname-shared-by-two": (
        "Bob and Ann Smith left. Mrs. Smith smiled. Bob sat.", ["Ann Smith", "Bob", "Smith"],
        {"Bob Smith": ["Bob", "Bob"], "Ann Smith": ["Ann Smith", "Smith"]},
    ),
    "surname-and-another's-name": (
        "Clinton and Ann Smith left.", ["Clinton", "Ann Smith"], {"Ann Smith": ["Ann Smith"], "Clinton": ["Clinton"]},
    ),
    "particles": (
        "Ada van der Rell left. Van der Rell smiled. Mr. van der Rell sat.", ["Ada van der Rell", "Rell"],
        {"Ada van der Rell": ["Ada van der Rell", "Van der Rell"], "van der Rell": ["van der Rell"]},
    ),
    "particle-the-recogniser-left-off": (
        "Bob de Rell left and de Rell smiled.", ["Bob de Rell", "Rell"], {"Bob de Rell": ["Bob de Rell", "de Rell"]},
    ),
    "surname-with-particle-of-nobody": ("Then de Rell smiled.", ["de Rell"], {"de Rell": ["de Rell"]}),
    "article-of-an-arabic-name": (
        "Adel el-Tayyib left. Then el-Tayyib smiled. Tayyib sat.", ["Adel el-Tayyib", "el-Tayyib", "Tayyib"],
        {"Adel el-Tayyib": ["Adel el-Tayyib", "el-Tayyib", "Tayyib"]},
    ),
    "two-surnames": (
        "Rosa Castro Lima left. Castro Lima sat. Castro smiled.", ["Rosa Castro Lima", "Castro Lima", "Castro"],
        {"Rosa Castro Lima": ["Rosa Castro Lima", "Castro Lima", "Castro"]},
    ),
    "family-name-first-of-two": (
        "Park Jin-ho left. Park Min-su sat. Park smiled.", ["Park Jin-ho", "Park Min-su", "Park"],
        {"Park Jin-ho": ["Park Jin-ho"], "Park Min-su": ["Park Min-su"]},
    ),
    "nickname-in-marks": (
        "Robert “Bobby” Lane left. Lane sat. Bobby Lane smiled.", ["Robert", "Bobby” Lane", "Lane", "Bobby Lane"],
        {"Robert “Bobby” Lane": ["Robert “Bobby” Lane", "Lane", "Bobby Lane"]},
    ),
    "nickname-in-brackets": (
        "Robert (Bobby) Lane left.", ["Robert", "Bobby", "Lane"], {"Robert (Bobby) Lane": ["Robert (Bobby) Lane"]},
    ),
    "no-nickname": ("In “Hamlet” Lane smiled.", ["Lane"], {"Lane": ["Lane"]}),
    "transliterations": (
        "Sergey Orlov left. Sergei Orlov sat.", ["Sergey Orlov", "Sergei Orlov"],
        {"Sergey Orlov": ["Sergey Orlov", "Sergei Orlov"]},
    ),
    "transliteration-of-an-official": (
        "Dmitriy Peskov left.", ["Dmitriy Peskov"], {"Dmitry Peskov": ["Dmitriy Peskov"]},
    ),
    "given-name-before-an-official's-surname": ("Clara Trump left.", [], {"Clara Trump": ["Clara Trump"]}),
    "month-before-an-official's-surname": ("In April Trump left.", [], {"Donald Trump": ["Trump"]}),
    "mark-before-the-name": ("”Ann Smith left.", ["”Ann Smith"], {"Ann Smith": ["Ann Smith"]}),
    "two-names-glued": ("Ann Smith Ann Marie left.", ["Ann Smith Ann Marie"], {"Ann Smith": ["Ann Smith"]}),
    "owner-of-a-relative-goes-by-the-surname": (
        "Ann Smith spoke. Smith's old son, Bob Smith, died.\nSmith slept.", ["Ann Smith", "Bob Smith", "Smith"],
        {"Ann Smith": ["Ann Smith", "Smith", "Smith"], "Bob Smith": ["Bob Smith"]},
    ),
    "honorific-of-an-official-not-in-the-article": ("Mrs. Clinton spoke.", ["Clinton"], {"Clinton": ["Clinton"]}),
    "honorific-alone": ("Mr. left. Ann Smith sat.", ["Mr.", "Ann Smith"], {"Ann Smith": ["Ann Smith"]}),
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


def test_a_name_that_several_bear_has_rivals() -> None:
    text = "Ann Smith and Bob Smith left. Smith smiled. Mr. Smith sat."
    found = _mentions(text, "Ann Smith", "Bob Smith", "Smith")
    assert [[person.name for person in mention.people] for mention in found.mentions] == [
        ["Ann Smith"], ["Bob Smith"], ["Bob Smith", "Ann Smith"], ["Bob Smith"],
    ]  # fmt: skip


def test_names_are_spelled_as_stored() -> None:
    view, text = "Robert ‘Bobby’ Lane left. Ann Smith sat.", "Robert “Bobby” Lane left. Ann Smith sat."
    found = _mentions(view, "Robert", "Lane", "Ann Smith")
    spell_as_stored(found, view, text)
    assert [person.name for person in found.people] == ["Robert “Bobby” Lane", "Ann Smith"]


def test_mentions_lie_in_text_order_and_within_ranges() -> None:
    text = "Smith met Peskov. Ann Smith left."
    found = _mentions(text, "Smith", "Ann Smith")
    assert [mention.start for mention in found.mentions] == [0, 10, 18]
    assert [mention.person.name for mention in found.within(0, 17)] == ["Ann Smith", "Dmitry Peskov"]


def test_mere_signs_are_nobody() -> None:
    text = "… met Peskov, and Ann Smith and Ann left."
    assert _people(text, "…", "Peskov", "Ann Smith", "Ann").keys() == {"Dmitry Peskov", "Ann Smith"}


def test_component_looks_then_writes() -> None:
    linker = MentionLinker("mention_linker", ROSTER)
    doc = make_doc("Peskov spoke.")
    assert [person.name for person in linker.predict(doc).people] == ["Dmitry Peskov"]
    assert doc._.mentions is None
    assert linker(doc)._.mentions == linker.predict(doc)
