"""The text of an article laid anew, as collections, mails and British papers would have it, for the blind set.

In: a text whose paragraphs are lines of their own. Out: the same words in another layout. Nothing here is random: the
offsets of the annotations point into what these functions return.
"""

import re
import textwrap
from collections.abc import Callable
from functools import partial

_PARAGRAPH_END = re.compile(r"\s*\n\s*")
_BLANK_LINES = re.compile(r"\n\n+")
_INNER = re.compile(r"‘([^‘“”]*?)’(?!\w)")


def fold_lines(text: str, *, width: int) -> str:
    """Break every paragraph at blanks into lines of at most ``width`` characters, as mail programs do."""
    fold = partial(textwrap.fill, width=width, break_long_words=False, break_on_hyphens=False)
    return "\n".join(map(fold, text.split("\n")))


def join_paragraphs(text: str) -> str:
    """Make one paragraph of all, with one blank where a paragraph ended."""
    return _PARAGRAPH_END.sub(" ", text.strip())


def glue_paragraphs(text: str) -> str:
    """Lose what stood between paragraphs: "They left the talks.Lavrov said ..."."""
    return _PARAGRAPH_END.sub("", text.strip())


def lose_blank_lines(text: str) -> str:
    """End lines as Windows does and lose every third blank line."""
    paragraphs = _BLANK_LINES.split(text)
    joined = [paragraphs[0]]
    for number, paragraph in enumerate(paragraphs[1:], start=1):
        joined += ["\n" if number % 3 == 0 else "\n\n", paragraph]
    return "".join(joined).replace("\n", "\r\n")


def mark_as_british(text: str) -> str:
    """Single curly marks for double ones and double for single; apostrophes stay: ‘It’s “new”,’ he said."""
    marked = _INNER.sub("\x00\\1\x01", text)
    return marked.translate(str.maketrans({"“": "‘", "”": "’", "\x00": "“", "\x01": "”"}))


LAYOUTS: dict[str, Callable[[str], str]] = {
    "as it is": str,
    "folded at 72": partial(fold_lines, width=72),
    "folded at 60": partial(fold_lines, width=60),
    "one paragraph": join_paragraphs,
    "glued paragraphs": glue_paragraphs,
    "CRLF, a blank line in three lost": lose_blank_lines,
    "British marks": mark_as_british,
}
"""From the layout a gold file names to what makes it."""
