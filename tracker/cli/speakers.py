"""The command ``tracker speaker``, and those below ``tracker speakers``: list, add, alias, merge, split.

In: names and facts as a user types them. Out: a table, or one line that says what changed. Without a sub-command the
names are listed: ``tracker speakers Lavrov`` is ``tracker speakers list Lavrov``.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from tracker.cli.options import CheckedCommand, Database, choose_from, open_tracker
from tracker.errors import NoDatabaseError
from tracker.records import SpeakerType

if TYPE_CHECKING:
    from tracker.session import Tracker

_FEW, _ALL = 12, 2**31
"""How many quotes of others are shown; and more than any database has."""
_AT_NEXT_INGEST = "the next ingest, or `tracker reread`, reads its articles again with it"
Offices = Annotated[
    list[str] | None,
    typer.Option("--office", help='"Office [2012-05/2016] = title; title", an open end where it lasts; repeatable.'),
]
Bodies = Annotated[
    list[str] | None, typer.Option("--speaks-for", help='Key of a body, "white-house [2011/2014]"; repeatable.')
]


class ListByDefault(TyperGroup):
    """A group that takes names without a sub-command for ``list``."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """What click calls with the words behind the group's name."""
        if not args or (args[0] not in self.commands and args[0] not in ctx.help_option_names):
            args = ["list", *args]
        return super().parse_args(ctx, args)


speakers = typer.Typer(
    cls=ListByDefault,
    help="List who is quoted; add, alias, merge and split speakers.\n\nExample: tracker speakers Lavrov",
    rich_markup_mode=None,
)


