"""One request to one address: whom the connection goes to, who the other side must be, and what an answer may cost."""

from __future__ import annotations

import contextlib
import gzip
import socket
import ssl
import sys
import threading
import time
import tracemalloc
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.sites import QUICK, Site, read, read_line
from tracker.readers import Limits, read_articles
from tracker.records import Article

CERTIFICATE = Path(__file__).with_name("news.example.pem")
"""Of news.example and signed by itself, made with openssl for this test; trusted nowhere else."""


def text_of(url: str, **options: Any) -> str:
    (article,) = read(url, **options)
    assert isinstance(article, Article), article
    return article.text


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """What stands in the variables of who runs the tests."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy", "request_method"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Lets every name stand for 127.0.0.1, and notes each look-up of one."""
    asked: list[str] = []
    genuine = socket.getaddrinfo

    def look_up(host: str, port: int, *args: Any, **options: Any) -> list[Any]:
        if host.replace(".", "").isdigit():
            return genuine(host, port, *args, **options)
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    return asked


@contextmanager
def listening(talk: Callable[[socket.socket], None]) -> Iterator[int]:
    """A port behind which each caller is talked to, in a thread of its own."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            while True:
                try:
                    line, _ = server.accept()
                except OSError:
                    return
                threading.Thread(target=talk, args=[line], daemon=True).start()

        threading.Thread(target=serve, daemon=True).start()
        yield server.getsockname()[1]
        server.shutdown(socket.SHUT_RDWR)


@contextmanager
def encrypted_site(seen: list[str]) -> Iterator[int]:
    """A server with the certificate of news.example; notes the names it was called by, in TLS and in HTTP."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)
    context.sni_callback = lambda _, name, __: seen.append(str(name))

    def talk(plain: socket.socket) -> None:
        try:
            with context.wrap_socket(plain, server_side=True) as line:
                request = line.recv(10_000).decode()
                seen.append(request.partition("Host: ")[2].partition("\r\n")[0])
                line.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nwords")
        except OSError:
            return

    with listening(talk) as port:
        yield port


def test_name_is_looked_up_once_and_the_connection_goes_to_what_was_checked(site: Site, names: list[str]) -> None:
    site.give("/a", "words", "text/plain")
    port = site.server.server_port
    assert text_of(f"http://news.example:{port}/a") == "words"
    assert names == ["news.example"] * 2  # for robots.txt and for the page: never by who connects


def test_certificate_must_be_of_the_name(names: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    trusted = ssl.create_default_context(cafile=str(CERTIFICATE))
    monkeypatch.setattr("tracker.readers.download._trusted_certificates", lambda: trusted)
    seen: list[str] = []
    with encrypted_site(seen) as port:
        assert text_of(f"https://news.example:{port}/a") == "words"
        assert seen == ["news.example", f"news.example:{port}"] * 2
        assert "certificate is not valid for 'other.example'" in read_line(f"https://other.example:{port}/a")
        assert "certificate is not valid for '127.0.0.1'" in read_line(f"https://127.0.0.1:{port}/a")
    assert names == ["news.example"] * 2 + ["other.example"]


def test_certificate_that_nobody_vouches_for_is_refused(names: list[str]) -> None:
    with encrypted_site([]) as port:
        assert "its certificate is refused: self-signed certificate" in read_line(f"https://news.example:{port}/a")


def test_name_in_other_letters_is_asked_for_in_ascii(site: Site, names: list[str]) -> None:
    site.give("/a", "words", "text/plain")
    port = site.server.server_port
    assert text_of(f"http://bücher.example:{port}/a") == "words"
    assert set(site.hosts) == {f"xn--bcher-kva.example:{port}"}


@pytest.mark.skipif(sys.platform != "linux", reason="another address of this machine, and a queue that is full")
def test_next_address_is_asked_where_nobody_answers_at_the_first(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    site.give("/a", "words", "text/plain")
    port = site.server.server_port
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (f"127.0.0.{last}", port)) for last in (2, 1)]
    with socket.create_server(("127.0.0.2", port), backlog=0) as deaf, contextlib.ExitStack() as callers:
        for _ in range(4):  # until nobody is let in any more, and nobody is told so
            caller = callers.enter_context(socket.socket())
            caller.setblocking(False)
            caller.connect_ex(deaf.getsockname())
        monkeypatch.setattr(socket, "getaddrinfo", genuine_for_numbers(found))
        assert text_of(f"http://news.example:{port}/a", limits=Limits(web_pause=0, web_seconds=2)) == "words"
        monkeypatch.setattr(socket, "getaddrinfo", genuine_for_numbers(found[:1]))
        line = read_line(f"http://news.example:{port}/a", limits=Limits(web_pause=0, web_seconds=0.5))
        assert "takes longer than 0.5 seconds" in line


