"""Find who published a document: "The World Bank published a report on Monday"."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from tracker.records import TextSpan
from tracker.speakers.noun_phrase import NounPhrase, singular
from tracker.speakers.scene import Scene
from tracker.speakers.words import WORDS

_REACH = 9
"""Words from the verb to its object, at most."""
_FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN"})
_SAID = frozenset({"VBD", "VBZ", "VBP"})


def find_publisher(scene: Scene, source: TextSpan, phrase: NounPhrase) -> TextSpan | None:
    """The subject of the last verb of publishing before the source whose object is a document of that noun.

    Searches the paragraph of the source and the one before it.
    """
    last = scene.doc.char_span(source.start, source.start + 1, alignment_mode="expand")
    from_here = scene.paragraph_start(source.start, back=1)
    first = scene.doc.char_span(from_here, from_here + 1, alignment_mode="expand")
    if last is None or not scene.doc.has_annotation("SENT_START"):
        return None
    start = first.start if first is not None else last[0].sent.start
    for at in range(last.start - 1, start - 1, -1):
        verb = scene.doc[at]
        if verb.tag_ not in _FINITE or verb.lower_ not in _verbs() or _only_qualifies(verb):
            continue
        end = min(at + _REACH, verb.sent.end)
        if any(singular(token.lower_) == phrase.head for token in scene.doc[at + 1 : end]):
            return _subject(scene, verb.sent.start, at)
    return None


def _only_qualifies(verb: Token) -> bool:
    """Whether a participle only modifies its noun, without auxiliary: "the newly released report"."""
    before = next((token for token in reversed(verb.doc[: verb.i]) if token.pos_ != "ADV"), None)
    return verb.tag_ == "VBN" and (before is None or before.pos_ not in ("AUX", "VERB"))


def _subject(scene: Scene, first: int, at: int) -> TextSpan | None:
    """The words from the start of the clause to its verb, without auxiliaries and adverbs.

    In "Ann Smith said the agency issued a bulletin" the clause starts behind the verb of saying.
    """
    while at > first and scene.doc[at - 1].pos_ in ("AUX", "ADV"):
        at -= 1
    said = max((token.i for token in scene.doc[first:at] if token.tag_ in _SAID), default=first - 1)
    words = scene.doc[said + 1 : at]
    return scene.span(words.start_char, words.end_char) if len(words) else None


@cache
def _verbs() -> frozenset[str]:
    """Every form of the verbs of publishing, all of which are regular."""
    forms = {
        form for verb in WORDS.of("publishing") for form in (verb, f"{verb}s", f"{verb}es", f"{verb}ed", f"{verb}d")
    }
    return frozenset(forms)
