"""A correction, and where its words are found again.

In: nothing. Out: ``Selector``, ``Correction``, ``Laid``.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from hashlib import blake2b
from typing import Any

from tracker.records import Claim

ACTIONS = ("accept", "speaker", "kind", "said", "span", "split", "merge", "reject", "undo")
"""What a correction may do."""


@dataclass(frozen=True, slots=True)
class Selector:
    """Words of an article with what stands before and behind them: W3C's TextQuoteSelector.

    ``start`` is where they stood; it only decides between places that are alike in all else.
    """

    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One thing that somebody put right, for ever.

    Attributes:
        made: When, in UTC.
        by: Who; "" where nobody said.
        action: One of ``ACTIONS``.
        article_key: The article.
        quote_id: What the quote was called then.
        anchor: The words of the quote as they were then.
        before: The quote as it was, as ``pack_claim`` writes it under "claim"; with a merge, the others under "others".
        after: What it is to be: "speaker", "kind", "said", "precision", "parts" or "others", by the action.
        why: The reason, in the words of who made it.
        undoes: The key of the correction that this one undoes.
        number: Its number in the database that it was read from; 0 elsewhere.
    """

    made: dt.datetime
    by: str
    action: str
    article_key: str
    quote_id: str
    anchor: Selector
    before: Mapping[str, Any] = field(default_factory=dict)
    after: Mapping[str, Any] = field(default_factory=dict)
    why: str = ""
    undoes: str | None = None
    number: int = 0

    @property
    def key(self) -> str:
        """A name for it in every database: a digest of all it says."""
        said = {name: value for name, value in asdict(self).items() if name != "number"}
        told = said | {"made": self.made.isoformat(timespec="microseconds")}
        written = json.dumps(told, sort_keys=True, ensure_ascii=True)
        return blake2b(written.encode("ascii"), digest_size=8).hexdigest()


@dataclass(frozen=True, slots=True)
class Laid:
    """Claims with corrections laid over them.

    Attributes:
        claims: The claims as they are to be shown, in the order of the text.
        places: Of each correction that was laid, by its key, the key of the claim that it shows in; None where it shows
            in none, as one that was undone.
        problems: Of each that could not be laid, by its key, why not.
    """

    claims: tuple[Claim, ...]
    places: Mapping[str, str | None]
    problems: Mapping[str, str]
