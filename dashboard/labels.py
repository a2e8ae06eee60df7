"""Words of others as labels of Streamlit's buttons and pills, which read Markdown: it does nothing in them."""

from __future__ import annotations

import re

from dashboard.directions import show_directions

_MARKUP = re.compile(r"([\\`*_{}\[\]()#+\-.!|$~<>])")
_COLON = re.compile(r":(?=\S)")
_JOINER = "\u2060"  # behind a colon, so that ":red[" and ":smile:" are no commands; it is not seen


def to_label(text: str) -> str:
    r"""Make a label that shows the words as they are. Example: "$5" -> "\$5"."""
    return _COLON.sub(f":{_JOINER}", _MARKUP.sub(r"\\\1", show_directions(" ".join(text.split()))))
