"""Recognise what an outlet adds around an article: appeals, newsletter lines, share buttons, captions, headings.

In: article text and ``boilerplate.csv`` (scope, reason, pattern). Out: regions with a reason. They stay in the text;
extraction skips them. Scope "paragraph" covers the paragraph that matches, or of a long one the sentences that match,
since there is prose in it too; "prefix" only the words that match at its beginning, "rest" everything from there on.

Examples: "Sign up for our free weekly newsletter" -> advert of the outlet; "MOSCOW (Reuters) - " -> dateline.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from tracker.layout import find_boundaries
from tracker.text import iter_paragraphs
from tracker.vocabulary import read_rows

HEADING = "heading"
_SENTENCE_END = re.compile(r"[.!?…:;,][\"'”’»)\]]*$")
_MAX_HEADING_WORDS = 25
_MIN_REST_SHARE = 0.3
_LONGEST_PARAGRAPH = 600
_LEAST_PROSE = 200
# A whole clause within marks, as in '"We are delighted," said Jay': somebody's words, whatever the line ends in.
_LONGEST_ATTRIBUTION = 120
_MIN_SENTENCE_WORDS = 10
# Headlines say "says": ", according to the police" and ", the union said" end a sentence that lost its stop.
_ATTRIBUTED = re.compile(r",[\"”]?\s(?:according\sto\s[^,]+|said\s[^,]+|[^,]{2,80}\s(?:said|told\s[^,]+))$")
_SPOKEN = re.compile(r"[\"“][^\"“”]*[.,!?][\"”]")


@dataclass(frozen=True, slots=True)
class Region:
    """Characters ``start`` to ``end`` that are not the article's own prose, and why."""

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class _Rule:
    scope: str
    reason: str
    pattern: re.Pattern[str]


@cache
def _load_rules() -> tuple[_Rule, ...]:
    rules = (
        _Rule(row["scope"], row["reason"], re.compile(row["pattern"], re.IGNORECASE))
        for row in read_rows("quotes/boilerplate.csv")
    )
    return tuple(sorted(rules, key=lambda rule: rule.scope != "prefix"))


def find_boilerplate(text: str) -> list[Region]:
    """Regions to skip, in text order. "rest" rules fire only past the first third of a text."""
    regions: list[Region] = []
    for start, end in iter_paragraphs(text):
        paragraph = text[start:end]
        rule, (left, right) = _match_rule(paragraph, late=start >= _MIN_REST_SHARE * len(text))
        if rule is not None and rule.scope == "rest":
            regions.append(Region(start, len(text), rule.reason))
            break
        if rule is not None and rule.scope == "prefix":
            regions.append(Region(start, start + right, rule.reason))
        elif rule is not None:
            regions.append(Region(*_leave_prose(text, (start, end), start + left, start + right), rule.reason))
        elif is_heading(paragraph):
            regions.append(Region(start, end, HEADING))
    return regions


def _leave_prose(text: str, paragraph: tuple[int, int], left: int, right: int) -> tuple[int, int]:
    """The part of a paragraph from ``left`` to ``right``, in whole sentences, with what is too little to be prose.

    Example: "Support our paper! The ministers met on Friday and ..." are an appeal and an article.
    """
    start, end = paragraph
    if end - start <= _LEAST_PROSE:
        return paragraph
    for boundary in find_boundaries(text, start, end):
        if boundary.start <= left and boundary.end - paragraph[0] > _LEAST_PROSE:
            start = boundary.start
        if boundary.end >= right and paragraph[1] - boundary.start > _LEAST_PROSE:
            return start, boundary.end
    return start, end


def _match_rule(paragraph: str, *, late: bool) -> tuple[_Rule | None, tuple[int, int]]:
    """The rule that knows a paragraph, and where it matches; prefixes before all others."""
    head = paragraph[:_LONGEST_PARAGRAPH]
    for rule in _load_rules():
        if rule.scope == "paragraph" and len(paragraph) > _LONGEST_PARAGRAPH:
            continue
        if (late or rule.scope != "rest") and (match := rule.pattern.search(head)):
            return rule, match.span()
    return None, (0, 0)


def is_heading(paragraph: str) -> bool:
    """A short paragraph that ends like no sentence does, and neither opens with somebody's words nor names who spoke.

    Example: "Obama to visit Russia to help improve ties: Kremlin".
    """
    words = len(paragraph[:_LONGEST_PARAGRAPH].split())
    if words > _MAX_HEADING_WORDS or _SENTENCE_END.search(paragraph) or _SPOKEN.match(paragraph):
        return False
    return words < _MIN_SENTENCE_WORDS or not _ATTRIBUTED.search(paragraph[-_LONGEST_ATTRIBUTION:])
