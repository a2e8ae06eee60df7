"""What the readers make of good and bad files: every format, encoding, date and failure, as the user meets it."""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

from tracker.errors import ReadError
from tracker.identity import make_article_key
from tracker.readers import FORMATS, Limits, count_articles, read_articles
from tracker.readers.encodings import decode_bytes
from tracker.readers.plain import find_dateline, find_title
from tracker.readers.published import parse_published
from tracker.records import Article

CORPUS = Path(__file__).parents[2] / "articles"

SAMPLES = {
    "moscow-times-2012-12-18-obama-visit-expected": (
        "e5d43d29d8be23d0a88f3552102b4c0332df489a8b8444a5dbe48ad0eceb7161",
        ("Obama Visit Expected Despite 'Mini-Crisis' in Ties", "The Moscow Times", "2012-12-18", True),
    ),
    "expatica-2012-11-13-obama-to-visit-russia": (
        "ee650a82aef51fcd58df5983aa501782b39696929bfe5bf6ee9c6aee1d933d30",
        ("Obama to visit Russia to help improve ties: Kremlin", "Expatica", "2012-11-13", False),
    ),
    "itar-tass-2013-01-us-intends-to-lead-relations": (
        "2b1b136c0f84efceb279fa187d6d0eff7f7f05fe1b87eced0ea3a8b25b1aeba3",
        (
            "The United States intends to lead the relations with Russia out of the deadlock",
            "ITAR-TASS",
            "2013-01",
            True,
        ),
    ),
    "china-daily-2013-02-05-visits-may-improve-relations": (
        "5529951685d119bb7884c8f325787b972559f6f780c6f0cc1475577872bd895c",
        ("Visits may improve US-Russia relations", "China Daily", "2013-02-05", False),
    ),
    "moscow-times-2013-10-03-obama-and-putin-may-meet": (
        "8eae8a78a84808aebc5c62cf2a5a70032aae1daf19b63ce7e46f91a53af3f3ca",
        ("Obama and Putin May Meet at APEC Summit", "The Moscow Times", "2013-10-03", True),
    ),
}


def write(path: Path, content: str | bytes | object) -> Path:
    """A file of bytes, of text in UTF-8, or of anything else as JSON; compressed where its suffix says so."""
    if not isinstance(content, str | bytes):
        content = json.dumps(content)
    data = content.encode("utf-8") if isinstance(content, str) else content
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(data) if path.suffix == ".gz" else data)
    return path


def read_one(path: Path) -> Article:
    (article,) = read_articles(path)
    assert isinstance(article, Article), str(article)
    return article


def read_error(path: Path) -> str:
    (error,) = read_articles(path)
    assert isinstance(error, ReadError)
    return str(error)


def outcomes(path: Path) -> list[str]:
    """The names of the articles and the lines of the errors, in order."""
    return [each.name if isinstance(each, Article) else str(each) for each in read_articles(path)]


# The sample corpus


def test_sample_corpus_is_the_five_texts_in_the_order_of_their_paths() -> None:
    assert outcomes(CORPUS) == sorted(SAMPLES)
    assert count_articles(CORPUS) == 5


@pytest.mark.parametrize(("name", "sha256", "metadata"), [(name, *rest) for name, rest in SAMPLES.items()])
def test_sample_article_keeps_its_text_to_the_byte(name: str, sha256: str, metadata: tuple[object, ...]) -> None:
    article = read_one(CORPUS / f"{name}.txt")
    assert hashlib.sha256(article.text.encode("utf-8")).hexdigest() == sha256
    assert (article.title, article.outlet, str(article.published), article.published_inferred) == metadata
    assert (article.url, article.author, article.language) == (None, None, "en")
    assert article.key == make_article_key(url=None, outlet=article.outlet, text=article.text)
    assert article.warnings == ()


# Front matter


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


