"""Source, cue and content joined into attributions."""

from __future__ import annotations

import pytest

from tests.specimens import build_tagging, make_tagging
from tracker.annotator.tagging import TaggedSpan, Tagging
from tracker.quotes.link import link_spans

Row = tuple[str | None, str, list[str]]


def _words(tagging: Tagging, span: TaggedSpan) -> str:
    return tagging.words.text[tagging.words.start[span.first] : tagging.words.end[span.last - 1]]


def _link(tagging: Tagging) -> tuple[list[Row], list[str]]:
    linked, unclaimed = link_spans(tagging)
    rows = [
        (
            _words(tagging, each.source) if each.source else None,
            _words(tagging, each.cue),
            [_words(tagging, content) for content in each.contents],
        )
        for each in linked
    ]
    return rows, [_words(tagging, span) for span in unclaimed]


LINKS: dict[str, tuple[str, list[Row], list[str]]] = {
    "plain": ("[S:Putin] [C:said] [T:we go].", [("Putin", "said", ["we go"])], []),
    "interrupted": (
        "“[T:We go],” [S:he] [C:said], “[T:and stay].”", [("he", "said", ["We go", "and stay"])], [],
    ),
    "one-content-a-side": (
        "[S:He] [C:said] [T:we go]. [T:They stay]. [T:All is well].",
        [("He", "said", ["we go"])], ["They stay", "All is well"],
    ),
    "two-cues": (
        "[S1:Putin] [C1:said] [T1:we go], [S2:Lavrov] [C2:denied] [T2:that].",
        [("Putin", "said", ["we go"]), ("Lavrov", "denied", ["that"])], [],
    ),
    "borrowed-source": (
        "[S1:He] [C1:mentioned] [T1:the visit] and [C2:said] [T2:we go].",
        [("He", "mentioned", ["the visit"]), ("He", "said", ["we go"])], [],
    ),
    "no-source-to-borrow-across-paragraphs": (
        "[S1:He] [C1:mentioned] [T1:the visit].\n[C2:Asked] [T2:whether we go].",
        [("He", "mentioned", ["the visit"]), (None, "Asked", ["whether we go"])], [],
    ),
    "two-said-clauses": (
        "[T1:“We go,”] [S2:Yang] [C2:said], [T2:“and we stay,”] [S1:Liang] [C1:added].",
        [("Yang", "said", ["“We go,”"]), ("Liang", "added", ["“and we stay,”"])], [],
    ),
    "two-said-clauses-with-the-verb-before": (
        "[T1:“We go,”] [C2:said] [S1:Yang], while [T2:“they stay,”] [C1:said] [S2:Liang].",
        [("Yang", "said", ["“We go,”"]), ("Liang", "said", ["“they stay,”"])], [],
    ),
    "words-behind-a-colon": (
        "[S1:Yang] [C1:said:] [T2:“We go.”] [S2:Liang] [C2:said:] [T1:“They stay.”]",
        [("Yang", "said:", ["“We go.”"]), ("Liang", "said:", ["“They stay.”"])], [],
    ),
    "another-paragraph-is-no-said-clause": (
        "[T1:“We go,”]\n[S1:Yang] [C1:said] [T1:so]. [S2:Liang] [C2:left].",
        [("Yang", "said", ["so"])], ["“We go,”"],
    ),
    "cue-without-content": ("[S:Putin] [C:said] so.", [], []),
    "content-without-cue": ("“[T:We go].”", [], ["We go"]),
    "content-in-the-next-paragraph": ("[S:He] [C:said]:\n“[T:We go].”", [("He", "said", ["We go"])], []),
    "content-in-the-paragraph-before": (
        "“[T1:We go].”\n[S:He] [C:said] [T2:they stay].", [("He", "said", ["they stay"])], ["We go"],
    ),
    "signed-quotations": (
        "“[T1:We go].” [C1:―] [S1:Ann]\n“[T2:They stay].” [C2:―] [S2:Bob]",
        [("Ann", "―", ["We go"]), ("Bob", "―", ["They stay"])], [],
    ),
    "signed-in-the-next-paragraph": ("“[T:We go].”\n[C:—] [S:Ann]", [("Ann", "—", ["We go"])], []),
    "no-quotation-behind-a-signature": ("[C:—] [S:Ann]\n“[T:We go].”", [], ["We go"]),
    "cue-alone-in-the-next-paragraph": ("“[T:We go],”\n[C:said] [S:Ann].", [("Ann", "said", ["We go"])], []),
    "heading-that-points-ahead": ("“[T:We go].”\n[S:Ann] [C:speaks]:", [], ["We go"]),
    "goes-on-quoting": (
        "“[T:We go].\n“They stay,” [S:Ann] [C:said].\nAll is well.", [("Ann", "said", ["We go"])], [],
    ),
    "content-two-paragraphs-on": ("[S:He] [C:said]:\nWell.\n“[T:We go].”", [], ["We go"]),
    "passive-subject": (
        "“[T1:We go],” [T2:Peskov] [C1:was quoted as saying].", [("Peskov", "was quoted as saying", ["We go"])], [],
    ),
    "passive-subject-by-agency": (
        "“[T1:We go],” [T2:Peskov] [C1:was quoted by Interfax as saying].",
        [("Peskov", "was quoted by Interfax as saying", ["We go"])], [],
    ),
    "in-order-of-content": (
        "[T2:We go], [S1:Putin] [C1:told] [T1:us], [S2:he] [C2:said].",
        [("he", "said", ["We go"]), ("Putin", "told", ["us"])], [],
    ),
    "goes-on-quoting-and-has-more": (
        "“[T1:We go].\n“Well,” [S:Ann] [C:said], [T2:they stay].", [("Ann", "said", ["We go", "they stay"])], [],
    ),
    "has-more-and-goes-on-without-a-mark": (
        "“[T1:We go].\nWell, [S:Ann] [C:said], [T2:they stay].", [("Ann", "said", ["they stay"])], ["We go"],
    ),
    "goes-on-quoting-too-late": (
        "“[T1:We go].\nWell then, “so,” [S:Ann] [C:said], [T2:they stay].",
        [("Ann", "said", ["they stay"])], ["We go"],
    ),
    "passive-subject-of-twelve-words": (
        "“[T1:We go],” [T2:a b c d e f g h i j k Peskov] [C1:was quoted as saying].",
        [("a b c d e f g h i j k Peskov", "was quoted as saying", ["We go"])], [],
    ),
    "no-passive-subject-of-thirteen": (
        "[T2:a b c d e f g h i j k l Peskov] [C2:was quoted as saying].",
        [(None, "was quoted as saying", ["a b c d e f g h i j k l Peskov"])], [],
    ),
    "passive-subject-that-does-not-touch": (
        "[T2:Peskov] too [C2:was quoted as saying].", [(None, "was quoted as saying", ["Peskov"])], [],
    ),
    "subject-of-an-active-cue": ("[T2:Peskov] [C2:said].", [(None, "said", ["Peskov"])], []),
    "source-of-a-passive-cue": (
        "“[T1:We go],” [S1:Peskov] [C1:was quoted as saying].", [("Peskov", "was quoted as saying", ["We go"])], [],
    ),
    "source-in-the-paragraph-before": ("[S1:Ann] left.\n[C1:Said] [T1:we go].", [("Ann", "Said", ["we go"])], []),
    "source-in-the-paragraph-behind": ("[C1:Said] [T1:we go].\n[S1:Ann] left.", [("Ann", "Said", ["we go"])], []),
    "source-two-paragraphs-before": (
        "[S1:Ann] left.\nIt rained.\n[C1:Said] [T1:we go].", [(None, "Said", ["we go"])], [],
    ),
    "source-two-paragraphs-behind": (
        "[C1:Said] [T1:we go].\nIt rained.\n[S1:Ann] left.", [(None, "Said", ["we go"])], [],
    ),
    "nothing": ("Nobody spoke.", [], []),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "rows", "unclaimed"), LINKS.values(), ids=LINKS.keys())
