"""The web from a server of our own, and all that is refused without asking anybody."""

from __future__ import annotations

import gzip
import io
import socket
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.unit.test_readers_pages import make_page
from tracker import __version__
from tracker.errors import ReadError
from tracker.readers import Limits, count_articles, read_articles
from tracker.records import Article

QUICK = Limits(web_pause=0, web_seconds=5)
PAGE = make_page(head="").encode()
Answer = tuple[int, dict[str, str], bytes]


class Site:
    """A server that gives what it is told to, and notes who asked for what."""

    def __init__(self) -> None:
        self.answers: dict[str, Answer] = {}
        self.asked: list[tuple[str, str]] = []
        self.hosts: list[str] = []
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.asked.append((self.path, self.headers["User-Agent"]))
                site.hosts.append(self.headers["Host"])
                status, headers, body = site.answers.get(self.path, (404, {}, b""))
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.end_headers()
                if body == b"drip":
                    site.drip(self.wfile)
                else:
                    self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, args=[0.02], daemon=True).start()

    def give(
        self, path: str, body: bytes | str, content_type: str = "text/html", status: int = 200, **headers: str
    ) -> str:
        data = body.encode() if isinstance(body, str) else body
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.answers[path] = (status, {"Content-Type": content_type} | named, data)
        return f"{self.url}{path}"

    @staticmethod
    def drip(stream: io.BufferedIOBase) -> None:
        for _ in range(100):
            try:
                stream.write(b"x")
                stream.flush()
            except OSError:
                return
            time.sleep(0.05)

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()

    @property
    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]


@pytest.fixture
def site() -> Iterator[Site]:
    site = Site()
    yield site
    site.close()


def read(url: str, *, limits: Limits = QUICK, follow: bool = False) -> list[Article | ReadError]:
    return list(read_articles(url, limits=limits, follow=follow, allow_local=True))


def read_line(url: str, **options: Limits) -> str:
    (error,) = read(url, **options)
    assert isinstance(error, ReadError), error
    assert len(str(error).splitlines()) == 1
    return str(error)


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


# Manners


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


# Redirects and refusals


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
