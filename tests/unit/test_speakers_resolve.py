"""Who a source stands for: every step, and where a step must say nothing."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.specimens import make_doc, plain, read_quotes, span_of
from tracker.records import Speaker, SpeakerType, TextSpan
from tracker.speakers.linking import find_mentions
from tracker.speakers.resolve import name_relays, resolve_speakers
from tracker.speakers.roster import Roster, read_officials
from tracker.speakers.scene import Scene

ROSTER = Roster(
    {
        each.key: each
        for each in read_officials(
            [
                "key,name,type,gender,side,aliases,offices",
                "vladimir-putin,Vladimir Putin,person,male,Russia,Putin,President [2012-05-07/] = Russian president",
                "barack-obama,Barack Obama,person,male,US,Obama,President [2009-01-20/2017-01-20] = US president",
                "dmitry-peskov,Dmitry Peskov,person,male,Russia,Peskov,Press Secretary [2012/] = Putin's spokesman",
                "hillary-clinton,Hillary Clinton,person,female,US,,Secretary [2009/2013-02-01] = US secretary of state",
                "john-kerry,John Kerry,person,male,US,Kerry,Secretary [2013-02-01/2017] = US secretary of state",
                "kremlin,Kremlin,organization,,Russia,the Kremlin,",
                "state-department,US State Department,organization,,US,State Department,",
                "us-government,United States (government),organization,,US,Washington|the US|US,",
            ],
            where="specimen",
        )
    }
)
ENTS = {
    "Yang Lei": "PERSON", "Ann Smith": "PERSON", "Smith": "PERSON", "Mrs. Jones": "PERSON", "Bob Ray": "PERSON",
    "Carnegie Center": "ORG", "Kommersant": "ORG", "Foreign Ministry": "ORG", "India": "GPE", "Kremlin": "ORG",
    "Russians": "NORP", "State Department": "ORG", "Fleet Committee": "ORG", "Harbours": "ORG",
    "Harbour Bureau of Navigation": "ORG", "October": "DATE",
    "Acme Motors": "ORG", "Best Boats": "ORG",
}  # fmt: skip
TAGS = {
    "Russians": "NNPS", "Boatmen": "NNPS", "Harbours": "NNP", "Analysts": "NNS", "himself": "PRP", "stalwart": "RB",
    "fell": "VBD", "sued": "VBD",
}  # fmt: skip


def _resolve(marked: str, day: str | None = "2013-01-15") -> list[Speaker | None]:
    quotes = read_quotes(marked, ents=ENTS)
    doc = make_doc(plain(marked), ents=ENTS, tags=TAGS)
    on = dt.date.fromisoformat(day) if day else None
    found = resolve_speakers(quotes, doc, find_mentions(doc, ROSTER), roster=ROSTER, day=on)
    return [each.speaker for each in found]


def _said(source: str) -> str:
    return f"[S:{source}] [C:said] [T:that we go]."


def _brief(speaker: Speaker | None) -> tuple[str, str] | None:
    return (speaker.key, speaker.name) if speaker else None


ALONE: dict[str, tuple[str, tuple[str, str] | None]] = {
    "full-name-with-role": (_said("Kremlin spokesman Dmitry Peskov"), ("dmitry-peskov", "Dmitry Peskov")),
    "spokesman-of-a-body-with-of-in-its-name": (
        _said("Harbour Bureau of Navigation spokesman Yang Lei"), ("person:yang-lei", "Yang Lei"),
    ),
    "director-of-a-board": (_said("Harbour board of elections director Yang Lei"), ("person:yang-lei", "Yang Lei")),
    "directors-of-boards": (
        _said("Harbour board of elections director Yang Lei and Lake board of elections director Ann Smith"),
        ("group:yang-lei-and-ann-smith", "Yang Lei and Ann Smith"),
    ),
    "behind-a-role-with-a-title-of-several-words": (
        _said("The bill's author, former state Rep. Ann Smith"), ("person:ann-smith", "Ann Smith"),
    ),
    "adviser-to-who-has-a-title-of-several-words": (
        _said("an adviser to former state Rep. Ann Smith"),
        ("anonymous:adviser-to-former-state-rep-ann-smith", "adviser to former state Rep. Ann Smith"),
    ),
    "name-before-the-role": (_said("Putin stalwart Ann Smith"), ("person:ann-smith", "Ann Smith")),
    "month-before-a-document": (_said("An October report"), None),
    "surname": (_said("Putin"), ("vladimir-putin", "Vladimir Putin")),
    "title-and-surname": (_said("US President Obama"), ("barack-obama", "Barack Obama")),
    "not-on-the-roster": (_said("Yang Lei"), ("person:yang-lei", "Yang Lei")),
    "apposition": (_said("Yang Lei, an expert on Russia,"), ("person:yang-lei", "Yang Lei")),
    "who-clause": (_said("Yang Lei, who left Putin's party,"), ("person:yang-lei", "Yang Lei")),
    "honorific": (_said("Mrs. Jones"), ("person:jones", "Jones")),
    "two-people": (
        _said("Putin and Obama"), ("group:vladimir-putin-and-barack-obama", "Vladimir Putin and Barack Obama"),
    ),
    "two-people-with-a-role-between": (
        _said("Ann Smith and her then-colleague Bob Ray"), ("group:ann-smith-and-bob-ray", "Ann Smith and Bob Ray"),
    ),
    "named-by-office-of": (
        _said("Ann Smith of the Carnegie Center"), ("person:ann-smith", "Ann Smith"),
    ),
    "his-adviser": (
        _said("an adviser to President Putin"),
        ("anonymous:adviser-to-president-putin", "adviser to President Putin"),
    ),
    "his-plain-adviser": (_said("an adviser to Putin"), ("anonymous:adviser-to-putin", "adviser to Putin")),
    "spokesman-for-a-body": (
        _said("a spokesman for the State Department"),
        ("anonymous:spokesman-for-the-state-department", "spokesman for the State Department"),
    ),
    "his-neighbour": (_said("Putin's neighbour"), None),
    "body-on-the-roster": (_said("The Kremlin"), ("kremlin", "Kremlin")),
    "body-by-alias": (_said("Washington"), ("us-government", "United States (government)")),
    "body-with-article": (_said("the State Department"), ("state-department", "US State Department")),
    "named-organization": (_said("the Carnegie Center"), ("org:carnegie-center", "Carnegie Center")),
    "body-named-in-two-parts": (
        _said("the Fleet Committee on Harbours"), ("org:fleet-committee-on-harbours", "Fleet Committee on Harbours"),
    ),
    "work-of-a-body-named-in-two-parts": (
        _said("the Fleet Committee on Harbours's first look"),
        ("org:fleet-committee-on-harbours", "Fleet Committee on Harbours"),
    ),
    "plural-names-of-a-body": (_said("the Free Boatmen"), ("org:free-boatmen", "Free Boatmen")),
    "nationality-is-a-group": (_said("Russians"), ("group:russians", "Russians")),
    "outlet": (_said("the Kommersant daily"), ("org:kommersant", "Kommersant")),
    "source-of-an-outlet": (_said("a Kommersant source"), ("anonymous:kommersant-source", "Kommersant source")),
    "anonymous": (
        _said("a senior administration official"),
        ("anonymous:senior-administration-official", "senior administration official"),
    ),
    "one-of-the-unnamed": (_said("One senior official"), ("anonymous:senior-official", "senior official")),
    "anonymous-sources": (
        _said("sources close to the Kremlin"),
        ("anonymous:sources-close-to-the-kremlin", "sources close to the Kremlin"),
    ),
    "group": (_said("Analysts"), ("group:analysts", "analysts")),
    "group-pronoun": (_said("Some"), ("group:some", "some")),
    "body-unnamed": (_said("the ministry"), ("org:ministry", "ministry")),
    "unknown": (_said("The mirror"), None),
    "name-nobody-knows": (_said("Nemo"), ("org:nemo", "Nemo")),
    "they": (_said("They"), None),
    "behind-a-role": (_said("his lawyer, Ann Smith"), ("person:ann-smith", "Ann Smith")),
    "behind-a-role-with-owner": (_said("Putin's spokesman, Bob Ray"), ("person:bob-ray", "Bob Ray")),
    "himself": (_said("Putin himself"), ("vladimir-putin", "Vladimir Putin")),
    "bare-possessive": (_said("Putin's"), ("vladimir-putin", "Vladimir Putin")),
    "his-administration": (
        _said("The Obama administration"), ("org:barack-obama-administration", "Obama administration"),
    ),
    "the-son": (_said("Barack Obama Jr."), ("person:barack-obama-jr", "Barack Obama Jr.")),
    "body-with-apposition": (_said("The Kremlin, an old fortress"), ("kremlin", "Kremlin")),
    "place-behind-a-comma": (
        _said("a woman from Perm, India"), ("anonymous:woman-from-perm-india", "woman from Perm, India"),
    ),
    "proper-name": (_said("The Daily Planet"), ("org:daily-planet", "Daily Planet")),
    "a-number-of": (_said("A number of diplomats"), ("group:number-of-diplomats", "number of diplomats")),
    "document-of-a-body": (_said("a statement from the Kremlin"), ("kremlin", "Kremlin")),
    "document-of-a-person": (_said("Putin's report"), ("vladimir-putin", "Vladimir Putin")),
    "document-of-nobody": (_said("The report"), None),
    "document-sent-by": (_said("A family statement sent by Ann Smith"), None),
    "of-a-clause-within": (
        _said("The boats where Ann Smith and Bob Ray worked"),
        ("group:boats-where-ann-smith-and-bob-ray-worked", "boats where Ann Smith and Bob Ray worked"),
    ),
    "document-paid-for-by": (_said("A study commissioned by the State Department"), None),
    "example-of-several": (
        _said("Several diplomats, including the Fleet Committee,"), ("group:several-diplomats", "Several diplomats"),
    ),
    "body-in-a-month": (_said("The Fleet Committee in June 2016"), ("org:fleet-committee", "Fleet Committee")),
    "apposed-to-another": (
        _said("A spokeswoman for another diplomat, Ann Smith"),
        ("anonymous:spokeswoman-for-another-diplomat-ann-smith", "spokeswoman for another diplomat, Ann Smith"),
    ),
    "document-obtained-by": (_said("A memo obtained by the State Department"), None),
    "capitals-of-a-country-are-no-we": (_said("US"), ("us-government", "United States (government)")),
    "a-thing-is-no-person": ("It pleased Smith, which was late. " + _said("Smith"), ("org:smith", "Smith")),
    "author-of-the-article": (_said("I"), None),
    "pronoun-without-anyone": (_said("He"), None),
    "role-without-anyone": (_said("The spokesman"), None),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), ALONE.values(), ids=ALONE.keys())
def test_one_source(marked: str, expected: tuple[str, str] | None) -> None:
    [speaker] = _resolve(marked)
    assert _brief(speaker) == expected
    if speaker is not None:
        assert speaker.evidence
        assert "\n" not in speaker.evidence
        assert 0 < speaker.score < 1
        assert speaker.is_official is (speaker.key in ROSTER.officials)


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("Putin", "person"), ("Putin and Obama", "group"), ("Analysts", "group"), ("the Kremlin", "organization"),
        ("a Kommersant source", "anonymous"), ("an unnamed diplomat", "anonymous"),
        ("the Kommersant daily", "organization"),
    ],
)  # fmt: skip
def test_type(source: str, kind: str) -> None:
    [speaker] = _resolve(_said(source))
    assert speaker is not None
    assert str(speaker.type) == kind


@pytest.mark.parametrize(
    ("source", "day", "key"),
    [
        ("The US secretary of state", "2013-01-15", "hillary-clinton"),
        ("The US secretary of state", "2013-03-01", "john-kerry"),
        ("The US secretary of state", "2013-02-01", None),
        ("The US secretary of state", "2005-02-01", None),
        ("The US secretary of state", None, None),
        ("A US secretary of state", "2013-03-01", None),
        ("Putin's spokesman", "2013-01-15", "dmitry-peskov"),
        ("Putin's spokesman", "2011-01-15", None),
    ],
    ids=["first", "second", "handover", "before", "no-day", "indefinite", "possessive-title", "not-putin"],
)
def test_title_on_a_day(source: str, day: str | None, key: str | None) -> None:
    [speaker] = _resolve(_said(source), day)
    if key is None:
        assert speaker is None or not speaker.is_official
    else:
        assert speaker is not None
        assert speaker.key == key
        assert speaker.office is not None


def test_office_is_the_one_held_on_the_day() -> None:
    for day, office in [("2013-01-15", "President"), ("2005-01-01", None), (None, None)]:
        [speaker] = _resolve(_said("Barack Obama"), day)
        assert speaker is not None
        assert speaker.office == office


SEQUENCES: dict[str, tuple[str, list[str | None]]] = {
    "company-of-its-own-sentence": (
        "Best Boats sank. [T:The jet was built by Acme Motors], [S:the company] [C:said].", ["org:acme-motors"],
    ),
    "company-whose-name-is-cut": (
        "[T:The jet was built by Acme Motors Works], [S:the company] [C:said].", ["org:acme-motors-works"],
    ),
    "company-of-the-sentence-before": (
        f"Acme Motors fell. {_said('The company')}\n{_said('The company')}", ["org:acme-motors", "org:acme-motors"],
    ),
    "company-where-two-are-named": (f"Acme Motors sued Best Boats. {_said('The company')}", [None]),
    "company-two-sentences-before": (f"Acme Motors fell. It rained. {_said('The company')}", ["org:acme-motors"]),
    "company-named-too-far-above": (
        f"Acme Motors fell. It rained.\nIt rained.\nIt rained.\nIt rained.\n{_said('The company')}", ["org:company"],
    ),
    "company-is-no-ministry": (f"The Foreign Ministry fell. {_said('The company')}", ["org:company"]),
    "court-is-no-company": (f"Acme Motors fell. {_said('The court')}", ["org:court"]),
    "he-in-the-paragraph": (
        "[S1:Putin] [C1:said] [T1:we go]. [S2:He] [C2:added] [T2:they stay].", ["vladimir-putin"] * 2,
    ),
    "he-in-the-next-paragraph": (
        "[S1:Putin] [C1:said] [T1:we go].\n[S2:He] [C2:added] [T2:they stay].", ["vladimir-putin"] * 2,
    ),
    "he-three-paragraphs-on": (
        "[S1:Putin] [C1:said] [T1:we go].\nIt rained.\nIt rained.\n[S2:He] [C2:added] [T2:they stay].",
        ["vladimir-putin", None],
    ),
    "she-is-not-putin": (
        "[S1:Putin] [C1:said] [T1:we go]. [S2:She] [C2:added] [T2:they stay].", ["vladimir-putin", None],
    ),
    "she-is-the-woman-before-him": (
        "[S1:Mrs. Jones] [C1:said] [T1:we go]. [S2:Putin] [C2:said] [T2:so]. [S3:She] [C3:added] [T3:they stay].",
        ["person:jones", "vladimir-putin", "person:jones"],
    ),
    "he-never-jumps-over-an-unknown-speaker": (
        "[S1:Putin] [C1:said] [T1:we go]. [S2:Nemo] [C2:said] [T2:so]. [S3:He] [C3:added] [T3:they stay].",
        ["vladimir-putin", "org:nemo", None],
    ),
    "he-is-the-subject-between": (
        "[S1:Putin] [C1:said] [T1:we go]. Obama arrived. [S2:He] [C2:said] [T2:they stay].",
        ["vladimir-putin", "barack-obama"],
    ),
    "he-is-the-subject-before": (
        "Obama arrived. [S:He] [C:said] [T:they stay].", ["barack-obama"],
    ),
    "he-is-the-subject-in-apposition": (
        "Ann Smith 's lawyer, Bob Ray, was here.\n“[T:They stay],” [S:he] [C:said].", ["person:bob-ray"],
    ),
    "he-is-no-body": (
        "[S1:The Kremlin] [C1:said] [T1:we go]. [S2:He] [C2:said] [T2:they stay].", ["kremlin", None],
    ),
    "he-is-nobody-inside-quoted-words": (
        "[S1:The Kremlin] [C1:said]: “[T1:Obama arrived at noon].” [S2:He] [C2:said] [T2:they stay].",
        ["kremlin", None],
    ),
    "the-role-described-before": (
        "Kremlin spokesman Dmitry Peskov arrived. [S:The spokesman] [C:said] [T:they stay].", ["dmitry-peskov"],
    ),
    "the-role-described-last": (
        "Kremlin spokesman Dmitry Peskov arrived. Army spokesman Bob Ray left.\n[S:The spokesman] [C:said] [T:so].",
        ["person:bob-ray"],
    ),
    "a-role-is-unnamed": (
        "Kremlin spokesman Dmitry Peskov arrived. [S:A spokesman] [C:said] [T:they stay].", ["anonymous:spokesman"],
    ),
    "the-role-behind-the-name": (
        "Yang Lei, an expert on Russia, arrived. [S:The expert] [C:said] [T:they stay].", ["person:yang-lei"],
    ),
    "the-expert-whom-nothing-describes": (
        "[S1:Yang Lei] [C1:said] [T1:we go]. [S2:The expert] [C2:added] [T2:they stay].", ["person:yang-lei", None],
    ),
    "the-expert-elsewhere": (
        "[S1:Yang Lei] [C1:said] [T1:we go].\n[S2:The expert] [C2:added] [T2:they stay].", ["person:yang-lei", None],
    ),
    "they-are-the-officials-before": (
        "[S1:State officials] [C1:said] [T1:we go]. [S2:They] [C2:added] [T2:so].", ["group:state-officials"] * 2,
    ),
    "they-are-two-named-together": (
        "Putin and Obama spoke.\n[S:They] [C:said] [T:we go].", ["group:vladimir-putin-and-barack-obama"],
    ),
    "they-are-no-single-man": (
        "[S1:Putin] [C1:said] [T1:we go]. [S2:They] [C2:added] [T2:so].", ["vladimir-putin", None],
    ),
    "it-is-the-body-before": (
        "[S1:The Kremlin] [C1:said] [T1:we go]. [S2:It] [C2:added] [T2:so].", ["kremlin"] * 2,
    ),
    "it-is-nobody": (
        "[S1:Putin] [C1:said] [T1:we go]. [S2:It] [C2:added] [T2:so].", ["vladimir-putin", None],
    ),
    "he-acts-in-the-sentence": (
        "[S1:Obama] [C1:said] [T1:we go]. Words Putin spoke when [S2:he] [C2:said] [T2:so].",
        ["barack-obama", "vladimir-putin"],
    ),
    "she-alone-is-named-before": (
        "[S1:Putin] [C1:said] [T1:we go]. The exception was Hillary Clinton. [S2:She] [C2:said] [T2:so].",
        ["vladimir-putin", "hillary-clinton"],
    ),
    "he-far-from-a-caption": (
        "[S1:Putin] [C1:said] [T1:we go].\nWatch more\nShare this\n[S2:He] [C2:added] [T2:they stay].",
        ["vladimir-putin"] * 2,
    ),
    "he-of-whom-all-speaks": (
        "Words of Putin were new. All of Putin was new. [S:He] [C:said] [T:so].", ["vladimir-putin"],
    ),
    "the-source-again": (
        "[S1:A Kommersant source] [C1:said] [T1:we go].\n[S2:The source] [C2:added] [T2:they stay].",
        ["anonymous:kommersant-source"] * 2,
    ),
    "the-president-is-no-vice-president": (
        "Vice president Bob Ray arrived. US president Obama left. [S:The president] [C:said] [T:so].",
        ["barack-obama"],
    ),
    "the-nation-decides": (
        "US president Obama met Russian president Putin. [S:The Russian leader] [C:said] [T:so].", ["vladimir-putin"],
    ),
    "the-office-on-the-roster": (
        "Putin arrived. [S:The president] [C:said] [T:so].", ["vladimir-putin"],
    ),
    "the-role-explained-later": (
        "[S1:The spokesman] [C1:said] [T1:so].\nArmy spokesman Bob Ray left.", ["person:bob-ray"],
    ),
    "the-report-again": (
        "[S1:The report by the Kremlin] [C1:said] [T1:so]. [S2:The report] [C2:added] [T2:they go].", ["kremlin"] * 2,
    ),
    "the-short-name": (
        "The Carnegie Center opened.\n[S:The Center] [C:said] [T:so].", ["org:carnegie-center"],
    ),
    "the-newspaper": (
        "[S1:The Kommersant daily] [C1:said] [T1:we go].\n[S2:The newspaper] [C2:said] [T2:they stay].",
        ["org:kommersant"] * 2,
    ),
    "the-surname-after-the-full-name": (
        "[S1:Ann Smith] [C1:said] [T1:we go]. [S2:Smith] [C2:said] [T2:they stay].", ["person:ann-smith"] * 2,
    ),
    "a-quote-without-a-source": (
        "“[T1:We will not go there],” [S1:Putin] [C1:said]. “[T2:So be it],” [C2:was said].", ["vladimir-putin", None],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "keys"), SEQUENCES.values(), ids=SEQUENCES.keys())
def test_sources_in_turn(marked: str, keys: list[str | None]) -> None:
    assert [speaker.key if speaker else None for speaker in _resolve(marked)] == keys


NAMESAKES: dict[str, tuple[str, list[str | None]]] = {
    "nothing-decides": ("Ann Hall met Bob Hall. [S:Hall] [C:said] [T:that we go].", [None]),
    "honorific": ("Ann Hall met Bob Hall. [S:Mr. Hall] [C:said] [T:that we go].", ["Bob Hall"]),
    "alone-in-the-paragraph": (
        f"Bob Hall left.{' It rained.' * 12}\n\nAnn Hall came. [S:Hall] [C:said] [T:that we go].", ["Ann Hall"],
    ),
    "beside-an-owner": ("Bob Hall's wife, Ann Hall, came. [S:Hall] [C:said] [T:that we go].", ["Ann Hall"]),
    "whose-wife": ("Ann Hall, wife of Bob Hall, came. [S:Hall] [C:said] [T:that we go].", ["Ann Hall"]),
    "spoke-just-now": (
        "Ann Hall met Bob Hall. [S1:Ann Hall] [C1:said] [T1:that we go]. [S:Hall] [C:said] [T:that it rained].",
        ["Ann Hall", "Ann Hall"],
    ),
    "spoke-of-the-other": (
        "[S1:Ann Hall] [C1:said] [T1:that Bob Hall, whom she met, was gone].\n\n[S:Hall] [C:said] [T:that it rained].",
        ["Ann Hall", "Ann Hall"],
    ),
    "spoke-and-then-the-other-came": (
        "[S1:Ann Hall] [C1:said] [T1:that we go]. Bob Hall came. [S:Hall] [C:said] [T:that it rained].",
        ["Ann Hall", None],
    ),
    "mostly-so-called-but-only-the-other-is-near": (
        "Ann Hall came. Hall sat. Hall slept.\n\nBob Hall left. [S:Hall] [C:said] [T:that we go].", [None],
    ),
    "mostly-so-called-but-the-other-speaks": (
        "Ann Hall came. Hall sat. Hall slept.\n\n[S1:Bob Hall] [C1:said] [T1:that we go]. [S:Hall] [C:said] [T:it].",
        ["Bob Hall", "Bob Hall"],
    ),
    "she-of-two": ("Ann Hall met Bob Hall. Hall left. [S:She] [C:said] [T:that we go].", ["Ann Hall"]),
    "he-of-two": ("Tom Hall met Bob Hall. Hall left. [S:He] [C:said] [T:that we go].", [None]),
    "two-with-one-of-two": (
        "Ann Hall met Bob Hall. [S:Hall and Yang Lei] [C:said] [T:that we go].", ["Hall and Yang Lei"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "names"), NAMESAKES.values(), ids=NAMESAKES.keys())
def test_two_of_one_surname(marked: str, names: list[str | None]) -> None:
    ents = ENTS | dict.fromkeys(("Ann Hall", "Bob Hall", "Tom Hall", "Hall"), "PERSON")
    tags = {"came": "VBD", "met": "VBD", "left": "VBD", "Hall": "NNP"}
    doc = make_doc(plain(marked), ents=ents, tags=tags)
    quotes = read_quotes(marked, ents=ents, tags=tags)
    found = resolve_speakers(quotes, doc, find_mentions(doc, ROSTER), roster=ROSTER, day=None)
    assert [each.speaker.name if each.speaker else None for each in found] == names


def test_who_bears_a_name_is_a_candidate() -> None:
    marked = "Ann Hall met Bob Hall. [S:Hall] [C:said] [T:that we go]."
    ents = dict.fromkeys(("Ann Hall", "Bob Hall", "Hall"), "PERSON")
    doc = make_doc(plain(marked), ents=ents)
    [found] = resolve_speakers(read_quotes(marked, ents=ents), doc, find_mentions(doc, ROSTER), roster=ROSTER, day=None)
    assert found.speaker is None
    assert {each.name for each in found.candidates} == {"Ann Hall", "Bob Hall"}
    assert found.reason == "'Hall' may be one of several of that name"


def test_source_behind_its_content_is_placed_by_the_source() -> None:
    marked = "[S1:Putin] [C1:said] [T1:we go]. “[T2:They stay here],” [S2:he] [C2:added]."
    assert [speaker.key for speaker in _resolve(marked) if speaker] == ["vladimir-putin"] * 2


@pytest.mark.parametrize(
    ("marked", "evidence"),
    [
        (_said("Dmitry Peskov"), "named in full, 'Dmitry Peskov'"),
        (_said("Peskov"), "'Peskov' is Dmitry Peskov on the roster; the article gives no full name"),
        ("Ann Smith arrived.\n" + _said("Smith"), "'Smith' is Ann Smith: named 'Ann Smith' in paragraph 1"),
        (_said("Mrs. Jones"), "named 'Mrs. Jones' in paragraph 1"),
        (_said("the Kremlin"), "'the Kremlin' is Kremlin on the roster"),
        (_said("the Carnegie Center"), "named 'the Carnegie Center'"),
        (_said("The US secretary of state"), "Hillary Clinton held that office on 2013-01-15"),
        ("Yang Lei, an expert, arrived. " + _said("The expert"), "described as 'an expert' in paragraph 1"),
        (_said("a diplomat"), "the article does not name 'a diplomat'"),
        (_said("analysts"), "the article names nobody: 'analysts'"),
        ("[S1:Putin] [C1:said] [T1:so]. [S2:He] [C2:added] [T2:they go].", "who speaks in this paragraph ('Putin')"),
    ],
    ids=[
        "full",
        "roster",
        "surname",
        "surname-only",
        "body",
        "organization",
        "title",
        "role",
        "unnamed",
        "group",
        "he",
    ],
)
def test_evidence_says_why(marked: str, evidence: str) -> None:
    speaker = _resolve(marked)[-1]
    assert speaker is not None
    assert evidence in speaker.evidence


def test_steps_may_be_chosen() -> None:
    marked = _said("The Kremlin")
    doc = make_doc(plain(marked), ents=ENTS)
    quotes, mentions = read_quotes(marked, ents=ENTS), find_mentions(doc, ROSTER)
    never = resolve_speakers(quotes, doc, mentions, roster=ROSTER, day=None, steps=[lambda article, source: None])
    assert [each.speaker for each in never] == [None]


@pytest.mark.parametrize(
    ("via", "name"),
    [("the Kremlin", "Kremlin"), ("the RIA Novosti", "RIA Novosti"), ("Peskov", "Dmitry Peskov"),
     ("the  village paper", "village paper")],
)  # fmt: skip
def test_name_relay(via: str, name: str) -> None:
    doc = make_doc(f"He spoke, so says {via} today.")
    span = span_of(doc.text, via)
    found = name_relays([span], doc, find_mentions(doc, ROSTER), roster=ROSTER, day=None)[span]
    assert found == name


def test_one_of_several_is_unknown_with_its_candidates() -> None:
    marked = "US president Obama met Russian president Putin at noon. [S:The president] [C:said] [T:so]."
    doc = make_doc(plain(marked), tags={"met": "VBD"})
    [found] = resolve_speakers(read_quotes(marked), doc, find_mentions(doc, ROSTER), roster=ROSTER, day=None)
    names = {each.name for each in found.candidates}
    assert names | ({found.speaker.name} if found.speaker else set()) == {"Barack Obama", "Vladimir Putin"}
    assert all(0 < each.score <= 1 for each in found.candidates)


def test_steps_say_for_programs_what_the_evidence_says_in_words() -> None:
    marked = "Ann Smith arrived.\n[S1:Smith] [C1:said] [T1:so]. [S2:She] [C2:added] [T2:they go]."
    doc = make_doc(plain(marked), ents=ENTS)
    quotes = read_quotes(marked, ents=ENTS)
    _, second = resolve_speakers(quotes, doc, find_mentions(doc, ROSTER), roster=ROSTER, day=None)
    assert second.speaker is not None
    chain = [(each.rule, each.words.text, each.points_to and each.points_to.text) for each in second.speaker.steps]
    assert chain == [("speaks-here", "She", "Smith"), ("surname", "Smith", "Ann Smith")]


def test_a_speaker_below_the_threshold_is_a_candidate() -> None:
    def guess(scene: Scene, source: TextSpan) -> Speaker:
        return Speaker("x", "X", SpeakerType.PERSON, "a guess", score=0.2)

    marked = _said("The Kremlin")
    doc = make_doc(plain(marked), ents=ENTS)
    quotes, mentions = read_quotes(marked, ents=ENTS), find_mentions(doc, ROSTER)
    [found] = resolve_speakers(quotes, doc, mentions, roster=ROSTER, day=None, steps=[guess])
    assert found.speaker is None
    assert [(each.name, each.score) for each in found.candidates] == [("X", 0.2)]
    assert "not sure enough" in found.reason
