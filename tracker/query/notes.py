"""What a reader should know of how a filter was understood: names that several bear, words that were not looked for.

In: a filter. Out: lines. Nothing is found silently for several people, and nothing is silently left out of a search.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, select
from sqlmodel import col

from tracker.query.likeness import MOST
from tracker.query.names import find_speakers
from tracker.query.speakers import rank_speakers
from tracker.results import count
from tracker.schema.filters import ClaimFilter
from tracker.search.parser import parse_query
from tracker.store.tables import SpeakerRow

_MOST = 5


def list_notes(connection: Connection, where: ClaimFilter) -> tuple[str, ...]:
    """Tell how a filter was understood, where readers may have meant something else.

    Args:
        connection: The database.
        where: The filter.

    Returns:
        A line for each such thing; mostly none.
    """
    return (*_tell_likeness(where), *_tell_words(where), *tell_bearers(connection, where.speaker))


def _tell_likeness(where: ClaimFilter) -> Iterator[str]:
    if where.like:
        or_match = " or hold the words" if where.text else ""
        yield f"these are alike in meaning{or_match}, the most alike first: at most {MOST}, and not all that there are"


def _tell_words(where: ClaimFilter) -> Iterator[str]:
    if not (where.text and where.text.strip()):
        return
    query = parse_query(where.text)
    if query.is_empty:
        yield "there is no word in the search; search for a word or a number"
    if query.left_out:
        looked_for = len(query.required) + len(query.excluded)
        yield f"the search is long: its first {count(looked_for, 'word')} are looked for, {query.left_out} are not"


def tell_bearers(connection: Connection, names: Iterable[str]) -> Iterator[str]:
    """Tell who bears a name that several do.

    Args:
        connection: The database.
        names: Names as readers write them.

    Yields:
        A line for each such name. Example: "'Rice' is 2 speakers: Susan Rice (9 quotes), Condoleezza Rice (1 quote)".
    """
    asked = tuple(names)
    if not asked:
        return
    keys = set(connection.execute(select(col(SpeakerRow.key)).where(col(SpeakerRow.key).in_(asked))).scalars())
    for name in asked:
        if name not in keys and len(find_speakers(connection, [name])) > 1:
            bearers = rank_speakers(connection, [name])
            known = [f"{each.name} ({count(each.claims, 'quote')})" for each in bearers[:_MOST]]
            more = [f"{len(bearers) - _MOST} more"] if len(bearers) > _MOST else []
            yield f"{name!r} is {len(bearers)} speakers: {', '.join([*known, *more])}"
