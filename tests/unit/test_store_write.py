"""Storing: once, completely, and only what is true."""

from __future__ import annotations

import dataclasses
import threading

import pytest
from sqlalchemy import func, select

from tests.factories import SPECIMEN, make_article, make_claim, make_quote, make_span, make_speaker
from tracker.errors import StoreError
from tracker.officials import Official, Tenure
from tracker.query import count_claims, get_claim, iter_claims, list_speakers
from tracker.records import EvidenceStep, PartialDate, Precision, Relay, SaidDate, TextSpan
from tracker.store import find_stored, open_store, reading, save_article, save_roster, start_run
from tracker.store.tables import AliasRow, ArticleRow, OfficeRow, OutletRow, TermRow, TopicRow
from tracker.store.values import said_days


def count(engine, table):
    with reading(engine) as connection:
        return connection.execute(select(func.count()).select_from(table)).scalar_one()


@pytest.fixture
def run_id(engine):
    return start_run(engine, tracker_version="0.1", model_version="m1")


def test_storing_twice_is_storing_once(engine, run_id):
    article = make_article()
    claims = [make_claim(article), make_claim(article, "the date was set")]
    assert find_stored(engine, article, model_version="m1") is None
    assert save_article(engine, article, claims, run_id=run_id) == "added"
    assert save_article(engine, article, claims, run_id=run_id) == "unchanged"
    assert find_stored(engine, article, model_version="m1") == "unchanged"
    assert find_stored(engine, article, model_version="m2") == "outdated"
    assert (count(engine, ArticleRow), count_claims(engine), count(engine, OutletRow)) == (1, 2, 1)


def test_changed_article_replaces_its_claims(engine, run_id):
    article = make_article()
    kept, gone = make_claim(article), make_claim(article, "the date was set")
    save_article(engine, article, [kept, gone], run_id=run_id)
    changed = dataclasses.replace(article, title="Another headline")
    assert save_article(engine, changed, [kept], run_id=run_id) == "revised"
    assert [view.quote_id for view in iter_claims(engine)] == [kept.key]
    assert get_claim(engine, kept.key).title == "Another headline"
    with reading(engine) as connection:
        spans = connection.exec_driver_sql("SELECT role FROM claim_span ORDER BY role").scalars().all()
    assert spans == ["content", "cue", "source"]  # of the claim that is left


def test_a_newer_version_replaces_claims_with_what_hangs_on_them(engine, run_id):
    article = make_article()
    claim = make_claim(article)
    save_article(engine, article, [dataclasses.replace(claim, topics=("visit",))], run_id=run_id)
    assert count(engine, TopicRow) == 1
    newer = start_run(engine, tracker_version="0.1", model_version="m2")
    assert save_article(engine, article, [claim], run_id=newer) == "updated"
    assert (count_claims(engine), count(engine, TopicRow)) == (1, 0)


def test_bad_claim_stores_nothing_of_its_article(engine, run_id):
    article = make_article()
    other = make_claim(make_article(url="https://news.example/other"))
    claim = make_claim(article)
    foreign_context = dataclasses.replace(claim, context=TextSpan(0, 3, "xyz"))
    for claims, line in [
        ([claim, other], "belongs to article"),
        ([claim, claim], "two claims share the key"),
        ([foreign_context], "not in the text"),
    ]:
        with pytest.raises(StoreError, match=line):
            save_article(engine, article, claims, run_id=run_id)
    with pytest.raises(StoreError, match="cannot be stored") as failure:
        save_article(engine, make_article("half a pair \ud83d"), [], run_id=run_id)
    assert "\n" not in str(failure.value)
    assert count(engine, ArticleRow) == 0


def spoil(span):
    """A span of the same place with other words."""
    return dataclasses.replace(span, text="x" * (span.end - span.start))


