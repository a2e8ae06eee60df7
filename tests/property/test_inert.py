"""Arbitrary text, shown: nothing that moves a cursor, turns the order around or cannot be seen."""

from __future__ import annotations

import json
import sys
import unicodedata

from hypothesis import example, given
from hypothesis import strategies as st

from tracker.inert import _CONTROL, _UNUSUAL, encode_record, show_controls

ANY = st.text(st.characters(exclude_categories=[]))
TURNS = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


def is_inert(char: str) -> bool:
    """Whether a character only shows itself."""
    return (
        unicodedata.category(char) not in ("Cc", "Cs", "Zl", "Zp")
        and unicodedata.bidirectional(char) not in TURNS
        and char not in "\u061c\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad"
    )


@given(ANY)
@example("\x1b]0;title\x07\x9b31m\u202eabc\u200b\r\n\t\u2028\ud83d")
def test_what_is_shown_is_inert_and_the_rest_stays(text):
    shown = show_controls(text)
    assert all(is_inert(char) for char in shown.replace("\r\n", "").replace("\n", "").replace("\t", ""))
    assert show_controls(shown) == shown
    shown.encode()


@given(ANY)
@example("\x1b]0;title\x07\x9b31m\u202eabc\u200b\r\n\t\u2028\ud83d")
def test_a_record_reads_back_as_it_was_and_is_inert(text):
    line = encode_record({"text": text, text: 1})
    assert json.loads(line) == {"text": text, text: 1}
    assert line.endswith(b"\n")
    assert all(is_inert(char) for char in line.decode()[:-1])


def test_every_character_that_is_a_control_to_unicode_is_shown():
    for code in range(0x110000):
        char = chr(code)
        if not is_inert(char) and char not in "\n\t":
            assert show_controls(char).startswith("\\"), f"U+{code:04X}"


def test_plain_words_stay():
    words = "“Élysée” – naïve, 東京 العربية שלום 👍🏽 €5\n\tnext"
    assert show_controls(words) == words


def test_no_control_is_among_the_characters_that_are_not_looked_at_again():
    controls = [char for char in map(chr, range(sys.maxunicode + 1)) if _CONTROL.match(char)]
    assert len(controls) > 100
    assert [char for char in controls if not _UNUSUAL.match(char)] == []
