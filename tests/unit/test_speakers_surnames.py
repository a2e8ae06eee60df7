"""Names word by word: which piece of a full name a short one is, and which spellings are one name."""

from __future__ import annotations

import pytest

from tracker.speakers.bearers import is_same_name
from tracker.speakers.given_names import fold_transliteration, is_same_given_name, plain_given_name
from tracker.speakers.honorifics import gender_before
from tracker.speakers.kinship import is_kin
from tracker.speakers.surnames import Piece, is_surname_only, nickname_of, piece_of, surname_of, words_of


@pytest.mark.parametrize(
    ("short", "full", "piece"),
    [
        ("Rell", "Ada Rell", Piece.SURNAME),
        ("van der Rell", "Ada van der Rell", Piece.SURNAME),
        ("Van der Rell", "Ada van der Rell", Piece.SURNAME),
        ("Rell", "Ada van der Rell", Piece.SURNAME),
        ("el-Tayyib", "Adel el-Tayyib", Piece.SURNAME),
        ("Al-Tayyib", "Adel el-Tayyib", Piece.SURNAME),
        ("bin Rashid", "Saif bin Rashid", Piece.SURNAME),
        ("bin Rashid", "Saif bin Rashid al-Tayyib", Piece.MIDDLE),
        ("Castro Lima", "Rosa Castro Lima", Piece.SURNAME),
        ("Castro", "Rosa Castro Lima", Piece.MIDDLE),
        ("Rosa Castro", "Rosa Castro Lima", Piece.FIRST),
        ("Rosa", "Rosa Castro Lima", Piece.FIRST),
        ("Park", "Park Jin-ho", Piece.SURNAME),
        ("Ada", "Ada Ocasio-Rell", Piece.FIRST),
        ("Sheikh Saif", "Sheikh Saif bin Rashid", Piece.FIRST),
        ("Sheikh Saif", "Saif bin Rashid", Piece.FIRST),
        ("Rell", "Tom Rell Jr.", Piece.MIDDLE),
        ("Rell Jr.", "Tom Rell Jr.", Piece.SURNAME),
        ("Tom Rell", "Tom Rell Jr.", Piece.NONE),
        ("Ann Rell", "Mary Ann Rell", Piece.NONE),
        ("Mary", "Tom Mary Rell", Piece.NONE),
        ("Tom Rell", "Tom Rell OLY", Piece.NONE),
        ("Tom Rell", "Tom Rell Mary", Piece.NONE),
        ("Lane", "Robert “Bobby” Lane", Piece.SURNAME),
        ("Smith", "Ada Rell", Piece.NONE),
        ("Ada Rell", "Ada Rell", Piece.NONE),
    ],
)
def test_piece_of(short: str, full: str, piece: Piece) -> None:
    assert piece_of(short, full) is piece


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Rell", True), ("de Rell", True), ("Van der Rell", True), ("Rell Jr.", True), ("Ada Rell", False),
     ("Al Rell", False), ("Ben Rell", False)],
)  # fmt: skip
def test_is_surname_only(name: str, expected: bool) -> None:
    assert is_surname_only(name) is expected


@pytest.mark.parametrize(
    ("name", "words", "nickname"),
    [
        ("Robert “Bobby” Lane", ("robert", "lane"), "bobby"),
        ("Robert (Bobby) Lane", ("robert", "lane"), "bobby"),
        ('Robert "Bobby" Lane', ("robert", "lane"), "bobby"),
        ("Robert ‘Bobby’ Lane", ("robert", "lane"), "bobby"),
        ("Luca D’Amico", ("luca", "d'amico"), ""),
        ("Adel El-Tayyib", ("adel", "tayyib"), ""),
    ],
)
def test_nickname_is_no_word_of_the_name(name: str, words: tuple[str, ...], nickname: str) -> None:
    assert words_of(name) == words
    assert nickname_of(name) == nickname


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("D. Orlov", "Dmitry Orlov", True),
        ("Dmitriy Orlov", "Dmitri Orlov", True),
        ("Sergey Orlov", "Sergei Orlov", True),
        ("Bob Lane", "Robert Lane", True),
        ("Bobby Lane", "Robert “Bobby” Lane", True),
        ("Duke Lane", "Robert “Duke” Lane", True),
        ("Marek Łoś", "Marek Los", True),
        ("Ivo Đurić", "Ivo Djuric", True),
        ("Thor Thorsson", "Þór Þorsson", True),
        ("Tom Rell", "Tom Rell Jr.", False),
        ("Tom A. Rell", "Tom B. Rell", False),
        ("Tom A. Rell", "Tom Rell", True),
        ("Ann Rell", "Amy Rell", False),
        ("Rell", "Rell", False),
    ],
)
def test_is_same_name(one: str, other: str, expected: bool) -> None:
    assert is_same_name(one, other) is is_same_name(other, one) is expected


def test_given_names_in_other_spellings() -> None:
    assert is_same_given_name("bill", "william")
    assert not is_same_given_name("bill", "robert")
    assert plain_given_name("Aleksandr") == plain_given_name("Alexander")
    assert fold_transliteration("Zelenskyy") == fold_transliteration("Zelenskiy") == fold_transliteration("Zelensky")
    assert fold_transliteration("Rell") != fold_transliteration("Roll")


@pytest.mark.parametrize(
    ("before", "gender"),
    [("Mr. ", "male"), ("Mrs ", "female"), ("MS. ", "female"), ("Lady ", "female"), ("Dr. ", ""), ("the charms ", "")],
)
def test_gender_before(before: str, gender: str) -> None:
    assert gender_before(f"Then {before}Rell left.", len(f"Then {before}")) == gender


@pytest.mark.parametrize(
    ("before", "expected"),
    [("his wife, ", True), ("Tom Rell's eldest son ", True), ("her husband, former mayor ", True), ("the son ", False),
     ("his rival, ", False), ("his wife left. ", False)],
)  # fmt: skip
def test_is_kin(before: str, expected: bool) -> None:
    assert is_kin(f"{before}Ada Rell", len(before)) is expected


@pytest.mark.parametrize(
    ("name", "surname"),
    [
        ("Dmitry S. Peskov", "peskov"),
        ("Bashar al-Assad", "assad"),
        ("Ayn al-", "al-"),
        ("Ann Smith Jr.", "smith jr"),
        ("Putin", "putin"),
        ("", ""),
    ],
)
def test_surname_of(name: str, surname: str) -> None:
    assert surname_of(name) == surname
