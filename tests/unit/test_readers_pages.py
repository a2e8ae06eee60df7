"""Saved pages, feeds and web archives: the words and what the page states of itself, nothing that is guessed."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from tests.factories import SPECIMEN
from tracker.errors import ReadError
from tracker.readers import Limits, read_articles
from tracker.readers.markup import html_text
from tracker.records import Article

METADATA = (
    '<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",'
    ' "headline": "Kremlin: Obama ready", "datePublished": "2013-02-05T07:47:00+08:00",'
    ' "author": [{"@type": "Person", "name": "Ann Lee"}, {"@type": "Person", "name": "Bo Ray"}]}</script>'
    '<meta property="og:site_name" content="RT"><link rel="canonical" href="https://www.rt.com/news/obama">'
)
PARAGRAPHS = "".join(f"<p>{line}</p>\n" for line in SPECIMEN.split("\n\n")[1:])


def make_page(head: str = METADATA, body: str = PARAGRAPHS, charset: str = "utf-8") -> str:
    return (
        f'<!DOCTYPE html><html lang="en-GB"><head><meta charset="{charset}"><title>Kremlin - RT</title>{head}</head>'
        '<body><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>'
        f"<article><h1>Kremlin: Obama ready</h1>{body}</article>"
        "<footer>Subscribe to our newsletter!</footer></body></html>"
    )


def read(tmp_path: Path, name: str, content: str | bytes, limits: Limits | None = None) -> list[Article | ReadError]:
    (tmp_path / name).write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return list(read_articles(tmp_path / name, limits=limits))


def read_one(tmp_path: Path, name: str, content: str | bytes) -> Article:
    (article,) = read(tmp_path, name, content)
    assert isinstance(article, Article), str(article)
    return article


# Pages


@pytest.mark.parametrize("name", ["a.html", "a.htm", "a.XHTML", "page"])
def test_page_gives_its_words_and_what_it_states(tmp_path: Path, name: str) -> None:
    article = read_one(tmp_path, name, make_page())
    assert article.title == "Kremlin: Obama ready"
    assert (article.author, article.outlet, str(article.published)) == ("Ann Lee, Bo Ray", "RT", "2013-02-05")
    assert (article.url, article.language) == ("https://www.rt.com/news/obama", "en")
    assert article.text.split("\n")[1:] == [line for line in SPECIMEN.splitlines()[1:] if line]
    assert "Home" not in article.text
    assert "newsletter" not in article.text
    assert article.warnings == ()


def test_page_that_states_nothing_leaves_it_unknown(tmp_path: Path) -> None:
    body = PARAGRAPHS + "<p>Published on 4 March 2012 by somebody, © 2011.</p>"
    article = read_one(tmp_path, "a.html", make_page(head="", body=body))
    assert (article.published, article.outlet, article.url, article.author) == (None,) * 4


def test_outlet_of_a_page_is_told_by_its_host(tmp_path: Path) -> None:
    head = '<link rel="canonical" href="https://www.chinadaily.com.cn/world/a.html">'
    article = read_one(tmp_path, "a.html", make_page(head=head))
    assert article.outlet == "China Daily"


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [
        ("windows-1252", "cp1252"),
        ("ISO-8859-1", "cp1252"),
        ("utf-8", "utf-8"),
        ("koi8-r", "utf-8"),
        ("nonsense", "utf-8"),
    ],
)
def test_page_is_decoded_as_it_says_or_as_it_is(tmp_path: Path, charset: str, encoding: str) -> None:
    page = make_page(charset=charset) if charset != "koi8-r" else make_page(charset=charset).replace("“", '"')
    if charset == "koi8-r":
        page, encoding = page.replace("”", '"').replace("visit Moscow", "visit Москва"), "koi8-r"
    article = read_one(tmp_path, "a.html", page.encode(encoding, errors="replace"))
    assert ("visit Москва" if charset == "koi8-r" else "“We look forward to the visit,”") in article.text
    assert article.warnings == ()


def test_page_in_utf_16_is_read(tmp_path: Path) -> None:
    assert "“We look" in read_one(tmp_path, "a.html", make_page(charset="utf-16").encode("utf-16")).text


def test_short_page_is_kept_with_a_warning(tmp_path: Path) -> None:
    article = read_one(tmp_path, "a.html", make_page(body="<p>Obama will visit Moscow, the Kremlin said.</p>"))
    assert article.warnings == ("the page gave only 12 words; it may be cut off, or show its text only in a browser",)


@pytest.mark.parametrize(
    "page",
    ["", "   ", "<html></html>", "no page at all", "<html><body><script>document.write('x')</script></body></html>"],
)
def test_page_without_an_article_says_so(tmp_path: Path, page: str) -> None:
    (error,) = read(tmp_path, "a.html", page)
    assert isinstance(error, ReadError)
    assert "holds no article that could be found; save the words as a text file" in str(error)


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 90_000 + "x" + "</div>" * 90_000,
        "<html><body>" + "<p>" * 120_000,
        "<" * 3_000_000,
        "<!DOCTYPE html [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><html><body><p>&b;</p></body></html>",
        "<html><head><script type='application/ld+json'>" + "[" * 100_000 + "</script></head><body>x</body></html>",
    ],
    ids=["deep", "many", "brackets", "entities", "deep-json"],
)
def test_hostile_page_is_one_line(tmp_path: Path, page: str) -> None:
    (item,) = read(tmp_path, "a.html", page)
    assert len(str(item).splitlines()) == 1


# Feeds

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>World news</title><link>https://www.rt.com/</link>
<item><title>Kremlin: Obama &amp; Putin</title><link>https://www.rt.com/a</link><dc:creator>Ann Lee</dc:creator>
<pubDate>Tue, 05 Feb 2013 07:47:00 GMT</pubDate>
<content:encoded><![CDATA[<p>“We go,” <b>Peskov</b>
said.</p><script>x()</script><p>He did.<br/>Soon.</p>]]></content:encoded><description>Short.</description></item>
<item><title>Second</title><link>https://nobody.example/b</link><description>Only a summary.</description>
<pubDate>soon</pubDate></item>
<item><title>Third</title></item>
</channel></rss>
"""
ATOM = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><entry><title>One</title>
<link rel="alternate" href="https://www.rt.com/one"/><published>2013-02-05T23:47:00+08:00</published>
<content type="html">&lt;p&gt;He said so.&lt;/p&gt;</content></entry></feed>
"""


@pytest.mark.parametrize("name", ["a.rss", "a.xml", "feed"])
def test_feed_gives_an_article_an_entry(tmp_path: Path, name: str) -> None:
    whole, summary, empty = read(tmp_path, name, RSS)
    assert isinstance(whole, Article)
    assert whole.text == "“We go,” Peskov said.\n\nHe did.\n\nSoon."
    assert (whole.title, whole.author, whole.outlet) == ("Kremlin: Obama & Putin", "Ann Lee", "RT")
    assert (str(whole.published), whole.url, whole.warnings) == ("2013-02-05", "https://www.rt.com/a", ())
    assert isinstance(summary, Article)
    assert (summary.text, summary.published, summary.outlet) == ("Only a summary.", None, None)
    assert summary.warnings[0] == "the feed gives only a summary; --follow reads the page"
    assert isinstance(empty, ReadError)
    assert ", entry 3: holds no text" in str(empty)


def test_atom_is_read_too(tmp_path: Path) -> None:
    article = read_one(tmp_path, "a.atom", ATOM)
    assert (article.text, str(article.published), article.url) == (
        "He said so.",
        "2013-02-05",
        "https://www.rt.com/one",
    )


@pytest.mark.parametrize(
    ("feed", "says"),
    [
        ("", "holds no entries, or is no feed"),
        ("<rss><channel></channel></rss>", "holds no entries"),
        ("/etc/passwd", "holds no entries"),
        ("http://127.0.0.1/feed", "holds no entries"),
        (
            '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss><item>&b;</item></rss>',
            "declares entities of its own",
        ),
        ("<rss>" + "<item>" * 50_000, "<"),
    ],
    ids=["empty", "no-entries", "path", "address", "bomb", "deep"],
)
def test_feed_that_cannot_be_read(tmp_path: Path, feed: str, says: str) -> None:
    *_, last = read(tmp_path, "a.rss", feed)
    assert says in str(last) or isinstance(last, ReadError)
    assert len(str(last).splitlines()) == 1


def test_bomb_in_utf_16_is_refused_too(tmp_path: Path) -> None:
    feed = '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE l [<!ENTITY a "ha">]><rss><item>&a;</item></rss>'
    assert "declares entities" in str(read(tmp_path, "a.rss", feed.encode("utf-16"))[0])


def test_feed_is_read_up_to_its_limit_and_says_so(tmp_path: Path) -> None:
    first, error = read(tmp_path, "a.rss", RSS, Limits(feed_entries=1))
    assert isinstance(first, Article)
    assert "holds 3 entries, of which the first 1 were read" in str(error)


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("plain words", "plain words"),
        ("a &lt; b", "a < b"),
        ("<p>One.</p><p>Two <b>words</b>.</p>", "One.\n\nTwo words."),
        ("One<br>two\nthree<!-- no --> four", "One\n\ntwo three four"),
        ("<style>p {}</style><ul><li>a</li><li>b</li></ul> tail", "a\n\nb\n\ntail"),
        ("<p>no\u00a0break", "no\u00a0break"),
        ("", ""),
    ],
)
def test_words_of_html(html: str, text: str) -> None:
    assert html_text(html) == text


# Archives of the web


def make_warc(*, compressed: bool) -> bytes:
    page = make_page(head="")
    answers = [
        ("https://www.rt.com/a", "200 OK", "text/html; charset=windows-1252", page.encode("cp1252")),
        ("https://www.rt.com/gone", "404 Not Found", "text/html", page.encode()),
        ("https://www.rt.com/i.png", "200 OK", "image/png", b"\x89PNG"),
        ("https://www.rt.com/empty", "200 OK", "text/html", b"<html></html>"),
        ("https://www.rt.com/b", "200 OK", "text/html", page.encode()),
    ]
    records = []
    for url, status, content_type, data in answers:
        answer = f"HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\n\r\n".encode() + data
        header = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2013-02-05T00:00:00Z\r\n"
            f"WARC-Record-ID: <urn:uuid:{len(records)}>\r\nContent-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(answer)}\r\n\r\n"
        )
        records.append(header.encode() + answer + b"\r\n\r\n")
    return b"".join(map(gzip.compress, records) if compressed else records)


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_web_archive_gives_its_pages(tmp_path: Path, name: str) -> None:
    first, error, last = read(tmp_path, name, make_warc(compressed=name.endswith("gz")))
    assert isinstance(first, Article)
    assert isinstance(last, Article)
    assert (first.url, first.outlet, last.url) == ("https://www.rt.com/a", "RT", "https://www.rt.com/b")
    assert "“We look forward to the visit,”" in first.text
    assert str(error).startswith(f"{tmp_path}/{name}, https://www.rt.com/empty: holds no article")


@pytest.mark.parametrize("data", [b"", b"no archive", make_warc(compressed=False)[:300]])
def test_web_archive_that_cannot_be_read(tmp_path: Path, data: bytes) -> None:
    (error,) = read(tmp_path, "a.warc", data)
    assert isinstance(error, ReadError)
    assert len(str(error).splitlines()) == 1


def test_web_archive_without_the_extra_says_which(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_LIMIT_FILE_SECONDS", "0")  # in this process, which alone is changed
    monkeypatch.setitem(__import__("sys").modules, "warcio.archiveiterator", None)
    (error,) = read(tmp_path, "a.warc.gz", gzip.compress(b"x"))
    assert str(error) == f"{tmp_path}/a.warc.gz: needs the extra 'web'; pip install \"claim-tracker[web]\""
