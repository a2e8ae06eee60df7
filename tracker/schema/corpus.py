"""The columns of a corpus: those of its articles, and what its claims have beside the fields of ``ClaimView``."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import cache

from tracker.records import TextSpan
from tracker.schema.claim import ClaimView
from tracker.schema.fields import Field, fields_of


def _places(spans: Iterable[TextSpan | None]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans if span is not None]


PLACES = (
    Field(
        name="content_at", type=list[list[int]], example=[[412, 440]],
        description="Where the parts of the quote stand in the article's text: [start, end] of each.",
        value=lambda claim: _places(claim.quote.contents),
    ),
    Field(
        name="cue_at", type=list[list[int]], example=[[445, 459]],
        description="Where the reporting words stand.", value=lambda claim: _places(claim.quote.cues),
    ),
    Field(
        name="source_at", type=list[list[int]], example=[[402, 408]],
        description="Where the words stand that name who speaks: one [start, end] or none.",
        value=lambda claim: _places([claim.quote.source]),
    ),
    Field(
        name="relays_at", type=list[list[int]], example=[[460, 468]],
        description="Where those are named through whom it came.",
        value=lambda claim: _places(relay.span for relay in claim.quote.relays),
    ),
    Field(
        name="context_at", type=list[list[int]], example=[[402, 470]],
        description="Where the sentences around the quote stand.", value=lambda claim: _places([claim.context]),
    ),
    Field(
        name="said_on_phrase_at", type=list[list[int]], example=[[470, 481]],
        description="Where the words stand that tell the day of saying: one [start, end] or none.",
        value=lambda claim: _places([claim.said.phrase]),
    ),
    Field(
        name="relays", type=list[str], example=["Interfax", "Kremlin"],
        description="Those through whom it came, the outermost first.", value=lambda claim: list(claim.relays),
    ),
    Field(
        name="topics", type=list[str], example=["missile defense"], description="What it is about.",
        value=lambda claim: list(claim.topics),
    ),
)  # fmt: skip
"""What a claim of a corpus has beside the fields of ``ClaimView``."""

ARTICLE_FIELDS = tuple(
    Field(name=name, type=kind, description=told)
    for name, kind, told in (
        ("article_id", str, "Stable key of the article."),
        ("content_hash", str, "SHA-256 over text and metadata."),
        ("name", str, "What the article was called where it was read."),
        ("outlet", str | None, "Who published it."),
        ("title", str | None, "Its title."),
        ("published", str | None, "When: ISO date, known to the day, the month or the year."),
        ("published_inferred", bool, "Whether that was inferred."),
        ("url", str | None, "Its address."),
        ("author", str | None, "Who wrote it."),
        ("language", str, "Its language."),
        ("warnings", list[str], "What was doubtful in reading it."),
        ("text", str, "Its text, verbatim; every span of a claim is a slice of it."),
        ("claims", int, "How many claims it has."),
    )
)


DAYS = tuple(
    Field(
        name=name,
        type=dt.date | None,
        example="2013-02-02",
        description=f"The {word} day that the quote can be of, else its article.",
    )
    for name, word in (("on_first", "first"), ("on_last", "last"))
)
"""For filters, as a database has them."""


@cache
def claim_fields() -> tuple[Field, ...]:
    """The columns of a claim of a corpus.

    Returns:
        The fields of ``ClaimView``, ``PLACES`` and ``DAYS``.
    """
    return (*fields_of(ClaimView), *PLACES, *DAYS)
