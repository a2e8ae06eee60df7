"""The web from a server of our own: what it gives, feeds, and answers that are too large, too slow or broken."""

from __future__ import annotations

import gzip
import socket
import time

import pytest

from tests.sites import Site, read, read_line
from tests.unit.test_readers_pages import make_page
from tracker import __version__
from tracker.readers import Limits, count_articles
from tracker.records import Article

PAGE = make_page(head="").encode()


# What a server gives


def test_page_is_read_and_has_the_address_it_was_found_at(site: Site) -> None:
    (article,) = read(site.give("/news/obama-visit.html?id=1", PAGE))
    assert isinstance(article, Article)
    assert (article.name, article.url) == ("obama-visit", f"{site.url}/news/obama-visit.html?id=1")
    assert "“We look forward to the visit,”" in article.text
    assert site.asked == [
        ("/robots.txt", f"claim-tracker/{__version__}"),
        ("/news/obama-visit.html?id=1", f"claim-tracker/{__version__}"),
    ]
    assert count_articles(f"{site.url}/a") is None


@pytest.mark.parametrize(
    ("path", "content_type", "body", "text"),
    [
        ("/a", "text/plain; charset=windows-1252", "“We go”".encode("cp1252"), "“We go”"),
        ("/a.jsonl", "application/octet-stream", b'{"text": "x"}\n{"text": "y"}', "x"),
        ("/a", "application/json", b'[{"text": "x"}]', "x"),
        ("/a", "text/csv", b"text,title\nx,y\n", "x"),
        ("/a", "", b"plain words", "plain words"),
        ("/a b/ü", "text/plain", b"x", "x"),
    ],
)
def test_file_is_read_by_what_the_server_calls_it_or_what_it_looks_like(
    site: Site, path: str, content_type: str, body: bytes, text: str
) -> None:
    site.give("/a%20b/%C3%BC" if " " in path else path, body, content_type)
    first, *others = read(f"{site.url}{path}")
    assert isinstance(first, Article)
    assert first.text == text
    if others:
        assert isinstance(others[0], Article)
        assert first.key != others[0].key
        assert first.url is None


def test_page_may_not_claim_the_address_of_another_site(site: Site) -> None:
    page = make_page(head='<link rel="canonical" href="https://www.reuters.com/a">')
    (article,) = read(site.give("/a", page))
    assert isinstance(article, Article)
    assert (article.url, article.outlet) == (f"{site.url}/a", None)


def test_compressed_answer_is_read(site: Site) -> None:
    (article,) = read(site.give("/a", gzip.compress(b"words"), "text/plain", Content_Encoding="gzip"))
    assert isinstance(article, Article)
    assert article.text == "words"


# Feeds

FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>
<item><title>A</title><link>{url}/a</link><description>Short a.</description></item>
<item><title>B</title><link>{url}/gone</link><description>Short b.</description></item>
<item><title>C</title><link>file:///etc/passwd</link><description>Short c.</description></item>
</channel></rss>"""


@pytest.mark.parametrize("content_type", ["application/rss+xml", "text/xml", "text/html", "text/plain"])
def test_feed_is_known_whatever_it_is_called(site: Site, content_type: str) -> None:
    items = read(site.give("/feed", FEED.format(url=site.url), content_type))
    assert [item.text for item in items if isinstance(item, Article)] == ["Short a.", "Short b.", "Short c."]


def test_followed_feed_gives_the_pages_it_links_to(site: Site) -> None:
    site.give("/a", PAGE)
    page, gone, no_address = read(site.give("/feed", FEED.format(url=site.url), "text/xml"), follow=True)
    assert isinstance(page, Article)
    assert page.url == f"{site.url}/a"
    assert str(gone) == (
        f"{site.url}/gone: its server answers 404 Not Found; check the address, or save the page yourself"
    )
    assert "etc/passwd: is no web address" in str(no_address)
    assert site.paths == ["/robots.txt", "/feed", "/a", "/gone"]


def test_feed_that_links_to_feeds_has_an_end(site: Site) -> None:
    entry = f"<item><title>x</title><link>{site.url}/feed</link><description>d</description></item>"
    feed = f"<rss><channel>{entry}</channel></rss>"
    (article,) = read(site.give("/feed", feed, "text/xml"), follow=True)
    assert isinstance(article, Article)
    assert article.text == "d"


def test_host_that_does_not_exist_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    assert read_line("https://gone.invalid/a") == (
        "https://gone.invalid/a: its host is not found; check the address and your network"
    )


def test_server_that_does_not_answer_is_asked_once(site: Site) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
    feed = "".join(
        f"<item><title>{number}</title><link>http://127.0.0.1:{port}/{number}</link></item>" for number in range(3)
    )
    items = read(site.give("/feed", f"<rss><channel>{feed}</channel></rss>", "text/xml"), follow=True)
    assert [str(item).partition(": ")[2].partition("(")[0] for item in items] == ["cannot be fetched "] * 3


# Limits


@pytest.mark.parametrize("encoding", ["", "gzip"])
def test_large_answer_is_refused(site: Site, encoding: str) -> None:
    body = b"x" * 200_000
    headers = {"Content_Encoding": encoding} if encoding else {}
    url = site.give("/a", gzip.compress(body) if encoding else body, "text/plain", **headers)
    assert "is larger than 100000 bytes" in read_line(url, limits=Limits(web_pause=0, web_bytes=100_000))


def test_slow_answer_is_cut_at_the_deadline(site: Site) -> None:
    url = site.give("/a", b"drip", "text/plain")
    start = time.monotonic()
    assert "takes longer than 0.5 seconds" in read_line(url, limits=Limits(web_pause=0, web_seconds=0.5))
    assert time.monotonic() - start < 3


def test_answer_that_breaks_off_is_refused(site: Site) -> None:
    url = site.give("/a", b"half", "text/plain", Content_Length="8")
    assert read_line(url) == f"{url}: cannot be fetched (its answer breaks off); try again later"


@pytest.mark.parametrize(
    ("headers", "body", "says"),
    [
        ({"Content_Encoding": "br"}, b"x", "is encoded in 'br'"),
        ({"Content_Encoding": "gzip"}, b"x", "its compressed answer breaks off"),
        ({"Content_Encoding": "gzip"}, b"xyz", "its compressed answer is damaged"),
        ({}, b"\x89PNG\0", "is of an unknown kind"),
    ],
)
def test_answer_that_cannot_be_read(site: Site, headers: dict[str, str], body: bytes, says: str) -> None:
    assert says in read_line(site.give("/a", body, "image/png", **headers))
