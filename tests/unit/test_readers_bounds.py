"""What keeps a single file from taking all memory or all day, limit by limit."""

from __future__ import annotations

import gzip
import io
import os
import zipfile
from pathlib import Path

import pytest

from tests.hostile.archives import make_same_zip
from tests.unit.test_readers_archives import make_zip
from tests.unit.test_readers_pages import make_page
from tracker.errors import ReadError, RosterError
from tracker.readers import Limits, read_articles
from tracker.readers.markup import resolve_references
from tracker.readers.zip_members import open_member
from tracker.records import Article
from tracker.speakers.roster import load_roster
from tracker.user_files import read_user_text

HERE = Limits(file_seconds=0, record_bytes=20_000, file_bytes=50_000, expansion_ratio=5)
TEXT = "“We go,” he said.\n" * 400


def read(path: Path, data: bytes, limits: Limits = HERE) -> list[Article | ReadError]:
    path.write_bytes(data)
    return list(read_articles(path, limits=limits))


def read_error(path: Path, data: bytes, limits: Limits = HERE) -> str:
    (error,) = read(path, data, limits)
    assert isinstance(error, ReadError), error
    return str(error).removeprefix(str(path))


METHODS = [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA]


@pytest.mark.parametrize("method", METHODS)
def test_member_of_a_zip_is_read_however_it_is_packed(tmp_path: Path, method: int) -> None:
    data = make_zip({"a.txt": TEXT.encode(), "b.txt": b"He left."}, compression=method)
    texts = [item.text for item in read(tmp_path / "a.zip", data) if isinstance(item, Article)]
    assert texts == [TEXT, "He left."]


@pytest.mark.parametrize("method", METHODS)
def test_member_of_a_zip_unpacks_no_more_than_is_asked_for(method: int) -> None:
    with zipfile.ZipFile(io.BytesIO(make_zip({"a.txt": b"\0" * 3_000_000}, compression=method))) as archive:
        stream = open_member(archive, archive.infolist()[0])
        assert stream.read(100) == b"\0" * 100
        assert stream.read(1_000) == b"\0" * 1_000
        stream.close()


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("cut", [b"\xff" * 40, b"\0" * 40])
def test_damaged_member_is_a_line(tmp_path: Path, method: int, cut: bytes) -> None:
    data = bytearray(make_zip({"a.txt": os.urandom(60).hex().encode() * 9, "b.txt": b"He left."}, compression=method))
    data[36 : 36 + len(cut)] = cut
    items = read(tmp_path / "a.zip", bytes(data))
    assert len(items) == 2
    assert isinstance(items[1], Article)


def test_lzma_that_needs_a_window_of_gigabytes_is_refused(tmp_path: Path) -> None:
    data = bytearray(make_zip({"a.txt": TEXT.encode()}, compression=zipfile.ZIP_LZMA))
    at = data.index(b"\x5d\0\0")  # the properties, before the size of the window
    data[at + 1 : at + 5] = b"\xff\xff\xff\xff"
    assert "cannot be unpacked (LZMA that needs too much memory)" in read_error(tmp_path / "a.zip", bytes(data))


def test_members_that_lie_in_each_other_are_refused(tmp_path: Path) -> None:
    assert read_error(tmp_path / "a.zip", make_same_zip(), Limits(file_seconds=0)) == (
        ": holds members that lie in each other, as a zip bomb does; pack it again"
    )


def test_gzip_in_gzip_is_read_and_counts_as_one(tmp_path: Path) -> None:
    twice = gzip.compress(gzip.compress(TEXT.encode()))
    (article,) = read(tmp_path / "a.txt.gz.gz", twice)
    assert isinstance(article, Article)
    assert article.text == TEXT
    bomb = gzip.compress(gzip.compress(b'{"text": "x"}\n' * 100_000))
    assert "unpacks to far more than its size" in str(read(tmp_path / "b.jsonl.gz.gz", bomb)[-1])


def test_gzip_too_deep_is_refused(tmp_path: Path) -> None:
    data = TEXT.encode()
    for _ in range(5):
        data = gzip.compress(data)
    assert "is an archive 4 archives deep" in read_error(tmp_path / "a.txt.gz.gz.gz.gz.gz", data)


