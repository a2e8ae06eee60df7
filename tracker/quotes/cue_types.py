"""Classify a draft by its cue: speech of some type, a thought, an act, or no report at all."""

from __future__ import annotations

import re
from dataclasses import replace

from tracker.quotes.acts import reports_act
from tracker.quotes.drafts import Draft, Reading
from tracker.quotes.unmade import is_unmade
from tracker.quotes.words import BY, WORDS
from tracker.schema.cue_types import ACT, SPEECH, is_left_out

_COMPLEMENT = re.compile(rf"^(?:to|{WORDS.any_of('complementizer', 'conjunction of questions')})\b", re.IGNORECASE)
_MIN_BARE_WORDS = 4
_QUOTED_SHARE = 0.8
_AGENT = re.compile(BY)
_LEADS_TO = re.compile(r":\s{0,4}[“\"«‘']")


def classify(reading: Reading, draft: Draft) -> Draft | None:
    """Set the type of a draft.

    Args:
        reading: The document of the draft.
        draft: A draft whose contents and source are final.

    Returns:
        The draft with its ``cue_type``; None where it reports nothing, or says that something was not said.
    """
    cue = " ".join(reading.cut(span) for span in draft.cues)
    entry = reading.cues.find_entry(cue)
    is_noun = entry is not None and entry.pos == "noun"
    if entry is None or (is_noun and not any(_COMPLEMENT.match(reading.cut(content)) for content in draft.contents)):
        return replace(draft, cue_type=SPEECH) if _is_plain_direct(reading, draft) else None
    if is_unmade(reading, draft, entry):
        return None
    is_act = not is_left_out(entry.type) and reports_act(reading, draft, entry)
    return replace(draft, cue_type=ACT if is_act else entry.type)


def _is_plain_direct(reading: Reading, draft: Draft) -> bool:
    """Whether a draft counts as direct speech whatever its cue: '"We will go there again," smiled Lavrov'.

    Its longest content must be a quotation of at least four words; behind a colon one word is enough: 'Lavrov was
    blunt: "No."'
    """
    if draft.source is None or _is_beside_mark(reading, draft):
        return False
    longest = max(draft.contents, key=lambda span: span[1] - span[0])
    words = reading.cut(longest).split()
    is_led_to = _LEADS_TO.search(reading.text[max(0, longest[0] - 8) : longest[0] + 1]) is not None
    if is_led_to:
        return all(reading.inside[at] for at in range(*longest) if reading.text[at].isalnum())
    return len(words) >= _MIN_BARE_WORDS and bool(reading.inside[longest[0] : longest[1]].mean() > _QUOTED_SHARE)


def _is_beside_mark(reading: Reading, draft: Draft) -> bool:
    """Whether the cue is only a mark and the source no name, or an agent: 'a statement, carried by Ann Lee: "..."'."""
    assert draft.source is not None
    if any(char.isalnum() for cue in draft.cues for char in reading.cut(cue)):
        return False
    span = reading.doc.char_span(*draft.source, alignment_mode="expand")
    is_name = bool(span) and span is not None and span[-1].tag_.startswith(("NNP", "PRP"))
    return not is_name or _AGENT.search(reading.text[max(0, draft.source[0] - 8) : draft.source[0]]) is not None
