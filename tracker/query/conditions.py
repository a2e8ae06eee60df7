"""Filters as SQL conditions.

Each entry of ``tracker.schema.filters`` builds its condition from the methods here. Values are always bound parameters,
never part of the SQL text.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, or_, select
from sqlalchemy.orm import Mapped
from sqlmodel import col

from tracker.query.names import said_by, said_for
from tracker.query.views import CLAIM_ROWS, COLUMNS
from tracker.quotes.cues import load_cues
from tracker.schema.claim import UNKNOWN_SPEAKER
from tracker.schema.cue_types import left_out_types
from tracker.schema.filter_entry import check_effects, filters_of
from tracker.schema.filters import EITHER, PUBLISHED, SAID, ClaimFilter
from tracker.store.search import LIKE_ESCAPE, fold_column, like_folded, make_pattern
from tracker.store.tables import ArticleRow, ClaimRow, OutletRow, SpeakerRow, TopicRow
from tracker.text import fold

Condition = ColumnElement[bool]
Days = tuple[Any, Any]
_TERM = re.compile(r'"([^"]*)"|([^\s"]+)')


def select_rows(where: ClaimFilter) -> Select[*tuple[Any, ...]]:
    """Select the rows of a filter's claims, in no order. Raises QueryError where a part of the filter has no effect."""
    check_effects(where)
    return CLAIM_ROWS.where(*conditions(where))


def select_undated(where: ClaimFilter) -> Select[*tuple[Any, ...]]:
    """Select the rows that a filter leaves out only because their day is not known; ``undated`` would add them."""
    check_effects(where)
    return CLAIM_ROWS.where(*conditions(replace(where, undated=True)), ~_Claims().are_dated(where))


def conditions(where: ClaimFilter) -> list[Condition]:
    """The conditions of a filter on a claim row; they need the outer joins of ``views.CLAIM_ROWS``."""
    claims = _Claims()
    asked = (
        entry.where(claims, where)
        for entry in filters_of(type(where))
        if entry.where and (entry.is_always_asked or getattr(where, entry.name) != entry.default)
    )
    return [condition for condition in asked if condition is not None]


class _Claims:
    """What a filter can ask of claims. Any field of a claim is an attribute: ``claims.confidence >= 0.9``."""

    def __getattr__(self, name: str) -> ColumnElement[Any]:
        return COLUMNS[name]

    def hold_words(self, text: str, *, in_context: bool) -> Condition:
        """That the quote, or with ``in_context`` its sentences, hold every word and every phrase in quotation marks."""
        terms = _TERM.findall(fold(text))
        patterns = [make_pattern(phrase or word, whole=bool(phrase)) for phrase, word in terms]
        held = []
        for pattern in filter(None, patterns):
            quote = col(ClaimRow.folded).like(pattern, escape=LIKE_ESCAPE)
            held.append(or_(quote, like_folded(col(ClaimRow.context), pattern)) if in_context else quote)
        return and_(True, *held)

    def are_said_by(self, names: Iterable[str], *, with_spokespeople: bool) -> Condition:
        """That one of these speakers said it, or somebody who speaks for one of them."""
        return said_for(names) if with_spokespeople else said_by(names)

    def are_published_by(self, outlets: Iterable[str]) -> Condition:
        """That one of these outlets published it."""
        return col(OutletRow.folded).in_([fold(outlet) for outlet in outlets])

    def have_types(self, types: Iterable[str]) -> Condition:
        """That the speaker is of one of these types; "unknown" stands for no known speaker."""
        typed = col(SpeakerRow.type).in_(types)
        return or_(typed, self.are_unattributed(True)) if UNKNOWN_SPEAKER in types else typed

    def are_unattributed(self, yes: bool) -> Condition:
        """That no speaker is known, or with ``yes`` False that one is."""
        nobody = col(ClaimRow.speaker_id).is_(None)
        return nobody if yes else ~nobody

    def are_reports(self) -> Condition:
        """That it is not a thought, wish or bare act."""
        return col(ClaimRow.cue_type).not_in(left_out_types())

    def are_about(self, topics: Iterable[str]) -> Condition:
        """That one of these is a topic of the claim: exactly, or in another form where no claim has the exact term."""
        term = col(TopicRow.term)
        either = []
        for topic in topics:
            known = exists(select(term).where(term == topic)).correlate(None)
            either.append(or_(term == topic, and_(~known, term.in_(_other_forms(topic)))))
        return col(ClaimRow.id).in_(select(col(TopicRow.claim_id)).where(or_(False, *either)))

    def have_cues(self, words: Iterable[str]) -> Condition:
        """That one of these is a reporting word of the claim, in any form."""
        patterns = [make_pattern(form, whole=True) for word in words for form in _cue_forms(word)]
        # A word that the lexicon knows is not the beginning of another: "see" is none of "seeks".
        begun = [make_pattern(word) for word in words if tuple(fold(word).split()) not in load_cues().forms]
        return _value_like_any(col(ClaimRow.cue_text), [each for each in (*patterns, *begun) if each])

    def are_relayed_by(self, names: Iterable[str]) -> Condition:
        """That one of these relayed it, by the whole name or words that begin it."""
        patterns = [make_pattern(name) for name in names]
        return _value_like_any(col(ClaimRow.via), [pattern for pattern in patterns if pattern])

    def end_on_or_after(self, day: dt.date, ask: ClaimFilter) -> Condition:
        """That it may be of this day or a later one."""
        return self._or_undated(lambda days: days[1] >= day, ask)

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
    return col(ClaimRow.on_first), col(ClaimRow.on_last)


def _value_like_any(column: Mapped[str | None], patterns: Iterable[str]) -> Condition:
    """That a column which is not stored folded matches a pattern; each distinct value is folded once."""
    # Without an end, however far, SQLite would fold the values row by row.
    values = select(column.label("value")).distinct().offset(0).subquery()
    folded = fold_column(values.c.value)
    likes = (folded.like(pattern, escape=LIKE_ESCAPE) for pattern in patterns)
    return column.in_(select(values.c.value).where(or_(False, *likes)))


def _cue_forms(word: str) -> Iterator[str]:
    """Every form of a reporting word. Example: "say" -> say, says, said, saying."""
    forms = load_cues().forms
    entry = forms.get(tuple(fold(word).split()))
    lemma = entry.lemma if entry else fold(word)
    return (" ".join(form) for form, each in forms.items() if each.lemma == lemma)


def _other_forms(topic: str) -> set[str]:
    """Other spellings to try for a term. Example: "missiles" -> missile, Missiles, Missile."""
    lower = topic.lower()
    singular = f"{lower[:-3]}y" if lower.endswith("ies") else lower.removesuffix("s")
    return {form for each in (lower, singular) for form in (each, each.title(), each.upper(), each.capitalize())}
