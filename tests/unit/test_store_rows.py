"""Facts follow the roster, a roster that is as stored stays untouched, contexts are cut out of the article's text."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import event, select
from sqlmodel import col

from tests.factories import make_article, make_claim, make_speaker
from tracker.officials import Official, Relation, Tenure
from tracker.query import iter_claims
from tracker.records import PartialDate, SpeakerType
from tracker.store import reading, save_article, save_roster, start_run
from tracker.store.evidence_steps import lengthen_steps, pack_steps, shorten_steps, unpack_steps
from tracker.store.slices import cut_text
from tracker.store.tables import FactRow, SpeakerRow
from tracker.verification import verify_database

PESKOV = Official(
    "dmitry-peskov",
    "Dmitry Peskov",
    aliases=("Peskov", "Dmitri Peskov"),
    tenures=(Tenure("press secretary", PartialDate(2012, 5)),),
    speaks_for=(Relation("kremlin", PartialDate(2012, 5)),),
)
KREMLIN = Official("kremlin", "Kremlin", SpeakerType.ORGANIZATION)


@pytest.fixture
def stored(engine):
    article = make_article()
    speakers = [make_speaker("Dmitri Peskov", key="person:dmitri-peskov"), make_speaker("Ann Lee"), None]
    quotes = ("We look forward to the visit", "the date was set", "ties will improve")
    claims = [make_claim(article, quote, speaker=each) for quote, each in zip(quotes, speakers, strict=True)]
    save_article(engine, article, claims, run_id=start_run(engine, tracker_version="1", model_version="m"))
    return engine


def shown(engine):
    """The keys of the speakers that the facts name, in the order of the claims."""
    query = select(col(SpeakerRow.key)).select_from(FactRow).order_by(col(FactRow.claim_id))
    with reading(engine) as connection:
        return list(connection.execute(query.outerjoin(SpeakerRow, col(SpeakerRow.id) == FactRow.speaker_id)).scalars())


def test_facts_name_the_speaker_a_claim_is_shown_under_and_follow_every_merge(stored):
    assert shown(stored) == ["person:dmitri-peskov", "ann-lee", None]
    save_roster(stored, [PESKOV, KREMLIN])
    assert shown(stored) == ["dmitry-peskov", "ann-lee", None]
    save_roster(stored, [PESKOV, KREMLIN], merged={"ann-lee": "kremlin"})
    assert shown(stored) == ["dmitry-peskov", "kremlin", None]
    assert list(verify_database(stored)) == []
    save_roster(stored, [KREMLIN])
    assert shown(stored) == ["person:dmitri-peskov", "ann-lee", None]
    assert list(verify_database(stored)) == []


def test_a_roster_that_is_as_stored_is_not_written_again(stored):
    save_roster(stored, [PESKOV, KREMLIN])
    sent = []
    event.listen(stored, "before_cursor_execute", lambda *told: sent.append(told[2].split(maxsplit=2)))
    save_roster(stored, [PESKOV, KREMLIN])
    assert [words for words in sent if words[0] in ("INSERT", "DELETE")] == []
    assert {words[1] for words in sent if words[0] == "UPDATE"} == {"change"}


def test_what_another_program_did_to_the_roster_is_undone(stored):
    save_roster(stored, [PESKOV, KREMLIN])
    with stored.begin() as connection:
        for table in ("alias", "office", "speaks_for", "merged_speaker"):
            connection.exec_driver_sql(f"DELETE FROM {table}")
        connection.exec_driver_sql("DELETE FROM seal WHERE kind = 'roster'")
    assert list(verify_database(stored))
    save_roster(stored, [PESKOV, KREMLIN])
    assert list(verify_database(stored)) == []


@pytest.mark.parametrize(
    ("values", "piece"),
    [
        (("a\0bcd", 1, 4), "\0bc"), (("abc", 0, 9), "abc"), (("abc", 2, 2), None), (("abc", -1, 2), None),
        ((None, 0, 1), None), ((b"abc", 0, 1), None), (("abc", "0", 1), None), (("abc", 0, None), None),
    ],
)  # fmt: skip
def test_what_a_damaged_row_holds_cuts_nothing(values, piece):
    assert cut_text(*values) == piece


SPAN = st.fixed_dictionaries({"start": st.integers(), "end": st.integers(), "text": st.text()})
STEP = {"rule": st.text(), "words": SPAN, "points_to": st.none() | SPAN}
OTHER = st.dictionaries(st.text(), st.integers() | SPAN)


@given(st.lists(st.fixed_dictionaries(STEP) | st.fixed_dictionaries(STEP | {"belief": st.floats(0, 1)}) | OTHER))
def test_steps_are_read_as_they_were_written_in_their_order(steps):
    assert json.dumps(unpack_steps(pack_steps(steps))) == json.dumps(steps)


def test_words_of_a_place_beyond_the_article_are_kept():
    beyond = {"start": 0, "end": 9, "text": "abc"}
    packed = pack_steps([{"rule": "r", "words": beyond, "points_to": None, "belief": 0.5}])
    assert lengthen_steps(shorten_steps(packed, "abc"), "abc") == packed


@given(st.text(min_size=1), st.data())
def test_words_that_the_article_has_are_left_out_and_filled_in_again(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    words = {"start": start, "end": end, "text": text[start:end]}
    steps = [
        {"rule": "r", "words": words, "points_to": data.draw(st.none() | SPAN | st.just(words)), "belief": 0.5},
        *data.draw(st.lists(OTHER, max_size=1)),
    ]
    packed = pack_steps(steps)
    short = shorten_steps(packed, text)
    assert len(short) < len(packed)
    assert lengthen_steps(short, text) == packed
    assert json.dumps(unpack_steps(short, text)) == json.dumps(steps)


def test_steps_may_have_white_space_about_them_as_other_programs_write_json():
    [step] = unpack_steps('\n[ ["name", [0, 3], null, 1] ]\n', "Ann")
    assert step["words"] == {"start": 0, "end": 3, "text": "Ann"}


@pytest.mark.parametrize("damaged", ['[["r",[0,2],null,1]]]', "7", "[[1]]", '[["r",[1,2],null]]', "[", "[[1,2,3,4,5]]"])
def test_what_is_no_list_of_steps_is_refused(damaged):
    with pytest.raises((ValueError, TypeError)):
        unpack_steps(damaged)


def test_a_context_is_the_articles_own_words(stored):
    article = make_article()
    contexts = [view.context for view in iter_claims(stored)]
    assert contexts == [make_claim(article, view.quote).context.text for view in iter_claims(stored)]
    assert all(context in article.text for context in contexts)