@pytest.mark.parametrize("name", ["punycode", "idna", "rot13", "base64", "unicode_escape", "utf-16", "no-such"])
def test_encoding_that_is_none_of_the_web_is_none(tmp_path: Path, name: str) -> None:
    page = make_page(head=f'<meta charset="{name}">').replace("utf-8", name)
    (article,) = read(tmp_path / "a.html", page.encode(), Limits())
    assert isinstance(article, Article)
    assert "“We look forward to the visit,”" in article.text


@pytest.mark.parametrize(("name", "codec"), [("windows-1251", "cp1251"), ("gbk", "gbk"), ("x-mac-roman", "mac_roman")])
def test_encoding_of_the_web_is_read(tmp_path: Path, name: str, codec: str) -> None:
    page = f'<html><head><meta charset="{name}"></head><body><p>{"He said “no” and left. " * 20}</p></body></html>'
    (article,) = read(tmp_path / "a.html", page.encode(codec))
    assert isinstance(article, Article)
    assert "“no”" in article.text


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ("text,title\n" + "a" * 30_000, "line 2: has a row of more than 20000 bytes"),
        ('text,title\n"' + "a\n" * 15_000, "has a row of more than 20000 bytes"),
        ("text,title\n" + '"a\nb",' * 5_000, "has a row of more than 20000 bytes"),
        ("text" + ",a" * 2_001 + "\n", "line 1: has a row of more than 2,000 cells"),
    ],
)
def test_row_that_never_ends_is_a_line(tmp_path: Path, rows: str, says: str) -> None:
    assert says in read_error(tmp_path / "a.csv", rows.encode())


def test_many_rows_may_be_longer_than_one(tmp_path: Path) -> None:
    rows = "text,title\n" + f'"{"a" * 5_000}\nb",c\n' * 20
    assert all(isinstance(item, Article) for item in read(tmp_path / "a.csv", rows.encode()))


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("AT&amp;T &#8220;&#x201D; &lt;", "AT&T “” <"),
        ("&#" + "9" * 5_000 + ";.", "\ufffd."),
        ("&#x" + "F" * 5_000 + "; x", "\ufffd x"),
        ("&#0000000000065;", "A"),
        ("&#x0000000000041;", "A"),
        ("&#1114112;", "\ufffd"),
    ],
)
def test_reference_to_a_character_that_there_is_not(written: str, read_as: str) -> None:
    assert resolve_references(written) == read_as


def test_reference_in_a_record_loses_no_file(tmp_path: Path) -> None:
    number = "9" * 5_000
    data = f'{{"text": "He &amp; left &#{number};"}}\n{{"text": "She left."}}\n'
    first, second = read(tmp_path / "a.jsonl", data.encode())
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert first.text == "He & left \ufffd"


@pytest.mark.parametrize("data", [b"\0" * 5_000, b"x" * 5_000, b""])
def test_what_is_no_web_archive_is_said_at_once(tmp_path: Path, data: bytes) -> None:
    assert read_error(tmp_path / "a.warc", data) == ": is damaged, or not a web archive (WARC); get it again"


def test_text_that_is_too_long_is_not_laid_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tracker.readers.plain.lay_out", None)
    limits = Limits(file_seconds=0, article_characters=1_000)
    assert "holds an article of more than 1,000 characters" in read_error(tmp_path / "a.txt", TEXT.encode(), limits)


def test_front_matter_that_is_no_yaml_gives_values_without_the_blanks_around(tmp_path: Path) -> None:
    (article,) = read(tmp_path / "a.txt", b"---\ntitle:  Obama: a visit \t \noutlet : RT\n---\nHe left.")
    assert isinstance(article, Article)
    assert (article.title, article.outlet) == ("Obama: a visit", "RT")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_pipe_and_device_are_no_inputs(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "zero.txt").symlink_to("/dev/zero")
    for name in ("pipe.txt", "zero.txt"):
        (error,) = read_articles(tmp_path / name)
        assert str(error) == f"{tmp_path / name}: is not a regular file; give a file or a directory"
        with pytest.raises(OSError, match="not a regular file"):
            read_user_text(tmp_path / name)
        with pytest.raises(RosterError, match="not a regular file"):
            load_roster(tmp_path / name)


def test_input_beside_articles_has_a_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tracker.user_files.LARGEST", 3)
    (tmp_path / "a.csv").write_text("é", encoding="utf-8")
    assert read_user_text(tmp_path / "a.csv") == "é"
    (tmp_path / "a.csv").write_text("éé", encoding="utf-8")
    with pytest.raises(OSError, match="larger than"):
        read_user_text(tmp_path / "a.csv")
