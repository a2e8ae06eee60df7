"""The command line as a user meets it: good articles, broken ones, missing things."""

import csv
import json
import signal
import sqlite3
import sys
import time
from pathlib import Path

import pytest

from tests.command_line import start_tracker, tracker, tracker_alone

ROOT = Path(__file__).resolve().parents[2]
ARTICLES = ROOT / "articles"
GOOD = {"id": "good", "title": "Talks", "outlet": "Herald", "published": "2013-02-05", "text": ""}
SENTENCE = '"We shall go on talking about missile defence," Russian Foreign Minister Sergei Lavrov said on Monday.'


def write_mess(folder):
    """A file of good and broken records side by side with broken files."""
    records = [
        json.dumps(GOOD | {"text": SENTENCE}),
        '{"id": "truncated", "text": "Half a rec',
        json.dumps(GOOD | {"id": "nul", "text": f"{SENTENCE}\0"}),
        json.dumps(GOOD | {"id": "no-text", "text": ""}),
        json.dumps(GOOD | {"id": "also-good", "title": "More talks", "text": f"{SENTENCE} He left."}),
    ]
    (folder / "records.jsonl").write_text("\n".join(records) + "\n", encoding="utf-8")
    (folder / "latin.txt").write_bytes(
        "Le président Hollande: “non”".replace("“", '"').replace("”", '"').encode("latin-1")
    )
    (folder / "empty.txt").write_bytes(b"")
    (folder / "huge.txt").write_text((SENTENCE + "\n\n") * (5_000_000 // len(SENTENCE)), encoding="utf-8")
    return folder


def test_run_prints_what_officials_said_and_a_second_run_has_nothing_to_do(tmp_path):
    database = tmp_path / "tracker.sqlite3"
    first = tracker_alone("run", ARTICLES, "--no-dashboard", "--db", database)
    assert first.returncode == 0, first.stderr
    for name in ("Yury Ushakov", "Dmitry Peskov", "Sergei Lavrov", "John Kerry", "2013-02-02"):
        assert name in first.stdout
    assert "5 added" in first.stderr
    second = tracker_alone("run", ARTICLES, "--no-dashboard", "--db", database)
    assert second.returncode == 0
    assert "5 unchanged" in second.stderr
    assert "Loading" not in second.stderr
    assert second.stdout == first.stdout


def test_an_empty_folder_is_one_line_and_shows_nothing_of_before(tmp_path):
    database, empty = tmp_path / "out.sqlite3", tmp_path / "empty"
    empty.mkdir()
    assert tracker("ingest", ARTICLES, "--db", database).returncode == 0
    result = tracker("run", empty, "--db", database)
    assert (result.returncode, result.stdout) == (1, "")
    error, summary = result.stderr.splitlines()
    assert error.startswith(f"error: {empty}: holds no articles")
    assert summary == "nothing read, 1 failed"


def test_every_broken_thing_has_its_line_and_the_others_go_through(tmp_path):
    mess = write_mess(tmp_path)
    result = tracker("ingest", mess, "--db", tmp_path / "out.sqlite3")
    assert result.returncode == 1
    errors = [line for line in result.stderr.splitlines() if line.startswith("error: ")]
    for where in ("records.jsonl, line 2", "records.jsonl, line 4", "empty.txt", "huge"):
        assert sum(where in line for line in errors) == 1, (where, errors)
    assert len(errors) == 4
    assert sum(line.startswith("warning: nul: ") for line in result.stderr.splitlines()) == 1
    assert "8 articles: 4 added, 0 updated, 0 unchanged, 0 skipped, 4 failed" in result.stderr
    assert "Traceback" not in result.stderr
    assert tracker("verify", "--db", tmp_path / "out.sqlite3").returncode == 0


def test_extract_prints_an_article_a_line_and_fails_for_the_broken_ones(tmp_path):
    result = tracker("extract", write_mess(tmp_path), "--format", "jsonl")
    assert result.returncode == 1
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert [record["id"] for record in records] == ["latin", "good", "nul", "also-good"]
    quote = records[1]["quotes"][0]
    assert quote["speaker"] == "Sergei Lavrov"
    assert quote["kind"] == "direct"
    assert quote["said_on"] == "2013-02-04"
    text = records[1]["text"]
    assert [text[start:end] for start, end in quote["content"]] == ["We shall go on talking about missile defence"]
    lines = result.stderr.splitlines()
    assert [line.partition(":")[0] for line in lines].count("error") == 4
    assert [line for line in lines if line.startswith("warning: nul: ")]


def test_thoughts_are_printed_only_when_asked_for():
    plain = tracker("extract", ARTICLES, "--format", "jsonl")
    thoughtful = tracker("extract", ARTICLES, "--format", "jsonl", "--thoughts")
    types = [quote["cue_type"] for line in plain.stdout.splitlines() for quote in json.loads(line)["quotes"]]
    assert "thought" not in types
    assert '"cue_type": "thought"' in thoughtful.stdout


def test_search_finds_every_spelling_of_a_name(sample_database):
    counts = {
        name: tracker("search", "--speaker", name, "--db", sample_database).stderr.strip()
        for name in ("Lavrov", "Sergey Lavrov", "sergei lavrov")
    }
    assert set(counts.values()) == {"2 of 2 quotes"}


def test_search_prints_csv_and_json_lines(sample_database):
    rows = tracker("search", "Syria", "--db", sample_database, "--format", "csv").stdout
    records = tracker("search", "Syria", "--db", sample_database, "--format", "jsonl").stdout
    ids = [row["quote_id"] for row in csv.DictReader(rows.lstrip("\ufeff").splitlines())]
    assert ids == [json.loads(line)["quote_id"] for line in records.splitlines()]
    assert ids


def test_a_search_without_hits_says_so_and_is_no_failure(sample_database):
    result = tracker("search", "zeppelin", "--db", sample_database)
    assert (result.returncode, result.stdout) == (0, "")
    assert "no quotes match" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (("search", "--speaker", "Lavrof"), "nobody is called 'Lavrof'; did you mean Sergei Lavrov ("),
        (("search", "--outlet", "Chyna Daily"), "there is no outlet 'Chyna Daily'; did you mean China Daily ("),
        (("compare", "Lavrov", "Obana"), "nobody is called 'Obana'; did you mean Barack Obama ("),
        (("speakers", "Lavrof"), "nobody is called 'Lavrof'; did you mean Sergei Lavrov ("),
    ],
)
def test_a_name_that_nobody_bears_is_told_with_the_nearest(sample_database, arguments, line):
    result = tracker(*arguments, "--db", sample_database)
    assert result.returncode == 1
    assert f"error: {line}" in result.stderr


