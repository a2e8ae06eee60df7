"""Checking against a database: exact, part, altered, in an article only, similar, absent; and whose words they are."""

from __future__ import annotations

import csv
import io
import json

import pytest
from typer.testing import CliRunner

from tests.factories import make_article, make_claim, save_articles
from tracker.checking import VERDICTS, check_text
from tracker.cli import app
from tracker.errors import TrackerError
from tracker.store import save_article, start_run

READY = "he is ready to visit Moscow"
VISIT = "We look forward to the visit"
SPEECH = "The United States will never accept the annexation of Crimea, and the sanctions will stay in place for years"
OTHER = "Our allies know that the weapons must be destroyed before the winter"


@pytest.fixture
def filled(engine):
    article = make_article()
    speech = make_article(
        f"“{SPEECH},” Kerry said. “{OTHER}.” The delegations then left Geneva in the evening.\n",
        url="https://news.example/speech", title="Kerry speaks",
    )  # fmt: skip
    run_id = start_run(engine, tracker_version="0.1", model_version="m1")
    told = [
        make_claim(article, VISIT, "It will be well prepared", speaker="Dmitry Peskov"),
        make_claim(article, READY, speaker="Kremlin", kind="indirect"),
        make_claim(article, "calling the reports “100% premature”", speaker=None, kind="mixed"),
    ]
    said = [make_claim(speech, SPEECH, speaker="John Kerry"), make_claim(speech, OTHER, speaker="John Kerry")]
    save_article(engine, article, told, run_id=run_id)
    save_article(engine, speech, said, run_id=run_id)
    return engine


def verdicts(engine, text):
    return [each.verdict for each in check_text(engine, text)]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (SPEECH, "exact"),
        (SPEECH.upper(), "exact"),
        (f"  «{SPEECH}.» ", "exact"),
        (READY, "exact"),
        ("We look forward to the visit […] It will be well prepared", "exact"),
        ("calling the reports “100% premature”", "exact"),
        (VISIT, "partial"),
        ("the sanctions will stay", "partial"),
        ("sanctions", "partial"),
        ("The United States will never accept ... the sanctions", "partial"),
        ("The United States will never accept [it]", "partial"),
        ("Accept the annexation of Crimea", "partial"),
        (SPEECH.replace("never", "surely"), "altered"),
        (SPEECH.replace("years", "decades"), "altered"),
        ("We look forward to the meeting", "altered"),
        ("The delegations then left Geneva", "unquoted"),
        ("Penguins waddle", "absent"),
        ("?!", "absent"),
    ],
)
def test_a_verdict_says_what_the_words_are(filled, text, verdict):
    assert verdicts(filled, text) == [verdict]


def test_what_was_altered_is_told_word_by_word(filled):
    [checked] = check_text(filled, f"“{SPEECH.replace('never', 'surely')},” Kerry said")
    [change] = checked.matches[0].changes
    assert (change.kind, change.pasted, change.stored) == ("changed", "surely", "never")
    assert (checked.given_to, checked.speaker_note) == ("Kerry", "")


def test_words_given_to_somebody_else_are_told(filled):
    [checked] = check_text(filled, f"“{VISIT},” said Secretary of State John Kerry.")
    assert checked.verdict == "partial"
    assert checked.speaker_note == "these words are given to Dmitry Peskov, not to John Kerry"
    [checked] = check_text(filled, f"{VISIT}, Smith said")
    assert checked.speaker_note == (
        "these words are given to Dmitry Peskov, not to Smith; nobody in this collection is called Smith"
    )
    [checked] = check_text(filled, f"“{VISIT},” he said.")
    assert (checked.given_to, checked.speaker_note) == (None, "")
    [checked] = check_text(filled, "Kerry said: “100% premature”")
    assert "it is not known who said these words" in checked.speaker_note


def test_a_draft_is_checked_quotation_by_quotation(filled):
    draft = f"In Moscow “{VISIT},” Peskov said.\n\nKerry said: “{OTHER.replace('winter', 'summer')}.” He “waddles”."
    found = check_text(filled, draft, similar=False)
    assert [each.verdict for each in found] == ["partial", "altered", "absent"]
    assert [draft[each.start : each.end] for each in found] == [each.text for each in found]


def test_pieces_of_two_quotes_of_one_speaker_are_told_with_both(filled):
    [checked] = check_text(filled, "The United States will never accept the annexation … the weapons must be destroyed")
    assert checked.verdict == "partial"
    assert [match.claim.quote for match in checked.matches] == [SPEECH, OTHER]
    [checked] = check_text(filled, "We look forward to the visit … the weapons must be destroyed", similar=False)
    assert checked.verdict != "partial"


def test_the_same_words_by_the_one_who_is_named_come_first(filled):
    article = make_article(f"“{VISIT},” Kerry said.", url="https://news.example/3", published="2014-01-01")
    run_id = start_run(filled, tracker_version="0.1", model_version="m1")
    save_article(filled, article, [make_claim(article, VISIT, speaker="John Kerry")], run_id=run_id)
    [checked] = check_text(filled, f"“{VISIT},” Kerry said.")
    assert (checked.matches[0].claim.speaker, checked.speaker_note) == ("John Kerry", "")


