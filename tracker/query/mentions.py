"""What others say of a speaker: claims of other speakers whose quote names this one.

In: a speaker. Out: a page of claims, the newest first, found by the word index. A surname counts as a name only where
the roster says so or one quoted speaker alone bears it, and only with its capital: "rice" is no Condoleezza Rice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, Engine, and_, func, or_
from sqlmodel import col

from tracker.query.conditions import list_conditions
from tracker.query.joins import select_facts
from tracker.query.names import find_speakers
from tracker.query.profiles import find_one
from tracker.query.remembered import remember
from tracker.query.speakers import rank_speakers
from tracker.query.views import SpeakerView, read_claims
from tracker.records import SpeakerType
from tracker.schema.claim import ClaimView
from tracker.schema.filters import ClaimFilter
from tracker.search.spelling import fold_to_words
from tracker.search.terms import Query, Run
from tracker.speakers.surnames import surname_of
from tracker.store import reading
from tracker.store.shortening import QUOTE
from tracker.store.tables import FactRow
from tracker.store.word_queries import hold_words
from tracker.text import fold

_MOST_NAMES = 20
_FEW_LETTERS = 3


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A page of the claims of others that name a speaker.

    Attributes:
        claims: The claims of the page, the newest first.
        total: How many there are.
        names: The names that were looked for.
    """

    claims: list[ClaimView]
    total: int
    names: tuple[str, ...]


def find_said_of(engine: Engine, name: str, *, limit: int = 20, offset: int = 0) -> Mentioned:
    """Find what others say of a speaker.

    Args:
        engine: The database.
        name: A key, name, alias or surname that one speaker bears.
        limit: The most claims of a page, some hundred.
        offset: How many to leave out before them.

    Returns:
        The page; claims of nobody known are left out, since they may be the speaker's own.

    Raises:
        QueryError: Nobody is called so, or several are.
    """
    speaker = find_one(engine, name)
    with reading(engine) as connection:
        names = tuple(_list_names(connection, speaker))
        conditions = _list_conditions(connection, speaker, names)

        def count() -> int:
            return int(connection.execute(select_facts(func.count(), where=conditions)).scalar_one())

        total = remember(connection, ("said of", speaker.key), count)
        day, row = col(FactRow.on_first), col(FactRow.claim_id)
        page = select_facts(row, where=conditions).order_by(day.desc().nulls_last(), row.desc())
        ids = list(connection.execute(page.limit(limit).offset(offset)).scalars())
        return Mentioned(read_claims(connection, ids), total, names)


def _list_conditions(connection: Connection, speaker: SpeakerView, names: Iterable[str]) -> list[ColumnElement[bool]]:
    others = col(FactRow.speaker_id)
    own = find_speakers(connection, [speaker.key])
    runs = tuple(Run(tuple(fold_to_words(name))) for name in names)
    held = hold_words(col(FactRow.claim_id), Query((runs,)), ("quote",))
    written = or_(*(_is_written(name) for name in names))
    return [*list_conditions(connection, ClaimFilter()), others.is_not(None), others.not_in(own), held, written]


def _is_written(name: str) -> ColumnElement[bool]:
    """That the quote has all words of a name as they are spelled: the index knows no capitals."""
    return and_(*(func.replace(QUOTE, word, "") != QUOTE for word in name.split()))


def _list_names(connection: Connection, speaker: SpeakerView) -> Iterator[str]:
    """The full names, those of one word on the roster, and a surname that nobody else who is quoted bears."""
    listed = dict.fromkeys((speaker.name, *speaker.aliases))
    full = [each for each in listed if len(each.split()) > 1 or speaker.type != SpeakerType.PERSON.value]
    yield from full[:_MOST_NAMES]
    if speaker.type != SpeakerType.PERSON.value:
        return
    short = [each for each in listed if each not in full]
    yield from short
    surname = [word for word in speaker.name.split() if [fold(word)] == surname_of(speaker.name).split()]
    for each in surname:
        others = [one for one in rank_speakers(connection, [each]) if one.claims and one.name != speaker.name]
        if each not in short and len(each) >= _FEW_LETTERS and not others:
            yield each
