"""Tell speech from acts: reports whose content only names a thing and says nothing about it.

"The party repeated the oath" and "He defended the deal" report acts. Claims of acts are stored, and left out by
default. ``cues.csv`` tells which verbs report an act with which contents (``act_with``), ``act_objects.csv`` which
objects make an act of a verb ("denied the appeal", "asked for comment"), and ``words.csv`` has the nouns that only
refer to other words ("the report").
"""

from __future__ import annotations

import re
from functools import cache

from tracker.quotes.content_form import (
    find_head,
    has_predication,
    is_finite,
    is_object,
    names_someone,
    opens_infinitive,
    read_tags,
)
from tracker.quotes.cues import CueEntry
from tracker.quotes.drafts import Draft, Reading
from tracker.quotes.words import NO_CONTENT, QUESTION, WORDS
from tracker.schema.cue_types import find_cue_type
from tracker.vocabulary import read_rows

_NO_CONTENT = re.compile(NO_CONTENT, re.IGNORECASE)
_ASKED = re.compile(rf"(?:(?!to\b)\S+\s+){{0,4}}?(?:about|{QUESTION})\b", re.IGNORECASE)
_PREDICATIVE = re.compile(r"(?<!such )(?<!well )\bas\b", re.IGNORECASE)
_REASONED = re.compile(r"\b(?:as|for)\b", re.IGNORECASE)
_ANTECEDENT = re.compile(rf"\b(?:what|{WORDS.any_of('relative')})\s+$", re.IGNORECASE)
_WITH = re.compile(r"\bwith\b", re.IGNORECASE)
_LEADS = ("IN", "TO")


def reports_act(reading: Reading, draft: Draft, entry: CueEntry) -> bool:
    """Whether a draft reports an act; never where a word of its content is quoted."""
    if any(reading.inside[start:end].any() for start, end in draft.contents):
        return False
    if entry.lemma == "ask" and _asks(reading, draft):
        return True
    if "with" in entry.act_with and _is_charged_with(reading, draft):
        return True
    if "infinitive" in entry.act_with and all(opens_infinitive(reading, each) for each in draft.contents):
        return True
    words = " ".join(reading.cut(each) for each in draft.contents)
    if words.casefold() in WORDS.of("object without content") or _is_act_object(reading, draft, entry, words):
        return True
    is_named = all(is_object(reading, each) for each in draft.contents) and not _PREDICATIVE.search(words)
    return is_named and _says_nothing(reading, draft, entry, words)


def _is_act_object(reading: Reading, draft: Draft, entry: CueEntry, words: str) -> bool:
    """Whether ``act_objects.csv`` lists the content for this verb: "plead guilty", "asked not to be named"."""
    objects = _act_objects().get(entry.lemma)
    if objects is None or any(is_finite(reading, each) for each in draft.contents):
        return False
    folded = words.casefold()
    return any(folded == each or folded.startswith(f"{each} ") for each in objects) or all(
        find_head(reading, each) in objects for each in draft.contents
    )


def _says_nothing(reading: Reading, draft: Draft, entry: CueEntry, words: str) -> bool:
    """Whether contents that are only objects say nothing with this cue.

    With some verbs objects never say anything, with others only where they refer to other words: "repeated his
    remarks".
    """
    heads = [find_head(reading, each) for each in draft.contents]
    cue_type = find_cue_type(entry.type)
    if _is_topic(reading, draft, entry) or _only_addresses(reading, draft, entry):
        return True
    if "direct" in entry.act_with and not _is_led_to(reading, draft):
        return True
    if "single" in entry.act_with:
        return not _is_relative(reading, draft) and not any(has_predication(reading, each) for each in draft.contents)
    if "object" in entry.act_with and not (cue_type.is_finding and _NO_CONTENT.match(words)):
        return not cue_type.gives_reasons or _REASONED.search(words) is None
    if cue_type.is_told_by_object or any(has_predication(reading, each) for each in draft.contents):
        return False
    return all(map(_only_refers, heads))


def _is_charged_with(reading: Reading, draft: Draft) -> bool:
    """Whether it is a court's charge: "charged him with fraud", but not "charged that he lied"."""
    words = " ".join(reading.cut(each) for each in (*draft.cues, *draft.contents))
    return _WITH.search(words) is not None and not any(is_finite(reading, each) for each in draft.contents)


def _is_topic(reading: Reading, draft: Draft, entry: CueEntry) -> bool:
    """Whether the report tells only what was talked about: "the things he said about immigration"."""
    return find_cue_type(entry.type).is_plain and reading.cut(draft.cues[-1]).casefold().endswith(" about")


def _only_addresses(reading: Reading, draft: Draft, entry: CueEntry) -> bool:
    """Whether the content is only a person, body or place that is spoken to or cited.

    Example: "threatened the United States", "cited unnamed officials".
    """
    if not (entry.addressee or "person" in entry.act_with):
        return False
    is_bare = not any(tag in _LEADS for each in draft.contents for tag in read_tags(reading, each))
    is_led = _is_led_to(reading, draft) or any(has_predication(reading, each) for each in draft.contents)
    return (is_bare or not entry.addressee) and not is_led and all(names_someone(reading, e) for e in draft.contents)


def _is_led_to(reading: Reading, draft: Draft) -> bool:
    """Whether a preposition leads to the object: "appealed for calm", "called on him", but not "appealed it"."""
    tags = read_tags(reading, draft.cues[-1])[-1:] + [
        tag for each in draft.contents for tag in read_tags(reading, each)[:1] if tag in _LEADS
    ]
    return any(tag.startswith((*_LEADS, "RP")) for tag in tags)


def _asks(reading: Reading, draft: Draft) -> bool:
    """Whether a question is asked: "asked Lavrov if he would go", "asked about the plan", but not "asked him to go"."""
    if reading.cut(draft.cues[-1]).casefold().endswith(" about"):
        return True
    return all(_ASKED.match(reading.cut(each)) for each in draft.contents)


def _is_relative(reading: Reading, draft: Draft) -> bool:
    """Whether the described object stands before the cue: "what he called [a mistake]", "a plan he called [bad]"."""
    start = min(span[0] for span in draft.reporting)
    if _ANTECEDENT.search(reading.text[max(0, start - 10) : start]):
        return True
    before = reading.doc.char_span(max(0, start - 2), start, alignment_mode="expand")
    return before is not None and len(before) > 0 and before[0].tag_.startswith("NN")


def _only_refers(head: str) -> bool:
    """Whether a noun or pronoun says nothing by itself: "news", "views", "them"."""
    known = WORDS.of("referring noun")
    return head in known or (head.endswith("s") and head[:-1] in known)


@cache
def _act_objects() -> dict[str, frozenset[str]]:
    """The objects of ``act_objects.csv`` by verb."""
    return {row["verb"]: frozenset(row["objects"].split("|")) for row in read_rows("quotes/act_objects.csv")}
