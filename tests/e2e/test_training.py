"""The recipe of the annotator, from data to the folder that ships, on texts of its own."""

import gzip
import json
import os

import pytest
import spacy
from spacy.tokens import Doc, DocBin

if not os.environ.get("TRACKER_REQUIRE_TRAINING"):
    for library in ("torch", "safetensors", "onnx", "spacy_lookups_data"):
        pytest.importorskip(library, reason="needs the extra 'train'")

SENTENCE = "Lavrov told Kerry that Moscow was ready ."
TAGS = ["NNP", "VBD", "NNP", "IN", "NNP", "VBD", "JJ", "."]
POS = ["PROPN", "VERB", "PROPN", "SCONJ", "PROPN", "AUX", "ADJ", "PUNCT"]
NAMES = ["B-PERSON", "O", "B-PERSON", "O", "B-LOC", "O", "O", "O"]
COUNT = 12


def write_data(folder):
    """Twelve sentences in every format that the recipe reads."""
    words, text = SENTENCE.split(), f"{SENTENCE}\n\n{SENTENCE}"
    shift = len(SENTENCE) + 2
    attributions = [
        {"source": [[at, at + 6]], "cue": [[at + 7, at + 11]], "content": [[at + 18, at + 39]]} for at in (0, shift)
    ]
    rows = [json.dumps({"id": str(n), "text": text, "attributions": attributions}) for n in range(COUNT)]
    news = DocBin(attrs=["TAG", "POS", "SENT_START", "ENT_IOB", "ENT_TYPE", "SPACY"])
    for _ in range(COUNT):
        starts = [True] + [False] * 7
        news.add(Doc(spacy.blank("en").vocab, words, tags=TAGS, pos=POS, ents=NAMES, sent_starts=starts))
    lines = []
    for number in range(COUNT):
        lines += [f"# newdoc id = d{number}", f"# sent_id = s{number}"]
        for at, (word, tag, pos) in enumerate(zip(words, TAGS, POS, strict=True), start=1):
            lines.append("\t".join([str(at), word, word.lower(), pos, tag, "_", "0", "dep", "_", "_"]))
        lines.append("")
    for name, content in {
        "polnear/train.jsonl.gz": "\n".join(rows),
        "polnear/dev.jsonl.gz": rows[0],
        "ud/ewt-train.conllu.gz": "\n".join([*lines, ""]),
        "ud/ewt-test.conllu.gz": "\n".join([*lines, ""]),
        "uner/ewt-test.iob2.gz": "",
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(gzip.compress(content.encode()))
    (folder / "silver").mkdir()
    for name in ("silver_train.spacy", "silver_dev.spacy"):
        news.to_disk(folder / "silver" / name)


def write_base(folder):
    """A base model of the right shape whose weights mean nothing, with the tokenizer that ships."""
    import torch
    from safetensors.torch import save_file

    from tracker.annotator.network import MODEL_FOLDER
    from tracker.training.network import LAYERS, PIECES, POSITIONS, WIDTH

    def draw(*shape):
        return torch.randn(*shape) * 0.02

    def linear(name, wide, narrow):
        return {f"{name}.weight": draw(wide, narrow), f"{name}.bias": torch.zeros(wide)}

    def norm(name):
        return {f"{name}.weight": torch.ones(WIDTH), f"{name}.bias": torch.zeros(WIDTH)}

    weights = {
        "embeddings.word_embeddings.weight": draw(PIECES, WIDTH),
        "embeddings.position_embeddings.weight": draw(POSITIONS, WIDTH),
        "embeddings.token_type_embeddings.weight": draw(2, WIDTH),
        **norm("embeddings.LayerNorm"),
    }
    for number in range(LAYERS):
        at = f"encoder.layer.{number}"
        for name in ("query", "key", "value"):
            weights |= linear(f"{at}.attention.self.{name}", WIDTH, WIDTH)
        weights |= linear(f"{at}.attention.output.dense", WIDTH, WIDTH) | norm(f"{at}.attention.output.LayerNorm")
        weights |= linear(f"{at}.intermediate.dense", 4 * WIDTH, WIDTH) | linear(f"{at}.output.dense", WIDTH, 4 * WIDTH)
        weights |= norm(f"{at}.output.LayerNorm")
    folder.mkdir()
    save_file(weights, folder / "model.safetensors")
    (folder / "tokenizer.json").write_bytes((MODEL_FOLDER / "tokenizer.json").read_bytes())


@pytest.mark.parametrize("stage", [None, "annotator_stage8.toml"])
def test_two_steps_of_training_give_a_model_that_the_pipeline_reads_with(tmp_path, stage):
    import torch
    from safetensors.torch import load_file

    from tracker.pipeline import load_pipeline, model_version
    from tracker.training.annotator import CONFIG, main

    write_data(tmp_path / "data")
    write_base(tmp_path / "base")
    folders = [f"--{name}={tmp_path / name}" for name in ("data", "base", "work", "out")]
    overlays = ["--recipe", str(CONFIG.with_name(stage))] if stage else []
    assert main([*folders, *overlays, "--steps", "2"]) == 0
    meta = json.loads((tmp_path / "out" / "annotator" / "meta.json").read_text(encoding="utf-8"))
    assert meta["labels"] == {"tags": sorted(set(TAGS)), "pos": sorted(set(POS)), "names": meta["labels"]["names"]}
    assert {"roles", "base/model.safetensors"} < set(meta["sha256"])
    assert model_version(tmp_path / "out") == f"{meta['name']}-{meta['version']}"
    doc = load_pipeline(models=tmp_path / "out")(SENTENCE)
    assert {token.tag_ for token in doc} <= set(TAGS)
    assert isinstance(doc._.quotes, list)
    state = torch.load(tmp_path / "work" / "average.pt", weights_only=True)["average"]
    assert all(torch.isfinite(value).all() for value in state.values())
    base = load_file(tmp_path / "base" / "model.safetensors")["embeddings.word_embeddings.weight"]
    assert torch.equal(state["pieces.weight"], base) == (stage is None)


def test_the_network_says_the_same_in_onnx(tmp_path):
    import numpy as np
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

    from tracker.training.annotator import mix_weights
    from tracker.training.export import write_biases, write_network
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


def test_a_target_that_only_excludes_labels_leaves_the_rest():
    import torch

    from tracker.training.corpus import EXCLUDED, UNKNOWN
    from tracker.training.losses import name_loss
    from tracker.training.naming import NOT_NAMED, NOT_PERSON

    even = torch.zeros(1, 11)
    for target, left in ((0, 1), (1, 1), (UNKNOWN, 11), (EXCLUDED[NOT_PERSON], 9), (EXCLUDED[NOT_NAMED], 5)):
        assert torch.isclose(name_loss(even, torch.tensor([target])), -torch.log(torch.tensor(left / 11)), atol=1e-6)


def test_a_missing_file_is_one_line(tmp_path, caplog):
    from tracker.training.annotator import main

    folders = [f"--{name}={tmp_path / name}" for name in ("data", "base", "work", "out")]
    assert main(folders) == 1
    assert "no such file to train from" in caplog.text


def test_settings_are_laid_over_those_before_them(tmp_path):
    from tracker.training.annotator import read_recipe

    overlay = tmp_path / "overlay.toml"
    overlay.write_text("seed = 3\n\n[weights]\npos = 0.9\n", encoding="utf-8")
    plain, changed = read_recipe([]), read_recipe([overlay])
    assert (changed["seed"], changed["weights"]["pos"]) == (3, 0.9)
    assert changed["weights"] | {"pos": plain["weights"]["pos"]} == plain["weights"]
    assert changed["training"] == plain["training"]
