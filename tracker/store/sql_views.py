"""Views for whoever reads the database with SQL: what the tables leave out since an article tells it, filled in again.

In: a transaction on a database with tables. Out: "quotation", a claim a row with its words, speaker and article, and
"claim_span", where each part of a quote stands. The program itself reads the tables.

    SELECT speaker, quote, on_first FROM quotation WHERE outlet = 'RT' ORDER BY on_first
"""

from __future__ import annotations

from sqlalchemy import Connection, inspect, text

VIEWS = ("quotation", "claim_span")
_CLAIM_SPAN = """CREATE VIEW claim_span AS
SELECT id AS claim_id, 'content' AS role, 0 AS position, start, "end" FROM claim WHERE joined IS NULL
UNION ALL SELECT id, 'cue', 0, cue_start, cue_end FROM claim WHERE cue_start IS NOT NULL
UNION ALL SELECT id, 'source', 0, source_start, source_end FROM claim WHERE source_start IS NOT NULL
UNION ALL SELECT claim_id, role, position, start, "end" FROM claim_part"""
_QUOTATION = """CREATE VIEW quotation AS SELECT
    claim.id, coalesce(claim.key, article.key || '-' || claim.start || '-' || claim."end") AS key,
    speaker.name AS speaker, claim.office,
    coalesce(claim.joined, substr(article.text, claim.start + 1, claim."end" - claim.start)) AS quote,
    claim.kind, claim.cue_type, claim.cue_text,
    substr(article.text, claim.source_start + 1, claim.source_end - claim.source_start) AS source_text, claim.via,
    claim.said, claim.said_first, claim.said_last, claim.said_precision,
    coalesce(claim.said_basis, 'the article does not say; by ' || article.published || ', when it was published')
        AS said_basis,
    claim.said_phrase, fact.on_first, fact.on_last,
    substr(article.text, claim.context_start + 1, claim.context_end - claim.context_start) AS context,
    claim.evidence, claim.confidence, claim.second_hand, claim.corrected, claim.start, claim."end",
    outlet.name AS outlet, article.title, article.url, article.published, article.key AS article_key,
    claim.article_id, fact.speaker_id, fact.outlet_id
FROM claim JOIN article ON article.id = claim.article_id LEFT JOIN fact ON fact.claim_id = claim.id
LEFT JOIN speaker ON speaker.id = fact.speaker_id LEFT JOIN outlet ON outlet.id = fact.outlet_id"""


def create_views(connection: Connection) -> None:
    """Make the views, in place of those that are there."""
    drop_views(connection)
    for statement in (_QUOTATION, _CLAIM_SPAN):
        connection.execute(text(statement))


def drop_views(connection: Connection) -> None:
    """Take the views away; before version 12 one of their names was a table's."""
    there = set(inspect(connection).get_view_names())
    for name in VIEWS:
        if name in there:
            connection.execute(text(f"DROP VIEW {name}"))
