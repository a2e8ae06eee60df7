"""Which texts are transcripts by their form, what is said in each turn, and what their heads tell."""

from __future__ import annotations

import pytest

from tracker.transcripts import find_transcript

CONFERENCE = """Remarks With Foreign Minister Oleg Barsov

Remarks
Anna Whitfield
Secretary of State
Harbour House
Riga, Latvia
May 7, 2013

SECRETARY WHITFIELD: Good evening. We had a long talk. (Applause.)

It will go on tomorrow.

FOREIGN MINISTER BARSOV: (Via interpreter) Thank you, Anna. I share [inaudible] that view.

QUESTION: Will you meet again?

SECRETARY WHITFIELD: We will.

QUESTION (through interpreter): And the treaty?

FOREIGN MINISTER BARSOV: The treaty stands --

(The conference ended at 6 p.m.)

# # #

Press office, Riga
"""


def _lay(text: str) -> str:
    """The text with an empty line at each "¶"."""
    return text.replace(" ¶ ", "\n\n") + "\n"


def _turns(text: str) -> list[tuple[str | None, str]]:
    """Label and words of every turn that is claimed; the pieces of one are joined by " | "."""
    found = find_transcript(text)
    return [
        (turn.label.words if turn.label else None, " | ".join(text[start:end] for start, end in turn.contents))
        for turn in (found.claimed if found else ())
    ]


def test_joint_press_conference_without_stage_directions_and_tail():
    assert _turns(CONFERENCE) == [
        ("SECRETARY WHITFIELD", "Good evening. We had a long talk. | It will go on tomorrow."),
        ("FOREIGN MINISTER BARSOV", "Thank you, Anna. I share | that view."),
        ("SECRETARY WHITFIELD", "We will."),
        ("FOREIGN MINISTER BARSOV", "The treaty stands --"),
    ]


