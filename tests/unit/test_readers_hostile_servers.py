"""Servers that lie, never end or make no sense: each answer is an article or one line, in bounded time and memory."""

from __future__ import annotations

import gzip
import itertools
import socket
import tracemalloc
import zlib
from collections.abc import Callable, Iterable

import pytest

from tests.sites import Site, read
from tests.unit.test_readers_download import listening
from tracker.errors import ReadError
from tracker.readers import Limits
from tracker.records import Article

OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"
CHUNKED = OK + b"Transfer-Encoding: chunked\r\n\r\n"
MOST_MEMORY = 30_000_000


def talk(answer: Callable[[], Iterable[bytes]]) -> Callable[[socket.socket], None]:
    """A server that gives an answer piece by piece to whoever asks for a page, and has no robots.txt."""

    def serve(line: socket.socket) -> None:
        with line:
            asked = line.recv(10_000)
            pieces = [b"HTTP/1.1 404 None\r\n\r\n"] if b"robots.txt" in asked else answer()
            try:
                for piece in pieces:
                    line.sendall(piece)
            except OSError:
                return

    return serve


def ask(answer: Callable[[], Iterable[bytes]], *, seconds: float = 5.0) -> Article | ReadError:
    limits = Limits(web_pause=0, web_seconds=seconds, web_bytes=1_000_000)
    with listening(talk(answer)) as port:
        (item,) = read(f"http://127.0.0.1:{port}/a", limits=limits)
    return item


@pytest.mark.parametrize(
    ("head", "again", "says"),
    [
        (b"HTTP/1.1 200 ", b"O" * 65_536, "cannot be fetched (got more than 65536 bytes"),
        (OK, b"X: y\r\n" * 10_000, "cannot be fetched (got more than 100 headers)"),
        (OK + b"X: ", b"y" * 65_536, "cannot be fetched (got more than 65536 bytes"),
        (OK + b"X: y\r\n", b" folded\r\n" * 10_000, "cannot be fetched (got more than 100 headers)"),
        (b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 1_000, ""),
        (OK + b"\r\n", b"x" * 65_536, "is larger than 1 MB"),
        (CHUNKED, b"1;" + b"x" * 65_536, "cannot be fetched (its answer breaks off)"),
        (CHUNKED, b"0" * 65_536, "cannot be fetched (its answer breaks off)"),
        (CHUNKED, b"1\r\nx\r\n" * 10_000, ""),
        (CHUNKED + b"5\r\nwords\r\n0\r\n", b"X: y\r\n" * 10_000, ""),
        (CHUNKED + b"5\r\nwords\r\n0\r\nX: ", b"y" * 65_536, "cannot be fetched ("),
    ],
    ids=[
        "status", "headers", "header", "folds", "interim", "body", "chunk line", "chunk size", "small chunks",
        "trailers", "trailer",
    ],
)  # fmt: skip
def test_answer_without_end_has_an_end(head: bytes, again: bytes, says: str) -> None:
    tracemalloc.start()
    item = ask(lambda: itertools.chain([head], itertools.repeat(again)), seconds=0.5)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert isinstance(item, ReadError)
    assert says in str(item)
    assert len(str(item).splitlines()) == 1
    assert peak < MOST_MEMORY


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (b"", "cannot be fetched (Remote end closed"),
        (b"\r\n\r\n", "cannot be fetched"),
        (b"words\r\n", "cannot be fetched"),
        (b"HTTP/9.9 200 OK\r\n\r\nwords", "cannot be fetched"),
        (b"HTTP/1.1 two OK\r\n\r\nwords", "cannot be fetched"),
        (b"HTTP/1.1 1000 OK\r\n\r\nwords", "cannot be fetched"),
        (b"HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\n\r\nwords", "its server answers 103 Early Hints"),
        (b"HTTP/1.1 304 Not Modified\r\n\r\n", "its server answers 304 Not Modified"),
        (b"HTTP/1.1 302 Found\r\n\r\n", "its server answers 302 Found"),
        (b"HTTP/1.1 302 Found\r\nLocation:\r\n\r\n", "its server answers 302 Found"),
        (b"HTTP/1.1 302 Found\r\nLocation: /b\r\nLocation: /c\r\n\r\n", "its redirect leads to several addresses"),
        (b"HTTP/1.1 302 Found\r\nLocation: /a\r\nLocation: /a\r\n\r\n", "leads from address to address without end"),
        (b"HTTP/1.1 302 Found\r\nLocation: " + b"/x" * 8_000 + b"\r\n\r\n", "is an address of more than 8000 char"),
        (b"HTTP/1.1 999 \r\n\r\n", "its server answers 999"),
        (b"HTTP/1.1 404 None\r\nContent-Encoding: br\r\n\r\nx", "its server answers 404 Not Found"),
        (OK + b"Content-Length: 8\r\n\r\nhalf", "its answer breaks off"),
        (OK + b"Content-Length: 4\r\nContent-Length: 8\r\n\r\nhalf", "cannot be fetched"),
        (OK + b"Content-Encoding: br\r\n\r\nx", "is encoded in 'br'"),
        (OK + b"Content-Encoding: gzip, gzip\r\n\r\nx", "is encoded in 'gzip, gzip'"),
        (OK + b"Content-Encoding: \x1b[2J\r\n\r\nx", "is encoded in '\\x1b[2j'"),
        (CHUNKED + b"zz\r\nwords\r\n", "its answer breaks off"),
        (CHUNKED + b"-5\r\nwords\r\n", "cannot be fetched"),
        (CHUNKED + b"5\r\nwords\r\n", "its answer breaks off"),
    ],
    ids=range(23),
)
def test_answer_that_makes_no_sense_is_one_line(answer: bytes, says: str) -> None:
    item = ask(lambda: [answer])
    assert isinstance(item, ReadError)
    assert says in str(item)
    assert len(str(item).splitlines()) == 1
    assert "\x1b" not in str(item)


