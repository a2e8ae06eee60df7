"""Read a text as a transcript, where it certainly is one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from tracker.marks import OPENING
from tracker.transcripts.bold import find_answers
from tracker.transcripts.form import choose_labels, is_marked
from tracker.transcripts.head import Occasion, find_occasion
from tracker.transcripts.labels import Label, find_labels
from tracker.transcripts.opening import find_opening, find_speech
from tracker.transcripts.page import Page
from tracker.transcripts.turns import Turn, cut_turns

_MAX_HEAD = 0.35
_LONG_HEAD = 1500
_MIN_SPAN = 0.5


@dataclass(frozen=True, slots=True)
class Transcript:
    """A transcript.

    Attributes:
        turns: Its turns in text order, questions included.
        head_end: Where the head (title, place, day, introduction) ends.
        occasion: When and where the words were spoken; None where the head does not tell.
    """

    turns: tuple[Turn, ...]
    head_end: int
    occasion: Occasion | None

    @property
    def claimed(self) -> tuple[Turn, ...]:
        """The turns that become claims: those with a name for a label, and answers."""
        return tuple(turn for turn in self.turns if turn.is_named or turn.is_answer)


@lru_cache(maxsize=2)  # quotes, speakers and dates ask for the same text one after the other
def find_transcript(text: str) -> Transcript | None:
    """Read a text as a transcript.

    Args:
        text: The view of a text.

    Returns:
        The transcript; None where the text is not certainly one.
    """
    page = Page(text)
    labels = choose_labels(page, find_labels(page))
    if labels:
        turns = cut_turns(page, labels, open_ended=_find_open_ended(text, labels))
        head_end = labels[0].opens
        opening = find_opening(page, head_end)
        if opening is not None:
            turns, head_end = [opening, *turns], opening.start
    else:
        speech = find_speech(page)
        turns = [speech] if speech is not None else find_answers(page)
        head_end = turns[0].start if turns else 0
    if not turns:
        return None
    return Transcript(tuple(turns), head_end, find_occasion(page, head_end))


def _find_open_ended(text: str, labels: Sequence[Label]) -> frozenset[int]:
    """The indices of the turns that may go on for more than one paragraph.

    That is every turn of a text that is a transcript from beginning to end, the last one only where capitals or
    questions set turns off from what may follow. It is no turn of a piece quoted in an article, none within a
    paragraph, and none that opens with a quotation mark.
    """
    first, last = labels[0].opens, labels[-1].opens
    if first > max(_LONG_HEAD, _MAX_HEAD * len(text)) and not (
        is_marked(labels) and last - first >= _MIN_SPAN * len(text)
    ):
        return frozenset()
    is_ours = is_marked(labels) and last - first >= _MIN_SPAN * (len(text) - first)
    numbers = range(len(labels) if is_ours or len(labels) == 1 else len(labels) - 1)
    return frozenset(
        at for at in numbers if not labels[at].is_inside and text[labels[at].body : labels[at].body + 1] not in OPENING
    )
