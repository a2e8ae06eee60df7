"""Any article text and any spans: what is stored comes back, verifies, and is found by its own words."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.factories import make_article, make_claim
from tracker.query import ClaimFilter, get_claim, read_passage, search_claims
from tracker.query.passage import cut_segments
from tracker.records import Quote, QuoteKind, TextSpan
from tracker.store import load_articles, open_store, save_article, start_run
from tracker.text import fold_words
from tracker.verification import verify_database

TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=80)


@st.composite
def quoted_texts(draw):
    text = draw(TEXT)
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), min_size=2, max_size=6)))
    pairs = list(zip(cuts[::2], cuts[1::2], strict=False))
    return text, Quote(QuoteKind.DIRECT, tuple(TextSpan.cut(text, start, end) for start, end in pairs))


@given(quoted_texts())
@settings(max_examples=60)
def test_every_quote_comes_back_exactly(quoted):
    text, quote = quoted
    article = make_article(text)
    claim = make_claim(article, quote=quote, context=TextSpan.cut(text, 0, len(text)))
    engine = open_store("sqlite://")
    try:
        run_id = start_run(engine, tracker_version="0.1", model_version="m1")
        assert save_article(engine, article, [claim], run_id=run_id) == "added"
        assert save_article(engine, article, [claim], run_id=run_id) == "unchanged"
        assert list(verify_database(engine)) == []
        view = get_claim(engine, claim.key)
        assert view.quote == " […] ".join(part.text for part in quote.contents)
        assert view.context == text
        for paragraph in read_passage(engine, claim.key).paragraphs:
            assert paragraph.text == text[paragraph.start : paragraph.end]
        words = quote.contents[0].text.replace('"', " ")
        if fold_words(words).strip():
            assert search_claims(engine, ClaimFilter(text=f'"{fold_words(words)}"')).total == 1
    finally:
        engine.dispose()


@given(
    TEXT,
    st.fixed_dictionaries(
        {
            "outlet": st.none() | TEXT,
            "title": st.none() | st.just("") | TEXT,
            "url": st.none() | TEXT,
            "author": st.none() | TEXT,
            "published": st.sampled_from([None, "1999", "2013-02", "2013-02-05"]),
            "published_inferred": st.booleans(),
        }
    ),
)
@settings(max_examples=30)
def test_every_article_comes_back_as_it_was(text, fields):
    """Else reading it again would be taken for a new revision of it."""
    article = make_article(text, key="k", **fields)
    engine = open_store("sqlite://")
    try:
        save_article(engine, article, [], run_id=start_run(engine, tracker_version="0.1", model_version="m1"))
        assert list(load_articles(engine, [1])) == [article]
    finally:
        engine.dispose()


@given(
    TEXT,
    st.lists(
        st.tuples(
            st.sampled_from(["source", "cue", "content", "via"]), st.integers(-5, 90), st.integers(-5, 90)
        ).filter(lambda mark: mark[1] < mark[2])
    ),
)
def test_segments_are_the_text(text, marks):
    segments = cut_segments(text, 0, len(text), marks)
    assert "".join(segment.text for segment in segments) == text
    assert all(segment.text for segment in segments)


@given(TEXT)
def test_folding_words_is_idempotent(text):
    folded = fold_words(text)
    assert fold_words(folded) == folded
    assert folded.startswith(" ")
    assert folded.endswith(" ")
