"""Articles into the database: skip what is stored, extract the rest, store each in a transaction of its own.

In: a stream of articles (and of ``ReadError`` where one could not be read), and the function that finds their claims.
Out: an ``Outcome`` an article as it happens, and an ``IngestReport`` of all. One bad article never stops the others,
nothing is extracted twice, and an interrupt loses nothing that was stored. A database that fails stops everything.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeAlias

from sqlalchemy import Engine

from tracker.errors import LanguageError, ReadError, RefusedError, StoreError, TrackerError
from tracker.faults import explain_fault
from tracker.outcomes import IngestReport, Outcome, Status
from tracker.records import Article, Claim
from tracker.store import Saved, count_outdated, find_stored, recognize_article, save_article, start_run

Extracted: TypeAlias = tuple[Article, Sequence[Claim] | TrackerError]
Extract: TypeAlias = Callable[[Iterable[Article]], Iterator[Extracted]]

_OUTCOMES: dict[Saved, tuple[Status, str | None, str | None]] = {
    "added": ("added", None, None),
    "revised": ("updated", "a new revision; the one before is kept", None),
    "updated": ("updated", "read again, since the program, its models or the roster changed", None),
    "unchanged": ("unchanged", "stored already", None),
    "outdated": ("unchanged", "stored already, as another version read it", "`tracker reread` reads it again"),
    "superseded": (
        "skipped",
        "it is an older revision of a stored article, and kept as such",
        "`tracker revisions` shows it; nothing needs to be done",
    ),
}
"""What is stored of an article, as status, reason and remedy."""


def ingest_articles(
    articles: Iterable[Article | ReadError],
    *,
    engine: Engine,
    extract: Extract,
    tracker_version: str,
    model_version: str,
    on_outcome: Callable[[Outcome], None] | None = None,
    strict: bool = False,
    reread: bool = True,
) -> IngestReport:
    """Store every article with its claims.

    An article whose key is stored with another content becomes its newest revision, in the order of reading. A database
    that can no longer be read or written fails the article at hand and stops. KeyboardInterrupt passes through with all
    earlier articles stored.

    Args:
        articles: What was read, errors among them.
        engine: The database, opened by ``open_store``.
        extract: Takes a stream of articles, may batch them, and yields each with its claims or with the TrackerError
            that says why it has none. Articles whose content this version has already read never reach it.
        tracker_version: The version of the program, noted with the run.
        model_version: What else decides the claims; articles stored under another one are read again.
        on_outcome: Called with what became of each input.
        strict: Stop at the first failure; what was read before is stored.
        reread: Whether to read again what another version has read.

    Returns:
        What became of the inputs, counted.
    """
    ingest = _Ingest(engine, model_version, on_outcome, strict, reread)
    run_id: int | None = None
    for article, found in extract(ingest.select_new(articles)):
        if ingest.is_broken:
            break
        ingest.take_back(article)
        try:
            if isinstance(found, TrackerError):
                raise found
            if run_id is None:
                run_id = start_run(engine, tracker_version=tracker_version, model_version=model_version)
            saved = save_article(engine, article, found, run_id=run_id)
        except LanguageError as error:
            ingest.skip(error, article)
        except TrackerError as error:
            ingest.fail(error, article)
            if ingest.report.stopped:
                break
        except Exception as error:  # noqa: BLE001  whatever one article breaks must not stop the others
            ingest.fail(explain_fault(error, where=article.name, what="cannot be stored"), article)
            if ingest.report.stopped:
                break
        else:
            ingest.tell(article, saved, claims=len(found))
    ingest.end()
    return ingest.report


class _Ingest:
    """The state of one ingest: the counts, and the articles that were given to the extraction and are not back."""

    def __init__(
        self,
        engine: Engine,
        model_version: str,
        on_outcome: Callable[[Outcome], None] | None,
        strict: bool,
        reread: bool,
    ) -> None:
        self.report = IngestReport()
        self.is_broken = False
        self._engine, self._model_version = engine, model_version
        self._on_outcome, self._strict, self._reread = on_outcome, strict, reread
        self._waiting: dict[tuple[str, str], Article] = {}
        self._addresses: dict[str, str | None] = {}

    def select_new(self, articles: Iterable[Article | ReadError]) -> Iterator[Article]:
        """The articles that need extraction; the outcome of all others is told. Ends where the ingest is to stop."""
        for article in articles:
            if isinstance(article, LanguageError):
                self.skip(article)
            elif isinstance(article, ReadError):
                self.fail(article)
            else:
                try:
                    article = self._recognize(article)  # noqa: PLW2901
                    stored = self._find_stored(article)
                except StoreError as error:
                    self.fail(error, article)
                except Exception as error:  # noqa: BLE001  see above
                    self.fail(explain_fault(error, where=article.name, what="cannot be stored"), article)
                else:
                    if stored and not (stored == "outdated" and self._reread):
                        self.tell(article, stored)
                    else:
                        self._waiting[_identity(article)] = article
                        self._addresses[article.key] = article.url
                        yield article
            if self.report.stopped:
                return

    def take_back(self, article: Article) -> None:
        """Note that the extraction is done with an article."""
        self._waiting.pop(_identity(article), None)
        self._addresses.pop(article.key, None)

    def tell(self, article: Article, saved: Saved, *, claims: int = 0) -> None:
        """Count what became of an article and pass it on."""
        status, reason, remedy = _OUTCOMES[saved]
        stored = claims if status in ("added", "updated") else 0
        is_reread = saved == "updated"
        self._note(Outcome(article.name, status, reason, remedy, stored, article.warnings, article.key, is_reread))

    def skip(self, error: LanguageError, article: Article | None = None) -> None:
        """Pass over what is not English."""
        name, key = (article.name, article.key) if article else (error.where or "unknown", None)
        self._note(Outcome(name, "skipped", error.what, error.remedy or None, article_id=key))

    def fail(self, error: TrackerError, article: Article | None = None) -> None:
        """Count a failure and pass it on; a database that fails, and any failure of a strict ingest, stops it."""
        name, what = error.where or "unknown", error.what
        if isinstance(error, StoreError) and not isinstance(error, RefusedError):
            self.is_broken = True
            self.report.stopped = what
            what = f"{what} ({error.where})"
        elif self._strict:
            self.report.stopped = "the first failure (--strict)"
        name = article.name if article else name
        warnings, key = (article.warnings, article.key) if article else ((), None)
        self._note(Outcome(name, "failed", what, error.remedy or None, 0, warnings, key))

    def end(self) -> None:
        """Whatever the extraction swallowed is a failure, not a loss; count what is left to be read again."""
        if not self.report.stopped:
            for article in list(self._waiting.values()):
                self.fail(TrackerError("the extraction gave no result", where=article.name, remedy="ingest it again"))
        if not self.is_broken:
            self.report.outdated = count_outdated(self._engine, model_version=self._model_version)

    def _recognize(self, article: Article) -> Article:
        """The article as the database knows it, or as it was just read from another of its addresses."""
        waiting = self._addresses.get(article.key)
        return replace(article, url=waiting) if waiting else recognize_article(self._engine, article)

    def _find_stored(self, article: Article) -> Saved | None:
        if _identity(article) in self._waiting:
            return "unchanged"
        return find_stored(self._engine, article, model_version=self._model_version)

    def _note(self, outcome: Outcome) -> None:
        self.report.note(outcome)
        if self._on_outcome is not None:
            self._on_outcome(outcome)


def _identity(article: Article) -> tuple[str, str]:
    return article.key, article.content_hash
