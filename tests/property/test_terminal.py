"""Every function that prints, given arbitrary text: nothing that a terminal would take for a command gets out."""

from __future__ import annotations

import dataclasses
import io
import sys
import unicodedata
from contextlib import contextmanager

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.factories import make_article, make_claim
from tracker.cli import console
from tracker.errors import TrackerError
from tracker.outcomes import Outcome
from tracker.query import Comparison, SpeakerView
from tracker.query.unstored import view_claim
from tracker.results import one_line
from tracker.session.results import Claims, Verification
from tracker.verification.faults import Fault

ANY = st.text(st.characters(exclude_categories=[]), min_size=1)
WORST = "\x1b]0;title\x07\x9b31m\u202eabc\u200b\r\u2028\ud83d\x00[red]x[/]"
BIDI = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


class Written(io.TextIOWrapper):
    """What is printed, as a pipe or a terminal gets it."""

    def __init__(self):
        super().__init__(io.BytesIO(), encoding="utf-8", errors="surrogatepass")

    def text(self):
        self.flush()
        return self.buffer.getvalue().decode("utf-8", "surrogatepass")


@contextmanager
def printing():
    out, err = Written(), Written()
    former = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = out, err
    try:
        yield out, err
    finally:
        sys.stdout, sys.stderr = former


def view(text):
    article = make_article(f"“We {text} go”, he said.", title=text, outlet=text)
    claim = make_claim(article, f"We {text} go", speaker=text)
    claim = dataclasses.replace(claim, evidence=text)
    return article, claim, view_claim(article, claim)


def print_outcomes(text):
    with console.show_progress(2) as show:
        show(Outcome(text, "failed", text, text))
        show(Outcome(text, "skipped", text, text))
        show(Outcome(text, "added", warnings=(text,)))


def print_article(text):
    article, claim, _ = view(text)
    console.print_extract(article, [claim])


PRINT = {
    "claims": lambda text: console.print_claims([view(text)[2]], title=text),
    "extract": print_article,
    "speakers": lambda text: console.print_speakers([SpeakerView(text, text, text, False, 1, text, text, (text,))]),
    "comparison": lambda text: console.print_comparison(Comparison((text,), (), (), 0)),
    "outcomes": print_outcomes,
    "say": console.say,
    "warn": console.warn,
    "complain": lambda text: console.complain(str(TrackerError(text, where=text, remedy=text))),
    "show": console.show,
    "repr": lambda text: sys.stdout.write(repr(Claims([view(text)[2]], 1))),
    "repr of faults": lambda text: sys.stdout.write(repr(Verification([Fault(text, text, text, text)], 1))),
    "line": lambda text: sys.stdout.write(one_line(text)),
}


def find_controls(text):
    return {
        char
        for char in text.replace("\r\n", "\n")  # as the lines of a CSV end
        if char not in "\n\t"
        and (unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") or unicodedata.bidirectional(char) in BIDI)
    } | set("\u061c\u200b\u200e\u200f\ufeff") & set(text)


@pytest.mark.parametrize("name", PRINT)
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(ANY)
@example(WORST)
def test_what_is_printed_is_inert(name, text):
    with printing() as (out, err):
        PRINT[name](text)
    assert find_controls(out.text() + err.text()) == set()


def test_words_are_printed_as_they_are():
    words = "“Élysée” – 東京 [red] שלום"
    with printing() as (out, err):
        console.show(words)
        console.warn(words)
    assert (out.text(), err.text()) == (f"{words}\n", f"warning: {words}\n")


@pytest.mark.parametrize("name", ["say", "warn", "complain"])
def test_what_is_told_is_one_line(name):
    with printing() as (_, err):
        PRINT[name]("4 quotes written to a\nerror: b.csv")
    assert err.text().count("\n") == 1
