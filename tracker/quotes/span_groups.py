"""Quotes as a span group of spaCy, so that whatever knows span groups knows quotes: displaCy, ``DocBin``, pickle.

In: a ``Doc`` and its quotes. Out: ``doc.spans["quotes"]``, whose spans have the labels CONTENT, CUE, SOURCE and RELAY
and for an id the number of their quote, from "0"; and the same quotes again. A span of the group covers whole tokens;
the characters of a part that begins or ends inside one, as in "(UN-backed", are in the group's attributes, with what
is no span: kind, type of cue, score, what found the quote, names of relays.

Example: displacy.render(doc, style="span", options={"spans_key": "quotes"})
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from spacy.tokens import Doc, Span, SpanGroup

from tracker.records import Quote, QuoteKind, Relay, TextSpan

SPANS_KEY = "quotes"
_CONTENT, _CUE, _SOURCE, _RELAY = "CONTENT", "CUE", "SOURCE", "RELAY"


def write_quotes(doc: Doc, quotes: Sequence[Quote]) -> None:
    """Put the quotes of a document into ``doc.spans["quotes"]``, in place of those that are there.

    Args:
        doc: The document that the offsets of the quotes belong to.
        quotes: In the order of the text.

    Raises:
        ValueError: A quote has a span that does not lie in the document.
    """
    spans: list[Span] = []
    exact: list[tuple[int, int, int]] = []
    for number, quote in enumerate(quotes):
        for label, part in _label_parts(quote):
            span = doc.char_span(part.start, part.end, label=label, span_id=str(number), alignment_mode="expand")
            if span is None:
                raise ValueError(f"span {part.start}:{part.end} of a quote does not lie in the document")
            if (span.start_char, span.end_char) != (part.start, part.end):
                exact.append((len(spans), part.start, part.end))
            spans.append(span)
    attributes = {"quotes": [_describe(quote) for quote in quotes], "offsets": exact}
    doc.spans[SPANS_KEY] = SpanGroup(doc, name=SPANS_KEY, attrs=attributes, spans=spans)


def read_quotes(doc: Doc) -> list[Quote] | None:
    """The quotes of ``doc.spans["quotes"]`` as records, None where no component has looked for any."""
    if SPANS_KEY not in doc.spans:
        return None
    group, text = doc.spans[SPANS_KEY], doc.text
    exact = {at: (start, end) for at, start, end in group.attrs["offsets"]}
    parts: list[dict[str, list[TextSpan]]] = [
        {label: [] for label in (_CONTENT, _CUE, _SOURCE, _RELAY)} for _ in group.attrs["quotes"]
    ]
    for at, span in enumerate(group):
        start, end = exact.get(at) or (span.start_char, span.end_char)
        parts[int(span.id_)][span.label_].append(TextSpan.cut(text, start, end))
    return [_build(found, described) for found, described in zip(parts, group.attrs["quotes"], strict=True)]


def _label_parts(quote: Quote) -> Iterator[tuple[str, TextSpan]]:
    yield from ((_CONTENT, each) for each in quote.contents)
    yield from ((_CUE, each) for each in quote.cues)
    if quote.source is not None:
        yield _SOURCE, quote.source
    yield from ((_RELAY, each.span) for each in quote.relays)


def _describe(quote: Quote) -> dict[str, Any]:
    """What a quote is besides its spans, in values that spaCy packs."""
    return {
        "kind": str(quote.kind),
        "cue_type": quote.cue_type,
        "score": float(quote.score),
        "found_by": quote.found_by,
        "relays": [relay.name for relay in quote.relays],
    }


def _build(parts: dict[str, list[TextSpan]], described: dict[str, Any]) -> Quote:
    names = described["relays"]
    return Quote(
        kind=QuoteKind(described["kind"]),
        contents=tuple(parts[_CONTENT]),
        cues=tuple(parts[_CUE]),
        source=next(iter(parts[_SOURCE]), None),
        relays=tuple(Relay(span, name) for span, name in zip(parts[_RELAY], names, strict=True)),
        cue_type=described["cue_type"],
        score=described["score"],
        found_by=described["found_by"],
    )
