"""Outlets by every spelling, and the package's tables kept in order."""

from __future__ import annotations

import csv
from importlib import resources

import pytest

from tracker.outlets import load_outlets


def _rows(package: str, name: str) -> list[dict[str, str]]:
    text = resources.files(package).joinpath(name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Interfax", "Interfax"),
        ("the Interfax news agency", "Interfax"),
        ("the Kommersant daily", "Kommersant"),
        ("India's The Hindu newspaper", "The Hindu"),
        ("Russia’s NTV television", "NTV"),
        ("the RIA Novosti", "RIA Novosti"),
        ("AFP,", "Agence France-Presse"),
        ("the\nRIA\u00a0Novosti", "RIA Novosti"),
        ("Time magazine", "Time magazine"),
        ("the Russian state news agency RIA-Novosti", "RIA Novosti"),
        ("state-run Tass media", "ITAR-TASS"),
        ("Turkey's official Anadolu news agency", "Anadolu Agency"),
        ("Novaya Gazeta, an opposition-friendly newspaper", "Novaya Gazeta"),
        ("the Kommersant daily Monday", "Kommersant"),
        ("a Reuters report", "Reuters"),
        ("a report by the semi-official ISNA news agency", "Iranian Students' News Agency"),
        ("a translation by The Guardian", "The Guardian"),
        ("a transcript of the call obtained by Fox News", "Fox News"),
        ("The Hill", "The Hill"),
        ("the Hill", None),
        ("CNN's Jake Tapper", None),
        ("a columnist for the liberal newspaper Haaretz", None),
        ("the Guardian Council", None),
        ("the Times", None),
        ("time", None),
        ("a Kommersant source", None),
        ("interfax", None),
        ("the Kremlin", None),
        ("", None),
        ("the", None),
    ],
)
def test_find_name(source: str, name: str | None) -> None:
    assert load_outlets().find_name(source) == name


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Russian news agencies", True),
        ("the state news agency", True),
        ("local media", True),
        ("Reuters", True),
        ("the Kremlin", False),
        ("a news agency source", False),
        ("Dmitry Peskov", False),
        ("Iranian state television", True),
        ("the newspaper", True),
        ("social media", False),
        ("media mogul Ted Turner", False),
        ("the newspaper's editor", False),
    ],
)
def test_read_relay_tells_an_outlet_from_what_is_none(source: str, expected: bool) -> None:
    assert (load_outlets().read_relay(source) is not None) is expected


@pytest.mark.parametrize("name", sorted(set(load_outlets().names.values())))
def test_every_outlet_is_found_by_its_own_name_in_running_text(name: str) -> None:
    assert load_outlets().find_name(name) == name
    assert load_outlets().name_pattern.search(f"he told {name} on Monday")


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("the news website Example Herald", "Example Herald"),
        ("the Russian news agencies", "Russian news agencies"),
        ("AVN state news agency", "AVN state news agency"),
        ("the newspaper Example's editor", None),
        ("The Example Herald", "Example Herald"),
        ("DailyMail.com", "Daily Mail"),
        ("Example.org", "Example.org"),
        ("The Herald Angels", None),
    ],
)
def test_an_outlet_outside_the_table_goes_by_its_own_words(source: str, name: str | None) -> None:
    assert load_outlets().read_relay(source) == name


@pytest.mark.parametrize(
    ("source", "name"),
    [("CNN's Jake Tapper", "CNN"), ("the BBC’s Ann Lee", "BBC"),
     ("Washington Post columnist Ann Lee", "Washington Post"), ("CNN", None), ("Ann Lee", None),
     ("an NBC News analyst", "NBC News"), ("a Kommersant source", None)],
)  # fmt: skip
def test_find_employer(source: str, name: str | None) -> None:
    assert load_outlets().find_employer(source) == name


def test_a_short_form_may_be_several_outlets_of_which_the_article_chooses() -> None:
    outlets = load_outlets()
    assert {"New York Times", "Washington Times"} <= set(outlets.may_be("The Times") or ())
    assert {"Kommersant", "The Guardian"} <= set(outlets.may_be("the newspaper") or ())
    assert "CNN" not in (outlets.may_be("the newspaper") or ())
    assert outlets.may_be("the Kremlin") is None


def test_every_kind_is_one_that_a_word_names() -> None:
    outlets = load_outlets()
    assert set(outlets.kinds.values()) == set(outlets.kind_of_word.values())


def test_pattern_takes_the_longest_spelling_and_any_white_space() -> None:
    pattern = load_outlets().name_pattern
    assert pattern.search("told Interfax-Ukraine")[0] == "Interfax-Ukraine"  # type: ignore[index]
    assert pattern.search("told RIA\nNovosti")[0] == "RIA\nNovosti"  # type: ignore[index]


@pytest.mark.parametrize(
    ("package", "table", "columns"),
    [
        ("tracker", "outlets.csv", ["name"]),
        ("tracker", "outlet_words.csv", ["word"]),
        ("tracker", "outlet_hosts.csv", ["host"]),
        ("tracker.readers", "content_types.csv", ["content_type"]),
        ("tracker.quotes", "cues.csv", ["cue", "pos"]),
        ("tracker.speakers", "officials.csv", ["key"]),
        ("tracker.speakers", "roles.csv", ["noun"]),
    ],
    ids=["outlets", "outlet-words", "hosts", "types", "cues", "officials", "roles"],
)
def test_table_is_sorted_and_unique(package: str, table: str, columns: list[str]) -> None:
    keys = [tuple(row[column] for column in columns) for row in _rows(package, table)]
    assert len(keys) == len(set(keys))
    assert keys == sorted(keys, key=lambda key: [part.casefold() for part in key])


@pytest.mark.parametrize(
    ("package", "table"),
    [("tracker", "outlets.csv"), ("tracker", "outlet_words.csv"), ("tracker", "outlet_hosts.csv"),
     ("tracker.readers", "fields.csv"), ("tracker.readers", "content_types.csv"), ("tracker.quotes", "cues.csv"),
     ("tracker.quotes", "boilerplate.csv"), ("tracker.speakers", "officials.csv"), ("tracker.speakers", "roles.csv")],
)  # fmt: skip
def test_table_has_no_ragged_line_and_no_stray_blank(package: str, table: str) -> None:
    for row in _rows(package, table):
        assert None not in row
        assert None not in row.values()
        assert [cell for cell in row.values() if cell != cell.strip()] == []


def test_a_host_has_the_name_that_the_table_of_outlets_has() -> None:
    canonical = load_outlets().names
    for row in _rows("tracker", "outlet_hosts.csv"):
        assert canonical.get(row["name"], row["name"]) == row["name"], row
        assert row["host"] == row["host"].casefold()


def test_no_spelling_belongs_to_two_outlets() -> None:
    spellings = [
        spelling
        for row in _rows("tracker", "outlets.csv")
        for spelling in (row["name"], *filter(None, row["aliases"].split("|")))
    ]
    assert len(spellings) == len(set(spellings))
