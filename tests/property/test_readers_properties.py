"""What holds for every input: bytes of any kind give articles or errors, and texts come back as they were."""

from __future__ import annotations

import gzip
import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import tests.unit.test_readers_archives as archives
import tests.unit.test_readers_documents as documents
import tests.unit.test_readers_pages as pages
from tracker.errors import ReadError
from tracker.readers import FORMATS, count_articles, read_articles
from tracker.records import Article

PATIENT = settings(suppress_health_check=[HealthCheck.too_slow])

JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(alphabet=st.characters()),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=6,
)
FIELDS = st.sampled_from(
    ["id", "title", "outlet", "source", "published", "date", "url", "author", "text", "body", "name"]
)
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r"), min_size=1)
HEADERS = st.lists(
    st.sampled_from(["---\n", "---", "title: ", "date: ", "[", "]", "&a ", "*a", "\n", "\r\n", '"', "\\ud800", "é"])
)


def check_items(name: str, data: bytes) -> list[Article | ReadError]:
    """What a file of these bytes is read as; every article can be stored, every error is one line."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(data)
        items = list(read_articles(path))
        count = count_articles(path)
    assert items
    for item in items:
        if isinstance(item, Article):
            assert item.text.strip()
            assert "\0" not in item.text
            json.dumps([item.text, item.name, item.title, item.outlet], ensure_ascii=False).encode("utf-8")
        else:
            assert isinstance(item, ReadError)
            assert len(str(item).splitlines()) == 1
    assert count in {len(items), None}
    return items


@pytest.mark.parametrize("suffix", list(FORMATS))
@PATIENT
@given(data=st.binary())
def test_any_bytes_give_articles_or_errors(suffix: str, data: bytes) -> None:
    check_items(f"a{suffix}", data)


@PATIENT
@given(data=st.binary(), cut=st.integers(0, 30))
def test_any_compressed_bytes_give_articles_or_errors(data: bytes, cut: int) -> None:
    whole = gzip.compress(b'{"text": "x"}\n' + data)
    check_items("a.jsonl.gz", whole[: len(whole) - cut])


def make_samples() -> dict[str, bytes]:
    """A sound file of every format that is more than text."""
    with tempfile.TemporaryDirectory() as folder:
        documents.write_docx(Path(folder, "a.docx"))
        documents.write_xlsx(Path(folder, "a.xlsx"), [["text", "date"], ["x", "2013"]])
        documents.write_pdf(Path(folder, "a.pdf"), ["“We go,” he said.", "He did."])
        made = {path.name: path.read_bytes() for path in Path(folder).iterdir()}
    return made | {
        "a.html": pages.make_page().encode(),
        "a.rss": pages.RSS.encode(),
        "a.warc": pages.make_warc(compressed=False),
        "a.warc.gz": pages.make_warc(compressed=True),
        "a.csv": b'text,date\n"We, ""go""",2013\n',
        "a.zip": archives.make_zip(archives.MEMBERS),
        "a.tgz": archives.make_tar(archives.MEMBERS),
    }


SAMPLES = make_samples()


@pytest.mark.parametrize("name", list(SAMPLES))
@settings(PATIENT, max_examples=60)
@given(
    edits=st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), max_size=8),
    cut=st.none() | st.floats(0, 1),
)
def test_sound_file_with_damage_gives_articles_or_errors(
    name: str, edits: list[tuple[float, int]], cut: float | None
) -> None:
    data = bytearray(SAMPLES[name])
    for place, byte in edits:
        data[int(place * len(data))] = byte
    check_items(name, bytes(data if cut is None else data[: int(cut * len(data))]))


@PATIENT
@given(parts=HEADERS, body=TEXTS)
def test_any_front_matter_gives_an_article_or_an_error(parts: list[str], body: str) -> None:
    check_items("a.txt", f"---\n{''.join(parts)}\n---\n{body}".encode())


@pytest.mark.parametrize("suffix", [".json", ".jsonl"])
@PATIENT
@given(records=st.lists(st.dictionaries(FIELDS, JSON_VALUES) | JSON_VALUES, min_size=1, max_size=4))
def test_every_json_record_gives_one_article_or_error(suffix: str, records: list[object]) -> None:
    content = json.dumps(records) if suffix == ".json" else "\n".join(map(json.dumps, records))
    assert len(check_items(f"a{suffix}", content.encode())) == len(records)


@PATIENT
@given(title=st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1), body=TEXTS)
def test_text_below_front_matter_comes_back_exactly(title: str, body: str) -> None:
    header = json.dumps({"title": title}, ensure_ascii=False)
    (item,) = check_items("a.txt", f"---\n{header}\n---\n{body}".encode())
    if body.strip():
        assert isinstance(item, Article), str(item)
        assert (item.text, item.title) == (body, title)
    else:
        assert "holds no text" in str(item)


@PATIENT
@given(body=TEXTS)
def test_text_of_a_json_record_comes_back_exactly(body: str) -> None:
    (item,) = check_items("a.jsonl", json.dumps({"text": body}).encode())
    assert (item.text if isinstance(item, Article) else "") == (body if body.strip() else "")
