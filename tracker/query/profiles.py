"""One speaker, as a page about them tells it: offices, ways of naming, quotes over time, cues, topics, outlets.

In: a name that one speaker bears. Out: a ``Profile``. Numbers are counted from the facts of claims; what only claims
tell, as cues and the words of the source, from the newest 20,000.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import Connection, Engine, Select, func, select
from sqlmodel import col

from tracker.errors import QueryError
from tracker.query.conditions import list_conditions
from tracker.query.coverage import articles_by_period
from tracker.query.facets import count_facets, list_topics
from tracker.query.joins import select_facts
from tracker.query.names import find_speakers
from tracker.query.naming import divide_sources
from tracker.query.periods import MONTH, count_periods
from tracker.query.rates import Rate, fill_gaps
from tracker.query.speakers import list_speakers
from tracker.query.unknown import suggest_speakers
from tracker.query.views import SpeakerView
from tracker.quotes.cues import load_cues
from tracker.schema.filters import ClaimFilter
from tracker.store import read_rows, reading
from tracker.store.shortening import SOURCE_TEXT
from tracker.store.tables import ArticleRow, ClaimRow, FactRow, MergedSpeakerRow, OfficeRow, SpeakerRow, SpeaksForRow
from tracker.text import fold

_MOST = 20_000
_TOPICS = 40
_SPEAKER = col(FactRow.speaker_id)
Counts = tuple[tuple[str, int], ...]


def tell_days(start: str | None, end: str | None) -> str:
    """Say from when to when something was. Example: "2009 to 2012-05", "since 2012-05", "until 2016"."""
    if start and end:
        return f"{start} to {end}"
    return f"since {start}" if start else f"until {end}" if end else "days not known"


@dataclass(frozen=True, slots=True)
class Post:
    """An office with its days as partial ISO dates, None where an end is open."""

    office: str
    start: str | None
    end: str | None


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who speaks for another, with the days as ISO dates; an open end is None."""

    key: str
    name: str
    start: str | None
    end: str | None


@dataclass(frozen=True, slots=True)
class Profile:
    """What the database tells of a speaker.

    Attributes:
        speaker: Key, name, type, number of claims, first and last day, other names.
        offices: The offices on the roster, the earliest first.
        spellings: Names by which articles call the speaker, with the number of claims; the most first.
        descriptions: Other words of sources, as "he" or "the minister".
        months: Quotes a month, of all months from the first to the last of speaker and database.
        undated: How many claims are of no known month.
        topics: What the claims are about.
        outlets: Who published them.
        kinds: How much of them is in quotation marks.
        cues: Reporting words in their base form, as "say", "deny".
        speaks_for: For whom the speaker speaks.
        spoken_for_by: Who speaks for the speaker.
        merged: Names that are shown under this one, since a user merged them.
        looked_at: From how many claims, the newest, ``spellings``, ``descriptions`` and ``cues`` were counted.
    """

    speaker: SpeakerView
    offices: tuple[Post, ...]
    spellings: Counts
    descriptions: Counts
    months: tuple[Rate, ...]
    undated: int
    topics: Counts
    outlets: Counts
    kinds: Counts
    cues: Counts
    speaks_for: tuple[Voice, ...]
    spoken_for_by: tuple[Voice, ...]
    merged: tuple[str, ...]
    looked_at: int

    def record(self) -> dict[str, Any]:
        """Plain values, as JSON has them."""
        return asdict(self)


def read_profile(engine: Engine, name: str, *, thoughts: bool = False) -> Profile:
    """Tell all about one speaker.

    Args:
        engine: The database.
        name: A key, name, alias or surname.
        thoughts: Whether thoughts, wishes and bare acts count.

    Returns:
        The profile; of a speaker who is known and not quoted, one of no claims.

    Raises:
        QueryError: Nobody is called so, or several are.
    """
    speaker = find_one(engine, name)
    where = ClaimFilter(speaker=(speaker.key,), thoughts=thoughts)
    facets = count_facets(engine, where)
    with reading(engine) as connection:
        ids = find_speakers(connection, [speaker.key])
        cues, sources, looked_at = _count_words(connection, where)
        named, described = divide_sources(sources, (speaker.name, *speaker.aliases))
        months: Counter[str] = Counter()
        for period, _, _, number in count_periods(connection, where, MONTH):
            months[period if period and len(period) == MONTH else ""] += number
        undated = months.pop("", 0)
        return Profile(
            speaker=speaker,
            offices=tuple(_list_offices(connection, ids)),
            spellings=_most_first(named),
            descriptions=_most_first(described),
            months=tuple(fill_gaps(months, articles_by_period(connection, MONTH), MONTH)),
            undated=undated,
            topics=tuple(list_topics(engine, where, limit=_TOPICS)),
            outlets=tuple(facets.outlets),
            kinds=tuple(facets.kinds),
            cues=_most_first(cues),
            speaks_for=tuple(_list_voices(connection, ids, col(SpeaksForRow.speaker_id), col(SpeaksForRow.body_id))),
            spoken_for_by=tuple(_list_voices(connection, ids, col(SpeaksForRow.body_id), col(SpeaksForRow.speaker_id))),
            merged=tuple(_list_merged(connection, ids)),
            looked_at=looked_at,
        )


