"""The grammar of web addresses: what may be asked, how it is written in a request, where a redirect leads."""

from __future__ import annotations

import pytest

from tracker.errors import ReadError
from tracker.readers.urls import ascii_host, host_and_port, is_askable, join_url, request_target, split_url

HERE = "https://news.example/a/b?c"


@pytest.mark.parametrize(
    ("location", "leads_to"),
    [
        ("c", "https://news.example/a/c"),
        ("/c", "https://news.example/c"),
        ("?d", "https://news.example/a/b?d"),
        ("#d", "https://news.example/a/b?c#d"),
        ("//other.example/c", "https://other.example/c"),
        ("http://other.example", "http://other.example"),
        (" /c ", "https://news.example/c"),
        ("/a b", "https://news.example/a%20b"),
        ("/%C3%BC", "https://news.example/%C3%BC"),
        ("/ü", "https://news.example/%FC"),  # one byte: a server of Latin-1
        ("/Ã¼", "https://news.example/%C3%BC"),  # two: one of UTF-8
        ("/?q=Ð¿&r=1", "https://news.example/?q=%D0%BF&r=1"),
        ("//[x", "//[x"),
        ("http://[::1/c", "http://[::1/c"),
    ],
)
def test_redirect_leads_where_its_bytes_say(location: str, leads_to: str) -> None:
    assert join_url(HERE, location) == leads_to


@pytest.mark.parametrize(
    ("url", "host", "named", "target"),
    [
        ("http://News.Example", "news.example", "news.example", "/"),
        ("http://news.example:80/", "news.example", "news.example:80", "/"),
        ("http://news.example:/a", "news.example", "news.example", "/a"),
        ("http://news.example./a#b", "news.example.", "news.example.", "/a"),
        ("https://[2606:2800::1]:8443/a?b", "2606:2800::1", "[2606:2800::1]:8443", "/a?b"),
        ("http://bücher.example/ü ?ü=1", "xn--bcher-kva.example", "xn--bcher-kva.example", "/%C3%BC%20?%C3%BC=1"),
        ("http://straße.example/", "xn--strae-oqa.example", "xn--strae-oqa.example", "/"),
        ("http://b%C3%BCcher.example/", "xn--bcher-kva.example", "xn--bcher-kva.example", "/"),
        ("http://ｎｅｗｓ。example/", "news.example", "news.example", "/"),
        ("http://my_site.example/%zz", "my_site.example", "my_site.example", "/%zz"),
        ("http://news.example//a//b", "news.example", "news.example", "//a//b"),
    ],
)
def test_address_is_asked_for_in_ascii(url: str, host: str, named: str, target: str) -> None:
    parts = split_url(url)
    assert (ascii_host(parts), host_and_port(parts), request_target(parts)) == (host, named, target)


@pytest.mark.parametrize(
    "url",
    [
        "", "http://", "http:///a", "http:a", "//news.example/", "ftp://news.example/", "file:///etc/passwd",
        "javascript:alert(1)", "data:text/plain,x", "http://news.example:0/", "http://news.example:70000/",
        "http://news.example:-1/", "http://news.example:x/", "http://[::1/", "http://[x]/", "http://exa mple.org/",
        "http://exa\0mple.org/", "http://a..b/", "http://.a/", "http://ü..example/", f"http://{'ü' * 100}.example/",
        "http://a%2Fb/", "http://a%00b/", "http://%ff.example/", "http://a\\b/", "http://a<b>/", "http://127.0.0.1/\udce9",
    ],
)  # fmt: skip
def test_what_is_no_address_is_refused(url: str) -> None:
    with pytest.raises(ReadError, match="is no web address; give one that begins with https:// or http://"):
        split_url(url)
    assert not is_askable(url)


def test_password_is_refused_and_not_repeated() -> None:
    with pytest.raises(ReadError, match=r"^http://news\.example: holds a password; leave it out$"):
        split_url("http://ann:secret@news.example/a")
    with pytest.raises(ReadError, match="holds a password"):
        split_url("http://ann@news.example/a")


def test_endless_address_is_refused() -> None:
    assert is_askable("http://news.example/" + "a" * 7_000)
    with pytest.raises(ReadError, match="is an address of more than 8000 characters; check the address"):
        split_url("http://news.example/" + "a" * 8_000)
