"""The recipe of the model, from data to the folder that ships, two steps of training each, on texts of its own."""

import gzip
import json
import os
import tempfile
from pathlib import Path

import pytest

from tests.e2e.training_data import SENTENCE, TAGS, write_base, write_data, write_large

if not os.environ.get("TRACKER_REQUIRE_TRAINING"):
    for library in ("torch", "safetensors", "onnx", "spacy_lookups_data"):
        pytest.importorskip(library, reason="needs the extra 'train'")

ORDER = [
    "first", "start", "teacher", "silver", "student", "pupil", "silver_more", "rounding", "pruned", "smaller", "model",
]  # fmt: skip


@pytest.fixture(scope="module")
def made():
    """The folder of data and work after a run of the whole recipe, and the arguments of it."""
    with tempfile.TemporaryDirectory() as folder:  # two gigabytes, which pytest would keep for three runs
        yield from run_recipe(Path(folder))


def run_recipe(folder):
    """Run it with a shallow teacher, which stays shallow until the tests are over."""
    from tracker.training import teacher
    from tracker.training.__main__ import main

    write_data(folder)
    write_base(folder / "base")
    write_large(folder / "large")
    article = {"title": "Talks", "text": f"{SENTENCE}\n\n{SENTENCE}"}
    rows = [json.dumps(article | {"id": f"a{number}"}) for number in range(882)]
    (folder / "articles.jsonl.gz").write_bytes(gzip.compress("\n".join(rows).encode()))
    given = [f"--data={folder}", f"--work={folder / 'work'}", "--steps=2"]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(teacher, "_LAYERS", 2)
        patch.setattr(teacher, "_FROZEN", 1)
        assert main(given) == 0
        yield folder, given


def load_average(folder, step, name="average.pt"):
    import torch

    return torch.load(folder / "work" / step / name, weights_only=True)["average"]


def test_the_model_that_comes_out_reads(made):
    from tracker.pipeline import load_pipeline
    from tracker.training.recipe import ANNOTATOR, read_recipe
    from tracker.weights import model_version

    models, recipe = made[0] / "work" / "model", read_recipe(ANNOTATOR)
    assert model_version(models) == f"{recipe.name}-{recipe.version}"
    doc = load_pipeline(models=models)(SENTENCE)
    assert {token.tag_ for token in doc} <= set(TAGS)
    assert isinstance(doc._.quotes, list)


def test_the_model_tells_what_it_was_made_from(made):
    meta = json.loads((made[0] / "work/model/annotator/meta.json").read_text(encoding="utf-8"))
    assert meta["labels"]["tags"] == sorted(set(TAGS))
    assert list(meta["steps"]) == ORDER[:-1]
    assert meta["steps"]["rounding"]["settings"]["training"]["rounded"] is True
    assert {"roles", "base", "large", "articles", "teacher", "silver/silver.jsonl.gz"} < set(meta["sha256"])
    assert set(meta["scores"]) == {"polnear_dev", "ewt_test", "ewt_test_raw", "silver_dev", "uner_ewt_test"}


def test_what_is_done_is_not_done_again(made, capsys, caplog):
    from tracker.training.__main__ import main

    caplog.set_level("INFO", logger="tracker.training")
    assert main(made[1]) == 0
    assert [record.message for record in caplog.records] == [f"{name}: done" for name in ORDER]
    assert main([*made[1], "--list"]) == 0
    lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert [(name, word) for name, _, word, *_ in lines] == [(name, "done") for name in ORDER]


def test_each_step_does_its_part(made):
    import torch
    from safetensors.torch import load_file

    from tracker.training.network import read_sizes

    folder = made[0]
    base = load_file(folder / "base/model.safetensors")["embeddings.word_embeddings.weight"]
    assert torch.equal(load_average(folder, "student")["pieces.weight"], base)
    assert not torch.equal(load_average(folder, "rounding")["pieces.weight"], base)
    mixed = 0.7 * load_average(folder, "student")["roles.weight"] + 0.3 * load_average(folder, "start")["roles.weight"]
    assert torch.allclose(load_average(folder, "pupil")["roles.weight"], mixed)
    sizes = read_sizes(load_average(folder, "pruned"))
    assert 7 * 6 <= sum(size.heads for size in sizes) < 7 * 6 + 6
    assert 0.9 < sum(size.hidden for size in sizes) / (896 * 6) < 1.1
    assert read_sizes(load_average(folder, "smaller")) == sizes
    assert all(torch.isfinite(value).all() for value in load_average(folder, "smaller").values())


