"""Sound files of every format with damage: articles or errors come of them, and never anything else."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import os
import random
import tempfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import tests.unit.test_readers_archives as archives
import tests.unit.test_readers_documents as documents
import tests.unit.test_readers_pages as pages
from tests.unit.test_readers_mail import make_mail, make_saved_page
from tracker.errors import FaultError, ReadError
from tracker.layout import lay_out
from tracker.readers import FORMATS, Limits, read_articles
from tracker.records import Article

EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "40"))
"""How many damaged files are tried of each format; a thousand take some minutes."""

FUZZ = settings(max_examples=EXAMPLES, suppress_health_check=[HealthCheck.too_slow], database=None)
HERE = Limits(file_seconds=0)
"""In this process, where an exception shows."""

TEXT = "“We go,” he said.\r\nHe did, Mr O’Brien — of the “Herald” — said on 5 February 2013.\n"
PIECES = [
    b"\0",
    b"\xff",
    b"\xc3",
    b"\xe2\x80",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"\r",
    b"\n",
    b"\n\n---\n",
    b" ",
    b"\t",
    b'"',
    b'""',
    b",",
    b";",
    b"<",
    b">",
    b"</",
    b"<!--",
    b"<![CDATA[",
    b"<p>",
    b"<table>",
    b"<q>",
    b"&",
    b"&#",
    b"&#x110000;",
    b"&amp;",
    b"&#99999999999;",
    b"{",
    b"}",
    b"[",
    b"]",
    b":",
    b"\\",
    b"\\ud800",
    b"\\u0000",
    b"null",
    b"NaN",
    b"1e999",
    b"-0",
    b"9" * 400,
    b"% ",
    b"%PDF-",
    b"endobj",
    b"PK\3\4",
    b"PK\1\2",
    b"PK\5\6",
    b"\x1f\x8b",
    b"WARC/1.0\r\n",
    b"Content-Length: -1\r\n",
    b"Content-Type: text/html; charset=idna\r\n",
    b"=?utf-8?b?=?=",
    b"boundary=",
    b"--",
    b"charset=punycode",
    b"datePublished",
    b"2013-02-30",
    b"0000-00-00",
    b"99999-99",
    b"/../",
    b"//[x",
]


def make_samples() -> dict[str, bytes]:
    """A sound file of every format."""
    with tempfile.TemporaryDirectory() as folder:
        documents.write_docx(Path(folder, "a.docx"))
        documents.write_xlsx(Path(folder, "a.xlsx"), [["text", "date"], ["x", "2013"]])
        documents.write_pdf(Path(folder, "a.pdf"), ["“We go,” he said.", "He did."])
        made = {path.suffix: path.read_bytes() for path in Path(folder).iterdir()}
    mail = make_mail()
    mail.set_content(TEXT)
    mail.add_alternative("<p>“We go,” he said.</p>", subtype="html")
    text = TEXT.encode()
    page = pages.make_page().encode()
    lines = (
        b'{"id": 7, "title": "A", "text": "<p>We go.</p> &amp; he did.", "published": "2013-02-05", "url": "https://a.example/1"}\n'
        * 2
    )
    tar = archives.make_tar(archives.MEMBERS)
    table = b'title,text,date\nA,"We, ""go""",2013\nB,He did.,5/2/2013\n'
    front = b"---\ntitle: A\npublished: 2013-02-05\nurl: https://a.example/1\n---\n" + text
    return made | {
        ".txt": text * 3,
        ".md": front,
        ".jsonl": lines,
        ".json": b"[%s]" % b",".join(lines.splitlines()),
        ".csv": table,
        ".tsv": table.replace(b",", b"\t"),
        ".html": page,
        ".htm": page,
        ".xhtml": page,
        ".rss": pages.RSS.encode(),
        ".atom": pages.ATOM.encode(),
        ".eml": bytes(mail),
        ".mbox": b"From ann@herald.example Wed Mar  6 23:30:00 2024\n%b\n" % bytes(mail) * 2,
        ".mhtml": make_saved_page(),
        ".mht": make_saved_page(),
        ".warc": pages.make_warc(compressed=False),
        ".warc.gz": pages.make_warc(compressed=True),
        ".zip": archives.make_zip(archives.MEMBERS),
        ".tar": archives.make_tar(archives.MEMBERS, "w"),
        ".tar.gz": tar,
        ".tgz": tar,
        ".tar.bz2": archives.make_tar(archives.MEMBERS, "w:bz2"),
        ".tbz2": archives.make_tar(archives.MEMBERS, "w:bz2"),
        ".tar.xz": archives.make_tar(archives.MEMBERS, "w:xz"),
        ".txz": archives.make_tar(archives.MEMBERS, "w:xz"),
        ".gz": gzip.compress(lines),
        ".bz2": bz2.compress(lines),
        ".xz": lzma.compress(lines),
    }


