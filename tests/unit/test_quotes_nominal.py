"""Contents whose cue is a noun, whose main clause or predicate was left out, and quotations that nobody speaks."""

from __future__ import annotations

import pytest

from tests.specimens import FakeTagger, make_doc, plain, read_quotes, show
from tracker.quotes.extract import extract_quotes
from tracker.records import QuoteKind
from tracker.schema.cue_types import is_left_out

TAGS = {
    "admission": "NN", "charges": "NNS", "hope": "NN", "lost": "VBD", "rose": "VBD", "dismissed": "VBD", "were": "VBD",
    "which": "WDT", "whom": "WP", "accuses": "VBZ", "quoted": "VBD", "telling": "VBG", "had": "VBD", "warned": "VBD",
    "against": "IN", "US": "NNP", "there": "RB", "laid": "VBD", "out": "RP",
}  # fmt: skip
ENTS = {"Mara Holt": "PERSON", "Peter Dunn": "PERSON", "the county": "ORG"}

FOUND = {
    "noun-by": (
        "It followed an admission by officials [T:that they had lost files].",
        ("officials", "admission", "they had lost files"),
    ),
    "noun-from": (
        "It came after angry charges from Mara Holt [T:that they lost files].",
        ("Mara Holt", "charges", "they lost files"),
    ),
    "predicate-behind-a-relative-clause": (
        "[S:Peter Dunn] [C:dismissed] [T:the tolls], which rose, as a failure.",
        ("Peter Dunn", "dismissed", "the tolls, which rose, as a failure"),
    ),
    "main-clause-before-a-relative-one": (
        "[T1:They lost files], [T2:which were old], [C2:according to] [S2:Mara Holt].",
        ("Mara Holt", "according to", "They lost files, which were old"),
    ),
    "whom-she-accuses": (
        "He left Peter Dunn, [T:whom] [S:Mara Holt] [C:accuses of] [T:hiding files].",
        ("Mara Holt", "accuses of", "hiding files"),
    ),
    "quoted-telling": (
        "[S:The Globe] [C:quoted] [T:Peter Dunn telling voters that they had lost].",
        ("Peter Dunn", "quoted | telling", "they had lost"),
    ),
    "warned-the-US": (
        "[S:Mara Holt] [C:warned] [T:the US and Peter Dunn against tolls].",
        ("Mara Holt", "warned", "the US and Peter Dunn against tolls"),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "row"), FOUND.values(), ids=FOUND.keys())
def test_found(marked: str, row: tuple[str, str, str]) -> None:
    quotes = [quote for quote in read_quotes(marked, tags=TAGS, ents=ENTS) if not is_left_out(quote.cue_type)]
    assert [show(quote) for quote in quotes] == [row]


def test_a_tail_that_uses_words_to_say_more_is_a_report_of_its_own() -> None:
    marked = "[S:Mara Holt] [C:said] [T:talks were over, using her first words to vow that they lost]."
    assert [show(quote) for quote in read_quotes(marked, tags=TAGS, ents=ENTS)] == [
        ("Mara Holt", "said", "talks were over"),
        ("Mara Holt", "using her first words to vow", "they lost"),
    ]


@pytest.mark.parametrize("tail", ["using her first tools to mend it", "using files"])
def test_a_tail_that_says_nothing_stays(tail: str) -> None:
    [quote] = read_quotes(f"[S:Mara Holt] [C:said] [T:talks were over, {tail}].", tags=TAGS, ents=ENTS)
    assert show(quote)[2] == f"talks were over, {tail}"


def test_an_infinitive_ends_before_the_next_verb() -> None:
    [quote] = read_quotes("[S:Mara Holt] [C:promised] [T:to go there, were late].", tags=TAGS, ents=ENTS)
    assert show(quote)[2] == "to go there"


NOT_FOUND = {
    "thought": "It came after a hope by officials [T:that they lost files].",
    "no-complement": "It came after charges from Mara Holt [T:about files].",
    "no-noun-of-saying": "It came after a letter of files from Mara Holt [T:that they lost].",
    "nobody-named": "It came after charges from there [T:that they lost files].",
    "accused-of-as-a-participle": "[S:Peter Dunn] [C:accused of] [T:hiding files] left.",
}


@pytest.mark.parametrize("marked", NOT_FOUND.values(), ids=NOT_FOUND.keys())
def test_not_found(marked: str) -> None:
    assert read_quotes(marked, tags=TAGS, ents=ENTS) == []


WORDS = " ".join(["They were the last to arrive and the first to leave"] * 2)


def _read(text: str) -> list[str]:
    return [show(quote)[2] for quote in extract_quotes(make_doc(text, tags=TAGS), tag=FakeTagger().tag)]


def test_a_paragraph_in_marks_that_nobody_speaks_is_kept_without_a_speaker() -> None:
    text = f"It rained in the town.\n\n“{WORDS}.”\n\nIt rained again."
    [quote] = extract_quotes(make_doc(text, tags=TAGS), tag=FakeTagger().tag)
    assert (quote.kind, quote.source, quote.found_by) == (QuoteKind.DIRECT, None, "quotation alone")
    assert quote.contents[0].text == WORDS


@pytest.mark.parametrize(
    "text",
    [
        "It rained.\n\n“They were the last.”\n\nIt rained.",
        f"It rained.\n\n“{WORDS},” on a wall.",
        f"It rained.\n\n“{WORDS}.”\n\nIt rained: “{WORDS}.”",
        f"It rained.\n\n“{WORDS.replace('were', 'being')}.”\n\nIt rained.",
    ],
    ids=["short", "with-more", "repeated", "no-verb"],
)
def test_other_quotations_alone_are_none(text: str) -> None:
    assert _read(text) == []


def test_a_quotation_that_somebody_speaks_is_not_kept_twice() -> None:
    marked = f"“[T:{WORDS}.]”\n\n[S:Mara Holt] [C:said] so."
    quotes = extract_quotes(make_doc(plain(marked), tags=TAGS), tag=FakeTagger(marked).tag)
    assert len(quotes) == 1
