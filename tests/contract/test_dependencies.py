"""What the package needs from others: all of it is declared, bounded, and in the lock that CI installs."""

import ast
import re
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS = PROJECT["optional-dependencies"]
NAMES = {"docx": "python-docx", "yaml": "pyyaml", "spacy_lookups": "spacy-lookups-data"}  # imported as, installed as
DATED = {
    "certifi",
    "distributed",
    "fsspec",
    "furo",
    "gcsfs",
    "s3fs",
}  # their versions are dates, which say nothing of what changed


def read_requirements(*extras):
    """The requirements of the package and of some of its extras, but those on the package itself."""
    lines = [*PROJECT["dependencies"], *(line for extra in extras for line in EXTRAS[extra])]
    return [each for each in map(Requirement, lines) if each.name != PROJECT["name"]]


def find_imports(package):
    """The names at the top of every import of a package, wherever in a module it stands."""
    for path in sorted((ROOT / package).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                yield from ((each.name.split(".")[0], path) for each in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                yield node.module.split(".")[0], path


def test_whatever_is_imported_is_declared():
    declared = {canonicalize_name(each.name) for each in read_requirements("documents", "web", "cluster", "train")}
    own = {"tracker", "dashboard"} | set(sys.stdlib_module_names)
    missing = {
        f"{name} in {path.relative_to(ROOT)}"
        for package in ("tracker", "dashboard")
        for name, path in find_imports(package)
        if name not in own and canonicalize_name(NAMES.get(name, name)) not in declared
    }
    assert not missing


@pytest.mark.parametrize("requirement", read_requirements(*EXTRAS), ids=lambda each: each.name)
def test_every_requirement_has_both_bounds(requirement):
    operators = {each.operator for each in requirement.specifier}
    if requirement.name not in DATED:
        assert {">=", "<"} <= operators


def test_the_lock_has_a_version_of_each_within_its_bounds():
    lines = (ROOT / ".ci" / "constraints.txt").read_text(encoding="utf-8").splitlines()
    locked = {}
    for line in map(Requirement, (each for each in lines if not each.startswith("#"))):
        locked.setdefault(canonicalize_name(line.name), []).append(next(iter(line.specifier)).version)
    for requirement in read_requirements("documents", "web", "test", "docs"):
        versions = locked.get(canonicalize_name(requirement.name), [])
        assert versions, f"{requirement.name} is not in the lock: make lock"
        assert all(requirement.specifier.contains(each) for each in versions), f"{requirement.name}: make lock"


def test_the_pythons_that_are_named_are_those_that_are_tried():
    named = re.findall(r"Python :: (3\.\d+)", "\n".join(PROJECT["classifiers"]))
    tried = re.search(r"for version in ([\d. ]+);", (ROOT / ".ci" / "run").read_text(encoding="utf-8"))
    assert named == [PROJECT["requires-python"].removeprefix(">="), *tried[1].split()]