WORDS = "It is good to be here, and I have much to tell you of what we have done. " * 3 + "Thank you."
TRANSCRIPTS: dict[str, tuple[str, list[tuple[str | None, str]]]] = {
    "bold-names-full-at-first": (
        (
            "**Question:** Is it over? ¶ **Sergey Barsov:** It is not. ¶ **Question:** When will it be? ¶ "
            "**S. Barsov:** Ask me in May."
        ),
        [("Sergey Barsov", "It is not."), ("S. Barsov", "Ask me in May.")],
    ),
    "colon-outside-the-bold": (
        "**Question**: Is it over?\n**Barsov**: No.\n**Question**: Why?\n**Barsov**: *(Smiles.)* Who knows.",
        [("Barsov", "No."), ("Barsov", "Who knows.")],
    ),
    "letters": (
        "Q: Is it over? ¶ A: No. ¶ Not yet. ¶ Q: When will it be? ¶ A: In May.",
        [("A", "No. | Not yet."), ("A", "In May.")],
    ),
    "briefing-with-bare-q": (
        (
            "MR. HOLT:  Good morning.  I have nothing at the top. ¶ Q    Has he called? ¶ MR. HOLT:  He has not. ¶ "
            "Q    Will he? ¶ MR. HOLT:  We shall see. ¶ END      1:20 P.M. EDT"
        ),
        [
            ("MR. HOLT", "Good morning.  I have nothing at the top."),
            ("MR. HOLT", "He has not."),
            ("MR. HOLT", "We shall see."),
        ],
    ),
    "broadcast": (
        (
            "IDA FROST, HOST: ¶ The dam has broken. Here is Tom Berg. ¶ "
            "TOM BERG, BYLINE: Water stands in the streets. ¶ "
            "(SOUNDBITE OF RAIN) ¶ MAYOR PIA LUND: It came at night. ¶ BERG: She lost her house. ¶ "
            "UNIDENTIFIED MAN: All gone. ¶ FROST: Tom Berg there."
        ),
        [
            ("IDA FROST", "The dam has broken. Here is Tom Berg."),
            ("TOM BERG", "Water stands in the streets."),
            ("MAYOR PIA LUND", "It came at night."),
            ("BERG", "She lost her house."),
            ("FROST", "Tom Berg there."),
        ],
    ),
    "in-one-paragraph": (
        (
            "IDA FROST, HOST: Are you well? SEN. TOM BERG, FINANCE COMMITTEE: I am. (LAUGHTER) Thank you. "
            "FROST: Is it over? BERG: You know it is not."
        ),
        [
            ("IDA FROST", "Are you well?"),
            ("SEN. TOM BERG", "I am. | Thank you."),
            ("FROST", "Is it over?"),
            ("BERG", "You know it is not."),
        ],
    ),
    "interviewer-named-by-the-paper": (
        (
            "Bill Stone has run twice. We met him in May. ¶ Tribune: Will you run again? ¶ Stone: I will. ¶ "
            "I like it. ¶ "
            "Tribune: What if you lose? ¶ Stone: Then I go home."
        ),
        [("Stone", "I will. | I like it."), ("Stone", "Then I go home.")],
    ),
    "questions-that-are-none": (
        (
            "Question (Channel One): Will you go? ¶ Oleg Barsov: I will. ¶ Question [Radio Two]: Thank you. ¶ "
            "O. Barsov: Thank you. ¶ Question: We are done. ¶ O. Barsov: So we are."
        ),
        [("Oleg Barsov", "I will."), ("O. Barsov", "Thank you."), ("O. Barsov", "So we are.")],
    ),
    "interviewer-who-says-thanks": (
        "TRIBUNE: Are you tired, Mr. Barsov? ¶ Barsov: No. ¶ TRIBUNE: Will you? ¶ Barsov: I will. ¶ TRIBUNE: Thanks.",
        [("Barsov", "No."), ("Barsov", "I will.")],
    ),
    "initials": (
        "Lena Nord: What is it? ¶ Eva Grau: A bird. ¶ LN: Are you sure? ¶ EG: I am. ¶ LN: Why? ¶ EG: You can hear it.",
        [
            ("Lena Nord", "What is it?"),
            ("Eva Grau", "A bird."),
            ("LN", "Are you sure?"),
            ("EG", "I am."),
            ("LN", "Why?"),
            ("EG", "You can hear it."),
        ],
    ),
    "last-turn-of-plain-names-is-one-paragraph": (
        (
            "Tom Birch: Is anybody listening? ¶ Maria Alm: More than before. I get calls. ¶ Birch: And you? ¶ "
            "Alm: I go on. ¶ The university opened in 1911."
        ),
        [
            ("Tom Birch", "Is anybody listening?"),
            ("Maria Alm", "More than before. I get calls."),
            ("Birch", "And you?"),
            ("Alm", "I go on."),
        ],
    ),
    "who-is-told-of-in-a-turn-does-not-speak-there": (
        "QUESTION: Is it over? ¶ BARSOV: It is not. ¶ Barsov shook his head. ¶ QUESTION: When? ¶ BARSOV: In May.",
        [("BARSOV", "It is not."), ("BARSOV", "In May.")],
    ),
    "a-heading-ends-a-turn": (
        "QUESTION: Is it over? ¶ BARSOV: It is not. ¶ The treaty ¶ It is old. ¶ QUESTION: When? ¶ BARSOV: In May.",
        [("BARSOV", "It is not."), ("BARSOV", "In May.")],
    ),
    "unknown-labels-end-a-turn": (
        (
            "QUESTION: Is it over? ¶ BARSOV: It is not. ¶ Voice from the hall: Shame! ¶ UNIDENTIFIED MALE: Go home! ¶ "
            "QUESTION: When will it be? ¶ BARSOV: In May."
        ),
        [("BARSOV", "It is not."), ("BARSOV", "In May.")],
    ),
    "statement-below-a-head": (
        (
            "Statement on the Dam ¶ Anna Whitfield\nRiga\nMay 7, 2013 ¶ "
            "SECRETARY WHITFIELD: Good evening. I have come to say that we will help, now and in all years to come. ¶ "
            "We have known each other for a long time, and none of us will forget it, whatever it may cost us all now."
        ),
        [
            (
                "SECRETARY WHITFIELD",
                (
                    "Good evening. I have come to say that we will help, now and in all years to come. | We have "
                    "known each other for a long time, and none of us will forget it, whatever it may cost us all now."
                ),
            )
        ],
    ),
    "words-before-the-first-label": (
        (
            "Foreign Minister Oleg Barsov’s statement and answers, Riga, May 7, 2013 ¶ Ladies and gentlemen, "
            "¶ We have met. ¶ It was late. ¶ Q: Why? ¶ Oleg Barsov: You know. ¶ Q: When? ¶ Oleg Barsov: Soon."
        ),
        [
            ("Foreign Minister Oleg Barsov", "We have met. | It was late."),
            ("Oleg Barsov", "You know."),
            ("Oleg Barsov", "Soon."),
        ],
    ),
    "prose-before-the-first-label": (
        ("Oleg Barsov’s answers to questions ¶ He was late. ¶ Q: Why? ¶ Barsov: You know. ¶ Q: When? ¶ Barsov: Soon."),
        [("Barsov", "You know."), ("Barsov", "Soon.")],
    ),
    "speech": (
        "Remarks by National Security Adviser Pia Lund to the Society ¶ Riga\nMay 7, 2013 ¶ Good afternoon. " + WORDS,
        [("National Security Adviser Pia Lund", f"Good afternoon. {WORDS}")],
    ),
    "questions-in-bold": (
        (
            "Our reporter spoke to General Ivo Stern in Bern. ¶ **General, what did you see?** ¶ I saw smoke. ¶ "
            "A lot of it. ¶ "
            "**Would you go again?** ¶ I would. ¶ **What do you tell your men?** ¶ My men know."
        ),
        [(None, "I saw smoke. | A lot of it."), (None, "I would."), (None, "My men know.")],
    ),
}


