"""Link tagged spans: find the contents and the source of each cue.

A cue takes at most one content before it and one behind it. Pairs of content and cue are accepted from the best score
down; a quotation and the said-clause beside it come before all others. A cue that is only a dash ("― Steve Quinlan")
takes only a content before it. Each cue then points to its source, which cues may share, as in "He mentioned A and said
B". A cue that has content but points to no source takes the best-scored one of its paragraph.
"""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import NamedTuple

import numpy as np

from tracker.annotator.decode import Floats
from tracker.annotator.tagging import TaggedSpan, Tagging
from tracker.annotator.words import Bools, Ints
from tracker.quotes.said_clauses import SaidClause, find_said_clauses

_MIN_LINK = math.log(0.002)
_SURE = 1.0
_QUOTED_PASSIVE = re.compile(r"\b(?:quoted|cited)\s+(?:\w+\s+){0,4}?as\s+saying\b", re.IGNORECASE)
_MAX_SUBJECT_WORDS = 12
_DASHES = "-–—―"
# In words. Longer than any paragraph of an article: it bounds the work on a text that is one endless line.
_FARTHEST_CUE = 1_000


@dataclass(slots=True)
class Attribution:
    """A cue with its source and contents."""

    cue: TaggedSpan
    source: TaggedSpan | None = None
    contents: list[TaggedSpan] = field(default_factory=list)


class _Pair(NamedTuple):
    """A content (by index) and a cue (by first word) that may take it; ``is_before``: the content comes first."""

    score: float
    content: int
    cue: int
    is_before: bool


@dataclass(frozen=True, slots=True)
class _Cues:
    """The cues of a text: their first words, in order, and what contents they may take."""

    firsts: Ints
    are_dashes: Bools
    reach_back: Bools

    @classmethod
    def of(cls, tagging: Tagging, cues: list[TaggedSpan], contents: list[TaggedSpan]) -> _Cues:
        starts: Ints = np.array([content.first for content in contents], np.int64)
        return cls(
            np.array([cue.first for cue in cues], np.int64),
            np.array([_is_dash(tagging, cue) for cue in cues], bool),
            np.array([_reaches_back(tagging, cue, starts) for cue in cues], bool),
        )


def link_spans(tagging: Tagging) -> tuple[list[Attribution], list[TaggedSpan]]:
    """Link the spans of a tagging.

    Args:
        tagging: The tagger's reading of a text.

    Returns:
        The attributions that have content, ordered by their first content, and the contents that no cue claims, in text
        order. An unclaimed content may continue a quote.
    """
    by_role: dict[str, list[TaggedSpan]] = {"source": [], "cue": [], "content": []}
    for span in _relabel_passive_subjects(tagging):
        by_role[span.role].append(span)
    attributions = {cue.first: Attribution(cue) for cue in by_role["cue"]}
    said = find_said_clauses(tagging, by_role)
    beside = {clause.cue: clause.source for clause in said.values() if clause.source is not None}
    unclaimed = _link_contents(tagging, by_role["content"], attributions, said)
    firsts: Ints = np.array([source.first for source in by_role["source"]], np.int64)
    linked = [attribution for attribution in attributions.values() if attribution.contents]
    for attribution in linked:
        attribution.contents.sort(key=lambda span: span.first)
        head = attribution.cue.first
        attribution.source = beside.get(head) or _choose_source(tagging, head, by_role["source"], firsts)
    return sorted(linked, key=lambda attribution: attribution.contents[0].first), unclaimed


def _relabel_passive_subjects(tagging: Tagging) -> list[TaggedSpan]:
    """The spans, with the subject of "was quoted as saying" as a source: the tagger takes it for content."""
    words, spans = tagging.words, list(tagging.spans)
    for at, (before, cue) in enumerate(itertools.pairwise(tagging.spans)):
        passive = cue.role == "cue" and _QUOTED_PASSIVE.search(
            words.text[words.start[cue.first] : words.end[cue.last - 1]]
        )
        if passive and before.role == "content" and before.last == cue.first:
            is_short = before.last - before.first <= _MAX_SUBJECT_WORDS
            is_quoted = words.features[before.first, 1] > 0
            if is_short and not is_quoted:
                spans[at] = replace(before, role="source")
    return spans


def _link_contents(
    tagging: Tagging, contents: list[TaggedSpan], attributions: dict[int, Attribution], said: dict[int, SaidClause]
) -> list[TaggedSpan]:
    """Give each content to a cue, the best-scored pairs first; the contents that no cue takes come back."""
    cues = _Cues.of(tagging, [attributions[head].cue for head in sorted(attributions)], contents)
    pairs = sorted(_score_pairs(tagging, contents, cues, said), key=lambda pair: (-pair.score, pair.content, pair.cue))
    linked: set[int] = set()
    taken: set[tuple[int, bool]] = set()
    for pair in pairs:
        side = (pair.cue, pair.is_before)
        if pair.content in linked or side in taken or pair.score < _MIN_LINK:
            continue
        linked.add(pair.content)
        taken.add(side)
        attributions[pair.cue].contents.append(contents[pair.content])
    return [content for number, content in enumerate(contents) if number not in linked]


