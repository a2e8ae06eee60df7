"""Who speaks inside what an agency or an institution reports, and through whom."""

from __future__ import annotations

import pytest

from tests.specimens import FakeTagger, make_doc, plain, read_quotes, show
from tracker.quotes.extract import extract_quotes
from tracker.records import Quote

Row = tuple[str | None, str, str, str | None]


def _rows(quotes: list[Quote]) -> list[Row]:
    return [(*show(quote), quote.via.text if quote.via else None) for quote in quotes]


LAYERS: dict[str, tuple[str, list[str], list[Row]]] = {
    "agency-at-the-end": (
        "[T:The visit will take place in May, Yury Ushakov said], [S:Interfax] [C:reported].",
        ["[T:The visit will take place in May], [S:Yury Ushakov] [C:said]."],
        [("Yury Ushakov", "said", "The visit will take place in May", "Interfax")],
    ),
    "agency-in-front": (
        "[C:According to] [S:the RIA Novosti], [T:Lavrov said the talks went well].",
        ["[S:Lavrov] [C:said] [T:the talks went well]."],
        [("Lavrov", "said", "the talks went well", "the RIA Novosti")],
    ),
    "institution-keeps-its-own": (
        "[S:The Kremlin] [C:said] [T:Putin told Obama that he would come].",
        ["[S:Putin] [C:told] [T:Obama that he would come]."],
        [
            ("The Kremlin", "said", "Putin told Obama that he would come", None),
            ("Putin", "told", "he would come", "The Kremlin"),
        ],
    ),
    "agency-with-little-inside-stays": (
        "[S:Interfax] [C:reported] [T:that both would meet in the spring for the first time, and that Putin said so].",
        ["that both would meet in the spring for the first time, and that [S:Putin] [C:said] [T:so]."],
        [
            ("Interfax", "reported", "both would meet in the spring for the first time, and that Putin said so", None),
            ("Putin", "said", "so", "Interfax"),
        ],
    ),
    "agency-whose-content-is-its-own": (
        "[S:Interfax] [C:reported] [T:that the talks had ended].", [],
        [("Interfax", "reported", "the talks had ended", None)],
    ),
    "agency-inside-an-agency-is-none": (
        "[S:RT] [C:said] [T:that Interfax reported that the talks had ended].",
        ["that [S:Interfax] [C:reported] [T:that the talks had ended]."],
        [("RT", "said", "Interfax reported that the talks had ended", None)],
    ),
    "thought-inside-is-none": (
        "[S:The Kremlin] [C:said] [T:Putin said he hopes that he can come].",
        ["[S:Putin] said he [C:hopes] [T:that he can come]."],
        [("The Kremlin", "said", "Putin said he hopes that he can come", None)],
    ),
    "quoted-report-is-not-looked-into": (
        "[S:Peskov] [C:said]: “[T:Putin told Obama that he would come].”",
        ["“[S:Putin] [C:told] [T:Obama that he would come].”"],
        [("Peskov", "said", "Putin told Obama that he would come", None)],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "inner", "rows"), LAYERS.values(), ids=LAYERS.keys())
def test_layers(marked: str, inner: list[str], rows: list[Row]) -> None:
    assert _rows(read_quotes(marked, *inner)) == rows


def test_offsets_inside_point_into_the_whole_text() -> None:
    marked = "It is late.\n\n[T:The visit will be in May, Yury Ushakov said], [S:Interfax] [C:reported]."
    [quote] = read_quotes(marked, "[T:The visit will be in May], [S:Yury Ushakov] [C:said].")
    text = plain(marked)
    for span in (*quote.contents, *quote.cues, quote.source, quote.via):
        assert span is not None
        assert text[span.start : span.end] == span.text
    assert quote.found_by == "model, layer inside"


def test_a_second_reading_is_asked_only_where_a_reporting_word_stands_inside() -> None:
    marked = "[S:Putin] [C:said] [T:the talks had ended]."
    tagger = FakeTagger(marked)
    extract_quotes(make_doc(plain(marked)), tag=tagger.tag)
    assert tagger.asked == [plain(marked)]


VIA: dict[str, tuple[str, str | None, str | None]] = {
    "told": ("“[T:We go],” [S:Peskov] [C:told] Interfax on Monday.", "Interfax", "Interfax"),
    "told-the": ("“[T:We go],” [S:Peskov] [C:told] the Kommersant daily.", "Kommersant daily", "Kommersant"),
    "interview": ("[S:Peskov] [C:said] [T:we go] in an interview with RT.", "RT", "RT"),
    "reported": ("[S:Peskov] [C:said] [T:we go], Interfax reported.", "Interfax", "Interfax"),
    "agency-said": ("[S:Peskov] [C:said] [T:we go], the Yonhap news agency said.", "Yonhap news agency", "Yonhap"),
    "cited-by": ("[S:Peskov] [C:said] [T:we go], as cited by RIA.", "RIA", "RIA Novosti"),
    "source-is-the-outlet": ("[S:Interfax] [C:said] [T:we go], RT reported.", None, None),
    "none": ("[S:Peskov] [C:said] [T:we go].", None, None),
    "other-sentence": ("[S:Peskov] [C:said] [T:we go]. Interfax reported on ships.", None, None),
    "in-quotation-marks": ("[S:Peskov] [C:said] [T:we go]; “Interfax reported” was a joke.", None, None),
    "in-the-content": ("[S:Peskov] [C:said] [T:we go as RT said].", None, None),
}


@pytest.mark.parametrize(("marked", "words", "name"), VIA.values(), ids=VIA.keys())
def test_via(marked: str, words: str | None, name: str | None) -> None:
    [quote] = read_quotes(marked)
    assert ((quote.via.text if quote.via else None), quote.via_name) == (words, name)
