"""Let a ``Doc`` travel as bytes without what only the way from text to claims needs.

In: a type of value that a component keeps on its documents, as ``doc._.tagging`` and ``doc._.mentions``. Out: nothing;
values of that type pack as None, and are found again where they are asked for. Quotes need none of this: they are
spans (``quotes/span_groups.py``), which spaCy packs.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import srsly

Chain = Callable[[Any], Any] | None


def leave_out(kind: type) -> None:
    """Let values of a type pack as None."""

    def encode(value: Any, chain: Chain = None) -> Any:
        if isinstance(value, kind):
            return None
        return value if chain is None else chain(value)

    srsly.msgpack_encoders.register(f"claim_tracker_{kind.__name__}", func=encode)