# Dates


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ("2013", "2013"),
        (2013, "2013"),
        ("2013-01", "2013-01"),
        (" 2012-12-18 ", "2012-12-18"),
        ("2013-02-05 07:47", "2013-02-05"),
        ("2013-02-05T23:47:01Z", "2013-02-05"),
        ("2013-02-05T23:47:01.123456-08:00", "2013-02-05"),
        ("2013-02-05 07:47:00 +0800", "2013-02-05"),
        ("13/11/2012", "2012-11-13"),
        ("29/2/2012", "2012-02-29"),
        ("02/25/2013", "2013-02-25"),
        ("2013/02/05", "2013-02-05"),
        ("05/05/2013", "2013-05-05"),
        ("1/21/18", "2018-01-21"),
        ("9/20/17", "2017-09-20"),
        ("12/25/99", "1999-12-25"),
        ("Tuesday 05/02/2013", "2013-02-05"),
        ("Thu 05/02/2013", "2013-05-02"),
        ("5 February 2013", "2013-02-05"),
        ("5th of Feb. 2013", "2013-02-05"),
        ("February 5, 2013", "2013-02-05"),
        ("Tuesday, February 5th, 2013 at 7:47 a.m. EST", "2013-02-05"),
        ("Sept. 11, 2013", "2013-09-11"),
        ("Tue, 05 Feb 2013 07:47:00 GMT", "2013-02-05"),
        ("05-Feb-2013", "2013-02-05"),
        ("February 2013", "2013-02"),
        (20130205, "2013-02-05"),
        ("20130205074700", "2013-02-05"),
        ("20130205T074700Z", "2013-02-05"),
    ],
)
def test_date_is_read(value: object, date: str) -> None:
    assert str(parse_published(value)) == date


@pytest.mark.parametrize(
    "value",
    [
        *["", "Tuesday", "05/02/2013", "29/02/2013", "13/11/12", "2013-02-30", "2013-13", "0/5/2013", "31/31/13"],
        *[
            "Wednesday 05/02/2013",
            "Maybe 13/11/2012",
            "Monday, February 5, 2013",
            "5 Brumaire 2013",
            "February 30, 2013",
        ],
        *["0000", "2013-02-05T", "2013-02-05 soon", 99, -2013, 2013.5, True, None, ["2013", "2014"], {}, "9" * 99],
    ],
)
def test_date_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        parse_published(value)


# Plain text


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Visits may improve US-Russia relations\n\nKerry may visit.", "Visits may improve US-Russia relations"),
        ("# Will Obama visit Russia?\r\n\r\nHe may.", "Will Obama visit Russia?"),
        ("All news\n\nThe United States intends ...", None),
        ("Support The Moscow Times!\n\nObama Visit Expected", None),
        ("Obama may visit Russia, the Kremlin said.\n\nHe may not.", None),
        ("“He may visit Russia soon.”\n\nHe may.", None),
        ("Obama may visit\nRussia next year", None),
        ("Obama may visit Russia", None),
        ("Published on 13/11/2012\n\nHe may.", None),
        ("word " * 40 + "\n\nHe may.", None),
        ("\n\nHe may.", None),
    ],
)
def test_title_of_plain_text(text: str, title: str | None) -> None:
    assert find_title(text) == title


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("A title\n\nPublished on 13/11/2012\n\nHe may.", "13/11/2012"),
        ("A title\n\nUpdated: 2013-02-05 07:47\r\nHe may.", "2013-02-05 07:47"),
        ("Updated: 2013-02-06\nPublished: 2013-02-05\n", "2013-02-05"),
        ("Published on 05/02/2013\n", None),
        ("A title\n\nPublished on Tuesday 05/02/2013\n", "Tuesday 05/02/2013"),
        ("A title\n\nFebruary 5, 2013\n\nHe may.", "February 5, 2013"),
        ("A title\n\n2013\n\nHe may.", None),
        ("Published on 13/11/2012 in London\n", None),
        ("He published on 13/11/2012\n", None),
        ("line\n" * 30 + "Published on 13/11/2012\n", None),
    ],
)
def test_dateline_of_plain_text(text: str, date: str | None) -> None:
    assert find_dateline(text) == date


