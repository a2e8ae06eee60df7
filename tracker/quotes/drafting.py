"""Turn the tagged spans of a text into raw drafts in character offsets."""

from __future__ import annotations

from tracker.annotator.tagging import TaggedSpan, Tagging
from tracker.quotes.drafts import Draft
from tracker.quotes.link import link_spans
from tracker.quotes.spans import Range


def draft_quotes(tagging: Tagging) -> tuple[list[Draft], list[Range]]:
    """Link the spans of a tagging and make a draft of each cue that has content.

    Args:
        tagging: The tagger's reading of a text.

    Returns:
        The drafts in text order, and the ranges of contents that no cue claims.
    """
    attributions, unclaimed = link_spans(tagging)
    drafts = []
    for attribution in attributions:
        certain = [span.score for span in (attribution.cue, attribution.source) if span is not None]
        draft = Draft(
            contents=tuple(to_range(tagging, content) for content in attribution.contents),
            cues=(to_range(tagging, attribution.cue),),
            source=to_range(tagging, attribution.source) if attribution.source else None,
            score=round(sum(certain) / len(certain), 3),
        )
        drafts.append(draft)
    return drafts, [to_range(tagging, span) for span in unclaimed]


def to_range(tagging: Tagging, span: TaggedSpan) -> Range:
    """The character offsets of a tagged span."""
    return int(tagging.words.start[span.first]), int(tagging.words.end[span.last - 1])
