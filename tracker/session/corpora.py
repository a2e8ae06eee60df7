"""What a tracker does with a corpus: write one from articles, bring a part of one into the database.

In: sources, or the folder of a corpus. Out: a corpus, or a database, and what became of every article.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

from tracker import __version__
from tracker.config import make_absolute
from tracker.records import Article, PartialDate
from tracker.session.filters import make_filter
from tracker.session.reading import Reading
from tracker.store import save_roster

if TYPE_CHECKING:
    from tracker.corpus.records import Row
    from tracker.ingest import Extracted
    from tracker.outcomes import IngestReport, Outcome
    from tracker.session.inputs import ReadOptions, Sources


class Corpora(Reading):
    """Corpora: Parquet for what is too much for a database."""

    def extract_to(
        self,
        out: str | Path,
        sources: Sources,
        *,
        on_progress: Callable[[Outcome], None] | None = None,
        workers: int = 1,
        scheduler: str | None = None,
        **options: Unpack[ReadOptions],
    ) -> IngestReport:
        """Read articles into a corpus of Parquet files; what is there already is skipped.

        Args:
            out: The folder of the corpus, made where it is not there, or an address that fsspec knows (s3://...).
            sources: What to read.
            on_progress: Called with what became of each input as it is done.
            workers: How many processes may read.
            scheduler: The address of a Dask scheduler whose workers read instead, and write the files.
            **options: What is known of a text, how files are read.

        Returns:
            What became of every input, and how many went which way.

        Raises:
            FileError: The folder cannot be written, or is of another version.
        """
        from tracker.corpus.folder import About  # noqa: PLC0415  pyarrow, which nothing else needs
        from tracker.corpus.writing import open_to_write, write_corpus  # noqa: PLC0415
        from tracker.fingerprint import describe_version  # noqa: PLC0415
        from tracker.parallel.crew import Crew  # noqa: PLC0415
        from tracker.parallel.extraction import Job  # noqa: PLC0415

        roster = self._extended().roster
        version = describe_version(roster)
        folder, seen = open_to_write(_locate(out), About(__version__, version))
        with Crew(workers, scheduler, tell=self._tell) as crew:
            return write_corpus(
                self.iter_articles(sources, **options),
                folder,
                seen,
                crew=crew,
                job=Job(roster, version, self.article_seconds),
                on_outcome=on_progress,
            )

    def load(
        self,
        corpus: str | Path,
        *,
        speaker: str | Iterable[str] = (),
        outlet: str | Iterable[str] = (),
        date_from: str | date | PartialDate | None = None,
        date_to: str | date | PartialDate | None = None,
        on_progress: Callable[[Outcome], None] | None = None,
    ) -> IngestReport:
        """Bring the articles of a corpus into the database of which a claim is wanted, with all their claims.

        Args:
            corpus: Its folder, or a folder or file below it.
            speaker: Names, surnames, aliases or keys of who speaks, any of them.
            outlet: Names of who published, any of them.
            date_from: The first day, "2013", "2013-05" or "2013-05-31"; of saying, else of publication.
            date_to: The last day.
            on_progress: Called with what became of each article as it is done.

        Returns:
            What became of every article that is wanted.

        Raises:
            FileError: There is no corpus.
            QueryError: Nobody in it has such a name.
            StoreError: The database cannot be opened.
        """
        from tracker.corpus.choosing import choose  # noqa: PLC0415  pyarrow, as above
        from tracker.corpus.loading import iter_wanted, open_to_read  # noqa: PLC0415
        from tracker.corpus.records import restore_claims  # noqa: PLC0415
        from tracker.fingerprint import describe_version  # noqa: PLC0415
        from tracker.ingest import ingest_articles  # noqa: PLC0415

        where = make_filter(None, {"speaker": speaker, "outlet": outlet, "date_from": date_from, "date_to": date_to})
        folder, about, parts = open_to_read(_locate(corpus))
        extended = self._extended()
        condition, lines = choose(folder, parts, where, extended.roster)
        for line in lines:
            self._tell(line)
        engine = self._writing()
        rows: list[Row] = []

        def read() -> Iterator[Article]:
            for article, its in iter_wanted(folder, parts, condition):
                rows[:] = its  # which are asked for before the next article is
                yield article

        def extract(new: Iterable[Article]) -> Iterator[Extracted]:
            return ((article, restore_claims(article, rows)) for article in new)

        save_roster(engine, extended.roster, merged=extended.merged)
        report = ingest_articles(
            read(),
            engine=engine,
            extract=extract,
            tracker_version=about.tracker_version,
            model_version=about.model_version,
            on_outcome=on_progress,
            reread=about.model_version == describe_version(extended.roster),
        )
        if report.claims and not report.stopped:
            save_roster(engine, extended.roster, merged=extended.merged)
        return report


def _locate(corpus: str | Path) -> str:
    """The whole path of a folder, since workers may stand in another one; an address as it is."""
    return str(corpus) if "://" in str(corpus) else str(make_absolute(corpus))
