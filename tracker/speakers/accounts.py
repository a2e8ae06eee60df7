"""Resolve the account that signs a post on social media: to a person, a body, or to nobody known.

Holders choose the name of an account freely ("zeynep tufekci", "M", "Chad of the CHAZ"), so it proves less than a name
in prose. Accepted are names that the other steps know, and those that begin with a given name. A single word is a name
only where the article also uses it elsewhere.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from tracker.officials import Official
from tracker.posts import Post
from tracker.records import Speaker, SpeakerType, TextSpan
from tracker.speakers.anaphora import by_title
from tracker.speakers.bodies import by_body
from tracker.speakers.given_names import load_given_names
from tracker.speakers.mentions import Person
from tracker.speakers.naming import by_name
from tracker.speakers.roster import make_key
from tracker.speakers.scene import Resolution, Scene, Step, cite, speak_as_official, take_step

_WORD = re.compile(r"[^\W\d_][\w.'’-]*")
_MOST_WORDS = 4
_GUESSED = frozenset({"only-surname", "capitals"})


class Accounts:
    """Resolves who signs the posts of one article."""

    def __init__(self, scene: Scene, posts: Sequence[Post]) -> None:
        self.scene = scene
        self._sources = sorted(post.source for post in posts)
        self._stands_apart: dict[str, bool] = {}

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps for the name of an account; descriptions, groups and documents sign nothing."""
        return (self._leave_unknown, by_name, by_title, _by_given_name, by_body)

    def is_told_of(self, person: Person | None) -> bool:
        """Whether the article names a person outside the signatures, so that "he" may refer to them."""
        return person is not None and any(not self._is_signature(*place) for place in person.mentions)

    def _is_signature(self, start: int, end: int) -> bool:
        at = bisect_left(self._sources, (end,))
        return at > 0 and start < self._sources[at - 1][1]

    def _leave_unknown(self, scene: Scene, source: TextSpan) -> Resolution | None:
        """Answer "unknown" for a single word that stands nowhere else in the article and on no list."""
        name = source.text.strip()
        if len(name.split()) > 1 or scene.roster.find_name(name) is not None:
            return None
        speaker = by_body(scene, source)
        if isinstance(speaker, Speaker) and speaker.steps and speaker.steps[0].rule not in _GUESSED:
            return None
        if name not in self._stands_apart:
            places = re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", scene.text)
            self._stands_apart[name] = any(not self._is_signature(*place.span()) for place in places)
        if self._stands_apart[name]:
            return None
        return Resolution(reason=f"{cite(name)} names an account; the article does not tell whose")


def _by_given_name(scene: Scene, source: TextSpan) -> Speaker | None:
    """Accept a name that no other step knows and that begins with a given name: "amy walter", "Hu Xijin"."""
    words = source.text.split()
    if not 2 <= len(words) <= _MOST_WORDS or not all(_WORD.fullmatch(word) for word in words):
        return None
    if words[0].title() not in load_given_names() or any(word.islower() != words[0].islower() for word in words):
        return None
    name = " ".join(word.title() if word.islower() or word.isupper() else word for word in words)
    official: Official | None = scene.roster.find_name(name)
    steps = take_step("full-name", source)
    evidence = f"named in full, {cite(source.text)}"
    if official is not None and official.type is SpeakerType.PERSON:
        return speak_as_official(official, scene, evidence, 0.9, steps=steps)
    return Speaker(make_key("person", name), name, SpeakerType.PERSON, evidence, score=0.85, steps=steps)