@pytest.mark.parametrize(
    ("line", "author", "outlet"),
    [
        ("By Agencies (China Daily)", "Agencies", "China Daily"),
        ("By Ann Lee", "Ann Lee", None),
        ("BY ANN LEE and Bo Ray (Nobody's Paper)", "ANN LEE and Bo Ray", None),
        ("By Tuesday, he said.", None, None),
        ("By the time he came all of them had left", None, None),
    ],
)
def test_byline_of_plain_text(tmp_path: Path, line: str, author: str | None, outlet: str | None) -> None:
    article = read_one(write(tmp_path / "a.txt", f"Visits may improve relations\n\n{line}\n\nKerry may visit.\n"))
    assert (article.author, article.outlet) == (author, outlet)


def test_date_that_could_be_two_is_unknown_and_said(tmp_path: Path) -> None:
    article = read_one(write(tmp_path / "a.txt", "Visits may improve relations\n\nPublished on 05/02/2013\n\nx\n"))
    assert article.published is None
    assert article.warnings == ("'Published on 05/02/2013' could be two dates, so its date is unknown",)


def test_plain_text_leaves_unknown_what_it_does_not_state(tmp_path: Path) -> None:
    article = read_one(write(tmp_path / "cnn-2013-02-05.txt", "Kerry may visit Russia.\n"))
    assert article.text == "Kerry may visit Russia.\n"
    assert (article.title, article.outlet, article.published, article.url, article.author) == (None,) * 5


# Encodings


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("“Да”, he said".encode(), "“Да”, he said"),
        ("“Да”".encode("utf-8-sig"), "“Да”"),
        ("“Да”".encode("utf-16"), "“Да”"),
        (b"\xfe\xff" + "“Да”".encode("utf-16-be"), "“Да”"),
        ("“Да”".encode("utf-32"), "“Да”"),
        ("“No mark”, he said".encode("utf-16-le"), "“No mark”, he said"),
        ("“No mark”, he said".encode("utf-16-be"), "“No mark”, he said"),
        (b"one stray \0 byte", "one stray \0 byte"),
        ("“It’s a café – closed”".encode("cp1252"), "“It’s a café – closed”"),
        (b"a\x81b", "a\x81b"),
        (b"caf\xe9", "café"),
        ("“one” “two” ".encode() + b"caf\xe9", "“one” “two” café"),
        ("“one” “tw".encode() + b"\xe2\x80", "“one” “twâ€"),
        (b"\xed\xa0\x80", "í\u00a0€"),
        (b"a\r\nb\rc", "a\r\nb\rc"),
        (b"", ""),
    ],
)
def test_bytes_are_decoded(data: bytes, text: str) -> None:
    assert decode_bytes(data, where="a.txt").text == text


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"a\0b" * 9, "a.txt: holds NUL characters"),
        ("odd".encode("utf-16")[:-1], "a.txt: begins as UTF-16 but is broken at byte 6; save it as UTF-8"),
        (b"\xff\xfe\x00\xd8", "a.txt: begins as UTF-16 but is broken"),
    ],
)
def test_bytes_that_are_no_text(data: bytes, says: str) -> None:
    with pytest.raises(ReadError) as caught:
        decode_bytes(data, where="a.txt")
    assert str(caught.value).startswith(says)


# JSON

RECORD = {
    "id": "r1",
    "title": "T",
    "outlet": "CNN",
    "published": "2013-02",
    "url": "https://example.org/1",
    "text": "x y",
}


@pytest.mark.parametrize("suffix", [".jsonl", ".jsonl.gz", ".json", ".JSONL"])
def test_json_record_is_read_in_full(tmp_path: Path, suffix: str) -> None:
    article = read_one(write(tmp_path / f"a{suffix}", RECORD))
    assert (article.name, article.title, article.outlet, str(article.published)) == ("r1", "T", "CNN", "2013-02")
    assert (article.url, article.text, article.language) == ("https://example.org/1", "x y", "en")
    assert article.key == make_article_key(url="https://example.org/1", outlet="CNN", text="x y")


