"""From a tagged document to quotes: continuations, kinds, boilerplate, order."""

from __future__ import annotations

import pytest

from tests.specimens import FakeTagger, make_doc, plain, read_quotes, show
from tracker.quotes.boilerplate import find_boilerplate, is_heading
from tracker.quotes.component import QuoteExtractor
from tracker.records import Quote, QuoteKind, TextSpan

TAGS = {"agreed": "VBD", "smiled": "VBD"}
CONTINUED = {
    "next-sentence": (
        "“[T:We go now],” [S:he] [C:said]. “It is time to leave.”", ["We go now | It is time to leave"],
    ),
    "next-paragraph": (
        "“[T:We go now],” [S:he] [C:said].\n\n“It is time to leave the house.”",
        ["We go now | It is time to leave the house"],
    ),
    "two-paragraphs": (
        "“[T:We go now],” [S:he] [C:said].\n“It is time to leave.”\n“Do come with us.”",
        ["We go now | It is time to leave | Do come with us"],
    ),
    "open-paragraph": (
        "“[T:We go now],” [S:he] [C:said]. “It is time to leave.\n\n“Do come with us.”",
        ["We go now | It is time to leave | Do come with us"],
    ),
    "signed-below": (
        "[S:He] [C:said] [T:“that we go now”].\n“It is time to leave.”\n— Jay Green, a nurse",
        ["that we go now", "It is time to leave"],
    ),
    "opening-of-a-text": (
        "“It is time to leave.”\n“[T:We go now],” [S:he] [C:said].", ["It is time to leave | We go now"],
    ),
    "not-behind-a-sentence-about-another": (
        "“[T:We go now],” [S:Ann] [C:said]. Jay Green agreed. “It is time to leave.”",
        ["We go now", "It is time to leave"],
    ),
    "behind-a-sentence-about-the-same": (
        "“[T:We go now],” [S:Jay Green] [C:said]. Green smiled. “It is time to leave.”",
        ["We go now | It is time to leave"],
    ),
    "cut-off-where-the-model-joins": (
        "[T:“We go now],” [S:Ann] [C:said]. Jay Green agreed. [T:“It is time to leave.”]",
        ["We go now", "It is time to leave"],
    ),
    "answer-in-the-paragraph": ("[S:Ann] [C:asked] [T:if we go]. “It is time to leave.”", ["if we go"]),
    "too-few-words": ("“[T:We go now],” [S:he] [C:said]. “Good grief.”", ["We go now"]),
    "not-opening-a-sentence": (
        "“[T:We go now],” [S:he] [C:said] of the so-called “very long wait”.", ["We go now"],
    ),
    "not-before-the-quote": ("“It is time to leave.” “[T:We go now],” [S:he] [C:said].", ["We go now"]),
    "not-behind-prose": (
        "“[T:We go now],” [S:he] [C:said].\nNobody called it “a very long wait” then.", ["We go now"],
    ),
    "behind-an-indirect-quote": (
        "[S:He] [C:said] [T:that we go].\n“It is time to leave the house.”", ["we go | It is time to leave the house"],
    ),
    "behind-a-colon": (
        "[S:Ann] [C:noted] [T:the rain] in a letter:\n“It is time to leave.\n“Do come with us.”",
        ["the rain | It is time to leave | Do come with us"],
    ),
    "behind-the-last-indirect-quote": (
        "[S1:He] [C1:said] [T1:that we go]. [S2:She] [C2:denied] [T2:that we go].\n“It is time to stay here.”",
        ["we go", "we go | It is time to stay here"],
    ),
    "not-where-prose-ends-the-paragraph": (
        "[S:He] [C:said] [T:that we go]. Nobody went.\n“It is time to leave the house.”", ["we go"],
    ),
    "not-behind-a-thought": ("[S:He] [C:hopes] [T:that we go].\n“It is time to leave the house.”", ["we go"]),
    "not-with-a-signature-behind": (
        "[S:He] [C:said] [T:that we go].\n“It is time to leave the house.”\nJay Green, The Daily Paper", ["we go"],
    ),
    "not-with-a-dash-and-a-name-behind": (
        "[S:He] [C:said] [T:that we go].\n“It is time to leave the house.”\n-- the mayor, in an interview.", ["we go"],
    ),
    "heading-in-marks": ("[S:He] [C:said] [T:that we go].\n“Time to leave”\nIt rained.", ["we go"]),
    "heading-in-other-marks": (
        "“[T:We go now],” [S:he] [C:said]. “It is time.”\n‘What do they mean?’\nIt rained.", ["We go now | It is time"],
    ),
    "in-single-marks": (
        "‘[T:We go now],’ [S:he] [C:said].\n‘It is time to leave.’", ["We go now | It is time to leave"],
    ),
    "pull-quote": (
        "“[T:We go now],” [S:he] [C:said].\n“It is time to leave.”\nJay agreed: “It is time to leave, or to stay.”",
        ["We go now"],
    ),
    "answer": ("“[T:Do we go now?]” [S:he] [C:asked].\n“It is time to leave the house.”", ["Do we go now?"]),
    "answer-to-an-indirect-question": (
        "[S:He] [C:asked] [T:if we go].\n“It is time to leave the house.”", ["if we go"],
    ),
    "question-that-runs-on": (
        "[S:He] [C:asked], “[T:Do we go now?]\n“It is time to leave the house.”",
        ["Do we go now? | It is time to leave the house"],
    ),
    "not-with-a-said-clause-of-its-own": (
        "“[T:We go now],” [S:he] [C:said].\n“We stay here until the long and heavy rain has ended,” she said.",
        ["We go now"],
    ),
    "open-before-the-cue": (
        "It rained.\n“It is time to leave.\n“Do come with us.\n“[T:We go now],” [S:he] [C:said].",
        ["It is time to leave | Do come with us | We go now"],
    ),
    "open-before-another-speaker": (
        "“[T1:We go now],” [S1:he] [C1:said].\n“It is time to stay.\n“[T2:We stay here],” [S2:she] [C2:said].",
        ["We go now", "It is time to stay | We stay here"],
    ),
    "closed-before-another-speaker": (
        "“[T1:We go now],” [S1:he] [C1:said].\n“It is time to leave.”\n“[T2:We stay here],” [S2:she] [C2:said].",
        ["We go now | It is time to leave", "We stay here"],
    ),
    "open-before-a-paragraph-of-prose": ("It rained.\n“It is time to leave.\n[S:He] [C:said] [T:so].", ["so"]),
    "behind-a-caption": (
        "“[T:We go now],” [S:he] [C:said].\nImage copyright AP Image caption Rain.\n“It is time to leave.”",
        ["We go now | It is time to leave"],
    ),
    "claimed-by-the-report-behind": (
        "[S1:He] [C1:said] [T1:that we go].\n“[T2:It is time to leave.]”\n[S2:She] [C2:denied] [T2:that we stay].",
        ["we go | It is time to leave", "we stay"],
    ),
    "claimed-by-the-report-behind-and-by-nobody-before": (
        "It rained.\n“[T2:It is time to leave.]”\n[S2:She] [C2:denied] [T2:that we stay].",
        ["we stay"],
    ),
    "claimed-by-the-quotation-behind": (
        "[S1:He] [C1:said] [T1:that we go].\n“[T2:It is time to leave.]\n“We stay,” [S2:she] [C2:said].",
        ["we go", "It is time to leave"],
    ),
    "colon-without-a-reporting-word": (
        "[S:The quarrel][C::] “[T:Do we really go now?]”\n“No, we do not.”", [],
    ),
    "colon-behind-a-name": ("[S:Jay Green][C::] “[T:We really go now.]”", ["We really go now"]),
    "colon-behind-who-passes-on": ("A note, carried by [S:Jay Green][C::] “[T:We really go now.]”", []),
    "not-across-a-paragraph-of-prose": (
        "“[T:We go now],” [S:he] [C:said].\nIt rained.\n“It is time to leave.”", ["We go now"],
    ),
    "to-the-nearest-speaker": (
        "“[T1:We go now],” [S1:he] [C1:said]. “[T2:We stay here],” [S2:she] [C2:said]. “It is time to leave.”",
        ["We go now", "We stay here | It is time to leave"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "contents"), CONTINUED.values(), ids=CONTINUED.keys())
def test_continuations(marked: str, contents: list[str]) -> None:
    assert [
        show(quote)[2] for quote in read_quotes(marked, ents={"Jay Green": "PERSON", "Green": "PERSON"}, tags=TAGS)
    ] == contents


@pytest.mark.parametrize(
    ("marked", "kind", "content"),
    [
        ("“[T:We go],” [S:he] [C:said].", QuoteKind.DIRECT, "We go"),
        ("[S:He] [C:said] [T:that it was “a very good” day].", QuoteKind.MIXED, "it was “a very good” day"),
        ("[S:He] [C:said] [T:that they go].", QuoteKind.INDIRECT, "they go"),
        ("“One two. [T:Three four five],” [S:he] [C:said].", QuoteKind.DIRECT, "One two. Three four five"),
        ("'[T:We go],' [S:he] [C:said].", QuoteKind.DIRECT, "We go"),
        ("“[T:We go,” he joked, “and stay],” [S:she] [C:said].", QuoteKind.MIXED, "“We go,” he joked, “and stay,”"),
    ],
    ids=["direct", "mixed", "indirect", "widened", "british", "clause-inside"],
)
def test_kind_and_content(marked: str, kind: QuoteKind, content: str) -> None:
    [quote] = read_quotes(marked)
    assert (quote.kind, quote.contents[0].text) == (kind, content)


def test_parts_divided_by_marks_alone_become_one() -> None:
    [quote] = read_quotes("“[T:We go and] [T:stay here],” [S:he] [C:said].")
    assert [content.text for content in quote.contents] == ["We go and stay here"]


def test_source_is_cut_before_its_comma() -> None:
    [quote] = read_quotes("[S:Yang Lei, an expert,] [C:said] [T:that we go].")
    assert quote.source is not None
    assert quote.source.text == "Yang Lei, an expert"


def test_order_is_that_of_the_content() -> None:
    marked = "[S1:He] [C1:said] [T1:we go].\n“[T2:They stay],” [S2:she] [C2:said].\n[S3:He] [C3:added] [T3:so be it]."
    quotes = read_quotes(marked)
    assert [quote.start for quote in quotes] == sorted(quote.start for quote in quotes)
    assert len(quotes) == 3


SKIPPED = {
    "heading": "[S:Kremlin] [C:says] [T:Obama ready to visit]\n\nIt rained all day.",
    "appeal": "It rained all day.\n\nSupport our work! [S:He] [C:said] [T:so]!",
    "newsletter": "It rained.\n\nSign up for our newsletter, [S:he] [C:said], [T:and get more updates].",
    "rest": "It rained all day in Moscow.\n\nA message from the editors:\n\n[S:We] [C:say] [T:that you should pay].",
}


@pytest.mark.parametrize("marked", SKIPPED.values(), ids=SKIPPED.keys())
def test_no_quote_from_what_is_not_the_article(marked: str) -> None:
    assert read_quotes(marked) == []


REGIONS = {
    "heading": ("Obama to visit Russia: Kremlin\n\nIt rained.", ["heading"]),
    "prose": ("It rained.\n\n“It did,” he said.\n\nHe said: “It did.”", []),
    "newsletter": ("It rained.\nSign up for our free weekly newsletter.", ["advert of the outlet"]),
    "subscribe": ("It rained.\nSubscribe to get daily alerts by email.", ["advert of the outlet"]),
    "app": ("It rained.\nDownload our free iPhone app.", ["advert of the outlet"]),
    "support": ("It rained.\nSupport The Times today!", ["appeal to readers"]),
    "share": ("It rained.\nShare on Facebook.\nTweet", ["share buttons", "share buttons"]),
    "links": ("It rained.\nRead more: Obama in Moscow.", ["link list"]),
    "copyright": ("It rained.\n© 2013 The Times.", ["copyright line"]),
    "byline": ("By Ann Reporter\nIt rained.", ["byline"]),
    "no-byline": ("By then Putin had denied it.", []),
    "rest": ("It rained here.\nIt snowed.\nSince you're here, please pay.\nIt rained.", ["appeal to readers"]),
    "rest-not-in-the-first-third": ("Since you're here, stay.\n" + "It rained.\n" * 20, []),
    "sign-up": ("It rained.\nGet the news in your inbox. Sign up here.", ["advert of the outlet"]),
    "donation": ("It rained.\nThe Paper is reader supported: chip in $10.", ["appeal to readers"]),
    "credit": ("It rained.\nThe Associated Press contributed to this report.", ["credit line"]),
    "highlights": ("Story highlights Obama is ready\nIt rained.", ["link list"]),
    "caption": ("Media playback is unsupported on your device Media caption Rain.\nIt rained.", ["media caption"]),
    "transcript": ("This is a rush transcript. It may be updated.\nIt rained.", ["service notice"]),
    "dateline": ("MOSCOW (Reuters) - It rained.", ["dateline"]),
    "dateline-with-a-date": ("ERBIL, Iraq, Feb. 5 — It rained.", ["dateline"]),
    "no-dateline": ("Putin - a former agent - denied it.\nNATO said it rained.\nA rain-soaked man left.", []),
    "copyright-in-prose": ("Copyright: I always ask whose it is.", []),
    "caption-before-prose": (
        "JUST WATCHED Rain Replay More Videos ... MUST WATCH Rain 02:22 It rained in Moscow.",
        ["media caption"],
    ),
    "long-paragraph": ("Watch: " + "it rained. " * 80, []),
    "words-without-a-stop": ("It rained.\n“It did,” said Jay", []),
    "empty": ("", []),
}


@pytest.mark.parametrize(("text", "reasons"), REGIONS.values(), ids=REGIONS.keys())
def test_find_boilerplate(text: str, reasons: list[str]) -> None:
    regions = find_boilerplate(text)
    assert [region.reason for region in regions] == reasons
    assert all(0 <= region.start < region.end <= len(text) for region in regions)


def test_an_appeal_runs_to_the_end() -> None:
    text = REGIONS["rest"][0]
    [region] = find_boilerplate(text)
    assert text[region.start : region.end].startswith("Since you're here")
    assert region.end == len(text)


@pytest.mark.parametrize("name", ["dateline", "dateline-with-a-date", "caption-before-prose"])
def test_prose_behind_a_prefix_is_left(name: str) -> None:
    text = REGIONS[name][0]
    [region] = find_boilerplate(text)
    assert text[region.end :].startswith("It rained")


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("Obama to visit Russia to help improve ties: Kremlin", True),
        ("Obama to visit Russia.", False),
        ("“We go,” he said", False),
        ("'We go,' reporters heard on the train", True),
        ("He said: “We go.”", False),
        ("Will he go?", False),
        ("word " * 30, False),
    ],
    ids=["title", "sentence", "words-without-a-stop", "single-marks", "closing-mark", "question", "long"],
)
def test_is_heading(paragraph: str, expected: bool) -> None:
    assert is_heading(paragraph) is expected


def test_an_empty_document_has_no_quotes() -> None:
    assert read_quotes("") == []


def test_component_looks_then_writes() -> None:
    marked = "[S:He] [C:said] [T:that we go]."
    component = QuoteExtractor("quote_extractor", FakeTagger(marked).tag)
    doc = make_doc(plain(marked))
    predicted = component.predict(doc)
    assert doc._.quotes is None
    assert component(doc)._.quotes == predicted
    assert predicted == [
        Quote(
            QuoteKind.INDIRECT,
            (TextSpan.cut(doc.text, 13, 18),),
            cues=(TextSpan.cut(doc.text, 3, 7),),
            source=TextSpan.cut(doc.text, 0, 2),
            score=0.9,
        )
    ]
