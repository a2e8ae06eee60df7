"""Articles and claims as plain records: what ``tracker extract --format jsonl`` prints and the gold files look like.

In: an article with its claims. Out: a dict ready for JSON, offsets into the article's text. One article a line:
``{"id", "title", "outlet", "published", "url", "text", "quotes": [{"id", "kind", "content": [[s, e], ...], ...}]}``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from tracker.records import Article, Claim, TextSpan
from tracker.schema.cue_types import is_left_out


def describe_article(article: Article, claims: Iterable[Claim], *, thoughts: bool = False) -> dict[str, Any]:
    """One article with its quotes in text order; thoughts, wishes and bare acts only where asked for."""
    return {
        "id": article.name,
        "title": article.title,
        "outlet": article.outlet,
        "published": str(article.published) if article.published else None,
        "url": article.url,
        "text": article.text,
        "quotes": [describe_claim(claim) for claim in claims if thoughts or not is_left_out(claim.quote.cue_type)],
    }


def describe_claim(claim: Claim) -> dict[str, Any]:
    """One claim as a record; unknown values are None, never left out."""
    quote, speaker, said = claim.quote, claim.speaker, claim.said
    return {
        "id": claim.key,
        "kind": quote.kind.value,
        "content": _offsets(quote.contents),
        "cue": _offsets(quote.cues),
        "source": _offsets((quote.source,) if quote.source else ()),
        "cue_type": quote.cue_type,
        "speaker": speaker.name if speaker else None,
        "speaker_type": speaker.type.value if speaker else None,
        "evidence": claim.evidence,
        "via": claim.via,
        "relays": list(claim.relays),
        "said_on": str(said.day) if said.day else None,
        "said_on_precision": said.precision.value,
        "confidence": claim.confidence,
        "is_second_hand": claim.is_second_hand,
        "candidates": [asdict(each) for each in claim.candidates],
        "steps": [asdict(each) for each in speaker.steps] if speaker else [],
    }


def _offsets(spans: Iterable[TextSpan]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]
