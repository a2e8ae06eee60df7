"""Who a source stands for, and why: from the words of an article to a person or body.

In: the quotes of one document in text order, its mentions, the roster and the day of publication. Out: for each quote
a ``Speaker`` with evidence in words, or None where it is not known. Steps are tried from the surest to the loosest:
a name, a body, a pronoun, a title the roster knows on that day, a role the article explains, a group, an unnamed
source. A step that is not sure says nothing.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc

from tracker.outlets import load_outlets
from tracker.records import Quote, Speaker, SpeakerType, TextSpan
from tracker.speakers.mentions import Mention, Mentions, Person
from tracker.speakers.noun_phrase import Phrase, load_roles, read_phrase, singular
from tracker.speakers.roster import Official, Roster, fold_name
from tracker.text import fold

_HE = {"he": "male", "she": "female"}
_GROUP_PRONOUNS = frozenset({"they", "we", "some", "others", "many", "both", "critics"})
_HEAD_BEHIND = re.compile(r"^\s*(?:$|[,(\[—–-]|who\b|of\b|from\b|and\b|,)", re.IGNORECASE)
_PREPOSITION = re.compile(
    r"\b(?:of|to|for|by|with|from|in|at|against|about|under|on|behind|between)\s*(?:[A-Z]\S*\s+)*$"
)
_POSSESSIVE = re.compile(r"^['’]s?\b|^['’]\s")
_AND = re.compile(r"^\s*(?:,\s*)?and\s+(?:\w+\s+){0,3}$", re.IGNORECASE)
_MAX_PRONOUN_PARAGRAPHS = 2
_MAX_BARE_WORDS = 2


@dataclass
class Scene:
    """What the steps may look at. ``spoken`` holds the sources so far, in text order; unknown speakers too."""

    doc: Doc
    mentions: Mentions
    roster: Roster
    day: dt.date | None
    quoted: list[tuple[int, int]] = field(default_factory=list)
    spoken: list[tuple[TextSpan, Person | None, Speaker | None]] = field(default_factory=list)

    def paragraph(self, offset: int) -> int:
        """The number of the paragraph at an offset, counted from 1."""
        return len([line for line in self.doc.text[:offset].split("\n")[:-1] if line.strip()]) + 1

    def is_quoted(self, mention: Mention) -> bool:
        """Whether a naming stands inside somebody's words."""
        return any(start <= mention.start < end for start, end in self.quoted)


Step = Callable[[Scene, TextSpan], "Speaker | None"]


def resolve_speakers(
    quotes: Sequence[Quote],
    doc: Doc,
    mentions: Mentions,
    *,
    roster: Roster,
    day: dt.date | None,
    steps: Sequence[Step] | None = None,
) -> list[Speaker | None]:
    """One speaker or None for each quote, in the order given (text order)."""
    contents = [(span.start, span.end) for quote in quotes for span in quote.contents]
    article = Scene(doc, mentions, roster, day, contents)
    order = sorted(range(len(quotes)), key=lambda at: _place(quotes[at]))
    resolved: list[Speaker | None] = [None] * len(quotes)
    for at in order:
        source = quotes[at].source
        if source is not None:
            resolved[at] = resolve_source(article, source, steps=steps or STEPS)
    return resolved


def resolve_source(article: Scene, source: TextSpan, *, steps: Sequence[Step]) -> Speaker | None:
    """The first step's answer that is one; remembered for the pronouns that follow."""
    for step in steps:
        speaker = step(article, source)
        if speaker is not None:
            person = next((p for p in article.mentions.people if _key(p) == speaker.key), None)
            article.spoken.append((source, person, speaker))
            return speaker
    article.spoken.append((source, None, None))
    return None


def _place(quote: Quote) -> int:
    return quote.source.start if quote.source else quote.start


def by_name(article: Scene, source: TextSpan) -> Speaker | None:
    """The source names a person: "Kremlin spokesman Dmitry Peskov", "Lavrov", "Yang Lei, an expert on ..."."""
    heads = [m for m in article.mentions.within(source.start, source.end) if _is_head(article, source, m)]
    if not heads:
        return None
    if len(heads) > 1 and _AND.match(article.doc.text[heads[0].end : heads[1].start]):
        names = " and ".join(head.person.name for head in heads[:2])
        return Speaker(_slug("group", names), names, SpeakerType.GROUP, f"named together: {source.text!r}", score=0.9)
    return _speak(article, heads[0])


