"""The measure of attributions, on texts written for it."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest

from tracker.evaluation.intervals import intersection_over_union, measure_overlap, merge_spans
from tracker.evaluation.layer import GoldAttribution, align_spans
from tracker.evaluation.polnear import Prediction, mask_quotations, score_polnear
from tracker.evaluation.polnear_scores import format_polnear, summarise_polnear
from tracker.evaluation.reporting import holds_lexical_cue, holds_reporting_verb

TEXT = "“We go now,” Putin said on Monday, “and stay.” Kerry believes that all is well."
Parts = str | Sequence[str]


def find(phrases: Parts, text: str = TEXT) -> list[tuple[int, int]]:
    each = [phrases] if isinstance(phrases, str) else phrases
    return [(text.index(phrase), text.index(phrase) + len(phrase)) for phrase in each if phrase]


def attribute(source: Parts, cue: Parts, content: Parts, text: str = TEXT) -> GoldAttribution:
    return {"source": find(source, text), "cue": find(cue, text), "content": find(content, text)}


def cut(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in re.finditer(r"\w+|[^\w\s]", text)]


PUTIN = attribute("Putin", "said", ["“We go now,”", "“and stay.”"])
KERRY = attribute("Kerry", "believes", "all is well")


def score(gold: Sequence[GoldAttribution], ours: Sequence[GoldAttribution], text: str = TEXT):
    return score_polnear([{"id": "a", "text": text, "attributions": gold}], {"a": Prediction(ours)})


def test_groups_are_told_by_marks_and_by_the_words_of_the_cue():
    scores = score([PUTIN, KERRY], [PUTIN, KERRY])
    sizes = {group: counts["content"].gold for group, counts in scores.groups.items()}
    assert sizes == {"all": 2, "direct": 1, "mixed": 0, "indirect": 1, "reporting": 1, "lexicon": 1}


@pytest.mark.parametrize(
    ("ours", "exact", "content", "attribution"),
    [
        pytest.param(PUTIN, 1, 1, 1, id="same"),
        pytest.param(attribute("Putin", "said", ["We go now", "and stay"]), 1, 1, 1, id="marks at the edges are free"),
        pytest.param(attribute("Putin", "said", ["We go", "now", "and stay"]), 0, 1, 1, id="a space is missing"),
        pytest.param(attribute("Putin", "said", ["We go now", "and stay.” Kerry"]), 0, 1, 1, id="too long"),
        pytest.param(attribute("Putin", "said", "We go now"), 0, 1, 1, id="half is enough"),
        pytest.param(attribute("Putin", "said", "and stay"), 0, 0, 0, id="less is not"),
        pytest.param(attribute("Kerry", "said", ["We go now", "and stay"]), 1, 1, 0, id="another source"),
        pytest.param(attribute("", "said", ["We go now", "and stay"]), 1, 1, 0, id="no source"),
        pytest.param(attribute("tin", "", ["We go now", "and stay"]), 1, 1, 1, id="part of the source"),
        pytest.param(attribute("Putin", "said", ["We go now", "and stay", "“and"]), 1, 1, 1, id="twice the same words"),
    ],
)
def test_what_counts_as_found(ours: GoldAttribution, exact: int, content: int, attribution: int) -> None:
    counts = score([PUTIN], [ours]).groups["all"]
    assert [counts[name].gold_hits for name in ("exact", "content", "attribution")] == [exact, content, attribution]


def test_where_the_gold_has_no_source_any_will_do():
    scores = score([attribute("", "said", "We go now")], [attribute("Kerry", "said", "We go now")])
    assert scores.attribution_f() == 1.0
    assert scores.source_accuracy is None


def test_one_prediction_answers_one_gold_attribution_the_nearest():
    near, far = attribute("Putin", "said", "We go now"), attribute("Kerry", "said", "We go")
    scores = score([near, far], [near])
    assert scores.groups["all"]["attribution"].recall == 0.5
    assert [fault[0] for fault in scores.faults] == ["-"]


def test_an_attribution_without_content_is_not_counted_as_predicted():
    assert score([PUTIN], [PUTIN, attribute("Kerry", "believes", "")]).groups["all"]["content"].predicted == 1


def test_a_group_on_one_side_only_counts_there():
    reporting = score([PUTIN], [attribute("Putin", "Monday", ["We go now", "and stay"])]).groups["reporting"]
    assert reporting["attribution"].recall == 1.0
    assert reporting["attribution"].predicted == 0
    assert reporting["attribution"].f1 == 0.0


def test_words_of_content_are_counted_once_however_many_hold_them():
    scores = score([PUTIN, attribute("", "", "go now")], [attribute("", "", "go now"), attribute("", "", "now")])
    assert (scores.words.gold, scores.words.predicted, scores.words.gold_hits) == (5, 2, 2)


def test_faults_name_the_article_and_the_words():
    said = "said | “We go now,” […] “and stay.”"
    longer = attribute("Kerry", "believes", "that all is well")
    elsewhere = attribute("Kerry", "said", ["“We go now,”", "“and stay.”"])
    assert score([PUTIN, KERRY], [elsewhere, longer, attribute("Putin", "said", "on Monday")]).faults == [
        f"? a direct | Putin | {said} ## direct | Kerry | {said}",
        "~ a indirect | Kerry | believes | all is well ## indirect | Kerry | believes | that all is well",
        "+ a indirect | Putin | said | on Monday",
    ]
    assert score([KERRY], []).faults == ["- a indirect | Kerry | believes | all is well"]


def test_the_table_and_the_summary_hold_every_figure():
    scores = score([PUTIN, KERRY], [PUTIN])
    assert re.search(r"^all +2 +1 +0\.667 +1\.000 0\.500 0\.667 +1\.000 0\.500 0\.667$", format_polnear(scores), re.M)
    assert summarise_polnear(scores)["direct"] == {"exact": 1.0, "content": 1.0, "attribution": 1.0}
    assert summarise_polnear(scores)["sources"] == {"accuracy": 1.0}


def test_nothing_annotated_and_nothing_predicted():
    scores = score([], [], text="")
    assert scores.attribution_f() == 0.0
    assert format_polnear(scores)


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("a “b” c", "“b”"),
        ('a "b" c', '"b"'),
        ("a «b” c", "«b”"),
        ("a ”b” c", ""),
        ("a “b\n\nc” d", ""),
        ("a “b\nc” d", "“b\nc”"),
        ("“a “b” c”", "“a “b”"),
        ("", ""),
    ],
)
def test_mask_quotations(text: str, inside: str) -> None:
    assert "".join(char for char, quoted in zip(text, mask_quotations(text), strict=True) if quoted) == inside


@pytest.mark.parametrize(
    ("attributions", "layer"),
    [
        pytest.param([KERRY], {("source", "Kerry"), ("cue", "believes"), ("content", "all is well")}, id="plain"),
        pytest.param([attribute("utin", "sa", "")], {("source", "Putin"), ("cue", "said")}, id="parts of words"),
        pytest.param(
            [attribute("", "", "that all is well"), attribute("all", "", "")],
            {("content", "that"), ("source", "all"), ("content", "is well")},
            id="a later one overwrites",
        ),
        pytest.param(
            [attribute("", "", "that all is well"), attribute("", "", "all is")],
            {("content", "that"), ("content", "all is well")},
            id="a later one of the same role begins anew",
        ),
        pytest.param(
            [attribute("", "", "all is well"), attribute("", "", "that all")],
            {("content", "that all is well")},
            id="a later one takes the beginning",
        ),
    ],
)
def test_gold_spans_become_one_layer(attributions: list[GoldAttribution], layer: set[tuple[str, str]]) -> None:
    assert {(role, TEXT[start:end]) for role, start, end in align_spans(attributions, cut(TEXT))} == layer


def test_tagged_spans_are_compared_by_role_and_place():
    words = cut(TEXT)
    ours = align_spans([KERRY], words) - {("cue", *find("believes")[0])} | {("content", *find("believes")[0])}
    scores = score_polnear(
        [{"id": "a", "text": TEXT, "attributions": [KERRY]}], {"a": Prediction([], frozenset(ours), words)}
    )
    assert {role: (each.gold_hits, each.predicted, each.gold) for role, each in scores.spans.items()} == {
        "source": (1, 1, 1), "cue": (0, 0, 1), "content": (1, 2, 1),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("cue", "listed", "lexical"),
    [
        ("said", True, True),
        ("According to", True, True),
        ("has repeatedly ANNOUNCED", True, True),
        ("slammed", False, True),
        ("continued", True, False),
        ("believes", False, False),
        ("saidst", False, False),
        ("statement", False, False),
        ("", False, False),
    ],
)
def test_reporting_verbs(cue: str, listed: bool, lexical: bool) -> None:
    assert (holds_reporting_verb(cue), holds_lexical_cue(cue)) == (listed, lexical)


def test_intervals():
    assert merge_spans([(5, 7), (1, 3), (3, 4), (6, 9), (8, 8)]) == [(1, 4), (5, 9)]
    assert measure_overlap([(1, 4), (5, 9)], [(0, 2), (3, 6), (8, 20)]) == 4
    assert intersection_over_union([(0, 4)], [(2, 6)]) == pytest.approx(1 / 3)
    assert intersection_over_union([], []) == 0.0
