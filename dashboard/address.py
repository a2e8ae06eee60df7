"""URLs and what they ask for: the one codec of filter and address that pages, links and files share.

In: the parameters of a URL, or a filter. Out: the filter with complaints, or the parameters; nothing that is asked for
is dropped silently. What cannot be meant is a complaint in words, to be shown beside its field, and stays in the URL.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode, urlsplit

import streamlit as st

from dashboard.pages import BASE_URL, PAGES
from tracker.errors import QueryError
from tracker.schema.filter_entry import Filter, filters_of
from tracker.schema.filters import OLDEST, ORDERS, RELEVANCE, ClaimFilter

Params = Mapping[str, Sequence[str]]
ORDER = "order"
MOST_VALUES = 50
"""How many values of a filter a page or a file can be asked for at once; a longer list is one of the command line."""
_SWITCH = {"true": True, "1": True, "yes": True, "on": True, "false": False, "0": False, "no": False, "off": False}


@dataclass(frozen=True, slots=True)
class Complaint:
    """Something a URL asks for that cannot be done.

    Attributes:
        field: The parameter it is about. Example: "from".
        words: What to tell the reader, whole sentences.
        value: What was asked for, where it is one of several values.
        is_ignorable: Whether the rest still says what the reader wants: an unknown parameter changes no rows.
    """

    field: str
    words: str
    value: str | None = None
    is_ignorable: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """What a URL asks for.

    Attributes:
        where: The filter, of all that could be read.
        complaints: What could not, in the order of the URL.
        order: The order that was asked for, None where the page decides.
    """

    where: ClaimFilter
    complaints: tuple[Complaint, ...] = ()
    order: str | None = None

    @property
    def is_sound(self) -> bool:
        """Whether the filter is all that was asked for; where it is not, its rows would be others than asked for."""
        return all(each.is_ignorable for each in self.complaints)

    def about(self, field: str) -> list[str]:
        """The complaints to be shown beside a field, in words."""
        return [each.words for each in self.complaints if each.field == field]


def read_params(params: Params, *, also: Collection[str] = ()) -> Asked:
    """Read what a URL asks for.

    Args:
        params: The values of each parameter, as ``current_params`` gives them.
        also: The parameters that the page reads itself. Example: ("quote", "view").

    Returns:
        The filter, and what could not be understood.
    """
    entries = {entry.url_name: entry for entry in filters_of(ClaimFilter)}
    values: dict[str, Any] = {}
    complaints: list[Complaint] = []
    order: str | None = None
    for name, given in params.items():
        texts = [text for text in given if text.strip()]
        if not texts or name in also:
            continue
        try:
            if name == ORDER:
                order = _read_order(_only(texts))
            elif name in entries:
                values[entries[name].name] = _read_texts(entries[name], texts)
            else:
                words = f"The link asks for “{name}”, which this page does not know. It changes nothing."
                complaints.append(Complaint(name, words, is_ignorable=True))
        except QueryError as error:
            complaints.append(Complaint(name, str(error)))
    where, more = _put_together(values)
    order, still_more = _fit_order(order, where)
    return Asked(where, (*complaints, *more, *still_more), order)


def _read_texts(entry: Filter, texts: list[str]) -> Any:
    if entry.takes_many:
        if len(set(texts)) > MOST_VALUES:
            number = f"{len(set(texts)):,} values of “{entry.label}”"
            raise QueryError(f"The link asks for {number}, and {MOST_VALUES} are the most here. Take some away.")
        for text in texts if entry.choices else ():
            if text not in entry.choices:
                raise QueryError(f"There is nothing called “{text}” here. Choose from {', '.join(entry.choices)}.")
        return tuple(texts)
    text = _only(texts)
    if entry.value_type is bool:
        if text.strip().casefold() not in _SWITCH:
            raise QueryError(f"“{text}” is neither “true” nor “false”.")
        return _SWITCH[text.strip().casefold()]
    if entry.value_type is str and not entry.choices:
        return text
    try:
        return entry.read(float(text) if entry.value_type is float else text.strip())
    except (ValueError, QueryError) as error:
        raise QueryError(f"“{text}” {_tell_form(entry)}") from error


def _tell_form(entry: Filter) -> str:
    if entry.value_type is dt.date:
        return "is no day. Write a year, a month or a day: 2013, 2013-05 or 2013-05-31."
    if entry.value_type is float:
        low, high = entry.bounds or (0, 1)
        return f"is no number from {low:g} to {high:g}."
    return f"is none of {', '.join(entry.choices)}."


def _only(texts: list[str]) -> str:
    if len(set(texts)) > 1:
        raise QueryError(f"The link asks for {' and '.join(f'“{text}”' for text in texts)}; only one can be meant.")
    return texts[0]


def _read_order(text: str) -> str:
    if text not in ORDERS:
        raise QueryError(f"“{text}” is no order. Choose from {', '.join(ORDERS)}.")
    return text


def _put_together(values: dict[str, Any]) -> tuple[ClaimFilter, list[Complaint]]:
    """The filter of values that are right one by one; days that run backwards are none together."""
    complaints = []
    first, last = values.get("date_from"), values.get("date_to")
    if first and last and first > last:
        complaints.append(Complaint("to", f"The days run backwards, from {first} to {last}. Swap them, or drop one."))
        values = {name: value for name, value in values.items() if name not in {"date_from", "date_to"}}
    where = ClaimFilter(**values)
    for entry in filters_of(ClaimFilter):
        is_asked = getattr(where, entry.name) != entry.default
        if is_asked and entry.has_effect is not None and not entry.has_effect(where):
            words = f"“{entry.label}” has no effect without {entry.needs}."
            complaints.append(Complaint(entry.url_name, words, is_ignorable=True))
            where = replace(where, **{entry.name: entry.default})
    return where, complaints


def _fit_order(order: str | None, where: ClaimFilter) -> tuple[str | None, list[Complaint]]:
    if order == RELEVANCE and not (where.text or where.like):
        return None, [Complaint(ORDER, "Without words there is no relevance to order by.", is_ignorable=True)]
    return order, []


def to_params(where: ClaimFilter, **page: Any) -> dict[str, list[str]]:
    """Write a filter as the parameters of a URL.

    Args:
        where: The filter; of what selects a page of it, only the order is written.
        **page: Parameters of the page, such as the id of an open quote; None leaves one out.

    Returns:
        The values of each parameter. Example: {"speaker": ["Sergei Lavrov"], "from": ["2013-01-01"]}.
    """
    params: dict[str, list[str]] = {}
    for entry in filters_of(ClaimFilter):
        value = getattr(where, entry.name)
        if value != entry.default:
            params[entry.url_name] = [_write(each) for each in (value if entry.takes_many else (value,))]
    if where.order_of_page != OLDEST:
        params[ORDER] = [where.order_of_page]
    for name, value in page.items():
        if value is not None:
            params[name] = [_write(each) for each in (value if isinstance(value, list | tuple) else (value,))]
    return params


def _write(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def current_params() -> dict[str, list[str]]:
    """The parameters of the URL of the page that is shown."""
    return {name: st.query_params.get_all(name) for name in st.query_params}


def set_params(params: Params) -> None:
    """Make the URL ask for something else: one new entry of the browser's history, so that Back undoes it."""
    wanted = {name: list(values) for name, values in params.items() if values}
    if wanted != current_params():
        st.query_params.from_dict(wanted)


