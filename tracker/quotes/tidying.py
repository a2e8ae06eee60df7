"""Correct a raw draft, step by step: ``STEPS``.

The steps drop what reports nothing ("signed the treaty"), what was not said ("did not say that ...") and contents that
are only a relative pronoun. They replace "who" as a source by its antecedent, and find that in "quoted X as saying" it
is X who speaks.
"""

from __future__ import annotations

import re
from dataclasses import replace

from tracker.quotes.addressees import drop_addressee, drop_complementizer
from tracker.quotes.antecedents import find_antecedent
from tracker.quotes.cue_types import classify
from tracker.quotes.drafts import Draft, Reading, Step
from tracker.quotes.omissions import extend_by_clause, extend_by_predicate
from tracker.quotes.quoted_as import read_quoted_as_saying
from tracker.quotes.spans import RELATIVE_PRONOUNS, Range
from tracker.quotes.words import WORDS
from tracker.time_limit import check_time

_JOINT = re.compile(rf"[\s,]*\b{WORDS.any_of('joint of clauses')}\s+", re.IGNORECASE)
_LONGEST_JOINT = 12


def tidy_draft(reading: Reading, draft: Draft) -> Draft | None:
    """Apply all ``STEPS`` to a draft.

    Args:
        reading: The document of the draft.
        draft: A raw draft, as it was tagged.

    Returns:
        The corrected draft; None where it turns out to report no speech and no thought.
    """
    check_time()
    tidied: Draft | None = draft
    for step in STEPS:
        tidied = step(reading, tidied) if tidied is not None and tidied.contents else None
    return tidied


def drop_later_source(reading: Reading, draft: Draft) -> Draft:
    """Drop a source that stands in a later sentence than the cue and all contents: nothing links it to them.

    Example: "The plan was criticized as too weak. Lavrov left." does not say that Lavrov criticized the plan.
    """
    if draft.source is None or not reading.doc.has_annotation("SENT_START"):
        return draft
    end = max(end for _, end in (*draft.cues, *draft.contents))
    last = reading.doc.char_span(end - 1, end, alignment_mode="expand")
    is_later = bool(last) and last is not None and draft.source[0] >= last[-1].sent.end_char
    return replace(draft, source=None) if is_later else draft


def drop_joined_clauses(reading: Reading, draft: Draft) -> Draft:
    """Drop a content that is a clause of its own, joined to the report.

    Example: "[She took a chair] and the doctor explained" does not report that she took a chair.
    """
    return replace(
        draft, contents=tuple(each for each in draft.contents if not _is_joined_clause(reading, draft, each))
    )


def _is_joined_clause(reading: Reading, draft: Draft, content: Range) -> bool:
    begins = min([draft.cues[0][0], *([draft.source[0]] if draft.source else [])])
    joint = reading.text[content[1] : begins] if 0 <= begins - content[1] <= _LONGEST_JOINT else ""
    return bool(_JOINT.fullmatch(joint)) and not reading.inside[content[0] : content[1]].any()


def drop_pronouns(reading: Reading, draft: Draft) -> Draft:
    """Drop contents that are only a relative pronoun, or the "what" of "what she says [is a good plan]"."""
    kept = [each for each in draft.contents if reading.cut(each).casefold().strip(" ,") not in RELATIVE_PRONOUNS]
    if len(kept) > 1:
        kept = [each for each in kept if reading.cut(each).casefold() != "what"]
    return replace(draft, contents=tuple(kept))


STEPS: tuple[Step, ...] = (
    drop_later_source,
    drop_joined_clauses,
    extend_by_clause,
    extend_by_predicate,
    read_quoted_as_saying,
    drop_addressee,
    drop_pronouns,
    find_antecedent,
    classify,
    drop_complementizer,
)
"""In this order: a source is looked for only where contents are whole, and a cue judged when both are known."""