def genuine_for_numbers(found: list[Any]) -> Callable[..., list[Any]]:
    """A look-up that gives these addresses for every name."""
    genuine = socket.getaddrinfo

    def look_up(host: str, port: int, *args: Any, **options: Any) -> list[Any]:
        return genuine(host, port, *args, **options) if host.replace(".", "").isdigit() else found

    return look_up


@pytest.mark.parametrize("greeting", [b"", b"HTTP/1.1 200 OK\r\nX-Slow: "], ids=["silent", "drips"])
@pytest.mark.parametrize("scheme", ["http", "https"])
def test_server_that_never_comes_to_the_point_is_cut_at_the_deadline(scheme: str, greeting: bytes) -> None:
    def talk(line: socket.socket) -> None:
        with line:
            line.sendall(greeting)
            for _ in range(100):
                time.sleep(0.05)
                try:
                    line.sendall(b"x" if greeting else b"")
                except OSError:
                    return

    with listening(talk) as port:
        start = time.monotonic()
        line = read_line(f"{scheme}://127.0.0.1:{port}/", limits=Limits(web_pause=0, web_seconds=0.4))
        assert time.monotonic() - start < 3
    assert "takes longer than 0.4 seconds" in line or "WRONG_VERSION_NUMBER" in line.upper()


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("gzip", gzip.compress(b"two ") + gzip.compress(b"words")),
        ("x-gzip", gzip.compress(b"two words") + b"\0\0padding"),
        ("GZIP", gzip.compress(b"") * 5_000 + gzip.compress(b"two words")),
        ("deflate", zlib.compress(b"two words")),
    ],
    ids=["members", "padding", "empty members", "deflate"],
)
def test_compressed_answer_is_read_to_its_end(site: Site, encoding: str, body: bytes) -> None:
    assert text_of(site.give("/a", body, "text/plain", Content_Encoding=encoding)) == "two words"


@pytest.mark.parametrize("cut", [1, 9, 15])
def test_answer_whose_last_member_breaks_off_is_refused(site: Site, cut: int) -> None:
    body = gzip.compress(b"two ") + gzip.compress(b"words")[:-cut]
    line = read_line(site.give("/a", body, "text/plain", Content_Encoding="gzip"))
    assert "its compressed answer breaks off" in line


def test_answer_that_unpacks_to_a_thousand_times_its_size_takes_no_memory(site: Site) -> None:
    url = site.give("/a", gzip.compress(bytes(100_000_000), 1), "text/plain", Content_Encoding="gzip")
    tracemalloc.start()
    line = read_line(url, limits=Limits(web_pause=0, web_bytes=1_000_000))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert "is larger than 1 MB; raise TRACKER_LIMIT_WEB_BYTES" in line
    assert peak < 10_000_000


def test_robots_txt_that_is_packed_and_too_long_counts_as_far_as_it_is_read(site: Site) -> None:
    rules = "User-agent: *\nDisallow: /\n" + "".join(f"# {number}\n" for number in range(200_000))
    site.give("/robots.txt", gzip.compress(rules.encode()), "text/plain", Content_Encoding="gzip")
    assert "its robots.txt asks programs not to read it" in read_line(site.give("/a", "words", "text/plain"))


def test_chunks_are_put_together_and_a_missing_one_is_noticed() -> None:
    def serve(body: bytes) -> Callable[[socket.socket], None]:
        def talk(line: socket.socket) -> None:
            with line:
                line.recv(10_000)
                head = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n"
                line.sendall(head + body)

        return talk

    with listening(serve(b"4\r\ntwo \r\n5\r\nwords\r\n0\r\n\r\n")) as port:
        assert text_of(f"http://127.0.0.1:{port}/a") == "two words"
    with listening(serve(b"4\r\ntwo \r\n5\r\nwo")) as port:
        assert "its answer breaks off" in read_line(f"http://127.0.0.1:{port}/a")


def test_local_address_is_refused_before_anything_is_sent(names: list[str], site: Site) -> None:
    (error,) = read_articles(f"http://news.example:{site.server.server_port}/a", limits=QUICK)
    assert "its host is 127.0.0.1, which is not of the public internet" in str(error)
    assert site.asked == []
