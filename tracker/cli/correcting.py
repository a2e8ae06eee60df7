"""The commands that put quotes right: fix, review, and those below ``tracker corrections``.

In: ids of quotes, and what a user says of them. Out: one line that says what changed, or tables. See ``app``.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.options import CheckedCommand, Database, open_tracker
from tracker.cli.speakers import ListByDefault

if TYPE_CHECKING:
    from tracker.query.corrections import CorrectionView
    from tracker.session import Tracker

By = Annotated[str, typer.Option("--by", metavar="NAME", help="Who corrects; it is kept with the correction.")]
Why = Annotated[str, typer.Option("--why", metavar="TEXT", help="The reason; it is shown with the quote.")]

corrections = typer.Typer(
    cls=ListByDefault,
    help="List what was corrected; send it to others and take theirs in.\n\nExample: tracker corrections --unplaced",
    rich_markup_mode=None,
)


def fix(
    quote_id: Annotated[str | None, typer.Argument(help="The id of a quote, as review prints it.")] = None,
    speaker: Annotated[str | None, typer.Option(help='Who said it: a name or key, or "unknown".')] = None,
    new_speaker: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who said it: a person who is quoted nowhere yet.")
    ] = None,
    kind: Annotated[str | None, typer.Option(help="direct, indirect or mixed.")] = None,
    said: Annotated[str | None, typer.Option(metavar="DATE", help="When: YYYY-MM-DD, YYYY-MM, YYYY, unknown.")] = None,
    span: Annotated[
        list[str] | None,
        typer.Option(metavar="WORDS", help="The words of the article that are the quote; repeatable for its parts."),
    ] = None,
    split: Annotated[
        list[str] | None, typer.Option(metavar="WORDS", help="Make several quotes of it; repeat for each.")
    ] = None,
    merge: Annotated[
        list[str] | None, typer.Option(metavar="QUOTE_ID", help="Take another quote of the article in; repeatable.")
    ] = None,
    reject: Annotated[bool, typer.Option("--reject", help="This is no quote: keep it, and show it no more.")] = False,
    accept: Annotated[bool, typer.Option("--accept", help="All of it is right.")] = False,
    undo: Annotated[int | None, typer.Option(metavar="NUMBER", help="Undo this correction instead.")] = None,
    why: Why = "",
    by: By = "",
    db: Database = None,
) -> None:
    """Put a quote right, for ever: it holds when its article is read again, and can be undone.

    Example: tracker fix a1b2c3d4e5f60718-412-440 --speaker "Sergei Lavrov" --why "he speaks, not Peskov"
    """
    from tracker.cli.console import complain, say

    edits = any(each is not None for each in (speaker, new_speaker, kind, said)) or bool(span)
    ways = [edits, bool(split), bool(merge), reject, accept, undo is not None]
    if sum(ways) != 1 or (quote_id is None) != (undo is not None):
        raise typer.BadParameter("give a quote with what to put right in it, or --undo with a number alone")
    if speaker is not None and new_speaker is not None:
        raise typer.BadParameter("one person said it; give either --speaker or --new-speaker")
    with open_tracker(db) as tracker:
        if undo is not None:
            done = tracker.undo_correction(undo, by=by, why=why)
        elif edits:
            done = tracker.correct(
                quote_id or "", speaker=speaker, new_speaker=new_speaker, kind=kind, said=said, span=span or None,
                by=by, why=why,
            )  # fmt: skip
        else:
            done = _do(tracker, quote_id or "", split or (), merge or (), reject=reject, by=by, why=why)
        notes = tracker.notes(speaker=speaker) if speaker else ()
    for each in done:
        say(f"{_tell(each, called=quote_id)}; undo it with: tracker fix --undo {each.number}")
        if each.problem:
            complain(f"correction {each.number} is kept, and not shown: {each.problem}")
    for note in notes:
        say(note)
    raise typer.Exit(1 if any(each.problem for each in done) else 0)


def review(
    limit: Annotated[int, typer.Option(min=1, max=500, help="How many to show at most.")] = 20,
    accept_article: Annotated[
        str | None,
        typer.Option(metavar="ARTICLE_ID", help="Instead: accept all quotes of an article nobody looked at yet."),
    ] = None,
    why: Why = "",
    by: By = "",
    db: Database = None,
) -> None:
    """List the quotes that a person should look at first: doubtful ones of speakers who are quoted often.

    Example: tracker review --limit 5
    """
    from tracker.cli.console import say, show
    from tracker.results import count, one_line

    if accept_article is not None:
        with open_tracker(db) as tracker:
            done = tracker.accept_article(accept_article, by=by, why=why)
        say(f"{count(len(done), 'quote')} accepted; the article is reviewed wholly")
        return
    with open_tracker(db) as tracker:
        queue = tracker.review(limit=limit)
    for each in queue.doubts:
        claim = each.claim
        who = f"{claim.speaker or 'unknown'}, {claim.shown_day}, {claim.outlet or 'an unknown outlet'}"
        show(f"{claim.quote_id}  {one_line(who)}\n  {one_line(claim.quote)}\n  {one_line('; '.join(each.reasons))}")
    say(f"{queue.doubtful:,} quotes are doubtful, {queue.checked:,} are checked; tracker fix QUOTE_ID --accept, ...")


@corrections.command("list", cls=CheckedCommand)
def list_(
    unplaced: Annotated[
        bool, typer.Option("--unplaced", help="Only those that the articles as they are now have no place for.")
    ] = False,
    db: Database = None,
) -> None:
    """List what was corrected, the newest first.

    Example: tracker corrections list --unplaced
    """
    from tracker.cli.console import say, show
    from tracker.results import count

    with open_tracker(db) as tracker:
        found = tracker.corrections(unplaced=unplaced)
    for each in found:
        show(_describe(each))
    lost = sum(bool(each.problem) for each in found)
    say(f"{count(len(found), 'correction')}, {lost:,} of them without a place")


@corrections.command("export", cls=CheckedCommand)
def export(
    file: Annotated[Path, typer.Argument(help="The file, of JSON Lines; with --as-gold a folder.")],
    as_gold: Annotated[
        bool,
        typer.Option("--as-gold", help="Instead: the articles reviewed wholly, for tracker evaluate."),
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="Replace the file.")] = False,
    db: Database = None,
) -> None:
    """Write all corrections to a file, or what was reviewed as annotations to measure with.

    Example: tracker corrections export corrections.jsonl
    """
    from tracker.cli.console import say
    from tracker.results import count

    with open_tracker(db) as tracker:
        if as_gold:
            articles, quotes = tracker.export_gold(file, force=force)
            written = f"{count(quotes, 'quote')} of {count(articles, 'article')} written"
            say(f"{written}; measure with: tracker evaluate {file}")
            return
        say(f"{count(tracker.export_corrections(file, force=force), 'correction')} written to {file}")


@corrections.command("import", cls=CheckedCommand)
def import_(file: Annotated[Path, typer.Argument(help="A file of corrections.")], db: Database = None) -> None:
    """Take in corrections of a file; those that are there already are left out.

    Those of articles that are not in the database wait for them.

    Example: tracker corrections import corrections.jsonl
    """
    from tracker.cli.console import say

    with open_tracker(db) as tracker:
        new, all_ = tracker.import_corrections(file)
        lost = len(tracker.corrections(unplaced=True))
    say(f"{new:,} of {all_:,} corrections are new; {lost:,} have no place, tracker corrections --unplaced lists them")


def _do(
    tracker: Tracker, quote_id: str, split: Sequence[str], merge: Sequence[str], *, reject: bool, by: str, why: str
) -> list[CorrectionView]:
    if split:
        return tracker.split_quote(quote_id, *split, by=by, why=why)
    if merge:
        return tracker.merge_quotes(quote_id, *merge, by=by, why=why)
    act = tracker.reject if reject else tracker.accept
    return act(quote_id, by=by, why=why)


def _tell(each: CorrectionView, *, called: str | None = None) -> str:
    """What was done, in a line, with the id of the quote where it is not what it is called already."""
    done = {"accept": "accepted", "reject": "rejected", "undo": "undone", "said": "day"}.get(each.action, each.action)
    change = f": {each.before} -> {each.after}" if each.after else ""
    where = f"; it is quote {each.shown_in} now" if each.shown_in and each.shown_in != called else ""
    return f"{each.number}: {done}{change}{where}"


def _describe(each: CorrectionView) -> str:
    """The lines about a correction."""
    from tracker.results import one_line

    who = f"{each.made:%Y-%m-%d %H:%M} {each.by or 'unnamed'}"
    lines = [f"{one_line(_tell(each))}  ({one_line(who)}){' undone' if each.undone and each.action != 'undo' else ''}"]
    lines.append(f"  {one_line(each.quote)}")
    lines += [f"  why: {one_line(each.why)}"] if each.why else []
    lines += [f"  has no place: {each.problem}"] if each.problem else []
    return "\n".join(lines)
