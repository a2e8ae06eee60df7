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

import datetime as dt

from pydantic import ConfigDict
from sqlalchemy import BigInteger, Index, LargeBinary, UniqueConstraint, false, text
from sqlalchemy.orm import registry
from sqlmodel import Field, SQLModel

SCHEMA_VERSION = 12


class Row(SQLModel, registry=registry()):
    """What all tables share: metadata of their own, apart from any other SQLModel program in the process.

    Their validators are built when a row is first validated: a question does so with none, and all cost a fifth of its
    time.
    """

    model_config = ConfigDict(defer_build=True)  # type: ignore[assignment]  # SQLModel's own has no public name


metadata = Row.metadata


class AlembicVersionRow(Row, table=True):
    """One row: the version of the tables, in four digits; Alembic's own table."""

    __tablename__ = "alembic_version"

    version_num: str = Field(primary_key=True, max_length=32)


class SchemaVersionRow(Row, table=True):
    """One row, 7 for ever: programs up to 0.6 look here, and learn that they are too old."""

    __tablename__ = "schema_version"

    version: int = Field(primary_key=True)


class OutletRow(Row, table=True):
    """Who publishes articles."""

    __tablename__ = "outlet"

    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(unique=True)
    folded: str = Field(index=True)


class RunRow(Row, table=True):
    """One ingest: every article and claim knows by which versions it was made."""

    __tablename__ = "run"

    id: int | None = Field(default=None, primary_key=True)
    started: dt.datetime
    tracker_version: str
    model_version: str


class StoryRow(Row, table=True):
    """One story that articles of several outlets print, word for word or nearly so."""

    __tablename__ = "story"

    id: int | None = Field(default=None, primary_key=True)


class ArticleRow(Row, table=True):
    """An article as published, its text verbatim, in its newest revision.

    ``key`` names it for ever; ``identity`` is the key that its address makes today, by which it is known again.
    ``run_id`` is the run that last extracted it, ``stored`` when this revision came in, ``story_id`` null while it
    stands alone.
    """

    __tablename__ = "article"

    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    name: str
    content_hash: str
    run_id: int = Field(foreign_key="run.id", index=True)
    outlet_id: int | None = Field(default=None, foreign_key="outlet.id", index=True)
    title: str | None = None
    url: str | None = None
    author: str | None = None
    language: str
    published: str | None = None
    published_first: dt.date | None = Field(default=None, index=True)
    published_last: dt.date | None = None
    published_inferred: bool = False
    text: str
    stored: dt.datetime | None = None
    story_id: int | None = Field(default=None, foreign_key="story.id", index=True)
    identity: str | None = Field(default=None, index=True)


class StoryBandRow(Row, table=True):
    """What an article is found by when another resembles it; made by ``tracker.resemblance``.

    Those of an article are made from its text again where they are looked for, so that one index is enough.
    """

    __tablename__ = "story_band"
    __table_args__ = {"sqlite_with_rowid": False}

    band: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    article_id: int = Field(foreign_key="article.id", ondelete="CASCADE", primary_key=True)


class RevisionRow(Row, table=True):
    """An article as it was before a newer text or newer metadata took its place, whole, counted from 1.

    ``claims`` is the JSON list of its claims, each with its columns, speaker, spans and topics; ``stored`` and
    ``replaced`` are when it came in and when it had to go.
    """

    __tablename__ = "revision"
    __table_args__ = (UniqueConstraint("article_id", "number"), UniqueConstraint("article_id", "content_hash"))

    id: int | None = Field(default=None, primary_key=True)
    article_id: int = Field(foreign_key="article.id", ondelete="CASCADE")
    number: int
    content_hash: str
    run_id: int = Field(foreign_key="run.id")
    stored: dt.datetime | None = None
    replaced: dt.datetime
    name: str
    outlet_id: int | None = Field(default=None, foreign_key="outlet.id")
    title: str | None = None
    url: str | None = None
    author: str | None = None
    language: str
    published: str | None = None
    published_inferred: bool = False
    text: str
    claims: str


class SpeakerRow(Row, table=True):
    """A person or body that speaks; ``is_official`` while on the roster."""

    __tablename__ = "speaker"

    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    name: str
    folded: str = Field(index=True)
    type: str
    is_official: bool = False


class AliasRow(Row, table=True):
    """Another spelling or name of a speaker on the roster."""

    __tablename__ = "alias"
    __table_args__ = (UniqueConstraint("speaker_id", "folded"),)

    id: int | None = Field(default=None, primary_key=True)
    speaker_id: int = Field(foreign_key="speaker.id", ondelete="CASCADE")
    alias: str
    folded: str = Field(index=True)


