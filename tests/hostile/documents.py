"""Documents of an office that never end, or unpack to far more than they are."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable

import docx
import openpyxl

from tests.hostile.registry import ZEROS, deflate_zeros, hostile

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
SHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def make_pdf(objects: list[bytes]) -> bytes:
    """A PDF of these objects, of which the first is its catalogue."""
    data, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count, start = len(objects) + 1, len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n%s" % (count, table)
    return data + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (count, start)


def make_stream(data: bytes, extra: bytes = b"/Filter /FlateDecode") -> bytes:
    """A stream of packed data."""
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), extra, data)


CATALOGUE = b"<< /Type /Catalog /Pages 2 0 R >>"
FONT = b"<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"


def make_pages(content: bytes, count: int) -> bytes:
    """A PDF of so many pages that share one stream of content."""
    page = b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources %s /MediaBox [0 0 9 9] >>" % FONT
    kids = b"3 0 R " * count
    tree = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, count)
    return make_pdf([CATALOGUE, tree, page, content])


@hostile("looping.pdf", "400 pages that share one stream of 2 MB", "takes more than")
def make_looping_pdf() -> bytes:
    return make_pages(make_stream(zlib.compress(b"BT /F1 9 Tf (.) Tj ET\n" * 100_000, 9)), 400)


@hostile("bomb.pdf", "a stream of 1 GB, packed twice", "damaged")
def make_bomb_pdf() -> bytes:
    return make_pages(make_stream(zlib.compress(deflate_zeros(100), 9), b"/Filter [/FlateDecode /FlateDecode]"), 1)


@hostile("circle.pdf", "pages that are their own parents", "damaged")
def make_circle_pdf() -> bytes:
    return make_pdf([CATALOGUE, b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"])


@hostile("brackets.pdf", "200,000 brackets one in the other", "damaged")
def make_brackets_pdf() -> bytes:
    return make_pages(make_stream(zlib.compress(b"[" * 200_000, 9)), 1)


@hostile("numbers.pdf", "an array of 400,000 arrays in its catalogue", "damaged")
def make_numbers_pdf() -> bytes:
    catalogue = b"<< /Type /Catalog /Pages 2 0 R /X [%s] >>" % (b"[] " * 400_000)
    return make_pdf([catalogue, b"<< /Type /Pages /Kids [] /Count 0 >>"])


@hostile("forms.pdf", "forms that draw forms, ten times each, twelve deep", "holds no text")
def make_forms_pdf() -> bytes:
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X %d 0 R >> >>"
    objects = [make_stream(b"/X Do " * 10, form % (number + 1)) for number in range(4, 16)]
    page = (
        b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> /MediaBox [0 0 9 9] >>"
    )
    last = make_stream(b"BT (He left.) Tj ET", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9]")
    return make_pdf([CATALOGUE, b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page, *objects, last])


def change_package(data: bytes, changes: dict[str, bytes | Callable[[bytes], bytes]]) -> bytes:
    """A document with some of its parts exchanged, and new ones."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        parts = {name: old.read(name) for name in old.namelist()}
        for name, change in changes.items():
            parts[name] = change(parts[name]) if callable(change) else change
        for name, part in parts.items():
            new.writestr(name, part)
    return packed.getvalue()


def make_docx(body: bytes, head: bytes = b"") -> bytes:
    """A Word document of this body."""
    saved = io.BytesIO()
    docx.Document().save(saved)
    document = b"<?xml version='1.0'?>%s<w:document %s><w:body>%s</w:body></w:document>" % (head, WORD.encode(), body)
    return change_package(saved.getvalue(), {"word/document.xml": document})


def make_xlsx(rows: bytes, **changes: bytes) -> bytes:
    """A workbook whose sheet has these rows."""
    saved = io.BytesIO()
    openpyxl.Workbook().save(saved)
    sheet = b"<worksheet %s><sheetData>%s</sheetData></worksheet>" % (SHEET.encode(), rows)
    return change_package(saved.getvalue(), {"xl/worksheets/sheet1.xml": sheet, **changes})


