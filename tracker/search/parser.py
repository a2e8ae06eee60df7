"""Reading what a reader types as a search. Any text whatever is a search; none is an error.

missile defence             both words, in any form, anywhere
"missile defence"           these words as they stand
sanctions OR embargo        either
Syria -Assad                the first, without the second
NEAR(Iran sanctions, 5)     both, with at most five words between the first and the last
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from tracker.search.forms import is_whole, list_forms
from tracker.search.spelling import fold_to_words, join_hyphens
from tracker.search.terms import Near, Query, Run, Term

MOST_WORDS = 64
"""The most words and phrases of a search that are looked for; whoever wants more means a text and not a search."""

_MOST_CHARACTERS = 4_000
_MOST_DISTANCE = 20
_MOST_NEAR = 3  # parts: what is asked grows with the product of their forms
_DISTANCE = 10  # words, where NEAR gives none
_QUOTE = '"“”„‟«»'
_TOKEN = re.compile(
    rf"""(?P<minus>(?<!\S)-(?=[\w{_QUOTE}]))?
    (?:NEAR\s*\((?P<near>[^()]*)\)
    |[{_QUOTE}](?P<phrase>[^{_QUOTE}]*)[{_QUOTE}]
    |(?P<word>[^\s{_QUOTE}]+)
    |[{_QUOTE}])""",
    re.VERBOSE,
)
_NEAR_WITHIN = re.compile(r"[,;]\s*(\d{1,9})\s*$")


def parse_query(text: str) -> Query:
    """Read a search.

    Args:
        text: What was typed or pasted, of any length. What is beyond 4,000 characters or 64 words is not looked for.

    Returns:
        What a text must hold and must not hold. Empty where ``text`` has no word.
    """
    query = _parse(text[:_MOST_CHARACTERS])
    beyond = len(text[_MOST_CHARACTERS:].split())
    return replace(query, left_out=query.left_out + beyond) if beyond else query


@lru_cache(maxsize=256)
def _parse(typed: str) -> Query:
    terms = list(_read_terms(typed))
    if not any(term for _, term in terms):  # "OR" alone is the name of a state
        terms = [("and", _read_term(None, word)) for word in fold_to_words(typed)]
    required: dict[Term, None] = {}
    excluded: dict[Term, None] = {}
    joins = False
    for kind, term in terms:
        if not term:
            joins = kind == "or" and bool(required)
        elif kind == "not":
            excluded[term] = None
        elif joins:
            joins = False
            last, _ = required.popitem()
            required[(*last, *term)] = None
        else:
            required[term] = None
    every = [*((term, required) for term in required), *((term, excluded) for term in excluded)]
    for term, terms_of in every[MOST_WORDS:]:
        del terms_of[term]
    return Query(tuple(required), tuple(excluded), len(every[MOST_WORDS:]))


def _read_terms(text: str) -> Iterator[tuple[str, Term]]:
    """Each word, phrase or group with what it is, "and" or "not"; words that join two others have no term."""
    for match in _TOKEN.finditer(text):
        if match["word"] in ("OR", "AND"):
            yield match["word"].lower(), ()
            continue
        is_out = bool(match["minus"])
        term = _read_near(match["near"]) if match["near"] is not None else _read_term(match["phrase"], match["word"])
        if term:
            yield ("not", _close(term)) if is_out else ("and", term)


def _close(term: Term) -> Term:
    """What leaves texts out: a word and its forms, and none that it only begins, since "news" is no "new"."""
    closed: dict[Run | Near, None] = {}
    for each in term:
        if isinstance(each, Near) or not each.is_open:
            closed[each] = None
            continue
        *before, last = each.words
        closed |= {Run((*before, form)): None for form in list_forms(last)}
    return tuple(closed)


def _read_near(inside: str) -> Term:
    within = _NEAR_WITHIN.search(inside)
    distance = min(int(within[1]), _MOST_DISTANCE) if within else _DISTANCE
    words = inside[: within.start()] if within else inside
    found = (_read_term(match["phrase"], match["word"]) for match in _TOKEN.finditer(words))
    parts = [tuple(run for run in part if isinstance(run, Run)) for part in found if part][:_MOST_NEAR]
    return (Near(tuple(parts), distance),) if len(parts) > 1 else parts[0] if parts else ()


def _read_term(phrase: str | None, word: str | None) -> Term:
    if phrase is not None:
        return tuple(_spell(phrase, is_open=False))
    return tuple(_spell(word or "", is_open=True))


def _spell(typed: str, *, is_open: bool) -> Iterator[Run]:
    """What is typed in one piece, and the same with its hyphens joined: "re-set" is also "reset".

    Two words in quotation marks may be one, since a hyphen is often written as a space.
    """
    words = fold_to_words(typed)
    spellings = [words, fold_to_words(join_hyphens(typed))]
    if len(words) == 2:
        spellings.append(["".join(words)] if all(map(str.isalpha, words)) else words)
    runs = (run for spelling in spellings if spelling for run in _run(spelling, is_open=is_open))
    yield from dict.fromkeys(runs)


def _run(words: list[str], *, is_open: bool) -> Iterator[Run]:
    last = words[-1]
    if not is_open or len(words) > 1:
        yield Run(tuple(words), is_open and not is_whole(last))
        return
    begins = not is_whole(last)
    yield Run((last,), begins)
    for form in list_forms(last):
        if form != last and not (begins and form.startswith(last)):
            yield Run((form,))
