"""Records as JSON: whole files and a record a line, good and bad."""

from __future__ import annotations

import gzip
import hashlib
import json
import tracemalloc
from pathlib import Path

import pytest

from tests.files import RECORD, outcomes, read_error, read_one, write
from tracker.identity import make_article_key
from tracker.readers import count_articles, read_articles
from tracker.records import Article


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
        file.writelines(line for _ in range(3_000))
    tracemalloc.start()
    try:
        count = sum(isinstance(each, Article) for each in read_articles(path))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert count == 3_000
    assert peak < 2_000_000