class OfficeRow(Row, table=True):
    """An office a speaker on the roster holds, from-to where known, as partial ISO dates."""

    __tablename__ = "office"

    id: int | None = Field(default=None, primary_key=True)
    speaker_id: int = Field(foreign_key="speaker.id", ondelete="CASCADE", index=True)
    office: str
    start: str | None = None
    end: str | None = None


class SpeaksForRow(Row, table=True):
    """For which body a speaker speaks, on which days; an open end is the first or last day there is."""

    __tablename__ = "speaks_for"

    speaker_id: int = Field(foreign_key="speaker.id", ondelete="CASCADE", primary_key=True)
    body_id: int = Field(foreign_key="speaker.id", ondelete="CASCADE", primary_key=True, index=True)
    start: dt.date = Field(primary_key=True)
    end: dt.date


class MergedSpeakerRow(Row, table=True):
    """A speaker whose claims are shown as another's; the claims themselves keep naming the first."""

    __tablename__ = "merged_speaker"

    speaker_id: int = Field(foreign_key="speaker.id", ondelete="CASCADE", primary_key=True)
    into_id: int = Field(foreign_key="speaker.id", ondelete="CASCADE", index=True)


class RosterChangeRow(Row, table=True):
    """What a user changed on the roster, append-only; the tables of speakers are made anew from it and the files.

    ``action``, ``key``, ``name`` and ``value`` are those of ``tracker.speakers.additions``.
    """

    __tablename__ = "roster_change"

    id: int | None = Field(default=None, primary_key=True)
    made: dt.datetime
    action: str
    key: str
    name: str
    value: str


class ClaimRow(Row, table=True):
    """A quote with speaker, day and article; what its article tells anyhow is not stored a second time.

    ``store.shortening`` fills in what is left out, as does the view "quotation". Null are: ``key``, where it is the
    article's with ``start`` and ``end``; ``joined``, the parts of a quote joined with ``PART_JOINER``, where the text
    from ``start`` to ``end`` is all of it; ``said_basis``, where all the article tells is its own day. ``source_*`` and
    ``cue_*`` are offsets of the only source and the only cue.

    ``said*`` is when it was said. ``speaker_id`` is null where nobody can be named. ``candidates`` is a JSON list of
    records, ``steps`` one of their values (``store.evidence_steps``). ``seal`` is what ``store.seals`` digests.
    ``corrected`` is what a person did to it, null where nobody did.
    """

    __tablename__ = "claim"
    __table_args__ = (
        Index("ix_claim_article_start", "article_id", "start"),
        # What an index leaves out holds on PostgreSQL too (store.postgres); to say so here would load its dialect.
        Index("ix_claim_via", "via", sqlite_where=text("via IS NOT NULL")),
        Index("ix_claim_corrected", "corrected", sqlite_where=text("corrected IS NOT NULL")),
        Index("ix_claim_key", "key", unique=True, sqlite_where=text("key IS NOT NULL")),
    )

    id: int | None = Field(default=None, primary_key=True)
    key: str | None = None
    article_id: int = Field(foreign_key="article.id", ondelete="CASCADE")
    run_id: int = Field(foreign_key="run.id")
    speaker_id: int | None = Field(default=None, foreign_key="speaker.id", index=True)
    kind: str
    cue_type: str
    start: int
    end: int
    context_start: int
    context_end: int
    source_start: int | None = None
    source_end: int | None = None
    cue_start: int | None = None
    cue_end: int | None = None
    joined: str | None = None
    cue_text: str | None = Field(default=None, index=True)
    via: str | None = None
    office: str | None = None
    said: str | None = None
    said_first: dt.date | None = None
    said_last: dt.date | None = None
    said_precision: str
    said_basis: str | None = None
    said_phrase: str | None = None
    evidence: str
    confidence: float
    found_by: str
    second_hand: bool = Field(default=False, sa_column_kwargs={"server_default": false()})
    candidates: str = Field(default="[]", sa_column_kwargs={"server_default": "[]"})
    steps: str = Field(default="[]", sa_column_kwargs={"server_default": "[]"})
    seal: bytes | None = Field(default=None, sa_type=LargeBinary)
    corrected: str | None = None


class FactRow(Row, table=True):
    """What filters, counts and order ask of a claim, in one narrow row that is made from the others.

    ``speaker_id`` is the speaker it is shown under (``merged_speaker``), ``outlet_id`` the article's, ``is_report``
    whether it is shown without being asked for: no thought, wish or bare act, and not rejected by a person. ``on*`` are
    the days when it was said where known, else those of publication: what filters and order go by.
    """

    __tablename__ = "fact"
    __table_args__ = (
        Index("ix_fact_on", "on_first", "on_last", "is_report", "kind", "speaker_id", "outlet_id"),
        Index("ix_fact_speaker", "speaker_id", "on_first", "on_last", "is_report", "kind", "outlet_id"),
    )

    claim_id: int | None = Field(default=None, foreign_key="claim.id", ondelete="CASCADE", primary_key=True)
    speaker_id: int | None = Field(default=None, foreign_key="speaker.id")
    outlet_id: int | None = Field(default=None, foreign_key="outlet.id", index=True)
    kind: str
    cue_type: str
    is_report: bool
    on_first: dt.date | None = None
    on_last: dt.date | None = None


