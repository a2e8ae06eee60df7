"""Citations that people read: plain text, Markdown and HTML.

“We look forward to the visit” — Dmitry Peskov, said on 2 February 2013, via Interfax. Ann Lee, “Obama to visit”, RT,
5 February 2013, https://... (accessed 1 March 2014). Quote a1b2...: https://...
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

from tracker.citing.cited import Cited, write_day
from tracker.citing.quoted import put_in_marks
from tracker.records import PartialDate

_MARKS = re.compile(r"[\\`*_\[\]<>~|&#$^]")
_LIST = re.compile(r"^(?P<number>\d*)(?P<mark>[-+.)])(?=\s)")
"""What begins a list, where it begins a line: "- ", "1. "."""


def write_plain(cited: Cited) -> str:
    """The citation as plain text, one paragraph."""
    title = put_in_marks(cited.title) if cited.title else ""
    source = _join(cited.writer, title, cited.outlet, _published(cited), _address(cited))
    return " ".join(filter(None, (f"{cited.words} — {_who(cited)}.", f"{source}." if source else "", _quote(cited))))


def write_markdown(cited: Cited) -> str:
    """The citation as a Markdown quotation; what would be markup in a title or a quote is escaped."""
    title = mark_down(cited.title or (cited.url and "article"))
    link = f"[{title}](<{cited.url}>)" if cited.url else title
    outlet = f"*{mark_down(cited.outlet)}*" if cited.outlet else ""
    source = _join(mark_down(cited.writer), link, outlet, _published(cited), _accessed(cited))
    permalink = f"[quote {mark_down(cited.claim.quote_id)}](<{cited.link}>)" if cited.link else ""
    below = ". ".join(filter(None, (f"— {mark_down(_who(cited))}", source, permalink)))
    words = _LIST.sub(r"\g<number>\\\g<mark>", mark_down(cited.words))
    return f"> {words}\n>\n> {below}."


def write_html(cited: Cited) -> str:
    """The citation as HTML: a quotation with its source below, every word escaped."""
    title = f"<cite>{escape(cited.title)}</cite>" if cited.title else ""
    if cited.url:
        title = f'<a href="{escape(cited.url)}">{title or "article"}</a>'
    source = _join(escape(cited.writer), title, escape(cited.outlet), escape(_published(cited)), _accessed(cited))
    permalink = f'<a href="{escape(cited.link)}">quote {escape(cited.claim.quote_id)}</a>' if cited.link else ""
    below = ". ".join(filter(None, (f"— {escape(_who(cited))}", source, permalink)))
    where = f' cite="{escape(cited.url)}"' if cited.url else ""
    return f"<blockquote{where}>\n<p>{escape(cited.words)}</p>\n<p>{below}.</p>\n</blockquote>"


def mark_down(text: str) -> str:
    r"""A text in which no sign is markup of Markdown. Example: "a*b" -> "a\*b"."""
    return _MARKS.sub(lambda mark: f"\\{mark[0]}", text)


def _who(cited: Cited) -> str:
    return _join(cited.speaker, cited.manner, cited.said, cited.via)


def _published(cited: Cited) -> str:
    return f"published {cited.published_in_words}" if cited.published else ""


def _accessed(cited: Cited) -> str:
    return f"accessed {write_day(PartialDate.of(cited.accessed))}" if cited.accessed else ""


def _address(cited: Cited) -> str:
    accessed = _accessed(cited)
    return f"{cited.url} ({accessed})" if cited.url and accessed else cited.url or accessed


def _quote(cited: Cited) -> str:
    return f"Quote {cited.claim.quote_id}" + (f": {cited.link}" if cited.link else "")


def _join(*parts: str) -> str:
    return ", ".join(_filled(parts))


def _filled(parts: Iterable[str]) -> Iterable[str]:
    return (part for part in parts if part)
