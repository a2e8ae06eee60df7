"""The claims of a stored article as records, with all that is stored of them.

In: the id of an article. Out: its claims; storing them again gives the same rows.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection
from sqlmodel import col

from tracker.corrections.packing import unpack_claim
from tracker.records import VIA_JOINER, Claim, Speaker
from tracker.store.checked import damaged
from tracker.store.evidence_steps import unpack_steps
from tracker.store.stored import StoredClaim, iter_cells, iter_stored
from tracker.store.tables import SpeakerRow

_AS_THEY_ARE = ("key", "kind", "cue_type", "found_by", "evidence", "confidence", "said", "corrected")
_STEP = {"points_to": None, "belief": 1.0}
_AT_ONCE = 500


def load_claims(connection: Connection, article_id: int) -> list[Claim]:
    """Load the claims of an article, in the order in which they were stored.

    Args:
        connection: The database.
        article_id: The id of the article's row.

    Returns:
        The claims, as they are shown but for merges of speakers.

    Raises:
        StoreError: Another program damaged a row.
    """
    [article] = iter_stored(connection, [article_id])
    speakers = _load_speakers(connection, {str(each.speaker_key) for each in article.claims if each.speaker_key})
    text, key = str(article.cells["text"]), str(article.cells["key"])
    return [_restore(each, text, key, speakers.get(str(each.speaker_key))) for each in article.claims]


def read_as_stored(claims: Iterable[Claim], text: str, shown: Iterable[Claim]) -> list[Claim]:
    """What claims are once they were stored and read back: a speaker has one name, a time phrase only its words.

    Args:
        claims: Claims that were laid anew.
        text: The text of their article.
        shown: The claims of the article as they were read back.

    Returns:
        The claims, to be compared with those.
    """
    stored = {each.speaker.key: each.speaker for each in shown if each.speaker}
    return [_read_as_stored(claim, text, stored) for claim in claims]


def _read_as_stored(claim: Claim, text: str, stored: Mapping[str, Speaker]) -> Claim:
    speaker, phrase = claim.speaker, claim.said.phrase
    if speaker and speaker.key in stored:
        own = stored[speaker.key]
        speaker = replace(speaker, name=own.name, type=own.type, is_official=own.is_official)
    if phrase:
        at = text.find(phrase.text)
        phrase = replace(phrase, start=at, end=at + len(phrase.text))
    return replace(claim, speaker=speaker, said=replace(claim.said, phrase=phrase))


def _restore(claim: StoredClaim, text: str, article_key: str, speaker: Mapping[str, Any] | None) -> Claim:
    cells = claim.cells

    def cut(role: str) -> list[list[Any]]:
        return [[start, end, text[start:end]] for each, _, start, end in claim.spans if each == role]

    try:
        steps = [{**_STEP, **each} for each in unpack_steps(cells["steps"])] if speaker else []
        at = text.find(cells["said_phrase"]) if cells["said_phrase"] else -1
        context = (cells["context_start"], cells["context_end"])
        packed = {name: cells[name] for name in _AS_THEY_ARE} | {
            "article_key": article_key,
            "second_hand": bool(cells["second_hand"]),
            "contents": cut("content"),
            "cues": cut("cue"),
            "source": cut("source"),
            "via": cut("via"),
            "relays": cells["via"].split(VIA_JOINER) if cells["via"] else [],
            "context": [[*context, text[slice(*context)]]],
            "precision": cells["said_precision"],
            "basis": cells["said_basis"],
            "phrase": [[at, at + len(cells["said_phrase"]), cells["said_phrase"]]] if at >= 0 else [],
            "speaker": {**speaker, "office": cells["office"]} if speaker else None,
            "steps": [
                [each["rule"], _spans(each["words"]), _spans(each["points_to"]), each["belief"]]
                for each in steps
                if each["words"]  # early versions stored steps without
            ],
            "topics": claim.topics,
            "candidates": json.loads(cells["candidates"]),
        }  # fmt: skip
        return unpack_claim(packed)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise damaged("claim", cells["key"]) from error


def _load_speakers(connection: Connection, keys: set[str]) -> dict[str, dict[str, Any]]:
    names = ("key", "name", "type", "is_official")
    wanted, found = sorted(keys), {}
    for at in range(0, len(wanted), _AT_ONCE):
        for cells in iter_cells(connection, "speaker", col(SpeakerRow.key).in_(wanted[at : at + _AT_ONCE])):
            found[str(cells["key"])] = {name: cells[name] for name in names}
    return found


def _spans(place: Mapping[str, Any] | None) -> list[list[Any]]:
    """A place as a list of it; an empty one where a step has none."""
    return [[place["start"], place["end"], place["text"]]] if place else []
