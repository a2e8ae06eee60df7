"""The passage: exactly the article's characters, with the parts of the quote marked."""

from __future__ import annotations

import pytest

from tests.factories import SPECIMEN, make_article, make_claim, make_quote
from tracker.query import Segment, read_passage
from tracker.query.passage import cut_segments
from tracker.store import save_article, start_run


@pytest.fixture
def key(engine):
    article = make_article()
    quote = make_quote(
        article,
        "We look forward to the visit",
        "It will be well prepared",
        source="presidential spokesman Dmitry Peskov",
        cue="was quoted as saying",
        via="Interfax",
    )
    claim = make_claim(article, quote=quote)
    run_id = start_run(engine, tracker_version="0.1", model_version="m1")
    save_article(engine, article, [claim], run_id=run_id)
    return claim.key


@pytest.mark.parametrize(
    ("options", "paragraphs", "cut"),
    [
        ({"around": 0}, 1, (True, True)),
        ({"around": 1}, 3, (True, True)),
        ({}, 5, (False, False)),
        ({"around": 0, "whole": True}, 5, (False, False)),
    ],
)
def test_paragraphs_are_the_articles(engine, key, options, paragraphs, cut):
    passage = read_passage(engine, key, **options)
    assert len(passage.paragraphs) == paragraphs
    assert (passage.cut_before, passage.cut_after) == cut
    for paragraph in passage.paragraphs:
        assert paragraph.text == SPECIMEN[paragraph.start : paragraph.end]


def test_parts_are_marked(engine, key):
    (paragraph,) = read_passage(engine, key, around=0).paragraphs
    assert [(segment.role, segment.text) for segment in paragraph.segments if segment.role] == [
        ("content", "We look forward to the visit"),
        ("source", "presidential spokesman Dmitry Peskov"),
        ("cue", "was quoted as saying"),
        ("via", "Interfax"),
        ("content", "It will be well prepared"),
    ]


def test_no_claim_no_passage(engine):
    assert read_passage(engine, "none") is None


LONG = "\n\n".join(f"Paragraph {at}." for at in range(8))


@pytest.mark.parametrize(
    ("said", "options", "shown", "cut"),
    [
        ("Paragraph 4", {}, "23456", (True, True)),
        ("Paragraph 3", {"around": 1}, "234", (True, True)),
        ("Paragraph 0", {}, "012", (False, True)),
        ("Paragraph 1", {}, "0123", (False, True)),
        ("Paragraph 2", {}, "01234", (False, True)),
        ("Paragraph 3", {}, "12345", (True, True)),
        ("Paragraph 5", {}, "34567", (True, False)),
        ("Paragraph 7", {}, "567", (True, False)),
        ("Paragraph 4", {"whole": True}, "01234567", (False, False)),
    ],
)
def test_two_paragraphs_on_either_side_are_enough(engine, said, options, shown, cut):
    article = make_article(LONG)
    claim = make_claim(article, said)
    save_article(engine, article, [claim], run_id=start_run(engine, tracker_version="0.1", model_version="m1"))
    passage = read_passage(engine, claim.key, **options)
    assert passage.claim.quote == said
    assert [paragraph.text for paragraph in passage.paragraphs] == [f"Paragraph {at}." for at in shown]
    assert (passage.cut_before, passage.cut_after) == cut


def test_white_space_at_the_edges_of_a_quote_is_in_no_paragraph(engine):
    article = make_article(LONG)
    claim = make_claim(article, "\n\nParagraph 3.\n\n")
    save_article(engine, article, [claim], run_id=start_run(engine, tracker_version="0.1", model_version="m1"))
    assert [each.text for each in read_passage(engine, claim.key, around=0).paragraphs] == ["Paragraph 3."]


def test_a_quote_of_several_paragraphs_is_shown_from_its_first_to_its_last(engine):
    article = make_article(LONG)
    claim = make_claim(article, quote=make_quote(article, "Paragraph 3", "Paragraph 5"))
    save_article(engine, article, [claim], run_id=start_run(engine, tracker_version="0.1", model_version="m1"))
    passage = read_passage(engine, claim.key, around=1)
    assert [paragraph.text[-2] for paragraph in passage.paragraphs] == ["2", "3", "4", "5", "6"]


@pytest.mark.parametrize(
    ("marks", "segments"),
    [
        ([], [("abcdef", None)]),
        ([("source", 1, 4), ("content", 2, 6)], [("a", None), ("b", "source"), ("cdef", "content")]),
        ([("content", 2, 3), ("cue", 0, 6)], [("ab", "cue"), ("c", "content"), ("def", "cue")]),
        ([("content", -5, 2), ("via", 5, 99)], [("ab", "content"), ("cde", None), ("f", "via")]),
        ([("content", 0, 3), ("content", 3, 6)], [("abcdef", "content")]),
        ([("content", 6, 9)], [("abcdef", None)]),
        ([("content", -3, 0)], [("abcdef", None)]),
        ([("content", 5, 6)], [("abcde", None), ("f", "content")]),
        ([("content", 0, 1)], [("a", "content"), ("bcdef", None)]),
    ],
)
def test_overlaps_are_harmless(marks, segments):
    assert cut_segments("abcdef", 0, 6, marks) == tuple(Segment(text, role) for text, role in segments)
