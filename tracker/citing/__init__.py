"""Citations of a quote: plain, Markdown, HTML, BibTeX and RIS, made of what is stored and of nothing else.

What is not known is left out. The day of saying and that of publication are two things; a day of access stands only
where it is given. Words that the article does not put in quotation marks are called its own.

Example: ``cite(Cited(claim), "plain")``
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tracker.citing.cited import Cited
from tracker.citing.managers import write_bibtex, write_ris
from tracker.citing.prose import write_html, write_markdown, write_plain
from tracker.errors import QueryError

__all__ = ["FORMATS", "Cited", "cite"]

FORMATS: Mapping[str, Callable[[Cited], str]] = {
    "plain": write_plain,
    "markdown": write_markdown,
    "html": write_html,
    "bibtex": write_bibtex,
    "ris": write_ris,
}
"""How a citation may be written, by the names that users give."""


def cite(cited: Cited, fmt: str = "plain") -> str:
    """Write a citation.

    Args:
        cited: The quote with what is known of its article.
        fmt: One of ``FORMATS``.

    Returns:
        The citation, without a line break at its end.

    Raises:
        QueryError: There is no such format.
    """
    if fmt not in FORMATS:
        raise QueryError(f"{fmt!r} is no format of a citation", remedy=f"choose one of {', '.join(FORMATS)}")
    return FORMATS[fmt](cited)
