"""The command line as a user meets it: good articles, broken ones, missing things."""

import csv
import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ARTICLES = ROOT / "articles"
GOOD = {"id": "good", "title": "Talks", "outlet": "Herald", "published": "2013-02-05", "text": ""}
SENTENCE = '"We shall go on talking about missile defence," Russian Foreign Minister Sergei Lavrov said on Monday.'


def tracker(*arguments, env=None):
    command = [sys.executable, "-m", "tracker", *map(str, arguments)]
    return subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", cwd=ROOT, check=False, env=os.environ | (env or {})
    )


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


@pytest.fixture(scope="module")
def database(tmp_path_factory):
    path = tmp_path_factory.mktemp("cli") / "tracker.sqlite3"
    assert tracker("ingest", ARTICLES, "--db", path).returncode == 0
    return path


def test_run_prints_what_officials_said_and_a_second_run_has_nothing_to_do(tmp_path):
    database = tmp_path / "tracker.sqlite3"
    first = tracker("run", ARTICLES, "--no-dashboard", "--db", database)
    assert first.returncode == 0, first.stderr
    for name in ("Yury Ushakov", "Dmitry Peskov", "Sergei Lavrov", "John Kerry", "2013-02-02"):
        assert name in first.stdout
    assert "5 added" in first.stderr
    second = tracker("run", ARTICLES, "--no-dashboard", "--db", database)
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


def test_search_finds_every_spelling_of_a_name(database):
    counts = {
        name: tracker("search", "--speaker", name, "--db", database).stderr.strip()
        for name in ("Lavrov", "Sergey Lavrov", "sergei lavrov")
    }
    assert set(counts.values()) == {"2 of 2 quotes"}


def test_search_prints_csv_and_json_lines(database):
    rows = tracker("search", "Syria", "--db", database, "--format", "csv").stdout
    records = tracker("search", "Syria", "--db", database, "--format", "jsonl").stdout
    ids = [row["quote_id"] for row in csv.DictReader(rows.lstrip("\ufeff").splitlines())]
    assert ids == [json.loads(line)["quote_id"] for line in records.splitlines()]
    assert ids


def test_a_search_without_hits_says_so_and_is_no_failure(database):
    result = tracker("search", "zeppelin", "--db", database)
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
def test_a_name_that_nobody_bears_is_told_with_the_nearest(database, arguments, line):
    result = tracker(*arguments, "--db", database)
    assert result.returncode == 1
    assert f"error: {line}" in result.stderr


def test_an_export_of_nobody_is_not_silently_empty(database, tmp_path):
    file = tmp_path / "quotes.csv"
    assert tracker("export", file, "--speaker", "Lavrof", "--db", database).returncode == 1
    assert not file.exists()
    known = tracker("export", file, "--speaker", "Lavrov", "--from", "2020", "--db", database)
    assert (known.returncode, known.stderr) == (0, f"0 quotes written to {file}\n")


def test_compare_names_who_is_not_there(database):
    result = tracker("compare", "Lavrov", "Gromyko", "--db", database)
    assert result.returncode == 1
    assert "nobody is called 'Gromyko'" in result.stderr


def test_export_writes_every_row(database, tmp_path):
    result = tracker("export", tmp_path / "quotes.csv", "--thoughts", "--db", database)
    assert result.returncode == 0
    with (tmp_path / "quotes.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    with sqlite3.connect(database) as connection:
        assert len(rows) == connection.execute("select count(*) from claim").fetchone()[0]


def test_verify_finds_a_quote_that_was_tampered_with(tmp_path):
    database = tmp_path / "tracker.sqlite3"
    assert tracker("ingest", ARTICLES, "--db", database).returncode == 0
    assert tracker("verify", "--db", database).returncode == 0
    with sqlite3.connect(database) as connection:
        connection.execute("update claim set quote = 'I never said that' where id = 1")
    connection.close()
    result = tracker("verify", "--db", database)
    assert result.returncode == 1
    assert "I never said that" in result.stderr


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
def test_a_mistake_is_one_line_and_status_1(arguments, message, database, tmp_path):
    arguments = [each.replace("{database}", str(database)) for each in arguments]
    arguments = [
        str(tmp_path / each) if each.endswith(("none.sqlite3", "x.sqlite3", ".doc")) else each for each in arguments
    ]
    result = tracker(*arguments)
    errors = [line for line in result.stderr.splitlines() if line.startswith("error: ")]
    assert result.returncode == 1
    assert len(errors) == 1
    assert message in errors[0]
    assert "Traceback" not in result.stderr


def test_a_broken_roster_is_one_line_with_file_and_line(tmp_path):
    roster = tmp_path / "mine.csv"
    roster.write_text("key,name,type\nme,Me,wizard\n", encoding="utf-8")
    env = {"TRACKER_ROSTER": str(roster)}
    result = tracker("ingest", ARTICLES, "--db", tmp_path / "x.sqlite3", env=env)
    assert result.returncode == 1
    assert "mine.csv, line 2" in result.stderr


def test_a_roster_of_ones_own_adds_an_official(tmp_path):
    roster = tmp_path / "mine.csv"
    roster.write_text(
        "key,name,type,gender,side,aliases,offices\nyang-lei,Yang Lei,person,,China,Yang,\n", encoding="utf-8"
    )
    database = tmp_path / "x.sqlite3"
    assert tracker("ingest", ARTICLES, "--db", database, env={"TRACKER_ROSTER": str(roster)}).returncode == 0
    listed = tracker("speakers", "Yang", "--db", database)
    assert "yes" in next(line for line in listed.stdout.splitlines() if "Yang Lei" in line)


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
    command = [sys.executable, "-m", "tracker", "ingest", str(source), "--db", str(database)]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, cwd=ROOT)
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


