"""The step for pronoun sources: he, she, they, it, I, we.

It returns the antecedent as ``Speaker``, a ``Resolution`` with candidates where several people fit, and None for a
source that is no pronoun.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span

from tracker.records import Candidate, Speaker, SpeakerType, TextSpan
from tracker.speakers.bodies import by_body
from tracker.speakers.mentions import NEUTRAL, Mention, Person
from tracker.speakers.namesakes import leave_open, settle
from tracker.speakers.naming import by_name
from tracker.speakers.noun_phrase import read_phrase
from tracker.speakers.salience import acts_before, is_subject, rank_people, weigh_person
from tracker.speakers.scene import Resolution, Scene, cite, key_of, speak_again, speak_as_person, take_step
from tracker.speakers.unnamed import by_group
from tracker.speakers.words import WORDS
from tracker.text import fold

_PERSON = dict.fromkeys(WORDS.of("masculine"), "male") | dict.fromkeys(WORDS.of("feminine"), "female")
_POSSESSIVE = WORDS.of("possessive of a person")
_SEVERAL = WORDS.of("plural pronoun")
_THING = WORDS.of("neuter")
FIRST_PERSON = WORDS.of("pronoun of the first person")
_ACRONYMS = WORDS.of("pronoun like an acronym")
_PLACES = (
    ("speaks-here", "in this paragraph", 0.85),
    ("speaks-before", "in the paragraph before", 0.8),
    ("speaks-further-before", "two paragraphs before", 0.65),
)
_MIN_SHARE = 0.65
_MIN_WEIGHT = 0.5


def fold_pronoun(words: str) -> str:
    """The pronoun, folded; empty for an acronym in capitals that is spelled like one: "US", "IT"."""
    return "" if len(words) > 1 and words.isupper() and words.casefold() in _ACRONYMS else fold(words)


def by_pronoun(scene: Scene, source: TextSpan) -> Speaker | Resolution | None:
    """Resolve a pronoun: to the nearest antecedent that spoke or acted, agreeing in gender and number."""
    word = fold_pronoun(source.text)
    if word in FIRST_PERSON:
        who = "stands in somebody's words" if scene.is_in_quote(source.start) else "is the author of the article"
        return Resolution(None, (), f"{cite(source.text)} {who}")
    if word in _PERSON:
        return _resolve_person(scene, source, _PERSON[word]) or _by_salience(scene, source, _PERSON[word])
    if word in _SEVERAL:
        found = _resolve_neutral(scene, source) or _resolve_group(scene, source)
    elif word in _THING:
        found = _resolve_thing(scene, source)
    else:
        return None
    return found or _leave_unknown(source, ())


def _by_salience(scene: Scene, source: TextSpan, gender: str) -> Resolution:
    """Resolve a personal pronoun to the most salient person before it, if one clearly is; else all are candidates."""
    people = [person for person in scene.mentions.people if person.gender in ("", gender)]
    ranked = rank_people((person, weigh_person(scene, person, source.start), "named before") for person in people)
    person = next((person for person in people if ranked and key_of(person) == ranked[0].key), None)
    if person is None or weigh_person(scene, person, source.start) < _MIN_WEIGHT:
        return _leave_unknown(source, ranked)
    if ranked[0].score < _MIN_SHARE or _follows_unknown(scene, source):
        return _leave_unknown(source, ranked)
    evidence = f"{cite(source.text)} is taken for {person.name}, of whom the text before speaks most"
    speaker = speak_as_person(scene, person, evidence, 0.6, steps=take_step("most-present", source))
    return Resolution(speaker, ranked[1:])


def _leave_unknown(source: TextSpan, candidates: tuple[Candidate, ...]) -> Resolution:
    return Resolution(None, candidates, f"the article leaves open who {cite(source.text)} is")


def _resolve_person(scene: Scene, source: TextSpan, gender: str) -> Speaker | Resolution | None:
    actor = _find_actor(scene, source, gender) or _find_only_person_before(scene, source, gender)
    for spoken, person, speaker in reversed(scene.spoken):
        away = scene.distance(spoken.start, source.start)
        if spoken.start >= source.start:
            continue
        if away >= len(_PLACES):
            break
        if _is_unknown(speaker) and away == 0 and _could_be_person(scene, spoken):
            return None
        if speaker is not None and _agrees(person, speaker, gender):
            between = actor or _find_subject(scene, spoken.end, source.start, gender)
            if between is None or any(each is person for each in between.people):
                rule, where, score = _PLACES[away]
                evidence = f"{cite(source.text)} is {speaker.name}, who speaks {where} ({cite(spoken.text)})"
                return speak_again(speaker, evidence, score, steps=take_step(rule, source, spoken))
            return _answer_with(scene, source, between, gender, 0.7)
    subject = actor or _find_subject(scene, scene.paragraph_start(source.start, back=1), source.start, gender)
    return _answer_with(scene, source, subject, gender, 0.65) if subject else None


def _answer_with(scene: Scene, source: TextSpan, mention: Mention, gender: str, score: float) -> Speaker | Resolution:
    """Answer with the person of a mention; among people of one name, the only one whose gender the pronoun allows."""
    fits = [person for person in mention.people if person.gender in ("", gender)]
    settled = (fits[0], "") if len(fits) == 1 else settle(scene, mention)
    if settled is None:
        return leave_open(scene, mention)
    person = settled[0]
    number = scene.paragraph(mention.start)
    evidence = f"{cite(source.text)} is {person.name}, the person named before it in paragraph {number}"
    steps = take_step("subject-before", source, scene.span(mention.start, mention.end))
    return speak_as_person(scene, person, evidence, score, steps=steps)


def _may_mean(mention: Mention, gender: str) -> bool:
    return any(person.gender in ("", gender) for person in mention.people)


def _find_actor(scene: Scene, source: TextSpan, gender: str) -> Mention | None:
    """The last person who acts earlier in the pronoun's own sentence: "comments Trump made when he suggested ..."."""
    span = scene.doc.char_span(source.start, source.end, alignment_mode="expand")
    if not span or not scene.doc.has_annotation("SENT_START"):
        return None
    found = None
    owns = fold(source.text) in _POSSESSIVE  # "Trump's affinity for Putin and his denials"
    for mention in scene.mentions.within(span[0].sent.start_char, source.start):
        agrees = _may_mean(mention, gender)
        behind = scene.text[mention.end : mention.end + 2]
        acts = acts_before(scene, mention) or (owns and behind.startswith(("'s", "’s")))
        if agrees and not scene.is_quoted(mention) and acts:
            found = mention
    return found


