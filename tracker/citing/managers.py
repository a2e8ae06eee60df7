r"""Citations for reference managers: BibTeX, which biblatex reads too, and RIS.

The article is what is cited; the quote with its speaker is its note, so that the day in the record is that of
publication, and that of saying stands in the note.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tracker.citing.cited import Cited

# Braces by their names, since BibTeX counts those behind a backslash too.
_TEX = {
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "$": r"\$", "&": r"\&",
    "#": r"\#", "_": r"\_", "%": r"\%", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip
_SPECIAL = re.compile(r"[\\{}$&#_%~^]")
_NO_KEY = re.compile(r"[^A-Za-z0-9:-]+")
_MONTHS = ("", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def write_bibtex(cited: Cited) -> str:
    """The citation as an entry of BibTeX, in braces, with TeX's own signs escaped."""
    fields = list(_list_bibtex(cited))
    width = max(len(name) for name, _ in fields)
    lines = ",\n".join(f"  {name:<{width}} = {value}" for name, value in fields)
    return f"@misc{{quote-{_NO_KEY.sub('-', cited.claim.quote_id)},\n{lines}\n}}"


def _list_bibtex(cited: Cited) -> Iterator[tuple[str, str]]:
    if cited.writer:
        yield "author", f"{{{{{escape_tex(cited.writer)}}}}}"  # a byline may hold several names, or a desk
    if cited.title:
        yield "title", f"{{{{{escape_tex(cited.title)}}}}}"
    if cited.outlet:
        yield "howpublished", f"{{{escape_tex(cited.outlet)}}}"
    if cited.published:
        yield "year", f"{{{cited.published.year}}}"
        if cited.published.month:
            yield "month", _MONTHS[cited.published.month]
        yield "date", f"{{{cited.published}}}"
    if cited.url:
        yield "url", f"{{{cited.url}}}"
    if cited.accessed:
        yield "urldate", f"{{{cited.accessed.isoformat()}}}"
    link = f" \\url{{{cited.link}}}" if cited.link else ""
    yield "note", f"{{{escape_tex(_note(cited))}{link}}}"


def escape_tex(text: str) -> str:
    r"""A text as TeX prints it. Example: "R&D: 100%" -> "R\&D: 100\%"."""
    return _SPECIAL.sub(lambda sign: _TEX[sign[0]], text)


def write_ris(cited: Cited) -> str:
    """The citation as a record of RIS, a field a line."""
    return "\n".join(f"{tag}  - {value}".rstrip(" ") if tag != "ER" else "ER  - " for tag, value in _list_ris(cited))


def _list_ris(cited: Cited) -> Iterator[tuple[str, str]]:
    yield "TY", "NEWS"
    if cited.writer:
        yield "AU", cited.writer
    if cited.title:
        yield "TI", cited.title
    if cited.outlet:
        yield "T2", cited.outlet
    if cited.published:
        day = cited.published
        yield "PY", str(day.year)
        parts = (f"{day.year:04}", f"{day.month:02}" if day.month else "", f"{day.day:02}" if day.day else "")
        yield "DA", "/".join(parts) + "/"
    if cited.url:
        yield "UR", cited.url
    if cited.accessed:
        yield "Y2", cited.accessed.strftime("%Y/%m/%d/")
    yield "N1", _note(cited)
    if cited.link:
        yield "L2", cited.link
    yield "ID", cited.claim.quote_id
    yield "ER", ""


def _note(cited: Cited) -> str:
    who = ", ".join(part for part in (cited.speaker, cited.manner, cited.said, cited.via) if part)
    inferred = " The day of publication was inferred." if cited.published and cited.claim.published_inferred else ""
    return f"{cited.words} — {who}.{inferred} Quote {cited.claim.quote_id}"
