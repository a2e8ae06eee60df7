"""Running the tests of a module with a mutant in it, in a fork of a process that has imported all of them.

In: a mutant and the tests that guard its module. Out: what they say of it. The process works in a copy of the
checkout, so that no mutant is ever written into the files of whoever asked.
"""

from __future__ import annotations

import importlib
import importlib.abc
import os
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import is_dataclass
from enum import EnumMeta
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any

import pytest

from tests.mutants.changes import Mutant

ROOT = Path(__file__).resolve().parents[2]
_POLL_S = 0.02
_SCRIPTS = "dashboard/views/"  # pages are run from their files, all else is imported


def copy_checkout(folder: Path) -> None:
    """The files of the checkout that git knows or would take."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    for name in filter(None, listed.stdout.decode().split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)


def enter_copy(folder: str) -> None:
    """Let this process import everything from the copy, and write nothing but what is changed there."""
    os.chdir(folder)
    os.environ |= {"PYTHONDONTWRITEBYTECODE": "1", "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    sys.dont_write_bytecode = True
    sys.meta_path.insert(0, Without("torch"))
    sys.path[:] = [folder, *(each for each in sys.path if each not in {"", str(ROOT)})]
    for name in [each for each in sys.modules if each == "tests" or each.startswith("tests.")]:
        del sys.modules[name]


class Without(importlib.abc.MetaPathFinder):
    """Finds nothing under a name: spaCy imports torch where it is installed, which takes seconds and is not used."""

    def __init__(self, name: str) -> None:
        self.name = name

    def find_spec(self, fullname: str, path: object = None, target: object = None) -> None:
        """Nothing, for this name an error."""
        if fullname == self.name:
            raise ModuleNotFoundError(f"No module named {fullname!r}", name=fullname)


def warm_up(module: str, tests: list[str]) -> None:
    """Import once what every mutant needs: the module, its tests, and the roster."""
    if not module.startswith(_SCRIPTS):
        importlib.import_module(module.removesuffix(".py").replace("/", "."))
    for test in tests:
        importlib.import_module(test.partition("::")[0].removesuffix(".py").replace("/", "."))
    if "tracker.speakers.roster" in sys.modules:
        sys.modules["tracker.speakers.roster"].load_roster()


def run_tests(mutant: Mutant, tests: list[str], seconds: float) -> str:
    """What a fork of this process says of its tests with a mutant in it: "passed", "failed" or "too slow"."""
    is_script = mutant.path.startswith(_SCRIPTS)
    before = Path(mutant.path).read_text(encoding="utf-8")
    child = os.fork()
    if child == 0:
        os.setsid()
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.dup2(null, 2)
        try:
            if is_script:
                Path(mutant.path).write_text(mutant.code, encoding="utf-8")
            else:
                exchange(importlib.import_module(mutant.path.removesuffix(".py").replace("/", ".")), mutant.code)
            status = int(pytest.main(["-x", "-q", "-p", "no:cacheprovider", "--assert=plain", *tests]))
        except BaseException:  # noqa: BLE001  what a mutant breaks on import is noticed
            status = 1
        os._exit(min(status, 1))
    try:
        return _wait_for(child, seconds)
    finally:
        if is_script:
            Path(mutant.path).write_text(before, encoding="utf-8")


def _wait_for(child: int, seconds: float) -> str:
    for _ in range(int(seconds / _POLL_S)):  # not by the clock, which runs on where somebody stops this process
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return "passed" if status == 0 else "failed"
        time.sleep(_POLL_S)
    os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return "too slow"


def exchange(module: ModuleType, code: str) -> None:
    """Let a module that others have imported from do what its changed code says."""
    fresh: dict[str, Any] = {
        "__name__": module.__name__,
        "__file__": module.__file__,
        "__package__": module.__package__,
    }
    exec(compile(code, str(module.__file__), "exec"), fresh)
    for name, new in fresh.items():
        if not name.startswith("__"):
            _exchange_value(vars(module), name, new)
    _forget_entries()


def _forget_entries() -> None:
    """Clear what was made of the schema's entries before one of them was exchanged."""
    for name, module in list(sys.modules.items()):
        if name.startswith("tracker.schema"):
            for value in vars(module).values():
                if hasattr(value, "cache_clear"):
                    value.cache_clear()


def _exchange_value(names: dict[str, Any], name: str, new: Any) -> None:
    old = names.get(name)
    if old is new:  # imported, and none of the module's own
        return
    bare_old, bare_new = _bare(old), _bare(new)
    if isinstance(bare_old, FunctionType) and isinstance(bare_new, FunctionType):
        _exchange_function(bare_old, bare_new)
        if hasattr(old, "cache_clear"):
            old.cache_clear()
    elif isinstance(old, type) and isinstance(new, type):
        if old.__module__ == new.__module__:
            if is_dataclass(old) and is_dataclass(new):  # what an entry says of itself is in its fields' metadata
                old.__dataclass_fields__.update(new.__dataclass_fields__)
            for part, value in vars(new).items():
                if isinstance(_bare(value), FunctionType):
                    _exchange_value(dict(vars(old)), part, value)
                elif (
                    not part.startswith("__")
                    and isinstance(value, int | float | str | tuple | frozenset)
                    and not isinstance(old, EnumMeta)
                ):
                    setattr(old, part, value)
    else:
        names[name] = new


def _bare(value: Any) -> Any:
    """The function below decorators, properties and caches."""
    while True:
        inner = next(filter(None, (getattr(value, name, None) for name in ("__wrapped__", "fget", "__func__"))), None)
        if inner is None or isinstance(value, type):
            return value
        value = inner


def _exchange_function(old: FunctionType, new: FunctionType) -> None:
    """Give a function another's code, defaults and what it holds: of a dataclass, the defaults of its fields."""
    if old.__code__.co_freevars == new.__code__.co_freevars:
        old.__code__ = new.__code__
        for cell, fresh in zip(old.__closure__ or (), new.__closure__ or (), strict=True):
            if not isinstance(fresh.cell_contents, type):
                cell.cell_contents = fresh.cell_contents
    old.__defaults__, old.__kwdefaults__ = new.__defaults__, new.__kwdefaults__
