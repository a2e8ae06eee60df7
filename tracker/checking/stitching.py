"""A quotation with ellipses whose pieces stand in several quotes of one speaker in one article.

Example: "We are ready ... They are not" of the quotes "We are ready to talk" and "They are not willing".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby

from tracker.checking.checked import PARTIAL, Match
from tracker.checking.compare import compare
from tracker.checking.wording import ELLIPSIS, Piece
from tracker.schema.claim import ClaimView

_LEAST_WORDS = 2  # of a piece


def join_pieces(text: str, pieces: Sequence[Piece], claims: Sequence[ClaimView]) -> Iterator[Match]:
    """Find quotes that hold the pieces of a quotation together.

    Args:
        text: The words of the quotation.
        pieces: These words, read.
        claims: The quotes that may hold them.

    Yields:
        The quotes in the order of the pieces; nothing where not every piece is found with one speaker in one article.
    """
    parts = [list(part) for is_gap, part in groupby(pieces, key=lambda each: each.gap == ELLIPSIS) if not is_gap]
    if len(parts) < 2 or any(len(part) < _LEAST_WORDS for part in parts):
        return
    places: dict[tuple[str, str | None], list[ClaimView]] = defaultdict(list)
    for claim in claims:
        places[claim.article_id, claim.speaker_key].append(claim)
    for together in places.values():
        found = [_find(text, part, together) for part in parts]
        matches = [match for match in found if match is not None]
        if len(matches) == len(parts):
            yield from {match.claim.quote_id: match for match in matches}.values()
            return


def _find(text: str, part: Sequence[Piece], claims: Sequence[ClaimView]) -> Match | None:
    for claim in sorted(claims, key=lambda each: each.start):
        match = compare(text, part, claim)
        if match is not None and not match.changes:
            return Match(claim, PARTIAL, match.differences, match.score)
    return None
