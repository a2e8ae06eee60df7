"""Find where a document names people.

In: a ``Doc`` with entities, and the roster. Out: half-open offsets of names. They come from the roster's spellings,
from nicknames, honorifics and long titles, from the entity recogniser, and from surnames of people named in full
elsewhere.
"""

from __future__ import annotations

import calendar
import re
from bisect import bisect_left, insort
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc, Span

from tracker.outlets import load_outlets
from tracker.speakers.given_names import load_given_names
from tracker.speakers.honorifics import clean_name, find_behind_honorifics, is_honorific, names_a_body
from tracker.speakers.roster import Roster, fold_name
from tracker.speakers.surnames import family_name_first, load_particles, without_nickname

_SUFFIX = re.compile(r",?\s+(?:Jr\b\.?|Sr\b\.?|I{2,3}\b)")
_HYPHENATED = re.compile(r"-[a-z]\w+")
_NICKNAMED = re.compile(
    r"(?<![\w-])(?P<first>[A-Z][\w'’-]*[^\W\d_](?:\s+[A-Z]\.)?)[^\S\n]+"
    r"(?:[“\"‘'](?P<quoted>[A-Z][\w'’-]*(?:\s+[A-Z][\w'’-]*){0,2}),?[”\"’']|\((?P<bracketed>[A-Z][\w'’-]{2,})\))[^\S\n]+"
    r"(?P<last>[A-Z][\w'’-]*[^\W\d_])"
)
_THING = re.compile(r"(?<![\w-])(?P<name>[A-Z][\w-]*),\s+which\b")  # "Fox, which noted it": a body
_BREAK = re.compile(r"(?P<cut>\n|\s[-–—]\s)")
_GLUED = re.compile(r"(?P<first>[\w'’-]+)\s+[\w'’-]+(?P<cut>\s+(?P=first)\s+\w)")  # "Ann Smith Ann Marie"
_GIVEN_BEFORE = re.compile(r"(?<![\w-])([A-Z][\w-]*)[ \u00a0]\Z")
_NEAR = 30


def find_names(doc: Doc, text: str, roster: Roster) -> list[tuple[int, int]]:
    """The offsets of every name of a person, in text order, without overlaps."""
    spans = list(_find_nicknamed(doc, text))
    for more in (
        (_with_given_name(doc, text, *match.span()) for match in roster.people_pattern.finditer(text)),
        (_trim_name(text, *span) for span in find_behind_honorifics(text)),
        _find_titled(doc),
    ):
        taken = sorted(spans)
        spans += [span for span in more if not _overlaps(span, taken)]
    found = {span: at for at, span in enumerate(spans)}  # the surest first
    taken = sorted(found)
    for start, end in _find_entities(doc, text, roster):
        last = bisect_left(taken, (end,))
        first = bisect_left(taken, (start,))
        first -= first > 0 and taken[first - 1][1] > start
        inside = [span for span in taken[first:last] if start <= span[0] and span[1] <= end]
        if inside and len(text[start:end].split()) > len(text[slice(*min(inside, key=found.__getitem__))].split()):
            taken[first:last] = [span for span in taken[first:last] if span not in inside]  # "Lara Trump" is not Trump
            insort(taken, (start, end))
        elif first == last:
            insort(taken, (start, end))
        found.setdefault((start, end), len(found))
    spans = sorted({(start, _with_suffix(text, end)) for start, end in taken})
    surnames = [*_find_surnames(doc, text, spans)]
    return sorted({*(span for span in spans if not _overlaps(span, surnames)), *surnames})


def _find_entities(doc: Doc, text: str, roster: Roster) -> Iterator[tuple[int, int]]:
    """Yield the entities labelled PERSON that are people.

    Not "George W. Bush State Department", "@", or part of an outlet's name.
    """
    things = {match["name"] for match in _THING.finditer(text)}
    for ent in doc.ents:
        start, end = _trim_name(text, ent.start_char, _end_in_sentence(ent))
        name = text[start:end]
        if ent.label_ != "PERSON" or not name or _is_no_person(name, roster) or _is_of_outlet(text, start, end):
            continue
        if name not in things:
            yield start, end


