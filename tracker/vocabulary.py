"""Tables of English words: the closed classes that all units share, and the words that a unit has for itself.

Rules name kinds of words, never the words.

Example: ``Vocabulary("quotes/words.csv").any_of("article", "possessive")`` matches "the" and "his".
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources

CLOSED_CLASSES = "closed_classes.csv"
"""The table of words that a language adds none to: articles, pronouns, forms of "be"."""


def read_rows(table: str) -> list[dict[str, str]]:
    """The rows of a table of this package.

    Args:
        table: Its path inside the package. Example: "quotes/act_objects.csv".

    Returns:
        A dictionary for each row, with the names of the first line as keys.

    Raises:
        FileNotFoundError: The package has no such table.
    """
    return list(csv.DictReader(_read(table)))


def read_lines(table: str) -> list[str]:
    """The lines of a list of this package.

    Args:
        table: Its path inside the package. Example: "quotes/negations.txt".

    Returns:
        The lines in order, without empty ones and comments, which begin with "#".

    Raises:
        FileNotFoundError: The package has no such list.
    """
    return [line for line in _read(table) if line and not line.startswith("#")]


def match_any(spellings: Iterable[str]) -> str:
    """A pattern that matches any spelling, the longest first, with any white space between words.

    The spellings are grouped by first letter, since a regular expression tries its alternatives one by one.

    Args:
        spellings: The words; in lower case if the pattern is to ignore case.

    Returns:
        The source of a regular expression: a non-capturing group, without word boundaries.
    """
    groups: dict[str, list[str]] = {}
    for spelling in sorted(spellings, key=lambda each: (-len(each), each)):
        groups.setdefault(spelling[:1], []).append(re.escape(spelling[1:]).replace(r"\ ", r"\s+"))
    return "(?:" + "|".join(rf"{re.escape(first)}(?:{'|'.join(rests)})" for first, rests in groups.items()) + ")"


@dataclass(frozen=True)
class Vocabulary:
    """The words of a unit by kind, in addition to the closed classes.

    Attributes:
        table: A table of this package with the columns ``kind``, ``word`` and, where words stand for a number,
            ``value``.
    """

    table: str = CLOSED_CLASSES

    def of(self, *kinds: str) -> frozenset[str]:
        """The words of these kinds together.

        Args:
            *kinds: Kinds of the unit's table or closed classes: "article".

        Returns:
            The words as the table spells them.

        Raises:
            KeyError: A kind that neither table knows.
        """
        return _join_kinds(self.table, kinds)

    def values(self, kind: str) -> dict[str, int]:
        """The words of a kind with the number that each stands for.

        Args:
            kind: A kind of the unit's table. Example: "weekday" of dates.

        Returns:
            The number by word: 1 for Tuesday; 0 where the table gives none.

        Raises:
            KeyError: A kind that neither table knows.
        """
        return _load_kinds(self.table)[kind]

    def any_of(self, *kinds: str) -> str:
        """A pattern of any word of these kinds, as ``match_any`` makes it.

        Args:
            *kinds: Kinds of the unit's table or closed classes.

        Returns:
            The source of a regular expression.

        Raises:
            KeyError: A kind that neither table knows.
        """
        return match_any(self.of(*kinds))


@cache
def _join_kinds(table: str, kinds: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for kind in kinds for word in _load_kinds(table)[kind])


@cache
def _load_kinds(table: str) -> dict[str, dict[str, int]]:
    own: dict[str, dict[str, int]] = {}
    for row in read_rows(table):
        own.setdefault(row["kind"], {})[row["word"]] = int(row.get("value") or 0)
    return own if table == CLOSED_CLASSES else _load_kinds(CLOSED_CLASSES) | own


def _read(table: str) -> list[str]:
    return resources.files("tracker").joinpath(*table.split("/")).read_text(encoding="utf-8").splitlines()
