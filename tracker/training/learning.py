"""The step "train": train a network, small or large, from a base model or from weights of earlier steps.

It learns from what ``material`` gathers, with texts that other networks have tagged. The result is the average of the
weights, and the averages after the epochs that the recipe keeps. It resumes after the last complete epoch.
"""

from __future__ import annotations

from pathlib import Path

import torch

from tracker.training.corpus import Labels
from tracker.training.fit import fit
from tracker.training.material import gather
from tracker.training.mixing import load_heads, make_annotator, make_teacher, mix_weights, write_weights
from tracker.training.network import Heads
from tracker.training.recipe import BASES
from tracker.training.task import Task


def run(task: Task) -> list[Path]:
    """Train or resume. Raises ModelError where the initial weights do not fit the data."""
    settings = task.step.settings
    material = gather(task.inputs, settings, silver=task.silver)
    torch.manual_seed(settings["seed"])
    network = _make_network(task, material.labels)
    average = fit(
        network,
        material.examples,
        settings,
        folder=task.folder,
        renamer=material.renamer,
        dev=material.dev if task.bound is None else (),
        steps=task.bound,
    )
    kept = [task.folder / f"average-{epoch:02}.pt" for epoch in settings["training"]["keep"]]
    for path in kept:
        if not path.exists():  # bounded steps may end before
            torch.save({"average": average.state_dict()}, path)
    return [*write_weights(average.state_dict(), material.labels, task.folder), *kept]


def _make_network(task: Task, labels: Labels) -> Heads:
    drop = task.step.settings["training"]["dropout"]
    if task.begin:
        return load_heads(mix_weights(task.begin), labels, drop=drop)
    network = make_teacher(labels, drop=drop) if task.step.network == "large" else make_annotator(labels, drop=drop)
    network.load_base(task.inputs[BASES[task.step.network]][0])
    return network
