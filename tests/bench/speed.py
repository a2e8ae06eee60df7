"""How fast the tracker reads: ``python -m tests.bench.speed [PATH]`` (default: the sample articles, repeated).

PATH is whatever ``tracker extract`` reads, PolNeAR's JSON Lines too. Prints words a second from text to quotes and to
claims, the share of each stage, that of the neural network within the quote extractor, the ratio to spaCy's bare
tokenisation of the same texts, the peak memory, and the start of ``tracker --help`` as a ratio to a bare interpreter.

All is measured in a fresh process with one thread, in processor time, and on a few documents at a time, as a stream has
them. Absolute figures depend on the machine, and on what else it does: on a shared one the same commit was seen to
differ by half. The ratio to bare tokenisation differs less, by a fifth; to compare two commits, run them in turn.
"""

import os
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

import spacy
from spacy.language import Language

from tracker.annotator.network import load_network
from tracker.annotator.words import Words
from tracker.claims import build_claims
from tracker.pipeline import load_pipeline
from tracker.readers import read_articles
from tracker.records import Article
from tracker.speakers.roster import load_roster

MAX_ARTICLES = 100
MIN_WORDS = 20_000
BATCH = 8
STARTS = 5
CLAIMS = "speakers, dates, claims"
ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS"), "1")


class Clock(Counter[str]):
    """Seconds of processor time by name."""

    @contextmanager
    def time(self, name: str) -> Iterator[None]:
        """Add what the block takes."""
        start = time.process_time()
        yield
        self[name] += time.process_time() - start


def read_sample(path: Path) -> list[Article]:
    """The first articles of a file, again and again until they are enough to measure."""
    articles = [each for each in islice(read_articles(path), MAX_ARTICLES) if isinstance(each, Article)]
    while articles and count_words(articles) < MIN_WORDS:
        articles += articles
    return articles


def count_words(articles: list[Article]) -> int:
    """Words between white space."""
    return sum(len(each.text.split()) for each in articles)


def time_stages(nlp: Language, articles: list[Article]) -> Clock:
    """Each stage from text to claims, a batch of documents through all of them before the next one is read."""
    clock, roster = Clock(), load_roster()
    for at in range(0, len(articles), BATCH):
        batch = articles[at : at + BATCH]
        with clock.time("tokenisation"):
            docs = [nlp.make_doc(each.text) for each in batch]
        for name, pipe in nlp.pipeline:
            with clock.time(name):
                docs = list(pipe.pipe(docs, batch_size=BATCH)) if hasattr(pipe, "pipe") else [pipe(doc) for doc in docs]
        with clock.time(CLAIMS):
            for article, doc in zip(batch, docs, strict=True):
                build_claims(article, doc, roster=roster)
    return clock


def watch_network() -> Clock:
    """A clock that counts, from now on, the first readings of the network and those behind relays."""
    clock = Clock()
    network = load_network()
    read, read_links = network.read, network.read_links

    def timed(words: Words) -> object:
        with clock.time("network, first readings"):
            return read(words)

    def timed_again(words: Words) -> object:
        with clock.time("network, second readings"):
            return read_links(words)

    network.read, network.read_links = timed, timed_again  # type: ignore[method-assign, assignment]
    return clock


def report(path: Path) -> Iterator[str]:
    """The lines of what this process measures."""
    articles = read_sample(path)
    words, texts = count_words(articles), [each.text for each in articles]
    clock, blank, nlp = Clock(), spacy.blank("en"), load_pipeline()
    for warm_up in texts[:2]:
        blank.make_doc(warm_up), nlp(warm_up)
    with clock.time("bare"):
        for text in texts:
            blank.make_doc(text)
    with clock.time("quotes"):
        for _ in nlp.pipe(texts, batch_size=BATCH):
            pass
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    network = watch_network()
    stages = time_stages(nlp, articles)
    claims, bare = clock["quotes"] + stages[CLAIMS], clock["bare"]
    yield f"{len(texts)} texts, {words:,} words"
    for goal, seconds in (("quotes", clock["quotes"]), ("claims", claims)):
        yield f"text to {goal}: {words / seconds:,.0f} words/s, {seconds / bare:.0f} x bare tokenisation"
    yield from tabulate(stages, words)
    yield "of which"
    yield from tabulate(network, words, whole=stages.total())
    torch = ", with torch, which spaCy loads where it is installed; the tracker needs none" * ("torch" in sys.modules)
    yield f"peak memory, text to quotes: {peak:,.0f} MB{torch}"


def tabulate(clock: Counter[str], words: int, *, whole: float | None = None) -> Iterator[str]:
    """Shares of the whole, and microseconds a word, most first."""
    for name, seconds in clock.most_common():
        yield f"  {seconds / (whole or clock.total()):6.1%} {seconds / words * 1e6:7.1f} us/word  {name}"


def measure_start(*arguments: str) -> float:
    """The fastest of several starts of an interpreter, in seconds."""

    def start() -> float:
        before = time.perf_counter()
        subprocess.run([sys.executable, *arguments], capture_output=True, check=True)
        return time.perf_counter() - before

    return min(start() for _ in range(STARTS))


def main(path: str, *, fresh: bool) -> None:
    """Measure in a process of its own, then the start of the command line."""
    if fresh:
        sys.stdout.writelines(f"{line}\n" for line in report(Path(path)))
        return
    subprocess.run(
        [sys.executable, "-m", "tests.bench.speed", path, "--fresh"], env=os.environ | ONE_THREAD, check=True
    )
    ratio = measure_start("-m", "tracker", "--help") / measure_start("-c", "pass")
    sys.stdout.write(f"tracker --help {ratio:.1f} x python\n")


if __name__ == "__main__":
    paths = [each for each in sys.argv[1:] if each != "--fresh"]
    main(paths[0] if paths else "articles", fresh="--fresh" in sys.argv)
