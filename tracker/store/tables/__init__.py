"""The tables of the database, one class a table: read this before writing SQL.

In: nothing. Out: the row classes and their metadata. Two conventions hold everywhere: an enum is stored as its
``.value`` (SQLModel would store its name), and a partial date as its ISO string ("2013-01") beside the first and
last day it can mean, so that a range filter can use an index.

    outlet 1---* article 1---* claim 1---* claim_part
                    |            |  *---1 speaker 1---* alias, office
                    *---1 run 1--*  1---* topic *---1 term

    story 1---* article 1---* story_band    article 1---* revision
    speaker 1---* speaks_for *---1 speaker (the body)    speaker 1---0..1 merged_speaker *---1 speaker (shown as)
    roster_change names speakers by key    seal names rows of most tables by kind and key
    claim 1---1 fact, 1---1 claim_words (the word index of ``store.words``), 1---0..1 claim_vector
    tally counts facts by speaker, outlet and term
    correction names articles by key    correction 1---0..1 correction_place *---0..1 claim
    article 1---0..1 uncorrected

A new table or column raises ``SCHEMA_VERSION`` and needs a step in ``migrations``.
"""

from __future__ import annotations

from tracker.store.tables.articles import ArticleRow, OutletRow, RevisionRow, StoryBandRow, StoryRow
from tracker.store.tables.bookkeeping import AlembicVersionRow, ChangeRow, RunRow, SchemaVersionRow, SealRow
from tracker.store.tables.claims import ClaimPartRow, ClaimRow, TermRow, TopicRow
from tracker.store.tables.corrections import CorrectionPlaceRow, CorrectionRow, UncorrectedRow
from tracker.store.tables.counting import ClaimVectorRow, FactRow, TallyRow, VectorModelRow
from tracker.store.tables.roster import AliasRow, MergedSpeakerRow, OfficeRow, RosterChangeRow, SpeakerRow, SpeaksForRow
from tracker.store.tables.row import Row, metadata

SCHEMA_VERSION = 12

__all__ = [
    "SCHEMA_VERSION",
    "AlembicVersionRow",
    "AliasRow",
    "ArticleRow",
    "ChangeRow",
    "ClaimPartRow",
    "ClaimRow",
    "ClaimVectorRow",
    "CorrectionPlaceRow",
    "CorrectionRow",
    "FactRow",
    "MergedSpeakerRow",
    "OfficeRow",
    "OutletRow",
    "RevisionRow",
    "RosterChangeRow",
    "Row",
    "RunRow",
    "SchemaVersionRow",
    "SealRow",
    "SpeakerRow",
    "SpeaksForRow",
    "StoryBandRow",
    "StoryRow",
    "TallyRow",
    "TermRow",
    "TopicRow",
    "UncorrectedRow",
    "VectorModelRow",
    "metadata",
]
