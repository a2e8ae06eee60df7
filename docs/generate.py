"""Write the pages that are made from something else: ``python docs/generate.py`` (``make docs`` does it first).

In: the floors of the tests, the records of the rules, the command line. Out: the tables of ``accuracy.md`` and
``confidence.md``, between ``<!-- table: NAME -->`` and ``<!-- end -->``, and ``reference/cli.md`` and
``reference/codebook.md`` whole. They are
committed, so that they can be read without building the site; a test fails where they are not current.
"""

import csv
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from tracker.schema.codebook import make_codebook

DOCS = Path(__file__).resolve().parent
ROOT = DOCS.parent
GOLD = ROOT / "tests" / "gold"
PAGES = (DOCS / "accuracy.md", DOCS / "confidence.md")
CLI = DOCS / "reference" / "cli.md"
CODEBOOK = DOCS / "reference" / "codebook.md"
_BLOCK = re.compile(r"(<!-- table: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)
_KINDS = ("all", "direct", "indirect", "mixed")
_CHECKS = {
    "kind": "direct, indirect or mixed",
    "source_overlap": "the words that name who speaks",
    "via": "via: which, or that there is none",
    "via_recall": "via: which, where there is one",
    "said_on_strict": "day it was said, where words tell it",
    "said_on_lenient": "day it was said, where it follows from the occasion",
    "published": "day of publication",
    "outlet": "outlet",
    "speaker_name": "speaker, where the source is a full name",
    "speaker_surname": "speaker, where it is a surname",
    "speaker_pronoun": "speaker, where it is a pronoun",
    "speaker_role": "speaker, where it is a role or a title",
    "speaker_body": "speaker, where it is an organization",
    "speaker_group": "speaker, where it is a group",
    "speaker_anonymous": "speaker, where it is an unnamed person",
}


def render(text: str) -> str:
    """A page with the tables between its marks made anew."""
    return _BLOCK.sub(lambda match: f"{match[1]}\n{TABLES[match[2]]()}\n\n{match[3]}", text)


def make_quotes_table() -> str:
    """F of attributed quotes and the share of right speakers, sample and unseen articles, by kind."""
    floors = _read("floors.json")
    head = [
        "kind",
        "found and given to the right speaker, F: sample",
        "28 articles",
        "right speaker, of the quotes found: 28 articles",
    ]
    sample, unseen = floors["seeds"], floors["corpus"]
    rows = [[sample[kind]["attributed"], unseen[kind]["attributed"], unseen[kind]["speaker"]] for kind in _KINDS]
    return _table(head, ([kind, *row] for kind, row in zip(_KINDS, rows, strict=True)))


def make_checks_table() -> str:
    """What else is checked of a quote that was found."""
    sample, unseen = (_read("floors.json")[name]["checks"] for name in ("seeds", "corpus"))
    unknown = sorted({*sample, *unseen} - _CHECKS.keys())
    names = [*(name for name in _CHECKS if name in sample or name in unseen), *unknown]
    rows = ([_CHECKS.get(name, name), sample.get(name), unseen.get(name)] for name in names)
    return _table(["answer", "sample", "28 articles"], rows)


def make_layouts_table() -> str:
    """The most F that each layout may lose."""
    sample, unseen = (_read("layouts.json")[name] for name in ("seeds", "corpus"))
    names = sorted({*sample, *unseen})
    rows = ([name.replace("_", " "), sample.get(name), unseen.get(name)] for name in names)
    return _table(["layout", "sample", "28 articles"], rows, digits=2)


def make_model_table() -> str:
    """The attribution model alone, on the development articles of PolNeAR."""
    floors = _read("polnear.json")["floors"]
    names = {kind: kind for kind in _KINDS} | {"reporting": "where the cue is a reporting verb"}
    columns = ("content", "attribution", "exact")
    rows = ([told, *(floors[name][column] for column in columns)] for name, told in names.items())
    return _table(["quotes", "content found, F", "content and source found, F", "every word of it, F"], rows)


def make_reliability_table() -> str:
    """Claims by confidence, with the mean confidence told and the share that was right."""
    rows = [
        [f"{row['low']:.2f} to {row['high']:.2f}", row["claims"], row["mean"], row["right"]]
        for row in _read("reliability.json")
    ]
    return _table(["confidence", "claims", "mean", "right"], rows)


def make_rules_table() -> str:
    """The record of each rule, the most seen first."""
    with (ROOT / "tracker" / "confidence.csv").open(encoding="utf-8", newline="") as stream:
        records = [row for row in csv.DictReader(stream) if row["rule"] not in {"quote", "belief"}]
    records.sort(key=lambda row: (-int(row["seen"]), row["rule"]))
    rows = ([f"`{row['rule']}`", int(row["seen"]), int(row["right"])] for row in records)
    return _table(["rule", "seen", "right"], rows)


TABLES = {
    "quotes": make_quotes_table,
    "checks": make_checks_table,
    "layouts": make_layouts_table,
    "model": make_model_table,
    "reliability": make_reliability_table,
    "rules": make_rules_table,
}


def make_cli_page() -> str:
    """Every command with its arguments and options, as Typer documents them."""
    command = [
        sys.executable,
        "-m",
        "typer",
        "tracker.cli",
        "utils",
        "docs",
        "--name",
        "tracker",
        "--title",
        "Commands",
    ]
    wide = os.environ | {"COLUMNS": "120", "PYTHONUTF8": "1"}
    done = subprocess.run(command, capture_output=True, check=True, cwd=ROOT, env=wide, encoding="utf-8")
    text = re.sub(r"^Example: (.+)$", r"Example: `\1`", done.stdout, flags=re.MULTILINE)
    text = re.sub(r"\*\*Commands\*\*:\n\n(\* .+\n)+\n", "", text)  # cut off after a few words; the headings list them
    preface = (
        "Data goes to stdout, all else to stderr. Exit status 0: done; 1: something failed, one line each (what, where,"
        " remedy); 2: usage.\n\n"
    )
    title, _, rest = text.partition("\n\n")
    return f"{title}\n\n{preface}{rest.rstrip()}\n"


def _read(name: str) -> dict:
    return json.loads((GOLD / name).read_text(encoding="utf-8"))


def _table(head: Iterable[str], rows: Iterable[Iterable[object]], digits: int = 3) -> str:
    """A table of Markdown; figures with so many digits, a dash for what there is not."""
    lines = [[*head]]
    lines.append(["---"] * len(lines[0]))
    for row in rows:
        lines.append([_show(cell, digits) for cell in row])
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _show(cell: object, digits: int) -> str:
    if cell is None:
        return "–"
    return f"{cell:.{digits}f}" if isinstance(cell, float) else str(cell)


def main() -> None:
    """Write all made pages."""
    for page in PAGES:
        page.write_text(render(page.read_text(encoding="utf-8")), encoding="utf-8")
    CLI.write_text(make_cli_page(), encoding="utf-8")
    CODEBOOK.write_text(make_codebook("md"), encoding="utf-8")


if __name__ == "__main__":
    main()
