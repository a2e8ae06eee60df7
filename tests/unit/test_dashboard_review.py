"""The page that reviews: one doubtful quote at a time, and each control does what it says."""

from __future__ import annotations

import pytest

from tests.factories import make_article, make_claim, save_articles
from tests.pages import open_page, shown
from tests.unit.test_corrections import DATE, LOOK
from tracker.session import Tracker


@pytest.fixture
def database(tmp_path, monkeypatch):
    path = str(tmp_path / "review.sqlite3")
    monkeypatch.setenv("TRACKER_DATABASE", path)
    article = make_article()
    claims = [make_claim(article, LOOK, confidence=0.5), make_claim(article, DATE, confidence=0.6)]
    save_articles(path, [(article, claims)])
    return path


def corrections(database):
    with Tracker(database) as tracker:
        return [(each.action, each.by, each.quote) for each in tracker.corrections()]


def test_accept_reject_and_undo_go_through_the_queue(database):
    app = open_page("review")
    assert LOOK in shown(app)
    assert "2 quotes to look at · 0 checked" in shown(app)
    app.text_input(key="reviewer").set_value("Ann")
    app.button(key="accept").click().run()
    assert "1 quotes to look at · 1 checked" in shown(app)
    app.button(key="reject").click().run()
    assert "Nothing is left to look at." in shown(app)
    assert corrections(database) == [("reject", "Ann", DATE), ("accept", "Ann", LOOK)]
    app.button(key="undo-2").click().run()
    assert "1 quotes to look at · 1 checked" in shown(app)


def test_skip_shows_the_next(database):
    app = open_page("review")
    app.button(key="skip").click().run()
    assert DATE in "".join(each.proto.body for each in app.get("html")[:1])


def test_what_is_typed_is_put_right_and_what_cannot_be_is_said(database):
    app = open_page("review")
    app.text_input[1].set_value("Lavrov")
    app.text_input[2].set_value("2013-02")
    app.selectbox[0].set_value("mixed")
    app.button[3].click().run()
    assert not app.exception
    assert "Dmitry Peskov is now Sergei Lavrov." in shown(app)
    assert {each[0] for each in corrections(database)} == {"speaker", "kind", "said"}
    app.text_area[0].set_value("words of no article")
    app.button[3].click().run()
    assert "the article has no words" in shown(app)


def test_a_link_opens_its_quote_and_read_only_has_no_buttons(database, monkeypatch):
    with Tracker(database) as tracker:
        other = next(each for each in tracker.claims() if each.quote == DATE)
    monkeypatch.setenv("TRACKER_READ_ONLY", "1")
    app = open_page("review", quote=other.quote_id)
    assert DATE in "".join(each.proto.body for each in app.get("html")[:1])
    assert not app.button
    assert "There is no quote of this id." in shown(open_page("review", quote="none"))
