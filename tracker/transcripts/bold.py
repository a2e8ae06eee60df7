"""Find interviews whose questions are in bold type and whose answers have no label.

Bold type is marked as in Markdown ("**...**"). Only questions to a "you" with answers of an "I" make an interview:
others may be an outlet's explainer ("**What is happening?** The prime minister has ...").
"""

from __future__ import annotations

import re

from tracker.marks import find_quoted_regions
from tracker.transcripts.page import Page
from tracker.transcripts.turns import Turn, cut_contents
from tracker.transcripts.words import holds, names_interview

_QUESTION = re.compile(r"(?:\*\*|__)(?P<words>[^*_\n]+)(?:\*\*|__)")  # "**What did you see?**"
_FEWEST = 3
_MIN_SHARE = 0.5


def find_answers(page: Page) -> list[Turn]:
    """Find the answers to questions in bold type.

    Args:
        page: A text.

    Returns:
        The answers as turns without a label, in text order; [] where the form is not certain.
    """
    text, questions = page.text, []
    for start, end in page.paragraphs:
        match = _QUESTION.fullmatch(text, start, end)
        if match is not None and match["words"].rstrip().endswith(("?", "...", "…", ".")):
            questions.append((start, end, match["words"]))
    asked = [words for _, _, words in questions if "?" in words]
    if len(asked) < _FEWEST or sum(holds("second", words) for words in asked) < _MIN_SHARE * len(asked):
        return []
    head = text[: questions[0][0]]
    if head.strip() and not names_interview(head):
        return []
    ends = [start for start, _, _ in questions[1:]] + [len(text)]
    turns = []
    for (_, begin, _), end in zip(questions, ends, strict=True):
        contents = tuple(cut_contents(page, begin, end))
        if contents:
            turns.append(Turn(None, contents))
    own = sum(holds("first", _leave_out_quotations(text[turn.start : turn.end])) for turn in turns)
    return turns if own >= _MIN_SHARE * len(turns) else []


def _leave_out_quotations(words: str) -> str:
    """The words outside quotation marks."""
    kept, at = [], 0
    for region in find_quoted_regions(words):
        kept.append(words[at : region.start])
        at = region.end
    return " ".join([*kept, words[at:]])
