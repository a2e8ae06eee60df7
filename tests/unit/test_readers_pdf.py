"""PDFs: words divided at the ends of lines, running heads and page numbers, columns."""

from __future__ import annotations

from pathlib import Path

import pytest

from tracker.readers import read_articles
from tracker.readers.line_joins import join_lines
from tracker.readers.pdf_pages import drop_running_heads, find_head_date
from tracker.records import Article

LEFT = [
    "RIVERTON - Mayor Ann Dunn met her colleagues",
    "on Monday and said that the town coun-",
    "cil would keep the river road shut.",
    '"The road stays shut if the terms are not',
    'kept by the county," Dunn said on Mon-',
    "day.",
]
RIGHT = [
    '"Talks go on," said council clerk Peter',
    'Holt. "No hurry," he added.',
    "The two sides agreed to meet again in the",
    "spring, and the text of the plan will be",
    "published before the end of the month,",
    "officials in both towns said.",
]
ARTICLE = (
    "RIVERTON - Mayor Ann Dunn met her colleagues on Monday and said that the town council would keep the river road"
    ' shut. "The road stays shut if the terms are not kept by the county," Dunn said on Monday.\n'
    '"Talks go on," said council clerk Peter Holt. "No hurry," he added.\nThe two sides agreed to meet again in the'
    " spring, and the text of the plan will be published before the end of the month, officials in both towns said."
)
Row = tuple[float, float, str]


def write_pdf(path: Path, *pages: list[Row], title: str = "untitled") -> Path:
    """A PDF whose pages hold words at places, in the order given."""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(f'{5 + 2 * n} 0 R' for n in range(len(pages)))}] >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        f"<< /Title ({title}) /Author (anonymous) >>",
    ]
    for number, rows in enumerate(pages):
        words = "\n".join(
            "BT /F1 11 Tf 1 0 0 1 {} {} Tm ({}) Tj ET".format(x, y, text.replace("(", r"\(").replace(")", r"\)"))
            for x, y, text in rows
        )
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>"
            f" /Contents {6 + 2 * number} 0 R >>"
        )
        objects.append(f"<< /Length {len(words)} >>\nstream\n{words}\nendstream")
    body, places = "%PDF-1.4\n", []
    for number, each in enumerate(objects, start=1):
        places.append(len(body))
        body += f"{number} 0 obj\n{each}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    trailer = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n{len(body)}\n%%EOF\n"
    path.write_bytes((body + end + trailer).encode("latin-1"))
    return path


def column(lines: list[str], *, x: float = 60, top: float = 780) -> list[Row]:
    return [(x, top - 14 * number, line) for number, line in enumerate(lines)]


def read_one(path: Path) -> Article:
    (article,) = read_articles(path)
    assert isinstance(article, Article), str(article)
    return article


def test_words_divided_by_lines_are_whole(tmp_path: Path) -> None:
    article = read_one(write_pdf(tmp_path / "a.pdf", column([*LEFT, *RIGHT])))
    assert article.text == ARTICLE
    assert (article.title, article.author, article.warnings) == (None, None, ())


def test_title_of_the_properties_counts_where_the_pages_show_it(tmp_path: Path) -> None:
    page = column(["River road stays shut", *LEFT])
    assert read_one(write_pdf(tmp_path / "a.pdf", page, title="River Road stays shut")).title == "River Road stays shut"
    assert read_one(write_pdf(tmp_path / "b.pdf", page, title="Old template")).title is None


def test_columns_written_row_by_row_are_told_apart(tmp_path: Path) -> None:
    rows = [row for pair in zip(column(LEFT), column(RIGHT, x=330), strict=True) for row in pair]
    article = read_one(write_pdf(tmp_path / "a.pdf", rows))
    assert article.text == ARTICLE
    assert article.warnings == (
        "page 1 is set in columns; they were told by where words stand, so see that their order is right",
    )


def test_columns_written_one_after_the_other_stay(tmp_path: Path) -> None:
    article = read_one(write_pdf(tmp_path / "a.pdf", [*column(LEFT), *column(RIGHT, x=330)]))
    assert article.text == ARTICLE
    assert article.warnings == ()


def test_table_of_short_cells_is_no_columns(tmp_path: Path) -> None:
    names = ["Ann", "Bo", "Cy", "Di", "Ed", "Flo"]
    rows = [row for pair in zip(column(names), column(["1"] * 6, x=330), strict=True) for row in pair]
    article = read_one(write_pdf(tmp_path / "a.pdf", rows))
    assert article.warnings == ()
    assert article.text.startswith("Ann")


def test_running_heads_and_page_numbers_cut_no_quotation(tmp_path: Path) -> None:
    pages = [
        [(60, 820, f"The Herald   6 March 2024   page {number}"), *column(lines), (280, 30, str(number))]
        for number, lines in enumerate(([*LEFT[:4]], [*LEFT[4:], *RIGHT]), start=1)
    ]
    article = read_one(write_pdf(tmp_path / "a.pdf", *pages))
    assert article.text == ARTICLE
    assert (str(article.published), article.published_inferred) == ("2024-03-06", True)


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["the coun-", "cil met"], "the council met"),
        (["the anti-", "terror law"], "the anti-terror law"),
        (["a river-", "side road, the riverside"], "a riverside road, the riverside"),
        (["a river-", "side road, the river-side"], "a river-side road, the river-side"),
        (["Asia-", "Pacific talks"], "Asia-Pacific talks"),
        (["from 2012-", "2013 on"], "from 2012- 2013 on"),
        (["the road -", "shut"], "the road - shut"),
        (["coun\u00ad", "cil"], "council"),
    ],
)
def test_hyphens_at_the_ends_of_lines(lines: list[str], text: str) -> None:
    assert join_lines("\n".join(lines)) == text


def test_lines_at_the_edges_of_pages() -> None:
    pages = [
        ["The Herald 1", "", "First.", "", "Same words.", "Page 1 of 3"],
        ["The Herald 2", "Second.", "Same words.", "Goes on.", "", "Ends.", "2"],
        ["The Herald 3", "1999", "Third."],
    ]
    kept, heads = drop_running_heads(pages)
    assert kept == [["First.", "", "Same words."], ["Second.", "Same words.", "Goes on.", "", "Ends."], ["Third."]]
    assert heads == ["The Herald 1", "Page 1 of 3", "The Herald 2", "2", "The Herald 3", "1999"]
    assert drop_running_heads([["One page", "1"]]) == ([["One page", "1"]], [])


@pytest.mark.parametrize(
    ("heads", "date"),
    [
        (["The Herald   6 March 2024   page 1", "The Herald | March 6, 2024"], None),
        (["The Herald   6 March 2024   page 1"], "6 March 2024"),
        (["06/03/2024, 10:15   Road shut", "10:15 6 March 2024", "March 2024"], None),
        ([], None),
    ],
)
def test_date_of_a_running_head(heads: list[str], date: str | None) -> None:
    assert find_head_date(heads) == date
