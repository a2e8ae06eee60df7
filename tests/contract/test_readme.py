"""What the README and the tutorial promise: two command lines, what commands print, figures."""

import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.contract.readme_commands import README, read_command
from tracker.cli import app

ROOT = README.parent
TEXT = README.read_text(encoding="utf-8")
TUTORIAL = (ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8")
MOST_LINES = 150


def examples():
    """Every ``tracker ...`` line of console blocks, with the output printed below it."""
    for block in re.findall(r"```console\n(.*?)```", TEXT + TUTORIAL, re.DOTALL):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            if command.startswith("tracker "):
                yield command, output.rstrip()


@pytest.fixture(scope="module")
def database(tmp_path_factory):
    path = tmp_path_factory.mktemp("readme") / "tracker.sqlite3"
    command = [sys.executable, "-m", "tracker", "run", "articles", "--no-dashboard", "--db", str(path)]
    result = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    assert result.returncode == 0, result.stderr
    return path


def test_the_run_line_sets_up_and_starts_the_main_job():
    line = read_command("run")
    assert "venv" in line
    assert "pip install" in line
    assert line.endswith("tracker run")


def test_the_test_line_installs_the_test_extra_and_runs_pytest():
    line = read_command("tests")
    steps = line.split(" && ")
    assert "[test]" in steps[1]
    assert [step.partition("-m pytest ")[2] for step in steps[2:]] == ['-n auto -m "not browser"', "-m browser"]


def test_the_tutorial_sets_up_as_the_readme_does():
    assert f"```sh\n{read_command('run')}\n```" in TUTORIAL


def test_the_readme_is_short():
    assert len(TEXT.splitlines()) < MOST_LINES


def test_there_are_examples():
    assert len(list(examples())) >= 8


@pytest.mark.parametrize(("command", "output"), [pytest.param(*each, id=each[0]) for each in examples()])
def test_an_example_runs_and_prints_what_it_shows(command, output, database, tmp_path, monkeypatch):
    monkeypatch.setenv("TRACKER_DATABASE", str(database))
    arguments = shlex.split(command)[1:]
    if arguments[0] == "export":
        arguments[1] = str(tmp_path / arguments[1])
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == 0, result.output
    printed = {line.rstrip() for line in result.output.splitlines()}
    shown = [line.rstrip() for line in output.splitlines() if line.strip() not in {"", "..."}]
    shown = (
        [line.replace(arguments[1].rpartition("/")[2], arguments[1]) for line in shown]
        if arguments[0] == "export"
        else shown
    )
    missing = [line for line in shown if line not in printed]
    assert not missing, f"not printed by {command!r}"


def test_the_readme_tells_the_pinned_figures():
    floors = json.loads((ROOT / "tests/gold/floors.json").read_text(encoding="utf-8"))["corpus"]["all"]
    told = re.search(r"([\d.]+) is the F of quotes found and given to the\s+right speaker; .*?, ([\d.]+) have", TEXT)
    assert told is not None
    assert told.groups() == (f"{floors['attributed']:.3f}", f"{floors['speaker']:.3f}")


@pytest.mark.parametrize("page", [TEXT, TUTORIAL], ids=["README", "tutorial"])
def test_the_specimen_quote_is_an_exact_slice_of_its_article(page):
    specimen = re.search(r"<!-- specimen: (\S+) (\d+) (\d+) -->\s*> “(.+?)”", page)
    assert specimen is not None
    text = Path(ROOT / specimen[1]).read_bytes().decode("utf-8").split("\n---\n", 1)[1]
    assert text[int(specimen[2]) : int(specimen[3])] == specimen[4]


def test_the_model_card_has_the_scores_of_the_weights():
    folder = ROOT / "tracker/models/annotator"
    scores = json.loads((folder / "meta.json").read_text(encoding="utf-8"))["scores"]
    polnear, silver, uner = scores["polnear_dev"], scores["silver_dev"], scores["uner_ewt_test"]
    spans = polnear["spans"]
    rows = {
        "attributions, content and source found: all": [polnear["all"]["attribution"]],
        "direct, mixed, indirect": [polnear[kind]["attribution"] for kind in ("direct", "mixed", "indirect")],
        "where the cue is a reporting verb": [polnear["reporting"]["attribution"]],
        "words of content": [polnear["words"]["content"]],
        "exact spans: source, cue, content": [spans["source"], spans["cue"], spans["content"]],
        "EWT test, raw text: tags, parts of speech, lemmas": [
            scores["ewt_test_raw"][kind] for kind in ("tag", "pos", "lemma")
        ],
        "the same on the treebank's own tokens": [scores["ewt_test"][kind] for kind in ("tag", "pos", "lemma")],
        "EWT test: sentences F": [scores["ewt_test_raw"]["sents_f"]],
        "silver dev: names F; people": [silver["all"]["f"], silver["PERSON"]["f"]],
        "UNER EWT test: names F; people": [uner["all"]["f"], uner["PERSON"]["f"]],
    }
    card = (folder / "README.md").read_text(encoding="utf-8")
    for name, figures in rows.items():
        [line] = [line for line in card.splitlines() if line.startswith(f"| {name} |")]
        assert re.findall(r"[\d.]+", line.split("|")[2]) == [str(figure) for figure in figures]