def rows_of(database, *arguments):
    result = tracker("search", *arguments, "--format", "jsonl", "--db", database)
    assert result.returncode == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_a_body_with_its_spokespeople(database, tmp_path):
    alone = {row["quote_id"] for row in rows_of(database, "--speaker", "Kremlin")}
    together = rows_of(database, "--speaker", "Kremlin", "--with-spokespeople")
    assert alone < {row["quote_id"] for row in together}
    assert {"Dmitry Peskov", "Yury Ushakov"} <= {row["speaker"] for row in together}
    file = tmp_path / "kremlin.jsonl"
    assert tracker("export", file, "--speaker", "Kremlin", "--with-spokespeople", "--db", database).returncode == 0
    assert len(file.read_text(encoding="utf-8").splitlines()) == len(together)


def test_a_user_keeps_a_roster_in_the_database(tmp_path):
    database = tmp_path / "x.sqlite3"
    assert tracker("ingest", ARTICLES, "--db", database).returncode == 0
    unlisted = tracker("speakers", "--unlisted", "--db", database).stdout
    assert "Yuri Rogulev" in unlisted
    assert "Peskov" not in unlisted
    office = "Director of the Roosevelt Foundation [2012/] = the foundation's director"
    added = tracker("speakers", "add", "Yuri Rogulev", "--alias", "Yury Rogulev", "--office", office, "--db", database)
    assert (added.returncode, added.stdout) == (0, "")
    assert "person:yuri-rogulev" in added.stderr
    assert "Yuri Rogulev" not in tracker("speakers", "--unlisted", "--db", database).stdout
    assert {row["is_official"] for row in rows_of(database, "--speaker", "Yury Rogulev")} == {True}

    merged = tracker("speakers", "merge", "Ushakov", "Peskov", "--db", database)
    assert merged.returncode == 0, merged.stderr
    ushakov = [row["speaker"] for row in rows_of(database, "--speaker", "Ushakov")]
    assert set(ushakov) == {"Dmitry Peskov"}

    again = tracker("ingest", ARTICLES, "--db", database)
    assert "0 added, 5 updated" in again.stderr  # the roster changed
    assert [row["speaker"] for row in rows_of(database, "--speaker", "Ushakov")] == ushakov
    assert {row["office"] for row in rows_of(database, "--speaker", "Rogulev")} == {office.partition(" [")[0]}
    assert "5 unchanged" in tracker("ingest", ARTICLES, "--db", database).stderr

    assert tracker("speakers", "split", "Yury Ushakov", "--db", database).returncode == 0
    assert "5 updated" in tracker("ingest", ARTICLES, "--db", database).stderr
    assert {row["speaker"] for row in rows_of(database, "--speaker", "Ushakov")} == {"Yury Ushakov"}


def test_a_speaker_can_be_added_before_there_are_articles(tmp_path):
    database = tmp_path / "x.sqlite3"
    assert tracker("speakers", "add", "Ann Lee", "--db", database).returncode == 0
    assert tracker("speakers", "alias", "Ann Lee", "A. Lee", "--db", database).returncode == 0
    listed = tracker("speakers", "Ann Lee", "--db", database)
    assert "A. Lee" in listed.stdout
    assert listed.stderr.endswith("1 speaker\n")
    mistake = tracker("speakers", "merge", "Gromyko", "Ann Lee", "--db", database)
    assert mistake.returncode == 1
    assert mistake.stderr == "error: nobody is called 'Gromyko'; `tracker speakers` lists the names\n"


def test_a_search_for_a_name_finds_every_way_it_was_written(tmp_path):
    article = tmp_path / "lavrov.txt"
    article.write_text(
        "---\ntitle: Talks\noutlet: Herald\npublished: 2013-06-12\n---\n\n"
        "Moscow will not change its position on Syria, Sergey Lavrov said on Tuesday.\n\n"
        "“We will go on talking,” Mr Lavrov told reporters.\n\n"
        "The Russian foreign minister added that the talks would resume in July.\n",
        encoding="utf-8",
    )
    database = tmp_path / "lavrov.sqlite3"
    assert tracker("ingest", article, "--db", database).returncode == 0
    found = tracker("search", "--speaker", "Lavrov", "--format", "jsonl", "--db", database)
    claims = [json.loads(line) for line in found.stdout.splitlines()]
    assert {claim["source_text"] for claim in claims} == {
        "Sergey Lavrov",
        "Mr Lavrov",
        "The Russian foreign minister",
    }
    assert {(claim["speaker"], claim["said_on"]) for claim in claims} == {("Sergei Lavrov", "2013-06-11")}
