"""The pieces into which a later reading cut the words of a quote that somebody put right.

In: the words that were put right, where they stand now, and the claims that were read. Out: the claims that are those
words: what is a report within the quote is another's words and none of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tracker.corrections.changes import Place
from tracker.records import Claim, TextSpan

_INSIDE = 0.9
"""How much of a piece must lie in the words: edges are cut a little otherwise by each reading."""
_ENOUGH = 0.6
"""How much of the words the pieces must make up together."""


def find_pieces(places: Sequence[Place], claims: Iterable[Claim], *, besides: Claim | None = None) -> list[Claim]:
    """Find the claims that lie inside words, none of them within another.

    Args:
        places: Where the words stand.
        claims: The claims of the article.
        besides: A claim that is known to be meant.

    Returns:
        The claims in the order of the text, ``besides`` among them.
    """
    words = _characters(places)
    chosen = [besides] if besides else []
    taken = _contents(besides) if besides else set()
    ranked = sorted(((_contents(claim), claim) for claim in claims), key=lambda pair: -len(pair[0]))
    for own, claim in ranked:
        is_inside = len(own & words) >= _INSIDE * len(own)
        if claim is not besides and is_inside and not own & taken and not _is_report_within(claim, words):
            chosen.append(claim)
            taken |= own
    return sorted(chosen, key=lambda claim: claim.quote.start)


def make_up(places: Sequence[Place], claims: Iterable[Claim]) -> bool:
    """Whether claims together are most of the words at some places."""
    words = _characters(places)
    found: set[int] = set()
    for claim in claims:
        found |= _contents(claim)
    return len(found & words) >= _ENOUGH * len(words)


def _is_report_within(claim: Claim, words: set[int]) -> bool:
    """Whether its source or cue are words of the quote too: then the quote tells what another said."""
    told: list[TextSpan] = [*claim.quote.cues, *([claim.quote.source] if claim.quote.source else [])]
    return any(span.start in words for span in told)


def _contents(claim: Claim) -> set[int]:
    return _characters((span.start, span.end) for span in claim.quote.contents)


def _characters(places: Iterable[Place]) -> set[int]:
    return {at for start, end in places for at in range(start, end)}
