"""The blind set: articles of the research corpus, half of them laid anew, annotated before anybody saw any output.

``python -m tests.gold.blind`` extracts them and prints the figures that the articles of the gate have, then those of
each layout. Only offsets are kept here: the texts come from the corpus beside the checkout (``--corpus`` where it lies
elsewhere) and are laid as ``blind_layouts.py`` says. Nothing is pinned: a set that rules are tuned on is blind no more.
"""

import argparse
import dataclasses
import hashlib
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from spacy.language import Language

from tests.gold.blind_layouts import LAYOUTS
from tests.gold.gate import ARTICLES
from tracker.claims import extract_claims
from tracker.errors import ReadError, TrackerError
from tracker.evaluation import read_aliases, read_gold
from tracker.evaluation.scorer import Record, format_table, score_articles
from tracker.interchange import describe_article
from tracker.pipeline import load_pipeline
from tracker.readers import read_articles
from tracker.records import Article

BLIND = Path(__file__).parent / "blind"
CORPUS = ARTICLES.parent
FILES = ("russia.jsonl.gz", "other5000.jsonl.gz")


def find_articles(corpus: Path, names: set[str]) -> dict[str, Article]:
    """The articles of the corpus by name."""
    found = (each for file in FILES for each in read_articles(corpus / file))
    return {each.name: each for each in found if isinstance(each, Article) and each.name in names}


def lay_articles(gold: Sequence[Record], articles: Mapping[str, Article]) -> Iterator[tuple[Record, Article]]:
    """Each annotation with its text, and the article as it was annotated.

    Raises ReadError where the text is not the one that was annotated.
    """
    for record in gold:
        article = articles[record["id"]]
        text = LAYOUTS[record["layout"]](article.text)
        if hashlib.sha256(text.encode()).hexdigest() != record["text_sha256"]:
            raise ReadError("has another text than was annotated", where=record["id"])
        yield {**record, "text": text}, dataclasses.replace(article, text=text)


def extract_records(articles: Sequence[Article], nlp: Language) -> list[Record]:
    """What the tracker finds in the articles."""
    found: list[Record] = []
    for article, claims in extract_claims(articles, nlp=nlp):
        if isinstance(claims, TrackerError):
            raise claims
        found.append(describe_article(article, claims))
    return found


def write_gold(folder: Path, corpus: Path = CORPUS) -> None:
    """Write the annotations with their texts and name variants, as ``tracker.evaluation.calibration`` reads them."""
    folder.mkdir(parents=True, exist_ok=True)
    gold = read_gold(BLIND)
    for record, _ in lay_articles(gold, find_articles(corpus, {record["id"] for record in gold})):
        (folder / f"{record['id']}.json").write_text(json.dumps(record), encoding="utf-8")
    (folder / "aliases.json").write_text(json.dumps(read_aliases(BLIND)), encoding="utf-8")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    parser.add_argument("--errors", action="store_true", help="list every fault; then the set is blind no more")
    parser.add_argument("--texts", type=Path, help="a folder to write the annotations to with their texts, no more")
    given = parser.parse_args()
    if given.texts:
        write_gold(given.texts, given.corpus)
        return 0
    gold = read_gold(BLIND)
    laid = list(lay_articles(gold, find_articles(given.corpus, {record["id"] for record in gold})))
    records, aliases = [record for record, _ in laid], read_aliases(BLIND)
    found = extract_records([article for _, article in laid], load_pipeline())
    scores = score_articles(records, found, aliases=aliases)
    sys.stdout.write(f"{len(records)} articles\n{format_table(scores)}\n")
    for name in LAYOUTS:
        alike = [record for record in records if record["layout"] == name]
        sys.stdout.write(f"\n{name} ({len(alike)})\n{format_table(score_articles(alike, found, aliases=aliases))}\n")
    if given.errors:
        sys.stdout.write("\n".join(["", *scores.errors]) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
