"""Which claims of a corpus are wanted: by speaker, outlet and day, as searches of a database are.

In: names and days. Out: an expression that Parquet answers without reading what cannot match.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

import pyarrow.compute as pc

from tracker.corpus.folder import CLAIMS, Folder
from tracker.errors import QueryError
from tracker.records import SpeakerType
from tracker.results import count
from tracker.schema.filters import ClaimFilter
from tracker.speakers.roster import Roster
from tracker.speakers.surnames import strip_article
from tracker.text import fold

_MOST = 3
_ALIKE = 0.7
_SPEAKER = ("speaker_key", "speaker", "speaker_type", "outlet")


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody who speaks in a corpus."""

    key: str
    name: str
    type: str


def choose(folder: Folder, parts: Sequence[str], where: ClaimFilter, roster: Roster) -> tuple[Any, list[str]]:
    """Make the condition on claims.

    Args:
        folder: Of the corpus.
        parts: The parts of claims to look at.
        where: Speakers, outlets and days; nothing else is asked of it.
        roster: Whose aliases count.

    Returns:
        The condition, None for all, and a line for each speaker that is meant.

    Raises:
        QueryError: Nobody in these parts, or no outlet, has such a name.
    """
    conditions, lines = [], []
    if where.speaker or where.outlet:
        speakers, outlets = _count_names(folder, parts)
        if where.speaker:
            chosen = [each for name in where.speaker for each in _find_speakers(name, speakers, roster)]
            lines = [f"{each.name}: {count(speakers[each], 'quote')} in the corpus" for each in dict.fromkeys(chosen)]
            conditions.append(pc.field("speaker_key").isin([each.key for each in chosen]))
        if where.outlet:
            named = [outlet for name in where.outlet for outlet in _find_outlets(name, outlets)]
            conditions.append(pc.field("outlet").isin(named))
    if where.date_from:
        conditions.append(pc.field("on_last") >= pc.scalar(where.date_from))
    if where.date_to:
        conditions.append(pc.field("on_first") <= pc.scalar(where.date_to))
    together = None
    for condition in conditions:
        together = condition if together is None else together & condition
    return together, lines


def _count_names(folder: Folder, parts: Iterable[str]) -> tuple[Counter[Known], Counter[str]]:
    """Who speaks, and who published, with the number of claims."""
    speakers: Counter[Known] = Counter()
    outlets: Counter[str] = Counter()
    for part in parts:
        table = folder.read_table(CLAIMS, part, columns=list(_SPEAKER))
        for row in table.group_by(list(_SPEAKER)).aggregate([([], "count_all")]).to_pylist():
            if row["speaker_key"]:
                speakers[Known(row["speaker_key"], row["speaker"], row["speaker_type"])] += row["count_all"]
            if row["outlet"]:
                outlets[row["outlet"]] += row["count_all"]
    return speakers, outlets


def _find_speakers(name: str, speakers: Counter[Known], roster: Roster) -> list[Known]:
    official = roster.find_name(name)
    folded = fold(name.strip())
    found = [
        each
        for each in speakers
        if each.key in (name.strip(), official.key if official else None) or _bears(folded, each)
    ]
    if not found:
        near = _suggest(folded, {each.name: number for each, number in speakers.items()})
        raise QueryError(f"nobody in the corpus is called {name!r}", remedy=near)
    return found


def _bears(folded: str, speaker: Known) -> bool:
    """Whether a name is somebody's, or the surname of a person. Example: "Sisi" is Abdel Fattah el-Sisi's."""
    whole = fold(speaker.name)
    if whole == folded:
        return True
    ends = {f"{sign}{surname}" for surname in (folded, strip_article(folded)) for sign in " -"}
    return speaker.type == SpeakerType.PERSON.value and whole.endswith(tuple(ends))


def _find_outlets(name: str, outlets: Counter[str]) -> list[str]:
    found = [each for each in outlets if fold(each) == fold(name.strip())]
    if not found:
        raise QueryError(f"there is no outlet {name!r} in the corpus", remedy=_suggest(fold(name), dict(outlets)))
    return found


def _suggest(folded: str, names: dict[str, int]) -> str:
    """Who may be meant, with the number of quotes; else who is quoted most."""
    by_folded = {fold(name): name for name in names}
    near = [by_folded[each] for each in get_close_matches(folded, by_folded, _MOST, _ALIKE)]
    told = near or sorted(names, key=lambda name: -names[name])[:_MOST]
    listed = ", ".join(f"{name} ({count(names[name], 'quote')})" for name in told)
    return f"{'did you mean' if near else 'most quotes have'} {listed}{'?' if near else ''}" if told else "it is empty"
