"""The step for sources that are a body: "the Kremlin", "Moscow", "India's Foreign Ministry", "Facebook".

A body is an organization, institution or government. The outlets and the roster are asked first, then countries and
owners, then the entity recogniser, and last the capitals of the words.
"""

from __future__ import annotations

import re

from spacy.tokens import Span, Token

from tracker.outlets import load_outlets
from tracker.records import Speaker, SpeakerType, TextSpan
from tracker.speakers.body_names import unify_name
from tracker.speakers.countries import read_national_body
from tracker.speakers.honorifics import is_honorific
from tracker.speakers.named_bodies import ENDS_IN_PREPOSITION, by_entity, speak_as_body
from tracker.speakers.national import by_country
from tracker.speakers.noun_phrase import read_phrase, singular
from tracker.speakers.owned import by_owner
from tracker.speakers.roles import load_nouns
from tracker.speakers.roster import make_key
from tracker.speakers.scene import Scene, cite, plain_name, speak_again, take_step
from tracker.speakers.words import WORDS

_EXAMPLE = re.compile(rf",\s+{WORDS.any_of('example')}\b")
_THIRD = re.compile(r",[^,]+,\s*and\s")  # "the Treasury, the Federal Reserve, and many economists"
_OWNER = re.compile(r"['’‘]s\s+(?=[a-z])")
_BOTH = re.compile(r"(?:[Bb]oth\s+)?(\S.*?)\s+and\s+(\S.*)", re.DOTALL)
_ACRONYM = re.compile(r"\s*\((?:the\s+)?[A-Z][A-Za-z.&-]*\)\s*$")
_SEAT = re.compile(r"\s+in\s+[A-Z][\w., ]*$")  # "the FBI in Newark"
_SHORT = re.compile(r"[Tt]he\s+(?P<name>[A-Z]\w+)")
_MAX_NAME_WORDS = 7
_WITHIN_NAMES = WORDS.of("within the name of a body")


def by_body(scene: Scene, source: TextSpan) -> Speaker | None:
    """Resolve a source that is a body: "the Kremlin", "Moscow", "the State Department", "India's Foreign Ministry"."""
    together = _find_two_bodies(scene, source)
    if together is not None:
        return together
    for part in _split_source(scene, source):
        outlet = load_outlets().find_name(part.text)
        if outlet is not None:
            return speak_as_body(scene, part, outlet, f"{cite(part.text)} is an outlet", rule="outlet", score=0.95)
        official = scene.roster.find_name(part.text)
        if official is not None and official.type is not SpeakerType.PERSON:
            evidence = f"{cite(part.text)} is {official.name} on the roster"
            return speak_as_body(scene, part, official.name, evidence, rule="roster-body", score=0.95)
    for part in _split_source(scene, source):
        speaker = by_country(scene, part) or by_owner(scene, part)
        if speaker is not None or read_national_body(part.text) is not None:
            return speaker  # a bare "Foreign Ministry" is another body in each article
        speaker = _by_short_name(scene, part) or by_entity(scene, part) or _by_capitals(scene, part)
        if speaker is not None:
            return speaker
    return None


def _find_two_bodies(scene: Scene, source: TextSpan) -> Speaker | None:
    """Resolve two bodies joined by "and" as one group: "the FBI and DHS"."""
    both = _BOTH.fullmatch(source.text)
    if both is None or load_outlets().find_name(source.text) or scene.roster.find_name(source.text):
        return None
    if "," in both[1] or _is_one_name(scene, source):
        return None  # "Norway, as a donor and the council's top partner"
    found = [by_body(scene, scene.span(source.start + both.start(at), source.start + both.end(at))) for at in (1, 2)]
    if not all(each is not None and each.type is SpeakerType.ORGANIZATION for each in found):
        return None
    names = " and ".join(each.name for each in found if each is not None)
    evidence = f"named together: {cite(source.text)}"
    steps = take_step("bodies-together", source)
    return Speaker(make_key("group", names), names, SpeakerType.GROUP, evidence, score=0.85, steps=steps)


def _is_one_name(scene: Scene, source: TextSpan) -> bool:
    """Whether the "and" of a source is inside one name: "Customs and Border Protection"."""
    span = scene.doc.char_span(source.start, source.end, alignment_mode="expand")
    return any(token.lower_ == "and" and token.ent_type_ == "ORG" and token.ent_iob_ == "I" for token in span or ())


def _by_short_name(scene: Scene, source: TextSpan) -> Speaker | None:
    """Resolve the last word of a name given in full before: "the Post" after "The Washington Post"."""
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


