"""Databases for the tests of Explore: two outlets with five quotes and a thought, and one long list."""

from __future__ import annotations

from tests.factories import make_article, make_claim, make_speaker, save_articles
from tracker.records import PartialDate, Precision, SaidDate

RT = "“We go”, said Ann Smith of 5.\n\n“They stay”, said Bob Ray.\n\nBob Ray hopes that all is well.\n\nIt read “so”.\n"
PAPER = "“We go home”, said Ann Smith.\n\nThe Kremlin denied that they stay.\n"


def make_two_outlets(path: str) -> str:
    """Fill a database; gives its path."""
    rt = make_article(RT, name="rt", outlet="RT", url="https://rt.example/a", published="2013-02-05")
    ann, bob = make_speaker("Ann Smith", is_official=True), make_speaker("Bob Ray")
    kremlin = make_speaker("Kremlin", type="organization")
    claims = [
        make_claim(rt, "We go", speaker=ann, said="2013-02-02", cue="said", topics=("visit",), confidence=0.95),
        make_claim(rt, "They stay", speaker=bob, kind="mixed", cue="said", topics=("visit",), confidence=0.85),
        make_claim(rt, "all is well", speaker=bob, kind="indirect", cue="hopes", cue_type="thought", confidence=0.6),
        make_claim(rt, "so", speaker=None, cue="read", confidence=0.59),
    ]
    paper = make_article(PAPER, name="paper", outlet="Paper", url="https://paper.example/a", published="2013-03-05")
    before = SaidDate(PartialDate.parse("2013-03-04"), Precision.BEFORE, basis="ahead of Monday")
    more = [
        make_claim(paper, "We go home", speaker=ann, said="2013-03-01", topics=("home", "visit")),
        make_claim(paper, "they stay", speaker=kremlin, kind="indirect", cue="denied", cue_type="denial", said=before),
    ]
    save_articles(path, [(rt, claims), (paper, more)])
    return path


def make_long_list(path: str, count: int) -> list[str]:
    """Fill a database with one article of many quotes; gives these in the order of the article."""
    lines = [f"Point number {number:03}." for number in range(count)]
    article = make_article("\n".join(lines), name="long-list", url="https://rt.example/long", outlet="Gazette")
    save_articles(
        path, [(article, [make_claim(article, line, speaker="Bob Ray", said="2013-02-02") for line in lines])]
    )
    return lines
