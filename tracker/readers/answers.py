"""Answers of news servers: records that say the same as others, but wrap it.

In: the JSON of an answer (the Guardian, the New York Times, WordPress, JSON Feed, NewsAPI, Elasticsearch). Out: its
records, each a flat mapping of names to plain values. What needs no unwrapping stays as it is.
"""

from __future__ import annotations

from collections.abc import Mapping

from tracker.readers.fields import find_fields

_LISTS = ("articles", "data", "items", "results", "documents", "docs", "records", "hits", "posts", "stories")
_WRAPPINGS = ("response", "data", "hits", "result", "payload")
_INNER_RECORDS = ("fields", "_source", "attributes", "article")
_WRAPPED_VALUES = ("rendered", "main", "original")
_MOST_DEEP = 4
_JSON_FEED = "https://jsonfeed.org/version/"


def find_records(content: object) -> object:
    """The list of records in an object that is only its wrapping; the content itself where it is none.

    Examples: {"status": "ok", "articles": [...]}; {"response": {"docs": [...]}}.
    """
    if isinstance(content, list):
        return [flatten_record(each) for each in content]
    flat = flatten_record(content)
    if not isinstance(content, dict) or not isinstance(flat, dict) or "text" in find_fields(flat):
        return flat
    found = _find_list(content, _MOST_DEEP)
    if found is None:
        return flat
    records = [flatten_record(each) for each in found]
    title = content.get("title")
    if str(content.get("version") or "").startswith(_JSON_FEED) and isinstance(title, str):
        return [{"publisher": title, **each} if isinstance(each, dict) else each for each in records]
    return records


def flatten_record(record: object) -> object:
    """A record with what is wrapped in it laid open; its own names go before those of an inner record.

    Examples: {"title": {"rendered": "A"}} -> {"title": "A"}; {"webTitle": "A", "fields": {"body": "B"}} gets "body".
    """
    if not isinstance(record, dict):
        return record
    flat = {name: _unwrap(value) for name, value in record.items()}
    for inner in _INNER_RECORDS:
        if isinstance(record.get(inner), dict):
            own = {name: value for name, value in flat.items() if name != inner}
            flat = {name: _unwrap(value) for name, value in record[inner].items()} | own
    return flat


def _unwrap(value: object) -> object:
    """What a server writes for people to see, of a value that it gives in several forms."""
    if isinstance(value, Mapping):
        return next((value[name] for name in _WRAPPED_VALUES if isinstance(value.get(name), str)), value)
    return value


def _find_list(content: object, depth: int) -> list[object] | None:
    """The list of records in an answer, which may be wrapped more than once."""
    if not isinstance(content, dict) or not depth:
        return None
    for name in _LISTS:
        if isinstance(content.get(name), list):
            return list(content[name])
    return next((found for name in _WRAPPINGS if (found := _find_list(content.get(name), depth - 1)) is not None), None)
