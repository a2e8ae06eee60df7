"""The front door: what a researcher asks in a notebook, good and bad; the language model is a stand-in."""

from __future__ import annotations

import datetime as dt
import inspect
import json
from pathlib import Path

import pandas as pd
import pytest

import tracker.curation
import tracker.session.connection
import tracker.session.extraction
from tests.factories import make_article, make_claim, make_speaker
from tracker import Tracker
from tracker.errors import FileError, LanguageError, LimitError, NoDatabaseError, QueryError, ReadError, StoreError
from tracker.query import ClaimFilter
from tracker.records import PartialDate
from tracker.results import SHOWN_ROWS
from tracker.session.inputs import is_text
from tracker.speakers.roster import Roster, load_roster, read_officials

WORDS = "“We shall go on,” Dmitry Peskov said."
HOSTILE = "<script>alert(1)</script> $5 and $6"


ROSTER = {
    key: load_roster().officials[key] for key in ("dmitry-peskov", "kremlin", "russia-government", "sergei-lavrov")
}


def find_claims(articles, *, roster, **_):
    """One claim an article: "We shall go on" by whoever of the roster is named last, else by Dmitry Peskov."""
    for article in articles:
        if isinstance(article, ReadError):
            yield None, article
            continue
        named = max(roster, key=lambda each: article.text.find(each.name))
        speaker = make_speaker(named.name, key=named.key, is_official=True) if named.name in article.text else None
        yield article, [make_claim(article, "We shall go on", speaker=speaker or "Dmitry Peskov", cue="said")]


@pytest.fixture(autouse=True)
def few_officials(monkeypatch):
    """A roster of four, with those of a user's file: storing all of them would take a second at each ingest."""

    def load_few(extra=None):
        lines = Path(extra).read_text(encoding="utf-8").splitlines() if extra else ["key,name,type"]
        return Roster(ROSTER | {each.key: each for each in read_officials(lines, where=str(extra))})

    monkeypatch.setattr(tracker.curation, "load_roster", load_few)
    monkeypatch.setattr(tracker.session.connection, "load_roster", load_few)


@pytest.fixture(autouse=True)
def loaded(monkeypatch):
    """Lines that were told when the model was loaded; it finds one claim an article."""
    told = []
    monkeypatch.setattr(tracker.session.extraction, "load_model", told.append)
    monkeypatch.setattr(tracker.session.extraction, "extract_claims", find_claims)
    return told


@pytest.fixture
def front(tmp_path, monkeypatch):
    monkeypatch.delenv("TRACKER_ROSTER", raising=False)
    monkeypatch.chdir(tmp_path)
    with Tracker(tmp_path / "x.sqlite3") as opened:
        yield opened


def articles(number, **fields):
    return [make_article(f"{WORDS} {at}.", url=f"https://a.example/{at}", **fields) for at in range(number)]


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
        [article] = articles(1)
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
        given = articles(2, published=None)
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
        report = front.ingest([*articles(2), "nowhere"], on_progress=told.append)
        assert [outcome.status for outcome in report] == ["added", "added", "failed"]
        assert list(report) == told
        assert len(report) == report.total == 3
        assert repr(report).startswith("3 articles: 2 added")
        assert "nowhere: no such file" in repr(report)
        assert list(report.to_pandas()["status"]) == ["added", "added", "failed"]

    def test_what_is_stored_is_not_extracted_again(self, front, loaded):
        front.ingest(articles(1))
        assert front.ingest(articles(1)).unchanged == 1
        assert len(loaded) == 1

    def test_another_language_is_skipped_and_nothing_fails(self, front, monkeypatch):
        def refuse(given, **_):
            return ((each, LanguageError.of("French", where=each.name)) for each in given)

        monkeypatch.setattr(tracker.session.extraction, "extract_claims", refuse)
        report = front.ingest(articles(1))
        assert (report.skipped, report.failed) == (1, 0)
        assert report[0].line == "specimen: is in French, and only English is read; give a translation of it"

    def test_the_roster_is_stored_so_that_who_speaks_for_whom_is_known(self, front):
        front.ingest(articles(1))
        assert front.speakers("Dmitri Peskov")[0].name == "Dmitry Peskov"
        assert len(front.claims(speaker="Kremlin", with_spokespeople=True)) == 1

    def test_two_trackers_on_one_file_see_each_other(self, front):
        with Tracker(front.database) as other:
            front.ingest(articles(1))
            assert len(other.claims()) == 1
            other.ingest(articles(2))
        assert len(front.claims()) == 2

    def test_a_tracker_that_read_may_write_and_goes_on_after_it_was_closed(self, front):
        front.ingest(articles(1))
        front.close()
        assert front.count() == 1
        assert front.ingest(articles(2)).added == 1


