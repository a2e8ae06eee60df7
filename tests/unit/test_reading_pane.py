"""The facts beside a quote: other outlets of its story, who else it may be, through whom it is known."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dashboard.reading_pane import render_facts
from tests.factories import make_article, make_claim
from tracker.query import SameStory, iter_claims
from tracker.records import Candidate
from tracker.store import save_article, start_run


@pytest.fixture
def claim(engine):
    article = make_article()
    run_id = start_run(engine, tracker_version="0.1", model_version="m1")
    save_article(engine, article, [make_claim(article)], run_id=run_id)
    [view] = iter_claims(engine)
    return view


def test_the_other_outlets_of_a_story_are_one_escaped_line(claim):
    others = (
        SameStory("k1", "a", "Fox <b>News</b>", "US arms Kurds", None),
        SameStory("k2", "file-7", None, None, "https://b.example"),
    )
    assert (
        "<dt>Also in</dt><dd>Fox &lt;b&gt;News&lt;/b&gt; (US arms Kurds); an unknown outlet (file-7)</dd>"
        in render_facts(claim, others)
    )
    assert "Also in" not in render_facts(claim)


def test_an_unknown_speaker_comes_with_those_it_may_be(claim):
    maybe = Candidate("vladimir-putin", "Vladimir <Putin>", 0.6, "named before")
    unknown = replace(claim, speaker=None, speaker_key=None, candidates=(maybe,))
    assert "<dt>May be</dt><dd>Vladimir &lt;Putin&gt; (60%: named before)</dd>" in render_facts(unknown)
    assert "<dt>Also considered</dt>" in render_facts(replace(claim, candidates=(maybe,)))
    assert "considered" not in render_facts(claim)


def test_second_hand_words_say_through_whom(claim):
    told = replace(claim, via="Interfax > Kremlin", second_hand=True)
    assert "second-hand: known only through Interfax &gt; Kremlin" in render_facts(told)
    assert "second-hand" not in render_facts(replace(told, second_hand=False))
