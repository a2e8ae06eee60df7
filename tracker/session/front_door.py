"""``Tracker``: what reads, asks and curates, in one class."""

from __future__ import annotations

from tracker.session.corpora import Corpora
from tracker.session.correcting import Corrections
from tracker.session.curating import Curation
from tracker.session.keeping import Keeping
from tracker.session.proving import Proofs
from tracker.session.speakers import SpeakerQuestions


class Tracker(Corpora, SpeakerQuestions, Proofs, Curation, Corrections, Keeping):
    """A database of claims, with all that brings claims in and asks for them.

    Args:
        database: File path or URL; without it as TRACKER_DATABASE says, else "tracker.sqlite3". It is made by the
            first ingest.
        roster: A CSV file of officials that is added to the built-in roster; without it as TRACKER_ROSTER says.
        tell: Called with a line before what takes long.
        article_seconds: The most processor time for an article, 0 for any; without it as TRACKER_ARTICLE_SECONDS says,
            else 20 seconds and half a second for each 1,000 characters.

    Example:
        >>> with Tracker("tracker.sqlite3") as tracker:
        ...     report = tracker.ingest("articles")
        ...     print(tracker.count(speaker="Lavrov"))
        2
    """
