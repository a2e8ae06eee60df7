"""A claim as plain values, with all that a database stores of it, and back.

In: a claim. Out: values that JSON knows; each span is [start, end, text].
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from tracker.records import (
    Candidate,
    Claim,
    EvidenceStep,
    PartialDate,
    Precision,
    Quote,
    QuoteKind,
    Relay,
    SaidDate,
    Speaker,
    SpeakerType,
    TextSpan,
)

Packed = dict[str, Any]
_PLAIN = ("key", "article_key", "evidence", "confidence", "second_hand", "corrected")


def pack_claim(claim: Claim) -> Packed:
    """Describe a claim by plain values.

    Args:
        claim: The claim.

    Returns:
        Values for JSON.
    """
    quote, said = claim.quote, claim.said
    return {name: getattr(claim, name) for name in _PLAIN} | {
        "kind": quote.kind.value,
        "cue_type": quote.cue_type,
        "found_by": quote.found_by,
        "contents": _list(quote.contents),
        "cues": _list(quote.cues),
        "source": _list([quote.source]),
        "via": _list(relay.span for relay in quote.relays),
        "relays": list(claim.relays),
        "context": _list([claim.context]),
        "said": str(said.day) if said.day else None,
        "precision": said.precision.value,
        "basis": said.basis,
        "phrase": _list([said.phrase]),
        "speaker": pack_speaker(claim.speaker),
        "steps": [
            [each.rule, _list([each.words]), _list([each.points_to]), each.belief]
            for each in (claim.speaker.steps if claim.speaker else ())
        ],
        "topics": list(claim.topics),
        "candidates": [asdict(each) for each in claim.candidates],
    }


def pack_speaker(speaker: Speaker | None) -> Packed | None:
    """Describe a speaker by plain values; None for nobody."""
    if speaker is None:
        return None
    values = {"key": speaker.key, "name": speaker.name, "type": speaker.type.value}
    return values | {"is_official": speaker.is_official, "office": speaker.office}


def unpack_claim(packed: Mapping[str, Any]) -> Claim:
    """Make a claim again.

    Args:
        packed: What ``pack_claim`` made.

    Returns:
        The claim.

    Raises:
        ValueError: It is none; or KeyError, TypeError.
    """
    speaker = unpack_speaker(packed["speaker"], packed["evidence"], packed["steps"])
    quote = Quote(
        kind=QuoteKind(packed["kind"]),
        contents=_cut(packed["contents"]),
        cues=_cut(packed["cues"]),
        source=_cut_one(packed["source"]),
        relays=tuple(Relay(span) for span in _cut(packed["via"])),
        cue_type=packed["cue_type"],
        found_by=packed["found_by"],
    )
    said = SaidDate(
        PartialDate.parse(packed["said"]) if packed["said"] else None,
        Precision(packed["precision"]),
        _cut_one(packed["phrase"]),
        packed["basis"],
    )
    (context,) = _cut(packed["context"])
    return Claim(
        **{name: packed[name] for name in _PLAIN},
        quote=quote,
        speaker=speaker,
        said=said,
        context=context,
        relays=tuple(packed["relays"]),
        topics=tuple(packed["topics"]),
        candidates=tuple(Candidate(**each) for each in packed["candidates"]),
    )


def unpack_speaker(packed: Mapping[str, Any] | None, evidence: str, steps: Iterable[Any] = ()) -> Speaker | None:
    """Make a speaker again, with the reason that is his."""
    if packed is None:
        return None
    return Speaker(
        key=packed["key"],
        name=packed["name"],
        type=SpeakerType(packed["type"]),
        evidence=evidence,
        is_official=bool(packed["is_official"]),
        office=packed["office"],
        steps=tuple(
            EvidenceStep(rule, _cut(words)[0], _cut_one(points_to), belief) for rule, words, points_to, belief in steps
        ),
    )


def _list(spans: Iterable[TextSpan | None]) -> list[list[Any]]:
    return [[span.start, span.end, span.text] for span in spans if span is not None]


def _cut(spans: Iterable[Any]) -> tuple[TextSpan, ...]:
    return tuple(TextSpan(*span) for span in spans)


def _cut_one(spans: Iterable[Any]) -> TextSpan | None:
    return next(iter(_cut(spans)), None)
