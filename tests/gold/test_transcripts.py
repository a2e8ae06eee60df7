"""Transcripts through the real models, in conversations written for it: who speaks, when, and whom a turn reports."""

import pytest

from tests.factories import make_article
from tracker.claims import build_claims
from tracker.pipeline import load_pipeline
from tracker.speakers.roster import load_roster

CONFERENCE = """Remarks With Polish Foreign Minister Radoslaw Sikorski After Their Meeting

Remarks
John Kerry
Secretary of State
Treaty Room
Washington, DC
June 3, 2013

SECRETARY KERRY: Good afternoon. We talked about grain, and we shall talk again. (Applause.)

FOREIGN MINISTER SIKORSKI: (Via interpreter) Thank you, John. We count on it.

QUESTION: Mr. Secretary, Foreign Minister Lavrov said yesterday that Moscow would send its ships. Your reaction?

SECRETARY KERRY: I regret it. President Putin told me in Moscow that he understood our concerns. So we wait.

QUESTION: Will you go there?

FOREIGN MINISTER SIKORSKI: I have said what I think of that.
"""
INTERVIEW = """Dmitry Peskov, the Kremlin spokesman, spoke to our correspondent in Sochi on Monday.

Q: Is a meeting being prepared?

A: It is being prepared, and without haste.

Q: And the agenda?

A: The agenda is long. The White House said on Sunday that it would be short.
"""


@pytest.fixture(scope="module")
def claims_of():
    nlp, roster = load_pipeline(), load_roster()

    def claims_of(text, published):
        article = make_article(text, published=published, title="A report")
        return [
            (
                claim.speaker.name if claim.speaker else None,
                claim.quote.cue_type == "transcript",
                " | ".join(part.text for part in claim.quote.contents),
                str(claim.said.day) if claim.said.day else None,
            )
            for claim in build_claims(article, nlp(text), roster=roster)
        ]

    return claims_of


def test_joint_press_conference(claims_of):
    assert claims_of(CONFERENCE, None) == [
        ("John Kerry", True, "Good afternoon. We talked about grain, and we shall talk again", "2013-06-03"),
        ("Radoslaw Sikorski", True, "Thank you, John. We count on it", "2013-06-03"),
        ("Sergei Lavrov", False, "Moscow would send its ships", "2013-06-02"),
        (
            "John Kerry",
            True,
            "I regret it. President Putin told me in Moscow that he understood our concerns. So we wait",
            "2013-06-03",
        ),
        ("Vladimir Putin", False, "he understood our concerns", None),
        ("Radoslaw Sikorski", True, "I have said what I think of that", "2013-06-03"),
    ]


def test_interview(claims_of):
    assert claims_of(INTERVIEW, "2013-05-07") == [
        ("Dmitry Peskov", True, "It is being prepared, and without haste", "2013-05-06"),
        (
            "Dmitry Peskov",
            True,
            "The agenda is long. The White House said on Sunday that it would be short",
            "2013-05-06",
        ),
        ("White House", False, "it would be short", "2013-05-05"),
    ]


def test_what_a_page_shows_again_in_large_letters_counts_once(claims_of):
    said = "It is being prepared, and without haste."
    shown = INTERVIEW.replace(f"A: {said}\n", f"A: {said}\n\n“It is being prepared and without haste”\n")
    assert shown != INTERVIEW
    assert claims_of(shown, "2013-02-05") == claims_of(INTERVIEW, "2013-02-05")
