"""Attribute quotations without a cue to the person that the narration before them is about.

Such a quotation must be a sentence of its own that no draft covers. It is attributed where one person only is in
question: the sentence before has one subject, names nobody else, and reports and quotes nothing; or it says who was
asked; or the paragraph before ends in a verb of speech ("..., and the doctor explained.").

Example: 'Peskov was more cautious. “It is too early.”' gives the words to Peskov.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from spacy.tokens import Span

from tracker.marks import QuotedRegion
from tracker.quotes.boilerplate import Region
from tracker.quotes.drafts import Draft, Reading
from tracker.quotes.narration import INDIRECT_QUESTION, find_subject
from tracker.quotes.spans import Range
from tracker.schema.cue_types import find_cue_type
from tracker.text import paragraph_at

FOUND_BY = "narration before"
_SCORE = 0.6
_MIN_WORDS = 3
_MOST_WORDS = 30
_LONGEST_GAP = 8
_MOST_PARAGRAPHS = 2
_STOPS = tuple(".!?…")
_PAST = frozenset({"VBD", "VBZ"})
_VERB = frozenset({"verb"})
_NOMINAL = ("NN", "JJ", "DT", "PRP$", "POS")


def add_uncued(reading: Reading, drafts: list[Draft], boilerplate: Sequence[Region]) -> list[Draft]:
    """Add drafts for quotations without a cue.

    Args:
        reading: The document.
        drafts: All other drafts of the document.
        boilerplate: What in it is not prose.

    Returns:
        The drafts, followed by the new ones.
    """
    if not reading.doc.has_annotation("SENT_START"):
        return drafts
    found = []
    taken = np.zeros(len(reading.text), bool)
    spans = [span for draft in drafts for span in (*draft.contents, *draft.cues)]
    for start, end in [*spans, *((each.start, each.end) for each in boilerplate)]:
        taken[start:end] = True
    asked = {draft.cues[0][1]: draft for draft in drafts if draft.cues and find_cue_type(draft.cue_type).asks}
    for region in reading.regions:
        if taken[region.start : region.end].any() or not _stands_alone(reading, region):
            continue
        source = _find_announced(reading, region, taken)
        sentence = _find_sentence_before(reading, region)
        if sentence is not None and not reading.inside[sentence.start_char : sentence.end_char].any():
            source = _find_asked(reading, sentence, asked) or _find_only_subject(sentence, taken)
        if source is not None:
            found.append(Draft(((region.start, region.end),), source=source, score=_SCORE, found_by=FOUND_BY))
    return [*drafts, *found]


def _stands_alone(reading: Reading, region: QuotedRegion) -> bool:
    """Whether a quotation consists of whole sentences and nothing of another sentence follows it."""
    inside = reading.text[region.start : region.end].rstrip()
    behind = reading.text[region.end + 1 : region.end + 3].strip(" ")
    if len(inside.split()) < _MIN_WORDS or not region.closed or not inside.endswith(_STOPS):
        return False
    return not behind or behind[0] == "\n" or behind[0].isupper()


def _find_sentence_before(reading: Reading, region: QuotedRegion) -> Span | None:
    """The sentence that ends right before the opening mark, in the same paragraph."""
    before = reading.text[max(0, region.start - _LONGEST_GAP) : max(0, region.start - 1)]
    gap = len(before) - len(before.rstrip())
    if not before.rstrip().endswith(_STOPS) or "\n" in before[len(before) - gap :]:
        return None
    at = region.start - 2 - gap
    span = reading.doc.char_span(at, at + 1, alignment_mode="expand")
    sentence = span[0].sent if span is not None and len(span) else None
    return sentence if sentence is not None and len(sentence) <= _MOST_WORDS else None


def _find_announced(reading: Reading, region: QuotedRegion, taken: npt.NDArray[np.bool_]) -> Range | None:
    """The speaker with whom a paragraph before ends, as in "and the doctor explained".

    At most one short paragraph that names nobody may stand between.
    """
    start, _ = paragraph_at(reading.text, region.start)
    if reading.text[start : region.start - 1].strip():
        return None
    for _ in range(_MOST_PARAGRAPHS):
        end = start
        while end > 0 and reading.text[end - 1].isspace():
            end -= 1
        start, _ = paragraph_at(reading.text, max(0, end - 1))
        if end <= start or reading.inside[start:end].any() or taken[start:end].any():
            return None
        last = reading.doc.char_span(end - 1, end, alignment_mode="expand")
        speaker = _find_teller(reading, last[0].sent) if last is not None and len(last) else None
        if speaker is not None:
            return speaker
        words = reading.doc.char_span(start, end, alignment_mode="expand")
        if words is None or len(words) > _MOST_WORDS or any(ent.label_ == "PERSON" for ent in words.ents):
            return None
    return None


def _find_teller(reading: Reading, sentence: Span) -> Range | None:
    """The subject of a verb of speech that ends a sentence, where the subject is one noun phrase."""
    tokens = [token for token in sentence if not token.is_space and not token.is_punct]
    if len(tokens) < 2 or tokens[-1].tag_ not in _PAST:
        return None
    entry = reading.cues.find_entry(tokens[-1].text, pos=_VERB)
    if entry is None or not find_cue_type(entry.type).is_plain:
        return None
    first = len(tokens) - 1
    while first > 0 and tokens[first - 1].tag_.startswith(_NOMINAL):
        first -= 1
    if first == len(tokens) - 1:
        return None
    return tokens[first].idx, tokens[-2].idx + len(tokens[-2])


def _find_asked(reading: Reading, sentence: Span, asked: dict[int, Draft]) -> Range | None:
    """The person right behind "asked", as in 'Reporters asked Lavrov if he would go. “We will see.”'."""
    for ent in sentence.ents:
        draft = asked.get(ent.start_char - 1)
        if ent.label_ == "PERSON" and draft is not None:
            is_question = any(INDIRECT_QUESTION.match(reading.cut(content)) for content in draft.contents)
            return (ent.start_char, ent.end_char) if is_question else None
    return None


def _find_only_subject(sentence: Span, taken: npt.NDArray[np.bool_]) -> Range | None:
    """The subject of a sentence that names nobody else and reports nothing."""
    if taken[sentence.start_char : sentence.end_char].any():
        return None
    subject = find_subject(sentence)
    if subject is None:
        return None
    others = [ent for ent in sentence.ents if ent.label_ == "PERSON" and ent.start_char >= subject[1]]
    owners = [ent for ent in sentence.ents if ent.label_ == "PERSON" and ent.end_char < subject[1]]
    return None if others or owners else subject
