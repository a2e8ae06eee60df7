"""Recognise what is not the article's own prose: appeals, share buttons, captions, headings, datelines.

The regions stay in the text; the extraction skips them. ``boilerplate.csv`` has the rules, each with a scope, a reason
and a pattern. The scope tells what a match makes boilerplate:

* "paragraph": the whole paragraph; in one of more than 200 characters the sentences that match, since it has prose too.
  A paragraph of more than 600 characters is left alone.
* "prefix": from the beginning of the paragraph to the end of the match.
* "rest": the paragraph and all that follows.

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
_LONGEST_ATTRIBUTION = 120
_MIN_SENTENCE_WORDS = 10
# Headlines use the present tense ("says"), so these endings are of a sentence without its full stop.
_ATTRIBUTED = re.compile(r",[\"”]?\s(?:according\sto\s[^,]+|said\s[^,]+|[^,]{2,80}\s(?:said|told\s[^,]+))$")
# What opens with a whole clause in marks is speech: '"We are delighted," said Jay'.
_SPOKEN = re.compile(r"[\"“][^\"“”]*[.,!?][\"”]")


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of text that is not the article's own prose.

    Attributes:
        start: Where it begins.
        end: Where it ends, exclusive.
        reason: What it is, in words. Example: "heading".
    """

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
    """Find the boilerplate of a text.

    Args:
        text: The view of an article's text.

    Returns:
        The regions in text order, never overlapping. Rules of scope "rest" do not apply to the first 30 percent of
        the text.
    """
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
    """The part of a paragraph that is boilerplate: whole sentences around the match ``left`` to ``right``.

    What remains on either side must be long enough to be prose, or it is boilerplate too. Example: "Support our paper!
    The ministers met on Friday and ..." is an appeal and an article.
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
    """The first rule that matches a paragraph, and where in it; rules of scope "prefix" are tried first."""
    head = paragraph[:_LONGEST_PARAGRAPH]
    for rule in _load_rules():
        if rule.scope == "paragraph" and len(paragraph) > _LONGEST_PARAGRAPH:
            continue
        if (late or rule.scope != "rest") and (match := rule.pattern.search(head)):
            return rule, match.span()
    return None, (0, 0)


def is_heading(paragraph: str) -> bool:
    """Whether a paragraph is a heading: short, and not ending as a sentence does.

    What opens with a whole quotation, or ends in an attribution, is none.

    Args:
        paragraph: The text of the paragraph.

    Returns:
        Whether it is a heading. Example: "Obama to visit Russia to help improve ties: Kremlin" is one.
    """
    words = len(paragraph[:_LONGEST_PARAGRAPH].split())
    if words > _MAX_HEADING_WORDS or _SENTENCE_END.search(paragraph) or _SPOKEN.match(paragraph):
        return False
    return words < _MIN_SENTENCE_WORDS or not _ATTRIBUTED.search(paragraph[-_LONGEST_ATTRIBUTION:])
