"""Find quotations that a said-clause follows at once: they are that clause's, whatever else is near.

In: a tagging's contents, sources and cues, as words. Out: for the number of a content its said-clause. The
quotation must end in a comma, a question or an exclamation at its mark.

Example: in '“We grow,” Yang said, and “we win,” Liang added.' the second is what Liang added.
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
    """The first word of a cue, and the source beside it where one stands there."""

    cue: int
    source: TaggedSpan | None


def find_said_clauses(tagging: Tagging, by_role: Mapping[str, Sequence[TaggedSpan]]) -> dict[int, SaidClause]:
    """Content number -> the clause right behind it, "Yang said" or "said Yang", or before it, "Yang said:"."""
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
    """Whether all of a content stands in marks, a conjunction before them aside: 'and “we stay,”'."""
    before = tagging.words.features[max(0, content.first - 1) : content.first + 2, 1]
    states = tagging.words.features[content.first + 1 : content.last, 1]
    text, ends = tagging.words.text, tagging.words.start[content.first + 1 : content.last]
    return bool((before == _MARK).any()) and all(
        state > 0 or text[at] in _STOPS for state, at in zip(states.tolist(), ends.tolist(), strict=True)
    )


def _find_end(tagging: Tagging, content: TaggedSpan) -> int:
    """The first word behind the mark and the comma that end a quotation, in its paragraph; -1 where none do."""
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
