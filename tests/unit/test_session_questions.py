"""The front door's questions: filters as keywords, counts, files, frames, what nobody is called."""

from __future__ import annotations

import datetime as dt
import inspect
import json
import shutil
from pathlib import Path

import pandas as pd
import pytest

from tests.fronts import make_articles, stand_in
from tracker import Tracker
from tracker.errors import FileError, NoDatabaseError, QueryError, StoreError
from tracker.query import ClaimFilter
from tracker.records import PartialDate
from tracker.results import SHOWN_ROWS


@pytest.fixture(autouse=True)
def loaded(monkeypatch):
    """Lines that were told when the model was loaded."""
    return stand_in(monkeypatch)


@pytest.fixture
def front(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with Tracker(tmp_path / "x.sqlite3") as opened:
        yield opened


@pytest.fixture(scope="module")
def twelve(tmp_path_factory):
    """A database of twelve articles with a quote each."""
    path = tmp_path_factory.mktemp("twelve") / "x.sqlite3"
    with pytest.MonkeyPatch.context() as patch:
        stand_in(patch)
        with Tracker(path) as opened:
            opened.ingest(make_articles(SHOWN_ROWS + 2))
    return path


class TestQuestions:
    @pytest.fixture
    def filled(self, twelve, front):
        shutil.copy(twelve, front.database)
        return front

    def test_without_a_database_there_is_one_line(self, front):
        with pytest.raises(NoDatabaseError, match="there is no database; run `tracker ingest` first"):
            front.claims()
        with pytest.raises(StoreError):
            front.verify()

    @pytest.mark.parametrize(
        "ask", [lambda front: front.remove_aliases("A", "B"), lambda front: front.split_speaker("A")]
    )
    def test_what_takes_back_makes_no_database(self, front, ask):
        with pytest.raises(NoDatabaseError):
            ask(front)
        assert not Path(front.database).exists()

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
