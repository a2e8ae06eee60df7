"""Read training texts as wordpieces with every annotation that their source can be trusted for.

Sources are PolNeAR (gold roles and links), the same articles annotated by CoreNLP (silver tags, names, sentences), and
UD EWT (gold tags and sentences, people by ``flat``). Each text is one ``Example``: parallel arrays over words and
wordpieces, with ``UNKNOWN`` where the source is silent or unreliable, so that nothing is learnt there.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from spacy.tokens import Doc
from tokenizers import Tokenizer

from tracker.annotator.decode import Floats
from tracker.annotator.tagging import ROLES
from tracker.annotator.words import Ints, Words, cut_words
from tracker.training.marginals import unpack_marginals
from tracker.training.naming import NOT_NAMED, NOT_PERSON

UNKNOWN = -1
EXCLUDED = {NOT_PERSON: -2, NOT_NAMED: -3}
"""Targets of names that say only what a word is not; which labels that leaves: ``losses.ALLOWED``."""
ORIGINS = ("annotated", "treebank", "silver", "corrected")
"""Where a text is from: PolNeAR, the treebank, articles that a better model attributed, or that a user put right."""
NAMES = ("PERSON", "ORG", "LOC", "DATE", "NORP")


@dataclass(frozen=True, slots=True)
class Labels:
    """The labels of the tag heads, in the order of their outputs."""

    tags: tuple[str, ...]
    pos: tuple[str, ...]
    names: tuple[str, ...] = NAMES


@dataclass(slots=True)
class Example:
    """One training text.

    Over words: ``roles`` (0 to 6, or UNKNOWN), ``cue_of`` (for words of contents, the first word of their cue),
    ``source_of`` (for first words of cues, the first word of their source, or themselves where there is none),
    ``names`` (0 to 10, or one of EXCLUDED), ``starts`` (0 or 1). Over wordpieces: ``tags``, ``pos``. ``origin`` is one
    of ORIGINS. ``shares`` (words x 7) is the probability of each role, where several models disagree.
    """

    words: Words
    roles: Ints
    cue_of: Ints
    source_of: Ints
    names: Ints
    starts: Ints
    tags: Ints
    pos: Ints
    origin: str = field(kw_only=True)
    shares: Floats | None = field(default=None, kw_only=True)

    @classmethod
    def blank(cls, tokenizer: Tokenizer, text: str, *, origin: str) -> Example:
        """An example without any annotation: every target is UNKNOWN."""
        words = cut_words(tokenizer, text)
        over_words = [np.full(len(words), UNKNOWN, np.int64) for _ in range(5)]
        over_pieces = [np.full(len(words.pieces), UNKNOWN, np.int64) for _ in range(2)]
        return cls(words, *over_words, *over_pieces, origin=origin)


def read_rows(path: Path) -> list[dict[str, Any]]:
    """The records of a gzipped JSON Lines file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def find_words(words: Words, start: int, end: int) -> tuple[int, int]:
    """The half-open range of words that overlap a range of characters."""
    return int(np.searchsorted(words.end, start, "right")), int(np.searchsorted(words.start, end, "left"))


def add_attributions(example: Example, attributions: Iterable[dict[str, Any]]) -> None:
    """Set roles and links, in place; where attributions overlap, the later one wins."""
    words = example.words
    example.roles[:] = 0
    for each in attributions:
        spans = {role: [find_words(words, *span) for span in each[role]] for role in ROLES}
        spans = {role: [span for span in found if span[1] > span[0]] for role, found in spans.items()}
        cue = spans["cue"][0][0] if spans["cue"] else UNKNOWN
        for number, role in enumerate(ROLES):
            for first, last in spans[role]:
                example.roles[first] = 2 * number + 1
                example.roles[first + 1 : last] = 2 * number + 2
                if role == "content" and cue != UNKNOWN:
                    example.cue_of[first:last] = cue
        if cue != UNKNOWN:
            example.source_of[cue] = spans["source"][0][0] if spans["source"] else cue
    _mend(example.roles)


