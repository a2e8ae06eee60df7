"""Plain text without front matter: the text is all there is, and little is concluded from it.

In: the text of a file. Out: what its own lines state: a title (the first line where that stands apart and reads like a
headline), a date on a line of its own ("Published on 13/11/2012", "Updated: 2013-02-05 07:47"; ``date_labels.txt``
lists the labels, the preferred one first), a byline ("By Agencies (China Daily)", "By Ann Lee | February 5, 2013"), or
the head of a press database (``press_databases``). URL and all else are unknown.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from tracker.errors import ReadError
from tracker.layout import lay_out
from tracker.outlets import load_outlets
from tracker.readers.fields import make_article
from tracker.readers.press_databases import read_head, split_export
from tracker.readers.published import date_labels, parse_published, strip_label
from tracker.readers.sources import Source
from tracker.records import Article
from tracker.transcripts import find_transcript, names_occasion

_WITHIN_LINES = 20
_WITHIN_CHARACTERS = 10_000
_LONGEST_TITLE = 150
_LONGEST_HEAD = 400
_TITLE_WITHIN = 10
_FEWEST_WORDS = 3
_ENDS_A_SENTENCE = re.compile(r"[.!,;:…][\"'”’]?$")
_BYLINE = re.compile(r"By (?P<author>[^\W\d_][^()\d]{1,60}?)(?: \((?P<outlet>[^()]{2,60})\))?", re.IGNORECASE)
_MOST_NAMES = 6
_PARTS = re.compile(r"\s+[|·•–—-]\s+|,\s+(?=[A-Z][a-z]{2,8}\.? \d|\d)")
_BY_SOMEBODY = re.compile(r"(?:\s*[,|·•])?\s+(?i:by)(?:\s+[A-Z][^\d.©]{1,60})?$")
_BEHIND_DATE = re.compile(r"^[^\d\n]{3,30}\d.{3,40}?\s+by\s+(?P<author>[A-Z][^()\d]{1,60})$")
_CLOCK = re.compile(r"\s+[-–|]\s*\d{1,2}:\d{2}.{0,12}$")  # "Aired May 14, 2013 - 15:00 ET"


class Stated(NamedTuple):
    """What the lines of a text state of it, and what is doubtful in that."""

    record: dict[str, object]
    warnings: tuple[str, ...] = ()


def make_plain_articles(
    text: str,
    source: Source,
    *,
    properties: Mapping[str, object] | None = None,
    warnings: tuple[str, ...] = (),
) -> Iterator[Article | ReadError]:
    """The article of a text alone, or each of an export that holds several, named by its number.

    ``properties`` are what else is known of it, which the text's own lines go before. Raises ReadError where it holds
    no text.
    """
    parts = split_export(text)
    for number, (start, end) in enumerate(parts, start=1):
        # What is too long is refused by its length alone, below: to lay it out would take as long as it is.
        is_read = end - start <= source.limits.article_characters
        record, doubts = find_stated(text[start:end]) if is_read else Stated({})
        stated = {key: value for key, value in record.items() if value}
        name, where = f"{source.name}:{number}", f"{source.where}, article {number}"
        if len(parts) == 1:
            name, where = source.name, source.where
        try:
            yield make_article(
                {**(properties or {}), **stated},
                source,
                text=text[start:end],
                name=name,
                where=where,
                warnings=(*warnings, *doubts),
            )
        except ReadError as error:
            yield error


def find_stated(text: str) -> Stated:
    """Title, date, author and outlet as far as lines of their own state them."""
    if head := read_head(text):
        return Stated(head)
    view = lay_out(text)  # its head may be folded
    transcript = find_transcript(view)
    record: dict[str, object] = {
        "title": (find_occasion_line(view[: transcript.head_end]) if transcript else None) or find_title(text),
        "published": find_dateline(text),
    }
    if transcript is not None and transcript.occasion is not None and record["published"] is None:
        record["published"] = str(transcript.occasion.day)
    for line in _top_lines(text):
        byline = _PARTS.split(_BEHIND_DATE.sub(r"By \g<author>", line.strip()))[0]
        match = _BYLINE.fullmatch(byline)
        if match and _is_byline(match["author"]):
            record["author"] = match["author"].strip()
            record["outlet"] = load_outlets().names.get(match["outlet"]) if match["outlet"] else None
            break
    unclear = next((line.strip() for line in _top_lines(text) if _states_unclear_date(line)), None)
    if record["published"] is None and unclear:
        return Stated(record, (f"{unclear[:60]!a} could be two dates, so its date is unknown",))
    return Stated(record)


def find_occasion_line(head: str) -> str | None:
    """The line of a transcript's head that says what the words were spoken at, which other lines may follow at once.

    Example: "Remarks With Polish Foreign Minister Radoslaw Sikorski" above "John Kerry" and "Secretary of State".
    """
    for line in (line.strip(" \t\r*_#") for line in _top_lines(head)[:_TITLE_WITHIN]):
        reads_like_one = len(line.split()) >= _FEWEST_WORDS and not _ENDS_A_SENTENCE.search(line)
        if names_occasion(line) and reads_like_one and len(line) <= _LONGEST_HEAD and _stated_date(line) is None:
            return line
    return None


def find_title(text: str) -> str | None:
    """The first line, where a blank line and more text follow and it reads like a headline; else None.

    Example: "Visits may improve US-Russia relations"; not "Support The Moscow Times!", not "All news".
    """
    first, _, rest = text.partition("\n")
    title = first.strip().lstrip("#").strip()
    below = rest.partition("\n")[0]
    stands_apart = bool(title) and not below.strip() and bool(rest.strip())
    reads_like_one = (
        len(title) <= _LONGEST_TITLE
        and len(title.split()) >= _FEWEST_WORDS
        and not _ENDS_A_SENTENCE.search(title)
        and _stated_date(title) is None
        and not _states_unclear_date(title)
    )
    return title if stands_apart and reads_like_one else None


def find_dateline(text: str) -> str | None:
    """The date that a line near the top states, as written there; None without one or if unclear."""
    stated = [found for line in _top_lines(text) if (found := _stated_date(line))]
    return min(stated)[1] if stated else None


def _top_lines(text: str) -> list[str]:
    lines = (line for line in text[:_WITHIN_CHARACTERS].split("\n") if line.strip())
    return list(itertools.islice(lines, _WITHIN_LINES))


def _stated_date(line: str) -> tuple[int, str] | None:
    """The rank of the line's label, last where it has none, and the readable date behind it."""
    for rank, date in _dates_behind_labels(line):
        try:
            parse_published(date)
        except ValueError:
            continue
        return rank, date
    return None


def _states_unclear_date(line: str) -> bool:
    for _, date in _dates_behind_labels(line):
        try:
            parse_published(date)
        except ValueError as error:
            if "several" in str(error):
                return True
    return False


def _dates_behind_labels(line: str) -> list[tuple[int, str]]:
    line = line.strip()
    labels = date_labels()
    behind = [
        (rank, _CLOCK.sub("", line[len(label) :].lstrip(" \t:")))
        for rank, label in enumerate(labels)
        if line.casefold().startswith(label)
    ]
    behind += [(rank, shorter) for rank, date in behind if (shorter := _BY_SOMEBODY.sub("", date)) != date]
    if line[:3].casefold() == "by ":
        behind += [(len(labels), strip_label(line[each.end() :])) for each in _PARTS.finditer(line)]
    # Without a label, only a whole date: "2013" alone on a line may be anything.
    whole = [each for each in dict.fromkeys((line, _BY_SOMEBODY.sub("", line))) if len(each) >= len("1/1/2013")]
    return behind or [(len(labels), each) for each in whole]


def _is_byline(author: str) -> bool:
    words = author.split()
    return len(words) <= _MOST_NAMES and words[0][0].isupper() and not _ENDS_A_SENTENCE.search(author)
