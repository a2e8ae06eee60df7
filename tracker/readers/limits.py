"""How much is read at most: what keeps a hostile or broken file from taking all memory or all day.

In: ``TRACKER_LIMIT_*`` settings, where there are any. Out: ``Limits``, which every reader obeys. What goes beyond one
is refused with a line that names the limit; what lies before it in the file is still read.

Example: ``TRACKER_LIMIT_FILE_BYTES=200000000`` lets a .json file have 200 MB.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, fields
from difflib import get_close_matches

from tracker.errors import ReadError

PREFIX = "TRACKER_LIMIT_"


@dataclass(frozen=True, slots=True)
class Limits:
    """The bounds of reading. Files that are read piece by piece (.jsonl, .csv, archives) may have any size."""

    file_seconds: float = 6.0
    """The CPU seconds that one file may take to be read, whatever its size; 0: no limit of time or memory for files."""

    megabyte_seconds: float = 1.0
    """The CPU seconds that each megabyte of a file adds to that."""

    record_seconds: float = 0.5
    """The CPU seconds that each article read from a file adds to that."""

    file_memory: int = 600_000_000
    """The memory, in bytes, that reading one file may take."""

    large_file: int = 300_000
    """From which size, in bytes, they hold for texts, tables and JSON; for pages, documents and archives always."""

    article_characters: int = 1_000_000
    """The longest text of one article; the language model takes no more."""

    sign_run: int = 2_000
    """The most signs in a row without a space or letter; the time to read such a run grows with its square."""

    record_bytes: int = 20_000_000
    """The longest text file, line of a .jsonl file, row of a table, or page."""

    file_bytes: int = 50_000_000
    """The largest file that must be taken into memory whole: .json, .docx, .xlsx, .pdf, an archive in an archive."""

    refused_records: int = 10_000
    """The most records of one file that are refused one by one; after so many, the rest is left out with one line."""

    row_cells: int = 2_000
    """The most cells of a row of a table."""

    blank_lines: int = 1_000_000
    """The most blank lines or rows of one file."""

    expanded_bytes: int = 10_000_000_000
    """The most that one compressed file may unpack to."""

    expansion_ratio: int = 200
    """How many times its own size a compressed file may unpack to, once that is more than ``file_bytes``."""

    archive_members: int = 100_000
    """The most files in one archive, pages in one WARC."""

    archive_depth: int = 3
    """How deep archives may lie in archives."""

    mail_parts: int = 200
    """The most mails in a mail, and parts with parts in one."""

    page_elements: int = 50_000
    """The most elements of one web page."""

    document_pages: int = 500
    """The most pages of one PDF."""

    web_bytes: int = 10_000_000
    """The most that is fetched from one address."""

    web_seconds: float = 30.0
    """The longest that one address may take to answer in full."""

    web_pause: float = 1.0
    """The seconds between two requests to one host, where its robots.txt asks for no more."""

    feed_entries: int = 200
    """The most entries of one feed."""

    def seconds_for(self, size: int) -> float:
        """The CPU seconds that a file of so many bytes may take, before its first article."""
        return self.file_seconds + self.megabyte_seconds * size / 1_000_000

    @classmethod
    def from_env(cls, env: Mapping[str, str] | None = None) -> Limits:
        """The defaults, changed by ``TRACKER_LIMIT_FILE_BYTES`` and the like; ReadError where one is none."""
        env = os.environ if env is None else env
        chosen: dict[str, float] = {}
        known = {PREFIX + field.name.upper(): field for field in fields(cls)}
        for setting in sorted(name for name in env if name.startswith(PREFIX) and env[name]):
            field = known.get(setting)
            if field is None:
                nearest = get_close_matches(setting, known, n=1, cutoff=0)
                raise ReadError("is no setting", where=setting, remedy=f"did you mean {nearest[0]}?")
            try:
                number = float(env[setting]) if isinstance(field.default, float) else int(env[setting])
            except ValueError:
                number = -1
            if not 0 <= number < float("inf"):
                raise ReadError(f"{env[setting]!a} is no limit", where=setting, remedy="give a number, or leave it out")
            chosen[field.name] = number
        return cls(**chosen)  # type: ignore[arg-type]


def show_bytes(size: int) -> str:
    """Example: 20000000 -> "20 MB"."""
    return f"{size // 1_000_000} MB" if size >= 1_000_000 else f"{size} bytes"
