"""Dirt of real files: quotations are found in them as in clean ones, and the stored text is the file's own."""

from __future__ import annotations

from pathlib import Path

import pytest
from spacy.language import Language

from tracker.pipeline import load_pipeline
from tracker.readers import read_articles
from tracker.records import Article
from tracker.text import fold

CLEAN = (
    "Obama is ready to visit Moscow\n\n"
    "“We look forward to the visit,” Kremlin spokesman Dmitry Peskov said on Saturday.\n\n"
    "Foreign Minister Sergei Lavrov said that the talks would be well prepared.\n\n"
    "“It will take place in Moscow,” Lavrov told reporters.\n"
)
WORDS = [
    "We look forward to the visit",
    "the talks would be well prepared",
    "It will take place in Moscow",
]


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_pipeline()


DIRT = {
    "clean": CLEAN.encode(),
    "byte-order-mark": CLEAN.encode("utf-8-sig"),
    "utf-16": CLEAN.encode("utf-16"),
    "utf-16-without-mark": CLEAN.encode("utf-16-le"),
    "windows-1252": CLEAN.encode("cp1252"),
    "a-stray-byte": CLEAN.encode().replace(b"on Saturday", b"on Saturday\x92s eve"),
    "crlf": CLEAN.replace("\n", "\r\n").encode(),
    "straight-marks": CLEAN.replace("“", '"').replace("”", '"').encode(),
    "guillemets": CLEAN.replace("“", "«").replace("”", "»").encode(),
    "no-break-spaces": CLEAN.replace(" said", "\u00a0said").replace("the visit", "the\u00a0visit").encode(),
    "soft-hyphens": CLEAN.replace("Moscow,”", "Mos\u00adcow,”").encode(),
    "zero-width": CLEAN.replace("“We", "“\u200bWe").encode(),
    "no-blank-lines": CLEAN.replace("\n\n", "\n").encode(),
    "no-paragraphs": CLEAN.partition("\n\n")[2].replace("\n\n", " ").encode(),
    "control-characters": CLEAN.replace("Saturday.", "Saturday.\x0b\x1f").encode(),
    "bidi-marks": CLEAN.replace("Peskov", "\u202aPeskov\u202c").encode(),
}


@pytest.mark.parametrize("data", DIRT.values(), ids=DIRT.keys())
def test_quotes_are_found_in_spite_of_dirt(tmp_path: Path, nlp: Language, data: bytes) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    (article,) = read_articles(tmp_path / "a.txt")
    assert isinstance(article, Article), str(article)
    doc = nlp(article.text)
    found = [fold(" ".join(span.text for span in quote.contents)) for quote in doc._.quotes]
    assert [words.strip("\"' .,") for words in found] == [fold(words) for words in WORDS]
    for quote in doc._.quotes:
        for span in quote.contents:
            assert article.text[span.start : span.end] == span.text
