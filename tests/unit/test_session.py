"""The front door: what a researcher asks in a notebook, good and bad; the language model is a stand-in."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pandas as pd
import pytest

import tracker.curation
import tracker.session.extraction
from tests.factories import make_article, make_claim
from tests.fronts import WORDS, make_articles, stand_in
from tracker import Tracker
from tracker.errors import LanguageError, LimitError, QueryError, ReadError
from tracker.records import PartialDate
from tracker.results import SHOWN_ROWS
from tracker.session.inputs import is_text

HOSTILE = "<script>alert(1)</script> $5 and $6"


@pytest.fixture(autouse=True)
def loaded(monkeypatch):
    """Lines that were told when the model was loaded."""
    return stand_in(monkeypatch)


@pytest.fixture
def front(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with Tracker(tmp_path / "x.sqlite3") as opened:
        yield opened


class TestReading:
    def test_a_folder_is_read_with_its_errors(self, front, tmp_path):
        (tmp_path / "in").mkdir()
        (tmp_path / "in" / "a.txt").write_text(WORDS, encoding="utf-8")
        (tmp_path / "in" / "empty.txt").write_bytes(b"")
        found = front.read("in")
        assert [article.name for article in found] == ["a"]
        assert len(found) == 1
        assert found.headline == "1 article, 1 error"
        assert "empty.txt: is empty" in repr(found)

    @pytest.mark.parametrize("path", ["nowhere", "no such folder", "./of words that are many but name a path"])
    def test_a_wrong_path_is_an_error_and_no_short_text(self, front, path):
        found = front.read(path)
        assert len(found) == 0
        assert "no such file" in str(found.errors[0])

    def test_an_empty_folder_is_an_error(self, front, tmp_path):
        (tmp_path / "in").mkdir()
        assert "holds no articles" in repr(front.read(tmp_path / "in"))

    def test_what_is_read_may_be_anything(self, front):
        [article] = make_articles(1)
        bad = ReadError("is damaged", where="b.txt")
        found = front.read([article, WORDS, {"text": WORDS, "source": "Herald", "date": "2013-02-05"}, bad])
        assert [each.outlet for each in found] == ["RT", None, "Herald"]
        assert found[0] == article
        assert found[1].text == WORDS
        assert str(found[2].published) == "2013-02-05"
        assert found.errors == (bad,)

    def test_what_is_known_of_a_text_can_be_said(self, front):
        [article] = front.read(WORDS, title="Talks", outlet="Herald", published="5 February 2013", author="By Ann Lee")
        assert (article.title, article.outlet, str(article.published), article.author) == (
            "Talks", "Herald", "2013-02-05", "Ann Lee",
        )  # fmt: skip
        assert article.text == WORDS

    @pytest.mark.parametrize(
        ("published", "known"),
        [
            ("2013", "2013"), ("2013-02", "2013-02"), ("2013-02-05", "2013-02-05"), (PartialDate(2013, 2), "2013-02"),
            (dt.date(2013, 2, 5), "2013-02-05"), (dt.datetime(2013, 2, 5, 9), "2013-02-05"),
            (pd.Timestamp("2013-02-05"), "2013-02-05"),
        ],
    )  # fmt: skip
    def test_a_date_of_any_form(self, front, published, known):
        assert str(front.read(WORDS, published=published)[0].published) == known

    @pytest.mark.parametrize("published", ["05/02/2013", "Tuesday", "2013-13", pd.NaT])
    def test_what_is_not_one_date_is_refused(self, front, published):
        with pytest.raises(QueryError, match=r"published is .*, which is not one date; write YYYY") as failure:
            front.read(WORDS, published=published)
        assert "\n" not in str(failure.value)

    def test_the_order_of_a_date_can_be_said(self, front):
        [article] = front.read(WORDS, published="05/02/2013", day_first=True)
        assert str(article.published) == "2013-02-05"

    def test_an_outlet_is_of_no_folder(self, front):
        with pytest.raises(QueryError, match="outlet can be said of a text, and 'nowhere' is none"):
            front.read("nowhere", outlet="Herald")

    def test_an_unknown_option_and_a_number_are_no_input(self, front):
        with pytest.raises(QueryError, match=r"there is no option 'outlets'; options are .*outlet, published, "):
            front.read(WORDS, outlets="Herald")
        with pytest.raises(TypeError, match="'5' is no path"):
            front.read(5)

    def test_no_words_are_no_text(self, front):
        assert "holds no text" in repr(front.read("  "))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("articles", False), ("my articles", False), ("articles.txt", False), ("-", False),
        ("https://a.example/one story", False), ("~/of many words that stand in a row here", False),
        ("C:\\texts of many words that stand in a row", False), ("one\ntwo", True), ('"So," he said', True),
        ("He said so.", True), ("he said that it was so and then he left", True), ("x" * 5_000, False), ("a\0b", False),
    ],
)  # fmt: skip
def test_a_text_is_told_from_a_path(words, told, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert is_text(words) is told


def test_what_exists_is_a_path_whatever_it_is_called(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("He said so.").write_text(WORDS, encoding="utf-8")
    assert not is_text("He said so.")


class TestExtraction:
    def test_claims_are_what_the_database_would_show(self, front):
        given = make_articles(2, published=None)
        extracted = front.extract(given)
        front.ingest(given)
        assert list(extracted) == list(front.claims())
        assert extracted.articles == tuple(given)

    def test_nothing_is_stored_and_no_database_is_made(self, front):
        assert front.extract(WORDS)[0].speaker == "Dmitry Peskov"
        assert not Path(front.database).exists()

    def test_a_bad_input_is_an_error_and_the_others_are_extracted(self, front):
        found = front.extract([WORDS, "nowhere"])
        assert (len(found), len(found.errors)) == (1, 1)
        assert "error: nowhere" in repr(found)

    def test_thoughts_are_left_out_unless_asked_for(self, front, monkeypatch):
        def think(given, **_):
            return ((each, [make_claim(each, "We shall go on", cue_type="thought")]) for each in given)

        monkeypatch.setattr(tracker.session.extraction, "extract_claims", think)
        assert (len(front.extract(WORDS)), len(front.extract(WORDS, thoughts=True))) == (0, 1)

    def test_a_text_in_another_language_is_told(self, front):
        text = "Le ministre a dit que la France et les pays de la région ne sont pas en guerre avec elle, et " * 2
        found = front.extract(text)
        assert isinstance(found.errors[0], LanguageError)
        assert "is in French, and only English is read" in repr(found)

    def test_the_model_is_loaded_for_an_article_and_not_for_an_error(self, front, loaded):
        front.extract("nowhere")
        assert loaded == []
        front.extract(WORDS)
        assert len(loaded) == 1

    def test_the_roster_is_that_of_the_file_and_of_the_database(self, tmp_path, front):
        file = tmp_path / "mine.csv"
        file.write_text("key,name,type\nann,Ann Lee,person\n", encoding="utf-8")
        with Tracker(tmp_path / "y.sqlite3", roster=file) as own:
            assert own.extract(f"{WORDS} So Ann Lee.")[0].speaker_key == "ann"
            key = own.add_speaker("Bob Roe", gender="male")
            assert own.roster.find_name("Bob Roe").key == key
            assert own.extract(f"{WORDS} So Bob Roe.")[0].speaker_key == key
        assert front.extract(f"{WORDS} So Ann Lee.")[0].speaker_key == "dmitry-peskov"


class TestIngest:
    def test_every_input_has_its_outcome(self, front):
        told = []
        report = front.ingest([*make_articles(2), "nowhere"], on_progress=told.append)
        assert [outcome.status for outcome in report] == ["added", "added", "failed"]
        assert list(report) == told
        assert len(report) == report.total == 3
        assert repr(report).startswith("3 articles: 2 added")
        assert "nowhere: no such file" in repr(report)
        assert list(report.to_pandas()["status"]) == ["added", "added", "failed"]

    def test_what_is_stored_is_not_extracted_again(self, front, loaded):
        front.ingest(make_articles(1))
        assert front.ingest(make_articles(1)).unchanged == 1
        assert len(loaded) == 1

    def test_another_language_is_skipped_and_nothing_fails(self, front, monkeypatch):
        def refuse(given, **_):
            return ((each, LanguageError.of("French", where=each.name)) for each in given)

        monkeypatch.setattr(tracker.session.extraction, "extract_claims", refuse)
        report = front.ingest(make_articles(1))
        assert (report.skipped, report.failed) == (1, 0)
        assert report[0].line == "specimen: is in French, and only English is read; give a translation of it"

    def test_the_roster_is_stored_so_that_who_speaks_for_whom_is_known(self, front):
        front.ingest(make_articles(1))
        assert front.speakers("Dmitri Peskov")[0].name == "Dmitry Peskov"
        assert len(front.claims(speaker="Kremlin", with_spokespeople=True)) == 1

    def test_two_trackers_on_one_file_see_each_other(self, front):
        with Tracker(front.database) as other:
            front.ingest(make_articles(1))
            assert len(other.claims()) == 1
            other.ingest(make_articles(2))
        assert len(front.claims()) == 2

    def test_a_tracker_that_read_may_write_and_goes_on_after_it_was_closed(self, front):
        front.ingest(make_articles(1))
        front.close()
        assert front.count() == 1
        assert front.ingest(make_articles(2)).added == 1


class TestLooks:
    def test_many_rows_are_cut_and_none_are_said(self, front):
        front.ingest(make_articles(SHOWN_ROWS + 2))
        lines = repr(front.claims()).splitlines()
        assert lines[0] == "12 quotes"
        assert len(lines) == SHOWN_ROWS + 2
        assert lines[-1] == "  … and 2 more"
        assert repr(front.claims("zeppelin")) == "0 quotes"
        assert "<table" not in front.claims("zeppelin")._repr_html_()
        assert front.claims()._repr_html_().count("<tr>") == SHOWN_ROWS + 1
        assert "… and 2 more" in front.claims()._repr_html_()

    def test_every_word_of_an_article_is_escaped_and_no_mathematics(self, front):
        text = f"{WORDS} {HOSTILE}"
        [article] = front.read(text, title=HOSTILE, outlet="<b>x</b>")
        bad = ReadError("<i>bad</i>", where="<u>")
        for shown in (front.read([article, bad]), front.extract([article, bad]), front.ingest([article, bad])):
            html = shown._repr_html_()
            assert "<script" not in html
            assert "<b>x" not in html
            assert "<i>bad" not in html
            assert "mathjax_ignore" in html

    def test_a_terminal_gets_no_commands(self, front):
        assert "\x1b" not in repr(front.read(f"{WORDS} Oh.", title="\x1b[2J red\nalert"))

    def test_a_line_is_no_wider_than_a_screen(self, front):
        assert max(map(len, repr(front.read(f"{WORDS} Oh.", title="long " * 100)).splitlines())) <= 122


def test_settings_hold_where_nothing_is_said(monkeypatch, tmp_path):
    monkeypatch.setenv("TRACKER_DATABASE", str(tmp_path / "env.sqlite3"))
    monkeypatch.setenv("TRACKER_ROSTER", "mine.csv")
    assert Tracker().database == str(tmp_path / "env.sqlite3")
    assert Tracker().roster_file == Path("mine.csv")
    assert repr(Tracker("own.sqlite3")) == "Tracker('own.sqlite3')"
    assert Tracker("own.sqlite3", roster="own.csv").roster_file == Path("own.csv")


def test_a_database_in_memory(monkeypatch):
    monkeypatch.delenv("TRACKER_ROSTER", raising=False)
    with Tracker("sqlite://") as front:
        assert len(front.extract(WORDS)) == 1
        assert front.ingest(make_articles(1)).added == 1
        assert front.count() == 1


@pytest.mark.parametrize(("given", "setting", "allowed"), [(None, "", None), (None, "7", 7), (3, "7", 3), (0, "7", 0)])
def test_how_long_an_article_may_take(monkeypatch, tmp_path, given, setting, allowed):
    seen = []

    def refuse(articles, *, seconds, **_):
        for article in articles:
            seen.append(seconds)
            yield article, LimitError("took more than allowed", where=article.name, remedy="allow more")

    monkeypatch.setattr(tracker.session.extraction, "extract_claims", refuse)
    monkeypatch.setenv("TRACKER_ARTICLE_SECONDS", setting)
    with Tracker(tmp_path / "t.sqlite3", article_seconds=given) as opened:
        report = opened.ingest([make_article(WORDS, name="long"), make_article(f"{WORDS} Again.", name="next")])
    assert seen == [allowed, allowed]
    assert (report.failed, report.added) == (2, 0)
    assert report.problems[0] == "long: took more than allowed; allow more"
