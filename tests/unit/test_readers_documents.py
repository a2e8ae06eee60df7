"""Documents of an office: one an article; bombs, damage and what a password locks are one line each."""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path

import docx
import pytest

from tests.files import write_xlsx
from tracker.errors import ReadError
from tracker.readers import Limits, count_articles, read_articles
from tracker.readers.line_joins import join_lines
from tracker.records import Article


def read(path: Path, **options: object) -> list[Article | ReadError]:
    return list(read_articles(path, **options))  # type: ignore[arg-type]


def replace_part(path: Path, part: str, data: bytes) -> Path:
    """The same package with one part of it replaced."""
    packed = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            new.writestr(info.filename, data if info.filename == part else old.read(info))
    path.write_bytes(packed.getvalue())
    return path


BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha">'
    + b"".join(b'<!ENTITY %c "%s">' % (code, b"&%c;" % (code - 1) * 10) for code in range(ord("b"), ord("l")))
    + b"]>"
)


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml"])
def test_bomb_of_entities_in_a_workbook_is_refused(tmp_path: Path, part: str) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", [["text"], ["words"]])
    with zipfile.ZipFile(path) as package:
        xml = package.read(part).partition(b"?>")[2] or package.read(part)
    items = read(replace_part(path, part, BOMB + xml.replace(b"words", b"&k;").replace(b"Sheet 0", b"&k;")))
    assert [len(str(item).splitlines()) for item in items] == [1]
    assert isinstance(items[0], ReadError)


def test_package_that_unpacks_to_too_much_is_refused(tmp_path: Path) -> None:
    path = replace_part(write_xlsx(tmp_path / "a.xlsx", [["text"]]), "xl/workbook.xml", b" " * 3_000_000)
    (error,) = read(path, limits=Limits(file_bytes=100_000))
    assert "unpacks to far more than its size" in str(error)


@pytest.mark.parametrize("name", ["a.xlsx", "a.docx", "a.pdf"])
@pytest.mark.parametrize("data", [b"", b"no document", b"PK\x03\x04", b"%PDF-1.4\n"])
def test_damaged_document_is_one_line(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    (error,) = read(tmp_path / name)
    assert isinstance(error, ReadError)
    assert len(str(error).splitlines()) == 1


# .docx


def write_docx(path: Path) -> Path:
    document = docx.Document()
    document.core_properties.title = ""
    document.core_properties.author = "Ann Lee"
    document.add_paragraph("Visits may improve US-Russia relations")
    document.add_paragraph("")
    document.add_paragraph("Published on 13/11/2012")
    said = document.add_paragraph("“We ")
    said.add_run("go").bold = True
    said.add_run(",” he\tsaid.")
    document.add_table(1, 2).cell(0, 1).text = "“In a table,” she said."
    document.save(path)
    return path


def test_word_document_is_read(tmp_path: Path) -> None:
    (article,) = read(write_docx(tmp_path / "a.docx"))
    assert isinstance(article, Article)
    assert article.title == "Visits may improve US-Russia relations"
    assert (article.author, str(article.published)) == ("Ann Lee", "2012-11-13")
    assert "“We go,” he\tsaid." in article.text.split("\n")
    assert "“In a table,” she said." in article.text.split("\n")


def test_tracked_changes_count_as_they_stand(tmp_path: Path) -> None:
    path = write_docx(tmp_path / "a.docx")
    with zipfile.ZipFile(path) as package:
        xml = package.read("word/document.xml")
    run = b'<w:ins w:id="1" w:author="B"><w:r><w:t>in</w:t></w:r></w:ins>'
    run += b'<w:del w:id="2" w:author="B"><w:r><w:delText>out</w:delText></w:r></w:del>'
    (article,) = read(replace_part(path, "word/document.xml", xml.replace(b"</w:p>", run + b"</w:p>", 1)))
    assert isinstance(article, Article)
    assert article.text.startswith("Visits may improve US-Russia relationsin\n")


def test_bomb_of_entities_in_a_word_document_unfolds_nothing(tmp_path: Path) -> None:
    path = write_docx(tmp_path / "a.docx")
    with zipfile.ZipFile(path) as package:
        xml = package.read("word/document.xml").partition(b"?>")[2]
    (item,) = read(replace_part(path, "word/document.xml", BOMB + xml.replace(b"Visits", b"&k;Visits")))
    assert "haha" not in (item.text if isinstance(item, Article) else str(item))


# .pdf


def write_pdf(path: Path, *pages: list[str], encrypted: bool = False) -> Path:
    """A PDF as small as it can be, with the lines of each page in Helvetica."""
    objects: list[bytes] = [b"<</Type/Catalog/Pages 2 0 R>>", b""]
    kids = []
    for lines in pages:
        shown = b" T* ".join(b"(%s) Tj" % line.encode("cp1252") for line in lines)
        stream = b"BT /F1 12 Tf 14 TL 40 800 Td %s ET" % shown
        kids.append(b"%d 0 R" % (len(objects) + 1))
        font = b"<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>>>>>"
        objects.append(b"<</Type/Page/Parent 2 0 R/Resources%s/Contents %d 0 R>>" % (font, len(objects) + 2))
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream))
    objects[1] = b"<</Type/Pages/Kids[%s]/Count %d/MediaBox[0 0 595 842]>>" % (b" ".join(kids), len(kids))
    data, offsets = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, start=1):
        offsets.append(len(data))
        data += b"%d 0 obj%s endobj\n" % (number, each)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    secret = b"/Encrypt<</Filter/Standard/V 1/R 2/O<%s>/U<%s>/P -4>>/ID[<00><00>]" % (b"00" * 32, b"11" * 32)
    trailer = b"/Size %d/Root 1 0 R%s" % (len(objects) + 1, secret if encrypted else b"")
    path.write_bytes(data + b"trailer<<%s>>\nstartxref\n%d\n%%%%EOF" % (trailer, start))
    return path


