"""The planting of faults: which ones are planted, and that everybody who imported the module meets them."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from tests.mutants.changes import list_mutants
from tests.mutants.running import exchange

CODE = '''"""Specimen."""
from __future__ import annotations
from dataclasses import dataclass
from functools import cache
from pathlib import PurePath
from typing import TYPE_CHECKING
if TYPE_CHECKING:
    from collections.abc import Iterable
LIMIT = 5
@dataclass(frozen=True, slots=True)
class Bounds:
    least: int = 1
    @property
    def most(self) -> int | None:
        return self.least + LIMIT
@cache
def fits(number: int | float, *, bounds: Bounds = Bounds()) -> bool:
    return bounds.least <= number < LIMIT
def ask(number: int, width: int = 3) -> bool:
    return fits(number, bounds=Bounds(least=2))
'''


@pytest.fixture
def module(tmp_path: Path) -> Iterator[ModuleType]:
    path = tmp_path / "specimen_of_mutants.py"
    path.write_text(CODE)
    spec = importlib.util.spec_from_file_location("specimen_of_mutants", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules[spec.name]


def test_bounds_numbers_and_arguments_are_changed_but_no_annotation_and_no_decorator() -> None:
    total, mutants = list_mutants("specimen.py", CODE, cosmetic=set(), sample=100, seed=1)
    changed = {mutant.diff.rpartition("    +")[2].strip() for mutant in mutants}
    assert total >= len(mutants) > 10
    assert "return bounds.least < number < LIMIT" in changed
    assert "return bounds.least <= number <= LIMIT" in changed
    assert {"LIMIT = 6", "LIMIT = 4"} <= {" ".join(each.split()) for each in changed}
    assert "return self.least - LIMIT" in changed
    assert "return fits(number, )" in changed
    assert not any("int &" in each for each in changed)
    assert not any("frozen=False" in each or "not TYPE_CHECKING" in each for each in changed)


def test_sample_is_the_same_each_time_and_looks_are_left_alone() -> None:
    first, second = (list_mutants("x.py", CODE, cosmetic=set(), sample=5, seed=7) for _ in range(2))
    assert first == second
    assert len(first[1]) == 5
    with_looks = list_mutants("x.py", CODE, cosmetic=set(), sample=100, seed=1)[0]
    assert list_mutants("x.py", CODE, cosmetic={"least"}, sample=100, seed=1)[0] < with_looks


@pytest.mark.parametrize(
    ("old", "new", "answers"),
    [
        ("", "", (6, True, False)),
        ("LIMIT = 5", "LIMIT = 4", (5, False, False)),
        ("number < LIMIT", "number <= LIMIT", (6, True, True)),
        ("least: int = 1", "least: int = 7", (12, True, False)),
        ("least + LIMIT", "least - LIMIT", (-4, True, False)),
        ("least=2", "least=5", (6, False, False)),
    ],
)
def test_who_imported_the_module_meets_the_fault(
    module: ModuleType, old: str, new: str, answers: tuple[int, bool, bool]
) -> None:
    ask, bounds, fits = module.ask, module.Bounds, module.fits
    assert (bounds().most, ask(4), fits(5)) == (6, True, False)
    exchange(module, CODE.replace(old, new))
    assert (bounds().most, ask(4), fits(5)) == answers
