"""What a user asks of the roster and cannot be meant is one line, and changes nothing."""

from __future__ import annotations

import pytest

from tests.curated import said, store
from tests.factories import make_article, make_claim, make_speaker
from tracker.curation import add_aliases, add_speaker, load_extended, merge_speakers, split_speaker
from tracker.errors import QueryError, RosterError
from tracker.officials import RosterChange
from tracker.records import SpeakerType
from tracker.speakers.additions import write_row
from tracker.store import read_changes, save_article, save_roster, start_run


@pytest.fixture
def stored(engine):
    store(engine)
    return engine


@pytest.mark.parametrize(
    ("act", "error", "line"),
    [
        (lambda e: add_speaker(e, "Lavrov"), QueryError, "'Lavrov' is a spelling of Sergei Lavrov; give the full name"),
        (lambda e: add_speaker(e, " | "), QueryError, "is no name"),
        (
            lambda e: add_speaker(e, "Eve Fox", offices=["Envoy"]),
            RosterError,
            "your change of Eve Fox: cannot read the",
        ),
        (
            lambda e: add_speaker(e, "Eve Fox", speaks_for=["Moon"]),
            RosterError,
            "your change of Eve Fox: eve-fox speaks for 'Moon', which is not on the roster",
        ),
        (lambda e: add_speaker(e, "Eve Fox", speaks_for=["Putin"]), RosterError, "which is no other body"),
        (
            lambda e: add_speaker(e, "Eve Fox", gender="maybe"),
            RosterError,
            "of Eve Fox: the gender is 'maybe'; write male",
        ),
        (
            lambda e: add_speaker(e, "Eve Fox", offices=["Envoy [2016/2012]"]),
            RosterError,
            "'Envoy' ends on 2012, before it begins on 2016",
        ),
        (
            lambda e: add_speaker(e, "Kremlin", type=SpeakerType.ORGANIZATION, speaks_for=["Kremlin"]),
            RosterError,
            "kremlin speaks for 'kremlin', which is no other body",
        ),
        (lambda e: add_speaker(e, "Unknown"), QueryError, "'Unknown' is what is shown where nobody is known"),
        (lambda e: add_speaker(e, "  "), QueryError, "'' is no name"),
        (lambda e: add_speaker(e, "Eve\x1b[31m Fox"), QueryError, "holds signs that are not shown"),
        (lambda e: add_speaker(e, "Eve " * 100), QueryError, "characters, more than 200"),
        (lambda e: add_speaker(e, "Eve Fox", side="U\x07topia"), RosterError, "holds signs that are not shown"),
        (lambda e: add_aliases(e, "Lavrov", ["unknown"]), QueryError, "is what is shown where nobody is known"),
        (lambda e: add_aliases(e, "Lavrov", [" "]), QueryError, "is no name"),
        (lambda e: add_aliases(e, "Lavrov", ["12345"]), QueryError, "is no name"),
        (lambda e: add_aliases(e, "Lavrov", ["he"]), QueryError, "'he' is a word that stands for anybody"),
        (lambda e: add_aliases(e, "Lavrov", ["a spokesman"]), QueryError, "is a word that stands for anybody"),
        (lambda e: add_speaker(e, "anonymous source"), QueryError, "'anonymous source' is a word that stands"),
        (
            lambda e: add_speaker(e, "Kremlin", type=SpeakerType.PERSON),
            QueryError,
            "Kremlin is on the roster with the type 'organization', not 'person'; leave the type out",
        ),
        (lambda e: merge_speakers(e, "Zlobyn", "Lavrov"), QueryError, "nobody is called 'Zlobyn'; did you mean "),
        (lambda e: add_aliases(e, "Gromyko", ["G"]), QueryError, "nobody is called 'Gromyko'; `tracker speakers`"),
        (lambda e: add_aliases(e, "Zlobin", ["John Kerry"]), QueryError, 'merge "John Kerry" "Zlobin"'),
        (lambda e: merge_speakers(e, "Lavrov", "Sergey Lavrov"), QueryError, "are one speaker already"),
        (lambda e: merge_speakers(e, "Gromyko", "Lavrov"), QueryError, "nobody is called 'Gromyko'"),
        (
            lambda e: split_speaker(e, "Lavrov"),
            QueryError,
            "was not merged into another speaker; merged so far: nobody",
        ),
    ],
)
def test_what_cannot_be_meant_is_one_line_and_changes_nothing(stored, act, error, line):
    before = said(stored)
    with pytest.raises(error) as failure:
        act(stored)
    assert line in str(failure.value)
    assert "\n" not in str(failure.value)
    assert (said(stored), read_changes(stored)) == (before, [])


def test_a_name_that_several_bear_is_asked_for_again(stored):
    article = make_article("Hm, he said.", url="https://b.example")
    claim = make_claim(article, "Hm", speaker=make_speaker("Ivan Mursi", key="person:ivan-mursi"))
    save_article(stored, article, [claim], run_id=start_run(stored, tracker_version="0.1", model_version="m1"))
    with pytest.raises(QueryError, match=r"several speakers are called 'Mursi': Ivan Mursi \(person:ivan-mursi\), "):
        merge_speakers(stored, "Mursi", "Morsi")
    assert merge_speakers(stored, "person:ivan-mursi", "Morsi")[0].name == "Ivan Mursi"


def test_what_an_older_version_let_pass_ends_no_command(stored):
    """The change is kept for ever, so a check of today must not make a database of yesterday unusable."""
    row = write_row("eve-fox", "Eve Fox", "person", gender="maybe", offices=["Envoy [2016/2012]"])
    save_roster(stored, [], changes=[RosterChange("add", "eve-fox", "Eve Fox", row)])
    assert load_extended(stored, None).roster.officials["eve-fox"].gender == "maybe"
    assert add_aliases(stored, "Eve Fox", ["E. Fox"]).key == "eve-fox"
