"""The step for sources that name a person: "Kremlin spokesman Dmitry Peskov", "Lavrov", "his lawyer, Ann Smith".

The work is to tell the person who speaks from people whom the phrase only mentions: "Putin's spokesman".
"""

from __future__ import annotations

import re

from tracker.records import Speaker, SpeakerType, TextSpan
from tracker.speakers.honorifics import is_honorific
from tracker.speakers.mentions import Mention
from tracker.speakers.named import name_settled, speak_as_named
from tracker.speakers.noun_phrase import read_phrase, singular
from tracker.speakers.roles import load_nouns
from tracker.speakers.roster import make_key
from tracker.speakers.scene import Resolution, Scene, cite, take_step
from tracker.speakers.words import WORDS

_GOVERNOR = re.compile(
    rf".*\b(?P<word>{WORDS.any_of('preposition', 'further preposition')})\s+(?P<words>[^,;:]*)$", re.DOTALL
)
_POSSESSIVE = re.compile(r"^['’‘]s?\b|^['’‘]\s|^['’‘]$")
_BARE_POSSESSIVE = re.compile(r"^['’‘]s?\s*$")
_AND = re.compile(r"^\s*(?:,\s*)?and\s+(?:[\w-]+\s+){0,8}$", re.IGNORECASE)
_ROLE_BETWEEN = re.compile(
    r"(?:\s+(?!(?:and|or|nor|but|who|whose)\b)[a-z][\w-]*){1,3}\s+"
)  # "Clinton stalwart Donna Brazile"
_COMPOUND = frozenset({"NOUN", "PROPN", "ADJ"})
_OF_ANOTHER = re.compile(r"\w\s+(?:for|of|to)\s+(?:a|an|another)\s[^,]*$")
_RELATIVE = re.compile(rf"\w\s+{WORDS.any_of('relative within a phrase')}\s")
_AGE = re.compile(r"\d+-year-old")


def by_name(scene: Scene, source: TextSpan) -> Speaker | Resolution | None:
    """Resolve a source that names a person, or two joined by "and".

    Several people of the article may bear the name with nothing to decide between them: then they are candidates.
    """
    heads = [m for m in scene.mentions.within(source.start, source.end) if _is_head(scene, source, m)]
    if not heads:
        return None
    if len(heads) > 1 and _AND.match(scene.text[heads[0].end : heads[1].start]):
        names = " and ".join(name_settled(scene, head) for head in heads[:2])
        evidence = f"named together: {cite(source.text)}"
        steps = take_step("named-together", source, scene.span(heads[0].start, heads[1].end))
        return Speaker(make_key("group", names), names, SpeakerType.GROUP, evidence, score=0.9, steps=steps)
    qualifies = len(heads) > 1 and _ROLE_BETWEEN.fullmatch(scene.text[heads[0].end : heads[1].start])
    return speak_as_named(scene, heads[1 if qualifies else 0])


def _is_head(scene: Scene, source: TextSpan, mention: Mention) -> bool:
    """Whether a mention is the head of the source, not a modifier.

    False in "Putin's spokesman", "an adviser to Putin".
    """
    text = scene.text
    behind, before = text[mention.end : source.end], text[source.start : mention.start]
    if not _BARE_POSSESSIVE.match(behind) and (_POSSESSIVE.match(behind) or _is_compound(scene, mention, behind)):
        return False
    if "," in before:
        return _is_apposed(scene, source, mention)
    if _RELATIVE.search(before) or (before.strip() and _has_verb_behind(scene, source, mention)):
        return False  # "the hospitals where Ann Smith worked", "the head of the group Ann Smith worked for"
    governor = _GOVERNOR.match(before)
    governed = (
        governor is not None
        and _is_title(governor["words"].split())
        and not _is_in_body_name(scene, source.start + governor.start("word"))
    )
    return not (governed or _is_object(scene, source, mention))


