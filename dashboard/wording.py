"""Words of the program for readers of a page, who have no command line: what they can do stands on pages.

In: a line as an error tells it. Out: sentences without commands and options.
"""

from __future__ import annotations

import re

_PLACES = {
    "`tracker speakers` lists the names": "the page Speakers lists all names",
    "`tracker corrections` lists them": "the page Review lists the last ones",
    "run `tracker ingest` first": "add articles first",
}
"""What a command does, and where a page does it."""
_LONG = re.compile(r"('[^']{80})[^']+'")  # what somebody typed
_NAME = re.compile(r"\S*[./]\S")  # of a file, which is written as it is
_COMMAND = re.compile(r"`tracker |(?<!\w)--[a-z]|TRACKER_[A-Z]|: tracker [a-z]")


def to_sentences(line: str) -> str:
    """Say a line to a reader of a page.

    Args:
        line: What happened, and after a semicolon what to do. Example: "nobody is called 'Nemo'; `tracker speakers`
            lists the names".

    Returns:
        Sentences; advice that only a command line can follow is left out. Example: "Nobody is called 'Nemo'. The page
        Speakers lists all names."
    """
    what, *advice = _LONG.sub(r"\1…'", line.strip()).split("; ")
    parts = [what, *(_PLACES.get(each, each) for each in advice)]
    return " ".join(_to_sentence(each) for each in parts if each == what or not _COMMAND.search(each))


def _to_sentence(text: str) -> str:
    first = text[:1] if _NAME.match(text) else text[:1].upper()
    return f"{first}{text[1:]}{'' if text.endswith(('.', '?', '!')) else '.'}"