def find_one(engine: Engine, name: str) -> SpeakerView:
    """Find the one speaker that a name means: by key or the whole name, as a spelling on the roster, else by any name.

    Args:
        engine: The database.
        name: A key, name, alias or surname.

    Returns:
        The speaker.

    Raises:
        QueryError: Nobody is called so, or several are; the line names them.
    """
    found = list_speakers(engine, [name])
    exact = [each for each in found if name.strip() in (each.key, each.name)]
    exact = exact or [each for each in found if fold(name.strip()) in map(fold, each.aliases)]
    if not found:
        raise QueryError(f"nobody is called {name!r}", remedy=suggest_speakers(engine, name))
    if len(found) > 1 and len(exact) != 1:
        names = ", ".join(f"{each.name} ({each.key})" for each in found[:5])
        raise QueryError(f"several speakers are called {name!r}: {names}", remedy="give a full name or a key")
    return exact[0] if exact else found[0]


def count_cues(cues: Iterable[tuple[str | None, int]]) -> Counter[str]:
    """Count reporting words by their base form.

    Args:
        cues: The words of cues as articles have them, with numbers of claims; None where there is none.

    Returns:
        Numbers by base form. Example: "said", "has said in Moscow" -> "say"; what no lexicon knows stands as it is.
    """
    counts: Counter[str] = Counter()
    for cue, number in cues:
        if cue:
            entry = load_cues().find_entry(cue)
            counts[entry.lemma if entry else " ".join(cue.casefold().split())] += number
    return counts


def _count_words(connection: Connection, where: ClaimFilter) -> tuple[Counter[str], Counter[str], int]:
    """The cues and the words of the sources of the newest claims, and how many these are."""
    newest = (
        select_facts(col(FactRow.claim_id).label("claim_id"), where=list_conditions(connection, where))
        .order_by(col(FactRow.on_first).desc().nulls_last())
        .limit(_MOST)
        .subquery()
    )
    cue, source = col(ClaimRow.cue_text), SOURCE_TEXT.label("source_text")
    query: Select[*tuple[Any, ...]] = (
        select(cue, source, func.count())
        .select_from(newest)
        .join(ClaimRow, newest.c.claim_id == col(ClaimRow.id))
        .join(ArticleRow, col(ArticleRow.id) == col(ClaimRow.article_id))
        .group_by(cue, source)
    )
    cues: Counter[str | None] = Counter()
    sources: Counter[str] = Counter()
    for words, name, number in read_rows(connection, query):
        cues[words] += number
        sources[name or ""] += number
    sources.pop("", None)
    return count_cues(cues.items()), sources, cues.total()


def _list_offices(connection: Connection, ids: Sequence[int]) -> Iterator[Post]:
    start = col(OfficeRow.start)
    query = select(col(OfficeRow.office), start, col(OfficeRow.end)).where(col(OfficeRow.speaker_id).in_(ids))
    yield from (Post(*row) for row in read_rows(connection, query.order_by(start.nulls_first(), col(OfficeRow.office))))


def _list_voices(connection: Connection, ids: Sequence[int], mine: Any, theirs: Any) -> Iterator[Voice]:
    row = SpeaksForRow
    query = (
        select(col(SpeakerRow.key), col(SpeakerRow.name), col(row.start), col(row.end))
        .select_from(row)
        .join(SpeakerRow, col(SpeakerRow.id) == theirs)
        .where(mine.in_(ids))
        .order_by(col(row.start), col(SpeakerRow.name))
    )
    for key, name, start, end in read_rows(connection, query):
        yield Voice(key, name, None if start == start.min else str(start), None if end == end.max else str(end))


def _list_merged(connection: Connection, ids: Sequence[int]) -> list[str]:
    query = (
        select(col(SpeakerRow.name))
        .join(MergedSpeakerRow, col(MergedSpeakerRow.speaker_id) == col(SpeakerRow.id))
        .where(col(MergedSpeakerRow.into_id).in_(ids))
    )
    return [name for (name,) in read_rows(connection, query.order_by(col(SpeakerRow.name)))]


def _most_first(counts: Counter[str]) -> Counts:
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