def make_row(number: int, cells: bytes) -> bytes:
    return b'<row r="%d">%s</row>' % (number, cells)


HEADER = make_row(
    1, b'<c r="A1" t="inlineStr"><is><t>text</t></is></c><c r="B1" t="inlineStr"><is><t>title</t></is></c>'
)


@hostile("paragraphs.docx", "1.3 million paragraphs", "damaged")
def make_paragraphs_docx() -> bytes:
    return make_docx(b"<w:p><w:r><w:t>a</w:t></w:r></w:p>" * 1_300_000)


@hostile("nested.docx", "100,000 text boxes one in the other", "damaged")
def make_nested_docx() -> bytes:
    return make_docx(b"<w:p>" * 100_000 + b"</w:p>" * 100_000)


@hostile("laughs.docx", "entities that unfold to a billion", "damaged")
def make_laughs_docx() -> bytes:
    return make_docx(b"<w:p><w:r><w:t>&e8;</w:t></w:r></w:p>", make_entities())


def make_entities() -> bytes:
    """Entities, each of ten of the one before."""
    rows = [b'<!ENTITY e0 "ha">', *(b'<!ENTITY e%d "%s">' % (at, b"&e%d;" % (at - 1) * 10) for at in range(1, 9))]
    return b"<!DOCTYPE x [%s]>" % b"".join(rows)


@hostile("bomb.docx", "a document of 100 MB of zeros", "unpacks to far more than its size")
def make_bomb_docx() -> bytes:
    return make_docx(ZEROS * 10)


@hostile("rows.xlsx", "1.2 million rows", "takes more than")
def make_rows_xlsx() -> bytes:
    return make_xlsx(HEADER + make_row(2, b'<c r="A2"><v>1</v></c>') * 1_200_000)


@hostile("columns.xlsx", "16,384 columns in 2,000 rows", "cells")
def make_columns_xlsx() -> bytes:
    return make_xlsx(HEADER + make_row(2, b'<c r="XFD2"><v>1</v></c>') * 2_000)


@hostile("header.xlsx", "a header of 16,384 names", "cells")
def make_header_xlsx() -> bytes:
    cells = b"".join(b'<c t="inlineStr"><is><t>text %d</t></is></c>' % number for number in range(16_384))
    return make_xlsx(make_row(1, cells) * 40)


@hostile("far.xlsx", "a row with the number of a billion", "blank lines")
def make_far_xlsx() -> bytes:
    return make_xlsx(HEADER + make_row(1_000_000_000, b'<c r="A1000000000"><v>1</v></c>'))


@hostile("strings.xlsx", "2.9 million shared strings", "takes more than")
def make_strings_xlsx() -> bytes:
    shared = b"<sst %s>%s</sst>" % (SHEET.encode(), b"<si><t>a</t></si>" * 2_900_000)
    kind = b'<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>'  # noqa: E501
    link = b'<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>'  # noqa: E501
    data = make_xlsx(HEADER)
    return change_package(
        data,
        {
            "xl/sharedStrings.xml": shared,
            "[Content_Types].xml": lambda part: part.replace(b"</Types>", kind),
            "xl/_rels/workbook.xml.rels": lambda part: part.replace(b"</Relationships>", link),
        },
    )


@hostile("sheets.xlsx", "2,000 sheets that are one of 20 MB", "takes more than")
def make_sheets_xlsx() -> bytes:
    sheets = b"".join(b'<sheet name="s%d" sheetId="%d" r:id="rId1"/>' % (number, number) for number in range(1, 2_001))
    data = make_xlsx(make_row(1, b'<c r="A1"><v>1</v></c>') * 500_000)
    return change_package(
        data,
        {
            "xl/workbook.xml": lambda part: part.replace(
                b"</sheets>",
                sheets.replace(
                    b"r:id", b"xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships' r:id"
                )
                + b"</sheets>",
            )
        },
    )
