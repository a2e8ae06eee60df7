"""What a package exports says in its docstring what it takes, gives and raises, as Google's style has it.

Ruff holds the form of every docstring, pydoclint that the sections which are there name each argument and no other.
Which functions must have them is told here: those in the ``__all__`` of a package, and the methods of the classes in
that of ``tracker``.
"""

import importlib
import inspect
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = [
    ".".join(path.parent.relative_to(ROOT).parts)
    for top in ("tracker",)  # nobody imports the dashboard
    for path in sorted((ROOT / top).rglob("__init__.py"))
]
_FAULT = re.compile(r"^(\S+\.py):\d+: (DOC\d+: (?:Function|Method) `([\w.]+)`.*)$", re.MULTILINE)


def exports():
    """Every function and method that a package exports: (file, name as pydoclint says it)."""
    for package in PACKAGES:
        module = importlib.import_module(package)
        for name in getattr(module, "__all__", ()):
            found = inspect.unwrap(getattr(module, name)) if callable(getattr(module, name)) else None
            if inspect.isfunction(found):
                yield inspect.getsourcefile(found), name
            elif inspect.isclass(found) and package == "tracker":
                for method, code in inspect.getmembers(found, inspect.isfunction):  # those it inherits too
                    file = inspect.getsourcefile(inspect.unwrap(code))
                    if not method.startswith("_") and file and Path(file).is_relative_to(ROOT):
                        yield file, inspect.unwrap(code).__qualname__


EXPORTS = set(exports())


def run_pydoclint(*arguments):
    command = [sys.executable, "-m", "pydoclint.main", "--show-filenames-in-every-violation-message=True", *arguments]
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)


def test_sections_of_docstrings_tell_what_there_is():
    done = run_pydoclint("tracker", "dashboard")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def faults():
    """What pydoclint says of all functions in the files of the exports, short docstrings too."""
    files = sorted({file for file, _ in EXPORTS})
    done = run_pydoclint("--skip-checking-short-docstrings=False", *files)
    return [(str(ROOT / file), name, told) for file, told, name in _FAULT.findall(done.stdout + done.stderr)]


def test_an_export_says_what_it_takes_and_gives(faults):
    assert len(EXPORTS) > 50
    assert "Questions.claims" in {name for _, name in EXPORTS}
    assert "\n".join(told for file, name, told in faults if (file, name) in EXPORTS) == ""


def test_what_says_nothing_is_seen(faults):
    assert any(name == "build_claims" for _, name, _ in faults)
