"""The documents: commands that parse, links that lead somewhere, tables that are made from the figures of today."""

import re
import shlex
import tomllib

import pytest
from typer.main import get_command

import tracker
from docs.generate import ACCURACY, CLI, CODEBOOK, PAGES, make_accuracy_file, render
from tests.contract.readme_commands import README
from tracker.cli import app
from tracker.schema.codebook import make_codebook

ROOT = README.parent
DOCUMENTS = sorted(
    [ROOT / f"{name}.md" for name in ("README", "ARCHITECTURE", "CHANGELOG", "CONTRIBUTING")]
    + [path for path in ROOT.glob("docs/**/*.md") if "_build" not in path.parts]
)
TREE = get_command(app)


def names(path):
    return path.relative_to(ROOT).as_posix()


def silence(command):
    """Let a command parse its words and do nothing."""
    command.callback = None
    for child in getattr(command, "commands", {}).values():
        silence(child)


silence(TREE)


def tracker_words(line):
    """The words behind ``tracker`` in every call of it on a line of a shell.

    Example: ``TRACKER_ROSTER=mine.csv .venv/bin/tracker run x | head`` -> [["run", "x"]].
    """
    calls = []
    for part in re.split(r"&&|[;|&]", line.removeprefix("$ ")):
        try:
            words = shlex.split(part, comments=True)
        except ValueError:
            continue
        while words and re.match(r"\w+=", words[0]):
            words = words[1:]
        if words and words[0].rpartition("/")[2] == "tracker":
            calls.append(words[1:])
    return calls


def commands(path):
    """Every call of the tracker in a document: (words, whether it stands in a block to be copied)."""
    text = path.read_text(encoding="utf-8")
    blocks = re.findall(r"^```(?:sh|console)\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    if path != CLI:  # its blocks tell the usage
        yield from ((words, True) for block in blocks for line in block.splitlines() for words in tracker_words(line))
    prose = re.sub(r"^```.*?^```", "", text, flags=re.DOTALL | re.MULTILINE)
    inline = re.findall(r"`(tracker [^`]+)`", prose)
    yield from ((words, False) for line in inline for words in tracker_words(line))


CALLS = [
    pytest.param(words, whole, id=f"{names(path)}: {shlex.join(words)}")
    for path in DOCUMENTS
    for words, whole in commands(path)
]


@pytest.mark.parametrize(("words", "whole"), CALLS)
def test_a_command_of_the_documents_parses(words, whole):
    if words == ["--help"]:
        return
    try:
        TREE.main(words, prog_name="tracker", standalone_mode=False)
    except Exception as error:
        if whole or "Missing" not in str(error):
            raise AssertionError(f"tracker {shlex.join(words)}: {error!r}") from error


def test_the_documents_show_every_command():
    shown = {words[0] for path in DOCUMENTS for words, _ in commands(path) if words}
    assert TREE.commands.keys() <= shown


def test_a_wrong_option_is_seen():
    with pytest.raises(Exception, match="No such option"):
        TREE.main(["search", "--nonsense"], standalone_mode=False)


def slugs(path):
    """The anchors of a page's headings, as GitHub and MyST make them."""
    headings = re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("path", DOCUMENTS, ids=names)
def test_links_lead_somewhere(path):
    for target, _, anchor in re.findall(
        r"\]\((?!https?://)([^)#\s]*)(#([^)\s]+))?\)", path.read_text(encoding="utf-8")
    ):
        there = (path.parent / target) if target else path
        assert there.exists(), target
        if anchor:
            assert anchor.removeprefix("#") in slugs(there), f"{target}#{anchor}"


@pytest.mark.parametrize("path", PAGES, ids=names)
def test_a_made_table_is_current(path):
    text = path.read_text(encoding="utf-8")
    assert "<!-- table: " in text
    assert render(text) == text, "run `make docs`"


def options(command, way=()):
    """(command, option) for every option of the command line."""
    for name, child in getattr(command, "commands", {}).items():
        yield from options(child, (*way, name))
    yield from ((" ".join(way), word) for each in command.params for word in each.opts if word.startswith("--"))


def test_the_command_reference_has_every_option():
    text = CLI.read_text(encoding="utf-8")
    sections = {
        name: body.partition("\n## ")[0]
        for name, body in re.findall(r"^##+ `tracker ([\w ]+)`\n(.*?)(?=^##+ `|\Z)", text, re.DOTALL | re.MULTILINE)
    }
    missing = [
        (command, option)
        for command, option in options(TREE)
        if command and option not in {"--help"} and option not in sections.get(command, "")
    ]
    assert missing == [], "run `make docs`"


def test_the_figures_of_the_dashboard_are_current():
    assert ACCURACY.read_text(encoding="utf-8") == make_accuracy_file(), "run `make docs`"


def test_the_codebook_is_current():
    assert CODEBOOK.read_text(encoding="utf-8") == make_codebook("md"), "run `make docs`"


def test_the_changelog_begins_with_the_version_of_the_package():
    versions = re.findall(r"^## \[([\d.]+)\]", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert versions[0] == tracker.__version__
    assert versions == sorted(versions, key=lambda each: [int(part) for part in each.split(".")], reverse=True)


def test_the_version_stands_in_one_place():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert "version" in project["project"]["dynamic"]
    assert project["tool"]["setuptools"]["dynamic"]["version"] == {"attr": "tracker.__version__"}


def test_contributing_knows_the_targets_of_the_makefile():
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    told = set(re.findall(r"`make (\w+)`", (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")))
    assert told <= targets
    assert targets - told <= {"help", "clean"}


def test_the_python_reference_has_every_public_function():
    text = (ROOT / "docs" / "reference" / "api.md").read_text(encoding="utf-8")
    listed = set(re.findall(r"^\.\. auto\w+:: tracker\.(\w+)$", text, re.MULTILINE))
    assert set(tracker.__all__) - {"__version__"} <= listed
