"""Let a ``Doc`` with quotes travel as bytes: ``doc.to_bytes()``, ``DocBin(store_user_data=True)``, ``n_process=2``.

In: a ``Quote``, which spaCy's serializer (srsly's msgpack) cannot pack by itself. Out: a dictionary, and from that
the same ``Quote`` again. What only the way from text to claims needs, ``doc._.tagging`` and ``doc._.mentions``, is
left out and found again where it is asked for.

Registered when the components are imported: whoever reads such bytes imports ``tracker.pipeline`` first. Entry points
of srsly will not do: they are loaded while spaCy itself is being imported.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import Any

import srsly

from tracker.records import Quote, QuoteKind, Relay, TextSpan

_MARK = "__claim_tracker_quote__"
Chain = Callable[[Any], Any] | None


def encode_quote(value: Any, chain: Chain = None) -> Any:
    """What is to be packed instead of ``value``; ``chain`` is the serializer's next encoder."""
    if isinstance(value, Quote):
        return {_MARK: True, **asdict(value), "kind": str(value.kind)}
    return value if chain is None else chain(value)


def decode_quote(value: Any, chain: Chain = None) -> Any:
    """The quote that a dictionary was packed from; other dictionaries go on to the next decoder."""
    if isinstance(value, dict) and _MARK in value:
        packed = {name: part for name, part in value.items() if name != _MARK}
        return Quote(
            **packed
            | {
                "kind": QuoteKind(packed["kind"]),
                "contents": tuple(map(_read_span, packed["contents"])),
                "cues": tuple(map(_read_span, packed["cues"])),
                "source": _read_span(packed["source"]) if packed["source"] else None,
                "relays": tuple(Relay(_read_span(each["span"]), each["name"]) for each in packed["relays"]),
            }
        )
    return value if chain is None else chain(value)


def _read_span(packed: dict[str, Any]) -> TextSpan:
    return TextSpan(packed["start"], packed["end"], packed["text"])


def leave_out(kind: type) -> None:
    """Let values of a type pack as None."""

    def encode(value: Any, chain: Chain = None) -> Any:
        if isinstance(value, kind):
            return None
        return value if chain is None else chain(value)

    srsly.msgpack_encoders.register(f"claim_tracker_{kind.__name__}", func=encode)


srsly.msgpack_encoders.register("claim_tracker_quotes", func=encode_quote)
srsly.msgpack_decoders.register("claim_tracker_quotes", func=decode_quote)
