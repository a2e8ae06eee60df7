"""A quote close up: what is far from every mark is left out, and what stands beside one is not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dashboard.close_up import cut_close
from tracker.query.passage import Paragraph, Passage, Segment

FAR = "far away " * 30


def passage(*paragraphs):
    made = tuple(Paragraph(0, 0, tuple(Segment(*each) for each in segments)) for segments in paragraphs)
    return Passage(claim=None, paragraphs=made, cut_before=True, cut_after=True)


def texts(found):
    return [each.text for each in found.paragraphs]


def test_only_what_stands_beside_the_marks_is_kept():
    found = cut_close(
        passage([(FAR, None)], [(FAR + "near ", None), ("words", "content"), (" near" + FAR, None)], [(FAR, None)]), 12
    )
    assert texts(found) == ["… away near words nearfar …"]
    assert (found.cut_before, found.cut_after) == (False, False)


def test_a_long_way_between_two_marks_is_shortened_and_a_short_one_is_not():
    between = cut_close(passage([("one", "content"), (f" a {FAR}b ", None), ("two", "cue")]), 12)
    assert texts(between) == ["one a far away … far away b two"]
    paragraphs = passage([("one", "content")], [("short", None)], [("two", "content")])
    assert texts(cut_close(paragraphs, 12)) == ["one", "short", "two"]


def test_what_has_no_mark_stays():
    found = passage([(FAR, None)])
    assert cut_close(found) is found


@pytest.mark.parametrize("around", [5, 20, 320])
def test_marks_are_never_cut(around):
    words = "these are the words of a long quote " * 9
    found = cut_close(passage([(FAR, None), (words, "content"), (FAR, None)]), around)
    assert [each.text for each in found.paragraphs[0].segments if each.role] == [words]
    assert replace(found, cut_before=True, cut_after=True).claim is None