def test_link_spans(marked: str, rows: list[Row], unclaimed: list[str]) -> None:
    assert _link(make_tagging(marked)) == (rows, unclaimed)


def test_a_quoted_or_long_subject_stays_content() -> None:
    quoted = make_tagging("“[T:Peskov was there” ][C:was quoted as saying].")
    assert [span.role for span in quoted.spans] == ["content", "cue"]
    assert _link(quoted)[0] == [(None, "was quoted as saying", ["Peskov was there”"])]


def test_content_far_from_certain_is_left_unclaimed() -> None:
    text = "Putin said we go. They stay here."
    tagging = build_tagging(text, [("S", "", 0, 5), ("C", "", 6, 10), ("T", "", 18, 32)])
    tagging.outputs.cue_keys[[1, 8], 0] = 0, 40  # the content points to the full stop, which is no cue
    assert _link(tagging) == ([], ["They stay here"])


@pytest.mark.parametrize(("first", "second", "placed"), [(0.002, 1.0, "They stay"), (1.0, 0.002, "we go")])
def test_of_two_contents_the_surer_one_is_the_cues(first: float, second: float, placed: str) -> None:
    tagging = make_tagging("[S:He] [C:said] [T:we go]. [T:They stay].")
    for span, share in zip([span for span in tagging.spans if span.role == "content"], (first, second), strict=True):
        tagging.outputs.content_queries[span.first : span.last] *= share
    assert _link(tagging)[0] == [("He", "said", [placed])]


def test_a_source_between_takes_the_better_claim() -> None:
    tagging = make_tagging("[S:The minister] [S:Lavrov] [C:said] [T:we go].")
    assert _link(tagging)[0] == [("The minister", "said", ["we go"])]
