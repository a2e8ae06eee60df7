"""Accuracy floors: they rise freely and never fall silently.

``python -m tests.gold.gate`` measures the tracker on the gold articles and pins what it measures as floors, with the
SHA-256 of the gold corpus. It refuses to lower a floor without ``--allow-regression``.
"""

import argparse
import hashlib
import json
import sys
from pathlib import Path

from tracker.evaluation import evaluate_gold
from tracker.pipeline import load_pipeline
from tracker.quotes.scorer import KINDS, Scores

HERE = Path(__file__).parent
SEEDS = HERE / "seeds"
FLOORS = HERE / "floors.json"
EPSILON = 0.0005
"""Half of the last digit that is pinned: less than any one quote is worth."""


def hash_corpus(folder: Path = SEEDS) -> str:
    """One hash over all gold files and the name variants, in order of their names."""
    digest = hashlib.sha256()
    for path in sorted([*folder.glob("*.json"), folder.parent / "aliases.json"]):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def summarise(scores: Scores) -> dict[str, dict[str, float]]:
    """F of content and of attributed quotes by kind, and the share of right answers of each check."""
    table = {
        kind: {
            "content": round(counts.ratios(counts.matched)[2], 3),
            "attributed": round(counts.ratios(counts.attributed)[2], 3),
        }
        for kind, counts in scores.counts.items()
    }
    table["checks"] = {name: round(right / total, 3) for name, (right, total) in scores.checks.items() if total}
    return table


def find_falls(measured: dict[str, dict[str, float]], floors: dict[str, dict[str, float]]) -> list[str]:
    """One line for each figure below its floor."""
    return [
        f"{group} {name}: {measured[group][name]} is below the floor {floor}"
        for group, figures in floors.items()
        for name, floor in figures.items()
        if measured[group].get(name, 0.0) < floor - EPSILON
    ]


def pin(measured: dict[str, dict[str, float]], *, allow_regression: bool, path: Path = FLOORS) -> list[str]:
    """Write the floors; returns the falls that forbid it."""
    old = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {"seeds": {}}
    falls = find_falls(measured, old["seeds"])
    if falls and not allow_regression:
        return falls
    pinned = {"corpus_sha256": hash_corpus(), "articles": len(list(SEEDS.glob("*.json"))), "seeds": measured}
    path.write_text(json.dumps(pinned, indent=1) + "\n", encoding="utf-8")
    return []


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--allow-regression", action="store_true")
    measured = summarise(evaluate_gold(SEEDS, nlp=load_pipeline()))
    falls = pin(measured, allow_regression=parser.parse_args().allow_regression)
    for kind in KINDS:
        sys.stdout.write(f"{kind:9} {measured[kind]}\n")
    for fall in falls:
        sys.stderr.write(f"not pinned: {fall}\n")
    return 1 if falls else 0


if __name__ == "__main__":
    sys.exit(main())
