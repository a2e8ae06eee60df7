"""Whom a pronoun means, rule by rule, and where none of them may decide."""

from __future__ import annotations

import pytest

from tests.sources import ENTS, ROSTER, TAGS
from tests.specimens import make_doc, plain, read_quotes, span_of
from tracker.speakers.linking import find_mentions
from tracker.speakers.pronouns import by_pronoun, fold_pronoun
from tracker.speakers.resolve import resolve_speakers
from tracker.speakers.scene import Resolution, Scene

SPOKE = "[S1:Putin] [C1:said] [T1:we go]."
HE = "[S:He] [C:said] [T:they stay]."


def _last(marked: str) -> Resolution:
    tags = TAGS | {"sank": "VBD", "fell": "VBD", "left": "VBD", "met": "VBD", "came": "VBD", "boats": "NNS"}
    doc = make_doc(plain(marked), ents=ENTS, tags=tags)
    quotes = read_quotes(marked, ents=ENTS, tags=tags)
    return resolve_speakers(quotes, doc, find_mentions(doc, ROSTER), roster=ROSTER, day=None)[-1]


def _rule(marked: str) -> tuple[str, str, str | None] | None:
    """Who is meant, by which rule, and the words that it points to."""
    speaker = _last(marked).speaker
    if speaker is None:
        return None
    step = speaker.steps[0]
    return speaker.key, step.rule, step.points_to.text if step.points_to else None


