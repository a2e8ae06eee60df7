"""Recognize texts that are not English, for only English is read.

Languages in Latin letters are recognized by their commonest words (``stopwords.csv``), others by their letters. In
doubt a text counts as English: short ones do, and English ones with much in another language.
"""

from __future__ import annotations

import functools
import itertools
import re
import unicodedata
from collections import Counter

from tracker.vocabulary import read_rows

_WORD = re.compile(r"[^\W\d_]+")
_MOST_WORDS = 2_000
_MOST_CHARACTERS = 50_000
_MOST_LETTERS = 10_000
_FEWEST_WORDS = 30
_FEWEST_LETTERS = 40
_ENGLISH = "English"
_LITTLE_ENGLISH = 0.1
_ANOTHER = 0.15
_FEWEST_DIFFERENT = 5
_UNKNOWN = frozenset({"und", "mul", "zxx", "mis", "unknown", "none", "null", "auto", "nan", "x"})
_ENGLISH_NAMES = frozenset({"", "en", "eng", "english"})


def find_other_language(text: str, *, stated: str | None) -> str | None:
    """Recognize a text that is not English.

    The words decide; where they are few, the stated language does. Example: "Der Minister hat gesagt, dass ..." ->
    "German".

    Args:
        text: The text of an article.
        stated: The language that its record names, as a code or word; None where it names none.

    Returns:
        The name of the language or script; None where the text is English or in doubt.
    """
    if script := _other_script(text[:_MOST_LETTERS]):
        return f"another script ({script})"
    words = [match[0] for match in itertools.islice(_WORD.finditer(text[:_MOST_CHARACTERS].casefold()), _MOST_WORDS)]
    is_stated = _is_other(stated)
    if len(words) < _FEWEST_WORDS:
        return stated if is_stated else None
    counts = Counter(words)
    shares = {name: sum(counts[word] for word in known) / len(words) for name, known in _stopwords().items()}
    english = shares.pop(_ENGLISH)
    likeliest = max(shares, key=lambda name: shares[name])
    different = sum(word in counts for word in _stopwords()[likeliest])
    if english < _LITTLE_ENGLISH and shares[likeliest] > _ANOTHER and different >= _FEWEST_DIFFERENT:
        return likeliest
    return stated if is_stated and english < _LITTLE_ENGLISH else None


def _is_other(stated: str | None) -> bool:
    """Whether a stated language is a real one other than English: "fr-FR", but not "en_US", "ENGLISH" or "und"."""
    name = re.split(r"[-_ ]", (stated or "").strip().casefold())[0]
    return name not in _ENGLISH_NAMES and name.isalpha() and name not in _UNKNOWN


def _other_script(text: str) -> str | None:
    """The script of most letters, None where it is Latin. Example: "cyrillic"."""
    letters = [char for char in text if char.isalpha()]
    if len(letters) < _FEWEST_LETTERS or sum(char < "\u0250" for char in letters) > len(letters) / 2:
        return None
    names = Counter(unicodedata.name(char, "?").partition(" ")[0] for char in letters)
    script = names.most_common(1)[0][0]
    return None if script == "LATIN" else script.lower()


@functools.cache
def _stopwords() -> dict[str, frozenset[str]]:
    return {row["language"]: frozenset(row["words"].split()) for row in read_rows("stopwords.csv")}
