"""Cut the turns of a transcript: what each speaker says, without stage directions.

A turn ends at the next label, at a heading, or at the line that ends the transcript. "(Laughter.)", "[inaudible]",
"(via interpreter)" and paragraphs in brackets are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tracker.text import fold
from tracker.transcripts.labels import Kind, Label
from tracker.transcripts.page import Page, Range
from tracker.transcripts.words import opens_with

_BRACKETS = re.compile(
    r"[*_]{0,2}(?:\((?P<round>[^()\n]{1,200})\)|\[(?P<square>[^\[\]\n]{1,200})\]|<(?:…|\.\.\.)>)[*_]{0,2}"
)
_CLOCK = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?")
_WHOLE = re.compile(r"[*_]{0,2}(?:\([^()\n]*\)|\[[^\[\]\n]*\])[*_.]{0,3}")
_RULE = re.compile(r"(?:[#*_=~-]\s*){3,}|-?\s*30\s*-|[-–—(\[* ]*(?:END|ENDS|End|Ends|The End)\b.{0,40}")
_BOLD_LINE = re.compile(r"(?:\*\*|__)[^*_\n]+(?:\*\*|__)|#{1,6} .*")
_SENTENCE_END = re.compile(r"[.!?…:;,—–-][\"'”’»)\]*_]*$")
_MAX_HEADING_WORDS = 14


@dataclass(frozen=True, slots=True)
class Turn:
    """What somebody says at a time.

    Attributes:
        label: The label that tells who speaks; None where only the head does (questions in bold type).
        contents: The ranges of the words said, in text order; at least one.
    """

    label: Label | None
    contents: tuple[Range, ...]

    @property
    def start(self) -> int:
        """The offset of the first character said."""
        return self.contents[0][0]

    @property
    def end(self) -> int:
        """The offset behind the last character said."""
        return self.contents[-1][1]

    @property
    def is_named(self) -> bool:
        """Whether its label is a name."""
        return self.label is not None and self.label.kind is Kind.NAME

    @property
    def is_answer(self) -> bool:
        """Whether it is known only to be an answer; whose, the head tells."""
        return self.label is None or self.label.kind is Kind.ANSWERS


def cut_turns(page: Page, labels: Sequence[Label], *, open_ended: frozenset[int]) -> list[Turn]:
    """Cut the turn of each label.

    Args:
        page: A text.
        labels: The labels that open turns, in text order.
        open_ended: The indices of the labels whose turns may have more than one paragraph.

    Returns:
        The turns in text order, without those that have no words.
    """
    turns = []
    for at, label in enumerate(labels):
        end = labels[at + 1].opens if at + 1 < len(labels) else len(page.text)
        contents = tuple(cut_contents(page, label.body, end, name=label.surname, goes_on=at in open_ended))
        if contents:
            turns.append(Turn(label, contents))
    return turns


def cut_contents(page: Page, start: int, end: int, *, name: str = "", goes_on: bool = True) -> Iterator[Range]:
    """Cut the words said in a stretch of text.

    Args:
        page: A text.
        start: Where the stretch begins.
        end: Where it ends.
        name: The folded surname of the speaker. A later paragraph with this name in it is not spoken by its bearer, and
            ends the turn.
        goes_on: Whether more than one paragraph may belong to the turn.

    Yields:
        The ranges of the words, by paragraph and around what is left out.
    """
    is_first = True
    for first, last in page.within(start, end):
        line = page.text[first:last]
        if _WHOLE.fullmatch(line):
            continue
        if _ends_turn(line, name, is_first=is_first) or not (goes_on or is_first):
            return
        yield from _cut_out(page.text, first, last)
        is_first = False


def _ends_turn(line: str, name: str, *, is_first: bool) -> bool:
    if _RULE.fullmatch(line) or opens_with("ends", line):
        return True
    if is_first:
        return False
    is_heading = len(line.split()) <= _MAX_HEADING_WORDS and not _SENTENCE_END.search(line)
    if is_heading or _BOLD_LINE.fullmatch(line):
        return True
    return bool(name) and any(word[0].isupper() and fold(word) == name for word in re.findall(r"[^\W\d_][\w-]*", line))


def _cut_out(text: str, start: int, end: int) -> Iterator[Range]:
    at = start
    for match in _BRACKETS.finditer(text, start, end):
        words = match["round"] or match["square"]
        if words is None or _is_direction(words):
            yield from _trim(text, at, match.start())
            at = match.end()
    yield from _trim(text, at, end)


def _is_direction(words: str) -> bool:
    return opens_with("stage", words) or bool(_CLOCK.fullmatch(words)) or (words.isupper() and " " in words.strip())


def _trim(text: str, start: int, end: int) -> Iterator[Range]:
    while start < end and (text[start].isspace() or text[start] in "*_"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in "*_"):
        end -= 1
    if any(text[at].isalnum() for at in range(start, end)):
        yield start, end