def _has_verb_behind(scene: Scene, source: TextSpan, mention: Mention) -> bool:
    """Whether a finite verb inside the source follows a mention, as in a relative clause without pronoun."""
    span = scene.doc.char_span(mention.start, mention.end, alignment_mode="expand")
    if span is None or span.end >= len(scene.doc) or scene.doc[span.end].idx >= source.end:
        return False
    return scene.doc[span.end].tag_ in ("VBD", "VBZ", "VBP", "MD")


def _is_in_body_name(scene: Scene, at: int) -> bool:
    """Whether the word at an offset belongs to the name of a body: the "of" in "Bureau of Investigation spokesman X".

    The body may be a common noun: "the county's board of elections director X".
    """
    span = scene.doc.char_span(at, at + 1, alignment_mode="expand")
    if span is None or span.start == 0:
        return False
    noun = load_nouns().get(singular(scene.doc[span.start - 1].lower_)) if span.text == "of" else None
    return span[0].ent_type_ == "ORG" or (noun is not None and noun.kind == "body")


def _is_compound(scene: Scene, mention: Mention, behind: str) -> bool:
    """Whether a mention only modifies the noun behind it: "the Obama administration"."""
    if not behind.strip() or not behind[0].isspace():
        return bool(behind) and behind[0] in "-–/"
    span = scene.doc.char_span(mention.start, mention.end, alignment_mode="expand")
    if span is None or span.end >= len(scene.doc):
        return False
    following = scene.doc[span.end]
    return following.pos_ in _COMPOUND and following.ent_type_ not in ("DATE", "TIME")


def _is_object(scene: Scene, source: TextSpan, mention: Mention) -> bool:
    """Whether a mention follows a verb inside the source, as its object: "an official accompanying Kerry"."""
    span = scene.doc.char_span(mention.start, mention.end, alignment_mode="expand")
    if span is None or span.start == 0 or scene.doc[span.start - 1].idx < source.start:
        return False
    return scene.doc[span.start - 1].tag_ in ("VBG", "VBD", "VBZ", "VBP", "VB")


def _is_apposed(scene: Scene, source: TextSpan, mention: Mention) -> bool:
    """Whether the source is a role, a comma and this name: "Cohen’s lawyer, Lanny Davis".

    The role need not be in ``roles.csv``: "the president's climate czar, Mary Holt".
    """
    comma = scene.text.rindex(",", source.start, mention.start)
    if _OF_ANOTHER.search(scene.text[source.start : comma]):
        return False  # "a spokeswoman for another Democrat, Ben Cardin"
    between = scene.text[comma + 1 : mention.start].split()
    if (between and not _is_title(between)) or scene.text[source.start : comma].count(","):
        return False
    others = [m for m in scene.mentions.within(source.start, comma) if _is_head(scene, source, m)]
    phrase = read_phrase(scene.doc, source.start, comma)
    is_role = phrase.kind in ("person", "anonymous")
    is_role |= (
        phrase.kind is None and _has_determiner(scene, source.start, comma) and not _is_qualified(scene, comma, mention)
    )
    return not others and is_role and not phrase.is_plural


def _has_determiner(scene: Scene, start: int, end: int) -> bool:
    """Whether a phrase has a determiner or possessive, as a role does and "Over in Millsfield" does not."""
    span = scene.doc.char_span(start, end, alignment_mode="expand")
    return span is not None and any(token.tag_ in ("DT", "POS", "PRP$") for token in span)


def _is_qualified(scene: Scene, comma: int, mention: Mention) -> bool:
    """Whether a verb or preposition stands between comma and name: "NextGen America, backed by activist Ann Smith"."""
    between = scene.doc.char_span(comma + 1, mention.start, alignment_mode="contract")
    return any(token.tag_.startswith("VB") or token.tag_ == "IN" for token in between or ())


def _is_title(words: list[str]) -> bool:
    """Whether the words between a preposition and a name are its title: "President" in "to President Putin".

    So is everything up to an honorific or an age right before the name: "to former state Rep. Smith". False for "of US
    Studies X".
    """
    if not words or _AGE.fullmatch(words[-1]) or is_honorific(words[-1]):
        return True
    noun = load_nouns().get(singular(words[-1].casefold().strip(".")))
    return noun is not None and noun.kind == "person"
