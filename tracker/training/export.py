"""Export the annotator's network to ONNX, with weights quantised to 8 bits.

The file runs in onnxruntime on a CPU, without torch. The graph is built operator by operator, to choose the runtime's
fused kernels: matrix products have 8-bit weights and dynamic quantisation of activations, with one scale for each
column of weights; attention and normalisation stay in 32 bits.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import onnx
from onnx import TensorProto, helper, numpy_helper
from torch import nn

from tracker.training.network import CUE_WIDTH, FEATURES, HEAD_WIDTH, ROLE_LABELS, SOURCE_WIDTH, Annotator
from tracker.training.rounding import WEIGHT_LEVELS

Floats = npt.NDArray[np.float32]
OPSET, RUNTIME_OPSET, IR_VERSION = 17, 1, 8
MICROSOFT = "com.microsoft"
WEIGHTS = "annotator.int8.onnx"
HIDDEN = ("to_roles", "to_links", "to_notes")
"""The layers between encoder and heads, in the order in which they lie side by side."""
BIASES = {
    "relative_bias": "cue_distance",
    "paragraph_bias": "cue_step",
    "source_relative_bias": "source_distance",
    "source_paragraph_bias": "source_step",
    "transitions": "transitions",
}
"""What the runtime adds to the network's outputs, by its name in the file, and the parameter it comes from."""


class Graph:
    """A graph under construction: nodes in order, and their constants."""

    def __init__(self, *, quantised: bool) -> None:
        self.quantised = quantised
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []

    def constant(self, name: str, value: npt.NDArray[Any]) -> str:
        """Add an array; returns its name."""
        self.constants.append(numpy_helper.from_array(np.asarray(value, order="C"), name))
        return name

    def node(
        self, kind: str, inputs: list[str], name: str, *, domain: str = "", outputs: int = 1, **settings: Any
    ) -> str:
        """Add an operator; returns the name of its first output, to which the others add a number."""
        names = [name, *(f"{name}.{number}" for number in range(1, outputs))]
        self.nodes.append(helper.make_node(kind, inputs, names, name=name, domain=domain, **settings))
        return name

    def embed(self, ids: str, table: Floats, name: str) -> str:
        """Add a look-up of table rows; quantised with one scale for the table."""
        if not self.quantised:
            return self.node("Gather", [self.constant(f"{name}.table", table), ids], name)
        scale = np.float32(np.abs(table).max() / WEIGHT_LEVELS)
        rows = self.constant(
            f"{name}.table", np.clip(np.round(table / scale), -WEIGHT_LEVELS, WEIGHT_LEVELS).astype(np.int8)
        )
        picked = self.node("Gather", [rows, ids], f"{name}.rows")
        zero = self.constant(f"{name}.zero", np.array(0, np.int8))
        return self.node("DequantizeLinear", [picked, self.constant(f"{name}.scale", np.array(scale)), zero], name)

    def linear(self, x: str, weight: Floats, bias: Floats, name: str) -> str:
        """Add ``x @ weight.T + bias``; quantised with one scale for each output."""
        offset = self.constant(f"{name}.bias", bias)
        if not self.quantised:
            product = self.node("MatMul", [x, self.constant(f"{name}.weight", weight.T)], f"{name}.product")
            return self.node("Add", [product, offset], name)
        scale = np.maximum(np.abs(weight).max(1), 1e-12).astype(np.float32) / WEIGHT_LEVELS
        levels = np.clip(np.round(weight / scale[:, None]), -WEIGHT_LEVELS, WEIGHT_LEVELS).astype(np.int8)
        inputs = [
            x,
            self.constant(f"{name}.weight", levels.T),
            self.constant(f"{name}.scale", np.array(scale)),
            self.constant(f"{name}.zero", np.zeros(len(scale), np.int8)),
            offset,
        ]
        return self.node("DynamicQuantizeMatMul", inputs, name, domain=MICROSOFT)

    def normalise(self, x: str, added: str, module: nn.LayerNorm, name: str) -> str:
        """Add layer normalisation of a sum, as two operators: their kernels take a quarter of the fused one's time."""
        weight, bias = (self.constant(f"{name}.{part}", _array(getattr(module, part))) for part in ("weight", "bias"))
        total = self.node("Add", [x, added], f"{name}.sum")
        return self.node("LayerNormalization", [total, weight, bias], name, axis=-1, epsilon=float(module.eps))


def _array(tensor: Any) -> Floats:
    result: Floats = tensor.detach().cpu().numpy().astype(np.float32)
    return result


def build_graph(network: Annotator, *, quantised: bool = True) -> onnx.ModelProto:
    """Build the model for one window: ``pieces`` (1, n) and ``features`` (1, n, 3) in, one output for each head."""
    graph = Graph(quantised=quantised)
    x = _add_embeddings(graph, network)
    for number, layer in enumerate(network.layers):
        x = _add_layer(graph, layer, x, f"layer{number}")
    _add_heads(graph, network, x)
    names = network.note_widths[2]
    widths = {
        "roles": ROLE_LABELS,
        "content_queries": CUE_WIDTH,
        "cue_keys": CUE_WIDTH,
        "cue_queries": SOURCE_WIDTH,
        "source_keys": SOURCE_WIDTH,
        "names": names,
        "starts": 1,
    }
    outputs = [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, [1, "n", width]) for name, width in widths.items()
    ]
    outputs += [helper.make_tensor_value_info(name, TensorProto.INT64, [1, "n"]) for name in ("tags", "pos")]
    inputs = [
        helper.make_tensor_value_info("pieces", TensorProto.INT64, [1, "n"]),
        helper.make_tensor_value_info("features", TensorProto.INT64, [1, "n", len(FEATURES)]),
    ]
    made = helper.make_graph(graph.nodes, "annotator", inputs, outputs, graph.constants)
    opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid(MICROSOFT, RUNTIME_OPSET)]
    model = helper.make_model(made, opset_imports=opsets, ir_version=IR_VERSION, producer_name="claim-tracker")
    onnx.checker.check_model(model)
    return model


