"""Plain text without front matter: the text is all there is, and little is concluded from it.

In: the text of a file. Out: an ``Article`` whose outlet, URL and author are unknown. Its title is the first line
where that stands apart and reads like a headline; its date is one that a line of its own states ("Published on
13/11/2012", "Updated: 2013-02-05 07:47"; ``date_labels.txt`` lists the labels, the preferred one first).
"""

from __future__ import annotations

import functools
import itertools
import re
from importlib import resources

from tracker.readers.fields import make_article
from tracker.readers.published import parse_published
from tracker.records import Article

_DATELINE_WITHIN_LINES = 20
_LONGEST_TITLE = 150
_FEWEST_WORDS = 3
_ENDS_A_SENTENCE = re.compile(r"[.!,;:…][\"'”’]?$")


def make_plain_article(text: str, *, name: str, where: str) -> Article:
    """An article of a text alone; raises ReadError where it holds none."""
    found = {"title": find_title(text), "published": find_dateline(text)}
    return make_article(found, text=text, name=name, where=where)


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
    )
    return title if stands_apart and reads_like_one else None


def find_dateline(text: str) -> str | None:
    """The date that a line near the top states under a label, as written there; None without one or if unclear."""
    lines = itertools.islice((line for line in text[:10_000].split("\n") if line.strip()), _DATELINE_WITHIN_LINES)
    stated = [found for line in lines if (found := _stated_date(line))]
    return min(stated)[1] if stated else None


def _stated_date(line: str) -> tuple[int, str] | None:
    """The rank of the line's label, and the readable date behind it."""
    line = line.strip()
    for rank, label in enumerate(_labels()):
        if line.casefold().startswith(label):
            date = line[len(label) :].lstrip(" \t:")
            try:
                parse_published(date)
            except ValueError:
                continue
            return rank, date
    return None


@functools.cache
def _labels() -> tuple[str, ...]:
    return tuple(resources.files(__package__).joinpath("date_labels.txt").read_text(encoding="utf-8").splitlines())
