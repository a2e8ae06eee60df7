"""Speakers for the pages: who is most quoted, all of one, who may be one person, and what a merge does."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from dashboard.data.connection import cached, open_for_changes
from dashboard.wording import to_sentences
from tracker.query import ClaimFilter, ClaimView, Duplicate, Mentioned, MostQuoted, Profile, SpeakerView
from tracker.query.profiles import tell_days
from tracker.session import Tracker

__all__ = ["Duplicate", "Mentioned", "MostQuoted", "Profile", "SpeakerView", "tell_days"]


@cached
def most_quoted(
    tracker: Tracker,
    named: str = "",
    *,
    where: ClaimFilter,
    types: tuple[str, ...] = (),
    officials: bool = False,
    most: int = 50,
    skip: int = 0,
) -> MostQuoted:
    """A page of speakers, the most quoted first."""
    return tracker.most_quoted(named, types=types, officials=officials, most=most, skip=skip, where=where)


@cached
def profile_of(tracker: Tracker, name: str) -> Profile:
    """All that the database tells of a speaker; QueryError where a name means nobody or several."""
    return tracker.profile(name)


@cached
def speaker_of(tracker: Tracker, name: str) -> SpeakerView:
    """The one speaker that a name means; QueryError where it means nobody or several."""
    return tracker.speaker(name)


@cached
def bearers_of(tracker: Tracker, *names: str) -> list[str]:
    """A sentence for each of these names that several speakers bear."""
    return [to_sentences(note) for note in tracker.notes(speaker=names)]


@cached
def said_of(tracker: Tracker, name: str, *, limit: int, offset: int) -> Mentioned:
    """What others say of a speaker, the newest first."""
    return tracker.said_of(name, limit=limit, offset=offset)


@cached
def duplicates(tracker: Tracker, name: str | None = None, *, most: int = 50) -> list[Duplicate]:
    """Speakers who may be one person under two names."""
    return tracker.duplicates(name, most=most)


@cached
def ends_of(tracker: Tracker, name: str) -> list[ClaimView]:
    """The first and the last quote of a speaker, of those whose day is known."""
    return tracker.ends(name)


@cached
def changes_of(tracker: Tracker) -> list[tuple[str, Callable[[], str]]]:
    """The merges and spellings that hold, in words, each with what undoes it."""
    found: list[tuple[str, Callable[[], str]]] = []
    for each in tracker.roster_changes():
        if each.action == "merge":
            into = tracker.speakers(each.value, thoughts=True, limit=1)
            words = f"The quotes of {each.name} stand under {into[0].name if into else each.value}"
            found.append((words, partial(split, each.key)))
        else:
            found.append((f"{each.name} is also written {each.value}", partial(remove_alias, each.key, each.value)))
    return found


def merge(name: str, into: str) -> str:
    """Show the quotes of one speaker under another; says what was done."""
    source, target = open_for_changes().merge_speakers(name, into)
    return f"The quotes of {source.name} now stand under {target.name}."


def split(name: str) -> str:
    """Undo a merge; says what was done."""
    return f"{open_for_changes().split_speaker(name)} is a speaker of its own again."


def add_alias(name: str, alias: str) -> str:
    """Give a speaker another spelling; says what was done."""
    return f"{open_for_changes().add_aliases(name, alias).name} is now also found as {alias.strip()}."


def remove_alias(name: str, alias: str) -> str:
    """Take a spelling back; says what was done."""
    return f"{open_for_changes().remove_aliases(name, alias).name} is no longer found as {alias.strip()}."
