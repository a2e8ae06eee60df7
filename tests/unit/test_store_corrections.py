"""Corrections in a database: noted for ever, laid again by whatever writes the claims, proved by ``tracker verify``."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from sqlalchemy import text

from tests.factories import SPECIMEN, make_article, make_claim, make_span
from tests.unit.test_corrections import DATE, LAVROV, LOOK, WELL, claims_of, correct
from tracker.errors import QueryError
from tracker.query import ClaimFilter, count_claims, get_claim, iter_claims, search_claims
from tracker.records import EvidenceStep, PartialDate, Precision, SaidDate
from tracker.store import reading, save_article, start_run, writing
from tracker.store.corrections import add_corrections, import_corrections, read_corrections
from tracker.store.stored_claims import load_claims
from tracker.verification import verify_database

ARTICLE = make_article()


@pytest.fixture
def stored(engine):
    """A database with the specimen and three claims, read by a first model."""
    save_article(engine, ARTICLE, claims_of(), run_id=begin(engine, "m1"))
    return engine


def begin(engine, model):
    return start_run(engine, tracker_version="1", model_version=model)


def add(engine, *corrections):
    return add_corrections(engine, ARTICLE.key, lambda article, claims, earlier: corrections)


def shown(engine, **where):
    return {view.quote: (view.speaker, view.corrected) for view in iter_claims(engine, ClaimFilter(**where))}


def read_all(engine):
    with reading(engine) as connection:
        tables = ("claim", "claim_span", "topic", "uncorrected", "correction", "fact", "speaker")
        rows = {name: connection.execute(text(f"SELECT * FROM {name}")).mappings().all() for name in tables}
    return {
        name: sorted(
            str({k: v for k, v in row.items() if k not in {"id", "claim_id", "run_id", "seal"}}) for row in each
        )
        for name, each in rows.items()
    }


def test_claims_come_out_of_a_database_as_they_went_in(stored):
    with reading(stored) as connection:
        loaded = load_claims(connection, 1)
    expected = [replace(each, speaker=replace(each.speaker, evidence=each.evidence)) for each in claims_of()]
    assert loaded == expected


def test_a_correction_is_shown_at_once_and_proved(stored):
    [correction] = add(stored, correct("speaker", claims_of()[0], speaker=LAVROV))
    assert correction.number == 1
    assert shown(stored) == {
        LOOK: ("Sergey Lavrov", "changed"),
        WELL: ("Dmitry Peskov", None),
        DATE: ("Sergey Lavrov", None),
    }
    assert list(verify_database(stored)) == []


def test_only_the_claims_that_change_are_written_again(stored):
    with reading(stored) as connection:
        before = dict(connection.execute(text("SELECT key, id FROM quotation")).all())
    add(stored, correct("kind", claims_of()[0], kind="mixed"))
    with reading(stored) as connection:
        after = dict(connection.execute(text("SELECT key, id FROM quotation")).all())
    assert {key for key in before if before[key] != after[key]} == {claims_of()[0].key}


def test_a_correction_holds_when_another_model_reads_the_article(stored):
    add(stored, correct("speaker", claims_of()[0], speaker=LAVROV))
    other = [make_claim(ARTICLE, "look forward to the visit", speaker=None), *claims_of()[1:]]
    assert save_article(stored, ARTICLE, other, run_id=begin(stored, "m2")) == "updated"
    assert shown(stored)["look forward to the visit"] == ("Sergey Lavrov", "changed")
    assert list(verify_database(stored)) == []


def test_reading_again_with_the_same_result_gives_the_same_rows(stored):
    add(stored, correct("speaker", claims_of()[0], speaker=LAVROV), correct("reject", claims_of()[1]))
    before = read_all(stored)
    save_article(stored, ARTICLE, claims_of(), run_id=begin(stored, "m2"))
    assert read_all(stored) == before


def test_a_correction_follows_a_revised_article_and_what_has_no_place_is_noted(stored):
    add(stored, correct("speaker", claims_of()[0], speaker=LAVROV), correct("reject", claims_of()[2]))
    revised = make_article("Corrected.\n\n" + SPECIMEN.replace(DATE, "any talks were due"))
    save_article(stored, revised, [make_claim(revised, LOOK, speaker=None)], run_id=begin(stored, "m1"))
    assert shown(stored) == {LOOK: ("Sergey Lavrov", "changed")}
    with reading(stored) as connection:
        rows = connection.execute(text("SELECT correction_id, claim_id IS NULL, problem FROM correction_place")).all()
    assert sorted((number, bool(nowhere), bool(problem)) for number, nowhere, problem in rows) == [
        (1, False, False),
        (2, True, True),
    ]
    assert list(verify_database(stored)) == []


def test_an_undone_correction_gives_back_what_was_read(stored):
    before = read_all(stored)
    [done] = add(stored, correct("span", claims_of()[0], parts=[select(LOOK[3:])]))
    assert LOOK[3:] in shown(stored)
    add(stored, correct("undo", claims_of()[0], undoes=done.key, minute=1))
    after = read_all(stored)
    assert {name: after[name] for name in ("claim", "claim_span", "fact")} == {
        name: before[name] for name in ("claim", "claim_span", "fact")
    }
    assert list(verify_database(stored)) == []


def select(words):
    return {"exact": words, "prefix": "", "suffix": "", "start": SPECIMEN.index(words)}


def test_what_was_rejected_is_kept_and_shown_only_to_who_asks(stored):
    add(stored, correct("reject", claims_of()[0]))
    key = claims_of()[0].key
    assert set(shown(stored)) == {WELL, DATE}
    assert set(shown(stored, thoughts=True)) == {WELL, DATE}
    assert set(shown(stored, cue_type=("speech",))) == {WELL, DATE}
    assert shown(stored, rejected=True) == {LOOK: ("Dmitry Peskov", "rejected")}
    assert count_claims(stored) == 2
    assert search_claims(stored, ClaimFilter(text="visit")).total == 0
    assert search_claims(stored, ClaimFilter(text="visit", rejected=True)).total == 1
    assert get_claim(stored, key).corrected == "rejected"


def test_what_a_person_checked_is_found(stored):
    add(stored, correct("accept", claims_of()[0]), correct("kind", claims_of()[1], kind="mixed"))
    add(stored, correct("reject", claims_of()[2]))
    assert shown(stored, corrected=True) == {LOOK: ("Dmitry Peskov", "accepted"), WELL: ("Dmitry Peskov", "changed")}
    assert shown(stored, corrected=False) == {}


def test_importing_twice_adds_nothing_and_what_has_no_article_waits_for_it(engine):
    correction = correct("speaker", claims_of()[0], speaker=LAVROV)
    assert import_corrections(engine, [correction, correction]) == 1
    assert import_corrections(engine, [correction]) == 0
    save_article(engine, ARTICLE, claims_of(), run_id=begin(engine, "m1"))
    assert shown(engine)[LOOK] == ("Sergey Lavrov", "changed")
    with reading(engine) as connection:
        assert [replace(each, number=0) for each in read_corrections(connection)] == [correction]
    assert list(verify_database(engine)) == []


def test_importing_lays_over_what_is_stored(stored):
    assert import_corrections(stored, [correct("reject", claims_of()[0])]) == 1
    assert set(shown(stored)) == {WELL, DATE}


def test_a_key_names_a_correction_whatever_its_number():
    one = correct("accept", claims_of()[0])
    assert replace(one, number=7).key == one.key
    assert replace(one, by="Bob").key != one.key
    assert replace(one, made=one.made + dt.timedelta(microseconds=1)).key != one.key


def test_there_must_be_an_article(engine):
    with pytest.raises(QueryError, match="there is no article 'x'"):
        add_corrections(engine, "x", lambda *_: [])


@pytest.mark.parametrize(
    ("change", "table"),
    [
        ("UPDATE claim SET corrected = NULL WHERE corrected = 'changed'", "claim"),
        ("UPDATE claim SET corrected = 'accepted' WHERE corrected IS NULL", "claim"),
        ("UPDATE correction SET made_by = 'Eve'", "correction"),
        ("UPDATE correction SET action = 'guess'", "correction"),
        ("UPDATE uncorrected SET claims = replace(claims, 'direct', 'mixed')", "uncorrected"),
        ("DELETE FROM uncorrected", "uncorrected"),
        ("UPDATE correction_place SET claim_id = NULL", "correction_place"),
        ("DELETE FROM correction_place", "correction_place"),
    ],
)
def test_what_another_program_does_to_corrections_is_found(stored, change, table):
    add(stored, correct("speaker", claims_of()[0], speaker=LAVROV))
    with writing(stored) as connection:
        connection.execute(text(change))
    assert table in {fault.table for fault in verify_database(stored)}


def test_a_mark_without_a_correction_is_found(stored):
    with writing(stored) as connection:
        connection.execute(text("UPDATE claim SET corrected = 'accepted'"))
    assert ("claim", "corrected") in {(fault.table, fault.column) for fault in verify_database(stored)}


def test_what_a_store_keeps_less_of_is_no_fault(engine):
    """Of a time phrase only the words are stored, not at which of several places; of a speaker one name for all."""
    last = make_span(SPECIMEN, "the", after=SPECIMEN.index("denied"))
    phrase = SaidDate(PartialDate.parse("2013-02"), Precision.MONTH, last, "by the phrase")
    first = replace(claims_of()[0], said=phrase)
    other = replace(claims_of()[1], speaker=replace(claims_of()[1].speaker, name="Dmitri Peskov"))
    save_article(engine, ARTICLE, [first, other, claims_of()[2]], run_id=begin(engine, "m1"))
    add(engine, correct("kind", first, kind="mixed"))
    save_article(engine, ARTICLE, [first, other, claims_of()[2]], run_id=begin(engine, "m2"))
    assert list(verify_database(engine)) == []
    with reading(engine) as connection:
        before = dict(connection.execute(text("SELECT key, id FROM quotation")).all())
    add(engine, correct("kind", first, kind="indirect", minute=1))
    with reading(engine) as connection:
        after = dict(connection.execute(text("SELECT key, id FROM quotation")).all())
    assert {key for key in before if before[key] != after[key]} == {first.key}
    assert list(verify_database(engine)) == []


def test_steps_that_point_nowhere_are_kept(engine):
    first = claims_of()[0]
    steps = (EvidenceStep("surname", first.quote.source), EvidenceStep("role", first.quote.source, first.quote.cues[0]))
    claim = replace(first, speaker=replace(first.speaker, steps=steps))
    save_article(engine, ARTICLE, [claim, *claims_of()[1:]], run_id=begin(engine, "m1"))
    add(engine, correct("accept", claim))
    with reading(engine) as connection:
        [found] = [each for each in load_claims(connection, 1) if each.key == first.key]
    assert found.speaker.steps == steps
    assert list(verify_database(engine)) == []
