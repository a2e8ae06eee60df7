"""What a tracker is asked of speakers: who is quoted, and what several said over time.

In: names, and filters as keywords. Out: ``Results``, or what ``tracker.query`` answers. Nothing here writes.
"""

from __future__ import annotations

from typing import Any

from tracker import query
from tracker.query import ClaimFilter, Comparison
from tracker.query.timeline import Every
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
