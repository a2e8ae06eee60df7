"""Words are found in a column that is not stored folded exactly where folding it would show them."""

from __future__ import annotations

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine, event, literal, select

from tracker.store.search import fold_or_none, like_folded, make_pattern
from tracker.text import fold_words

ENGINE = create_engine("sqlite://")
event.listen(ENGINE, "connect", lambda driver, _: driver.create_function("fold_words", 1, fold_or_none))
LETTERS = st.sampled_from("government GOVERNMENT gövernment’s'. \u00adfﬁé-\u2018Ａ²½")


@given(st.text(LETTERS, max_size=40), st.text(LETTERS, min_size=1, max_size=14))
@settings(suppress_health_check=[HealthCheck.too_slow])
@example("The gov’ern‘ment", "government")
@example("The góvernment", "government")
@example("The g.o.v.e.r.n", "govern")
@example("The U.S. sanctions", "us sanctions")
@example("50%", "%")
@example("ﬁnancial", "financial")
@example("Ｇｏｖｅｒｎｍｅｎｔ", "government")
@example("The government's", "governments")
def test_the_quick_way_finds_what_folding_finds(text: str, words: str) -> None:
    pattern = make_pattern(words)
    if pattern is None:
        return
    with ENGINE.connect() as connection:
        found = connection.execute(select(like_folded(literal(text), pattern))).scalar_one()
    assert bool(found) == (f" {fold_words(words).strip()}" in fold_words(text))
