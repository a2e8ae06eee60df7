"""What a database holds, in numbers: articles by outlet and month, and what is not known of its claims.

Out: a ``Holdings``; counted once for each state of the database.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, Engine, func, select
from sqlmodel import col

from tracker.query.remembered import remember
from tracker.store import read_rows, reading
from tracker.store.tables import ArticleRow, ClaimRow, CorrectionRow, OutletRow

_MONTH = len("2013-02")


@dataclass(frozen=True, slots=True)
class Holdings:
    """What a database holds.

    Attributes:
        articles: How many articles.
        undated_articles: Of these, of no known day, month or year of publication.
        claims: How many claims, thoughts and bare acts too.
        undated_claims: Of these, whose day of saying the article does not tell.
        unknown_speakers: Of these, without a known speaker.
        corrected: How many claims a person looked at: accepted, put right or rejected.
        people: How many people did so who gave their names.
        coverage: Articles by outlet and month ("2013-02"; "2013" where no more is known), None for what is unknown.
    """

    articles: int
    undated_articles: int
    claims: int
    undated_claims: int
    unknown_speakers: int
    corrected: int
    people: int
    coverage: dict[tuple[str | None, str | None], int]


def count_holdings(engine: Engine) -> Holdings:
    """Count what a database holds.

    Args:
        engine: The database.

    Returns:
        The numbers; nobody may change them.
    """
    with reading(engine) as connection:
        return remember(connection, "holdings", lambda: _count(connection))


def _count(connection: Connection) -> Holdings:
    month = func.substr(col(ArticleRow.published), 1, _MONTH)
    names = dict(read_rows(connection, select(col(OutletRow.id), col(OutletRow.name))))
    query = select(col(ArticleRow.outlet_id), month, func.count()).group_by(col(ArticleRow.outlet_id), month)
    coverage = {(names.get(outlet), when): number for outlet, when, number in read_rows(connection, query)}
    claims, said, known, corrected = next(
        iter(
            read_rows(
                connection,
                select(
                    func.count(), func.count(col(ClaimRow.said)), func.count(col(ClaimRow.speaker_id)),
                    func.count(col(ClaimRow.corrected)),
                ),
            )
        )
    )  # fmt: skip
    named = select(func.count(col(CorrectionRow.made_by).distinct())).where(col(CorrectionRow.made_by) != "")
    return Holdings(
        articles=sum(coverage.values()),
        undated_articles=sum(number for (_, when), number in coverage.items() if when is None),
        claims=claims,
        undated_claims=claims - said,
        unknown_speakers=claims - known,
        corrected=corrected,
        people=int(connection.execute(named).scalar_one()),
        coverage=coverage,
    )
