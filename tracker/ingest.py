"""Articles into the database: skip what is stored, extract the rest, store each in a transaction of its own.

In: a stream of articles (and of ``ReadError`` where one could not be read), and the function that finds their claims.
Out: an ``Outcome`` an article as it happens, and an ``IngestReport`` of all. One bad article never stops the others,
nothing is extracted twice, and an interrupt loses nothing that was stored.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from sqlalchemy import Engine

from tracker.errors import ReadError, TrackerError
from tracker.records import Article, Claim
from tracker.store import is_stored, save_article, start_run

Status = Literal["added", "updated", "unchanged", "failed"]
Extracted: TypeAlias = tuple[Article, Sequence[Claim] | TrackerError]
Extract: TypeAlias = Callable[[Iterable[Article]], Iterator[Extracted]]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article; ``claims`` counts those stored now, ``reason`` is one line where there is one."""

    name: str
    status: Status
    reason: str | None = None
    claims: int = 0


@dataclass(slots=True)
class IngestReport:
    """How many articles went which way, and every failure with its reason."""

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    failed: int = 0
    claims: int = 0
    failures: list[Outcome] = field(default_factory=list)

    @property
    def total(self) -> int:
        """Articles seen, read or not."""
        return self.added + self.updated + self.unchanged + self.failed

    @property
    def summary(self) -> str:
        """Example: "12 articles: 9 added, 1 updated, 1 already stored, 1 failed; 230 claims stored"."""
        return (
            f"{_count(self.total, 'article')}: {self.added} added, {self.updated} updated, "
            f"{self.unchanged} already stored, {self.failed} failed; {_count(self.claims, 'claim')} stored"
        )

    def note(self, outcome: Outcome) -> None:
        """Count one outcome."""
        setattr(self, outcome.status, getattr(self, outcome.status) + 1)
        self.claims += outcome.claims
        if outcome.status == "failed":
            self.failures.append(outcome)


def ingest_articles(
    articles: Iterable[Article | ReadError],
    *,
    engine: Engine,
    extract: Extract,
    tracker_version: str,
    model_version: str,
    on_outcome: Callable[[Outcome], None] | None = None,
) -> IngestReport:
    """Store every article with its claims; returns the counts.

    ``extract`` takes a stream of articles, may batch them, and yields each with its claims, or with the TrackerError
    that says why it has none. Articles whose content this model has already extracted never reach it. Of two articles
    with one key in the same ingest the first is kept and the second fails where it differs, since storing both would
    overwrite one with the other. Raises StoreError only where the database cannot be read; KeyboardInterrupt passes
    through with all earlier articles stored.
    """
    report = IngestReport()
    waiting: dict[str, str] = {}
    run_id: int | None = None

    def tell(outcome: Outcome) -> None:
        report.note(outcome)
        if on_outcome is not None:
            on_outcome(outcome)

    for article, found in extract(_select_new(articles, engine, model_version, waiting, tell)):
        waiting.pop(article.key, None)
        if isinstance(found, TrackerError):
            tell(Outcome(article.name, "failed", str(found)))
            continue
        try:
            if run_id is None:
                run_id = start_run(engine, tracker_version=tracker_version, model_version=model_version)
            status = save_article(engine, article, found, run_id=run_id)
        except TrackerError as error:
            tell(Outcome(article.name, "failed", str(error)))
        else:
            tell(Outcome(article.name, status, claims=0 if status == "unchanged" else len(found)))
    for name in waiting.values():
        tell(Outcome(name, "failed", f"{name}: the extraction gave no result; ingest it again"))
    return report


def _select_new(
    articles: Iterable[Article | ReadError],
    engine: Engine,
    model_version: str,
    waiting: dict[str, str],
    tell: Callable[[Outcome], None],
) -> Iterator[Article]:
    """The articles that need extraction, each noted in ``waiting``; tells the outcome of all others."""
    seen: dict[str, tuple[str, str]] = {}
    for article in articles:
        if isinstance(article, ReadError):
            tell(Outcome(article.where or "unknown", "failed", str(article)))
            continue
        content = article.content_hash
        first_name, first_content = seen.setdefault(article.key, (article.name, content))
        if first_content != content:
            reason = f"{article.name}: has the URL of {first_name} but differs from it; give each a url of its own"
            tell(Outcome(article.name, "failed", reason))
        elif article.key in waiting:
            tell(Outcome(article.name, "unchanged", f"{article.name}: the same article as {first_name}"))
        elif is_stored(engine, article, model_version=model_version):
            tell(Outcome(article.name, "unchanged"))
        else:
            waiting[article.key] = article.name
            yield article


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
