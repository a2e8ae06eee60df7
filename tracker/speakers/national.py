"""The step for national bodies: it decides whose ministry, army or government is meant.

The body gets one name in all articles. Where the phrase says only "the Defence Ministry" and the article does not show
whose, the step says nothing, and the body is known in this article alone.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import lru_cache
from itertools import islice

from tracker.records import Speaker, SpeakerType, TextSpan
from tracker.speakers.countries import (
    Country,
    NationalBody,
    country_of,
    find_country,
    find_short_country,
    owned_pattern,
    place_pattern,
    read_national_body,
)
from tracker.speakers.roster import make_key
from tracker.speakers.scene import Scene, cite, take_step
from tracker.text import iter_paragraphs

_DATELINE = re.compile(
    r"(?P<place>[A-Z][A-Z.'’ -]{2,30}[A-Z])(?:,\s+[A-Z][\w. ]{2,20}?)?(?:,\s*\w{3,9}\.?\s+\d{1,2}(?:,\s*\d{4})?)?\s*"
    r"(?:\([^)\n]{2,40}\)|/[^/\n]{2,40}/)?\s*(?:[-–—:]|\()"
)
_FIRST_PARAGRAPHS = 4
_NEAR = 3
"""Paragraphs within which "the army" means the army of a country named before; a ministry is told by all the text."""
_MIN_SHARE = 0.7
_MIN_NAMED = 3
_WITHOUT_MINISTRIES = "United States"


def by_country(scene: Scene, source: TextSpan) -> Speaker | None:
    """Resolve a country or national body.

    Examples: "Russia's defense ministry", "the Defence Ministry" where the article shows whose.
    """
    country = find_country(source.text) if source.text[:1].isupper() or " " in source.text else None
    country = country or find_short_country(source.text, scene.text)
    if country is not None:
        evidence = f"{cite(source.text)} stands for the government of {country.name}"
        return _speak(scene, source, NationalBody("government", country), evidence, rule="national-body", score=0.95)
    body = read_national_body(source.text)
    if body is None:
        return None
    if body.country is not None:
        return _speak(scene, source, body, f"{cite(source.text)} names it", rule="national-body", score=0.95)
    return _resolve_without_country(scene, source, body)


def national_again(scene: Scene, source: TextSpan, head: str) -> Speaker | None:
    """The national body of that noun named last: "the Russian ministry" after "Russia's Foreign Ministry"."""
    start = scene.paragraph_start(source.start, back=_NEAR)
    owners = [country_of(match[0]) for match in place_pattern().finditer(source.text)]
    named = [
        (at, body)
        for at, body in _find_with_country(scene.text)
        if start <= at.start < source.start and body.head == head and (not owners or body.country in owners)
    ]
    if not named:
        return None
    at, body = named[-1]
    where = f"named {cite(at.text)} in paragraph {scene.paragraph(at.start)}"
    evidence = f"{cite(source.text)} is the {body.full_name}: {where}"
    return _speak(scene, source, body, evidence, rule="body-named-before", score=0.75, points_to=at)


def _resolve_without_country(scene: Scene, source: TextSpan, body: NationalBody) -> Speaker | None:
    """Resolve a bare "Defence Ministry" to a country.

    That is the one it is named with elsewhere in the text, else that of the dateline, else the one the article names
    most.
    """
    is_ministry = body.head == "ministry"
    start = 0 if is_ministry else scene.paragraph_start(source.start, back=_NEAR)
    end = len(scene.text) if is_ministry else source.start
    names = {body.name, *body.also}
    named = [
        (at, other) for at, other in _find_with_country(scene.text) if other.name in names and start <= at.start < end
    ]
    before = [each for each in named if each[0].start < source.start]
    is_near = before and scene.paragraph(source.start) - scene.paragraph(before[-1][0].start) < _NEAR
    if is_near or len({other.full_name for _, other in named}) == 1:
        at, owned = (before or named)[-1]
        if not is_near and _names_only_others(scene, source, owned):
            return None
        where = f"named {cite(at.text)} in paragraph {scene.paragraph(at.start)}"
        evidence = f"{cite(source.text)} is the {owned.full_name}: {where}"
        return _speak(scene, source, owned, evidence, rule="body-named-before", score=0.8, points_to=at)
    if not body.ties or named:
        return None
    country = _find_dateline(scene.text)
    if country is not None:
        why, score = "the article is datelined there", 0.75
    else:
        country = _find_most_named(scene.text, ministry=is_ministry)
        why, score = "no other country is named as often", 0.65
    if country is None:
        return None
    owned = replace(body, country=country)
    evidence = f"{cite(source.text)} is taken for the {owned.full_name}: {why}"
    return _speak(scene, source, owned, evidence, rule="body-of-country", score=score)


def _names_only_others(scene: Scene, source: TextSpan, owned: NationalBody) -> bool:
    """Whether the source's paragraph names other countries but not the owner: "China called for ..., it said"."""
    start = scene.paragraph_start(source.start, back=0)
    countries = {country_of(match[0]) for match in place_pattern().finditer(scene.text, start, source.start)}
    return bool(countries) and owned.country not in countries


def _speak(
    scene: Scene,
    source: TextSpan,
    body: NationalBody,
    evidence: str,
    *,
    rule: str,
    score: float,
    points_to: TextSpan | None = None,
) -> Speaker:
    """Answer with a national body, under its roster entry where it has one."""
    name = body.full_name
    official = scene.roster.find_name(name)
    if official is None and body.name == "government" and body.country is not None:
        official = scene.roster.find_name(body.country.name)
    steps = take_step(rule, source, points_to)
    if official is not None and official.type is not SpeakerType.PERSON:
        return Speaker(official.key, official.name, official.type, evidence, True, score=score, steps=steps)
    return Speaker(make_key("org", name), name, SpeakerType.ORGANIZATION, evidence, score=score, steps=steps)


@lru_cache(maxsize=4)
def _find_with_country(text: str) -> tuple[tuple[TextSpan, NationalBody], ...]:
    """National bodies that the text names with their country, in text order."""
    found = (
        (TextSpan.cut(text, *match.span()), read_national_body(match[0])) for match in owned_pattern().finditer(text)
    )
    return tuple((at, body) for at, body in found if body is not None and body.country is not None)


@lru_cache(maxsize=4)
def find_dateline_place(text: str) -> str | None:
    """The place of the dateline, in normal spelling: "Moscow" of "MOSCOW (Reuters) -"."""
    for start, end in islice(iter_paragraphs(text), _FIRST_PARAGRAPHS):
        match = _DATELINE.match(text, start, end)
        if match is not None:
            return match["place"].title()
    return None


def _find_dateline(text: str) -> Country | None:
    place = find_dateline_place(text)
    return find_country(place) if place is not None else None


@lru_cache(maxsize=4)
def _count_countries(text: str) -> Counter[Country]:
    return Counter(country_of(match[0]) for match in place_pattern().finditer(text))


def _find_most_named(text: str, *, ministry: bool) -> Country | None:
    counts = {c: n for c, n in _count_countries(text).items() if not ministry or c.name != _WITHOUT_MINISTRIES}
    if not counts:
        return None
    country = max(counts, key=lambda each: counts[each])
    return country if counts[country] >= max(_MIN_NAMED, _MIN_SHARE * sum(counts.values())) else None
