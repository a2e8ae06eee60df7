"""The words of a quotation with what stands for other words: an ellipsis, an insertion in square brackets.

In: a text as somebody quotes it. Out: its folded words with their offsets, gaps between them.

    "[T]he deal ... was [never] signed"  ->  the deal <ellipsis> was <bracket> signed
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from tracker.search.spelling import locate_words

ELLIPSIS, BRACKET = "ellipsis", "bracket"
_GAP = re.compile(
    r"""(?P<ellipsis>[\[(]\s*(?:…|\.\s?\.\s?\.)\s*[\])]|\.(?:\s?\.){2,}|…)
    |(?P<bracket>\w*\[[^\[\]\n]{1,80}\]\w*)""",
    re.VERBOSE,
)
_CAPITAL = re.compile(r"\[(\w)\](?=\w)")


@dataclass(frozen=True, slots=True)
class Piece:
    """A word, or what stands for words.

    Attributes:
        word: The folded word; "" of a gap.
        start: Where it stands in the text.
        end: Where it ends, exclusive.
        gap: ``ELLIPSIS``, ``BRACKET``, or "" for a word.
    """

    word: str
    start: int
    end: int
    gap: str = ""


def read_pieces(text: str) -> list[Piece]:
    """Read a quotation.

    Args:
        text: Its words, without the marks around them.

    Returns:
        Its words and gaps in order; no ellipsis at either end, since a quotation may be a part anyhow.
    """
    plain = _CAPITAL.sub(lambda found: f"  {found[1]}", text)  # "[T]he" is "The", of the same length
    pieces: list[Piece] = []
    at = 0
    for gap in _GAP.finditer(plain):
        pieces += _read_words(plain, at, gap.start())
        pieces.append(Piece("", gap.start(), gap.end(), gap.lastgroup or ""))
        at = gap.end()
    pieces += _read_words(plain, at, len(plain))
    while pieces and pieces[0].gap == ELLIPSIS:
        del pieces[0]
    while pieces and pieces[-1].gap == ELLIPSIS:
        del pieces[-1]
    return [_with_bracket(text, piece) for piece in pieces]


def list_runs(pieces: Sequence[Piece]) -> list[list[str]]:
    """The words between gaps. Example: "the deal ... was signed" -> [["the", "deal"], ["was", "signed"]]."""
    return [
        [piece.word for piece in run] for is_gap, run in groupby(pieces, key=lambda each: bool(each.gap)) if not is_gap
    ]


def _read_words(text: str, start: int, end: int) -> list[Piece]:
    return [Piece(word, start + left, start + right) for word, left, right in locate_words(text[start:end])]


def _with_bracket(text: str, piece: Piece) -> Piece:
    is_behind = piece.start >= 2 and _CAPITAL.match(text, piece.start - 2)
    return Piece(piece.word, piece.start - 2, piece.end, piece.gap) if is_behind else piece
