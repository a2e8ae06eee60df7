"""Which steps of a recipe are done, which are done again and why; the steps themselves only write a file here."""

import json
from types import SimpleNamespace

import pytest

from tracker.training import plan
from tracker.training.__main__ import main

RECIPE = """
name = "tiny"
version = "1"
[inputs.roles]
path = "roles.jsonl"
source = "somewhere"
[inputs.roles_dev]
path = "dev.jsonl"
source = "elsewhere"
[inputs]
news = { path = "news", source = "s" }
news_dev = { path = "news", source = "s" }
treebank = { path = "news", source = "s" }
treebank_test = { path = "news", source = "s" }
names_test = { path = "news", source = "s" }
tokenizer = { path = "news", source = "s" }
corrected = { path = ["mine"], source = "you", optional = true }
base = { path = "base", source = "s" }
[settings]
seed = 1
training = { epochs = 2, keep = [1] }
weights = { roles = 1.0 }
variation = { renamed = 0.5 }
pruning = { heads = 7 }
runtime = { overlap = 48 }
[[step]]
name = "first"
kind = "train"
[[step]]
name = "second"
kind = "train"
seed = 2
begin = { "first/1" = 0.25, first = 0.75 }
[[step]]
name = "model"
kind = "export"
begin = { second = 1.0 }
"""


class Place:
    """A recipe with its data, and what was done so far, as (step, files that were there)."""

    def __init__(self, folder):
        self.folder, self.done, self.tasks, self.fails = folder, [], {}, None
        self.write(RECIPE)
        for name in ("roles.jsonl", "dev.jsonl", "news", "base"):
            (folder / name).write_text(name, encoding="utf-8")

    def write(self, recipe):
        (self.folder / "recipe.toml").write_text(recipe, encoding="utf-8")

    def run(self, *options):
        self.done.clear()
        places = [f"--data={self.folder}", f"--work={self.folder / 'work'}"]
        return main([str(self.folder / "recipe.toml"), *places, *options])

    def do(self, task):
        """Stands in for the modules of all steps."""
        self.done.append((task.step.name, sorted(path.name for path in task.folder.iterdir())))
        self.tasks[task.step.name] = task
        (task.folder / "checkpoint.pt").write_text("half", encoding="utf-8")
        if task.step.name == self.fails:
            raise KeyboardInterrupt
        outputs = [task.folder / "average.pt", task.folder / "average-01.pt"]
        for path in outputs:
            path.write_text(json.dumps(task.step.settings), encoding="utf-8")
        return outputs

    def names(self):
        return [name for name, _ in self.done]


@pytest.fixture
def place(tmp_path, monkeypatch):
    made = Place(tmp_path)
    monkeypatch.setattr(plan, "import_module", lambda _: SimpleNamespace(run=made.do))
    monkeypatch.setattr(plan, "version", lambda _: "1.0")
    monkeypatch.setattr(plan, "digest_code", lambda module: module)
    return made


def test_steps_are_done_once_and_in_order(place):
    assert place.run() == 0
    assert place.names() == ["first", "second", "model"]
    assert place.run() == 0
    assert place.names() == []


def test_a_step_is_told_where_everything_lies(place):
    place.run("--steps=3")
    work = place.folder / "work"
    second, model = place.tasks["second"], place.tasks["model"]
    assert second.begin == [(work / "first/average-01.pt", 0.25), (work / "first/average.pt", 0.75)]
    assert (second.bound, second.step.settings["seed"], second.inputs["corrected"]) == (3, 2, ())
    assert second.inputs["roles"] == (place.folder / "roles.jsonl",)
    assert (model.model, list(model.records)) == (("tiny", "1"), ["first", "second"])
    assert set(model.records["first"].inputs) >= {"roles", "base"}


def test_only_the_steps_up_to_one_are_done(place):
    place.run("--until=second")
    assert place.names() == ["first", "second"]
    assert place.run("--until=third") == 1


@pytest.mark.parametrize(
    ("old", "new", "again"),
    [
        ("seed = 2", "seed = 3", ["second", "model"]),
        ("epochs = 2", "epochs = 4", ["first", "second", "model"]),
        ("overlap = 48", "overlap = 64", ["model"]),
        ('version = "1"', 'version = "2"', ["model"]),
        ("heads = 7", "heads = 5", []),
        ('source = "somewhere"', 'source = "here"', []),
    ],
)
def test_other_options_have_their_steps_done_again(place, old, new, again):
    place.run()
    place.write(RECIPE.replace(old, new))
    place.run()
    assert place.names() == again


def test_steps_that_come_out_the_same_leave_the_next_ones_done(place):
    place.run()
    (place.folder / "base").write_text("other weights", encoding="utf-8")
    place.run()
    assert place.names() == ["first"]


def test_other_data_have_their_steps_done_again(place, capsys):
    place.run()
    (place.folder / "mine").write_text("corrections", encoding="utf-8")
    place.run("--list")
    lines = [line.split(maxsplit=3) for line in capsys.readouterr().out.splitlines()]
    assert lines[0] == ["first", "train", "stale", "changed: corrected"]
    assert lines[1] == ["second", "train", "stale", "after first"]
    place.run()
    assert place.names() == ["first", "second"]