def speaker(
    name: Annotated[str, typer.Argument(help="A name, surname, alias or key that one speaker bears.")],
    all_: Annotated[bool, typer.Option("--all", help="Show all of each list, not only its first rows.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    db: Database = None,
) -> None:
    """Show all of one speaker: offices, spellings, quotes a month, verbs, topics, outlets, what others say of them.

    Example: tracker speaker Lavrov
    """
    from tracker.cli.console import say, show
    from tracker.cli.speaker_report import print_profile
    from tracker.inert import encode_record

    tracker = open_tracker(db)
    found = tracker.profile(name)
    for note in tracker.notes(speaker=name):
        say(note)
    key = found.speaker.key
    ends, others = tracker.ends(key), tracker.said_of(key, limit=_ALL if all_ else _FEW)
    if not as_json:
        print_profile(found, ends, others, whole=all_)
        return
    said = {"total": others.total, "names": others.names, "quotes": [asdict(claim) for claim in others.claims]}
    record = found.record() | {"first_and_last": [asdict(claim) for claim in ends], "said_by_others": said}
    show(json.dumps(json.loads(encode_record(record)), indent=2))


@speakers.command("list", cls=CheckedCommand)
def list_(
    name: Annotated[list[str] | None, typer.Argument(help="Only these names or aliases.")] = None,
    unlisted: Annotated[bool, typer.Option("--unlisted", help="Only persons not on the roster.")] = False,
    limit: Annotated[int, typer.Option(min=1, help="How many to show at most.")] = 50,
    all_: Annotated[bool, typer.Option("--all", help="Show all of them.")] = False,
    db: Database = None,
) -> None:
    """List who is quoted, how often and when, most quoted first.

    Example: tracker speakers list --unlisted
    """
    from tracker.cli.console import complain, print_speakers, say

    tracker = open_tracker(db)
    found = tracker.speakers(*name or (), unlisted=unlisted, limit=None if all_ else limit)
    if found:
        print_speakers(found)
    more = found.total - len(found)
    say((found.headline if found else "nobody found") + (f"; --all shows {more:,} more" if more > 0 else ""))
    unknown = tracker.find_unknown(*name or ())
    for line in unknown:
        complain(line)
    raise typer.Exit(1 if unknown else 0)


@speakers.command(cls=CheckedCommand)
def add(
    name: Annotated[str, typer.Argument(help="The full name.")],
    type_: Annotated[str | None, choose_from(SpeakerType, "--type", help="What it is [default person].")] = None,
    alias: Annotated[list[str] | None, typer.Option("--alias", help="Another spelling; repeatable.")] = None,
    office: Offices = None,
    speaks_for: Bodies = None,
    gender: Annotated[str, typer.Option(help="male or female: for he and she.")] = "",
    side: Annotated[str, typer.Option(help="Country or body.")] = "",
    wikidata: Annotated[str, typer.Option(help="Wikidata id, as Q7747.")] = "",
    db: Database = None,
) -> None:
    """Put a speaker on the roster, or add facts to one.

    Kept in the database for ever. The name counts at once; an ingest reads all its articles again after a change.

    Example: tracker speakers add "Nikolai Zlobin" --alias Zlobin --gender male
    """
    from tracker.cli.console import say

    key = open_tracker(db).add_speaker(
        name,
        type=SpeakerType(type_) if type_ else None,
        gender=gender,
        side=side,
        aliases=alias or (),
        offices=office or (),
        wikidata=wikidata,
        speaks_for=speaks_for or (),
    )
    say(f"{name} is on the roster as {key}; {_AT_NEXT_INGEST}")


@speakers.command("alias", cls=CheckedCommand)
def alias_(
    name: Annotated[str, typer.Argument(help="A speaker: name, surname or key.")],
    alias: Annotated[list[str], typer.Argument(help="Other spellings.")],
    db: Database = None,
) -> None:
    """Give a speaker more spellings; `tracker speakers unalias` takes them back.

    Example: tracker speakers alias "Sergei Lavrov" "Serguei Lavrov"
    """
    from tracker.cli.console import say

    tracker = open_tracker(db)
    notes = _list_notes(tracker, name)
    speaker = tracker.add_aliases(name, *alias)
    say(f"{speaker.name} is also {', '.join(alias)}; {_AT_NEXT_INGEST}")
    for note in notes:
        say(note)


@speakers.command(cls=CheckedCommand)
def unalias(
    name: Annotated[str, typer.Argument(help="A speaker: name, surname or key.")],
    alias: Annotated[list[str], typer.Argument(help="Spellings that were added to it.")],
    db: Database = None,
) -> None:
    """Take spellings back that were added to a speaker.

    Example: tracker speakers unalias "Sergei Lavrov" "Serguei Lavrov"
    """
    from tracker.cli.console import say

    tracker = open_tracker(db)
    speaker = tracker.remove_aliases(name, *alias)
    say(f"{speaker.name} is no longer {', '.join(alias)}; {_AT_NEXT_INGEST}")
    for note in _list_notes(tracker, name):
        say(note)


@speakers.command(cls=CheckedCommand)
def merge(
    name: Annotated[str, typer.Argument(metavar="FROM", help="The speaker to be shown as the other.")],
    into: Annotated[str, typer.Argument(help="The speaker that stays.")],
    db: Database = None,
) -> None:
    """Make two speakers one; `tracker speakers split FROM` undoes it.

    Example: tracker speakers merge "Mohamed Mursi" "Mohamed Morsi"
    """
    from tracker.cli.console import say

    tracker = open_tracker(db)
    notes = _list_notes(tracker, name, into)
    source, target = tracker.merge_speakers(name, into)
    say(f"the quotes of {source.name} are shown under {target.name}; {_AT_NEXT_INGEST}")
    for note in notes:
        say(note)


@speakers.command(cls=CheckedCommand)
def split(
    name: Annotated[str, typer.Argument(help="A speaker that was merged into another.")], db: Database = None
) -> None:
    """Undo a merge: stored quotes at once, articles read since the merge at their next ingest.

    Example: tracker speakers split "Mohamed Mursi"
    """
    from tracker.cli.console import say

    name = open_tracker(db).split_speaker(name)
    say(f"{name} is a speaker of its own again; {_AT_NEXT_INGEST}")


def _list_notes(tracker: Tracker, *names: str) -> tuple[str, ...]:
    """What to say of names that several bear, as it is before anything changes; without a database nobody is quoted."""
    try:
        return tracker.notes(speaker=names)
    except NoDatabaseError:
        return ()
