"""The proxies that the user's variables name: who is asked, what is told to whom, and what is checked all the same."""

from __future__ import annotations

import base64
import socket
import ssl
from urllib.parse import urlsplit

import pytest

from tests.sites import QUICK, Site
from tests.unit.test_readers_download import CERTIFICATE, listening
from tracker.errors import ReadError
from tracker.readers import read_articles
from tracker.readers.proxies import choose_proxy
from tracker.records import Article

Variables = pytest.MonkeyPatch
NOBODY = "127.0.0.1:9"


@pytest.fixture
def variables(monkeypatch: pytest.MonkeyPatch) -> Variables:
    """The environment without any of the variables."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy", "request_method"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    return monkeypatch


@pytest.fixture
def unknown(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A network that knows no name, as many behind a proxy; notes what it is asked for."""
    asked: list[str] = []
    genuine = socket.getaddrinfo

    def look_up(host: str, port: int, *args: object, **options: object) -> object:
        asked.append(host)
        if host == "intranet.example":
            host = "10.0.0.1"
        return genuine(host, port, *args, **options | {"flags": socket.AI_NUMERICHOST})  # type: ignore[arg-type]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    return asked


def choose(url: str) -> str | None:
    proxy = choose_proxy(urlsplit(url))
    return proxy and str(proxy)


def read_one(url: str, *, allow_local: bool = False) -> Article | ReadError:
    (item,) = read_articles(url, limits=QUICK, allow_local=allow_local)
    return item


@pytest.mark.parametrize(
    ("given", "url", "asked"),
    [
        ({}, "http://news.example/", None),
        ({"HTTP_PROXY": "http://p.example:3128"}, "http://news.example/", "p.example:3128"),
        ({"HTTP_PROXY": "http://p.example:3128"}, "https://news.example/", None),
        ({"HTTPS_PROXY": "http://p.example:3128"}, "https://news.example/", "p.example:3128"),
        ({"https_proxy": "http://q.example", "HTTPS_PROXY": "http://p"}, "https://news.example/", "q.example:80"),
        ({"https_proxy": "", "HTTPS_PROXY": "http://p.example"}, "https://news.example/", None),
        ({"ALL_PROXY": "p.example:3128"}, "https://news.example/", "p.example:3128"),
        ({"ALL_PROXY": "http://[::1]:3128/"}, "http://news.example/", "[::1]:3128"),
        ({"ALL_PROXY": "http://p.example", "NO_PROXY": "other.example,.news.example"}, "http://a.news.example/", None),
        ({"ALL_PROXY": "http://p.example", "no_proxy": "*"}, "http://news.example/", None),
        ({"ALL_PROXY": "http://p.example", "no_proxy": "news.example:8080"}, "http://news.example:8080/", None),
        ({"ALL_PROXY": "http://p.example", "no_proxy": "news.example:8080"}, "http://news.example/", "p.example:80"),
        ({"ALL_PROXY": "http://p.example"}, "http://localhost/", None),
        ({"ALL_PROXY": "http://p.example"}, "http://a.localhost./", None),
        ({"ALL_PROXY": "http://p.example"}, "http://127.1.2.3:8501/", None),
        ({"ALL_PROXY": "http://p.example"}, "http://[::1]/", None),
        ({"ALL_PROXY": "http://p.example"}, "http://93.184.216.34/", "p.example:80"),
        # A header "Proxy:" of a request to a CGI program comes as this variable.
        ({"HTTP_PROXY": "http://p.example", "REQUEST_METHOD": "GET"}, "http://news.example/", None),
    ],
)  # fmt: skip
def test_variables_say_who_is_asked(variables: Variables, given: dict[str, str], url: str, asked: str | None) -> None:
    for name, value in given.items():
        variables.setenv(name, value)
    assert choose(url) == asked


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("HTTPS_PROXY", "socks5://ann:secret@p.example:1080"), ("HTTPS_PROXY", "https://p.example"),
        ("ALL_PROXY", "http://"), ("ALL_PROXY", "http://p.example:70000"), ("HTTPS_PROXY", "http://[x"),
        ("HTTPS_PROXY", "http://exa mple:1"),
    ],
)  # fmt: skip
def test_what_is_no_proxy_is_said_in_a_line_without_its_password(variables: Variables, name: str, value: str) -> None:
    variables.setenv(name, value)
    line = str(read_one("https://news.example/a"))
    assert line.endswith("names no proxy that can be used; write it as http://host:port, or unset it")
    assert "secret" not in line


