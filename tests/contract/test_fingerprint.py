"""The fingerprint of the rules covers all that the extraction imports and opens, and nothing that decides no claim."""

import ast
import json
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path, PurePosixPath

from tracker.fingerprint import combine, describe_version, fingerprint_rules, list_sources
from tracker.speakers.roster import Roster, load_roster

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "tracker"
SOURCES = list_sources(PACKAGE)
EXTRACT = """
import json, os, sys
opened = set()
sys.addaudithook(lambda event, args: event == "open" and isinstance(args[0], str) and opened.add(args[0]))
from tracker.claims import extract_claims
from tracker.pipeline import load_pipeline
from tracker.records import Article
text = open(sys.argv[1], encoding="utf-8").read()
[(_, claims)] = extract_claims([Article(key="a", name="a", text=text, outlet="RT")], nlp=load_pipeline())
assert len(claims) > 3, claims
modules = [module.__file__ for name, module in sys.modules.items() if name.startswith("tracker.")]
print(json.dumps([path for path in [*opened, *modules] if os.path.isfile(path)]))
"""


def test_all_that_an_extraction_imports_and_opens_is_in():
    sample = min((ROOT / "articles").glob("*.txt"))
    command = [sys.executable, "-c", EXTRACT, str(sample)]
    result = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    used = {Path(path).resolve() for path in json.loads(result.stdout)}
    names = {path.relative_to(PACKAGE).as_posix() for path in used if path.is_relative_to(PACKAGE)}
    names = {name for name in names if not name.endswith(".pyc")} - {"__init__.py"}
    assert {"claims.py", "confidence.csv", "models/annotator/meta.json"} <= names
    assert names <= set(SOURCES)


def test_all_that_its_modules_may_import_is_in():
    """Also what is imported inside a function, and so by some articles only."""
    for name in SOURCES:
        if name.endswith(".py"):
            for node in ast.walk(ast.parse((PACKAGE / name).read_text(encoding="utf-8"))):
                modules = []
                if isinstance(node, ast.Import):
                    modules = [alias.name for alias in node.names]
                elif isinstance(node, ast.ImportFrom):
                    assert not node.level, f"{name}: a relative import is not followed"
                    modules = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
                for module in modules:
                    path = module.partition(".")[2].replace(".", "/")
                    if module.startswith("tracker.") and (PACKAGE / f"{path}.py").is_file():
                        assert f"{path}.py" in SOURCES, f"{name} imports {module}"


def test_nothing_else_is_in():
    """A change of a reader, of the store or of a screen is no reason to read a hundred thousand articles again."""
    units = {name.split("/")[0] for name in SOURCES}
    assert not units & {"cli", "cli.py", "evaluation", "query", "readers", "store", "training", "__init__.py"}
    assert not [name for name in SOURCES if name.endswith((".pyc", ".md"))]


def test_a_change_of_any_of_them_changes_it(tmp_path):
    sources = {name: PACKAGE / name for name in SOURCES if not name.startswith("models/")}
    before = combine(sources)
    for name in sources:
        changed = tmp_path / "changed"
        changed.write_bytes((PACKAGE / name).read_bytes() + b"x")
        assert combine(sources | {name: changed}) != before, name
    for name in set(SOURCES) - set(sources):
        changed = tmp_path / "changed"
        changed.write_bytes((PACKAGE / name).read_bytes() + b"x")
        assert combine({name: changed}) != combine({name: PACKAGE / name}), name


def test_a_new_module_or_table_changes_it_and_a_stray_file_does_not(tmp_path):
    package = copy_package(tmp_path)
    before = list_sources(package)
    (package / "store").mkdir(exist_ok=True)
    for stray in ("quotes/.swap.csv", "quotes/notes.md", "quotes/unused.py", "store/words.csv"):
        (package / stray).touch()
    assert list_sources(package) == before
    (package / "quotes" / "new_words.csv").touch()
    with (package / "claims.py").open("a", encoding="utf-8") as file:
        file.write("\n\ndef later():\n    from tracker.quotes import (\n        unused,\n    )\n")
    assert set(list_sources(package)) - set(before) == {"quotes/new_words.csv", "quotes/unused.py"}


def test_how_lines_end_does_not_count_and_an_archive_is_read_like_a_folder(tmp_path):
    package = copy_package(tmp_path)
    expected = combine(list_sources(package))
    for file in package.rglob("*"):
        if file.suffix in (".py", ".csv", ".txt") and "models" not in file.parts:
            file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert combine(list_sources(package)) == expected
    archive = shutil.make_archive(str(tmp_path / "package"), "zip", tmp_path, "tracker")
    with zipfile.ZipFile(archive) as opened:
        assert combine(list_sources(zipfile.Path(opened, "tracker/"))) == expected


def test_an_installed_package_has_all_of_them():
    """What a wheel lacks would make it read again what a checkout has read."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    patterns = settings["tool"]["setuptools"]["package-data"]["tracker"]
    for name in SOURCES:
        path = PurePosixPath(name)
        inside = name.startswith("models/") and "models/**/*" in patterns
        assert name.endswith(".py") or inside or any(path.match(each) for each in patterns), name


def test_a_run_is_stored_with_weights_rules_and_roster():
    roster = load_roster()
    weights, rules, listed = describe_version(roster).split("+")
    assert weights
    assert rules == f"rules-{fingerprint_rules()}" == f"rules-{combine(SOURCES)}"
    assert listed == f"roster-{roster.fingerprint}"
    assert describe_version(Roster({})) != describe_version(roster)


def copy_package(folder):
    """The package without its weights."""
    package = folder / "tracker"
    shutil.copytree(PACKAGE, package, ignore=shutil.ignore_patterns("*.onnx", "*.bin", "__pycache__", "training"))
    return package
