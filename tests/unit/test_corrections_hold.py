"""Fifty quotes put right hold or are listed when another reader shifts, renames and drops what the first found."""

from __future__ import annotations

from dataclasses import replace

from tests.factories import make_article, make_claim, save_articles
from tracker.query.corrections import CorrectionView
from tracker.session import Tracker
from tracker.store import open_store, save_article, start_run

ARTICLES, QUOTES = 10, 5
SAID = (
    "the talks of group {} go on this week",
    "nobody expects a vote before summer in case {}",
    "ministers will meet again about item {}",
    "our position on file {} has not changed",
    "prices for contract {} were agreed long ago",
)
ACTS = ("speaker", "kind", "said", "accept", "reject")


def write_article(number):
    quotes = [words.format(number) for words in SAID]
    lines = [f"Dmitry Peskov was quoted as saying: {words}." for words in quotes]
    return make_article("\n\n".join(lines) + "\n", name=f"a{number}", url=f"https://news.example/{number}"), quotes


def read_first(article, quotes):
    return [make_claim(article, words, confidence=0.5) for words in quotes]


def read_again(article, quotes):
    """Another reader: it moves the first quote, names another speaker for the second, finds no third."""
    claims = read_first(article, [words for at, words in enumerate(quotes) if at != 2])
    moved = make_claim(article, quotes[0].removeprefix("the "))
    return [moved, make_claim(article, quotes[1], speaker="Sergey Lavrov"), *claims[2:]]


def correct(tracker, claim, act) -> list[CorrectionView]:
    if act in {"accept", "reject"}:
        return getattr(tracker, act)(claim.quote_id)
    return tracker.correct(claim.quote_id, **{act: {"speaker": "John Kerry", "kind": "mixed", "said": "2013-02"}[act]})


def holds(tracker, each):
    claim = tracker.claim(each.shown_in)
    if each.action == "accept":
        return (claim.speaker, claim.kind, claim.corrected) == ("Dmitry Peskov", "direct", "accepted")
    value = {"speaker": claim.speaker, "kind": claim.kind, "said": claim.said_on}.get(each.action, each.after)
    return value == each.after and claim.corrected is not None


def test_fifty_corrections_hold_or_are_listed(tmp_path):
    path = str(tmp_path / "fifty.sqlite3")
    articles = [write_article(number) for number in range(ARTICLES)]
    save_articles(path, [(article, read_first(article, quotes)) for article, quotes in articles])
    with Tracker(path) as tracker:
        claims = sorted(tracker.claims(limit=None), key=lambda claim: claim.quote)
        for at, claim in enumerate(claims):
            correct(tracker, claim, ACTS[(at + at // QUOTES) % len(ACTS)])
        assert len(tracker.corrections()) == ARTICLES * QUOTES
    engine = open_store(path)
    run_id = start_run(engine, tracker_version="test", model_version="another")
    for number, (article, quotes) in enumerate(articles):
        again = article if number % 2 else replace(article, text=article.text.replace(quotes[4], "nothing of it"))
        found = read_again(again, quotes if number % 2 else quotes[:4])
        save_article(engine, again, found, run_id=run_id)
    engine.dispose()
    with Tracker(path) as tracker:
        placed = [each for each in tracker.corrections() if not each.problem]
        lost = tracker.corrections(unplaced=True)
        assert (len(placed), len(lost)) == (45, 5)
        assert all(holds(tracker, each) for each in placed)
        assert list(tracker.verify()) == []
