"""Files that users name: nothing of theirs is ever lost, and a file is whole or not there."""

from __future__ import annotations

import errno
import os
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

import tracker.files
from tracker.errors import FileError
from tracker.files import Kept, write_file

NEW = b"new\n"
OLD = "old\n"


def write(path, **options):
    with write_file(path, **options) as part:
        part.stream.write(NEW)


def refuse(path, match, **options):
    """The one line that a file is refused with; nothing may change."""
    folder = Path(path).parent
    before = sorted(os.listdir(folder)) if folder.is_dir() else None
    with pytest.raises(FileError, match=match) as caught:
        write(path, **options)
    assert len(str(caught.value).splitlines()) == 1
    if before is not None:
        assert sorted(os.listdir(folder)) == before
    return str(caught.value)


@pytest.fixture
def old(tmp_path):
    path = tmp_path / "old.csv"
    path.write_text(OLD, encoding="utf-8")
    return path


def test_a_new_file_has_the_mode_that_any_program_gives_it(tmp_path):
    former = os.umask(0o027)
    try:
        write(tmp_path / "new.csv")
    finally:
        os.umask(former)
    assert (tmp_path / "new.csv").read_bytes() == NEW
    assert stat.S_IMODE((tmp_path / "new.csv").stat().st_mode) == 0o640
    assert os.listdir(tmp_path) == ["new.csv"]


def test_what_is_there_is_replaced_only_by_force(old):
    assert "--force" in refuse(old, "there is such a file already")
    assert old.read_text(encoding="utf-8") == OLD
    write(old, force=True)
    assert old.read_bytes() == NEW


def test_an_empty_file_is_replaced_since_nothing_can_be_lost(tmp_path):
    (tmp_path / "empty.csv").touch(mode=0o600)
    write(tmp_path / "empty.csv")
    assert (tmp_path / "empty.csv").read_bytes() == NEW


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o755])
def test_the_mode_stays(old, mode):
    old.chmod(mode)
    write(old, force=True)
    assert stat.S_IMODE(old.stat().st_mode) == mode


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may give files away")
def test_the_owner_stays(old):
    os.chown(old, 12345, 23456)
    write(old, force=True)
    assert (old.stat().st_uid, old.stat().st_gid) == (12345, 23456)


def test_rights_of_a_group_that_cannot_be_kept_are_not_given_to_another(old, monkeypatch):
    def forbid(*_):
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "fchown", forbid)
    found = os.stat_result([0o100660, 0, 0, 1, 4242, 4242, 1, 0, 0, 0])
    with old.open() as file:
        assert tracker.files._keep_owner(file.fileno(), found) == 0o600


def test_a_link_is_written_through(old, tmp_path):
    link, missing = tmp_path / "link.csv", tmp_path / "to-missing.csv"
    link.symlink_to("old.csv")
    missing.symlink_to("missing.csv")
    write(link, force=True)
    write(missing)
    assert link.is_symlink()
    assert missing.is_symlink()
    assert old.read_bytes() == (tmp_path / "missing.csv").read_bytes() == NEW


def test_another_name_of_a_file_keeps_what_it_was(old, tmp_path):
    os.link(old, tmp_path / "snapshot.csv")
    write(old, force=True)
    assert (tmp_path / "snapshot.csv").read_text(encoding="utf-8") == OLD


def test_folders_and_what_is_no_regular_file_are_refused(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    refuse(tmp_path / "pipe", "no regular file", force=True)
    refuse(tmp_path, "this is a folder", force=True)
    refuse("/dev/null", "no regular file", force=True)
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)


@pytest.mark.parametrize(
    ("name", "match"),
    [
        ("", "is blank"),
        ("  ", "is blank"),
        ("a\0b", "no file can have such a name"),
        ("no-such-folder/x.csv", r"cannot be written \(No such file or directory\); check its folder"),
        ("x" * 256 + ".csv", r"cannot be written \(File name too long\)"),
        ("~no-such-user-1/x.csv", "no such folder of a user"),
    ],
)
def test_a_name_that_cannot_be_written_is_one_line(tmp_path, monkeypatch, name, match):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(Exception, match=match) as caught:
        write(name)
    assert len(str(caught.value).splitlines()) == 1
    assert os.listdir(tmp_path) == []


def test_the_longest_name_there_is(tmp_path):
    name = "x" * 251 + ".csv"
    write(tmp_path / name)
    write(tmp_path / name, force=True)
    assert os.listdir(tmp_path) == [name]


def test_a_write_protected_file_is_refused(old, monkeypatch):
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK)  # which root is never told
    refuse(old, "write-protected", force=True)


def test_any_database_is_refused_by_whatever_name(tmp_path):
    database = tmp_path / "claims.csv"
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("CREATE TABLE claim (id INTEGER)")
    (tmp_path / "link.csv").symlink_to(database)
    os.link(database, tmp_path / "hard.csv")
    for name in ("claims.csv", "link.csv", "hard.csv"):
        refuse(tmp_path / name, "must not be written over a database", force=True)


