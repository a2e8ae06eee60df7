"""What the planting of faults is told: modules and tests that are there."""

import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_modules_and_the_tests_that_guard_them_exist():
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["mutants"]
    guarded = settings["tests"]
    assert [module for module in guarded if not (ROOT / module).is_file()] == []
    assert [test for tests in guarded.values() for test in tests if not (ROOT / test).is_file()] == []
    assert settings["sample"] > 0
