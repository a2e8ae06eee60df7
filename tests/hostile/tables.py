"""Texts, tables and JSON that are longer, deeper or wider than anybody writes, and what is no file at all."""

from __future__ import annotations

import os
from pathlib import Path

from tests.hostile.registry import hostile, hostile_path

GIGABYTE = 1_000_000_000


def make_sparse(path: Path, size: int, head: bytes = b"") -> None:
    """A file of zeros, which takes no room on a disk."""
    path.write_bytes(head)
    os.truncate(path, size)


@hostile_path("zeros.csv", "2 GB of zeros", "has a row of more")
def make_zeros_csv(path: Path) -> None:
    make_sparse(path, 2 * GIGABYTE)


@hostile_path("zeros.warc", "2 GB of zeros", "damaged")
def make_zeros_warc(path: Path) -> None:
    make_sparse(path, 2 * GIGABYTE)


@hostile_path("record.warc", "a record whose head is 2 GB of zeros", "a head with a line")
def make_record_warc(path: Path) -> None:
    make_sparse(path, 2 * GIGABYTE, b"WARC/1.0\r\n")


@hostile_path("zeros.jsonl", "1 GB of zeros", "is longer than")
def make_zeros_jsonl(path: Path) -> None:
    make_sparse(path, GIGABYTE)


@hostile_path("zeros.txt", "2 GB of zeros", "is larger than")
def make_zeros_txt(path: Path) -> None:
    make_sparse(path, 2 * GIGABYTE)


@hostile_path("zeros.tar", "2 GB of zeros", "holds no articles")
def make_zeros_tar(path: Path) -> None:
    make_sparse(path, 2 * GIGABYTE)


@hostile_path("pipe.txt", "a pipe that nobody writes to", "not a regular file")
def make_pipe(path: Path) -> None:
    os.mkfifo(path)


@hostile_path("zero.csv", "a link to /dev/zero", "not a regular file")
def make_device(path: Path) -> None:
    path.symlink_to("/dev/zero")


@hostile_path("loop.txt", "a link to itself", "Too many levels")
def make_loop(path: Path) -> None:
    path.symlink_to(path.name)


@hostile("columns.csv", "a million columns", "cells")
def make_columns_csv() -> bytes:
    return b"text" + b",a" * 1_000_000 + b"\nHe left." + b",b" * 1_000_000 + b"\n"


@hostile("quoted.csv", "a row of a million cells of two lines each", "cells")
def make_quoted_csv() -> bytes:
    return b"text,title\n" + b'"a\nb",' * 1_000_000


@hostile("open.csv", "300,000 quotation marks that none closes", "more than 1,000,000 characters")
def make_open_csv() -> bytes:
    return b'text,title\n"' + b'a""b\n' * 400_000


@hostile("names.csv", "2,000 rows of 2,000 names of columns", "no column of the article's text")
def make_names_csv() -> bytes:
    return (b",".join(b"text %d" % at for at in range(1_900)) + b"\n") * 100


@hostile("blank.csv", "2 million blank lines", "blank lines")
def make_blank_csv() -> bytes:
    return b"text,title\n" + b"\n" * 2_000_000


@hostile("nested.json", "400,000 lists one in the other", "not JSON")
def make_nested_json() -> bytes:
    return b"[" * 400_000 + b"]" * 400_000


@hostile("digits.json", "a number of two million digits", "not JSON")
def make_digits_json() -> bytes:
    return b'{"text": "He left.", "published": %s}' % (b"9" * 2_000_000)


@hostile("exponent.jsonl", "dates and numbers beyond all bounds")
def make_exponent_jsonl() -> bytes:
    return b'{"text": "He left.", "published": 1e999, "title": -1e999, "id": %s}\n' % (b"9" * 4_000)


@hostile("objects.json", "4 million objects", "takes more than")
def make_objects_json() -> bytes:
    return b"[%s0]" % (b'{"":{}},' * 2_000_000)


@hostile("line.jsonl", "a line of 15 MB of objects", "not a text")
def make_line_jsonl() -> bytes:
    return b'{"text":[%s0]}' % (b'{"":0},' * 2_000_000)


@hostile("reference.jsonl", "a character with a number of a million digits")
def make_reference_jsonl() -> bytes:
    return b'{"text": "<p>He left.</p> &amp; &#%s;", "title": "&amp;&#%s;"}\n' % (b"9" * 1_000_000, b"9" * 5_000)


@hostile("tags.jsonl", "90,000 tags one in the other")
def make_tags_jsonl() -> bytes:
    return b'{"text": "%s"}\n' % (b"<div>" * 90_000)


@hostile("nested.md", "a front matter of 30,000 lists one in the other", "front matter")
def make_nested_md() -> bytes:
    return b"---\na: %s\n---\nHe left." % (b"[" * 30_000)


@hostile("keys.md", "a front matter of 20,000 keys")
def make_keys_md() -> bytes:
    return b"---\n%s---\nHe left." % b"".join(b"%d: a\n" % number for number in range(12_000))


@hostile("spaces.md", "a front matter that is no YAML, of 90,000 spaces")
def make_spaces_md() -> bytes:
    return b"---\ntitle: a: b\na:%s\n---\nHe left." % (b" " * 90_000)


@hostile("aliases.md", "a front matter of values of values")
def make_aliases_md() -> bytes:
    rows = b"".join(b"a%d: &a%d [%s]\n" % (at, at, b",".join([b"*a%d" % (at - 1)] * 10)) for at in range(1, 40))
    return b"---\na0: &a0 x\n%s---\nHe left." % rows


@hostile("spaces.txt", "15 MB of spaces", "holds no text")
def make_spaces_txt() -> bytes:
    return b" " * 15_000_000


@hostile("blank.txt", "15 million blank lines before a word", "more than 1,000,000 characters")
def make_blank_txt() -> bytes:
    return b"\n" * 15_000_000 + b"He left."


@hostile("tabs.txt", "a table of text with 10 million tabs", "cells")
def make_tabs_txt() -> bytes:
    return b"text\ttitle" + b"\t" * 10_000_000 + b"\n"


@hostile("ends.txt", "600,000 ends of exported articles", "more than 1,000,000 characters")
def make_ends_txt() -> bytes:
    return b"End of Document\n" * 600_000


@hostile("exports.txt", "400,000 beginnings of exported articles", "more than 1,000,000 characters")
def make_exports_txt() -> bytes:
    return b"1 of 2 DOCUMENTS\n" * 400_000


@hostile("signs.txt", "900,000 signs in a row", "signs in a row")
def make_signs_txt() -> bytes:
    return b"He left. " + b"-" * 900_000


@hostile("words.txt", "16 MB of words", "more than 1,000,000 characters")
def make_words_txt() -> bytes:
    return b"He left. " * 1_800_000


@hostile("stray.txt", "12 MB of which every other letter is damaged", "more than 1,000,000 characters")
def make_stray_txt() -> bytes:
    return ("é" * 3).encode() * 2_000_000 + b"\xe9a" * 1_000_000


@hostile("marks.txt", "400,000 quotation marks on lines of their own", "takes more than")
def make_marks_txt() -> bytes:
    return b'"\n' * 400_000
