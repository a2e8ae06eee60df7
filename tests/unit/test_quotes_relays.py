"""Who speaks inside what an agency or an institution reports, and through whom."""

from __future__ import annotations

import pytest

from tests.specimens import FakeTagger, make_doc, plain, read_quotes, show
from tracker.quotes.extract import extract_quotes
from tracker.records import Quote

Row = tuple[str | None, str, str, str | None]


def _rows(quotes: list[Quote]) -> list[Row]:
    return [(*show(quote), " > ".join(relay.span.text for relay in quote.relays) or None) for quote in quotes]


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
        "[S:Interfax] [C:reported] [T:that both would meet in spring for once, and that Putin said they went].",
        ["that both would meet in spring for once, and that [S:Putin] [C:said] [T:they went]."],
        [
            ("Interfax", "reported", "both would meet in spring for once, and that Putin said they went", None),
            ("Putin", "said", "they went", "Interfax"),
        ],
    ),
    "agency-given-what-follows-another-cue": (
        "Lavrov told reporters [T:that he would go], [C:according to] [S:the RIA Novosti].",
        ["[S:Lavrov] [C:told] [T:reporters that he would go]."],
        [("Lavrov", "told", "he would go", "the RIA Novosti")],
    ),
    "agency-before-the-speaker": (
        "Last week, as [S:Interfax] [C:reported], officials told Lavrov [T:that he would go].",
        ["Last week, as, [S:officials] [C:told] [T:Lavrov that he would go]."],
        [("officials", "told", "he would go", "Interfax")],
    ),
    "another-sentence-is-not-read-again": (
        "Lavrov told reporters much. [S:Interfax] [C:reported] [T:that he would go].",
        ["[S:Lavrov] [C:told] reporters much. [T:that he would go]."],
        [("Interfax", "reported", "he would go", None)],
    ),
    "agency-whose-content-is-its-own": (
        "[S:Interfax] [C:reported] [T:that the talks had ended].", [],
        [("Interfax", "reported", "the talks had ended", None)],
    ),
    "agency-through-an-agency": (
        "[S:RT] [C:said] [T:that Interfax reported that the talks had ended].",
        ["that [S:Interfax] [C:reported] [T:that the talks had ended]."],
        [("Interfax", "reported", "the talks had ended", "RT")],
    ),
    "two-relays": (
        "[T:Putin told Obama that he would come, the Kremlin said], [S:Interfax] [C:reported].",
        ["[T:Putin told Obama that he would come], [S:the Kremlin] [C:said].",
         "[S:Putin] [C:told] [T:Obama that he would come]."],
        [
            ("the Kremlin", "said", "Putin told Obama that he would come", "Interfax"),
            ("Putin", "told", "he would come", "Interfax > the Kremlin"),
        ],
    ),
    "relay-that-cites-another": (
        "[S:Interfax] [C:reported], citing the Kremlin, [T:that Putin had told Obama that he would come].",
        ["that [S:Putin] [C:had told] [T:Obama that he would come]."],
        [
            ("the Kremlin", "reported | citing", "Putin had told Obama that he would come", "Interfax"),
            ("Putin", "had told", "he would come", "Interfax > the Kremlin"),
        ],
    ),
    "day-before-that": (
        "[S:The Kremlin] [C:said] on Monday [T:that Putin told Obama that he would come].",
        ["that [S:Putin] [C:told] [T:Obama that he would come]."],
        [
            ("The Kremlin", "said", "Putin told Obama that he would come", None),
            ("Putin", "told", "he would come", "The Kremlin"),
        ],
    ),
    "agency-read-again-without-that": (
        "[S:Interfax] [C:reported] [T:that Putin told Obama that he would come].",
        ["[S:Putin] [C:told] [T:Obama that he would come]."],
        [("Putin", "told", "he would come", "Interfax")],
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
    assert _rows(read_quotes(marked, *inner, ents={"Kremlin": "ORG"})) == rows


def test_offsets_inside_point_into_the_whole_text() -> None:
    marked = "It is late.\n\n[T:The visit will be in May, Yury Ushakov said], [S:Interfax] [C:reported]."
    [quote] = read_quotes(marked, "[T:The visit will be in May], [S:Yury Ushakov] [C:said].")
    text = plain(marked)
    for span in (*quote.spans, *(relay.span for relay in quote.relays)):
        assert text[span.start : span.end] == span.text
    assert quote.found_by == "model, layer inside"


def _ask(marked: str, pos: str) -> list[str]:
    """What the tagger is asked behind its first reading; ``pos`` is that of "demands", "" where nobody said it."""
    tagger = FakeTagger(marked)
    doc = make_doc(plain(marked))
    for token in doc:
        if token.text == "demands":
            token.pos_ = pos
    extract_quotes(doc, tag=tagger.tag)
    assert tagger.asked[0] == plain(marked)
    return tagger.asked[1:]


@pytest.mark.parametrize(
    ("marked", "pos", "asked"),
    [
        ("[S:Putin] [C:said] [T:the talks had ended].", "", 0),
        ("[S:Putin] [C:said] [T:their demands had grown].", "NOUN", 0),
        ("[S:Putin] [C:said] [T:he demands that all go].", "VERB", 1),
        ("[S:Putin] [C:said] [T:he made strong demands].", "NOUN", 1),
        ("[S:Putin] [C:said] [T:he demands that all go].", "", 1),
    ],
)
def test_a_second_reading_is_asked_only_where_a_reporting_verb_stands_inside(marked: str, pos: str, asked: int) -> None:
    assert len(_ask(marked, pos)) == asked


def test_no_words_are_read_twice() -> None:
    """Where nothing is found inside, the clause is taken out again with its "that": often the same words are left."""
    asked = _ask("[S:Interfax] [C:reported] [T:he demands that all go].", "VERB")
    assert len(asked) == len(set(asked))


VIA: dict[str, tuple[str, list[tuple[str, str | None]]]] = {
    "told": ("“[T:We go],” [S:Peskov] [C:told] Interfax on Monday.", [("Interfax", "Interfax")]),
    "told-the": ("“[T:We go],” [S:Peskov] [C:told] the Kommersant daily.", [("Kommersant daily", "Kommersant")]),
    "told-The": ("“[T:We go],” [S:Peskov] [C:told] The AFP.", [("AFP", "Agence France-Presse")]),
    "told-programme": ("“[T:We go],” [S:Peskov] [C:told] “Fox News Sunday.”", [("Fox News Sunday", "Fox News")]),
    "told-reporter": ("“[T:We go],” [S:Peskov] [C:told] CNN’s Ann Lee.", [("CNN", "CNN")]),
    "told-somebody-on": ("“[T:We go],” [S:Peskov] [C:told] Ann Lee on NBC’s “Meet the Press.”", [("NBC", "NBC News")]),
    "told-unlisted": ("“[T:We go],” [S:Peskov] [C:told] Iranian state television.", [
        ("Iranian state television", "Iranian state television"),
    ]),
    "told-people": ("“[T:We go],” [S:Peskov] [C:told] the media.", []),
    "interview": ("[S:Peskov] [C:said] [T:we go] in an interview with RT.", [("RT", "RT")]),
    "interview-with-russia's": (
        "In an interview Monday with Russia’s Rossiya-24 TV, [S:Peskov] [C:said] [T:we go].",
        [("Rossiya-24", "Rossiya 24")],
    ),
    "on-the-air": ("On CNN, meanwhile, [S:Peskov] [C:said] [T:we go].", [("CNN", "CNN")]),
    "op-ed": ("In a New York Post op-ed, [S:Peskov] [C:wrote] [T:we go].", [("New York Post", "New York Post")]),
    "reported": ("[S:Peskov] [C:said] [T:we go], Interfax reported.", [("Interfax", "Interfax")]),
    "agency-said": ("[S:Peskov] [C:said] [T:we go], the Yonhap news agency said.", [("Yonhap news agency", "Yonhap")]),
    "cited-by": ("[S:Peskov] [C:said] [T:we go], as cited by RIA.", [("RIA", "RIA Novosti")]),
    "one-reports-what-another-was-told": ("“[T:We go],” [S:Peskov] [C:told] Interfax, according to CNN.", [
        ("CNN", "CNN"), ("Interfax", "Interfax"),
    ]),
    "source-is-the-outlet": ("[S:Interfax] [C:said] [T:we go], RT reported.", []),
    "source-is-its-reporter": ("[S:CNN’s Ann Lee] [C:reports] [T:we go].", []),
    "source-spoke-to-it": ("[S:A Kommersant source in town] [C:said] [T:we go].", [("Kommersant", "Kommersant")]),
    "none": ("[S:Peskov] [C:said] [T:we go].", []),
    "other-sentence": ("[S:Peskov] [C:said] [T:we go]. Interfax reported on ships.", []),
    "other-speaker": ("[S1:Haq] [C1:told] Reuters [T1:that we go], and [S2:activists] [C2:said] [T2:that we stay].", [
        ("Reuters", "Reuters"),
    ]),
    "in-quotation-marks": ("[S:Peskov] [C:said] [T:we go]; “and then Interfax reported that it was a joke”.", []),
    "in-the-content": ("[S:Peskov] [C:said] [T:we go as RT said].", []),
    "a-council-is-no-newspaper": ("[S:Peskov] [C:told] the Guardian Council [T:that we go].", []),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "relays"), VIA.values(), ids=VIA.keys())
