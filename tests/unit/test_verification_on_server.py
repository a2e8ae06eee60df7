"""What another program changed in a database of a server is found and named, as in a file."""

from __future__ import annotations

import pytest

from tests.databases import DATABASES
from tests.filled import fill
from tracker.store import open_store
from tracker.verification import verify_database

CLAIM = "(SELECT id FROM claim ORDER BY id LIMIT 1 OFFSET {})"
DAMAGE = {
    ("claim", "quote"): "UPDATE claim SET joined = 'something else' WHERE id = {0}",
    ("claim", "confidence"): "UPDATE claim SET confidence = 0.123 WHERE id = {1}",
    ("claim", "second_hand"): "UPDATE claim SET second_hand = NOT second_hand WHERE id = {2}",
    ("claim", "said_first"): "UPDATE claim SET said_first = '2001-01-01' WHERE id = {3}",
    ("claim_span", "content"): "UPDATE claim_part SET \"end\" = 99999 WHERE claim_id = {0} AND role = 'content'",
    ("article", "title"): "UPDATE article SET title = 'x'",
    ("run", "tracker_version"): "UPDATE run SET tracker_version = 'x'",
    ("run", "started"): "UPDATE run SET started = '2001-01-01 10:00:00'",
    ("speaker", "folded"): "UPDATE speaker SET folded = 'x' WHERE key = 'kremlin'",
    ("speaks_for", ""): "UPDATE speaks_for SET start = '2001-01-01'",
    ("roster_change", "value"): "UPDATE roster_change SET value = 'x'",
    ("fact", "kind"): "UPDATE fact SET kind = 'mixed' WHERE claim_id = {4}",
    ("claim_words", ""): "DELETE FROM claim_words WHERE claim_id = {5}",
    ("outlet", ""): "DROP INDEX ix_outlet_folded",
}


@pytest.mark.parametrize("database", DATABASES[1:], indirect=True)
def test_whatever_was_changed_is_found(database):
    fill(database)
    engine = open_store(database)
    assert list(verify_database(engine)) == []
    with engine.begin() as connection:
        for statement in DAMAGE.values():
            connection.exec_driver_sql(statement.format(*map(CLAIM.format, range(6))))
    found = {(fault.table, fault.column) for fault in verify_database(engine)}
    engine.dispose()
    assert found >= DAMAGE.keys()
