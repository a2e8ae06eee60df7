"""How a filter was understood, told where a reader may have meant something else; and what it found, marked."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from tests.factories import make_article, make_claim, make_speaker, save_articles
from tracker.cli import app, console
from tracker.query import ClaimFilter, compare_speakers, iter_claims, search_claims
from tracker.search.parser import parse_query
from tracker.store import open_store, save_article, start_run

TEXT = "Talks on Syria went well. He said so. They agreed, he added. He wants \\[bold]peace\\ now."


@pytest.fixture(scope="module")
def engine(tmp_path_factory):
    engine = open_store(tmp_path_factory.mktemp("notes") / "tracker.sqlite3")
    run_id = start_run(engine, tracker_version="1", model_version="m")
    article = make_article(TEXT, title="A visit to Paris")
    bill, hillary = make_speaker("Bill Clinton", key="bill"), make_speaker("Hillary Clinton", key="hillary")
    claims = [
        make_claim(article, "so", speaker=hillary),
        make_claim(article, "They agreed", speaker=hillary),
        make_claim(article, "\\[bold]peace\\", speaker=bill),
    ]
    save_article(engine, article, claims, run_id=run_id)
    yield engine
    engine.dispose()


def notes(engine, **fields):
    return search_claims(engine, ClaimFilter(**fields)).notes


def test_a_name_of_several_is_told_with_their_quotes(engine):
    line = "'Clinton' is 2 speakers: Hillary Clinton (2 quotes), Bill Clinton (1 quote)"
    assert notes(engine, speaker="Clinton") == (line,)
    assert notes(engine, speaker=["Bill Clinton", "hillary"]) == ()
    assert list(compare_speakers(engine, ["Clinton"]).notes) == [line]


def test_what_a_search_leaves_out_is_told(engine):
    assert notes(engine, text="…") == ("there is no word in the search; search for a word or a number",)
    assert notes(engine, text="Syria") == notes(engine, text=" ") == notes(engine) == ()
    [line] = notes(engine, text=" ".join(f"w{at}" for at in range(70)))
    assert line == "the search is long: its first 64 words are looked for, 6 are not"


def print_on_terminal(engine, monkeypatch, typed, *, in_context=False):
    screen = Console(file=io.StringIO(), force_terminal=True, width=200, color_system="standard", highlight=False)
    monkeypatch.setattr(console, "out", screen)
    found = iter_claims(engine, ClaimFilter(text=typed, in_context=in_context))
    console.print_claims(found, marked=parse_query(typed))
    return screen.file.getvalue()


def test_what_was_found_stands_out_on_a_terminal(engine, monkeypatch):
    assert "They \x1b[1;4magreed\x1b[0m" in print_on_terminal(engine, monkeypatch, "agree")
    assert "\\[bold]\x1b[1;4mpeace\x1b[0m\\" in print_on_terminal(engine, monkeypatch, "peace")


def test_what_was_found_around_a_quote_is_shown_below_it(engine, monkeypatch):
    shown = print_on_terminal(engine, monkeypatch, "Syria", in_context=True)
    assert "Talks on \x1b[1;4mSyria\x1b[0m went well." in shown
    assert "A visit to \x1b[1;4mParis\x1b[0m" in print_on_terminal(engine, monkeypatch, "Paris", in_context=True)


def test_commands_tell_the_notes_beside_their_rows(engine, capsys):
    database = str(engine.url.database)
    app(["search", "agree", "--speaker", "Clinton", "--order", "relevance", "--db", database], standalone_mode=False)
    shown = capsys.readouterr()
    assert "They agreed" in shown.out
    assert "'Clinton' is 2 speakers" in shown.err
    app(["compare", "Clinton", "Bill Clinton", "--limit", "1", "--db", database], standalone_mode=False)
    assert "'Clinton' is 2 speakers" in capsys.readouterr().err


def test_a_comparison_of_many_periods_is_cut_and_says_so(tmp_path, capsys):
    database = str(tmp_path / "periods.sqlite3")
    article = make_article("\n".join(f"It is {at:02}." for at in range(24)))
    days = ["2013", *["2014"] * 23]
    save_articles(
        database, [(article, [make_claim(article, f"It is {at:02}", said=day) for at, day in enumerate(days)])]
    )
    asked = ["compare", "Peskov", "Dmitry Peskov", "--every", "year", "--db", database]
    app([*asked, "--limit", "1"], standalone_mode=False)
    shown = capsys.readouterr()
    assert "1 of 2 periods; narrow the days, or raise --limit" in shown.err
    assert "It is 01" not in shown.out
    app(asked, standalone_mode=False)
    shown = capsys.readouterr()
    assert "… and 3 more" in shown.out
    assert "periods" not in shown.err
