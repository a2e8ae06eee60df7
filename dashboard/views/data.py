"""Data and method: what is in this database, how far to trust it, what its words mean, and how to cite it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import streamlit as st

from dashboard import data
from dashboard.data import method
from dashboard.data.method import PROGRAM, Matrix, holdings_of, make_matrix
from dashboard.directions import to_html
from dashboard.downloads import show_download
from dashboard.labels import to_label
from dashboard.matrix import draw_matrix
from dashboard.states import show_or_explain
from tracker.schema.codebook import make_codebook

OUTLETS_OF_A_PAGE = 25
ALL_YEARS = "All years"
LIMITS = """
- Only quotes in English are looked for, in news and in transcripts of a certain form.
- Where “he” or “the president” may mean two people, the speaker is unknown: better none than a wrong one.
- Most quotes have no day of their own. Where the article leaves it open, the day of publication is shown, with “by”.
- No quote is judged true or false here, and no quotes at a time may mean no articles of that time.
"""


def show_facts(pairs: list[tuple[str, str]]) -> None:
    """Names with their values."""
    rows = "".join(f"<dt>{to_html(name)}</dt><dd>{to_html(value)}</dd>" for name, value in pairs)
    st.html(f'<dl class="facts">{rows}</dl>')


def show_numbers() -> None:
    """How much there is, and what is not known of it."""
    found = holdings_of()
    st.header("What is in this database")
    outlets = len({outlet for outlet, _ in found.coverage if outlet})
    show_facts(
        [
            ("Articles", f"{found.articles:,} from {outlets:,} outlets"),
            ("Articles of unknown date", f"{found.undated_articles:,}"),
            ("Quotes, thoughts and bare acts", f"{found.claims:,}"),
            ("Of these, said on a day nobody tells", f"{found.undated_claims:,}"),
            ("Of these, without a known speaker", f"{found.unknown_speakers:,}"),
            ("Of these, looked at by a person", method.tell_corrected(found)),
        ]
    )
    st.subheader("Articles by outlet and time")
    st.caption("Where there are no articles, having no quotes is not silence.")
    chosen = st.selectbox("Year", [ALL_YEARS, *method.list_years(found)], key="year", bind="query-params", width=200)
    year = None if chosen == ALL_YEARS else chosen
    matrix = make_matrix(found, year)
    pages = -(-len(matrix.rows) // OUTLETS_OF_A_PAGE)
    page = st.pagination(pages, key=f"outlets-{year}") if pages > 1 else 1
    rows = matrix.rows[OUTLETS_OF_A_PAGE * (page - 1) : OUTLETS_OF_A_PAGE * page]
    st.html(draw_matrix(Matrix(matrix.periods, rows), label="Articles by outlet and time"))


def show_trust() -> None:
    """How often what is shown is right, and what is not done."""
    st.header("How far to trust it")
    st.write(
        f"Measured with version {PROGRAM} of {to_label(method.measured_on())} on 28 articles of 2012 to 2020 that"
        " people annotated by hand. 1.000 means always; F counts both what was missed and what was wrong. Expect"
        " somewhat less on other articles."
    )
    show_facts(method.list_figures())
    st.caption("`tracker evaluate tests/gold/corpus` measures it again; docs/accuracy.md tells the rest.")
    st.markdown(LIMITS)


def show_codebook() -> None:
    """What every field means."""
    st.header("What the fields mean")
    with st.expander("The codebook: every field, filter and format", key="codebook", on_change="rerun") as folded:
        if folded.open:  # a browser takes half a second for it, also where it is folded away
            st.markdown(make_codebook("md").replace("\n#", "\n###").removeprefix("#").strip())
    for kind, fmt, suffix in (("a table", "csv", "csv"), ("a JSON Schema", "json-schema", "json")):
        file = f"codebook.{suffix}"
        st.download_button(f"Codebook as {kind}", make_codebook(fmt), file, on_click="ignore")


def show_versions() -> None:
    """What made the database, and how to name the tool."""
    made = method.versions_of()
    st.header("Versions and citation")
    show_facts(
        [
            ("This program", PROGRAM),
            ("Last read by", f"version {made.program or 'unknown'}"),
            ("Model, rules and roster", made.model or "unknown"),
            ("Last written", made.written),
            ("Kept in", f"{made.kind}, tables of version {made.tables}"),
        ]
    )
    st.write("To cite the tool and this state of its data:")
    words = (
        f"Claim and quote attribution tracker, version {PROGRAM}. Database of {holdings_of().articles:,}"
        f" articles, last written {made.written}, seen {dt.date.today().isoformat()}."
    )
    st.html(f"<blockquote tabindex=0>{to_html(words)}</blockquote>")


def show_page() -> None:
    """Lay the page out."""
    st.title("Data and method")
    show_numbers()
    st.subheader("Take all of it away")
    everything = replace(data.ClaimFilter(), thoughts=True)
    show_download(everything, holdings_of().claims)
    show_trust()
    show_codebook()
    show_versions()


show_or_explain(show_page)
