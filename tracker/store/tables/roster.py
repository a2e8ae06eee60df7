"""Speakers and the roster: names, offices, who speaks for whom, and what users changed of it.

In: nothing. Out: the classes of their rows.
"""

from __future__ import annotations

import datetime as dt

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from tracker.store.tables.row import Row


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

    ``action``, ``key``, ``name`` and ``value`` are those of ``tracker.speakers.additions``; a "name" is stored as an
    "add" of the same moment as the spelling or merge that it stands before.
    """

    __tablename__ = "roster_change"

    id: int | None = Field(default=None, primary_key=True)
    made: dt.datetime
    action: str
    key: str
    name: str
    value: str