RULES: dict[str, tuple[str, tuple[str, str, str | None] | None]] = {
    # who spoke
    "in-this-paragraph": (f"{SPOKE} {HE}", ("vladimir-putin", "speaks-here", "Putin")),
    "in-the-one-before": (f"{SPOKE}\n{HE}", ("vladimir-putin", "speaks-before", "Putin")),
    "two-before": (f"{SPOKE}\nIt rained.\n{HE}", ("vladimir-putin", "speaks-further-before", "Putin")),
    "three-before": (f"{SPOKE}\nIt rained.\nIt rained.\n{HE}", None),
    "his": (f"{SPOKE} [S:His] [C:statement said] [T:so].", ("vladimir-putin", "speaks-here", "Putin")),
    "the-last-who-spoke": (
        f"{SPOKE} [S2:Obama] [C2:said] [T2:so]. {HE}", ("barack-obama", "speaks-here", "Obama"),
    ),
    "a-woman-between": (
        f"{SPOKE} [S2:Mrs. Jones] [C2:said] [T2:so]. {HE}", ("vladimir-putin", "speaks-here", "Putin"),
    ),
    "a-body-between": (f"{SPOKE} [S2:The Kremlin] [C2:said] [T2:so]. {HE}", ("vladimir-putin", "speaks-here", "Putin")),
    "a-document-of-nobody-between": (
        f"{SPOKE} [S2:The report] [C2:said] [T2:so]. {HE}", ("vladimir-putin", "speaks-here", "Putin"),
    ),
    "somebody-unknown-between": (f"{SPOKE} [S2:The mirror] [C2:said] [T2:so]. {HE}", None),
    "somebody-unknown-in-the-paragraph-before": (
        f"{SPOKE} [S2:The mirror] [C2:said] [T2:so].\n{HE}", ("vladimir-putin", "speaks-before", "Putin"),
    ),
    "several-unknown-between": (
        f"{SPOKE} [S2:The mirrors] [C2:said] [T2:so]. {HE}", ("vladimir-putin", "speaks-here", "Putin"),
    ),
    "they-unknown-between": (
        f"{SPOKE} [S2:They] [C2:said] [T2:so]. {HE}", ("vladimir-putin", "speaks-here", "Putin"),
    ),
    # who acted since
    "he-who-spoke-acts": (f"{SPOKE} Putin left. {HE}", ("vladimir-putin", "speaks-here", "Putin")),
    "another-acts": (f"{SPOKE} Obama left. {HE}", ("barack-obama", "subject-before", "Obama")),
    "a-woman-acts": (f"{SPOKE} Hillary Clinton left. {HE}", ("vladimir-putin", "speaks-here", "Putin")),
    "another-acts-in-quoted-words": (
        f"{SPOKE} [S2:Putin] [C2:added]: “[T2:Obama left].” {HE}", ("vladimir-putin", "speaks-here", "Putin"),
    ),
    "who-acts-in-the-sentence": (
        f"{SPOKE} Words Obama left when [S:he] [C:said] [T:so].", ("barack-obama", "subject-before", "Obama"),
    ),
    "a-woman-acts-in-the-sentence": (
        f"{SPOKE} Words Hillary Clinton left when [S:he] [C:said] [T:so].", ("vladimir-putin", "speaks-here", "Putin"),
    ),
    "whose-words-stand-in-the-sentence": (
        f"{SPOKE} Words on Obama's visit and [S:his] [C:statement said] [T:so].",
        ("barack-obama", "subject-before", "Obama"),
    ),
    "he-is-not-whose": (
        f"{SPOKE} Words on Obama's visit and [S:he] [C:said] [T:so].", ("vladimir-putin", "speaks-here", "Putin"),
    ),
    # who is named
    "acts-before": (f"Obama left.\n{HE}", ("barack-obama", "subject-before", "Obama")),
    "alone-in-the-sentence-before": (
        f"{SPOKE} The exception was Obama. {HE}", ("barack-obama", "subject-before", "Obama"),
    ),
    "alone-but-he-is-there": (
        f"{SPOKE} He met Obama. {HE}", ("vladimir-putin", "speaks-here", "Putin"),
    ),
    "one-of-two-in-the-sentence-before": (
        f"{SPOKE} The exceptions were Obama and Bob Ray. {HE}", ("vladimir-putin", "speaks-here", "Putin"),
    ),
    "alone-in-the-paragraph-before": (
        f"{SPOKE}\nThe exception was Obama.\n{HE}", ("vladimir-putin", "speaks-further-before", "Putin"),
    ),
    "alone-but-the-pronoun-opens-no-sentence": (
        f"{SPOKE} The exception was Obama. So [S:he] [C:said] [T:so].", ("vladimir-putin", "speaks-here", "Putin"),
    ),
    "of-whom-all-speaks": (
        f"There were words of Putin. It rained. {HE}", ("vladimir-putin", "most-present", None),
    ),
    "two-thirds-of-it": (
        f"There were words of Putin, of Obama, of Putin.\n{HE}", ("vladimir-putin", "most-present", None),
    ),
    "three-fifths-of-it": (f"There were words of Putin, of Obama, of Putin, of Obama, of Putin.\n{HE}", None),
    "half-of-it": (f"There were words of Putin, of Obama.\n{HE}", None),
    "one-paragraph-away": (f"There were words of Putin.\n{HE}", ("vladimir-putin", "most-present", None)),
    "two-paragraphs-away": (f"There were words of Putin.\nIt rained.\n{HE}", None),
    "of-whom-all-speaks-but-another-spoke": (
        f"There were words of Putin. It rained. [S1:The mirror] [C1:said] [T1:so]. {HE}", None,
    ),
    "they-are-nobody-of-whom-all-speaks": (
        "There were words of Putin. It rained. [S:They] [C:said] [T:so].", None,
    ),
    # several
    "they-who-spoke": (
        "[S1:State officials] [C1:said] [T1:so]. [S:They] [C:added] [T:we go].",
        ("group:state-officials", "plural-before", "State officials"),
    ),
    "they-who-spoke-in-the-paragraph-before": (
        "[S1:State officials] [C1:said] [T1:so].\n[S:They] [C:added] [T:we go].",
        ("group:state-officials", "plural-before", "State officials"),
    ),
    "they-who-spoke-two-paragraphs-before": (
        "[S1:State officials] [C1:said] [T1:so].\nIt rained.\n[S:They] [C:added] [T:we go].", None,
    ),
    "they-who-open-a-sentence": (
        "State officials left. [S:They] [C:said] [T:so].",
        ("group:state-officials", "plural-before", "State officials"),
    ),
    "they-who-open-a-later-sentence": (
        "[S1:State officials] [C1:said] [T1:so]. Putin and Obama left. [S:They] [C:added] [T:we go].",
        ("group:vladimir-putin-and-barack-obama", "plural-before", "Putin and Obama"),
    ),
    "they-who-spoke-later": (
        "Putin and Obama left. [S1:State officials] [C1:said] [T1:so]. [S:They] [C:added] [T:we go].",
        ("group:state-officials", "plural-before", "State officials"),
    ),
    "they-are-no-boats": ("The boats sank. [S:They] [C:said] [T:so].", None),
    "they-are-no-single-man": ("Putin left. [S:They] [C:said] [T:so].", None),
    "they-in-quoted-words": ("[S1:Putin] [C1:said]: “[T1:State officials left].” [S:They] [C:said] [T:so].", None),
    # a body
    "it-that-spoke": (
        "[S1:The Kremlin] [C1:said] [T1:so].\n[S:It] [C:added] [T:we go].", ("kremlin", "body-before", "The Kremlin"),
    ),
    "it-that-spoke-two-paragraphs-before": (
        "[S1:The Kremlin] [C1:said] [T1:so].\nIt rained.\n[S:It] [C:added] [T:we go].", None,
    ),
    "it-that-opens-a-sentence": (
        "The Kremlin fell. [S:It] [C:said] [T:so].", ("kremlin", "body-before", "The Kremlin"),
    ),
    "it-that-opens-a-later-sentence": (
        "[S1:The Kremlin] [C1:said] [T1:so]. The State Department fell. [S:It] [C:added] [T:we go].",
        ("state-department", "body-before", "The State Department"),
    ),
    "it-that-spoke-later": (
        "The State Department fell. [S1:The Kremlin] [C1:said] [T1:so]. [S:It] [C:added] [T:we go].",
        ("kremlin", "body-before", "The Kremlin"),
    ),
    "it-in-quoted-words": (
        "[S1:Putin] [C1:said]: “[T1:The State Department fell].” [S:It] [C:said] [T:so].", None,
    ),
    "it-is-no-person": ("Putin left. [S:It] [C:said] [T:so].", None),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), RULES.values(), ids=RULES.keys())
