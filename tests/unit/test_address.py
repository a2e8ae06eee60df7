"""What single URLs mean, and what is said of those that cannot be meant."""

from __future__ import annotations

import datetime as dt

import pytest

from dashboard.address import link_to, permalink, read_params, to_params
from dashboard.pages import BASE_URL
from tracker.schema.filters import ClaimFilter


def test_half_days_mean_the_whole_month_or_year():
    where = read_params({"from": ["2013-01"], "to": ["2013"]}).where
    assert (where.date_from, where.date_to) == (dt.date(2013, 1, 1), dt.date(2013, 12, 31))
    assert read_params({"to": ["2013-02"]}).where.date_to == dt.date(2013, 2, 28)


@pytest.mark.parametrize(
    ("params", "field", "words"),
    [
        ({"from": ["2013-13"]}, "from", "“2013-13” is no day. Write a year, a month or a day"),
        ({"from": ["2014"], "to": ["2013"]}, "to", "run backwards, from 2014-01-01 to 2013-12-31"),
        ({"to": ["2013", "2014"]}, "to", "“2013” and “2014”; only one can be meant"),
        ({"kind": ["direct", "shouted"]}, "kind", "nothing called “shouted”"),
        ({"min_confidence": ["often"]}, "min_confidence", "“often” is no number from 0 to 1"),
        ({"min_confidence": ["nan"]}, "min_confidence", "“nan” is no number from 0 to 1"),
        ({"thoughts": ["perhaps"]}, "thoughts", "neither “true” nor “false”"),
        ({"date_of": ["birth"]}, "date_of", "“birth” is none of said-or-published"),
        ({"order": ["best"]}, "order", "“best” is no order"),
    ],
)
def test_what_cannot_be_meant_is_told_beside_its_field(params, field, words):
    asked = read_params(params)
    assert [words in told for told in asked.about(field)] == [True]
    assert not asked.is_sound


@pytest.mark.parametrize(
    ("params", "field", "words"),
    [
        ({"utm_source": ["mail"]}, "utm_source", "“utm_source”, which this page does not know"),
        ({"spokespeople": ["true"]}, "spokespeople", "no effect without a speaker"),
        ({"order": ["relevance"]}, "order", "Without words"),
    ],
)
def test_what_changes_no_rows_is_told_and_the_rest_is_shown(params, field, words):
    asked = read_params(params | {"kind": ["direct"]})
    assert [words in told for told in asked.about(field)] == [True]
    assert asked.is_sound
    assert asked.where == ClaimFilter(kind="direct")


def test_parameters_of_the_page_are_none_of_the_filter():
    assert read_params({"quote": ["a"]}, also=["quote"]).complaints == ()


def test_links_name_the_page_and_what_is_asked_for():
    where = ClaimFilter(speaker=("Sergei Lavrov", "A&B"), thoughts=True)
    assert link_to("explore") == "./"
    assert link_to("quote", id="a-1") == "quote?id=a-1"
    assert link_to("explore", **to_params(where, quote=None)) == "./?speaker=Sergei+Lavrov&speaker=A%26B&thoughts=true"


def test_permalinks_begin_with_the_base_url_that_is_set(monkeypatch):
    monkeypatch.delenv(BASE_URL, raising=False)
    assert permalink("quote", id="a") == "http://localhost:8501/quote?id=a"
    monkeypatch.setenv(BASE_URL, "https://quotes.example/desk/")
    assert permalink("quote", id="a") == "https://quotes.example/desk/quote?id=a"
    assert permalink("explore", quote="a") == "https://quotes.example/desk/?quote=a"
