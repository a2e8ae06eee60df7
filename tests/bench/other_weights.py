"""Whether what was put right holds when other weights read: ``python -m tests.bench.other_weights [PATH]``.

PATH is whatever ``tracker extract`` reads (default: the sample articles). The articles are read with the weights that
ship and stored; quotes are corrected, each kind of correction in turn; then everything is read again with other
weights: those that ship with seeded noise on every matrix, which is another network of the same form. Printed are how
many quotes that network reads otherwise, and of the corrections how many hold, are listed with a reason, or are broken;
the exit status is 1 where one is broken or ``tracker verify`` finds a fault.
"""

from __future__ import annotations

import argparse
import random
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnx
from onnx import numpy_helper

from tracker.annotator.network import MODEL_FOLDER
from tracker.claims import extract_claims
from tracker.errors import TrackerError
from tracker.pipeline import load_pipeline
from tracker.query.corrections import CorrectionView
from tracker.readers import read_articles
from tracker.records import Article, Claim
from tracker.schema.claim import ClaimView
from tracker.session import Tracker
from tracker.store import open_store, save_article, start_run
from tracker.weights import MODELS

SAMPLE = Path(__file__).parents[2] / "articles"
ACTS = ("speaker", "accept", "said", "reject", "kind", "span", "split")
SPEAKERS = ("Sergei Lavrov", "John Kerry")
Read = list[tuple[Article, list[Claim]]]


def make_other_weights(folder: Path, noise: float, seed: int) -> Path:
    """Copy the weights, with noise on each 8-bit matrix.

    Args:
        folder: Where to.
        noise: Its standard deviation, as a share of that of the matrix.
        seed: Of the noise.

    Returns:
        The folder to load a pipeline from.
    """
    shutil.copytree(MODELS, folder)
    path = next((folder / MODEL_FOLDER.name).glob("*.onnx"))
    model = onnx.load(str(path))
    numbers = np.random.default_rng(seed)
    for each in model.graph.initializer:
        values = numpy_helper.to_array(each)
        if values.dtype == np.int8 and values.ndim == 2:
            moved = values + numbers.normal(0, noise * values.std(), values.shape)
            other = np.clip(np.rint(moved), -127, 127).astype(np.int8)
            each.CopyFrom(numpy_helper.from_array(other, each.name))
    onnx.save(model, str(path))
    return folder


def read_all(articles: Sequence[Article], models: Path) -> Read:
    """Read articles with the weights of a folder."""
    found: Read = []
    for article, claims in extract_claims(articles, nlp=load_pipeline(models=models), topics=False):
        if not isinstance(claims, TrackerError):
            found.append((article, claims))
    return found


def store(database: Path, read: Read, model: str) -> None:
    """Store what was read."""
    engine = open_store(database)
    run_id = start_run(engine, tracker_version="bench", model_version=model)
    for article, claims in read:
        save_article(engine, article, claims, run_id=run_id)
    engine.dispose()


def correct(tracker: Tracker, claim: ClaimView, act: str) -> list[CorrectionView]:
    """Correct a quote in one way; none where it has too few words for that."""
    words = claim.quote.split()
    if act in {"accept", "reject"}:
        return getattr(tracker, act)(claim.quote_id)  # type: ignore[no-any-return]
    if act in {"span", "split"} and (len(words) < 6 or "[…]" in words):
        return []
    if act == "split":
        return tracker.split_quote(claim.quote_id, " ".join(words[:3]), " ".join(words[3:]))
    values = {
        "speaker": next(name for name in SPEAKERS if name != claim.speaker),
        "kind": "mixed" if claim.kind != "mixed" else "direct",
        "said": "2001-02",
        "span": " ".join(words[:-1]),
    }
    return tracker.correct(claim.quote_id, **{act: values[act]})  # type: ignore[arg-type]


def find_break(tracker: Tracker, each: CorrectionView, was: ClaimView) -> str:
    """What of a correction that has a place does not hold; "" where all does."""
    claim = tracker.claim(each.shown_in or "")
    if claim is None:
        return "is shown nowhere"
    told = {"speaker": claim.speaker, "kind": claim.kind, "said": claim.said_on, "span": " ".join(claim.quote.split())}
    if each.action == "accept":
        same = all(getattr(claim, name) == getattr(was, name) for name in ("speaker", "kind", "said_on", "quote"))
        return "" if same and claim.corrected == "accepted" else "is not what was accepted"
    if each.action == "reject":
        return "" if claim.corrected == "rejected" else "is not rejected"
    if each.action == "split":
        shown = {" ".join(one.quote.split()) for one in tracker.article(claim.article_id).claims}  # type: ignore[union-attr]
        return "" if set(each.after.split(" | ")) <= shown else "is not split"
    return "" if told[each.action] == each.after else f"is {told[each.action]!r}, not {each.after!r}"


def compare(first: Read, second: Read) -> Counter[str]:
    """Count the quotes that are read alike, and those that are not."""
    counts: Counter[str] = Counter()
    for (_, before), (_, after) in zip(first, second, strict=True):
        words = [{each.key: each for each in claims} for claims in (before, after)]
        both = words[0].keys() & words[1].keys()
        counts["first"] += len(words[0])
        counts["other"] += len(words[1])
        counts["same words"] += len(both)
        counts["same speaker too"] += sum(words[0][key].speaker == words[1][key].speaker for key in both)
    return counts


def main(path: Path, *, most: int, corrections: int, noise: float, seed: int) -> int:
    """Do all of it; gives the exit status."""
    articles = [each for each in read_articles(path) if isinstance(each, Article)][:most]
    with tempfile.TemporaryDirectory() as folder:
        first = read_all(articles, MODELS)
        database = Path(folder) / "other.sqlite3"
        store(database, first, "ships")
        with Tracker(database) as tracker:
            claims = sorted(tracker.claims(limit=None), key=lambda claim: claim.quote_id)
            random.Random(seed).shuffle(claims)
            done: dict[int, ClaimView] = {}
            for claim in claims:
                noted = correct(tracker, claim, ACTS[len(done) % len(ACTS)]) if len(done) < corrections else []
                done |= {each.number: claim for each in noted}
        second = read_all(articles, make_other_weights(Path(folder) / "models", noise, seed))
        sys.stdout.write(f"{len(articles)} articles, noise {noise}: {dict(compare(first, second))}\n")
        store(database, second, "other")
        return report(database, done)


def report(database: Path, done: dict[int, ClaimView]) -> int:
    """Print what became of the corrections; gives the exit status."""
    held: Counter[str] = Counter()
    broken = 0
    with Tracker(database) as tracker:
        for each in reversed(tracker.corrections()):
            trouble = "" if each.problem else find_break(tracker, each, done[each.number])
            held["listed" if each.problem else "broken" if trouble else "held"] += 1
            broken += bool(trouble)
            if each.problem or trouble:
                sys.stdout.write(f"{each.action}: {each.quote[:60]!r}: {each.problem or trouble}\n")
        faults = list(tracker.verify())
    for fault in faults:
        sys.stdout.write(f"{fault.line}\n")
    sys.stdout.write(f"corrections: {dict(held)}; faults: {len(faults)}\n")
    return int(broken > 0 or bool(faults))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("path", nargs="?", type=Path, default=SAMPLE)
    parser.add_argument("--most", type=int, default=1000, help="The most articles.")
    parser.add_argument("--corrections", type=int, default=50)
    parser.add_argument("--noise", type=float, default=0.2)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    sys.exit(main(given.path, most=given.most, corrections=given.corrections, noise=given.noise, seed=given.seed))