def by_body(article: Scene, source: TextSpan) -> Speaker | None:
    """The source is a body: "the Kremlin", "Moscow", "the State Department", "India's Foreign Ministry"."""
    outlet = load_outlets().find_name(source.text)
    if outlet is not None:
        return Speaker(
            _slug("org", outlet), outlet, SpeakerType.ORGANIZATION, f"{source.text!r} is an outlet", score=0.95
        )
    official = article.roster.find_name(source.text)
    if official is not None and official.type is not SpeakerType.PERSON:
        evidence = f"{source.text!r} is {official.name} on the roster"
        return Speaker(official.key, official.name, official.type, evidence, is_official=True, score=0.95)
    span = article.doc.char_span(source.start, source.end, alignment_mode="expand")
    for ent in span.ents if span is not None else ():
        behind = article.doc.text[ent.end_char : source.end].strip(" ,")
        if ent.label_ in ("ORG", "GPE", "LOC", "NORP") and not behind and ent.start_char - source.start < 40:
            before = article.doc.text[source.start : ent.start_char]
            if _PREPOSITION.search(before) or ent.label_ == "NORP":
                continue
            name = _plain(article.doc.text[ent.start_char : source.end])
            known = article.roster.find_name(name)
            if known is not None and known.type is not SpeakerType.PERSON:
                return Speaker(known.key, known.name, known.type, f"{source.text!r} names it", True, score=0.95)
            return Speaker(_slug("org", name), name, SpeakerType.ORGANIZATION, f"named {source.text!r}", score=0.9)
    return None


def by_pronoun(article: Scene, source: TextSpan) -> Speaker | None:
    """The source is "he" or "she": who spoke last in this paragraph or the one before, else who is its subject."""
    gender = _HE.get(fold(source.text))
    if gender is None:
        return None
    here = article.paragraph(source.start)
    for spoken, person, speaker in reversed(article.spoken):
        away = here - article.paragraph(spoken.start)
        if speaker is None and away == 0:
            return None  # an unknown speaker stands nearer: "he" may well be that one
        if (
            speaker is not None
            and spoken.start < source.start
            and away < _MAX_PRONOUN_PARAGRAPHS
            and _may_be(person, speaker, gender)
        ):
            between = _subject(article, spoken.end, source.start, gender)
            if between is None or between.person is person:
                where = "in this paragraph" if away == 0 else "in the paragraph before"
                evidence = f"{source.text!r} is {speaker.name}, who speaks {where} ({spoken.text!r})"
                return _again(speaker, evidence, 0.85 if away == 0 else 0.8)
            return _speak_as(article, source, between, 0.7)
    start = _paragraph_start(article, source.start, back=1)
    subject = _subject(article, start, source.start, gender)
    return _speak_as(article, source, subject, 0.65) if subject else None


def by_title(article: Scene, source: TextSpan) -> Speaker | None:
    """The roster knows who held the title that day: "the Russian foreign minister", "a Putin aide"."""
    official = article.roster.find_title(source.text, article.day)
    if official is None:
        return None
    person = next((p for p in article.mentions.people if p.official is official), None)
    definite = not source.text.lower().startswith(("a ", "an "))
    if person is None and not definite:
        return None
    evidence = f"{source.text!r}: {official.name} held that office on {article.day}"
    if person is not None:
        evidence += f" and is named in paragraph {article.paragraph(person.mentions[0][0])}"
    return _official(official, article, evidence, 0.9 if person else 0.75)


def by_role(article: Scene, source: TextSpan) -> Speaker | None:
    """The article says whose role it is: "the spokesman" after "Kremlin spokesman Dmitry Peskov"."""
    phrase = read_phrase(article.doc, source.start, source.end)
    if phrase.is_plural or phrase.kind is None or not phrase.is_definite or phrase.head == "source":
        return None
    if phrase.kind == "body":
        return _body_again(article, source, phrase)
    best: tuple[int, Person, str] | None = None
    for person in article.mentions.people:
        for description, at in person.descriptions:
            if at < source.start and phrase.head in description.split() and (best is None or at > best[0]):
                best = (at, person, description)
    if best is None:
        return _speaker_again(article, source, phrase)
    at, person, description = best
    evidence = f"{source.text!r} is {person.name}: described as {description!r} in paragraph {article.paragraph(at)}"
    return _person(article, person, evidence, 0.8)


