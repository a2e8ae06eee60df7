"""Links that were sent before a quote was put right, read anew, rejected or taken out: what their reader sees."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.factories import SPECIMEN, make_article, make_claim, save_articles
from tests.pages import open_page, shown
from tests.unit.test_corrections import DATE, LOOK
from tracker.errors import QueryError
from tracker.session import Tracker

ARTICLE = make_article()


def named(article, words):
    claim = make_claim(article, words)
    return replace(claim, key=f"{article.key}-{claim.quote.start}-{claim.quote.end}")


OLD = named(ARTICLE, LOOK).key


@pytest.fixture
def database(tmp_path, monkeypatch):
    path = str(tmp_path / "links.sqlite3")
    monkeypatch.setenv("TRACKER_DATABASE", path)
    save_articles(path, [(ARTICLE, [named(ARTICLE, LOOK), named(ARTICLE, DATE)])])
    return path


def test_a_link_to_what_was_put_right_shows_it_as_it_is_now(database):
    with Tracker(database) as tracker:
        tracker.correct(OLD, span="look forward to the visit")
        now = tracker.trace(OLD).quote_id
        for ask in (tracker.cite, tracker.accept):
            with pytest.raises(QueryError, match=f"its words are quote {now} now"):
                ask(OLD)
    for page, name in (("quote", "id"), ("review", "quote")):
        words = shown(open_page(page, **{name: OLD}))
        assert "Somebody put this quote right after the link was made." in words
        assert "look forward to the visit" in words


def test_a_link_to_what_was_rejected_says_so(database):
    with Tracker(database) as tracker:
        tracker.reject(OLD)
    words = shown(open_page("quote", id=OLD))
    assert "found that it is no quote" in words
    assert LOOK in words


def test_a_link_to_what_is_no_quote_any_more_shows_the_place(database):
    revised = make_article("New.\n\n" + SPECIMEN)
    save_articles(database, [(revised, [named(revised, DATE)])])
    words = shown(open_page("quote", id=OLD))
    assert "these words are no quote any more" in words
    assert f"<mark class=content><sup>the words</sup>{LOOK}</mark>" in words
    assert f'<a href="article?id={ARTICLE.key}" target="_self">{ARTICLE.title}</a>' in words


def test_a_link_to_words_that_are_gone_leads_to_the_article(database):
    revised = make_article(SPECIMEN.replace(LOOK, "No comment"))
    save_articles(database, [(revised, [named(revised, DATE)])])
    words = shown(open_page("quote", id=OLD))
    assert "these words are no longer in it" in words
    assert f'href="article?id={ARTICLE.key}"' in words
