"""Words of others on a page: what would turn the order of letters around is shown as a mark, and markup does nothing.

In: any words of an article, a feed, a link. Out: the words as text, or as HTML. Unicode's controls of direction are not
seen and apply to what stands behind them: with one, "gnp.exe" reads as "exe.png", and a name as another.
"""

from __future__ import annotations

import re
from html import escape

from tracker.inert import DIRECTIONS

_CONTROLS = re.compile(f"[{DIRECTIONS}]")


def show_directions(text: str) -> str:
    """Show each control of direction as its number instead of letting it work.

    Args:
        text: any words.

    Returns:
        The same words; what has no such control stays as it is. Example: "[U+202E]gnp.exe".
    """
    return _CONTROLS.sub(lambda control: f"[U+{ord(control[0]):04X}]", text)


def to_html(text: str) -> str:
    """Words as HTML that shows them, quotation marks escaped too, so that they may stand in an attribute."""
    return escape(show_directions(text))
