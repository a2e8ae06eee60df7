"""Every command has help with an example, stands in the README, and answers a mistake with a usage error."""

import re
import subprocess
import sys

import pytest
from typer.testing import CliRunner

from tests.contract.readme_commands import README
from tracker import __version__
from tracker.cli import app

COMMANDS = {
    "run", "ingest", "watch", "reread", "revisions", "extract", "load", "search", "similar", "cite", "speaker",
    "speakers", "check", "compare", "export", "codebook", "dashboard", "evaluate", "verify", "db", "fix", "review",
    "corrections",
}  # fmt: skip


GROUPS = {
    "speakers": {"list", "add", "alias", "unalias", "merge", "split"},
    "corrections": {"list", "export", "import"},
    "db": {"upgrade", "backup", "restore", "stats", "check", "reindex"},
}
BELOW = [(group, command) for group, commands in GROUPS.items() for command in sorted(commands)]


def test_the_commands_are_these():
    names = {command.name or command.callback.__name__ for command in app.registered_commands}
    assert names | {group.name for group in app.registered_groups} == COMMANDS
    below = {
        group.name: {each.name or each.callback.__name__ for each in group.typer_instance.registered_commands}
        for group in app.registered_groups
    }
    assert below == GROUPS


@pytest.mark.parametrize(("group", "command"), BELOW)
def test_a_command_of_a_group_has_help_with_an_example(group, command):
    result = CliRunner().invoke(app, [group, command, "--help"])
    assert result.exit_code == 0
    assert re.search(rf"Example: tracker {group} {command}\b", result.output)


@pytest.mark.parametrize(("group", "command"), [each for each in BELOW if each[1] != "list"])
def test_a_command_of_a_group_stands_in_the_readme(group, command):
    text = README.read_text(encoding="utf-8")
    [line] = [line for line in text.splitlines() if line.startswith("| `tracker db ")]
    assert f"tracker {group} {command}" in text or (group == "db" and f"`{command}`" in line)


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_a_command_has_help_with_an_example(command):
    result = CliRunner().invoke(app, [command, "--help"])
    assert result.exit_code == 0
    assert re.search(rf"Example: tracker {command}\b", result.output)


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_a_command_stands_in_the_readme(command):
    assert f"`tracker {command}" in README.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["search", "--from", "Tuesday"], id="not a date"),
        pytest.param(["search", "--kind", "shouted"], id="not a kind"),
        pytest.param(["ingest"], id="no path"),
        pytest.param(["ingest", "x.csv", "--map", "body"], id="not a mapping"),
        pytest.param(["watch", "https://a.example/feed", "--every", "often"], id="not a time"),
        pytest.param(["watch", "https://a.example/feed", "--every", "5s"], id="too often"),
        pytest.param(["evaluate"], id="nothing to evaluate on"),
        pytest.param(["evaluate", "gold", "--polnear", "x.jsonl"], id="two to evaluate on"),
        pytest.param(["nonsense"], id="no such command"),
        pytest.param(["speakers", "merge", "one"], id="nobody to merge into"),
        pytest.param(["speakers", "add", "Ann Lee", "--type", "robot"], id="not a type"),
    ],
)
def test_a_usage_error_is_status_2(arguments):
    assert CliRunner().invoke(app, arguments).exit_code == 2


def test_the_version_is_that_of_the_package():
    result = CliRunner().invoke(app, ["--version"])
    assert (result.exit_code, result.output) == (0, f"tracker {__version__}\n")


def test_help_loads_nothing_heavy():
    """What makes --help answer at once; the time itself is told by tests/bench."""
    code = (
        "import sys, typer.testing, tracker.cli\n"
        "typer.testing.CliRunner().invoke(tracker.cli.app, ['--help'])\n"
        "print([name for name in ('spacy', 'sqlalchemy', 'streamlit', 'onnxruntime', 'numpy') if name in sys.modules])"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=README.parent)
    assert result.stdout.strip() == "[]"


@pytest.mark.parametrize("names", [["Lavrov"], ["Lavrov", "Lavrov"]])
def test_one_name_is_not_compared(names):
    result = CliRunner().invoke(app, ["compare", *names])
    assert result.exit_code == 2
    assert "one name is nothing to compare; name two or more, or search --speaker 'Lavrov'" in result.output


@pytest.mark.parametrize(
    "arguments",
    [
        ["search", ""],
        ["search", "--speaker", " "],
        ["search", "--outlet", "China Daily", "--outlet", ""],
        ["search", "--db", ""],
        ["ingest", "articles", ""],
        ["export", "quotes.csv", "--via", "\t"],
        ["compare", "Lavrov", ""],
        ["reread", "--outlet", ""],
        ["speakers", ""],
        ["speakers", "alias", "Lavrov", ""],
    ],
)
def test_a_blank_value_is_a_usage_error(arguments):
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == 2
    assert "is blank; give a value, or leave it out" in result.output


@pytest.mark.parametrize(
    "arguments",
    [
        ["dashboard", "--port", "-1"],
        ["dashboard", "--port", "0"],
        ["dashboard", "--port", "99999"],
        ["dashboard", "--port", "9" * 30],
        ["watch", "https://a.example/feed", "--every", f"{'9' * 30}d"],
        ["watch", "https://a.example/feed", "--every", f"{'9' * 5000}d"],
    ],
)
def test_a_number_beyond_all_bounds_is_a_usage_error(arguments):
    assert CliRunner().invoke(app, arguments).exit_code == 2
