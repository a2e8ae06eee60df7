"""Taking heads and inner units from the network: those that say nothing, and the rest says what it said."""

import os

import pytest

from tests.e2e.test_training import SENTENCE, write_base, write_data

if not os.environ.get("TRACKER_REQUIRE_TRAINING"):
    for library in ("torch", "safetensors", "onnx", "spacy_lookups_data"):
        pytest.importorskip(library, reason="needs the extra 'train'")

IDLE_HEADS, IDLE_UNITS = (2, 7, 8), range(0, 1536, 3)


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
    import numpy as np

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


def test_a_smaller_network_is_trained_exported_and_read_again(tmp_path, caplog):
    import torch

    from tracker.pipeline import load_pipeline
    from tracker.training import annotator, pruning
    from tracker.training.network import read_sizes

    write_data(tmp_path / "data")
    write_base(tmp_path / "base")
    inputs = [f"--{name}={tmp_path / name}" for name in ("data", "base")]
    folders = [*inputs, f"--work={tmp_path / 'work'}", f"--out={tmp_path / 'out'}"]
    assert annotator.main([*folders, "--steps", "1"]) == 0
    whole, smaller = tmp_path / "work" / "average.pt", tmp_path / "smaller.pt"
    assert pruning.main([*inputs, "--from", str(whole), "--out", str(smaller)]) == 0
    sizes = read_sizes(torch.load(smaller, weights_only=True)["average"])
    assert 7 * 6 <= sum(size.heads for size in sizes) < 7 * 6 + 6
    assert 0.9 < sum(size.hidden for size in sizes) / (896 * 6) < 1.1
    folders = [*inputs, f"--work={tmp_path / 'work2'}", f"--out={tmp_path / 'out2'}"]
    stage = str(annotator.CONFIG.with_name("annotator_stage9.toml"))
    assert annotator.main([*folders, "--recipe", stage, "--from", str(smaller), "--steps", "2"]) == 0
    model, before = ((tmp_path / name / "annotator" / "annotator.int8.onnx").stat() for name in ("out2", "out"))
    assert model.st_size < before.st_size
    assert isinstance(load_pipeline(models=tmp_path / "out2")(SENTENCE)._.quotes, list)
    assert read_sizes(annotator.mix_weights([(tmp_path / "out2" / "annotator", 1.0)])) == sizes
    assert pruning.main([*inputs, "--from", str(smaller), "--out", str(tmp_path / "again.pt")]) == 1
    assert "pruned already" in caplog.text
    assert pruning.main([*inputs, "--from", str(tmp_path / "none.pt"), "--out", str(smaller)]) == 1
    assert "no such file to train from" in caplog.text
