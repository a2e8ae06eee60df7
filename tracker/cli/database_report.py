"""What the commands below ``tracker db`` show: how far they are, and what is in a database.

In: numbers. Out: bars on a terminal and nothing on a pipe; a table, or JSON, on stdout.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from typing import TYPE_CHECKING

from rich.markup import escape
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table

from tracker.cli.console import err, out, show, show_moment

if TYPE_CHECKING:
    from tracker.store.measures import StoreStats


@contextmanager
def show_tables(what: str) -> Iterator[Callable[[str, int, int], None]]:
    """What is under way, on a terminal; a table, and how far it is, are shown by calling what this gives."""
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=err, transient=True, disable=not err.is_terminal) as progress:
        task = progress.add_task(what, total=None)

        def show_table(name: str, done: int, number: int) -> None:
            described = f"{what}: {escape(name)}, {done:,} of {number:,}"
            progress.update(task, description=described, completed=done, total=number or None)

        yield show_table


def print_stats(stats: StoreStats) -> None:
    """A table of tables with rows and bytes, below it the database as a whole."""
    table = Table()
    table.add_column("Table")
    for header in ("Rows", "Bytes"):
        table.add_column(header, justify="right")
    for each in stats.tables:
        table.add_row(each.name, f"{each.rows:,}", "unknown" if each.bytes is None else f"{each.bytes:,}")
    out.print(table)
    show(f"{stats.database}: {stats.kind}, {stats.bytes:,} bytes, tables of version {stats.schema_version}")
    if stats.tracker_version:
        show(f"last read into by tracker {stats.tracker_version}, {stats.model_version}")
    show(f"last written {show_moment(stats.written)} UTC" if stats.written else "nothing was written yet")


def show_stats_as_json(stats: StoreStats) -> None:
    """The same as one JSON object."""
    values = asdict(stats) | {"written": stats.written.isoformat() if stats.written else None}
    show(json.dumps(values, ensure_ascii=False, indent=2))
