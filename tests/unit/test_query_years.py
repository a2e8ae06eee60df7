"""Years of claims as days find them, whether a claim is one of a filter, and all articles, dated or not."""

from __future__ import annotations

from tests.factories import make_article, make_claim, save_articles
from tracker.records import PartialDate, Precision, SaidDate
from tracker.session import Tracker


def test_a_year_counts_what_its_days_find(database):
    article = make_article(published=None)
    week = SaidDate(PartialDate.parse("2013-01-02"), Precision.WEEK, basis="in the first week")
    claims = [
        make_claim(article, "We look forward to the visit", said=week),
        make_claim(article, "It will be well prepared", said="2013-05"),
        make_claim(article, "the date was set", said="2014"),
        make_claim(article, "ties will improve"),
    ]
    save_articles(str(database), [(article, claims)])
    with Tracker(database) as tracker:
        years = tracker.years()
        assert years[-2:] == [(2013, 2), (2014, 1)]
        for year, number in years:
            assert tracker.count(date_from=str(year), date_to=str(year)) == number
        assert tracker.years("prepared") == [(2013, 1)]
        assert tracker.count_stored_articles() == 1


def test_a_claim_is_one_of_a_filter_or_not(database):
    article = make_article()
    ours, other = make_claim(article, "We look forward to the visit"), make_claim(article, "ties will improve")
    save_articles(str(database), [(article, [ours, other])])
    with Tracker(database) as tracker:
        assert tracker.holds(ours.key, "forward")
        assert not tracker.holds(other.key, "forward")
        assert not tracker.holds("none")
        assert tracker.holds(ours.key, like="looking forward to visits")
