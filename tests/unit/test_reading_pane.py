"""The facts beside a quote: the other outlets of its story stand in one line, whatever their names hold."""

from __future__ import annotations

from dashboard.reading_pane import render_facts
from tests.factories import make_article, make_claim
from tracker.query import SameStory, iter_claims
from tracker.store import save_article, start_run


def test_the_other_outlets_of_a_story_are_one_escaped_line(engine):
    article = make_article()
    run_id = start_run(engine, tracker_version="0.1", model_version="m1")
    save_article(engine, article, [make_claim(article)], run_id=run_id)
    [claim] = iter_claims(engine)
    others = (
        SameStory("k1", "a", "Fox <b>News</b>", "US arms Kurds", None),
        SameStory("k2", "file-7", None, None, "https://b.example"),
    )
    assert (
        "<dt>Also in</dt><dd>Fox &lt;b&gt;News&lt;/b&gt; (US arms Kurds); an unknown outlet (file-7)</dd>"
        in render_facts(claim, others)
    )
    assert "Also in" not in render_facts(claim)