def _add_embeddings(graph: Graph, network: Annotator) -> str:
    pieces = graph.embed("pieces", _array(network.pieces.weight), "pieces_embedded")
    shape = graph.node("Shape", ["pieces"], "shape")
    one = graph.constant("one", np.array([1], np.int64))
    length = graph.node("Gather", [shape, one], "length")
    start, axes = graph.constant("start", np.array([0], np.int64)), graph.constant("axes", np.array([0], np.int64))
    table = graph.constant("positions", _array(network.positions.weight) + _array(network.segment))
    total = graph.node("Slice", [table, start, length, axes], "positions_here")
    for number, module in enumerate(network.features):
        ids = graph.node(
            "Gather",
            ["features", graph.constant(f"column{number}", np.array(number, np.int64))],
            f"feature{number}",
            axis=2,
        )
        table = graph.constant(f"feature{number}.table", _array(module.weight))
        row = graph.node("Gather", [table, ids], f"feature{number}_embedded")
        total = graph.node("Add", [total, row], f"embedded{number}")
    return graph.normalise(pieces, total, network.norm, "embedded")


def _add_layer(graph: Graph, layer: Any, x: str, name: str) -> str:
    qkv = graph.linear(x, _array(layer.qkv.weight), _array(layer.qkv.bias), f"{name}.qkv")
    heads = layer.size.heads
    sizes = graph.constant(f"{name}.sizes", np.array([heads * HEAD_WIDTH] * 3, np.int64))
    query = graph.node("Split", [qkv, sizes], f"{name}.part", axis=-1, outputs=3)
    attended = graph.node(
        "MultiHeadAttention", [query, f"{query}.1", f"{query}.2"], f"{name}.attended", domain=MICROSOFT, num_heads=heads
    )
    out = graph.linear(attended, _array(layer.out.weight), _array(layer.out.bias), f"{name}.out")
    x = graph.normalise(x, out, layer.norm_attention, f"{name}.middle")
    up = graph.linear(x, _array(layer.up.weight), _array(layer.up.bias), f"{name}.up")
    down = graph.linear(
        graph.node("Gelu", [up], f"{name}.gelu", domain=MICROSOFT),
        _array(layer.down.weight),
        _array(layer.down.bias),
        f"{name}.down",
    )
    return graph.normalise(x, down, layer.norm_out, f"{name}.end")


def _add_heads(graph: Graph, network: Annotator, x: str) -> None:
    late = [
        graph.node(
            "Gather",
            [graph.constant(f"late{number}.table", _array(module.weight)), f"feature{number}"],
            f"late{number}",
        )
        for number, module in enumerate(network.late_features)
    ]
    wide = graph.node("Concat", [x, *late], "wide", axis=-1)
    hidden = [getattr(network, name) for name in HIDDEN]
    weight, bias = (np.concatenate([_array(getattr(module, part)) for module in hidden]) for part in ("weight", "bias"))
    inner = graph.node("Gelu", [graph.linear(wide, weight, bias, "hidden")], "inner", domain=MICROSOFT)
    sizes = graph.constant("inner.sizes", np.array([module.out_features for module in hidden], np.int64))
    graph.node("Split", [inner, sizes], "inner_part", axis=-1, outputs=3)
    graph.linear("inner_part", _array(network.roles.weight), _array(network.roles.bias), "roles")
    links = graph.linear("inner_part.1", _array(network.links.weight), _array(network.links.bias), "links")
    notes = graph.linear("inner_part.2", _array(network.notes.weight), _array(network.notes.bias), "notes")
    _split(
        graph,
        links,
        ["content_queries", "cue_keys", "cue_queries", "source_keys"],
        [CUE_WIDTH] * 2 + [SOURCE_WIDTH] * 2,
    )
    _split(graph, notes, ["tag_scores", "pos_scores", "names", "starts"], list(network.note_widths))
    for name in ("tags", "pos"):
        graph.node("ArgMax", ["tag_scores" if name == "tags" else "pos_scores"], name, axis=-1, keepdims=0)


def _split(graph: Graph, x: str, names: list[str], widths: list[int]) -> None:
    sizes = graph.constant(f"{x}.sizes", np.array(widths, np.int64))
    graph.nodes.append(helper.make_node("Split", [x, sizes], names, name=f"{x}.split", axis=-1))


def write_network(network: Annotator, path: Path) -> None:
    """Build the graph and write it."""
    onnx.save(build_graph(network.eval()), str(path))


def write_biases(network: Annotator, path: Path) -> None:
    """Write what the runtime adds to the outputs: the pointers' biases and the CRF's transitions."""
    arrays = {name: _array(getattr(network, parameter)) for name, parameter in BIASES.items()}
    np.savez(path, allow_pickle=False, **arrays)
