"""Check all that was pasted: find the quotations, look each up, tell whose words they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from sqlalchemy import Connection, Engine

from tracker.checking.candidates import find_candidates
from tracker.checking.checked import (
    ABSENT,
    EXACT,
    MOST_QUOTATIONS,
    PARTIAL,
    SIMILAR,
    UNQUOTED,
    VERDICTS,
    Checked,
    Match,
)
from tracker.checking.compare import compare
from tracker.checking.naming import Naming, name_speakers
from tracker.checking.pasted import Pasted, find_quotations, list_readings
from tracker.checking.standing import find_standing
from tracker.checking.stitching import join_pieces
from tracker.checking.wording import read_pieces
from tracker.errors import QueryError
from tracker.query.claims import search_claims
from tracker.query.views import read_claims
from tracker.schema.filters import ClaimFilter
from tracker.store import reading
from tracker.text import iter_paragraphs

"""How many quotations of a draft are checked at most."""
_LONGEST = 400  # words that are compared at once
_SENTENCE = 60
_MOST_MATCHES = 10
_MOST_SIMILAR = 3
_ORDER = {verdict: at for at, verdict in enumerate(VERDICTS)}


def check_text(engine: Engine, text: str, *, similar: bool = True) -> list[Checked]:
    """Check each quotation of a text.

    Args:
        engine: The database.
        text: A sentence or a draft. What stands in quotation marks is checked; without marks, each paragraph.
        similar: Whether to look for quotes of a like meaning where the words are not there.

    Returns:
        What was found of each quotation, in order; of a long draft, of the first 200.
    """
    with reading(engine) as connection:
        found = list(_check_all(connection, text))
    if not similar:
        return found
    return [_add_similar(engine, each) if each.verdict == ABSENT else each for each in found]


def _check_all(connection: Connection, text: str) -> Iterator[Checked]:
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    if start >= end:
        return
    quotations = find_quotations(text, most=MOST_QUOTATIONS)
    for each in _list_wholes(text, start, end, quotations):
        whole = _check(connection, text, each)
        if whole.verdict in (EXACT, PARTIAL):
            yield whole
            return
    if quotations:
        for each in quotations:
            yield _check_long(connection, text, each)
        return
    for paragraph in list(iter_paragraphs(text))[:MOST_QUOTATIONS]:
        yield _check_readings(connection, text, *paragraph)


def _list_wholes(text: str, start: int, end: int, quotations: Sequence[Pasted]) -> Iterator[Pasted]:
    """All that was pasted as one quotation, where it may be one: a stored quote may have marks within.

    Of a sentence, what is left without its clause of saying too, where every quotation is in that.
    """
    words = len(text[start:end].split())
    if words > _LONGEST:
        return
    yield Pasted(start, end)
    if quotations and words <= _SENTENCE:
        for each in islice(list_readings(text, start, end), 1, None):
            if each.start < quotations[0].start and quotations[-1].end < each.end:
                yield each


def _check_readings(connection: Connection, text: str, start: int, end: int) -> Checked:
    """The reading of a passage that is best known: whole, or without the clause that names a speaker."""
    readings = [_check_long(connection, text, each) for each in list_readings(text, start, end)]
    # Not the surest verdict: of an altered quote, what is left without the altered clause would be a part.
    best = min(readings, key=lambda each: (-_weigh(each), _ORDER[each.verdict]))
    if best.verdict == ABSENT:  # what is then looked for by its meaning has no "Lavrov said" in it
        return next((each for each in readings if each.given_to), best)
    return best


def _check_long(connection: Connection, text: str, pasted: Pasted) -> Checked:
    """A quotation of any length; of one that is too long to be compared at once, its beginning."""
    words = 0
    for at, char in enumerate(text[pasted.start : pasted.end]):
        words += char.isspace()
        if words > _LONGEST:
            return _check(connection, text, replace(pasted, end=pasted.start + at))
    return _check(connection, text, pasted)


def _check(connection: Connection, text: str, pasted: Pasted) -> Checked:
    words = text[pasted.start : pasted.end]
    pieces = read_pieces(words)
    naming = name_speakers(connection, pasted.given_to)
    result = Checked(pasted.start, pasted.end, words, ABSENT, naming.written)
    if not any(piece.word for piece in pieces):
        return result
    claims = read_claims(connection, find_candidates(connection, pieces, speakers=naming.ids))
    matches = [match for claim in claims if (match := compare(words, pieces, claim))]
    if not any(match.verdict in (EXACT, PARTIAL) for match in matches):
        matches = list(join_pieces(words, pieces, claims)) or matches
    if matches:
        chosen = _choose(matches, naming)
        note = naming.tell(chosen[0].claim)
        return replace(result, verdict=chosen[0].verdict, matches=chosen, speaker_note=note)
    standing = find_standing(connection, pieces)
    return replace(result, verdict=UNQUOTED if standing else ABSENT, standing=standing)


def _choose(matches: Iterable[Match], naming: Naming) -> tuple[Match, ...]:
    """The best matches first; of those that are equally good, the one given to the same speaker, then by day."""
    ranked = sorted(matches, key=lambda match: _rank(match, naming))
    least = _ORDER[ranked[0].verdict]
    return tuple(match for match in ranked if _ORDER[match.verdict] <= max(least, _ORDER[PARTIAL]))[:_MOST_MATCHES]


def _rank(match: Match, naming: Naming) -> tuple[int, float, bool, str, str]:
    claim = match.claim
    return _ORDER[match.verdict], -match.score, not naming.is_of(claim), claim.day or "9", claim.quote_id


def _weigh(checked: Checked) -> int:
    return sum(match.weight for match in checked.matches[:1])


def _add_similar(engine: Engine, checked: Checked) -> Checked:
    try:
        page = search_claims(engine, ClaimFilter(like=checked.text, limit=_MOST_SIMILAR))
    except QueryError:  # none of its words is known
        return checked
    matches = tuple(Match(claim, SIMILAR, (), page.alike[claim.quote_id].score) for claim in page.claims)
    return replace(checked, verdict=SIMILAR if matches else ABSENT, matches=matches)
