"""A small database with rows in every table, made as the program makes them, for tests that change or damage rows.

In: a path, or an empty database. Out: two outlets that print one story, revisions, a
roster with all it may hold, a user's change.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from tests.factories import SPECIMEN, make_article, make_claim, make_quote, make_span, make_speaker
from tracker.corrections.packing import pack_claim
from tracker.corrections.records import Correction, Selector
from tracker.corrections.selectors import select_text
from tracker.officials import Official, Relation, RosterChange, Tenure
from tracker.records import (
    Article,
    Candidate,
    Claim,
    EvidenceStep,
    PartialDate,
    Precision,
    SaidDate,
    SpeakerType,
)
from tracker.store import open_store, save_article, save_roster, start_run
from tracker.store.corrections import add_corrections

REPORT = SPECIMEN + "\n\n".join(
    f"Paragraph {n} of the report tells at length what happened on day {n}." for n in range(9)
)
PESKOV = Official(
    "dmitry-peskov",
    "Dmitry Peskov",
    aliases=("Dmitriy Peskov", "Peskov"),
    tenures=(Tenure("press secretary", PartialDate(2012, 5), PartialDate(2030)),),
    speaks_for=(Relation("kremlin", PartialDate(2012, 5), PartialDate(2030)),),
)
KREMLIN = Official("kremlin", "Kremlin", SpeakerType.ORGANIZATION)
CHANGE = RosterChange("merge", "person:sergei-lavrov", "Sergei Lavrov", "sergey-lavrov")


def make_filled(path: Path | str) -> None:
    """Make the database at a path where nothing is."""
    fill(f"sqlite:///{path}")


def fill(database: str) -> None:
    """Make the database in a file or on a server."""
    engine = open_store(database)
    run_id = start_run(engine, tracker_version="0.1", model_version="m1")
    herald = make_article(REPORT, author="A. Writer", outlet="Herald", url="https://herald.example/a")
    for article in (make_article(REPORT, author="A. Writer"), herald):
        save_article(engine, article, _make_claims(article), run_id=run_id)
        changed = dataclasses.replace(article, title="Another headline", author="A. Reporter")
        save_article(engine, changed, _make_claims(changed), run_id=run_id)
    lavrov = Official("sergey-lavrov", "Sergey Lavrov", aliases=("Sergei V. Lavrov",))
    merged = {CHANGE.key: lavrov.key}
    save_roster(engine, [PESKOV, KREMLIN, lavrov], merged=merged, changes=[CHANGE])
    add_corrections(engine, herald.key, _make_corrections)
    engine.dispose()


def _make_corrections(article: Article, claims: Sequence[Claim], _: object) -> list[Correction]:
    """One that is shown, one that is undone, and one whose words are not there."""
    last = claims[-1]
    accept = Correction(
        made=dt.datetime(2026, 1, 2, tzinfo=dt.UTC),
        by="Ann",
        action="accept",
        article_key=article.key,
        quote_id=last.key,
        anchor=select_text(article.text, last.quote.start, last.quote.end),
        before={"claim": pack_claim(last)},
        why="as printed",
    )
    kind = dataclasses.replace(accept, action="kind", after={"kind": "mixed"})
    undo = dataclasses.replace(accept, action="undo", undoes=kind.key)
    lost = dataclasses.replace(accept, anchor=Selector("Not a word of this was ever printed here"))
    return [accept, kind, undo, lost]


def _make_claims(article: Article) -> list[Claim]:
    words = make_span(article.text, "Dmitry Peskov")
    step = EvidenceStep("name", words, make_span(article.text, "presidential spokesman"))
    speaker = make_speaker("Dmitry Peskov", is_official=True, office="press secretary")
    parts = make_quote(
        article, "We look forward to the visit", "It will be well prepared", source="Dmitry Peskov",
        cue="was quoted as saying", via="Interfax",
    )  # fmt: skip
    phrase = make_span(article.text, "on Saturday")
    said = SaidDate(PartialDate(2013, 2, 2), Precision.DAY, phrase, "Saturday before 2013-02-05")
    candidates = (Candidate("kremlin", "Kremlin", 0.2, "named nearby"),)
    lavrov = make_speaker("Sergei Lavrov", key=CHANGE.key)
    return [
        make_claim(
            article, quote=parts, speaker=dataclasses.replace(speaker, steps=(step,)), said=said,
            candidates=candidates, topics=("visit", "talks"),
        ),
        make_claim(article, "the date was set", speaker=lavrov, cue="denied", source="Lavrov", kind="indirect"),
        make_claim(article, "ties will improve", speaker=None, cue="hope", cue_type="thought", kind="indirect"),
    ]  # fmt: skip


def execute(path: Path | str, *commands: str) -> None:
    """Do to a database what another program may do, which looks after no links."""
    with closing(sqlite3.connect(path)) as connection, connection:
        for command in commands:
            connection.execute(command)
