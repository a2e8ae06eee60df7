"""Reporting words by their base form: which forms a word has, and which base forms stand in a cue.

In: a word as a reader writes it, or the words of a cue. Out: forms and base forms, so that what a filter finds and what
is counted beside it are the same.

    "deny" -> deny, denies, denied, denying;   "said in Moscow, denying it" -> say, deny
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache

from tracker.quotes.cues import load_cues
from tracker.text import fold, fold_words

_MANY = 50_000  # different cues, which are worth remembering: each is counted at every click


def base_of(word: str) -> str:
    """The base form of a reporting word.

    Args:
        word: Any form of it, of one word or more.

    Returns:
        Example: "denied" -> "deny"; a word that no lexicon knows is folded only.
    """
    entry = load_cues().forms.get(tuple(fold(word).split()))
    return entry.lemma if entry else fold(word)


def is_known(word: str) -> bool:
    """Whether a word is a form of the lexicon, and so never the beginning of another: "see" is none of "seeks"."""
    return tuple(fold(word).split()) in load_cues().forms


def list_forms(word: str) -> Iterator[str]:
    """Every form of a reporting word.

    Args:
        word: Any form of it.

    Returns:
        Example: "say" -> say, says, said, saying; none for a word that no lexicon knows.
    """
    base = base_of(word)
    return (" ".join(form) for form, entry in load_cues().forms.items() if entry.lemma == base)


@lru_cache(_MANY)
def list_bases(cue: str) -> frozenset[str]:
    """The base forms whose words stand in a cue, those in longer ones too, so that it is found by any of them.

    Args:
        cue: The words of a cue, as an article has them.

    Returns:
        Example: "according to" -> according to, according.
    """
    words = fold_words(cue).split()
    known, longest = _index_forms()
    runs = (
        " ".join(words[at:end]) for at in range(len(words)) for end in range(at + 1, min(at + longest, len(words)) + 1)
    )
    return frozenset(base for run in runs for base in known.get(run, ()))


@lru_cache(_MANY)
def find_main_base(cue: str) -> str | None:
    """The base form that a cue is judged by; None where no lexicon knows its words.

    Args:
        cue: The words of a cue.

    Returns:
        Example: "told reporters" -> "tell".
    """
    entry = load_cues().find_entry(cue)
    return entry.lemma if entry and base_of(entry.lemma) == entry.lemma else None


@cache
def _index_forms() -> tuple[dict[str, set[str]], int]:
    """The base forms by each folded form, and the number of words of the longest."""
    known: dict[str, set[str]] = defaultdict(set)
    for form, entry in load_cues().forms.items():
        if base_of(entry.lemma) == entry.lemma:  # else nobody can ask for it by its base form
            known[fold_words(" ".join(form)).strip()].add(entry.lemma)
    known.pop("", None)
    return dict(known), max(len(form.split()) for form in known)
