"""What the head of a transcript tells: the day and the place."""

from __future__ import annotations

import pytest

from tests.unit.test_transcripts import CONFERENCE
from tracker.transcripts import find_transcript

HEADS = {
    "place-above": ("Riga, Latvia\nMay 7, 2013", ("2013-05-07", "Riga, Latvia")),
    "end-of-the-title": ("Minister Barsov’s answers to questions, Riga, February 5, 2013", ("2013-02-05", "Riga")),
    "place-below": ("Press statement\n\n7 May 2013, 18:30\nThe Castle, Riga", ("2013-05-07", "The Castle, Riga")),
    "place-behind": ("May 7, 2013, 18:30 The Castle, Riga", ("2013-05-07", "The Castle, Riga")),
    "day-alone": ("Daily Briefing\nTuesday, May 7, 2013\n1:05 p.m. EDT", ("2013-05-07", None)),
    "published": ("Published: May 7, 2013", None),
    "aired": ("Aired May 7, 2013 - 15:00 ET", None),
    "two-days": ("May 7, 2013\n\nMay 9, 2013", None),
    "in-a-sentence": ("They met on May 7, 2013 and then went home.", None),
    "no-such-day": ("February 30, 2013", None),
}


@pytest.mark.parametrize(("head", "found"), HEADS.values(), ids=HEADS)
def test_day_and_place_of_the_head(head: str, found: tuple[str, str | None] | None):
    transcript = find_transcript(f"{head}\n\n" + CONFERENCE.partition("2013\n\n")[2])
    assert transcript is not None
    occasion = transcript.occasion
    assert (occasion and (str(occasion.day), occasion.place)) == found