def test_the_lower_layers_of_the_teacher_stay_and_its_upper_ones_learn(made):
    import torch
    from safetensors.torch import load_file

    learnt, base = load_average(made[0], "teacher"), load_file(made[0] / "large/model.safetensors")
    same = [
        torch.equal(learnt[f"layers.{number}.up.weight"], base[f"encoder.layer.{number}.intermediate.dense.weight"])
        for number in range(2)
    ]
    assert same == [True, False]


def test_two_networks_read_articles_that_nobody_annotated(made):
    from tracker.annotator.network import load_network
    from tracker.training.marginals import unpack_marginals

    found = [
        [json.loads(line) for line in gzip.decompress(path.read_bytes()).splitlines()]
        for path in (made[0] / "work" / name / "silver.jsonl.gz" for name in ("silver", "silver_more"))
    ]
    assert [[row["id"] for row in rows] for rows in found] == [["a0", "a1"], ["a880", "a881"]]
    row = found[0][0]
    assert row["text"].count(SENTENCE) == 2
    shares = unpack_marginals(row["marginals"], roles=7)
    assert len(shares) == len(load_network().cut(row["text"]))
    assert all(0 <= certainty <= 1 for *_, certainty in row["names"])


def test_the_model_that_ships_learns_on_with_corrections(made):
    import torch

    from tracker.training.__main__ import main
    from tracker.training.recipe import ANNOTATOR

    folder = made[0]
    article = {
        "id": "mine",
        "text": f"{SENTENCE}\n",
        "quotes": [{"content": [[18, 39]], "cue": [[7, 11]], "source": [[0, 6]]}],
    }
    (folder / "corrected.jsonl").write_text(json.dumps(article), encoding="utf-8")
    model = f"--input=model={folder / 'work/model/annotator'}"
    given = [str(ANNOTATOR.with_name("update.toml")), f"--data={folder}", f"--work={folder / 'update'}", model]
    assert main([*given, "--steps=2"]) == 0
    meta = json.loads((folder / "update/updated/annotator/meta.json").read_text(encoding="utf-8"))
    assert {"corrected", "model", "roles"} < set(meta["sha256"])
    learnt = torch.load(folder / "update/learnt/average.pt", weights_only=True)["average"]
    smaller = load_average(folder, "smaller")
    assert learnt["layers.0.up.weight"].shape == smaller["layers.0.up.weight"].shape


def test_training_that_was_stopped_comes_out_as_if_it_had_not_been(made, tmp_path, monkeypatch):
    from tracker.training import fit
    from tracker.training.__main__ import main
    from tracker.training.state import read_state

    recipe = tmp_path / "short.toml"
    step = '{ name = "short", kind = "train", seed = 5, training = { epochs = 2, keep = [1] } }'
    recipe.write_text(f'extends = "annotator.toml"\nstep = [{step}]', encoding="utf-8")

    def run(work):
        status = main([str(recipe), f"--data={made[0]}", f"--work={tmp_path / work}"])
        return status, read_state(tmp_path / work)["short"].outputs

    status, undisturbed = run("undisturbed")
    assert (status, set(undisturbed)) == (0, {"average.pt", "average-01.pt", "labels.json"})
    epochs, measure = [], fit.measure_losses

    def stop_in_the_second_epoch(*given):
        epochs.append(len(epochs))
        if len(epochs) == 2:
            raise KeyboardInterrupt
        return measure(*given)

    monkeypatch.setattr(fit, "measure_losses", stop_in_the_second_epoch)
    assert run("stopped") == (130, {})
    assert run("stopped") == (0, undisturbed)
    assert len(epochs) == 3  # the first epoch was not learnt again


def test_what_is_pruned_is_not_pruned_again(made, tmp_path, caplog):
    from tracker.training.__main__ import main

    recipe = tmp_path / "again.toml"
    lines = [
        'extends = "annotator.toml"',
        'inputs.smaller = { path = "work/pruned/average.pt", source = "the recipe" }',
        'step = [{ name = "twice", kind = "prune", begin = { smaller = 1.0 } }]',
    ]
    recipe.write_text("\n".join(lines), encoding="utf-8")
    assert main([str(recipe), f"--data={made[0]}", f"--work={tmp_path / 'work'}"]) == 1
    assert "pruned already" in caplog.text
