"""The large network that teaches the small one, two layers deep here: its shape, its training, what it reads."""

import gzip
import json
import os

import pytest

if not os.environ.get("TRACKER_REQUIRE_TRAINING"):
    for library in ("torch", "safetensors", "onnx"):
        pytest.importorskip(library, reason="needs the extra 'train'")

from tests.e2e.test_training import SENTENCE, write_data


@pytest.fixture(autouse=True)
def _shallow(monkeypatch):
    from tracker.training import teacher

    monkeypatch.setattr(teacher, "_LAYERS", 2)
    monkeypatch.setattr(teacher, "_FROZEN", 1)


def write_large(folder):
    """Weights as MPNet's file has them, which mean nothing."""
    import torch
    from safetensors.torch import save_file

    wide = 768

    def linear(name, out, into):
        return {f"{name}.weight": torch.randn(out, into) * 0.02, f"{name}.bias": torch.zeros(out)}

    def norm(name):
        return {f"{name}.weight": torch.ones(wide), f"{name}.bias": torch.zeros(wide)}

    weights = {
        "embeddings.word_embeddings.weight": torch.randn(30_527, wide) * 0.02,
        "embeddings.position_embeddings.weight": torch.randn(514, wide) * 0.02,
        "encoder.relative_attention_bias.weight": torch.randn(32, 12) * 0.02,
        **norm("embeddings.LayerNorm"),
    }
    for number in range(2):
        at = f"encoder.layer.{number}"
        for name in "qkvo":
            weights |= linear(f"{at}.attention.attn.{name}", wide, wide)
        weights |= linear(f"{at}.intermediate.dense", 4 * wide, wide) | linear(f"{at}.output.dense", wide, 4 * wide)
        weights |= norm(f"{at}.attention.LayerNorm") | norm(f"{at}.output.LayerNorm")
    folder.mkdir()
    save_file(weights, folder / "model.safetensors")


@pytest.fixture
def trained(tmp_path):
    """The checkpoint of two steps."""
    from tracker.annotator.network import MODEL_FOLDER
    from tracker.training.teacher import CHECKPOINT, main

    write_data(tmp_path / "data")
    write_large(tmp_path / "large")
    folders = [f"--data={tmp_path / 'data'}", f"--large={tmp_path / 'large'}", f"--work={tmp_path / 'work'}"]
    assert main([*folders, f"--base={MODEL_FOLDER}", "--steps", "2"]) == 0
    return tmp_path / "work" / CHECKPOINT


def test_its_lower_layers_stay_and_its_upper_ones_learn(trained, tmp_path):
    import torch
    from safetensors.torch import load_file

    learnt = torch.load(trained, weights_only=True)["average"]
    base = load_file(tmp_path / "large" / "model.safetensors")
    same = [
        torch.equal(learnt[f"layers.{number}.up.weight"], base[f"encoder.layer.{number}.intermediate.dense.weight"])
        for number in range(2)
    ]
    assert same == [True, False]


def test_it_attributes_articles_together_with_a_network_that_ships(trained, tmp_path):
    from tracker.annotator.network import load_network
    from tracker.pipeline import MODELS
    from tracker.training.marginals import unpack_marginals
    from tracker.training.silver import main

    article = tmp_path / "article.txt"
    article.write_text(f"{SENTENCE}\n\n{SENTENCE}\n", encoding="utf-8")
    out = tmp_path / "silver.jsonl.gz"
    main(["--models", str(MODELS), "--teacher", str(trained), "--articles", str(article), "--out", str(out)])
    (row,) = map(json.loads, gzip.decompress(out.read_bytes()).decode().splitlines())
    assert row["text"].count(SENTENCE) == 2
    named = {(row["text"][start:end], label) for start, end, label, _ in row["names"]}
    assert ("Lavrov", "PERSON") in named
    assert all(0 <= certainty <= 1 for *_, certainty in row["names"])
    shares = unpack_marginals(row["marginals"], roles=7)
    assert len(shares) == len(load_network().cut(row["text"]))
    assert shares[:, 1:].sum() > 1


def test_models_that_are_not_there_are_one_line(tmp_path, caplog):
    from tracker.training.silver import main

    assert main([f"--models={tmp_path}", f"--articles={tmp_path}", f"--out={tmp_path / 'silver.jsonl.gz'}"]) == 1
    assert str(tmp_path) in caplog.text


def test_a_missing_large_model_is_one_line(tmp_path, caplog):
    from tracker.training.teacher import main

    assert main([f"--{name}={tmp_path / name}" for name in ("data", "base", "large", "work")]) == 1
    assert "name the folder of the large model" in caplog.text


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
