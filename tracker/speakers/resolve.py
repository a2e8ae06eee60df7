"""Who a source stands for, and why: from the words of an article to a person or body.

In: the quotes of one document in text order, its mentions, the roster and the day of publication. Out: for each quote
a ``Speaker`` with evidence in words, or None where it is not known. Steps are tried from the surest to the loosest:
a name, a body, a pronoun, a title the roster knows on that day, a role the article explains, a group, an unnamed
source. A step that is not sure says nothing.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from spacy.tokens import Doc

from tracker.records import Quote, Speaker, TextSpan
from tracker.speakers.anaphora import by_pronoun, by_role
from tracker.speakers.mentions import Mentions
from tracker.speakers.naming import by_body, by_name, by_title
from tracker.speakers.roster import Roster
from tracker.speakers.scene import Scene, key_of, plain_name
from tracker.speakers.unnamed import by_group

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
    scene = Scene(doc, mentions, roster, day, contents)
    order = sorted(range(len(quotes)), key=lambda at: _place(quotes[at]))
    resolved: list[Speaker | None] = [None] * len(quotes)
    for at in order:
        source = quotes[at].source
        if source is not None:
            resolved[at] = resolve_source(scene, source, steps=steps or STEPS)
    return resolved


def resolve_source(scene: Scene, source: TextSpan, *, steps: Sequence[Step]) -> Speaker | None:
    """The first step's answer that is one; remembered for the pronouns that follow."""
    for step in steps:
        speaker = step(scene, source)
        if speaker is not None:
            person = next((p for p in scene.mentions.people if key_of(p) == speaker.key), None)
            scene.spoken.append((source, person, speaker))
            return speaker
    scene.spoken.append((source, None, None))
    return None


def _place(quote: Quote) -> int:
    return quote.source.start if quote.source else quote.start


def name_relay(via: TextSpan, doc: Doc, mentions: Mentions, *, roster: Roster, day: dt.date | None) -> str:
    """Who relays a quote, by name: a body or person the steps know, else the words of the article."""
    scene = Scene(doc, mentions, roster, day)
    for step in (by_name, by_title, by_body):
        speaker = step(scene, via)
        if speaker is not None:
            return speaker.name
    return plain_name(via.text)


STEPS: tuple[Step, ...] = (by_name, by_pronoun, by_title, by_body, by_role, by_group)