def _score_pairs(
    tagging: Tagging, contents: list[TaggedSpan], cues: _Cues, said: dict[int, SaidClause]
) -> Iterator[_Pair]:
    """Every content with every cue that may take it."""
    for number, content in enumerate(contents):
        left, right = _find_window(tagging, content)
        near = cues.firsts[(cues.firsts >= left) & (cues.firsts < right) & _may_take(tagging, cues, content)]
        if len(near):
            scores = _mean_log_softmax(tagging.score_links(content.first, content.last, np.arange(left, right)))
            for cue in near.tolist():
                yield _Pair(float(scores[cue - left]), number, cue, cue >= content.last)
        if number in said:
            yield _Pair(_SURE, number, said[number].cue, said[number].cue >= content.last)


def _find_window(tagging: Tagging, content: TaggedSpan) -> tuple[int, int]:
    """The words among which a content looks for its cue: its paragraphs, the one before and the one behind."""
    paragraph = tagging.words.paragraph
    left = int(np.searchsorted(paragraph, paragraph[content.first] - 1, "left"))
    right = int(np.searchsorted(paragraph, paragraph[content.last - 1] + 1, "right"))
    return max(left, content.first - _FARTHEST_CUE), min(right, content.last + _FARTHEST_CUE)


def _may_take(tagging: Tagging, cues: _Cues, content: TaggedSpan) -> Bools:
    """For each cue whether it may take a content: no dash takes what follows it, few reach back a paragraph."""
    paragraph = tagging.words.paragraph
    end = int(np.searchsorted(paragraph, paragraph[content.last - 1], "right"))
    result: Bools = np.where(
        cues.firsts < content.first, ~cues.are_dashes, (cues.firsts < end) | cues.reach_back
    ).astype(bool)
    return result


def _reaches_back(tagging: Tagging, cue: TaggedSpan, firsts: Ints) -> bool:
    """Whether a cue may take a quotation from the paragraph before its own.

    The tagger tends to link these wrongly: in '"A." / Jay denied that B' A continues what was said before. A cue may
    reach back where it is a dash, where its paragraph goes on quoting ('"A. / "B," Jay said'), and where its paragraph
    has no content of its own ('"A," / said Jay.') and does not end in a colon.

    Args:
        tagging: The tagger's reading of a text.
        cue: The cue.
        firsts: The first words of all contents, in text order.

    Returns:
        Whether the paragraph before is within the cue's reach.
    """
    words = tagging.words
    first, last = (
        int(np.searchsorted(words.paragraph, words.paragraph[cue.first], side)) for side in ("left", "right")
    )
    goes_on = bool(words.features[first : first + 2, 1].any())  # the opening mark or the first word is quoted
    has_more = np.searchsorted(firsts, first) < np.searchsorted(firsts, last)
    points_ahead = words.text[words.start[last - 1] : words.end[last - 1]] == ":"
    return goes_on or _is_dash(tagging, cue) or not (has_more or points_ahead)


def _is_dash(tagging: Tagging, cue: TaggedSpan) -> bool:
    words = tagging.words
    return not words.text[words.start[cue.first] : words.end[cue.last - 1]].strip(_DASHES)


def _choose_source(tagging: Tagging, head: int, sources: list[TaggedSpan], firsts: Ints) -> TaggedSpan | None:
    """The source that a cue points to, in its own or a neighbouring paragraph.

    A cue that points to itself has no source according to the network; it takes the best-scored one of its paragraph.
    """
    near = _find_near(tagging, firsts, head, paragraphs=1)
    to_itself_first = np.append(np.int64(head), firsts[near])
    top = int(tagging.score_sources(head, to_itself_first).argmax())
    if top > 0:
        return sources[int(near[top - 1])]
    own = _find_near(tagging, firsts, head, paragraphs=0)
    return sources[int(own[tagging.score_sources(head, firsts[own]).argmax()])] if len(own) else None


def _find_near(tagging: Tagging, firsts: Ints, head: int, *, paragraphs: int) -> Ints:
    """The indices of the sources at most so many paragraphs, and ``_FARTHEST_CUE`` words, away from a cue."""
    paragraph = tagging.words.paragraph
    bounds = np.searchsorted(paragraph, [paragraph[head] - paragraphs, paragraph[head] + paragraphs + 1])
    left, right = max(int(bounds[0]), head - _FARTHEST_CUE), min(int(bounds[1]), head + _FARTHEST_CUE + 1)
    return np.arange(*np.searchsorted(firsts, [left, right]), dtype=np.int64)


def _mean_log_softmax(scores: Floats) -> Floats:
    """The log-softmax of each row, averaged over the rows: one score for each column."""
    highest = scores.max(1, keepdims=True)
    totals = np.log(np.exp(scores - highest).sum(1)) + highest[:, 0]
    result: Floats = scores.mean(0) - totals.mean()
    return result
