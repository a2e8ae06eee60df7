"""Whom a quotation is given to, and whether the stored quote is given to the same.

In: the name as it stands beside the quotation. Out: the speakers it may mean, and what to say where it is another one.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, select
from sqlmodel import col

from tracker.query.names import find_speakers
from tracker.schema.claim import ClaimView
from tracker.store.tables import SpeakerRow


@dataclass(frozen=True, slots=True)
class Naming:
    """A name with the speakers of the database that bear it.

    Attributes:
        written: The name as it stands in what was pasted; None where nobody is named.
        bearers: By key, the names of those who bear it.
        ids: The ids of their rows.
    """

    written: str | None
    bearers: dict[str, str]
    ids: tuple[int, ...] = ()

    def is_of(self, claim: ClaimView) -> bool:
        """Whether a quote is given to one who bears the name."""
        return claim.speaker_key in self.bearers

    def tell(self, claim: ClaimView) -> str:
        """What to say of the name beside a quote; "" where there is nothing to say.

        Args:
            claim: The quote that has these words.

        Returns:
            Example: "these words are given to Sergei Lavrov, not to John Kerry".
        """
        if self.written is None or self.is_of(claim):
            return ""
        if claim.speaker is None:
            return f"it is not known who said these words; nothing tells that it was {self.name}"
        unknown = "" if self.bearers else f"; nobody in this collection is called {self.written}"
        return f"these words are given to {claim.speaker}, not to {self.name}{unknown}"

    @property
    def name(self) -> str:
        """The full name where only one bears it, else as it is written."""
        return next(iter(self.bearers.values())) if len(self.bearers) == 1 else self.written or ""


def name_speakers(connection: Connection, written: str | None) -> Naming:
    """Find the speakers that a name means, without the words of an office before it.

    Args:
        connection: The database.
        written: The name, as "Russian Foreign Minister Sergei Lavrov"; or None.

    Returns:
        The name with its bearers: of "Sergei Lavrov" where nobody is called by all of these words.
    """
    words = (written or "").split()
    for at in range(len(words)):
        ids = find_speakers(connection, [" ".join(words[at:])])
        if ids:
            rows = select(col(SpeakerRow.key), col(SpeakerRow.name)).where(col(SpeakerRow.id).in_(ids))
            return Naming(" ".join(words[at:]), {row.key: row.name for row in connection.execute(rows)}, tuple(ids))
    return Naming(written, {})