def test_via(marked: str, relays: list[tuple[str, str | None]]) -> None:
    assert [(relay.span.text, relay.name) for quote in read_quotes(marked) for relay in quote.relays] == relays


@pytest.mark.parametrize(
    ("before", "named", "name"),
    [
        ("The Washington Post wrote on ships. ", "the Post", "Washington Post"),
        ("The Denver Post and the Jerusalem Post wrote on ships. ", "the Post", "Jerusalem Post"),
        ("Kommersant and CNN reported on ships. ", "the newspaper", "Kommersant"),
        ("It rained. ", "the Post", None),
        ("The Washington Post wrote on ships. ", "the Des Moines Post", "Des Moines Post"),
    ],
)
def test_a_short_form_is_the_fitting_outlet_named_last_before(before: str, named: str, name: str | None) -> None:
    quotes = read_quotes(f"{before}“[T:We go],” [S:Peskov] [C:told] {named}.")
    assert [relay.name for quote in quotes for relay in quote.relays] == ([name] if name else [])


CITING: dict[str, tuple[str, Row]] = {
    "behind-the-cue": (
        "[S:Reuters] [C:reported], citing two officials, [T:that we go].",
        ("two officials", "reported | citing", "we go", "Reuters"),
    ),
    "before-the-cue": (
        "[S:Reuters], citing a source in the ministry, [C:reported] [T:that we go].",
        ("a source in the ministry", "citing | reported", "we go", "Reuters"),
    ),
    "in-front": (
        "Citing two officials, [S:Reuters] [C:reported] [T:that we go].",
        ("two officials", "Citing | reported", "we go", "Reuters"),
    ),
    "taken-for-content": (
        "[S:Interfax] [C:reported], citing [T:the Kremlin, that we go].",
        ("the Kremlin", "reported | citing", "we go", "Interfax"),
    ),
    "no-speaker": (
        "[S:Reuters] [C:reported], citing concerns, [T:that we go].",
        ("Reuters", "reported", "we go", None),
    ),
    "not-an-outlet": (
        "[S:Peskov] [C:said], citing two officials, [T:that we go].",
        ("Peskov", "said", "we go", None),
    ),
}


