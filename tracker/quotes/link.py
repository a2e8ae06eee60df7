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
from dataclasses import dataclass, field, replace

import numpy as np

from tracker.annotator.decode import Floats
from tracker.annotator.tagging import TaggedSpan, Tagging
from tracker.annotator.words import Ints
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
    paragraph = tagging.words.paragraph
    heads = np.array(sorted(attributions), np.int64)
    cues = [attributions[head].cue for head in heads.tolist()]
    is_dash = np.array([_is_dash(tagging, cue) for cue in cues], bool)
    firsts = np.array([content.first for content in contents], np.int64)
    reaches_back = np.array([_reaches_back(tagging, cue, firsts) for cue in cues], bool)
    pairs: list[tuple[float, int, int, bool]] = []
    for number, content in enumerate(contents):
        left = int(np.searchsorted(paragraph, paragraph[content.first] - 1, "left"))
        right = int(np.searchsorted(paragraph, paragraph[content.last - 1] + 1, "right"))
        left, right = max(left, content.first - _FARTHEST_CUE), min(right, content.last + _FARTHEST_CUE)
        end = int(np.searchsorted(paragraph, paragraph[content.last - 1], "right"))
        fits = np.where(heads < content.first, ~is_dash, (heads < end) | reaches_back)
        near = heads[(heads >= left) & (heads < right) & fits]
        if len(near):
            scores = _mean_log_softmax(tagging.score_links(content.first, content.last, np.arange(left, right)))
            pairs += [(float(scores[head - left]), number, int(head), bool(head >= content.last)) for head in near]
        if number in said:
            pairs.append((_SURE, number, said[number].cue, said[number].cue >= content.last))
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
