"""Collect names that have one meaning everywhere, from news with names and from a treebank's syntax.

Lists of organizations, times and openings of place names are data.

Example: the news labels "Hamas" as an organization six times of six, so every "Hamas" is one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from spacy.tokens import Doc, Span

from tracker.outlets import load_outlets
from tracker.training.name_heads import find_headed

ADDRESS = "ADD"
"""The tag of what is no word: an address of mail or of a page."""


def _read_words(name: str) -> frozenset[str]:
    return frozenset(Path(__file__).with_name(name).read_text(encoding="utf-8").split())


TIMES = _read_words("times.txt")
"""Days, months and hours, which treebanks have as proper nouns."""
_MIN_COUNT, _MIN_SHARE, _MIN_ALONE = 3, 0.9, 0.25
_ONE_WORD_KIND = "agency"
"""The kind of outlet whose names of one word mean nothing else ("Reuters", unlike "Time")."""
_PLACE_OPENINGS = _read_words("place_openings.txt")
"""Words that names of towns open with: "San Rafael", "Palo Alto", "St. Thomas"."""


@dataclass(frozen=True, slots=True)
class KnownNames:
    """What is known of names.

    ``people`` are words that may be part of a person's name, ``certain`` those that always are; ``labels`` are of whole
    names.
    """

    people: frozenset[str]
    certain: frozenset[str]
    labels: dict[str, str]

    def label(self, span: Span) -> str | None:
        """The label that a name always has, None where there is none."""
        return self.labels.get(fold(span.text))

    def has(self, name: str) -> bool:
        """Whether a name has one meaning."""
        return fold(name) in self.labels


def read_bodies() -> frozenset[str]:
    """Folded names that always mean an organization: well-known ones, and the outlets of the tracker."""
    lines = Path(__file__).with_name("bodies.txt").read_text(encoding="utf-8").splitlines()
    names = [line for line in lines if not line.startswith("#")]
    outlets = load_outlets()
    names += [name for name, outlet in outlets.names.items() if " " in name or outlets.kinds[outlet] == _ONE_WORD_KIND]
    return frozenset(map(fold, names))


def correct_names(docs: Iterable[Doc]) -> None:
    """Correct, in place, the label of organizations that the news annotator takes for something else ("al Qaeda")."""
    bodies = read_bodies()
    for doc in docs:
        ents = [
            Span(doc, ent.start, ent.end, label="ORG" if fold(ent.text) in bodies else ent.label_) for ent in doc.ents
        ]
        doc.set_ents(ents, default="unmodified")


def learn_names(docs: Sequence[Doc], silver: Sequence[Doc]) -> KnownNames:
    """Collect names by the syntax of ``docs`` and the names of ``silver``; where they differ, ``silver`` wins."""
    words, certain, labels = _learn_from_news(silver)
    located = Counter(fold(span.text) for doc in docs for span in find_located(doc))
    for name, count in located.items():
        if count > 1 or " " in name:
            labels.setdefault(name, "LOC")
    for doc in docs:
        for found in find_headed(doc, lambda name: fold(name) in labels):
            if found.stem is not None:
                labels.setdefault(fold(doc[found.start : found.stem].text), "ORG")
    for span in (span for doc in docs for span in [*doc.spans["titled"], *doc.spans["flat"]]):
        if fold(span.text) not in labels and not sounds_like_place(span):
            words.update(token.text for token in span)
    return KnownNames(frozenset(words), frozenset(certain), labels)


def _learn_from_news(silver: Sequence[Doc]) -> tuple[set[str], set[str], dict[str, str]]:
    """The words of people, those that are always people's, and the label of each name that has only one."""
    counts: dict[str, Counter[str]] = {}
    people, others, capitalised = Counter[str](), Counter[str](), Counter[str]()
    for doc in silver:
        capitalised.update(token.lower_ for token in doc if token.text[0].isupper())
    for ent in (ent for doc in silver for ent in doc.ents):
        counts.setdefault(fold(ent.text), Counter())[ent.label_] += 1
        (people if ent.label_ == "PERSON" else others).update(t.text for t in ent if t.is_title and t.is_alpha)
    labels = dict.fromkeys(read_bodies(), "ORG")
    for name, label in pick_majorities(counts, at_least=_MIN_COUNT).items():
        if counts[name][label] >= _MIN_ALONE * capitalised[name]:  # "President" is rarely a name, "City" one's part
            labels.setdefault(name, label)
    certain = {
        word
        for word, count in people.items()
        if count >= max(_MIN_COUNT, _MIN_SHARE * (count + others[word]), _MIN_ALONE * capitalised[word.lower()])
    }
    return {word for word, count in people.items() if count > others[word]}, certain, labels


def pick_majorities(counts: Mapping[str, Counter[str]], *, at_least: int) -> dict[str, str]:
    """The label of each name that nine in ten of its mentions have, and at least ``at_least`` of them."""
    best = {name: each.most_common(1)[0] for name, each in counts.items()}
    return {
        name: label
        for name, (label, count) in best.items()
        if count >= max(at_least, _MIN_SHARE * counts[name].total())
    }


def fold(name: str) -> str:
    """A name in lower case, with spaces for hyphens."""
    return " ".join(name.replace("-", " ").lower().split())


def find_located(doc: Doc) -> Iterable[Span]:
    """Yield names behind "in", except times, and words in capitals, which are organizations as often."""
    flat = {span.start: span.end for span in doc.spans["flat"]}
    for word in doc.spans["located"]:
        start, end = word.start, flat.get(word.start, word.end)
        while start and doc[start - 1].text[0].isupper() and doc[start - 1].pos_ in {"PROPN", "ADJ"}:
            start -= 1
        span = doc[start:end]
        is_name = word.text[0].isupper() and not word.text.isupper() and word.text.lower() not in TIMES
        if is_name and not any(token.like_num or token.tag_ == ADDRESS for token in span):
            yield span


def sounds_like_place(span: Span) -> bool:
    """Whether a name begins like a town, or follows such a beginning: "San Rafael", "St." before "Thomas"."""
    opening = span.doc[span.start - 1].lower_ if span.start else ""
    return span[0].lower_ in _PLACE_OPENINGS or opening in _PLACE_OPENINGS
