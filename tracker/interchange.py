"""Articles and claims as plain records: what ``tracker extract --format jsonl`` prints, and files of the gold format.

In: an article with its claims. Out: a dict ready for JSON, offsets into the article's text. One article a line: id,
title, outlet, published, url, text, and quotes, of which each has the fields of ``extract_fields``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from tracker.records import VIA_JOINER, Article, Claim, SpeakerType, TextSpan
from tracker.schema.claim import CHANGED, EXTRACT_ONLY, REJECTED, UNKNOWN_SPEAKER, ClaimView
from tracker.schema.cue_types import is_left_out
from tracker.schema.fields import Field, fields_of


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
    """One claim as a record of ``extract_fields``; unknown values are None, never left out."""
    return {field.name: field.value(claim) for field in extract_fields() if field.value is not None}


@cache
def extract_fields() -> tuple[Field, ...]:
    """The fields of a claim that no database is needed for, in the order of the record."""
    own = {field.name: field for field in EXTRACT_ONLY}
    known = [own.get(field.name, field) for field in fields_of(ClaimView) if field.value is not None]
    return (*known, *(field for field in EXTRACT_ONLY if field not in known))


def describe_gold(article: Article, claims: Iterable[Claim], spellings: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """Describe an article that a person reviewed wholly as an annotation to measure with.

    Args:
        article: The article; its key becomes the id of the record and the name of its file.
        claims: Its claims as the person left them.
        spellings: Other names of speakers, by their keys.

    Returns:
        A record as ``tracker evaluate`` reads it. What was rejected is not in it, nor are thoughts. A quote of nobody
        is optional: the guideline counts it neither way.
    """
    published = str(article.published) if article.published else None
    kept = [each for each in claims if each.corrected != REJECTED and not is_left_out(each.quote.cue_type)]
    return {
        "id": article.key,
        "title": article.title,
        "outlet": article.outlet,
        "published": None if article.published_inferred else published,
        "published_inferred": published if article.published_inferred else None,
        "url": article.url,
        "text": article.text,
        "quotes": [_describe_gold_quote(each, spellings) for each in sorted(kept, key=lambda each: each.quote.start)],
    }


def _describe_gold_quote(claim: Claim, spellings: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    quote, said, speaker = claim.quote, claim.said, claim.speaker
    basis = "text+published" if said.phrase else "context"
    return {
        "content": _places(quote.contents),
        "kind": quote.kind.value,
        "cue": _places(quote.cues),
        "source": _places([quote.source] if quote.source else []),
        "speaker": speaker.name if speaker else UNKNOWN_SPEAKER,
        "speaker_alt": list(spellings.get(speaker.key, ())) if speaker else [],
        "speaker_type": (speaker.type if speaker else SpeakerType.ANONYMOUS).value,
        "via": VIA_JOINER.join(claim.relays) or None,
        "said_on": str(said.day) if said.day else None,
        "said_on_basis": basis if said.day else None,
        "rejects_content": False,
        "optional": speaker is None,
        "note": claim.evidence if claim.corrected == CHANGED else "",
    }


def _places(spans: Iterable[TextSpan]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]
