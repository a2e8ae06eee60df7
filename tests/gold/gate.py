"""Accuracy floors: they rise freely and never fall silently.

``python -m tests.gold.gate`` measures the tracker on the gold articles and pins what it measures as floors, with the
SHA-256 of the gold corpus. It refuses to lower a floor without ``--allow-regression``. Two sets: the seeds, whose texts
are here, and articles of the research corpus, of which only offsets may be kept; they are measured where it is present.
Two more have files of their own: the network alone, its attributions on the development articles of PolNeAR, and its
tags, sentences and names on UD EWT, silver news and Universal NER.
"""

import argparse
import hashlib
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from spacy.language import Language

from tracker.evaluation import evaluate_gold, evaluate_polnear, load_tag
from tracker.evaluation.polnear_scores import PolnearScores, summarise_polnear
from tracker.evaluation.scorer import KINDS, Scores
from tracker.pipeline import load_pipeline
from tracker.readers import read_articles
from tracker.records import Article
from tracker.training.scores import find_texts, measure_notes

HERE = Path(__file__).parent
SEEDS = HERE / "seeds"
FLOORS = HERE / "floors.json"
CORPUS = HERE / "corpus"
ARTICLES = HERE.parents[2] / "shared" / "corpus" / "russia.jsonl.gz"
DATA = HERE.parents[2] / "shared" / "data"
POLNEAR = DATA / "polnear" / "dev.jsonl.gz"
POLNEAR_FLOORS = HERE / "polnear.json"
NOTES = [DATA / name for name in ("ud/ewt-test.conllu.gz", "silver/silver_dev.spacy", "uner/ewt-test.iob2.gz")]
NOTES_FLOORS = HERE / "annotation.json"
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
    for kind, counts in scores.counts.items():
        if counts.matched:
            table[kind]["speaker"] = round(counts.attributed / counts.matched, 3)
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


def pin(measured: dict[str, dict[str, dict[str, float]]], *, allow_regression: bool, path: Path = FLOORS) -> list[str]:
    """Write the floors of the sets measured, by name; returns the falls that forbid it."""
    pinned = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    falls = [f"{name} {fall}" for name, table in measured.items() for fall in find_falls(table, pinned.get(name, {}))]
    if falls and not allow_regression:
        return falls
    for name, folder in (("seeds", SEEDS), ("corpus", CORPUS)):
        if name in measured:
            pinned |= {f"{name}_sha256": hash_corpus(folder), name: measured[name]}
    path.write_text(json.dumps(pinned, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return []


def pin_model(
    table: dict[str, dict[str, float]], *, allow_regression: bool, corpora: Sequence[Path], path: Path
) -> list[str]:
    """Write floors of the network alone, with the hash of what it was measured on; returns the falls that forbid it."""
    pinned = json.loads(path.read_text(encoding="utf-8"))["floors"] if path.exists() else {}
    falls = [f"{path.stem} {fall}" for fall in find_falls(table, pinned)]
    if falls and not allow_regression:
        return falls
    content = {"sha256": hash_files(corpora), "floors": table}
    path.write_text(json.dumps(content, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return []


def hash_files(paths: Sequence[Path]) -> str:
    """One hash over the content of files, in the order given."""
    digest = hashlib.sha256()
    for path in paths:
        digest.update(path.read_bytes())
    return digest.hexdigest()


def measure_annotation(nlp: Language) -> dict[str, dict[str, float]]:
    """Shares of right tags, parts of speech and lemmas, F of sentences and of names by label."""
    with nlp.select_pipes(enable=["annotator", "lemmatizer"]):
        table = measure_notes(nlp, find_texts(DATA))
    for name in ("silver_dev", "uner_ewt_test"):
        table[name] = {label: ratios["f"] for label, ratios in table[name].items()}
    return round_figures({name: {key: each / 100 for key, each in rows.items()} for name, rows in table.items()})


def measure_polnear() -> PolnearScores:
    """The scores of the attribution model alone."""
    return evaluate_polnear(POLNEAR, tag=load_tag())


def round_figures(table: dict[str, dict[str, float]]) -> dict[str, dict[str, float]]:
    """Figures as they are pinned."""
    return {group: {name: round(value, 3) for name, value in figures.items()} for group, figures in table.items()}


def measure_corpus(nlp: Language) -> Scores:
    """The scores on the articles of the research corpus."""
    articles = [each for each in read_articles(ARTICLES) if isinstance(each, Article)]
    return evaluate_gold(CORPUS, nlp=nlp, articles=articles)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--allow-regression", action="store_true")
    given = parser.parse_args()
    nlp = load_pipeline()
    measured = {"seeds": summarise(evaluate_gold(SEEDS, nlp=nlp))}
    if ARTICLES.exists():
        measured["corpus"] = summarise(measure_corpus(nlp))
    falls = pin(measured, allow_regression=given.allow_regression)
    if POLNEAR.exists():
        table = round_figures(summarise_polnear(measure_polnear()))
        falls += pin_model(table, allow_regression=given.allow_regression, corpora=[POLNEAR], path=POLNEAR_FLOORS)
        for group, figures in table.items():
            sys.stdout.write(f"polnear {group:9} {figures}\n")
    if all(path.exists() for path in NOTES):
        table = measure_annotation(nlp)
        falls += pin_model(table, allow_regression=given.allow_regression, corpora=NOTES, path=NOTES_FLOORS)
        for group, figures in table.items():
            sys.stdout.write(f"{group:13} {figures}\n")
    for name, table in measured.items():
        for kind in KINDS:
            sys.stdout.write(f"{name} {kind:9} {table[kind]}\n")
    for fall in falls:
        sys.stderr.write(f"not pinned: {fall}\n")
    return 1 if falls else 0


if __name__ == "__main__":
    sys.exit(main())
