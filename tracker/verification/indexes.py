"""Whether what finds and counts the claims is what they make: facts, words, vectors, tallies, the number of changes.

In: a connection. Out: faults; all of them are mended without a look at an article.
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection

from tracker.store.facts import find_wrong_facts
from tracker.store.stored import iter_cells
from tracker.store.tallies import find_wrong_tallies
from tracker.store.vectors import find_wrong_vectors
from tracker.store.words import WORDS_TABLE, find_wrong_words
from tracker.verification.cells import check_cells
from tracker.verification.faults import Fault, show


def check_indexes(connection: Connection) -> Iterator[Fault]:
    """What is wrong with them."""
    for key, column, value in find_wrong_facts(connection):
        what = f"is {show(value)}, which does not follow from the claim" if column else "the claim has none"
        yield Fault("fact", f"of claim {key}", column, what)
    yield from (Fault(WORDS_TABLE, "", "", what) for what in find_wrong_words(connection))
    for key in find_wrong_vectors(connection):
        yield Fault("claim_vector", f"of claim {key}", "vector", "does not follow from the claim")
    for key, value, right in find_wrong_tallies(connection):
        yield Fault("tally", key, "claims", f"is {show(value)}, and there are {right}")
    numbers = list(iter_cells(connection, "change"))
    if len(numbers) != 1:
        yield Fault("change", "", "", f"there are {len(numbers)} rows and not one")
    for cells in numbers:
        yield from (Fault("change", "", column, what) for column, what in check_cells("change", cells))
