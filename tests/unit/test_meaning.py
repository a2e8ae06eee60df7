"""What texts mean: pieces, vectors, likeness."""

import json

import numpy as np
import pytest

from tracker.errors import ModelError
from tracker.meaning.model import MEANING_FOLDER, Meaning, load_meaning
from tracker.meaning.nearest import UNIT, pick_best, score_rows
from tracker.meaning.pieces import Pieces

NAMES = ["a", "missile", "peace", "s", "##keep", "##ing", "##s"]
TRIPLES = [
    ("missile defence", "the anti-ballistic missile system", "a system of taxes"),
    ("jobless people", "Unemployment rose for the third month", "People rose from their seats"),
    ("price of petrol", "Gasoline costs more than ever", "The price of peace is high"),
    ("global warming", "carbon emissions must fall", "The troops must fall back"),
    ("ceasefire", "both sides agreed to a truce", "both sides agreed to raise pensions"),
    ("economic punishment", "The sanctions will stay in place", "The economy grew last year"),
    ("doctors and nurses", "Our hospitals are full of patients", "Our schools are full of pupils"),
    ("bring the soldiers back", "We will withdraw our troops by Christmas", "We will bring the bill back to Congress"),
]


@pytest.fixture
def folder(tmp_path):
    """A table of seven pieces, of two numbers each."""
    table = np.array([[127, 0], [0, 127], [127, 127], [1, 1], [0, 127], [0, -127], [0, 1]], np.int8)
    np.savez(tmp_path / "vectors.npz", table=table, scales=np.full(len(table), 0.01, np.float16))
    (tmp_path / "pieces.txt").write_text("\n".join(NAMES) + "\n", encoding="utf-8")
    (tmp_path / "meta.json").write_text('{"name": "tiny-1"}', encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Missile", ["missile"]),
        ("a “missile”", ["a", "missile"]),
        ("peacekeeping", ["peace", "##keep", "##ing"]),
        ("missiles", ["missile", "##s"]),
        ("peacemaking", []),
        ("", []),
        ("missile " + "z" * 100_000, ["missile"]),
    ],
)
def test_a_text_is_cut_into_the_longest_pieces_that_are_known(text, pieces):
    assert [NAMES[number] for number in Pieces(NAMES).cut(text)] == pieces


def test_a_text_is_cut_again_as_it_was():
    pieces = Pieces(NAMES)
    assert pieces.cut("peacekeeping missiles") == pieces.cut("peacekeeping missiles")


def test_a_vector_is_of_length_1_in_steps_and_zeros_where_no_word_is_known(folder):
    known, unknown = Meaning(folder).encode(["a", "qqq"])
    assert known.tolist() == [127, 0]  # the most a byte holds
    assert not unknown.any()
    mixed = Meaning(folder).encode(["peace"])[0]
    assert mixed.tolist() == [127, 127]


def test_a_text_weighs_its_pieces_by_their_length(folder):
    vector = Meaning(folder).encode(["missile peace s"])[0].astype(float)
    assert vector[1] > vector[0] > 0


def test_the_words_that_make_a_text_alike_are_named_and_none_that_speak_against_it(folder):
    model = Meaning(folder)
    like = model.encode(["missile"])[0]
    assert model.name_words("a missile, peaceing, qqq", like) == ["missile"]
    assert model.name_words("peace a missile", like, most=5) == ["peace", "missile"]  # of equals the first


@pytest.mark.parametrize("file", ["vectors.npz", "pieces.txt", "meta.json"])
def test_a_table_that_is_missing_or_damaged_is_told_in_one_line(folder, file):
    (folder / file).write_bytes(b"")
    with pytest.raises(ModelError, match="reinstall the package"):
        Meaning(folder)
    (folder / file).unlink()
    with pytest.raises(ModelError, match="reinstall the package"):
        Meaning(folder)


def test_scores_are_those_of_whole_numbers_whatever_the_block():
    chance = np.random.default_rng(5)
    matrix = chance.integers(-127, 128, (20_000, 8), np.int8)
    vector = chance.integers(-127, 128, 8, np.int8)
    exact = matrix.astype(np.int64) @ vector.astype(np.int64) / UNIT**2
    assert score_rows(matrix, vector) == pytest.approx(exact, abs=1e-4)


def test_the_best_come_first_and_of_equals_the_first():
    scores = np.array([0.1, 0.5, 0.9, 0.5, 0.5], np.float32)
    assert pick_best(scores, 3) == [2, 1, 3]
    assert pick_best(scores, 10) == [2, 1, 3, 4, 0]
    assert pick_best(scores[:0], 3) == []


@pytest.mark.parametrize(("asked", "alike", "other"), TRIPLES)
def test_what_is_meant_is_nearer_than_what_shares_a_word(asked, alike, other):
    vector, *rows = load_meaning().encode([asked, alike, other])
    nearer, farther = score_rows(np.array(rows), vector)
    assert nearer > farther


def test_the_name_of_the_table_is_of_this_very_table():
    meta = json.loads((MEANING_FOLDER / "meta.json").read_text(encoding="utf-8"))
    assert load_meaning().name.endswith(meta["sha256"][:8])
    assert load_meaning().digest() == meta["sha256"]


def test_a_text_has_the_same_vector_whatever_is_read_with_it():
    texts = ["missile defence", "the anti-ballistic missile system", "a truce"]
    together = load_meaning().encode(texts)
    assert all((load_meaning().encode([text])[0] == row).all() for text, row in zip(texts, together, strict=True))
