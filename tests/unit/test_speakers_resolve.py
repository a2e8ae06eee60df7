"""Who a source stands for: every step, and where a step must say nothing."""

from __future__ import annotations

import pytest

from tests.sources import ROSTER, brief, resolve, said

ALONE: dict[str, tuple[str, tuple[str, str] | None]] = {
    "full-name-with-role": (said("Kremlin spokesman Dmitry Peskov"), ("dmitry-peskov", "Dmitry Peskov")),
    "spokesman-of-a-body-with-of-in-its-name": (
        said("Harbour Bureau of Navigation spokesman Yang Lei"), ("person:yang-lei", "Yang Lei"),
    ),
    "director-of-a-board": (said("Harbour board of elections director Yang Lei"), ("person:yang-lei", "Yang Lei")),
    "directors-of-boards": (
        said("Harbour board of elections director Yang Lei and Lake board of elections director Ann Smith"),
        ("group:yang-lei-and-ann-smith", "Yang Lei and Ann Smith"),
    ),
    "behind-a-role-with-a-title-of-several-words": (
        said("The bill's author, former state Rep. Ann Smith"), ("person:ann-smith", "Ann Smith"),
    ),
    "adviser-to-who-has-a-title-of-several-words": (
        said("an adviser to former state Rep. Ann Smith"),
        ("anonymous:adviser-to-former-state-rep-ann-smith", "adviser to former state Rep. Ann Smith"),
    ),
    "name-before-the-role": (said("Putin stalwart Ann Smith"), ("person:ann-smith", "Ann Smith")),
    "month-before-a-document": (said("An October report"), None),
    "surname": (said("Putin"), ("vladimir-putin", "Vladimir Putin")),
    "title-and-surname": (said("US President Obama"), ("barack-obama", "Barack Obama")),
    "not-on-the-roster": (said("Yang Lei"), ("person:yang-lei", "Yang Lei")),
    "apposition": (said("Yang Lei, an expert on Russia,"), ("person:yang-lei", "Yang Lei")),
    "who-clause": (said("Yang Lei, who left Putin's party,"), ("person:yang-lei", "Yang Lei")),
    "honorific": (said("Mrs. Jones"), ("person:jones", "Jones")),
    "two-people": (
        said("Putin and Obama"), ("group:vladimir-putin-and-barack-obama", "Vladimir Putin and Barack Obama"),
    ),
    "two-people-with-a-role-between": (
        said("Ann Smith and her then-colleague Bob Ray"), ("group:ann-smith-and-bob-ray", "Ann Smith and Bob Ray"),
    ),
    "named-by-office-of": (
        said("Ann Smith of the Carnegie Center"), ("person:ann-smith", "Ann Smith"),
    ),
    "his-adviser": (
        said("an adviser to President Putin"),
        ("anonymous:adviser-to-president-putin", "adviser to President Putin"),
    ),
    "his-plain-adviser": (said("an adviser to Putin"), ("anonymous:adviser-to-putin", "adviser to Putin")),
    "spokesman-for-a-body": (
        said("a spokesman for the State Department"),
        ("anonymous:spokesman-for-the-state-department", "spokesman for the State Department"),
    ),
    "his-neighbour": (said("Putin's neighbour"), None),
    "body-on-the-roster": (said("The Kremlin"), ("kremlin", "Kremlin")),
    "body-by-alias": (said("Washington"), ("us-government", "United States (government)")),
    "body-with-article": (said("the State Department"), ("state-department", "US State Department")),
    "named-organization": (said("the Carnegie Center"), ("org:carnegie-center", "Carnegie Center")),
    "body-named-in-two-parts": (
        said("the Fleet Committee on Harbours"), ("org:fleet-committee-on-harbours", "Fleet Committee on Harbours"),
    ),
    "work-of-a-body-named-in-two-parts": (
        said("the Fleet Committee on Harbours's first look"),
        ("org:fleet-committee-on-harbours", "Fleet Committee on Harbours"),
    ),
    "plural-names-of-a-body": (said("the Free Boatmen"), ("org:free-boatmen", "Free Boatmen")),
    "nationality-is-a-group": (said("Russians"), ("group:russians", "Russians")),
    "outlet": (said("the Kommersant daily"), ("org:kommersant", "Kommersant")),
    "source-of-an-outlet": (said("a Kommersant source"), ("anonymous:kommersant-source", "Kommersant source")),
    "anonymous": (
        said("a senior administration official"),
        ("anonymous:senior-administration-official", "senior administration official"),
    ),
    "one-of-the-unnamed": (said("One senior official"), ("anonymous:senior-official", "senior official")),
    "anonymous-sources": (
        said("sources close to the Kremlin"),
        ("anonymous:sources-close-to-the-kremlin", "sources close to the Kremlin"),
    ),
    "group": (said("Analysts"), ("group:analysts", "analysts")),
    "group-pronoun": (said("Some"), ("group:some", "some")),
    "body-unnamed": (said("the ministry"), ("org:ministry", "ministry")),
    "unknown": (said("The mirror"), None),
    "name-nobody-knows": (said("Nemo"), ("org:nemo", "Nemo")),
    "they": (said("They"), None),
    "behind-a-role": (said("his lawyer, Ann Smith"), ("person:ann-smith", "Ann Smith")),
    "behind-a-role-with-owner": (said("Putin's spokesman, Bob Ray"), ("person:bob-ray", "Bob Ray")),
    "himself": (said("Putin himself"), ("vladimir-putin", "Vladimir Putin")),
    "bare-possessive": (said("Putin's"), ("vladimir-putin", "Vladimir Putin")),
    "his-administration": (
        said("The Obama administration"), ("org:barack-obama-administration", "Obama administration"),
    ),
    "the-son": (said("Barack Obama Jr."), ("person:barack-obama-jr", "Barack Obama Jr.")),
    "body-with-apposition": (said("The Kremlin, an old fortress"), ("kremlin", "Kremlin")),
    "place-behind-a-comma": (
        said("a woman from Perm, India"), ("anonymous:woman-from-perm-india", "woman from Perm, India"),
    ),
    "proper-name": (said("The Daily Planet"), ("org:daily-planet", "Daily Planet")),
    "a-number-of": (said("A number of diplomats"), ("group:number-of-diplomats", "number of diplomats")),
    "document-of-a-body": (said("a statement from the Kremlin"), ("kremlin", "Kremlin")),
    "document-of-a-person": (said("Putin's report"), ("vladimir-putin", "Vladimir Putin")),
    "document-of-nobody": (said("The report"), None),
    "document-sent-by": (said("A family statement sent by Ann Smith"), None),
    "of-a-clause-within": (
        said("The boats where Ann Smith and Bob Ray worked"),
        ("group:boats-where-ann-smith-and-bob-ray-worked", "boats where Ann Smith and Bob Ray worked"),
    ),
    "document-paid-for-by": (said("A study commissioned by the State Department"), None),
    "example-of-several": (
        said("Several diplomats, including the Fleet Committee,"), ("group:several-diplomats", "Several diplomats"),
    ),
    "body-in-a-month": (said("The Fleet Committee in June 2016"), ("org:fleet-committee", "Fleet Committee")),
    "apposed-to-another": (
        said("A spokeswoman for another diplomat, Ann Smith"),
        ("anonymous:spokeswoman-for-another-diplomat-ann-smith", "spokeswoman for another diplomat, Ann Smith"),
    ),
    "document-obtained-by": (said("A memo obtained by the State Department"), None),
    "capitals-of-a-country-are-no-we": (said("US"), ("us-government", "United States (government)")),
    "a-thing-is-no-person": ("It pleased Smith, which was late. " + said("Smith"), ("org:smith", "Smith")),
    "author-of-the-article": (said("I"), None),
    "pronoun-without-anyone": (said("He"), None),
    "role-without-anyone": (said("The spokesman"), None),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), ALONE.values(), ids=ALONE.keys())
def test_one_source(marked: str, expected: tuple[str, str] | None) -> None:
    [speaker] = resolve(marked)
    assert brief(speaker) == expected
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
    [speaker] = resolve(said(source))
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
    [speaker] = resolve(said(source), day)
    if key is None:
        assert speaker is None or not speaker.is_official
    else:
        assert speaker is not None
        assert speaker.key == key
        assert speaker.office is not None


def test_office_is_the_one_held_on_the_day() -> None:
    for day, office in [("2013-01-15", "President"), ("2005-01-01", None), (None, None)]:
        [speaker] = resolve(said("Barack Obama"), day)
        assert speaker is not None
        assert speaker.office == office
