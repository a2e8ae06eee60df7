"""Kills, interrupts and full disks: nothing that was stored is lost, and running again completes the database."""

import gzip
import json
import os
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from itertools import islice
from pathlib import Path

import pytest

from tests.canonical import dump_database
from tests.command_line import start_tracker, tracker, tracker_alone

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT.parent / "shared" / "corpus" / "russia.jsonl.gz"
KILLS = 25

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals differ there")


def errors_of(result):
    assert "Traceback" not in result.stderr
    return [line for line in result.stderr.splitlines() if line.startswith("error: ")]


def count(database, table="article"):
    with closing(sqlite3.connect(database)) as connection:
        try:
            return connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
        except sqlite3.OperationalError:
            return 0


def write_corpus(file):
    """200 articles, every tenth followed by a revision of itself, every fifteenth by a copy in another outlet."""
    lines = []
    with gzip.open(CORPUS, "rt", encoding="utf-8") as corpus:
        for number, line in enumerate(islice(corpus, 200)):
            record = json.loads(line) | {"url": f"https://news.example/{number}"}
            lines.append(record)
            if number % 10 == 0:
                lines.append(
                    record | {"text": record["text"] + "\n\n“This came in later than the rest,” Ann Lee said."}
                )
            if number % 15 == 0:
                lines.append(record | {"url": f"https://copy.example/{number}", "outlet": "Copy"})
    file.write_text("".join(json.dumps(record) + "\n" for record in lines), encoding="utf-8")


@pytest.mark.corpus
@pytest.mark.skipif(not CORPUS.exists(), reason="the research corpus is not beside the checkout")
def test_killed_at_25_moments_the_database_is_that_of_an_undisturbed_ingest(tmp_path):
    articles = tmp_path / "articles.jsonl"
    write_corpus(articles)
    command = [sys.executable, "-m", "tests.e2e.killed_ingest", articles, tmp_path, str(KILLS), "5"]
    result = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False, timeout=300)
    assert result.returncode == 0, result.stderr
    stored = [int(line) for line in result.stdout.splitlines()]
    assert len(stored) == KILLS
    assert len(set(stored)) > KILLS // 2, stored  # the kills fell into the work, not before or behind it
    assert stored == sorted(stored)
    whole = dump_database(tmp_path / "whole.sqlite3")
    assert (len(whole["article"]), len(whole["revision"]), len(whole["story"])) == (214, 20, 14)
    for name in ("killed", "shared"):
        dump = dump_database(tmp_path / f"{name}.sqlite3")
        for table, rows in whole.items():
            assert dump[table] == rows, (name, table)


def test_the_real_ingest_killed_and_run_again_is_complete(tmp_path, sample_database):
    database = tmp_path / "x.sqlite3"
    process = start_tracker("ingest", ROOT / "articles", "--db", database)
    while count(database) < 2 and process.poll() is None:
        time.sleep(0.01)
    process.kill()
    process.communicate()
    assert process.returncode == -signal.SIGKILL
    stored = count(database)
    assert 2 <= stored < 5
    again = tracker("ingest", ROOT / "articles", "--db", database)
    assert again.returncode == 0
    assert f"{5 - stored} added, 0 updated, {stored} unchanged" in again.stderr
    assert dump_database(database) == dump_database(sample_database)


def test_a_rereading_killed_and_run_again_gives_the_rows_of_an_ingest(tmp_path, sample_database):
    database = tmp_path / "x.sqlite3"
    shutil.copy(sample_database, database)
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("UPDATE run SET model_version = 'an older one'")
        connection.execute("UPDATE claim SET evidence = 'as an older version saw it'")
    process = start_tracker("reread", "--db", database)
    while count(database, "article WHERE run_id > 1") < 2 and process.poll() is None:
        time.sleep(0.01)
    process.kill()
    process.communicate()
    assert process.returncode == -signal.SIGKILL
    done = count(database, "article WHERE run_id > 1")
    assert 2 <= done < 5
    again = tracker("reread", "--db", database)
    assert again.returncode == 0
    assert f"{5 - done} articles were read by an older version" in again.stderr
    assert f"0 added, {5 - done} updated, 0 unchanged" in again.stderr
    assert dump_database(database) == dump_database(sample_database)


def test_ctrl_c_ends_at_once_while_the_model_reads(tmp_path):
    source = tmp_path / "long.txt"
    source.write_text(
        "“We shall go on,” Russian Foreign Minister Sergei Lavrov said on Monday.\n\n" * 600, encoding="utf-8"
    )
    process = start_tracker("ingest", ROOT / "articles", source, "--db", tmp_path / "x.sqlite3")
    while count(tmp_path / "x.sqlite3") < 5 and process.poll() is None:
        time.sleep(0.02)
    time.sleep(0.3)  # now it reads the long one
    begun = time.perf_counter()
    process.send_signal(signal.SIGINT)
    _, stderr = process.communicate(timeout=30)
    assert process.returncode == 130
    assert stderr.splitlines()[-1] == "stopped; what was stored is safe, run it again to go on"
    assert time.perf_counter() - begun < 2  # a tenth of a second where the machine has nothing else to do
    assert count(tmp_path / "x.sqlite3") == 5


def test_a_disk_that_is_full_is_one_line_and_what_was_stored_stays(tmp_path):
    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000))

    source = tmp_path / "articles.jsonl"
    records = [{"id": f"a{n}", "text": f"Number {n}. " + "The talks went on. " * 20} for n in range(60)]
    source.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    database = tmp_path / "x.sqlite3"
    result = tracker_alone("ingest", source, "--db", database, preexec_fn=limit)
    assert result.returncode == 1
    [line] = errors_of(result)
    assert "what was stored" in line
    assert "1 failed" in result.stderr
    stored = count(database)
    assert 0 < stored < 60
    again = tracker("ingest", source, "--db", database)
    assert f"{60 - stored} added, 0 updated, {stored} unchanged" in again.stderr
    assert again.returncode == 0


def test_a_database_that_may_only_be_read_is_one_line(tmp_path, sample_database):
    result = tracker("ingest", ROOT / "articles", "--db", f"sqlite:///file:{sample_database}?mode=ro&uri=true")
    assert result.returncode == 1
    [line] = errors_of(result)
    assert "cannot be written; allow writing" in line


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no /dev/full")
def test_a_report_that_cannot_be_written_is_one_line(tmp_path):
    for file in ("/dev/full", tmp_path / "no-such-folder" / "report.jsonl"):
        result = tracker("ingest", ROOT / "articles", "--db", tmp_path / "x.sqlite3", "--report", file)
        assert result.returncode == 1
        [line] = errors_of(result)
        assert "the report cannot be written" in line
