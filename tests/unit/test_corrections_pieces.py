"""Corrections where a later reading cut the words otherwise: what holds for every piece, and what was accepted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.factories import make_article, make_claim, make_span
from tests.unit.test_corrections import ARTICLE, DATE, LAVROV, LOOK, WELL, claims_of, correct, lay
from tracker.corrections.laying import DIVIDED

TOLD = (
    "“We met the rebels in the night, and the rebels told us that they will lay down their arms before the summer,”"
    " Peskov said. “We believe them.”\n"
)
OUTER = "We met the rebels in the night, and the rebels told us that they will lay down their arms before the summer"
INNER = "they will lay down their arms before the summer"


def speakers_of(laid):
    return {claim.quote.contents[0].text: claim.speaker and claim.speaker.name for claim in laid.claims}


@pytest.mark.parametrize(
    ("pieces", "held"),
    [
        (["We look", "forward to", "the visit"], {"We look", "forward to", "the visit"}),
        (["We look forward to", "the visit"], {"We look forward to", "the visit"}),  # one of them has most of the words
        ([LOOK, WELL], {LOOK}),  # a neighbour is none of the words
    ],
)
def test_a_speaker_holds_for_every_piece_of_the_words(pieces, held):
    correction = correct("speaker", claims_of()[0], speaker=LAVROV)
    laid = lay([correction], claims=[make_claim(ARTICLE, piece, speaker=None) for piece in pieces])
    assert speakers_of(laid) == {piece: "Sergey Lavrov" if piece in held else None for piece in pieces}
    assert laid.places == {correction.key: laid.claims[0].key}


@pytest.mark.parametrize(("action", "after"), [("reject", {}), ("said", {"said": "2013-02", "precision": "month"})])
def test_a_day_and_a_rejection_hold_for_every_piece_too(action, after):
    correction = correct(action, claims_of()[0], **after)
    laid = lay([correction], claims=[make_claim(ARTICLE, piece) for piece in ("We look forward", "to the visit")])
    shown = {(claim.corrected, str(claim.said.day)) for claim in laid.claims}
    assert shown == {("rejected", "None")} if action == "reject" else {("changed", "2013-02")}


def test_what_another_said_within_the_quote_stays_that_others():
    article = make_article(TOLD)
    outer = make_claim(article, OUTER)
    inner = make_claim(article, INNER, speaker="Rebels", source="the rebels", cue="told")
    inner = replace(
        inner, quote=replace(inner.quote, source=make_span(TOLD, "the rebels", after=TOLD.index("and the")))
    )
    correction = correct("speaker", outer, article=article, speaker=LAVROV)
    assert speakers_of(lay([correction], claims=[outer, inner], article=article)) == {
        OUTER: "Sergey Lavrov",
        INNER: "Rebels",
    }
    alone = lay([correction], claims=[inner], article=article)
    assert (speakers_of(alone), alone.problems) == ({INNER: "Rebels"}, {correction.key: DIVIDED})


def test_a_quote_that_was_accepted_stays_what_it_was_whatever_is_read_later():
    first = claims_of()[0]
    correction = correct("accept", first)
    for other in (
        make_claim(ARTICLE, LOOK, speaker="John Kerry"),
        make_claim(ARTICLE, LOOK, speaker=None),
        make_claim(ARTICLE, LOOK, kind="mixed"),
        make_claim(ARTICLE, LOOK, said="2013-02-01"),
        make_claim(ARTICLE, "look forward to the visit"),
    ):
        claim = lay([correction], claims=[other, *claims_of()[1:]]).claims[0]
        assert (claim.speaker.name, claim.quote.kind, claim.said.day) == ("Dmitry Peskov", "direct", None)
        assert [span.text for span in claim.quote.contents] == [LOOK]
        assert (claim.corrected, claim.confidence) == ("accepted", 1.0)


def test_a_quote_that_was_accepted_takes_its_pieces_back():
    correction = correct("accept", claims_of()[0])
    pieces = [make_claim(ARTICLE, piece, speaker="John Kerry") for piece in ("We look forward", "to the visit")]
    laid = lay([correction], claims=[*pieces, *claims_of()[1:]])
    assert speakers_of(laid) == {LOOK: "Dmitry Peskov", WELL: "Dmitry Peskov", DATE: "Sergey Lavrov"}
    assert laid.claims[0].corrected == "accepted"


def test_what_is_read_alike_keeps_its_reasons_when_it_was_accepted():
    laid = lay([correct("accept", claims_of()[0])])
    assert laid.claims[0] == replace(claims_of()[0], confidence=1.0, corrected="accepted")


def test_accepting_what_was_corrected_gives_way_when_the_correction_is_undone():
    first = claims_of()[0]
    changed = correct("speaker", first, speaker=LAVROV)
    seen = lay([changed]).claims[0]
    accepted = correct("accept", seen, minute=1)
    assert lay([changed, accepted]).claims[0].speaker.name == "Sergey Lavrov"
    undone = correct("undo", first, undoes=changed.key, minute=2)
    claim = lay([changed, accepted, undone]).claims[0]
    assert (claim.speaker.name, claim.corrected) == ("Dmitry Peskov", "accepted")


def test_a_speaker_that_comes_back_has_the_name_that_is_stored_now():
    first = claims_of()[0]
    known = {first.speaker.key: {"name": "D. Peskov", "type": "person", "is_official": True}}
    claim = lay([correct("accept", first)], claims=claims_of()[1:], known=known).claims[0]
    assert (claim.speaker.name, claim.speaker.is_official) == ("D. Peskov", True)
