"""Decide between people of one name, by who is mentioned nearby and who spoke last.

Where neither decides, nobody is named.

Example: after "“We won,” Mary Halloran said. Her brother, John Halloran, agreed." a "Halloran said" may be either; in
"Mary Halloran, the owner, left. “It is over,” Halloran said" it is Mary, though John is named further above.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from tracker.records import Candidate
from tracker.speakers.linking import NEAR
from tracker.speakers.mentions import Mention, Person
from tracker.speakers.salience import rank_people, weigh_person
from tracker.speakers.scene import Resolution, Scene, cite

_OWNS = ("'s", "’s", "‘s")
_OF = re.compile(r"\bof\s+(?:[\w.-]+\s+){0,3}\Z")
_NEAR = 40


def settle(scene: Scene, mention: Mention) -> tuple[Person, str] | None:
    """The person a mention means, with the reason in words; None where nothing decides.

    Looks in the same paragraph, then in the one before. Ignored are mentions inside quoted content ("her father, Gordon
    Dise, died" in Anna Dise's words) and people who only say whose another is: "the husband of Cynthia Hurd". The
    reason is empty where the mention has no rivals.
    """
    if not mention.rivals:
        return mention.person, ""
    for back, where in ((0, "in this paragraph"), (1, "in the paragraph before")):
        start = max(scene.paragraph_start(mention.start, back=back), mention.start - NEAR * (back + 1))
        near = [person for person in mention.people if _is_named(scene, person, start, mention.start)]
        spoke = _spoke_last(scene, mention, start)
        if not near and spoke is None:
            continue
        if len(near) == 1 and (spoke is near[0] or (back == 0 and not mention.is_usual)):
            return near[0], f"the one of that name {where}"
        if spoke is not None and not _is_another_named(scene, mention, spoke):
            return spoke, f"the one of that name who speaks {where}"
        return None
    return None


def leave_open(scene: Scene, mention: Mention) -> Resolution:
    """Name nobody; all who bear the name become candidates, the most salient first."""
    words = cite(scene.text[mention.start : mention.end])
    weights = [(person, weigh_person(scene, person, mention.start), "bears that name") for person in mention.people]
    ranked: tuple[Candidate, ...] = rank_people((person, weight or 0.01, why) for person, weight, why in weights)
    return Resolution(None, ranked, f"{words} may be one of several of that name")


def _is_named(scene: Scene, person: Person, start: int, end: int) -> bool:
    first, last = (bisect_left(person.mentions, (at,)) for at in (start, end))
    return any(_counts(scene, person, at, until) for at, until in person.mentions[first:last])


def _counts(scene: Scene, person: Person, start: int, end: int) -> bool:
    owner = scene.text[end : end + 2] in _OWNS or _OF.search(scene.text, max(0, start - _NEAR), start)
    return not owner and not scene.is_quoted(Mention(start, end, person))


def _spoke_last(scene: Scene, mention: Mention, start: int) -> Person | None:
    """The person of the last source between ``start`` and the mention, if the mention may mean that person."""
    since = scene.spoken_between(start, mention.start)
    person = since[-1][1] if since else None
    return person if any(person is each for each in mention.people) else None


def _is_another_named(scene: Scene, mention: Mention, spoke: Person) -> bool:
    """Whether somebody else of the name is mentioned between the speaker's last source and this mention."""
    since = max((spoken.start for spoken, person, _ in scene.spoken if person is spoke), default=0)
    return any(each is not spoke and _is_named(scene, each, since, mention.start) for each in mention.people)
