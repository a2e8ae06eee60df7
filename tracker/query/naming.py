"""How articles call a speaker: by which names, and by which other words.

In: the words of sources, and the names of the speaker. Out: names as they are spelled, apart from descriptions.

    "Russian Foreign Minister Sergey Lavrov", "Mr. Lavrov", "he"  ->  "Sergey Lavrov", "Lavrov"; "he"
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from tracker.speakers.given_names import fold_transliteration
from tracker.speakers.surnames import load_particles, words_of
from tracker.vocabulary import Vocabulary

_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*\.?")
_FEW_LETTERS = 2  # a part of a name has as many at least
_SMALL_WORDS = Vocabulary("search/words.csv").of("function word")


def divide_sources(sources: Mapping[str, int], names: Iterable[str]) -> tuple[Counter[str], Counter[str]]:
    """Divide the words of sources into names and other words.

    Args:
        sources: Words that name the source of a quote, with numbers of claims.
        names: The name of the speaker and its other spellings.

    Returns:
        Names as they are spelled, and descriptions, with their numbers.
    """
    known = {fold_transliteration(word) for name in names for word in words_of(name) if len(word) > 1}
    spelled: Counter[str] = Counter()
    described: Counter[str] = Counter()
    for source, number in sources.items():
        name = find_name(source, known)
        if name:
            spelled[name] += number
        else:
            described[_lower_first(" ".join(source.split()))] += number
    return spelled, described


def find_name(source: str, known: Iterable[str]) -> str:
    """The longest run of words that are those of a name, with the initials and particles between them.

    Args:
        source: Words that name a source. Example: "presidential spokesman Dmitry S. Peskov".
        known: The words of the speaker's names, as ``fold_transliteration`` makes them.

    Returns:
        The run as it is written, as "Dmitry S. Peskov"; "" where no word is one of a name.
    """
    parts = frozenset(known)
    best = start = end = last = 0
    found = ""
    held = 0
    for match in _WORD.finditer(source):
        word = match.group()
        is_part = word[:1].isupper() and _is_part(word, parts)
        joins = held and not source[last : match.start()].strip() and _may_stand_between(word)
        if is_part and held and not source[last : match.start()].strip():
            end, held = match.end(), held + 1
        elif is_part:
            start, end, held = match.start(), match.end(), 1
        elif not joins:
            held = 0
        last = match.end()
        if held > best:
            best, found = held, source[start:end]
    return re.sub(r"['’]s\Z", "", " ".join(found.split()))


def _is_part(word: str, parts: frozenset[str]) -> bool:
    bare = re.sub(r"['’]s?\Z", "", word.rstrip("."))
    return any(fold_transliteration(each) in parts for each in (bare, *words_of(bare)) if len(each) >= _FEW_LETTERS)


def _may_stand_between(word: str) -> bool:
    """Whether a word may stand within a name that is not one of its parts: an initial, a particle."""
    return len(word.rstrip(".")) == 1 or word.casefold() in load_particles()


def _lower_first(words: str) -> str:
    """Example: "He" -> "he", "The minister" -> "the minister"; "Russia's minister" stays."""
    first, *rest = words.split(maxsplit=1)
    return " ".join([first.lower(), *rest]) if first.lower() in _SMALL_WORDS else words
