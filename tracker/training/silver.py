"""Attribute unannotated articles with several models: ``python -m tracker.training.silver --models DIR DIR ...``.

In: folders that hold annotator/, perhaps a teacher (``teacher.py``), files of articles, and folders of gold annotations
whose articles are left out. Out: a gzipped JSON Lines file as PolNeAR has it, with the names that were read (start,
end, label, certainty), to train one model on that is nearly as good as all of them together (self-training, Yarowsky,
1995, with the knowledge of an ensemble, Hinton et al., 2015), and how likely each role of each word is by them
(``crf.py``). The models' logits of roles and of names are averaged; links are the first one's.
"""

from __future__ import annotations

import argparse
import gzip
import json
import logging
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from tracker.annotator.decode import Floats, decode_names, read_spans
from tracker.annotator.network import Biases, LinkOutputs, load_network
from tracker.annotator.tagging import Tagging, tag_words
from tracker.annotator.words import Words
from tracker.errors import TrackerError
from tracker.evaluation import read_attributions
from tracker.readers import read_articles
from tracker.records import Article
from tracker.training.corpus import NAMES
from tracker.training.crf import compute_marginals
from tracker.training.marginals import pack_marginals
from tracker.training.teacher import load_teacher

_MAX_CHARACTERS = 20_000
_log = logging.getLogger("tracker.training.silver")


class Names(Protocol):
    """What a reader says of names."""

    @property
    def names(self) -> Floats:
        """Logits over words."""


class Reader(Protocol):
    """A network that ships, or one that teaches."""

    @property
    def biases(self) -> Biases:
        """Of the pointers, and the transitions of the CRF."""

    def cut(self, text: str) -> Words:
        """The words of a text, the same for all readers."""

    def read(self, words: Words) -> tuple[LinkOutputs, Names]:
        """Roles, links and names of them."""


def read_together(text: str, readers: Sequence[Reader]) -> tuple[Tagging, Floats]:
    """One tagging of a text by the average of several networks, and their average logits of names."""
    words = readers[0].cut(text)
    links, names = zip(*(reader.read(words) for reader in readers), strict=True)
    roles = np.stack([each.roles for each in links]).mean(0)
    transitions = np.stack([reader.biases.transitions for reader in readers]).mean(0)
    biases = replace(readers[0].biases, transitions=transitions)
    tagging = tag_words(words, replace(links[0], roles=roles), biases)
    return tagging, np.stack([each.names for each in names]).mean(0)


def read_names(words: Words, logits: Floats) -> list[tuple[int, int, str, float]]:
    """The names of a text: characters, half-open, label, and the mean certainty of it, in text order."""
    spans = read_spans(decode_names(logits, words.paragraph), logits)
    return [
        (int(words.start[each.first]), int(words.end[each.last - 1]), NAMES[each.kind], round(each.score, 3))
        for each in spans
    ]


def read_texts(
    paths: Iterable[Path], *, without: Iterable[Path], skip: int = 0, limit: int | None = None
) -> Iterator[tuple[str, str]]:
    """(id, text) of up to ``limit`` articles a file behind the first ``skip``; none of ``without``, none very long."""
    held_out = {
        json.loads(path.read_text(encoding="utf-8"))["id"] for folder in without for path in folder.glob("*.json")
    }
    for path in paths:
        articles = (each for each in read_articles(path) if isinstance(each, Article))
        kept = (each for each in articles if each.name not in held_out and len(each.text) <= _MAX_CHARACTERS)
        yield from ((each.name, each.text) for each in islice(kept, skip, None if limit is None else skip + limit))


def main(argv: Sequence[str] | None = None) -> int:
    """Command line; exit status 1 with one line on standard error when something is missing."""
    parser = argparse.ArgumentParser(description="Attribute unannotated articles with several models at once.")
    parser.add_argument("--models", type=Path, nargs="+", required=True, help="folders that hold annotator/")
    parser.add_argument("--teacher", type=Path, help="the checkpoint of a teacher, to read with them")
    parser.add_argument("--articles", type=Path, nargs="+", required=True)
    parser.add_argument("--without", type=Path, nargs="*", default=[], help="folders of gold annotations to leave out")
    parser.add_argument("--skip", type=int, default=0, help="articles of each file to pass over")
    parser.add_argument("--limit", type=int, help="articles of each file, at most")
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args(argv)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    try:
        write_silver(given)
    except TrackerError as error:
        _log.error("%s", error)
        return 1
    return 0


def write_silver(given: argparse.Namespace) -> None:
    """Read the articles with the models and write what they say. Raises TrackerError where something is missing."""
    readers: list[Reader] = [load_network(folder / "annotator") for folder in given.models]
    if given.teacher:
        readers.append(load_teacher(given.teacher, tokenizer=given.models[0] / "annotator" / "tokenizer.json"))
    with gzip.open(given.out, "wt", encoding="utf-8") as out:
        texts = read_texts(given.articles, without=given.without, skip=given.skip, limit=given.limit)
        for number, (name, text) in enumerate(texts, start=1):
            tagging, names = read_together(text, readers)
            row: dict[str, Any] = {
                "id": name,
                "text": text,
                "attributions": read_attributions(tagging),
                "marginals": pack_marginals(compute_marginals(tagging.outputs.roles, tagging.biases.transitions)),
                "names": read_names(tagging.words, names),
            }
            out.write(json.dumps(row) + "\n")
            if number % 100 == 0:
                _log.info("%d articles", number)


if __name__ == "__main__":
    sys.exit(main())
