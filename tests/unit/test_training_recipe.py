"""Recipes as they are read: those that ship, and those that make no sense."""

from dataclasses import asdict
from pathlib import Path

import pytest

from tracker.errors import ModelError
from tracker.training.recipe import ANNOTATOR, KINDS, read_recipe

UPDATE = ANNOTATOR.with_name("update.toml")


@pytest.mark.parametrize("path", [ANNOTATOR, UPDATE])
def test_the_recipes_that_ship_end_in_a_model(path):
    recipe = read_recipe(path)
    assert recipe.steps[-1].kind == "export"
    assert all(each.source for each in recipe.inputs.values())
    used = {name for step in recipe.steps for name in (*step.inputs, *step.sources)}
    assert used >= {step.name for step in recipe.steps[:-1]}


def test_settings_of_a_step_are_laid_over_those_before_them():
    recipe = read_recipe(ANNOTATOR)
    steps = {step.name: step.settings for step in recipe.steps}
    assert steps["first"]["training"]["window"] == 256
    assert steps["student"]["training"]["window"] == 384
    assert steps["rounding"]["weights"] == steps["student"]["weights"] != steps["first"]["weights"]
    assert (steps["student"]["training"]["rounded"], steps["rounding"]["training"]["rounded"]) == (False, True)
    assert steps["smaller"] == steps["rounding"] | {"seed": 66}


def test_a_recipe_that_extends_another_has_its_inputs_and_settings_and_steps_of_its_own():
    whole, update = read_recipe(ANNOTATOR), read_recipe(UPDATE)
    assert set(update.inputs) == {*whole.inputs, "model"}
    assert (whole.inputs["corrected"].optional, update.inputs["corrected"].optional) == (True, False)
    assert [step.name for step in update.steps] == ["learnt", "updated"]
    assert "base" not in update.steps[0].inputs


def test_a_step_has_the_settings_that_its_kind_reads():
    for step in read_recipe(ANNOTATOR).steps:
        assert set(asdict(step)["settings"]) == set(KINDS[step.kind].settings)


@pytest.mark.parametrize(
    ("steps", "says"),
    [
        ('[{ name = "a", kind = "fry" }]', "'a' is of no known kind 'fry'"),
        ('[{ name = "a", kind = "train", begin = { b = 1.0 } }]', "'b', which is no input and no step before it"),
        ('[{ name = "a", kind = "train", seeds = 3 }]', "seeds"),
        ('[{ name = "a", kind = "train", training = { epoch = 3 } }]', "sets what is no setting: epoch"),
        ('[{ name = "a", kind = "train", readers = [] }]', "readers"),
        ('[{ name = "a", kind = "train", network = "huge" }]', "'huge'"),
        ('[{ name = "a", kind = "train", like = "b" }]', "like 'b', which is no step before it"),
        ('[{ name = "a", kind = "mix" }]', "'a' does not say its begin"),
        ('[{ name = "a", kind = "read" }]', "'a' does not say its readers"),
        ('[{ name = "a/b", kind = "train" }]', "cannot be called 'a/b'"),
        ('[{ name = "base", kind = "train" }]', "cannot be called 'base'"),
        ('[{ kind = "train" }]', "lacks 'name'"),
        ("[3]", "cannot be read"),
    ],
)
def test_a_recipe_that_makes_no_sense_is_one_line(tmp_path, steps, says):
    path = tmp_path / "recipe.toml"
    path.write_text(f'extends = "annotator.toml"\nstep = {steps}\n', encoding="utf-8")
    with pytest.raises(ModelError) as caught:
        read_recipe(path)
    assert str(caught.value).startswith(f"{path}: ")
    assert says in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_recipe_of_the_package_is_found_by_its_name(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert read_recipe(Path("update.toml")) == read_recipe(UPDATE)
    (tmp_path / "update.toml").write_text('extends = "annotator.toml"\nversion = "mine"\n', encoding="utf-8")
    assert read_recipe(Path("update.toml")).version == "mine"
    (tmp_path / "annotator.toml").write_text('extends = "annotator.toml"\nversion = "too"\n', encoding="utf-8")
    assert read_recipe(Path("annotator.toml")).steps == read_recipe(ANNOTATOR).steps


def test_recipes_that_extend_each_other_are_one_line(tmp_path):
    for one, other in ("ab", "ba"):
        (tmp_path / f"{one}.toml").write_text(f'extends = "{other}.toml"', encoding="utf-8")
    with pytest.raises(ModelError, match="extends itself"):
        read_recipe(tmp_path / "a.toml")


@pytest.mark.parametrize(("text", "says"), [(None, "no such recipe"), ("step = [", "no TOML"), ("", "lacks 'inputs'")])
def test_a_file_that_is_no_recipe_is_one_line(tmp_path, text, says):
    path = tmp_path / "recipe.toml"
    if text is not None:
        path.write_text(text, encoding="utf-8")
    with pytest.raises(ModelError, match=says):
        read_recipe(path)
