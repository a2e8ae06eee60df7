"""What was said is told from what was only done, and from what was not said at all."""

from __future__ import annotations

import pytest

from tests.specimens import read_quotes, show
from tracker.schema.cue_types import is_left_out

TAGS = {
    "repeated": "VBD", "called": "VBD", "showed": "VBD", "proposed": "VBD", "condemned": "VBD", "agreed": "VBD",
    "asked": "VBD", "found": "VBD", "described": "VBD", "defended": "VBD", "confirmed": "VBD", "accused": "VBD",
    "announced": "VBD", "rose": "VBD", "rise": "VBP", "has": "VBZ", "that": "IN", "which": "WDT", "digging": "VBG",
    "weak": "JJ", "indicated": "VBD", "ended": "VBD", "reported": "VBD", "if": "IN", "reopen": "VB", "go": "VB",
    "demanded": "VBD", "blamed": "VBD", "explained": "VBD", "expressed": "VBD", "appealed": "VBD", "for": "IN",
    "to": "TO", "of": "IN", "with": "IN", "charged": "VBD", "cited": "VBD", "not": "RB", "be": "VB", "named": "VBN",
    "threatened": "VBD", "United": "NNP", "States": "NNP", "element": "NN", "said": "VBD", "say": "VB", "them": "PRP",
    "otherwise": "RB", "joked": "VBD", "about": "IN", "claimed": "VBD", "claim": "VB", "can": "MD", "denied": "VBD",
}  # fmt: skip

ACTS = {
    "object": "[S:The party] [C:repeated] [T:the oath].",
    "object-with-a-relative-clause": "[S:Mara Holt] [C:defended] [T:the tolls, which rose].",
    "participle": "[S:Videos] [C:showed] [T:volunteers digging].",
    "one-thing-called": "[S:Mara Holt] [C:called] [T:the police].",
    "accusation-without-a-reason": "[S:The board] [C:condemned] [T:the raid].",
    "infinitive": "[S:Mara Holt] [C:agreed] [T:to go there].",
    "question": "[S:Mara Holt] [C:asked] [T:the mayor if it rose].",
    "question-about": "[S:Mara Holt] [C:asked about] [T:the mayor].",
    "noun-that-refers-to-words": "[S:Mara Holt] [C:said] [T:something].",
    "nouns-that-refer-to-words": "[S:Mara Holt] [C:predicted] [T:the results of the vote].",
    "guilty": "[S:Mara Holt] [C:pleaded guilty] [T:to fraud].",
    "what": "It was [T:what] [S:Mara Holt] [C:said].",
    "denied-it": "[S:Mara Holt] [C:denied] [T:it].",
    "expressed": "[S:The board] [C:expressed] [T:concern over the tolls].",
    "appealed-a-ruling": "[S:The board] [C:appealed] [T:the ruling].",
    "charged-with": "[S:The court] [C:charged] [T:him with fraud].",
    "cited-a-source": "[S:The paper] [C:cited] [T:unnamed officials].",
    "cited-somebody": "[S:The paper] [C:cited] [T:Ann Reed].",
    "threatened-somebody": "[S:The board] [C:threatened] [T:the United States].",
    "denied-an-appeal": "[S:The court] [C:denied] [T:the appeal of Mara Holt].",
    "asked-not-to-be-named": "[S:Mara Holt] [C:asked] [T:not to be named].",
    "said-otherwise": "[S:Mara Holt] [C:said] [T:otherwise].",
    "claimed-victory": "[S:Mara Holt] [C:claimed] [T:victory].",
    "joked-about": "[S:Mara Holt] [C:joked about] [T:the mayor].",
    "that-of-a-noun": "[S:The paper] [C:reported] [T:that element of the order].",
    "behind-a-preposition": "[S:Mara Holt] [C:spoke] [T:about the plan].",
}


@pytest.mark.parametrize("marked", ACTS.values(), ids=ACTS.keys())
def test_an_act_is_kept_as_such(marked: str) -> None:
    [quote] = read_quotes(marked, tags=TAGS, ents={"Ann Reed": "PERSON", "United States": "GPE"})
    assert quote.cue_type == "act"
    assert is_left_out(quote.cue_type)


