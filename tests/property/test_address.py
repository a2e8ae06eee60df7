"""Any filter stands in a URL and comes back from it; whatever a URL asks for is read, or told not to be."""

from __future__ import annotations

import datetime as dt
from urllib.parse import parse_qs, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from dashboard.address import link_to, read_params, to_params
from tracker.schema.filter_entry import filters_of
from tracker.schema.filters import NEWEST, OLDEST, ClaimFilter

WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20).filter(str.strip)
ENTRIES = {entry.name: entry for entry in filters_of(ClaimFilter)}


def values_of(entry):
    if entry.takes_many:
        return st.lists(st.sampled_from(entry.choices) if entry.choices else WORDS, max_size=3, unique=True).map(tuple)
    if entry.choices:
        return st.sampled_from(entry.choices)
    if entry.value_type is bool:
        return st.booleans() if entry.default is False else st.none() | st.booleans()
    if entry.value_type is dt.date:
        return st.none() | st.dates()
    return st.none() | (st.floats(0, 1) if entry.value_type is float else WORDS)


@st.composite
def filters(draw):
    asked = {name: draw(values_of(entry)) for name, entry in ENTRIES.items()}
    days = sorted(day for day in (asked["date_from"], asked["date_to"]) if day)
    if len(days) == 2:
        asked["date_from"], asked["date_to"] = days
    for name, entry in ENTRIES.items():  # a filter that changes nothing is told, and not part of what is asked
        if entry.has_effect and not entry.has_effect(ClaimFilter(**asked)):
            asked[name] = entry.default
    return ClaimFilter(**asked, order=draw(st.sampled_from([OLDEST, NEWEST])))


@given(filters())
def test_any_filter_comes_back_from_its_url(where):
    params = parse_qs(urlsplit(link_to("explore", **to_params(where))).query)
    asked = read_params(params)
    assert not asked.complaints
    assert to_params(asked.where) | ({"order": [asked.order]} if asked.order else {}) == to_params(where)
    assert asked.where.active() == where.active()


PARAMS = st.dictionaries(
    st.sampled_from([entry.url_name for entry in ENTRIES.values()] + ["order", "utm_source", "quote"]) | WORDS,
    st.lists(WORDS | st.sampled_from(["true", "2013", "2013-01", "direct", "0.5", '"', "😀"]), min_size=1, max_size=3),
    max_size=5,
)


@given(PARAMS)
def test_whatever_a_url_asks_for_is_read_or_told(params):
    asked = read_params(params, also=["quote"])
    active = {ENTRIES[name].url_name for name in asked.where.active()}
    told = {complaint.field for complaint in asked.complaints}
    for name, texts in params.items():
        if name == "quote":
            continue
        is_default = name in {"date_of", "order"} or all(
            text.casefold() in {"false", "0", "no", "off"} for text in texts
        )
        both_days = name == "from" and "to" in told
        assert name in active | told or is_default or both_days, name
    assert all(complaint.words for complaint in asked.complaints)
