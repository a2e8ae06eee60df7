"""Archives and compressed files: what is in them is read, what is hostile refused with a line, nothing unpacked."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import tarfile
import zipfile
from pathlib import Path

import pytest

from tracker.errors import ReadError
from tracker.readers import Limits, count_articles, read_articles
from tracker.records import Article

SMALL = Limits(file_bytes=20_000, record_bytes=20_000, expansion_ratio=5, archive_members=5, archive_depth=2)


def make_zip(members: dict[str, bytes], **options: int) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", **options) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return packed.getvalue()


def make_tar(members: dict[str, bytes], mode: str = "w:gz") -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode=mode) as archive:  # type: ignore[call-overload]
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return packed.getvalue()


def read(tmp_path: Path, name: str, data: bytes, limits: Limits | None = None) -> list[Article | ReadError]:
    (tmp_path / name).write_bytes(data)
    return list(read_articles(tmp_path / name, limits=limits))


def outcomes(items: list[Article | ReadError]) -> list[str]:
    return [item.name if isinstance(item, Article) else str(item).rpartition("/")[2] for item in items]


MEMBERS = {
    "2013/a.txt": b"---\ntitle: A\n---\nx",
    "2013/b.jsonl": b'{"text": "x"}\n{"text": "y", "id": "y1"}\n',
    "README.md": b"no article",
    "__MACOSX/a.txt": b"no article",
    ".git/a.txt": b"no article",
    "image.jpg": b"no article",
    "c.txt.gz": gzip.compress(b"z", mtime=0),
    "deep.zip": make_zip({"d.json": b'[{"text": "x"}]'}),
}


MODES = {".tar": "w", ".bz2": "w:bz2", ".tbz2": "w:bz2", ".xz": "w:xz", ".txz": "w:xz"}


@pytest.mark.parametrize(
    "name", ["a.zip", "a.ZIP", "a.tar", "a.tar.gz", "a.tgz", "a.tar.bz2", "a.tbz2", "a.tar.xz", "a.txz"]
)
def test_members_are_read_as_files_are(tmp_path: Path, name: str) -> None:
    mode = MODES.get(Path(name).suffix, "w:gz")
    data = make_zip(MEMBERS) if "zip" in name.casefold() else make_tar(MEMBERS, mode)
    items = read(tmp_path, name, data)
    assert outcomes(items) == ["a", "b:1", "y1", "c", "d:1"]
    assert isinstance(items[0], Article)
    assert items[0].title == "A"
    assert count_articles(tmp_path / name) is None


PACK = {".gz": gzip.compress, ".bz2": bz2.compress, ".xz": lzma.compress}


@pytest.mark.parametrize("name", ["a.txt.gz", "a.json.gz", "a.jsonl.GZ", "a.jsonl.bz2", "a.txt.xz"])
def test_compressed_file_is_read_as_what_it_holds(tmp_path: Path, name: str) -> None:
    content = b"x" if "txt" in name else json.dumps({"text": "x", "id": "a"}).encode()
    assert outcomes(read(tmp_path, name, PACK[Path(name.casefold()).suffix](content))) == ["a"]
    assert count_articles(tmp_path / name) == 1


@pytest.mark.parametrize("suffix", PACK)
def test_compressed_file_that_unpacks_to_far_more_than_its_size_is_refused(tmp_path: Path, suffix: str) -> None:
    (error,) = read(tmp_path, f"a.jsonl{suffix}", PACK[suffix](b" \n" * 50_000), SMALL)
    assert "unpacks to far more than its size" in str(error)


@pytest.mark.parametrize("suffix", ["bz2", "xz"])
def test_tar_that_unpacks_to_far_more_than_its_size_is_refused(tmp_path: Path, suffix: str) -> None:
    *_, error = read(tmp_path, f"a.tar.{suffix}", make_tar({"a.txt": b"x" * 90_000}, f"w:{suffix}"), SMALL)
    assert "unpacks to far more than its size" in str(error)


@pytest.mark.parametrize("name", ["a.log.gz", "a.gz", "a.rar", "a.log.xz"])
def test_compressed_file_of_an_unknown_kind_is_refused_when_named_and_passed_over_in_a_folder(
    tmp_path: Path, name: str
) -> None:
    assert outcomes(read(tmp_path, name, gzip.compress(b"x", mtime=0)))[0].startswith(f"{name}: is of an unknown kind")
    (tmp_path / "b.txt").write_bytes(b"x")
    assert outcomes(list(read_articles(tmp_path))) == ["b"]


@pytest.mark.parametrize(
    "member", ["../../escape.txt", "/escape.txt", "..\\escape.txt", "C:\\escape.txt", "a\nb/escape.txt"]
)
@pytest.mark.parametrize("make", [make_zip, make_tar])
def test_name_of_a_member_is_only_a_label(tmp_path: Path, member: str, make: object) -> None:
    folder = tmp_path / "in" / "side"
    folder.mkdir(parents=True)
    data = make({member: b""})  # type: ignore[operator]
    (error,) = read(folder, "a.zip" if make is make_zip else "a.tgz", data)
    assert isinstance(error, ReadError)
    assert "is empty" in str(error)
    assert len(str(error).splitlines()) == 1
    assert not list(tmp_path.rglob("escape*"))


def test_link_in_an_archive_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as archive:
        info = tarfile.TarInfo("a.txt")
        info.type, info.linkname = tarfile.SYMTYPE, str(tmp_path / "secret.txt")
        archive.addfile(info)
    assert "holds no articles" in outcomes(read(tmp_path, "a.tar", packed.getvalue()))[0]


def test_bad_member_does_not_stop_the_others(tmp_path: Path) -> None:
    members = {"a.txt": b"", "b.json": b"{", "c.txt": b"x"}
    empty, broken, last = read(tmp_path, "a.zip", make_zip(members))
    assert str(empty) == f"{tmp_path}/a.zip, a.txt: is empty; give the words of an article"
    assert str(broken).startswith(f"{tmp_path}/a.zip, b.json, line 1: is not JSON")
    assert isinstance(last, Article)


def test_member_whose_bytes_are_damaged_is_an_error_of_its_own(tmp_path: Path) -> None:
    data = make_zip({"a.txt": b"words", "b.txt": b"x"}).replace(b"words", b"wards", 1)
    damaged, sound = read(tmp_path, "a.zip", data)
    assert "a.zip, a.txt: is damaged or breaks off" in str(damaged)
    assert isinstance(sound, Article)


def test_encrypted_member_is_said(tmp_path: Path) -> None:
    data = bytearray(make_zip({"a.txt": b"x"}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert "a.txt: is encrypted; unpack it with its password" in outcomes(read(tmp_path, "a.zip", bytes(data)))[0]


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.zip", b"PK\x03\x04 broken off", "is damaged, or not a .zip archive (BadZipFile)"),
        ("a.zip", b"", "is damaged, or not a .zip archive"),
        ("a.zip", make_zip({}), "holds no articles"),
        ("a.tgz", b"\x1f\x8bno", "is damaged"),
        ("a.tar", b"no archive at all", "is damaged, or not a .tar archive (ReadError)"),
        ("a.tar", make_tar({"a.jpg": b"x"}, "w"), "holds no articles"),
        ("a.txt.gz", gzip.compress(b"x" * 100, mtime=0)[:-12], "is damaged or breaks off"),
        ("a.txt.gz", b"plain words", "is damaged or breaks off"),
    ],
)
def test_archive_that_cannot_be_read(tmp_path: Path, name: str, data: bytes, says: str) -> None:
    (line,) = outcomes(read(tmp_path, name, data))
    assert line.startswith(f"{name}: {says}")


def test_archive_that_breaks_off_gives_what_stands_before(tmp_path: Path) -> None:
    data = make_tar({"a.txt": b"x", "b.txt": bytes(range(1, 200)) * 500}, "w")
    first, *_, last = read(tmp_path, "a.tar", data[:30_000])
    assert isinstance(first, Article)
    assert "is damaged" in str(last)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.zip", make_zip({"a.txt": bytes(10_000), "b.jsonl": b"\n" * 90_000}, compression=zipfile.ZIP_DEFLATED)),
        ("a.tgz", make_tar({"a.jsonl": b"\n" * 90_000})),
        ("a.jsonl.gz", gzip.compress(b"\n" * 90_000, mtime=0)),
        ("a.txt.gz", gzip.compress(b" " * 90_000, mtime=0)),
        ("a.zip", make_zip({"b.zip": make_zip({"a.jsonl": b"\n" * 90_000}, compression=zipfile.ZIP_DEFLATED)})),
    ],
)
def test_bomb_is_refused_in_a_line(tmp_path: Path, name: str, data: bytes) -> None:
    line = outcomes(read(tmp_path, name, data, SMALL))[-1]
    assert "unpacks to far more than its size, as a zip bomb does" in line or "is larger than 20000 bytes" in line


def test_archives_in_archives_have_an_end(tmp_path: Path) -> None:
    data = make_zip({"a.txt": b"x"})
    for _ in range(3):
        data = make_zip({"a.zip": data})
    (line,) = outcomes(read(tmp_path, "a.zip", data, SMALL))
    assert "is an archive 2 archives deep; unpack the outer ones" in line


@pytest.mark.parametrize("make", [make_zip, make_tar])
def test_too_many_members_are_refused(tmp_path: Path, make: object) -> None:
    data = make({f"{number}.txt": b"x" for number in range(6)})  # type: ignore[operator]
    line = outcomes(read(tmp_path, "a.zip" if make is make_zip else "a.tgz", data, SMALL))[-1]
    assert "holds more than 5 files; split it" in line