def test_words_outside_of_quotes_are_told_with_their_place(filled):
    [checked] = check_text(filled, "the delegations then left Geneva in the evening")
    [place] = checked.standing
    assert (place.title, place.words) == ("Kerry speaks", "The delegations then left Geneva in the evening")


def test_quotes_of_a_like_meaning_are_shown_only_where_the_words_are_not_there(filled):
    text = "America refuses to recognise the annexation and keeps sanctions in force"
    [checked] = check_text(filled, text)
    assert checked.verdict == "similar"
    assert checked.matches[0].claim.quote == SPEECH
    assert check_text(filled, text, similar=False)[0].verdict == "absent"


def test_nothing_pasted_is_nothing_checked(filled):
    assert check_text(filled, " \n ") == []


def test_a_text_without_end_is_checked_in_part(filled):
    assert len(check_text(filled, "“word” " * 1000, similar=False)) == 200
    assert verdicts(filled, "word " * 3000) == ["absent"]


def test_no_verdict_calls_anything_false():
    assert list(VERDICTS) == ["exact", "partial", "altered", "unquoted", "similar", "absent"]
    assert VERDICTS["absent"] == "not in this collection"


@pytest.fixture
def stored(database):
    article = make_article()
    save_articles(database, [(article, [make_claim(article, VISIT, said="2013-02-02")])])
    return database


def test_the_command_tells_what_differs(stored, tmp_path):
    run = CliRunner().invoke(app, ["check", "We look forward to the meeting, Lavrov said", "--db", stored])
    assert run.exit_code == 0
    assert "altered: We look forward to the meeting\n" in run.output
    assert "Dmitry Peskov, 2013-02-02, RT" in run.output
    assert "    meeting instead of visit\n" in run.output
    assert "these words are given to Dmitry Peskov, not to " in run.output
    draft = tmp_path / "draft.txt"
    draft.write_text(f"“{VISIT},” he said.", encoding="utf-8")
    run = CliRunner().invoke(app, ["check", "--file", str(draft), "--json", "--db", stored])
    [found] = json.loads(run.output)
    assert (run.exit_code, found["verdict"], found["matches"][0]["speaker"]) == (0, "exact", "Dmitry Peskov")


@pytest.mark.parametrize("name", ["draft.txt", "draft.md", "draft.html", "draft"])
def test_a_draft_is_read_from_any_file_that_articles_are_read_from(stored, tmp_path, name):
    draft = tmp_path / name
    text = f"“{VISIT},” he said."
    draft.write_text(f"<html><body><p>{text}</p></body></html>" if name.endswith("html") else text, encoding="utf-16")
    run = CliRunner().invoke(app, ["check", str(draft), "--db", stored])
    assert run.output.startswith(f"exact: {VISIT}"), run.output


def test_what_was_checked_is_a_table_or_markdown(stored):
    text = "“We look forward to the meeting,” Peskov said. “=1+1 *never* said,” he said."
    run = CliRunner().invoke(app, ["check", text, "--no-similar", "--format", "csv", "--db", stored])
    first, second = csv.DictReader(io.StringIO(run.stdout.removeprefix("\ufeff")))
    assert (first["verdict"], first["speaker"], first["said_on"]) == ("altered", "Dmitry Peskov", "2013-02-02")
    assert (first["changes"], first["quote"]) == ("meeting instead of visit", VISIT)
    assert (second["quotation"], second["verdict"], second["quote_id"]) == ("2", "not in this collection", "")
    assert second["words"].startswith("'=1+1")
    run = CliRunner().invoke(app, ["check", text, "--no-similar", "--format", "markdown", "--db", stored])
    assert "1. **altered**: We look forward to the meeting" in run.stdout
    assert f"   - Dmitry Peskov, 2013-02-02, RT: {VISIT} (" in run.stdout
    assert "2. **not in this collection**: =1+1 \\*never\\* said" in run.stdout


def test_the_command_needs_a_text_that_can_be_read(stored, tmp_path):
    assert CliRunner().invoke(app, ["check", "--db", stored]).exit_code == 2
    assert CliRunner().invoke(app, ["check", "a", "--file", "b", "--db", stored]).exit_code == 2
    (tmp_path / "empty.txt").write_bytes(b"")
    for path in (tmp_path / "empty.txt", tmp_path / "none.txt"):
        for arguments in (["--file", str(path)], [str(path)]):
            error = CliRunner().invoke(app, ["check", *arguments, "--db", stored]).exception
            assert isinstance(error, TrackerError)
            assert path.name in str(error)
    run = CliRunner().invoke(app, ["check", "-", "--db", stored], input=VISIT)
    assert run.output.startswith(f"exact: {VISIT}\n")
