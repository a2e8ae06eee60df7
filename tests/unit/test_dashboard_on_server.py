"""The pages on a database of a server: the same quotes, new ones at the next look, no password."""

from __future__ import annotations

import pytest

from tests.databases import DATABASES
from tests.factories import make_article, make_claim, save_articles
from tests.filled import fill, make_filled
from tests.pages import list_quotes, open_page, shown
from tracker.store.addresses import make_database_url

pytestmark = pytest.mark.parametrize("database", DATABASES[1:], indirect=True)


def test_the_pages_show_what_they_show_of_a_file(database, tmp_path, monkeypatch):
    fill(database)
    make_filled(file := tmp_path / "file.sqlite3")
    pages = []
    for each in (str(file), database):
        monkeypatch.setenv("TRACKER_DATABASE", each)
        pages.append((list_quotes(open_page()), list_quotes(open_page(q="visit")), shown(open_page("compare"))))
    assert pages[0] == pages[1]
    article = make_article(url="https://b.example/new")
    save_articles(database, [(article, [make_claim(article, "ties will improve")])])
    assert "ties will improve" in list_quotes(open_page())


def test_no_page_shows_a_password(database, monkeypatch):
    secret = make_database_url(database).set(password="secret")
    monkeypatch.setenv("TRACKER_DATABASE", secret.render_as_string(hide_password=False))
    page = open_page()
    assert "the database is empty" in shown(page)
    assert "secret" not in shown(page)