def test_an_export_of_nobody_is_not_silently_empty(sample_database, tmp_path):
    file = tmp_path / "quotes.csv"
    assert tracker("export", file, "--speaker", "Lavrof", "--db", sample_database).returncode == 1
    assert not file.exists()
    known = tracker("export", file, "--speaker", "Lavrov", "--from", "2020", "--db", sample_database)
    assert (known.returncode, known.stderr) == (0, f"0 quotes written to {file}\n")


def test_compare_names_who_is_not_there(sample_database):
    result = tracker("compare", "Lavrov", "Gromyko", "--db", sample_database)
    assert result.returncode == 1
    assert "nobody is called 'Gromyko'" in result.stderr


def test_export_writes_every_row(sample_database, tmp_path):
    result = tracker("export", tmp_path / "quotes.csv", "--thoughts", "--db", sample_database)
    assert result.returncode == 0
    with (tmp_path / "quotes.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    with sqlite3.connect(sample_database) as connection:
        assert len(rows) == connection.execute("select count(*) from claim").fetchone()[0]


def test_verify_finds_a_quote_that_was_tampered_with(tmp_path):
    database = tmp_path / "tracker.sqlite3"
    assert tracker("ingest", ARTICLES, "--db", database).returncode == 0
    assert tracker("verify", "--db", database).returncode == 0
    with sqlite3.connect(database) as connection:
        connection.execute("update article set text = replace(text, 'cooperat', 'I never said that')")
        connection.execute("update claim set cue_text = 'shouted' where id = 1")
    connection.close()
    result = tracker("verify", "--db", database)
    assert result.returncode == 1
    assert "content_hash: is not that of the text" in result.stderr
    assert "where 'shouted' is stored as cue" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(("search", "--db", "none.sqlite3"), "tracker ingest", id="no database"),
        pytest.param(("ingest", "no-such-folder", "--db", "x.sqlite3"), "no-such-folder", id="no folder"),
        pytest.param(
            ("export", "quotes.doc", "--db", "{database}"), ".csv, .jsonl, .xlsx or .parquet", id="unknown suffix"
        ),
        pytest.param(("evaluate", "articles"), "no gold file", id="no gold"),
        pytest.param(("evaluate", "--polnear", "no-such.jsonl"), "no-such.jsonl", id="no PolNeAR file"),
        pytest.param(("search", "--from", "2014", "--to", "2013", "--db", "{database}"), "backwards", id="dates"),
    ],
)
def test_a_mistake_is_one_line_and_status_1(arguments, message, sample_database, tmp_path):
    arguments = [each.replace("{database}", str(sample_database)) for each in arguments]
    arguments = [
        str(tmp_path / each) if each.endswith(("none.sqlite3", "x.sqlite3", ".doc")) else each for each in arguments
    ]
    result = tracker(*arguments)
    errors = [line for line in result.stderr.splitlines() if line.startswith("error: ")]
    assert result.returncode == 1
    assert len(errors) == 1
    assert message in errors[0]
    assert "Traceback" not in result.stderr


