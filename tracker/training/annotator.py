"""Train the annotator: ``python -m tracker.training.annotator --data DIR --base DIR --out DIR``.

In: a folder with polnear/, silver/, ud/ and uner/; a folder with the base model's model.safetensors and tokenizer.json; settings
in annotator.toml. Out: the ONNX file, quantised to 8 bits, with everything the runtime needs beside it and meta.json, which
holds the recipe, the hashes of the data, the versions and the scores.
"""

from __future__ import annotations

import argparse
import logging
import random
import tomllib
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import spacy
import torch
from tokenizers import Tokenizer

from tracker.training.corpus import Example, Labels, read_docs, read_polnear, read_rows
from tracker.training.fit import fit
from tracker.training.network import Annotator
from tracker.training.renaming import gather_names, mark_people
from tracker.training.treebanks import load_gold, load_silver
from tracker.training.variation import Renamer

CONFIG = Path(__file__).with_name("annotator.toml")
FILES = {
    "roles": "polnear/train.jsonl.gz",
    "roles_dev": "polnear/dev.jsonl.gz",
    "news": "silver/silver_train.spacy",
    "news_dev": "silver/silver_dev.spacy",
    "treebank": "ud/ewt-train.conllu.gz",
    "treebank_test": "ud/ewt-test.conllu.gz",
    "names_test": "uner/ewt-test.iob2.gz",
}
_log = logging.getLogger("tracker.training.annotator")


def load_examples(data: Path, tokenizer: Tokenizer, *, seed: int) -> tuple[list[Example], list[Example], Labels, Renamer]:
    """Examples to train on and to watch, the labels they use, and what varies their names."""


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--recipe", type=Path, default=CONFIG)
    parser.add_argument("--steps", type=int)
    parser.add_argument("--minutes", type=float, default=float("inf"))
    given = parser.parse_args(argv)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    recipe: dict[str, Any] = tomllib.loads(given.recipe.read_text(encoding="utf-8"))
    given.out.mkdir(parents=True, exist_ok=True)
    tokenizer = Tokenizer.from_file(str(given.base / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    nlp = spacy.blank("en")
    gold = load_gold(nlp, given.data / FILES["treebank"], rng=random.Random(recipe["seed"]))
    silver = load_silver(nlp, given.data / FILES["news"], train=True)
    mark_people(gold, silver)
    pools = gather_names([*gold, *silver])
    tags = Counter(token.tag_ for doc in gold for token in doc if not token.is_space)
    tags += Counter(token.tag_ for doc in silver for token in doc if not token.is_space)
    pos = Counter(token.pos_ for doc in gold for token in doc if not token.is_space)
    labels = Labels(tuple(sorted(tag for tag, n in tags.items() if tag and n >= 10)), tuple(sorted(p for p in pos if p)))
    _log.info("%d tags %s, pos %s", len(labels.tags), labels.tags, labels.pos)
    examples = read_polnear(tokenizer, read_rows(given.data / FILES["roles"]), silver, labels)
    examples += read_docs(tokenizer, gold, labels)
    dev = read_polnear(
        tokenizer, read_rows(given.data / FILES["roles_dev"]), load_silver(nlp, given.data / FILES["news_dev"], train=False), labels
    )
    renamer = Renamer(tokenizer, pools, recipe["variation"]["names"])
    torch.manual_seed(recipe["seed"])
    network = Annotator(tags=len(labels.tags), pos=len(labels.pos), names=2 * len(labels.names) + 1, drop=recipe["training"]["dropout"])
    network.load_base(given.base / "model.safetensors")
    average = fit(network, examples, recipe, folder=given.out, renamer=renamer, dev=dev, steps=given.steps, minutes=given.minutes)
    torch.save({"network": average.state_dict(), "labels": labels.__dict__ if hasattr(labels, "__dict__") else [labels.tags, labels.pos, labels.names]}, given.out / "average.pt")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
