"""Plain text without front matter: the text is all there is, and little is concluded from it.

In: the text of a file. Out: what its own lines state: a title (the first line where that stands apart and reads like a
headline), a date on a line of its own ("Published on 13/11/2012", "Updated: 2013-02-05 07:47"; ``date_labels.txt``
lists the labels, the preferred one first), a byline ("By Agencies (China Daily)"). URL and all else are unknown.
"""

from __future__ import annotations

import functools
import itertools
import re
from importlib import resources
from typing import NamedTuple

from tracker.outlets import load_outlets
from tracker.readers.fields import make_article
from tracker.readers.published import parse_published
from tracker.readers.sources import Source
from tracker.records import Article

_WITHIN_LINES = 20
_WITHIN_CHARACTERS = 10_000
_LONGEST_TITLE = 150
_FEWEST_WORDS = 3
_ENDS_A_SENTENCE = re.compile(r"[.!,;:…][\"'”’]?$")
_BYLINE = re.compile(r"By (?P<author>[^\W\d_][^()\d]{1,60}?)(?: \((?P<outlet>[^()]{2,60})\))?", re.IGNORECASE)
_MOST_NAMES = 6


class Stated(NamedTuple):
    """What the lines of a text state of it, and what is doubtful in that."""

    record: dict[str, object]
    warnings: tuple[str, ...] = ()


def make_plain_article(text: str, source: Source, *, warnings: tuple[str, ...] = ()) -> Article:
    """An article of a text alone; raises ReadError where it holds none."""
    record, doubts = find_stated(text)
    return make_article(record, source, text=text, warnings=(*warnings, *doubts))


def find_stated(text: str) -> Stated:
    """Title, date, author and outlet as far as lines of their own state them."""
    record: dict[str, object] = {"title": find_title(text), "published": find_dateline(text)}
    for line in _top_lines(text):
        match = _BYLINE.fullmatch(line.strip())
        if match and _is_byline(match["author"]):
            record["author"] = match["author"].strip()
            record["outlet"] = load_outlets().names.get(match["outlet"]) if match["outlet"] else None
            break
    unclear = next((line.strip() for line in _top_lines(text) if _states_unclear_date(line)), None)
    if record["published"] is None and unclear:
        return Stated(record, (f"{unclear[:60]!a} could be two dates, so its date is unknown",))
    return Stated(record)


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
    labels = _labels()
    behind = [
        (rank, line[len(label) :].lstrip(" \t:"))
        for rank, label in enumerate(labels)
        if line.casefold().startswith(label)
    ]
    # Without a label, only a whole date: "2013" alone on a line may be anything.
    return behind or ([(len(labels), line)] if len(line) >= len("1/1/2013") else [])


def _is_byline(author: str) -> bool:
    words = author.split()
    return len(words) <= _MOST_NAMES and words[0][0].isupper() and not _ENDS_A_SENTENCE.search(author)


@functools.cache
def _labels() -> tuple[str, ...]:
    return tuple(resources.files(__package__).joinpath("date_labels.txt").read_text(encoding="utf-8").splitlines())
