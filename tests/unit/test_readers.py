"""The articles of the sample corpus, and what paths name: folders, links, files that cannot be read."""

from __future__ import annotations

import gzip
import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.files import RECORD, outcomes, read_error, read_one, write
from tracker.identity import make_article_key
from tracker.readers import FORMATS, count_articles

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
