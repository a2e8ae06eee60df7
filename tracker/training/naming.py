"""Mark names in texts whose treebank has none: what its syntax and other texts' names tell, and no more.

In: Docs of a treebank, and Docs of news with names. Out: the same Docs, with people (``flat`` names, bearers of
titles, words that are people wherever they are known) and whatever the news always gives one label; in
``doc.spans`` which of the other words are no people (NOT_PERSON) and which are no names but perhaps dates or peoples
(NOT_NAMED). All else stays unknown, so that nothing is learnt from it.

Example: of "President Clinton asked NiMo for two drafts", "Clinton" bears a title, "NiMo" is nobody who is known as
a person, so it is anything else, and "drafts" is no proper noun, so it is no name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from spacy.tokens import Doc, Span, Token

NOT_PERSON, NOT_NAMED = "not_person", "not_named"
NEVER_NAMED = frozenset({"VERB", "AUX", "PRON", "PUNCT", "SCONJ", "INTJ"})
_LINKS = frozenset({"ADP", "DET", "CCONJ", "PROPN"})
"""What stands between the capitalised words of one name."""
_ADDRESS = "ADD"
"""The tag of what is no word: an address of mail or of a page."""
_TIMES = frozenset(Path(__file__).with_name("times.txt").read_text(encoding="utf-8").split())
"""Days, months and hours, which treebanks have as proper nouns."""
_MIN_COUNT, _MIN_SHARE = 3, 0.9


@dataclass(frozen=True, slots=True)
class KnownNames:
    """``people`` are words that may be a person's, ``certain`` words that always are; ``labels`` are of whole names."""

    people: frozenset[str]
    certain: frozenset[str]
    labels: dict[str, str]

    def label(self, span: Span) -> str | None:
        """What a name is always called."""
        return self.labels.get(_fold(span.text))


def learn_names(docs: Iterable[Doc], silver: Iterable[Doc]) -> KnownNames:
    """Gather what the syntax of ``docs`` and the names of ``silver`` tell."""
    counts: dict[str, Counter[str]] = {}
    people, others = Counter[str](), Counter[str]()
    for ent in (ent for doc in silver for ent in doc.ents):
        counts.setdefault(_fold(ent.text), Counter())[ent.label_] += 1
        (people if ent.label_ == "PERSON" else others).update(t.text for t in ent if t.is_title and t.is_alpha)
    labels = {}
    for name, each in counts.items():
        label, count = each.most_common(1)[0]
        if count >= _MIN_COUNT and count >= _MIN_SHARE * each.total():
            labels[name] = label
    certain = {
        word for word, count in people.items() if count >= _MIN_COUNT and count >= _MIN_SHARE * (count + others[word])
    }
    words = {word for word, count in people.items() if count > others[word]}
    for doc in docs:
        located = {span.start for span in doc.spans["located"]}
        for span in doc.spans["flat"]:
            if span.start in located:
                labels.setdefault(_fold(span.text), "LOC")
        words.update(span.text for span in doc.spans["titled"])
    for doc in docs:
        words.update(token.text for span in doc.spans["flat"] if _fold(span.text) not in labels for token in span)
    return KnownNames(frozenset(words), frozenset(certain), labels)


def _fold(name: str) -> str:
    """Names are the same in any case, joined by a hyphen or not."""
    return " ".join(name.replace("-", " ").lower().split())


def mark_names(docs: Sequence[Doc], silver: Iterable[Doc]) -> None:
    """Set the names of ``docs`` and what their other words are not, in place."""
    known = learn_names(docs, silver)
    for doc in docs:
        ents = list(_find_people(doc, known))
        inside = {i for ent in ents for i in range(ent.start, ent.end)}
        for ent in _find_known(doc, known, inside):
            ents.append(ent)
            inside.update(range(ent.start, ent.end))
        excluded = {token.i: _exclude(token, known) for token in doc if token.i not in inside}
        excluded |= {span.start: NOT_PERSON for span in doc.spans["titles"] if span.start not in inside}
        unknown = [doc[i : i + 1] for i, kind in excluded.items() if kind != "outside"]
        doc.set_ents(ents, missing=unknown, default="outside")
        for group in (NOT_PERSON, NOT_NAMED):
            doc.spans[group] = [doc[i : i + 1] for i, kind in excluded.items() if kind == group]


def _find_people(doc: Doc, known: KnownNames) -> Iterable[Span]:
    """Flat names and bearers of titles, unless the news knows them as something else."""
    flat = [(span.start, span.end) for span in doc.spans["flat"]]
    begun = {start for start, _ in flat}
    bearers = [(span.start, span.end) for span in doc.spans["titled"] if span.start not in begun]
    for start, end in [*flat, *bearers]:
        span = doc[start:end]
        label = known.label(span) or known.label(span[:1]) or "PERSON"
        if label == "PERSON" and not any(token.like_num or token.text == "-" for token in span):
            yield Span(doc, start, end, label=label)


def _find_known(doc: Doc, known: KnownNames, inside: set[int]) -> Iterable[Span]:
    """Runs of proper nouns that the news always gives one label, and single words that are always people."""
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
    """Whether a run of proper nouns is all of its name, as "Court" of "Supreme Court" is not."""
    around = (*doc[max(start - 1, 0) : start], *doc[end : end + 1])
    return not any(token.text == "-" or (token.text[0].isupper() and token.pos_ != "DET") for token in around)


def _exclude(token: Token, known: KnownNames) -> str:
    """What a word is not: any name ("outside"), one of our names but dates and peoples, a person; or "" if unsure."""
    if token.pos_ in NEVER_NAMED or token.tag_ == _ADDRESS:
        return "outside"
    if token.pos_ == "PROPN":
        if token.lower_ in _TIMES:
            return NOT_NAMED
        return "" if token.text in known.people or token.text.title() in known.people else NOT_PERSON
    around = [token.doc[i] for i in (token.i - 1, token.i + 1) if 0 <= i < len(token.doc)]
    is_common = token.text[:1].islower() and token.pos_ not in _LINKS
    if is_common or not any(other.pos_ == "PROPN" for other in around):
        return NOT_NAMED
    return ""
