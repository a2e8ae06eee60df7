"""Articles and claims as rows of a corpus, and back.

In: an article with its claims. Out: rows of plain values. A claim's row is its view, as exports have it, with the
places of all its words (``PLACES``); so it comes back with all that a database stores of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from tracker.query.unstored import view_claim
from tracker.records import (
    Article,
    Candidate,
    Claim,
    EvidenceStep,
    PartialDate,
    Precision,
    Quote,
    QuoteKind,
    Relay,
    SaidDate,
    Speaker,
    SpeakerType,
    TextSpan,
)
from tracker.schema.corpus import DAYS, PLACES
from tracker.store.values import days_that_count

Row = dict[str, Any]


_KEPT = (
    "name", "text", "outlet", "title", "url", "author", "language", "published_inferred", "warnings", "content_hash",
)  # fmt: skip


def describe_article(article: Article, claims: Sequence[Claim]) -> tuple[Row, list[Row]]:
    """Make the rows of an article and its claims.

    Args:
        article: The article.
        claims: Its claims, thoughts too.

    Returns:
        A row of ``ARTICLE_FIELDS``, and one of ``claim_fields`` a claim.
    """
    row = {name: getattr(article, name) for name in _KEPT} | {
        "article_id": article.key,
        "published": str(article.published) if article.published else None,
        "claims": len(claims),
    }
    return row, [_describe_claim(article, claim) for claim in claims]


def _describe_claim(article: Article, claim: Claim) -> Row:
    places = {field.name: field.value(claim) for field in PLACES if field.value}
    days = zip(DAYS, days_that_count(claim, article), strict=True)
    return asdict(view_claim(article, claim)) | places | {field.name: day for field, day in days}


def restore_article(row: Row) -> Article:
    """The article of a row.

    Args:
        row: Of ``ARTICLE_FIELDS``.

    Returns:
        The article.
    """
    values = {name: row[name] for name in _KEPT if name != "content_hash"} | {"warnings": tuple(row["warnings"])}
    return Article(key=row["article_id"], published=_parse_day(row["published"]), **values)


def restore_claims(article: Article, rows: Iterable[Row]) -> list[Claim]:
    """The claims of an article's rows.

    Args:
        article: The article, under whatever key a database knows it.
        rows: Of ``claim_fields``.

    Returns:
        The claims, in the order of the rows; keys are made from the article's.
    """
    return [_restore_claim(article, row) for row in rows]


def _restore_claim(article: Article, row: Row) -> Claim:
    def cut(name: str) -> tuple[TextSpan, ...]:
        return tuple(TextSpan.cut(article.text, start, end) for start, end in row[name])

    def cut_one(name: str) -> TextSpan | None:
        return next(iter(cut(name)), None)

    former = row["article_id"]
    (context,) = cut("context_at")
    quote = Quote(
        kind=QuoteKind(row["kind"]),
        contents=cut("content_at"),
        cues=cut("cue_at"),
        source=cut_one("source_at"),
        relays=tuple(Relay(span) for span in cut("relays_at")),
        cue_type=row["cue_type"],
        found_by=row["found_by"],
    )
    said = SaidDate(
        _parse_day(row["said_on"]),
        Precision(row["said_on_precision"]),
        cut_one("said_on_phrase_at"),
        row["said_on_basis"],
    )
    return Claim(
        key=_replace_key(row["quote_id"], former, article.key),
        article_key=article.key,
        quote=quote,
        speaker=_restore_speaker(row, former, article.key) if row["speaker_key"] else None,
        said=said,
        context=context,
        evidence=row["evidence"],
        confidence=row["confidence"],
        relays=tuple(row["relays"]),
        topics=tuple(row["topics"]),
        candidates=tuple(Candidate(**each) for each in row["candidates"]),
        second_hand=row["second_hand"],
    )


def _replace_key(claim: str, former: str, key: str) -> str:
    return key + claim.removeprefix(former) if claim.startswith(former) else claim


def _restore_speaker(row: Row, former: str, key: str) -> Speaker:
    """The speaker; the key of a body that only the article describes has the article's key in it."""
    described = f"@{former}"
    is_description = row["speaker_key"].endswith(described)
    return Speaker(
        key=f"{row['speaker_key'].removesuffix(described)}@{key}" if is_description else row["speaker_key"],
        name=row["speaker"],
        type=SpeakerType(row["speaker_type"]),
        evidence=row["evidence"],
        is_official=row["is_official"],
        office=row["office"],
        steps=tuple(_restore_step(each) for each in row["steps"]),
        is_description=is_description,
    )


def _restore_step(step: Row) -> EvidenceStep:
    points_to = TextSpan(**step["points_to"]) if step["points_to"] else None
    return EvidenceStep(step["rule"], TextSpan(**step["words"]), points_to, step["belief"])


def _parse_day(iso: str | None) -> PartialDate | None:
    return PartialDate.parse(iso) if iso else None
