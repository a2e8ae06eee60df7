"""What a site asks of programs, where an address leads, and all that is refused without asking anybody."""

from __future__ import annotations

import socket
import time

import pytest

from tests.sites import QUICK, Site, read, read_line
from tests.unit.test_readers_pages import make_page
from tracker.readers import Limits, read_articles
from tracker.records import Article

PAGE = make_page(head="").encode()


@pytest.mark.parametrize(
    ("robots", "allowed"),
    [
        ((200, "User-agent: *\nDisallow: /private"), False),
        ((200, "User-agent: claim-tracker\nDisallow: /"), False),
        ((200, "User-agent: other\nDisallow: /"), True),
        ((200, "<html>no rules</html>"), True),
        ((404, ""), True),
        ((403, ""), True),
        ((503, ""), False),
        # The longest rule decides, not the first; "*" and "$" stand for anything and for the end.
        ((200, "User-agent: *\nDisallow: /\nAllow: /private/"), True),
        ((200, "User-agent: *\nAllow: /\nDisallow: /private/a"), False),
        ((200, "User-agent: *\nDisallow: /*/a"), False),
        ((200, "User-agent: *\nDisallow: /private$"), True),
        ((200, "User-agent: *\nDisallow: /*a$"), False),
        ((200, "\ufeffUser-agent: *\nDisallow: /"), False),
        ((200, "User-agent: *\nDisallow: //[x"), True),
        ((200, "User-agent: *\nCrawl-delay: 1e999\nCrawl-delay: -1\nCrawl-delay: nan\nCrawl-delay: soon"), True),
        ((200, "# so long\n" * 50_000 + "User-agent: *\nAllow: /"), True),
        ((200, "User-agent: *\nDisallow: /private\n" + "# so long\n" * 1_500_000), False),
    ],
    ids=range(17),
)
def test_robots_txt_is_obeyed(site: Site, robots: tuple[int, str], allowed: bool) -> None:
    site.give("/robots.txt", robots[1], "text/plain", robots[0])
    (item,) = read(site.give("/private/a", PAGE))
    assert isinstance(item, Article) is allowed
    if not allowed:
        assert "its robots.txt asks programs not to read it; save the page yourself" in str(item)
        assert site.paths == ["/robots.txt"]


def test_delay_that_a_site_asks_for_is_kept_up_to_half_a_minute(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    waits: list[float] = []
    monkeypatch.setattr("tracker.readers.fetching.time.sleep", waits.append)
    for delay in ("7", "900", "1e999", "-3", "soon"):
        site.give("/robots.txt", f"User-agent: *\nCrawl-delay: {delay}", "text/plain")
        assert isinstance(read(site.give("/a", PAGE))[0], Article)
    assert [round(wait) for wait in waits if wait >= 1] == [7, 30]  # a server of another test may sleep too


def test_host_is_left_in_peace_between_requests(site: Site) -> None:
    url = site.give("/a", PAGE)
    start = time.monotonic()
    read(url, limits=Limits(web_pause=0.3))
    assert time.monotonic() - start >= 0.3


def test_redirects_are_followed_and_the_last_address_counts(site: Site) -> None:
    site.give("/b", PAGE)
    site.give("/a2", "", status=301, Location="b")
    (article,) = read(site.give("/a", "", status=302, Location=f"{site.url}/a2"))
    assert isinstance(article, Article)
    assert article.url == f"{site.url}/b"


@pytest.mark.parametrize(
    ("location", "says"),
    [
        ("/a", "leads from address to address without end"),
        ("file:///etc/passwd", "is no web address"),
        ("ftp://example.org/", "is no web address"),
        ("http://user:secret@127.0.0.1/", "holds a password"),
        ("http://[::1", "is no web address"),
    ],
)
def test_redirect_that_leads_nowhere_good(site: Site, location: str, says: str) -> None:
    line = read_line(site.give("/a", "", status=302, Location=location))
    assert says in line
    assert "secret" not in line


def test_redirect_to_a_local_address_is_refused(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    # The first host counts as public, the second does not: each hop is looked at on its own.
    monkeypatch.setattr("tracker.readers.addresses.is_public", lambda address: address == "127.0.0.1")
    target = "http://127.0.0.2:9/"
    url = site.give("/a", "", status=302, Location=target)
    (error,) = read_articles(url, limits=QUICK)
    assert "its host is 127.0.0.2, which is not of the public internet" in str(error)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/", "http://localhost:8080/", "https://[::1]/", "http://10.0.0.1/", "http://192.168.1.1/",
        "http://169.254.169.254/latest/meta-data/", "http://0.0.0.0/", "http://2130706433/", "http://0x7f000001/",
        "http://[::ffff:127.0.0.1]/", "http://100.64.0.1/", "http://224.0.0.1/",
    ],
)  # fmt: skip
def test_address_that_is_not_public_is_refused_without_asking(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("connected")

    monkeypatch.setattr(socket, "create_connection", refuse)
    (error,) = read_articles(url, limits=QUICK)
    assert "is not of the public internet; add --allow-local if you mean a server of your own" in str(error) or (
        "its host is not found" in str(error)
    )


def test_every_address_of_a_host_is_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 80)) for address in ("93.184.216.34", "10.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    (error,) = read_articles("http://news.example/", limits=QUICK)
    assert str(error).startswith("http://news.example/: its host is 10.0.0.1")


@pytest.mark.parametrize(
    "url",
    ["http://", "http:///a", "https://exa mple.org/", "http://a:99999/", "http://a:0/", "http://127.0.0.1/\udce9"],
)
def test_what_is_no_address_is_said(url: str) -> None:
    assert "is no web address" in read_line(url) or "is not found" in read_line(url)
