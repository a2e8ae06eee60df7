"""Cut off what follows the reported clause: another report, or the writer's own words.

Examples: "Lee said [talks had stalled], using her speech to vow [that ...]" makes two reports. Of "Lee promised [to do
better], offered a list of steps and left" only the infinitive is promised.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

from tracker.quotes.content_form import opens_infinitive, read_words
from tracker.quotes.drafts import Draft, Reading
from tracker.quotes.spans import Range
from tracker.quotes.words import WORDS

_USING = re.compile(
    rf",\s+(?P<cue>using\s+(?:the|{WORDS.any_of('possessive')})\s+(?:[\w’'-]+\s+){{1,5}}?to\s+(?P<verb>\w+))\s+(?:that\s+)?(?P<rest>\S)"
)


def cut_tails(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """Cut the tails off the contents of drafts.

    Args:
        reading: The document of the drafts.
        drafts: Its raw drafts.

    Returns:
        The drafts in the same order, each followed by a draft for every tail that is a report and that no other
        draft covers.
    """
    cues = frozenset(cue for draft in drafts for cue in draft.cues)
    return [part for draft in drafts for part in _cut_draft(reading, draft, cues)]


def _cut_draft(reading: Reading, draft: Draft, cues: frozenset[Range]) -> list[Draft]:
    """The draft with its contents cut, then the drafts of its tails; ``cues`` are those of all drafts."""
    contents, tails = list(draft.contents), []
    for at, (start, end) in enumerate(draft.contents):
        stop = _find_next_verb(reading, (start, end))
        using = _USING.search(reading.text, start, end)
        if stop is not None:
            contents[at] = (start, stop)
        elif using is not None and not reading.inside[using.start()] and _reports(reading, using["verb"]):
            contents[at] = (start, using.start())
            if draft.source is not None and using.span("cue") not in cues:
                rest = (using.start("rest"), end)
                tails.append(Draft((rest,), (using.span("cue"),), draft.source, score=draft.score))
    return [replace(draft, contents=tuple(contents)), *tails]


def _find_next_verb(reading: Reading, content: Range) -> int | None:
    """The offset of a comma that ends an infinitive before the next verb of the sentence: "to do better, offered"."""
    if not opens_infinitive(reading, content):
        return None
    words = read_words(reading, content)
    for word, behind in itertools.pairwise(words):
        if word.text == "," and behind.tag_ == "VBD" and not reading.inside[word.idx]:
            return word.idx
    return None


def _reports(reading: Reading, verb: str) -> bool:
    entry = reading.cues.find_entry(verb, pos=frozenset({"verb"}))
    return entry is not None and entry.is_speech
