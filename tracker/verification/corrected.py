"""Whether the claims of an article are what was read with its corrections laid over, and no others are marked.

In: an article as it is stored. Out: faults.
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, select
from sqlmodel import col

from tracker.errors import TrackerError
from tracker.store.corrections import lay_stored, read_corrections, read_uncorrected
from tracker.store.outdated import read_article
from tracker.store.shortening import KEY
from tracker.store.stored import StoredArticle
from tracker.store.stored_claims import load_claims, read_as_stored
from tracker.store.tables import ArticleRow, ClaimRow, CorrectionPlaceRow, CorrectionRow
from tracker.verification.faults import Fault


def check_corrected(connection: Connection, stored: StoredArticle) -> Iterator[Fault]:
    """What is wrong with the corrections of an article; what is damaged besides is told elsewhere."""
    article_id, key = stored.cells["id"], str(stored.cells["key"])
    try:
        corrections = read_corrections(connection, key)
        read = read_uncorrected(connection, article_id) if corrections else None
        if not corrections:
            marked = [each.cells["key"] for each in stored.claims if each.cells["corrected"] is not None]
            yield from (Fault("claim", str(each), "corrected", "is marked, and nobody corrected it") for each in marked)
            return
        if read is None:
            yield Fault("uncorrected", key, "", "the row is gone")
            return
        article = read_article(connection, article_id)
        if article is None:
            return
        laid = lay_stored(connection, article, read, corrections)
        shown = {claim.key: claim for claim in load_claims(connection, article_id)}
    except (TrackerError, KeyError, TypeError, ValueError):
        return
    made = {claim.key: claim for claim in read_as_stored(laid.claims, article.text, shown.values())}
    for name in sorted(made.keys() | shown.keys()):
        if made.get(name) != shown.get(name):
            yield Fault("claim", name, "corrected", "is not what was read with its corrections laid over it")
    places = (
        select(col(CorrectionRow.key), KEY.label("claim"), col(CorrectionPlaceRow.problem))
        .join(CorrectionPlaceRow, col(CorrectionPlaceRow.correction_id) == col(CorrectionRow.id))
        .outerjoin(ClaimRow, col(ClaimRow.id) == col(CorrectionPlaceRow.claim_id))
        .outerjoin(ArticleRow, col(ArticleRow.id) == col(ClaimRow.article_id))
        .where(col(CorrectionRow.article_key) == key)
    )
    noted = {correction: (claim, problem) for correction, claim, problem in connection.execute(places)}
    for each in corrections:
        if noted.get(each.key) != (laid.places.get(each.key), laid.problems.get(each.key)):
            yield Fault("correction_place", str(each.number), "", "is not where the correction went")
