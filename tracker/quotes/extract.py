"""Find the quotes of a document: the outline of the whole method.

Tag, link, tidy, look inside what relays report, join continuations, fit to the quotation marks; boilerplate is left
out, transcripts and posts have ways of their own. Unpaired or odd quotation marks raise no error.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt
from spacy.tokens import Doc

from tracker.annotator.tagging import Tagging
from tracker.layout import cut_anew
from tracker.layout.documents import read_layout
from tracker.outlets import load_outlets
from tracker.posts import Post, find_posts
from tracker.quotes.boilerplate import Region, find_boilerplate
from tracker.quotes.carriers import Carriers
from tracker.quotes.continuations import drop_interrupted, join_continuations
from tracker.quotes.cues import load_cues
from tracker.quotes.drafting import draft_quotes
from tracker.quotes.drafts import Draft, Reading
from tracker.quotes.headlines import read_headline
from tracker.quotes.introductions import attribute_introduced
from tracker.quotes.lone import keep_lone_quotations
from tracker.quotes.nominal import draft_nominals
from tracker.quotes.omissions import extend_by_main_clause
from tracker.quotes.posts import keep_beside_posts, mark_posts, quote_posts
from tracker.quotes.relays import Tag, name_relays, unfold_relays
from tracker.quotes.shared_sentences import split_speakers
from tracker.quotes.spans import Range, classify_kind, trim_content, widen_to_regions
from tracker.quotes.tails import cut_tails
from tracker.quotes.tidying import tidy_draft
from tracker.quotes.turns import keep_beside_turns, quote_turns
from tracker.quotes.uncued import add_uncued
from tracker.quotes.was_quoted import attribute_to_subject
from tracker.records import Quote, QuoteKind, Relay, TextSpan
from tracker.time_limit import check_time
from tracker.transcripts import find_transcript

_MAX_SKIPPED = 0.5


def extract_quotes(doc: Doc, *, tag: Tag, tagging: Tagging | None = None) -> list[Quote]:
    """Find all quotes of a document, thoughts and acts included (see ``CueType.is_left_out``).

    Args:
        doc: A document with sentences and entities.
        tag: Tags a text. Called for the document where ``tagging`` is missing, and for the shortened paragraphs that
            are read again without a relay's clause.
        tagging: The tagging of the whole text, where it has been computed already.

    Returns:
        The quotes in order of their content. Their offsets count in the text that the document's layout was given.
    """
    layout = read_layout(doc)
    reading = Reading.of(doc, layout.view, load_cues(), load_outlets())
    transcript = find_transcript(reading.text)
    posts = find_posts(reading.text) if transcript is None else ()
    boilerplate = find_boilerplate(reading.text)
    skipped = _mark_skipped(reading, boilerplate, posts)
    drafts = _draft(reading, tag(reading.text) if tagging is None else tagging)
    drafts = _attribute(reading, [draft for draft in drafts if not _is_skipped(draft, skipped)], tag)
    if transcript is not None:
        drafts = join_continuations(reading, keep_beside_turns(reading, transcript, drafts), boilerplate)
        quotes = list(quote_turns(reading, transcript, boilerplate))
    else:
        drafts = _complete_prose(reading, drafts, posts, boilerplate)
        quotes = list(quote_posts(reading, posts, drafts))
    quotes += _finish_all(reading, drafts)
    if layout.text != layout.view:
        quotes = [cut_anew(quote, layout.text) for quote in quotes]
    return sorted(quotes, key=lambda quote: (quote.start, quote.end))


def _draft(reading: Reading, tagging: Tagging) -> list[Draft]:
    """The drafts of a tagging in text order, each corrected by itself."""
    drafts, unclaimed = draft_quotes(tagging)
    drafts += draft_nominals(reading, unclaimed)
    drafts = cut_tails(reading, [extend_by_main_clause(reading, draft, unclaimed) for draft in drafts])
    drafts.sort(key=lambda draft: draft.contents[0])
    tidied = (tidy_draft(reading, draft) for draft in drafts)
    return [draft for draft in tidied if draft is not None]


def _attribute(reading: Reading, drafts: list[Draft], tag: Tag) -> list[Draft]:
    """The drafts with their relays, and with the speakers that other drafts or the words around them tell."""
    drafts = unfold_relays(reading, attribute_to_subject(reading, drafts), tag)
    drafts = split_speakers(reading, attribute_introduced(reading, drafts))
    return drop_interrupted(reading, drafts)


def _complete_prose(
    reading: Reading, drafts: list[Draft], posts: Sequence[Post], boilerplate: list[Region]
) -> list[Draft]:
    """The drafts of what is no transcript, with the headline, continuations and quotations without a cue."""
    drafts = read_headline(reading, boilerplate, keep_beside_posts(reading, posts, drafts))
    not_prose = mark_posts(reading, posts, boilerplate)
    drafts = join_continuations(reading, drafts, not_prose)
    return keep_lone_quotations(reading, add_uncued(reading, drafts, not_prose), not_prose)


def _mark_skipped(reading: Reading, boilerplate: list[Region], posts: Sequence[Post]) -> npt.NDArray[np.bool_]:
    """Per character, whether it is boilerplate and in no post."""
    skipped = np.zeros(len(reading.text), bool)
    for region in boilerplate:
        skipped[region.start : region.end] = True
    for post in posts:
        skipped[post.start : post.end] = False
    return skipped


def _is_skipped(draft: Draft, skipped: npt.NDArray[np.bool_]) -> bool:
    size = sum(end - start for start, end in draft.contents)
    return bool(sum(skipped[start:end].sum() for start, end in draft.contents) > _MAX_SKIPPED * size)


def _mark_taken(reading: Reading, drafts: list[Draft]) -> npt.NDArray[np.bool_]:
    taken = np.zeros(len(reading.text), bool)
    for draft in drafts:
        for start, end in draft.spans:
            taken[start:end] = True
    return taken


def _finish_all(reading: Reading, drafts: list[Draft]) -> Iterator[Quote]:
    """The quotes of finished drafts, in the same order, without those that report nothing."""
    taken = _mark_taken(reading, drafts)
    carriers = Carriers(reading, drafts)
    for draft in drafts:
        check_time()
        quote = _finish(reading, draft, taken, name_relays(reading, draft, carriers))
        if quote is not None:
            yield quote


def _finish(reading: Reading, draft: Draft, taken: npt.NDArray[np.bool_], relays: tuple[Relay, ...]) -> Quote | None:
    contents = _fit_contents(reading, draft, taken)
    if not contents:
        return None
    kind = classify_kind(reading.text, contents, reading.inside)
    if kind is QuoteKind.INDIRECT and draft.source is None:
        return None
    return Quote(
        kind=kind,
        contents=tuple(TextSpan.cut(reading.text, *content) for content in contents),
        cues=tuple(TextSpan.cut(reading.text, *cue) for cue in sorted(draft.cues)),
        source=_fit_source(reading, draft.source),
        relays=relays,
        cue_type=draft.cue_type,
        score=draft.score,
        found_by=draft.found_by,
    )


def _fit_contents(reading: Reading, draft: Draft, taken: npt.NDArray[np.bool_]) -> list[Range]:
    """The contents of a draft as ordered, disjoint, trimmed ranges.

    Neighbours that only quotation marks and spaces part become one range.
    """
    fitted: list[Range] = []
    for content in sorted(draft.contents):
        wide = widen_to_regions(*content, reading.regions, taken)
        trimmed = trim_content(reading.text, *wide, reading.regions)
        if trimmed is None:
            continue
        if fitted and trimmed[0] <= fitted[-1][1]:
            fitted[-1] = (fitted[-1][0], max(fitted[-1][1], trimmed[1]))
        else:
            fitted.append(trimmed)
    return fitted


def _fit_source(reading: Reading, source: Range | None) -> TextSpan | None:
    if source is None:
        return None
    start, end = source
    while end > start and reading.text[end - 1] in " ,;:\u00a0":
        end -= 1
    return TextSpan.cut(reading.text, start, end) if end > start else None
