"""The blind set is what was annotated: its texts are found and laid anew, its offsets hold words."""

import pytest

from tests.gold import blind
from tests.gold.blind_layouts import LAYOUTS
from tracker.errors import ReadError
from tracker.evaluation import read_gold
from tracker.records import Article

TEXT = "“We’re going,” Ada Holm said.\n\n“He told us ‘it’s late’ twice.”\n\nThe players’ bus had gone.\n\nNobody spoke."


def lay(name):
    return LAYOUTS[name](TEXT)


def test_folding_keeps_the_words_and_the_paragraphs():
    text = " ".join(["word"] * 30) + "\n\nnext"
    assert [len(line) for line in LAYOUTS["folded at 60"](text).split("\n")] == [59, 59, 29, 0, 4]
    assert [len(line) for line in LAYOUTS["folded at 72"](text).split("\n")] == [69, 69, 9, 0, 4]
    assert LAYOUTS["folded at 60"](text).split() == text.split()


def test_paragraphs_are_joined_with_a_blank_or_with_nothing():
    assert "said. “He" in lay("one paragraph")
    assert "said.“He" in lay("glued paragraphs")
    assert "\n" not in lay("one paragraph") + lay("glued paragraphs")


def test_every_third_blank_line_is_lost():
    assert [len(part) for part in lay("CRLF, a blank line in three lost").split("\r\n\r\n")] == [29, 31, 41]
    assert lay("CRLF, a blank line in three lost").endswith("gone.\r\nNobody spoke.")


def test_british_marks_leave_apostrophes():
    assert lay("British marks").startswith("‘We’re going,’ Ada Holm said.\n\n‘He told us “it’s late” twice.’\n")
    assert "The players’ bus" in lay("British marks")


def test_another_text_than_was_annotated_is_refused():
    record = {"id": "a", "layout": "as it is", "text_sha256": "0", "quotes": []}
    with pytest.raises(ReadError, match="another text"):
        list(blind.lay_articles([record], {"a": Article(key="a", name="a", text=TEXT)}))


def test_half_of_the_articles_are_laid_anew_each_in_another_way():
    layouts = [record["layout"] for record in read_gold(blind.BLIND)]
    assert sorted(set(layouts)) == sorted(LAYOUTS)
    assert layouts.count("as it is") == len(layouts) / 2


@pytest.mark.corpus
@pytest.mark.skipif(not blind.CORPUS.exists(), reason="the research corpus is not beside the checkout")
def test_offsets_hold_words_of_the_texts_annotated():
    gold = read_gold(blind.BLIND)
    for record, article in blind.lay_articles(gold, blind.find_articles(blind.CORPUS, {each["id"] for each in gold})):
        for quote in record["quotes"]:
            spans = [article.text[start:end] for role in ("content", "cue", "source") for start, end in quote[role]]
            assert quote["content"]
            assert all(span and span == span.strip() for span in spans), (record["id"], quote["id"])
