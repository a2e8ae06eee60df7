"""Who speaks the turns of a transcript, when, and what the network finds inside them, without the network."""

from __future__ import annotations

import pytest

from tests.factories import make_article
from tests.specimens import FakeTagger, make_doc, make_tagging, plain
from tracker.claims import build_claims
from tracker.quotes.extract import extract_quotes
from tracker.records import Claim
from tracker.speakers.honorifics import spell_name
from tracker.speakers.labels import cut_label
from tracker.speakers.linking import find_mentions
from tracker.speakers.roster import Roster, read_officials

ROSTER = Roster(
    {
        each.key: each
        for each in read_officials(
            [
                "key,name,type,gender,side,aliases,offices",
                "oleg-barsov,Oleg Barsov,person,male,,Barsov,Foreign Minister [2010/] = foreign minister",
                "ida-frost,Ida Frost,person,female,,Frost,",
                "ivo-frost,Ivo Frost,person,male,,,",
            ],
            where="specimen",
        )
    }
)
PEOPLE = [
    "Anna Whitfield",
    "Oleg Barsov",
    "Bill Stone",
    "Eva Stone",
    "Ivo Stern",
    "Jon Holt",
    "Tom Berg",
    "Ida Frost",
    "Ivo Frost",
]
ENTS = dict.fromkeys([*PEOPLE, *(name.upper() for name in PEOPLE), "Stern"], "PERSON")


def _claim(marked: str, *, title: str = "A report", published: str | None = "2013-05-10") -> list[Claim]:
    """The claims of a text with an empty line at each "¶"; marks as in ``make_tagging``."""
    marked = marked.replace(" ¶ ", "\n\n") + "\n"
    text = plain(marked)
    doc = make_doc(text, ents=ENTS)
    doc._.quotes = extract_quotes(doc, tag=FakeTagger(marked).tag, tagging=make_tagging(marked))
    doc._.mentions = None
    article = make_article(text, title=title, published=published)
    return build_claims(article, doc, roster=ROSTER)


def _show(claims: list[Claim]) -> list[tuple[str | None, str]]:
    return [
        (each.speaker.name if each.speaker else None, " | ".join(c.text for c in each.quote.contents))
        for each in claims
    ]


