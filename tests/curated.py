"""A database for what users do to the roster: who is quoted under which spelling, and one of the built-in roster."""

from __future__ import annotations

from tests.factories import make_article, make_claim, make_speaker
from tracker.curation import load_extended
from tracker.query import iter_claims
from tracker.store import save_article, save_roster, start_run

TEXT = "Yes, said Zlobin. No, said Nikolai Zlobin. Perhaps, said Mursi. Never, said Morsi. Always, said Lavrov."


def store(engine, *, model="m1", mursi="Mohamed Mursi"):
    article = make_article(TEXT, published="2013-02-05")
    claims = [
        make_claim(article, "Yes", speaker=make_speaker("Zlobin", key="person:zlobin")),
        make_claim(article, "No", speaker=make_speaker("Nikolai Zlobin", key="person:nikolai-zlobin")),
        make_claim(article, "Perhaps", speaker=make_speaker(mursi, key="person:mohamed-mursi")),
        make_claim(article, "Never", speaker=make_speaker("Mohamed Morsi", key="person:mohamed-morsi")),
        make_claim(article, "Always", speaker=make_speaker("Sergei Lavrov", key="sergei-lavrov", is_official=True)),
    ]
    run_id = start_run(engine, tracker_version="0.1", model_version=model)
    assert save_article(engine, article, claims, run_id=run_id) != "unchanged"
    extended = load_extended(engine, None)
    save_roster(engine, extended.roster, merged=extended.merged)  # as every ingest does


def said(engine):
    return {view.quote: view.speaker for view in iter_claims(engine)}
