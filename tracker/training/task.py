"""What the module of a step gets: the step, with the paths of all that it reads.

Every such module has ``run(task)``, which writes to ``task.folder`` and returns the paths of what it made.
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
    """Everything that a step needs to run.

    Attributes:
        step: The step.
        model: Name and version of the model that the recipe makes.
        inputs: Paths of the step's inputs by name; empty for optional ones that are missing.
        begin: Checkpoints, or folders of models that ship, with their shares.
        silver: Files of texts that networks have tagged.
        readers: Checkpoints of networks that tag texts together.
        folder: Where to write; it may hold what an interrupted run left.
        bound: The most training steps, or articles to read; None for all.
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
