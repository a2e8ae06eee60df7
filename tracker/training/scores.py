"""Measure an annotator model on all annotated texts: ``python -m tracker.training.scores --data DIR``.

The scores, in per cent, are on PolNeAR dev (attributions), EWT test (tags, parts of speech, lemmas, sentences), silver
dev and UNER EWT test (names). They are the figures of meta.json and of the model card.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.scorer import Scorer, get_ner_prf
from spacy.tokens import Doc
from spacy.training import Example
from spacy.vocab import Vocab

from tracker.evaluation import evaluate_polnear, load_tag
from tracker.evaluation.polnear_scores import summarise_polnear
from tracker.pipeline import load_pipeline
from tracker.training.treebanks import UNER_LABELS, load_gold, load_silver, load_uner
from tracker.weights import MODELS

FILES = {
    "roles_dev": "polnear/dev.jsonl.gz",
    "news_dev": "silver/silver_dev.spacy",
    "treebank_test": "ud/ewt-test.conllu.gz",
    "names_test": "uner/ewt-test.iob2.gz",
}
"""What is measured on, below a data folder, by its name in the recipe."""
_KINDS = ("tag", "pos", "lemma")


def find_texts(data: Path) -> dict[str, Path]:
    """The files of a data folder, by the names of FILES."""
    return {name: data / path for name, path in FILES.items()}


def measure(texts: Mapping[str, Path], models: Path = MODELS) -> dict[str, Any]:
    """All scores of the weights in ``models``/annotator, in per cent; ``texts`` are named as in FILES."""
    nlp = load_pipeline(models=models)
    scores = evaluate_polnear(texts["roles_dev"], tag=load_tag(models))
    polnear = {
        group: {name: _round(value) for name, value in figures.items()}
        for group, figures in summarise_polnear(scores).items()
    }
    with nlp.select_pipes(enable=["annotator", "lemmatizer"]):
        return {"polnear_dev": polnear, **measure_notes(nlp, texts)}


def measure_notes(nlp: Language, texts: Mapping[str, Path]) -> dict[str, Any]:
    """The scores of tags, lemmas, sentences and names."""
    gold = load_gold(nlp, texts["treebank_test"], rng=None)
    silver = load_silver(nlp, texts["news_dev"], train=False)
    world = load_uner(nlp, texts["treebank_test"], texts["names_test"])
    raw = [Example(read_raw(nlp, doc.text), doc) for doc in gold]
    sentences = Scorer.score_spans(raw, "sents", has_annotation=lambda doc: doc.has_annotation("SENT_START"))
    return {
        "ewt_test": measure_tokens([Example(nlp(cut_alike(nlp, doc)), doc) for doc in gold]),
        "ewt_test_raw": measure_tokens(raw) | {f"sents_{name}": _round(sentences[f"sents_{name}"]) for name in "prf"},
        "silver_dev": measure_names(nlp, silver, {ent.label_ for doc in silver for ent in doc.ents}),
        "uner_ewt_test": measure_names(nlp, world, set(UNER_LABELS.values())),
    }


def read_raw(nlp: Language, text: str) -> Doc:
    """Annotate a text that spaCy's tokenizer has cut, for the pipeline's own reads odd marks as plain ones."""
    tokenizer = _make_tokenizer(nlp.vocab)
    return nlp(tokenizer(text))


@cache
def _make_tokenizer(vocab: Vocab) -> Callable[[str], Doc]:
    return spacy.blank("en", vocab=vocab).tokenizer


def cut_alike(nlp: Language, doc: Doc) -> Doc:
    """A Doc with the same tokens and no annotation."""
    return Doc(nlp.vocab, [token.text for token in doc], [bool(token.whitespace_) for token in doc])


def measure_tokens(pairs: Sequence[Example]) -> dict[str, float]:
    """The accuracy of tags, parts of speech and lemmas."""
    found: dict[str, Any] = {}
    for kind in _KINDS:
        found |= Scorer.score_token_attr(pairs, kind)
    return {kind: _round(found[f"{kind}_acc"]) for kind in _KINDS}


def _round(share: float) -> float:
    return round(100 * share, 1)


def measure_names(nlp: Language, gold: Sequence[Doc], labels: set[str]) -> dict[str, Any]:
    """Precision, recall and F of names, of all and by label."""
    found = [read_raw(nlp, doc.text) for doc in gold]
    for doc in chain(found, gold):
        doc.set_ents([ent for ent in doc.ents if ent.label_ in labels], default="outside")
    scores = get_ner_prf([Example(ours, theirs) for ours, theirs in zip(found, gold, strict=True)])
    table = {"all": {name: scores[f"ents_{name}"] for name in "prf"}, **scores["ents_per_type"]}
    return {label: {name: _round(value) for name, value in prf.items()} for label, prf in table.items()}


def main() -> int:
    """Print the scores as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with polnear/, silver/, ud/ and uner/")
    parser.add_argument("--models", type=Path, default=MODELS, help="folder that holds annotator/")
    given = parser.parse_args()
    sys.stdout.write(json.dumps(measure(find_texts(given.data), given.models), indent=1) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
