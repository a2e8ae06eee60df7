"""Read the weights of a model that ships back into a network, to train it further.

In: a model folder such as tracker/models/annotator. Out: the parameters of ``network.Annotator`` by name. 8-bit weights
become the numbers they stand for, so the network computes very nearly what the model does.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

from tracker.training.export import BIASES, HIDDEN, WEIGHTS, Floats
from tracker.training.network import FEATURES, LAYERS

Constants = Mapping[str, npt.NDArray[Any]]


def read_weights(folder: Path) -> dict[str, Tensor]:
    """The parameters as 32-bit numbers; the segment embedding is zero, since the export adds it to the positions."""
    graph = onnx.load(str(folder / WEIGHTS)).graph
    constants = {each.name: numpy_helper.to_array(each) for each in graph.initializer}
    found: dict[str, Floats] = {"positions.weight": constants["positions"]}
    found["pieces.weight"] = constants["pieces_embedded.table"] * constants["pieces_embedded.scale"]
    found["segment"] = np.zeros(found["positions.weight"].shape[1], np.float32)
    found |= _read_norm(constants, "embedded", "norm")
    for number in range(LAYERS):
        for name in ("qkv", "out", "up", "down"):
            found |= _read_linear(constants, f"layer{number}.{name}", f"layers.{number}.{name}")
        found |= _read_norm(constants, f"layer{number}.middle", f"layers.{number}.norm_attention")
        found |= _read_norm(constants, f"layer{number}.end", f"layers.{number}.norm_out")
    for number in range(len(FEATURES)):
        found[f"features.{number}.weight"] = constants[f"feature{number}.table"]
        found[f"late_features.{number}.weight"] = constants[f"late{number}.table"]
    for name in ("roles", "links", "notes"):
        found |= _read_linear(constants, name, name)
    found |= _read_hidden(constants)
    with np.load(folder / "link.npz", allow_pickle=False) as biases:
        found |= {parameter: biases[name] for name, parameter in BIASES.items()}
    return {name: torch.from_numpy(np.array(value, np.float32)) for name, value in found.items()}


def _read_linear(constants: Constants, name: str, parameter: str) -> dict[str, Floats]:
    levels, scale = constants[f"{name}.weight"], constants[f"{name}.scale"]
    weight: Floats = (levels.astype(np.float32) * scale).T
    return {f"{parameter}.weight": weight, f"{parameter}.bias": constants[f"{name}.bias"]}


def _read_norm(constants: Constants, name: str, parameter: str) -> dict[str, Floats]:
    return {f"{parameter}.{part}": constants[f"{name}.{part}"] for part in ("weight", "bias")}


def _read_hidden(constants: Constants) -> dict[str, Floats]:
    """The three layers that the export lays side by side."""
    wide = _read_linear(constants, "hidden", "hidden")
    cuts = np.cumsum(constants["inner.sizes"])[:-1]
    return {
        f"{layer}.{part}": piece
        for part in ("weight", "bias")
        for layer, piece in zip(HIDDEN, np.split(wide[f"hidden.{part}"], cuts), strict=True)
    }
