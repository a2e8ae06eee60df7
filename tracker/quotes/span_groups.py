"""Store quotes as a spaCy span group, which displaCy, ``DocBin`` and pickle know how to handle.

The spans of ``doc.spans["quotes"]`` have the labels CONTENT, CUE, SOURCE and RELAY, and as their id the number of the
quote, from "0". spaCy's spans cover whole tokens. Where a part begins or ends inside a token ("(UN-backed"), or is
spelled differently in the article than in the view (a curly mark, a line break), the attribute "exact" of the group has
its offsets and words. The attribute "quotes" has what is no span: kind, type of cue, score, what found the quote, and
the names of relays.

Example: displaCy shows the group with the style "span" and the option "spans_key".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from spacy.tokens import Doc, Span, SpanGroup

from tracker.records import Quote, QuoteKind, Relay, TextSpan

SPANS_KEY = "quotes"
_CONTENT, _CUE, _SOURCE, _RELAY = "CONTENT", "CUE", "SOURCE", "RELAY"


def write_quotes(doc: Doc, quotes: Sequence[Quote]) -> None:
    """Write quotes into ``doc.spans["quotes"]``, replacing those that are there.

    Args:
        doc: The document, changed in place.
        quotes: Its quotes. Their offsets count in ``doc.text``; their words are those of the article.

    Raises:
        ValueError: A span of a quote lies outside the document.
    """
    spans: list[Span] = []
    exact: list[tuple[int, int, int, str]] = []
    text = doc.text
    for number, quote in enumerate(quotes):
        for label, part in _label_parts(quote):
            span = doc.char_span(part.start, part.end, label=label, span_id=str(number), alignment_mode="expand")
            if span is None:
                raise ValueError(f"span {part.start}:{part.end} of a quote does not lie in the document")
            if (span.start_char, span.end_char) != (part.start, part.end) or text[part.start : part.end] != part.text:
                exact.append((len(spans), part.start, part.end, part.text))
            spans.append(span)
    attributes = {"quotes": [_describe(quote) for quote in quotes], "exact": exact}
    doc.spans[SPANS_KEY] = SpanGroup(doc, name=SPANS_KEY, attrs=attributes, spans=spans)


def read_quotes(doc: Doc) -> list[Quote] | None:
    """Read ``doc.spans["quotes"]`` back as records.

    Args:
        doc: A document, as it came from the pipeline or back from bytes.

    Returns:
        The quotes in the order they were written; None where no component has looked for any.
    """
    if SPANS_KEY not in doc.spans:
        return None
    group, text = doc.spans[SPANS_KEY], doc.text
    exact = {at: TextSpan(start, end, words) for at, start, end, words in group.attrs["exact"]}
    parts: list[dict[str, list[TextSpan]]] = [
        {label: [] for label in (_CONTENT, _CUE, _SOURCE, _RELAY)} for _ in group.attrs["quotes"]
    ]
    for at, span in enumerate(group):
        part = exact.get(at) or TextSpan.cut(text, span.start_char, span.end_char)
        parts[int(span.id_)][span.label_].append(part)
    return [_build(found, described) for found, described in zip(parts, group.attrs["quotes"], strict=True)]


def _label_parts(quote: Quote) -> Iterator[tuple[str, TextSpan]]:
    yield from ((_CONTENT, each) for each in quote.contents)
    yield from ((_CUE, each) for each in quote.cues)
    if quote.source is not None:
        yield _SOURCE, quote.source
    yield from ((_RELAY, each.span) for each in quote.relays)


def _describe(quote: Quote) -> dict[str, Any]:
    """The fields of a quote that are no spans, as values that can be serialised."""
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
