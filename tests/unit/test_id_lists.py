"""Ids in one cell are the ids of the rows, on both kinds of database."""

from __future__ import annotations

import pytest
from sqlalchemy import Integer, cast, literal, select, union_all

from tracker.errors import StoreError
from tracker.store import reading
from tracker.store.id_lists import list_ids, read_ids


@pytest.mark.parametrize("ids", [[], [1], [2, 1, 2**31 - 1, 0, 256]])
def test_ids_come_back_as_they_are(engine, ids):
    rows = union_all(*(select(cast(literal(each), Integer).label("id")) for each in (-1, *ids))).subquery()
    with reading(engine) as connection:
        listed = connection.execute(select(list_ids(rows.c.id)).where(rows.c.id >= 0)).scalar()
    assert sorted(read_ids("id", listed).tolist()) == sorted(ids)


def test_what_is_no_id_is_named():
    with pytest.raises(StoreError, match="x7"):
        read_ids("claim_id", "1,x7,3")
