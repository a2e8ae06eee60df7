"""Calibrate confidence on annotated articles: ``python -m tracker.evaluation.calibration GOLD_DIR --articles FILE``.

In: folders of gold annotations, and a file of articles for annotations without text. Out: the reliability table on
stdout (claims by confidence, with the share that is right) and, with ``--write``, ``confidence.csv``. Each article of
the table is judged by what all others count (leave one article out), so that nothing vouches for itself.

A claim is right if its content matches an annotated quote and its speaker is the annotated one.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import math
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from pathlib import Path

from tracker import confidence
from tracker.claims import extract_claims
from tracker.confidence import Confidence, logit
from tracker.errors import TrackerError
from tracker.evaluation import join_texts, read_aliases, read_gold, to_article
from tracker.evaluation.scorer import Record, is_same_speaker, match_quotes
from tracker.files import write_file
from tracker.interchange import describe_article
from tracker.pipeline import load_pipeline
from tracker.readers import read_articles
from tracker.records import Article
from tracker.schema.cue_types import is_left_out

TABLE = Path(confidence.__file__).with_name("confidence.csv")
BINS = (0.0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.0)
_ROUNDS = 30
_RIDGE = 1.0


@dataclass(frozen=True, slots=True)
class Observation:
    """One claim of an annotated article: the rules behind its speaker, its scores, and what of it is right.

    ``rules`` and ``beliefs`` (0 to 1) belong together, one of each for a step of the evidence.
    """

    article: str
    rules: tuple[str, ...]
    beliefs: tuple[float, ...]
    quote_score: float
    is_quote: bool
    is_right: bool

    def predict(self, measured: Confidence) -> float:
        """The confidence, 0 to 1, that a calibration gives the claim."""
        sure = min((measured.of_rule(*each) for each in zip(self.rules, self.beliefs, strict=True)), default=0.0)
        return sure * measured.of_quote(self.quote_score)


def observe(folders: Sequence[Path], articles: Iterable[Article]) -> list[Observation]:
    """Extract all annotated articles, and compare each claim that names a speaker with the gold annotation.

    Raises TrackerError where an article cannot be extracted, and ReadError for a damaged gold folder.
    """
    gold: list[Record] = []
    given: list[Article] = []
    pool = list(articles)
    for folder in folders:
        records = read_gold(folder)
        bare = [record for record in records if "text" not in record]
        joined, chosen = join_texts(bare, pool, where=str(folder)) if bare else ([], [])
        gold += [record for record in records if "text" in record] + joined
        given += [to_article(record) for record in records if "text" in record] + chosen
    aliases = _join_aliases(folders)
    by_id = {record["id"]: record for record in gold}
    seen = []
    for article, claims in extract_claims(given, nlp=load_pipeline(), topics=False):
        if isinstance(claims, TrackerError):
            raise claims
        record, quotes = by_id[article.name], describe_article(article, claims)["quotes"]
        shown = [claim for claim in claims if not is_left_out(claim.quote.cue_type)]
        partner = {ours: theirs for theirs, ours in match_quotes(record, quotes).items()}
        for at, claim in enumerate(shown):
            if claim.speaker is None:
                continue
            theirs = record["quotes"][partner[at]] if at in partner else None
            right = theirs is not None and is_same_speaker(quotes[at], theirs, aliases)
            rules = tuple(step.rule for step in claim.speaker.steps)
            beliefs = tuple(step.belief for step in claim.speaker.steps)
            seen.append(Observation(article.name, rules, beliefs, claim.quote.score, theirs is not None, right))
    return seen


def _join_aliases(folders: Sequence[Path]) -> dict[str, list[str]]:
    """The name variants of all folders together."""
    joined: dict[str, list[str]] = {}
    for folder in folders:
        for name, variants in read_aliases(folder).items():
            known = joined.setdefault(name, [])
            known += [each for each in variants if each not in known]
    return joined


def fit(observations: Sequence[Observation]) -> Confidence:
    """Count how often each rule is right on true quotes, and fit the curves of quote scores and of beliefs."""
    right, seen = Counter[str](), Counter[str]()
    for each in observations:
        if each.is_quote and each.rules:
            seen[each.rules[0]] += 1
            right[each.rules[0]] += each.is_right
    quote = _fit_curve([(logit(each.quote_score), each.is_quote) for each in observations])
    named = [each for each in observations if each.is_quote and each.rules]
    belief = _fit_curve([(logit(each.beliefs[0]), each.is_right) for each in named])
    return Confidence(*quote, {rule: (right[rule], seen[rule]) for rule in sorted(seen)}, *belief)


def _fit_curve(points: Sequence[tuple[float, bool]]) -> tuple[float, float]:
    """Fit a logistic regression on one variable by Newton's method, with a ridge penalty towards a slope of 1.

    The result is (intercept, slope).
    """
    a, b = 0.0, 1.0
    for _ in range(_ROUNDS):
        grad_a, grad_b, aa, ab, bb = 0.0, _RIDGE * (b - 1), 1e-6, 0.0, _RIDGE
        for x, y in points:
            p = 1 / (1 + math.exp(-(a + b * x)))
            weight = p * (1 - p)
            grad_a, grad_b = grad_a + p - y, grad_b + (p - y) * x
            aa, ab, bb = aa + weight, ab + weight * x, bb + weight * x * x
        det = aa * bb - ab * ab
        a, b = a - (bb * grad_a - ab * grad_b) / det, b - (aa * grad_b - ab * grad_a) / det
    return round(a, 4), round(b, 4)


def tabulate(observations: Sequence[Observation]) -> list[tuple[float, float, int, float, float]]:
    """The rows of the reliability table: lower and upper bound of the bin, claims, mean confidence, share right."""
    ordered = sorted(observations, key=lambda each: each.article)
    judged: list[tuple[float, bool]] = []
    for article, group in groupby(ordered, key=lambda each: each.article):
        others = fit([each for each in ordered if each.article != article])
        judged += [(each.predict(others), each.is_right) for each in group]
    rows = []
    for low, high in pairwise(BINS):
        inside = [(p, right) for p, right in judged if low <= p < high or (p == high == 1.0)]
        if inside:
            mean, share = (sum(column) / len(inside) for column in zip(*inside, strict=True))
            rows.append((low, high, len(inside), mean, share))
    return rows


def format_rows(rows: Iterable[tuple[float, float, int, float, float]]) -> str:
    """The reliability table as lines of text."""
    lines = ["confidence   claims  mean   right"]
    lines += [f"{low:.2f}-{high:.2f}   {count:6}  {mean:.3f}  {share:.3f}" for low, high, count, mean, share in rows]
    return "\n".join(lines)


def write_rows(rows: Iterable[tuple[float, float, int, float, float]], path: Path, *, force: bool = False) -> None:
    """Write the reliability table as JSON for the documents, one bin a line; ``force`` replaces an existing file."""
    lines = [
        json.dumps({"low": low, "high": high, "claims": count, "mean": round(mean, 3), "right": round(share, 3)})
        for low, high, count, mean, share in rows
    ]
    with write_file(path, force=force, what="the table") as part:
        part.stream.write(("[\n " + ",\n ".join(lines) + "\n]\n").encode())


def write_table(measured: Confidence, path: Path = TABLE) -> None:
    """Write ``confidence.csv``, which ships."""
    table = io.StringIO(newline="")
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(["rule", "right", "seen"])
    writer.writerow(["quote", measured.intercept, measured.slope])
    writer.writerow(["belief", measured.belief_intercept, measured.belief_slope])
    writer.writerows([rule, right, seen] for rule, (right, seen) in sorted(measured.records.items()))
    with write_file(path, force=True, what="the table") as part:  # which is there to be renewed
        part.stream.write(table.getvalue().encode())


def main() -> int:
    """Print the reliability table; --write renews ``confidence.csv``, --table writes the JSON for the documents."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path, help="folders of gold annotations")
    parser.add_argument("--articles", type=Path, help="a file that holds the articles of annotations without text")
    parser.add_argument("--write", action="store_true", help="renew confidence.csv")
    parser.add_argument("--table", type=Path, help="also write the reliability table, as JSON")
    parser.add_argument("--force", action="store_true", help="replace a file that --table names")
    given = parser.parse_args()
    articles = [each for each in read_articles(given.articles) if isinstance(each, Article)] if given.articles else []
    observations = observe(given.folders, articles)
    if given.write:
        write_table(fit(observations))
    rows = tabulate(observations)
    if given.table:
        write_rows(rows, given.table, force=given.force)
    sys.stdout.write(format_rows(rows) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