def by_group(article: Scene, source: TextSpan) -> Speaker | None:
    """Several or unnamed people: "analysts", "some", "a Kommersant source"."""
    if fold(source.text) in _GROUP_PRONOUNS - {"they", "we"}:
        name = fold(source.text)
        return Speaker(_slug("group", name), name, SpeakerType.GROUP, f"unnamed group {source.text!r}", score=0.9)
    phrase = read_phrase(article.doc, source.start, source.end)
    name = _lower_first(article, source)
    if phrase.is_plural:
        anonymous = phrase.kind == "anonymous" and phrase.head == "source"
        kind = SpeakerType.ANONYMOUS if anonymous else SpeakerType.GROUP
        return Speaker(_slug(kind.value, name), name, kind, f"the article names nobody: {source.text!r}", score=0.9)
    if phrase.kind == "anonymous" or (phrase.kind == "person" and phrase.is_indefinite):
        evidence = f"the article does not name {source.text!r}"
        return Speaker(_slug("anonymous", name), name, SpeakerType.ANONYMOUS, evidence, score=0.9)
    if phrase.kind == "body":
        evidence = f"the body is given as {source.text!r}"
        return Speaker(_slug("org", name), name, SpeakerType.ORGANIZATION, evidence, score=0.8)
    return None


def name_relay(via: TextSpan, doc: Doc, mentions: Mentions, *, roster: Roster, day: dt.date | None) -> str:
    """Who relays a quote, by name: a body or person the steps know, else the words of the article."""
    scene = Scene(doc, mentions, roster, day)
    for step in (by_name, by_title, by_body):
        speaker = step(scene, via)
        if speaker is not None:
            return speaker.name
    return _plain(via.text)


STEPS: tuple[Step, ...] = (by_name, by_pronoun, by_title, by_body, by_role, by_group)


def _lower_first(article: Scene, source: TextSpan) -> str:
    """A description as it would stand within a sentence: "Analysts" -> "analysts", "Kommersant source" unchanged."""
    name = _plain(source.text)
    at = source.start + source.text.find(name.split()[0]) if name else source.start
    span = article.doc.char_span(at, at + 1, alignment_mode="expand")
    proper = span is None or span[0].tag_.startswith("NNP") or span[0].text.isupper() or span[0].ent_type_ != ""
    return name if proper else name[:1].lower() + name[1:]


def _is_head(article: Scene, source: TextSpan, mention: Mention) -> bool:
    """Whether the source stands for this person: not "Putin's spokesman", not "an adviser to Putin"."""
    text = article.doc.text
    behind, before = text[mention.end : source.end], text[source.start : mention.start]
    if _POSSESSIVE.match(behind) or not _HEAD_BEHIND.match(behind):
        return False
    preposition = _PREPOSITION.search(before)
    governs = preposition is not None and _is_title(preposition[0].split()[1:])
    return not (governs or "," in before)


def _is_title(words: list[str]) -> bool:
    """Whether words between a preposition and a name are its title: "to President Putin", not "of US Studies X"."""
    return not words or load_roles().get(singular(words[-1].casefold().strip("."))) == "person"


def _speak(article: Scene, mention: Mention) -> Speaker:
    person = mention.person
    written = article.doc.text[mention.start : mention.end]
    number = article.paragraph(person.mentions[0][0])
    if person.official is not None and fold_name(written) == fold_name(person.name):
        return _person(article, person, f"named in full, {written!r}", 0.97)
    full = next((m for m in person.mentions if len(article.doc.text[slice(*m)].split()) > 1), None)
    if " " in written.strip() and full is not None:
        return _person(article, person, f"named in full, {' '.join(written.split())!r}", 0.95)
    if full is not None:
        named = " ".join(article.doc.text[slice(*full)].split())
        evidence = f"{written!r} is {person.name}: named {named!r} in paragraph {article.paragraph(full[0])}"
        return _person(article, person, evidence, 0.95)
    if person.official is not None:
        evidence = f"{written!r} is {person.name} on the roster; the article gives no full name"
        return _person(article, person, evidence, 0.85)
    return _person(article, person, f"named {written!r} in paragraph {number}; no full name in the article", 0.7)


