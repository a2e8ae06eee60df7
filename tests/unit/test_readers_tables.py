"""Tables: a row an article, whatever stands above the header; what cannot be read is one line."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tests.files import write_xlsx
from tracker.errors import ReadError
from tracker.readers import Limits, count_articles, read_articles
from tracker.records import Article

HEADER = ["Headline", "Publication", "Date", "Full Text", "Link"]
ROWS = [
    ["Obama to visit", "The New York Times", "2013-02-05", "“We go,” he said,\nthen left.", "https://nyt.example/1"],
    ["Second; with marks", "", "1/21/18", 'He said "no", twice.', ""],
]


def read(path: Path, **options: object) -> list[Article | ReadError]:
    return list(read_articles(path, **options))  # type: ignore[arg-type]


def write_csv(path: Path, delimiter: str = ",", encoding: str = "utf-8") -> Path:
    lines = [delimiter.join('"' + cell.replace('"', '""') + '"' for cell in row) for row in [HEADER, *ROWS, [""] * 5]]
    path.write_bytes("\r\n".join(lines).encode(encoding))
    return path


def check_rows(items: list[Article | ReadError]) -> None:
    first, second = items
    assert isinstance(first, Article)
    assert (first.title, first.outlet, str(first.published)) == ("Obama to visit", "New York Times", "2013-02-05")
    assert first.url == "https://nyt.example/1"
    assert first.text.replace("\r\n", "\n") == "“We go,” he said,\nthen left."
    assert isinstance(second, Article)
    assert (second.outlet, str(second.published), second.text) == (None, "2018-01-21", 'He said "no", twice.')
    assert first.warnings == second.warnings == ()


# .csv and .tsv


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_csv_is_read_by_the_names_of_its_columns(tmp_path: Path, delimiter: str, encoding: str) -> None:
    path = write_csv(tmp_path / "a.csv", delimiter, encoding)
    check_rows(read(path))
    assert count_articles(path) is None


def test_tsv_takes_tabs_whatever_the_header_holds(tmp_path: Path) -> None:
    (tmp_path / "a.tsv").write_text("title, a, b\ttext\nA\tx, y\n", encoding="utf-8")
    (article,) = read(tmp_path / "a.tsv")
    assert isinstance(article, Article)
    assert article.text == "x, y"


def test_csv_in_windows_1252_is_mended_cell_by_cell(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("text,title\n“One”,plain\n".encode("cp1252") + "“Two”,plain\n".encode())
    one, two = read(path)
    assert isinstance(one, Article)
    assert isinstance(two, Article)
    assert (one.text, two.text) == ("“One”", "“Two”")
    assert one.warnings == ("it is not UTF-8 and read as Windows-1252; see its letters",)
    assert two.warnings == ()


def test_user_says_what_the_columns_are(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("text,Inhalt,gedruckt am\nnot this,this,2013\n", encoding="utf-8")
    (article,) = read(path, mapping={"body": "inhalt", "date": "gedruckt am"})
    assert isinstance(article, Article)
    assert (article.text, str(article.published)) == ("this", "2013")


def test_mapping_of_no_field_is_said(tmp_path: Path) -> None:
    (error,) = read(write_csv(tmp_path / "a.csv"), mapping={"txet": "Inhalt"})
    assert str(error).startswith("'txet' is no field of an article; the fields are id, title, outlet")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("", "a.csv: is empty; name the columns in the first row"),
        ("\n\n", "is empty"),
        (
            "title,words\nA,x\n",
            "(text, body, content, maintext); its columns are title, words; say which one it is with --map text=COLUMN",
        ),
        ("text\n" + '"' + "x" * 500, "line 2: has a row of more than 300 bytes; close the quotation mark of a cell"),
        ("title,text\n,\n", "holds no rows below its header"),
        ("title,text\nA,\n", "line 2: has no text"),
    ],
)
def test_csv_that_cannot_be_read(tmp_path: Path, content: str, says: str) -> None:
    (tmp_path / "a.csv").write_text(content, encoding="utf-8")
    (error,) = read(tmp_path / "a.csv", limits=Limits(record_bytes=300))
    assert says in str(error)
    assert len(str(error).splitlines()) == 1


def test_bad_row_does_not_stop_the_others_and_is_named_by_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text('id,text\n1,"a\nb"\n2,\n,c,d\n', encoding="utf-8")
    first, error, last = read(tmp_path / "a.csv")
    assert isinstance(first, Article)
    assert isinstance(last, Article)
    assert (first.name, last.name) == ("1", "a:5")
    assert str(error).startswith(f"{tmp_path}/a.csv, line 4: has no text")
    assert last.warnings == ("its row has more cells than there are columns; a comma may have cut its text",)


# .xlsx


def test_workbook_is_read_sheet_by_sheet(tmp_path: Path) -> None:
    rows = [[None], HEADER, ROWS[0], [None, None], ["Second; with marks", None, dt.datetime(2018, 1, 21), ROWS[1][3]]]
    path = write_xlsx(tmp_path / "a.xlsx", rows, [["notes"], ["nothing here"]], [["Text"], ["x"]])
    *first_sheet, last = read(path)
    check_rows(first_sheet)
    assert isinstance(last, Article)
    assert last.text == "x"


def test_cell_that_is_full_may_be_cut_off(tmp_path: Path) -> None:
    (article,) = read(write_xlsx(tmp_path / "a.xlsx", [["text"], ["x" * 32_767]]))
    assert isinstance(article, Article)
    assert article.warnings == ("its text has 32,767 characters, the most a cell keeps; it may be cut off",)


def test_workbook_without_a_text_column_says_its_columns(tmp_path: Path) -> None:
    (error,) = read(write_xlsx(tmp_path / "a.xlsx", [], [["title", "words"], ["a", "b"]]))
    assert "has no column of the article's text" in str(error)
    assert "its columns are title, words" in str(error)


# What stands above the header


def write_rows(path: Path, *above: str, mark: str = ",", encoding: str = "utf-8") -> list[Article | ReadError]:
    rows = [*above, mark.join(["id", "title", "text"]), mark.join(["7", "Road", "She said so."])]
    path.write_bytes("\r\n".join(rows).encode(encoding))
    return read(path)


@pytest.mark.parametrize(
    ("above", "mark"),
    [
        (["sep=;"], ";"),
        (["SEP=|", ""], "|"),
        (["# exported on 6 March 2024, by Ann Lee, for all"], ";"),
        (["Story"], ","),
        (["", "Articles of the week;;", "", "made by us"], "\t"),
    ],
)
def test_lines_above_the_header_are_passed_over(tmp_path: Path, above: list[str], mark: str) -> None:
    (article,) = write_rows(tmp_path / "a.csv", *above, mark=mark)
    assert isinstance(article, Article)
    assert (article.name, article.title, article.text, article.warnings) == ("7", "Road", "She said so.", ())


def test_header_far_down_is_not_looked_for(tmp_path: Path) -> None:
    (error,) = write_rows(tmp_path / "a.csv", *(f"line {number}" for number in range(30)))
    assert "has no column of the article's text" in str(error)
    assert "its columns are line 0" in str(error)


def test_table_of_one_column_keeps_its_first_rows(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("text\nOne.\nTwo.\n", encoding="utf-8")
    assert [item.text for item in read(path) if isinstance(item, Article)] == ["One.", "Two."]


def test_title_above_the_header_of_a_sheet(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", [["Articles"], [None], ["title", "text"], ["Road", "She said so."]])
    (article,) = read(path)
    assert isinstance(article, Article)
    assert (article.title, article.text) == ("Road", "She said so.")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_unicode_text_of_excel_is_a_table(tmp_path: Path, encoding: str) -> None:
    (article,) = write_rows(tmp_path / "a.txt", mark="\t", encoding=encoding)
    assert isinstance(article, Article)
    assert (article.name, article.title, article.text) == ("7", "Road", "She said so.")
    assert count_articles(tmp_path / "a.txt") is None


def test_text_with_tabs_in_its_first_line_is_a_text(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Text\tand no table\n\nShe said so.\n", encoding="utf-8")
    (article,) = read(path)
    assert isinstance(article, Article)
    assert article.text.startswith("Text\tand")
