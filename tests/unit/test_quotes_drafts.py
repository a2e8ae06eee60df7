"""What the tagger leaves raw is put right: no report that was not made, no addressee taken for speaker."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.specimens import FakeTagger, make_doc, make_tagging, plain, read_quotes, show
from tracker.outlets import load_outlets
from tracker.quotes.cues import load_cues
from tracker.quotes.drafting import draft_quotes
from tracker.quotes.drafts import Draft, Reading, replace_drafts
from tracker.quotes.tidying import tidy_draft
from tracker.schema.cue_types import is_left_out

Row = tuple[str | None, str, str]

NOT_REPORTED = {
    "did-not-say": "[S:The Kremlin] [C:did not say] [T:when the visit would be].",
    "not-before-the-cue": "[S:The Kremlin] did not [C:say] [T:when the visit would be].",
    "contraction": "[S:He] didn’t [C:say] [T:when the visit would be].",
    "never": "[S:He] has never [C:said] [T:that he would go].",
    "declined": "[S:Peskov] declined to [C:say] [T:who was there].",
    "refused": "[S:Peskov] [C:refused to say] [T:who was there].",
    "without": "[S:He] left without [C:saying] [T:where he went].",
    "no-reporting-word": "[S:The ministers] [C:signed] [T:the treaty].",
    "unknown-cue-few-quoted-words": "[S:He] [C:smiled] “[T:of course].”",
    "noun-without-complement": "[S:His] [C:statement] [T:on Syria] was long.",
    "lone-relative": "the plan, [T:which] [S:he] [C:said] is good.",
    "passive-addressee": "[S:He] [C:was told] [T:that the visit was off].",
    "accused-of": "[S:Russians] [C:accused of] [T:violations of human rights] may not enter.",
    "no-source": "[C:Saying] [T:that all was well].",
    "source-in-the-next-sentence": "The plan [C:was said to be] [T:too weak]. [S:Lavrov] left.",
    "clause-joined-on-before": "[T:She took a chair] and [S:he] [C:explained].",
    "clause-before-the-report": "[T:They waited] until [S:he] [C:said].",
    "passive-and-who-speaks-behind-it": "It is what [C:is called] [T:a leak], which [S:the jury] saw.",
    "who-behind-a-place": "supporters from Houston [S:who] [C:said] [T:that he would go].",
    "who-without-name": "those [S:who] [C:said] [T:that he would go].",
}


@pytest.mark.parametrize("marked", NOT_REPORTED.values(), ids=NOT_REPORTED.keys())
def test_no_quote(marked: str) -> None:
    assert read_quotes(marked, ents={"Houston": "GPE"}) == []


TIDIED: dict[str, tuple[str, Row]] = {
    "clause-before-as": ("[T:She took a chair], as [S:he] [C:said].", ("he", "said", "She took a chair")),
    "clause-of-another-report-left-out": (
        "[S:The Kremlin] [C:said] Lavrov asked Kerry by phone [T:that he wait].",
        ("The Kremlin", "said", "Lavrov asked Kerry by phone that he wait"),
    ),
    "clause-that-reports-nothing-left-out": (
        "[S:The Kremlin] [C:said] Lavrov met Kerry there [T:that he wait].", ("The Kremlin", "said", "he wait"),
    ),
    "addressee-who-asked-left-out": (
        "[S:The Kremlin] [C:said] those who asked early [T:that he wait].", ("The Kremlin", "said", "he wait"),
    ),
    "negation-inside-stays": (
        "[S:The Kremlin] [C:said] [T:he did not go].", ("The Kremlin", "said", "he did not go"),
    ),
    "negation-of-another-clause": (
        "It was not late when [S:the Kremlin] [C:said] [T:he had gone].", ("the Kremlin", "said", "he had gone"),
    ),
    "negation-in-the-content-before": (
        "“[T:No, we will not],” [C:said] [S:Lavrov].", ("Lavrov", "said", "No, we will not"),
    ),
    "contraction-in-the-content-before": (
        "“[T:They won’t],” [C:replied] [S:Lavrov].", ("Lavrov", "replied", "They won’t"),
    ),
    "negation-in-the-sentence-before": (
        "He would not. [C:Said] [S:Lavrov]: [T:we must go].", ("Lavrov", "Said", "we must go"),
    ),
    "that": ("[S:He] [C:said] [T:that Obama had gone].", ("He", "said", "Obama had gone")),
    "told-reporters-that": (
        "[S:Peskov] [C:told] [T:reporters that Obama had gone].", ("Peskov", "told", "Obama had gone"),
    ),
    "told-many-that": (
        "[S:Peskov] [C:told] [T:reporters in New York that Obama had gone].", ("Peskov", "told", "Obama had gone"),
    ),
    "urged-to-keeps-its-object": (
        "[S:Obama] [C:urged] [T:Congress to act now].", ("Obama", "urged", "Congress to act now"),
    ),
    "noun-with-that": ("[S:His] [C:statement] [T:that he would go] was new.", ("His", "statement", "he would go")),
    "noun-with-to": ("[S:His] [C:pledge] [T:to go there] was new.", ("His", "pledge", "to go there")),
    "plain-direct": (
        "“[T:We will go there again],” [C:smiled] [S:Lavrov].", ("Lavrov", "smiled", "We will go there again"),
    ),
    "source-behind-a-quotation-of-sentences": (
        "[C:Said] “[T:It is late. We must go],” [S:Lavrov].", ("Lavrov", "Said", "It is late. We must go"),
    ),
    "passive-but-quoted": (
        "[S:He] [C:was told], “[T:The visit is off].”", (None, "was told", "The visit is off"),
    ),
    "active-with-addressee": ("[S:He] [C:accused] [T:the US of lying].", ("He", "accused", "the US of lying")),
    "source-behind-a-passive": (
        "“[T:We go],” reporters [C:were told by] [S:Peskov].", ("Peskov", "were told by", "We go"),
    ),
    "who": (
        "Hillary Clinton, [S:who] [C:pledged] [T:to go], is here.", ("Hillary Clinton", "pledged", "to go"),
    ),
    "which-behind-a-description": (
        "Hillary Clinton, the senator from New York, [S:who] [C:said], “[T:We go].”",
        ("Hillary Clinton", "said", "We go"),
    ),
    "what-is-before-the-antecedent-is-not-said": (
        "[T:These words] were shared by Hillary Clinton, [S:who] [C:said], “[T:We go].”",
        ("Hillary Clinton", "said", "We go"),
    ),
    "what-and-more": ("[T:What] [S:Lavrov] [C:said] [T:is a good plan].", ("Lavrov", "said", "is a good plan")),
    "who-behind-a-day": (
        "It came from Hillary Clinton on Thursday , [S:who] [C:said] [T:they would go].",
        ("Hillary Clinton", "said", "they would go"),
    ),
    "who-behind-somebody-unnamed": (
        "Hillary Clinton, met by a man, [S:who] [C:said], “[T:We go].”", (None, "said", "We go"),
    ),
    "quoted-as-saying": (
        "“[T:We go],” [S:Interfax] [C:quoted] [T:Dmitry Peskov as saying].",
        ("Dmitry Peskov", "quoted | as saying", "We go"),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "row"), TIDIED.values(), ids=TIDIED.keys())
def test_tidied(marked: str, row: Row) -> None:
    ents = {"Hillary Clinton": "PERSON", "New York": "LOC", "Thursday": "DATE"}
    tags = {"asked": "VBD", "met": "VBD", "who": "WP"}
    assert [show(quote) for quote in read_quotes(marked, ents=ents, tags=tags)] == [row]


def test_that_as_a_pronoun_stays() -> None:
    [quote] = read_quotes("[S:He] [C:said] [T:that is enough].", tags={"that": "DT"})
    assert quote.contents[0].text == "that is enough"


AS_SAYING = {
    "content-begins-with-them": "“[T:We go],” [S:the Interfax news agency] [C:quoted] [T:Peskov as saying].",
    "all-in-one-content": "[S:The Interfax news agency] [C:quoted] [T:Peskov as saying that We go].",
    "all-in-the-cue": "“[T:We go],” [S:the Interfax news agency] [C:cited Peskov as saying].",
    "left-to-neither": "“[T:We go],” [S:the Interfax news agency] [C:quoted] Peskov as saying.",
    "a-cue-of-its-own": "“[T1:We go],” [S1:the Interfax news agency] [C1:quoted] [S2:Peskov] [C2:as saying].",
    "passive": "[T:Peskov] [C:was quoted] by [S:the Interfax news agency] [T:as saying that We go].",
    "agent-behind": "[T:Peskov] [C:was quoted as saying] by [S:the Interfax news agency] [T:that We go].",
    "cited": "[T:Peskov] [C:was cited as saying] by [S:the Interfax news agency] on Monday [T:that We go].",
    "to-have-said": "[T:Peskov] [C:was reported] by [S:the Interfax news agency] [T:to have said that We go].",
    "told-somebody": "[T:Peskov] [C:was quoted] by [S:the Interfax news agency] [T:as telling reporters that We go].",
    "subject-behind-its-words": "[T:“We go,” Peskov] [C:was quoted as saying] by [S:the Interfax news agency].",
    "subject-a-content-of-its-own": (
        "[T1:“We go,”] [T2:Peskov] [C1:was quoted] by [S1:the Interfax news agency] [T1:as saying on Monday]."
    ),
    "subject-left-out": "[T:“We go,”] Peskov [C:was quoted] by [S:the Interfax news agency] [T:as saying].",
}


@pytest.mark.parametrize("marked", AS_SAYING.values(), ids=AS_SAYING.keys())
def test_quoted_as_saying_makes_the_agency_the_relay(marked: str) -> None:
    [quote] = read_quotes(marked)
    assert (quote.source and quote.source.text, [content.text for content in quote.contents]) == ("Peskov", ["We go"])
    assert [relay.name for relay in quote.relays] == ["Interfax"]
    assert [relay.span.text.casefold() for relay in quote.relays] == ["the interfax news agency"]


@pytest.mark.parametrize(
    "marked",
    [
        "[T:Sales rose], [S:Interfax] [C:reported].",
        "[T:Sales rose], it [C:was reported] by [S:Interfax].",
        "[S:Interfax] [C:reported] [T:that Peskov was said to have left].",
    ],
)
def test_what_an_agency_reports_without_saying_whose_stays_its_own(marked: str) -> None:
    [quote] = read_quotes(marked, tags={"reported": "VBD"})
    assert (quote.source and quote.source.text, quote.relays) == ("Interfax", ())


def test_a_passive_without_a_subject_keeps_its_agent() -> None:
    [quote] = read_quotes("[T:“We go there again,”] [C:was quoted as saying] by [S:Interfax].")
    assert (quote.source and quote.source.text, quote.relays) == ("Interfax", ())


def test_that_behind_the_addressee_may_belong_to_a_noun() -> None:
    [quote] = read_quotes("[S:He] [C:urged] [T:China to use that position].", tags={"that": "DT"})
    assert quote.contents[0].text == "China to use that position"


@pytest.mark.parametrize(
    ("marked", "cue_type"),
    [
        ("[S:He] [C:hopes] [T:that we go].", "thought"),
        ("[S:He] [C:denied] [T:that we go].", "denial"),
        ("[S:He] [C:told] [T:us that we go].", "speech"),
        ("[S:He] [C:warned] [T:that we go].", "warning"),
        ("[S:He] [C:wrote] [T:that we go].", "writing"),
        ("“[T:We will go there again],” [C:smiled] [S:Lavrov].", "speech"),
    ],
    ids=["thought", "denial", "speech", "warning", "writing", "plain-direct"],
)
def test_cue_type(marked: str, cue_type: str) -> None:
    [quote] = read_quotes(marked)
    assert quote.cue_type == cue_type
    assert is_left_out(quote.cue_type) is (cue_type == "thought")


def test_drafts_keep_the_mean_score_and_the_unclaimed() -> None:
    marked = "[S:He] [C:said] [T:we go]. “[T:They stay here].”"
    doc = make_doc(plain(marked))
    reading = Reading.of(doc, doc.text, load_cues(), load_outlets())
    drafts, unclaimed = draft_quotes(make_tagging(marked))
    assert [draft.score for draft in drafts] == [0.9]
    assert [doc.text[start:end] for start, end in unclaimed] == ["They stay here"]
    tidied = tidy_draft(reading, drafts[0])
    assert tidied is not None
    assert (tidied.spans, tidied.score) == (drafts[0].spans, 0.9)


def test_an_empty_text_has_no_drafts() -> None:
    tagger = FakeTagger("")
    assert draft_quotes(tagger.tag("")) == ([], [])


def test_changed_drafts_stand_in_for_the_old_ones_also_around_others() -> None:
    outer = Draft(((0, 9),), cue_type="report")
    inner, apart = Draft(((4, 9),), outer=outer), Draft(((20, 29),))
    innermost = Draft(((6, 9),), outer=inner)
    now = replace(outer, is_outlet=True)
    [first, second, third, fourth] = replace_drafts([outer, inner, innermost, apart], {outer: now})
    assert first is now
    assert second.outer is now
    assert third.outer is second
    assert fourth is apart


def test_a_draft_tells_its_spans_in_order_of_their_roles() -> None:
    draft = Draft(((9, 12), (20, 30)), cues=((3, 8),), source=(0, 2), relays=((13, 19),))
    assert draft.spans == ((9, 12), (20, 30), (3, 8), (0, 2))
    assert replace(draft, source=None).reporting == ((3, 8),)