BARE = zlib.compressobj(wbits=-zlib.MAX_WBITS)
DEFLATED = BARE.compress(b"two words") + BARE.flush()


@pytest.mark.parametrize(
    "answer",
    [
        OK + b"Content-Length: 9\r\n\r\ntwo words and more",
        OK + b"Content-Length: 9\r\nContent-Length: 9\r\n\r\ntwo words",
        OK + b"Content-Length: many\r\n\r\ntwo words",
        OK + b"Content-Length: -1\r\n\r\ntwo words",
        OK + b"Content-Encoding:\r\n\r\ntwo words",
        OK + b"Content-Encoding: identity, Identity\r\n\r\ntwo words",
        OK + b"Content-Encoding: identity, X-GZIP\r\n\r\n" + gzip.compress(b"two words"),
        OK + b"Content-Encoding: deflate\r\n\r\n" + DEFLATED,
        OK + b"Content-Encoding: deflate\r\n\r\n" + zlib.compress(b"two words"),
        OK + b"Content-Encoding: deflate\r\n\r\n" + gzip.compress(b"two words"),
        OK + b"X: \xff\x80\r\nno header at all\r\n: \r\n\r\ntwo words",
        b"HTTP/1.0 200\r\n\r\ntwo words",
        b"HTTP/1.1 100 Continue\r\n\r\n" + OK + b"\r\ntwo words",
        CHUNKED + b"4;why=so\r\ntwo \r\n5\r\nwords\r\n0\r\nX: y\r\n\r\n",
        CHUNKED.replace(b"chunked", b"Chunked\r\nContent-Length: 3") + b"9\r\ntwo words\r\n0\r\n\r\n",
    ],
    ids=range(15),
)
def test_answer_that_is_odd_is_read(answer: bytes) -> None:
    item = ask(lambda: [answer])
    assert isinstance(item, Article), item
    assert item.text == "two words"


def test_redirect_in_other_letters_is_followed_byte_by_byte() -> None:
    asked: list[bytes] = []

    def serve(line: socket.socket) -> None:
        with line:
            target = line.recv(10_000).split()[1]
            asked.append(target)
            if target == b"/a":
                line.sendall(b"HTTP/1.1 302 Found\r\nLocation: /s\xfc\xdf b\xc3\xbc?\xff\r\n\r\n")
            else:
                line.sendall(b"HTTP/1.1 404 None\r\n\r\n" if b"robots" in target else OK + b"\r\nwords")

    with listening(serve) as port:
        (item,) = read(f"http://127.0.0.1:{port}/a")
    assert isinstance(item, Article), item
    assert asked == [b"/robots.txt", b"/a", b"/s%FC%DF%20b%C3%BC?%FF"]


@pytest.mark.parametrize(
    "location", ["/robots.txt", "//[x", "ftp://news.example/robots.txt", "http://a:70000/", "http://ann@127.0.0.1/"]
)
def test_robots_txt_that_leads_nowhere_is_as_good_as_none(site: Site, location: str) -> None:
    site.give("/robots.txt", "", status=302, Location=location)
    assert isinstance(read(site.give("/a", "words", "text/plain"))[0], Article)


def test_robots_txt_without_end_counts_as_far_as_it_is_read() -> None:
    def serve(line: socket.socket) -> None:
        with line:
            if b"robots" not in line.recv(10_000):
                line.sendall(OK + b"\r\nwords")
                return
            try:
                line.sendall(OK + b"\r\nUser-agent: *\nDisallow: /private\n")
                while True:
                    line.sendall(b"Disallow: /private\n" * 1_000)
            except OSError:
                return

    with listening(serve) as port:
        (allowed,) = read(f"http://127.0.0.1:{port}/a")
        (refused,) = read(f"http://127.0.0.1:{port}/private")
    assert isinstance(allowed, Article)
    assert "its robots.txt asks programs not to read it" in str(refused)
