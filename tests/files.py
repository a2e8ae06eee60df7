"""Files that a test writes, and what the readers make of them."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import openpyxl

from tracker.errors import ReadError
from tracker.readers import read_articles
from tracker.records import Article

RECORD = {
    "id": "r1",
    "title": "T",
    "outlet": "CNN",
    "published": "2013-02",
    "url": "https://example.org/1",
    "text": "x y",
}


def write(path: Path, content: str | bytes | object) -> Path:
    """A file of bytes, of text in UTF-8, or of anything else as JSON; compressed where its suffix says so."""
    if not isinstance(content, str | bytes):
        content = json.dumps(content)
    data = content.encode("utf-8") if isinstance(content, str) else content
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(data) if path.suffix == ".gz" else data)
    return path


def write_xlsx(path: Path, *sheets: list[list[object]]) -> Path:
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for number, rows in enumerate(sheets):
        sheet = workbook.create_sheet(f"Sheet {number}")
        for row in rows:
            sheet.append(row)
    workbook.save(path)
    return path


def read_one(path: Path) -> Article:
    (article,) = read_articles(path)
    assert isinstance(article, Article), str(article)
    return article


def read_error(path: Path) -> str:
    (error,) = read_articles(path)
    assert isinstance(error, ReadError)
    return str(error)


def outcomes(path: Path) -> list[str]:
    """The names of the articles and the lines of the errors, in order."""
    return [each.name if isinstance(each, Article) else str(each) for each in read_articles(path)]
