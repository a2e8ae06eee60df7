"""Quotes to review, and what a person says of them; each act says in words what was done and where it shows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dashboard.data.connection import cached, open_for_changes
from tracker.query.corrections import CorrectionView
from tracker.query.doubts import Doubt, Queue, tell_reasons
from tracker.schema.claim import PART_JOINER, ClaimView
from tracker.schema.cue_types import is_left_out
from tracker.session import Tracker

__all__ = ["CorrectionView", "Doubt", "Queue", "tell_reasons"]
_DONE = {
    "accept": "Accepted.", "reject": "Rejected. It is kept, and shown no more.", "undo": "Undone.",
    "split": "Split.", "merge": "Joined.",
}  # fmt: skip
_WHAT = {"speaker": "Speaker", "kind": "Kind", "said": "Day", "span": "Words"}
_NEAR = 3


@dataclass(frozen=True, slots=True)
class Done:
    """What a person did.

    Attributes:
        words: In words.
        numbers: The numbers of the corrections, by which they are undone.
        was: The id of the quote before.
        shown_in: The id of the quote in which it shows now; None where it shows in none.
    """

    words: str
    numbers: tuple[int, ...]
    was: str
    shown_in: str | None


@dataclass(frozen=True, slots=True)
class Company:
    """What stands about a quote in its article.

    Attributes:
        near: The quotes before and behind it.
        people: The names and keys of the others who are quoted in the article, most often first.
        checked: How many quotes of the article a person has looked at.
        all: How many there are.
    """

    near: tuple[ClaimView, ...]
    people: tuple[tuple[str, str], ...]
    checked: int
    all: int


@cached
def queue_of(tracker: Tracker, most: int) -> Queue:
    """What to look at first."""
    return tracker.review(limit=most)


@cached
def corrections_of(tracker: Tracker, article_id: str | None = None) -> list[CorrectionView]:
    """What was corrected, the newest first."""
    return tracker.corrections(article_id=article_id)


@cached
def company_of(tracker: Tracker, article_id: str, quote_id: str, speaker_key: str | None) -> Company:
    """What stands about a quote of a speaker in its article; only quotes that are shown."""
    article = tracker.article(article_id)
    claims = [each for each in article.claims if not is_left_out(each.cue_type)] if article else []
    at = next((at for at, each in enumerate(claims) if each.quote_id == quote_id), 0)
    near = [each for each in claims[max(at - _NEAR, 0) : at + _NEAR + 1] if each.quote_id != quote_id]
    quoted = Counter((each.speaker or "", each.speaker_key or "") for each in claims)
    people = [who for who, _ in quoted.most_common() if all(who) and who[1] != speaker_key]
    return Company(tuple(near), tuple(people), sum(bool(each.corrected) for each in claims), len(claims))


def accept(quote_id: str, by: str, why: str = "") -> Done:
    """Vouch for a quote."""
    return _tell(quote_id, lambda tracker: tracker.accept(quote_id, by=by, why=why))


def accept_article(quote_id: str, article_id: str, by: str, why: str = "") -> Done:
    """Vouch for all quotes of an article that nobody has looked at."""
    return _tell(quote_id, lambda tracker: tracker.accept_article(article_id, by=by, why=why))


def reject(quote_id: str, by: str, why: str = "") -> Done:
    """Say that a quote is none."""
    return _tell(quote_id, lambda tracker: tracker.reject(quote_id, by=by, why=why))


def undo(numbers: Sequence[int], quote_id: str, by: str, why: str = "") -> Done:
    """Undo corrections, the last one first."""
    return _tell(
        quote_id,
        lambda tracker: [
            each for number in sorted(numbers, reverse=True) for each in tracker.undo_correction(number, by=by, why=why)
        ],
    )


def split(quote_id: str, text: str, by: str, why: str = "") -> Done:
    """Make several quotes of one: an empty line stands between them."""
    parts = [_read_parts(block) for block in re.split(r"\n\s*\n", text) if block.strip()]
    return _tell(quote_id, lambda tracker: tracker.split_quote(quote_id, *parts, by=by, why=why))


def join(quote_id: str, others: Sequence[str], by: str, why: str = "") -> Done:
    """Make one quote of several."""
    return _tell(quote_id, lambda tracker: tracker.merge_quotes(quote_id, *others, by=by, why=why))


def correct(
    quote_id: str,
    by: str,
    why: str = "",
    *,
    speaker: str | None = None,
    new_speaker: str | None = None,
    kind: str | None = None,
    said: str | None = None,
    span: str | None = None,
) -> Done:
    """Put a quote right."""
    return _tell(
        quote_id,
        lambda tracker: tracker.correct(
            quote_id, speaker=speaker, new_speaker=new_speaker, kind=kind, said=said,
            span=_read_parts(span) if span else None, by=by, why=why,
        ),
    )  # fmt: skip


def _read_parts(words: str) -> list[str]:
    return [part for part in words.split(PART_JOINER.strip()) if part.strip()]


def _tell(quote_id: str, act: Callable[[Tracker], list[CorrectionView]]) -> Done:
    """What was done, in words; what could not be laid is said too."""
    done = act(open_for_changes())
    words = [_DONE.get(each.action) or f"{_WHAT[each.action]}: {each.after} (it was: {each.before})." for each in done]
    if len(done) > 1 and {each.action for each in done} == {"accept"}:
        words = [f"{len(done)} quotes accepted."]
    lost = [f"It is kept, and not shown: {each.problem}." for each in done if each.problem]
    shown_in = next((each.shown_in for each in reversed(done) if each.shown_in), None)
    numbers = tuple(each.number for each in done if each.action != "undo")
    return Done(" ".join([*dict.fromkeys(words), *lost]), numbers, quote_id, shown_in)
