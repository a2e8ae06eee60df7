"""Who several sources of a text stand for, where one leads back to another."""

from __future__ import annotations

import pytest

from tests.sources import ENTS, ROSTER, resolve, said
from tests.specimens import make_doc, plain, read_quotes
from tracker.speakers.linking import find_mentions
from tracker.speakers.resolve import resolve_speakers

SEQUENCES: dict[str, tuple[str, list[str | None]]] = {
    "company-of-its-own-sentence": (
        "Best Boats sank. [T:The jet was built by Acme Motors], [S:the company] [C:said].", ["org:acme-motors"],
    ),
    "company-whose-name-is-cut": (
        "[T:The jet was built by Acme Motors Works], [S:the company] [C:said].", ["org:acme-motors-works"],
    ),
    "company-of-the-sentence-before": (
        f"Acme Motors fell. {said('The company')}\n{said('The company')}", ["org:acme-motors", "org:acme-motors"],
    ),
    "company-where-two-are-named": (f"Acme Motors sued Best Boats. {said('The company')}", [None]),
    "company-two-sentences-before": (f"Acme Motors fell. It rained. {said('The company')}", ["org:acme-motors"]),
    "company-named-too-far-above": (
        f"Acme Motors fell. It rained.\nIt rained.\nIt rained.\nIt rained.\n{said('The company')}", ["org:company"],
    ),
    "company-is-no-ministry": (f"The Foreign Ministry fell. {said('The company')}", ["org:company"]),
    "court-is-no-company": (f"Acme Motors fell. {said('The court')}", ["org:court"]),
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
    assert [speaker.key if speaker else None for speaker in resolve(marked)] == keys


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
