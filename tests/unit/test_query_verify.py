"""Verifying: silent over a true database, loud over a tampered one."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from tests.factories import make_article, make_claim, make_quote
from tracker.query import count_claims, verify_claims
from tracker.store import save_article, start_run


@pytest.fixture
def claims(engine):
    article = make_article()
    parts = make_quote(
        article, "We look forward to the visit", "It will be well prepared", source="Dmitry Peskov", via="Interfax"
    )
    claims = [make_claim(article, quote=parts), make_claim(article, "the date was set", speaker=None, cue="denied")]
    run_id = start_run(engine, tracker_version="0.1", model_version="m1")
    save_article(engine, article, claims, run_id=run_id)
    return claims


def test_true_database(engine, claims):
    assert list(verify_claims(engine)) == []
    assert count_claims(engine) == 2


@pytest.mark.parametrize(
    ("tamper", "what"),
    [
        ("UPDATE claim SET quote = 'We never said it' WHERE id = 1", "is stored as content"),
        ("UPDATE claim SET source_text = 'Obama' WHERE id = 1", "is stored as source"),
        ("UPDATE claim SET cue_text = 'confirmed' WHERE id = 2", "is stored as cue"),
        ("UPDATE claim SET start = start + 1 WHERE id = 1", "stored is"),
        ("UPDATE claim SET context = 'other' WHERE id = 1", "the stored context is not the article's"),
        (
            "UPDATE claim SET context_start = context_start + 9, context = substr(context, 10) WHERE id = 1",
            "not contain",
        ),
        (
            "UPDATE claim_span SET start = start + 1 WHERE claim_id = 1 AND role = 'content' AND position = 1",
            "as content",
        ),
        ("UPDATE claim_span SET \"end\" = 99999 WHERE claim_id = 1 AND role = 'via'", "does not lie in the article"),
        ("DELETE FROM claim_span WHERE claim_id = 1", "it has no content"),
        ("UPDATE article SET text = 'X' || text", "is stored as content"),
        ("UPDATE claim SET article_id = 77 WHERE id = 1", "its article is missing"),
    ],
)
def test_tampered_database(engine, claims, tamper, what):
    with engine.connect() as connection:
        connection.exec_driver_sql("ROLLBACK")
        connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
        connection.execute(text(tamper))
    assert any(what in mismatch.what for mismatch in verify_claims(engine))
    assert {mismatch.quote_id for mismatch in verify_claims(engine)} <= {claim.key for claim in claims}