@pytest.mark.parametrize(
    ("record", "field", "value"),
    [
        ({"body": "x"}, "text", "x"),
        ({"text": None, "content": "x"}, "text", "x"),
        ({"text": "", "maintext": " x\r\n"}, "text", " x\r\n"),
        ({"text": "x", "source": {"id": None, "name": "CNN"}}, "outlet", "CNN"),
        ({"text": "x", "authors": ["Ann", {"name": "Bo"}, None]}, "author", "Ann, Bo"),
        ({"text": "x", "publishedAt": "2013-02-05T07:47:00Z"}, "published", "2013-02-05"),
        ({"text": "x", "published": 2013}, "published", "2013"),
        ({"text": "x", "published": None}, "published", "None"),
        ({"text": "x", "published": float("nan")}, "published", "None"),
        ({"text": "x", "title": 1984}, "title", "1984"),
        ({"text": "x", "published_inferred": True}, "published_inferred", "True"),
        ({"text": "x", "id": 7}, "name", "7"),
        ({"text": "x", "id": ["7"]}, "name", "a:1"),
        ({"text": "x"}, "name", "a:1"),
        ({"text": "\ud83d\ude00"}, "text", "😀"),
        ({"text": ["One.", "Two."]}, "text", "One.\n\nTwo."),
    ],
)
def test_json_field(tmp_path: Path, record: object, field: str, value: str) -> None:
    assert str(getattr(read_one(write(tmp_path / "a.jsonl.gz", record)), field)) == value


BAD_LINES = [
    ('{"text": "cut of', "is not JSON"),
    ("[" * 100_000, "is not JSON"),
    ('{"text": ' + "9" * 5000 + "}", "is not JSON"),
    ('["text"]', "is not a JSON object"),
    ("null", "is not a JSON object"),
    ('{"title": "t"}', "has no text"),
    ('{"text": [["x"], 5]}', "text is a list, not a text"),
    ('{"text": {"x": "y"}}', "text is a mapping, not a text"),
    ('{"text": 5}', "text is 5, not a text"),
    ('{"text": " "}', "holds no text"),
    ("\0\0", "NUL"),
]


@pytest.mark.parametrize(("line", "says"), BAD_LINES)
def test_bad_line_is_named_and_does_not_stop_the_others(tmp_path: Path, line: str, says: str) -> None:
    path = write(tmp_path / "a.jsonl", f'{{"text": "x"}}\n\n{line}\r\n{{"text": "y"}}')
    first, error, last = outcomes(path)
    assert (first, last) == ("a:1", "a:4")
    assert error.startswith(f"{path}, line 3: ")
    assert says in error
    assert len(error.splitlines()) == 1
    assert len(error.removeprefix(str(path))) < 200
    assert count_articles(path) == 3


@pytest.mark.parametrize(
    ("record", "field", "value", "warning"),
    [
        ('{"text": "a\\u0000b"}', "text", "a\ufffdb", "the text held one character that cannot be stored"),
        ('{"text": "a\\ud800\\udbffb"}', "text", "a\ufffd\ufffdb", "the text held 2 characters"),
        ('{"text": "x", "id": "\\udfff"}', "name", "\ufffd", None),
        ('{"text": "x", "title": true}', "title", None, "title is True, so it is unknown"),
        ('{"text": "x", "title": [["x"], "y"]}', "title", "y", "title is a list"),
        ('{"text": "x", "date": "Tuesdy"}', "published", None, "date is 'Tuesdy', so its date is unknown"),
        ('{"text": "x", "date": 41310}', "published", None, "date is 41310"),
        ('{"text": "x \\u202ey"}', "text", "x \u202ey", "reverse order"),
        ('{"text": "â€œWe goâ€\x9d, he said"}', "text", "â€œWe goâ€\x9d, he said", "encoded twice"),
        ('{"text": "caf\ufffd"}', "text", "caf\ufffd", "1 of its characters were lost before"),
    ],
)
def test_record_is_kept_where_something_in_it_is_not_clear(
    tmp_path: Path, record: str, field: str, value: str | None, warning: str | None
) -> None:
    article = read_one(write(tmp_path / "a.jsonl", record))
    assert getattr(article, field) == value
    assert [warning in doubt for doubt in article.warnings if warning] == ([True] if warning else [])


