"""Exports of press databases: their heads are read, and a file of several articles gives each of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tracker.readers import count_articles, read_articles
from tracker.readers.plain import find_stated
from tracker.readers.press_databases import read_head, split_export
from tracker.records import Article

WORDS = "“The road stays shut,” Mayor Ann Dunn said.\n"
NEXIS = (
    "Road stays shut\n\nThe Tribune (London) - Final Edition\n\nMarch 6, 2024 Wednesday 10:15 AM GMT\n\n"
    "Copyright 2024 Tribune All Rights Reserved\n\nSection: HOME; Pg. 4\n\nLength: 212 words\n\nByline: Ann Lee\n\n"
    f"Body\n\n{WORDS}\nLoad-Date: March 7, 2024\n\nEnd of Document\n"
)
OLD_NEXIS = (
    "                 2 of 5 DOCUMENTS\n\n              The Tribune\n\n         March 6, 2024 Wednesday\n\n"
    f"Road stays shut\n\nBYLINE: Ann Lee\n\nSECTION: HOME; Pg. 4\n\nLENGTH: 1,212 words\n\n{WORDS}\n"
)
FACTIVA = (
    "Road stays shut\nBy Ann Lee\n212 words\n6 March 2024\n10:15\nThe Tribune\nTRIB\n4\nEnglish\n(c) 2024 Tribune\n\n"
    f"{WORDS}\nDocument TRIB000020240306e9250000a\n"
)
CODES = f"HD  Road stays shut\nBY  By Ann Lee\nWC  212 words\nPD  6 March 2024\nSN  The Tribune\nSC  TRIB\nLP  {WORDS}"


@pytest.mark.parametrize(
    "text",
    [NEXIS, OLD_NEXIS, FACTIVA, CODES, CODES.replace("  ", "\n")],
    ids=["nexis", "old", "factiva", "codes", "below"],
)
def test_head_of_an_export(text: str) -> None:
    head = read_head(text)
    assert (head["title"], head["outlet"], head["author"]) == ("Road stays shut", "The Tribune", "Ann Lee")
    assert str(head["published"]).startswith(("March 6, 2024", "6 March 2024"))


@pytest.mark.parametrize(
    "text",
    [
        f"Road stays shut\n\nMarch 6, 2024\n\n{WORDS}",
        f"Road stays shut\n\nThe length: 212 words of anger\n\n{WORDS}",
        f"212 words\n6 March 2024\n{WORDS}",
        f"Road stays shut\n\nHe wrote\n\n212 words\n\nand left\n\n{WORDS}",
        "HD  Road\nLED lights\nPD  soon\n",
        "",
    ],
)
def test_text_without_such_a_head(text: str) -> None:
    assert read_head(text) == {}


def test_the_text_of_an_export_stays_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(NEXIS, encoding="utf-8")
    (article,) = read_articles(path)
    assert isinstance(article, Article)
    assert (article.text, article.name, str(article.published)) == (NEXIS, "a", "2024-03-06")


@pytest.mark.parametrize("one", [NEXIS, OLD_NEXIS, FACTIVA], ids=["nexis", "old", "factiva"])
def test_file_of_several_articles_gives_each(tmp_path: Path, one: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(one + one.replace("shut", "open"), encoding="utf-8")
    first, second = read_articles(path)
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.name, first.title, second.name, second.title) == ("a:1", "Road stays shut", "a:2", "Road stays open")
    assert first.text + second.text == one + one.replace("shut", "open")
    assert count_articles(path) == 2


@pytest.mark.parametrize("text", [NEXIS, f"One.\nEnd of Document\n{WORDS}End of Document\n", WORDS * 500 + NEXIS * 2])
def test_what_is_no_row_of_articles_is_one(text: str) -> None:
    assert split_export(text) == [(0, len(text))]


@pytest.mark.parametrize(
    ("line", "published", "author"),
    [
        ("By Ann Lee | March 6, 2024", "March 6, 2024", "Ann Lee"),
        ("By Ann Lee, Mar 6, 2024", "Mar 6, 2024", "Ann Lee"),
        ("By Ann Lee - 6 March 2024", "6 March 2024", "Ann Lee"),
        ("Posted on March 6, 2024 by Ann Lee", "March 6, 2024", "Ann Lee"),
        ("Posted on March 6, 2024 by", "March 6, 2024", None),
        ("Wednesday, March 6, 2024 | By Ann Lee", "Wednesday, March 6, 2024", None),
        ("Date: 2024-03-06", "2024-03-06", None),
        ("By Ann Lee and Bo Ray, Reuters", None, "Ann Lee and Bo Ray, Reuters"),
        ("By March 6, 2024 all had left the town, he said", None, None),
    ],
)
def test_lines_that_state_date_and_author(line: str, published: str | None, author: str | None) -> None:
    record = find_stated(f"The road stays shut\n\n{line}\n\nThe mayor said so.\n").record
    assert (record.get("published"), record.get("author")) == (published, author)
