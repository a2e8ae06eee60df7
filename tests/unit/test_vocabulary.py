"""Words come from tables: closed classes for all, each unit's own on top, and no table holds what nothing reads."""

import re
from pathlib import Path

import pytest

import tracker
from tracker.vocabulary import CLOSED_CLASSES, Vocabulary, match_any, read_lines, read_rows

PACKAGE = Path(tracker.__file__).parent
TABLES = [CLOSED_CLASSES, *sorted(path.relative_to(PACKAGE).as_posix() for path in PACKAGE.glob("*/words.csv"))]


def test_a_vocabulary_has_the_closed_classes_and_its_own_words() -> None:
    assert Vocabulary().of("article") == {"a", "an", "the"}
    dates = Vocabulary("dates/words.csv")
    assert dates.of("article", "contrast") == {"a", "an", "the", "but", "and", "though", "although"}
    assert dates.values("weekday")["tuesday"] == 1
    assert dates.values("article") == {"a": 0, "an": 0, "the": 0}


def test_a_kind_that_no_table_knows_is_refused() -> None:
    with pytest.raises(KeyError, match="weekday"):
        Vocabulary().of("article", "weekday")
    with pytest.raises(KeyError, match="articles"):
        Vocabulary("dates/words.csv").any_of("articles")


@pytest.mark.parametrize(
    ("text", "found"),
    [("the news", "the"), ("an aide", "an"), ("a\nman", "a"), ("his", "his"), ("our", None), ("x the", None)],
)
def test_a_pattern_takes_any_word_of_its_kinds(text: str, found: str | None) -> None:
    match = re.match(rf"{Vocabulary().any_of('article', 'possessive')}\b", text)
    assert (match and match[0]) == found


def test_a_pattern_takes_the_longest_spelling_and_any_white_space() -> None:
    pattern = re.compile(match_any(["is", "island", "press secretary", "press", "a.m"]))
    assert pattern.findall("island is press\n secretary press a.m axm") == [
        "island", "is", "press\n secretary", "press", "a.m",
    ]  # fmt: skip


def test_a_list_has_no_empty_line_and_no_comment() -> None:
    lines = read_lines("quotes/introductions.txt")
    assert lines
    assert all(line and not line.startswith("#") for line in lines)


def test_a_table_that_is_not_there_is_named() -> None:
    with pytest.raises(FileNotFoundError, match=r"none\.csv"):
        read_rows("quotes/none.csv")


@pytest.mark.parametrize("table", TABLES)
def test_no_word_stands_twice_and_none_has_blanks_about_it(table: str) -> None:
    rows = [(row["kind"], row["word"]) for row in read_rows(table)]
    assert len(rows) == len(set(rows))
    assert all(part and part == part.strip() for row in rows for part in row)


@pytest.mark.parametrize("table", TABLES[1:])
def test_no_unit_has_a_class_of_its_own_under_the_name_of_a_closed_one(table: str) -> None:
    assert not {row["kind"] for row in read_rows(table)} & {row["kind"] for row in read_rows(CLOSED_CLASSES)}


@pytest.mark.parametrize("table", TABLES)
def test_every_kind_is_read_by_the_unit_whose_table_it_is_in(table: str) -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in (PACKAGE / table).parent.rglob("*.py"))
    unread = {row["kind"] for row in read_rows(table)}
    assert {kind for kind in unread if f'"{kind}"' not in code and f"'{kind}'" not in code} == set()
