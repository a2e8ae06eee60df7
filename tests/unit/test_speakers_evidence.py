"""What is said of an answer: its evidence, its steps, its candidates."""

from __future__ import annotations

import pytest

from tests.sources import ENTS, ROSTER, resolve, said
from tests.specimens import make_doc, plain, read_quotes, span_of
from tracker.records import Speaker, SpeakerType, TextSpan
from tracker.speakers.linking import find_mentions
from tracker.speakers.resolve import name_relays, resolve_speakers
from tracker.speakers.scene import Scene


def test_source_behind_its_content_is_placed_by_the_source() -> None:
    marked = "[S1:Putin] [C1:said] [T1:we go]. “[T2:They stay here],” [S2:he] [C2:added]."
    assert [speaker.key for speaker in resolve(marked) if speaker] == ["vladimir-putin"] * 2


@pytest.mark.parametrize(
    ("marked", "evidence"),
    [
        (said("Dmitry Peskov"), "named in full, 'Dmitry Peskov'"),
        (said("Peskov"), "'Peskov' is Dmitry Peskov on the roster; the article gives no full name"),
        ("Ann Smith arrived.\n" + said("Smith"), "'Smith' is Ann Smith: named 'Ann Smith' in paragraph 1"),
        (said("Mrs. Jones"), "named 'Mrs. Jones' in paragraph 1"),
        (said("the Kremlin"), "'the Kremlin' is Kremlin on the roster"),
        (said("the Carnegie Center"), "named 'the Carnegie Center'"),
        (said("The US secretary of state"), "Hillary Clinton held that office on 2013-01-15"),
        ("Yang Lei, an expert, arrived. " + said("The expert"), "described as 'an expert' in paragraph 1"),
        (said("a diplomat"), "the article does not name 'a diplomat'"),
        (said("analysts"), "the article names nobody: 'analysts'"),
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
    speaker = resolve(marked)[-1]
    assert speaker is not None
    assert evidence in speaker.evidence


def test_steps_may_be_chosen() -> None:
    marked = said("The Kremlin")
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

    marked = said("The Kremlin")
    doc = make_doc(plain(marked), ents=ENTS)
    quotes, mentions = read_quotes(marked, ents=ENTS), find_mentions(doc, ROSTER)
    [found] = resolve_speakers(quotes, doc, mentions, roster=ROSTER, day=None, steps=[guess])
    assert found.speaker is None
    assert [(each.name, each.score) for each in found.candidates] == [("X", 0.2)]
    assert "not sure enough" in found.reason
