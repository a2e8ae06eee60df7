"""Score attributions as PolNeAR annotates them: source, cue and content as character spans, without speakers.

In: gold records (id, text, attributions) and a ``Prediction`` for each id. Out: ``PolnearScores``. Contents are
compared without the quotation marks, punctuation and white space at their edges, and matched one to one, the best
intersection over union first.

PolNeAR is by Newell, Margolin and Ruths (LREC 2018); the least overlap of one half is that of the gold articles
(``scorer``).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from tracker.annotator.tagging import ROLES
from tracker.evaluation.intervals import Span, Spans, intersection_over_union, measure_overlap, merge_spans
from tracker.evaluation.layer import GoldAttribution, RoleSpan, align_spans
from tracker.evaluation.polnear_scores import Agreement, PolnearScores
from tracker.evaluation.reporting import holds_lexical_cue, holds_reporting_verb

Record = Mapping[str, Any]
Mask = npt.NDArray[np.bool_]
_OPENING, _CLOSING = '“"«', '”"»'
_EDGE = "\"“”«»,.'’‘:;"
_MIN_OVERLAP = 0.5
_DIRECT, _MIXED = 0.8, 0.02
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Prediction:
    """What a model finds in one text; gold spans are fitted to its ``words``."""

    attributions: Sequence[GoldAttribution]
    spans: frozenset[RoleSpan] = frozenset()
    words: Sequence[Span] = ()


@dataclass(frozen=True, slots=True)
class _Sided:
    """One attribution of the gold or of the prediction, prepared for comparison."""

    content: Spans
    source: Spans
    groups: frozenset[str]
    shown: str


def score_polnear(gold: Iterable[Record], predicted: Mapping[str, Prediction]) -> PolnearScores:
    """Score all gold records; a record without prediction counts as nothing found."""
    scores = PolnearScores()
    for record in gold:
        prediction = predicted.get(record["id"], Prediction(()))
        _score_attributions(scores, record, prediction)
        _score_spans(scores, record, prediction)
    return scores


def _score_attributions(scores: PolnearScores, record: Record, prediction: Prediction) -> None:
    """Match the attributions of one text, count them by group, and note the faults."""
    text: str = record["text"]
    quoted, solid = mask_quotations(text), ~np.array([char.isspace() for char in text], bool)
    wanted = [_prepare(text, each, quoted, solid) for each in record["attributions"]]
    given = [_prepare(text, each, quoted, solid) for each in prediction.attributions if each["content"]]
    for group, counts in scores.groups.items():
        for count in counts.values():
            count.gold += sum(group in each.groups for each in wanted)
            count.predicted += sum(group in each.groups for each in given)
    pairs = match_contents([each.content for each in wanted], [each.content for each in given])
    for i, j in pairs:
        _score_pair(scores, record["id"], wanted[i], given[j])
    found, right = {i for i, _ in pairs}, {j for _, j in pairs}
    scores.faults += [f"- {record['id']} {each.shown}" for i, each in enumerate(wanted) if i not in found]
    scores.faults += [f"+ {record['id']} {each.shown}" for j, each in enumerate(given) if j not in right]
    _score_words(scores.words, text, wanted, given)


def _score_pair(scores: PolnearScores, name: str, gold: _Sided, ours: _Sided) -> None:
    """Count the hits of one matched pair."""
    same_source = not gold.source or measure_overlap(gold.source, ours.source) > 0
    hits = {"exact": gold.content == ours.content, "content": True, "attribution": same_source}
    for measure, hit in hits.items():
        for group in gold.groups:
            scores.groups[group][measure].gold_hits += hit
        # Exactness is judged by the gold's group on both sides, as in the measure that is reproduced.
        for group in gold.groups if measure == "exact" else ours.groups:
            scores.groups[group][measure].predicted_hits += hit
    if gold.source:
        scores.sources[0] += same_source
        scores.sources[1] += 1
    if not same_source:
        scores.faults.append(f"? {name} {gold.shown} ## {ours.shown}")
    elif not hits["exact"]:
        scores.faults.append(f"~ {name} {gold.shown} ## {ours.shown}")


def _score_words(count: Agreement, text: str, wanted: Sequence[_Sided], given: Sequence[_Sided]) -> None:
    """Count the words that are content in the gold, in the prediction, and in both."""
    starts = np.array([match.start() for match in _WORD.finditer(text)], np.int64)
    gold, ours = (
        _mask(len(text), (span for each in side for span in each.content))[starts] for side in (wanted, given)
    )
    shared = int((gold & ours).sum())
    count.gold += int(gold.sum())
    count.predicted += int(ours.sum())
    count.gold_hits += shared
    count.predicted_hits += shared


def _score_spans(scores: PolnearScores, record: Record, prediction: Prediction) -> None:
    """Count the tagged spans of each role that equal a gold span."""
    wanted = align_spans(record["attributions"], prediction.words)
    for role, count in scores.spans.items():
        gold = {span for span in wanted if span[0] == role}
        ours = {span for span in prediction.spans if span[0] == role}
        count.gold += len(gold)
        count.predicted += len(ours)
        count.gold_hits += len(gold & ours)
        count.predicted_hits += len(gold & ours)


def match_contents(gold: Sequence[Spans], predicted: Sequence[Spans]) -> list[tuple[int, int]]:
    """Match contents one to one by intersection over union, as pairs of indexes (gold, predicted).

    The best pair goes first; of equal ones the later.
    """
    ranked = sorted(
        (
            (overlap, i, j)
            for i, wanted in enumerate(gold)
            for j, given in enumerate(predicted)
            if (overlap := intersection_over_union(wanted, given)) >= _MIN_OVERLAP
        ),
        reverse=True,
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in ranked:
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return list(pairs.items())


def mask_quotations(text: str) -> Mask:
    """A mask over the characters: True between the quotation marks of one paragraph, and for the marks.

    Simpler than ``marks.find_quoted_regions``, and kept so that figures stay comparable.
    """
    inside = np.zeros(len(text), bool)
    opened = -1
    for at, char in enumerate(text):
        if text.startswith("\n\n", at):
            opened = -1
        if char in _OPENING and opened < 0:
            opened = at
        elif char in _CLOSING and opened >= 0:
            inside[opened : at + 1] = True
            opened = -1
    return inside


def tell_group(content: Spans, quoted: Mask, solid: Mask) -> str:
    """The kind of a content ("direct", "mixed", "indirect") by the share of its characters inside quotation marks.

    ``solid`` is a mask of characters that are no white space.
    """
    mask = _mask(len(quoted), content) & solid
    size = int(mask.sum())
    share = int((mask & quoted).sum()) / size if size else 0.0
    return "direct" if share >= _DIRECT else "mixed" if share > _MIXED else "indirect"


_CUE_GROUPS: Mapping[str, Callable[[str], bool]] = {"reporting": holds_reporting_verb, "lexicon": holds_lexical_cue}


def _prepare(text: str, attribution: GoldAttribution, quoted: Mask, solid: Mask) -> _Sided:
    """Normalise an attribution for comparison, and put it into its groups."""
    kind = tell_group(merge_spans(attribution["content"]), quoted, solid)
    cues = [text[start:end] for start, end in attribution.get("cue") or ()]
    held = {group for group, holds in _CUE_GROUPS.items() if any(map(holds, cues))}
    return _Sided(
        content=merge_spans(_trim(text, attribution["content"])),
        source=merge_spans(attribution.get("source") or ()),
        groups=frozenset({"all", kind} | held),
        shown=_show(text, attribution, kind),
    )


def _trim(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    for left, right in spans:
        start, end = left, right
        while start < end and (text[start].isspace() or text[start] in _EDGE):
            start += 1
        while end > start and (text[end - 1].isspace() or text[end - 1] in _EDGE):
            end -= 1
        yield start, end


def _mask(size: int, spans: Iterable[Span]) -> Mask:
    mask = np.zeros(size, bool)
    for start, end in spans:
        mask[start:end] = True
    return mask


def _show(text: str, attribution: GoldAttribution, kind: str) -> str:
    parts = [" […] ".join(text[start:end] for start, end in attribution.get(role) or ()) for role in ROLES]
    return " ".join(" | ".join([kind, *parts]).split())
