"""What claims are about: each term stands in the database once, and topics name it.

In: ids of claims, and terms. Out: rows of ``topic`` and ``term``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, insert, select
from sqlmodel import col

from tracker.store.rows import insert_unless_there
from tracker.store.tables import TermRow, TopicRow

_AT_ONCE = 500


def put_topics(connection: Connection, topics: Mapping[int, Iterable[str]]) -> None:
    """Store what claims are about.

    Args:
        connection: A transaction.
        topics: By the ids of their rows, the terms of claims that have none yet.
    """
    ids = put_terms(connection, dict.fromkeys(term for terms in topics.values() for term in terms))
    rows = [
        {"claim_id": claim_id, "term_id": ids[term]}
        for claim_id, terms in topics.items()
        for term in dict.fromkeys(terms)
    ]
    if rows:
        connection.execute(insert(TopicRow), rows)


def put_terms(connection: Connection, terms: Iterable[str]) -> dict[str, int]:
    """The ids of terms, which are added where they are not there.

    Args:
        connection: A transaction.
        terms: Any terms, each once.

    Returns:
        The ids of their rows.
    """
    wanted = list(terms)
    ids = _find_terms(connection, wanted)
    new = [{"term": term} for term in wanted if term not in ids]
    if new:
        connection.execute(insert_unless_there(connection, TermRow), new)
        ids |= _find_terms(connection, [each["term"] for each in new])
    return ids


def _find_terms(connection: Connection, terms: list[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for at in range(0, len(terms), _AT_ONCE):
        query = select(col(TermRow.term), col(TermRow.id)).where(col(TermRow.term).in_(terms[at : at + _AT_ONCE]))
        found |= {term: int(term_id or 0) for term, term_id in connection.execute(query)}
    return found
