"""Steps for sources that name their speaker: a person or a body.

In: a source phrase and its scene. Out: a ``Speaker`` or None where the step is not sure.
"""

from __future__ import annotations

import calendar
import re

from spacy.tokens import Span

from tracker.outlets import load_outlets
from tracker.records import Speaker, SpeakerType, TextSpan
from tracker.speakers.mentions import Mention
from tracker.speakers.names import bare_name, is_honorific
from tracker.speakers.noun_phrase import read_phrase, singular
from tracker.speakers.roles import load_nouns
from tracker.speakers.roster import fold_name
from tracker.speakers.scene import Scene, cite, make_key, plain_name, speak_again, speak_as_person, take_step

_PREPOSITION = re.compile(
    r"\b(?:of|to|for|by|with|from|in|at|against|about|under|on|behind|between)\s*(?:(?:the|[A-Z]\S*)\s+)*$"
)
_GOVERNOR = re.compile(
    r".*\b(?P<word>of|to|for|by|with|from|in|at|against|about|under|on|behind|between)\s+(?P<words>[^,;:]*)$", re.DOTALL
)
_POSSESSIVE = re.compile(r"^['’‘]s?\b|^['’‘]\s|^['’‘]$")
_BARE_POSSESSIVE = re.compile(r"^['’‘]s?\s*$")
_AND = re.compile(r"^\s*(?:,\s*)?and\s+(?:[\w-]+\s+){0,8}$", re.IGNORECASE)
_ROLE_BETWEEN = re.compile(
    r"(?:\s+(?!(?:and|or|nor|but|who|whose)\b)[a-z][\w-]*){1,3}\s+"
)  # "Clinton stalwart Donna Brazile"
_COMPOUND = frozenset({"NOUN", "PROPN", "ADJ"})
_MAX_LEAD = 40
_GOES_ON = re.compile(r"^\s+(?:of|on|for)(?:\s+the)?(?:\s+(?:and\s+)?[A-Z][\w.-]*)+[\s,]*$")  # "Committee on Ethics"
_DAY = re.compile(rf"\s+(?:{'|'.join(calendar.day_name)})$")
_OWNER = re.compile(r"['’‘]s\s+(?=[a-z])")
_BOTH = re.compile(r"(?:[Bb]oth\s+)?(\S.*?)\s+and\s+(\S.*)", re.DOTALL)
_SHORT = re.compile(r"[Tt]he\s+(?P<name>[A-Z]\w+)")


def by_name(scene: Scene, source: TextSpan) -> Speaker | None:
    """The source names a person: "Kremlin spokesman Dmitry Peskov", "Lavrov", "his lawyer, Ann Smith"."""
    heads = [m for m in scene.mentions.within(source.start, source.end) if _is_head(scene, source, m)]
    if not heads:
        return None
    if len(heads) > 1 and _AND.match(scene.text[heads[0].end : heads[1].start]):
        names = " and ".join(head.person.name for head in heads[:2])
        evidence = f"named together: {cite(source.text)}"
        steps = take_step("named-together", source, scene.span(heads[0].start, heads[1].end))
        return Speaker(make_key("group", names), names, SpeakerType.GROUP, evidence, score=0.9, steps=steps)
    qualifies = len(heads) > 1 and _ROLE_BETWEEN.fullmatch(scene.text[heads[0].end : heads[1].start])
    return _speak(scene, heads[1 if qualifies else 0])


def by_body(scene: Scene, source: TextSpan) -> Speaker | None:
    """The source is a body: "the Kremlin", "Moscow", "the State Department", "India's Foreign Ministry"."""
    together = _named_together(scene, source)
    if together is not None:
        return together
    for part in _parts(scene, source):
        outlet = load_outlets().find_name(part.text)
        if outlet is not None:
            return _speak_as_body(scene, part, outlet, f"{cite(part.text)} is an outlet", rule="outlet", score=0.95)
        official = scene.roster.find_name(part.text)
        if official is not None and official.type is not SpeakerType.PERSON:
            evidence = f"{cite(part.text)} is {official.name} on the roster"
            return _speak_as_body(scene, part, official.name, evidence, rule="roster-body", score=0.95)
    for part in _parts(scene, source):
        speaker = _short_name(scene, part) or _named_body(scene, part)
        if speaker is not None:
            return speaker
    return None


def _named_together(scene: Scene, source: TextSpan) -> Speaker | None:
    """Two bodies that speak with one voice: "the FBI and DHS"."""
    both = _BOTH.fullmatch(source.text)
    if both is None or load_outlets().find_name(source.text) or scene.roster.find_name(source.text):
        return None
    found = [by_body(scene, scene.span(source.start + both.start(at), source.start + both.end(at))) for at in (1, 2)]
    if not all(each is not None and each.type is SpeakerType.ORGANIZATION for each in found):
        return None
    names = " and ".join(each.name for each in found if each is not None)
    evidence = f"named together: {cite(source.text)}"
    steps = take_step("bodies-together", source)
    return Speaker(make_key("group", names), names, SpeakerType.GROUP, evidence, score=0.85, steps=steps)


