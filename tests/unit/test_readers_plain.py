"""Texts without a head: title, dateline and byline as far as lines of their own state them; heads of transcripts."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.files import read_one, write
from tracker.readers import read_articles
from tracker.readers.plain import find_dateline, find_title
from tracker.records import Article


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Visits may improve US-Russia relations\n\nKerry may visit.", "Visits may improve US-Russia relations"),
        ("# Will Obama visit Russia?\r\n\r\nHe may.", "Will Obama visit Russia?"),
        ("All news\n\nThe United States intends ...", None),
        ("Support The Moscow Times!\n\nObama Visit Expected", None),
        ("Obama may visit Russia, the Kremlin said.\n\nHe may not.", None),
        ("“He may visit Russia soon.”\n\nHe may.", None),
        ("Obama may visit\nRussia next year", None),
        ("Obama may visit Russia", None),
        ("Published on 13/11/2012\n\nHe may.", None),
        ("word " * 40 + "\n\nHe may.", None),
        ("\n\nHe may.", None),
    ],
)
def test_title_of_plain_text(text: str, title: str | None) -> None:
    assert find_title(text) == title


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("A title\n\nPublished on 13/11/2012\n\nHe may.", "13/11/2012"),
        ("A title\n\nUpdated: 2013-02-05 07:47\r\nHe may.", "2013-02-05 07:47"),
        ("Updated: 2013-02-06\nPublished: 2013-02-05\n", "2013-02-05"),
        ("Published on 05/02/2013\n", None),
        ("A title\n\nPublished on Tuesday 05/02/2013\n", "Tuesday 05/02/2013"),
        ("A title\n\nFebruary 5, 2013\n\nHe may.", "February 5, 2013"),
        ("A title\n\n2013\n\nHe may.", None),
        ("Published on 13/11/2012 in London\n", None),
        ("He published on 13/11/2012\n", None),
        ("line\n" * 30 + "Published on 13/11/2012\n", None),
    ],
)
def test_dateline_of_plain_text(text: str, date: str | None) -> None:
    assert find_dateline(text) == date


@pytest.mark.parametrize(
    ("line", "author", "outlet"),
    [
        ("By Agencies (China Daily)", "Agencies", "China Daily"),
        ("By Ann Lee", "Ann Lee", None),
        ("BY ANN LEE and Bo Ray (Nobody's Paper)", "ANN LEE and Bo Ray", None),
        ("By Tuesday, he said.", None, None),
        ("By the time he came all of them had left", None, None),
    ],
)
def test_byline_of_plain_text(tmp_path: Path, line: str, author: str | None, outlet: str | None) -> None:
    article = read_one(write(tmp_path / "a.txt", f"Visits may improve relations\n\n{line}\n\nKerry may visit.\n"))
    assert (article.author, article.outlet) == (author, outlet)


def test_date_that_could_be_two_is_unknown_and_said(tmp_path: Path) -> None:
    article = read_one(write(tmp_path / "a.txt", "Visits may improve relations\n\nPublished on 05/02/2013\n\nx\n"))
    assert article.published is None
    assert article.warnings == ("'Published on 05/02/2013' could be two dates, so its date is unknown",)


def test_plain_text_leaves_unknown_what_it_does_not_state(tmp_path: Path) -> None:
    article = read_one(write(tmp_path / "cnn-2013-02-05.txt", "Kerry may visit Russia.\n"))
    assert article.text == "Kerry may visit Russia.\n"
    assert (article.title, article.outlet, article.published, article.url, article.author) == (None,) * 5


TALK = "MR. HOLT: We go.\n\nQUESTION: Why?\n\nMR. HOLT: You know why.\n\nQUESTION: When?\n\nMR. HOLT: Soon.\n"
HEADS = {
    "lines-without-blanks": (
        "Remarks With Foreign Minister Barsov\nAnna Holt\nSecretary\nRiga, Latvia\nMay 7, 2013\n\n",
        "Remarks With Foreign Minister Barsov",
        "2013-05-07",
    ),
    "day-and-place-end-the-title": (
        "Minister Holt’s answers to questions at a joint news conference, Riga, February 5, 2013\n\n",
        "Minister Holt’s answers to questions at a joint news conference, Riga, February 5, 2013",
        "2013-02-05",
    ),
    "folded-title": (
        (
            "Minister Holt’s statement and answers to questions at a joint\nnews conference with Minister Barsov of the"
            " northern harbours, Riga,\nFebruary 5, 2013\n\n"
        ),
        (
            "Minister Holt’s statement and answers to questions at a joint news conference with Minister Barsov of the "
            "northern harbours, Riga, February 5, 2013"
        ),
        "2013-02-05",
    ),
    "office-above-the-title": (
        "THE PALACE\nPress Office\nPress Briefing by Ann Holt\nMay 7, 2013\n\n",
        "Press Briefing by Ann Holt",
        "2013-05-07",
    ),
    "aired": (
        "Interview With Ann Holt\n\nAired May 14, 2013 - 15:00   ET\n\n",
        "Interview With Ann Holt",
        "2013-05-14",
    ),
    "nothing": ("", None, None),
}


@pytest.mark.parametrize(("head", "title", "published"), HEADS.values(), ids=HEADS)
def test_head_of_a_pasted_transcript(tmp_path: Path, head: str, title: str | None, published: str | None) -> None:
    path = tmp_path / "talk.txt"
    path.write_text(head + TALK, encoding="utf-8")
    (article,) = read_articles(path)
    assert isinstance(article, Article)
    assert (article.title, str(article.published) if article.published else None) == (title, published)