def link_to(page: str, **params: Any) -> str:
    """The address of a page, relative to any other page.

    Args:
        page: The name of its file in ``views/``.
        **params: Its parameters; a filter goes as ``**to_params(where)``.

    Returns:
        Example: link_to("quote", id="a1-4-12") -> "quote?id=a1-4-12".
    """
    found = next(entry for entry in PAGES if entry.file == page)
    query = urlencode(list(_pairs(params)))
    return f"{found.address or './'}{'?' if query else ''}{query}"


def permalink(page: str, **params: Any) -> str:
    """The address of a page that others can open: below the base URL that is set, else below the browser's.

    Args:
        page: The name of its file in ``views/``.
        **params: Its parameters.

    Returns:
        An absolute URL. Example: "https://quotes.example/quote?id=a1-4-12".
    """
    base = os.environ.get(BASE_URL) or _base_of_browser()
    return f"{base.rstrip('/')}/{link_to(page, **params).removeprefix('./')}"


def _base_of_browser() -> str:
    """Where the browser has the dashboard: its address without the page's own path."""
    parts = urlsplit(str(st.context.url or "http://localhost:8501/"))
    path = parts.path.rstrip("/")
    last = path.rpartition("/")[2]
    if any(last == entry.address for entry in PAGES if entry.address):
        path = path.rpartition("/")[0]
    return f"{parts.scheme}://{parts.netloc}{path}"


def _pairs(params: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for name, value in params.items():
        for each in value if isinstance(value, list | tuple) else (value,):
            if each is not None:
                yield name, _write(each)
