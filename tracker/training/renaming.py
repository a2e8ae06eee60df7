"""Vary training texts so that the small English pipeline reads names it has never seen, in any case.

In: annotated Docs. Out: copies with other people and places in them, or all in lower case or capitals. The new names
come from the texts themselves, so no list of names is needed. Example: "Ted Cruz voted in Iowa" ->
"Johnelle Deripasmis voted in Tunib".
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from spacy.tokens import Doc, Span

NEVER_NAMED = frozenset({"VERB", "AUX", "PRON", "PUNCT", "SCONJ", "INTJ"})


@dataclass(slots=True)
class NamePools:
    """Names of the training texts, for swapping into others; places and bodies are of one word, offices of several."""

    given: list[str]
    surnames: list[str]
    places: list[str]
    bodies: list[str]
    offices: list[list[str]]


def mark_people(docs: Iterable[Doc], silver: Sequence[Doc]) -> None:
    """Label the flat names of gold texts as people, in place, unless the news knows them as something else.

    Only what cannot be part of a name or a date is marked as outside; all else is unknown, so that nothing is learnt
    from it.
    """
    others = {
        word for doc in silver for ent in doc.ents if ent.label_ in {"LOC", "ORG"} for word in (ent.text, ent[0].text)
    }
    people = {ent[0].text for doc in silver for ent in doc.ents if ent.label_ == "PERSON"}
    for doc in docs:
        ents = [
            Span(doc, span.start, span.end, label="PERSON")
            for span in doc.spans["flat"]
            if not any(token.like_num for token in span)
            and span.text not in others
            and (span[0].text in people or span[0].text not in others)
        ]
        inside = {i for ent in ents for i in range(ent.start, ent.end)}
        unknown = [doc[t.i : t.i + 1] for t in doc if t.i not in inside and t.pos_ not in NEVER_NAMED]
        doc.set_ents(ents, missing=unknown, default="outside")


def gather_names(docs: Iterable[Doc]) -> NamePools:
    """The names annotated in ``docs``, to swap into other texts; UD's people come from all over the world."""
    given: set[str] = set()
    surnames: set[str] = set()
    single: dict[str, set[str]] = {"LOC": set(), "ORG": set()}
    offices: set[tuple[str, ...]] = set()
    for ent in (ent for doc in docs for ent in doc.ents):
        words = tuple(token.text for token in ent if token.is_alpha and token.is_title)
        if ent.label_ == "PERSON" and len(words) == len(ent) > 1:
            given.update(words[:-1])
            surnames.add(words[-1])
        elif ent.label_ in single and len(words) == len(ent) == 1:
            single[ent.label_].update(words)
        elif ent.label_ == "ORG" and 1 < len(ent) < 6 and ent[0].is_title and ent[-1].is_title:
            offices.add(tuple(token.text for token in ent))
    bodies = single["ORG"] - surnames
    return NamePools(
        sorted(given),
        sorted(surnames),
        sorted(single["LOC"]),
        sorted(bodies),
        [list(words) for words in sorted(offices)],
    )


def invent(pool: Sequence[str], rng: random.Random) -> str:
    """A name of the pool, or half the time one that exists nowhere: the head of one name with the tail of another."""
    name = rng.choice(pool)
    if rng.random() < 0.5 or len(name) < 3:
        return name
    return name[: rng.randint(1, max(1, len(name) - 2))] + rng.choice(pool)[-rng.randint(2, 4) :].lower()


def rename(doc: Doc, pools: NamePools, shares: Mapping[str, float], rng: random.Random) -> Doc:
    """A copy in which names of the labels in ``shares`` are other ones, each the same throughout the text.

    Of people all words change; of the rest, only names of one word do, and of those the given share (0 to 1).
    """
    new: dict[str, str] = {}
    words = [token.text for token in doc]
    for ent in doc.ents:
        share = shares.get(ent.label_, 0.0)
        if share < 1.0 and (not share or len(ent) > 1 or rng.random() >= share):
            continue
        for token in ent:
            if not (token.is_alpha and token.is_title):
                continue
            if ent.label_ == "LOC":
                pool = pools.places
            elif ent.label_ == "ORG":
                pool = pools.bodies
            else:
                pool = pools.surnames if token.i == ent.end - 1 else pools.given
            words[token.i] = new.setdefault(token.text, invent(pool, rng))
    return _with_words(doc, words)


def crowd(doc: Doc, pools: NamePools, rng: random.Random) -> Doc:
    """A copy, annotated with names only, in which some people have an office right before their name, without a comma.

    Example: "the director Yuri Rogulev" -> "the director Institute of Peace Yuri Rogulev". The annotator makes one
    long name of these.
    """
    words: list[str] = []
    spaces: list[bool] = []
    labels: list[str] = []
    opened = {ent.start for ent in doc.ents if ent.label_ == "PERSON" and len(ent) > 1 and rng.random() < 0.4}
    for token in doc:
        if token.i in opened and token.i and not doc[token.i - 1].ent_type and doc[token.i - 1].is_alpha:
            office = rng.choice(pools.offices)
            words += office
            spaces += [True] * len(office)
            labels += ["B-ORG"] + ["I-ORG"] * (len(office) - 1)
        words.append(token.text)
        spaces.append(bool(token.whitespace_))
        labels.append(f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else token.ent_iob_)
    return Doc(doc.vocab, words=words, spaces=spaces, ents=labels)


def recase(doc: Doc, rng: random.Random) -> Doc:
    """A copy all in lower case or all in capitals."""
    lower = rng.random() < 0.5
    return _with_words(doc, [token.lower_ if lower else token.text.upper() for token in doc])


def _with_words(doc: Doc, words: list[str]) -> Doc:
    annotated: Any = doc.to_array(["SPACY", "TAG", "POS", "MORPH", "SENT_START", "ENT_IOB", "ENT_TYPE"])
    copy = Doc(doc.vocab, words=words, spaces=annotated[:, 0].astype(bool).tolist())
    return copy.from_array(
        ["TAG", "POS", "MORPH", "SENT_START", "ENT_IOB", "ENT_TYPE"],
        annotated[:, 1:],
    )
