"""Corrections laid over claims: each kind, again after a re-read and a revision; a reason where there is no place."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from tests.factories import SPECIMEN, make_article, make_claim
from tracker.corrections.laying import DIVIDED, EDITED, lay_corrections
from tracker.corrections.packing import pack_claim, pack_speaker, unpack_claim
from tracker.corrections.records import Correction, Selector
from tracker.corrections.selectors import find_text, select_text

ARTICLE = make_article()
LOOK = "We look forward to the visit"
WELL = "It will be well prepared."
DATE = "the date was set"


def claims_of(article=ARTICLE):
    return [
        make_claim(article, LOOK, source="presidential spokesman Dmitry Peskov", cue="was quoted as saying"),
        make_claim(article, WELL),
        make_claim(article, DATE, speaker="Sergey Lavrov", kind="indirect"),
    ]


def correct(action, claim, *, article=ARTICLE, others=(), minute=0, undoes=None, **after):
    before = {"claim": pack_claim(claim)} | ({"others": [pack_claim(each) for each in others]} if others else {})
    return Correction(
        made=dt.datetime(2026, 11, 29, 12, minute, tzinfo=dt.UTC),
        by="Ann",
        action=action,
        article_key=article.key,
        quote_id=claim.key,
        anchor=select_text(article.text, claim.quote.start, claim.quote.end),
        before=before,
        after=after,
        undoes=undoes,
    )


def place_of(text, words):
    start = text.index(words)
    selector = select_text(text, start, start + len(words))
    return {"exact": selector.exact, "prefix": selector.prefix, "suffix": selector.suffix, "start": selector.start}


LAVROV = {"key": "lavrov", "name": "Sergey Lavrov", "type": "person", "is_official": True, "office": None}


AFTER = {"speaker": {"speaker": LAVROV}, "kind": {"kind": "mixed"}, "accept": {}}


def lay(corrections, *, claims=None, article=ARTICLE, known=None):
    return lay_corrections(article, claims_of(article) if claims is None else claims, corrections, known)


def test_a_claim_is_packed_without_a_loss():
    for claim in claims_of():
        expected = replace(claim, speaker=replace(claim.speaker, evidence=claim.evidence))
        assert unpack_claim(pack_claim(claim)) == expected
    assert pack_speaker(None) is None


def test_a_speaker_that_a_person_named_says_why_and_keeps_the_place():
    first = claims_of()[0]
    correction = correct("speaker", first, speaker=LAVROV)
    laid = lay([correction], known={"lavrov": {"name": "S. Lavrov", "type": "person", "is_official": True}})
    claim = laid.claims[0]
    assert (claim.key, claim.speaker.name, claim.confidence, claim.corrected) == (
        first.key,
        "S. Lavrov",
        1.0,
        "changed",
    )
    assert claim.evidence == "corrected by Ann on 2026-11-29; it was Dmitry Peskov"
    assert laid.places == {correction.key: first.key}
    assert laid.claims[1:] == tuple(claims_of()[1:])


def test_nobody_is_a_speaker_too_and_who_is_not_stored_is_no_official():
    first = claims_of()[0]
    assert lay([correct("speaker", first, speaker=None)]).claims[0].speaker is None
    assert lay([correct("speaker", first, speaker=LAVROV)]).claims[0].speaker.is_official is False


def test_kind_and_day_are_set():
    first = claims_of()[0]
    kind, day = correct("kind", first, kind="mixed"), correct("said", first, said="2013-02", precision="month")
    claim = lay([kind, day]).claims[0]
    assert (claim.quote.kind, str(claim.said.day), claim.said.precision) == ("mixed", "2013-02", "month")
    assert claim.said.basis == "corrected by Ann on 2026-11-29"


def test_accepting_marks_and_a_change_stays_a_change():
    first = claims_of()[0]
    accept, kind = correct("accept", first), correct("kind", first, kind="mixed", minute=1)
    assert lay([accept]).claims[0].corrected == "accepted"
    assert lay([kind, accept]).claims[0].corrected == "changed"
    rejected = lay([kind, correct("reject", first)]).claims[0]
    assert (rejected.corrected, rejected.key) == ("rejected", first.key)


def test_a_span_is_cut_out_of_the_article_and_names_the_claim_anew():
    first = claims_of()[0]
    correction = correct("span", first, parts=[place_of(SPECIMEN, "look forward to the visit")])
    laid = lay([correction])
    claim = laid.claims[0]
    assert [span.text for span in claim.quote.contents] == ["look forward to the visit"]
    assert claim.key == f"{ARTICLE.key}-{claim.quote.start}-{claim.quote.end}"
    assert laid.places == {correction.key: claim.key}
    assert claim.context.start <= claim.quote.start < claim.quote.end <= claim.context.end


def test_a_later_correction_follows_the_words_that_an_earlier_one_gave():
    first = claims_of()[0]
    span = correct("span", first, parts=[place_of(SPECIMEN, "look forward to the visit")])
    cut = lay([span]).claims[0]
    kind = correct("kind", cut, kind="mixed", minute=1)
    laid = lay([span, kind])
    assert (laid.claims[0].quote.kind, laid.places[span.key]) == ("mixed", laid.claims[0].key)


def test_a_claim_is_split_and_two_are_merged():
    first, second = claims_of()[:2]
    parts = [[place_of(SPECIMEN, "We look forward")], [place_of(SPECIMEN, "to the visit")]]
    split = lay([correct("split", first, claims=parts)])
    assert [claim.quote.contents[0].text for claim in split.claims[:2]] == ["We look forward", "to the visit"]
    assert {claim.speaker.name for claim in split.claims[:2]} == {"Dmitry Peskov"}
    merge = replace(correct("merge", first, others=[second]), after={"others": [place_of(SPECIMEN, WELL)]})
    merged = lay([merge])
    assert len(merged.claims) == 2
    assert [span.text for span in merged.claims[0].quote.contents] == [LOOK, WELL]


def test_what_is_undone_holds_no_more_and_an_undo_can_be_undone():
    first = claims_of()[0]
    kind = correct("kind", first, kind="mixed")
    undo = correct("undo", first, undoes=kind.key, minute=1)
    again = correct("undo", first, undoes=undo.key, minute=2)
    assert lay([kind, undo]).claims == tuple(claims_of())
    assert lay([kind, undo]).places == {kind.key: None, undo.key: None}
    assert lay([kind, undo, again]).claims[0].quote.kind == "mixed"


def test_a_correction_finds_its_quote_where_another_reading_cut_it_otherwise():
    first = claims_of()[0]
    correction = correct("speaker", first, speaker=LAVROV)
    shifted = make_claim(ARTICLE, "look forward to the visit", speaker=None)
    laid = lay([correction], claims=[shifted, *claims_of()[1:]])
    assert laid.claims[0].speaker.name == "Sergey Lavrov"
    assert laid.claims[0].quote == shifted.quote


def test_a_quote_that_another_reading_does_not_find_comes_back():
    first = claims_of()[0]
    correction = correct("speaker", first, speaker=LAVROV)
    laid = lay([correction], claims=claims_of()[1:])
    assert laid.claims[0].quote.contents == first.quote.contents
    assert laid.claims[0].speaker.name == "Sergey Lavrov"
    assert laid.problems == {}


def test_a_correction_follows_its_words_into_a_revised_article():
    first = claims_of()[0]
    correction = correct("speaker", first, speaker=LAVROV)
    text = "An update: the visit is off.\n\n" + SPECIMEN.replace("“", '"').replace("”", '"')
    article = make_article(text)
    claims = [make_claim(article, DATE, speaker=None), make_claim(article, LOOK, speaker=None)]
    laid = lay([correction], claims=claims, article=article)
    shown = {claim.quote.contents[0].text: claim.speaker and claim.speaker.name for claim in laid.claims}
    assert shown == {LOOK: "Sergey Lavrov", DATE: None}


def test_words_that_were_edited_are_known_by_most_of_them():
    first = claims_of()[0]
    correction = correct("speaker", first, speaker=LAVROV)
    article = make_article(SPECIMEN.replace(LOOK, "We all look forward to the visit"))
    laid = lay([correction], claims=[make_claim(article, "We all look forward to the visit")], article=article)
    assert laid.claims[0].speaker.name == "Sergey Lavrov"


@pytest.mark.parametrize(
    ("text", "contents", "reason", "action"),
    [
        (SPECIMEN.replace(LOOK, "No comment"), [WELL], "its words are no longer in the article", "speaker"),
        (SPECIMEN, ["We look", "forward to", "the visit"], DIVIDED, "kind"),
        (SPECIMEN, ["We look"], DIVIDED, "speaker"),
        (SPECIMEN, ["the visit,” presidential spokesman"], DIVIDED, "speaker"),
        (
            SPECIMEN.replace(LOOK, "We all look forward to the visit"),
            ["We all look forward to the visit"],
            EDITED,
            "accept",
        ),
    ],
)
def test_what_cannot_be_laid_has_a_reason_and_changes_nothing(text, contents, reason, action):
    article = make_article(text)
    correction = correct(action, claims_of()[0], **AFTER[action])
    claims = [make_claim(article, content, speaker="John Kerry") for content in contents]
    laid = lay([correction], claims=claims, article=article)
    assert (laid.claims, laid.problems, laid.places) == (tuple(claims), {correction.key: reason}, {})


def test_a_short_quote_is_not_taken_for_another_that_reads_alike():
    before = "“Yes,” said Ann of the first plan, at noon.\n\n“Yes,” said Bob of the second plan, at night.\n"
    second = before.index("Yes", 5)
    selector = select_text(before, second, second + 3)
    assert find_text(before, selector) == (second, second + 3)
    assert find_text("“Yes,” said Ann of the first plan, at noon.\n", selector) is None
    assert find_text(before, Selector(" ")) is None