SAID = {
    "clause": ("[S:The survey] [C:showed] [T:that prices rose].", "report"),
    "clause-behind-a-relative-one": ("[S:Mara Holt] [C:confirmed] [T:the tolls, which rose, has ended].", "speech"),
    "noun-with-a-that-clause": ("[S:Mara Holt] [C:repeated] [T:the view that prices rose].", "speech"),
    "quoted": ("[S:Mara Holt] [C:called] [T:the plan “weak”].", "speech"),
    "two-things": ("[S:Mara Holt] [C:called] [T:the mayor a coward].", "speech"),
    "a-quality": ("[S:Mara Holt] [C:called] [T:the plan weak].", "speech"),
    "as": ("[S:Mara Holt] [C:described] [T:the plan as work of fiction].", "speech"),
    "of-what-stands-before": ("It was what [S:she] [C:called] [T:a success].", "speech"),
    "of-the-noun-before": ("It was a plan [S:she] [C:called] [T:a success].", "speech"),
    "accusation-with-a-reason": ("[S:The board] [C:condemned] [T:the mayor for the raid].", "accusation"),
    "accused-of": ("[S:The board] [C:accused] [T:him of fraud].", "accusation"),
    "denied": ("[S:Mara Holt] [C:denied] [T:the claims].", "denial"),
    "demanded": ("[S:Mara Holt] [C:demanded] [T:an apology].", "request"),
    "negation-of-the-clause-before": ("He was not at home, [C:saying] [S:he] [T:would go].", "speech"),
    "it-and-a-participle": ("[S:Mara Holt] [C:told] [T:it digging was over].", "speech"),
    "asked-to": ("[S:Mara Holt] [C:asked] [T:the mayor to go].", "request"),
    "found-nothing": ("[S:The panel] [C:found] [T:no evidence of fraud].", "report"),
    "agreed-that": ("[S:Mara Holt] [C:agreed] [T:that prices rise].", "speech"),
    "appealed-for": ("[S:The board] [C:appealed] [T:for calm].", "request"),
    "appealed-for-in-the-cue": ("[S:The board] [C:appealed for] [T:calm].", "request"),
    "charged-that": ("[S:The board] [C:charged] [T:that prices rose with fraud].", "accusation"),
    "cited-a-reason": ("[S:The board] [C:cited] [T:costs of fraud].", "speech"),
    "threatened-a-thing": ("[S:The board] [C:threatened] [T:a strike].", "promise"),
    "that-before-two-nouns-and-a-verb-tagged-as-noun": ("[S:The paper] [C:reported] [T:that a rise view].", "report"),
    "plural-and-verb-tagged-as-noun": ("[S:Mara Holt] [C:said] [T:specifics view].", "speech"),
}


@pytest.mark.parametrize(("marked", "cue_type"), SAID.values(), ids=SAID.keys())
def test_what_says_something_stays_a_claim(marked: str, cue_type: str) -> None:
    [quote] = read_quotes(marked, tags=TAGS)
    assert quote.cue_type == cue_type
    assert not is_left_out(quote.cue_type)


UNMADE = {
    "likely-to": "[S:The minister] is likely to [C:say] [T:that prices rose].",
    "might-say": "[S:The minister] [C:might say] [T:that prices rose].",
    "if-clause": "If [S:the report] [C:shows] [T:that prices rose], we go.",
    "stopped-short": "[S:The minister] stopped short of [C:saying] [T:that prices rose].",
    "stopped-short-in-the-cue": "[S:The minister] [C:stopped short of saying] [T:that prices rose].",
    "rather-than": "[S:She] left rather than [C:say] [T:that prices rose].",
    "no-one": "[S:No one] [C:said] [T:that prices rose].",
    "neither": "[S:Neither of them] [C:indicated] [T:that prices rose].",
    "no-evidence": "[S:No evidence] [C:indicated] [T:that prices rose].",
    "can-claim": "[S:Mara Holt] [C:can claim] [T:that prices rose].",
    "can-before-the-cue": "[S:Mara Holt] can [C:claim] [T:that prices rose].",
    "hard-for-them-to": "It is hard for [S:them] [C:to say] [T:that prices rose].",
    "hard-for-them-to-before-the-cue": "It is hard for [S:them] to [C:say] [T:that prices rose].",
    "to-say-the-least": "It was hard, [C:to say] [S:him] [T:the least].",
    "refrained": "[S:Mara Holt] refrained from [C:saying] [T:that prices rose].",
    "no-plans": "[S:The council] [C:announced] [T:no plans to reopen].",
}


@pytest.mark.parametrize("marked", UNMADE.values(), ids=UNMADE.keys())
def test_a_report_that_was_not_made_is_none(marked: str) -> None:
    assert read_quotes(marked, tags=TAGS) == []


def test_no_as_the_answer_and_no_before_a_clause_stay() -> None:
    quotes = read_quotes("[S:Mara Holt] [C:said] [T:no prices rose].", tags=TAGS)
    assert [show(quote)[2] for quote in quotes] == ["no prices rose"]


@pytest.mark.parametrize(
    "marked",
    ["[S:I] [C:can say] [T:that prices rose].", "[S:Mara Holt] [C:can be heard saying] [T:that prices rose]."],
)
def test_what_somebody_can_say_of_themselves_or_can_be_heard_saying_was_said(marked: str) -> None:
    [quote] = read_quotes(marked, tags=TAGS)
    assert quote.cue_type == "speech"
