"""What a tracker is asked of speakers: who is quoted, all of one, and what several said over time.

In: names, and filters as keywords. Out: ``Results``, or what ``tracker.query`` answers. Nothing here writes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from tracker import query
from tracker.errors import QueryError
from tracker.query import (
    Candidate,
    ClaimFilter,
    ClaimView,
    Comparison,
    Diction,
    Duplicate,
    Mentioned,
    MostQuoted,
    Profile,
    SpeakerView,
    Trend,
)
from tracker.query.periods import Every
from tracker.schema.filters import NEWEST, OLDEST
from tracker.session.asking import Questions
from tracker.session.filters import spell_out_filters
from tracker.session.results import Speakers


class SpeakerQuestions(Questions):
    """The questions about speakers, beside those about claims."""

    def speakers(
        self, *names: str, unlisted: bool = False, thoughts: bool = False, limit: int | None = None, offset: int = 0
    ) -> Speakers:
        """Who is quoted, how often, from when to when.

        Args:
            *names: Only speakers with one of these names, surnames or aliases, quoted or not.
            unlisted: Only persons who are not on the roster.
            thoughts: Count thoughts, wishes and bare acts too.
            limit: The most speakers to list; all without it.
            offset: How many to leave out before them.

        Returns:
            The speakers, most quoted first, and how many there are without the limit.
        """
        engine, asked = self._reading(), names or None
        found = query.list_speakers(engine, asked, unlisted=unlisted, thoughts=thoughts, limit=limit, offset=offset)
        return Speakers(found, query.count_speakers(engine, asked, unlisted=unlisted, thoughts=thoughts))

    def quoted(self) -> list[tuple[str, bool, int]]:
        """Tell everyone who is quoted, without what takes a look at their quotes.

        Returns:
            Name, whether on the roster, and the number of quotes, the most quoted first.
        """
        return query.list_quoted(self._reading())

    def find_unknown(self, *names: str) -> list[str]:
        """Tell which names nobody bears, quoted or not.

        Args:
            *names: Names, surnames, aliases or keys.

        Returns:
            A line for each, with the nearest names and their number of quotes.
        """
        engine = self._reading()
        unknown = [name for name in names if not query.is_known_speaker(engine, name)]
        return [f"nobody is called {name!r}; {query.suggest_speakers(engine, name)}" for name in unknown]

    def candidates(self, typed: str, *, most: int = 12) -> list[Candidate]:
        """Tell who may be meant by part of a name, as it is typed.

        Args:
            typed: Part of a name; nothing finds the most quoted of the roster.
            most: How many at most.

        Returns:
            The likeliest first; groups and sources without a name last.
        """
        return query.find_candidates(self._reading(), typed, limit=most)

    def values_of_name(self, name: str) -> list[str]:
        """Tell what a filter must ask for to get the quotes shown under a name, and no others.

        Args:
            name: A name as quotes show it.

        Returns:
            The name itself, or the keys of all who share it with others.
        """
        return query.name_values(self._reading(), name)

    @spell_out_filters
    def compare(
        self,
        *speakers: str,
        about: str | None = None,
        every: Every = "month",
        where: str | ClaimFilter | None = None,
        **filters: Any,
    ) -> Comparison:
        """What speakers said over time, side by side.

        Args:
            *speakers: Names, surnames or aliases.
            about: Words that the quotes must hold.
            every: The period of a row: "day", "month" or "year".
            where: Words that the quotes must hold, as ``about``, or a ``ClaimFilter``.
            **filters: What else must hold of the claims.

        Returns:
            The claims period by period, and the names that nobody bears.

        Example:
            >>> tracker.compare("Lavrov", "Kerry").to_pandas()
                period        speaker  claims  outlets
            0  2013-01  Sergei Lavrov       1        1
            1  2013-01     John Kerry       4        1
            2  2013-02  Sergei Lavrov       1        1
        """
        chosen = self._asked(where, filters)
        return query.compare_speakers(self._reading(), speakers, about=about, every=every, where=chosen)

    @spell_out_filters
    def trend(
        self, *speakers: str, every: Every = "month", where: str | ClaimFilter | None = None, **filters: Any
    ) -> Trend:
        """How often speakers are quoted in each period, beside the articles that the database has of it.

        Args:
            *speakers: Names, surnames or aliases.
            every: The period: "day", "month" or "year".
            where: Words that the quotes must hold, or a ``ClaimFilter``.
            **filters: What else must hold of the claims.

        Returns:
            The numbers of all periods from the first to the last.

        Raises:
            QueryError: Nobody bears one of the names.
        """
        chosen = self._asked(where, filters)
        comparison = query.compare_speakers(self._reading(), speakers, every=every, where=chosen)
        for name in comparison.not_found:
            raise QueryError(f"nobody is called {name!r}", remedy=query.suggest_speakers(self._reading(), name))
        return query.find_trend(self._reading(), comparison, every, chosen)

    @spell_out_filters
    def words(
        self, *speakers: str, where: str | ClaimFilter | None = None, most: int = 20, **filters: Any
    ) -> list[Diction]:
        """Which words each of several speakers uses more than the others.

        Args:
            *speakers: Two names, surnames or aliases, or more.
            where: Words that the quotes must hold, or a ``ClaimFilter``.
            most: How many words of each at most.
            **filters: What else must hold of the claims.

        Returns:
            The speakers, each with words, counts, log-likelihood and log ratio, the surest first.
        """
        chosen = self._asked(where, filters)
        return query.compare_words(self._reading(), replace(chosen, speaker=speakers or chosen.speaker), most=most)

    def speaker(self, name: str) -> SpeakerView:
        """Find the one speaker that a name means.

        Args:
            name: A name, surname, alias or key.

        Returns:
            The speaker, with the number and the days of their quotes.

        Raises:
            QueryError: Nobody is called so, or several are; the line names them.
        """
        return query.find_one(self._reading(), name)

    def count_stored_articles(self) -> int:
        """Tell how many articles the database has, dated or not.

        Returns:
            Their number.
        """
        return query.count_stored(self._reading())

    def profile(self, name: str, *, thoughts: bool = False) -> Profile:
        """What the database tells of one speaker: offices, spellings, quotes a month, cues, topics, outlets.

        Args:
            name: A name, surname, alias or key that one speaker bears.
            thoughts: Count thoughts, wishes and bare acts too.

        Returns:
            The profile.

        Raises:
            QueryError: Nobody is called so, or several are.

        Example:
            >>> tracker.profile("Lavrov").cues
            (('make clear', 1), ('tell', 1))
        """
        return query.read_profile(self._reading(), name, thoughts=thoughts)

    def ends(self, name: str) -> list[ClaimView]:
        """The first and the last quote of a speaker, of those whose day is known.

        Args:
            name: A name, surname, alias or key that one speaker bears.

        Returns:
            Both; one where there is only one, none where no day is known.

        Raises:
            QueryError: Nobody is called so, or several are.
        """
        where = ClaimFilter(speaker=(self.speaker(name).key,), undated=False, limit=1)
        pages = [query.search_claims(self._reading(), replace(where, order=order)) for order in (OLDEST, NEWEST)]
        found = [claim for page in pages for claim in page.claims]
        return found if len({claim.quote_id for claim in found}) > 1 else found[:1]

    def said_of(self, name: str, *, limit: int = 20, offset: int = 0) -> Mentioned:
        """What others say of a speaker: their quotes that name them, the newest first.

        Args:
            name: A name, surname, alias or key that one speaker bears.
            limit: How many quotes at most.
            offset: How many to leave out before them.

        Returns:
            The quotes, how many there are, and the names that were looked for.

        Raises:
            QueryError: Nobody is called so, or several are.
        """
        return query.find_said_of(self._reading(), name, limit=limit, offset=offset)

    @spell_out_filters
    def most_quoted(
        self,
        named: str = "",
        *,
        types: Sequence[str] = (),
        officials: bool = False,
        most: int = 50,
        skip: int = 0,
        where: str | ClaimFilter | None = None,
        **filters: Any,
    ) -> MostQuoted:
        """Who is most quoted, within any filter.

        Args:
            named: What one of their names holds, at the beginning of a word.
            types: Only speakers of these types, as "person".
            officials: Only those on the roster.
            most: How many at most.
            skip: How many to leave out before them.
            where: Words that the quotes must hold, or a ``ClaimFilter``.
            **filters: Which claims count.

        Returns:
            The speakers with their numbers of quotes and outlets, and how many there are.
        """
        return query.list_most_quoted(
            self._reading(),
            self._asked(where, filters),
            named=named,
            types=types,
            officials=officials,
            limit=most,
            offset=skip,
        )

    def duplicates(self, name: str | None = None, *, most: int = 100) -> list[Duplicate]:
        """Speakers who may be one person under two names, for ``merge_speakers``; nothing is merged.

        Args:
            name: Only pairs in which one has this name.
            most: How many pairs at most.

        Returns:
            The pairs with the reason, those with the most quotes first.
        """
        return query.find_duplicates(self._reading(), name, limit=most)
