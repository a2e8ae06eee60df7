"""Filters as SQL conditions.

Each entry of ``tracker.schema.filters`` builds its condition from the methods here. Values are always bound parameters,
never part of the SQL text. Names of speakers and outlets are looked up first, so that a condition holds their ids.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, exists, false, func, or_, select
from sqlmodel import col

from tracker.query.cue_words import is_known, list_forms
from tracker.query.joins import select_facts
from tracker.query.likeness import find_alike
from tracker.query.marked import select_marked
from tracker.query.names import find_outlets, find_speakers, said_for
from tracker.query.values import begin_words, has_words, whole_words
from tracker.query.views import COLUMNS
from tracker.schema.claim import ACCEPTED, CHANGED, REJECTED, UNKNOWN_SPEAKER
from tracker.schema.filter_entry import check_effects, filters_of
from tracker.schema.filters import EITHER, OLDEST, PUBLISHED, SAID, ClaimFilter
from tracker.search.parser import parse_query
from tracker.search.terms import Query
from tracker.store.tables import ArticleRow, ClaimRow, FactRow, SpeakerRow, TermRow, TopicRow
from tracker.store.word_queries import count_hits, find_hits, hold_words
from tracker.store.words import COLUMNS as TEXTS

Condition = ColumnElement[bool]
Days = tuple[Any, Any]
FACTS: dict[str, Any] = {"kind": col(FactRow.kind), "cue_type": col(FactRow.cue_type)}
"""The fields of a claim that its facts hold too."""
_SEARCHED = {"text", "in_context", "kind", "thoughts"}
"""What a search by words alone asks for."""
_MANY = 20_000  # claims with a word; a page of them is found sooner day by day than word by word
_FEW = 5_000  # claims that are looked at one by one whether they hold a word
_LONGEST = dt.timedelta(days=366)  # between the first and the last day that a partial date can mean


def list_conditions(connection: Connection, where: ClaimFilter, *, walks: bool = False) -> list[Condition]:
    """List the conditions of a filter on ``fact`` and what is joined to it.

    Args:
        connection: The database.
        where: The filter.
        walks: Whether claims will be looked at one by one, in order, until a page is full.

    Returns:
        The conditions.

    Raises:
        QueryError: A part of the filter has no effect.
    """
    check_effects(where)
    return _list(_Claims(connection, walks=walks), where)


def select_claims(connection: Connection, where: ClaimFilter, *columns: Any) -> Select[*tuple[Any, ...]]:
    """Select from the facts of all claims of a filter.

    Args:
        connection: The database.
        where: The filter; what selects a page is ignored.
        *columns: What to select, of ``fact`` and what is joined to it.

    Returns:
        The selection, in no order.
    """
    query = parse_query(where.text or "")
    if not query.required or not where.active().keys() <= _SEARCHED:
        return select_facts(*columns, where=list_conditions(connection, where))
    check_effects(where)
    # What the index finds is joined as it comes: to be "in" it, a list of it would be made first.
    hits = find_hits(query, words_stand_in(where)).subquery()
    others = list_conditions(connection, replace(where, text=None, in_context=False, order=OLDEST))
    return select_facts(*columns, where=others).join(hits, hits.c.claim_id == col(FactRow.claim_id))


def _list(claims: _Claims, where: ClaimFilter) -> list[Condition]:
    if where.like:  # all else holds of what is alike, or decided it
        return [claims.are_alike(where)]
    asked = (
        entry.where(claims, where)
        for entry in filters_of(type(where))
        if entry.where and (entry.is_always_asked or getattr(where, entry.name) != entry.default)
    )
    return [condition for condition in asked if condition is not None]


def list_undated(connection: Connection, where: ClaimFilter) -> list[Condition]:
    """List the conditions of the claims that a filter leaves out only because their day is not known.

    Args:
        connection: The database.
        where: The filter; with ``undated`` it would find them too.

    Returns:
        The conditions.
    """
    check_effects(where)
    claims = _Claims(connection)
    return [*_list(claims, replace(where, undated=True)), ~claims.are_dated(where)]


def words_stand_in(ask: ClaimFilter) -> tuple[str, ...]:
    """In which columns of the word index the words of a filter may stand."""
    return TEXTS if ask.in_context else TEXTS[:1]


class _Claims:
    """What a filter can ask of claims. Any field of a claim is an attribute: ``claims.confidence >= 0.9``."""

    def __init__(self, connection: Connection, *, walks: bool = False) -> None:
        self._connection = connection
        self._walks = walks

    def __getattr__(self, name: str) -> ColumnElement[Any]:
        column: ColumnElement[Any] = FACTS.get(name, COLUMNS[name])
        return column

    def hold_words(self, ask: ClaimFilter) -> Condition | None:
        """That the quote, or with ``in_context`` what is around it, holds what is searched for."""
        query = parse_query(ask.text or "")
        columns = words_stand_in(ask)
        if query.is_empty:  # blanks ask for nothing, marks alone for what no claim has
            return false() if ask.text and ask.text.strip() else None
        one_by_one = bool(query.required) and self._is_one_by_one(query, columns, ask)
        return hold_words(col(FactRow.claim_id), query, columns, one_by_one=one_by_one)

    def _is_one_by_one(self, query: Query, columns: Sequence[str], ask: ClaimFilter) -> bool:
        """Whether it is less work to look into claims than to list all that hold the words."""
        # The index would read all words that begin as one is typed for each claim again.
        if query.has_beginnings or count_hits(self._connection, query, columns, most=_MANY) < _MANY:
            return False
        if self._walks:
            return True
        if not (ask.speaker or ask.outlet or ask.date_from or ask.date_to):
            return False
        others = list_conditions(self._connection, replace(ask, text=None, in_context=False, order=OLDEST))
        return not self._are_many(select_facts(col(FactRow.claim_id), where=others), most=_FEW)

    def _are_many(self, rows: Select[Any], *, most: int) -> bool:
        """Whether there are as many rows, without a look at more."""
        some = rows.limit(most).subquery()
        return bool(self._connection.execute(select(func.count()).select_from(some)).scalar_one() >= most)

    def are_alike(self, ask: ClaimFilter) -> Condition:
        """That it is one of the claims that are most like a text."""
        return col(FactRow.claim_id).in_(list(find_alike(self._connection, ask, list_conditions)))

    def are_said_by(self, names: Iterable[str], *, with_spokespeople: bool) -> Condition:
        """That one of these speakers said it, or somebody who speaks for one of them."""
        speakers = find_speakers(self._connection, names)
        return said_for(self._connection, speakers) if with_spokespeople else col(FactRow.speaker_id).in_(speakers)

    def are_published_by(self, outlets: Iterable[str]) -> Condition:
        """That one of these outlets published it."""
        return col(FactRow.outlet_id).in_(find_outlets(self._connection, outlets))

    def have_types(self, types: Iterable[str]) -> Condition:
        """That the speaker is of one of these types; "unknown" stands for no known speaker."""
        typed = col(FactRow.speaker_id).in_(select(col(SpeakerRow.id)).where(col(SpeakerRow.type).in_(types)))
        return or_(typed, self.are_unattributed(True)) if UNKNOWN_SPEAKER in types else typed

    def are_unattributed(self, yes: bool) -> Condition:
        """That no speaker is known, or with ``yes`` False that one is."""
        nobody = col(FactRow.speaker_id).is_(None)
        return nobody if yes else ~nobody

    def are_reports(self) -> Condition:
        """That it is not a thought, wish or bare act."""
        return col(FactRow.is_report).is_(True)

    def are_corrected(self, yes: bool) -> Condition:
        """That a person accepted or changed it, or with ``yes`` False that nobody did."""
        these = col(FactRow.claim_id).in_(select_marked(ACCEPTED, CHANGED))
        return these if yes else ~these

    def are_rejected(self, ask: ClaimFilter) -> Condition | None:
        """That a person rejected it where that is asked for, else that nobody did."""
        these = col(FactRow.claim_id).in_(select_marked(REJECTED))
        if ask.rejected:
            return these
        is_left_out = not (ask.thoughts or ask.cue_type)  # what is rejected is no report
        return None if is_left_out or not self._are_many(select_marked(REJECTED), most=1) else ~these

    def are_about(self, topics: Iterable[str]) -> Condition:
        """That one of these is a topic of the claim: exactly, or in another form where no claim has the exact term."""
        claim_id, term_id = col(TopicRow.claim_id), col(TopicRow.term_id)
        ids: set[int] = set()
        for topic in topics:
            ids |= self._find_terms({topic}) or self._find_terms(_other_forms(topic))
        are_these = term_id.in_(sorted(ids))
        if self._walks and self._are_many(select(claim_id).where(are_these), most=_MANY):
            return exists(select(term_id).where(claim_id == col(FactRow.claim_id), are_these))
        return col(FactRow.claim_id).in_(select(claim_id).where(are_these))

    def _find_terms(self, terms: Iterable[str]) -> set[int]:
        """The ids of the terms of these that any claim is about."""
        is_one = exists(select(col(TopicRow.claim_id)).where(col(TopicRow.term_id) == col(TermRow.id)))
        found = select(col(TermRow.id)).where(col(TermRow.term).in_(list(terms)), is_one)
        return {int(each or 0) for each in self._connection.execute(found).scalars()}

    def have_cues(self, words: Iterable[str]) -> Condition:
        """That one of these is a reporting word of the claim, in any form."""
        parts = []
        for word in words:
            parts += [part for form in list_forms(word) for part in whole_words(form)]
            parts += [] if is_known(word) else begin_words(word)
        return has_words(self._connection, col(ClaimRow.cue_text), parts)

    def are_relayed_by(self, names: Iterable[str]) -> Condition:
        """That one of these relayed it, by the whole name or words that begin it."""
        return has_words(self._connection, col(ClaimRow.via), [part for name in names for part in begin_words(name)])

    def end_on_or_after(self, day: dt.date, ask: ClaimFilter) -> Condition:
        """That it may be of this day or a later one."""
        return self._or_undated(lambda days: and_(days[1] >= day, days[0] >= _least(day)), ask)

    def begin_on_or_before(self, day: dt.date, ask: ClaimFilter) -> Condition:
        """That it may be of this day or an earlier one."""
        return self._or_undated(lambda days: days[0] <= day, ask)

    def are_dated(self, ask: ClaimFilter) -> Condition:
        """That its day is known."""
        first, _ = _days(ask)
        known: Condition = first.is_not(None)
        return known

    def _or_undated(self, holds: Callable[[Days], Condition], ask: ClaimFilter) -> Condition:
        """That a condition holds for the days the filter asks for.

        With ``undated``, claims without such a day count too, if the condition holds for the day shown or there is
        none.
        """
        shown = first, _ = _days(replace(ask, date_of=EITHER))
        if not ask.undated:
            return holds(_days(ask))
        return or_(holds(_days(ask)), and_(~self.are_dated(ask), or_(first.is_(None), holds(shown))))


def _days(ask: ClaimFilter) -> Days:
    """The columns of the first and last day a claim may be of: said, published, or either, as the filter asks."""
    if ask.date_of == SAID:
        return col(ClaimRow.said_first), col(ClaimRow.said_last)
    if ask.date_of == PUBLISHED:
        return col(ArticleRow.published_first), col(ArticleRow.published_last)
    return col(FactRow.on_first), col(FactRow.on_last)


def _least(day: dt.date) -> dt.date:
    """The first day that a claim of this day or a later one can begin on: what lets an index end the search there."""
    return max(day, dt.date.min + _LONGEST) - _LONGEST


def _other_forms(topic: str) -> set[str]:
    """Other spellings to try for a term. Example: "missiles" -> missile, Missiles, Missile."""
    lower = topic.lower()
    singular = f"{lower[:-3]}y" if lower.endswith("ies") else lower.removesuffix("s")
    return {form for each in (lower, singular) for form in (each, each.title(), each.upper(), each.capitalize())}
