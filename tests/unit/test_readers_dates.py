"""Dates as programs and spreadsheets write them; which of two a date of numbers is, where that can be known."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils.datetime import MAC_EPOCH, WINDOWS_EPOCH

from tracker.readers import read_articles
from tracker.readers.published import find_order, parse_published, strip_label
from tracker.readers.timestamps import read_epoch, read_serial
from tracker.records import Article

MARCH = "2024-03-06"


@pytest.mark.parametrize(
    "value",
    [
        *[1709712000, 1709712000.0, "1709712000", "1709712000123", 1709712000123456, 1709712000123456789],
        *[
            {"$date": "2024-03-06T08:00:00Z"},
            {"$date": {"$numberLong": "1709712000000"}},
            [MARCH],
            (dt.date(2024, 3, 6),),
        ],
        *["2024-3-6", "2024/3/6", "6 Mar 24", "06-Mar-24", "2024030608", "20240306080000"],
        *["Wed Mar 06 08:00:00 +0000 2024", "Wed Mar  6 08:00:00 2024", "Wed Mar 06 08:00:00 UTC 2024"],
        *["March 6, 2024 Wednesday", "March 6, 2024, Wednesday 10:15 AM EST", "6 March 2024, Wednesday"],
        *["6 mars 2024", "6. März 2024", "6 de marzo de 2024", "6 maart 2024"],
        *["Published: 6 March 2024", "Date: 2024-03-06", "Posted on March 6, 2024", "6 March 2024 | 10:15 GMT"],
    ],
    ids=str,
)
def test_date_as_a_program_writes_it(value: object) -> None:
    assert str(parse_published(value)) == MARCH


@pytest.mark.parametrize(
    "value",
    [
        *["March 6, 2024 Tuesday", "Tue Mar 06 08:00:00 +0000 2024", "12345678901", "99999999999999999999", 100000000],
        *[
            {"$date": None},
            {"day": MARCH},
            [MARCH, MARCH],
            [],
            "1/2/3",
            "Published",
            "45357",
            float("nan"),
            float("inf"),
        ],
    ],
    ids=str,
)
def test_what_is_no_date_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        parse_published(value)


@pytest.mark.parametrize(
    ("written", "day_first", "month_first"),
    [
        ("03/06/2024", "2024-06-03", "2024-03-06"),
        ("3.6.24", "2024-06-03", "2024-03-06"),
        ("25/06/2024", "2024-06-25", "2024-06-25"),
        ("06/25/2024", "2024-06-25", "2024-06-25"),
        ("2024-06-03", "2024-06-03", "2024-06-03"),
    ],
)
def test_order_that_is_known_decides(written: str, day_first: str, month_first: str) -> None:
    assert str(parse_published(written, day_first=True)) == day_first
    assert str(parse_published(written, day_first=False)) == month_first


@pytest.mark.parametrize(
    ("value", "order"),
    [
        ("25/06/2024", True),
        ("6/25/24", False),
        ("03/06/2024", None),
        ("2024/06/25", None),
        ("99/99/2024", None),
        (7, None),
    ],
)
def test_order_that_a_date_shows(value: object, order: bool | None) -> None:
    assert find_order(value) is order


def test_label_is_no_part_of_a_date() -> None:
    assert strip_label("Last updated: 6 March") == "6 March"
    assert strip_label("6 March") == "6 March"


def test_numbers_that_are_no_moments() -> None:
    assert read_epoch("5056412616328") is None
    assert read_epoch("2024") is None
    zero = dt.date(1899, 12, 30)
    assert [str(read_serial(value, day_zero=zero)) for value in (45357, 45357.75)] == [MARCH, MARCH]
    assert [read_serial(value, day_zero=zero) for value in (2024, 99_999, True, "45357")] == [None] * 4


def write_table(path: Path, *dates: str) -> list[str]:
    rows = ["id,date,text", *(f"{number},{date},He said so." for number, date in enumerate(dates))]
    path.write_text("\n".join(rows), encoding="utf-8")
    return [str(article.published) for article in read_articles(path) if isinstance(article, Article)]


def test_table_shows_the_order_of_its_dates(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    assert write_table(path, "03/06/2024", "25/06/2024") == ["2024-06-03", "2024-06-25"]
    assert write_table(path, "03/06/2024", "06/25/2024") == ["2024-03-06", "2024-06-25"]
    assert write_table(path, "03/06/2024", "06/25/2024", "25/06/2024") == ["None", "2024-06-25", "2024-06-25"]
    assert write_table(path, "03/06/2024", "04/06/2024") == ["None", "None"]


def test_word_of_the_user_goes_before_what_a_table_shows(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    write_table(path, "03/06/2024", "25/06/2024")
    first, second = read_articles(path, day_first=False)
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (str(first.published), str(second.published)) == ("2024-03-06", "2024-06-25")


def test_unknown_order_names_the_options(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "x", "date": "03/06/2024"}', encoding="utf-8")
    (article,) = read_articles(path)
    assert isinstance(article, Article)
    assert "--day-first or --month-first" in article.warnings[0]
    (known,) = read_articles(path, day_first=True)
    assert isinstance(known, Article)
    assert str(known.published) == "2024-06-03"


@pytest.mark.parametrize(("epoch", "number"), [(WINDOWS_EPOCH, 45357), (MAC_EPOCH, 43895)])
def test_number_in_a_date_column_of_a_workbook_is_a_day(tmp_path: Path, epoch: dt.datetime, number: int) -> None:
    workbook = openpyxl.Workbook()
    workbook.epoch = epoch
    for row in (["date", "text"], [dt.date(2024, 3, 6), "a"], [number, "b"], [2024, "c"]):
        workbook.active.append(row)
    workbook.save(tmp_path / "a.xlsx")
    found = [str(article.published) for article in read_articles(tmp_path / "a.xlsx") if isinstance(article, Article)]
    assert found == [MARCH, MARCH, "2024"]
