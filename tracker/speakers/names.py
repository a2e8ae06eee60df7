"""Find the names of people in a document: where they stand, and how to read one.

In: a ``Doc`` with entities, and the roster. Out: half-open offsets of every naming of a person: roster spellings, names
behind honorifics and long titles, entities, surnames of people named in full elsewhere.
"""

from __future__ import annotations

import calendar
import csv
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib import resources

from spacy.tokens import Doc

from tracker.outlets import load_outlets
from tracker.speakers.roles import load_nouns
from tracker.speakers.roster import Roster, fold_name
from tracker.transcripts import is_address

_HONORIFIC = re.compile(
    r"^(?P<title>mr|mrs|ms|miss|dr|sir|lord|lady|sen|rep|gov|gen|col|prof|president|vice president|senator)\.?\s+",
    re.IGNORECASE,
)
_AFTER_HONORIFIC = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Prof|Judge|Justice)\.?\s+"
    r"(?P<name>(?!(?:Col|Gen|Gov|Sen|Rep|Sgt|Lt|Maj|Capt|Adm)\b)[A-Z][\w’'-]*[^\W\d_](?:\s+(?:[A-Z]\.|[A-Z][\w’'-]*[^\W\d_])){0,3})"
)
_FEMALE = frozenset({"mrs", "ms", "miss", "lady"})
_MALE = frozenset({"mr", "sir", "lord"})
_SUFFIX = re.compile(r",?\s+(?:Jr\b\.?|Sr\b\.?|I{2,3}\b)")
SUFFIXES = frozenset({"jr", "sr", "ii", "iii"})
_MIN_SURNAME = 3
_SMALL_IN_CAPITALS = re.compile(r"(?<=\bM)a?c(?=[A-Z])|(?<=\bD)e(?=[A-Z])|(?<=\bL)[ae](?=[A-Z])|(?<=\bV)on(?=[A-Z])")
_HYPHENATED = re.compile(r"-[a-z]\w+")
_BREAK = re.compile(r"\n|\s[-–—]\s")
_NEAR = 30


@lru_cache(maxsize=4096)
def surname_of(name: str) -> str:
    """Example: "Dmitry S. Peskov" -> "peskov"; "Nouri al-Maliki" -> "maliki"; "Donald Trump Jr." -> "trump jr"."""
    words = fold_name(name).replace(",", "").split()
    surname = " ".join(words[-2:] if len(words) > 1 and words[-1] in SUFFIXES else words[-1:])
    return re.sub(r"^(?:al|el)-(?=\w)", "", surname)


def bare_name(written: str) -> str:
    """A name on one line without its honorific. Example: "Mrs. Jones" -> "Jones"."""
    return clean_name(written)[0]


def is_honorific(word: str) -> bool:
    """Example: "Mr.", "Sen"; "president" too, though it is an office as well."""
    return _HONORIFIC.match(f"{word} ") is not None


def find_names(doc: Doc, text: str, roster: Roster) -> list[tuple[int, int]]:
    """Every naming of a person, in text order, without overlaps."""
    spans = [match.span() for match in roster.people_pattern.finditer(text)]
    spans += [
        _trim_name(text, *match.span("name"))
        for match in _AFTER_HONORIFIC.finditer(text)
        if not any(start < match.end("name") and match.start("name") < end for start, end in spans)
        and not _names_a_body(match["name"])  # "Justice Department"
        and not is_address(match["name"])  # "Mr. Secretary"
    ]
    spans += [span for span in _find_titled(doc) if not any(a < span[1] and span[0] < b for a, b in spans)]
    covered = {at for start, end in spans for at in range(start, end)}
    for ent in doc.ents:
        start, end = _trim_name(text, ent.start_char, ent.end_char)
        name = text[start:end]
        if ent.label_ != "PERSON" or not name or fold_name(name) in roster.bodies or _is_of_outlet(text, start, end):
            continue
        if _names_a_body(name) or name[:1].islower() or not any(char.isalpha() for char in name):
            continue  # "George W. Bush State Department", "fox", "@"
        if _is_repetition(name):
            continue  # "Smith Smith", where the end of one link meets the start of the next
        inside = [span for span in spans if start <= span[0] and span[1] <= end]
        if inside and len(text[start:end].split()) > len(text[slice(*inside[0])].split()):
            spans = [span for span in spans if span not in inside]  # "Lara Trump" is not Trump
            spans.append((start, end))
        elif not any(at in covered for at in range(start, end)):
            spans.append((start, end))
    spans = sorted({(start, _with_suffix(text, end)) for start, end in spans})
    return sorted({*spans, *_find_surnames(doc, text, spans)})


def _names_a_body(name: str) -> bool:
    return any(load_nouns()[word].kind == "body" for word in fold_name(name).split() if word in load_nouns())


def _is_repetition(name: str) -> bool:
    words = fold_name(name).split()
    return len(words) > 1 and len(set(words)) == 1


