"""A quotation beside one stored quote: exact, a part of it, altered, or another one."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.checking.checked import ALTERED, EXACT, PARTIAL, Match
from tracker.checking.differences import OMITTED, REPLACED, Alignment, align, tell_differences
from tracker.checking.wording import Piece
from tracker.schema.claim import ClaimView
from tracker.search.spelling import locate_words
from tracker.vocabulary import Vocabulary

_FUNCTION_WORDS = Vocabulary("search/words.csv").of("function word")
_LEAST_KEPT = 0.6  # of the words of a quotation that is called an altered quote
_LEAST_WORDS = 3
_MANY_WORDS = 8  # that in their order stand nowhere else by chance
_MOST_CELLS = 400_000  # of the table that a comparison fills; beyond it nothing is compared


def compare(text: str, pieces: Sequence[Piece], claim: ClaimView) -> Match | None:
    """Compare a quotation with a stored quote.

    Args:
        text: The words of the quotation.
        pieces: These words, read.
        claim: The quote.

    Returns:
        What the quotation is to it, with what differs; None where it is another one.
    """
    stored = [Piece(word, start, end) for word, start, end in locate_words(claim.quote)]
    if not stored or not pieces or len(stored) * len(pieces) > _MOST_CELLS:
        return None
    alignment = align(pieces, stored)
    words = [piece.word for piece in pieces if piece.word]
    verdict = _judge(alignment, words)
    if verdict is None:
        return None
    differences = tell_differences(alignment, pieces, text, stored, claim.quote)
    kept = len(alignment.kept)
    return Match(claim, verdict, differences, kept / (kept + alignment.edits))


def _judge(alignment: Alignment, words: Sequence[str]) -> str | None:
    if not alignment.kept:
        return None
    if not alignment.edits:
        stands_for_words = any(kind in (OMITTED, REPLACED) and j is not None for kind, _, j in alignment.steps)
        return EXACT if alignment.covers and not stands_for_words else PARTIAL
    kept = len(alignment.kept)
    if kept < _LEAST_WORDS or kept < _LEAST_KEPT * len(words) or alignment.edits > (1 - _LEAST_KEPT) * 2 * len(words):
        return None
    if kept >= _MANY_WORDS and kept >= 3 * alignment.edits:
        return ALTERED
    telling = [word for word in words if word not in _FUNCTION_WORDS]
    kept_telling = sum(word not in _FUNCTION_WORDS for word in alignment.kept)
    return ALTERED if alignment.edits == 1 or 2 * kept_telling >= max(len(telling), 3) else None
