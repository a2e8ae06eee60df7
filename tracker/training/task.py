"""What the module of a step is given to do.

In: a step of a recipe with the paths of all that it reads. Every such module has ``run(task)``, which writes to
``task.folder`` and returns the paths of what it made.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tracker.training.recipe import Step
from tracker.training.state import Record

LIBRARIES = ("torch", "onnx", "onnxruntime", "tokenizers", "spacy", "numpy")
"""Whose versions are noted."""
AVERAGE, SILVER = "average.pt", "silver.jsonl.gz"
"""What later steps read of a step that makes weights, and of one that reads articles."""
UNFINISHED = "checkpoint*"
"""Files of a step's folder that it goes on from, which are deleted at its end."""


@dataclass(frozen=True, slots=True)
class Task:
    """Everything that the module of a step needs to do it.

    Attributes:
        step: The step.
        model: Name and version of the model that the recipe makes.
        inputs: Paths of the step's inputs by name; those that are optional and absent have none.
        begin: Checkpoints, or folders of weights that ship, with their shares.
        silver: Files of texts that networks read.
        readers: Checkpoints of networks that read together.
        folder: Where to write to; it may hold what an earlier start left.
        bound: Steps of training, or articles to read, at most; None for all.
        records: What was done in the steps before, by name.
    """

    step: Step
    model: tuple[str, str]
    inputs: dict[str, tuple[Path, ...]]
    begin: list[tuple[Path, float]]
    silver: list[Path]
    readers: list[Path]
    folder: Path
    bound: int | None
    records: Mapping[str, Record]
