"""Articles one after another: what fails is the error of its article, and stops no other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.factories import make_article
from tests.fake_nlp import MARKED, ROSTER, FakeNlp, extract
from tests.specimens import plain
from tracker import claims as stage
from tracker.claims import extract_claims
from tracker.errors import LanguageError, ReadError
from tracker.records import Article
from tracker.speakers.scene import Resolution


def test_one_failing_article_does_not_stop_the_others() -> None:
    articles = [make_article(text, name=str(at)) for at, text in enumerate([plain(MARKED), "boom", "It rained."])]
    outcomes = extract(articles, MARKED)
    assert [article.name for article, _ in outcomes] == ["0", "1", "2"]
    good, bad, empty = (outcome for _, outcome in outcomes)
    assert isinstance(good, list)
    assert len(good) == 4
    assert empty == []
    assert isinstance(bad, ReadError)
    assert str(bad).startswith("1: cannot be analysed (ValueError in tracker/claims.py:")
    assert "boom" not in str(bad)


def test_a_failing_step_is_the_error_of_its_article_alone() -> None:
    def resolve(quotes: list[Any], *_: Any, **__: Any) -> list[Resolution]:
        if len(quotes) == 4:
            raise KeyError("step")
        return [Resolution() for _ in quotes]

    other = "[S:He] [C:said] [T:that we go]."
    outcomes = extract([make_article(plain(MARKED)), make_article(plain(other))], MARKED, other, resolve=resolve)
    assert isinstance(outcomes[0][1], ReadError)
    assert isinstance(outcomes[1][1], list)
    assert len(outcomes[1][1]) == 1


def test_a_text_too_long_is_one_clear_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stage, "MAX_CHARACTERS", 1_200)
    nlp: Any = FakeNlp(MARKED, limit=1_200)
    articles = [make_article("x" * 1_201, name="long.txt"), make_article(plain(MARKED))]
    (_, error), (_, claims) = extract_claims(articles, nlp=nlp, roster=ROSTER)
    assert str(error) == "long.txt: the text has 1,201 characters, more than 1,200; split it into its articles"
    assert isinstance(claims, list)


def test_an_error_of_reading_is_handed_on_and_stops_nothing() -> None:
    bad = ReadError("holds no text", where="bad.txt")
    nlp: Any = FakeNlp(MARKED)
    outcomes = list(extract_claims([bad, make_article(plain(MARKED))], nlp=nlp, roster=ROSTER))
    assert outcomes[0] == (None, bad)
    assert isinstance(outcomes[1][1], list)
    assert len(outcomes[1][1]) == 4


FRENCH = (
    "Le ministre des affaires étrangères a dit que la France et la Russie ne sont pas d'accord sur la Syrie, et que "
    "les deux pays vont parler dans les jours qui viennent de ce que les Nations unies peuvent faire pour elle."
)


@pytest.mark.parametrize(
    ("article", "language"),
    [
        pytest.param(make_article(FRENCH), "French", id="told by its words"),
        pytest.param(make_article("Non, a-t-il dit.", language="fr"), "fr", id="as stated"),
    ],
)
def test_what_is_not_english_is_an_error_and_never_read_as_if_it_were(article: Article, language: str) -> None:
    [(_, error)] = extract([article])
    assert isinstance(error, LanguageError)
    assert str(error).startswith(f"specimen: is in {language}, and only English is read")


@pytest.mark.parametrize("count", [0, 1, 3])
def test_any_number_of_articles(count: int) -> None:
    articles = [make_article("It rained.", name=str(at)) for at in range(count)]
    assert [(article.name, claims) for article, claims in extract(articles)] == [(str(at), []) for at in range(count)]


def test_articles_are_taken_as_needed() -> None:
    taken: list[int] = []

    def endless() -> Iterator[Article]:
        at = 0
        while True:
            taken.append(at)
            yield make_article("It rained.", name=str(at))
            at += 1

    nlp: Any = FakeNlp()
    stream = extract_claims(endless(), nlp=nlp, roster=ROSTER)
    assert next(iter(stream))[0].name == "0"
    assert taken == [0]  # an interrupt loses no more than the article that is being read
