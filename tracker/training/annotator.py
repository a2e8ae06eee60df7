"""Train the annotator: ``python -m tracker.training.annotator --data DIR --base DIR --work DIR --out DIR``.

In: a folder with polnear/, silver/, ud/ and uner/; a folder with the base model's model.safetensors and
tokenizer.json; settings in annotator.toml. Out, in ``--out``/annotator: the network in ONNX with weights of 8 bits,
what the runtime needs beside it, and meta.json with the recipe, the hashes of the data, the versions and the scores.
``--work`` keeps checkpoints: the same command goes on from the last one after a stop, and ``--from`` begins with the
weights of another run.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import logging
import random
import shutil
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

import spacy
import torch
from spacy.tokens import Doc
from tokenizers import Tokenizer
from torch import Tensor

from tracker.errors import ModelError, TrackerError
from tracker.training.corpus import Example, Labels, read_docs, read_polnear, read_rows
from tracker.training.export import WEIGHTS, write_biases, write_network
from tracker.training.fit import fit
from tracker.training.known_names import correct_names
from tracker.training.lemmas import write_lemmas
from tracker.training.naming import mark_names
from tracker.training.network import CUE_WIDTH, SOURCE_WIDTH, WHOLE, Annotator, read_sizes
from tracker.training.renaming import gather_names
from tracker.training.scores import measure
from tracker.training.treebanks import load_gold, load_silver
from tracker.training.variation import Renamer
from tracker.training.votes import settle_names
from tracker.training.weights import read_weights

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
BASE_FILES = ("model.safetensors", "tokenizer.json")
LIBRARIES = ("torch", "onnx", "onnxruntime", "tokenizers", "spacy", "numpy")
_MIN_TAG_COUNT = 10
_log = logging.getLogger("tracker.training.annotator")


@dataclass(frozen=True, slots=True)
class Material:
    """What a run learns from: examples, examples to watch, the gold texts for lemmas, the labels, new names."""

    examples: list[Example]
    dev: list[Example]
    treebank: list[Doc]
    labels: Labels
    renamer: Renamer


def gather(data: Path, base: Path, recipe: dict[str, Any], *, silver: Path | None = None) -> Material:
    """Read everything; ``silver`` is a file of texts with what better models say of them (``silver.py``)."""
    tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    nlp = spacy.blank("en")
    gold = load_gold(nlp, data / FILES["treebank"], rng=random.Random(recipe["seed"]))
    news = load_silver(nlp, data / FILES["news"], train=True)
    news_dev = load_silver(nlp, data / FILES["news_dev"], train=False)
    rows = read_rows(silver) if silver else []
    named = list(settle_names(nlp, [row for row in rows if "names" in row]))
    correct_names([*news, *named])
    mark_names(gold, [*news, *named])
    labels = find_labels([*gold, *news])
    examples = read_polnear(tokenizer, read_rows(data / FILES["roles"]), news, labels)
    examples += read_docs(tokenizer, gold, labels)
    examples += read_polnear(tokenizer, rows, named, labels, origin="silver")
    dev = read_polnear(tokenizer, read_rows(data / FILES["roles_dev"]), news_dev, labels)
    renamer = Renamer(tokenizer, gather_names([*gold, *news]), recipe["variation"]["names"])
    return Material(examples, dev, gold, labels, renamer)


def find_labels(docs: Iterable[Doc]) -> Labels:
    """The tags and parts of speech that occur, without those of white space and the few that nobody could learn."""
    tags, pos = Counter[str](), Counter[str]()
    for token in (token for doc in docs for token in doc if not token.is_space):
        tags[token.tag_] += bool(token.tag_)
        pos[token.pos_] += bool(token.pos_)
    kept = (sorted(name for name, count in counts.items() if count >= _MIN_TAG_COUNT) for counts in (tags, pos))
    return Labels(*map(tuple, kept))


def read_recipe(overlays: Sequence[Path]) -> dict[str, Any]:
    """The settings of annotator.toml, with those of other files laid over them, section by section, in order."""
    recipe: dict[str, Any] = tomllib.loads(CONFIG.read_text(encoding="utf-8"))
    for path in overlays:
        recipe = _lay_over(recipe, tomllib.loads(path.read_text(encoding="utf-8")))
    return recipe


def _lay_over(settings: dict[str, Any], others: dict[str, Any]) -> dict[str, Any]:
    laid = dict(settings)
    for name, value in others.items():
        laid[name] = _lay_over(laid[name], value) if isinstance(value, dict) else value
    return laid


def make_network(labels: Labels, base: Path, shares: Sequence[tuple[Path, float]], *, drop: float = 0.0) -> Annotator:
    """A network with heads for the labels; its weights are a mixture of ``shares``, or those of the base model."""
    state = mix_weights(shares) if shares else None
    network = Annotator(
        tags=len(labels.tags),
        pos=len(labels.pos),
        names=2 * len(labels.names) + 1,
        drop=drop,
        sizes=read_sizes(state) if state else WHOLE,
    )
    if state:
        network.load_state_dict(state)
    else:
        network.load_base(base / BASE_FILES[0])
    return network


def mix_weights(shares: Sequence[tuple[Path, float]]) -> dict[str, Tensor]:
    """The weighted mean of weights that descend from one run (model soup, Wortsman et al., 2022).

    A path is a checkpoint, whose average is taken, or a folder of weights that ship.
    """
    whole = sum(share for _, share in shares)
    states = [(_read_state(path), share / whole) for path, share in shares]
    return {name: torch.stack([share * state[name] for state, share in states]).sum(0) for name in states[0][0]}


def _read_state(path: Path) -> dict[str, Tensor]:
    if path.is_dir():
        return read_weights(path)
    average: dict[str, Tensor] = torch.load(path, weights_only=True)["average"]
    return average


def read_share(text: str) -> tuple[Path, float]:
    """A checkpoint and its share in a mixture. Example: "average-08.pt=0.4"; 1 where none is given."""
    path, _, share = text.partition("=")
    return Path(path), float(share or 1)


def write_model(network: Annotator, material: Material, base: Path, out: Path, meta: dict[str, Any]) -> None:
    """Write the folder that ships, all but the scores."""
    folder = out / "annotator"
    folder.mkdir(parents=True, exist_ok=True)
    write_network(network, folder / WEIGHTS)
    write_biases(network, folder / "link.npz")
    shutil.copy(base / "tokenizer.json", folder / "tokenizer.json")
    write_lemmas(material.treebank, folder / "lemmatizer")
    write_meta(meta, folder)


def write_meta(meta: dict[str, Any], folder: Path) -> None:
    """Write meta.json."""
    (folder / "meta.json").write_text(json.dumps(meta, indent=1) + "\n", encoding="utf-8")


def describe_run(recipe: dict[str, Any], labels: Labels, inputs: dict[str, Path]) -> dict[str, Any]:
    """What meta.json says of a run before it is scored."""
    return {
        "name": recipe["name"],
        "version": recipe["version"],
        **recipe["runtime"],
        "pointer_width": CUE_WIDTH,
        "source_width": SOURCE_WIDTH,
        "labels": asdict(labels),
        "recipe": recipe,
        "sha256": {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in inputs.items()},
        "versions": {name: version(name) for name in LIBRARIES},
    }


def find_inputs(given: argparse.Namespace) -> dict[str, Path]:
    """Every file that the options of ``add_inputs`` and ``add_weights`` name. Raises ModelError if one is missing."""
    inputs = {name: given.data / path for name, path in FILES.items()}
    inputs |= {f"base/{name}": given.base / name for name in BASE_FILES}
    inputs |= {"silver": given.silver} if given.silver else {}
    for number, (path, _) in enumerate(given.begin):
        inputs[f"from/{number}"] = path / WEIGHTS if path.is_dir() else path
    for name, path in inputs.items():
        if not path.is_file():
            raise ModelError("no such file to train from", where=str(path), remedy=f"it is the {name}: see --help")
    return inputs


def train(given: argparse.Namespace) -> dict[str, Any]:
    """Train or go on, write the model, score it; returns the scores. Raises ModelError where a file is missing."""
    recipe = read_recipe(given.recipe)
    inputs = find_inputs(given)
    given.work.mkdir(parents=True, exist_ok=True)
    material = gather(given.data, given.base, recipe, silver=given.silver)
    torch.manual_seed(recipe["seed"])
    network = make_network(material.labels, given.base, given.begin, drop=recipe["training"]["dropout"])
    bounds = {"steps": given.steps, "minutes": given.minutes}
    average = (
        network
        if given.steps == 0
        else fit(
            network,
            material.examples,
            recipe,
            folder=given.work,
            renamer=material.renamer,
            dev=material.dev if given.steps is None else (),
            **bounds,
        )
    )
    torch.save({"average": average.state_dict()}, given.work / "average.pt")
    meta = describe_run(recipe, material.labels, inputs) | {"bounds": bounds}
    meta["shares"] = [share for _, share in given.begin]
    write_model(average, material, given.base, given.out, meta)
    if given.steps:  # to try things
        return {}
    meta["scores"] = measure(given.data, given.out)
    write_meta(meta, given.out / "annotator")
    return dict(meta["scores"])


def add_inputs(parser: argparse.ArgumentParser) -> None:
    """The options of every command that learns."""
    parser.add_argument("--data", type=Path, required=True, help="folder with polnear/, silver/, ud/ and uner/")
    parser.add_argument("--base", type=Path, required=True, help="folder with the weights and tokenizer of MiniLM")
    parser.add_argument("--recipe", type=Path, nargs="*", default=[], help="settings to lay over the command's own")


def add_weights(parser: argparse.ArgumentParser) -> None:
    """The options of every command that begins with weights."""
    parser.add_argument("--silver", type=Path, help="more texts, with attributions by a better model")
    parser.add_argument(
        "--from",
        type=read_share,
        nargs="*",
        default=[],
        dest="begin",
        metavar="CHECKPOINT[=SHARE]",
        help="weights to begin with, mixed; a folder of weights that ship will do",
    )


def add_bounds(parser: argparse.ArgumentParser) -> None:
    """The options of every command that trains."""
    parser.add_argument("--work", type=Path, required=True, help="folder for checkpoints")
    parser.add_argument("--minutes", type=float, help="cap on the training time")
    parser.add_argument("--steps", type=int, help="stop after so many; 0 trains nothing")


def main(argv: Sequence[str] | None = None) -> int:
    """Command line; exit status 1 with one line on standard error when something is missing."""
    parser = argparse.ArgumentParser(description="Train the annotator that ships as tracker/models/annotator.")
    add_inputs(parser)
    add_weights(parser)
    add_bounds(parser)
    parser.add_argument("--out", type=Path, required=True, help="folder to write annotator/ to")
    given = parser.parse_args(argv)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    try:
        scores = train(given)
    except TrackerError as error:
        _log.error("%s", error)
        return 1
    _log.info("%s", json.dumps(scores))
    return 0


if __name__ == "__main__":
    sys.exit(main())
