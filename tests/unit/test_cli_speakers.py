"""The list of speakers is printed in part, however many there are; one of them whole, as their page shows them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from tests.factories import make_article, make_claim, save_articles
from tracker.cli import app

TEXT = "Ann said one. Bob said two. Eve said three."


@pytest.fixture
def database(tmp_path: Path) -> str:
    path = str(tmp_path / "tracker.sqlite3")
    article = make_article(TEXT)
    named = {"one": "Ann Dunn", "two": "Bob Ray", "three": "Eve Fox"}
    save_articles(path, [(article, [make_claim(article, word, speaker=name) for word, name in named.items()])])
    return path


@pytest.mark.parametrize(
    ("options", "shown", "told"),
    [
        (["--limit", "2"], ["Ann Dunn", "Bob Ray"], "2 of 3 speakers; --all shows 1 more\n"),
        (["--limit", "2", "--all"], ["Ann Dunn", "Bob Ray", "Eve Fox"], "3 speakers\n"),
        ([], ["Ann Dunn", "Bob Ray", "Eve Fox"], "3 speakers\n"),
        (["Fox", "--limit", "1"], ["Eve Fox"], "1 speaker\n"),
    ],
)
def test_so_many_speakers_are_printed_and_the_others_counted(
    database: str, options: list[str], shown: list[str], told: str
) -> None:
    result = CliRunner().invoke(app, ["speakers", *options, "--db", database])
    assert result.exit_code == 0
    assert [name for name in ("Ann Dunn", "Bob Ray", "Eve Fox") if name in result.stdout] == shown
    assert result.stderr == told


def test_ids_are_printed_for_who_asks(database: str) -> None:
    plain = CliRunner().invoke(app, ["search", "--db", database]).stdout
    named = CliRunner().invoke(app, ["search", "--ids", "--db", database]).stdout
    [first, second, third] = [line.split()[1] for line in named.splitlines() if " direct " in line]
    assert first not in plain
    for quote_id, words in ((first, "one"), (second, "two"), (third, "three")):
        assert CliRunner().invoke(app, ["cite", quote_id, "--db", database]).stdout.startswith(f"“{words}” — ")
    alike = CliRunner().invoke(app, ["similar", first, "--ids", "--db", database])
    assert alike.exit_code == 0
    assert first not in alike.stdout
    assert second in alike.stdout or third in alike.stdout or "no quote is like it" in alike.stderr


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (["Neptune"], "no quotes match; try fewer or other words, or --in-context\n"),
        (["Neptune", "--kind", "direct"], "no quotes match; loosen a filter\n"),
    ],
)
def test_what_to_try_where_nothing_is_found(database: str, asked: list[str], told: str) -> None:
    assert CliRunner().invoke(app, ["search", *asked, "--db", database]).stderr == told


def test_no_speakers_are_no_page(database: str) -> None:
    assert CliRunner().invoke(app, ["speakers", "--limit", "0", "--db", database]).exit_code == 2


def test_words_of_compared_speakers_are_printed(tmp_path: Path) -> None:
    path = str(tmp_path / "words.sqlite3")
    lines = [f"gas of {name} flows" for name in ("alpha", "bravo", "charlie", "delta", "echo", "foxtrot")]
    others = [line.replace("gas", "oil").replace("flows", "burns") for line in lines]
    article = make_article("\n".join([*lines, *others]))
    claims = [make_claim(article, line, speaker="Ann Lee") for line in lines]
    claims += [make_claim(article, line, speaker="Bob Ray") for line in others]
    save_articles(path, [(article, claims)])
    result = CliRunner().invoke(app, ["compare", "Ann Lee", "Bob Ray", "--words", "--db", path])
    assert result.exit_code == 0
    assert "Ann Lee: 18 words of 6 different quotes, of 6" in result.stdout
    assert "  gas: 6 times, others 0, G2 8.3, log ratio 3.6" in result.stdout
    both = CliRunner().invoke(app, ["compare", "Ann Lee", "Bob Ray", "--words", "--csv", "wide", "--db", path])
    assert (both.exit_code, both.stdout) == (2, "")
    assert "give either --words or --csv" in both.stderr


def test_a_name_that_several_bear_shows_one_and_tells_of_the_others(tmp_path: Path) -> None:
    path = str(tmp_path / "several.sqlite3")
    article = make_article(TEXT)
    named = {"one": "Clinton", "two": "Hillary Clinton", "three": "Hillary Clinton"}
    save_articles(path, [(article, [make_claim(article, word, speaker=name) for word, name in named.items()])])
    result = CliRunner().invoke(app, ["speaker", "Clinton", "--db", path])
    assert result.exit_code == 0
    assert result.stdout.splitlines()[1] == "1 quote in 1 outlet, 2013-02-05"
    told = "'Clinton' is 2 speakers: Hillary Clinton (2 quotes), Clinton (1 quote)\n"
    assert result.stderr == told
    file = str(tmp_path / "clinton.csv")
    result = CliRunner().invoke(app, ["export", file, "--speaker", "Clinton", "--db", path])
    assert result.stderr == f"{told}3 quotes written to {file}\n"
    result = CliRunner().invoke(app, ["speakers", "alias", "Clinton", "Clintons", "--db", path])
    assert (result.exit_code, result.stderr.splitlines()[1:]) == (0, [told.strip()])
    result = CliRunner().invoke(app, ["speakers", "merge", "Hillary Clinton", "Clinton", "--db", path])
    with_the_roster = told.strip().replace(" 2 speakers", " 3 speakers") + ", Bill Clinton (0 quotes)"
    assert (result.exit_code, result.stderr.splitlines()[1:]) == (0, [with_the_roster])


def test_a_table_of_numbers_is_whole_or_says_what_is_left_out(tmp_path: Path) -> None:
    path = str(tmp_path / "months.sqlite3")
    article = make_article(TEXT)
    said = {"one": ("Ann Dunn", "2013-03-01"), "two": ("Bob Ray", "2013-05-02"), "three": ("Bob Ray", "2013")}
    claims = [make_claim(article, word, speaker=name, said=day) for word, (name, day) in said.items()]
    save_articles(path, [(article, claims)])

    def compare(*options: str) -> Any:
        arguments = ["compare", "Ann Dunn", "Bob Ray", "--every", "month", "--db", path, *options]
        return CliRunner().invoke(app, arguments)

    whole = compare("--csv", "wide")
    periods = [line.split(",")[0] for line in whole.stdout.splitlines()[1:]]
    assert (periods, whole.stderr) == (["2013-03", "2013-04", "2013-05", "unknown"], "")
    part = compare("--csv", "wide", "--limit", "2")
    assert part.stdout.splitlines() == whole.stdout.splitlines()[:3]
    assert part.stderr == "2 of 3 periods; narrow the days, or raise --limit\n"
    assert compare("--csv", "long", "--limit", "3").stdout == compare("--csv", "long").stdout
    assert "--limit counts periods" in compare("--words", "--limit", "3").stderr


@pytest.fixture
def portrayed(tmp_path: Path) -> str:
    path = str(tmp_path / "portrayed.sqlite3")
    lines = [f"Ann Dunn warned of gas {at:02}." for at in range(14)]
    article = make_article("\n".join([*lines, "Bob Ray praised Ann Dunn\nfor it."]))
    claims = [
        make_claim(
            article, f"gas {at:02}", speaker="Ann Dunn", source="Ann Dunn", cue="warned", topics=("gas",),
            said=f"{2000 + at}-01" if at else None, kind="indirect",
        )
        for at in range(14)
    ]  # fmt: skip
    claims.append(make_claim(article, "praised Ann Dunn\nfor it", speaker="Bob Ray", said="2013-03-01"))
    save_articles(path, [(article, claims)])
    return path


def test_a_speaker_is_printed_as_their_page_shows_them(portrayed: str) -> None:
    result = CliRunner().invoke(app, ["speaker", "Dunn", "--db", portrayed])
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[:6] == [
        "Ann Dunn (ann-dunn): person",
        "14 quotes in 1 outlet, 2001-01 to 2013-02-05",
        "Called: Ann Dunn 14",
        "Reported with: warn 14",
        "Topics: gas 14",
        "Outlets: RT 14",
    ]
    assert "Months with quotes; 2 earlier months left out, --all shows them:" in lines
    assert f"  2013-01       1         0  {'#' * 40}" in lines
    assert lines[-2] == "What others say of them: 1 quote"
    assert lines[-1].startswith("  Bob Ray, 2013-03-01, RT (")
    assert lines[-1].endswith("): praised Ann Dunn for it")
    whole = CliRunner().invoke(app, ["speaker", "Dunn", "--all", "--db", portrayed]).stdout
    assert "  2001-01       1" in whole
    assert "  2001-01" not in result.stdout


def test_a_speaker_is_told_to_programs_too(portrayed: str) -> None:
    told = json.loads(CliRunner().invoke(app, ["speaker", "ann-dunn", "--json", "--db", portrayed]).stdout)
    assert (told["speaker"]["claims"], told["cues"], told["outlets"]) == (14, [["warn", 14]], [["RT", 14]])
    assert [claim["quote"] for claim in told["first_and_last"]] == ["gas 01", "gas 00"]
    assert told["said_by_others"]["total"] == 1
    assert told["said_by_others"]["quotes"][0]["speaker"] == "Bob Ray"


def test_a_speaker_whom_nobody_knows_is_one_line(portrayed: str) -> None:
    result = CliRunner().invoke(app, ["speaker", "Dunnn", "--db", portrayed])
    assert result.exit_code == 1
