"""An article as published, its content hash, and a piece of its text."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass

from tracker.records.dates import PartialDate


@dataclass(frozen=True, slots=True)
class Article:
    """One news article as published.

    ``key`` names the article for ever: made from its URL or, without one, from outlet and text (see
    ``tracker.identity``). ``name`` is the file stem or the record's own id. ``warnings`` say, one line each, what was
    doubtful in reading it ("published is '05/02/2013', so its date is unknown"); they are no part of its content.
    """

    key: str
    name: str
    text: str
    outlet: str | None = None
    title: str | None = None
    published: PartialDate | None = None
    url: str | None = None
    author: str | None = None
    language: str = "en"
    published_inferred: bool = False
    warnings: tuple[str, ...] = ()

    @property
    def content_hash(self) -> str:
        """SHA-256 over text and metadata, without warnings: equal hashes mean there is nothing new to store."""
        published = str(self.published) if self.published else None
        named = (self.outlet, self.title, published, self.url, self.author, self.language, self.published_inferred)
        return hash_content([self.text, *named])


def hash_content(fields: Sequence[str | bool | None]) -> str:
    """The content hash of an article: no two contents have the same, whatever stands in their fields.

    Args:
        fields: Text, outlet, title, date of publication, address, author, language, whether the date was inferred.

    Returns:
        64 hex digits.
    """
    return hashlib.sha256(json.dumps(list(fields)).encode("ascii")).hexdigest()


@dataclass(frozen=True, slots=True, order=True)
class TextSpan:
    """A piece of an article: ``text == article.text[start:end]``."""

    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"empty or reversed span {self.start}:{self.end}")
        if len(self.text) != self.end - self.start:
            raise ValueError(f"span {self.start}:{self.end} does not fit its text of {len(self.text)} characters")

    @classmethod
    def cut(cls, text: str, start: int, end: int) -> TextSpan:
        """The span of ``text`` from start to end; raises ValueError where it would not lie inside."""
        return cls(start, end, text[start:end])
