"""The JSON record of an article: the contract of ``tracker extract --format jsonl``."""

from __future__ import annotations

import json

from tests.factories import SPECIMEN, make_article, make_claim
from tracker.interchange import describe_article, describe_claim
from tracker.records import PartialDate, Precision, SaidDate

CLAIM_FIELDS = [
    "quote_id", "said_on", "said_on_precision", "speaker", "speaker_type", "quote", "kind", "cue", "via", "source_text",
    "evidence", "confidence", "context", "start", "end", "second_hand", "candidates", "cue_type", "office",
    "said_on_basis", "said_on_phrase", "corrected", "speaker_key", "is_official", "found_by", "steps",
    "content", "source", "relays",
]  # fmt: skip


def test_a_claim_with_everything() -> None:
    claim = make_claim(via="Interfax", said="2013-02-02")
    record = describe_claim(claim)
    assert list(record) == CLAIM_FIELDS
    assert [SPECIMEN[start:end] for start, end in record["content"]] == ["We look forward to the visit"]
    assert [SPECIMEN[start:end] for start, end in record["cue"]] == ["was quoted as saying"]
    assert [SPECIMEN[start:end] for start, end in record["source"]] == ["presidential spokesman Dmitry Peskov"]
    wanted = {
        "quote_id": claim.key, "kind": "direct", "cue_type": "speech", "speaker": "Dmitry Peskov",
        "speaker_type": "person", "via": "Interfax", "said_on": "2013-02-02",
    }  # fmt: skip
    assert {name: record[name] for name in wanted} == wanted
    assert record["relays"] == ["Interfax"]
    assert (record["said_on_precision"], record["confidence"]) == ("day", 0.9)


def test_what_is_unknown_is_null_and_never_left_out() -> None:
    article = make_article(title=None, outlet=None, published=None, url=None)
    claim = make_claim(article, "“It will be well prepared.”", speaker=None)
    record = describe_article(article, [claim])
    assert [record[name] for name in ("title", "outlet", "published", "url")] == [None] * 4
    [quote] = record["quotes"]
    assert list(quote) == CLAIM_FIELDS
    assert [quote[name] for name in ("speaker", "speaker_type", "via", "said_on")] == [None] * 4
    assert quote["relays"] == []
    assert (quote["source"], quote["cue"], quote["said_on_precision"]) == ([], [], "unknown")


def test_relays_are_listed_outermost_first_and_joined_as_via() -> None:
    record = describe_claim(make_claim(relays=("Interfax", "Kremlin"), second_hand=True))
    assert (record["via"], record["relays"], record["second_hand"]) == (
        "Interfax > Kremlin", ["Interfax", "Kremlin"], True,
    )  # fmt: skip


def test_thoughts_only_where_asked_for() -> None:
    article = make_article()
    thought = make_claim(article, "ties will improve", cue_type="thought", kind="indirect", speaker=None)
    claims = [make_claim(article), thought]
    assert [quote["cue_type"] for quote in describe_article(article, claims)["quotes"]] == ["speech"]
    with_thoughts = describe_article(article, claims, thoughts=True)["quotes"]
    assert [quote["cue_type"] for quote in with_thoughts] == ["speech", "thought"]


def test_an_article_is_json_as_it_stands() -> None:
    article = make_article()
    said = SaidDate(PartialDate(2013, 2), Precision.MONTH)
    record = describe_article(article, [make_claim(article, said=said)])
    assert list(record) == ["id", "title", "outlet", "published", "url", "text", "quotes"]
    assert (record["id"], record["published"], record["text"]) == ("specimen", "2013-02-05", SPECIMEN)
    assert record["quotes"][0]["said_on"] == "2013-02"
    assert json.loads(json.dumps(record)) == record