def _short_name(scene: Scene, source: TextSpan) -> Speaker | None:
    """A body by the last word of its name, given in full before: "the Post" after "The Washington Post"."""
    match = _SHORT.fullmatch(source.text.strip())
    if match is None:
        return None
    pattern = rf"\b(?:[A-Z][\w&.-]*['’]?s?\s+(?:of\s+(?:the\s+)?|for\s+|and\s+|on\s+)?)+{re.escape(match['name'])}\b"
    for full in reversed(list(re.finditer(pattern, scene.text[: source.start]))):
        name = plain_name(full[0])
        span = scene.doc.char_span(*full.span(), alignment_mode="expand")
        is_body = load_outlets().find_name(name) or any(
            ent.label_ == "ORG" for ent in (scene.names_in(span) if span else ())
        )
        if name != match["name"] and is_body:
            named = scene.span(*full.span())
            evidence = (
                f"{cite(source.text)} is {name}: named {cite(named.text)} in paragraph {scene.paragraph(named.start)}"
            )
            speaker = by_body(scene, named)
            if speaker is not None:
                return speak_again(speaker, evidence, 0.85, steps=take_step("short-name", source, named))
    return None


def _parts(scene: Scene, source: TextSpan) -> list[TextSpan]:
    """The source, and what stands before and behind its comma: "Russia, Syria's ally", "the watchdog, the IAEA".

    Of what a body owns, unless that is a body or person itself, the owner: "the committee's definitive look".
    """
    parts = [source]
    owner = _OWNER.search(source.text)
    if owner is not None and owner.start():
        owned = read_phrase(scene.doc, source.start + owner.end(), source.end)
        if owned.kind in (None, "document"):
            return [TextSpan(source.start, source.start + owner.start(), source.text[: owner.start()])]
    comma = source.text.find(",")
    if comma > 0 and not _PREPOSITION.search(source.text[:comma] + " "):
        parts.append(TextSpan(source.start, source.start + comma, source.text[:comma]))
        behind = source.text[comma + 1 :].strip(" ,\u00a0\n")
        lead = read_phrase(scene.doc, source.start, source.start + comma)
        if behind and "," not in behind and lead.kind == "body":
            at = source.start + source.text.index(behind, comma)
            parts.append(TextSpan(at, at + len(behind), behind))
    return parts


def _named_body(scene: Scene, source: TextSpan) -> Speaker | None:
    span = scene.doc.char_span(source.start, source.end, alignment_mode="expand")
    if span is None:
        return None
    is_plural = read_phrase(scene.doc, source.start, source.end).is_plural
    for ent in scene.names_in(span):
        if is_plural and ent.start > span.start + 1:
            continue  # "countries close to Russia, especially Poland"
        behind = _GOES_ON.sub("", scene.text[ent.end_char : source.end]).strip(" ,")
        if ent.label_ in ("ORG", "GPE", "LOC", "NORP") and not behind and ent.start_char - source.start < _MAX_LEAD:
            before = scene.text[source.start : ent.start_char]
            if _PREPOSITION.search(before) or ent.label_ == "NORP":
                continue
            first = ent.start
            while first > span.start and scene.doc[first - 1].tag_ in ("NNP", "NNPS"):
                first -= 1  # the recogniser cuts "Justice Department" to its last word
            name = _DAY.sub("", plain_name(scene.text[scene.doc[first].idx : source.end]))
            known = scene.roster.find_name(name)
            if known is not None and known.type is not SpeakerType.PERSON:
                return _speak_as_body(
                    scene, source, known.name, f"{cite(source.text)} names it", rule="roster-body", score=0.95
                )
            return _speak_as_body(scene, source, name, f"named {cite(source.text)}", rule="named-body", score=0.9)
    if is_proper(scene, span):
        name = plain_name(source.text)
        return _speak_as_body(scene, source, name, f"named {cite(source.text)}", rule="proper-name", score=0.75)
    return None


def is_proper(scene: Scene, span: Span, *, article: bool = True) -> bool:
    """Whether it is "the" and proper nouns only, no person or day among them: "the Taliban", "The Daily Caller".

    Without ``article``, where the place itself asks for a body, the proper nouns alone do: "a statement from AIPAC".
    """
    words = [token for token in span if not token.is_space]
    if words and words[0].lower_ != "the" and not article:
        words = [words[0], *words]
    return (
        len(words) > 1
        and (words[0].lower_ == "the" or not article)
        and all(token.tag_ in ("NNP", "NNPS", "HYPH", "POS") and token.text[:1].isupper() for token in words[1:])
        and all(token.ent_type_ != "DATE" for token in words)
        and not scene.mentions.within(span.start_char, span.end_char)
        and singular(words[-1].lower_) not in load_nouns()
    )


