"""Finding words of an article again in another text of it.

In: a text and a ``Selector``. Out: where the words stand, exactly but for quotation marks, dashes and the kind of a
blank; None where they do not, or where what stands about them says that these are others.
"""

from __future__ import annotations

from collections.abc import Iterator

from tracker.corrections.records import Selector

AROUND = 32
"""How many characters before and behind the words are kept."""
_SURE = 24
"""Words of so many characters, together with what fits about them, are not met by chance."""
_NEAR = 12
_PLAIN = str.maketrans(
    dict.fromkeys("“”„‟«»″", '"')
    | dict.fromkeys("‘’‚‛‹›′`´", "'")
    | dict.fromkeys("‐‑‒–—―−", "-")
    | dict.fromkeys("\n\r\t\x0b\x0c\x85\xa0\u2028\u2029\u202f\u2009\u2007", " ")
)


def select_text(text: str, start: int, end: int) -> Selector:
    """Describe a place of a text by its words.

    Args:
        text: The text.
        start: Offset of the first character.
        end: Offset behind the last one.

    Returns:
        The words, with those about them.
    """
    return Selector(text[start:end], text[max(start - AROUND, 0) : start], text[end : end + AROUND], start)


def make_plain(text: str) -> str:
    """A text of the same length in which quotation marks, dashes and blanks are of one kind each."""
    return text.translate(_PLAIN)


def find_text(text: str, selector: Selector) -> tuple[int, int] | None:
    """Find the place that a selector describes.

    Args:
        text: The text as it is now.
        selector: Of a text that it came from, or that came from it.

    Returns:
        Start and end; None where the words are gone, or stand in other company only.
    """
    plain, exact = make_plain(text), make_plain(selector.exact)
    if not exact.strip():
        return None
    prefix, suffix = make_plain(selector.prefix), make_plain(selector.suffix)
    found = []
    for start in _iter_places(plain, exact):
        before, behind = plain[max(start - AROUND, 0) : start], plain[start + len(exact) :][:AROUND]
        fits = _count_alike(prefix[::-1], before[::-1]) + _count_alike(suffix, behind)
        is_whole = fits == len(prefix) + len(suffix)
        found.append((is_whole or len(exact) + fits >= _SURE, fits, -abs(start - selector.start), start))
    is_sure, _, _, start = max(found, default=(False, 0, 0, 0))
    return (start, start + len(exact)) if is_sure else None


def fits_about(text: str, start: int, end: int, selector: Selector) -> bool:
    """Whether what stands about a place is what stood about the words of a selector.

    Args:
        text: The text as it is now.
        start: Offset of the first character of the place.
        end: Offset behind the last one.
        selector: Of a text that it came from.

    Returns:
        Whether nearest before and nearest behind the place there are the same characters, up to twelve.
    """
    plain, prefix, suffix = map(make_plain, (text, selector.prefix, selector.suffix))
    before, behind = plain[max(start - AROUND, 0) : start], plain[end : end + AROUND]
    return _count_alike(prefix[::-1], before[::-1]) >= min(len(prefix), _NEAR) and (
        _count_alike(suffix, behind) >= min(len(suffix), _NEAR)
    )


def _iter_places(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _count_alike(one: str, other: str) -> int:
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
