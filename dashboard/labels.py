"""Words of others where Streamlit reads Markdown, as in titles, notes and buttons: it does nothing in them."""

from __future__ import annotations

import re

from dashboard.directions import show_directions

_MARKUP = re.compile(r"[\\`*_{}\[\]#|$~<>&]|^[-+]|^\d+(?=[.)])")
# Commands without a mark to be escaped: ":red[", ":smile:", what becomes a link, signs that become arrows.
_COMMAND = re.compile(r"(?<=:)(?=\S)|(?<=@)(?=\w)|(?<=\bwww)(?=\.)|(?<=[-<>~])(?=[->=])", re.IGNORECASE)
_JOINER = "\u2060"  # parts a command, and is not seen


def to_label(text: str) -> str:
    r"""Write words so that Streamlit shows them as they are.

    Args:
        text: Any words, of an article or of a link.

    Returns:
        One line of Markdown that shows the words. Example: "$5" -> "\$5".
    """
    parted = _COMMAND.sub(_JOINER, show_directions(" ".join(text.split())))
    return _MARKUP.sub(lambda sign: f"{sign[0]}\\" if sign[0].isdigit() else f"\\{sign[0]}", parted)
