"""Read the day and the place in the head of a transcript.

The day stands on a line of its own, or ends the line of the title or of the place.

Examples: "Moscow, Russia" above "May 7, 2013"; "..., Moscow, February 5, 2013"; "7 May 2013, 18:30 The Kremlin".
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass

from tracker.records import PartialDate
from tracker.transcripts.page import Page, Range
from tracker.transcripts.words import WORDS

_MONTHS = {name.casefold(): number for number, name in enumerate(calendar.month_name) if name}
_SHORT = {name.casefold(): number for number, name in enumerate(calendar.month_abbr) if name}
_MONTH = "|".join([*(name for name in calendar.month_name if name), *(name for name in calendar.month_abbr if name)])
_TH = WORDS.any_of("ordinal ending")
_WEEKDAY = "|".join(name for name in calendar.day_name)
_DAY = re.compile(
    rf"(?:(?:{_WEEKDAY}),?\s+)?(?:(?P<month>{_MONTH})\.?\s+(?P<day>\d{{1,2}}){_TH}?,?\s+(?P<year>\d{{4}})"
    rf"|(?P<day2>\d{{1,2}}){_TH}?\s+(?P<month2>{_MONTH})\.?,?\s+(?P<year2>\d{{4}})"
    r"|(?P<iso>\d{4}-\d{2}-\d{2}))\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"[\s,.;|–—-]*(?:at\s+)?(?:\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?)?"
    r"(?:\s*\(?(?:E[DS]?T|GMT|BST|MSK|CET|local time)\)?)?[\s,.*_|)-]*",
    re.IGNORECASE,
)
_PLACE = re.compile(r"(?:The )?[A-Z][\w.'’-]*(?:,? (?:of |the |de )?[A-Z][\w.'’-]*){0,7}")
_TITLE_PLACE = re.compile(
    r",\s+(?P<place>[A-Z][\w.'’-]*(?:[ -][A-Z][\w.'’-]*){0,3}(?:, [A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2})?),?\s*$"
)
_PUBLISHED = re.compile(rf"{WORDS.any_of('published')}\b", re.IGNORECASE)
_MAX_WORDS = 45
_MAX_BESIDE = 8


@dataclass(frozen=True, slots=True)
class Occasion:
    """When and where the words of a transcript were spoken.

    Attributes:
        day: The day.
        start: The offset of the words that give it.
        end: Where these end, exclusive.
        place: The place as it is written; None where the head gives none.
    """

    day: PartialDate
    start: int
    end: int
    place: str | None = None


def find_occasion(page: Page, head_end: int) -> Occasion | None:
    """Find the one day that a head gives.

    Args:
        page: A text.
        head_end: Where its head ends.

    Returns:
        The day with its place; None where the head gives no day, or several.
    """
    lines = list(page.within(0, head_end))
    found: list[Occasion] = []
    for at, (start, end) in enumerate(lines):
        for match in _DAY.finditer(page.text, start, end):
            day = _read_day(match)
            if day is not None and _is_of_head(page.text, match, start, end):
                beside = lines[max(0, at - 1) : at] + lines[at + 1 : at + 2]
                found.append(
                    Occasion(day, match.start(), match.end(), _find_place(page.text, match, start, end, beside))
                )
    if len({each.day for each in found}) != 1:
        return None
    return next((each for each in found if each.place), found[0])


def _read_day(match: re.Match[str]) -> PartialDate | None:
    try:
        if match["iso"]:
            return PartialDate.parse(match["iso"])
        name = (match["month"] or match["month2"]).casefold()
        month = _MONTHS.get(name) or _SHORT[name[:3]]
        return PartialDate(int(match["year"] or match["year2"]), month, int(match["day"] or match["day2"]))
    except ValueError:
        return None


def _is_of_head(text: str, match: re.Match[str], start: int, end: int) -> bool:
    """Whether a day ends a line that is no sentence, or opens one that has nothing but a place behind it."""
    before, behind = text[start : match.start()].strip(" \t*_#"), text[match.end() : end]
    if _PUBLISHED.match(before) or len(before.split()) > _MAX_WORDS:
        return False
    clock = _CLOCK.match(behind)
    rest = behind[clock.end() if clock else 0 :].strip(" \t*_()")
    closes = not rest and not before.endswith((".", "!", "?"))
    return (closes and (not before or before.endswith((",", "(", "|", "-", "–", "—")))) or (
        not before and _PLACE.fullmatch(rest) is not None and len(rest.split()) <= _MAX_BESIDE
    )


def _find_place(text: str, match: re.Match[str], start: int, end: int, beside: list[Range]) -> str | None:
    """The place on the line of the day, before or behind it, else on the line above or below."""
    before, behind = text[start : match.start()], text[match.end() : end]
    in_title = _TITLE_PLACE.search(before)
    if in_title:
        return in_title["place"]
    alone = before.strip(" \t*_,(|–—-")
    if alone and _PLACE.fullmatch(alone) and len(alone.split()) <= _MAX_BESIDE:
        return alone
    clock = _CLOCK.match(behind)
    rest = behind[clock.end() if clock else 0 :].strip(" \t*_()")
    if rest:
        return rest
    for a, b in beside:
        line = text[a:b].strip(" \t*_")
        if not alone and "," in line and _PLACE.fullmatch(line) and len(line.split()) <= _MAX_BESIDE:
            return line
    return None
