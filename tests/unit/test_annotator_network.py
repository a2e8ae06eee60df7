"""Weights that cannot be loaded are one clear line, from whichever door they are asked for."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import spacy

from tracker.annotator.network import MODEL_FOLDER, load_network
from tracker.errors import ModelError
from tracker.pipeline import load_pipeline
from tracker.weights import model_version


def _by_component(models: Path) -> object:
    return spacy.blank("en").add_pipe("quote_extractor", config={"model": str(models / "annotator")})


DOORS: list[Callable[[Path], object]] = [
    lambda models: load_network(models / "annotator"),
    lambda models: load_pipeline(models=models),
    model_version,
    _by_component,
]


@pytest.mark.parametrize("door", DOORS, ids=["network", "pipeline", "version", "component"])
def test_missing_weights_are_one_clear_line(door: Callable[[Path], object], tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="cannot load the language model") as caught:
        door(tmp_path)
    assert str(tmp_path / "annotator") in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "name", ["annotator.int8.onnx", "link.npz", "meta.json", "tokenizer.json", "lemmatizer/lookups/lookups.bin"]
)
def test_damaged_weights_are_one_clear_line(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "annotator"
    shutil.copytree(MODEL_FOLDER, folder)
    (folder / name).write_bytes(b"\xc1 no such thing\n")
    with pytest.raises(ModelError, match="cannot load the language model") as caught:
        load_pipeline(models=tmp_path)
    assert "\n" not in str(caught.value)


def test_a_network_is_loaded_once() -> None:
    assert load_network() is load_network(MODEL_FOLDER, threads=1)
