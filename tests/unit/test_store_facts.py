"""What the facts of a claim say, whichever database holds them."""

from __future__ import annotations

from sqlalchemy import select
from sqlmodel import col

from tests.factories import make_article, make_claim
from tracker.store import reading, save_article, start_run
from tracker.store.tables import FactRow


def test_a_fact_says_whether_the_claim_is_a_report(engine):
    article = make_article()
    quotes = ("We look forward to the visit", "It will be well prepared", "ties will improve")
    types = ("speech", "act", "thought")
    claims = [make_claim(article, quote, cue_type=each) for quote, each in zip(quotes, types, strict=True)]
    save_article(engine, article, claims, run_id=start_run(engine, tracker_version="1", model_version="m"))
    with reading(engine) as connection:
        said = connection.execute(select(col(FactRow.cue_type), col(FactRow.is_report)).order_by(col(FactRow.claim_id)))
        assert said.all() == [("speech", True), ("act", False), ("thought", False)]