def _speak_as(article: Scene, source: TextSpan, mention: Mention, score: float) -> Speaker:
    number = article.paragraph(mention.start)
    evidence = f"{source.text!r} is {mention.person.name}, the person named before it in paragraph {number}"
    return _person(article, mention.person, evidence, score)


def _subject(article: Scene, start: int, end: int, gender: str) -> Mention | None:
    """The last person in a range who opens a sentence there; quoted words and other genders aside."""
    found = None
    for mention in article.mentions.within(start, end):
        agrees = mention.person.gender in ("", gender)
        if agrees and not article.is_quoted(mention) and _opens_sentence(article, mention):
            found = mention
    return found


def _opens_sentence(article: Scene, mention: Mention) -> bool:
    """Whether a name stands at the head of its sentence, titles before it allowed."""
    span = article.doc.char_span(mention.start, mention.end, alignment_mode="expand")
    if span is None or not article.doc.has_annotation("SENT_START"):
        return False
    before = article.doc[span[0].sent.start : span.start]
    behind = article.doc.text[mention.end : mention.end + 2]
    titles = all(token.is_title or token.is_space or token.pos_ in ("DET", "NOUN", "ADJ", "PROPN") for token in before)
    return titles and not behind.startswith(("'", "’"))


def _paragraph_start(article: Scene, offset: int, *, back: int) -> int:
    lines = article.doc.text[:offset].split("\n")
    kept, seen = len(lines[-1]), 0
    for line in reversed(lines[:-1]):
        if seen == back and line.strip():
            break
        seen += bool(line.strip())
        kept += len(line) + 1
    return offset - kept


def _may_be(person: Person | None, speaker: Speaker, gender: str) -> bool:
    if speaker.type is not SpeakerType.PERSON:
        return False
    return person is None or person.gender in ("", gender)


def _speaker_again(article: Scene, source: TextSpan, phrase: Phrase) -> Speaker | None:
    """A bare "the expert" that no description explains: the person who spoke last in this paragraph."""
    described = any(phrase.head in words.split() for p in article.mentions.people for words, _ in p.descriptions)
    if described or len(source.text.split()) > _MAX_BARE_WORDS or not article.spoken:
        return None
    spoken, _, speaker = article.spoken[-1]
    same = article.paragraph(spoken.start) == article.paragraph(source.start)
    if speaker is None or speaker.type is not SpeakerType.PERSON or not same:
        return None
    return _again(
        speaker, f"{source.text!r} is {speaker.name}, who speaks before in this paragraph ({spoken.text!r})", 0.7
    )


def _body_again(article: Scene, source: TextSpan, phrase: Phrase) -> Speaker | None:
    """The last body that spoke: "the newspaper" after "the Kommersant daily"."""
    for spoken, _, speaker in reversed(article.spoken):
        bare = len(source.text.split()) <= _MAX_BARE_WORDS
        if speaker is not None and speaker.type is SpeakerType.ORGANIZATION and spoken.start < source.start and bare:
            known = article.roster.officials.get(speaker.key)
            if known is None:
                return _again(speaker, f"{source.text!r} is {speaker.name}, quoted before ({spoken.text!r})", 0.75)
    return None


def _person(article: Scene, person: Person, evidence: str, score: float) -> Speaker:
    if person.official is not None:
        return _official(person.official, article, evidence, score)
    return Speaker(_key(person), person.name, SpeakerType.PERSON, evidence, score=score)


def _official(official: Official, article: Scene, evidence: str, score: float) -> Speaker:
    return Speaker(
        key=official.key,
        name=official.name,
        type=official.type,
        evidence=evidence,
        is_official=True,
        office=official.office_on(article.day),
        score=score,
    )


def _again(speaker: Speaker, evidence: str, score: float) -> Speaker:
    return Speaker(speaker.key, speaker.name, speaker.type, evidence, speaker.is_official, speaker.office, score)


def _key(person: Person) -> str:
    return person.official.key if person.official else _slug("person", person.name)


def _slug(kind: str, name: str) -> str:
    return f"{kind}:" + re.sub(r"[^\w]+", "-", fold_name(name)).strip("-")


def _plain(name: str) -> str:
    """A name on one line without its article: "the  State Department," -> "State Department"."""
    words = " ".join(name.split()).strip(" ,;:.")
    return re.sub(r"^(?:the|a|an)\s+", "", words, flags=re.IGNORECASE)
