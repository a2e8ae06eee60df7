"""The step for sources that are a document: "the State Department's statement", "Steele's dossier", "the report".

The speaker is the author. Where the article does not name one, a ``Resolution`` without speaker keeps later steps from
guessing.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from itertools import chain

from spacy.tokens import Span, Token

from tracker.records import Candidate, Speaker, SpeakerType, TextSpan
from tracker.speakers.bodies import by_body, is_proper
from tracker.speakers.body_anaphora import point_to_body
from tracker.speakers.countries import read_national_body
from tracker.speakers.naming import by_name
from tracker.speakers.noun_phrase import NounPhrase, also_names, read_phrase, singular
from tracker.speakers.pronouns import by_pronoun
from tracker.speakers.publishing import find_publisher
from tracker.speakers.roles import load_nouns
from tracker.speakers.roster import make_key
from tracker.speakers.scene import Resolution, Scene, cite, plain_name, speak_again, take_step
from tracker.speakers.unnamed import by_group
from tracker.speakers.words import WORDS

_POSSESSIVE = re.compile(r"['’‘]s?\s")
_AUTHOR = re.compile(r"\b(?:(?:by|from)\s+(?=[^,;:()]*[A-Z])|of\s+(?=(?:the\s+)?[A-Z]))(?P<name>[^,;:()]+)")
_DESCRIBED = re.compile(rf"\b(?:by|from)\s+(?P<name>(?:the|{WORDS.any_of('possessive')})\s+[^,;:()]+)")
_AUTHOR_AHEAD = re.compile(r"\b(?:by|from|of|at|via|in)\s+(?:[a-z]\S*\s+){0,4}$")
_PLACE_OF_NEWS = re.compile(r"\breports\s+(?:from|out\s+of)\s", re.IGNORECASE)
_PRONOUN = re.compile(rf"^{WORDS.any_of('possessive', 'possessive of the first person')}\b", re.IGNORECASE)
_MAX_PARAGRAPHS = 4
_MAX_AUTHOR_WORDS = 4
_MAX_PARAGRAPHS_BODY = 2


def by_document(scene: Scene, source: TextSpan) -> Speaker | Resolution | None:
    """Resolve a document to its author, named in the source itself or with an earlier mention of the document."""
    phrase = read_phrase(scene.doc, source.start, source.end)
    if phrase.kind != "document" or phrase.head.title() in source.text.split()[1:]:
        return None  # a capital marks a name: "the Washington Post", "the Post"
    found: Speaker | Resolution | None = _by_author(scene, source, phrase) or _by_publisher(scene, source, phrase)
    found = found or _by_earlier_quote(scene, source, phrase)
    return found or Resolution(None, (), f"{cite(source.text)} is a document; the article does not say here whose")


def _by_author(scene: Scene, source: TextSpan, phrase: NounPhrase) -> Speaker | None:
    for part in _find_authors(scene, source, phrase):
        for step in (by_pronoun, by_name, by_body, _by_body_noun):
            author = step(scene, part)
            if isinstance(author, Speaker):
                evidence = f"{cite(source.text)} is a document of {author.name} ({cite(part.text)})"
                return speak_again(author, evidence, 0.75, steps=take_step("document-of", source, part))
        words = scene.doc.char_span(part.start, part.end, alignment_mode="expand")
        name = plain_name(part.text)
        if words is not None and name and not _is_lone_first_word(words) and is_proper(scene, words, article=False):
            evidence = f"{cite(source.text)} is a document of {name}"
            steps = take_step("document-of", source, part)
            return Speaker(make_key("org", name), name, SpeakerType.ORGANIZATION, evidence, score=0.65, steps=steps)
    return None


def _by_body_noun(scene: Scene, part: TextSpan) -> Speaker | Resolution | None:
    """Resolve an author described by a noun for a body: "a statement from her office", "from the Portland police"."""
    phrase = read_phrase(scene.doc, part.start, part.end)
    if phrase.kind != "body":
        return None
    is_told = 1 < len(plain_name(part.text).split()) <= _MAX_AUTHOR_WORDS and " and " not in part.text
    return point_to_body(scene, part, phrase) or (by_group(scene, part) if is_told else None)


@cache
def _passed_on_pattern() -> re.Pattern[str]:
    """A pattern for participles with "by" that do not name the author: "sent by", "obtained by", "commissioned by"."""
    return re.compile(rf"(?<=\w)[\s,]+{WORDS.any_of('passed on')}\s+(?:\w+\s+|to\s+[^,;:()]+?\s+)?by\b", re.IGNORECASE)


def _by_earlier_quote(scene: Scene, source: TextSpan, phrase: NounPhrase) -> Speaker | Resolution | None:
    """Resolve a document quoted before under the same noun, or "the statement" to the last speaker.

    For "the report" the last speaker is only a candidate.
    """
    if phrase.is_indefinite:
        return None  # "another report"
    last = bisect_left(scene.spoken, source.start, key=lambda each: each[0].start)
    before = (scene.spoken[at] for at in range(last - 1, -1, -1) if scene.spoken[at][2] is not None)
    newest = next(before, None)
    here = scene.paragraph(source.start)
    for spoken, _, speaker in chain([newest], before) if newest is not None else ():
        if here - scene.paragraph(spoken.start) >= _MAX_PARAGRAPHS:
            break
        if speaker and read_phrase(scene.doc, spoken.start, spoken.end).head == phrase.head:
            evidence = f"{cite(source.text)} is the document of {speaker.name} quoted before ({cite(spoken.text)})"
            return speak_again(speaker, evidence, 0.7, steps=take_step("document-again", source, spoken))
    spoken, _, speaker = newest if newest is not None else (source, None, None)
    if speaker is None or not phrase.is_definite or here - scene.paragraph(spoken.start) >= _MAX_PARAGRAPHS_BODY:
        return None
    if also_names(phrase, "last"):
        evidence = f"{cite(source.text)} is taken for that of {speaker.name}, quoted last ({cite(spoken.text)})"
        return speak_again(speaker, evidence, 0.7, steps=take_step("document-of-last", source, spoken))
    if speaker.type is not SpeakerType.ORGANIZATION:
        return None
    maybe = Candidate(speaker.key, speaker.name, 0.5, f"quoted last before it ({cite(spoken.text)})")
    return Resolution(None, (maybe,), f"{cite(source.text)} is a document that may not be {speaker.name}'s")


def _is_of_name(token: Token) -> bool:
    if token.ent_type_ == "DATE":
        return False  # "a mid-March poll"
    return (
        token.text == "/"
        or token.tag_ == "NNP"
        or (token.text == "-" and token.nbor(-1).tag_ == "NNP")  # "a Post-Intelligencer article"
        or (token.text[:1].isupper() and token.tag_.startswith("NN") and not token.is_sent_start)
    )  # "a CBS News/YouGov poll"


def _is_lone_first_word(words: Span) -> bool:
    """Whether a span is one word with a capital because it starts its sentence: "New research finds ..."."""
    return len(words) == 1 and bool(words[0].is_sent_start)


def _is_author(scene: Scene, source: TextSpan, name: Span) -> bool:
    """Whether an organization named behind the document is its author, not its recipient or subject."""
    is_noun_behind = name.end < len(scene.doc) and scene.doc[name.end].tag_.startswith("NN")  # "of all House races"
    return not is_noun_behind and _AUTHOR_AHEAD.search(scene.text[source.start : name.start_char]) is not None


def _by_publisher(scene: Scene, source: TextSpan, phrase: NounPhrase) -> Speaker | None:
    """Resolve a document to who just published it: "The World Bank published a report. The report warned ..."."""
    words = find_publisher(scene, source, phrase) if phrase.is_definite else None
    author = (by_name(scene, words) or by_body(scene, words)) if words is not None else None
    if not isinstance(author, Speaker) or words is None:
        return None
    evidence = f"{cite(source.text)} is what {author.name} published, in paragraph {scene.paragraph(words.start)}"
    return speak_again(author, evidence, 0.75, steps=take_step("document-published", source, words))


def _find_authors(scene: Scene, source: TextSpan, phrase: NounPhrase) -> list[TextSpan]:
    """The parts of a source that may name the author: before 's, behind "by", or before the head noun.

    Not whoever passes the document on ("a family statement sent by Ann Lee", "a memo obtained by The Post") or paid for
    it ("a report commissioned by the ministry").
    """
    passed_on = _passed_on_pattern().search(source.text)
    if passed_on:
        source = scene.span(source.start, source.start + len(source.text[: passed_on.start()].rstrip(" ,")))
    span = scene.doc.char_span(source.start, source.end, alignment_mode="expand")
    head = next((token.i for token in span or () if singular(token.lower_) == phrase.head), None)
    before = _find_author_before(scene, span, head) if span is not None and head is not None else []
    parts = [*_find_possessives(scene, source), *_find_author_behind(scene, source), *before]
    if before and head is not None and _is_of_documents(scene.doc[head + 1 : span.end if span else head]):
        parts = [*before, *parts]  # "a Fox News review of reports by the agency"
    for ent in scene.names_in(span) if span is not None else ():
        if ent.label_ == "ORG" and (head is None or ent.start < head or _is_author(scene, source, ent)):
            parts.append(scene.span(ent.start_char, ent.end_char))
    return parts


def _find_possessives(scene: Scene, source: TextSpan) -> Iterator[TextSpan]:
    """Yield the possessives of the source: "his", "Steele's"."""
    pronoun, possessive = _PRONOUN.match(source.text), _POSSESSIVE.search(source.text)
    if pronoun is not None:
        yield scene.span(source.start, source.start + pronoun.end())
    if possessive is not None and possessive.start():
        yield scene.span(source.start, source.start + possessive.start())


def _find_author_behind(scene: Scene, source: TextSpan) -> Iterator[TextSpan]:
    """Yield the name behind "by", "from" or "of", but not the place in "press reports from Washington"."""
    behind = _AUTHOR.search(source.text) or _DESCRIBED.search(source.text)
    if behind is not None and not _PLACE_OF_NEWS.search(source.text):
        yield scene.span(source.start + behind.start("name"), source.start + behind.end("name"))


def _find_author_before(scene: Scene, span: Span, head: int) -> list[TextSpan]:
    """The names before the head noun: "US intelligence assessments", "a Rasmussen Reports survey"."""
    parts = []
    before = scene.text[span.start_char : scene.doc[head].idx].rstrip()
    body = read_national_body(before)
    if body is not None and body.country is not None:
        parts.append(scene.span(span.start_char, span.start_char + len(before)))
    first = head
    while first > span.start and _is_of_name(scene.doc[first - 1]):
        first -= 1
    if first < head:
        parts.append(scene.span(scene.doc[first].idx, scene.doc[head - 1].idx + len(scene.doc[head - 1])))
    return parts


def _is_of_documents(behind: Span) -> bool:
    """Whether the words behind a document's noun are about other documents: "a review of reports by"."""
    nouns = [load_nouns().get(singular(token.lower_)) for token in behind]
    return any(noun is not None and noun.kind == "document" for noun in nouns)
