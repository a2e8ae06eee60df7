"""What the README promises: its two command lines, its commands, its figures."""

import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.contract.readme_commands import README, read_command

ROOT = README.parent
TEXT = README.read_text(encoding="utf-8")


def run_cli(*args, cwd=ROOT, env=None):
    command = [sys.executable, "-m", "tracker", *args]
    return subprocess.run(command, capture_output=True, text=True, cwd=cwd, env=env, check=False)


def examples():
    """Every ``tracker ...`` line of the README's console blocks, with the output printed below it."""
    for block in re.findall(r"```console\n(.*?)```", TEXT, re.DOTALL):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            if command.startswith("tracker "):
                yield command, output.rstrip()


@pytest.fixture(scope="module")
def database(tmp_path_factory):
    path = tmp_path_factory.mktemp("readme") / "tracker.sqlite3"
    result = run_cli("run", "articles", "--no-dashboard", "--db", str(path))
    assert result.returncode == 0, result.stderr
    return path


def test_the_run_line_sets_up_and_starts_the_main_job():
    line = read_command("run")
    assert "venv" in line
    assert "pip install" in line
    assert line.endswith("tracker run")


def test_the_test_line_installs_the_test_extra_and_runs_pytest():
    line = read_command("tests")
    assert "[test]" in line
    assert line.endswith("pytest")


def test_there_are_examples():
    assert len(list(examples())) >= 4


@pytest.mark.parametrize(("command", "output"), [pytest.param(*each, id=each[0][:40]) for each in examples()])
def test_an_example_of_the_readme_runs_and_prints_what_it_shows(command, output, database, tmp_path, monkeypatch):
    monkeypatch.setenv("TRACKER_DATABASE", str(database))
    arguments = shlex.split(command)[1:]
    if arguments[0] == "export":
        arguments[1] = str(tmp_path / arguments[1])
    result = run_cli(*arguments)
    assert result.returncode == 0, result.stderr
    printed = {line.rstrip() for line in (result.stdout + result.stderr).splitlines()}
    shown = [line.rstrip() for line in output.splitlines() if line.strip() not in {"", "..."}]
    shown = (
        [line.replace(arguments[1].rpartition("/")[2], arguments[1]) for line in shown]
        if arguments[0] == "export"
        else shown
    )
    missing = [line for line in shown if line not in printed]
    assert not missing, f"not printed by {command!r}"


def test_the_accuracy_table_is_the_measured_one():
    floors = json.loads((ROOT / "tests/gold/floors.json").read_text(encoding="utf-8"))
    for kind in ("all", "direct", "indirect", "mixed"):
        row = re.search(rf"^\| {kind} \| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \|$", TEXT, re.MULTILINE)
        assert row is not None, kind
        seeds, unseen = floors["seeds"][kind], floors["corpus"][kind]
        measured = (seeds["attributed"], unseen["attributed"], unseen["speaker"])
        assert row.groups() == tuple(f"{each:.3f}" for each in measured)


def test_every_file_the_readme_links_exists():
    for target in re.findall(r"\]\((?!https?://|#)([^)#]+)", TEXT):
        assert (ROOT / target).exists(), target


def test_the_specimen_quote_is_an_exact_slice_of_its_article():
    specimen = re.search(r"<!-- specimen: (\S+) (\d+) (\d+) -->\s*> “(.+?)”", TEXT)
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
