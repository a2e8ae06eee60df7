"""Questions that a page sets in bold type, with the marks of Markdown, where they are those of an interview."""

from __future__ import annotations

import pytest
from lxml import html

from tracker.readers.page_article import extract_articles
from tracker.readers.page_questions import show_questions
from tracker.transcripts import find_transcript

ASKED = "<p><b>Did you go?</b></p><p>I did.</p><h3>Do you regret it?</h3><p>No.</p>"
PAGES = {
    "paragraph": ("<p><strong>Will you come back?</strong></p>", "**Will you come back?**"),
    "heading": ("<h2>Will you come back?</h2>", "**Will you come back?**"),
    "line-above-the-answer": ("<p><b>Will you come back?</b><br>I will.</p>", "**Will you come back?**I will."),
    "elements-within": ("<p><b>Will <i>you</i> come back?</b></p>", "**Will you come back?**"),
    "within-a-line": ("<p>He asked: <b>Will you come back?</b></p>", "He asked: Will you come back?"),
    "before-more-of-the-line": ("<p><b>Will you come back?</b> Yes.</p>", "Will you come back? Yes."),
    "no-question": ("<p><b>The way back</b></p>", "The way back"),
    "link-to-another-article": ("<h3><a href='/x'>Will you come back?</a></h3>", "Will you come back?"),
}


@pytest.mark.parametrize(("page", "text"), PAGES.values(), ids=PAGES.keys())
def test_questions_of_an_interview_are_marked(page: str, text: str) -> None:
    tree = html.fromstring(f"<html><body>{ASKED}{ASKED}<div id='it'>{page}</div></body></html>")
    show_questions(tree)
    assert tree.get_element_by_id("it").text_content() == text


OTHERS = {
    "too-few": "<p><b>Did you go?</b></p><p>I did.</p><p><b>Do you regret it?</b></p>",
    "put-to-nobody": "<h3>What is it?</h3><p>A lake.</p><h3>Where is it?</h3><p>Far.</p><h3>Do you know?</h3>",
}


@pytest.mark.parametrize("page", OTHERS.values(), ids=OTHERS.keys())
def test_other_questions_stay_as_they_are(page: str) -> None:
    tree = html.fromstring(f"<html><body>{page}</body></html>")
    before = tree.text_content()
    show_questions(tree)
    assert tree.text_content() == before


def test_interview_of_a_page_is_a_transcript():
    verbs = ("see", "read", "like")
    answers = [f"I did {verb} it, and we talked for the whole of the afternoon about what to do now." for verb in verbs]
    asked = "".join(
        f"<p><strong>Did you {verb} the plan?</strong></p><p>{answer}</p>"
        for verb, answer in zip(verbs, answers, strict=True)
    )
    head = "<h1>An interview with Ann Lee</h1><p>Ann Lee spoke to our correspondent about the talks of the spring.</p>"
    (found,) = extract_articles(f"<html><body><article>{head}{asked}</article></body></html>")
    transcript = find_transcript(found.text)
    assert transcript is not None
    assert [found.text[turn.start : turn.end] for turn in transcript.claimed] == answers
