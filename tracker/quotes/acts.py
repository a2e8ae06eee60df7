"""Tell what was said from what was only done, and from what was not said at all.

In: the reading of a document, a draft, and the entry of its cue. Out: yes or no. "The party repeated the oath" and "He
defended the deal" tell acts: their content names a thing and says nothing of it; they are kept as such and left out by
default. "He stopped short of saying that ...", "No one said ..." and "They announced no plans" report nothing.
``cues.csv`` has which verbs are such with which contents, ``referring_nouns.txt`` nouns that only refer to other words,
``negations.txt`` what keeps a report from being made.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

from tracker.quotes.content_form import find_head, is_finite, is_object, opens_infinitive, predicates
from tracker.quotes.cues import CueEntry
from tracker.quotes.drafts import Draft, Reading
from tracker.schema.cue_types import find_cue_type

_REACH = 24
_CLAUSE_END = re.compile(r"[\n.,!?;:\"“”]")
_NO_SOURCE = re.compile(r"(?:no[ -]one|nobody|none|neither)\b", re.IGNORECASE)
_IF = re.compile(r"(?<!as )\bif\s+$", re.IGNORECASE)
_NO_CONTENT = re.compile(r"no\s+(?!longer\b)\w", re.IGNORECASE)
_ASKED = re.compile(r"(?:(?!to\b)\S+\s+){0,4}?(?:if|about|whether|who|what|when|where|which|why|how)\b", re.IGNORECASE)
_PREDICATIVE = re.compile(r"(?<!such )(?<!well )\bas\b", re.IGNORECASE)
_REASONED = re.compile(r"\b(?:as|for)\b", re.IGNORECASE)
_ANTECEDENT = re.compile(r"\b(?:what|whom?|which|that)\s+$", re.IGNORECASE)
_PRONOUNS = frozenset({"it", "this", "that", "them", "him", "her", "something", "anything", "what"})


def is_unmade(reading: Reading, draft: Draft, entry: CueEntry) -> bool:
    """Whether a report was not made: by a negation at the cue, in the source, or an object that begins with "no".

    Nor where it is only thought of: "They are likely to argue that ...", "If the report shows that ...".

    What is reported or found may be nothing, though: "The panel found no evidence of fraud".
    """
    cue = " ".join(reading.cut(span) for span in draft.cues)
    start = draft.cues[0][0]
    ends = [end for _, end in (*draft.contents, *([draft.source] if draft.source else [])) if end <= start]
    before = reading.text[max(0, start - _REACH, *ends) : start]
    if _negations().search(f"{_CLAUSE_END.split(before)[-1]} {cue}"):
        return True
    if draft.source is not None and _NO_SOURCE.match(reading.cut(draft.source)):
        return True
    first = min(start, draft.source[0]) if draft.source is not None else start
    if _IF.search(reading.text[max(0, first - _REACH) : first]):
        return True
    if find_cue_type(entry.type).is_finding:
        return False
    plain = [content for content in draft.contents if not reading.inside[content[0]]]
    return any(_NO_CONTENT.match(reading.cut(each)) and not is_finite(reading, each) for each in plain)


def tells_act(reading: Reading, draft: Draft, entry: CueEntry) -> bool:
    """Whether an unquoted content says nothing with this cue."""
    if any(reading.inside[start:end].any() for start, end in draft.contents):
        return False
    if entry.lemma == "ask" and _asks(reading, draft):
        return True
    if "infinitive" in entry.act_with and all(opens_infinitive(reading, each) for each in draft.contents):
        return True
    words = " ".join(reading.cut(each) for each in draft.contents)
    if words.casefold() in _PRONOUNS:
        return True
    is_named = all(is_object(reading, each) for each in draft.contents) and not _PREDICATIVE.search(words)
    return is_named and _says_nothing(reading, draft, entry, words)


def _says_nothing(reading: Reading, draft: Draft, entry: CueEntry, words: str) -> bool:
    """Whether objects are only named: always with some verbs, with others where they refer to other words."""
    heads = [find_head(reading, each) for each in draft.contents]
    cue_type = find_cue_type(entry.type)
    if "single" in entry.act_with:
        return not _is_relative(reading, draft) and not any(predicates(reading, each) for each in draft.contents)
    if "object" in entry.act_with and not (cue_type.is_finding and _NO_CONTENT.match(words)):
        return not cue_type.gives_reasons or _REASONED.search(words) is None
    if cue_type.is_told_by_object or any(predicates(reading, each) for each in draft.contents):
        return False
    return all(map(_only_refers, heads))


def _asks(reading: Reading, draft: Draft) -> bool:
    """Whether a question is asked: "asked Lavrov if he would go", "asked about the plan"; not "asked him to go"."""
    if reading.cut(draft.cues[-1]).casefold().endswith(" about"):
        return True
    return all(_ASKED.match(reading.cut(each)) for each in draft.contents)


def _is_relative(reading: Reading, draft: Draft) -> bool:
    """Whether what is spoken of stands before: "what he called [a mistake]", "a plan he called [a mistake]"."""
    start = min(span[0] for span in draft.reporting)
    if _ANTECEDENT.search(reading.text[max(0, start - 10) : start]):
        return True
    before = reading.doc.char_span(max(0, start - 2), start, alignment_mode="expand")
    return before is not None and len(before) > 0 and before[0].tag_.startswith("NN")


def _only_refers(head: str) -> bool:
    """Whether a noun or pronoun says nothing by itself: "news", "views", "them"."""
    return head in _referring() or (head.endswith("s") and head[:-1] in _referring())


@cache
def _referring() -> frozenset[str]:
    return frozenset(_read_lines("referring_nouns.txt"))


@cache
def _negations() -> re.Pattern[str]:
    """Any line of ``negations.txt``: "*" stands for any ending, a space for any white space."""
    lines = (re.escape(line).replace(r"\*", r"\w*").replace(r"\ ", r"\s+") for line in _read_lines("negations.txt"))
    return re.compile(rf"\b(?:{'|'.join(lines)})\b|n['’]t\b", re.IGNORECASE)


def _read_lines(name: str) -> list[str]:
    text = resources.files("tracker.quotes").joinpath(name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line]
