"""What tables and indexes weigh."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Engine, text

from tracker.store import reading

_SQLITE = "SELECT name, SUM(pgsize) FROM dbstat GROUP BY name ORDER BY 2 DESC"
_POSTGRES = (
    "SELECT relname, pg_relation_size(oid) FROM pg_class WHERE relkind IN ('r', 'i', 't')"
    " AND relnamespace = 'public'::regnamespace OR relkind = 't' ORDER BY 2 DESC"
)


def list_sizes(engine: Engine) -> Sequence[tuple[str, int]]:
    """Each table and index with its bytes, the largest first."""
    query = _SQLITE if engine.dialect.name == "sqlite" else _POSTGRES
    with reading(engine) as connection:
        return [(str(name), int(size)) for name, size in connection.execute(text(query))]