SPEAKERS: dict[str, tuple[str, str, list[str | None]]] = {
    "office-and-surname-in-the-head": (
        (
            "Remarks ¶ Anna Whitfield\nSecretary of State ¶ SECRETARY WHITFIELD: We go. ¶ QUESTION: Why? ¶ "
            "SECRETARY WHITFIELD: You know why. ¶ QUESTION: When? ¶ SECRETARY WHITFIELD: Soon."
        ),
        "",
        ["Anna Whitfield"] * 3,
    ),
    "full-first-short-later": (
        "Question: Why? ¶ Lena Nordahl: You know. ¶ Question: When? ¶ L. Nordahl: Soon. ¶ Q: How? ¶ Nordahl: So.",
        "",
        ["Lena Nordahl"] * 3,
    ),
    "roster": ("Q: Why? ¶ BARSOV: You know. ¶ Q: When? ¶ BARSOV: Soon.", "", ["Oleg Barsov"] * 2),
    "title": (
        "Question: Why? ¶ Smirnov: You know. ¶ Question: When? ¶ Smirnov: Soon.",
        "Briefing by Presidential Aide Yury Smirnov",
        ["Yury Smirnov"] * 2,
    ),
    "name-in-capitals-only": ("Q: Why? ¶ MR. TUBOR: You know. ¶ Q: When? ¶ MR. TUBOR: Soon.", "", ["Tubor"] * 2),
    "two-of-one-surname-and-an-honorific": (
        "Bill Stone met Eva Stone. ¶ Q: Why? ¶ MS. STONE: You know. ¶ Q: When? ¶ MS. STONE: Soon.",
        "",
        ["Eva Stone"] * 2,
    ),
    "two-of-one-surname": (
        "Eva Grau: Why? ¶ Max Grau: You know. ¶ Ina Holt: When? ¶ Holt: Soon? ¶ Grau: We wait. ¶ Holt: Do we?",
        "",
        ["Eva Grau", "Max Grau", "Ina Holt", "Ina Holt", None, "Ina Holt"],
    ),
    "initials": (
        "Lena Nord: Why? ¶ Eva Grau: You know. ¶ LN: Do I? ¶ EG: I think so. ¶ LN: When? ¶ EG: Soon.",
        "",
        ["Lena Nord", "Eva Grau"] * 3,
    ),
    "office-alone": (
        (
            "Remarks by President Tom Berg ¶ THE PRESIDENT: We go. ¶ Q: Why? ¶ THE PRESIDENT: You know. ¶ Q: When? ¶ "
            "THE PRESIDENT: Soon."
        ),
        "",
        ["Tom Berg"] * 3,
    ),
    "office-with-the-name-behind-it": (
        (
            "The Prime Minister (Mr Tom Berg): We go. ¶ Ida Frost: Why? ¶ The Prime Minister: You know. ¶ "
            "Ida Frost: Do I?"
        ),
        "",
        ["Tom Berg", "Ida Frost"] * 2,
    ),
    "office-alone-of-nobody": (
        "Remarks ¶ THE PRESIDENT: We go. ¶ Q: Why? ¶ THE PRESIDENT: You know. ¶ Q: When? ¶ THE PRESIDENT: Soon.",
        "",
        [],
    ),
    "answers-of-who-was-interviewed": (
        "Ivo Stern spoke to our reporter. ¶ Q: Why? ¶ A: You know. ¶ Q: When? ¶ A: Soon.",
        "",
        ["Ivo Stern"] * 2,
    ),
    "answers-of-who-the-title-names": (
        "Ivo Stern is back, and so is Tom Berg. ¶ Q: Why? ¶ A: You know. ¶ Q: When? ¶ A: Soon.",
        "Interview with Ivo Stern",
        ["Ivo Stern"] * 2,
    ),
    "answers-of-one-of-two": (
        "Ivo Stern and Tom Berg spoke to our reporter. ¶ Q: Why? ¶ A: You know. ¶ Q: When? ¶ A: Soon.",
        "",
        [],
    ),
    "answers-of-the-paper-itself": (
        "Ivo Stern has won. Here is what you need to know. ¶ Q: Why? ¶ A: He ran. ¶ Q: When? ¶ A: In May.",
        "",
        [],
    ),
    "questions-in-bold": (
        "We spoke to Ivo Stern. ¶ **Did you go?** ¶ I did. ¶ **Were you ill?** ¶ I was. ¶ **Will you go?** ¶ I will.",
        "",
        ["Ivo Stern"] * 3,
    ),
    "answers-of-whom-the-title-alone-names": (
        "**Q: Were you there?** ¶ I was. ¶ **Q: Are you well?** ¶ I am. ¶ **Q: Will you go?** ¶ I will.",
        "Interview of Deputy Foreign Minister Gennady Smirnov to Interfax",
        ["Gennady Smirnov"] * 3,
    ),
    "longer-of-two-spellings": (
        (
            "Jon Holt is here. ¶ IDA LUND: Why? ¶ JONATHAN HOLT: You know. ¶ LUND: When? ¶ HOLT: Soon. ¶ LUND: So? ¶ "
            "HOLT: Yes."
        ),
        "",
        ["Ida Lund", "Jonathan Holt"] * 3,
    ),
    "heading-of-no-person": (
        "Q: Why? ¶ A: He ran. ¶ Q: When? ¶ A: In May. ¶ Full Coverage: You find more below.",
        "",
        [],
    ),
    "initials-of-nobody": ("Q: Why? ¶ LS: You know. ¶ Q: When? ¶ LS: Soon.", "", []),
    "sides-of-a-matter": (
        "BRIGHT SIDE: You win. ¶ DARK SIDES: You pay. ¶ BRIGHT SIDE: Do you care? ¶ DARK SIDES: You do.",
        "",
        [],
    ),
    "common-word": ("Nurse: Why? ¶ Patient: You know. ¶ Nurse: When? ¶ Patient: Soon. ¶ The patient slept.", "", []),
    "body": ("Q: Why? ¶ INTERIOR MINISTRY: You know. ¶ Q: When? ¶ INTERIOR MINISTRY: Soon.", "", []),
}