def test_proxy_is_asked_for_the_whole_address_and_told_its_password(
    variables: Variables, site: Site, unknown: list[str]
) -> None:
    variables.setenv("HTTP_PROXY", site.url.replace("http://", "http://ann:s%40cret@"))
    site.give("http://news.example/a?b=ü".replace("ü", "%C3%BC"), "words", "text/plain")
    item = read_one("http://news.example/a?b=ü")
    assert isinstance(item, Article), item
    assert (item.text, item.url) == ("words", "http://news.example/a?b=ü")
    assert site.paths == ["http://news.example/robots.txt", "http://news.example/a?b=%C3%BC"]
    assert set(site.hosts) == {"news.example"}
    assert unknown.count("news.example") == 1  # once: a network that knows no names may take long to say so


def test_encrypted_page_comes_through_a_tunnel_and_the_proxy_sees_none_of_it(
    variables: Variables, unknown: list[str]
) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)
    trusted = ssl.create_default_context(cafile=str(CERTIFICATE))
    variables.setattr("tracker.readers.download._trusted_certificates", lambda: trusted)
    heads: list[str] = []
    requests: list[str] = []

    def talk(plain: socket.socket) -> None:
        heads.append(plain.recv(10_000).decode())
        plain.sendall(b"HTTP/1.1 200 Connected\r\n\r\n")
        with context.wrap_socket(plain, server_side=True) as line:
            requests.append(line.recv(10_000).decode())
            line.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nwords")

    with listening(talk) as port:
        variables.setenv("https_proxy", f"http://ann:secret@127.0.0.1:{port}")
        item = read_one("https://news.example/a")
    assert isinstance(item, Article), item
    assert item.text == "words"
    assert [head.splitlines()[0].rpartition(" ")[0] for head in heads] == ["CONNECT news.example:443"] * 2
    assert all(base64.b64encode(b"ann:secret").decode() in head for head in heads)
    assert [request.splitlines()[0] for request in requests] == ["GET /robots.txt HTTP/1.1", "GET /a HTTP/1.1"]
    assert not any("authorization" in request.casefold() for request in requests)


def test_proxy_that_does_not_answer_or_refuses_is_named(variables: Variables, unknown: list[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    variables.setenv("ALL_PROXY", f"http://ann:secret@127.0.0.1:{port}")
    for scheme in ("http", "https"):
        line = str(read_one(f"{scheme}://news.example/a"))
        assert f"cannot be fetched (through the proxy 127.0.0.1:{port}: " in line
        assert "secret" not in line

    def refuse(line: socket.socket) -> None:
        with line:
            line.recv(10_000)
            line.sendall(b"HTTP/1.1 403 Forbidden\r\n\r\n")

    with listening(refuse) as port:
        variables.setenv("ALL_PROXY", f"http://127.0.0.1:{port}")
        assert "403 Forbidden" in str(read_one("https://news.example/a"))
        assert "its server answers 403 Forbidden" in str(read_one("http://news.example/a"))


@pytest.mark.parametrize(
    "url",
    [
        "http://10.0.0.1/",
        "http://169.254.169.254/",
        "http://0xa9fea9fe/",
        "http://intranet.example/",
        "http://[fe80::1]/",
    ],
)
def test_local_address_is_refused_behind_a_proxy_too(
    variables: Variables, unknown: list[str], site: Site, url: str
) -> None:
    variables.setenv("ALL_PROXY", site.url)
    assert "is not of the public internet" in str(read_one(url))
    assert site.asked == []


def test_page_of_this_machine_is_asked_for_without_the_proxy(variables: Variables, site: Site) -> None:
    variables.setenv("ALL_PROXY", f"http://{NOBODY}")
    item = read_one(site.give("/a", "words", "text/plain"), allow_local=True)
    assert isinstance(item, Article), item
