"""The head of a text file that states its title, outlet, day and address."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.files import read_error, read_one, write


@pytest.mark.parametrize(
    ("header", "field", "value"),
    [
        ("title: No", "title", "No"),
        ("title: 12:30", "title", "12:30"),
        ("title:  spaced   out ", "title", "spaced out"),
        ('title: "Obama: a visit"', "title", "Obama: a visit"),
        ("title: >\n  two\n  lines", "title", "two lines"),
        ("Headline: a", "title", "a"),
        ("source: CNN", "outlet", "CNN"),
        ("Publisher: CNN", "outlet", "CNN"),
        ("site: CNN", "outlet", "CNN"),
        ("site: other\noutlet: CNN", "outlet", "CNN"),
        ("outlet:\nsite: CNN", "outlet", "CNN"),
        ("outlet: ~", "outlet", None),
        ('outlet: ""', "outlet", None),
        ("link: https://example.org/a?b=c", "url", "https://example.org/a?b=c"),
        ("url:", "url", None),
        ("byline: [Ann Lee, Bo Ray]", "author", "Ann Lee, Bo Ray"),
        ("author:\n  - Ann Lee", "author", "Ann Lee"),
        ("language:", "language", "en"),
        ("language: en-GB", "language", "en-GB"),
        ("published_inferred: true", "published_inferred", True),
        ("published_inferred: no", "published_inferred", False),
        ("", "title", None),
        ("# a comment", "title", None),
        ("agency: AFP", "outlet", None),
        ("text: not this", "text", "The text."),
    ],
)
def test_front_matter_field(tmp_path: Path, header: str, field: str, value: object) -> None:
    article = read_one(write(tmp_path / "a.txt", f"---\n{header}\n---\nThe text."))
    assert getattr(article, field) == value


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("---\ntitle: a\n---\nx", "x"),
        ("---\ntitle: a\n---\n\nx\n\n", "\nx\n\n"),
        ("---\ntitle: a\n---\nx\n---\ny", "x\n---\ny"),
        ("---  \r\ntitle: a\r\n---\r\nx\r\ny\r\n", "x\r\ny\r\n"),
        ("---\n---\n\u00a0x\u2028\ufeff", "\u00a0x\u2028\ufeff"),
        (" ---\nnot front matter", " ---\nnot front matter"),
        ("----\nnot front matter", "----\nnot front matter"),
    ],
)
def test_text_is_what_follows_the_closing_line(tmp_path: Path, written: str, text: str) -> None:
    assert read_one(write(tmp_path / "a.md", written)).text == text


@pytest.mark.parametrize(
    ("written", "line", "says"),
    [
        ("---\nwords: [\n---\nx", 3, "put the value into quotation marks"),
        ("---\n" + "[" * 5000 + "\n---\nx", None, "not YAML"),
        ("---\njust words\n---\nx", None, "not a list of keys and values"),
        ("---\ntitle: a\nx", None, "close it with a line that is ---"),
        ("---\ntitle: a\n---\n \n", None, "holds no text"),
        ("", None, "is empty"),
        (" \n\n", None, "holds no text"),
        ("a\0b" * 9, None, "NUL"),
    ],
)
def test_text_file_that_cannot_be_read(tmp_path: Path, written: str, line: int | None, says: str) -> None:
    path = write(tmp_path / "a.txt", written)
    error = read_error(path)
    assert error.startswith(f"{path}, line {line}: " if line else f"{path}: ")
    assert says in error
    assert "\n" not in error


@pytest.mark.parametrize(
    ("written", "field", "value", "warning"),
    [
        ("title: a\npublished: Tuesdy", "published", None, "published is 'Tuesdy', so its date is unknown"),
        ("date: 05/02/2013", "published", None, "date is '05/02/2013', so its date is unknown (which could be two"),
        ("published: [2013, 2014]", "published", None, "published is a list"),
        ("outlet: {a: b}", "outlet", None, "outlet is a mapping, so it is unknown"),
        ("author: &a [*a]", "author", None, "author is a list, so it is unknown"),
        ('title: "\\ud800"', "title", "\ufffd", "title held one character that cannot be stored"),
        ("title: Obama: a visit", "title", "Obama: a visit", "the front matter is not YAML"),
        ("title: Obama: a visit\r\ndate: 2013", "published", "2013", "so it was read line by line"),
        ('title: "\\UFFFFFFFF"', "title", '"\\UFFFFFFFF"', "the front matter is not YAML"),
    ],
)  # fmt: skip
def test_article_is_kept_where_its_metadata_are_not_clear(
    tmp_path: Path, written: str, field: str, value: str | None, warning: str
) -> None:
    article = read_one(write(tmp_path / "a.txt", f"---\n{written}\n---\nx"))
    assert article.text == "x"
    assert (None if getattr(article, field) is None else str(getattr(article, field))) == value
    (doubt,) = article.warnings
    assert warning in doubt
