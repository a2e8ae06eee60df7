"""A language model that reads texts whose quotes are marked, and the claims of such texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from spacy.tokens import Doc

from tests.factories import make_article
from tests.specimens import make_doc, plain, read_quotes
from tracker.claims import extract_claims
from tracker.errors import TrackerError
from tracker.records import Article, Claim
from tracker.speakers.linking import find_mentions
from tracker.speakers.roster import load_roster

ROSTER = load_roster()


MARKED = (
    "It rained. [S1:Vladimir Putin] [C1:said] on Saturday [T1:that we go].\n\n"
    "“[T2:They stay here],” [S2:he] [C2:added]. It rained again.\n\n"
    "[S3:The mirror] [C3:denied] [T3:that it rained]. [S4:Vladimir Putin] [C4:hopes] [T4:that all goes well]."
)


class FakeNlp:
    """Reads the marked texts it was given; a text with "boom" fails, one longer than ``limit`` too."""

    def __init__(self, *marked: str, limit: int = 10_000) -> None:
        self.marked = {plain(each): each for each in marked}
        self.limit = limit

    def __call__(self, text: str, *, component_cfg: dict[str, dict[str, Any]]) -> Doc:
        if "boom" in text or len(text) > self.limit:
            raise ValueError("boom\nin two lines")
        doc = make_doc(text)
        doc._.quotes = read_quotes(self.marked.get(text, text))
        doc._.mentions = find_mentions(doc, component_cfg["mention_linker"]["roster"])
        return doc

    def pipe(self, texts: Iterable[str]) -> Iterator[Doc]:
        yield from map(self, texts)


def extract(
    articles: Iterable[Article], *marked: str, **options: Any
) -> list[tuple[Article, list[Claim] | TrackerError]]:
    nlp: Any = FakeNlp(*marked)
    return list(extract_claims(articles, nlp=nlp, roster=ROSTER, **options))


def claims_of(marked: str = MARKED, **fields: Any) -> list[Claim]:
    [(_, claims)] = extract([make_article(plain(marked), **fields)], marked)
    assert isinstance(claims, list)
    return claims
