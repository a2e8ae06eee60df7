"""How fast the tracker reads: ``python -m tests.bench.speed [PATH]`` (default: the sample articles, repeated).

Prints words a second from text to claims on one thread, the share of each stage, the ratio to spaCy's bare
tokenisation of the same texts, the peak memory, and the start of ``tracker --help`` as a ratio to a bare interpreter.
Absolute figures depend on the machine; the ratios are what to compare.
"""

import resource
import subprocess
import sys
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path

import spacy

from tracker.claims import build_claims
from tracker.errors import TrackerError
from tracker.pipeline import load_pipeline
from tracker.readers import read_articles
from tracker.speakers import load_roster

MAX_ARTICLES = 200
MIN_WORDS = 20_000
STARTS = 5


def measure(work: Callable[[], object]) -> float:
    """Seconds of one call."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def measure_start(*arguments: str) -> float:
    """The fastest of several starts of an interpreter."""
    command = [sys.executable, *arguments]
    return min(measure(lambda: subprocess.run(command, capture_output=True, check=True)) for _ in range(STARTS))


def main(path: Path) -> None:
    articles = [each for each in islice(read_articles(path), MAX_ARTICLES) if not isinstance(each, TrackerError)]
    while sum(len(each.text.split()) for each in articles) < MIN_WORDS:
        articles += articles
    words = sum(len(each.text.split()) for each in articles)
    texts = [each.text for each in articles]
    blank = spacy.blank("en")
    nlp = load_pipeline()
    roster = load_roster()
    list(nlp.pipe(texts[:2]))  # warm up
    bare = measure(lambda: [blank.make_doc(text) for text in texts])
    shares: dict[str, float] = {}
    docs = [nlp.make_doc(text) for text in texts]
    for name, pipe in nlp.pipeline:
        start = time.perf_counter()
        docs = list(pipe.pipe(docs)) if hasattr(pipe, "pipe") else [pipe(doc) for doc in docs]
        shares[name] = time.perf_counter() - start
    shares["speakers, dates, claims"] = measure(
        lambda: [build_claims(article, doc, roster=roster) for article, doc in zip(articles, docs, strict=True)]
    )
    total = bare + sum(shares.values())
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    lines = [f"{len(texts)} texts, {words} words: {words / total:,.0f} words/s, {total / bare:.0f} x bare tokenisation"]
    lines += [f"  {seconds / total:6.1%}  {name}" for name, seconds in sorted(shares.items(), key=lambda kv: -kv[1])]
    naming = (shares["mention_linker"] + shares["speakers, dates, claims"]) / shares["quote_extractor"]
    lines.append(f"who, when and through whom: {naming:.1%} of the attribution model's time")
    lines.append(f"peak memory {peak:,.0f} MB")
    lines.append(
        f"tracker --help {measure_start('-m', 'tracker', '--help') / measure_start('-c', 'pass'):.1f} x python"
    )
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path("articles"))
