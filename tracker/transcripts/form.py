"""Decide whether labels make a transcript, and which of them open turns; nothing is claimed where that is not certain.

Two forms are certain: questions that named people answer in turn, and names that come again and again with words that
people use when they talk to each other. Lists of facts ("Venue: ..."), forecasts ("Monday: ..."), lists of people (each
name once) and fact checks ("TRUMP: ... THE FACTS: ...") are no transcripts.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tracker.text import fold
from tracker.transcripts.head import find_occasion
from tracker.transcripts.introduced import find_introduced, initials_of
from tracker.transcripts.labels import Kind, Label
from tracker.transcripts.page import Page
from tracker.transcripts.words import holds

_FEWEST_TURNS = 4
_FEWEST_QUESTIONS = 2
_MAX_LISTED = 0.25
_MIN_DIALOGUE = 0.45
_MIN_ASKED = 0.6  # an interviewer also says other things, as thanks
_MIN_SPEECH = 0.6
_MIN_AGAIN = 0.5
_MAX_NAMED_SELF = 0.3
_MIN_UPPER = 0.6
_MAX_SPREAD = {True: 15, False: 3}
"""The most paragraphs a turn on average: True where labels in capitals or questions mark the turns."""
_SENTENCE_END = re.compile(r"[.!?…—–-][\"'”’)\]*_]*\s*$")
_LONGEST_HEAD = 3000
_FEWEST_WORDS = 40


@dataclass(frozen=True, slots=True)
class _Entry:
    """A label with the first paragraph of what is said under it."""

    label: Label
    said: str


def choose_labels(page: Page, labels: Sequence[Label]) -> list[Label]:
    """Choose the labels that open turns.

    Args:
        page: A text.
        labels: All that may be labels, in text order.

    Returns:
        Those that open turns; [] where the text is not certainly a transcript. A label that looks like a name, and is
        not known to be one, opens a turn of nobody named.
    """
    if len(labels) < 2 and not any(label.is_upper for label in labels):
        return []
    entries = [entry for entry in _read_entries(page, labels) if any(map(str.isalpha, entry.said))]
    known = find_introduced(page.text, [entry.label for entry in entries])
    entries = _mark_interviewers(entries, known)
    has_questions = _count(entries, Kind.ASKS) >= _FEWEST_QUESTIONS
    beside = _find_beside(entries) if has_questions else frozenset()
    chosen = _follow_style([entry for entry in entries if entry.label.kind is not Kind.OTHER])
    chosen = [_check_name(entry, known | beside) for entry in chosen]
    if not has_questions:
        chosen = [entry for entry in chosen if entry.label.kind is not Kind.ANSWERS]
    while chosen and chosen[0].label.kind is Kind.UNNAMED and not chosen[0].label.is_upper:
        chosen = chosen[1:]
    if not any(entry.label.kind in (Kind.NAME, Kind.ANSWERS) for entry in chosen):
        return []
    if _has_other_labels(entries, chosen) or _names_itself(chosen):
        return []
    is_one = (_answers_questions(chosen) or _is_conversation(chosen)) and _is_dense(page, chosen)
    return [entry.label for entry in chosen] if is_one or _is_statement(page, chosen) else []


def _read_entries(page: Page, labels: Sequence[Label]) -> list[_Entry]:
    ends = [label.opens for label in labels[1:]] + [len(page.text)]
    firsts = [next(page.within(label.body, end), (0, 0)) for label, end in zip(labels, ends, strict=True)]
    return [_Entry(label, page.text[start:end]) for label, (start, end) in zip(labels, firsts, strict=True)]


def _count(entries: Sequence[_Entry], kind: Kind) -> int:
    return sum(entry.label.kind is kind for entry in entries)


def _mark_interviewers(entries: Sequence[_Entry], known: frozenset[str]) -> list[_Entry]:
    """The entries, with the labels of interviewers as such: no known name, and mostly questions ("NR: Would ...?")."""
    asked: Counter[str] = Counter()
    said: Counter[str] = Counter()
    for entry in entries:
        said[entry.label.words] += 1
        asked[entry.label.words] += entry.said.endswith("?")
    askers = {words for words, times in said.items() if asked[words] >= max(2, _MIN_ASKED * times) and " " not in words}
    return [
        replace(entry, label=replace(entry.label, kind=Kind.ASKS))
        if entry.label.words in askers
        and entry.label.kind in (Kind.NAME, Kind.OTHER)
        and entry.label.surname not in known
        else entry
        for entry in entries
    ]


def _check_name(entry: _Entry, known: frozenset[str]) -> _Entry:
    """The entry, its label made one of nobody named where it is a bare surname that the text gives nowhere in full."""
    label = entry.label
    if label.kind is not Kind.NAME or label.is_long or label.surname in known:
        return entry
    return replace(entry, label=replace(label, kind=Kind.UNNAMED))


def _follow_style(entries: Sequence[_Entry]) -> list[_Entry]:
    """The entries; where most labels are in capitals, without other labels that are none of their names.

    Example: "Second Question: ..." among "SECRETARY KERRY: ...".
    """
    names = [entry.label for entry in entries if entry.label.kind is Kind.NAME]
    upper = {label.surname for label in names if label.is_upper}
    if sum(label.is_upper for label in names) < _MIN_UPPER * len(names):
        return list(entries)
    return [
        entry
        for entry in entries
        if entry.label.is_upper
        or entry.label.kind is not Kind.NAME
        or {entry.label.surname, initials_of(entry.label.words)} & upper
    ]


def _find_beside(entries: Sequence[_Entry]) -> frozenset[str]:
    """The surnames of labels right behind a question: of those who answer."""
    pairs = itertools.pairwise(entries)
    return frozenset(b.label.surname for a, b in pairs if a.label.kind is Kind.ASKS and b.label.kind is Kind.NAME)


def _has_other_labels(entries: Sequence[_Entry], chosen: Sequence[_Entry]) -> bool:
    """Whether words that name nobody come again and again as labels too: "THE FACTS:", "Translation:"."""
    own = {entry.label.opens for entry in chosen}
    first = chosen[0].label.opens
    others = Counter(fold(e.label.words) for e in entries if e.label.opens not in own and e.label.opens > first)
    return sum(count for count in others.values() if count > 1) > _MAX_LISTED * len(chosen)


def _names_itself(chosen: Sequence[_Entry]) -> bool:
    """Whether the text under the names is about their bearers: "LIPINSKI: Rep. Dan Lipinski’s district is ..."."""
    named = [entry for entry in chosen if entry.label.kind is Kind.NAME]
    told = sum(entry.label.surname in fold(entry.said).replace("'", " ").split() for entry in named)
    return told > _MAX_NAMED_SELF * len(named)


def _answers_questions(chosen: Sequence[_Entry]) -> bool:
    """Whether there are questions with answers right behind them, and somebody answers more than once."""
    pairs = itertools.pairwise(chosen)
    answers = (b.label for a, b in pairs if a.label.kind is Kind.ASKS)
    answered = Counter(label.surname for label in answers if label.kind in (Kind.NAME, Kind.ANSWERS))
    return _count(chosen, Kind.ASKS) >= _FEWEST_QUESTIONS and max(answered.values(), default=0) >= 2


def _is_conversation(chosen: Sequence[_Entry]) -> bool:
    """Whether several people speak, most of them more than once, with "you", "we", questions and thanks.

    A label with a role ("ROBERT SIEGEL, HOST:") makes a broadcast, whatever its words.
    """
    names = Counter(entry.label.surname for entry in chosen if entry.label.kind is Kind.NAME)
    is_broadcast = any(holds("role", entry.label.role) for entry in chosen if entry.label.is_upper)
    if len(chosen) < _FEWEST_TURNS or max(names.values(), default=0) < 2:
        return False
    if len(names) < 2 and not any(entry.label.kind is not Kind.NAME for entry in chosen):
        return False
    again = sum(times for times in names.values() if times > 1)
    talk = sum("?" in entry.said or holds("dialogue", entry.said) for entry in chosen)
    speech = sum(bool(_SENTENCE_END.search(entry.said)) for entry in chosen)
    is_talk = again >= _MIN_AGAIN * sum(names.values()) and talk >= _MIN_DIALOGUE * len(chosen)
    return (is_talk or is_broadcast) and speech >= _MIN_SPEECH * len(chosen)


def _is_dense(page: Page, chosen: Sequence[_Entry]) -> bool:
    """Whether turns follow each other closely, rather than stand here and there in an article."""
    first, last = chosen[0].label.opens, chosen[-1].label.opens
    paragraphs = sum(1 for _ in page.within(first, last))
    marked = sum(entry.label.is_upper or entry.label.kind is Kind.ASKS for entry in chosen)
    return paragraphs <= _MAX_SPREAD[marked * 3 >= len(chosen)] * len(chosen)


def _is_statement(page: Page, chosen: Sequence[_Entry]) -> bool:
    """Whether there is one speaker, in capitals with office or honorific, below a head with a day.

    Example: "SECRETARY KERRY: Good morning."
    """
    first = chosen[0].label
    if (
        len({entry.label.surname for entry in chosen}) != 1
        or first.kind is not Kind.NAME
        or first.opens > _LONGEST_HEAD
    ):
        return False
    is_labelled = first.is_upper and first.is_long and find_occasion(page, first.opens) is not None
    return is_labelled and holds("dialogue", chosen[0].said) and len(page.text[first.body :].split()) >= _FEWEST_WORDS


def is_marked(labels: Sequence[Label]) -> bool:
    """Whether a third of the labels are in capitals or those of questions, which sets the turns off from prose."""
    return sum(label.is_upper or label.kind is Kind.ASKS for label in labels) * 3 >= len(labels)
