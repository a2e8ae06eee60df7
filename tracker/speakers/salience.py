"""How salient a person is at an offset: mentions count more the nearer they are, and more as a subject.

The weight of a mention halves with each paragraph, and a mention as a subject counts twice. This follows the salience
factors of Lappin and Leass (1994), "An algorithm for pronominal anaphora resolution", with paragraphs for sentences.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from spacy.tokens import Doc, Span

from tracker.records import Candidate
from tracker.speakers.mentions import Mention, Person
from tracker.speakers.scene import Scene, key_of

_DECAY = 0.5
_DOUBTFUL = 0.5
_MAX_CANDIDATES = 4
_MAX_ASIDE = 15  # words
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def weigh_person(scene: Scene, person: Person, at: int) -> float:
    """Sum the weights of a person's mentions before an offset; a mention inside quoted content counts a quarter.

    The sum is halved for a person whose gender is unknown, for many of those are false names of the entity recogniser.
    """
    if id(person) not in scene.weights:
        scene.weights[id(person)] = _add_up(scene, person)
    before = bisect_left(person.mentions, (at,))
    if not before:
        return 0.0
    doubt = 1.0 if person.gender or person.official else _DOUBTFUL
    weight = scene.weights[id(person)][before - 1]
    return doubt * weight * _DECAY ** scene.distance(person.mentions[before - 1][0], at)


def _add_up(scene: Scene, person: Person) -> list[float]:
    """For each naming of a person the weight, where it stands, of this one and all before it.

    Nothing is lost by adding up in steps, since every factor is a power of two.
    """
    weights: list[float] = []
    for at, (start, end) in enumerate(person.mentions):
        mention = Mention(start, end, person)
        weight = 0.25 if scene.is_quoted(mention) else 2.0 if is_subject(scene, mention) else 1.0
        if at:
            weight += weights[-1] * _DECAY ** scene.distance(person.mentions[at - 1][0], start)
        weights.append(weight)
    return weights


def rank_people(weights: Iterable[tuple[Person, float, str]]) -> tuple[Candidate, ...]:
    """Turn (person, weight, reason) into at most four candidates, the likeliest first.

    The score of each is its share of all positive weights.
    """
    weighed = [each for each in weights if each[1] > 0]
    total = sum(weight for _, weight, _ in weighed)
    ranked = sorted(weighed, key=lambda each: (-each[1], each[0].name))[:_MAX_CANDIDATES]
    return tuple(
        Candidate(key_of(person), person.name, round(weight / total, 3), reason) for person, weight, reason in ranked
    )


def is_subject(scene: Scene, mention: Mention) -> bool:
    """Whether a mention is likely the subject: it opens its sentence, or a finite verb follows.

    Example: "For his part, Lavrov was ...".
    """
    return acts_before(scene, mention) or opens_sentence(scene, mention)


def opens_sentence(scene: Scene, mention: Mention) -> bool:
    """Whether a mention stands at the start of its sentence, where a title may stand before it."""
    span = scene.doc.char_span(mention.start, mention.end, alignment_mode="expand")
    if not span or not scene.doc.has_annotation("SENT_START"):
        return False
    before = scene.doc[span[0].sent.start : span.start]
    behind = scene.text[mention.end : mention.end + 2]
    titles = all(token.is_title or token.is_space or token.pos_ in ("DET", "NOUN", "ADJ", "PROPN") for token in before)
    return titles and not behind.startswith(("'", "’"))


def acts_before(scene: Scene, mention: Mention) -> bool:
    """Whether a finite verb follows a mention, past an aside between commas.

    Examples: "words Trump spoke", "Ray, 46, also left".
    """
    span = scene.doc.char_span(mention.start, mention.end, alignment_mode="expand")
    at = span.end if span is not None else len(scene.doc)
    if span is not None and _is_apposed(scene.doc, span, at):
        at += 1
    elif at < len(scene.doc) and scene.doc[at].text == ",":  # ", R-Colo., read aloud"
        sentence_end = scene.doc[at].sent.end if scene.doc.has_annotation("SENT_START") else len(scene.doc)
        last = min(at + _MAX_ASIDE, sentence_end)
        closed = next((behind + 1 for behind in range(at + 1, last) if scene.doc[behind].text == ","), at)
        is_aside = span is not None and span.start > 0 and scene.doc[span.start - 1].text == ","
        at = at + 1 if is_aside and closed == at else closed  # "Dunn's lawyer, Mark Ellis, was"
    while at < len(scene.doc) and scene.doc[at].pos_ == "ADV":
        at += 1
    return at < len(scene.doc) and scene.doc[at].tag_ in _FINITE


def _is_apposed(doc: Doc, span: Span, behind: int) -> bool:
    """Whether a mention stands between commas with the verb behind: "Ann Lee's lawyer, Jay Roe, was there"."""
    if not 0 < span.start <= behind < len(doc) - 1 or not doc.has_annotation("SENT_START"):
        return False
    before = doc[span.sent.start : span.start]
    commas = doc[span.start - 1].text == "," and doc[behind].text == ","
    return commas and doc[behind + 1].tag_ in _FINITE and not any(token.tag_ == "CC" for token in before)