def _find_only_person_before(scene: Scene, source: TextSpan, gender: str) -> Mention | None:
    """The only person of the sentence before, if it has no "he" or "she": "The exception is Ann Smith. She ..."."""
    span = scene.doc.char_span(source.start, source.end, alignment_mode="expand")
    if not span or not scene.doc.has_annotation("SENT_START") or span[0].sent.start == 0:
        return None
    before = scene.doc[span[0].sent.start - 1].sent
    same = scene.distance(before.start_char, source.start) == 0 and span.start == span[0].sent.start
    named = [m for m in scene.mentions.within(before.start_char, before.end_char) if _may_mean(m, gender)]
    alone = len({id(person) for mention in named for person in mention.people}) == 1 and not scene.is_quoted(named[-1])
    return named[-1] if same and alone and not any(token.lower_ in _PERSON for token in before) else None


def _find_subject(scene: Scene, start: int, end: int, gender: str) -> Mention | None:
    """The last mention in a range that is a subject and agrees in gender, outside quoted content."""
    found = None
    for mention in scene.mentions.within(start, end):
        agrees = _may_mean(mention, gender)
        if agrees and not scene.is_quoted(mention) and is_subject(scene, mention):
            found = mention
    return found


def _agrees(person: Person | None, speaker: Speaker, gender: str) -> bool:
    if speaker.type is not SpeakerType.PERSON:
        return False
    return person is None or person.gender in ("", gender)


def _follows_unknown(scene: Scene, source: TextSpan) -> bool:
    """Whether an unknown speaker precedes the pronoun in this paragraph, for the pronoun may mean that one."""
    start = scene.paragraph_start(source.start, back=0)
    near = scene.spoken_between(start if start <= source.start else 0, source.start)
    return any(_is_unknown(speaker) and _could_be_person(scene, spoken) for spoken, _, speaker in near)


def _is_unknown(speaker: Speaker | None) -> bool:
    """Whether it is unknown who spoke; a name recognized by its capitals alone may be a person's or a body's."""
    return speaker is None or any(step.rule == "capitals" for step in speaker.steps)


def _could_be_person(scene: Scene, source: TextSpan) -> bool:
    if fold_pronoun(source.text) in _PERSON.keys() | _SEVERAL | _THING | FIRST_PERSON:
        return False
    phrase = read_phrase(scene.doc, source.start, source.end)
    return not phrase.is_plural and phrase.kind not in ("body", "document", "quantity")


