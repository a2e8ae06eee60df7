"""The table of layers in ARCHITECTURE.md, held against the imports of every module."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CORE = 5
"""Rows up to this one may not know of the database, the dashboard or the command line."""
OUTSIDERS = {"sqlmodel", "sqlalchemy", "streamlit", "typer", "rich"}
MOST_LINES_OF_A_PAGE = 120
DASHBOARD_MAY = {
    "tracker.checking",
    "tracker.citing",
    "tracker.query",
    "tracker.session",
    "tracker.config",
    "tracker.errors",
    "tracker.faults",
    "tracker.inert",
    "tracker.records",
    "tracker.schema",
    "tracker.search",
}


def read_rows():
    """Module prefix -> row, from the table | row | unit | of ARCHITECTURE.md."""
    rows = {}
    for line in (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8").splitlines():
        match = re.match(r"\| (\d+) \| (.+?) \|", line)
        if match:
            for unit in re.findall(r"`([\w./]+)`", match[2]):
                rows[unit.removesuffix(".py").strip("/").replace("/", ".")] = int(match[1])
    return rows


ROWS = read_rows()


def unit_of(module):
    """The longest unit of the table that holds a module."""
    units = [unit for unit in ROWS if module == unit or module.startswith(unit + ".")]
    return max(units, key=len, default=None)


def modules():
    for path in sorted([*ROOT.glob("tracker/**/*.py"), *ROOT.glob("dashboard/**/*.py")]):
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        if name not in {"tracker", "tracker.__main__"}:
            yield name, path


def imports_of(path):
    """Every module a file imports, those inside functions and type checks too."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found |= {f"{node.module}.{alias.name}" for alias in node.names} | {node.module}
    return found


ALL = dict(modules())


def test_the_table_and_the_code_know_the_same_units():
    assert {unit_of(name) for name in ALL} == set(ROWS)


@pytest.mark.parametrize("name", ALL)
def test_imports_point_down(name):
    unit = unit_of(name)
    for module in imports_of(ALL[name]):
        target = unit_of(module)
        if target is not None and target != unit:
            assert ROWS[target] < ROWS[unit], f"{name} (row {ROWS[unit]}) imports {module} (row {ROWS[target]})"


def find_circles(imports):
    """The modules that can be reached from themselves, by the modules that each one imports."""
    found = set()
    for start in imports:
        ahead, seen = list(imports[start]), set()
        while ahead:
            module = ahead.pop()
            if module not in seen:
                seen.add(module)
                ahead += imports[module]
        if start in seen:
            found.add(start)
    return found


def test_no_modules_import_each_other_not_even_within_a_unit():
    assert (
        find_circles({name: {each for each in imports_of(path) if each in ALL} for name, path in ALL.items()}) == set()
    )


def test_a_circle_would_be_found():
    assert find_circles({"a": {"b"}, "b": {"c"}, "c": {"b"}, "d": set()}) == {"b", "c"}


@pytest.mark.parametrize("name", [name for name in ALL if ROWS[unit_of(name)] <= CORE])
def test_the_core_knows_no_database_and_no_screen(name):
    tops = {module.partition(".")[0] for module in imports_of(ALL[name])}
    assert not tops & OUTSIDERS


@pytest.mark.parametrize("name", [name for name in ALL if name.startswith("dashboard")])
def test_the_dashboard_sees_only_the_readers_of_the_store(name):
    for module in imports_of(ALL[name]):
        is_version = name == "dashboard.data.method" and module in {"tracker", "tracker.__version__"}
        if module.startswith("tracker") and not is_version:
            assert any(module == may or module.startswith(may + ".") for may in DASHBOARD_MAY), module


@pytest.mark.parametrize("name", [name for name in ALL if name.startswith("dashboard.")])
def test_one_part_of_the_dashboard_talks_to_the_tracker(name):
    if name != "dashboard.data" and not name.startswith("dashboard.data."):
        assert not [each for each in imports_of(ALL[name]) if each.startswith(("tracker.session", "tracker.query"))]


@pytest.mark.parametrize("path", sorted((ROOT / "dashboard" / "views").glob("*.py")), ids=lambda path: path.name)
def test_a_page_only_lays_out(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MOST_LINES_OF_A_PAGE


@pytest.mark.parametrize("name", [name for name in ALL if not name.startswith("tracker.training")])
def test_nothing_at_run_time_imports_the_training_recipes(name):
    assert not any(
        module.startswith("tracker.training") or module.startswith("torch") for module in imports_of(ALL[name])
    )