@pytest.mark.parametrize(("text", "turns"), TRANSCRIPTS.values(), ids=TRANSCRIPTS)
def test_form_of_transcript(text: str, turns: list[tuple[str | None, str]]):
    assert _turns(_lay(text)) == turns


OTHERS = {
    "facts": "Venue: The hall on the coast. ¶ Guests: We expect you all. ¶ "
    "Venue: Will it rain? You never know. ¶ Guests: Many.",
    "days": "Monday: You need a hat. ¶ Tuesday: Will it stop? ¶ Monday: We hope so. ¶ Tuesday: I doubt it.",
    "who-is-who": "Anna Berg: I am a teacher. ¶ Peter Holm: You know my boat. ¶ Lars Vik: I study. ¶ "
    "Eva Lund: Do I vote?",
    "datelines": "LONDON: The mayor said you can come. ¶ PARIS: Shops closed. ¶ LONDON: We wait. ¶ PARIS: Will it end?",
    "check-of-facts": "Tom Berg and Ida Frost met. ¶ BERG: “I won.” ¶ THE FACTS: He did not. ¶ FROST: “We won.” ¶ "
    "THE FACTS: Nobody did, you know. ¶ BERG: “I am sure.” ¶ THE FACTS: He is not.",
    "told-of": "BERG: Rep. Tom Berg is new. Will you vote for him? ¶ FROST: Ida Frost is not. You know her. ¶ "
    "BERG: More on "
    "Berg you find here. ¶ FROST: Frost wrote to us.",
    "headline": "Barsov: talks go on ¶ Barsov said on Monday that talks would go on.",
    "no-names": "WALT: OK. But you know that. ¶ GUPTER: I do. ¶ WALT: Do you? ¶ GUPTER: Yes.",
    "explanation-in-bold": "Some answers to your questions, after an interview. ¶ **What do you pay?** ¶ "
    "You pay nothing. ¶ "
    "**Can you leave?** ¶ You can. ¶ **What if you stay?** ¶ The ministry helps.",
    "letters": "DEAR ABBY: My husband snores. What can I do? ¶ DEAR WIFE: You can wait. ¶ DEAR ABBY: I am ill. ¶ "
    "DEAR ILL: We hope you will be well.",
    "releases": "Release Date: May 7. ¶ Running Time: 90 minutes ¶ Release Date: June 1. ¶ Running Time: 80 minutes",
    "here-and-there": "Tom Berg: I won. ¶ "
    + "He said it rained. ¶ " * 20
    + "Ida Frost: We won. ¶ "
    + "She said it snowed. ¶ " * 20
    + "Berg: You lost. ¶ Frost: Did I?",
    "speech-of-no-day": f"Remarks by Pia Lund ¶ Good afternoon. {WORDS}",
    "speech-of-two": f"Remarks by Pia Lund and Tom Berg ¶ May 7, 2013 ¶ Good afternoon. {WORDS}",
    "speech-without-salutation": f"Remarks by Pia Lund ¶ May 7, 2013 ¶ {WORDS}",
    "prose": "The meeting ended late. It will go on: nobody wants to leave.",
}


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_no_transcript(text: str):
    assert find_transcript(_lay(text)) is None


def test_turns_in_an_article_are_their_own_paragraphs_only():
    article = "It rained in Bern all day, and the council met until the night came. ¶ " * 30
    turns = "TOM BERG: Are you for it? ¶ IDA FROST: I am. ¶ BERG: Why? ¶ The vote came later. ¶ FROST: You know why."
    text = _lay(f"{article}{turns} ¶ It rained.")
    assert _turns(text) == [
        ("TOM BERG", "Are you for it?"),
        ("IDA FROST", "I am."),
        ("BERG", "Why?"),
        ("FROST", "You know why."),
    ]


def test_long_transcript_takes_time_in_proportion():
    turn = "QUESTION: Will you go?\n\nBARSOV: We will, and (laughter) you will too.\n\n"
    found = find_transcript(turn * 5000)
    assert found is not None
    assert len(found.claimed) == 5000