def _is_of_outlet(text: str, start: int, end: int) -> bool:
    """Whether a supposed name is an outlet's, or a part of it: "Novosti" in "RIA Novosti"."""
    name = fold_name(text[start:end])
    if load_outlets().find_name(text[start:end]) or (" " in name and name in _folded_outlets()):
        return True
    near = max(0, start - _NEAR)
    found = load_outlets().name_pattern.finditer(text, near, end + _NEAR)
    return any(match.start() <= start and end <= match.end() for match in found)


@cache
def _folded_outlets() -> frozenset[str]:
    return frozenset(fold_name(name) for name in load_outlets().names)


def _with_suffix(text: str, end: int) -> int:
    """Take "Jr." along: it makes another man."""
    suffix = _SUFFIX.match(text, end)
    return suffix.end() if suffix else end


def _find_surnames(doc: Doc, text: str, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Surnames of people named in full elsewhere, which the entity recogniser missed.

    Example: "Sessions" and "King" are words as well; they are names where the article has a Jeff Sessions.
    """
    names = {clean_name(text[start:end])[0] for start, end in spans}
    surnames = {words[-1] for words in (name.split() for name in names) if len(words) > 1 and words[-1][0].isupper()}
    if not surnames:
        return
    pattern = re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, surnames), key=len, reverse=True))})\b")
    taken = {at for start, end in spans for at in range(start, end)}
    for match in pattern.finditer(text):
        span = doc.char_span(*match.span()) if match.start() not in taken else None
        if span is not None and len(span) == 1 and _is_naming(doc, span.start):
            yield match.span()


def _is_naming(doc: Doc, at: int) -> bool:
    """Whether a word that is somebody's surname names that person here, and is no month, place or common word."""
    token = doc[at]
    before, behind = doc[at - 1] if at else None, doc[at + 1] if at + 1 < len(doc) else None
    if behind is not None and (behind.tag_.startswith(("NNP", "CD")) or behind.text in ("-", "–")):
        return False  # "May 5", "King Salman"
    if before is not None and before.tag_.startswith("NNP") and not _HONORIFIC.match(before.text + " "):
        return False  # "Capitol Hill"
    opens = token.is_sent_start or before is None or before.is_space or before.is_quote
    if opens and not token.tag_.startswith("NNP"):
        return False  # "May I ..."
    return not (token.text in calendar.month_name and before is not None and before.tag_ in ("IN", "JJ"))


def _find_titled(doc: Doc) -> Iterator[tuple[int, int]]:
    """Names behind long titles that the entity recogniser swallows or misses.

    Example: "Director of the Franklin Roosevelt Foundation of US Studies Yuri Rogulev".
    """
    for token in doc[:-1]:
        if token.text in load_given_names() and token.ent_type_ != "PERSON":
            surname = doc[token.i + 1]
            is_name = surname.text[:1].isupper() and surname.is_alpha and surname.tag_.startswith("NNP")
            ends = token.i + 2 == len(doc) or not doc[token.i + 2].tag_.startswith("NNP")
            if is_name and ends and token.i and doc[token.i - 1].tag_.startswith("NN"):
                yield token.idx, surname.idx + len(surname)


@cache
def load_given_names() -> dict[str, str]:
    """Given names of many languages, as news spells them, with the gender they tell ("" where both)."""
    text = resources.files("tracker.speakers").joinpath("given_names.csv").read_text(encoding="utf-8")
    return {row["name"]: row["gender"] for row in csv.DictReader(text.splitlines())}


def _trim_name(text: str, start: int, end: int) -> tuple[int, int]:
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:\"“”()'’"):
        end -= 1
    for suffix in ("'s", "’s"):
        if text[start:end].endswith(suffix):
            end -= len(suffix)
    tail = _HYPHENATED.match(text, end)
    end = tail.end() if tail else end
    at_break = _BREAK.search(text, start, end)
    return start, at_break.start() if at_break else end


def clean_name(name: str) -> tuple[str, str]:
    """The name on one line without honorific, and the gender the honorific tells."""
    name = " ".join(name.split())
    gender = ""
    while match := _HONORIFIC.match(name):
        title = match["title"].casefold()
        gender = gender or ("female" if title in _FEMALE else "male" if title in _MALE else "")
        name = name[match.end() :]
    return name, gender


def spell_name(name: str) -> str:
    """A name in capitals, as a transcript has it, as names are written: "AMY McGRATH" -> "Amy McGrath"."""
    if " " in name and _SMALL_IN_CAPITALS.sub("", name).isupper():
        name = _SMALL_IN_CAPITALS.sub(lambda small: small[0] + "\0", name)
        name = "".join(part[:1].upper() + part[1:] for part in re.split("\0", name.title()))
    return f"{name}." if name.endswith((" Jr", " Sr")) else name
