"""Find quotations with a said-clause right beside them: they belong to it, whatever else is near.

The quotation must end in a comma at its closing mark, or follow a cue that ends in a colon.

Example: in '“We grow,” Yang said, and “we win,” Liang added.' the second quotation is Liang's.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tracker.annotator.tagging import TaggedSpan, Tagging

_MARK = 2
_STOPS = frozenset(".,")
_LONGEST_END = 3


@dataclass(frozen=True, slots=True)
class SaidClause:
    """A reporting clause: the first word of its cue, and its source, which is None for a cue that ends in a colon."""

    cue: int
    source: TaggedSpan | None


def find_said_clauses(tagging: Tagging, by_role: Mapping[str, Sequence[TaggedSpan]]) -> dict[int, SaidClause]:
    """Find the quotations that a said-clause follows ("Yang said", "said Yang") or precedes ("Yang said:").

    Args:
        tagging: The tagger's reading of a text.
        by_role: Its spans by role, each list in text order.

    Returns:
        The said-clause of each content that has one, by the index of the content in ``by_role["content"]``.
    """
    sources = {source.first: source for source in by_role["source"]}
    cues = {cue.first: cue for cue in by_role["cue"]}
    begun = {content.first for content in by_role["content"]}
    led_to = {cue.last: cue.first for cue in by_role["cue"] if _ends_in_colon(tagging, cue)}
    found: dict[int, SaidClause] = {}
    for number, content in enumerate(by_role["content"]):
        if not _is_quoted(tagging, content):
            continue
        if content.first in led_to:
            found[number] = SaidClause(led_to[content.first], None)
            continue
        at = _find_end(tagging, content)
        source = sources.get(at) or (sources.get(cues[at].last) if at in cues else None)
        cue = None if source is None else cues.get(at if source.first > at else source.last)
        if source is not None and cue is not None and max(cue.last, source.last) not in begun:
            found[number] = SaidClause(cue.first, source)
    return found


def _ends_in_colon(tagging: Tagging, cue: TaggedSpan) -> bool:
    return tagging.words.text[tagging.words.start[cue.last - 1]] == ":"


def _is_quoted(tagging: Tagging, content: TaggedSpan) -> bool:
    """Whether all words of a content stand in quotation marks, but for a conjunction before them: 'and “we stay,”'."""
    before = tagging.words.features[max(0, content.first - 1) : content.first + 2, 1]
    states = tagging.words.features[content.first + 1 : content.last, 1]
    text, ends = tagging.words.text, tagging.words.start[content.first + 1 : content.last]
    return bool((before == _MARK).any()) and all(
        state > 0 or text[at] in _STOPS for state, at in zip(states.tolist(), ends.tolist(), strict=True)
    )


def _find_end(tagging: Tagging, content: TaggedSpan) -> int:
    """The index of the first word behind the closing mark and comma of a quotation.

    -1 where the mark or the comma is missing, or where that word stands in another paragraph.
    """
    words = tagging.words
    at, has_mark, has_comma = max(content.first, content.last - _LONGEST_END), False, False
    while at < len(words):
        is_mark, is_comma = words.features[at, 1] == _MARK, words.text[words.start[at]] == ","
        if at >= content.last and not (is_mark or is_comma):
            break
        has_mark = is_mark or (has_mark and is_comma)
        has_comma = is_comma or (has_comma and is_mark)
        at += 1
    is_here = at < len(words) and words.paragraph[at] == words.paragraph[content.last - 1]
    return at if is_here and has_mark and has_comma else -1