def _speak_as_body(scene: Scene, source: TextSpan, name: str, evidence: str, *, rule: str, score: float) -> Speaker:
    steps = take_step(rule, source)
    official = scene.roster.find_name(name)
    if rule == "roster-body" and official is not None:
        return Speaker(official.key, official.name, official.type, evidence, True, score=score, steps=steps)
    return Speaker(make_key("org", name), name, SpeakerType.ORGANIZATION, evidence, score=score, steps=steps)


def _is_head(scene: Scene, source: TextSpan, mention: Mention) -> bool:
    """Whether the source stands for this person: not "Putin's spokesman", not "an adviser to Putin"."""
    text = scene.text
    behind, before = text[mention.end : source.end], text[source.start : mention.start]
    if not _BARE_POSSESSIVE.match(behind) and (_POSSESSIVE.match(behind) or _is_compound(scene, mention, behind)):
        return False
    if "," in before:
        return _is_apposed(scene, source, mention)
    governor = _GOVERNOR.match(before)
    governed = (
        governor is not None
        and _is_title(governor["words"].split())
        and not _is_in_a_body(scene, source.start + governor.start("word"))
    )
    return not (governed or _is_object(scene, source, mention))


def _is_in_a_body(scene: Scene, at: int) -> bool:
    """Whether the word at an offset is part of a body's name: the "of" of "Bureau of Investigation spokesman X".

    The body may be a common noun: "the county's board of elections director X".
    """
    span = scene.doc.char_span(at, at + 1, alignment_mode="expand")
    if span is None or span.start == 0:
        return False
    noun = load_nouns().get(singular(scene.doc[span.start - 1].lower_)) if span.text == "of" else None
    return span[0].ent_type_ == "ORG" or (noun is not None and noun.kind == "body")


def _is_compound(scene: Scene, mention: Mention, behind: str) -> bool:
    """Whether a noun follows that the name only qualifies: "the Obama administration"."""
    if not behind.strip() or not behind[0].isspace():
        return bool(behind) and behind[0] in "-–/"
    span = scene.doc.char_span(mention.start, mention.end, alignment_mode="expand")
    if span is None or span.end >= len(scene.doc):
        return False
    following = scene.doc[span.end]
    return following.pos_ in _COMPOUND and following.ent_type_ not in ("DATE", "TIME")


def _is_object(scene: Scene, source: TextSpan, mention: Mention) -> bool:
    """Whether a verb stands right before the name: "an official accompanying Kerry"."""
    span = scene.doc.char_span(mention.start, mention.end, alignment_mode="expand")
    if span is None or span.start == 0 or scene.doc[span.start - 1].idx < source.start:
        return False
    return scene.doc[span.start - 1].tag_ in ("VBG", "VBD", "VBZ", "VBP", "VB")


def _is_apposed(scene: Scene, source: TextSpan, mention: Mention) -> bool:
    """Whether a role stands before the comma and this name alone behind it: "Cohen’s lawyer, Lanny Davis"."""
    comma = scene.text.rindex(",", source.start, mention.start)
    between = scene.text[comma + 1 : mention.start].split()
    if (between and not _is_title(between)) or scene.text[source.start : comma].count(","):
        return False
    others = [m for m in scene.mentions.within(source.start, comma) if _is_head(scene, source, m)]
    phrase = read_phrase(scene.doc, source.start, comma)
    return not others and phrase.kind in ("person", "anonymous") and not phrase.is_plural


def _is_title(words: list[str]) -> bool:
    """Whether words between a preposition and a name are its title: "to President Putin", not "of US Studies X".

    An honorific right before the name makes one of all before it: "to former state Rep. Smith".
    """
    if not words or is_honorific(words[-1]):
        return True
    noun = load_nouns().get(singular(words[-1].casefold().strip(".")))
    return noun is not None and noun.kind == "person"


def _speak(scene: Scene, mention: Mention) -> Speaker:
    person = mention.person
    words = scene.span(mention.start, mention.end)
    number = scene.paragraph(person.mentions[0][0])
    full = next((m for m in person.mentions if " " in bare_name(scene.text[slice(*m)])), None)
    is_full = person.official is not None and fold_name(words.text) == fold_name(person.name)
    if is_full or (" " in bare_name(words.text) and full is not None):
        steps = take_step("full-name", words)
        return speak_as_person(scene, person, f"named in full, {cite(words.text)}", 0.97, steps=steps)
    if full is not None:
        named = scene.span(*full)
        evidence = (
            f"{cite(words.text)} is {person.name}: named {cite(named.text)} in paragraph {scene.paragraph(full[0])}"
        )
        return speak_as_person(scene, person, evidence, 0.95, steps=take_step("surname", words, named))
    if person.official is not None:
        evidence = f"{cite(words.text)} is {person.name} on the roster; the article gives no full name"
        return speak_as_person(scene, person, evidence, 0.85, steps=take_step("roster-surname", words))
    evidence = f"named {cite(words.text)} in paragraph {number}; no full name in the article"
    return speak_as_person(scene, person, evidence, 0.7, steps=take_step("only-surname", words))
