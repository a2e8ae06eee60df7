"""Answers of news servers, and HTML in the fields of records: the words count, whatever they are wrapped in."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from tests.files import read_one, write
from tracker.errors import ReadError
from tracker.readers import read_articles
from tracker.readers.markup import plain_words
from tracker.records import Article

WORDS = "“The road stays shut,” Mayor Ann Dunn said.\n\nShe left."
HTML = "<p>&ldquo;The road stays shut,&rdquo; <a href='/d'>Mayor Ann Dunn</a> said.</p><p>She left.</p>"
URL = "https://paper.example/road"

GUARDIAN = {"response": {"status": "ok", "total": 1, "results": [{
    "id": "uk/road", "webPublicationDate": "2024-03-06T08:00:00Z", "webTitle": "Road shut", "webUrl": URL,
    "fields": {"bodyText": "all on one line", "body": HTML, "byline": "Ann Lee", "trailText": "T"},
}]}}  # fmt: skip
NEW_YORK_TIMES = {"status": "OK", "response": {"meta": {"hits": 1}, "docs": [{
    "_id": "nyt://article/1", "web_url": URL, "headline": {"main": "Road shut", "kicker": None},
    "pub_date": "2024-03-06T08:00:00+0000", "byline": {"original": "By Ann Lee", "person": []},
    "source": "The New York Times", "lead_paragraph": "“The road stays shut,” Mayor Ann Dunn said.",
}]}}  # fmt: skip
WORDPRESS = [{
    "id": 7, "date": "2024-03-06T08:00:00", "link": URL, "title": {"rendered": "Road shut &#8211; again"},
    "content": {"rendered": HTML, "protected": False}, "excerpt": {"rendered": "<p>E</p>"}, "author": 3,
}]  # fmt: skip
JSON_FEED = {"version": "https://jsonfeed.org/version/1.1", "title": "The Paper", "items": [{
    "id": URL, "url": URL, "title": "Road shut", "content_html": HTML, "date_published": "2024-03-06T08:00:00Z",
    "authors": [{"name": "Ann Lee"}],
}]}  # fmt: skip
ELASTIC = {"took": 1, "hits": {"total": 1, "hits": [{"_id": "a", "_index": "news", "_source": {
    "title": "Road shut", "body": HTML, "date": "2024-03-06", "url": URL, "author": "Ann Lee"}}]}}  # fmt: skip


@pytest.mark.parametrize(
    ("answer", "title", "author", "outlet"),
    [
        (GUARDIAN, "Road shut", "Ann Lee", None),
        (WORDPRESS, "Road shut – again", None, None),
        (JSON_FEED, "Road shut", "Ann Lee", "The Paper"),
        (ELASTIC, "Road shut", "Ann Lee", None),
    ],
    ids=["guardian", "wordpress", "json-feed", "elasticsearch"],
)
def test_answer_of_a_server_is_read(
    tmp_path: Path, answer: object, title: str, author: str | None, outlet: str | None
) -> None:
    article = read_one(write(tmp_path / "a.json", answer))
    assert article.text == WORDS
    assert (article.title, article.author, article.outlet, article.url) == (title, author, outlet, URL)
    assert (str(article.published), article.warnings) == ("2024-03-06", ())


def test_answer_that_has_only_a_summary_says_so(tmp_path: Path) -> None:
    article = read_one(write(tmp_path / "a.json", NEW_YORK_TIMES))
    assert article.text == WORDS.partition("\n")[0]
    assert (article.title, article.author, article.outlet) == ("Road shut", "Ann Lee", "New York Times")
    assert article.warnings == ("only a summary of it is known, not the whole article",)


def test_record_a_line_is_laid_open_too(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps(WORDPRESS[0]) + "\n" + json.dumps({"title": "x"}) + "\n", encoding="utf-8")
    article, error = read_articles(path)
    assert isinstance(article, Article)
    assert article.text == WORDS
    assert isinstance(error, ReadError)


def test_text_that_a_service_cut_off_is_warned_of(tmp_path: Path) -> None:
    article = read_one(write(tmp_path / "a.json", {"text": "“We go,” Dunn said. She … [+1520 chars]"}))
    assert article.warnings == ("its text is cut off, as news services do that give only a beginning",)


def test_html_in_a_cell_is_read_as_words(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["title", "author", "text"], ["Road &amp; rail", "by Ann Lee", HTML]])
    (article,) = read_articles(path)
    assert isinstance(article, Article)
    assert (article.title, article.author, article.text) == ("Road & rail", "Ann Lee", WORDS)


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("One.<br/>Two.", "One.\n\nTwo."),
        ("He <b>said</b> so &amp; left", "He said so & left"),
        ("It costs &pound;5 &#8211; or &#x201c;less&#x201d;", "It costs £5 – or “less”"),
        ("a < b and c > d", "a < b and c > d"),
        ("Close the <p> tag, he said.", "Close the <p> tag, he said."),
        ("<Name> said so; see <https://a.example/>", "<Name> said so; see <https://a.example/>"),
        ("R&D; AT&T", "R&D; AT&T"),
        ("<p>one\0two</p>", "one\ufffdtwo"),
        ("<p>half \ud83d</p>", "half \ufffd"),
    ],
)
def test_words_of_a_field(written: str, words: str) -> None:
    assert plain_words(written) == words


def test_field_of_very_many_tags_stays_as_it_is() -> None:
    written = "<p>x</p>" * 60_000
    assert plain_words(written) is written
