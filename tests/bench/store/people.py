"""Speakers and outlets, quoted as unevenly as in the news.

In: how many, and a generator of random numbers. Out: speakers with their share of the quotes. The roster's officials
are among them, some at the head; the others are persons, bodies and groups of made-up names.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

import numpy as np

from tests.bench.store.shares import Shares
from tracker.officials import Official
from tracker.outlets import load_outlets
from tracker.records import SpeakerType
from tracker.speakers.given_names import load_given_names
from tracker.speakers.roster import load_roster, make_key

HEAD = ("Barack Obama", "Vladimir Putin", "John Kerry", "Sergei Lavrov", "Dmitry Peskov", "Hillary Clinton", "Kremlin")
"""Who is quoted most, and asked for."""
_KINDS = Shares(
    [
        (0.62, (SpeakerType.PERSON, "person", "{0} {1}{2}")),
        (0.22, (SpeakerType.GROUP, "group", "{0} {1} officials")),
        (0.10, (SpeakerType.ORGANIZATION, "org", "{0} {1} Institute")),
        (0.06, (SpeakerType.ANONYMOUS, "anonymous", "aide to {0} {1}")),
    ]
)
"""Types of speakers, the kind in their keys, and what their names look like."""
_OUTLETS = 50


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who is quoted; ``official`` where the roster has them."""

    key: str
    name: str
    type: SpeakerType
    official: Official | None = None


class Cast:
    """Draws speakers and outlets."""

    def __init__(self, speakers: int, random: np.random.Generator) -> None:
        self.voices = _make_voices(speakers, random)
        outlets = sorted(set(load_outlets().names.values()))[:_OUTLETS]
        self._voices = Shares((1 / (rank + 2), voice) for rank, voice in enumerate(self.voices))
        self._outlets = Shares((1 / (rank + 4), outlet) for rank, outlet in enumerate(outlets))
        self._random = random

    def draw_voices(self, count: int) -> list[Voice]:
        """Different speakers of one article, the most quoted likeliest."""
        return list(dict.fromkeys(map(self._voices.at, self._random.random(count).tolist())))

    def draw_outlet(self) -> str:
        """Who publishes an article."""
        return self._outlets.at(self._random.random())


def _make_voices(count: int, random: np.random.Generator) -> list[Voice]:
    officials = {each.name: Voice(each.key, each.name, each.type, each) for each in load_roster()}
    head = [officials.pop(name) for name in HEAD]
    given = np.array(sorted(name for name in load_given_names() if name.isalpha()))
    made: dict[str, Voice] = {}
    wanted = max(0, count - len(head) - len(officials))
    chosen = random.random(2 * wanted).tolist()
    for number, names in zip(chosen, random.choice(given, size=(2 * wanted, 3)).tolist(), strict=True):
        type_, prefix, pattern = _KINDS.at(number)
        name = pattern.format(*names[:2], names[2].lower())
        made.setdefault(make_key(prefix, name), Voice(make_key(prefix, name), name, type_))
    rest = [*officials.values(), *islice(made.values(), wanted)]
    return [*head, *(rest[each] for each in random.permutation(len(rest)).tolist())]
