"""What the tracker finds hardly depends on how an article is laid out.

``layouts.json`` holds the most attributed F that each layout may lose against the text as it is, by set of articles;
``python -m tests.gold.test_layouts`` prints what each loses.
"""

import dataclasses
import json
import sys
from pathlib import Path

import pytest

from tests.gold import gate
from tests.gold.relayout import LAYOUTS, lay_out_gold, read_words
from tracker.claims import extract_claims
from tracker.evaluation import join_texts, read_aliases, read_gold, to_article
from tracker.evaluation.scorer import score_articles
from tracker.interchange import describe_article
from tracker.pipeline import load_pipeline
from tracker.readers import read_articles
from tracker.records import Article

LOSSES = Path(__file__).with_name("layouts.json")
SETS = [
    "seeds",
    pytest.param(
        "corpus",
        marks=[
            pytest.mark.corpus,
            pytest.mark.skipif(not gate.ARTICLES.exists(), reason="the research corpus is not beside the checkout"),
        ],
    ),
]


def _measure(name, layouts, nlp):
    """Attributed F of a set by layout; "clean" is the text as it is."""
    records, articles = read_gold(gate.SEEDS), {}
    if name == "corpus":
        corpus = [each for each in read_articles(gate.ARTICLES) if isinstance(each, Article)]
        records, chosen = join_texts(read_gold(gate.CORPUS), corpus, where=name)
        articles = {each.name: each for each in chosen}
    figures = {}
    for layout in layouts:
        laid = records if layout == "clean" else [lay_out_gold(record, layout) for record in records]
        given = [
            dataclasses.replace(articles[each["id"]], text=each["text"]) if articles else to_article(each)
            for each in laid
        ]
        found = [describe_article(article, claims) for article, claims in extract_claims(given, nlp=nlp)]
        scores = score_articles(laid, found, aliases=read_aliases(gate.SEEDS))
        figures[layout] = round(scores.attributed_f("all"), 3)
    return figures


@pytest.fixture(scope="module")
def nlp():
    return load_pipeline()


@pytest.mark.parametrize("name", SETS)
def test_no_layout_loses_more_than_it_may(name, nlp):
    losses = json.loads(LOSSES.read_text(encoding="utf-8"))[name]
    figures = _measure(name, ["clean", *losses], nlp)
    lost = {layout: figures["clean"] - figures[layout] for layout in losses}
    assert {layout: each for layout, each in lost.items() if each > losses[layout] + gate.EPSILON} == {}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_laying_out_anew_changes_no_word_of_text_or_gold(layout):
    for record in read_gold(gate.SEEDS):
        laid = lay_out_gold(record, layout)
        assert read_words(laid["text"]) == read_words(record["text"])
        for before, after in zip(record["quotes"], laid["quotes"], strict=True):
            for role in ("content", "cue", "source"):
                old, new = before.get(role) or [], after.get(role) or []
                assert [read_words(laid["text"][slice(*span)]) for span in new] == [
                    read_words(record["text"][slice(*span)]) for span in old
                ]


def test_laying_out_anew_changes_the_layout():
    records = read_gold(gate.SEEDS)
    for layout in LAYOUTS:
        assert any(lay_out_gold(record, layout)["text"] != record["text"] for record in records)
    assert all(len(line) <= 72 for each in records for line in lay_out_gold(each, "fold72")["text"].split("\n"))
    assert not any("\n" in lay_out_gold(each, "one_paragraph")["text"].strip() for each in records)


def main():
    """Print what each layout loses."""
    nlp = load_pipeline()
    for name in ("seeds", *(["corpus"] if gate.ARTICLES.exists() else [])):
        figures = _measure(name, ["clean", *LAYOUTS], nlp)
        for layout, figure in figures.items():
            sys.stdout.write(f"{name:7} {layout:24} {figure:.3f} {figure - figures['clean']:+.3f}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
