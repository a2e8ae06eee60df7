"""A text that a page holds several times, once for each size of screen, counts once.

In: the paragraphs of an article, one a line. Out: the same without those that stood there before.
"""

from __future__ import annotations

_FEWEST_WORDS = 8


def drop_repeats(text: str) -> str:
    """The lines without long ones that stood there before, and without short ones beside them that did too.

    Example: five paragraphs that stand there twice -> the five.
    """
    lines = text.split("\n")
    keys = [" ".join(line.split()) for line in lines]
    seen: set[str] = set()
    again = []
    for key in keys:
        again.append(bool(key) and key in seen)
        seen.add(key)
    dropped = [again[at] and len(key.split()) >= _FEWEST_WORDS for at, key in enumerate(keys)]
    if not any(dropped):
        return text
    for order in (range(1, len(lines)), range(len(lines) - 2, -1, -1)):
        step = -1 if order.step == 1 else 1
        for at in order:
            dropped[at] = dropped[at] or (again[at] and dropped[at + step])
    return "\n".join(line for line, is_dropped in zip(lines, dropped, strict=True) if not is_dropped)
