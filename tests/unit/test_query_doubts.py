"""What a person should look at first: the most doubtful of the most quoted, in the same order from memory."""

from __future__ import annotations

from math import log10

import pytest

from tests.factories import make_article, make_claim, make_speaker, save_articles
from tests.unit.test_corrections import DATE, LOOK, WELL
from tracker.query import read_ahead
from tracker.query.doubts import find_doubts
from tracker.records import Candidate
from tracker.session import Tracker
from tracker.store import save_article, start_run

WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight")
DOUBTS = (
    ("Ann Lee", 0.9, ()), ("Ann Lee", 0.5, ()), ("Ann Lee", 0.9, ("Bo Lee",)), ("Ann Lee", 0.5, ("Bo Lee",)),
    ("Bo Lee", 0.5, ()), (None, 0.9, ()), (None, 0.9, ("Ann Lee",)), ("Bo Lee", 0.9, ()),
)  # fmt: skip
REACH = {"Ann Lee": 4, "Bo Lee": 2, None: 0}


def rank(at):
    """The doubt of a claim, times what its speaker's number of quotes makes of it; the most comes first."""
    name, confidence, others = DOUBTS[at]
    doubt = (0.4 if name is None else 1 - confidence) + (0.2 if others else 0)
    return -round(doubt * (1 + log10(1 + REACH[name])), 6), at


@pytest.mark.parametrize("ahead", [False, True])
def test_the_most_doubtful_of_the_most_quoted_come_first(engine, ahead):
    article = make_article(f"He said {', '.join(WORDS)}.")
    claims = [
        make_claim(
            article,
            word,
            speaker=make_speaker(name) if name else None,
            confidence=confidence,
            candidates=tuple(Candidate(other, other, 0.3, "named") for other in others),
        )
        for word, (name, confidence, others) in zip(WORDS, DOUBTS, strict=True)
    ]
    save_article(engine, article, claims, run_id=start_run(engine, tracker_version="1", model_version="m"))
    if ahead:
        read_ahead(engine)
    queue = find_doubts(engine)
    expected = [at for at in sorted(range(len(WORDS)), key=rank) if at not in (0, 7)]  # which nothing is doubtful about
    assert [each.claim.quote for each in queue.doubts] == [WORDS[at] for at in expected]
    assert [each.reach for each in queue.doubts] == [REACH[DOUBTS[at][0]] for at in expected]
    assert (queue.doubtful, queue.checked) == (6, 0)


def test_the_queue_has_the_most_doubtful_of_the_most_quoted_first(tmp_path):
    path = str(tmp_path / "doubts.sqlite3")
    article = make_article()
    claims = [
        make_claim(article, LOOK, confidence=0.5),
        make_claim(article, WELL, confidence=0.9),
        make_claim(article, DATE, speaker="Sergey Lavrov", confidence=0.6),
        make_claim(article, "ties will improve", speaker=None),
    ]
    save_articles(path, [(article, claims)])
    with Tracker(path) as tracker:
        queue = tracker.review()
        assert [(each.claim.quote, each.reasons, each.reach) for each in queue.doubts] == [
            (LOOK, ("the speaker is not sure (50%)",), 2),
            (DATE, ("the speaker is not sure (60%)",), 1),
            ("ties will improve", ("nobody is named",), 0),
        ]
        assert (queue.doubtful, queue.checked) == (3, 0)
        tracker.accept(queue.doubts[0].claim.quote_id)
        left = tracker.review(limit=1)
        assert ([each.claim.quote for each in left.doubts], left.doubtful, left.checked) == ([DATE], 2, 1)