def test_what_is_kept_is_refused_by_whatever_name_and_before_it_is_there(old, tmp_path):
    keep = [Kept(tmp_path / "to-come.sqlite3", "the database"), Kept(old, "what is read")]
    (tmp_path / "link.csv").symlink_to(old)
    os.link(old, tmp_path / "hard.csv")
    (tmp_path / "folder").symlink_to(tmp_path, target_is_directory=True)
    refuse(tmp_path / "to-come.sqlite3", "must not be written over the database", keep=keep)
    refuse(tmp_path / "folder" / "to-come.sqlite3", "must not be written over the database", keep=keep)
    for name in ("old.csv", "link.csv", "hard.csv", "folder/old.csv"):
        refuse(tmp_path / name, "must not be written over what is read", keep=keep, force=True)


def test_a_folder_that_is_read_keeps_its_members_and_gets_none(tmp_path):
    folder, elsewhere = tmp_path / "articles", tmp_path / "elsewhere"
    (folder / "below").mkdir(parents=True)
    elsewhere.mkdir()
    (folder / "below" / "a.txt").write_text(OLD, encoding="utf-8")
    (elsewhere / "b.txt").write_text(OLD, encoding="utf-8")
    (folder / "linked").symlink_to(elsewhere, target_is_directory=True)
    (elsewhere / "circle").symlink_to(folder, target_is_directory=True)
    os.link(folder / "below" / "a.txt", tmp_path / "hard.txt")
    keep = [Kept(folder, "what is read")]
    for name in ("articles/below/a.txt", "hard.txt", "elsewhere/b.txt", "articles/report.jsonl"):
        refuse(tmp_path / name, "must not be written over what is read", keep=keep, force=True)
    write(tmp_path / "report.jsonl", keep=keep)


def test_the_file_of_standard_input_is_refused(old):
    code = "import sys; from tracker.files import write_file\nwith write_file(sys.argv[1], force=True): pass"
    with old.open() as file:
        result = subprocess.run(
            [sys.executable, "-c", code, old], stdin=file, capture_output=True, text=True, check=False
        )
    assert "must not be written over standard input" in result.stderr
    assert old.read_text(encoding="utf-8") == OLD


def fill_disk(part):
    raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize("failure", [KeyboardInterrupt, SystemExit, RuntimeError, fill_disk])
def test_a_failure_leaves_the_old_file_and_no_part(old, tmp_path, failure):
    with pytest.raises((FileError, KeyboardInterrupt, SystemExit, RuntimeError)) as caught:  # noqa: PT012, SIM117
        with write_file(old, force=True) as part:
            part.stream.write(NEW)
            if failure is fill_disk:
                fill_disk(part)
            raise failure
    assert (failure is fill_disk) == ("No space left" in str(caught.value))
    assert old.read_text(encoding="utf-8") == OLD
    assert os.listdir(tmp_path) == ["old.csv"]


def test_of_two_that_make_one_new_file_the_second_is_refused(tmp_path):
    path = tmp_path / "new.csv"
    with pytest.raises(FileError, match="another program made this file meanwhile"):  # noqa: PT012, SIM117
        with write_file(path) as part:
            part.stream.write(NEW)
            path.write_text(OLD, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == OLD
    assert os.listdir(tmp_path) == ["new.csv"]


@pytest.mark.parametrize("made_meanwhile", [True, False])
def test_a_file_system_without_hard_links(tmp_path, monkeypatch, made_meanwhile):
    def refuse_link(_part, target):
        if made_meanwhile:
            target.write_text(OLD, encoding="utf-8")
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse_link)
    path = tmp_path / "new.csv"
    if made_meanwhile:
        with pytest.raises(FileError, match="another program"):
            write(path)
        assert path.read_text(encoding="utf-8") == OLD
    else:
        write(path)
        assert path.read_bytes() == NEW
    assert os.listdir(tmp_path) == ["new.csv"]


def test_a_published_part_can_be_watched_and_stays_whatever_comes_then(old, tmp_path):
    with pytest.raises(KeyboardInterrupt), write_file(old, force=True) as part:  # noqa: PT012
        part.stream.write(NEW)
        part.publish()
        assert old.read_bytes() == NEW
        part.stream.write(NEW)
        raise KeyboardInterrupt
    assert old.read_bytes() == NEW + NEW
    assert os.listdir(tmp_path) == ["old.csv"]


def test_what_a_killed_program_left_is_removed_with_a_line_and_what_is_being_written_is_not(tmp_path, caplog):
    with write_file(tmp_path / "slow.csv") as slow:
        for name in (".tracker-0123456789abcdef.part", ".tracker-fresh.part", ".tracker-other.txt"):
            (tmp_path / name).write_bytes(NEW)
        for path in tmp_path.iterdir():
            if path.name != ".tracker-fresh.part":
                os.utime(path, (0, 0))
        write(tmp_path / "new.csv")
        slow.stream.write(NEW)
    assert sorted(os.listdir(tmp_path)) == [".tracker-fresh.part", ".tracker-other.txt", "new.csv", "slow.csv"]
    [record] = caplog.records
    assert "0123456789abcdef.part: removed" in record.getMessage()
