"""The step "export": write the model folder that ships, with everything the runtime needs, and its scores.

The result is ``annotator/``, to be put into ``tracker/models``. Its meta.json has the settings of every step, the
hashes of all inputs, the versions of libraries, and the scores (``scores.py``).
"""

from __future__ import annotations

import json
import random
import shutil
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path
from typing import Any

import spacy

from tracker.training.corpus import Labels
from tracker.training.export import WEIGHTS, write_biases, write_network
from tracker.training.lemmas import write_lemmas
from tracker.training.mixing import load_heads, mix_weights, read_labels
from tracker.training.network import CUE_WIDTH, SOURCE_WIDTH, Annotator
from tracker.training.scores import measure
from tracker.training.task import LIBRARIES, Task
from tracker.training.treebanks import load_gold

FOLDER = "annotator"


def run(task: Task) -> list[Path]:
    """Write the model, measure it, and record the scores."""
    labels = read_labels(task.begin)
    network = load_heads(mix_weights(task.begin), labels)
    assert isinstance(network, Annotator), "a teacher does not ship"
    folder = task.folder / FOLDER
    folder.mkdir(exist_ok=True)
    write_network(network, folder / WEIGHTS)
    write_biases(network, folder / "link.npz")
    shutil.copy(task.inputs["tokenizer"][0], folder / "tokenizer.json")
    treebank = load_gold(spacy.blank("en"), task.inputs["treebank"][0], rng=random.Random(task.step.settings["seed"]))
    write_lemmas(treebank, folder / "lemmatizer")
    meta = describe_model(task, labels)
    _write_meta(meta, folder)
    scores = measure({name: paths[0] for name, paths in task.inputs.items()}, task.folder)
    _write_meta(meta | {"scores": scores}, folder)
    return [folder]


def describe_model(task: Task, labels: Labels) -> dict[str, Any]:
    """The contents of meta.json without scores; the runtime reads the first seven entries."""
    name, number = task.model
    return {
        "name": name,
        "version": number,
        **task.step.settings["runtime"],
        "pointer_width": CUE_WIDTH,
        "source_width": SOURCE_WIDTH,
        "labels": asdict(labels),
        "steps": {step: record.options for step, record in task.records.items()},
        "minutes": {step: record.minutes for step, record in task.records.items()},
        "sha256": {name: digest for record in task.records.values() for name, digest in record.inputs.items()},
        "versions": {library: version(library) for library in LIBRARIES},
    }


def _write_meta(meta: dict[str, Any], folder: Path) -> None:
    (folder / "meta.json").write_text(json.dumps(meta, indent=1) + "\n", encoding="utf-8")
