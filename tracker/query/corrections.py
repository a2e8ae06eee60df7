"""What was corrected, where it shows now, and what could not be placed.

In: an engine. Out: a view for each correction, the newest first.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from sqlalchemy import Engine, select
from sqlmodel import col

from tracker.corrections.laying import list_active
from tracker.corrections.records import Correction
from tracker.schema.claim import PART_JOINER
from tracker.store import reading
from tracker.store.corrections import read_corrections
from tracker.store.shortening import KEY
from tracker.store.tables import ArticleRow, ClaimRow, CorrectionPlaceRow

NO_ARTICLE = "its article is not in this database"


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionView:
    """One thing that somebody corrected, in words.

    Attributes:
        number: Its number in this database, by which it is undone.
        made: When, in UTC.
        by: Who; "" where nobody said.
        action: What was done: "speaker", "kind", "said", "span", "split", "merge", "accept", "reject" or "undo".
        quote: The words of the quote as they were then.
        before: What it said before, in words.
        after: What it was to say, in words.
        why: The reason; "" where nobody gave one.
        article_id: The article.
        shown_in: The ``quote_id`` of the quote in which it shows now; None where it shows in none.
        problem: Why it could not be placed; "" where it was.
        undone: Whether it was undone, or is what undoes.
    """

    number: int
    made: dt.datetime
    by: str
    action: str
    quote: str
    before: str
    after: str
    why: str
    article_id: str
    shown_in: str | None
    problem: str
    undone: bool


def list_corrections(engine: Engine, *, unplaced: bool = False, article_id: str | None = None) -> list[CorrectionView]:
    """List what was corrected, the newest first.

    Args:
        engine: The database.
        unplaced: Only what holds and could not be placed.
        article_id: Only of this article.

    Returns:
        The corrections.
    """
    with reading(engine) as connection:
        all_ = read_corrections(connection, *([article_id] if article_id else []))
        query = select(
            col(CorrectionPlaceRow.correction_id), KEY.label("key"), col(CorrectionPlaceRow.problem)
        ).outerjoin(ClaimRow, col(ClaimRow.id) == col(CorrectionPlaceRow.claim_id))
        query = query.outerjoin(ArticleRow, col(ArticleRow.id) == col(ClaimRow.article_id))
        places = {number: (key, problem or "") for number, key, problem in connection.execute(query)}
        keys = {each.article_key for each in all_}
        here = {key for key in connection.execute(select(col(ArticleRow.key))).scalars() if key in keys}
    active = {each.key for article in keys for each in list_active([one for one in all_ if one.article_key == article])}
    views = []
    for each in reversed(all_):
        shown_in, problem = places.get(each.number, (None, ""))
        if each.article_key not in here:
            problem = NO_ARTICLE
        holds = each.key in active
        if not unplaced or (holds and problem):
            views.append(_view(each, shown_in, problem if holds else "", undone=not holds))
    return views


def _view(each: Correction, shown_in: str | None, problem: str, *, undone: bool) -> CorrectionView:
    before, after = _tell(each)
    return CorrectionView(
        number=each.number, made=each.made, by=each.by, action=each.action, quote=" ".join(each.anchor.exact.split()),
        before=before, after=after, why=each.why, article_id=each.article_key, shown_in=shown_in, problem=problem,
        undone=undone,
    )  # fmt: skip


def _tell(each: Correction) -> tuple[str, str]:
    """What a quote said before and after, of that which was corrected."""
    claim, after = each.before["claim"], each.after
    words = PART_JOINER.join(text for _, _, text in claim["contents"])
    ways: dict[str, Callable[[], tuple[str, str]]] = {
        "speaker": lambda: (_name(claim["speaker"]), _name(after["speaker"])),
        "kind": lambda: (claim["kind"], after["kind"]),
        "said": lambda: (claim["said"] or "unknown", after["said"] or "unknown"),
        "span": lambda: (words, _join(after["parts"])),
        "split": lambda: (words, " | ".join(map(_join, after["claims"]))),
        "merge": lambda: (words, " + ".join([words, *(part["exact"] for part in after["others"])])),
    }
    return ways[each.action]() if each.action in ways else ("", "")


def _join(parts: Iterable[dict[str, str]]) -> str:
    return PART_JOINER.join(part["exact"] for part in parts)


def _name(speaker: dict[str, str] | None) -> str:
    return speaker["name"] if speaker else "unknown"
