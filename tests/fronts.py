"""A front door whose language model is a stand-in, for tests: one claim an article, and a roster of four."""

from __future__ import annotations

from pathlib import Path

import tracker.curation
import tracker.session.extraction
import tracker.speakers.roster
from tests.factories import make_article, make_claim, make_speaker
from tracker.errors import ReadError
from tracker.speakers.roster import Roster, load_roster, read_officials

WORDS = "“We shall go on,” Dmitry Peskov said."


ROSTER = {
    key: load_roster().officials[key] for key in ("dmitry-peskov", "kremlin", "russia-government", "sergei-lavrov")
}


def find_claims(articles, *, roster, **_):
    """One claim an article: "We shall go on" by whoever of the roster is named last, else by Dmitry Peskov."""
    for article in articles:
        if isinstance(article, ReadError):
            yield None, article
            continue
        named = max(roster, key=lambda each: article.text.find(each.name))
        speaker = make_speaker(named.name, key=named.key, is_official=True) if named.name in article.text else None
        yield article, [make_claim(article, "We shall go on", speaker=speaker or "Dmitry Peskov", cue="said")]


def _load_few(extra=None):
    """A roster of four, with those of a user's file: storing all of them would take a second at each ingest."""
    lines = Path(extra).read_text(encoding="utf-8").splitlines() if extra else ["key,name,type"]
    return Roster(ROSTER | {each.key: each for each in read_officials(lines, where=str(extra))})


def stand_in(monkeypatch):
    """Put the model and the roster out of the way; lines are told in the list when the model would be loaded."""
    told = []
    monkeypatch.delenv("TRACKER_ROSTER", raising=False)
    monkeypatch.setattr(tracker.curation, "load_roster", _load_few)
    monkeypatch.setattr(tracker.speakers.roster, "load_roster", _load_few)
    monkeypatch.setattr(tracker.session.extraction, "load_model", told.append)
    monkeypatch.setattr(tracker.session.extraction, "extract_claims", find_claims)
    return told


def make_articles(number, **fields):
    return [make_article(f"{WORDS} {at}.", url=f"https://a.example/{at}", **fields) for at in range(number)]
