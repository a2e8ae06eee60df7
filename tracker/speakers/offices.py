"""The step for the office of somebody known by a role: "the governor's office", "the special counsel's office".

The body is named after the person who has the role in this article; None where the article does not show who that is.
"""

from __future__ import annotations

import re

from tracker.records import Speaker, SpeakerType, TextSpan
from tracker.speakers.anaphora import by_role, by_title
from tracker.speakers.noun_phrase import read_phrase
from tracker.speakers.owned import speak_for_owner
from tracker.speakers.scene import Resolution, Scene, cite, speak_again, take_step

_OFFICE = re.compile(r"(?P<role>(?:[Tt]he\s+)?\S.*?\w)['’]s\s+(?P<what>[a-z][\w-]*)", re.DOTALL)


def by_role_office(scene: Scene, source: TextSpan) -> Speaker | None:
    """Resolve the office of a role: "the mayor's office" after "Mayor Ann Reed" is Ann Reed's office."""
    match = _OFFICE.fullmatch(source.text)
    if match is None or read_phrase(scene.doc, source.start + match.start("what"), source.end).kind != "body":
        return None
    owner = scene.span(source.start, source.start + match.end("role"))
    for step in (by_title, by_role):
        found = step(scene, owner)
        found = found.speaker if isinstance(found, Resolution) else found
        if found is not None and found.type is SpeakerType.PERSON:
            body = speak_for_owner(found.name, match["what"])
            evidence = f"{cite(source.text)} is {body.name}: {found.evidence}"
            return speak_again(body, evidence, 0.8, steps=take_step("office-of", source) + found.steps)
    return None
