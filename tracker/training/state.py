"""Record what has been done of a recipe, in ``state.json`` of the work folder.

The file has one ``Record`` for each step, and is replaced as a whole, so that an interruption leaves the old or the new
one.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from tracker.errors import ModelError

FILE = "state.json"


@dataclass(frozen=True, slots=True)
class Record:
    """What a step was run with, and what it made.

    Attributes:
        options: Everything that the recipe and the command line say of the step.
        code: The digest of its code.
        inputs: The digest of each file it reads, by name; those of earlier steps as "step/file".
        outputs: The digest of each file it made, by its path below the step's folder; empty while it runs.
        minutes: How long its last run took.
        versions: Versions of libraries.
    """

    options: dict[str, Any]
    code: str
    inputs: dict[str, str]
    outputs: dict[str, str] = field(default_factory=dict)
    minutes: float = 0.0
    versions: dict[str, str] = field(default_factory=dict)

    @property
    def is_finished(self) -> bool:
        """Whether the step came to its end."""
        return bool(self.outputs)

    def find_changes(self, other: Record, *, ignore_code: bool = False) -> list[str]:
        """What differs in ``other``, in words; empty where both would give the same result."""
        changes = ["the options"] if self.options != other.options else []
        if self.code != other.code and not ignore_code:
            changes.append("the code")
        names = sorted(self.inputs.keys() | other.inputs.keys())
        return changes + [name for name in names if self.inputs.get(name) != other.inputs.get(name)]


def read_state(work: Path) -> dict[str, Record]:
    """Read the records of a work folder, by step.

    Empty where nothing was done. Raises ModelError for a damaged file.
    """
    path = work / FILE
    try:
        table = json.loads(path.read_text(encoding="utf-8"))
        return {name: Record(**each) for name, each in table.items()}
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, TypeError, AttributeError) as error:
        remedy = "name another --work; what the folder holds stays"
        raise ModelError(f"cannot tell what was done ({error})", where=str(path), remedy=remedy) from error


def write_state(work: Path, records: dict[str, Record]) -> None:
    """Replace the records of a work folder."""
    work.mkdir(parents=True, exist_ok=True)
    new = work / f"{FILE}.new"
    new.write_text(
        json.dumps({name: asdict(each) for name, each in records.items()}, indent=1) + "\n", encoding="utf-8"
    )
    new.replace(work / FILE)
