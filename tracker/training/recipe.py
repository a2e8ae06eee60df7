"""Read a recipe: what a model is made from and the steps that make it, in one TOML file.

``extends`` names another recipe, beside the file or in this package, whose inputs and settings it takes over. A recipe
that cannot be run (an unknown key, a step that begins with a later one) raises ModelError before anything is trained.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tracker.errors import ModelError

ANNOTATOR = Path(__file__).with_name("annotator.toml")
"""The recipe that makes the model anew, from base models."""
SETTINGS = ("seed", "training", "weights", "variation", "pruning", "runtime")
_LEARNT_FROM = ("tokenizer", "roles", "roles_dev", "news", "news_dev", "treebank", "corrected")


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of step: what it reads, and the module that runs it.

    Attributes:
        module: Has ``run(task)``; imported only when the step runs, since it may need torch.
        inputs: Names of the recipe's inputs that it always reads.
        keys: What a recipe may say of such a step, besides its name and kind.
        settings: The settings that its result depends on.
    """

    module: str
    inputs: tuple[str, ...] = ()
    keys: frozenset[str] = frozenset({"begin"})
    settings: tuple[str, ...] = ()


KINDS = {
    "train": Kind(
        "tracker.training.learning",
        _LEARNT_FROM,
        frozenset({"network", "begin", "silver"}),
        ("seed", "training", "weights", "variation"),
    ),
    "read": Kind(
        "tracker.training.silver", ("tokenizer", "articles", "held_out"), frozenset({"readers", "skip", "limit"})
    ),
    "prune": Kind(
        "tracker.training.pruning",
        _LEARNT_FROM,
        frozenset({"begin", "silver"}),
        ("seed", "training", "weights", "variation", "pruning"),
    ),
    "mix": Kind("tracker.training.mixing"),
    "export": Kind(
        "tracker.training.shipping",
        ("tokenizer", "treebank", "roles_dev", "news_dev", "treebank_test", "names_test"),
        settings=("seed", "runtime"),
    ),
}
BASES = {"small": "base", "large": "large"}
"""The network that a step trains, and the input that has the weights it begins with."""


@dataclass(frozen=True, slots=True)
class Input:
    """A file or folder that a recipe reads.

    Attributes:
        paths: Relative to the data folder; "package:x" is x in the installed package, "checkout:x" is x beside it.
        source: Where to get it.
        optional: Whether the recipe runs without it.
    """

    paths: tuple[str, ...]
    source: str
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a recipe.

    Attributes:
        name: The name of the step and of its folder.
        kind: One of KINDS.
        settings: The recipe's settings overridden by the step's, as far as its kind uses them.
        begin: Initial weights, with the share of each: a step, "step/8" for its average after epoch 8, or an input.
        silver: Steps whose tagged texts it learns from, besides those annotated by people.
        readers: Steps whose networks tag texts together; links are those of the first.
        network: "small" or "large".
        skip: How many articles to skip.
        limit: How many articles to read at most.
    """

    name: str
    kind: str
    settings: dict[str, Any]
    begin: tuple[tuple[str, float], ...] = ()
    silver: tuple[str, ...] = ()
    readers: tuple[str, ...] = ()
    network: str = "small"
    skip: int = 0
    limit: int | None = None

    @property
    def inputs(self) -> tuple[str, ...]:
        """Names of the recipe's inputs that it reads, except those that ``begin`` names."""
        fresh = self.kind == "train" and not self.begin
        return KINDS[self.kind].inputs + ((BASES[self.network],) if fresh else ())

    @property
    def sources(self) -> tuple[str, ...]:
        """Names of the steps or inputs whose results it uses, each once."""
        names = [reference.partition("/")[0] for reference, _ in self.begin]
        return tuple(dict.fromkeys([*names, *self.silver, *self.readers]))


@dataclass(frozen=True, slots=True)
class Recipe:
    """Everything a model depends on, except the data and the versions of libraries."""

    name: str
    version: str
    inputs: dict[str, Input]
    steps: tuple[Step, ...]

    def until(self, name: str | None) -> tuple[Step, ...]:
        """The steps up to and including the one of that name; all for None. Raises ModelError for an unknown name."""
        names = [step.name for step in self.steps]
        if name is None:
            return self.steps
        if name not in names:
            raise ModelError(f"the recipe has no step '{name}'", remedy=f"it has {', '.join(names)}")
        return self.steps[: names.index(name) + 1]


