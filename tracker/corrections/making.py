"""Corrections made from what a person asks for, or one line that says why it cannot be.

In: an article, its claims as they are shown, and a wish. Out: ``Correction``.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from tracker.corrections.packing import pack_claim
from tracker.corrections.records import Correction
from tracker.corrections.selectors import make_plain, select_text
from tracker.errors import QueryError
from tracker.records import Article, Claim, PartialDate, QuoteKind

UNKNOWN = "unknown"
"""What stands for no speaker, and for no day."""


def make_correction(
    article: Article,
    claims: Iterable[Claim],
    quote_id: str,
    action: str,
    after: Mapping[str, Any],
    *,
    others: Sequence[str] = (),
    by: str = "",
    why: str = "",
    undoes: str | None = None,
) -> Correction:
    """Make a correction of a quote, of this moment.

    Args:
        article: Its article.
        claims: The claims of the article as they are shown.
        quote_id: The quote.
        action: One of ``ACTIONS``.
        after: What it is to be.
        others: The quotes that it takes in, with "merge".
        by: Who corrects; "" where nobody says.
        why: The reason; "" where nobody says.
        undoes: The key of the correction to undo, with "undo".

    Returns:
        The correction.

    Raises:
        QueryError: The quote, or one of the others, is not in the article.
    """
    known = {claim.key: claim for claim in claims}
    claim, *more = (_find(known, each) for each in (quote_id, *others))
    before: dict[str, Any] = {"claim": pack_claim(claim)}
    given = dict(after)
    if action == "merge":
        before["others"] = [pack_claim(each) for each in more]
        given["others"] = [_select(article.text, each.quote.start, each.quote.end) for each in more]
    return Correction(
        made=dt.datetime.now(dt.UTC),
        by=" ".join(by.split()),
        action=action,
        article_key=article.key,
        quote_id=quote_id,
        anchor=select_text(article.text, claim.quote.start, claim.quote.end),
        before=before,
        after=given,
        why=" ".join(why.split()),
        undoes=undoes,
    )


def read_kind(kind: str) -> dict[str, Any]:
    """What a correction to a kind of quote says; QueryError where there is no such kind."""
    known = [each.value for each in QuoteKind]
    if kind not in known:
        raise QueryError(f"there is no kind {kind!r}", remedy=f"give one of {', '.join(known)}")
    return {"kind": kind}


def read_day(day: str) -> dict[str, Any]:
    """What a correction to a day says.

    Args:
        day: A day, month or year, "2013-02-05", "2013-02" or "2013"; "unknown" for none.

    Returns:
        "said" and "precision".

    Raises:
        QueryError: It is no such day.
    """
    if day.strip().casefold() == UNKNOWN:
        return {"said": None, "precision": "unknown"}
    try:
        said = PartialDate.parse(day)
    except ValueError as error:
        raise QueryError(f"{day!r} is no day", remedy="write YYYY-MM-DD, YYYY-MM, YYYY or unknown") from error
    return {"said": str(said), "precision": said.precision.value}


def find_parts(article: Article, near: int, words: Iterable[str]) -> list[dict[str, Any]]:
    """Find the words that a quote is to consist of; of several places the nearest counts.

    Args:
        article: The article.
        near: Where the quote stands now.
        words: Each part as it stands in the article, whatever its quotation marks, dashes and blanks.

    Returns:
        Where each stands, as plain values.

    Raises:
        QueryError: One does not stand there.
    """
    plain = make_plain(article.text)
    parts = []
    for part in words:
        asked = r"\s+".join(map(re.escape, make_plain(part).split()))
        places = [match.span() for match in re.finditer(asked, plain)] if asked else []
        if not places:
            shown = " ".join(part.split())
            raise QueryError(
                f"the article has no words {shown[:80]!r}",
                remedy="copy them exactly from the article; of an interrupted quote, give each part by itself",
            )
        start, end = min(places, key=lambda place: abs(place[0] - near))
        parts.append(_select(article.text, start, end))
    return parts


def _find(known: Mapping[str, Claim], quote_id: str) -> Claim:
    if quote_id not in known:
        raise QueryError(f"there is no quote {quote_id!r} in this article", remedy="give the id of one that is")
    return known[quote_id]


def _select(text: str, start: int, end: int) -> dict[str, Any]:
    return asdict(select_text(text, start, end))