@pytest.mark.parametrize(("text", "title", "names"), SPEAKERS.values(), ids=SPEAKERS)
def test_speakers_of_labels(text: str, title: str, names: list[str | None]):
    claims = _claim(text, title=title)
    assert [each.speaker.name if each.speaker else None for each in claims] == names
    assert all(each.quote.cue_type == "transcript" and each.quote.kind == "direct" for each in claims)


def test_several_of_one_surname_are_candidates():
    claims = _claim(
        "Eva Grau: Why? ¶ Max Grau: You know. ¶ Ina Holt: When? ¶ Holt: Soon? ¶ Grau: We wait. ¶ Holt: Do we?"
    )
    unknown = next(each for each in claims if each.speaker is None)
    assert {each.name for each in unknown.candidates} == {"Eva Grau", "Max Grau"}


def test_evidence_tells_where_the_full_name_is():
    text = "Remarks by Anna Whitfield ¶ Q: Why? ¶ MS. WHITFIELD: You know. ¶ Q: When? ¶ MS. WHITFIELD: Soon."
    claim = _claim(text)[0]
    assert claim.evidence == "the label 'MS. WHITFIELD' is Anna Whitfield: named 'Anna Whitfield' in paragraph 1"
    assert claim.quote.source is not None
    assert claim.quote.source.text == "MS. WHITFIELD"


def test_source_of_an_answer_without_label_is_the_name_in_the_head():
    text = SPEAKERS["questions-in-bold"][0]
    assert [each.quote.source.text for each in _claim(text) if each.quote.source] == ["Ivo Stern"] * 3


HEAD = "Q: Why? ¶ OLEG BARSOV: You know. ¶ Q: When? ¶ BARSOV: Soon. ¶ Q: And? ¶ BARSOV: Yes. ¶ Q: How? ¶ BARSOV: "
INSIDE: dict[str, tuple[str, list[tuple[str | None, str]]]] = {
    "another": ("[S:Tom Berg] [C:told] me [T:that it rained].", [("Tom Berg", "it rained")]),
    "another-in-marks": ("[S:Tom Berg] [C:said]: “[T:It rained].”", [("Tom Berg", "It rained")]),
    "no-further-than-its-sentence": ("[S:Tom Berg] [C:said] [T:it rained. We go now].", [("Tom Berg", "it rained")]),
    "himself": ("[S:I] [C:said] [T:that it rained].", []),
    "himself-by-name": ("[S:Oleg Barsov] [C:said] [T:that it rained].", []),
    "nobody": ("It was [C:said]: “[T:It rained here].”", []),
}


@pytest.mark.parametrize(("last", "inner"), INSIDE.values(), ids=INSIDE)
def test_reports_inside_a_turn(last: str, inner: list[tuple[str | None, str]]):
    claims = _claim(HEAD + last)
    assert _show([each for each in claims if each.quote.cue_type != "transcript"]) == inner
    assert [each.quote.start for each in claims if each.quote.cue_type == "transcript"][:2] == [
        plain(HEAD.replace(" ¶ ", "\n\n")).index(words) for words in ("You know", "Soon")
    ]


def test_marks_of_words_quoted_in_a_turn_stay():
    assert _show(_claim(HEAD + "He said: “It rained.”"))[-1] == ("Oleg Barsov", "He said: “It rained.”")