def test_json_list_names_bad_records(tmp_path: Path) -> None:
    path = write(tmp_path / "a.json", [{"text": "x"}, 5, {"text": "y", "id": "r3"}])
    first, error, last = outcomes(path)
    assert (first, last) == ("a:1", "r3")
    assert error.startswith(f"{path}, record 2: is not a JSON object")
    assert count_articles(path) == 3


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("", ": is empty"),
        ("[]", ": holds no records"),
        ('[\n{"text": "x"},\n', ", line 3: is not JSON"),
        ('{"text": "x"}\n{"text": "y"}', ", line 2: is not JSON (Extra data); mend it there, or name the file .jsonl"),
        ("[" * 100_000, ": is not JSON"),
        ("5", ": is not a JSON object"),
        (b"\x1f\x8b\x08\0\0\0\0\0", ": holds NUL characters"),
        ({"status": "ok", "articles": []}, ": holds no records"),
    ],
)
def test_json_file_that_cannot_be_read(tmp_path: Path, content: str | bytes | object, says: str) -> None:
    path = write(tmp_path / "a.json", content)
    assert read_error(path).startswith(f"{path}{says}")


@pytest.mark.parametrize("content", ["", "\n \n"])
def test_json_lines_without_a_line(tmp_path: Path, content: str) -> None:
    assert "is empty" in read_error(write(tmp_path / "a.jsonl", content))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_json_lines_in_other_encodings(tmp_path: Path, encoding: str) -> None:
    lines = '{"text": "“Ċ”"}\n{"text": "é"}\n' if encoding != "cp1252" else '{"text": "“C”"}\n{"text": "é"}\n'
    path = write(tmp_path / "a.jsonl", lines.encode(encoding))
    texts = [each.text for each in read_articles(path) if isinstance(each, Article)]
    assert texts == [json.loads(line)["text"] for line in lines.splitlines()]


