"""Show a quote in its article: the paragraphs around it, cut into segments by role.

The segments of a paragraph, joined, are exactly the article's text from ``start`` to ``end`` of the paragraph.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from sqlalchemy import Connection, Engine, bindparam, select
from sqlmodel import col

from tracker.query.views import read_claims
from tracker.schema.claim import ClaimView
from tracker.store import damaged, read_rows, reading
from tracker.store.shortening import find_claim
from tracker.store.spans import select_spans
from tracker.store.tables import ArticleRow, ClaimRow, OutletRow
from tracker.text import iter_paragraphs

# Where roles overlap the later one shows: the content is what the reader came for.
_ROLES = ("via", "source", "cue", "content")
_SPANS = select_spans(col(ClaimRow.id) == bindparam("row")).c
_MARKS = select(_SPANS.role, _SPANS.start, _SPANS.end)
Mark = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of text and its role: "source", "cue", "content", "via", or None for the rest of the article."""

    text: str
    role: str | None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, ``text[start:end]`` of the article, as segments in order."""

    start: int
    end: int
    segments: tuple[Segment, ...]

    @property
    def text(self) -> str:
        """The paragraph as it stands in the article."""
        return "".join(segment.text for segment in self.segments)


@dataclass(frozen=True, slots=True)
class SameStory:
    """Another article that prints the same report, word for word or nearly so."""

    article_id: str
    article_name: str
    outlet: str | None
    title: str | None
    url: str | None


@dataclass(frozen=True, slots=True)
class Passage:
    """A claim and the paragraphs around it.

    ``cut_before`` and ``cut_after`` say whether the article has more there; ``also_in`` are other articles of the same
    story.
    """

    claim: ClaimView
    paragraphs: tuple[Paragraph, ...]
    cut_before: bool
    cut_after: bool
    also_in: tuple[SameStory, ...] = ()


def read_passage(engine: Engine, key: str, *, around: int = 2, whole: bool = False) -> Passage | None:
    """Read the part of the article that holds a claim.

    Args:
        engine: The database.
        key: The ``quote_id`` of the claim.
        around: How many more paragraphs on either side.
        whole: Whether to read the whole article instead.

    Returns:
        The claim and the paragraphs with their segments; None where there is no such claim.
    """
    with reading(engine) as connection:
        row = find_claim(connection, key)
        claim = next(iter(read_claims(connection, [] if row is None else [row])), None)
        if claim is None:
            return None
        [(text,)] = read_rows(connection, select(col(ArticleRow.text)).where(col(ArticleRow.key) == claim.article_id))
        marks = [(role, start, end) for role, start, end in read_rows(connection, _MARKS.params(row=row))]
        for mark in marks:
            if None in mark or mark[0] not in _ROLES:
                raise damaged("claim_span", mark, row=key)
        also_in = find_same_story(connection, claim.story, claim.article_id) if claim.story else ()
    bounds = list(iter_paragraphs(text))
    first, last = _select_paragraphs(bounds, marks)
    shown = slice(None) if whole else slice(max(first - around, 0), last + around + 1)
    chosen = bounds[shown]
    return Passage(
        claim=claim,
        paragraphs=tuple(Paragraph(start, end, cut_segments(text, start, end, marks)) for start, end in chosen),
        cut_before=chosen[:1] != bounds[:1],
        cut_after=chosen[-1:] != bounds[-1:],
        also_in=also_in,
    )


def cut_segments(text: str, start: int, end: int, marks: Sequence[Mark]) -> tuple[Segment, ...]:
    """Cut ``text[start:end]`` into segments at the marks (role, start, end), which may overlap or lie outside.

    Example: "Obama is ready, Peskov said" with the marks ("content", 0, 14), ("source", 16, 22), ("cue", 23, 27) gives
    content, None, source, None, cue.
    """
    inside = [(role, max(a, start), min(b, end)) for role, a, b in marks if a < end and b > start]
    cuts = sorted({start, end, *(a for _, a, _ in inside), *(b for _, _, b in inside)})
    segments: list[Segment] = []
    for a, b in pairwise(cuts):
        roles = {role for role, c, d in inside if c <= a and b <= d}
        role = max(roles, key=_ROLES.index, default=None)
        if segments and segments[-1].role == role:
            segments[-1] = Segment(segments[-1].text + text[a:b], role)
        else:
            segments.append(Segment(text[a:b], role))
    return tuple(segments)


def find_same_story(connection: Connection, story: int, article_id: str) -> tuple[SameStory, ...]:
    """Find the other articles of a story.

    Args:
        connection: The database.
        story: The number of the story.
        article_id: The article that is left out.

    Returns:
        The others, by outlet.
    """
    rows = (
        select(
            col(ArticleRow.key), col(ArticleRow.name), col(OutletRow.name), col(ArticleRow.title), col(ArticleRow.url)
        )
        .outerjoin(OutletRow, col(ArticleRow.outlet_id) == col(OutletRow.id))
        .where(col(ArticleRow.story_id) == story, col(ArticleRow.key) != article_id)
        .order_by(col(OutletRow.name), col(ArticleRow.id))
    )
    return tuple(SameStory(*row) for row in read_rows(connection, rows))


def _select_paragraphs(bounds: Sequence[tuple[int, int]], marks: Sequence[Mark]) -> tuple[int, int]:
    """The indexes of the first and the last paragraph that a mark touches."""
    touched = [
        index for index, (start, end) in enumerate(bounds) if any(a < end and b > start for _, a, b in marks)
    ] or [0]
    return touched[0], touched[-1]
