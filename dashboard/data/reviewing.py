"""Quotes to review, and what a person says of them; each act says in words what was done."""

from __future__ import annotations

from collections.abc import Callable

from dashboard.data.connection import cached, open_tracker
from tracker.query.corrections import CorrectionView
from tracker.query.doubts import Doubt, Queue, tell_reasons
from tracker.session import Tracker

__all__ = ["CorrectionView", "Doubt", "Queue", "tell_reasons"]
_DONE = {"accept": "Accepted.", "reject": "Rejected. It is kept, and shown no more.", "undo": "Undone."}


@cached
def queue_of(tracker: Tracker, most: int) -> Queue:
    """What to look at first."""
    return tracker.review(limit=most)


@cached
def corrections_of(tracker: Tracker, article_id: str | None = None) -> list[CorrectionView]:
    """What was corrected, the newest first."""
    return tracker.corrections(article_id=article_id)


def accept(quote_id: str, by: str) -> str:
    """Vouch for a quote."""
    return _tell(lambda tracker: tracker.accept(quote_id, by=by))


def reject(quote_id: str, by: str) -> str:
    """Say that a quote is none."""
    return _tell(lambda tracker: tracker.reject(quote_id, by=by))


def undo(number: int, by: str) -> str:
    """Undo a correction."""
    return _tell(lambda tracker: tracker.undo_correction(number, by=by))


def correct(
    quote_id: str,
    by: str,
    why: str = "",
    *,
    speaker: str | None = None,
    kind: str | None = None,
    said: str | None = None,
    span: str | None = None,
) -> str:
    """Put a quote right."""
    return _tell(
        lambda tracker: tracker.correct(quote_id, speaker=speaker, kind=kind, said=said, span=span, by=by, why=why)
    )


def _tell(act: Callable[[Tracker], list[CorrectionView]]) -> str:
    """What was done, in words; what could not be laid is said too."""
    done = act(open_tracker())
    words = [_DONE.get(each.action, f"{each.before} is now {each.after}.") for each in done]
    return " ".join([*words, *(f"It is kept, and not shown: {each.problem}." for each in done if each.problem)])
