"""What is asked of the database: each question of the command line and the pages, with several things to ask it of.

In: an engine and the words that the database was made of. Out: named calls of ``tracker.query`` and nothing below it,
so that the same questions are asked whatever the tables are.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from sqlalchemy import Engine

from tests.bench.store.people import HEAD
from tracker import query
from tracker.query import ClaimFilter
from tracker.schema.filters import RELEVANCE

PAGE = 50
Ask = Callable[[Engine], object]

_PEOPLE = ("Obama", "Putin", "Kerry", "Lavrov", "Peskov")
_MONTHS = [(dt.date(year, 3, 1), dt.date(year, 3, 31)) for year in range(2013, 2023)]


@dataclass(frozen=True, slots=True)
class Words:
    """Words to search for, by how many quotes have them."""

    rare: str
    commonest: str
    topical: str = "Syria"
    phrase: str = '"missile defence"'


def list_questions(words: Words) -> Mapping[str, Sequence[Ask]]:
    """Each question by name; every call of it asks something else, where there is something else to ask."""
    filters = _list_filters(words)
    questions: dict[str, Sequence[Ask]] = {f"page: {name}": [_page(each) for each in all_] for name, all_ in filters}
    questions |= {f"facets: {name}": [_facets(each) for each in all_] for name, all_ in filters}
    return questions | {
        "page by number": [_page_by_number(20), _page_by_number(200)],
        "next page": [_next_page(20), _next_page(200)],
        "word, by relevance": [_page(ClaimFilter(text=words.topical, order=RELEVANCE))],
        "topics": [query.list_topics],
        "topics: two speakers": [lambda engine: query.list_topics(engine, ClaimFilter(speaker=_PEOPLE[:2]))],
        "topics: word": [lambda engine: query.list_topics(engine, ClaimFilter(text=words.topical))],
        "speakers list": [_speakers(0), _speakers(PAGE), _speakers(2 * PAGE)],
        "most quoted": [query.list_most_quoted],
        "page of a speaker": [_profile(name) for name in _PEOPLE],
        "one speaker by name": [_speaker(name) for name in _PEOPLE],
        "compare two by month": [_compare(one, other) for one, other in pairwise(_PEOPLE)],
        "first and last day": [query.date_bounds],
        "open a passage": [_passage(at) for at in (1, 50, 300)],
        "spokespeople": [_page(ClaimFilter(speaker=("Kremlin",), with_spokespeople=True))],
        "relay": [_page(ClaimFilter(via=("CNN",))), _page(ClaimFilter(via=("BBC",)))],
        "outlet": [_page(ClaimFilter(outlet=("BBC",)))],
        "cue": [_page(ClaimFilter(cue=("deny",)))],
        "topic": [_page(ClaimFilter(topic=("president",)))],
        "nobody of that name": [_unknown("Lavrow"), _unknown("Obbama")],
    }


def _list_filters(words: Words) -> list[tuple[str, list[ClaimFilter]]]:
    people = [ClaimFilter(speaker=(name,)) for name in _PEOPLE]
    return [
        ("all", [ClaimFilter(), ClaimFilter(newest_first=True), ClaimFilter(thoughts=True)]),
        ("rare word", [ClaimFilter(text=words.rare)]),
        ("topical word", [ClaimFilter(text=words.topical), ClaimFilter(text="sanctions")]),
        ("commonest word", [ClaimFilter(text=words.commonest)]),
        ("phrase", [ClaimFilter(text=words.phrase), ClaimFilter(text='"foreign minister"')]),
        ("word in context", [ClaimFilter(text=words.topical, in_context=True)]),
        ("speaker", people),
        ("speaker, word, days", [_narrow(each, words.topical) for each in people]),
        ("one month", [ClaimFilter(date_from=first, date_to=last) for first, last in _MONTHS]),
        ("kind", [ClaimFilter(kind=("direct",)), ClaimFilter(kind=("mixed",))]),
    ]


def _narrow(where: ClaimFilter, text: str) -> ClaimFilter:
    return replace(where, text=text, date_from=dt.date(2014, 1, 1), date_to=dt.date(2016, 12, 31))


def _page(where: ClaimFilter) -> Ask:
    return lambda engine: query.search_claims(engine, replace(where, limit=PAGE))


def _page_by_number(page: int) -> Ask:
    return lambda engine: query.search_claims(engine, ClaimFilter(limit=PAGE, offset=page * PAGE))


def _next_page(page: int) -> Ask:
    last: list[str] = []

    def ask(engine: Engine) -> object:
        if not last:  # the first time this is no next page, and cold anyhow
            where = ClaimFilter(limit=1, offset=page * PAGE - 1)
            last.extend(claim.quote_id for claim in query.search_claims(engine, where).claims)
        return query.search_claims(engine, ClaimFilter(limit=PAGE, after=last[0] if last else None))

    return ask


def _speakers(offset: int) -> Ask:
    return lambda engine: query.list_speakers(engine, limit=PAGE, offset=offset)


def _facets(where: ClaimFilter) -> Ask:
    return lambda engine: query.count_facets(engine, where)


def _speaker(name: str) -> Ask:
    return lambda engine: query.list_speakers(engine, [name])


def _profile(name: str) -> Ask:
    return lambda engine: query.read_profile(engine, name)


def _compare(one: str, other: str) -> Ask:
    return lambda engine: query.compare_speakers(engine, [one, other])


def _passage(at: int) -> Ask:
    def ask(engine: Engine) -> object:
        (claim,) = query.search_claims(engine, ClaimFilter(speaker=HEAD[:1], limit=1, offset=at)).claims
        return query.read_passage(engine, claim.quote_id)

    return ask


def _unknown(name: str) -> Ask:
    return lambda engine: query.suggest_speakers(engine, name)