def test_pdf_is_read_with_its_lines_joined(tmp_path: Path) -> None:
    lines = [
        "“We look forward to the visit of the President of the",
        "United States, which will be well prepared,” Peskov",
        "said.",
        "Analysts hope that ties will improve.",
    ]
    (article,) = read(write_pdf(tmp_path / "a.pdf", lines))
    assert isinstance(article, Article)
    assert article.text.split("\n") == [" ".join(lines[:3]), lines[3]]
    assert count_articles(tmp_path / "a.pdf") == 1


@pytest.mark.parametrize(
    ("pages", "encrypted", "says"),
    [
        ([[]], False, "holds no text; it may be a scan; run it through text recognition first"),
        ([["x"]] * 3, False, "has more than 2 pages"),
        ([["x"]], True, "is encrypted; save it without a password"),
    ],
)
def test_pdf_that_cannot_be_read(tmp_path: Path, pages: list[list[str]], encrypted: bool, says: str) -> None:
    (error,) = read(write_pdf(tmp_path / "a.pdf", *pages, encrypted=encrypted), limits=Limits(document_pages=2))
    assert says in str(error)


def test_lines_are_joined_within_paragraphs_only() -> None:
    text = "A long line that fills the page\nand goes on, he\nsaid.\n\n"
    text += "Next one is as long as the page is\nTo. It ends.\nNew"
    assert join_lines(text).split("\n") == [
        "A long line that fills the page and goes on, he said.",
        "",
        "Next one is as long as the page is To. It ends.",
        "New",
    ]


@pytest.mark.parametrize(("name", "module"), [("a.docx", "docx"), ("a.pdf", "pypdf")])
def test_document_without_the_extra_says_which(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, module: str
) -> None:
    monkeypatch.setenv("TRACKER_LIMIT_FILE_SECONDS", "0")  # in this process, which alone is changed
    monkeypatch.setitem(sys.modules, module, None)
    (tmp_path / name).write_bytes(b"x")
    (error,) = read(tmp_path / name)
    assert str(error) == f"{tmp_path}/{name}: needs the extra 'documents'; pip install \"claim-tracker[documents]\""
