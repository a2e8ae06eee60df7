"""Write a corpus: workers find the claims of articles and write them as Parquet themselves, with no writer in between.

In: a stream of articles and a ``Folder``. Out: parts, and an ``Outcome`` an article. What is there already is skipped,
so that a run that was stopped goes on.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, partial
from typing import TypeAlias

from tracker.corpus.folder import ARTICLES, CLAIMS, About, Folder
from tracker.corpus.grouping import group_by_month, partition_of
from tracker.corpus.records import describe_article
from tracker.corpus.seen import Seen
from tracker.errors import FileError, LanguageError, ReadError, RefusedError, TrackerError
from tracker.outcomes import IngestReport, Outcome
from tracker.parallel.crew import Crew
from tracker.parallel.extraction import Job, find_claims, lost_article, unpack
from tracker.parallel.ordered import LOST, map_in_order
from tracker.parallel.pools import Pool
from tracker.records import Article
from tracker.schema.corpus import ARTICLE_FIELDS, claim_fields
from tracker.schema.parquet import make_schema, make_table

Written: TypeAlias = int | TrackerError
"""How many claims of an article were written, or why it was not."""

_AHEAD = 2
"""Parts under way for each worker."""


def open_to_write(address: str, about: About) -> tuple[Folder, Seen]:
    """Open the folder of a corpus, made where it is not there, and see what it holds.

    Args:
        address: A path, or a URL of fsspec.
        about: Who is going to read articles for it.

    Returns:
        The folder, and the articles that are in it.

    Raises:
        FileError: It cannot be opened, holds something else, or is of another version.
    """
    folder = Folder(address)
    there = folder.read_about()
    if there is None:
        folder.write_about(about)
        return folder, Seen()
    if there.model_version != about.model_version:
        raise FileError(
            "this corpus was read by another version of the program, or with another roster",
            where=address,
            remedy="name another folder, or go on with that version",
        )
    folder.remove_unfinished()
    return folder, Seen(_iter_ids(folder))


def _iter_ids(folder: Folder) -> Iterator[tuple[str, str]]:
    for name in folder.list_parts(ARTICLES):
        table = folder.read_table(ARTICLES, name, columns=["article_id", "content_hash"])
        yield from zip(table["article_id"].to_pylist(), table["content_hash"].to_pylist(), strict=True)


def write_corpus(
    articles: Iterable[Article | ReadError],
    folder: Folder,
    seen: Seen,
    *,
    crew: Crew,
    job: Job,
    on_outcome: Callable[[Outcome], None] | None = None,
) -> IngestReport:
    """Read articles into a corpus.

    Args:
        articles: What was read, errors among them.
        folder: Of the corpus.
        seen: What is in it.
        crew: Who works on it.
        job: How articles are read.
        on_outcome: Called with what became of each input.

    Returns:
        What became of the inputs, counted.
    """
    report, packed = IngestReport(), job.pack()

    def note(outcome: Outcome) -> None:
        report.note(outcome)
        if on_outcome is not None:
            on_outcome(outcome)

    def write_here(new: Iterable[Article]) -> Iterator[tuple[Article, Written]]:
        for part in group_by_month(new, lambda: 1):
            yield from zip(part, write_part(folder.address, packed, part), strict=True)

    def write_there(new: Iterable[Article], pool: Pool) -> Iterator[tuple[Article, Written]]:
        work = partial(write_part, folder.address, packed)
        parts = group_by_month(new, lambda: pool.size)
        done = map_in_order(pool, work, parts, ahead=_AHEAD, forget=partial(_remove_part, folder, job.version))
        return ((each, lost_article(each) if found == LOST else found) for each, found in done)

    new = _select_new(articles, seen, note)
    for article, written in crew.spread(new, here=write_here, there=write_there, patience=math.inf):
        note(_tell(article, written))
    return report


def _select_new(
    articles: Iterable[Article | ReadError], seen: Seen, note: Callable[[Outcome], None]
) -> Iterator[Article]:
    for article in articles:
        if isinstance(article, ReadError):
            status = "skipped" if isinstance(article, LanguageError) else "failed"
            note(Outcome(article.where or "unknown", status, article.what, article.remedy or None))  # type: ignore[arg-type]
            continue
        found = seen.look_up(article.key, article.content_hash)
        if found is None:
            seen.add(article.key, article.content_hash)
            yield article
        elif found == "same":
            note(Outcome(article.name, "unchanged", "it is there already", article_id=article.key))
        else:
            told = "another revision of it is there, and a corpus holds one"
            note(Outcome(article.name, "skipped", told, "a database keeps all of them", article_id=article.key))


def _tell(article: Article, written: Written) -> Outcome:
    if isinstance(written, TrackerError):
        status = "skipped" if isinstance(written, LanguageError) else "failed"
        return Outcome(article.name, status, written.what, written.remedy or None, 0, article.warnings, article.key)  # type: ignore[arg-type]
    return Outcome(article.name, "added", None, None, written, article.warnings, article.key)


def write_part(address: str, packed: bytes, articles: Sequence[Article]) -> list[Written]:
    """What a worker does: find the claims of articles, and write both.

    The part is named for the articles, so that doing it again replaces it. Claims come first: a part of articles says
    that both are there.

    Args:
        address: Of the corpus.
        packed: A ``Job``.
        articles: Of one partition.

    Returns:
        For each article how many claims it has, or why it was not written.

    Raises:
        FileError: The folder cannot be written.
    """
    found = [_check(article) or claims for article, claims in zip(articles, find_claims(packed, articles), strict=True)]
    rows = [
        describe_article(article, claims)
        for article, claims in zip(articles, found, strict=True)
        if not isinstance(claims, TrackerError)
    ]
    if rows:
        folder, name = _open_folder(address), _name_part(articles, unpack(packed).version)
        of_claims = [row for _, claims in rows for row in claims]
        try:
            folder.write_table(f"{CLAIMS}/{name}", make_table(of_claims, make_schema(claim_fields())))
            folder.write_table(f"{ARTICLES}/{name}", make_table([row for row, _ in rows], make_schema(ARTICLE_FIELDS)))
        except OSError as error:
            raise FileError(
                f"the corpus cannot be written ({error.strerror or error})",
                where=address,
                remedy="check the space left and your permissions, and run it again; what was written is safe",
            ) from error
    return [claims if isinstance(claims, TrackerError) else len(claims) for claims in found]


@cache
def _open_folder(address: str) -> Folder:
    return Folder(address)


def _check(article: Article) -> RefusedError | None:
    """Why no file can hold an article, where none can."""
    texts = (article.text, article.name, article.title, article.outlet, article.url, article.author, *article.warnings)
    try:
        "".join(each for each in texts if each).encode()
    except UnicodeEncodeError:
        what = "the text holds half a character pair and cannot be stored"
        return RefusedError(what, where=article.name, remedy="repair it")
    return None


def _name_part(articles: Sequence[Article], version: str) -> str:
    named = hashlib.sha256("\n".join([version, *(each.content_hash for each in articles)]).encode()).hexdigest()[:16]
    return f"{partition_of(articles[0])}/part-{named}.parquet"


def _remove_part(folder: Folder, version: str, articles: Sequence[Article]) -> None:
    """Take away what a worker may have written before it died, since its articles are going to other parts."""
    name = _name_part(articles, version)
    for kind in (ARTICLES, CLAIMS):
        folder.remove(f"{kind}/{name}")