def _is_no_person(name: str, roster: Roster) -> bool:
    """Whether an entity is a body's name, a bare honorific, not written as a name, or one word repeated.

    "Smith Smith" is the end of one link of a page and the beginning of the next.
    """
    return (
        fold_name(name) in roster.bodies
        or names_a_body(name)
        or (" " not in name and is_honorific(name))
        or not _is_spelled_as_name(name)
        or _is_repetition(name)
    )


def _end_in_sentence(ent: Span) -> int:
    """Where an entity ends that runs on into the next sentence: behind "Kislyak" in "Sergey Kislyak. Flynn urged"."""
    for token in ent[1:]:
        if token.is_sent_start and token.nbor(-1).text == ".":
            return token.nbor(-1).idx
    return ent.end_char


def _overlaps(span: tuple[int, int], taken: list[tuple[int, int]]) -> bool:
    """Whether a span overlaps one of ``taken``, which are in order and do not overlap each other."""
    at = bisect_left(taken, (span[1],))
    return at > 0 and taken[at - 1][1] > span[0]


def _with_given_name(doc: Doc, text: str, start: int, end: int) -> tuple[int, int]:
    """Take the given name before a roster surname into the span: "Charlotte Pence" is not the Pence of the roster.

    A month is no given name there: "in April Romney said".
    """
    before = _GIVEN_BEFORE.search(text, max(0, start - _NEAR), start) if " " not in text[start:end] else None
    if before is None or before[1] not in load_given_names() or before[1] in calendar.month_name:
        return start, end
    given = doc.char_span(*before.span(1), alignment_mode="expand")
    is_person = given is not None and given[0].ent_type_ in ("", "PERSON")
    return (before.start(), end) if is_person else (start, end)


def _find_nicknamed(doc: Doc, text: str) -> Iterator[tuple[int, int]]:
    """Find names with a nickname in the middle: "Robert “Bobby” Lane", "Robert (Bobby) Lane".

    The entity recogniser cuts them at the mark. "Lavrov (Russia)" and "In “Hamlet” Claudius" are no such names.
    """
    for match in _NICKNAMED.finditer(text):
        first, last = (doc.char_span(*match.span(part), alignment_mode="expand") for part in ("first", "last"))
        inside = doc.char_span(*match.span("quoted" if match["quoted"] else "bracketed"), alignment_mode="expand")
        if first is None or last is None or inside is None or not all(t.tag_ == "NNP" for t in (first[0], last[0])):
            continue
        given = match["first"].split()[0] in load_given_names()
        named = first[0].ent_type_ == last[0].ent_type_ == "PERSON"
        if (given or named) and inside[0].ent_type_ in ("", "PERSON") and last[0].ent_type_ in ("", "PERSON"):
            at = first[0]
            if at.ent_iob_ == "I":  # "Robert Francis “Beto” O'Rourke"
                at = at.nbor(-1)
            if at.ent_iob_ != "I":  # else two names are glued: "Jeff Sessions Jefferson (Jeff) Beauregard"
                yield at.idx, match.end()


def _is_spelled_as_name(name: str) -> bool:
    """Whether a name begins with a capital, not counting particles: "de Blasio", but not "fox" or "@"."""
    words = name.split()
    first = next((word for word in words if word not in load_particles()), words[0])
    capital = first[:1].isupper() or (first.partition("-")[0] in load_particles() and first.partition("-")[2].istitle())
    return (capital or not first[:1].islower()) and any(char.isalpha() for char in name)


def _is_repetition(name: str) -> bool:
    words = fold_name(name).split()
    return len(words) > 1 and len(set(words)) == 1


def _is_of_outlet(text: str, start: int, end: int) -> bool:
    """Whether a name is an outlet's, or part of one: "Novosti" in "RIA Novosti"."""
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
    """Extend a name by a suffix such as "Jr.", which distinguishes the son from the father."""
    suffix = _SUFFIX.match(text, end)
    return suffix.end() if suffix else end


