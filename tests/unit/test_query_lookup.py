"""Who is offered for what is typed, in which order, and that a choice means one speaker and nobody else."""

from __future__ import annotations

import pytest

from tests.factories import make_article, make_claim, make_speaker, save_articles
from tracker.session import Tracker

PEOPLE = [
    (make_speaker("Dmitry Peskov", is_official=True), 2),
    (make_speaker("Dmitr Peskov"), 3),
    (make_speaker("Peskov Institute", type="organization"), 4),
    (make_speaker("Maria Peskovskaya"), 5),
    (make_speaker("allies of Peskov", type="group"), 6),
    (make_speaker("Abdel Fattah el-Sisi"), 1),
    (make_speaker("Ann Smith"), 1),
    (make_speaker("Ann Smith", key="ann-smith-2"), 1),
    (make_speaker("Smith", key="person:smith"), 1),
]


@pytest.fixture(scope="module")
def tracker(tmp_path_factory):
    path = str(tmp_path_factory.mktemp("lookup") / "lookup.sqlite3")
    number = sum(count for _, count in PEOPLE)
    article = make_article("\n".join(f"It is {at:03}." for at in range(number)))
    speakers = [speaker for speaker, count in PEOPLE for _ in range(count)]
    claims = [make_claim(article, f"It is {at:03}", speaker=speaker) for at, speaker in enumerate(speakers)]
    save_articles(path, [(article, claims)])
    with Tracker(path) as tracker:
        yield tracker


def test_a_surname_finds_its_official_then_others_of_it_then_what_begins_so_and_groups_last(tracker):
    assert [each.name for each in tracker.candidates("peskov")] == [
        "Dmitry Peskov", "Dmitr Peskov", "Maria Peskovskaya", "Peskov Institute", "allies of Peskov",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "first"),
    [("Dmi", "Dmitry Peskov"), ("dmitr", "Dmitry Peskov"), ("SISI", "Abdel Fattah el-Sisi"), ("", "Dmitry Peskov")],
)
def test_the_beginning_of_any_word_of_a_name_finds_it_in_any_case(tracker, typed, first):
    assert tracker.candidates(typed)[0].name == first


def test_nobody_is_found_by_resemblance(tracker):
    assert tracker.candidates("Peskof") == tracker.candidates("eskov") == []


def test_a_near_duplicate_is_told_and_an_official_is_none(tracker):
    near = {each.name: each.near for each in tracker.candidates("peskov")}
    assert near["Dmitr Peskov"].startswith("may be Dmitry Peskov: ")
    assert near["Dmitry Peskov"] == near["Maria Peskovskaya"] == ""


def test_each_choice_means_one_speaker_and_nobody_else(tracker):
    for each in tracker.candidates("", most=99):
        found = tracker.claims(speaker=each.value)
        assert {claim.speaker_key for claim in found} == {each.key}
        assert found.total == each.claims


def test_a_name_that_several_bear_is_asked_for_by_their_keys(tracker):
    assert tracker.values_of_name("Dmitry Peskov") == ["Dmitry Peskov"]
    assert sorted(tracker.values_of_name("Ann Smith")) == ["ann-smith", "ann-smith-2"]
    assert tracker.values_of_name("Smith") == ["person:smith"]
    assert tracker.values_of_name("Nobody") == []


def test_no_more_are_offered_than_asked_for(tracker):
    assert len(tracker.candidates("", most=2)) == 2
