"""Digests of everything that a step of a recipe depends on: files, options, code.

All are SHA-256 as hexadecimal digits. Code is compared by what it does: comments, docstrings and line breaks do not
count. It includes all modules of ``tracker.training`` and ``tracker.annotator`` that are imported, directly or not, and
the tables they name.
"""

from __future__ import annotations

import ast
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

PACKAGE = Path(__file__).resolve().parent.parent
_COUNTED = ("tracker.training.", "tracker.annotator.")
_PLANNING = frozenset(f"tracker.training.{name}" for name in ("recipe", "plan", "state", "task", "digests"))
"""Modules that say what is to be done; what is done does not change with them."""
_TABLES = (".csv", ".txt")


def digest_path(path: Path) -> str:
    """The digest of a file, or of all files below a folder with their names."""
    if not path.is_dir():
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    files = sorted(each for each in path.rglob("*") if each.is_file())
    return digest_values([[each.relative_to(path).as_posix(), digest_path(each)] for each in files])


def digest_values(values: Any) -> str:
    """The digest of anything that JSON can write; the order of keys does not count."""
    return hashlib.sha256(json.dumps(values, sort_keys=True).encode()).hexdigest()


def digest_code(module: str) -> str:
    """The digest of a module's code and of what it imports. Example: ``digest_code("tracker.training.learning")``."""
    parts: list[list[str]] = []
    for name in sorted(find_modules(module)):
        path = _find_file(name)
        tree = ast.parse(path.read_text(encoding="utf-8"))
        parts.append([name, ast.dump(_without_docstrings(tree))])
        for table in sorted(each for each in path.parent.iterdir() if each.suffix in _TABLES):
            if any(isinstance(node, ast.Constant) and node.value == table.name for node in ast.walk(tree)):
                parts.append([table.name, digest_path(table)])
    return digest_values(parts)


def find_modules(module: str) -> set[str]:
    """The module, and the modules of the two packages that it imports, directly or not."""
    found: set[str] = set()
    waiting = [module]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += _find_imports(ast.parse(_find_file(name).read_text(encoding="utf-8")))
    return found


def _find_imports(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
        for name in names:
            if name.startswith(_COUNTED) and name not in _PLANNING and _find_file(name).is_file():
                yield name


def _find_file(module: str) -> Path:
    return PACKAGE.joinpath(*module.split(".")[1:]).with_suffix(".py")


def _without_docstrings(tree: ast.Module) -> ast.Module:
    """The tree, changed in place: strings that stand alone do nothing."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            node.body = [each for each in node.body if not _is_text(each)] or [ast.Pass()]
    return tree


def _is_text(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
