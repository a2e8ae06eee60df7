"""Records as the tools of the trade write them: their names for the fields are known."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.files import read_one, write
from tracker.errors import ReadError
from tracker.outlets import load_outlets
from tracker.readers import read_articles
from tracker.records import Article

URL = "https://www.rt.com/news/obama"
TEXT = "“We go,” Peskov said."

TRAFILATURA = {
    "title": "T", "author": "Ann Lee", "hostname": "rt.com", "date": "2013-02-05", "fingerprint": "1fd6", "id": None,
    "license": None, "comments": "", "raw_text": "other", "text": TEXT, "language": None, "image": None,
    "pagetype": "article", "filedate": "2026-11-24", "source": URL, "source-hostname": "RT", "excerpt": None,
}  # fmt: skip
NEWS_PLEASE = {
    "authors": ["Ann Lee"], "date_download": "2020-01-01 00:00:00", "date_modify": None,
    "date_publish": "2013-02-05 07:47:00", "description": "D", "filename": "f.json", "image_url": None,
    "language": "en", "localpath": None, "maintext": TEXT, "source_domain": "www.rt.com", "title": "T",
    "title_page": None, "title_rss": None, "url": URL,
}  # fmt: skip
NEWSPAPER = {
    "url": URL, "read_more_link": "", "language": "en", "title": "T", "top_image": "i.png", "meta_img": "",
    "images": [], "movies": [], "keywords": ["x"], "keyword_scores": {}, "meta_data": {"og": {"title": "x"}},
    "tags": None, "authors": ["Ann Lee"], "publish_date": "2013-02-05T07:47:00+00:00", "summary": "", "text": TEXT,
    "meta_description": "D", "source_url": "https://www.rt.com",
}  # fmt: skip
FUNDUS = {
    "title": "T", "authors": ["Ann Lee"], "publishing_date": "2013-02-05 07:47:00+00:00", "topics": ["x"],
    "body": {"summary": ["“We go,” "], "sections": [{"headline": ["H"], "paragraphs": ["Peskov said."]}]},
    "free_access": True, "meta": {"og:title": "x"}, "url": URL, "publisher": "RT",
}  # fmt: skip
GDELT = {
    "date": "20130205074700", "url": URL, "title": "T", "lang": "ENGLISH",
    "quotes": [
        {"pre": "on Friday Peskov said ", "quote": "We go", "post": ", and left."},
        {"pre": "He added ", "quote": "soon", "post": ""},
    ],
}  # fmt: skip
NEWS_API = {
    "source": {"id": None, "name": "RT"}, "author": "Ann Lee", "title": "T", "description": "D", "url": URL,
    "urlToImage": None, "publishedAt": "2013-02-05T07:47:00Z", "content": TEXT,
}  # fmt: skip


@pytest.mark.parametrize(
    ("record", "text", "author"),
    [
        (TRAFILATURA, TEXT, "Ann Lee"),
        (NEWS_PLEASE, TEXT, "Ann Lee"),
        (NEWSPAPER, TEXT, "Ann Lee"),
        (FUNDUS, "“We go,” \n\nH\n\nPeskov said.", "Ann Lee"),
        (GDELT, 'on Friday Peskov said "We go", and left.\n\nHe added "soon"', None),
        (NEWS_API, TEXT, "Ann Lee"),
    ],
    ids=["trafilatura", "news-please", "newspaper4k", "fundus", "gdelt", "newsapi"],
)
def test_record_of_a_known_tool(tmp_path: Path, record: dict[str, object], text: str, author: str | None) -> None:
    article = read_one(write(tmp_path / "a.jsonl", record))
    assert (article.title, article.outlet, str(article.published)) == ("T", "RT", "2013-02-05")
    assert (article.url, article.author, article.text) == (URL, author, text)
    snippets = "only the snippets around its quotations are known, not the whole article"
    assert article.warnings == ((snippets,) if record is GDELT else ())


@pytest.mark.parametrize("wrap", [lambda each: [each], lambda each: each, lambda each: {"n": 1, "articles": [each]}])
def test_json_file_may_hold_a_list_an_object_or_a_wrapping(tmp_path: Path, wrap: object) -> None:
    assert read_one(write(tmp_path / "a.json", wrap({"text": "x", "title": "T"}))).title == "T"  # type: ignore[operator]


def test_object_with_a_text_of_its_own_is_the_article(tmp_path: Path) -> None:
    assert read_one(write(tmp_path / "a.json", {"text": "x", "items": [{"text": "y"}]})).text == "x"


def test_mapping_goes_before_all_and_names_the_field_however_it_is_called(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "short", "Long Text": "whole"}\n{"text": "short"}\n', encoding="utf-8")
    article, error = read_articles(path, mapping={"content": "long_text"})
    assert isinstance(article, Article)
    assert article.text == "whole"
    assert isinstance(error, ReadError)


@pytest.mark.parametrize(
    ("outlet", "url", "name"),
    [
        ("The New York Times", None, "New York Times"),
        ("NPR Online News", "https://www.npr.org/a", "NPR Online News"),
        ("Expatica", None, "Expatica"),
        (None, "https://www.reuters.com/a", "Reuters"),
        (None, "http://politicalticker.blogs.CNN.com:80/a", "CNN"),
        (None, "https://notcnn.com/a", None),
        (None, "https://nobody.example/a", None),
        (None, "https://[::1", None),
        (None, None, None),
        ("edition.cnn.com", None, "CNN"),
        ("nobody.example", None, "nobody.example"),
        ("Gazeta.ru", None, "Gazeta.ru"),
    ],
)
def test_outlet_has_one_name(outlet: str | None, url: str | None, name: str | None) -> None:
    assert load_outlets().name_publisher(outlet, url) == name