@pytest.mark.parametrize(("marked", "row"), CITING.values(), ids=CITING.keys())
def test_whom_an_outlet_cites_speaks(marked: str, row: Row) -> None:
    assert _rows(read_quotes(marked, ents={"Kremlin": "ORG"})) == [row]


def test_citing_is_no_report_of_its_own() -> None:
    quotes = read_quotes("[T1:We go], [S1:RIA] [C1:reported], [C2:citing] [T2:a spokesman for the army].")
    assert _rows(quotes) == [("a spokesman for the army", "reported | citing", "We go", "RIA")]


NOT_NESTED = {
    "pronoun-may-be-the-same": (
        "[S:Lavrov] [C:said] [T:he agreed that it is late].", "[S:he] [C:agreed] [T:that it is late].",
    ),
    "bare-act": ("[S:Comey] [C:said] [T:Trump strongly defended Flynn].", "[S:Trump] strongly [C:defended] [T:Flynn]."),
    "thing-that-shows": (
        "[S:Comey] [C:said] [T:the report showed it was late].", "[S:the report] [C:showed] [T:it was late].",
    ),
    "noun": (
        "[S:Comey] [C:said] [T:Trump claims that it was late were told].",
        "[S:Trump] [C:claims] [T:that it was late] were told.",
    ),
    "other-clause": (
        "[S:Comey] [C:said] [T:it rained, while Trump said it was late].",
        "it rained, while [S:Trump] [C:said] [T:it was late].",
    ),
    "asked-to-speak": (
        "[S:Comey] [C:said] [T:they met Trump to say it was late].", "they met [S:Trump] [C:to say] [T:it was late].",
    ),
    "within-a-request": ("[S:Putin] [C:urged] [T:Kerry said it was late].", "[S:Kerry] [C:said] [T:it was late]."),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "inner"), NOT_NESTED.values(), ids=NOT_NESTED.keys())
def test_what_a_person_merely_describes_is_no_claim(marked: str, inner: str) -> None:
    tags = {"agreed": "VBD", "is": "VBZ", "defended": "VBD", "showed": "VBD", "claims": "NNS"}
    [quote] = read_quotes(marked, inner, tags=tags)
    assert quote.relays == ()


def test_an_outlets_reporter_is_named_by_the_outlet() -> None:
    quotes = read_quotes(
        "[T:Romney says it was late], [S:ABC’s Ann Lee] [C:reports].", "[S:Romney] [C:says] [T:it was late]."
    )
    assert [[relay.name for relay in quote.relays] for quote in quotes] == [[], ["ABC News"]]


def test_what_the_relay_told_an_outlet_came_through_the_outlet_first() -> None:
    quotes = read_quotes(
        "[S:Aides] [C:told] ABC News [T:that Trump said it was late].", "that [S:Trump] [C:said] [T:it was late]."
    )
    assert [[relay.span.text for relay in quote.relays] for quote in quotes] == [["ABC News"], ["ABC News", "Aides"]]
