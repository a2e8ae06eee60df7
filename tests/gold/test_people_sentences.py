"""Who is meant where names and descriptions are short: through the whole pipeline, on invented articles."""

from __future__ import annotations

import pytest

from tests.factories import make_article
from tracker.claims import build_claims
from tracker.pipeline import load_pipeline
from tracker.speakers.roster import load_roster

ARTICLES: dict[str, tuple[str, list[str | None]]] = {
    "two-of-one-surname": (
        "Tom Varga and Nora Varga run the mill. “We will rebuild,” Varga said.", [None],
    ),
    "honorifics": (
        ("Tom Varga and his wife, Nora Varga, run the mill. “We will rebuild,” Mr. Varga said. “It will take years,” "
        "Mrs. Varga said."), ["Tom Varga", "Nora Varga"],
    ),
    "husband-and-wife-with-one-surname": (
        "Tom and Nora Varga run the mill. “It will take years,” Mrs. Varga said.", ["Nora Varga"],
    ),
    "honorific-of-who-is-not-named": (
        "Hillary Clinton toured the plant. “The jobs are coming back,” Mr. Clinton said.", ["Bill Clinton"],
    ),
    "particles": (
        ("Ingrid van der Zee leads the council. “The dam is safe,” Van der Zee said. Samir el-Tayeb, an engineer, was "
        "less sure. “It leaks,” el-Tayeb told reporters."), ["Ingrid van der Zee", "Samir el-Tayeb"],
    ),
    "two-surnames": (
        "Governor Lucía Ortega Ruiz arrived on Monday. “The road is open,” Ortega Ruiz said.", ["Lucía Ortega Ruiz"],
    ),
    "nickname": (
        "“The fish are gone,” said Walter “Skip” Doyle. “So are we,” Doyle said.", ["Walter “Skip” Doyle"] * 2,
    ),
    "strokes": (
        "“The plan is late,” said Paweł Głowacki, a deputy.\n\n“It is dead,” Pawel Glowacki said.",
        ["Paweł Głowacki"] * 2,
    ),
    "diplomat-of-the-article": (
        ("Talks failed, Russian Ambassador Gleb Sorin said.\n\n“There is nothing to sign,” the Russian diplomat told "
        "reporters."), ["Gleb Sorin", "Gleb Sorin"],
    ),
    "diplomat-of-no-article": ("“There is nothing to sign,” the Russian diplomat told reporters.", [None]),
    "role-comma-name": (
        ("The city's housing czar, Dina Bloom, warned that rents will rise. Al Ott's lawyer, Hugh Penn, was in court. "
        "“My client is innocent,” he said."), ["Dina Bloom", "Hugh Penn"],
    ),
    "her-father": (
        "Dr. Iris Coyle died on Sunday, said her father, Edwin Coyle.\n\n“She worked to the end,” her father said.",
        ["Edwin Coyle", "Edwin Coyle"],
    ),
    "singular-they": (
        "Robin Teal, a nonbinary activist, opened the meeting. They said the law was unfair.", ["Robin Teal"],
    ),
    "age": (
        "Glen Marsh, a 41-year-old welder from Hull, lost his house. “It all burned,” the 41-year-old said.",
        ["Glen Marsh"],
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def nlp():
    return load_pipeline()


@pytest.mark.parametrize(("text", "speakers"), ARTICLES.values(), ids=ARTICLES.keys())
def test_who_is_meant(nlp, text, speakers):
    article = make_article(f"{text}\n")
    claims = build_claims(article, nlp(article.text), roster=load_roster())
    assert [claim.speaker.name if claim.speaker else None for claim in claims] == speakers
