"""Run the steps of a recipe that are not done, each in a folder of its own.

A step is done if it came to its end with the same options, code and inputs, and its outputs are unchanged. An
interrupted step resumes where it can. The folder of a step that is repeated is first renamed to ``NAME.old``.
"""

from __future__ import annotations

import logging
import shutil
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from importlib import import_module
from importlib.metadata import version
from pathlib import Path

from tracker.errors import ModelError
from tracker.training.digests import PACKAGE, digest_code, digest_path
from tracker.training.recipe import KINDS, Input, Recipe, Step
from tracker.training.state import Record, read_state, write_state
from tracker.training.task import AVERAGE, LIBRARIES, SILVER, UNFINISHED, Task

_PLACES = {"package": PACKAGE, "checkout": PACKAGE.parent}
_log = logging.getLogger("tracker.training")


@dataclass(frozen=True, slots=True)
class Status:
    """The state of a step ("done", "stale", "stopped" or "to do"), and the reason in words."""

    step: Step
    word: str
    why: str = ""


@dataclass(slots=True)
class Plan:
    """A recipe, the places of its inputs, and the folder for its results.

    Attributes:
        recipe: What to do.
        data: The folder that paths of inputs are relative to.
        work: The folder for all results.
        given: Inputs that lie elsewhere, by name.
        bound: As in ``Task``; for trials.
        redo: Names of steps to repeat in any case.
        ignore_code: Whether a step is done although its code has changed.
    """

    recipe: Recipe
    data: Path
    work: Path
    given: Mapping[str, Sequence[Path]] = field(default_factory=dict)
    bound: int | None = None
    redo: tuple[str, ...] = ()
    ignore_code: bool = False
    _digests: dict[Path, str] = field(default_factory=dict)
    _codes: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name in self.given:
            if name not in self.recipe.inputs:
                raise ModelError(
                    f"the recipe reads no input '{name}'", remedy=f"it reads {', '.join(self.recipe.inputs)}"
                )
        for name in self.redo:
            self.recipe.until(name)

    def check(self, until: str | None = None) -> Iterator[Status]:
        """Yield the status of each step, in order; one with a source that is not done is not done either."""
        records, done = read_state(self.work), set(self.recipe.inputs)
        for step in self.recipe.until(until):
            status = self._check_step(step, records, done)
            if status.word == "done":
                done.add(step.name)
            yield status

    def find_missing(self, steps: Sequence[Step]) -> list[ModelError]:
        """An error for each input that the steps read and that is missing."""
        wanted = dict.fromkeys(name for step in steps for name in _inputs_of(step, self.recipe))
        errors = []
        for name in wanted:
            known = self.recipe.inputs[name]
            for path in self._locate(name, known):
                if not path.exists() and not (known.optional and name not in self.given):
                    remedy = f"it is '{name}': {known.source}; put it there or say --input {name}=PATH"
                    errors.append(ModelError("no such file to train from", where=str(path), remedy=remedy))
        return errors

    def run(self, until: str | None = None) -> None:
        """Run what is not done. Raises ModelError for a missing input, before anything is run."""
        steps = self.recipe.until(until)
        open_steps = [each.step for each in self.check(until) if each.word != "done"]
        if missing := self.find_missing(open_steps):
            raise missing[0]
        for step in steps:
            records = read_state(self.work)
            done = {each.name for each in steps} | set(self.recipe.inputs)  # those before it were done just now
            if step.name in records and self._check_step(step, records, done).word == "done":
                _log.info("%s: done", step.name)
            else:
                self._do(step, records)

    def _check_step(self, step: Step, records: Mapping[str, Record], done: set[str]) -> Status:
        """The status of one step; ``done`` has the names of inputs and finished steps."""
        record = records.get(step.name)
        if waiting := [name for name in step.sources if name not in done]:
            return Status(step, "stale" if record else "to do", f"after {', '.join(waiting)}")
        if record is None:
            return Status(step, "to do")
        if changes := self._find_changes(step, record):
            return Status(step, "stale", f"changed: {', '.join(changes)}")
        return Status(step, "done") if record.is_finished else Status(step, "stopped", "goes on")

    def _find_changes(self, step: Step, record: Record) -> list[str]:
        """The reasons to repeat a step, in words."""
        folder = self.work / step.name
        lost = [name for name, digest in record.outputs.items() if self._digest(folder / name) != digest]
        asked = ["asked for"] if step.name in self.redo else []
        return asked + record.find_changes(self._describe(step), ignore_code=self.ignore_code) + lost

    def _do(self, step: Step, records: dict[str, Record]) -> None:
        """Run one step in its folder, and record what it made; an unfinished run with the same inputs is resumed."""
        folder, record = self.work / step.name, self._describe(step)
        before = records.get(step.name)
        goes_on = before is not None and not before.is_finished and not self._find_changes(step, before)
        if folder.exists() and not goes_on:
            _set_aside(folder)
        folder.mkdir(parents=True, exist_ok=True)
        write_state(self.work, records | {step.name: before if before and goes_on else record})
        _log.info("%s: %s", step.name, "going on" if goes_on else "begun")
        clock = time.monotonic()
        run: Callable[[Task], list[Path]] = import_module(KINDS[step.kind].module).run
        made = run(self._make_task(step, records))
        outputs = {path.relative_to(folder).as_posix(): digest_path(path) for path in made}
        self._digests |= {folder / name: digest for name, digest in outputs.items()}
        minutes = round((time.monotonic() - clock) / 60, 1)
        self.redo = tuple(name for name in self.redo if name != step.name)
        libraries = {name: version(name) for name in LIBRARIES}
        finished = replace(record, outputs=outputs, minutes=minutes, versions=libraries)
        write_state(self.work, records | {step.name: finished})
        for path in folder.glob(UNFINISHED):
            path.unlink()
        _log.info("%s: done in %.1f minutes", step.name, minutes)

    def _make_task(self, step: Step, records: Mapping[str, Record]) -> Task:
        inputs = {
            name: tuple(path for path in self._locate(name, self.recipe.inputs[name]) if path.exists())
            for name in step.inputs
        }
        return Task(
            step=step,
            model=(self.recipe.name, self.recipe.version),
            inputs=inputs,
            begin=[(self._find_weights(name), share) for name, share in step.begin],
            silver=[self.work / name / SILVER for name in step.silver],
            readers=[self._find_weights(name) for name in step.readers],
            folder=self.work / step.name,
            bound=self.bound,
            records={name: records[name] for name in self._find_sources(step) if name in records},
        )

    def _describe(self, step: Step) -> Record:
        """The record of running the step now; its sources must be done."""
        paths = {
            f"{name}/{number}" if number else name: path
            for name in step.inputs
            for number, path in enumerate(self._locate(name, self.recipe.inputs[name]))
        }
        paths |= {name: self._find_weights(name) for name in (*dict(step.begin), *step.readers)}
        paths |= {f"{name}/{SILVER}": self.work / name / SILVER for name in step.silver}
        inputs = {name: self._digest(path) for name, path in paths.items() if path.exists()}
        options = asdict(step) | {"begin": dict(step.begin), "bound": self.bound}
        options |= {name: list(options[name]) for name in ("silver", "readers")}
        if step.kind == "export":
            options |= {"model": [self.recipe.name, self.recipe.version]}
        module = KINDS[step.kind].module
        if module not in self._codes:
            self._codes[module] = digest_code(module)
        return Record(options, self._codes[module], inputs)

    def _find_sources(self, step: Step) -> list[str]:
        """The steps that it builds on, directly or not, in the recipe's order."""
        wanted = set(step.sources)
        for each in reversed(self.recipe.until(step.name)):
            wanted |= set(each.sources) if each.name in wanted else set()
        return [each.name for each in self.recipe.steps if each.name in wanted]

    def _find_weights(self, reference: str) -> Path:
        """The file of "step", or of "step/8" for an epoch, or the path of an input."""
        name, _, epoch = reference.partition("/")
        if name in self.recipe.inputs:
            return self._locate(name, self.recipe.inputs[name])[0]
        return self.work / name / (f"average-{int(epoch):02}.pt" if epoch else AVERAGE)

    def _locate(self, name: str, known: Input) -> tuple[Path, ...]:
        if name in self.given:
            return tuple(self.given[name])
        parts = ((path, path.partition(":")) for path in known.paths)
        return tuple(_PLACES[place] / rest if rest else self.data / path for path, (place, _, rest) in parts)

    def _digest(self, path: Path) -> str:
        if path not in self._digests:
            self._digests[path] = digest_path(path) if path.exists() else ""
        return self._digests[path]


def _inputs_of(step: Step, recipe: Recipe) -> tuple[str, ...]:
    """The inputs of a step, including those whose weights it begins with."""
    return (*step.inputs, *(name for name in step.sources if name in recipe.inputs))


def _set_aside(folder: Path) -> None:
    old = folder.with_name(f"{folder.name}.old")
    if old.exists():
        shutil.rmtree(old)
    folder.rename(old)
