"""Resolve the labels of a transcript's turns to people named in its text, title, other labels, or on the roster.

An office with a surname is whoever bears both ("SECRETARY KERRY"); a short label is whoever has the long one ("S.
Lavrov" after "Sergey Lavrov"). Several people of one surname become candidates. Answers without a name ("A:") belong to
the one person whom the title or the head says was interviewed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from tracker.officials import Official
from tracker.records import Candidate, EvidenceStep, Speaker, SpeakerType, TextSpan
from tracker.speakers.bearers import may_be_called
from tracker.speakers.given_names import load_given_names
from tracker.speakers.honorifics import spell_name
from tracker.speakers.label_words import LabelWords, agrees, cut_label, names_before
from tracker.speakers.mentions import Person
from tracker.speakers.roster import fold_name, make_key
from tracker.speakers.scene import Resolution, Scene, cite, speak_as_official, speak_as_person, take_step
from tracker.text import iter_paragraphs
from tracker.transcripts import Transcript, names_interview

_MAX_HEAD = 0.35
_BEHIND = re.compile(r"\s*\((?P<words>[A-Z][^()\n]{3,60})\)")  # "The Prime Minister (Mr David Cameron): "
_MIN_TOLD = 0.5
_INITIALS = 3
_ASKED = re.compile(r"\b(?:with|of)\s+(?P<who>(?:[A-Z][\w'’.-]*|of|for)(?:\s+(?:[A-Z][\w'’.-]*|of|for|the))+)")


@dataclass(frozen=True, slots=True)
class _Bearer:
    """Whom a label may mean: a person of the article, an official, or a mere name.

    ``named`` is where the text names them; ``where`` is the other place that does ("title", "roster").
    """

    name: str
    person: Person | None = None
    official: Official | None = None
    named: TextSpan | None = None
    where: str = ""


class Labels:
    """Resolves the labels of one transcript; equal labels are the same person."""

    def __init__(self, scene: Scene, transcript: Transcript, title: str | None) -> None:
        self.scene, self.transcript, self.title = scene, transcript, title or ""
        self._known: dict[str, Resolution] = {}
        turns = [turn for turn in transcript.claimed if turn.label is not None]
        self._answers = {turn.label.start for turn in turns if turn.label and turn.is_answer}
        labels = {turn.label.words: turn.label for turn in reversed(turns) if turn.label and turn.is_named}
        in_full = [(label, cut_label(words)) for words, label in labels.items()]
        self._in_full = [(label, words) for label, words in in_full if words.is_full and not words.is_body]
        self._labelled = frozenset(fold_name(words.name) for _, words in self._in_full)
        told = sum(bool(words.title or label.role) or self._is_person(words) for label, words in self._in_full)
        self._are_names = told >= _MIN_TOLD * len(self._in_full)
        self._bearers = list(self._find_bearers())

    def resolve(self, source: TextSpan | None) -> Resolution:
        """The speaker of a turn with this label; with None, the speaker of an answer that has no label."""
        if source is None or source.start in self._answers:
            if "" not in self._known:
                self._known[""] = self._find_interviewed()
            return _cite_label(self._known[""], source)
        key = " ".join(source.text.split())
        if key not in self._known:
            self._known[key] = self._find_speaker(source)
        return self._known[key]

    def _find_bearers(self) -> Iterator[_Bearer]:
        """Yield who is named in full: people of the article, then names that only labels give."""
        people = [person for person in self.scene.mentions.people if person.is_full]
        for person in people:
            yield _Bearer(person.name, person, person.official, self._first_mention(person))
        for place, words in self._in_full:
            label = self.scene.span(place.start, place.end)
            if not any(agrees(person.name, words.name) for person in people) and self._may_be_name(label, words):
                official = self._find_official(words.name)
                name = official.name if official else spell_name(words.name)
                yield _Bearer(name, None, official, label)

    def _find_official(self, name: str) -> Official | None:
        official = self.scene.roster.find_name(name)
        return official if official is not None and official.type is SpeakerType.PERSON else None

    def _first_mention(self, person: Person) -> TextSpan:
        places = person.in_full or person.mentions
        return self.scene.span(*min(places))

    def _find_speaker(self, source: TextSpan) -> Resolution:
        """The speaker of a label, by its name, or by its office where it has no name."""
        words = self._read_label(source)
        if not words.name:
            return self._find_holder(source, words)
        if words.is_body:
            return Resolution(None, (), f"{cite(source.text)} labels no person")
        fits = [each for each in self._find_fits(words.name) if not _differs(each, words)]
        fits = _narrow(fits, words, self._labelled)
        if not fits or (len(fits) == 1 and not cut_label(fits[0].name).is_full):
            fits = _unique(self._find_elsewhere(words)) or fits
        if not fits and not self._may_be_name(source, words):
            return Resolution(None, (), f"{cite(source.text)} may be no name")
        if len(fits) > 1:
            reason = f"bears the name of {cite(source.text)}"
            candidates = tuple(Candidate(_key(each), each.name, round(1 / len(fits), 3), reason) for each in fits)
            return Resolution(None, candidates, f"the text leaves open which of them is labelled {cite(source.text)}")
        return Resolution(self._speak(source, words, fits[0] if fits else None))

    def _read_label(self, source: TextSpan) -> LabelWords:
        """Split a label; one of an office alone takes the full name in brackets behind it, if there is one."""
        words = cut_label(source.text)
        if not words.name and " " not in source.text and self._find_fits(source.text):
            return replace(words, title="", name=source.text)  # "KING" may be Larry King, and no king
        named = _BEHIND.match(self.scene.text, source.end) if not words.name else None
        behind = cut_label(named["words"]) if named else None
        return behind if behind is not None and behind.is_full and self._is_person(behind) else words

    def _find_fits(self, name: str) -> list[_Bearer]:
        return _unique(each for each in self._bearers if agrees(each.name, name))

    def _may_be_name(self, source: TextSpan, words: LabelWords) -> bool:
        """Whether a label that matches nobody is a person's name: "Ushakov", but not "Patient" or "Full Coverage"."""
        last = fold_name(words.name.split()[-1])
        again = [turn for turn in self.transcript.claimed if turn.label and turn.label.surname == last]
        if words.name.isupper() and len(words.name) <= _INITIALS:
            return False  # "LS": the initials of nobody in the text
        if words.title or (words.is_full and self._is_person(words)):
            return True
        if words.is_full and self._are_names and (words.name.isupper() or len(again) > 1):
            return True
        span = self.scene.doc.char_span(source.start, source.end, alignment_mode="expand")
        is_proper = span is not None and span[-1].tag_.startswith("NNP")
        is_word = re.search(rf"\b{re.escape(words.name.lower())}\b", self.scene.text) is not None
        return not words.is_full and len(again) > 1 and is_proper and not is_word

    def _is_person(self, words: LabelWords) -> bool:
        """Whether a full name is a person's, by its first name or the text: "Rashad Robinson", not "GOOD NEWS"."""
        is_given = words.name.split()[0].title() in load_given_names()
        return is_given or any(
            agrees(person.name, words.name) for person in self.scene.mentions.people if person.is_full
        )

    def _find_elsewhere(self, words: LabelWords) -> Iterator[_Bearer]:
        """Yield who has the name in the article's title or on the roster, where the text gives nobody in full."""
        full = None if words.is_full or not words.name else names_before(self.title, words.name.split()[-1])
        if full is not None and agrees(full, words.name):
            official = self._find_official(full)
            yield _Bearer(official.name if official else full, None, official, where="title")
        elif (official := self._find_official(words.name)) is not None:
            yield _Bearer(official.name, None, official, where="roster")

    def _speak(self, source: TextSpan, words: LabelWords, bearer: _Bearer | None) -> Speaker:
        """Answer with the bearer of a label's name; with None, the name alone is the speaker."""
        is_heading = source.end <= self.transcript.head_end
        label = f"{'heading' if is_heading else 'label'} {cite(source.text)}"
        if bearer is None and words.is_full:
            steps = take_step("label-full", source)
            return _speak_as_name(spell_name(words.name), f"the {label} gives the full name", 0.95, steps=steps)
        if bearer is None:
            name = words.name.title() if words.name.isupper() else words.name
            why = f"the {label} gives this name; no full name in the text"
            return _speak_as_name(name, why, 0.75, steps=take_step("only-surname", source))
        rule = "label-full" if words.is_full else "label-surname"
        if words.is_full:
            why, score = f"the {label} gives the full name", 0.97
        elif bearer.named is not None:
            score = 0.95
            number = self.scene.paragraph(bearer.named.start)
            why = f"the {label} is {bearer.name}: named {cite(bearer.named.text)} in paragraph {number}"
        elif bearer.where == "title":
            score, why = 0.93, f"the {label} is {bearer.name}, named in the title"
        else:
            score = 0.88
            why = f"the {label} is {bearer.name} on the roster; the text gives no full name"
        return self._speak_as(bearer, why, score, rule, source)

    def _speak_as(self, bearer: _Bearer, why: str, score: float, rule: str, source: TextSpan) -> Speaker:
        steps = take_step(rule, source, bearer.named if bearer.named != source else None)
        if bearer.person is not None:
            return speak_as_person(self.scene, bearer.person, why, score, steps=steps)
        if bearer.official is not None:
            return speak_as_official(bearer.official, self.scene, why, score, steps=steps)
        return _speak_as_name(bearer.name, why, score, steps=steps)

    def _find_holder(self, source: TextSpan, words: LabelWords) -> Resolution:
        """The only person of the head who has the office: "THE PRESIDENT" below "Remarks by President Obama"."""
        unknown = Resolution(None, (), f"the head does not tell who {cite(source.text)} is")
        role = words.role
        if role is None or self.transcript.head_end > _MAX_HEAD * len(self.scene.text):
            return unknown
        fits = [
            person
            for person in self._find_people_in_head()
            if may_be_called(person, replace(role, qualifiers=frozenset()))
        ]
        if len(fits) != 1:
            return unknown
        named = self._first_mention(fits[0])
        why = f"the label {cite(source.text)} is {fits[0].name}, alone so called in the head ({cite(named.text)})"
        bearer = _Bearer(fits[0].name, fits[0], fits[0].official, named)
        return Resolution(self._speak_as(bearer, why, 0.85, "label-surname", source))

    def _find_people_in_head(self) -> list[Person]:
        end = self.transcript.head_end
        return [person for person in self.scene.mentions.people if person.mentions and person.mentions[0][0] < end]

    def _find_interviewed(self) -> Resolution:
        """The only person named where the title or the head speaks of an interview."""
        unknown = Resolution(None, (), "the head does not tell who answers")
        people = [person for person in self.scene.mentions.people if person.is_full or person.official]
        if names_interview(self.title):
            named = [person for person in people if fold_name(person.name) in fold_name(self.title)]
            if len(named) == 1:
                return self._answer(named[0], f"the title tells of an interview with {named[0].name}")
            asked = _ASKED.search(self.title)
            words = cut_label(asked["who"]) if asked else None
            if not named and words is not None and words.is_full and not words.is_body:
                return Resolution(self._name_asked(words))
        for start, end in iter_paragraphs(self.scene.text):
            if start >= self.transcript.head_end:
                break
            if names_interview(self.scene.text[start:end]):
                within = {id(mention.person): mention.person for mention in self.scene.mentions.within(start, end)}
                if len(within) == 1:
                    person = next(iter(within.values()))
                    return self._answer(person, f"the head tells of an interview with {person.name}")
        return unknown

    def _name_asked(self, words: LabelWords) -> Speaker:
        """Answer with a person whom only the title names.

        Example: "Interview of Deputy Minister Gennady Gatilov to Interfax".
        """
        official = self._find_official(words.name)
        why = f"who answers is {words.name}: the title tells of an interview with {words.name}"
        if official is not None:
            return speak_as_official(official, self.scene, why, 0.88)
        return _speak_as_name(spell_name(words.name), why, 0.85, steps=())

    def _answer(self, person: Person, why: str) -> Resolution:
        named = self._first_mention(person)
        bearer = _Bearer(person.name, person, person.official, named)
        return Resolution(self._speak_as(bearer, f"who answers is {person.name}: {why}", 0.88, "label-answers", named))


