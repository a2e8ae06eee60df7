"""The weights that come with the package: where they lie, which ones they are.

In: the folder of the weights. Out: their name and version. Loads none of them, and no library that could.
"""

from __future__ import annotations

import json
from pathlib import Path

from tracker.errors import ModelError

MODELS = Path(__file__).resolve().parent / "models"


def model_version(models: Path = MODELS) -> str:
    """Tell which weights these are: stored with every run, so that a new model is known to be one.

    Args:
        models: The folder of the weights.

    Returns:
        Name and version, as "minilm-annotator-9".

    Raises:
        ModelError: Where they are missing or damaged.
    """
    folder = models / "annotator"
    try:
        meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
        return f"{meta['name']}-{meta['version']}"
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise broken_model(error, folder) from error


def broken_model(error: Exception, folder: Path) -> ModelError:
    """Say in one line which weights cannot be loaded, and why.

    Args:
        error: What was raised while they were read.
        folder: Where they lie.

    Returns:
        The error to raise.
    """
    return ModelError(
        f"cannot load the language model ({error})",
        where=str(folder),
        remedy="reinstall the package, its weights are missing or damaged",
    )
