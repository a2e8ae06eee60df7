"""The step "mix": average several weights; also, load the weights that other steps begin with.

Weights are checkpoints with labels.json beside them, or folders of models that ship. The mean of weights from one run
is a model soup (Wortsman et al., 2022).
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from tracker.errors import ModelError
from tracker.training.corpus import Labels
from tracker.training.network import WHOLE, Annotator, Heads, read_sizes
from tracker.training.task import AVERAGE, Task
from tracker.training.teacher import Teacher
from tracker.training.weights import read_weights

LABELS = "labels.json"
Shares = Sequence[tuple[Path, float]]


def run(task: Task) -> list[Path]:
    """Write the mean of the weights that the step begins with."""
    return write_weights(mix_weights(task.begin), read_labels(task.begin), task.folder)


def mix_weights(shares: Shares) -> dict[str, Tensor]:
    """The weighted mean of several weights; the shares need not sum to 1. Raises ModelError where shapes differ."""
    whole = sum(share for _, share in shares)
    states = [(_read_state(path), share / whole) for path, share in shares]
    first = {name: value.shape for name, value in states[0][0].items()}
    for (state, _), (path, _) in zip(states, shares, strict=True):
        if {name: value.shape for name, value in state.items()} != first:
            raise ModelError("these weights are of another shape than those before them", where=str(path))
    return {name: torch.stack([share * state[name] for state, share in states]).sum(0) for name in states[0][0]}


def read_labels(shares: Shares) -> Labels:
    """The labels that weights are for. Raises ModelError where they differ."""
    found = [_read_labels(path) for path, _ in shares]
    if any(each != found[0] for each in found):
        raise ModelError("these weights have other labels than those before them", where=str(shares[-1][0]))
    return found[0]


def write_weights(state: dict[str, Tensor], labels: Labels, folder: Path) -> list[Path]:
    """Write weights with their labels; returns both paths."""
    torch.save({"average": state}, folder / AVERAGE)
    (folder / LABELS).write_text(json.dumps(asdict(labels)) + "\n", encoding="utf-8")
    return [folder / AVERAGE, folder / LABELS]


def load_heads(state: dict[str, Tensor], labels: Labels, *, drop: float = 0.0) -> Heads:
    """A network with these weights, small or large. Raises ModelError where their labels differ."""
    network = (
        make_teacher(labels, drop=drop) if "relative.weight" in state else make_annotator(labels, state, drop=drop)
    )
    try:
        network.load_state_dict(state)
    except RuntimeError as error:
        what = "the weights have other labels than the data"
        raise ModelError(what, remedy="begin with weights that learnt from the same treebank and news") from error
    return network


def make_annotator(labels: Labels, state: dict[str, Tensor] | None = None, *, drop: float = 0.0) -> Annotator:
    """A small network with random weights and heads for the labels, of the size of ``state``."""
    return Annotator(**_count(labels), drop=drop, sizes=read_sizes(state) if state else WHOLE)


def make_teacher(labels: Labels, *, drop: float = 0.0) -> Teacher:
    """A large network with random weights and heads for the labels."""
    return Teacher(**_count(labels), drop=drop)


def _count(labels: Labels) -> dict[str, int]:
    return {"tags": len(labels.tags), "pos": len(labels.pos), "names": 2 * len(labels.names) + 1}


def _read_state(path: Path) -> dict[str, Tensor]:
    if path.is_dir():
        return read_weights(path)
    average: dict[str, Tensor] = torch.load(path, weights_only=True)["average"]
    return average


def _read_labels(path: Path) -> Labels:
    file = path / "meta.json" if path.is_dir() else path.with_name(LABELS)
    table: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    table = table["labels"] if path.is_dir() else table
    return Labels(**{name: tuple(values) for name, values in table.items()})
