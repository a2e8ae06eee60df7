"""What users put right, as stored: append-only rows, laid over an article's claims whenever these are written.

In: corrections, or an article that is being written. Out: rows of ``correction``; the claims with all of them laid
over, the claims as they were read (``uncorrected``), and where each correction went (``correction_place``).
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Engine, delete, insert, select
from sqlmodel import col

from tracker.corrections.laying import lay_corrections
from tracker.corrections.packing import pack_claim, unpack_claim
from tracker.corrections.records import Correction, Laid, Selector
from tracker.errors import QueryError
from tracker.records import Article, Claim
from tracker.store.checked import damaged, read_rows
from tracker.store.claim_rows import check_claims, save_claims
from tracker.store.engine import writing
from tracker.store.outdated import read_article
from tracker.store.seals import seal_article, seal_rows
from tracker.store.shortening import KEY, find_claim
from tracker.store.stored_claims import load_claims, read_as_stored
from tracker.store.tables import (
    ArticleRow,
    ClaimRow,
    CorrectionPlaceRow,
    CorrectionRow,
    SpeakerRow,
    UncorrectedRow,
)
from tracker.store.tallies import take_off_tallies
from tracker.store.words import take_out_words

Make = Callable[[Article, Sequence[Claim], Sequence[Correction]], Sequence[Correction]]
_AT_ONCE = 500


def read_corrections(connection: Connection, *article_keys: str) -> list[Correction]:
    """Read what was corrected, oldest first.

    Args:
        connection: The database.
        *article_keys: Only of these articles.

    Returns:
        The corrections, with their numbers.

    Raises:
        StoreError: Another program damaged a row.
    """
    query = select(CorrectionRow.__table__).order_by(col(CorrectionRow.id))  # type: ignore[attr-defined]
    if article_keys:
        query = query.where(col(CorrectionRow.article_key).in_(article_keys))
    return [_read(row) for row in read_rows(connection, query)]


def add_corrections(engine: Engine, article_key: str, make: Make) -> list[Correction]:
    """Note corrections of an article for ever, and lay them over its claims, in one transaction.

    Args:
        engine: The database.
        article_key: The article.
        make: Called with the article, its claims as they are shown and the corrections that it has; gives new ones.

    Returns:
        The new ones, with their numbers.

    Raises:
        QueryError: There is no such article, or whatever ``make`` raises; nothing is noted then.
    """
    with writing(engine) as connection:
        article_id = _find_article(connection, article_key)
        if article_id is None:
            raise QueryError(f"there is no article {article_key!r}", remedy="ingest it first")
        article = _read_article(connection, article_id)
        claims = load_claims(connection, article_id)
        new = make(article, claims, read_corrections(connection, article_key))
        _append(connection, new)
        _write_again(connection, article, article_id)
        keys = {each.key for each in new}
        return [each for each in read_corrections(connection, article_key) if each.key in keys]


def import_corrections(engine: Engine, corrections: Iterable[Correction]) -> int:
    """Take in corrections that were made elsewhere, those that are there already left out.

    Args:
        engine: The database.
        corrections: Corrections, oldest first; those of articles that are not there wait for them.

    Returns:
        How many are new.
    """
    with writing(engine) as connection:
        here = {each.key for each in read_corrections(connection)}
        new = {each.key: each for each in corrections if each.key not in here}
        _append(connection, list(new.values()))
        for article_key in dict.fromkeys(each.article_key for each in new.values()):
            article_id = _find_article(connection, article_key)
            if article_id is not None:
                _write_again(connection, _read_article(connection, article_id), article_id)
    return len(new)


def lay_again(connection: Connection, article: Article, claims: Sequence[Claim], *, article_id: int) -> Laid:
    """Lay the corrections of an article over claims that were just read, and keep these beside.

    Args:
        connection: A transaction.
        article: The article, stored already.
        claims: Its claims as they were read.
        article_id: The id of its row.

    Returns:
        The claims to store; ``note_places`` notes the rest when they are.
    """
    this = col(UncorrectedRow.article_id) == article_id
    corrections = read_corrections(connection, article.key)
    if not corrections:
        return Laid(tuple(claims), {}, {})
    connection.execute(delete(UncorrectedRow).where(this))
    packed = [pack_claim(claim) for claim in claims]
    row = {"article_id": article_id, "claims": json.dumps(packed, ensure_ascii=False)}
    connection.execute(insert(UncorrectedRow).values(row))
    seal_rows(connection, "uncorrected", this)
    return lay_stored(connection, article, [unpack_claim(each) for each in packed], corrections)


def lay_stored(
    connection: Connection, article: Article, claims: Sequence[Claim], corrections: Sequence[Correction]
) -> Laid:
    """Lay corrections over claims, with speakers as they are stored.

    Args:
        connection: The database.
        article: The article.
        claims: Its claims as they were read.
        corrections: Its corrections, oldest first.

    Returns:
        The claims, and where each correction went.
    """
    named = [each.after.get("speaker") for each in corrections]
    named += [each.before["claim"]["speaker"] for each in corrections]
    keys = {speaker["key"] for speaker in named if speaker}
    names = ("key", "name", "type", "is_official")
    query = select(*(getattr(SpeakerRow, name) for name in names)).where(col(SpeakerRow.key).in_(keys))
    known = {row.key: dict(zip(names[1:], row[1:], strict=True)) for row in connection.execute(query)}
    laid = lay_corrections(article, claims, corrections, known)
    check_claims(article, laid.claims)
    return laid


def note_places(connection: Connection, article_id: int, laid: Laid) -> None:
    """Note where the corrections of an article went.

    Args:
        connection: A transaction.
        article_id: The id of the article's row, whose claims are stored.
        laid: What was laid.
    """
    keys = [*laid.places, *laid.problems]
    if not keys:
        return
    claims = select(KEY, col(ClaimRow.id)).join(ArticleRow, col(ArticleRow.id) == col(ClaimRow.article_id))
    claims = claims.where(col(ClaimRow.article_id) == article_id)
    ids: dict[Any, int | None] = {row[0]: row[1] for row in connection.execute(claims)}
    numbers: dict[str, int] = {}
    for at in range(0, len(keys), _AT_ONCE):
        some = select(col(CorrectionRow.key), col(CorrectionRow.id)).where(
            col(CorrectionRow.key).in_(keys[at : at + _AT_ONCE])
        )
        numbers |= {row.key: row.id for row in connection.execute(some)}
    stored = list(numbers.values())
    for at in range(0, len(stored), _AT_ONCE):
        these = col(CorrectionPlaceRow.correction_id).in_(stored[at : at + _AT_ONCE])
        connection.execute(delete(CorrectionPlaceRow).where(these))
    rows = [
        {"correction_id": numbers[key], "claim_id": ids.get(laid.places.get(key)), "problem": laid.problems.get(key)}
        for key in keys
    ]
    connection.execute(insert(CorrectionPlaceRow), rows)


def _write_again(connection: Connection, article: Article, article_id: int) -> None:
    """Lay all corrections of a stored article anew, and write the claims that are others now."""
    shown = load_claims(connection, article_id)
    read = read_uncorrected(connection, article_id)
    laid = lay_again(connection, article, shown if read is None else read, article_id=article_id)
    stored = {claim.key: claim for claim in shown}
    made = {claim.key: claim for claim in read_as_stored(laid.claims, article.text, shown)}
    changed = [claim for claim in laid.claims if stored.get(claim.key) != made[claim.key]]
    kept = {claim.key for claim in laid.claims} - {claim.key for claim in changed}
    gone = [claim.key for claim in shown if claim.key not in kept]
    for at in range(0, len(gone), _AT_ONCE):
        rows = [row for row in (find_claim(connection, key) for key in gone[at : at + _AT_ONCE]) if row is not None]
        these = (col(ClaimRow.id).in_(rows),)
        take_out_words(connection, *these)
        take_off_tallies(connection, *these)
        connection.execute(delete(ClaimRow).where(*these))
    query = select(col(ArticleRow.run_id)).where(col(ArticleRow.id) == article_id)
    run_id = connection.execute(query).scalar_one()
    save_claims(connection, article, changed, article_id=article_id, run_id=run_id)
    seal_article(connection, article_id)
    note_places(connection, article_id, laid)


def read_uncorrected(connection: Connection, article_id: int) -> list[Claim] | None:
    """Read the claims of an article as they were before any correction.

    Args:
        connection: The database.
        article_id: The id of the article's row.

    Returns:
        The claims; None where nothing was corrected yet.

    Raises:
        StoreError: Another program damaged them.
    """
    query = select(col(UncorrectedRow.claims)).where(col(UncorrectedRow.article_id) == article_id)
    packed = connection.execute(query).scalar()
    if packed is None:
        return None
    try:
        return [unpack_claim(each) for each in json.loads(packed)]
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise damaged("claims", packed, row=str(article_id)) from error


def _append(connection: Connection, corrections: Sequence[Correction]) -> None:
    rows = [_write(each) for each in corrections]
    if rows:
        connection.execute(insert(CorrectionRow), rows)
    for each in corrections:
        seal_rows(connection, "correction", col(CorrectionRow.key) == each.key)


def _read_article(connection: Connection, article_id: int) -> Article:
    article = read_article(connection, article_id)
    if article is None:
        raise damaged("article", article_id)
    return article


def _find_article(connection: Connection, key: str) -> int | None:
    return connection.execute(select(col(ArticleRow.id)).where(col(ArticleRow.key) == key)).scalar()


def _write(correction: Correction) -> dict[str, Any]:
    anchor = correction.anchor
    return {
        "key": correction.key,
        "made": correction.made,
        "made_by": correction.by,
        "action": correction.action,
        "article_key": correction.article_key,
        "quote_id": correction.quote_id,
        "exact": anchor.exact,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
        "start": anchor.start,
        "before": json.dumps(correction.before, ensure_ascii=False),
        "after": json.dumps(correction.after, ensure_ascii=False),
        "why": correction.why,
        "undoes": correction.undoes,
    }


def _read(row: Any) -> Correction:
    try:
        return Correction(
            made=row.made.replace(tzinfo=dt.UTC),  # as it is stored, on either database
            by=row.made_by,
            action=row.action,
            article_key=row.article_key,
            quote_id=row.quote_id,
            anchor=Selector(row.exact, row.prefix, row.suffix, row.start),
            before=json.loads(row.before),
            after=json.loads(row.after),
            why=row.why,
            undoes=row.undoes,
            number=row.id,
        )
    except (ValueError, TypeError) as error:
        raise damaged("correction", row.key) from error