def _mend(roles: Ints) -> None:
    """Turn an inside label that an overlap left without its beginning into a beginning."""
    for at, label in enumerate(roles):
        if label in (2, 4, 6) and (at == 0 or roles[at - 1] not in (label, label - 1)):
            roles[at] = label - 1


def add_annotation(example: Example, doc: Doc, labels: Labels, *, offset: int = 0) -> None:
    """Set tags, names and sentence starts from a Doc, in place; its text begins at ``offset`` of the example's."""
    words = example.words
    piece_starts = words.piece_start
    tag_ids = {name: number for number, name in enumerate(labels.tags)}
    pos_ids = {name: number for number, name in enumerate(labels.pos)}
    first, last = find_words(words, offset, offset + len(doc.text))
    example.names[first:last] = 0
    example.starts[first:last] = 0
    sentences = doc.has_annotation("SENT_START")
    for token in doc:
        if token.is_space:
            continue
        start = offset + token.idx
        piece = int(np.searchsorted(piece_starts, start))
        if piece < len(piece_starts) and piece_starts[piece] < start + len(token):
            example.tags[piece] = tag_ids.get(token.tag_, UNKNOWN)
            example.pos[piece] = pos_ids.get(token.pos_, UNKNOWN)
        at, to = find_words(words, start, start + len(token))
        if token.is_sent_start and sentences:
            example.starts[at : at + 1] = 1
        if token.ent_iob == 0:  # neither inside nor outside: unknown
            example.names[at:to] = UNKNOWN
    if not sentences:
        example.starts[first:last] = UNKNOWN
    for ent in doc.ents:
        if ent.label_ in labels.names:
            at, to = find_words(words, offset + ent.start_char, offset + ent.end_char)
            number = labels.names.index(ent.label_)
            example.names[at:to] = 2 * number + 2
            example.names[at : at + 1] = 2 * number + 1
    for kind, code in EXCLUDED.items():
        for span in doc.spans.get(kind, ()):
            at, to = find_words(words, offset + span.start_char, offset + span.end_char)
            example.names[at:to] = np.where(example.names[at:to] == UNKNOWN, code, example.names[at:to])


def align_docs(texts: Sequence[str], docs: Iterable[Doc]) -> Iterator[tuple[int, int, Doc]]:
    """Find the texts that Docs are passages of, in any order; yields (index of text, offset, Doc)."""
    at, reached = 0, 0
    for doc in docs:
        passage = doc.text.strip()
        lead = doc.text.index(passage) if passage else 0
        for number in [*range(at, len(texts)), *range(at)]:
            found = texts[number].find(passage, reached if number == at else 0)
            if found >= 0:
                at, reached = number, found + len(passage)
                yield number, found - lead, doc
                break


def read_polnear(
    tokenizer: Tokenizer,
    rows: Sequence[dict[str, Any]],
    silver: Iterable[Doc],
    labels: Labels,
    *,
    origin: str = "annotated",
) -> list[Example]:
    """Read PolNeAR's articles: roles annotated by hand, the rest by CoreNLP."""
    examples = [Example.blank(tokenizer, row["text"], origin=origin) for row in rows]
    for example, row in zip(examples, rows, strict=True):
        add_attributions(example, row["attributions"])
        if "marginals" in row:
            example.shares = unpack_marginals(row["marginals"], roles=1 + 2 * len(ROLES))
    for number, offset, doc in align_docs([row["text"] for row in rows], silver):
        add_annotation(examples[number], doc, labels, offset=offset)
    return examples


def read_docs(tokenizer: Tokenizer, docs: Iterable[Doc], labels: Labels) -> list[Example]:
    """Make examples of annotated Docs; their roles are unknown."""
    examples = []
    for doc in docs:
        example = Example.blank(tokenizer, doc.text, origin="treebank")
        add_annotation(example, doc, labels)
        examples.append(example)
    return examples
