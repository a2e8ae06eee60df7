"""A quote as words of one article: source, cue, contents and relays, before anybody is named."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tracker.records.articles import TextSpan


class QuoteKind(StrEnum):
    """How much of the content stands inside quotation marks: all of it, some of it, none of it."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


@dataclass(frozen=True, slots=True)
class Relay:
    """Who passes a quote on: the words of the article, and the outlet's name.

    ``name`` is None where a person or body relays, whom only the roster and the article's other names can name.
    """

    span: TextSpan
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """Source + cue + contents, as text, in one article.

    Example: ["Obama ... confirmed his readiness"](content), [Peskov](source) [was quoted as saying](cue).

    ``contents`` are ordered and disjoint; several where a said-clause interrupts. ``relays`` are those through
    whom the quote came, outermost first: in "Interfax reported, citing the Kremlin, that Putin had told ..." Interfax,
    then the Kremlin.
    ``cue_type`` is one of ``tracker.schema.cue_types`` ("speech", "denial", "thought", "act" ...). ``found_by`` names
    the rule or model that produced the quote, ``score`` how sure it is.
    """

    kind: QuoteKind
    contents: tuple[TextSpan, ...]
    cues: tuple[TextSpan, ...] = ()
    source: TextSpan | None = None
    relays: tuple[Relay, ...] = ()
    cue_type: str = "speech"
    score: float = 1.0
    found_by: str = "model"

    def __post_init__(self) -> None:
        if not self.contents:
            raise ValueError("a quote needs content")
        for before, after in zip(self.contents, self.contents[1:], strict=False):
            if after.start < before.end:
                raise ValueError(f"contents overlap or are out of order at {after.start}")

    @property
    def start(self) -> int:
        """Offset of the first character of the content."""
        return self.contents[0].start

    @property
    def end(self) -> int:
        """Offset behind the last character of the content."""
        return self.contents[-1].end

    @property
    def spans(self) -> tuple[TextSpan, ...]:
        """All spans of contents, cues and source, in this order; the relays are not the quote's own."""
        return (*self.contents, *self.cues, self.source) if self.source else (*self.contents, *self.cues)
