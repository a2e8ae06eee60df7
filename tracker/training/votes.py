"""Correct the names in machine-read texts by the label that most mentions of a name have.

A name has one meaning in nearly all its mentions (one sense per collocation, Yarowsky, 1995): where at least nine in
ten agree, the others get the same label. Mentions that stay doubtful are unknown, so that nothing is learnt from them.

Example: "Hamas" was labelled an organization 80 times and a place twice: all 82 are organizations. A "Hamas" without a
label is unknown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from tracker.training.known_names import pick_majorities

Row = Mapping[str, Any]
_MIN_COUNT = 5
_MIN_CERTAINTY = 0.7


def find_majorities(rows: Iterable[Row]) -> dict[str, str]:
    """The label that a name nearly always has, for names found often enough, by their form in the text."""
    counts: dict[str, Counter[str]] = {}
    for row in rows:
        for start, end, label, _ in row["names"]:
            counts.setdefault(row["text"][start:end], Counter())[label] += 1
    return pick_majorities(counts, at_least=_MIN_COUNT)


def settle_names(nlp: Language, rows: Sequence[Row]) -> Iterator[Doc]:
    """Yield a Doc with names for each row; rows have "text" and "names" (start, end, label, certainty)."""
    majorities = find_majorities(rows)
    matcher = PhraseMatcher(nlp.vocab)
    matcher.add("known", [nlp.make_doc(name) for name in majorities])
    for row in rows:
        doc = nlp.make_doc(row["text"])
        names: list[Span] = []
        doubtful: list[Span] = []
        for start, end, label, certainty in row["names"]:
            settled = majorities.get(row["text"][start:end])
            span = doc.char_span(start, end, label=settled or label, alignment_mode="expand")
            if span is not None:
                (names if settled or certainty >= _MIN_CERTAINTY else doubtful).append(span)
        names = filter_spans(names)
        taken = {i for span in names for i in range(span.start, span.end)}
        doubtful += list(matcher(doc, as_spans=True))
        missing = {i for span in doubtful for i in range(span.start, span.end)} - taken
        doc.set_ents(names, missing=[doc[i : i + 1] for i in sorted(missing)], default="outside")
        yield doc
