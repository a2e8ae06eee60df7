"""Mails and pages that a browser saved as one file."""

from __future__ import annotations

from collections import Counter
from email.headerregistry import HeaderRegistry
from email.message import EmailMessage
from pathlib import Path

import pytest

from tests.unit.test_readers_pages import make_page
from tracker.errors import ReadError
from tracker.readers import Limits, read_articles
from tracker.readers.sniffing import guess_suffix
from tracker.records import Article

WORDS = "“The road stays shut,” Mayor Ann Dunn said.\n"


def make_mail(**headers: str) -> EmailMessage:
    mail = EmailMessage()
    headers = {"From": "Ann Lee <ann@herald.example>", "Subject": "Road shut — again", **headers}
    for name, value in {**headers, "Date": "Wed, 6 Mar 2024 23:30:00 -0500", "To": "b@herald.example"}.items():
        mail[name] = value
    return mail


def read(path: Path, data: bytes) -> list[Article | ReadError]:
    path.write_bytes(data)
    return list(read_articles(path))


def read_one(path: Path, data: bytes) -> Article:
    (article,) = read(path, data)
    assert isinstance(article, Article), str(article)
    return article


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64", "8bit"])
@pytest.mark.parametrize("name", ["a.eml", "a"])
def test_mail_gives_its_words_subject_sender_and_day(tmp_path: Path, encoding: str, name: str) -> None:
    mail = make_mail(**{"Message-ID": "<a@herald.example>"})
    mail.set_content(WORDS, cte=encoding)
    article = read_one(tmp_path / name, bytes(mail))
    assert (article.title, article.author, str(article.published)) == ("Road shut — again", "Ann Lee", "2024-03-06")
    assert (article.text, article.warnings) == (WORDS, ())


def test_mail_in_html_alone_gives_its_words(tmp_path: Path) -> None:
    mail = make_mail()
    mail.set_content("This mail is in HTML.")
    mail.add_alternative("<p>“The road stays shut,” Mayor Ann Dunn said.</p><p>She left.</p>", subtype="html")
    mail.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="a.pdf")
    assert read_one(tmp_path / "a.eml", bytes(mail)).text == f"{WORDS}\nShe left."


def test_mail_of_an_encoding_that_there_is_not_is_read(tmp_path: Path) -> None:
    mail = make_mail()
    mail.set_content(WORDS)
    assert read_one(tmp_path / "a.eml", bytes(mail).replace(b"utf-8", b"utf-99")).text == WORDS


@pytest.mark.parametrize("data", [b"", b"From: a@b.example\n\n", b"\0\1\2", b"boundary=" * 300])
def test_mail_without_words_is_one_line(tmp_path: Path, data: bytes) -> None:
    (error,) = read(tmp_path / "a.eml", data)
    assert isinstance(error, ReadError) or not error.text.strip("\ufffd\1\2")
    assert len(str(error).splitlines()) == 1


def make_saved_page(**headers: str) -> bytes:
    mail = make_mail(**{"From": "<Saved by Blink>", **headers})
    mail.set_content(make_page(head=""), subtype="html", charset="utf-8")
    mail.make_related()
    mail.add_related(b"p {}", maintype="text", subtype="css")
    return bytes(mail)


@pytest.mark.parametrize("name", ["a.mhtml", "a.mht", "a.eml"])
def test_saved_page_is_read_as_a_page(tmp_path: Path, name: str) -> None:
    data = make_saved_page(**{"Snapshot-Content-Location": "https://www.rt.com/news/obama"})
    article = read_one(tmp_path / name, data)
    assert (article.url, article.outlet, article.title) == (
        "https://www.rt.com/news/obama",
        "RT",
        "Kremlin: Obama ready",
    )
    assert "“We look forward to the visit,”" in article.text
    assert article.published is None  # the day it was saved is none of publication


def test_saved_page_without_its_address_is_read(tmp_path: Path) -> None:
    assert read_one(tmp_path / "a.mhtml", make_saved_page()).url is None


def test_saved_page_that_holds_none_says_so(tmp_path: Path) -> None:
    mail = make_mail()
    mail.set_content("no page")
    assert "holds no page" in str(read(tmp_path / "a.mhtml", bytes(mail))[0])


@pytest.mark.parametrize(
    ("head", "suffix"),
    [
        (b"Received: by x\n\ty\nSubject: a\nFrom: b\n\nWords", ".eml"),
        (b"Title: a\nDate: b\nBy: c\n\nWords", ".txt"),
        (b"Mayor: We go.\nClerk: We stay.\nMayor: No.\n", ".txt"),
    ],
)
def test_what_looks_like_a_mail(head: bytes, suffix: str) -> None:
    assert guess_suffix(head) == suffix


def make_mailbox(*mails: EmailMessage, before: bytes = b"") -> bytes:
    return before + b"".join(b"From ann@herald.example Wed Mar  6 23:30:00 2024\n%b\n" % bytes(mail) for mail in mails)


@pytest.mark.parametrize("name", ["a.mbox", "a"])
def test_mailbox_gives_an_article_a_mail(tmp_path: Path, name: str) -> None:
    first, empty, last = (make_mail(**{"Message-ID": f"<{number}@herald.example>"}) for number in range(3))
    first.set_content(f"{WORDS}\nFrom now on, buses go round.\n>From there on too.\n", cte="8bit")
    last.set_content(WORDS)
    quoted = (
        make_mailbox(first, empty, last)
        .replace(b"\nFrom now", b"\n>From now")
        .replace(b"\n>From there", b"\n>>From there")
    )
    one, error, other = read(tmp_path / name, quoted)
    assert isinstance(one, Article)
    assert isinstance(other, Article)
    assert one.text == f"{WORDS}\nFrom now on, buses go round.\n>From there on too.\n"
    assert (one.name, one.title, other.name, other.text) == ("a:1", "Road shut — again", "a:3", WORDS)
    assert str(error) == f"{tmp_path / name}, mail 2: holds no text; give the words of an article"


def test_mail_of_a_mailbox_that_is_too_large_does_not_stop_the_others(tmp_path: Path) -> None:
    large, small = make_mail(), make_mail()
    large.set_content("x " * 3000)
    small.set_content(WORDS)
    (tmp_path / "a.mbox").write_bytes(make_mailbox(large, small))
    error, article = read_articles(tmp_path / "a.mbox", limits=Limits(record_bytes=3000))
    assert str(error) == f"{tmp_path}/a.mbox, mail 1: is larger than 3000 bytes; save its text alone"
    assert isinstance(article, Article)


def test_mailbox_without_mails_is_an_error(tmp_path: Path) -> None:
    mail = make_mail()
    mail.set_content(WORDS)
    (error,) = read(tmp_path / "a.mbox", bytes(mail))
    assert str(error).endswith("a.mbox: holds no mails; name a single mail .eml")


def test_each_header_of_a_mail_is_parsed_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    parsed: list[str] = []
    parse = HeaderRegistry.__call__
    monkeypatch.setattr(
        HeaderRegistry, "__call__", lambda self, name, value: parsed.append(name.casefold()) or parse(self, name, value)
    )
    mail = make_mail(**{"Message-ID": "<once@herald.example>", "Subject": "Once"})
    mail.set_content(WORDS)
    parsed.clear()
    (tmp_path / "a.eml").write_bytes(bytes(mail))
    (article,) = read_articles(tmp_path / "a.eml", limits=Limits(file_seconds=0))
    assert isinstance(article, Article)
    assert max(Counter(parsed).values()) == 1
