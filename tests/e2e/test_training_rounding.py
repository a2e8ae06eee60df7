"""Training with the rounding of the file that ships: the same numbers, and gradients that pass."""

import os

import numpy as np
import pytest

if not os.environ.get("TRACKER_REQUIRE_TRAINING"):
    for library in ("torch", "safetensors", "onnx"):
        pytest.importorskip(library, reason="needs the extra 'train'")


def test_a_rounded_layer_says_what_the_runtime_says(tmp_path):
    import onnx
    import onnxruntime
    import torch
    from onnx import TensorProto, helper

    from tracker.training.export import IR_VERSION, MICROSOFT, OPSET, RUNTIME_OPSET, Graph
    from tracker.training.rounding import Linear, set_rounded

    torch.manual_seed(2)
    layer, x = Linear(48, 24), torch.randn(1, 30, 48) * 3 + 0.5
    graph = Graph(quantised=True)
    graph.linear("x", layer.weight.detach().numpy(), layer.bias.detach().numpy(), "y")
    ends = [helper.make_tensor_value_info(name, TensorProto.FLOAT, [1, 30, n]) for name, n in (("x", 48), ("y", 24))]
    made = helper.make_graph(graph.nodes, "layer", ends[:1], ends[1:], graph.constants)
    opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid(MICROSOFT, RUNTIME_OPSET)]
    onnx.save(helper.make_model(made, opset_imports=opsets, ir_version=IR_VERSION), str(tmp_path / "layer.onnx"))
    session = onnxruntime.InferenceSession(str(tmp_path / "layer.onnx"), providers=["CPUExecutionProvider"])
    (said,) = session.run(["y"], {"x": x.numpy()})
    with torch.no_grad():
        plain = layer(x).numpy()
        set_rounded(layer)
        rounded = layer(x).numpy()
    np.testing.assert_allclose(rounded, said, atol=1e-4)
    assert np.abs(plain - said).max() > 1e-3


def test_gradients_pass_the_rounding():
    import torch

    from tracker.training.rounding import Linear, round_windows, set_rounded

    torch.manual_seed(2)
    layer, x = Linear(8, 4), torch.randn(2, 5, 8, requires_grad=True)
    set_rounded(layer)
    layer(x).sum().backward()
    expected = torch.autograd.grad(layer.weight.sum(), layer.weight)[0] * round_windows(x.detach()).sum((0, 1))
    torch.testing.assert_close(layer.weight.grad, expected)
    assert x.grad.abs().min() > 0


def test_each_window_is_rounded_by_itself():
    import torch

    from tracker.training.rounding import round_windows

    torch.manual_seed(2)
    small, large = torch.randn(1, 6, 8), torch.randn(1, 6, 8) * 100
    torch.testing.assert_close(round_windows(torch.cat([small, large]))[:1], round_windows(small))


def test_embeddings_are_those_that_ship():
    import torch
    from onnx import numpy_helper

    from tracker.training.export import build_graph
    from tracker.training.network import Annotator
    from tracker.training.rounding import set_rounded

    torch.manual_seed(2)
    network = Annotator(tags=5, pos=4, names=11)
    constants = {each.name: numpy_helper.to_array(each) for each in build_graph(network).graph.initializer}
    shipped = constants["pieces_embedded.table"] * constants["pieces_embedded.scale"]
    set_rounded(network)
    np.testing.assert_allclose(network.pieces(torch.arange(50)).detach().numpy(), shipped[:50], atol=1e-6)
