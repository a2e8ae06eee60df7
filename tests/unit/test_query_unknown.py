"""Names that nobody bears: the nearest that somebody does, never more than three, with what they are quoted for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.factories import make_article, make_claim
from tracker.errors import QueryError
from tracker.officials import Official
from tracker.query import ClaimFilter
from tracker.query.unknown import check_names, is_known_speaker, suggest_speakers
from tracker.session import Tracker
from tracker.store import open_store, save_article, save_roster, start_run

TEXT = "He said one two three four five six, and she said seven of it."


@pytest.fixture(scope="module")
def engine(tmp_path_factory):
    engine = open_store(tmp_path_factory.mktemp("unknown") / "tracker.sqlite3")
    run_id = start_run(engine, tracker_version="1", model_version="m")
    speakers = {"Morning Star": ["Ann Miller", "Ann Miller", "Bob Ray"], "Evening Star": ["Ann Müler"], "Le Monde": []}
    for at, (outlet, names) in enumerate([*speakers.items(), ("Gazette", ["Ann Milner", "Anna Miller"])]):
        article = make_article(TEXT, outlet=outlet, name=outlet, url=f"https://{at}.example")
        words = ["one", "two", "three"]
        claims = [make_claim(article, word, speaker=name) for word, name in zip(words, names, strict=False)]
        save_article(engine, article, claims, run_id=run_id)
    save_roster(engine, [Official("ann-miller", "Ann Miller", aliases=("Annie Oakley",))])
    yield engine
    engine.dispose()


@pytest.fixture
def empty(tmp_path):
    engine = open_store(tmp_path / "empty.sqlite3")
    yield engine
    engine.dispose()


def remedy_of(engine, **fields):
    with pytest.raises(QueryError) as failure:
        check_names(engine, ClaimFilter(**fields))
    return str(failure.value)


def test_who_is_known_passes_quoted_or_not(engine):
    check_names(engine, ClaimFilter())
    check_names(engine, ClaimFilter(speaker=["Ann Miller", "ray", "bob-ray"], outlet=["morning star", "Le Monde"]))
    assert is_known_speaker(engine, "Ray")
    assert not is_known_speaker(engine, "Rey")


def test_nobody_is_called_by_a_text_without_end(engine):
    assert not is_known_speaker(engine, "x" * 60_000)
    assert not is_known_speaker(engine, "peace " * 10_000)
    assert suggest_speakers(engine, "x" * 60_000) == "`tracker speakers` lists the names"


def test_the_nearest_three_are_named_with_their_quotes(engine):
    assert suggest_speakers(engine, "Ann Mill") == (
        "did you mean Ann Miller (2 quotes) or Ann Milner (1 quote) or Anna Miller (1 quote)?"
    )
    assert suggest_speakers(engine, "Rai") == "`tracker speakers` lists the names"
    assert suggest_speakers(engine, "Raay") == "did you mean Bob Ray (1 quote)?"


def test_a_relay_that_there_is_not_is_told_with_the_nearest(tmp_path):
    engine = open_store(tmp_path / "relays.sqlite3")
    article = make_article("Interfax reported, citing Ann Miller, that one went. Tass said that two went.")
    claims = [make_claim(article, "one went", via="Interfax"), make_claim(article, "two went", via="Tass")]
    save_article(engine, article, claims, run_id=start_run(engine, tracker_version="1", model_version="m"))
    check_names(engine, ClaimFilter(via=["interfax"]))
    assert remedy_of(engine, via=["Interfox"]) == (
        "nothing was relayed by 'Interfox'; did you mean Interfax (1 quote)?"
    )
    assert remedy_of(engine, via=["Xinhua"]).endswith("; most was relayed by Interfax, Tass")
    with pytest.raises(QueryError, match="nothing was relayed by 'Xinhua'"):
        Tracker(tmp_path / "relays.sqlite3").claims(via=["Xinhua"])


def test_nothing_relayed_yet(empty):
    assert remedy_of(empty, via=["Tass"]) == "nothing was relayed by 'Tass'; most was relayed by nobody yet"


def test_a_topic_that_there_is_not_is_told_with_the_nearest(tmp_path, empty):
    engine = open_store(tmp_path / "topics.sqlite3")
    article = make_article(TEXT)
    topics = [["arms control", "Moscow"], ["Moscow"]]
    claims = [
        replace(make_claim(article, word), topics=each) for word, each in zip(["one", "two"], topics, strict=True)
    ]
    save_article(engine, article, claims, run_id=start_run(engine, tracker_version="1", model_version="m"))
    check_names(engine, ClaimFilter(topic=["Arms control", "Moscow"]))
    assert remedy_of(engine, topic=["arm control"]) == (
        "no quotes have the topic 'arm control'; did you mean arms control (1 quote)?"
    )
    assert remedy_of(engine, topic=["gas"]).endswith("; those with most quotes are Moscow, arms control")
    assert remedy_of(empty, topic=["gas"]).endswith("; those with most quotes are none yet")
    engine.dispose()


def test_another_spelling_leads_to_whom_it_is_of(engine):
    assert suggest_speakers(engine, "Anie Oakley") == "did you mean Ann Miller (2 quotes)?"
    assert suggest_speakers(engine, "Okley") == "did you mean Ann Miller (2 quotes)?"


def test_each_name_of_a_filter_is_looked_at(engine):
    assert remedy_of(engine, speaker=["Bob Ray", "Bob Rayy"]) == (
        "nobody is called 'Bob Rayy'; did you mean Bob Ray (1 quote)?"
    )
    assert remedy_of(engine, outlet=["Gazette", "Gazete"]) == (
        "there is no outlet 'Gazete'; did you mean Gazette (2 quotes)?"
    )


def test_outlets_that_are_like_no_other_are_told_those_with_most_quotes(engine):
    assert remedy_of(engine, outlet="Zeit") == (
        "there is no outlet 'Zeit'; those with most quotes are Morning Star, Gazette, Evening Star"
    )
    assert remedy_of(engine, outlet="Le Mond") == "there is no outlet 'Le Mond'; did you mean Le Monde (0 quotes)?"


def test_where_nobody_is_known_nobody_is_meant(empty):
    assert remedy_of(empty, speaker="Ann") == "nobody is called 'Ann'; `tracker speakers` lists the names"
    assert remedy_of(empty, outlet="RT") == "there is no outlet 'RT'; those with most quotes are none yet"
