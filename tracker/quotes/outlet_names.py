"""Find which outlet a phrase stands for in an article: "the Post", "the newspaper", "Russian news agencies"."""

from __future__ import annotations

from bisect import bisect_left

from tracker.quotes.drafts import Reading
from tracker.quotes.spans import Range


def name_outlet(reading: Reading, span: Range) -> str | None:
    """Find the outlet that a span stands for.

    A short form ("the Post") or a common noun ("the newspaper") stands for the fitting outlet that was named in full
    last before it. A short form without such an outlet is none, unless its capital "The" makes it a name.

    Args:
        reading: The document.
        span: The range of a source, or of words that may name an outlet.

    Returns:
        The name of the outlet; None where the span is no outlet.
    """
    words, outlets = reading.text[span[0] : span[1]], reading.outlets
    found = outlets.find_name(words)
    choice = outlets.may_be(words) if found is None else None
    if choice is None:
        return found or (None if _is_person(reading, span) else outlets.read_relay(words))
    named = ((reading.named_outlets.get(name, []), name) for name in choice)
    before = [(starts[at - 1], name) for starts, name in named if (at := bisect_left(starts, span[0]))]
    return max(before)[1] if before else outlets.read_relay(words) or _name_as_written(reading, span)


def _name_as_written(reading: Reading, span: Range) -> str | None:
    """The name of a short form with a capital "The" within a sentence: "told The Times"; else None."""
    words = reading.outlets.without_article(reading.text[slice(*span)])
    start = span[1] - len(words)
    if words not in reading.outlets.short or not reading.text.startswith("The ", start - 4):
        return None
    before = reading.text[max(0, start - 6) : start - 4].strip()
    return f"The {words}" if before[-1:].isalnum() or before[-1:] == "," else None


def _is_person(reading: Reading, span: Range) -> bool:
    """Whether a span holds a person's name: "Emily Post"."""
    found = reading.doc.char_span(*span, alignment_mode="expand")
    return found is not None and any(token.ent_type_ == "PERSON" for token in found)
