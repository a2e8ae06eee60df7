"""What a tracker does with articles: read them, extract their claims, store both.

In: paths, addresses, texts, articles. Out: ``Results``, and the database.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Unpack

from sqlalchemy import Engine

from tracker import __version__
from tracker.errors import ReadError, TrackerError
from tracker.query.unstored import view_claim
from tracker.records import Article, Claim
from tracker.results import count
from tracker.schema.cue_types import is_left_out
from tracker.session.connection import Connection
from tracker.session.results import Articles, Claims
from tracker.session.unstored import extract_each
from tracker.speakers.roster import Roster
from tracker.store import ArticleFilter, count_outdated, find_outdated, load_articles, save_roster

if TYPE_CHECKING:
    from tracker.ingest import Extracted
    from tracker.outcomes import IngestReport, Outcome
    from tracker.parallel.crew import Crew
    from tracker.parallel.pools import Pool
    from tracker.session.inputs import ReadOptions, Sources


class Reading(Connection):
    """Reading.

    ``sources`` is a path of a file or folder, an address, a text, an ``Article``, a record of one (a mapping), or
    several of these.

    Of a text may be said ``title``, ``outlet``, ``published``, ``url`` and ``author``; how files are read is said by
    ``mapping``, ``day_first``, ``follow`` and ``allow_local`` as in ``tracker.read_articles``.
    """

    def read(self, sources: Sources, **options: Unpack[ReadOptions]) -> Articles:
        """Read articles, without looking for claims or storing anything.

        Args:
            sources: What to read.
            **options: What is known of a text, how files are read.

        Returns:
            The articles, and an error for each input that is none.

        Example:
            >>> tracker.read(["articles", "no-such-folder"]).headline
            '5 articles, 1 error'
        """
        articles, errors = [], []
        for item in self.iter_articles(sources, **options):
            if isinstance(item, ReadError):
                errors.append(item)
            else:
                articles.append(item)
        return Articles(articles, tuple(errors))

    def iter_articles(self, sources: Sources, **options: Unpack[ReadOptions]) -> Iterator[Article | ReadError]:
        """Read articles one by one, without holding them in memory.

        Args:
            sources: What to read.
            **options: What is known of a text, how files are read.

        Returns:
            Articles, and an error in the place of what is none.
        """
        # Every reader of files, which no question needs.
        from tracker.session.inputs import read_sources  # noqa: PLC0415

        return read_sources(sources, options)

    def extract(self, sources: Sources, *, thoughts: bool = False, **options: Unpack[ReadOptions]) -> Claims:
        """Find the claims of articles, without storing anything.

        Args:
            sources: What to read.
            thoughts: Include thoughts, wishes and bare acts.
            **options: What is known of a text, how files are read.

        Returns:
            The claims in the order of the articles, those articles, and an error for each input without claims.

        Example:
            >>> tracker.extract('"We go," Sergei Lavrov said on Monday.', published="2013-02-05")
            1 quote
              2013-02-04  Sergei Lavrov  We go  direct  unknown
        """
        claims, articles, errors = [], [], []
        for article, found in self.iter_extracted(sources, **options):
            if isinstance(found, TrackerError):
                errors.append(found)
            elif article is not None:
                articles.append(article)
                claims += [
                    view_claim(article, each) for each in found if thoughts or not is_left_out(each.quote.cue_type)
                ]
        return Claims(claims, len(claims), articles=tuple(articles), errors=tuple(errors))

    def iter_extracted(
        self, sources: Sources, *, topics: bool = False, **options: Unpack[ReadOptions]
    ) -> Iterator[tuple[Article | None, list[Claim] | TrackerError]]:
        """Find the claims of articles one by one, without holding them in memory.

        Args:
            sources: What to read.
            topics: Find the topics of claims too; importing textacy for that takes a second and a half.
            **options: What is known of a text, how files are read.

        Returns:
            Each article with its claims as records, thoughts included, or with the error it met; None for the article
            where none could be read.
        """
        return self._extract(self.iter_articles(sources, **options), self._extended().roster, topics=topics)

    def ingest(
        self,
        sources: Sources,
        *,
        on_progress: Callable[[Outcome], None] | None = None,
        strict: bool = False,
        reread: bool = True,
        workers: int = 1,
        scheduler: str | None = None,
        **options: Unpack[ReadOptions],
    ) -> IngestReport:
        """Store articles with their claims; the language model is loaded only when one is new.

        New is also what another version read, or another roster, since both decide what is found.

        Args:
            sources: What to read.
            on_progress: Called with what became of each input as it is done.
            strict: Stop at the first failure.
            reread: Read again what another version read; without, that stays as it is.
            workers: How many processes may read, where some dozens of articles are new; what is stored is the same.
            scheduler: The address of a Dask scheduler whose workers read instead; needs the extra "cluster".
            **options: What is known of a text, how files are read.

        Returns:
            What became of every input, and how many went which way.

        Raises:
            StoreError: The database cannot be opened.

        Example:
            >>> tracker.ingest("articles").unchanged
            5
        """
        from tracker.parallel.crew import Crew  # noqa: PLC0415  who asks begins no processes

        return self._store(
            lambda _engine, _version: self.iter_articles(sources, **options),
            on_progress,
            crew=Crew(workers, scheduler, tell=self._tell),
            strict=strict,
            reread=reread,
        )

    def count_outdated(self, where: str | ArticleFilter | None = None) -> int:
        """Count the stored articles that another version of the program read, or another roster.

        Args:
            where: Words that the articles must hold, or an ``ArticleFilter``; all of them without it.

        Returns:
            How many ``reread`` would read.
        """
        from tracker.fingerprint import describe_version  # noqa: PLC0415  only what is read knows it

        return len(self._find_outdated(self._reading(), describe_version(self._extended().roster), where))

    def reread(
        self,
        where: str | ArticleFilter | None = None,
        *,
        on_progress: Callable[[Outcome], None] | None = None,
        workers: int = 1,
        scheduler: str | None = None,
    ) -> IngestReport:
        """Read stored articles again that another version read, or another roster, from their stored texts.

        An interrupt loses no more than the article at hand, and doing it again goes on behind those that are done.
        Texts that a newer revision replaced stay as they were read.

        Args:
            where: Words that the articles must hold, or an ``ArticleFilter``; all of them without it.
            on_progress: Called with what became of each article as it is done.
            workers: As for ``ingest``.
            scheduler: As for ``ingest``.

        Returns:
            What became of every article, and how many went which way.

        Raises:
            StoreError: There is no database, or it cannot be written.
        """
        from tracker.parallel.crew import Crew  # noqa: PLC0415  as above

        self._reading()  # which must be there

        def load(engine: Engine, version: str) -> Iterator[Article]:
            return load_articles(engine, self._find_outdated(engine, version, where))

        return self._store(load, on_progress, crew=Crew(workers, scheduler, tell=self._tell))

    @staticmethod
    def _find_outdated(engine: Engine, version: str, where: str | ArticleFilter | None) -> list[int]:
        chosen = ArticleFilter(where) if isinstance(where, str) else where
        return find_outdated(engine, model_version=version, where=chosen)

    def _store(
        self,
        read: Callable[[Engine, str], Iterable[Article | ReadError]],
        on_progress: Callable[[Outcome], None] | None,
        *,
        crew: Crew,
        strict: bool = False,
        reread: bool = True,
    ) -> IngestReport:
        """Ingest what ``read`` finds for a database and the version of today, with the help of a crew."""
        from tracker.fingerprint import describe_version  # noqa: PLC0415  as above
        from tracker.ingest import ingest_articles  # noqa: PLC0415
        from tracker.parallel.extraction import Job, extract_in_workers  # noqa: PLC0415

        engine, extended = self._writing(), self._extended()
        roster = extended.roster
        save_roster(engine, roster, merged=extended.merged)
        version = describe_version(roster)
        outdated = count_outdated(engine, model_version=version)

        def extract_here(new: Iterable[Article]) -> Iterator[Extracted]:
            return ((each, found) for each, found in self._extract(new, roster, topics=True) if each is not None)

        def extract_there(new: Iterable[Article], pool: Pool) -> Iterator[Extracted]:
            job = Job(roster, version, self.article_seconds)
            return extract_in_workers(new, pool=pool, job=job)

        @cache
        def announce() -> None:
            self._tell(f"{say_outdated(outdated)}; as they come they are read again")

        def note(outcome: Outcome) -> None:
            if outcome.reread:
                announce()
            if on_progress is not None:
                on_progress(outcome)

        with crew:
            report = ingest_articles(
                read(engine, version),
                engine=engine,
                extract=lambda new: crew.spread(new, here=extract_here, there=extract_there),
                tracker_version=__version__,
                model_version=version,
                on_outcome=note,
                strict=strict,
                reread=reread,
            )
        if report.claims and not report.stopped:
            # Speakers met for the first time may bear the name of an official, and are shown as that one from now on.
            save_roster(engine, roster, merged=extended.merged)
        return report

    def _extract(
        self, articles: Iterable[Article | ReadError], roster: Roster, *, topics: bool
    ) -> Iterator[tuple[Article | None, list[Claim] | TrackerError]]:
        return extract_each(articles, roster, topics=topics, seconds=self.article_seconds, tell=self._tell)


def say_outdated(number: int) -> str:
    """Example: "2 articles were read by an older version or with another roster"."""
    return (
        f"{count(number, 'article')} {'was' if number == 1 else 'were'} read by an older version or with another roster"
    )