def test_broken_off_gzip_gives_what_it_holds_and_then_an_error(tmp_path: Path) -> None:
    lines = "".join(
        json.dumps({"text": hashlib.sha512(bytes([n % 256, n // 256])).hexdigest()}) + "\n" for n in range(2000)
    )
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress(lines.encode())[:-20_000])
    *articles, last = read_articles(path)
    assert len(articles) > 1000
    assert all(isinstance(each, Article) for each in articles)
    assert str(last).startswith(f"{path}, line {len(articles) + 1}: the compressed file is damaged or breaks off")
    assert count_articles(path) is None


def test_what_is_no_gzip_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl.gz").write_bytes(b'{"text": "x"}')
    assert "the compressed file is damaged" in read_error(tmp_path / "a.jsonl.gz")


def test_lines_are_streamed(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.gz"
    line = json.dumps({"text": "x" * 2000}) + "\n"
    with gzip.open(path, "wt", compresslevel=1) as file:
        file.writelines(line for _ in range(10_000))
    tracemalloc.start()
    try:
        count = sum(isinstance(each, Article) for each in read_articles(path))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert count == 10_000
    assert peak < 2_000_000


# Sizes


@pytest.mark.parametrize("suffix", [".txt", ".jsonl"])
def test_long_text_is_read_and_a_longer_one_refused(tmp_path: Path, suffix: str) -> None:
    def content(size: int) -> str:
        return "y" * size if suffix == ".txt" else json.dumps({"text": "y" * size})

    most = Limits().article_characters
    assert len(read_one(write(tmp_path / f"a{suffix}", content(most))).text) == most
    assert "more than 1,000,000 characters" in read_error(write(tmp_path / f"b{suffix}", content(most + 1)))


def test_endless_line_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tracker.readers.jsonl._SKIPPED_AT_ONCE", 16)
    monkeypatch.setenv("TRACKER_LIMIT_RECORD_BYTES", "100")
    monkeypatch.setenv("TRACKER_LIMIT_FILE_BYTES", "101")
    path = write(tmp_path / "a.jsonl", '{"text": "x"}\n' + "y" * 300 + '\n{"text": "z"}\n')
    first, error, last = outcomes(path)
    assert (first, last) == ("a:1", "a:3")
    assert error.startswith(f"{path}, line 2: is longer than 100 bytes")
    assert "larger than 101 bytes" in read_error(write(tmp_path / "a.json", "[" + " " * 100 + "]"))
    assert "larger than 100 bytes" in read_error(write(tmp_path / "a.txt", "y" * 101))


@pytest.mark.parametrize("suffix", [".jsonl", ".json", ".csv"])
def test_refusals_of_one_file_have_an_end(tmp_path: Path, suffix: str) -> None:
    content = "[" + "5," * 20 + "5]" if suffix == ".json" else "text,x\n" + ",5\n" * 20
    *errors, last = read_articles(write(tmp_path / f"a{suffix}", content), limits=Limits(refused_records=7))
    assert len(errors) == 7
    assert "more than 7 of its records cannot be read, the rest was left out" in str(last)


def test_endless_row_of_signs_is_refused(tmp_path: Path) -> None:
    assert "holds more than 2,000 signs in a row without a word" in read_error(write(tmp_path / "a.txt", '"' * 50_000))
    assert read_one(write(tmp_path / "b.txt", "x " + '" ' * 50_000 + "=" * 2_000)).name == "b"


@pytest.mark.parametrize("suffix", [".jsonl", ".csv"])
def test_blank_lines_have_an_end(tmp_path: Path, suffix: str) -> None:
    path = write(tmp_path / f"a{suffix}", ("text\n" if suffix == ".csv" else "") + "\n" * 99)
    (error,) = read_articles(path, limits=Limits(blank_lines=50))
    assert "holds more than 50 blank lines; take them out" in str(error)


def test_limit_that_there_is_not_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_LIMIT_FILE_MEMROY", "1000000000")
    error = read_error(write(tmp_path / "a.txt", "x"))
    assert error == "TRACKER_LIMIT_FILE_MEMROY: is no setting; did you mean TRACKER_LIMIT_FILE_MEMORY?"


def test_limit_that_is_no_number_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_LIMIT_FILE_BYTES", "many")
    error = read_error(write(tmp_path / "a.txt", "x"))
    assert error == "TRACKER_LIMIT_FILE_BYTES: 'many' is no limit; give a number, or leave it out"
    assert count_articles(tmp_path) == 1


# Paths


def test_directory_is_read_in_order_and_passes_over_what_is_no_article(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.md", "a/y.TXT", "c.jsonl"):
        write(tmp_path / name, RECORD | {"id": name})
    for name in ("README.md", "a/readme.txt", ".hidden.txt", ".git/x.txt", "d.mp3", "e", "f.txt~"):
        write(tmp_path / name, "no article")
    assert outcomes(tmp_path) == ["y", "z", "b", "c.jsonl"]
    assert count_articles(tmp_path) == 4


def test_bad_file_of_a_directory_does_not_stop_the_others(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", "x")
    write(tmp_path / "b.txt", "")
    write(tmp_path / "c.txt", "x")
    os.mkfifo(tmp_path / "d.txt")
    (tmp_path / "e.txt").symlink_to(tmp_path / "gone")
    first, empty, third, pipe, broken_link = outcomes(tmp_path)
    assert (first, third) == ("a", "c")
    assert "is empty" in empty
    assert "is not a regular file" in pipe
    assert "no such file" in broken_link


def test_linked_directory_is_read_once(tmp_path: Path) -> None:
    write(tmp_path / "real/a.txt", "x")
    (tmp_path / "real/loop").symlink_to(tmp_path)
    (tmp_path / "again").symlink_to(tmp_path / "real")
    assert outcomes(tmp_path) == ["a"]


@pytest.mark.parametrize("name", ["README.md", ".hidden.txt"])
def test_file_that_is_named_is_read_whatever_its_name(tmp_path: Path, name: str) -> None:
    assert read_one(write(tmp_path / name, "x")).text == "x"


def test_directory_without_articles_says_what_is_read(tmp_path: Path) -> None:
    write(tmp_path / "a.mp3", "x")
    error = read_error(tmp_path)
    assert error.startswith(f"{tmp_path}: holds no articles")
    assert all(suffix in error for suffix in FORMATS)


def test_file_of_unknown_kind_says_what_is_read(tmp_path: Path) -> None:
    error = read_error(write(tmp_path / "a.mp3", "x"))
    assert error.startswith(f"{tmp_path / 'a.mp3'}: is of an unknown kind")
    assert all(suffix in error for suffix in FORMATS)


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("gone.txt", "no such file or directory"),
        ("gone", "no such file or directory"),
        ("a\0b.txt", "no such file or directory"),
        ("x" * 300 + ".txt", "cannot be read"),
    ],
)
def test_path_that_is_not_there(tmp_path: Path, name: str, says: str) -> None:
    assert says in read_error(tmp_path / name)
    assert count_articles(tmp_path / name) == 1


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "a.json", "a.jsonl.gz"])
def test_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    path = write(tmp_path / name, RECORD)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    # Not by chmod, which does not hold against root; in this process, which alone is changed.
    monkeypatch.setenv("TRACKER_LIMIT_FILE_SECONDS", "0")
    monkeypatch.setattr(Path, "open", refuse)
    monkeypatch.setattr(gzip, "open", refuse)
    assert read_error(path) == f"{path}: you may not read it; change its permissions"


def test_directory_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "a/x.txt", "x")
    write(tmp_path / "b.txt", "x")
    listed = Path.iterdir

    def refuse(path: Path) -> Iterator[Path]:
        if path.name == "a":
            raise PermissionError(13, "Permission denied")
        return listed(path)

    monkeypatch.setattr(Path, "iterdir", refuse)
    error, name = outcomes(tmp_path)
    assert error == f"{tmp_path / 'a'}: you may not read it; change its permissions"
    assert name == "b"


def test_file_name_that_is_no_text_can_still_be_stored(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9.txt")
    try:
        path.write_bytes(b"x")
    except OSError:
        pytest.skip("this file system takes only names in UTF-8")
    assert read_one(path).name == "caf?"
    path.write_bytes(b"")
    assert "caf?.txt: is empty" in read_error(path)


TALK = "MR. HOLT: We go.\n\nQUESTION: Why?\n\nMR. HOLT: You know why.\n\nQUESTION: When?\n\nMR. HOLT: Soon.\n"
HEADS = {
    "lines-without-blanks": (
        "Remarks With Foreign Minister Barsov\nAnna Holt\nSecretary\nRiga, Latvia\nMay 7, 2013\n\n",
        "Remarks With Foreign Minister Barsov",
        "2013-05-07",
    ),
    "day-and-place-end-the-title": (
        "Minister Holt’s answers to questions at a joint news conference, Riga, February 5, 2013\n\n",
        "Minister Holt’s answers to questions at a joint news conference, Riga, February 5, 2013",
        "2013-02-05",
    ),
    "folded-title": (
        (
            "Minister Holt’s statement and answers to questions at a joint\nnews conference with Minister Barsov of the"
            " northern harbours, Riga,\nFebruary 5, 2013\n\n"
        ),
        (
            "Minister Holt’s statement and answers to questions at a joint news conference with Minister Barsov of the "
            "northern harbours, Riga, February 5, 2013"
        ),
        "2013-02-05",
    ),
    "office-above-the-title": (
        "THE PALACE\nPress Office\nPress Briefing by Ann Holt\nMay 7, 2013\n\n",
        "Press Briefing by Ann Holt",
        "2013-05-07",
    ),
    "aired": (
        "Interview With Ann Holt\n\nAired May 14, 2013 - 15:00   ET\n\n",
        "Interview With Ann Holt",
        "2013-05-14",
    ),
    "nothing": ("", None, None),
}


@pytest.mark.parametrize(("head", "title", "published"), HEADS.values(), ids=HEADS)
def test_head_of_a_pasted_transcript(tmp_path: Path, head: str, title: str | None, published: str | None) -> None:
    path = tmp_path / "talk.txt"
    path.write_text(head + TALK, encoding="utf-8")
    (article,) = read_articles(path)
    assert isinstance(article, Article)
    assert (article.title, str(article.published) if article.published else None) == (title, published)
