"""Join tagged words into attributions: each cue with its source and its contents.

In: a ``Tagging``. Out: ``Attribution`` records over words, in text order, plus the contents no cue claims (they may
continue a quote). A cue takes at most one content before and one behind it, the best-scored pairs first; a cue
without a source borrows the best of its paragraph, as in "He mentioned A and said B".
"""

from __future__ import annotations

import itertools
import math
import re
from dataclasses import dataclass, field, replace

import numpy as np

from tracker.quotes.tagger import Floats, TaggedSpan, Tagging
from tracker.quotes.words import Ints

_MIN_LINK = math.log(0.002)
_QUOTED_PASSIVE = re.compile(r"\b(?:quoted|cited)\s+(?:\w+\s+){0,4}?as\s+saying\b", re.IGNORECASE)
_MAX_SUBJECT_WORDS = 12
# Farther than any paragraph of an article goes: what bounds the work on a text of one endless line.
_FARTHEST_CUE = 1_000
_FARTHEST_RIVAL = 5_000


@dataclass(slots=True)
class Attribution:
    """A cue with what belongs to it."""

    cue: TaggedSpan
    source: TaggedSpan | None = None
    contents: list[TaggedSpan] = field(default_factory=list)


def link_spans(tagging: Tagging) -> tuple[list[Attribution], list[TaggedSpan]]:
    """Attributions that have content, in order of that content, and the unclaimed contents in text order."""
    by_role: dict[str, list[TaggedSpan]] = {"source": [], "cue": [], "content": []}
    for span in _relabel_passive_subjects(tagging):
        by_role[span.role].append(span)
    attributions = {cue.first: Attribution(cue) for cue in by_role["cue"]}
    unclaimed = _link_contents(tagging, by_role["content"], attributions)
    _link_sources(tagging, by_role["source"], attributions)
    linked = [attribution for attribution in attributions.values() if attribution.contents]
    for attribution in linked:
        attribution.contents.sort(key=lambda span: span.first)
        if attribution.source is None:
            attribution.source = _borrow_source(tagging, attribution, by_role["source"])
    return sorted(linked, key=lambda attribution: attribution.contents[0].first), unclaimed


def _relabel_passive_subjects(tagging: Tagging) -> list[TaggedSpan]:
    """'..., Peskov was quoted as saying': the tagger takes the subject of a passive cue for content."""
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
    tagging: Tagging, contents: list[TaggedSpan], attributions: dict[int, Attribution]
) -> list[TaggedSpan]:
    paragraph = tagging.words.paragraph
    heads = np.array(sorted(attributions), np.int64)
    pairs: list[tuple[float, int, int, bool]] = []
    for number, content in enumerate(contents):
        left = int(np.searchsorted(paragraph, paragraph[content.first] - 1, "left"))
        right = int(np.searchsorted(paragraph, paragraph[content.last - 1] + 1, "right"))
        left, right = max(left, content.first - _FARTHEST_CUE), min(right, content.last + _FARTHEST_CUE)
        near = heads[(heads >= left) & (heads < right)]
        if len(near):
            scores = _mean_log_softmax(tagging.score_links(content.first, content.last, np.arange(left, right)))
            pairs += [(float(scores[head - left]), number, int(head), bool(head >= content.last)) for head in near]
    pairs.sort(key=lambda pair: (-pair[0], pair[1], pair[2]))
    placed: set[int] = set()
    taken: set[tuple[int, bool]] = set()
    for score, number, head, is_before in pairs:
        if number in placed or (head, is_before) in taken or score < _MIN_LINK:
            continue
        placed.add(number)
        taken.add((head, is_before))
        attributions[head].contents.append(contents[number])
    return [content for number, content in enumerate(contents) if number not in placed]


def _link_sources(tagging: Tagging, sources: list[TaggedSpan], attributions: dict[int, Attribution]) -> None:
    paragraph = tagging.words.paragraph
    heads: Ints = np.array(sorted(attributions), np.int64)
    best: dict[int, float] = {}
    for source in sources if len(heads) else []:
        within = np.searchsorted(heads, [source.first - _FARTHEST_RIVAL, source.last + _FARTHEST_RIVAL])
        rivals = heads[within[0] : within[1]]
        if not len(rivals):
            continue
        scores = tagging.score_links(source.first, source.last, rivals).mean(0)
        top = int(scores.argmax())
        head = int(rivals[top])
        if abs(int(paragraph[head]) - int(paragraph[source.first])) <= 1 and scores[top] > best.get(head, -math.inf):
            best[head] = float(scores[top])
            attributions[head].source = source


def _borrow_source(tagging: Tagging, attribution: Attribution, sources: list[TaggedSpan]) -> TaggedSpan | None:
    paragraph = tagging.words.paragraph
    head = np.array([attribution.cue.first], np.int64)
    near = [
        source
        for source in sources
        if paragraph[source.first] == paragraph[head[0]] and abs(source.first - head[0]) <= _FARTHEST_CUE
    ]
    scored = [(float(tagging.score_links(source.first, source.last, head).mean()), source.first) for source in near]
    if not scored:
        return None
    _, first = max(scored)
    return next(source for source in near if source.first == first)


def _mean_log_softmax(scores: Floats) -> Floats:
    shifted = scores - scores.max(1, keepdims=True)
    result: Floats = (shifted - np.log(np.exp(shifted).sum(1, keepdims=True))).mean(0)
    return result