def read_recipe(path: Path) -> Recipe:
    """Read a recipe. Raises ModelError where it makes no sense.

    Args:
        path: A TOML file; a bare name that does not exist is a recipe of this package. Example: ``update.toml``.

    Returns:
        Its inputs and steps.
    """
    try:
        table = _read_table(path)
        inputs = {name: _make_input(each) for name, each in table["inputs"].items()}
        steps: dict[str, Step] = {}
        for each in table["step"]:
            step = _make_step(each, table["settings"], steps)
            _check_step(step, each, inputs, steps)
            steps[step.name] = step
        return Recipe(table["name"], table["version"], inputs, tuple(steps.values()))
    except KeyError as error:
        raise ModelError(f"the recipe lacks {error}", where=str(path)) from error
    except (TypeError, AttributeError) as error:
        raise ModelError(f"the recipe cannot be read ({error})", where=str(path)) from error
    except RecursionError as error:
        raise ModelError("the recipe extends itself", where=str(path)) from error
    except ModelError as error:
        raise ModelError(error.what, where=error.where or str(path), remedy=error.remedy) from error


def _read_table(path: Path) -> dict[str, Any]:
    """Read a TOML file over the recipe that it extends."""
    if not path.exists():
        path = path if len(path.parts) > 1 else ANNOTATOR.with_name(path.name)
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ModelError("no such recipe", where=str(path), remedy=f"the model's own is {ANNOTATOR}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ModelError(f"no TOML ({error})", where=str(path)) from error
    if "extends" not in table:
        return table
    beside = path.parent / table["extends"]
    is_there = beside.exists() and not beside.samefile(path)
    return lay_over(_read_table(beside if is_there else ANNOTATOR.with_name(table["extends"])), table)


def lay_over(settings: Mapping[str, Any], others: Mapping[str, Any]) -> dict[str, Any]:
    """Settings overridden by others, section by section; lists are replaced as a whole."""
    laid = dict(settings)
    for name, value in others.items():
        known = laid.get(name)
        laid[name] = lay_over(known, value) if isinstance(value, dict) and isinstance(known, dict) else value
    return laid


def _make_input(table: Mapping[str, Any]) -> Input:
    paths = table["path"]
    return Input((paths,) if isinstance(paths, str) else tuple(paths), table["source"], table.get("optional", False))


def _make_step(table: Mapping[str, Any], settings: Mapping[str, Any], steps: Mapping[str, Step]) -> Step:
    """Make a step, with the recipe's settings, those of the step it is like, and its own."""
    like = table.get("like")
    if like is not None and like not in steps:
        raise ModelError(f"step '{table['name']}' is like '{like}', which is no step before it")
    own = {key: value for key, value in table.items() if key in SETTINGS}
    _check_settings(own, settings, table["name"])
    merged = lay_over(lay_over(settings, steps[like].settings) if like else settings, own)
    read = KINDS[table["kind"]].settings if table["kind"] in KINDS else ()
    return Step(
        name=table["name"],
        kind=table["kind"],
        settings={key: merged[key] for key in read},
        begin=tuple((name, float(share)) for name, share in table.get("begin", {}).items()),
        silver=tuple(table.get("silver", ())),
        readers=tuple(table.get("readers", ())),
        network=table.get("network", "small"),
        skip=table.get("skip", 0),
        limit=table.get("limit"),
    )


def _check_settings(own: Mapping[str, Any], known: Mapping[str, Any], name: str) -> None:
    """Reject a setting that the recipe's own settings do not have, since it would have no effect."""
    for key, value in own.items():
        unknown = {key} - set(known) or (set(value) - set(known[key]) if isinstance(value, dict) else set())
        if unknown:
            raise ModelError(f"step '{name}' sets what is no setting: {', '.join(sorted(unknown))}")


def _check_step(step: Step, table: Mapping[str, Any], inputs: Iterable[str], steps: Mapping[str, Step]) -> None:
    """Reject a step that cannot be run; ``steps`` are those before it."""
    if step.kind not in KINDS:
        raise ModelError(f"step '{step.name}' is of no known kind '{step.kind}'", remedy=f"they are {', '.join(KINDS)}")
    kind = KINDS[step.kind]
    known = {"name", "kind", "like", *SETTINGS, *kind.keys}
    if unknown := sorted(set(table) - known):
        raise ModelError(f"step '{step.name}' says what no '{step.kind}' knows: {', '.join(unknown)}")
    if step.name in steps or step.name in inputs or not step.name.isidentifier():
        raise ModelError(f"a step cannot be called '{step.name}'", remedy="take letters, digits and _, each name once")
    if step.network not in BASES:
        raise ModelError(f"step '{step.name}' trains no known network '{step.network}'", remedy="small or large")
    for name in step.sources:
        if name not in steps and name not in inputs:
            raise ModelError(f"step '{step.name}' needs '{name}', which is no input and no step before it")
    for needed in ("begin", "readers"):
        if needed in kind.keys and step.kind != "train" and not getattr(step, needed):
            raise ModelError(f"step '{step.name}' does not say its {needed}")
    if missing := sorted(set(step.inputs) - set(inputs)):
        raise ModelError(f"step '{step.name}' needs inputs that the recipe does not list: {', '.join(missing)}")
