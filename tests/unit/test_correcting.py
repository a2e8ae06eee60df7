"""Corrections by the front door and the command line: what can be put right, and one line for what cannot."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from tests.factories import make_article, save_articles
from tests.unit.test_corrections import DATE, LOOK, WELL, claims_of
from tracker.cli import app
from tracker.cli.ending import run_to_end
from tracker.errors import QueryError, TrackerError
from tracker.session import Tracker
from tracker.store import open_store

FIRST, SECOND, THIRD = (claim.key for claim in claims_of())


@pytest.fixture
def database(tmp_path, monkeypatch):
    path = str(tmp_path / "corrected.sqlite3")
    monkeypatch.setenv("TRACKER_DATABASE", path)
    save_articles(path, [(make_article(), claims_of())])
    return path


@pytest.fixture
def tracker(database):
    with Tracker(database) as found:
        yield found


def claim_of(tracker, words):
    return next(each for each in tracker.claims(limit=None) if each.quote.startswith(words))


def test_a_speaker_kind_day_and_span_are_put_right_at_once(tracker):
    done = tracker.correct(
        FIRST, speaker="Lavrov", kind="mixed", said="2013-02", span="look  forward to the visit", by="Ann", why="so"
    )
    assert [(each.number, each.action, each.before, each.after) for each in done] == [
        (1, "speaker", "Dmitry Peskov", "Sergei Lavrov"),
        (2, "kind", "direct", "mixed"),
        (3, "said", "unknown", "2013-02"),
        (4, "span", LOOK, "look forward to the visit"),
    ]
    claim = claim_of(tracker, "look forward")
    assert (claim.speaker, claim.kind, claim.said_on, claim.corrected) == (
        "Sergei Lavrov",
        "mixed",
        "2013-02",
        "changed",
    )
    assert "corrected by Ann" in claim.evidence
    assert {each.shown_in for each in done} == {claim.quote_id}
    assert list(tracker.verify()) == []


def test_nobody_and_no_day_can_be_said(tracker):
    tracker.correct(FIRST, speaker="unknown", said="Unknown")
    claim = claim_of(tracker, LOOK)
    assert (claim.speaker, claim.said_on) == (None, None)


@pytest.mark.parametrize(
    ("wish", "words"),
    [
        ({"speaker": "Nobody Atall"}, "nobody is called"),
        ({"kind": "shouted"}, "there is no kind 'shouted'"),
        ({"said": "Tuesday"}, "'Tuesday' is no day"),
        ({"span": "words of another article"}, "the article has no words 'words of another article'"),
        ({"span": " "}, "the article has no words ''"),
        ({"kind": "mixed", "span": "not there at all"}, "the article has no words"),
        ({}, "nothing is to be corrected"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_noted(tracker, wish, words):
    with pytest.raises(QueryError, match=words):
        tracker.correct(FIRST, **wish)
    assert tracker.corrections() == []


@pytest.mark.parametrize(
    ("wish", "told"),
    [
        ({"speaker": "Dmitry Peskov"}, "the speaker is Dmitry Peskov already"),
        ({"new_speaker": "Dmitry Peskov"}, "the speaker is Dmitry Peskov already"),
        ({"kind": "direct"}, "the kind is direct already"),
        ({"said": "unknown"}, "the day is unknown already"),
        ({"span": LOOK}, "the words are these already"),
        ({"speaker": "Peskov", "kind": "direct"}, "the speaker is Dmitry Peskov already, the kind is direct already"),
    ],
)
def test_what_is_so_already_is_said_and_not_kept(tracker, wish, told):
    with pytest.raises(QueryError) as failure:
        tracker.correct(FIRST, **wish)
    assert str(failure.value) == (f"nothing is to be corrected: {told}; if it is right: tracker fix {FIRST} --accept")
    assert tracker.corrections() == []


def test_of_several_wishes_what_is_so_already_is_left_out(tracker):
    done = tracker.correct(FIRST, speaker="Dmitry Peskov", kind="mixed", said="unknown")
    assert [(each.action, each.after) for each in done] == [("kind", "mixed")]


def test_whom_a_quote_is_shown_under_is_its_speaker_already(tracker):
    tracker.merge_speakers("Dmitry Peskov", "Sergei Lavrov")
    with pytest.raises(QueryError, match="the speaker is Sergei Lavrov already"):
        tracker.correct(FIRST, speaker="Lavrov")
    tracker.correct(FIRST, speaker="unknown")
    with pytest.raises(QueryError, match="the speaker is unknown already"):
        tracker.correct(FIRST, speaker="unknown")


def test_there_must_be_a_quote_and_a_correction(tracker):
    with pytest.raises(QueryError, match="there is no quote 'x'"):
        tracker.accept("x")
    with pytest.raises(QueryError, match="there is no correction 7"):
        tracker.undo_correction(7)


def test_what_is_rejected_is_shown_no_more_until_it_is_undone(tracker):
    [done] = tracker.reject(FIRST)
    assert tracker.count() == 2
    [undone] = tracker.undo_correction(done.number, by="Bob")
    assert (undone.action, undone.by, tracker.count()) == ("undo", "Bob", 3)
    with pytest.raises(QueryError, match="correction 1 was undone already"):
        tracker.undo_correction(done.number)
    tracker.undo_correction(undone.number)
    assert tracker.count() == 2
    with pytest.raises(QueryError, match="correction 2 was undone already"):
        tracker.undo_correction(undone.number)


def test_a_quote_is_split_and_two_are_merged(tracker):
    tracker.split_quote(FIRST, "We look forward", "to the visit")
    assert {"We look forward", "to the visit"} <= {each.quote for each in tracker.claims(limit=None)}
    first, other = (claim_of(tracker, words).quote_id for words in ("We look", "to the"))
    tracker.merge_quotes(first, other)
    assert claim_of(tracker, LOOK).quote == LOOK
    with pytest.raises(QueryError, match="one part is nothing to split"):
        tracker.split_quote(SECOND, WELL)
    with pytest.raises(QueryError, match="a quote is merged with others"):
        tracker.merge_quotes(SECOND, SECOND)
    with pytest.raises(QueryError, match="there is no quote 'x' in this article"):
        tracker.merge_quotes(SECOND, "x")
    assert list(tracker.verify()) == []


def test_corrections_are_sent_to_another_database_once_and_wait_for_their_article(tracker, tmp_path):
    tracker.correct(FIRST, speaker="Lavrov")
    tracker.reject(SECOND)
    file = tmp_path / "sent.jsonl"
    assert tracker.export_corrections(file) == 2
    other = str(tmp_path / "other.sqlite3")
    open_store(other).dispose()
    with Tracker(other) as there:
        assert there.import_corrections(file) == (2, 2)
        assert there.import_corrections(file) == (0, 2)
        assert [each.problem for each in there.corrections(unplaced=True)] == [
            "its article is not in this database"
        ] * 2
    save_articles(other, [(make_article(), claims_of())])
    with Tracker(other) as there:
        assert there.corrections(unplaced=True) == []
        assert claim_of(there, LOOK).speaker == "Sergei Lavrov"
        assert there.count() == 2
        assert list(there.verify()) == []


@pytest.mark.parametrize("change", [{"by": "Eve"}, {"action": "guess"}, {"before": {}}, {"made": "yesterday"}])
def test_a_file_that_was_changed_is_refused_whole(tracker, tmp_path, change):
    tracker.reject(FIRST)
    tracker.reject(SECOND)
    file = tmp_path / "sent.jsonl"
    tracker.export_corrections(file)
    lines = file.read_text(encoding="utf-8").splitlines()
    lines[1] = json.dumps(json.loads(lines[1]) | change)
    file.write_text("\n".join(lines), encoding="utf-8")
    other = str(tmp_path / "other.sqlite3")
    open_store(other).dispose()
    with Tracker(other) as there:
        with pytest.raises(QueryError, match="line 2"):
            there.import_corrections(file)
        assert there.corrections() == []


def test_a_file_that_is_none_is_refused(tracker, tmp_path):
    with pytest.raises(QueryError, match="cannot be read"):
        tracker.import_corrections(tmp_path / "none.jsonl")
    (tmp_path / "bytes").write_bytes(b"\xff\xfe")
    with pytest.raises(QueryError, match="no text in UTF-8"):
        tracker.import_corrections(tmp_path / "bytes")
    tracker.export_corrections(tmp_path / "kept.jsonl")
    with pytest.raises(TrackerError):
        tracker.export_corrections(tracker.database, force=True)


def run(*words):
    return CliRunner().invoke(app, list(words))


def test_a_quote_that_is_called_otherwise_from_now_on_is_told(database):
    assert "; it is quote " in run("fix", FIRST, "--span", "look forward to the visit").output


def test_the_commands_put_right_list_and_undo(database, tmp_path):
    done = run("fix", FIRST, "--speaker", "Sergey Lavrov", "--why", "he speaks", "--by", "Ann")
    assert done.exit_code == 0
    assert "1: speaker: Dmitry Peskov -> Sergei Lavrov; undo it with: tracker fix --undo 1" in done.output
    listed = run("corrections").output
    assert "Ann" in listed
    assert "why: he speaks" in listed
    assert "1 correction, 0 of them without a place" in listed
    assert run("fix", "--undo", "1").exit_code == 0
    assert run("fix", SECOND, "--accept").exit_code == 0
    assert run("fix", SECOND, "--reject").exit_code == 0
    assert run("fix", FIRST, "--split", "We look forward", "--split", "to the visit").exit_code == 0
    file = str(tmp_path / "c.jsonl")
    assert run("corrections", "export", file).exit_code == 0
    assert "0 of 5 corrections are new; 0 have no place" in run("corrections", "import", file).output
    assert run("corrections", "--unplaced").output.startswith("0 corrections")
    assert "checked" in run("review", "--limit", "1").output


@pytest.mark.parametrize(
    "words",
    [["fix"], ["fix", "x"], ["fix", "x", "--undo", "1"], ["fix", "x", "--accept", "--reject"], ["fix", "--accept"]],
)
def test_fix_wants_one_thing(database, words):
    assert run(*words).exit_code == 2


def test_what_cannot_be_done_ends_with_a_line_and_status_1(database, capfd, monkeypatch):
    monkeypatch.setattr("sys.argv", ["tracker", "fix", "x", "--accept"])
    assert run_to_end(app) == 1
    assert capfd.readouterr().err.startswith("error: there is no quote 'x'")


def test_all_quotes_of_an_article_are_accepted_but_those_that_were_looked_at(tracker):
    tracker.correct(FIRST, kind="mixed")
    tracker.reject(SECOND)
    [done] = tracker.accept_article(make_article().key, by="Ann")
    assert (done.quote, done.by) == (DATE, "Ann")
    with pytest.raises(QueryError, match="is checked already"):
        tracker.accept_article(make_article().key)
    with pytest.raises(QueryError, match="there is no article 'x'"):
        tracker.accept_article("x")


def test_a_new_speaker_is_named_and_one_who_is_known_is_taken(tracker):
    tracker.correct(FIRST, new_speaker="  Jane  Smith ")
    claim = claim_of(tracker, LOOK)
    assert (claim.speaker, claim.speaker_key, claim.speaker_type) == ("Jane Smith", "person:jane-smith", "person")
    tracker.correct(SECOND, new_speaker="sergei lavrov")
    assert claim_of(tracker, WELL).speaker == "Sergei Lavrov"
    for name in (" ", "unknown"):
        with pytest.raises(QueryError, match="a new speaker needs a name"):
            tracker.correct(FIRST, new_speaker=name)
    assert list(tracker.verify()) == []


def test_a_part_of_a_split_may_be_interrupted(tracker):
    tracker.split_quote(FIRST, ["We look", "to the visit"], "forward")
    assert {"We look […] to the visit", "forward"} <= {each.quote for each in tracker.claims(limit=None)}


def test_the_commands_name_one_speaker_and_tell_who_else_bears_the_name(database, tracker):
    twice = run("fix", FIRST, "--speaker", "Sergei Lavrov", "--new-speaker", "Jane Smith")
    assert (twice.exit_code, "give either --speaker or --new-speaker" in twice.output) == (2, True)
    tracker.correct(SECOND, new_speaker="Vera Lavrov")
    told = run("fix", FIRST, "--speaker", "Lavrov").output
    assert "-> Sergei Lavrov" in told
    assert "'Lavrov' is 3 speakers: " in told


def test_the_commands_name_a_new_speaker_and_accept_an_article(database):
    assert "Jane Smith" in run("fix", FIRST, "--new-speaker", "Jane Smith").output
    assert (
        "2 quotes accepted; the article is reviewed wholly"
        in run("review", "--accept-article", make_article().key).output
    )