class TestQuestions:
    @pytest.fixture
    def filled(self, front):
        front.ingest(articles(SHOWN_ROWS + 2))
        return front

    def test_without_a_database_there_is_one_line(self, front):
        with pytest.raises(NoDatabaseError, match="there is no database; run `tracker ingest` first"):
            front.claims()
        with pytest.raises(StoreError):
            front.verify()

    def test_results_count_index_slice_and_iterate(self, filled):
        found = filled.claims(limit=5)
        assert len(found) == 5
        assert found.headline == "5 of 12 quotes"
        assert found[0] == next(iter(found)) == filled.claim(found[0].quote_id)
        assert found[-1] == list(found)[-1]
        assert list(found[:2]) == list(found)[:2]
        assert len(found[:2].to_pandas()) == 2

    @pytest.mark.parametrize(
        "filters",
        [
            {"speaker": "Peskov"}, {"speaker": ["Peskov", "Lavrov"]}, {"outlet": "RT"},
            {"kind": "direct", "speaker_type": ["person"]}, {"date_from": "2013"}, {"date_from": "2013-02"},
            {"date_to": "2013-02"}, {"date_from": dt.date(2013, 2, 5), "date_to": PartialDate(2013, 2, 5)},
            {"date_to": dt.datetime(2013, 2, 5, 12)}, {"date_from": None, "speaker": None}, {"text": "shall"},
        ],
    )  # fmt: skip
    def test_filters_are_keywords(self, filled, filters):
        assert len(filled.claims(**filters)) == filled.count(**filters) == filled.facets(**filters).total_claims == 12

    @pytest.mark.parametrize(
        "filters",
        [{"speaker": "Lavrov"}, {"date_to": "2012"}, {"date_from": "2013-03"}, {"kind": "mixed"}],
    )
    def test_filters_leave_out(self, filled, filters):
        assert len(filled.claims(**filters)) == 0

    @pytest.mark.parametrize(
        ("filters", "line"),
        [
            (
                {"where": "a", "text": "b"},
                "the words to search for are given twice, at first and as text; give them once",
            ),
            ({"speeker": "x"}, "there is no filter 'speeker'; the filters are speaker, with_spokespeople, text,"),
            ({"date_from": "05/02/2013"}, "'05/02/2013'"),
            ({"date_to": "Tuesday"}, "'Tuesday'"),
            ({"kind": "shouted"}, "'shouted'"),
            ({"date_from": "2014", "date_to": "2013"}, "run backwards"),
            ({"limit": 0}, "the limit is 0"),
        ],
    )
    def test_what_cannot_be_meant_is_one_line(self, filled, filters, line):
        with pytest.raises(QueryError) as failure:
            filled.claims(**filters)
        assert line in str(failure.value)
        assert "\n" not in str(failure.value)

    def test_keywords_change_a_filter_that_is_given(self, filled):
        assert len(filled.claims(ClaimFilter(outlet="RT"), limit=3)) == 3

    def test_help_and_completion_name_the_filters(self):
        names = set(inspect.signature(Tracker.claims).parameters)
        assert {"speaker", "outlet", "kind", "date_from", "date_to", "limit"} <= names
        assert "filters" not in names
        assert "about" in inspect.signature(Tracker.compare).parameters

    def test_claims_one_by_one_are_the_same(self, filled):
        assert list(filled.iter_claims(limit=None)) == list(filled.claims())

    def test_comparison(self, filled):
        found = filled.compare("Peskov", "Gromyko", outlet="RT")
        assert [row.period for row in found] == ["2013-02"]
        assert found.to_pandas().to_dict("records") == [
            {"period": "2013-02", "speaker": "Dmitry Peskov", "claims": 12, "outlets": 1}
        ]
        assert repr(found).startswith("Dmitry Peskov: 12 quotes in 1 period")
        assert "nobody is called 'Gromyko'" in repr(found)
        assert len(filled.compare("Peskov", about="zeppelins")) == 0

    @pytest.mark.parametrize(
        ("filters", "line"),
        [
            ({"speaker": "Gromyko"}, "nobody is called 'Gromyko'; `tracker speakers` lists the names"),
            (
                {"speaker": ["Lavrov", "Peskow"]},
                "nobody is called 'Peskow'; did you mean Dmitry Peskov (12 quotes)?",
            ),
            ({"speaker": "Sergei Lavrof"}, "nobody is called 'Sergei Lavrof'; did you mean Sergei Lavrov (0 quotes)?"),
            ({"outlet": "RTT"}, "there is no outlet 'RTT'; did you mean RT (12 quotes)?"),
            ({"outlet": ["RT", "TASS"]}, "there is no outlet 'TASS'; those with most quotes are RT"),
        ],
    )
    def test_a_name_that_nobody_bears_is_no_empty_answer(self, filled, filters, line, tmp_path):
        file = tmp_path / "x.csv"
        asked = (
            filled.claims, filled.iter_claims, filled.count, filled.facets, filled.topics, filled.count_undated,
            lambda **filters: filled.values("kind", **filters), lambda **filters: filled.export(file, **filters),
        )  # fmt: skip
        for ask in asked:
            with pytest.raises(QueryError) as failure:
                ask(**filters)
            assert str(failure.value) == line
        assert not file.exists()

    def test_names_that_nobody_bears_are_told_apart(self, filled):
        assert filled.find_unknown("Peskov", "dmitry-peskov", "Lavrov") == []
        assert filled.find_unknown("Peskov", "Gromyko", "") == [
            "nobody is called 'Gromyko'; `tracker speakers` lists the names",
            "nobody is called ''; `tracker speakers` lists the names",
        ]

    def test_speakers(self, filled):
        [view] = filled.speakers()
        assert (view.name, view.claims) == ("Dmitry Peskov", 12)
        assert [view.name for view in filled.speakers("Lavrov")] == ["Sergei Lavrov"]
        assert filled.speakers().headline == "1 speaker"

    def test_roster_is_changed(self, filled):
        filled.add_speaker("Ann Lee")
        assert filled.add_aliases("Ann Lee", "A. Lee").name == "Ann Lee"
        filled.merge_speakers("Ann Lee", "Peskov")
        assert filled.speakers("A. Lee")[0].name == "Dmitry Peskov"
        assert filled.split_speaker("Ann Lee") == "Ann Lee"

    def test_an_export_never_replaces_the_database_or_the_roster(self, tmp_path):
        roster = tmp_path / "roster.csv"
        roster.write_text("key,name,type\n", encoding="utf-8")
        named = Tracker(tmp_path / "data.csv", roster=roster)
        named.add_speaker("Ann Lee")
        named.export(tmp_path / "copy.csv")
        for name in ("data.csv", "roster.csv"):
            before = (tmp_path / name).read_bytes()
            with pytest.raises(FileError, match=r"the export must not be written over the (database|roster)"):
                named.export(tmp_path / name, force=True)
            assert (tmp_path / name).read_bytes() == before
        with pytest.raises(FileError, match="such a file already"):
            named.export(tmp_path / "copy.csv")
        named.export(tmp_path / "copy.csv", force=True)
        named.close()

    def test_files_and_frames_hold_the_same_rows(self, filled, tmp_path):
        assert filled.export(tmp_path / "x.jsonl", speaker="Peskov") == 12
        records = [json.loads(line) for line in (tmp_path / "x.jsonl").read_text(encoding="utf-8").splitlines()]
        frame = filled.claims(speaker="Peskov").to_pandas()
        assert list(frame.columns) == list(records[0])
        for name in frame.columns.drop(["candidates", "steps"]):
            assert [None if pd.isna(value) else value for value in frame[name]] == [each[name] for each in records]

    def test_a_frame_without_rows_has_the_types_of_one_with_rows(self, filled):
        empty, full = filled.claims("zeppelin").to_pandas(), filled.claims().to_pandas()
        assert len(empty) == 0
        assert empty.dtypes.equals(full.dtypes)
        assert full.dtypes["confidence"] == "float64"
        assert full.dtypes["story"] == "Int64"
        assert len(full[full.speaker == "Dmitry Peskov"]) == 12

    def test_topics_days_passage_revisions(self, filled):
        assert filled.topics() == []
        assert filled.days() == (dt.date(2013, 2, 5), dt.date(2013, 2, 5))
        quote = filled.claims(limit=1)[0]
        assert filled.passage(quote.quote_id).claim == quote
        assert filled.passage("none") is None
        assert filled.claim("none") is None
        assert filled.revised() == []
        assert len(filled.revisions(quote.article_id)) == 1

    def test_verification(self, filled):
        assert repr(filled.verify()) == "12 claims checked, all are exact slices"


class TestLooks:
    def test_many_rows_are_cut_and_none_are_said(self, front):
        front.ingest(articles(SHOWN_ROWS + 2))
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
        assert front.ingest(articles(1)).added == 1
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
