"""Standard input is read as what it looks like."""

from __future__ import annotations

import io
import sys

import pytest

from tests.unit.test_readers_pages import make_page
from tracker.readers import count_articles, read_articles
from tracker.records import Article

PAGE = make_page(head="").encode()


class Input:
    def __init__(self, data: bytes) -> None:
        self.buffer = io.BufferedReader(io.BytesIO(data))


@pytest.mark.parametrize(
    ("data", "names"),
    [
        (b"---\ntitle: A\n---\nx", ["stdin"]),
        (b'{"text": "x"}\n{"text": "y", "id": "y1"}\n', ["stdin:1", "y1"]),
        (b'{\n"text": "x"}', ["stdin"]),
        (b'[{"text": "x"}]', ["stdin:1"]),
        (PAGE, ["stdin"]),
        ("x".encode("utf-16"), ["stdin"]),
    ],
)
def test_standard_input_is_read_as_what_it_looks_like(
    monkeypatch: pytest.MonkeyPatch, data: bytes, names: list[str]
) -> None:
    given = Input(data)
    monkeypatch.setattr(sys, "stdin", given)
    items = list(read_articles("-"))
    assert [item.name if isinstance(item, Article) else str(item) for item in items] == names
    assert not given.buffer.closed
    assert count_articles("-") is None


@pytest.mark.parametrize(("data", "says"), [(b"", "is empty; pipe an article into it"), (b"\x89PNG\0", "unknown kind")])
def test_standard_input_that_cannot_be_read(monkeypatch: pytest.MonkeyPatch, data: bytes, says: str) -> None:
    monkeypatch.setattr(sys, "stdin", Input(data))
    (error,) = read_articles("-")
    assert says in str(error)
