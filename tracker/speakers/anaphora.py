"""Steps for sources that point back: "he", "the spokesman", "the newspaper".

In: a source phrase and its scene. Out: the ``Speaker`` meant, or None where the step is not sure.
"""

from __future__ import annotations

from tracker.records import Speaker, SpeakerType, TextSpan
from tracker.speakers.mentions import Mention, Person
from tracker.speakers.noun_phrase import Phrase, read_phrase
from tracker.speakers.scene import Scene, cite, speak_again, speak_as_person
from tracker.text import fold

_HE = {"he": "male", "she": "female"}
_MAX_PRONOUN_PARAGRAPHS = 2
_MAX_BARE_WORDS = 2


def by_pronoun(scene: Scene, source: TextSpan) -> Speaker | None:
    """The source is "he" or "she": who spoke last in this paragraph or the one before, else who is its subject."""
    gender = _HE.get(fold(source.text))
    if gender is None:
        return None
    here = scene.paragraph(source.start)
    for spoken, person, speaker in reversed(scene.spoken):
        away = here - scene.paragraph(spoken.start)
        if speaker is None and away == 0:
            return None  # an unknown speaker stands nearer: "he" may well be that one
        if (
            speaker is not None
            and spoken.start < source.start
            and away < _MAX_PRONOUN_PARAGRAPHS
            and _may_be(person, speaker, gender)
        ):
            between = _subject(scene, spoken.end, source.start, gender)
            if between is None or between.person is person:
                where = "in this paragraph" if away == 0 else "in the paragraph before"
                evidence = f"{cite(source.text)} is {speaker.name}, who speaks {where} ({cite(spoken.text)})"
                return speak_again(speaker, evidence, 0.85 if away == 0 else 0.8)
            return _speak_as(scene, source, between, 0.7)
    start = scene.paragraph_start(source.start, back=1)
    subject = _subject(scene, start, source.start, gender)
    return _speak_as(scene, source, subject, 0.65) if subject else None


def by_role(scene: Scene, source: TextSpan) -> Speaker | None:
    """The article says whose role it is: "the spokesman" after "Kremlin spokesman Dmitry Peskov"."""
    phrase = read_phrase(scene.doc, source.start, source.end)
    if phrase.is_plural or phrase.kind is None or not phrase.is_definite or phrase.head == "source":
        return None
    if phrase.kind == "body":
        return _body_again(scene, source, phrase)
    best: tuple[int, Person, str] | None = None
    for person in scene.mentions.people:
        for description, at in person.descriptions:
            if at < source.start and phrase.head in description.split() and (best is None or at > best[0]):
                best = (at, person, description)
    if best is None:
        return _speaker_again(scene, source, phrase)
    at, person, description = best
    evidence = (
        f"{cite(source.text)} is {person.name}: described as {cite(description)} in paragraph {scene.paragraph(at)}"
    )
    return speak_as_person(scene, person, evidence, 0.8)


def _speak_as(scene: Scene, source: TextSpan, mention: Mention, score: float) -> Speaker:
    number = scene.paragraph(mention.start)
    evidence = f"{cite(source.text)} is {mention.person.name}, the person named before it in paragraph {number}"
    return speak_as_person(scene, mention.person, evidence, score)


def _subject(scene: Scene, start: int, end: int, gender: str) -> Mention | None:
    """The last person in a range who opens a sentence there; quoted words and other genders aside."""
    found = None
    for mention in scene.mentions.within(start, end):
        agrees = mention.person.gender in ("", gender)
        if agrees and not scene.is_quoted(mention) and _opens_sentence(scene, mention):
            found = mention
    return found


def _opens_sentence(scene: Scene, mention: Mention) -> bool:
    """Whether a name stands at the head of its sentence, titles before it allowed."""
    span = scene.doc.char_span(mention.start, mention.end, alignment_mode="expand")
    if span is None or not scene.doc.has_annotation("SENT_START"):
        return False
    before = scene.doc[span[0].sent.start : span.start]
    behind = scene.text[mention.end : mention.end + 2]
    titles = all(token.is_title or token.is_space or token.pos_ in ("DET", "NOUN", "ADJ", "PROPN") for token in before)
    return titles and not behind.startswith(("'", "’"))


def _may_be(person: Person | None, speaker: Speaker, gender: str) -> bool:
    if speaker.type is not SpeakerType.PERSON:
        return False
    return person is None or person.gender in ("", gender)


def _speaker_again(scene: Scene, source: TextSpan, phrase: Phrase) -> Speaker | None:
    """A bare "the expert" that no description explains: the person who spoke last in this paragraph."""
    described = any(phrase.head in words.split() for p in scene.mentions.people for words, _ in p.descriptions)
    if described or len(source.text.split()) > _MAX_BARE_WORDS or not scene.spoken:
        return None
    spoken, _, speaker = scene.spoken[-1]
    same = scene.paragraph(spoken.start) == scene.paragraph(source.start)
    if speaker is None or speaker.type is not SpeakerType.PERSON or not same:
        return None
    return speak_again(
        speaker,
        f"{cite(source.text)} is {speaker.name}, who speaks before in this paragraph ({cite(spoken.text)})",
        0.7,
    )


def _body_again(scene: Scene, source: TextSpan, phrase: Phrase) -> Speaker | None:
    """The last body that spoke: "the newspaper" after "the Kommersant daily"."""
    for spoken, _, speaker in reversed(scene.spoken):
        bare = len(source.text.split()) <= _MAX_BARE_WORDS
        if speaker is not None and speaker.type is SpeakerType.ORGANIZATION and spoken.start < source.start and bare:
            known = scene.roster.officials.get(speaker.key)
            if known is None:
                return speak_again(
                    speaker, f"{cite(source.text)} is {speaker.name}, quoted before ({cite(spoken.text)})", 0.75
                )
    return None
