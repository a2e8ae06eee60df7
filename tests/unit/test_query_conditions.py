"""How words are looked for: all claims that hold them at once, or claim by claim."""

from __future__ import annotations

import pytest

from tracker.query import ClaimFilter, conditions
from tracker.search.parser import parse_query
from tracker.store import reading


@pytest.mark.parametrize(
    ("words", "one_by_one"),
    [("the", True), ('"foreign minister"', True), ("syria", False), ("the syria", False)],
)
def test_words_that_may_be_beginnings_are_looked_for_at_once(engine, monkeypatch, words, one_by_one):
    monkeypatch.setattr(conditions, "_MANY", 0)
    with reading(engine) as connection:
        written = str(conditions.list_conditions(connection, ClaimFilter(text=words), walks=True)[0])
    assert ("EXISTS" in written) is one_by_one


def test_beginnings_within_a_group_count():
    assert parse_query("NEAR(iran deal, 5)").has_beginnings
    assert not parse_query('NEAR("iran deal" the, 5)').has_beginnings
