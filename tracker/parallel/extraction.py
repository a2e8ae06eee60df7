"""Find the claims of articles in workers; each loads the language model once.

In: a stream of articles and a ``Job``. Out: each article with its claims, or with the error it met, in order.
"""

from __future__ import annotations

import pickle
import threading
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from tracker.errors import ModelError, ReadError, TrackerError
from tracker.fingerprint import describe_version
from tracker.parallel.ordered import LOST, map_in_order
from tracker.parallel.pools import Pool
from tracker.records import Article, Claim
from tracker.speakers.roster import Roster

if TYPE_CHECKING:
    from spacy.language import Language

T = TypeVar("T")
_BATCH = 4
"""Articles that a worker gets at once: half a second of work, so that all of them end at the same time."""
_one_at_a_time = threading.Lock()


@dataclass(frozen=True, slots=True)
class Job:
    """What decides how articles are read, sent to each worker.

    Attributes:
        roster: Who is known.
        version: What the program that asks says of itself; a worker of another version refuses.
        seconds: How much processor time each article may take, 0 for any; None for the default.
    """

    roster: Roster
    version: str
    seconds: float | None = None

    def pack(self) -> bytes:
        """The job as bytes: a quarter of its size, and read once by each worker."""
        return zlib.compress(pickle.dumps(self))


def extract_in_workers(
    articles: Iterable[Article], *, pool: Pool, job: Job
) -> Iterator[tuple[Article, list[Claim] | TrackerError]]:
    """Find the claims of articles as ``extract_claims`` does, topics too.

    Args:
        articles: What to read; only so many are taken from it as are under way.
        pool: Who reads.
        job: How.

    Yields:
        Each article with its claims, or with the error it met, in the order of the stream.
    """
    for article, found in map_in_order(pool, partial(find_claims, job.pack()), cut(articles, _BATCH)):
        yield article, lost_article(article) if found == LOST else found


def find_claims(packed: bytes, articles: Sequence[Article]) -> list[list[Claim] | TrackerError]:
    """What a worker does: find the claims of a few articles.

    Args:
        packed: A ``Job``.
        articles: What to read.

    Returns:
        For each article its claims, or the error it met.

    Raises:
        ModelError: The worker has another version of the program, its models or its tables.
    """
    from tracker.claims import extract_claims  # noqa: PLC0415  a second, which only workers take

    job, nlp = unpack(packed), _load_model()
    with _one_at_a_time:  # workers of a cluster may have several threads
        return [found for _, found in extract_claims(articles, nlp=nlp, roster=job.roster, seconds=job.seconds)]


@lru_cache(maxsize=4)
def unpack(packed: bytes) -> Job:
    """The job of a worker, once it is known to be of this version.

    Args:
        packed: What ``Job.pack`` gave.

    Returns:
        The job.

    Raises:
        ModelError: It is of another version.
    """
    job = pickle.loads(zlib.decompress(packed))
    own = describe_version(job.roster)
    if job.version != own:
        raise ModelError(
            f"a worker reads as {own}, and not as {job.version}", remedy="install the same version on every machine"
        )
    return job  # type: ignore[no-any-return]


@cache
def _load_model() -> Language:
    from tracker.pipeline import load_pipeline  # noqa: PLC0415  see above

    return load_pipeline()


def lost_article(article: Article) -> ReadError:
    """The error of an article whose worker died each time.

    Args:
        article: The article.

    Returns:
        The error, with its name.
    """
    return ReadError(
        "the worker that read it died, more than once",
        where=article.name,
        remedy="look whether there is memory for it; --workers 1 reads it without workers",
    )


def cut(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Cut a stream into batches.

    Args:
        items: The stream.
        size: Of a batch; the last one may be smaller.

    Yields:
        The batches.
    """
    stream = iter(items)
    while batch := list(islice(stream, size)):
        yield batch