def _split_source(scene: Scene, source: TextSpan) -> list[TextSpan]:
    """The source, and the parts of it that may name the body alone.

    These are the words before and behind the comma ("Russia, Syria's ally", "the watchdog, the IAEA"), and the name
    before its acronym. A part of a list or an example does not speak for the whole: "several groups, including the
    Sierra Club". Where a body owns something that is neither body nor person, only the owner counts: "the committee's
    definitive look".
    """
    parts = [source]
    acronym = _ACRONYM.search(source.text)
    behind_name = acronym or _SEAT.search(source.text)
    bare = source.text[: behind_name.start()] if behind_name is not None else ""
    if behind_name is not None and (acronym or scene.roster.find_name(bare)):
        parts.append(TextSpan(source.start, source.start + len(bare), bare))
    owner = _OWNER.search(source.text.split(",")[0]) if read_national_body(source.text) is None else None
    if owner is not None and owner.start() and not _names_body(scene, source.start + owner.end(), source.end):
        owned = read_phrase(scene.doc, source.start + owner.end(), source.end)
        if owned.kind in (None, "document"):
            return [TextSpan(source.start, source.start + owner.start(), source.text[: owner.start()])]
    comma = source.text.find(",")
    if _EXAMPLE.search(source.text) or _THIRD.search(source.text):
        return parts
    if comma > 0 and not ENDS_IN_PREPOSITION.search(source.text[:comma] + " "):
        parts.append(TextSpan(source.start, source.start + comma, source.text[:comma]))
        behind = source.text[comma + 1 :].strip(" ,\u00a0\n")
        lead = read_phrase(scene.doc, source.start, source.start + comma)
        if behind and "," not in behind and lead.kind == "body":
            at = source.start + source.text.index(behind, comma)
            parts.append(TextSpan(at, at + len(behind), behind))
    return parts


def _names_body(scene: Scene, start: int, end: int) -> bool:
    """Whether an organization's name ends the phrase: "the North's state-run Central News Agency"."""
    span = scene.doc.char_span(start, end, alignment_mode="expand")
    return span is not None and any(name.label_ == "ORG" and name.end == span.end for name in scene.names_in(span))


def _by_capitals(scene: Scene, source: TextSpan) -> Speaker | None:
    """Resolve a name that the entity recogniser missed by its capitals: "Portwise", "The Greek Orthodox Church"."""
    span = scene.doc.char_span(source.start, source.end, alignment_mode="expand")
    if span is None or not (is_proper(scene, span) or _is_in_capitals(scene, source, span)):
        return None
    name = unify_name(scene.text, plain_name(source.text))
    return speak_as_body(scene, source, name, f"named {cite(source.text)}", rule="capitals", score=0.75)


def _is_in_capitals(scene: Scene, source: TextSpan, span: Span) -> bool:
    """Whether a source looks like one singular name, and holds no role noun or person that says otherwise."""
    words = [token for token in span if not token.is_space]
    words = words[1:] if words and words[0].lower_ in ("the", "a", "an") else words
    if not words or len(words) > _MAX_NAME_WORDS or not _looks_like_name(scene, words):
        return False
    phrase = read_phrase(scene.doc, source.start, source.end)
    noun = load_nouns().get(singular(words[-1].lower_))
    is_noun = noun is not None and (len(words) == 1 or noun.kind != "body")
    if is_noun or phrase.is_plural or phrase.kind in ("person", "anonymous"):
        return False
    return not scene.mentions.within(source.start, source.end)


def _looks_like_name(scene: Scene, words: list[Token]) -> bool:
    """Whether every word has a capital, the last is a proper noun, and none is a date or a bare nationality."""
    if any(token.ent_type_ == "DATE" for token in words) or words[-1].ent_type_ == "NORP":
        return False
    if not all(token.text[:1].isupper() or token.text in _WITHIN_NAMES or token.is_punct for token in words):
        return False
    return _is_name_word(scene, words[-1]) and (not words[0].is_sent_start or _is_name_word(scene, words[0]))


def _is_name_word(scene: Scene, token: Token) -> bool:
    """Whether a capitalized word is tagged as a proper noun.

    At the start of a sentence, also never written small elsewhere.
    """
    if token.tag_ not in ("NNP", "NNPS") or not token.text[:1].isupper() or is_honorific(token.text):
        return False
    return not token.is_sent_start or re.search(rf"\b{re.escape(token.lower_)}\b", scene.text) is None


def is_proper(scene: Scene, span: Span, *, article: bool = True) -> bool:
    """Whether a span is "the" and proper nouns, with no person or date among them: "the Taliban", "The Daily Caller".

    Without ``article``, proper nouns alone will do, where the context already asks for a body: "a statement from
    AIPAC".
    """
    words = [token for token in span if not token.is_space]
    if words and words[0].lower_ != "the" and not article:
        words = [words[0], *words]
    return (
        len(words) > 1
        and (words[0].lower_ == "the" or not article)
        and all(token.tag_ in ("NNP", "NNPS", "HYPH", "POS") and token.text[:1].isupper() for token in words[1:])
        and all(token.ent_type_ != "DATE" for token in words)
        and not (words[-1].tag_ == "NNPS" and words[-1].ent_type_ == "NORP")  # "the Russians" are people
        and not scene.mentions.within(span.start_char, span.end_char)
        and singular(words[-1].lower_) not in load_nouns()
    )
