"""Recognise what an outlet adds around an article: appeals, newsletter lines, share buttons, captions, headings.

In: article text and ``boilerplate.csv`` (scope, reason, pattern). Out: regions with a reason. They stay in the text;
extraction skips them. Scope "paragraph" covers the paragraph that matches, "rest" everything from there on.

Example: "Sign up for our free weekly newsletter" -> advert of the outlet.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib import resources

from tracker.text import iter_paragraphs

_SENTENCE_END = re.compile(r"[.!?…:;,][\"'”’»)\]]*$")
_MAX_HEADING_WORDS = 25
_MIN_REST_SHARE = 0.3


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
    text = resources.files("tracker.quotes").joinpath("boilerplate.csv").read_text(encoding="utf-8")
    return tuple(
        _Rule(row["scope"], row["reason"], re.compile(row["pattern"], re.IGNORECASE))
        for row in csv.DictReader(text.splitlines())
    )


def find_boilerplate(text: str) -> list[Region]:
    """Regions to skip, in text order. "rest" rules fire only past the first third of a text."""
    regions: list[Region] = []
    for start, end in iter_paragraphs(text):
        rule = _match_rule(text[start:end], late=start >= _MIN_REST_SHARE * len(text))
        if rule is not None and rule.scope == "rest":
            regions.append(Region(start, len(text), rule.reason))
            break
        if rule is not None:
            regions.append(Region(start, end, rule.reason))
        elif is_heading(text[start:end]):
            regions.append(Region(start, end, "heading"))
    return regions


def _match_rule(paragraph: str, *, late: bool) -> _Rule | None:
    for rule in _load_rules():
        if (late or rule.scope == "paragraph") and rule.pattern.search(paragraph):
            return rule
    return None


def is_heading(paragraph: str) -> bool:
    """A short paragraph that ends like no sentence does.

    Example: "Obama to visit Russia to help improve ties: Kremlin".
    """
    return len(paragraph.split()) <= _MAX_HEADING_WORDS and not _SENTENCE_END.search(paragraph)
