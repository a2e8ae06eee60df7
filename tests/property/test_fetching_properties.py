"""What holds for whatever a server sends: robots.txt, headers and redirects give an answer or one ReadError."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.unit.test_readers_download import listening
from tracker.errors import ReadError
from tracker.readers.download import Response
from tracker.readers.fetching import Client
from tracker.readers.limits import Limits
from tracker.readers.robots import parse_robots
from tracker.readers.urls import ascii_host, host_and_port, is_askable, join_url, request_target, split_url

PATIENT = settings(suppress_health_check=list(HealthCheck))
LIMITS = Limits(web_pause=0, web_seconds=2, web_bytes=10_000)

ROBOTS = st.lists(
    st.sampled_from([
        "User-agent: ", "User-agent: *\n", "useragent claim-tracker\n", "Disallow:", "Allow: ", "Crawl-delay: ",
        "1e999", "Request-rate: ", "Visit-time: ", "Sitemap: ", "Host: ", "//[x", "/*", "$", "%zz", "http://[", "\n",
        "\r", "\x85", "\0", "#", "\ufeff",
    ])
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=3)
).map("".join)  # fmt: skip
LOCATIONS = st.lists(
    st.sampled_from([
        "http:", "https:", "ftp:", "/", "//", "\\", "@", ":", "[", "]", "%", "%00", "%0d%0a", "#", "?", "..",
        "a.example", "127.0.0.1", "::1", "0", "70000", "xn--", "\xfc", "\xff\xfe", " ", "\t", "\x00", "\x1b",
    ])
    | st.text(st.characters(max_codepoint=0xFF, exclude_characters="\r\n"), max_size=3)
).map("".join)  # fmt: skip
HEADERS = st.lists(
    st.tuples(
        st.sampled_from(
            [
                "Location",
                "Content-Length",
                "Content-Encoding",
                "Transfer-Encoding",
                "Content-Type",
                "Connection",
                "X",
                "",
            ]
        ),
        st.sampled_from(
            ["gzip", "deflate", "br", "chunked", "0", "5", "-1", "99999999999999999999", "close", "text/html"]
        )
        | LOCATIONS,
    ),
    max_size=4,
)
STATUS_LINES = st.sampled_from(
    [
        "HTTP/1.1 200 OK",
        "HTTP/1.1 302 Found",
        "HTTP/1.0 301",
        "HTTP/1.1 100 Go on",
        "HTTP/1.1 204",
        "HTTP/1.1 404 None",
        "x",
    ]
)
BODIES = st.binary(max_size=60) | st.sampled_from([b"5\r\nwords\r\n0\r\n\r\n", b"\x1f\x8b\x08\0\0\0\0\0\0\x03"])


@contextmanager
def giving(robots: bytes, page: bytes) -> Iterator[str]:
    """A server that answers every request for robots.txt with the one, and any other with the other."""

    def talk(line: socket.socket) -> None:
        with line:
            try:
                asked = line.recv(20_000)
                line.sendall(robots if asked.startswith(b"GET /robots.txt ") else page)
                line.shutdown(socket.SHUT_WR)
            except OSError:
                return

    with listening(talk) as port:
        yield f"http://127.0.0.1:{port}"


def make_answer(status: str, headers: list[tuple[str, str]], body: bytes) -> bytes:
    lines = [status, *(f"{name}: {value}" for name, value in headers)]
    return "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + body


def fetch(robots: bytes, page: bytes) -> Response | ReadError:
    """What the client makes of a site; nothing but an answer or one line."""
    with giving(robots, page) as url:
        client = Client(limits=LIMITS, allow_local=True)
        try:
            found: Response | ReadError = client.get(f"{url}/a")
        except ReadError as error:
            found = error
    assert isinstance(found, Response) or len(str(found).splitlines()) == 1
    return found


@PATIENT
@given(robots=ROBOTS.map(str.encode) | st.binary(), path=st.text(st.characters(exclude_categories=["Cs"])))
def test_any_robots_txt_allows_an_address_or_does_not(robots: bytes, path: str) -> None:
    for head in (b"", b"User-agent: *\n"):
        rules = parse_robots(head + robots)
        assert rules.allow(f"http://x/{path}") in {True, False}
        assert 0 <= rules.pause <= 30


@PATIENT
@given(robots=ROBOTS.map(str.encode))
def test_what_is_for_others_changes_nothing(robots: bytes) -> None:
    ours = b"User-agent: claim-tracker\nDisallow: /a\n"
    rules = parse_robots(ours + b"User-agent: other\n" + robots.replace(b"*", b"").replace(b"claim", b"") + b"\n")
    assert not rules.allow("http://x/a")
    assert rules.allow("http://x/b")


@PATIENT
@given(location=LOCATIONS)
def test_any_redirect_leads_to_an_address_or_is_refused(location: str) -> None:
    url = join_url("https://news.example/a/b?c", location)
    assert url.isascii()
    if is_askable(url):
        parts = split_url(url)
        request = f"GET {request_target(parts)} HTTP/1.1\r\nHost: {host_and_port(parts)}"
        assert len(request.split()) == 5  # nothing of it ends the line or adds a word
        assert request.isascii()
        assert request.isprintable() or request.count("\r\n") == 1
        assert ascii_host(parts)


@settings(PATIENT, max_examples=60)
@given(location=LOCATIONS)
def test_any_redirect_of_a_server_gives_an_answer_or_a_line(location: str) -> None:
    page = make_answer("HTTP/1.1 302 Found", [("Location", location.strip("\r\n"))], b"")
    assert isinstance(fetch(b"HTTP/1.1 404 None\r\n\r\n", page), ReadError)


@settings(PATIENT, max_examples=80)
@given(status=STATUS_LINES, headers=HEADERS, body=BODIES, robots=st.booleans())
def test_any_answer_is_a_response_or_a_line(
    status: str, headers: list[tuple[str, str]], body: bytes, robots: bool
) -> None:
    odd, plain = make_answer(status, headers, body), make_answer("HTTP/1.1 200 OK", [], b"words")
    found = fetch(odd, plain) if robots else fetch(b"HTTP/1.1 404 None\r\n\r\n", odd)
    assert isinstance(found, ReadError) or len(found.data) <= LIMITS.web_bytes
