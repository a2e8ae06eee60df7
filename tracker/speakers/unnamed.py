"""The step for sources without a name: groups, unnamed people, and bodies known by a noun only.

The answer is a ``Speaker`` of type group, anonymous or organization, or None.
"""

from __future__ import annotations

import re

from tracker.records import Speaker, SpeakerType, TextSpan
from tracker.speakers.body_names import unify_name
from tracker.speakers.noun_phrase import read_phrase
from tracker.speakers.roster import make_key
from tracker.speakers.scene import Scene, cite, plain_name, take_step
from tracker.speakers.words import WORDS
from tracker.text import fold

_BEHIND = re.compile(r",\s+(?=[a-z])")  # a description behind: ", one of several armed factions"
_ONE = re.compile(r"^one\s+(?=[a-z])", re.IGNORECASE)
_GROUP_PRONOUNS = WORDS.of("pronoun of a group")


def by_group(scene: Scene, source: TextSpan) -> Speaker | None:
    """Resolve several or unnamed people: "analysts", "some", "a Kommersant source"."""
    if fold(source.text) in _GROUP_PRONOUNS:
        name = fold(source.text)
        return Speaker(
            make_key("group", name),
            name,
            SpeakerType.GROUP,
            f"unnamed group {cite(source.text)}",
            score=0.9,
            steps=take_step("group", source),
        )
    phrase = read_phrase(scene.doc, source.start, source.end)
    name = unify_name(scene.text, _lower_first(scene, source))
    if not name:
        return None
    if phrase.is_plural or phrase.kind == "quantity":
        anonymous = phrase.kind == "anonymous" and phrase.head == "source"
        kind, rule, why, score = SpeakerType.GROUP, "group", "the article names nobody:", 0.9
        kind = SpeakerType.ANONYMOUS if anonymous else kind
    elif phrase.kind == "anonymous" or (phrase.kind == "person" and phrase.is_indefinite):
        kind, rule, why, score = SpeakerType.ANONYMOUS, "unnamed", "the article does not name", 0.9
        name = _ONE.sub("", name)  # "one senior official" is "a senior official"
    elif phrase.kind == "body":
        kind, rule, why, score = SpeakerType.ORGANIZATION, "unnamed-body", "the body is given as", 0.8
    else:
        return None
    key = make_key("org" if kind is SpeakerType.ORGANIZATION else kind.value, name)
    steps, evidence = take_step(rule, source), f"{why} {cite(source.text)}"
    return Speaker(key, name, kind, evidence, score=score, steps=steps, is_description=rule == "unnamed-body")


def _lower_first(scene: Scene, source: TextSpan) -> str:
    """A description as it stands inside a sentence: "Analysts" -> "analysts", "Kommersant source" unchanged."""
    name = plain_name(_BEHIND.split(source.text.lstrip(" ,\u00a0\n"))[0])
    at = source.start + source.text.find(name.split()[0]) if name else source.start
    span = scene.doc.char_span(at, at + 1, alignment_mode="expand")
    proper = not span or span[0].tag_.startswith("NNP") or span[0].text.isupper() or span[0].ent_type_ != ""
    return name if proper else name[:1].lower() + name[1:]
