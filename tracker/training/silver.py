"""The step "read": tag articles that nobody annotated, with several networks together.

In: checkpoints, files of articles, and folders of gold annotations, whose articles are left out. Out: a gzipped JSON
Lines file like PolNeAR's, with the names found (start, end, label, certainty) and the probability of each role of each
word (``crf.py``). A single network trained on it is nearly as good as all together (self-training, Yarowsky, 1995;
distilling an ensemble, Hinton et al., 2015). The logits of roles and names are averaged; links are the first network's.
"""

from __future__ import annotations

import gzip
import json
import logging
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import count, islice
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import torch
from tokenizers import Tokenizer

from tracker.annotator.decode import Floats, decode_names, read_spans
from tracker.annotator.network import Biases, LinkOutputs
from tracker.annotator.tagging import Tagging, tag_words
from tracker.annotator.words import Words
from tracker.errors import ModelError
from tracker.evaluation import read_attributions
from tracker.readers import read_articles
from tracker.records import Article
from tracker.training.corpus import NAMES
from tracker.training.crf import compute_marginals
from tracker.training.marginals import pack_marginals
from tracker.training.material import read_tokenizer
from tracker.training.mixing import load_heads, mix_weights, read_labels
from tracker.training.reading import TorchReader
from tracker.training.task import SILVER, Task

_MAX_CHARACTERS = 20_000
_AT_ONCE = 100
_log = logging.getLogger("tracker.training.silver")


class Names(Protocol):
    """The part of a reader's output for names."""

    @property
    def names(self) -> Floats:
        """Logits over words."""


class Reader(Protocol):
    """A network that tags texts: one that ships, or a teacher."""

    @property
    def biases(self) -> Biases:
        """The pointers' biases and the CRF's transitions."""

    def cut(self, text: str) -> Words:
        """The words of a text, the same for all readers."""

    def read(self, words: Words) -> tuple[LinkOutputs, Names]:
        """Roles, links and names of the words."""


def read_together(text: str, readers: Sequence[Reader]) -> tuple[Tagging, Floats]:
    """Tag a text by the average of several networks; the second value is their average logits of names."""
    words = readers[0].cut(text)
    links, names = zip(*(reader.read(words) for reader in readers), strict=True)
    roles = np.stack([each.roles for each in links]).mean(0)
    transitions = np.stack([reader.biases.transitions for reader in readers]).mean(0)
    biases = replace(readers[0].biases, transitions=transitions)
    tagging = tag_words(words, replace(links[0], roles=roles), biases)
    return tagging, np.stack([each.names for each in names]).mean(0)


def read_names(words: Words, logits: Floats) -> list[tuple[int, int, str, float]]:
    """The names of a text, in order: half-open offsets, label, and mean certainty (0 to 1)."""
    spans = read_spans(decode_names(logits, words.paragraph), logits)
    return [
        (int(words.start[each.first]), int(words.end[each.last - 1]), NAMES[each.kind], round(each.score, 3))
        for each in spans
    ]


def read_texts(paths: Iterable[Path], *, without: Iterable[Path]) -> Iterator[tuple[str, str]]:
    """Yield (id, text) of articles, except very long ones and those annotated in the folders ``without``."""
    held_out = {
        json.loads(path.read_text(encoding="utf-8"))["id"] for folder in without for path in folder.glob("*.json")
    }
    for article in (each for path in paths for each in read_articles(path)):
        if isinstance(article, Article) and article.name not in held_out and len(article.text) <= _MAX_CHARACTERS:
            yield article.name, article.text


def make_reader(path: Path, tokenizer: Tokenizer) -> TorchReader:
    """A reader with the weights of a checkpoint, or of a folder that ships."""
    shares = [(path, 1.0)]
    return TorchReader(load_heads(mix_weights(shares), read_labels(shares)), tokenizer)


def describe(name: str, text: str, readers: Sequence[Reader]) -> dict[str, Any]:
    """An article with the networks' tags, as a record."""
    tagging, names = read_together(text, readers)
    return {
        "id": name,
        "text": text,
        "attributions": read_attributions(tagging),
        "marginals": pack_marginals(compute_marginals(tagging.outputs.roles, tagging.biases.transitions)),
        "names": read_names(tagging.words, names),
    }


def run(task: Task) -> list[Path]:
    """Tag the articles, a hundred to a file, and join the files; resumes from the files that exist."""
    torch.set_num_threads(os.cpu_count() or 1)
    tokenizer = read_tokenizer(task.inputs["tokenizer"][0])
    readers = [make_reader(path, tokenizer) for path in task.readers]
    step = task.step
    limits = [each for each in (step.limit, task.bound) if each is not None]
    texts = read_texts(task.inputs["articles"], without=task.inputs["held_out"])
    chosen = islice(texts, step.skip, step.skip + min(limits) if limits else None)
    parts = []
    for number in count():
        path = task.folder / f"checkpoint-{number:04}.jsonl.gz"
        batch = list(islice(chosen, _AT_ONCE))
        if not batch:
            break
        if not path.exists():
            write_rows((describe(name, text, readers) for name, text in batch), path)
            _log.info("%d articles", number * _AT_ONCE + len(batch))
        parts.append(path)
    if not parts:
        what = f"no articles behind the first {step.skip}"
        raise ModelError(what, where=str(task.inputs["articles"][0]), remedy="name more with --input articles=FILE")
    out = task.folder / SILVER
    out.write_bytes(b"".join(path.read_bytes() for path in parts))  # gzip files, joined, are one
    return [out]


def write_rows(rows: Iterable[dict[str, Any]], path: Path) -> None:
    """Write records as JSON Lines; an interruption leaves no partial file under that name."""
    new = path.with_suffix(".new")
    with gzip.open(new, "wt", encoding="utf-8") as out:
        out.writelines(json.dumps(row) + "\n" for row in rows)
    new.replace(path)