def test_rule(marked: str, expected: tuple[str, str, str | None] | None) -> None:
    assert _rule(marked) == expected


def test_who_it_may_be_is_told_likeliest_first() -> None:
    found = _last(f"There were words of Putin, of Obama, of Putin, of Obama, of Putin.\n{HE}")
    assert found.reason == "the article leaves open who 'He' is"
    assert [(each.key, each.score) for each in found.candidates] == [("vladimir-putin", 0.6), ("barack-obama", 0.4)]
    found = _last(f"There were words of Putin, of Obama, of Putin.\n{HE}")
    assert [each.key for each in found.candidates] == ["barack-obama"]
    assert not _last("There were words of Putin.\n[S:They] [C:said] [T:so].").candidates


@pytest.mark.parametrize(
    ("words", "folded"),
    [("US", ""), ("IT", ""), ("WHO", ""), ("us", "us"), ("It", "it"), ("I", "i"), ("HE", "he"), ("We", "we")],
)
def test_name_in_capitals_is_no_pronoun(words: str, folded: str) -> None:
    assert fold_pronoun(words) == folded


SAID_I = "“I go and we stay”, said Putin. I left."


@pytest.mark.parametrize(
    ("phrase", "reason"), [("we", "'we' stands in somebody's words"), ("I left", "'I' is the author of the article")]
)
def test_i_and_we_are_left_open(phrase: str, reason: str) -> None:
    doc = make_doc(SAID_I)
    content = span_of(SAID_I, "I go and we stay")
    scene = Scene(doc, find_mentions(doc, ROSTER), ROSTER, None, quoted=[(content.start, content.end)])
    at = span_of(SAID_I, phrase).start
    found = by_pronoun(scene, scene.span(at, at + len(phrase.split(maxsplit=1)[0])))
    assert isinstance(found, Resolution)
    assert (found.speaker, found.reason) == (None, reason)


def test_other_words_are_no_pronoun() -> None:
    doc = make_doc(SAID_I)
    scene = Scene(doc, find_mentions(doc, ROSTER), ROSTER, None)
    assert by_pronoun(scene, span_of(SAID_I, "Putin")) is None
