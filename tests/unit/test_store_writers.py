"""Several programs write at once: what is stored is what one of them would have stored."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import insert, select
from sqlmodel import col

from tests.canonical import dump_database
from tests.unit.writers import write
from tracker.store import open_store, reading, writing
from tracker.store.rows import find_or_add, insert_unless_there
from tracker.store.tables import OutletRow
from tracker.verification import verify_database

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(sys.platform == "win32", reason="processes are begun in another way there")
def test_eight_writers_at_once_store_what_one_does(database, tmp_path):
    alone = tmp_path / "alone.sqlite3"
    write(str(alone))
    command = [sys.executable, "-m", "tests.unit.writers", database, "8"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert (done.stdout, done.stderr, done.returncode) == ("", "", 0)
    assert dump_database(database) == dump_database(alone)
    engine = open_store(database, create=False)
    assert list(verify_database(engine)) == []
    engine.dispose()


def test_a_shared_row_is_found_or_added(engine):
    herald = {"name": "Herald", "folded": "herald"}
    with writing(engine) as connection:
        added = find_or_add(connection, OutletRow, herald, by="name")
        assert added[1]
        assert find_or_add(connection, OutletRow, herald, by="name") == (added[0], False)
        connection.execute(insert_unless_there(connection, OutletRow).values(herald | {"folded": "another"}))
        connection.execute(insert(OutletRow).values(name="Post", folded="post"))
    with reading(engine) as connection:
        rows = connection.execute(select(col(OutletRow.name), col(OutletRow.folded)).order_by(col(OutletRow.name)))
        assert rows.all() == [("Herald", "herald"), ("Post", "post")]
