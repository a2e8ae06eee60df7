"""Attribute unannotated articles with several models: ``python -m tracker.training.silver --models DIR DIR ...``.

In: folders that hold annotator/, files of articles, and folders of gold annotations whose articles are left out. Out:
a gzipped JSON Lines file as PolNeAR has it, to train one model on that is nearly as good as all of them together
(self-training, Yarowsky, 1995, with the knowledge of an ensemble, Hinton et al., 2015). The models' logits of roles
are averaged; links are the first one's.
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
from typing import Any

import numpy as np

from tracker.annotator.network import Network, load_network
from tracker.annotator.tagging import Tagging, tag_words
from tracker.evaluation import read_attributions
from tracker.readers import read_articles
from tracker.records import Article

_MAX_CHARACTERS = 20_000
_log = logging.getLogger("tracker.training.silver")


def tag_together(text: str, networks: Sequence[Network]) -> Tagging:
    """One tagging of a text by the average of several networks."""
    words = networks[0].cut(text)
    read = [network.read_links(words) for network in networks]
    roles = np.stack([each.roles for each in read]).mean(0)
    transitions = np.stack([network.biases.transitions for network in networks]).mean(0)
    biases = replace(networks[0].biases, transitions=transitions)
    return tag_words(words, replace(read[0], roles=roles), biases)


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
    """Write the file."""
    parser = argparse.ArgumentParser(description="Attribute unannotated articles with several models at once.")
    parser.add_argument("--models", type=Path, nargs="+", required=True, help="folders that hold annotator/")
    parser.add_argument("--articles", type=Path, nargs="+", required=True)
    parser.add_argument("--without", type=Path, nargs="*", default=[], help="folders of gold annotations to leave out")
    parser.add_argument("--skip", type=int, default=0, help="articles of each file to pass over")
    parser.add_argument("--limit", type=int, help="articles of each file, at most")
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args(argv)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    networks = [load_network(folder / "annotator") for folder in given.models]
    with gzip.open(given.out, "wt", encoding="utf-8") as out:
        texts = read_texts(given.articles, without=given.without, skip=given.skip, limit=given.limit)
        for number, (name, text) in enumerate(texts, start=1):
            row: dict[str, Any] = {
                "id": name,
                "text": text,
                "attributions": read_attributions(tag_together(text, networks)),
            }
            out.write(json.dumps(row) + "\n")
            if number % 100 == 0:
                _log.info("%d articles", number)
    return 0


if __name__ == "__main__":
    sys.exit(main())
