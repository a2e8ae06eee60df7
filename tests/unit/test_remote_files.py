"""Files at addresses of fsspec: written whole or not at all, and what a store says told in one line."""

from __future__ import annotations

import fsspec
import pytest

from tests.filled import make_filled
from tracker.corpus.folder import About, Folder
from tracker.errors import FileError
from tracker.remote_files import explain_store, is_address, is_store, open_files, write_remote
from tracker.session import Tracker

MEMORY = fsspec.filesystem("memory")


class StoreError(Exception):
    """What a package of an object store raises, which is no OSError."""

    __module__ = "botocore.exceptions"


class Store:
    """An object store: it has files and no folders, and notes what it is asked to do."""

    protocol = ("s3", "s3a")

    def __init__(self):
        self.files, self.asked = {}, []

    def pipe_file(self, path, data):
        self.files[path] = data

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        self.asked.append(name)
        raise StoreError("Unable to locate  credentials")


@pytest.fixture
def store(monkeypatch):
    made = Store()
    monkeypatch.setattr("tracker.corpus.folder.open_files", lambda _address: (made, "bucket/corpus"))
    return made


@pytest.mark.parametrize(("name", "is_one"), [("s3://bucket/x.csv", True), ("x.csv", False), ("/a/b.csv", False)])
def test_an_address_is_told_by_its_form(name, is_one):
    assert is_address(name) is is_one


def test_an_export_goes_to_an_address_whole_and_over_nothing(tmp_path):
    make_filled(database := tmp_path / "x.sqlite3")
    address = "memory://exports/quotes.csv"
    with Tracker(database) as tracker:
        number = tracker.export(address)
        tracker.export(tmp_path / "quotes.csv")
        assert MEMORY.cat_file("/exports/quotes.csv") == (tmp_path / "quotes.csv").read_bytes()
        assert number > 0
        with pytest.raises(FileError, match=r"quotes\.csv: there is such a file already; --force"):
            tracker.export(address)
        assert tracker.export(address, kind="direct", force=True) < number
    assert MEMORY.cat_file("/exports/quotes.csv") != (tmp_path / "quotes.csv").read_bytes()
    MEMORY.rm("/exports", recursive=True)


def test_what_fails_while_it_is_written_leaves_what_was_there():
    MEMORY.pipe_file("/kept.csv", b"before")
    views = iter(lambda: 1 / 0, None)
    with pytest.raises(ZeroDivisionError), write_remote("memory://kept.csv", force=True, what="the export") as stream:
        stream.writelines(views)
    assert MEMORY.cat_file("/kept.csv") == b"before"
    MEMORY.rm("/kept.csv")


def test_a_store_is_given_whole_files_and_asked_for_no_folder(store):
    assert is_store(store)
    assert not is_store(MEMORY)
    Folder("s3://bucket/corpus").write("articles/part.parquet", b"rows")
    assert store.files == {"bucket/corpus/articles/part.parquet": b"rows"}
    assert store.asked == []


@pytest.mark.parametrize(
    "ask",
    [
        Folder.read_about,
        Folder.is_there,
        lambda folder: folder.list_parts("articles"),
        lambda folder: folder.write_about(About("1", "m")),
    ],
)
def test_what_a_store_says_is_one_line(store, ask):
    line = "s3://bucket/corpus: it cannot be reached .Unable to locate credentials.; check the address, the keys"
    with pytest.raises(FileError, match=line):
        ask(Folder("s3://bucket/corpus"))


def test_a_fault_of_the_program_is_no_answer_of_a_store():
    with pytest.raises(KeyError), explain_store("s3://bucket"):
        raise KeyError("x")


def test_an_address_of_an_unknown_kind_is_told_with_what_to_install():
    with pytest.raises(FileError, match=r"such an address cannot be opened .*claim-tracker\[s3\]"):
        open_files("nowhere://bucket")
