"""Write the pages that are made from something else: ``python docs/generate.py`` (``make docs`` does it first).

In: the floors of the tests, the records of the rules, measured times, the command line. Out: the tables of
``accuracy.md``, ``confidence.md`` and ``howto/big-corpus.md``, between ``<!-- table: NAME -->`` and ``<!-- end -->``,
and ``reference/cli.md``, ``reference/codebook.md`` and the dashboard's ``accuracy.csv`` whole. They are committed, so
that they can be read without building the site; a test fails where they are not current.
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
PAGES = (DOCS / "accuracy.md", DOCS / "confidence.md", DOCS / "howto" / "big-corpus.md")
MEASURED = ROOT / "tests" / "bench" / "workers.json"
CLI = DOCS / "reference" / "cli.md"
ACCURACY = ROOT / "dashboard" / "accuracy.csv"
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


def make_accuracy_file() -> str:
    """The figures that the dashboard tells, as a CSV: what is counted, and the share on the 28 articles."""
    unseen = _read("floors.json")["corpus"]
    lines = ["what,figure"]
    for kind in _KINDS:
        lines.append(f"{kind} quotes found and given to the right speaker (F),{unseen[kind]['attributed']:.3f}")
    lines.append(f"right speaker of the quotes found,{unseen['all']['speaker']:.3f}")
    told = ((words, unseen["checks"].get(name)) for name, words in _CHECKS.items())
    lines += [f'"{words}",{figure:.3f}' for words, figure in told if figure is not None]
    log = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    days = re.findall(r"^## .*?(\d{4}-\d\d-\d\d)$", log, re.MULTILINE)
    lines.append(f"measured on,{days[0]}")
    return "\n".join(lines) + "\n"


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


_CORE_HOUR, _GB_MONTH = 0.04, 0.02
"""What a core-hour and a gigabyte's month cost, about, in the currency of your cloud."""


class _Measured:
    """What an article takes, from the figures of ``python -m tests.bench.workers --write``."""

    def __init__(self) -> None:
        self.of = json.loads(MEASURED.read_text(encoding="utf-8"))
        self.articles, self.words = self.of["articles"], self.of["words"]
        start, one, two, out = (self.of[name] for name in ("start", "ingest 1", "ingest 2", "extract 2"))
        self.start = start["own"]  # the model, and the one article that it was loaded for
        self.core = (one["own"] - start["own"]) / (self.articles - 1)
        self.store = (two["own"] - self.of["nothing"]["own"]) / self.articles
        self.read = out["own"] / self.articles
        self.worker = (out["workers"] - 2 * start["own"]) / self.articles
        self.database = (one["bytes"] - start["bytes"]) / (self.articles - 1)
        self.parquet = (out["articles"] + out["bytes"]) / self.articles


def make_workers_table() -> str:
    """What reading takes here, as measured."""
    m = _Measured()
    of = m.of
    once, twice = of["ingest 1"], of["ingest 2"]
    rows = [
        ["reading and storing, one process", f"{m.words / m.articles / m.core:,.0f} words a second and core"],
        ["an article", f"{m.words / m.articles:,.0f} words, {once['claims'] / m.articles:.0f} claims, {m.core:.2f} s"],
        [
            "two workers, start and all",
            # One process alone is never waiting: if it waited, others had its core, and they had a worker's too.
            f"{once['wall'] / twice['wall']:.2f} x one process"
            if once["wall"] < 1.1 * once["own"]
            else "not told: the machine was busy",
        ],
        ["the start of a worker", f"about {m.start:.0f} s of its core"],
        [
            "memory",
            f"{twice['own_mb']:.0f} MB, and {twice['worker_mb']:.0f} MB a worker, however many articles there are",
        ],
        ["workers that one storing process keeps busy", f"about {m.core / m.store:.0f}"],
        ["workers that one reading process keeps busy (Parquet)", f"about {m.worker / m.read:.0f}"],
        ["database", f"{m.database / 1e3:.0f} KB an article, {once['bytes'] / once['claims']:,.0f} bytes a claim"],
        ["Parquet", f"{m.parquet / 1e3:.0f} KB an article"],
    ]
    made = f"measured with {of['version']} on {of['day']}: {m.articles} articles, 2 cores"
    return _table(["what", made], rows)


def make_scale_table() -> str:
    """What ten million articles take, and a billion, by those figures."""
    m = _Measured()
    rows = []
    for number, cores in ((100_000, 2), (100_000, 16), (10_000_000, 64), (10_000_000, 256), (1_000_000_000, 1_000)):
        hours = number * m.worker / 3600
        rows.append(
            [
                f"{number:,}",
                f"{hours:,.0f}",
                f"{hours * _CORE_HOUR:,.1f}",
                f"{cores:,}",
                _tell_time(hours / cores),
                f"{-(-cores // max(1, int(m.worker / m.read)))}",
                _tell_bytes(number * m.parquet),
                f"{number * m.parquet / 1e9 * _GB_MONTH:,.2f}",
                _tell_bytes(number * m.database),
            ]
        )
    head = ["articles", "core-hours", "they cost", "cores", "time", "processes that read the input", "Parquet"]
    return _table([*head, "a month of it costs", "all in a database"], rows)


def _tell_time(hours: float) -> str:
    return f"{hours * 60:.0f} min" if hours < 2 else f"{hours:.0f} h" if hours < 72 else f"{hours / 24:.0f} days"


def _tell_bytes(size: float) -> str:
    return f"{size / 1e9:,.0f} GB" if size < 1e12 else f"{size / 1e12:,.1f} TB"


TABLES = {
    "workers": make_workers_table,
    "scale": make_scale_table,
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
    ACCURACY.write_text(make_accuracy_file(), encoding="utf-8")
    CODEBOOK.write_text(make_codebook("md"), encoding="utf-8")


if __name__ == "__main__":
    main()