@pytest.mark.parametrize(
    "part", ["source", "cue", "relay", "content", "second content", "context", "phrase", "words", "point"]
)
def test_every_span_must_be_in_the_text(engine, run_id, part):
    article = make_article()
    quote = make_quote(
        article, "We look forward to the visit", "It will be well prepared", source="Dmitry Peskov",
        cue="was quoted as saying", via="Interfax",
    )  # fmt: skip
    words, phrase = quote.source, make_span(article.text, "on Saturday")
    step = EvidenceStep("name", words, make_span(article.text, "presidential spokesman"))
    said = SaidDate(PartialDate(2013, 2, 2), Precision.DAY, phrase)
    claim = make_claim(article, quote=quote, said=said, speaker=make_speaker(steps=(step,)))
    first, second = quote.contents
    changed = {
        "source": {"source": spoil(quote.source)},
        "cue": {"cues": (spoil(quote.cues[0]),)},
        "relay": {"relays": (Relay(spoil(quote.relays[0].span), "Interfax"),)},
        "content": {"contents": (spoil(first), second)},
        "second content": {"contents": (first, spoil(second))},
    }
    bad = dataclasses.replace(claim, quote=dataclasses.replace(quote, **changed.get(part, {})))
    around = {
        "context": {"context": spoil(claim.context)},
        "phrase": {"said": dataclasses.replace(said, phrase=spoil(phrase))},
        "words": {"speaker": make_speaker(steps=(dataclasses.replace(step, words=spoil(words)),))},
        "point": {"speaker": make_speaker(steps=(dataclasses.replace(step, points_to=spoil(step.points_to)),))},
    }
    bad = dataclasses.replace(bad, **around.get(part, {}))
    with pytest.raises(StoreError, match=rf"^specimen: claim {claim.key} has a span \d+:\d+ that is not in the text"):
        save_article(engine, article, [bad], run_id=run_id)
    assert (count(engine, ArticleRow), count(engine, OutletRow)) == (0, 0)
    assert save_article(engine, article, [claim], run_id=run_id) == "added"


def test_a_topic_named_twice_is_stored_once(engine, run_id):
    article = make_article()
    claims = [make_claim(article, topics=("visit", "talks", "visit")), make_claim(article, "the date was set")]
    save_article(engine, article, claims, run_id=run_id)
    with reading(engine) as connection:
        named = select(TopicRow.claim_id, TermRow.term).join(TermRow, TermRow.id == TopicRow.term_id)
        rows = connection.execute(named).all()
    assert sorted(term for _, term in rows) == ["talks", "visit"]
    assert len({claim_id for claim_id, _ in rows}) == 1


def test_an_article_without_claims_and_outlet_is_stored(engine, run_id):
    article = make_article(outlet=None)
    assert save_article(engine, article, [], run_id=run_id) == "added"
    assert (count(engine, ArticleRow), count(engine, OutletRow), count_claims(engine)) == (1, 0, 0)
    assert find_stored(engine, article, model_version="m1") == "unchanged"


def test_two_articles_share_their_outlet_and_speaker(engine, run_id):
    for number in range(2):
        article = make_article(url=f"https://news.example/{number}")
        save_article(engine, article, [make_claim(article)], run_id=run_id)
    assert (count(engine, ArticleRow), count(engine, OutletRow), len(list_speakers(engine))) == (2, 1, 1)


def test_only_changed_content_is_stored_anew(engine, run_id):
    def moment():
        with reading(engine) as connection:
            return connection.execute(select(ArticleRow.stored, ArticleRow.run_id)).one()

    article = make_article()
    save_article(engine, article, [make_claim(article)], run_id=run_id)
    first = moment()
    newer = start_run(engine, tracker_version="0.1", model_version="m2")
    assert save_article(engine, article, [make_claim(article)], run_id=newer) == "updated"
    assert moment() == (first.stored, newer)
    assert find_stored(engine, article, model_version="m2") == "unchanged"
    changed = dataclasses.replace(article, title="Another headline")
    assert find_stored(engine, changed, model_version="m2") is None
    assert save_article(engine, changed, [make_claim(article)], run_id=newer) == "revised"
    assert moment().stored > first.stored
    assert find_stored(engine, article, model_version="m2") == "superseded"


