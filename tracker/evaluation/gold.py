"""Measure the tracker on annotated articles.

In: a folder of gold files (one JSON an article, offsets into its own text) and a pipeline. Out: ``Scores``. Without
other articles, the gold texts themselves are read, with the outlet and date the annotation states or infers.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from spacy.language import Language

from tracker.claims import extract_claims
from tracker.errors import ReadError, TrackerError
from tracker.evaluation.scorer import Record, Scores, score_articles
from tracker.identity import make_article_key
from tracker.interchange import describe_article
from tracker.records import Article, PartialDate
from tracker.speakers.roster import Roster
from tracker.user_files import read_user_text

_ALIASES = "aliases.json"


def evaluate_gold(
    folder: Path, *, nlp: Language, roster: Roster | None = None, articles: Iterable[Article] | None = None
) -> Scores:
    """Extract the articles of a gold folder and score what was found.

    Args:
        folder: One JSON file an article, as the guideline describes.
        nlp: The pipeline of ``load_pipeline``.
        roster: Who is known; the built-in roster by default.
        articles: What to read in place of the gold texts; matched by id, else by text.

    Returns:
        Counts by kind of quote, the checks of single fields, and a line for every fault.

    Raises:
        ReadError: For a folder without gold files or with a damaged one.
        TrackerError: Where extraction fails: a measurement with holes would be wrong.
    """
    gold = read_gold(folder)
    if articles is not None:
        gold, articles = join_texts(gold, articles, where=str(folder))
    found = []
    given = articles or [to_article(record) for record in gold]
    for article, claims in extract_claims(given, nlp=nlp, roster=roster, topics=False):
        if isinstance(claims, TrackerError):
            raise claims
        found.append(describe_article(article, claims))
    return score_articles(gold, found, aliases=read_aliases(folder))


def read_gold(folder: Path) -> list[Record]:
    """The gold articles of a folder.

    Args:
        folder: One JSON file an article.

    Returns:
        The records, by file name.

    Raises:
        ReadError: Where there is no such file, or a damaged one.
    """
    paths = sorted(path for path in folder.glob("*.json") if path.name != _ALIASES)
    if not paths:
        raise ReadError("holds no gold file", where=str(folder), remedy="name a folder of <id>.json files")
    return [_read_json(path) for path in paths]


def read_aliases(folder: Path) -> dict[str, list[str]]:
    """The name variants that count as one speaker.

    Args:
        folder: A gold folder; ``aliases.json`` is in it or in the one above.

    Returns:
        Name -> its variants; nothing where there is no such file.
    """
    for path in (folder / _ALIASES, folder.parent / _ALIASES):
        if path.exists():
            aliases: dict[str, list[str]] = _read_json(path)
            return aliases
    return {}


def _read_json(path: Path) -> dict[str, Any]:
    try:
        record = json.loads(read_user_text(path))
    except (OSError, ValueError) as error:
        raise ReadError(f"cannot be read as JSON ({error})", where=str(path), remedy="restore the file") from error
    if not isinstance(record, dict):
        raise ReadError("is not a JSON object", where=str(path), remedy="compare with another gold file")
    if path.name != _ALIASES and not {"id", "quotes"} <= record.keys():
        raise ReadError("lacks id or quotes", where=str(path), remedy="compare with another gold file")
    return record


def join_texts(gold: list[Record], articles: Iterable[Article], *, where: str) -> tuple[list[Record], list[Article]]:
    """Give annotations that are kept as offsets with a hash the texts they belong to.

    Args:
        gold: Records without a text.
        articles: Articles, among them those that are annotated.
        where: What the records come from, for an error.

    Returns:
        The records of articles that are there, with their texts, and these articles.

    Raises:
        ReadError: Where a text is another than was annotated, or none of the articles is annotated.
    """
    ids = {record["id"] for record in gold if "text" not in record}
    chosen = [article for article in articles if not ids or article.name in ids]
    by_name = {article.name: article for article in chosen}
    joined: list[Record] = []
    for record in gold:
        article = by_name.get(record["id"])
        if "text" in record:
            joined.append(record)
        elif article is None:
            continue
        elif hashlib.sha256(article.text.encode()).hexdigest() != record.get("text_sha256"):
            raise ReadError(f"article {article.name} has another text than was annotated", where=where)
        else:
            joined.append({**record, "text": article.text})
    if not joined:
        raise ReadError("annotates none of the articles given", where=where, remedy="name the articles it annotates")
    return joined, chosen


def to_article(record: Record) -> Article:
    """The article of a gold record that holds its text.

    Args:
        record: A gold record.

    Returns:
        The article, with the outlet and date stated or inferred.

    Raises:
        ReadError: Where the record holds no text.
    """
    if "text" not in record:
        raise ReadError(
            "is without its text", where=record["id"], remedy="name a file that holds the article after the folder"
        )
    published = record.get("published") or record.get("published_inferred")
    outlet = record.get("outlet") or record.get("outlet_inferred")
    return Article(
        key=make_article_key(url=record.get("url"), outlet=outlet, text=record["text"]),
        name=record["id"],
        text=record["text"],
        outlet=outlet,
        title=record.get("title"),
        published=PartialDate.parse(published) if published else None,
        published_inferred=not record.get("published"),
        url=record.get("url"),
    )
