"""Measure the tracker on annotated articles: a folder of gold files, one JSON an article, with offsets into its text.

Unless other articles are given, the gold texts themselves are read, with the outlet and date that the annotation states
or infers.
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
    """Extract the articles of a gold folder and score the quotes.

    Args:
        folder: One JSON file an article, as the guideline describes.
        nlp: The pipeline of ``load_pipeline``.
        roster: Who is known; the built-in roster by default.
        articles: What to read instead of the gold texts; matched by id, else by text.

    Returns:
        Counts by kind of quote, checks of single fields, and a line for every fault.

    Raises:
        ReadError: The folder holds no gold file, or a damaged one.
        TrackerError: Extraction fails, for a measurement with gaps would be wrong.
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
    """Read the gold articles of a folder.

    Args:
        folder: One JSON file an article.

    Returns:
        The records, in order of file names.

    Raises:
        ReadError: There is no such file, or a damaged one.
    """
    paths = sorted(path for path in folder.glob("*.json") if path.name != _ALIASES)
    if not paths:
        raise ReadError("holds no gold file", where=str(folder), remedy="name a folder of <id>.json files")
    return [_read_json(path) for path in paths]


def read_aliases(folder: Path) -> dict[str, list[str]]:
    """Read which names count as one speaker.

    Args:
        folder: A gold folder; ``aliases.json`` is in it or in the folder above.

    Returns:
        The variants of each name; empty without such a file.
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
    """Add the texts to annotations that are kept as offsets with a hash of the text.

    Args:
        gold: Gold records, with or without text.
        articles: Articles, the annotated ones among them.
        where: The name of the gold folder, for error messages.

    Returns:
        The records that have a text now, and the articles they annotate.

    Raises:
        ReadError: A text is not the one that was annotated, or no article is annotated.
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
    """Make the article of a gold record.

    Args:
        record: A gold record with its text.

    Returns:
        The article, with the outlet and date that the annotation states or infers.

    Raises:
        ReadError: The record holds no text.
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