def _find_surnames(doc: Doc, text: str, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Find surnames of people named in full elsewhere that the entity recogniser missed or cut.

    Example: "Sessions" and "King" are common words, but names where the article has a Jeff Sessions. "Van Rompuy" is
    one name where the article has a Herman Van Rompuy.
    """
    names = {without_nickname(clean_name(text[start:end])[0]) for start, end in spans}
    surnames = {form for name in names for form in _surname_forms(name.split())}
    if not surnames:
        return
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(map(_either_case, surnames), key=len, reverse=True))})\b")
    for match in pattern.finditer(text):
        at = bisect_left(spans, (match.end(),))
        inside = at > 0 and match.start() <= spans[at - 1][0] and spans[at - 1] != match.span()
        free = at == 0 or spans[at - 1][1] <= match.start()
        span = doc.char_span(*match.span()) if free or (inside and " " in match[0]) else None
        if span is not None and (
            _is_name_here(doc, span.start) if free and " " not in match[0] else _has_no_name_before(doc, span)
        ):
            yield match.span()


def _surname_forms(words: list[str]) -> Iterator[str]:
    """The forms in which a surname occurs alone: the last word, the family name in front, with particles, double."""
    if len(words) < 2:
        return
    if words[-1][:1].isupper():
        yield words[-1]
    if family_name_first(" ".join(words)):
        yield words[0]
    at = len(words) - 1
    while at > 1 and words[at - 1].lower() in load_particles():
        at -= 1
    if (
        at == len(words) - 1
        and at > 1
        and len(words[at - 1].strip(".")) > 1
        and words[at - 1] not in load_given_names()
    ):
        at -= 1
    if at < len(words) - 1 or words[-1].partition("-")[0] in load_particles():
        yield " ".join(words[at:])


def _either_case(surname: str) -> str:
    """A pattern that matches a surname with its particle in either case: "von der Leyen", "Von der Leyen"."""
    is_particle = re.split(r"[ -]", surname.lower())[0] in load_particles()
    first = f"[{surname[0].lower()}{surname[0].upper()}]" if is_particle else re.escape(surname[0])
    return first + re.escape(surname[1:]).replace(r"\ ", r"\s+")


def _has_no_name_before(doc: Doc, span: Span) -> bool:
    """Whether no other name stands right before a surname of several words.

    True for "van Dijk", not in "Virgil van Dijk".
    """
    before = doc[span.start - 1] if span.start else None
    return (
        before is None or not before.tag_.startswith("NNP") or is_honorific(before.text) or before.is_sent_end is True
    )


def _is_name_here(doc: Doc, at: int) -> bool:
    """Whether a word spelled like somebody's surname is that name here, not a month, place or common word."""
    token = doc[at]
    before, behind = doc[at - 1] if at else None, doc[at + 1] if at + 1 < len(doc) else None
    if behind is not None and (behind.tag_.startswith(("NNP", "CD")) or behind.text in ("-", "–")):
        return False  # "May 5", "King Salman"
    if before is not None and before.tag_.startswith("NNP") and not is_honorific(before.text):
        return False  # "Capitol Hill"
    opens = token.is_sent_start or before is None or before.is_space or before.is_quote
    if opens and not token.tag_.startswith("NNP"):
        return False  # "May I ..."
    return not (token.text in calendar.month_name and before is not None and before.tag_ in ("IN", "JJ"))


def _find_titled(doc: Doc) -> Iterator[tuple[int, int]]:
    """Find names behind long titles that the entity recogniser swallows or misses, by a given name and a proper noun.

    Example: "Director of the Franklin Roosevelt Foundation of US Studies Yuri Rogulev".
    """
    for token in doc[:-1]:
        if token.text in load_given_names() and token.ent_type_ != "PERSON":
            surname = doc[token.i + 1]
            is_name = surname.text[:1].isupper() and surname.is_alpha and surname.tag_.startswith("NNP")
            ends = token.i + 2 == len(doc) or not doc[token.i + 2].tag_.startswith("NNP")
            if is_name and ends and token.i and doc[token.i - 1].tag_.startswith("NN"):
                yield token.idx, surname.idx + len(surname)


def _trim_name(text: str, start: int, end: int) -> tuple[int, int]:
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:\"“”()'’"):
        end -= 1
    while start < end and (text[start].isspace() or text[start] in '"“”‘’'):
        start += 1
    for suffix in ("'s", "’s"):
        if text[start:end].endswith(suffix):
            end -= len(suffix)
    tail = _HYPHENATED.match(text, end - text.endswith("-", start, end))  # "Moon Jae-" of "Moon Jae-in"
    end = tail.end() if tail else end
    at_break = _BREAK.search(text, start, end) or _GLUED.match(text, start, end)
    return start, at_break.start("cut") if at_break else end
