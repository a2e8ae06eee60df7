"""One entry is enough: a field, a filter and a format that a test adds are found wherever claims are read.

The program runs in a process of its own, with three entries more than it has.
"""

from __future__ import annotations

import csv
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.factories import make_article, make_claim
from tracker.store import open_store, save_article, start_run

ENTRIES = """
import sys
from dataclasses import dataclass
from tracker.schema import claim, fields, filter_entry, filters, formats

@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimView(claim.ClaimView):
    context_start: int = fields.shows(
        "Where the context begins.", example=7, column="claim.context_start", in_csv=True, label="From character",
        place_in_table=99, place_in_facts=99, value=lambda claim: claim.context.start,
    )

@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimFilter(filters.ClaimFilter):
    found_by: tuple[str, ...] = filter_entry.asks(
        (), label="Found by", help="The rule that found it.",
        where=lambda claims, ask: claims.found_by.in_(ask.found_by),
    )

def write_names(views, stream, fields):
    names = [view.speaker or "unknown" for view in views]
    stream.write("\\n".join(names).encode())
    return len(names)

claim.ClaimView, filters.ClaimFilter = ClaimView, ClaimFilter
formats.FORMATS["txt"] = formats.Format(
    name="txt", label="Names", media_type="text/plain", description="Only who speaks.", write=write_names,
)
"""
VIEWS = Path(__file__).resolve().parents[2] / "dashboard" / "views"
COMMAND = "from tracker.cli import main; main()"
PAGE = """
from streamlit.testing.v1 import AppTest
app = AppTest.from_file(sys.argv[1], default_timeout=60)
app.query_params["found_by"] = "colon"
app.query_params["view"] = "table"
app.run()
assert not app.exception, app.exception
[widget] = [each for each in app.multiselect if each.label == "Found by"]
html = "".join(each.proto.body for each in app.get("html"))
print(list(app.dataframe[0].value.columns)[-1], len(app.dataframe[0].value), "download>Names</a>" in html)
"""


@pytest.fixture(scope="module")
def database(tmp_path_factory):
    path = tmp_path_factory.mktemp("entries") / "tracker.sqlite3"
    engine = open_store(path)
    article = make_article()
    claims = [
        make_claim(article, speaker="Dmitry Peskov", found_by="model"),
        make_claim(article, "the date was set", speaker="Sergey Lavrov", found_by="colon", kind="indirect"),
    ]
    save_article(engine, article, claims, run_id=start_run(engine, tracker_version="1", model_version="m"))
    engine.dispose()
    return path


def run(what, *arguments, database=None):
    code = f"{ENTRIES}\nsys.argv = ['tracker', *sys.argv[1:]]\n{what}"
    environment = os.environ | ({"TRACKER_DATABASE": str(database)} if database else {})
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code, *map(str, arguments)],
        capture_output=True, text=True, check=False, env=environment,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("command", ["search", "export", "compare"])
def test_help_has_the_filter(command):
    assert "--found-by" in run(COMMAND, command, "--help")


def test_help_has_the_format():
    assert "[table|csv|jsonl|xlsx|parquet|txt]" in run(COMMAND, "search", "--help")
    assert ".txt file to write" in " ".join(run(COMMAND, "export", "--help").split())


def test_the_filter_filters_and_the_field_is_a_column(database):
    text = run(COMMAND, "search", "--found-by", "colon", "--format", "csv", database=database)
    [row] = csv.DictReader(io.StringIO(text.lstrip("\ufeff")))
    assert row["speaker"] == "Sergey Lavrov"
    assert row["context_start"].isdigit()


def test_a_file_of_the_format_is_written(database, tmp_path):
    run(COMMAND, "export", tmp_path / "names.txt", database=database)
    assert (tmp_path / "names.txt").read_text() == "Dmitry Peskov\nSergey Lavrov"


def test_the_codebook_has_all_three():
    text = run(COMMAND, "codebook")
    assert "| `context_start` | number | Where the context begins. | 7 | yes | yes |" in text
    assert "| `--found-by` | `found_by` | The rule that found it. |" in text
    assert "| `txt` | Names | Only who speaks. |" in text
    assert '"context_start": {' in run(COMMAND, "codebook", "--format", "json-schema")


def test_the_dashboard_has_the_widget_the_column_and_the_download(database):
    shown = run(PAGE, VIEWS / "explore.py", database=database).split("\n")[0]
    assert shown == "From character 1 True"
