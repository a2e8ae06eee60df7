"""Texts of old Macs are read as such where their quotation marks show it."""

from __future__ import annotations

import pytest

from tracker.readers.encodings import decode_bytes

WORDS = "“We won’t go — never,” said François Hérault. She said: “No.”\n"


def test_quotation_marks_of_a_mac_are_told() -> None:
    text, warnings = decode_bytes(WORDS.encode("mac_roman"), where="a.txt")
    assert (text, warnings) == (WORDS, ("it is not UTF-8 and read as Mac Roman; see its letters",))


@pytest.mark.parametrize("words", [WORDS, "“No,” Òscar said. In VALÈNCIA, SÒL AND RAÓ. Ò “A”", "CAFÉ ÒSSO, PÃO Ó"])
def test_words_in_windows_1252_are_not_taken_for_a_mac_s(words: str) -> None:
    assert decode_bytes(words.encode("cp1252"), where="a.txt").text == words
