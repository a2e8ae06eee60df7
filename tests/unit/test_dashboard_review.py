"""The page that reviews: one doubtful quote at a time, and each control does what it says."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest

from dashboard import picker
from dashboard.picker import list_options
from tests import pages
from tests.factories import make_article, make_claim, make_speaker, save_articles
from tests.pages import open_page, press
from tests.unit.test_corrections import DATE, LOOK, WELL
from tracker.records import Candidate, EvidenceStep, TextSpan
from tracker.session import Tracker

LAVROV = Candidate("sergei-lavrov", "Sergey Lavrov", 0.4, "named before")


@pytest.fixture
def database(tmp_path, monkeypatch):
    path = str(tmp_path / "review.sqlite3")
    monkeypatch.setenv("TRACKER_DATABASE", path)
    monkeypatch.delenv("TRACKER_READ_ONLY", raising=False)
    article = make_article()
    step = EvidenceStep("name", TextSpan.cut(article.text, 0, 4))  # a record with steps cannot be hashed
    claims = [
        make_claim(article, LOOK, confidence=0.3, speaker=replace(make_speaker("Dmitry Peskov"), steps=(step,))),
        make_claim(article, DATE, confidence=0.6, speaker="Sergey Lavrov", candidates=(LAVROV,), kind="indirect"),
        make_claim(article, WELL),
    ]
    save_articles(path, [(article, claims)])
    return path


def corrections(database):
    with Tracker(database) as tracker:
        return [(each.action, each.by, each.after or each.quote) for each in reversed(tracker.corrections())]


def quotes(database):
    with Tracker(database) as tracker:
        return {each.quote: (each.speaker, each.corrected) for each in tracker.claims(limit=None)}


def id_of(database, words):
    with Tracker(database) as tracker:
        return next(each.quote_id for each in tracker.claims(limit=None) if each.quote == words)


def plain(text):
    """Markdown that shows the words as they are, as these words."""
    return text.replace("\\", "").replace("\u2060", "")


def shown(app):
    return plain(pages.shown(app))


def done(app):
    """What is said of the last act."""
    return [plain(each.value) for each in app.success]


def on_top(app):
    return app.get("html")[0].proto.body


def test_accept_reject_and_undo_go_through_the_queue(database):
    app = open_page("review")
    assert LOOK in on_top(app)
    assert "2 to look at · 0 checked so far" in shown(app)
    assert "The speaker is not sure (30%). 2 quotes stand under this speaker." in shown(app)
    app.text_input(key="reviewer").set_value("Ann").run()
    press(app, "accept")
    assert "1 to look at · 1 checked so far" in shown(app)
    assert "Accepted." in done(app)
    assert DATE in on_top(app)
    press(app, "reject")
    assert "Nothing is left to look at." in shown(app)
    assert "open one and choose “Correct this”" in shown(app)
    assert any('href="./"' in each.proto.body and "Look at the quotes" in each.proto.body for each in app.get("html"))
    assert corrections(database) == [("accept", "Ann", LOOK), ("reject", "Ann", DATE)]
    press(app, "undo-last")
    assert "1 to look at · 1 checked so far" in shown(app)
    assert DATE in on_top(app)
    press(app, "undo-last")
    assert LOOK in on_top(app)
    assert quotes(database)[LOOK] == ("Dmitry Peskov", None)
    assert not [each for each in app.button if each.key == "undo-last"]


def test_skip_shows_the_next_and_a_row_of_the_queue_the_one_it_tells(database):
    app = press(open_page("review"), "skip")
    assert DATE in on_top(app)
    app = open_page("review")
    press(app, f"look-{id_of(database, DATE)}")
    assert DATE in on_top(app)


def test_who_else_may_have_said_it_is_one_click_away_those_considered_first(database):
    app = open_page("review", quote=id_of(database, LOOK))
    assert [each.label for each in app.button if each.key.startswith("alternate")] == ["Sergey Lavrov"]
    app.text_input(key=f"why-{id_of(database, LOOK)}").set_value("he speaks").run()
    press(app, "alternate-1")
    assert "Speaker: Sergey Lavrov (it was: Dmitry Peskov)." in done(app)
    assert quotes(database)[LOOK] == ("Sergey Lavrov", "changed")
    with Tracker(database) as tracker:
        assert tracker.corrections()[0].why == "he speaks"
    assert LOOK in on_top(app)  # a quote that a link opened stays
    press(app, "nobody")
    assert quotes(database)[LOOK] == (None, "changed")
    press(app, "go-on")
    assert DATE in on_top(app)


@pytest.mark.parametrize(("chosen", "found"), [("sergei-lavrov", "Sergei Lavrov"), ("new:Jane Smith", "Jane Smith")])
def test_anybody_can_be_chosen_in_the_picker(database, monkeypatch, chosen, found):
    once = iter([chosen])
    monkeypatch.setattr(picker, "_PICKER", lambda **_: SimpleNamespace(chosen=next(once, None)))
    app = open_page("review", quote=id_of(database, LOOK))
    assert quotes(database)[LOOK] == (found, "changed")
    assert f"Speaker: {found} (it was: Dmitry Peskov)." in done(app)


def test_a_new_name_is_offered_only_where_it_is_wanted_and_behind_all_others(database):
    assert [each["value"] for each in list_options("Pesk", may_be_new=True)["options"]] == ["Dmitry Peskov", "new:Pesk"]
    assert [each["name"] for each in list_options("Dmitry Peskov", may_be_new=True)["options"]] == ["Dmitry Peskov"]
    assert [each["value"] for each in list_options("Jane Smith")["options"]] == []


def test_kind_day_and_words_are_put_right_and_what_cannot_be_is_said(database):
    key = id_of(database, LOOK)
    app = open_page("review", quote=key)
    app.text_input(key=f"said-{key}").set_value("2013-02")
    app.selectbox(key=f"kind-{key}").set_value("mixed")
    app.text_area(key=f"span-{key}").set_value("look forward […] the visit")
    press(app, "put-right")
    assert not app.exception
    assert [each[0] for each in corrections(database)] == ["kind", "said", "span"]
    assert ("look forward […] the visit") in quotes(database)
    key = id_of(database, "look forward […] the visit")
    app.text_area(key=f"span-{key}").set_value("words of no article")
    press(app, "put-right")
    assert "the article has no words" in shown(app)
    app.text_area(key=f"span-{key}").set_value("look forward […] the visit")
    press(app, "put-right")
    assert "nothing is to be corrected" in shown(app)


def test_a_quote_is_split_and_joined(database):
    key = id_of(database, LOOK)
    app = open_page("review", quote=key)
    app.text_area(key=f"split-{key}").set_value("We look forward\n\nto the visit")
    press(app, "split")
    assert {"We look forward", "to the visit"} <= quotes(database).keys()
    key = id_of(database, "We look forward")
    assert key in app.query_params["quote"]
    options = app.multiselect(key=f"join-{key}").options
    assert options[:2] == ["Dmitry Peskov: to the visit", f"Dmitry Peskov: {WELL}"]
    app.multiselect(key=f"join-{key}").set_value([id_of(database, "to the visit")])
    press(app, "join")
    assert LOOK in quotes(database)
    press(app, "undo-last")
    assert "We look forward" in quotes(database)


def test_all_of_an_article_is_accepted_at_once(database):
    app = open_page("review")
    assert "0 of 3 quotes of this article are checked." in shown(app)
    press(app, "accept-article")
    assert "3 quotes accepted." in done(app)
    assert {state for _, state in quotes(database).values()} == {"accepted"}
    press(app, "undo-last")
    assert {state for _, state in quotes(database).values()} == {None}


def test_any_correction_can_be_undone_by_its_number(database):
    with Tracker(database) as tracker:
        tracker.correct(id_of(database, LOOK), speaker="John Kerry", by="Bob")
    app = open_page("review")
    assert "speaker: Dmitry Peskov → John Kerry" in shown(app)
    press(app, "undo-1")
    assert quotes(database)[LOOK] == ("Dmitry Peskov", None)


def test_a_link_opens_its_quote_and_read_only_has_no_buttons(database, monkeypatch):
    monkeypatch.setenv("TRACKER_READ_ONLY", "1")
    app = open_page("review", quote=id_of(database, DATE))
    assert DATE in on_top(app)
    assert [each.key for each in app.button] == ["go-on"]
    assert "This dashboard is read-only" in shown(app)
    assert "There is no quote of this id in the database" in shown(open_page("review", quote="none"))
    assert "Nothing can be corrected here" in shown(open_page("quote", id=id_of(database, DATE)))
