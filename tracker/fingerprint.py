"""A fingerprint of everything that decides which claims an article has: weights, code, tables, roster.

Each run is stored with it. An article that was read under another one may have other claims today, and is read again.

No list says which code counts: it is every module of this package that the extraction imports, directly or not, with
the tables beside it. The readers of files do not count, since another text is another article. Nor do libraries, whose
versions the package bounds: otherwise two machines with one release and two versions of numpy would read each other's
articles again for ever.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from tracker.speakers.roster import Roster
from tracker.weights import model_version

_PACKAGE = "tracker"
_ROOTS = ("tracker.claims", "tracker.pipeline")
_MODELS = "models"
_IMPORT = re.compile(
    rf"^[ \t]*(?:import[ \t]+({_PACKAGE}\.[\w.]+)|from[ \t]+({_PACKAGE}[\w.]*)[ \t]+import[ \t]+(\([^)]*\)|[^\n]+))",
    re.MULTILINE,
)
_NOT_TABLES = (".py", ".pyc", ".md", ".typed")


def describe_version(roster: Roster) -> str:
    """The version that a run is stored with; an article stored with another one is read again.

    Args:
        roster: Who is known; its fingerprint is a part of the version.

    Returns:
        Example: "minilm-annotator-9+rules-5d1c0e7a4b32+roster-0f3a9c21".

    Raises:
        ModelError: The weights are missing.
    """
    return f"{model_version()}+rules-{fingerprint_rules()}+roster-{roster.fingerprint}"


@cache
def fingerprint_rules() -> str:
    """Twelve hex digits over the bytes of every file of ``list_sources``, computed once a process.

    Bytes, not meaning: a changed comment changes it too. Comparing parsed code would take longer than checking that a
    thousand articles are stored already, and would differ with the next version of Python.
    """
    return combine(list_sources(files(_PACKAGE)))


def combine(sources: dict[str, Traversable]) -> str:
    """The fingerprint of files, from their names and bytes; line ends do not count, except in weights."""
    total = hashlib.sha256()
    for name, source in sorted(sources.items()):
        data = source.read_bytes()
        if not name.startswith(f"{_MODELS}/"):
            data = data.replace(b"\r\n", b"\n")
        total.update(f"{name}\0{len(data)}\0".encode())
        total.update(data)
    return total.hexdigest()[:12]


def list_sources(package: Traversable) -> dict[str, Traversable]:
    """Every file that decides a claim, by its path inside the package: modules, the tables beside them, weights.

    ``package`` is the folder of this package, in a file system or an archive.
    """
    found: dict[str, Traversable] = {}
    waiting = list(_ROOTS)
    while waiting:
        name = _locate(package, waiting.pop())
        if name is not None and name not in found:
            found[name] = _at(package, name)
            waiting += _find_imports(found[name].read_text(encoding="utf-8"))
            waiting += _packages_of(name)
    for folder in sorted({name.rpartition("/")[0] for name in found}):
        found |= {
            f"{folder}/{each.name}".lstrip("/"): each for each in _at(package, folder).iterdir() if _is_table(each)
        }
    return found | dict(_walk(package.joinpath(_MODELS), _MODELS))


def _locate(package: Traversable, module: str) -> str | None:
    """The file of a module; None for the package itself, which decides nothing, and for a name that is no module.

    Example: "tracker.quotes" -> "quotes/__init__.py".
    """
    path = "/".join(module.split(".")[1:])
    names = (f"{path}/__init__.py", f"{path}.py") if path else ()
    return next((name for name in names if _at(package, name).is_file()), None)


def _at(package: Traversable, name: str) -> Traversable:
    return package.joinpath(*name.split("/")) if name else package


def _packages_of(name: str) -> list[str]:
    """The packages that a module is in, which Python imports first."""
    parts = name.split("/")[:-1]
    return [".".join([_PACKAGE, *parts[:end]]) for end in range(1, len(parts) + 1)]


def _find_imports(source: str) -> Iterator[str]:
    """Yield every module that a source may import; a name imported from a module may be a module too."""
    for plain, module, names in _IMPORT.findall(source):
        if plain:
            yield plain
        else:
            yield module
            yield from (f"{module}.{name}" for name in re.findall(r"\w+", names))


def _is_table(file: Traversable) -> bool:
    return file.is_file() and not file.name.startswith(".") and not file.name.endswith(_NOT_TABLES)


def _walk(folder: Traversable, name: str) -> Iterator[tuple[str, Traversable]]:
    for each in folder.iterdir():
        if each.is_dir():
            yield from _walk(each, f"{name}/{each.name}")
        elif _is_table(each):
            yield f"{name}/{each.name}", each
