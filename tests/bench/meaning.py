"""How well claims are found by what they mean: ``python -m tests.bench.meaning --db DATABASE``.

The database is one of articles of the corpus (``tracker ingest``), of which ``meaning_pairs.csv`` names 200 pairs of
claims by their ids, judged by hand before any score was seen: 82 say the same, 118 share words, speaker or topic and do
not. ``meaning_searches.csv`` has 20 searches, written beforehand too, each with a pattern of what is rightly found.

Prints for each way: average precision and AUC of the pairs, how often the other of a pair that says the same is among
the ten most like a claim, the share of the ten first of a search that are right, processor time a claim and bytes. With
--base, the folder of all-MiniLM-L6-v2, the sentence encoder is measured too, and its pieces before they learn; with
--articles, one JSON a line, word vectors counted from these.
"""

import argparse
import csv
import re
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.sparse import issparse
from sklearn.metrics import average_precision_score, roc_auc_score

from tests.bench import meaning_ways as ways
from tracker import Tracker

HERE = Path(__file__).parent
MOST = 10


@dataclass(frozen=True)
class Task:
    """Claims, pairs of them, and searches with what is right."""

    quotes: list[str]
    pairs: list[tuple[int, int, bool]]
    searches: list[tuple[str, re.Pattern[str]]]


def read_task(database: Path) -> Task:
    """The claims of a database, with the pairs that are in it."""
    with closing(Tracker(database)) as tracker:
        claims = [(claim.quote_id, claim.quote) for claim in tracker.iter_claims(thoughts=True)]
    rows = {key: row for row, (key, _) in enumerate(claims)}
    judged = list(read_csv("meaning_pairs.csv"))
    pairs = [(rows[a], rows[b], same == "1") for a, b, same in judged if a in rows and b in rows]
    sys.stdout.write(f"{len(claims)} claims, {len(pairs)} of {len(judged)} pairs\n")
    searches = [(words, re.compile(pattern, re.I)) for words, pattern in read_csv("meaning_searches.csv")]
    return Task([quote for _, quote in claims], pairs, searches)


def read_csv(name: str) -> Iterator[list[str]]:
    """The rows of a table beside this module, without its head."""
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        yield from list(csv.reader(file))[1:]


def measure(way: ways.Way, task: Task) -> str:
    """One line of figures."""
    start = time.process_time()
    claims = shorten(way.encode(task.quotes))
    took = (time.process_time() - start) / len(task.quotes)
    asked = shorten(way.encode([words for words, _ in task.searches]))
    scores = [float(compare(claims[[a]], claims[[b]])[0]) for a, b, _ in task.pairs]
    same = [right for *_, right in task.pairs]
    alike = [(a, b) for a, b, right in task.pairs if right]
    found = [b in nearest(claims, claims[[a]], but=a) for pair in alike for a, b in (pair, pair[::-1])]
    right = [
        np.mean([bool(pattern.search(task.quotes[row])) for row in nearest(claims, asked[[number]])])
        for number, (_, pattern) in enumerate(task.searches)
    ]
    figures = (average_precision_score(same, scores), roc_auc_score(same, scores), np.mean(found), np.mean(right))
    told = "  ".join(f"{figure:5.3f}" for figure in figures)
    return f"{way.name:42} {told}  {1e3 * took:7.3f} ms  {way.width * way.bytes_each:5} B"


def shorten(vectors: ways.Vectors) -> ways.Vectors:
    """Vectors of length 1; sparse ones are so already."""
    if issparse(vectors):
        return vectors
    vectors = vectors.astype(np.float32)
    return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)


def compare(claims: ways.Vectors, vector: ways.Vectors) -> np.ndarray:
    """The cosine of each claim with a vector, which is a matrix of one row."""
    scores = claims @ vector.T
    return np.asarray(scores.todense() if issparse(scores) else scores).ravel()


def nearest(claims: ways.Vectors, vector: ways.Vectors, *, but: int | None = None) -> list[int]:
    """The ten most like a vector, without one of them."""
    scores = compare(claims, vector)
    if but is not None:
        scores[but] = -1
    return np.argsort(-scores, kind="stable")[:MOST].tolist()


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    for name, needed in (("db", True), ("base", False), ("articles", False)):
        parser.add_argument(f"--{name}", type=Path, required=needed)
    given = parser.parse_args()
    task = read_task(given.db)
    sys.stdout.write(f"{'':42} {'AP':>5}  {'AUC':>5}  {'R@10':>5}  {'P@10':>5}  a claim\n")
    for way in ways.list_ways(task.quotes, base=given.base, articles=given.articles):
        sys.stdout.write(f"{measure(way, task)}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
