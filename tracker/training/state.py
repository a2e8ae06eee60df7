"""Remember what was done of a recipe, in ``state.json`` of the work folder.

In and out: one ``Record`` a step. The file is replaced as a whole, so that a stop at any moment leaves the old one or
the new one.
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
    """What a step was done with and what came of it.

    Attributes:
        options: Everything that the recipe and the command line say of the step.
        code: Digest of the code that does it.
        inputs: Digest of each file it reads, by name; those of earlier steps as "step/file".
        outputs: Digest of each file it made, by its path below the step's folder; empty while it runs.
        minutes: How long its last start ran.
        versions: Of the libraries.
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
        """What differs in ``other``, in words; nothing where both would give the same outcome."""
        changes = ["the options"] if self.options != other.options else []
        if self.code != other.code and not ignore_code:
            changes.append("the code")
        names = sorted(self.inputs.keys() | other.inputs.keys())
        return changes + [name for name in names if self.inputs.get(name) != other.inputs.get(name)]


def read_state(work: Path) -> dict[str, Record]:
    """The records of a work folder by step; none where nothing was done. Raises ModelError on a damaged file."""
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
