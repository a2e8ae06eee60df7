"""What an outlet adds around an article, also where it stands in one paragraph with the article."""

from __future__ import annotations

import pytest

from tracker.layout import lay_out
from tracker.quotes.boilerplate import find_boilerplate

PROSE = "The ministers met on Friday in the old town hall and spoke for two hours about the ferries. "
APPEAL = "Support the Harbour Times! "


def _skipped(text: str) -> list[str]:
    return [text[region.start : region.end] for region in find_boilerplate(text)]


def test_an_appeal_before_an_article_in_one_paragraph_is_skipped_alone() -> None:
    assert _skipped(APPEAL + PROSE * 3) == [APPEAL.strip()]


def test_an_appeal_behind_an_article_in_one_paragraph_is_skipped_alone() -> None:
    notice = "By signing up, you agree to our terms."
    assert _skipped(PROSE * 3 + notice) == [notice]


@pytest.mark.parametrize(
    "appeal",
    [
        "The order is criminalizing our work and putting our staff at risk of prosecution.",
        "Officials claim our work “discredits the decisions of the council.”",
        "By supporting us, you're defending open, independent journalism.",
    ],
)
def test_the_sentences_of_an_appeal_are_skipped_wherever_they_stand(appeal: str) -> None:
    assert _skipped(f"{PROSE * 3}{appeal} {PROSE * 2}They voted on it again.") == [appeal]


@pytest.mark.parametrize("text", [APPEAL + "It needs you.", APPEAL.strip(), "Related: Ferries late again. Board met."])
def test_a_short_paragraph_is_skipped_whole(text: str) -> None:
    assert _skipped(text) == [text]


def test_a_folded_heading_is_one() -> None:
    text = "Ministers to talk about ferries and\nharbours\n\n" + PROSE
    assert _skipped(lay_out(text)) == ["Ministers to talk about ferries and harbours"]


def test_the_short_last_line_of_a_folded_paragraph_is_no_heading() -> None:
    text = PROSE.replace("spoke", "\nspoke").replace("about the", "about\nthe")
    assert _skipped(lay_out(text)) == []
