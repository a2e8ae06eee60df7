"""Mark names in texts of a treebank, which has none, as far as its syntax and the names of other texts allow.

Marked are people (``flat`` names, bearers of titles, words that are always people), names with a known head noun
(``name_heads``), places behind "in", and names with one label in the news. Span groups of the Doc hold which other
words are no people (NOT_PERSON), and which are no names except perhaps dates or nationalities (NOT_NAMED). All else
stays unknown, so that nothing is learnt from it.

Example: in "President Clinton asked NiMo for two drafts", "Clinton" bears a title, "NiMo" is not known as a person, so
it is anything else, and "drafts" is no proper noun, so it is no name.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spacy.tokens import Doc, Span, Token

from tracker.training.known_names import ADDRESS, TIMES, KnownNames, find_located, learn_names, sounds_like_place
from tracker.training.name_heads import find_headed

NOT_PERSON, NOT_NAMED = "not_person", "not_named"
NEVER_NAMED = frozenset({"VERB", "AUX", "PRON", "PUNCT", "SCONJ", "INTJ"})
_LINKS = frozenset({"ADP", "DET", "CCONJ", "PROPN"})
"""What stands between the capitalised words of one name."""


def mark_names(docs: Sequence[Doc], silver: Sequence[Doc]) -> None:
    """Set the names of ``docs``, and what their other words are not, in place."""
    known = learn_names(docs, silver)
    for doc in docs:
        ents: list[Span] = []
        inside: set[int] = set()
        for find in (_find_bodies_and_places, _find_people, _find_known, _find_places):
            for ent in find(doc, known, inside):
                ents.append(ent)
                inside.update(range(ent.start, ent.end))
        excluded = {token.i: _exclude(token, known) for token in doc if token.i not in inside}
        excluded |= {span.start: NOT_PERSON for span in doc.spans["titles"] if span.start not in inside}
        unknown = [doc[i : i + 1] for i, kind in excluded.items() if kind != "outside"]
        doc.set_ents(ents, missing=unknown, default="outside")
        for group in (NOT_PERSON, NOT_NAMED):
            doc.spans[group] = [doc[i : i + 1] for i, kind in excluded.items() if kind == group]


def _find_bodies_and_places(doc: Doc, known: KnownNames, inside: set[int]) -> Iterable[Span]:
    """Names whose head noun is known, unless the news knows the whole as something else ("West Bank")."""
    for name in find_headed(doc, known.has):
        span = doc[name.start : name.end]
        yield Span(doc, name.start, name.end, label=known.label(span) or name.label)


def _find_places(doc: Doc, known: KnownNames, inside: set[int]) -> Iterable[Span]:
    """Names behind "in"."""
    for span in find_located(doc):
        if inside.isdisjoint(range(span.start, span.end)):
            yield Span(doc, span.start, span.end, label="LOC")


def _find_people(doc: Doc, known: KnownNames, inside: set[int]) -> Iterable[Span]:
    """Flat names and bearers of titles, unless the news knows them as something else or they sound like places."""
    flat = [(span.start, span.end) for span in doc.spans["flat"]]
    begun = {start for start, _ in flat}
    bearers = [(span.start, span.end) for span in doc.spans["titled"] if span.start not in begun]
    for start, end in [*flat, *bearers]:
        span = doc[start:end]
        label = known.label(span) or known.label(span[:1]) or "PERSON"
        if inside.intersection(range(start, end)) or sounds_like_place(span):
            continue
        is_pair = len(span) == 3 and span[1].text == "-"  # "al-Qaida", "Saffir-Simpson"
        if label == "PERSON" and not is_pair and not any(token.like_num for token in span):
            yield Span(doc, start, end, label=label)


def _find_known(doc: Doc, known: KnownNames, inside: set[int]) -> Iterable[Span]:
    """Runs of proper nouns with one label in the news, and single words that are always people."""
    barred = inside | {span.start for span in doc.spans["titles"]}
    start = 0
    while start < len(doc):
        end = start
        while end < len(doc) and doc[end].pos_ == "PROPN" and end not in barred:
            end += 1
        if end > start and doc[start].text[0].isupper() and _stands_alone(doc, start, end):
            run = doc[start:end]
            label = known.label(run) or ("PERSON" if len(run) == 1 and run.text in known.certain else None)
            if label is not None:
                yield Span(doc, start, end, label=label)
        start = max(end, start + 1)


def _stands_alone(doc: Doc, start: int, end: int) -> bool:
    """Whether a run of proper nouns is a whole name, unlike "Court" in "Supreme Court"."""
    around = (*doc[max(start - 1, 0) : start], *doc[end : end + 1])
    return not any(token.text == "-" or (token.text[0].isupper() and token.pos_ != "DET") for token in around)


def _exclude(token: Token, known: KnownNames) -> str:
    """What a word is not: "outside" for no name, NOT_NAMED, NOT_PERSON, or "" where unsure."""
    if token.pos_ in NEVER_NAMED or token.tag_ == ADDRESS:
        return "outside"
    if token.pos_ == "PROPN":
        if token.lower_ in TIMES:
            return NOT_NAMED
        return "" if token.text in known.people or token.text.title() in known.people else NOT_PERSON
    around = [token.doc[i] for i in (token.i - 1, token.i + 1) if 0 <= i < len(token.doc)]
    is_common = token.text[:1].islower() and token.pos_ not in _LINKS
    if is_common or not any(other.pos_ == "PROPN" for other in around):
        return NOT_NAMED
    return ""
