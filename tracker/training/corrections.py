"""Read articles whose quotes a person has corrected, to learn from them.

In: a file as ``tracker extract --thoughts --format jsonl`` writes it, or a folder of gold annotations. Out: records
like PolNeAR's: id, text, attributions with source, cue and content.

Texts in question-and-answer form are left out, since rules of form find their turns; so are quotes inside another's
content, since the network tags a single layer. Contents include the quotation marks around them, as PolNeAR's do.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from tracker.errors import ModelError
from tracker.user_files import check_user_file, read_user_text

_OPENING, _CLOSING = "“\"‘'«„", "”\"’'»“"
_TURN = "transcript"


def read_corrections(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the records of a file or folder; raises ModelError, with the line, for one that makes no sense."""
    for where, line in _read_lines(path):
        try:
            article = json.loads(line)
            quotes = article["quotes"]
            if not any(each.get("cue_type") == _TURN for each in quotes):
                attributions = [_to_attribution(article["text"], each) for each in quotes]
                yield {
                    "id": str(article["id"]),
                    "text": article["text"],
                    "attributions": _keep_outermost(attributions),
                }
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            remedy = "one JSON object an article with id, text and quotes, as tracker extract writes it"
            raise ModelError(f"no annotated article ({error})", where=where, remedy=remedy) from error


def _read_lines(path: Path) -> Iterator[tuple[str, str]]:
    """Yield (place, JSON of an article) for the lines of a file, or the .json files of a folder."""
    if path.is_dir():
        yield from ((str(each), read_user_text(each)) for each in sorted(path.glob("*.json")))
        return
    check_user_file(path)
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        yield from ((f"{path}, line {number}", line) for number, line in enumerate(lines, 1) if line.strip())


def _to_attribution(text: str, quote: Mapping[str, Any]) -> dict[str, list[tuple[int, int]]]:
    """The spans of a quote by role, as PolNeAR has them; ValueError for a span outside the text."""
    spans = {role: [(start, end) for start, end in quote[role]] for role in ("source", "cue", "content")}
    for start, end in (span for found in spans.values() for span in found):
        if not 0 <= start < end <= len(text):
            raise ValueError(f"span {start}-{end} is not in the text of {len(text)} characters")
    return spans | {"content": [_take_in_marks(text, *span) for span in spans["content"]]}


def _take_in_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """Extend a span by the quotation marks around it; a comma or full stop may stand before the closing one."""
    if start > 0 and text[start - 1] in _OPENING:
        start -= 1
        for behind in (end, end + 1):
            if text[behind : behind + 1] and text[behind] in _CLOSING and text[end:behind] in {"", ",", "."}:
                return start, behind + 1
    return start, end


def _keep_outermost(attributions: Sequence[dict[str, list[tuple[int, int]]]]) -> list[dict[str, Any]]:
    """Drop attributions whose content lies inside a longer content."""
    return [
        each
        for each in attributions
        if not any(_is_within(each["content"], other["content"]) for other in attributions if other is not each)
    ]


def _is_within(inner: Sequence[tuple[int, int]], outer: Sequence[tuple[int, int]]) -> bool:
    return list(inner) != list(outer) and all(
        any(start <= first and last <= end for start, end in outer) for first, last in inner
    )
