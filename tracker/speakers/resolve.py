"""Resolve each source to a speaker: a person or body, with the reason.

In: the quotes of one document in text order, its mentions, the roster and the day of publication. Out: for each quote a
``Resolution``: a ``Speaker`` with evidence, or None with the candidates. ``STEPS`` are tried in order, from the surest
to the loosest: a name, a pronoun, a document, a title that the roster knows for that day, a body, a role that the
article explains, a group or an unnamed source. The first step that answers decides.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from tracker.confidence import load_confidence
from tracker.posts import CUE_TYPE as POST
from tracker.posts import find_posts
from tracker.records import Candidate, Quote, Speaker, TextSpan
from tracker.speakers.accounts import Accounts
from tracker.speakers.anaphora import by_role, by_title
from tracker.speakers.bodies import by_body
from tracker.speakers.documents import by_document
from tracker.speakers.labels import Labels
from tracker.speakers.mentions import Mentions
from tracker.speakers.naming import by_name
from tracker.speakers.offices import by_role_office
from tracker.speakers.place_bodies import by_local_body
from tracker.speakers.pointing import by_age, by_order
from tracker.speakers.pronouns import by_pronoun
from tracker.speakers.relatives import by_office, by_owned_person
from tracker.speakers.roster import Roster
from tracker.speakers.scene import Resolution, Scene, Step, cite, plain_name
from tracker.speakers.unnamed import by_group
from tracker.time_limit import check_time
from tracker.transcripts import CUE_TYPE, find_transcript

MIN_SCORE = 0.5
"""A speaker less sure than this is not named; it stands first among the candidates."""


def resolve_speakers(
    quotes: Sequence[Quote],
    doc: Doc,
    mentions: Mentions,
    *,
    roster: Roster,
    day: dt.date | None,
    steps: Sequence[Step] | None = None,
    title: str | None = None,
) -> list[Resolution]:
    """Name the speaker of every quote of a document.

    The turns of a transcript do not count as quoted words here: people named inside them can be antecedents, as in
    running text.

    Args:
        quotes: The quotes, in text order.
        doc: The document.
        mentions: Who is named where in it.
        roster: Who is known by name and office.
        day: The day of the article, which decides who holds an office; None where it is not known.
        steps: The rules for sources in running text, the surest first; ``STEPS`` by default. Labels of transcripts and
            accounts of posts have rules of their own.
        title: The title of the article, which may name the person that a label of a transcript means.

    Returns:
        One resolution for each quote, in the order of ``quotes``.
    """
    contents = [(span.start, span.end) for quote in quotes for span in quote.contents if quote.cue_type != CUE_TYPE]
    contents += [(each.source.start, each.source.end) for each in quotes if each.source and each.cue_type == POST]
    scene = Scene(doc, mentions, roster, day, contents)
    order = sorted(range(len(quotes)), key=lambda at: _place(quotes[at]))
    resolved = [Resolution(reason="no source found in the article") for _ in quotes]
    transcript = find_transcript(scene.text)
    labels = Labels(scene, transcript, title) if transcript is not None else None
    accounts = Accounts(scene, find_posts(scene.text) if any(quote.cue_type == POST for quote in quotes) else ())
    for at in order:
        check_time()
        source = quotes[at].source
        if labels is not None and quotes[at].cue_type == CUE_TYPE:
            resolved[at] = _measure_answer(labels.resolve(source))
        elif source is not None and quotes[at].cue_type == POST:
            resolved[at] = resolve_source(scene, source, steps=accounts.steps)
            if not accounts.is_told_of(scene.spoken[-1][1]):
                scene.spoken.pop()
        elif source is not None:
            resolved[at] = resolve_source(scene, source, steps=steps or STEPS)
    return resolved


def resolve_source(scene: Scene, source: TextSpan, *, steps: Sequence[Step]) -> Resolution:
    """Resolve one source by the first step that answers, and add it to ``scene.spoken`` for later pronouns.

    A speaker whose score is below ``MIN_SCORE`` becomes the first candidate instead.
    """
    for step in steps:
        answer = step(scene, source)
        if answer is None:
            continue
        found = _measure_answer(Resolution(answer) if isinstance(answer, Speaker) else answer)
        break
    else:
        found = Resolution(reason=f"the article does not tell who {cite(source.text)} is")
    speaker = found.speaker
    if speaker is not None and speaker.score < MIN_SCORE:
        unsure = Candidate(speaker.key, speaker.name, round(speaker.score, 3), speaker.evidence)
        found = Resolution(None, (unsure, *found.candidates), f"not sure enough who {cite(source.text)} is")
        speaker = None
    person = scene.find_person(speaker.key) if speaker is not None else None
    scene.spoken.append((source, person, speaker))
    return found


def _measure_answer(found: Resolution) -> Resolution:
    return found if found.speaker is None else replace(found, speaker=_measure(found.speaker))


def _measure(speaker: Speaker) -> Speaker:
    """Replace the score by the measured precision of the rules; a chain of steps is as sure as its weakest one."""
    if not speaker.steps:
        return speaker
    first, *others = speaker.steps
    steps = (replace(first, belief=speaker.score), *others)
    sure = min(load_confidence().of_rule(step.rule, step.belief) for step in steps)
    return replace(speaker, steps=steps, score=sure)


def _place(quote: Quote) -> int:
    return quote.source.start if quote.source else quote.start


def name_relays(
    vias: Iterable[TextSpan], doc: Doc, mentions: Mentions, *, roster: Roster, day: dt.date | None
) -> dict[TextSpan, str]:
    """Name the outlets, bodies and persons that relay the quotes of a document.

    Args:
        vias: The words that name each relay.
        doc: The document.
        mentions: Who is named where in it.
        roster: Who is known by name and office.
        day: The day of the article, which decides who holds an office; None where it is not known.

    Returns:
        By the words of a relay its canonical name where a step recognizes it, else these words without article and
        possessive.
    """
    relays = set(vias)
    scene = Scene(doc, mentions, roster, day) if relays else None
    return {via: _name_relay(scene, via) for via in relays if scene is not None}


def _name_relay(scene: Scene, via: TextSpan) -> str:
    for step in (by_name, by_title, by_body):
        speaker = step(scene, via)
        if isinstance(speaker, Speaker):
            return speaker.name
    return plain_name(via.text)


STEPS: tuple[Step, ...] = (
    by_name,
    by_pronoun,
    by_document,
    by_title,
    by_body,
    by_local_body,
    by_role_office,
    by_role,
    by_age,
    by_order,
    by_owned_person,
    by_office,
    by_group,
)