def _cite_label(found: Resolution, source: TextSpan | None) -> Resolution:
    """The same answer for another label, whose words become the start of its evidence."""
    if found.speaker is None or source is None:
        return found
    if not found.speaker.steps:
        return replace(found, speaker=replace(found.speaker, steps=take_step("label-answers", source)))
    first, *others = found.speaker.steps
    steps = (replace(first, words=source, points_to=first.words), *others)
    return replace(found, speaker=replace(found.speaker, steps=steps))


def _speak_as_name(name: str, why: str, score: float, *, steps: tuple[EvidenceStep, ...]) -> Speaker:
    return Speaker(make_key("person", name), name, SpeakerType.PERSON, why, score=score, steps=steps)


def _key(bearer: _Bearer) -> str:
    return bearer.official.key if bearer.official else make_key("person", bearer.name)


def _unique(bearers: Iterable[_Bearer]) -> list[_Bearer]:
    return list({_key(bearer): bearer for bearer in reversed(list(bearers))}.values())[::-1]


def _differs(bearer: _Bearer, words: LabelWords) -> bool:
    """Whether the honorific contradicts the gender: "MS. CLINTON" is not Bill."""
    gender = bearer.person.gender if bearer.person else bearer.official.gender if bearer.official else ""
    return bool(words.gender and gender and words.gender != gender)


def _narrow(fits: list[_Bearer], words: LabelWords, labelled: frozenset[str]) -> list[_Bearer]:
    """Prefer the exact name, then the office that the label gives, then a label in full: Jonathan rather than Jon."""
    role = words.role
    for ways in (
        [each for each in fits if fold_name(each.name) == fold_name(words.name)],
        [each for each in fits if role and each.person and may_be_called(each.person, role)],
        [each for each in fits if fold_name(each.name) in labelled],
    ):
        if len(fits) > 1 and ways:
            fits = ways
    return fits
