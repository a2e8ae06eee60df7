"""Tags, sentences and names of the network alone: no figure below its floor, nobody in the sample articles missed."""

import json
from pathlib import Path

import pytest

from tests.gold import gate
from tracker.pipeline import load_pipeline
from tracker.readers import read_articles

ARTICLES = Path(__file__).resolve().parents[2] / "articles"
PEOPLE = {
    "Alexei Pushkov", "Barack Obama", "Dima Yakovlev", "Dmitry Medvedev", "Dmitry Peskov", "Hillary Clinton",
    "John Kerry", "Joseph Biden", "Mitt Romney", "Sergei Lavrov", "Sergei Magnitsky", "Tom Donilon", "Vladimir Putin",
    "Yang Lei", "Yuri Rogulev", "Yury Ushakov",
}  # fmt: skip


@pytest.fixture(scope="module")
def nlp():
    return load_pipeline()


def test_everybody_named_in_the_sample_articles_is_a_person(nlp):
    ents = [ent for article in read_articles(ARTICLES) for ent in nlp(article.text).ents]
    assert {ent.text for ent in ents if ent.label_ == "PERSON"} >= PEOPLE


@pytest.mark.corpus
@pytest.mark.skipif(not all(path.exists() for path in gate.NOTES), reason="the treebanks are not beside the checkout")
def test_no_figure_is_below_its_floor(nlp):
    pinned = json.loads(gate.NOTES_FLOORS.read_text(encoding="utf-8"))
    assert pinned["sha256"] == gate.hash_files(gate.NOTES), "the data changed: run python -m tests.gold.gate"
    assert gate.find_falls(gate.measure_annotation(nlp), pinned["floors"]) == []
