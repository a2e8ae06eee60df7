"""How many claims there are of what: numbers by field, topic and year, and what the database holds.

In: filters as keywords. Out: numbers, as ``tracker.query`` counts them. Nothing here writes to the database.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from tracker import query
from tracker.query import ClaimFilter, Facets, Holdings
from tracker.query.periods import Every
from tracker.session.connection import Connection
from tracker.session.filters import make_filter, spell_out_filters
from tracker.store.engine import read_change


class Counts(Connection):
    """The numbers; each raises StoreError, one line with a remedy, where there is no database to ask.

    Of ``filters`` see ``Questions``.
    """

    @spell_out_filters
    def count(self, where: str | ClaimFilter | None = None, **filters: Any) -> int:
        """Count claims.

        Args:
            where: Words that the quote must hold, in the language of searches; or a ``ClaimFilter``.
            **filters: Who, when, where, how: see ``ClaimFilter``.

        Returns:
            How many ``claims`` gives without a limit.
        """
        return query.count_claims(self._reading(), self._asked(where, filters))

    @spell_out_filters
    def count_undated(self, where: str | ClaimFilter | None = None, **filters: Any) -> int:
        """Count the claims that days leave out only because no day is known of them.

        Args:
            where: Words that the quote must hold, in the language of searches; or a ``ClaimFilter``.
            **filters: Who, when, where, how: see ``ClaimFilter``.

        Returns:
            How many more there would be with ``undated``.
        """
        return query.count_undated(self._reading(), self._asked(where, filters))

    @spell_out_filters
    def facets(self, where: str | ClaimFilter | None = None, **filters: Any) -> Facets:
        """Tell how claims divide by speaker, outlet and kind.

        Args:
            where: Words that the quote must hold, in the language of searches; or a ``ClaimFilter``.
            **filters: Who, when, where, how: see ``ClaimFilter``.

        Returns:
            The numbers, most first.
        """
        return query.count_facets(self._reading(), self._asked(where, filters))

    @spell_out_filters
    def topics(
        self, where: str | ClaimFilter | None = None, *, most: int = 50, **filters: Any
    ) -> list[tuple[str, int]]:
        """Tell what claims are about.

        Args:
            where: Words that the quote must hold, in the language of searches; or a ``ClaimFilter``.
            most: How many terms at most.
            **filters: Who, when, where, how: see ``ClaimFilter``.

        Returns:
            Terms with the number of claims that hold them, most first.
        """
        return query.list_topics(self._reading(), self._asked(where, filters), limit=most)

    @spell_out_filters
    def values(
        self, field: str, where: str | ClaimFilter | None = None, *, most: int = 100, **filters: Any
    ) -> list[tuple[str, int]]:
        """Tell the values of a field with the number of claims that have them.

        Args:
            field: A field of ``ClaimView``, as "outlet".
            where: Words that the quote must hold, in the language of searches; or a ``ClaimFilter``.
            most: How many values at most.
            **filters: Who, when, where, how: see ``ClaimFilter``.

        Returns:
            Values with their numbers, most first.
        """
        return query.count_values(self._reading(), field, self._asked(where, filters), limit=most)

    @spell_out_filters
    def years(self, where: str | ClaimFilter | None = None, **filters: Any) -> list[tuple[int, int]]:
        """Tell how claims divide by year.

        Args:
            where: Words that the quote must hold, in the language of searches; or a ``ClaimFilter``.
            **filters: Who, when, where, how: see ``ClaimFilter``.

        Returns:
            Years with the number of claims, the earliest first.
        """
        return query.count_years(self._reading(), self._asked(where, filters))

    @spell_out_filters
    def holds(self, quote_id: str, where: str | ClaimFilter | None = None, **filters: Any) -> bool:
        """Tell whether a quote is one of those of a filter.

        Args:
            quote_id: Its id.
            where: Words that the quote must hold, in the language of searches; or a ``ClaimFilter``.
            **filters: Who, when, where, how: see ``ClaimFilter``.

        Returns:
            True where it is.
        """
        return query.is_among(self._reading(), quote_id, self._asked(where, filters))

    def days(self) -> tuple[dt.date, dt.date] | None:
        """Tell the days that the claims are of.

        Returns:
            The first and the last; None where no day is known.
        """
        return query.date_bounds(self._reading())

    def holdings(self) -> Holdings:
        """Tell what the database holds, and what of it is not known.

        Returns:
            Numbers of articles and claims, those without a day or a speaker, and articles by outlet and month.
        """
        return query.count_holdings(self._reading())

    def changes(self) -> int:
        """Tell how often the database was written to, by anybody.

        Returns:
            A number that every change raises: what was asked under the same number still holds.
        """
        return read_change(self._reading())

    def read_ahead(self) -> None:
        """Read into memory what searches are counted by, for whoever asks many: some twenty bytes a quote."""
        query.read_ahead(self._reading())

    def _asked(self, where: str | ClaimFilter | None, filters: Mapping[str, Any]) -> ClaimFilter:
        """The filter that is asked with; QueryError where it names a speaker, outlet or relay that is not there."""
        chosen = make_filter(where, filters)
        if chosen.speaker or chosen.outlet or chosen.via:
            query.check_names(self._reading(), chosen)
        return chosen

    @spell_out_filters
    def cues(self, where: str | ClaimFilter | None = None, *, most: int = 50, **filters: Any) -> list[tuple[str, int]]:
        """Tell with which reporting words claims are reported, in their base form.

        Args:
            where: Words that the quote must hold, in the language of searches; or a ``ClaimFilter``.
            most: How many words at most.
            **filters: Who, when, where, how: see ``ClaimFilter``.

        Returns:
            Words with the number of claims that the filter ``cue`` finds by them, most first. Example: [("say", 21)].
        """
        return query.count_by_cue(self._reading(), self._asked(where, filters), limit=most)

    def articles(self, every: Every = "month", *outlets: str) -> dict[str, int]:
        """How many articles of each period the database has: without them a number of quotes tells little.

        Args:
            every: The length of a period: "day", "month" or "year".
            *outlets: Only articles of these outlets.

        Returns:
            Numbers by period, as "2013-02", by day of publication; periods without an article are absent.
        """
        return query.count_articles(self._reading(), every, outlets)
