"""Speakers on the command line: every spelling of a name, bodies, rosters of one's own, who is merged with whom."""

import json
from pathlib import Path

from tests.command_line import tracker

ROOT = Path(__file__).resolve().parents[2]


ARTICLES = ROOT / "articles"


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


def rows_of(database, *arguments):
    result = tracker("search", *arguments, "--format", "jsonl", "--db", database)
    assert result.returncode == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_a_body_with_its_spokespeople(sample_database, tmp_path):
    alone = {row["quote_id"] for row in rows_of(sample_database, "--speaker", "Kremlin")}
    together = rows_of(sample_database, "--speaker", "Kremlin", "--with-spokespeople")
    assert alone < {row["quote_id"] for row in together}
    assert {"Dmitry Peskov", "Yury Ushakov"} <= {row["speaker"] for row in together}
    file = tmp_path / "kremlin.jsonl"
    assert (
        tracker("export", file, "--speaker", "Kremlin", "--with-spokespeople", "--db", sample_database).returncode == 0
    )
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
    assert tracker("speakers", "unalias", "Ann Lee", "A. Lee", "--db", database).returncode == 0
    assert "A. Lee" not in tracker("speakers", "Ann Lee", "--db", database).stdout
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