def test_what_was_made_and_is_no_longer_there_is_made_again(place):
    place.run()
    (place.folder / "work/second/average.pt").unlink()
    place.run()
    assert place.names() == ["second"]


def test_other_code_has_steps_done_again_unless_asked_not_to(place, monkeypatch, capsys):
    place.run()
    monkeypatch.setattr(plan, "digest_code", lambda _: "other")
    place.run("--list", "--ignore-code")
    assert {line.split()[2] for line in capsys.readouterr().out.splitlines()} == {"done"}
    place.run("--ignore-code")
    assert place.names() == []
    place.run()
    assert place.names() == ["first", "second", "model"]


def test_a_step_that_was_stopped_goes_on_and_one_that_would_differ_begins_anew(place, capsys, caplog):
    place.fails = "second"
    assert place.run() == 130
    assert "the same command goes on" in caplog.text
    place.run("--list")
    assert [line.split()[2] for line in capsys.readouterr().out.splitlines()] == ["done", "stopped", "to"]
    assert place.run() == 130
    assert place.done == [("second", ["checkpoint.pt"])]
    place.fails = None
    place.write(RECIPE.replace("seed = 2", "seed = 4"))
    assert place.run() == 0
    assert place.done[0] == ("second", [])


def test_a_stopped_step_goes_on_with_other_code_and_begins_anew_where_asked(place, monkeypatch):
    place.fails = "second"
    place.run()
    monkeypatch.setattr(plan, "digest_code", lambda _: "other")
    place.run("--ignore-code")
    assert place.done == [("second", ["checkpoint.pt"])]
    place.run("--ignore-code", "--redo=second")
    assert place.done == [("second", [])]
    monkeypatch.setattr(plan, "digest_code", lambda _: "third")
    place.run()
    assert place.done[-1] == ("second", [])


def test_what_a_step_goes_on_from_is_deleted_at_its_end(place):
    place.run()
    assert sorted(path.name for path in (place.folder / "work/first").iterdir()) == ["average-01.pt", "average.pt"]


def test_what_is_made_anew_is_set_aside_first(place):
    place.run()
    before = (place.folder / "work/first/average.pt").read_text(encoding="utf-8")
    place.write(RECIPE.replace("epochs = 2", "epochs = 4"))
    place.run()
    assert (place.folder / "work/first.old/average.pt").read_text(encoding="utf-8") == before
    assert (place.folder / "work/first/average.pt").read_text(encoding="utf-8") != before


def test_a_step_may_be_asked_for_again(place):
    place.run()
    place.run("--redo=second")
    assert place.names() == ["second"]


def test_missing_data_are_one_line_that_says_where_they_come_from(place, caplog):
    (place.folder / "dev.jsonl").unlink()
    assert place.run() == 1
    assert place.names() == []
    (record,) = caplog.records
    assert str(place.folder / "dev.jsonl") in record.message
    assert "'roles_dev': elsewhere" in record.message


def test_a_trial_says_what_would_be_done_and_all_that_is_missing(place, capsys, caplog):
    assert place.run("--dry-run") == 0
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == ["first", "second", "model"]
    for name in ("base", "roles.jsonl"):
        (place.folder / name).unlink()
    assert place.run("--dry-run") == 1
    assert [record.message.partition(":")[0] for record in caplog.records] == [
        str(place.folder / name) for name in ("roles.jsonl", "base")
    ]
    assert place.names() == []
    assert not (place.folder / "work").exists()


def test_to_look_no_folder_need_be_named(place, capsys, monkeypatch):
    monkeypatch.chdir(place.folder)
    recipe = str(place.folder / "recipe.toml")
    assert main([recipe, "--list"]) == 0
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == ["first", "second", "model"]
    assert main([recipe, "--dry-run"]) == 1  # there is no folder "data"
    assert not (place.folder / "work").exists()


@pytest.mark.parametrize(
    ("named", "unnamed"), [([], "--data and --work"), (["--data=."], "--work"), (["--work=w"], "--data")]
)
def test_to_do_anything_both_must_be(place, named, unnamed, capsys):
    with pytest.raises(SystemExit, match="2"):
        main([str(place.folder / "recipe.toml"), *named])
    assert f"name a folder with {unnamed}:" in capsys.readouterr().err
    assert place.names() == []


def test_an_input_may_lie_elsewhere_and_in_several_files(place, caplog):
    for name in ("a", "b"):
        (place.folder / name).write_text(name, encoding="utf-8")
    assert place.run(f"--input=corrected={place.folder / 'a'}", f"--input=corrected={place.folder / 'b'}") == 0
    assert [path.name for path in place.tasks["first"].inputs["corrected"]] == ["a", "b"]
    assert place.run("--input=corrected=nowhere.jsonl") == 1
    assert "nowhere.jsonl" in caplog.text
    assert place.run("--input=corrections=a") == 1
    assert "no input 'corrections'" in caplog.text
    assert place.run("--input=corrected") == 1


def test_a_damaged_state_is_one_line_and_stays(place, caplog):
    place.run()
    (place.folder / "work/state.json").write_text("{", encoding="utf-8")
    assert place.run() == 1
    assert "cannot tell what was done" in caplog.text
    assert (place.folder / "work/state.json").read_text(encoding="utf-8") == "{"
