"""One article has one key, however its address is written; what tells articles apart stays."""

from __future__ import annotations

import pytest

from tracker.identity import make_article_key, simplify_url

PLAIN = "https://paper.example/news/road-shut"


@pytest.mark.parametrize(
    "url",
    [
        PLAIN,
        "http://paper.example/news/road-shut",
        "https://www.paper.example/news/road-shut/",
        "HTTPS://WWW.Paper.Example:443/news/road-shut#comments",
        f"{PLAIN}?utm_source=feed&utm_medium=rss",
        f"{PLAIN}?fbclid=a1&CMP=share",
        f"{PLAIN}?at_medium=RSS&&at_campaign=x#:~:text=road",
        f" {PLAIN}? ",
    ],
)
def test_one_address_in_many_spellings(url: str) -> None:
    assert simplify_url(url) == PLAIN
    assert make_article_key(url=url, outlet=None, text="") == make_article_key(url=PLAIN, outlet="X", text="y")


@pytest.mark.parametrize(
    "url",
    [
        "https://paper.example/news/Road-Shut",
        "https://m.paper.example/news/road-shut",
        "https://paper.example:8080/news/road-shut",
        f"{PLAIN}?id=7",
        f"{PLAIN}?page=2",
        f"{PLAIN}#!/2",
        "https://paper.example/news/road-shut.html",
    ],
)
def test_another_page_stays_another(url: str) -> None:
    assert simplify_url(url) == url != PLAIN


def test_order_of_what_counts_is_kept() -> None:
    assert simplify_url("http://a.example/s?b=2&utm_id=1&a=1") == "https://a.example/s?b=2&a=1"


@pytest.mark.parametrize("url", ["urn:x:1", "https://[broken", "https://a.example:x/", "ftp://a.example/b", "no url"])
def test_what_is_no_web_address_stays_as_it_is(url: str) -> None:
    assert simplify_url(url) == url


def test_article_key_follows_the_url_else_outlet_and_text() -> None:
    key = make_article_key(url="https://a.example/1", outlet="RT", text="one")
    assert key == make_article_key(url="https://a.example/1", outlet="BBC", text="two")
    assert len(key) == 16
    assert set(key) <= set("0123456789abcdef")
    without = {make_article_key(url=None, outlet=outlet, text=text) for outlet in ("RT", None) for text in ("a", "b")}
    assert len(without) == 4
    assert make_article_key(url=None, outlet=None, text="lone \ud800 surrogate") not in without


def test_what_parts_the_fields_may_stand_in_them() -> None:
    texts = [("a\x1fb", "c"), ("a", "b\x1fc"), ("a", "b\x1epc"), ("a\x1e", "pb"), ("", "x\x1f1")]
    keys = {make_article_key(url=None, outlet=outlet, text=text) for outlet, text in texts}
    keys.add(make_article_key(url=None, outlet=None, text="x", part=1))
    assert len(keys) == 6


def test_the_articles_of_one_page_have_keys_of_their_own() -> None:
    keys = {make_article_key(url=PLAIN, outlet=None, text="x", part=part) for part in range(3)}
    assert len(keys) == 3
    assert make_article_key(url=PLAIN, outlet=None, text="x") in keys
