"""Claims from articles: slices of the text, stable keys, and no article that stops another."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
import spacy
from spacy.tokens import Doc

from tests.factories import make_article
from tests.fake_nlp import MARKED, ROSTER, FakeNlp, claims_of, extract
from tests.specimens import make_doc, plain, read_quotes
from tracker import claims as stage
from tracker.claims import extract_claims, find_context
from tracker.confidence import load_confidence
from tracker.officials import Official
from tracker.records import Claim, Precision, Relay, TextSpan
from tracker.schema.cue_types import is_left_out
from tracker.speakers.linking import find_mentions
from tracker.speakers.roster import Roster


def test_claims_in_text_order_with_speakers() -> None:
    claims = claims_of()
    assert [claim.speaker.key if claim.speaker else None for claim in claims] == [
        "vladimir-putin", "vladimir-putin", None, "vladimir-putin",
    ]  # fmt: skip
    assert [claim.quote.start for claim in claims] == sorted(claim.quote.start for claim in claims)
    assert [is_left_out(claim.quote.cue_type) for claim in claims] == [False, False, False, True]


def test_every_span_is_a_slice_of_the_article() -> None:
    text = plain(MARKED)
    for claim in claims_of():
        quote = claim.quote
        for span in (*quote.spans, claim.context, claim.said.phrase):
            assert span is None or text[span.start : span.end] == span.text


def test_context_is_the_whole_sentence_and_holds_the_quote() -> None:
    claims = claims_of()
    assert [claim.context.text for claim in claims[:2]] == [
        "Vladimir Putin said on Saturday that we go.",
        "“They stay here,” he added.",
    ]
    for claim in claims:
        assert claim.context.start <= claim.quote.start
        assert claim.quote.end <= claim.context.end


def test_context_reaches_from_source_to_last_content() -> None:
    marked = "It rained. “[T:We go now],” [S:he] [C:said]. “It is time to leave.” It rained."
    [quote] = read_quotes(marked)
    assert (
        find_context(make_doc(plain(marked)), quote, plain(marked)).text
        == "“We go now,” he said. “It is time to leave.”"
    )


def test_keys_are_unique_and_stable() -> None:
    first, second = claims_of(), claims_of(name="elsewhere", title="Other")
    keys = [claim.key for claim in first]
    assert len(set(keys)) == len(keys)
    assert keys == [claim.key for claim in second]
    assert all(key.startswith(make_article(plain(MARKED)).key) for key in keys)


def test_two_quotes_of_one_place_have_two_keys() -> None:
    article = make_article(plain(MARKED))

    class Twice(FakeNlp):
        def __call__(self, text: str, **options: Any) -> Doc:
            doc = super().__call__(text, **options)
            doc._.quotes = [quote for quote in doc._.quotes for _ in range(2)]
            return doc

    nlp: Any = Twice(MARKED)
    [(_, claims)] = extract_claims([article], nlp=nlp, roster=ROSTER)
    assert isinstance(claims, list)
    assert len({claim.key for claim in claims}) == len(claims) == 8


def test_what_is_not_known_says_so() -> None:
    claims = claims_of()
    assert claims[2].evidence == "the article does not tell who 'The mirror' is"
    assert claims[2].confidence == round(load_confidence().of_quote(claims[2].quote.score), 3)
    [unsourced] = claims_of("“[T:They all stay here],” [C:was said].")
    assert unsourced.evidence == "no source found in the article"
    assert unsourced.speaker is None


def test_confidence_is_that_of_quote_and_speaker() -> None:
    claim = claims_of()[0]
    assert claim.speaker is not None
    assert claim.confidence == round(load_confidence().of_quote(claim.quote.score) * claim.speaker.score, 3)
    assert claim.evidence == claim.speaker.evidence


def test_the_day_carries_over_to_what_the_same_speaker_goes_on_to_say() -> None:
    said = [claim.said for claim in claims_of()]
    assert [str(each.day) if each.day else None for each in said] == ["2013-02-02", "2013-02-02", None, None]
    assert said[1].basis == "the same occasion as 'on Saturday' in paragraph 1"


def test_the_day_does_not_carry_over_too_far() -> None:
    marked = (
        "[S1:Putin] [C1:said] on Saturday [T1:so].\n" + "It rained. And so on.\n" * 24 + "[S2:Putin] [C2:said] [T2:so]."
    )
    assert [claim.said.precision for claim in claims_of(marked)] == [Precision.DAY, Precision.UNKNOWN]


@pytest.mark.parametrize(
    ("marked", "via"),
    [
        ("“[T:We go],” [S:Putin] [C:told] Interfax.", "Interfax"),
        ("“[T:We go],” [S:Putin] [C:said].", None),
    ],
)
def test_via(marked: str, via: str | None) -> None:
    assert [claim.via for claim in claims_of(marked)] == [via]


def _relayed(outer: str, *inner: str) -> list[Claim]:
    doc = make_doc(plain(outer))
    doc._.quotes = read_quotes(outer, *inner)
    doc._.mentions = find_mentions(doc, ROSTER)
    return stage.build_claims(make_article(doc.text), doc, roster=ROSTER)


def test_what_a_body_relays_second_hand_and_bears_its_name_on_the_roster() -> None:
    claims = _relayed(
        "[S:The Kremlin] [C:said] [T:Putin told Obama that he would come].",
        "[S:Putin] [C:told] [T:Obama that he would come].",
    )
    assert [(claim.via, claim.second_hand) for claim in claims] == [(None, False), ("Kremlin", True)]


def test_what_an_outlet_carries_is_not_second_hand() -> None:
    [claim] = _relayed("[T:We go, Peskov said], [S:Interfax] [C:reported].", "[T:We go], [S:Peskov] [C:said].")
    assert (claim.relays, claim.second_hand) == (("Interfax",), False)


def test_a_pronoun_relays_under_the_name_of_whom_it_stands_for() -> None:
    claims = _relayed(
        "[S1:Sergei Lavrov] [C1:denied] [T1:that it rained]. [S2:He] [C2:said] [T2:Kerry promised that aid comes].",
        "[S1:Sergei Lavrov] [C1:denied] [T1:that it rained]. [S:Kerry] [C:promised] [T:that aid comes].",
    )
    assert claims[-1].relays == ("Sergei Lavrov",)


def test_who_tells_what_they_said_themselves_relays_nothing() -> None:
    claims = _relayed(
        "[S:Sergei Lavrov] [C:said] [T:Lavrov told Kerry that it rained].",
        "[S:Lavrov] [C:told] [T:Kerry that it rained].",
    )
    assert [(claim.via, claim.second_hand) for claim in claims] == [(None, False), (None, False)]


def test_a_group_that_is_its_own_relay_is_known_in_any_case() -> None:
    marked = "Senior officials spoke. [S:Senior officials] [C:said] [T:that it rained]."

    class Relayed(FakeNlp):
        def __call__(self, text: str, **options: Any) -> Doc:
            doc = super().__call__(text, **options)
            relay = Relay(TextSpan.cut(text, 0, len("Senior officials")), None)
            doc._.quotes = [replace(quote, relays=(relay,)) for quote in doc._.quotes]
            return doc

    nlp: Any = Relayed(marked)
    [(_, claims)] = extract_claims([make_article(plain(marked))], nlp=nlp, roster=ROSTER)
    assert isinstance(claims, list)
    assert [(claim.speaker and claim.speaker.name, claim.via) for claim in claims] == [("senior officials", None)]


ZLOBIN = Official("zlobin", "Nikolai Zlobin", aliases=("Zlobin",))


def _speaker_of(nlp: Any, roster: Roster | None) -> str | None:
    marked = "[S:Zlobin] [C:said] [T:that we go]."

    def add_quotes(doc: Doc) -> Doc:
        doc._.quotes = read_quotes(marked)
        return doc

    called = nlp.__call__

    def read(text: str, **options: Any) -> Doc:
        return add_quotes(called(text, **options))

    read.pipeline = nlp.pipeline  # type: ignore[attr-defined]
    stand_in: Any = read
    [(_, claims)] = extract_claims([make_article(plain(marked))], nlp=stand_in, roster=roster)
    assert isinstance(claims, list)
    return claims[0].speaker and claims[0].speaker.name


def test_the_roster_given_is_known_to_the_whole_pipeline_and_the_pipeline_s_own_without_one() -> None:
    """An alias of one's own names the same speaker, however the roster came in."""
    plainly, own = spacy.blank("en"), spacy.blank("en")
    for nlp in (plainly, own):
        nlp.add_pipe("mention_linker")
    linker: Any = own.get_pipe("mention_linker")
    linker.roster = Roster({"zlobin": ZLOBIN})
    assert _speaker_of(plainly, Roster({"zlobin": ZLOBIN})) == "Nikolai Zlobin"
    assert _speaker_of(own, None) == "Nikolai Zlobin"
    assert _speaker_of(plainly, None) is None
    assert _speaker_of(own, Roster({})) is None


def test_topics_are_found_for_those_who_want_them() -> None:
    marked = "[S1:Vladimir Putin] [C1:said] [T1:that the weapons rusted]."
    for wanted in (True, False):
        [(_, claims)] = extract([make_article(plain(marked))], marked, topics=wanted)
        assert isinstance(claims, list)
        assert [bool(claim.topics) for claim in claims] == [wanted]
