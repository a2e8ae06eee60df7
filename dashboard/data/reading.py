"""Quotes and articles to read, cite and check, for the pages."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path, PurePosixPath

from dashboard.data.connection import cached
from tracker.checking import VERDICTS, Checked, Difference, Match, Standing
from tracker.checking.drafts import read_draft
from tracker.checking.reports import REPORTS, tell_rest
from tracker.citing import FORMATS
from tracker.errors import QueryError, TrackerError
from tracker.inert import encode_record
from tracker.query.articles import ArticleParagraph, ArticleView, QuotedSegment
from tracker.query.passage import Paragraph, Segment
from tracker.query.revisions import Revision
from tracker.query.tracing import Fate, Trace
from tracker.query.word_changes import WordChange, compare_words
from tracker.schema.claim import ClaimView
from tracker.session import Tracker

__all__ = [
    "REPORTS",
    "VERDICTS",
    "ArticleParagraph",
    "ArticleView",
    "Checked",
    "Difference",
    "Fate",
    "Match",
    "Paragraph",
    "QuotedSegment",
    "Revision",
    "Segment",
    "Standing",
    "Trace",
    "WordChange",
    "article_of",
    "check_of",
    "citations_of",
    "compare_words",
    "read_upload",
    "record_of",
    "revisions_of",
    "tell_rest",
    "trace_of",
]


@cached
def article_of(tracker: Tracker, article_id: str) -> ArticleView | None:
    """An article with all its quotes; None where there is none."""
    return tracker.article(article_id)


@cached
def revisions_of(tracker: Tracker, article_id: str) -> tuple[Revision, ...]:
    """All revisions of an article, oldest first; none where there is no such article."""
    try:
        return tuple(tracker.revisions(article_id))
    except QueryError:
        return ()


@cached
def trace_of(tracker: Tracker, quote_id: str) -> Trace:
    """What became of a quote that a link tells of."""
    return tracker.trace(quote_id)


@cached
def check_of(tracker: Tracker, text: str) -> tuple[Checked, ...]:
    """What the database knows of each quotation of a text."""
    return tuple(tracker.check(text))


def read_upload(name: str, content: bytes) -> str:
    """The words of a draft that somebody uploads, in any format that articles are read from; it is kept nowhere.

    Args:
        name: What the file is called, which tells its format.
        content: What is in it.

    Returns:
        Its words.

    Raises:
        TrackerError: It cannot be read, or there is no text in it.
    """
    with tempfile.TemporaryDirectory(prefix="tracker-check-") as folder:
        path = Path(folder) / (PurePosixPath(name.replace("\\", "/")).name or "draft")
        path.write_bytes(content)
        try:
            return read_draft(path)
        except TrackerError as error:
            raise type(error)(error.what.replace(str(path), path.name), where=path.name, remedy=error.remedy) from None


@cached
def citations_of(tracker: Tracker, quote_id: str, permalink: str) -> Mapping[str, str]:
    """The citations of a quote by format."""
    return {fmt: tracker.cite(quote_id, fmt, permalink=permalink) for fmt in FORMATS}


def record_of(claim: ClaimView) -> str:
    """A claim as JSON, as an export to JSON Lines has it, on several lines; controls are escapes."""
    return json.dumps(json.loads(encode_record(asdict(claim))), indent=2, ensure_ascii=True)
