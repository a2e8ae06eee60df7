"""Any text is a search, of a bounded size; and what is marked stands in the text."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from tracker.search.forms import list_forms
from tracker.search.marks import cut_snippet, find_marks
from tracker.search.parser import MOST_WORDS, parse_query
from tracker.search.spelling import LONGEST_WORD, fold_to_words, locate_words
from tracker.search.terms import Run
from tracker.text import fold_words

WORDS = st.sampled_from(
    [
        "OR",
        "AND",
        "NEAR(",
        ")",
        "-",
        '"',
        "“",
        "”",
        "deny",
        "re-set",
        "U.S.",
        "’s",
        "a",
        ",5",
        " ",
        "\n",
        "%",
        "ß",
        "´",
        "가",
        "\u1100\u1161",
        "e\u0301",
        "\x00",
    ]
)
ANY_TEXT = st.text(max_size=80) | st.lists(WORDS, max_size=30).map("".join)


@given(ANY_TEXT)
@example('NEAR("a" -b OR, 99999999999)')
@example("\u0345a ﬃ İ")
def test_any_text_is_a_search_of_folded_words(text: str) -> None:
    query = parse_query(text)
    terms = [*query.required, *query.excluded]
    assert len(terms) <= MOST_WORDS
    assert bool(terms) == bool(fold_words(text).strip())
    for term in terms:
        assert term
        for each in term:
            for run in [each] if isinstance(each, Run) else [run for part in each.parts for run in part]:
                assert run.words
                assert all(fold_words(word) == f" {word} " and len(word) <= LONGEST_WORD for word in run.words)


@given(ANY_TEXT)
@example("´a´")
@example("가 \u1100\u1161")
def test_words_are_those_of_folding_each_where_it_stands(text: str) -> None:
    located = list(locate_words(text))
    assert [word for word, _, _ in located] == fold_to_words(text)
    assert all(0 <= start < end <= len(text) for _, start, end in located)


@given(ANY_TEXT, ANY_TEXT)
def test_marks_are_parts_of_the_text_in_order(text: str, typed: str) -> None:
    marks = find_marks(text, parse_query(typed))
    edges = [at for mark in marks for at in mark]
    assert edges == sorted(edges)
    assert all(0 <= start < end <= len(text) for start, end in marks)
    part, moved = cut_snippet(text, marks, most=20)
    assert all(part[start:end].strip("…") in text for start, end in moved)


@given(st.from_regex("[a-z]{1,12}", fullmatch=True))
def test_a_word_is_one_of_its_forms_and_they_are_few(word: str) -> None:
    forms = list_forms(word)
    assert word in forms
    assert len(forms) <= 12
