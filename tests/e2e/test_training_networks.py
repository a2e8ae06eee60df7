"""The networks that are trained: what ships says the same, what is pruned is not missed, what teaches has its shape."""

import os

import numpy as np
import pytest

if not os.environ.get("TRACKER_REQUIRE_TRAINING"):
    for library in ("torch", "safetensors", "onnx"):
        pytest.importorskip(library, reason="needs the extra 'train'")

IDLE_HEADS, IDLE_UNITS = (2, 7, 8), range(0, 1536, 3)


def test_the_network_says_the_same_in_onnx(tmp_path):
    import onnx
    import onnxruntime
    import torch

    from tracker.training.export import build_graph
    from tracker.training.network import Annotator

    torch.manual_seed(3)
    network = Annotator(tags=5, pos=4, names=11).eval()
    pieces, features = torch.randint(1000, 30000, (1, 40)), torch.randint(0, 2, (1, 40, 3))
    path = tmp_path / "network.onnx"
    onnx.save(build_graph(network, quantised=False), str(path))
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    names = ["roles", "content_queries", "cue_keys", "cue_queries", "source_keys", "names", "starts", "tags", "pos"]
    said = dict(zip(names, session.run(names, {"pieces": pieces.numpy(), "features": features.numpy()}), strict=True))
    with torch.no_grad():
        outputs = network(pieces, features)
    for name in names[:-2]:
        np.testing.assert_allclose(said[name], getattr(outputs, name).numpy(), atol=1e-4)
    for name in names[-2:]:
        assert (said[name] == getattr(outputs, name).argmax(-1).numpy()).mean() > 0.95


def test_training_goes_on_from_weights_that_ship(tmp_path):
    import onnx
    import torch
    from onnx import numpy_helper

    from tracker.training.export import write_biases, write_network
    from tracker.training.mixing import mix_weights
    from tracker.training.network import Annotator

    torch.manual_seed(5)
    network, again = Annotator(tags=5, pos=4, names=11), Annotator(tags=5, pos=4, names=11)
    network.transitions.data.normal_()
    write_network(network, tmp_path / "annotator.int8.onnx")
    write_biases(network, tmp_path / "link.npz")
    again.load_state_dict(mix_weights([(tmp_path, 1.0)]))
    assert torch.equal(again.transitions, network.transitions)
    torch.save({"average": again.state_dict()}, tmp_path / "average.pt")
    mixed = mix_weights([(tmp_path, 1.0), (tmp_path / "average.pt", 3.0)])
    assert torch.allclose(mixed["roles.weight"], again.roles.weight)
    assert torch.allclose(mixed["pieces.weight"], again.pieces.weight)
    write_network(again, tmp_path / "again.onnx")
    first, second = (onnx.load(str(tmp_path / name)).graph for name in ("annotator.int8.onnx", "again.onnx"))
    for old, new in zip(first.initializer, second.initializer, strict=True):
        assert abs(numpy_helper.to_array(old).astype(float) - numpy_helper.to_array(new)).max() <= 1e-6


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


def make_network_with_idle_parts():
    """Nothing behind some heads and inner units listens to them."""
    import torch

    from tracker.training.network import HEAD_WIDTH, Annotator

    torch.manual_seed(4)
    network = Annotator(tags=5, pos=4, names=11, drop=0.0)
    for layer in network.layers:
        for head in IDLE_HEADS:
            layer.out.weight.data[:, head * HEAD_WIDTH : (head + 1) * HEAD_WIDTH] = 0
        layer.down.weight.data[:, list(IDLE_UNITS)] = 0
    return network


def draw_batch():
    """Two windows of words that all have something to learn."""
    from tracker.training.batches import Window, collate

    rng = np.random.default_rng(1)

    def draw(size):
        roles = rng.integers(0, 7, size)
        links = rng.integers(0, size, size)
        targets = np.stack([roles, links, links, rng.integers(0, 11, size), rng.integers(0, 2, size)])
        return Window(
            rng.integers(1000, 30_000, size),
            np.zeros((size, 3), np.int64),
            np.arange(size),
            np.zeros(size, np.int64),
            np.eye(7, dtype=np.float32)[roles],
            targets,
            rng.integers(0, 4, (size, 2)),
        )

    return collate([draw(20), draw(31)])


def test_what_nothing_listens_to_matters_least_and_is_not_missed():
    import torch

    from tracker.training.network import Annotator, read_sizes
    from tracker.training.pruning import choose, prune, weigh

    network = make_network_with_idle_parts()
    names = ("roles", "cue_of", "source_of", "names", "starts", "tags", "pos")
    importance = weigh(network, [draw_batch()], dict.fromkeys(names, 1.0))
    assert not importance.heads[:, IDLE_HEADS].any()
    assert not importance.units[:, list(IDLE_UNITS)].any()
    heads = choose(importance.heads, 12 - len(IDLE_HEADS))
    units = choose(importance.units, 1536 - len(IDLE_UNITS), at_once=32)
    assert all(sorted({*kept.tolist(), *IDLE_HEADS}) == list(range(12)) for kept in heads)
    pruned = prune(network.state_dict(), heads, units)
    sizes = read_sizes(pruned)
    assert {(size.heads, size.hidden) for size in sizes} == {(9, 1024)}
    smaller = Annotator(tags=5, pos=4, names=11, sizes=sizes).eval()
    smaller.load_state_dict(pruned)
    batch = draw_batch()
    with torch.no_grad():
        for before, after in zip(
            network.eval()(batch.pieces, batch.features, batch.mask),
            smaller(batch.pieces, batch.features, batch.mask),
            strict=True,
        ):
            torch.testing.assert_close(before, after, atol=1e-4, rtol=1e-4)


def test_layers_compete_and_none_is_left_without():
    import torch

    from tracker.training.pruning import choose

    importance = torch.tensor([[5.0, 9.0, 4.0, 8.0], [1.0, 7.0, 3.0, 2.0], [0.1, 0.2, 0.4, 0.3]])
    assert [kept.tolist() for kept in choose(importance, 4 / 3)] == [[0, 1, 3], [1], [2]]
    assert [kept.tolist() for kept in choose(importance, 2, at_once=2)] == [[0, 1, 2, 3], [1, 2], [2, 3]]


def test_near_places_have_buckets_of_their_own_and_far_ones_share_them():
    from tracker.training.teacher import _bucket_distances

    buckets = _bucket_distances(400)
    assert buckets[0, :9].tolist() == [0, 17, 18, 19, 20, 21, 22, 23, 24]
    assert buckets[:9, 0].tolist() == list(range(9))
    assert buckets[0, 128:].unique().tolist() == [31]
    assert buckets[128:, 0].unique().tolist() == [15]


def test_wordpieces_get_the_numbers_of_the_large_model():
    import torch

    from tracker.training.teacher import _renumber

    assert _renumber(torch.tensor([[101, 1999, 103, 100, 102, 0]])).tolist() == [[0, 2003, 30_526, 3, 2, 1]]
