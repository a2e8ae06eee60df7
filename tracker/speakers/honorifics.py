"""Read the honorific before a name, and remove it.

Example: "Mrs. Jones" is "Jones", female; "Justice Department" is no name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tracker.speakers.given_names import load_given_names
from tracker.speakers.roles import load_nouns
from tracker.speakers.roster import fold_name
from tracker.speakers.words import WORDS
from tracker.transcripts import is_address

_HONORIFIC = re.compile(
    rf"^(?P<title>{WORDS.any_of('honorific', 'honorific of a man', 'honorific of a woman')})\.?\s+",
    re.IGNORECASE,
)
_GIVEN_AND_LAST = 2
_AFTER_HONORIFIC = re.compile(
    rf"\b{WORDS.any_of('title before a surname')}\.?\s+(?P<name>(?!{WORDS.any_of('rank')}\b)"
    r"[A-Z][\w’'-]*[^\W\d_](?:\s+(?:[A-Z]\.|[A-Z][\w’'-]*[^\W\d_])){0,3})"
)
_LAST_WORD = re.compile(r"\b(?:[Mm]rs?|[Mm]s|[Mm]iss|[Ss]ir|[Ll]ord|[Ll]ady|MRS?|MS)\.?\s+\Z")
_SMALL_IN_CAPITALS = re.compile(r"(?<=\bM)a?c(?=[A-Z])|(?<=\bD)e(?=[A-Z])|(?<=\bL)[ae](?=[A-Z])|(?<=\bV)on(?=[A-Z])")


def bare_name(written: str) -> str:
    """A name on one line without its honorific. Example: "Mrs. Jones" -> "Jones"."""
    return clean_name(written)[0]


def gender_before(text: str, start: int) -> str:
    """The gender shown by the honorific right before an offset ("Mr. Clinton", "Mrs. Clinton"), "" where none."""
    title = _LAST_WORD.search(text, max(0, start - 8), start)
    return _read_gender(title[0]) if title else ""


def is_honorific(word: str) -> bool:
    """Whether a word is an honorific: "Mr.", "Sen"; "president" too, though it is also an office."""
    return _HONORIFIC.match(f"{word} ") is not None


def clean_name(name: str) -> tuple[str, str]:
    """The name on one line without honorific, and the gender that the honorific shows, "" where none."""
    name = " ".join(name.split())
    gender = ""
    while match := _HONORIFIC.match(name):
        gender = gender or _read_gender(match["title"])
        name = name[match.end() :]
    return name, gender


def _read_gender(title: str) -> str:
    word = title.strip(" .\n").casefold()
    return (
        "female"
        if word in WORDS.of("honorific of a woman")
        else "male"
        if word in WORDS.of("honorific of a man")
        else ""
    )


def spell_name(name: str) -> str:
    """A name in capitals, as transcripts have it, in normal spelling: "AMY McGRATH" -> "Amy McGrath"."""
    if " " in name and _SMALL_IN_CAPITALS.sub("", name).isupper():
        name = _SMALL_IN_CAPITALS.sub(lambda small: small[0] + "\0", name)
        name = "".join(part[:1].upper() + part[1:] for part in re.split("\0", name.title()))
    return f"{name}." if name.endswith((" Jr", " Sr")) else name


def find_behind_honorifics(text: str) -> Iterator[tuple[int, int]]:
    """Yield the offsets of names behind honorifics: "Mr. Smith", "Rep. Dave Camp"; not "Justice Department"."""
    for match in _AFTER_HONORIFIC.finditer(text):
        words = match["name"].split()
        is_body = names_a_body(match["name"]) and not (len(words) == _GIVEN_AND_LAST and words[0] in load_given_names())
        if not is_body and not is_address(match["name"]):  # "Mr. Secretary"
            yield match.span("name")


def names_a_body(name: str) -> bool:
    """Whether a name holds a noun for a body: "Justice Department"."""
    return any(load_nouns()[word].kind == "body" for word in fold_name(name).split() if word in load_nouns())