class ClaimVectorRow(Row, table=True):
    """What a claim means, as whole numbers of one byte each; null where the model knows none of its words."""

    __tablename__ = "claim_vector"

    claim_id: int | None = Field(default=None, foreign_key="claim.id", ondelete="CASCADE", primary_key=True)
    vector: bytes | None = Field(default=None, sa_type=LargeBinary)


class VectorModelRow(Row, table=True):
    """One row: which model made the vectors; no row where none were made."""

    __tablename__ = "vector_model"

    name: str = Field(primary_key=True)


class ChangeRow(Row, table=True):
    """One row, a number that every transaction raises: what was counted under the same number still holds."""

    __tablename__ = "change"

    number: int = Field(sa_type=BigInteger, primary_key=True)


class ClaimPartRow(Row, table=True):
    """Where a part of a quote stands in the article, where the claim's own row does not tell.

    So are all parts of a content or a cue that has several, and all relays: role source, cue, content or via, in order
    of ``position``. The view "claim_span" has these and the others.
    """

    __tablename__ = "claim_part"
    __table_args__ = {"sqlite_with_rowid": False}

    claim_id: int = Field(foreign_key="claim.id", ondelete="CASCADE", primary_key=True)
    role: str = Field(primary_key=True)
    position: int = Field(primary_key=True)
    start: int
    end: int


class TermRow(Row, table=True):
    """A term that claims are about; it stays where its last claim goes."""

    __tablename__ = "term"

    id: int | None = Field(default=None, primary_key=True)
    term: str = Field(unique=True)


class TopicRow(Row, table=True):
    """That a claim is about a term."""

    __tablename__ = "topic"
    __table_args__ = {"sqlite_with_rowid": False}

    claim_id: int = Field(foreign_key="claim.id", ondelete="CASCADE", primary_key=True)
    term_id: int = Field(foreign_key="term.id", primary_key=True, index=True)


class TallyRow(Row, table=True):
    """How many claims of a kind, shown without being asked for or not, a speaker, an outlet or a term has.

    ``field`` is "speaker", "outlet" or "topic", ``value_id`` the id of its row, 0 where the claim has none.
    """

    __tablename__ = "tally"
    __table_args__ = {"sqlite_with_rowid": False}

    field: str = Field(primary_key=True)
    value_id: int = Field(primary_key=True)
    kind: str = Field(primary_key=True)
    is_report: bool = Field(primary_key=True)
    claims: int


class CorrectionRow(Row, table=True):
    """What a person put right, append-only: ``tracker.corrections.records`` tells what is in it.

    ``key`` names it in every database; ``article_key`` is no link, since the article may be in none yet. ``before`` and
    ``after`` are JSON.
    """

    __tablename__ = "correction"

    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    made: dt.datetime
    made_by: str
    action: str
    article_key: str = Field(index=True)
    quote_id: str = Field(index=True)
    exact: str
    prefix: str
    suffix: str
    start: int
    before: str
    after: str
    why: str
    undoes: str | None = None


class CorrectionPlaceRow(Row, table=True):
    """What became of a correction when it was last laid: the claim that it shows in, or the problem."""

    __tablename__ = "correction_place"

    correction_id: int | None = Field(default=None, foreign_key="correction.id", ondelete="CASCADE", primary_key=True)
    claim_id: int | None = Field(default=None, foreign_key="claim.id", ondelete="CASCADE", index=True)
    problem: str | None = None


class UncorrectedRow(Row, table=True):
    """The claims of an article that has corrections, as they were read: a JSON list, over which these are laid.

    One row for each such article; made anew when the article is read again.
    """

    __tablename__ = "uncorrected"

    article_id: int | None = Field(default=None, foreign_key="article.id", ondelete="CASCADE", primary_key=True)
    claims: str


class SealRow(Row, table=True):
    """What a row was when this program wrote it, as ``tracker.store.seals`` digests it; claims have theirs within."""

    __tablename__ = "seal"
    __table_args__ = {"sqlite_with_rowid": False}

    kind: str = Field(primary_key=True)
    key: str = Field(primary_key=True)
    digest: bytes = Field(sa_type=LargeBinary)
