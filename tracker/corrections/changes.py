"""What a correction makes of a claim: another speaker, kind, day or span; every piece cut out of the article anew.

In: a claim, the text of its article, and a correction. Out: the claim as it is to be shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from tracker.corrections.packing import unpack_claim, unpack_speaker
from tracker.corrections.records import Correction
from tracker.records import Claim, PartialDate, Precision, QuoteKind, SaidDate, SpeakerType, TextSpan
from tracker.schema.claim import ACCEPTED, CHANGED, REJECTED
from tracker.text import fold, paragraph_at

Place = tuple[int, int]


def accept(claim: Claim) -> Claim:
    """The claim, vouched for by a person."""
    return replace(claim, confidence=1.0, corrected=CHANGED if claim.corrected == CHANGED else ACCEPTED)


def reject(claim: Claim) -> Claim:
    """The claim, kept, but not shown."""
    return replace(claim, corrected=REJECTED)


def attribute(claim: Claim, correction: Correction, known: Mapping[str, Mapping[str, Any]]) -> Claim:
    """The claim under the speaker that a person named; ``known`` has what is stored of speakers, by key."""
    packed = correction.after["speaker"]
    if packed is not None:
        packed = {**packed, "is_official": False, **known.get(packed["key"], {})}
    former = correction.before["claim"]["speaker"]
    evidence = f"{sign(correction)}; it was {former['name'] if former else 'unknown'}"
    evidence += f": {correction.why}" if correction.why else ""
    speaker = unpack_speaker(packed, evidence)
    return replace(claim, speaker=speaker, evidence=evidence, confidence=1.0, corrected=CHANGED)


def set_kind(claim: Claim, kind: str) -> Claim:
    """The claim as another kind of quote."""
    return replace(claim, quote=replace(claim.quote, kind=QuoteKind(kind)), corrected=CHANGED)


def set_day(claim: Claim, correction: Correction) -> Claim:
    """The claim with the day that a person gave it, or with none."""
    day = correction.after["said"]
    basis = sign(correction) + (f": {correction.why}" if correction.why else "")
    said = SaidDate(PartialDate.parse(day) if day else None, Precision(correction.after["precision"]), None, basis)
    return replace(claim, said=said, corrected=CHANGED)


def cut_to(claim: Claim, text: str, places: Iterable[Place]) -> Claim:
    """The claim with other words of the article for its content."""
    contents = tuple(TextSpan.cut(text, start, end) for start, end in _join(text, places))
    start = min(claim.context.start, contents[0].start)
    end = max(claim.context.end, contents[-1].end)
    words = fold(" ".join(span.text for span in contents))
    is_same_place = (contents[0].start, contents[-1].end) == (claim.quote.start, claim.quote.end)
    return replace(
        claim,
        key=claim.key if is_same_place else "",
        quote=replace(claim.quote, contents=contents),
        context=TextSpan.cut(text, start, end),
        topics=tuple(topic for topic in claim.topics if _stem(topic) in words),
        corrected=CHANGED,
    )


def merge(claim: Claim, others: Sequence[Claim], more: Iterable[Place], text: str) -> Claim:
    """One claim of several, and of more places; speaker, kind and day are those of the first."""
    all_ = (claim, *others)
    topics = tuple(dict.fromkeys(topic for each in all_ for topic in each.topics))
    places = [(span.start, span.end) for each in all_ for span in each.quote.contents]
    places += more
    return cut_to(replace(claim, topics=topics), text, places)


def is_so(claim: Claim, shown_under: str | None, action: str, after: Mapping[str, Any]) -> str:
    """Tell where a claim is already what a correction of its speaker, kind, day or words would make it.

    Args:
        claim: The claim as it is stored.
        shown_under: The key of the speaker that it is shown under; None where it is unknown.
        action: What is to be corrected.
        after: What it is to be.

    Returns:
        What it is already, in words; "" where something would change. Example: "the kind is direct already".
    """
    if action == "speaker":
        speaker = after["speaker"] or {}
        same, what = speaker.get("key") == shown_under, f"the speaker is {speaker.get('name', 'unknown')}"
    elif action == "kind":
        same, what = after["kind"] == claim.quote.kind.value, f"the kind is {after['kind']}"
    elif action == "said":
        day = str(claim.said.day) if claim.said.day else None
        same = (after["said"], after["precision"]) == (day, claim.said.precision.value)
        what = f"the day is {after['said'] or 'unknown'}"
    elif action == "span":
        places = [(part["start"], part["start"] + len(part["exact"])) for part in after["parts"]]
        same = sorted(places) == sorted((span.start, span.end) for span in claim.quote.contents)
        what = "the words are these"
    else:
        return ""
    return f"{what} already" if same else ""


def is_still(claim: Claim, correction: Correction, by: int | None) -> bool:
    """Whether a claim says what it said when it was corrected: speaker, kind and day, and the same words.

    Args:
        claim: As it is read now.
        correction: Holds what it was.
        by: How many characters further on its words stand; None where they were edited, which then does not count.

    Returns:
        Whether nothing of it changed.
    """
    packed, said = correction.before["claim"], claim.said
    speaker = packed["speaker"]["key"] if packed["speaker"] else None
    was = (speaker, packed["kind"], packed["said"], packed["precision"])
    day = str(said.day) if said.day else None
    if (claim.speaker.key if claim.speaker else None, claim.quote.kind.value, day, said.precision.value) != was:
        return False
    return by is None or [(span.start, span.end) for span in claim.quote.contents] == shift_places(packed, by)


def shift_places(packed: Mapping[str, Any], by: int) -> list[Place]:
    """Where the contents of a packed claim stand when their words are ``by`` characters further on."""
    return [(start + by, end + by) for start, end, _ in packed["contents"]]


def revive(text: str, correction: Correction, start: int, known: Mapping[str, Mapping[str, Any]]) -> Claim:
    """A claim as it was when it was corrected, where its words stand now; ``known`` has what is stored of speakers."""
    claim = unpack_claim(correction.before["claim"])
    by = start - claim.quote.start
    contents = [TextSpan.cut(text, span.start + by, span.end + by) for span in claim.quote.contents]
    cues = [_move(span, by, text) for span in claim.quote.cues]
    relays = [(_move(relay.span, by, text), relay) for relay in claim.quote.relays]
    keeps_relays = all(span for span, _ in relays)
    quote = replace(
        claim.quote,
        contents=tuple(contents),
        cues=tuple(span for span in cues if span),
        source=_move(claim.quote.source, by, text),
        relays=tuple(replace(relay, span=span) for span, relay in relays if span) if keeps_relays else (),
    )
    context = _move(claim.context, by, text)
    if context is None:
        first, last = paragraph_at(text, contents[0].start)[0], paragraph_at(text, contents[-1].end - 1)[1]
        context = TextSpan.cut(text, min(first, contents[0].start), max(last, contents[-1].end))
    speaker = claim.speaker
    if speaker:
        stored = known.get(speaker.key, {})
        name, type_ = str(stored.get("name", speaker.name)), SpeakerType(stored.get("type", speaker.type))
        is_official = bool(stored.get("is_official", speaker.is_official))
        speaker = replace(speaker, steps=(), name=name, type=type_, is_official=is_official)
    return replace(
        claim,
        key="",
        article_key=correction.article_key,
        quote=quote,
        context=context,
        said=replace(claim.said, phrase=_move(claim.said.phrase, by, text)),
        speaker=speaker,
        relays=claim.relays if keeps_relays else (),
        corrected=None,
    )


def sign(correction: Correction) -> str:
    """Who corrected it when. Example: "corrected by Ann on 2026-11-29"."""
    return f"corrected{f' by {correction.by}' if correction.by else ''} on {correction.made:%Y-%m-%d}"


def _move(span: TextSpan | None, by: int, text: str) -> TextSpan | None:
    """The same words as far from the quote as before; None where other words stand there."""
    if span is None or span.start + by < 0 or text[span.start + by : span.end + by] != span.text:
        return None
    return TextSpan.cut(text, span.start + by, span.end + by)


def _join(text: str, places: Iterable[Place]) -> list[Place]:
    """Places in order, those that overlap or have nothing but blanks between them as one."""
    joined: list[Place] = []
    for start, end in sorted(places):
        if joined and (start <= joined[-1][1] or not text[joined[-1][1] : start].strip()):
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _stem(topic: str) -> str:
    """What any form of a term begins with. Example: "policy" -> "polic"."""
    folded = fold(topic)
    return folded[:-1] if len(folded) > 3 else folded