def test_every_part_comes_back(engine, run_id):
    article = make_article()
    quote = make_quote(
        article,
        "We look forward to the visit",
        "It will be well prepared",
        source="Dmitry Peskov",
        cue="was quoted as saying",
        via="Interfax",
        found_by="rule",
    )
    speaker = make_speaker("Dmitry Peskov", is_official=True, office="press secretary")
    said = SaidDate(PartialDate(2013, 2, 2), Precision.DAY, basis="Saturday before 2013-02-05")
    claim = make_claim(article, quote=quote, speaker=speaker, said=said)
    save_article(engine, article, [claim], run_id=run_id)
    view = get_claim(engine, claim.key)
    assert view.quote == "We look forward to the visit […] It will be well prepared"
    assert (view.start, view.end) == (quote.start, quote.end)
    assert (view.speaker, view.is_official, view.office) == ("Dmitry Peskov", True, "press secretary")
    assert (view.said_on, view.said_on_precision, view.published) == ("2013-02-02", "day", "2013-02-05")
    assert (view.source_text, view.cue, view.via) == ("Dmitry Peskov", "was quoted as saying", "Interfax")
    assert view.context == SPECIMEN[claim.context.start : claim.context.end]
    assert (view.kind, view.found_by, view.article_id) == ("direct", "rule", article.key)


def test_claim_of_nobody_is_kept(engine, run_id):
    article = make_article(outlet=None, published=None, url=None, title=None)
    claim = make_claim(article, speaker=None)
    save_article(engine, article, [claim], run_id=run_id)
    view = get_claim(engine, claim.key)
    assert (view.speaker, view.speaker_type, view.outlet, view.published, view.day) == (
        None,
        "unknown",
        None,
        None,
        None,
    )


def test_roster_follows_the_file(engine, run_id):
    article = make_article()
    save_article(engine, article, [make_claim(article, speaker=make_speaker())], run_id=run_id)
    peskov = Official(
        "dmitry-peskov",
        "Dmitry Peskov",
        aliases=("Dmitriy Peskov", "dmitriy peskov"),
        tenures=(Tenure("press secretary", PartialDate(2012, 5)),),
    )
    save_roster(engine, [peskov, Official("lavrov", "Sergey Lavrov", aliases=("Sergei Lavrov",))])
    save_roster(engine, [peskov])
    assert (count(engine, AliasRow), count(engine, OfficeRow)) == (1, 1)
    officials = {view.name: view.is_official for view in list_speakers(engine, ["Dmitriy Peskov", "Sergey Lavrov"])}
    assert officials == {"Dmitry Peskov": True, "Sergey Lavrov": False}
    assert [view.aliases for view in list_speakers(engine)] == [("Dmitriy Peskov",)]


@pytest.mark.parametrize(
    ("day", "precision", "first", "last"),
    [
        ("2013-02-05", Precision.DAY, "2013-02-05", "2013-02-05"),
        ("2013-02-05", Precision.WEEK, "2013-02-04", "2013-02-10"),
        ("2013-02", Precision.MONTH, "2013-02-01", "2013-02-28"),
        ("2012", Precision.YEAR, "2012-01-01", "2012-12-31"),
        ("2013-02-05", Precision.BEFORE, "2013-02-05", "2013-02-05"),
    ],
)
def test_days_a_date_can_mean(day, precision, first, last):
    assert tuple(map(str, said_days(SaidDate(PartialDate.parse(day), precision)))) == (first, last)


def test_unknown_date_means_no_days():
    assert said_days(SaidDate()) == (None, None)


def test_two_writers_lose_nothing(tmp_path):
    url = f"sqlite:///{tmp_path / 'shared.sqlite3'}"
    failures: list[BaseException] = []

    def write(name: str) -> None:
        try:
            engine = open_store(url)
            run_id = start_run(engine, tracker_version="0.1", model_version="m1")
            for number in range(25):
                article = make_article(url=f"https://news.example/{name}/{number}")
                save_article(engine, article, [make_claim(article)], run_id=run_id)
            engine.dispose()
        except BaseException as error:  # noqa: BLE001
            failures.append(error)

    threads = [threading.Thread(target=write, args=(name,)) for name in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    engine = open_store(url, create=False)
    assert (count_claims(engine), count(engine, ArticleRow)) == (50, 50)
    assert len(list_speakers(engine)) == 1
    engine.dispose()
