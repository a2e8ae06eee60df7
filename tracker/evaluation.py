"""Measure the tracker on annotated articles.

In: a folder of gold files (one JSON an article, offsets into its own text) and a pipeline. Out: ``Scores``. Without
other articles, the gold texts themselves are read, with the outlet and date the annotation states or infers.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from spacy.language import Language

from tracker.claims import extract_claims
from tracker.errors import ReadError, TrackerError
from tracker.interchange import describe_article
from tracker.quotes.scorer import Record, Scores, score_articles
from tracker.records import Article, PartialDate, make_article_key
from tracker.speakers import Roster

_ALIASES = "aliases.json"


def evaluate_gold(
    folder: Path, *, nlp: Language, roster: Roster | None = None, articles: Iterable[Article] | None = None
) -> Scores:
    """Extract and score. ``articles`` replace the gold texts; they are matched by id, else by text.

    Raises ReadError for a folder without gold files or a damaged one, and TrackerError where extraction fails: a
    measurement with holes would be wrong.
    """
    gold = read_gold(folder)
    found = []
    for article, claims in extract_claims(articles or [_as_article(record) for record in gold], nlp=nlp, roster=roster):
        if isinstance(claims, TrackerError):
            raise claims
        found.append(describe_article(article, claims))
    return score_articles(gold, found, aliases=_read_aliases(folder))


def read_gold(folder: Path) -> list[Record]:
    """The gold articles of a folder, by file name."""
    paths = sorted(path for path in folder.glob("*.json") if path.name != _ALIASES)
    if not paths:
        raise ReadError("holds no gold file", where=str(folder), remedy="name a folder of <id>.json files")
    return [_read_json(path) for path in paths]


def _read_aliases(folder: Path) -> dict[str, list[str]]:
    """Name variants, from the folder or the one above."""
    for path in (folder / _ALIASES, folder.parent / _ALIASES):
        if path.exists():
            aliases: dict[str, list[str]] = _read_json(path)
            return aliases
    return {}


def _read_json(path: Path) -> dict[str, Any]:
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ReadError(f"cannot be read as JSON ({error})", where=str(path), remedy="restore the file") from error
    if not isinstance(record, dict):
        raise ReadError("is not a JSON object", where=str(path), remedy="compare with another gold file")
    if path.name != _ALIASES and not {"id", "text", "quotes"} <= record.keys():
        raise ReadError("lacks id, text or quotes", where=str(path), remedy="compare with another gold file")
    return record


def _as_article(record: Record) -> Article:
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
