"""What is wrong with a row.

In: table, row, column and what. Out: ``Fault``, and what to do about it, which the table tells.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

_LONGEST = 60
_MADE_ANEW = ("alias", "office", "speaks_for", "merged_speaker", "roster")
_DERIVED = ("fact", "claim_words", "change", "tally")


@dataclass(frozen=True, slots=True)
class Fault:
    """A row that is not as this program wrote it, or contradicts another.

    Attributes:
        table: The table of the database.
        row: The key of the row, or its id where it has none.
        column: The column; "" for the row as a whole.
        what: What is wrong.
    """

    table: str
    row: str
    column: str
    what: str

    @property
    def remedy(self) -> str:
        """What to do."""
        if self.table in _MADE_ANEW:
            return "`tracker reread` makes it anew from the roster"
        if self.table in _DERIVED or self.what.startswith("the index "):
            return "`tracker db reindex` makes it anew from the claims"
        return "restore a copy of the database, or ingest the articles into a new file"

    @property
    def line(self) -> str:
        """Example: "claim a1b2-17-39, via: is not what was stored; restore a copy ..."."""
        place = f"{self.table} {self.row}".strip() + (f", {self.column}" if self.column else "")
        return " ".join(f"{place}: {self.what}; {self.remedy}".split())


def show(value: Any) -> str:
    """A value, short and inert. Example: "'abc'", "b'x'", "7"."""
    shown = ascii(value)
    return shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}..."