def _resolve_neutral(scene: Scene, source: TextSpan) -> Speaker | None:
    """Resolve a singular "they": the last subject or speaker who is neither he nor she, unless a group spoke since.

    Example: "Quinn Diaz, a nonbinary organizer ... they added".
    """
    start = scene.paragraph_start(source.start, back=1)
    named: tuple[Person, TextSpan] | None = None
    for mention in scene.mentions.within(start, source.start):
        is_they = mention.person.gender == NEUTRAL and not mention.rivals
        if is_they and not scene.is_quoted(mention) and is_subject(scene, mention):
            named = (mention.person, scene.span(mention.start, mention.end))
    for spoken, person, speaker in scene.spoken_between(start, source.start):
        if named and spoken.start < named[1].start:
            continue
        if person is not None and person.gender == NEUTRAL:
            named = (person, spoken)
        elif speaker is not None and _is_group(scene, speaker, spoken):
            named = None
    if named is None:
        return None
    person, words = named
    evidence = f"{cite(source.text)} is {person.name}, whom the article calls so, named before ({cite(words.text)})"
    return speak_as_person(scene, person, evidence, 0.75, steps=take_step("neutral-before", source, words))


def _resolve_group(scene: Scene, source: TextSpan) -> Speaker | None:
    """Resolve a plural "they": the group that spoke or opened a sentence last, in this paragraph or the one before."""
    start = scene.paragraph_start(source.start, back=1)
    named: tuple[int, Speaker, TextSpan] | None = None
    for spoken, _, speaker in scene.spoken_between(start, source.start):
        if speaker is not None and _is_group(scene, speaker, spoken):
            named = (spoken.start, speaker, spoken)
    for opening in _iter_openings(scene, start, source.start):
        words = scene.span(opening.start_char, opening.end_char)
        later = named is None or opening.start_char > named[0]
        group = _read_group(scene, words) if later else None
        if group is not None:
            named = (opening.start_char, group, words)
    if named is None:
        return None
    _, speaker, words = named
    evidence = f"{cite(source.text)} are {speaker.name}, named before ({cite(words.text)})"
    return speak_again(speaker, evidence, 0.7, steps=take_step("plural-before", source, words))


def _read_group(scene: Scene, words: TextSpan) -> Speaker | None:
    """Read words as a group: two people named together, or people of one role.

    Examples: "Sens. Rubio and Risch", "state officials".
    """
    named = by_name(scene, words)
    if named is not None:
        return named if isinstance(named, Speaker) and named.type is SpeakerType.GROUP else None
    lead = words.text.rfind(",") + 1
    lead += len(words.text[lead:]) - len(words.text[lead:].lstrip())
    phrase = read_phrase(scene.doc, words.start + lead, words.end)
    if not phrase.is_plural or phrase.kind not in ("person", "anonymous"):
        return None
    return by_group(scene, scene.span(words.start + lead, words.end))


def _is_group(scene: Scene, speaker: Speaker, spoken: TextSpan) -> bool:
    if speaker.type is SpeakerType.GROUP:
        return True
    plural = read_phrase(scene.doc, spoken.start, spoken.end).is_plural
    return speaker.type is SpeakerType.ANONYMOUS and plural


def _resolve_thing(scene: Scene, source: TextSpan) -> Speaker | None:
    """Resolve "it": the body that spoke or opened a sentence last, in this paragraph or the one before."""
    start = scene.paragraph_start(source.start, back=1)
    named: tuple[Speaker, TextSpan] | None = None
    at = -1
    for spoken, _, speaker in scene.spoken_between(start, source.start):
        if speaker is not None and speaker.type is SpeakerType.ORGANIZATION:
            named, at = (speaker, spoken), spoken.start
    for opening in _iter_openings(scene, start, source.start):
        words = scene.span(opening.start_char, opening.end_char)
        is_later = opening.start_char > at and not scene.mentions.within(words.start, words.end)
        body = by_body(scene, words) if is_later else None
        if body is not None:
            named, at = (body, words), opening.start_char
    if named is None:
        return None
    speaker, words = named
    evidence = f"{cite(source.text)} is {speaker.name}, named before ({cite(words.text)})"
    return speak_again(speaker, evidence, 0.7, steps=take_step("body-before", source, words))


def _iter_openings(scene: Scene, start: int, end: int) -> Iterator[Span]:
    """The words before the first verb of each sentence in a range, where they are not quoted."""
    span = scene.doc.char_span(start, end, alignment_mode="contract")
    for sentence in span.sents if span is not None and scene.doc.has_annotation("SENT_START") else ():  # type: ignore[attr-defined]
        verb = next((token.i for token in sentence if token.pos_ in ("VERB", "AUX")), None)
        words = scene.doc[sentence.start : verb] if verb is not None else None
        while (
            words is not None and len(words) and (words[-1].pos_ == "ADV" or words[-1].is_punct or words[-1].is_space)
        ):
            words = words[:-1]
        if words and not scene.is_in_quote(words.start_char) and words.end_char <= end:
            yield words
