"""The download of what a page shows, in any format there is.

In: a filter, how many rows it has, the file's name. Out: plain links to the route of files, which hold the filter
themselves: so each gives the rows of the page it stands on, however the page changes meanwhile.
"""

from __future__ import annotations

import html
from urllib.parse import quote, urlencode

import streamlit as st

from dashboard import data
from dashboard.address import to_params
from tracker.schema.formats import FORMATS, Format

_MOST_OF_EXCEL = 1_048_575


def show_download(where: data.ClaimFilter, total: int, name: str = "quotes") -> None:
    """Draw the links.

    Args:
        where: The filter of the page.
        total: How many rows it has.
        name: What the file is to be called, without its suffix; "quotes" lets the filter name it.
    """
    if not total:
        st.html('<p class="download">Nothing to download</p>')
        return
    main, *others = [each for each in FORMATS.values() if each.name != "xlsx" or total <= _MOST_OF_EXCEL]
    label = f"Download {total:,} {'row' if total == 1 else 'rows'} as {main.label}"
    more = ", ".join(_draw_link(where, name, each, each.label) for each in others)
    st.html(f'<p class="download">{_draw_link(where, name, main, label, "button")} <span>or {more}</span></p>')


def _draw_link(where: data.ClaimFilter, name: str, chosen: Format, label: str, style: str = "") -> str:
    address = html.escape(link_to_file(where, chosen.name, name))
    return f'<a class="{style}" href="{address}" title="{html.escape(chosen.description)}" download>{label}</a>'


def show_trend_download(where: data.ClaimFilter, every: str, name: str) -> None:
    """Draw the links to the numbers of a filter's speakers over time.

    Args:
        where: The filter, with its speakers.
        every: The period.
        name: What the file is to be called, without its suffix.
    """
    shapes = {"wide": "Download this table as CSV", "long": "a row for each speaker"}
    main, other = (
        f'<a{style} href="{html.escape(_link_to_trend(where, every, shape, name))}" download>{label}</a>'
        for (shape, label), style in zip(shapes.items(), (' class="button"', ""), strict=True)
    )
    st.html(f'<p class="download">{main} <span>or {other}</span></p>')


def _link_to_trend(where: data.ClaimFilter, every: str, shape: str, name: str) -> str:
    query = urlencode({**to_params(where), "every": every, "shape": shape}, doseq=True)
    return f"files/{quote(name, safe='')}.csv?{query}"


def link_to_file(where: data.ClaimFilter, fmt: str, name: str = "quotes") -> str:
    """The address of the file of a filter, relative to any page.

    Args:
        where: The filter.
        fmt: The name of a format.
        name: What the file is to be called, without its suffix.

    Returns:
        Example: "files/quotes.csv?speaker=Sergei+Lavrov".
    """
    query = urlencode(to_params(where), doseq=True)
    return f"files/{quote(name, safe='')}.{fmt}{'?' if query else ''}{query}"
