"""Settle the names in machine-read texts by what most mentions of a name are called.

In: texts with names that a model read, each with its label and certainty. Out: Docs with names, in which mentions that
stay doubtful are unknown, so that nothing is learnt from them. A name has one meaning in nearly all of its mentions
(one sense per collocation, Yarowsky, 1995): where at least nine in ten agree, the others are called so as well.

Example: "Hamas" was read as a body 80 times and as a place twice: it is a body 82 times. A "Hamas" that was not read
as a name at all is unknown.
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
    """What each name that was read often enough is nearly always called, by its form in the text."""
    counts: dict[str, Counter[str]] = {}
    for row in rows:
        for start, end, label, _ in row["names"]:
            counts.setdefault(row["text"][start:end], Counter())[label] += 1
    return pick_majorities(counts, at_least=_MIN_COUNT)


def settle_names(nlp: Language, rows: Sequence[Row]) -> Iterator[Doc]:
    """A Doc a row, with its names; ``rows`` have "text" and "names" (start, end, label, certainty)."""
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