SAMPLES = make_samples()
PACKED = {".docx", ".xlsx", ".zip"}


def test_there_is_a_sample_of_every_format() -> None:
    assert SAMPLES.keys() == FORMATS.keys()


def damage(data: bytes, chance: random.Random) -> bytes:
    """The bytes with up to six of them changed, and pieces put in, taken out or doubled."""
    damaged = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(damaged) + 1)
        end = min(len(damaged), at + chance.choice([1, 2, 8, 100]))
        change = chance.randrange(5)
        if change == 0 and at < len(damaged):
            damaged[at] = chance.randrange(256)
        elif change == 1:
            damaged[at:at] = chance.choice(PIECES) * chance.choice([1, 1, 2, 50])
        elif change == 2:
            del damaged[at:end]
        elif change == 3:
            damaged[at:at] = damaged[at:end] * chance.choice([1, 20])
        elif chance.random() < 0.2:
            del damaged[at:]
    return bytes(damaged)


def damage_inside(data: bytes, suffix: str, chance: random.Random) -> bytes:
    """The same, and now and then within what is packed."""
    if chance.random() < 0.4:
        return damage(data, chance)
    if suffix in PACKED:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            members = {name: package.read(name) for name in package.namelist()}
        name = chance.choice(list(members))
        return archives.make_zip(members | {name: damage(members[name], chance)})
    if suffix.endswith("gz") and suffix != ".warc.gz":
        return gzip.compress(damage(gzip.decompress(data), chance))
    return damage(data, chance)


def check(suffix: str, data: bytes) -> None:
    """What comes of a file: articles that can be stored and cut into slices, and errors of one line that say where."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"a{suffix}")
        path.write_bytes(data)
        items = list(read_articles(path, limits=HERE))
    assert items
    for item in items:
        if isinstance(item, Article):
            assert item.text.encode("utf-8").decode("utf-8") == item.text
            assert "\0" not in item.text
            assert len(lay_out(item.text)) == len(item.text)
        else:
            assert isinstance(item, ReadError)
            assert not isinstance(item, FaultError), item.fault
            assert str(item).startswith(str(path))
            assert len(str(item).splitlines()) == 1
            assert "Traceback" not in str(item)


@pytest.mark.parametrize("suffix", list(FORMATS))
@FUZZ
@given(seed=st.integers(0, 2**32))
def test_damaged_file_gives_articles_or_errors(suffix: str, seed: int) -> None:
    check(suffix, damage_inside(SAMPLES[suffix], suffix, random.Random(seed)))


@pytest.mark.parametrize("suffix", list(FORMATS))
@FUZZ
@given(pieces=st.lists(st.sampled_from(PIECES) | st.binary(max_size=8), max_size=30))
def test_nonsense_of_the_formats_own_signs_gives_articles_or_errors(suffix: str, pieces: list[bytes]) -> None:
    data = b"".join(pieces)
    check(suffix, gzip.compress(data) if suffix == ".gz" else data)