def test_evaluate_scores_the_attribution_model_alone(tmp_path):
    text = '"We shall go on talking," Sergei Lavrov said on Monday. Nobody answered.'
    spans = {role: [[text.index(part), text.index(part) + len(part)]] for role, part in (
        ("source", "Sergei Lavrov"), ("cue", "said"), ("content", "We shall go on talking"),
    )}  # fmt: skip
    missed = {"source": [], "cue": [], "content": [[text.index("Nobody"), len(text)]]}
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps({"id": "a", "text": text, "attributions": [spans, missed]}) + "\n", encoding="utf-8")
    result = tracker("evaluate", "--polnear", path, "--errors")
    assert result.returncode == 0, result.stderr
    assert "- a indirect | | | Nobody answered." in result.stdout
    assert [line.split()[:3] for line in result.stdout.splitlines() if line.startswith("all ")] == [["all", "2", "1"]]


@pytest.mark.skipif(sys.platform == "win32", reason="signals differ there")
def test_an_interrupt_ends_cleanly_and_keeps_what_was_stored(tmp_path):
    source = tmp_path / "many.jsonl"
    records = (GOOD | {"id": f"a{number}", "text": f"{SENTENCE} Number {number}."} for number in range(3000))
    lines = [json.dumps(record) for record in records]
    source.write_text("\n".join(lines) + "\n", encoding="utf-8")
    database = tmp_path / "x.sqlite3"
    process = start_tracker("ingest", source, "--db", database)
    for _ in range(600):
        time.sleep(0.1)
        if database.exists() and _count_articles(database) > 20:
            break
    process.send_signal(signal.SIGINT)
    _, stderr = process.communicate(timeout=30)
    assert process.returncode == 130
    assert "what was stored is safe" in stderr
    assert "Traceback" not in stderr
    assert 20 < _count_articles(database) < 3000
    assert tracker("verify", "--db", database).returncode == 0


def _count_articles(database):
    connection = sqlite3.connect(database)
    try:
        return connection.execute("select count(*) from article").fetchone()[0]
    except sqlite3.OperationalError:
        return 0
    finally:
        connection.close()
