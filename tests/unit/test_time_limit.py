"""One article may take only so much processor time, and where it takes more the others go on."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest
import spacy
from spacy.tokens import Doc

from tests.factories import make_article
from tracker import time_limit
from tracker.annotator.network import load_network
from tracker.annotator.tagging import tag_text
from tracker.claims import extract_claims
from tracker.errors import LimitError
from tracker.speakers.roster import load_roster
from tracker.time_limit import TimeIsUp, check_time, choose_limit, limit_time

ROSTER = load_roster()


class _Clock:
    """A clock that ``work`` moves on, for what else would take real time."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 100.0
        monkeypatch.setattr(time, "thread_time", lambda: self.now)

    def work(self, seconds: float) -> None:
        """Let time pass."""
        self.now += seconds


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> _Clock:
    return _Clock(monkeypatch)


def test_time_is_up_only_behind_the_limit(clock: _Clock) -> None:
    with limit_time(2.0):
        clock.work(2.0)
        check_time()
        clock.work(0.1)
        with pytest.raises(TimeIsUp):
            check_time()


def test_no_limit_lets_anything_take_any_time(clock: _Clock) -> None:
    with limit_time(None):
        clock.work(1e9)
        check_time()
    check_time()


def test_a_limit_ends_with_its_block_and_the_one_around_holds_again(clock: _Clock) -> None:
    with limit_time(1.0):
        with limit_time(None):
            clock.work(5.0)
            check_time()
        with pytest.raises(TimeIsUp):
            check_time()
    check_time()


def test_waiting_is_no_work() -> None:
    with limit_time(0.05):
        time.sleep(0.1)
        check_time()


def test_the_default_grows_with_the_text() -> None:
    assert [choose_limit(length) for length in (0, 2_000, 20_000, 1_000_000)] == [20, 21, 30, 520]


class _Nlp:
    """A pipeline that works as long as a text says, and looks at the clock each second."""

    def __init__(self, work: Callable[[float], None]) -> None:
        self._work, self._blank = work, spacy.blank("en")

    def __call__(self, text: str, **_: Any) -> Doc:
        for _second in range(int(text.rsplit(maxsplit=1)[-1])):
            self._work(1.0)
            check_time()
        doc = self._blank(text)
        doc._.quotes = []
        return doc


@pytest.mark.parametrize(
    ("seconds", "allowed"), [(None, [True, True, False]), (5.0, [True, False, False]), (0, [True, True, True])]
)
def test_an_article_beyond_the_limit_is_told_and_the_next_one_is_read(
    clock: _Clock, seconds: float | None, allowed: list[bool]
) -> None:
    texts = [f"The minister was there, and this is what it takes: {work}" for work in (4, 15, 30)]
    articles = [make_article(text, name=f"a{at}") for at, text in enumerate(texts)] + [make_article(texts[0])]
    nlp: Any = _Nlp(clock.work)
    found = [claims for _, claims in extract_claims(articles, nlp=nlp, roster=ROSTER, topics=False, seconds=seconds)]
    assert [claims == [] for claims in found] == [*allowed, True]
    refused = [each for each in found if each != []]
    assert all(isinstance(each, LimitError) for each in refused)
    if seconds == 5.0:
        assert str(refused[0]) == (
            "a1: took more than 5 seconds of processor time, the most that is allowed for it; "
            "look whether it is one article of prose; --article-seconds allows more"
        )


def test_the_network_looks_at_the_clock_for_each_window(monkeypatch: pytest.MonkeyPatch) -> None:
    network = load_network()
    looked = []
    monkeypatch.setattr("tracker.annotator.network.check_time", lambda: looked.append(1))
    tag_text("He said no.\n" * 400, network=network)
    assert len(looked) > 5


def test_nothing_is_known_of_a_limit_outside_its_block() -> None:
    with limit_time(0.0):
        pass
    assert time_limit._end.get() is None