def test_label_is_no_source_of_the_network():
    marked = "Q: Why? ¶ [S1:OLEG BARSOV]: [T1:You know]. ¶ Q: When? ¶ BARSOV: Soon."
    assert _show(_claim(marked)) == [("Oleg Barsov", "You know"), ("Oleg Barsov", "Soon")]


def test_prose_before_the_turns_is_read_as_usual():
    text = "[S:Tom Berg] [C:said] [T:that it rained]. ¶ " + HEAD + "On foot."
    assert _show(_claim(text))[0] == ("Tom Berg", "it rained")


DATES: dict[str, tuple[str, str | None, str]] = {
    "head": ("Riga, Latvia\nMay 7, 2013 ¶ ", "2013-05-07", "the head of the transcript: 'May 7, 2013', Riga, Latvia"),
    "introduction": ("Ivo Stern spoke to us on Tuesday. ¶ ", "2013-05-07", "the introduction: 'on Tuesday'"),
    "two-days": ("Ivo Stern spoke to us on Tuesday and on Thursday. ¶ ", None, "the article does not say"),
    "none": ("", None, "the article does not say; by 2013-05-10, when it was published"),
}


@pytest.mark.parametrize(("head", "day", "basis"), DATES.values(), ids=DATES)
def test_day_of_the_turns(head: str, day: str | None, basis: str):
    said = {
        (str(each.said.day) if each.said.day else None, each.said.basis)
        for each in _claim(head + HEAD + "On foot on Monday.")
    }
    ((found, why),) = said
    assert found == day
    assert why.startswith(basis)


def test_what_a_turn_reports_is_dated_from_the_day_of_the_head():
    text = "Riga, Latvia\nMay 7, 2013 ¶ " + HEAD + "[S:Tom Berg] [C:said] today [T:that it rained]."
    inner = next(
        each for each in _claim(text, published="2013-06-01") if each.speaker and each.speaker.name == "Tom Berg"
    )
    assert str(inner.said.day) == "2013-05-07"


LABELS = {
    "SECRETARY OF STATE JOHN KERRY": ("SECRETARY OF STATE", "JOHN KERRY", ""),
    "MINISTER OF DEFENCE PETROV": ("MINISTER OF DEFENCE", "PETROV", ""),
    "Eastern DAVID MUIR": ("Eastern", "DAVID MUIR", ""),
    "MS. PSAKI": ("MS.", "PSAKI", "female"),
    "THE PRESIDENT": ("THE PRESIDENT", "", ""),
    "LARRY KING": ("", "LARRY KING", ""),
    "Rep. Joaquin Castro of Texas": ("Rep.", "Joaquin Castro", ""),
    "UN SECRETARY-GENERAL BAN KI-MOON": ("UN SECRETARY-GENERAL", "BAN KI-MOON", ""),
    "S. Lavrov": ("", "S. Lavrov", ""),
}


@pytest.mark.parametrize(("words", "parts"), LABELS.items(), ids=LABELS)
def test_parts_of_a_label(words: str, parts: tuple[str, str, str]):
    label = cut_label(words)
    assert (label.title, label.name, label.gender) == parts


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("AMY GOODMAN", "Amy Goodman"),
        ("BILL McKIBBEN", "Bill McKibben"),
        ("WAYNE LaPIERRE", "Wayne LaPierre"),
        ("Don McGahn", "Don McGahn"),
        ("DONALD TRUMP JR", "Donald Trump Jr."),
        ("NBC", "NBC"),
    ],
)
def test_names_in_capitals_are_spelled_as_names_are(written: str, name: str):
    assert spell_name(written) == name


def test_who_is_spoken_to_by_office_is_no_name():
    mentions = find_mentions(make_doc("Mr. Secretary, we go. Mr. Tubor stays.\n"), ROSTER)
    assert [person.name for person in mentions.people] == ["Tubor"]
