"""One bad character, record or member loses itself and no more."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from tests.unit.test_readers_pages import make_page
from tracker.errors import ReadError
from tracker.readers import read_articles
from tracker.records import Article


def make_record(url: str, page: str, *, longer: int = 0) -> bytes:
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page.encode()
    header = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2024-03-06T00:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:{url}>\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(answer) + longer}\r\n\r\n"
    )
    return header.encode() + answer + b"\r\n\r\n"


RECORDS = [make_record(f"https://paper.example/{number}", make_page(head="")) for number in range(12)]


def read(tmp_path: Path, name: str, data: bytes) -> tuple[list[str | None], list[ReadError]]:
    (tmp_path / name).write_bytes(data)
    items = list(read_articles(tmp_path / name))
    urls = [item.url for item in items if isinstance(item, Article)]
    return urls, [item for item in items if isinstance(item, ReadError)]


@pytest.mark.parametrize(("cut", "whole"), [(3, 12), (400, 11)])
def test_archive_that_breaks_off_gives_the_pages_before(tmp_path: Path, cut: int, whole: int) -> None:
    members = list(map(gzip.compress, RECORDS))
    urls, (error,) = read(tmp_path, "a.warc.gz", b"".join(members)[:-cut])
    assert urls == [f"https://paper.example/{number}" for number in range(whole)]
    assert f"a.warc.gz: breaks off behind record {whole}; get it again; what stands before was read" in str(error)


def test_plain_archive_that_ends_within_a_page_gives_the_pages_before(tmp_path: Path) -> None:
    longer = make_record("https://paper.example/x", make_page(head=""), longer=2_000_000)
    for last in (RECORDS[1][:-400], longer):
        urls, (error,) = read(tmp_path, "a.warc", RECORDS[0] + last)
        assert urls == ["https://paper.example/0"]
        assert "a.warc: breaks off behind record 1; get it again; what stands before was read" in str(error)


def test_archive_with_damage_in_its_midst_gives_the_pages_before(tmp_path: Path) -> None:
    members = [gzip.compress(record) for record in RECORDS]
    members[7] = members[7][:40] + b"\0" * 40 + members[7][80:]
    urls, (error,) = read(tmp_path, "a.warc.gz", b"".join(members))
    assert urls == [f"https://paper.example/{number}" for number in range(7)]
    assert "breaks off behind record 7" in str(error)


def test_record_of_a_wrong_length_is_told_and_in_our_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wrong = make_record("https://paper.example/x", make_page(head=""), longer=-40)
    urls, (error,) = read(tmp_path, "a.warc", RECORDS[0] + wrong + RECORDS[1])
    assert urls[0] == "https://paper.example/0"
    assert urls[-1] == "https://paper.example/1"
    assert "record 2 is not as long as it says" in str(error)
    assert capsys.readouterr().err == ""


def make_feed(words: str, *, channel: str = "<title>The Herald</title>") -> str:
    items = "".join(
        f"<item><title>T{number}</title><link>https://paper.example/{number}</link><description>{each}</description></item>"
        for number, each in enumerate((words, "She left."))
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel>{channel}{items}</channel></rss>'


def read_feed(tmp_path: Path, feed: str) -> list[Article]:
    (tmp_path / "a.rss").write_text(feed, encoding="utf-8")
    return [item for item in read_articles(tmp_path / "a.rss") if isinstance(item, Article)]


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("He left &#1114112;.", "He left \ufffd."),
        ("He left &#xD83D;.", "He left \ufffd."),
        ("He left &#0;.", "He left \ufffd."),
        ("He left &#99999999999999999999;.", "He left \ufffd."),
        ("He left &#55357;&#56832;.", "He left \U0001f600."),
        ("He left &#xd83d;&#xDE00;.", "He left \U0001f600."),
        ("He left &#8220;soon&#8221; &#38; well.", "He left “soon” & well."),
    ],
)
def test_character_that_there_is_not_loses_no_feed(tmp_path: Path, written: str, read_as: str) -> None:
    assert [article.text for article in read_feed(tmp_path, make_feed(written))] == [read_as, "She left."]


def test_channel_is_the_outlet_of_its_entries(tmp_path: Path) -> None:
    first, second = read_feed(tmp_path, make_feed("He left."))
    assert first.outlet == second.outlet == "The Herald"
    known = read_feed(tmp_path, make_feed("He left.").replace("paper.example", "www.rt.com"))
    assert known[0].outlet == "RT"
    relayed = make_feed("He left.").replace("<item>", '<item><source url="https://t.example/">The Tribune</source>', 1)
    assert [article.outlet for article in read_feed(tmp_path, relayed)] == ["The Tribune", "The Herald"]


@pytest.mark.parametrize(
    ("title", "outlet"),
    [
        ("The Herald", "The Herald"),
        ("The Herald - World news", "The Herald"),
        ("World | The Herald", "The Herald"),
        ("Top stories", None),
        ("News: Reuters", "Reuters"),
        ("River &amp; Road", "River & Road"),
        ("", None),
    ],
)
def test_outlet_of_a_channel(tmp_path: Path, title: str, outlet: str | None) -> None:
    feed = make_feed("He left.", channel=f"<title>{title}</title>")
    assert [article.outlet for article in read_feed(tmp_path, feed)] == [outlet, outlet]


def test_outlet_of_the_channel_changes_no_key(tmp_path: Path) -> None:
    without_link = make_feed("He left.").replace("<link>https://paper.example/0</link>", "")
    keys = [read_feed(tmp_path, feed)[0].key for feed in (without_link, without_link.replace("The Herald", ""))]
    assert keys[0] == keys[1]
