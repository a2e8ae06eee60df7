"""The commands below ``tracker db``: upgrade, backup, restore, stats, check, reindex.

In: names of files. Out: one line that says what was done; stats are a table or JSON, faults one line each. Without a
sub-command it is `tracker db stats`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from tracker.cli.options import CheckedCommand, Database, Force, choose_database, choose_from, open_tracker


class StatsByDefault(TyperGroup):
    """A group that without a sub-command is ``stats``."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """What click calls with the words behind the group's name."""
        is_for_stats = not args or (args[0].startswith("-") and not {"-h", "--help"} & set(args))
        return super().parse_args(ctx, ["stats", *args] if is_for_stats else args)


db = typer.Typer(
    cls=StatsByDefault,
    help="Copy, restore, measure, check and repair the database.\n\nExample: tracker db backup copy.sqlite3",
    rich_markup_mode=None,
)
Format = Annotated[str, choose_from(("table", "json"), "--format", help="How it is printed [default table].")]
Replace = Annotated[
    bool, typer.Option("--force", help="Replace a database that holds something; it is kept beside the new one.")
]


@db.command(cls=CheckedCommand)
def upgrade(db: Database = None) -> None:
    """Bring the database to the tables of this version; an older file is kept beside itself.

    Example: tracker db upgrade
    """
    from tracker.cli.console import say
    from tracker.cli.database_report import show_tables

    with open_tracker(db) as tracker, show_tables("Bringing the database to this version"):
        before, now = tracker.upgrade()
    if before == now:
        say(f"{tracker.name} has the tables of this version ({now}) already")
    else:
        say(f"{tracker.name}: brought from version {before} to {now}; `tracker verify` proves its rows")


@db.command(cls=CheckedCommand)
def backup(
    file: Annotated[Path, typer.Argument(help="The copy to write, a database in a file.")],
    force: Force = False,
    db: Database = None,
) -> None:
    """Copy the database to a file while others use it; that of a server too.

    Example: tracker db backup copy.sqlite3
    """
    from tracker.cli.console import say
    from tracker.cli.database_report import show_tables

    with open_tracker(db) as tracker, show_tables("Copying") as on_table:
        size = tracker.backup(file, force=force, on_table=on_table)
    say(f"{file}: a whole copy of {tracker.name}, {size:,} bytes; `tracker db restore` takes it back")


@db.command(cls=CheckedCommand)
def restore(
    file: Annotated[Path, typer.Argument(help="A copy, or any other database in a file.")],
    force: Replace = False,
    db: Database = None,
) -> None:
    """Give the database the rows of a copy; from a file to a server too.

    Example: tracker db restore copy.sqlite3 --db postgresql://localhost/claims
    """
    from tracker.cli.console import say
    from tracker.cli.database_report import show_tables

    with open_tracker(db) as tracker, show_tables("Copying") as on_table:
        restored = tracker.restore(file, force=force, on_table=on_table)
    kept = f"; what was there before: {restored.kept}" if restored.kept else ""
    say(f"{tracker.name} has {restored.articles:,} articles with {restored.claims:,} claims of {file}{kept}")


@db.command(cls=CheckedCommand)
def stats(format: Format = "table", db: Database = None) -> None:
    """Tell what is in the database: rows and bytes of each table, versions, when it was last written.

    Example: tracker db stats --format json
    """
    from tracker.cli.database_report import print_stats, show_stats_as_json

    with open_tracker(db) as tracker:
        found = tracker.stats()
    (show_stats_as_json if format == "json" else print_stats)(found)


@db.command(cls=CheckedCommand)
def check(db: Database = None) -> None:
    """Check file, tables, indexes and links, then prove every row, as `tracker verify` does.

    Example: tracker db check
    """
    from tracker.cli.measuring import verify

    verify(db=choose_database(db))


@db.command(cls=CheckedCommand)
def reindex(db: Database = None) -> None:
    """Make all indexes anew, that of words too; no row is changed.

    Example: tracker db reindex
    """
    from tracker.cli.console import say, show_count

    with open_tracker(db) as tracker, show_count("Making indexes anew") as on_step:
        claims = tracker.reindex(on_step=on_step)
    say(f"{tracker.name}: indexes made anew for {claims:,} claims")
