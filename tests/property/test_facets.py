"""The number that stands at a value, of any filter, is the number of quotes that a click on it finds.

On a database of quotes put together at random: several of one name, days known to the year, cues of several words.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.data.narrowing import FACETS, values_with_counts, years_to_choose
from tests.factories import make_article, make_claim, make_speaker, save_articles
from tracker.query import ClaimFilter
from tracker.session import Tracker

CUES = (
    "said", "has said", "denied", "said in Moscow, denying", "according to", "told reporters", "was told",
    "made it clear", "claims", "the statement said", "saw", "grumbled",
)  # fmt: skip
OUTLETS = ("Gazette", "Herald", None)
TOPICS = ("gas", "talks", "Syria", "missile")
SAID = ("2012-12-31", "2013-01", "2013", "2014-05-02", None)
PEOPLE = (
    make_speaker("Ann Lee"), make_speaker("Ann Lee", key="ann-lee-2"), make_speaker("Bob Ray", is_official=True),
    make_speaker("Kremlin", type="organization"), None,
)  # fmt: skip


@pytest.fixture(scope="module", autouse=True)
def tracker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tracker]:
    path = str(tmp_path_factory.mktemp("facets") / "random.sqlite3")
    chance = random.Random(20)
    articles = []
    for number in range(6):
        lines = [f"Point {number}.{at} of gas and oil, {cue}." for at, cue in enumerate(CUES)]
        outlet, published = OUTLETS[number % 3], SAID[number % 5]
        url = f"https://news.example/{number}"
        article = make_article("\n".join(lines), name=str(number), outlet=outlet, published=published, url=url)
        claims = [
            make_claim(
                article, line.partition(",")[0], speaker=chance.choice(PEOPLE), said=chance.choice(SAID),
                quote=None, cue=chance.choice([cue, cue, None]), kind=chance.choice(["direct", "mixed", "indirect"]),
                cue_type=chance.choice(["speech", "denial", "thought"]), topics=chance.sample(TOPICS, 2),
            )
            for line, cue in zip(lines, CUES, strict=True)
        ]  # fmt: skip
        articles.append((article, claims))
    save_articles(path, articles)
    with pytest.MonkeyPatch.context() as patch, Tracker(path) as opened:
        patch.setenv("TRACKER_DATABASE", path)
        yield opened


def some(*values: str) -> st.SearchStrategy[tuple[str, ...]]:
    return st.just(()) | st.lists(st.sampled_from(values), max_size=2, unique=True).map(tuple)


FILTERS = st.builds(
    ClaimFilter,
    speaker=some("Ann Lee", "ann-lee-2", "Ray", "Kremlin"),
    outlet=some("Gazette", "herald"),
    kind=some("direct", "mixed"),
    topic=some("gas", "missiles"),
    cue=some("say", "denied", "tell", "grumbled"),
    cue_type=some("denial", "thought"),
    text=st.sampled_from([None, "gas", "1"]),
    thoughts=st.booleans(),
    date_from=st.sampled_from([None, "2013"]),
    undated=st.none() | st.booleans(),
)


@given(FILTERS)
@settings(max_examples=12)
def test_the_number_at_a_value_is_what_a_click_on_it_finds(tracker: Tracker, where: ClaimFilter) -> None:
    for name in FACETS:
        for value, number in values_with_counts(name, where):
            asked = tuple(tracker.values_of_name(value)) if name == "speaker" else (value,)
            assert tracker.count(replace(where, **{name: asked})) == number, (name, value)
    for year, number in years_to_choose(where):
        assert tracker.count(replace(where, date_from=str(year), date_to=str(year))) == number, year


def test_cues_are_offered_by_what_they_are_judged_by(tracker: Tracker) -> None:
    offered = dict(tracker.cues(thoughts=True))
    assert {"say", "deny", "tell", "according to", "make it clear"} <= offered.keys()
    assert not {"according", "grumble", "grumbled", "denied"} & offered.keys()
