"""Make the table of ``tracker.meaning``: ``python -m tracker.training.meaning --base DIR --articles FILE --out DIR``.

In: the folder of all-MiniLM-L6-v2 (model.safetensors, tokenizer.json; Apache-2.0) and articles, one JSON a line, with
``text``. Out: ``pieces.txt``, ``vectors.npz`` and ``meta.json``. Takes 20 minutes of one core.

The encoder reads each word, then sentences and chains of words of the articles. A piece begins with the encoder's
vector of it, turned to the directions in which the texts differ most, its length the weight of SIF. Then all pieces
learn, so that the mean of those of a text points where the encoder's vector of the text does, and texts lie as far from
one another as the encoder has them. Learning more than twice brings nothing: it forgets rare words.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional

from tracker.meaning.model import Floats
from tracker.meaning.pieces import INSIDE, Pieces
from tracker.text import fold_words
from tracker.training.network import FEATURES, Annotator

WIDTH = 96
LEAST_OFTEN = 5
SENTENCES, CHAINS = 30_000, 40_000
EPOCHS, BATCH, RATE = 2, 256, 1e-3
SMOOTHING = 1e-3
"""The constant of SIF: a word as frequent as this has half of its weight left."""
SPREAD = 10.0
"""How much it counts that texts lie as far from one another as the encoder has them."""
_MOST_PIECES = 96
_PIECES_AT_ONCE = 8192
_SENTENCE = re.compile(r"(?<=[.!?”\"])\s+|\n+")


@dataclass(frozen=True, slots=True)
class Material:
    """What is learnt from.

    Attributes:
        counts: How often each folded word comes.
        texts: Chains of one to five words, then sentences.
    """

    counts: Counter[str]
    texts: list[str]


class Encoder:
    """The sentence encoder that teaches.

    Args:
        folder: Where its weights and its tokenizer lie.
    """

    def __init__(self, folder: Path) -> None:
        self._network = Annotator(tags=1, pos=1, names=1, drop=0.0).eval()
        self._network.load_base(folder / "model.safetensors")
        for embedding in self._network.features:
            torch.nn.init.zeros_(embedding.weight)  # type: ignore[arg-type]
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()

    def encode(self, texts: Sequence[str]) -> Floats:
        """The vectors of texts, each of length 1."""
        cut = [each.ids[:_MOST_PIECES] for each in self.tokenizer.encode_batch(list(texts))]
        vectors = np.zeros((len(texts), 384), np.float32)
        order = sorted(range(len(cut)), key=lambda number: len(cut[number]))
        at = 0
        while at < len(order):
            size = max(1, _PIECES_AT_ONCE // _MOST_PIECES if at else 1, _PIECES_AT_ONCE // (2 * len(cut[order[at]])))
            some = order[at : at + size]
            vectors[some] = self._read([cut[number] for number in some]).numpy()
            at += size
        return vectors

    @torch.inference_mode()
    def _read(self, cut: Sequence[Sequence[int]]) -> Tensor:
        longest = max(map(len, cut))
        pieces = torch.zeros(len(cut), longest, dtype=torch.long)
        real = torch.zeros(len(cut), longest)
        for row, ids in enumerate(cut):
            pieces[row, : len(ids)] = torch.tensor(ids)
            real[row, : len(ids)] = 1
        mask = ((1 - real) * -10_000)[:, None, None]
        features = torch.zeros(*pieces.shape, len(FEATURES), dtype=torch.long)
        hidden = self._network.encode(pieces, features, mask, None)
        return functional.normalize((hidden * real[:, :, None]).sum(1) / real.sum(1, keepdim=True), dim=1)


def gather(articles: Path, *, seed: int = 1) -> Material:
    """Gather words, chains of words and sentences of articles.

    Args:
        articles: One JSON a line, with ``text``; gzipped where its name says so.
        seed: What is chosen by chance depends on it.

    Returns:
        The material.
    """
    chance = random.Random(seed)
    counts: Counter[str] = Counter()
    sentences: dict[str, None] = {}
    for text in _read_texts(articles):
        for part in _SENTENCE.split(text):
            sentence = part.strip(' "“”')
            words = fold_words(sentence).split()
            counts.update(words)
            if 4 <= len(words) <= 60:
                sentences[sentence] = None
    chosen = list(sentences)
    chance.shuffle(chosen)
    chains: dict[str, None] = {}
    for sentence in (chance.choice(chosen) for _ in range(2 * CHAINS)):
        words = sentence.split()
        length = chance.choice([1, 2, 2, 3, 3, 4, 5])
        at = chance.randrange(max(1, len(words) - length + 1))
        chain = " ".join(words[at : at + length]).strip(".,;:\"“”()’'")
        if chain and len(chains) < CHAINS:
            chains[chain] = None
    return Material(counts, [*chains, *chosen[:SENTENCES]])


def choose_pieces(counts: Counter[str], wordpieces: Sequence[str]) -> list[str]:
    """Choose what has a vector: frequent words of the articles, and the encoder's pieces of letters and digits."""
    words = {word for word, number in counts.items() if number >= LEAST_OFTEN}
    words |= {piece for piece in wordpieces if piece.isascii() and piece.isalnum()}
    inside = {each for each in wordpieces if each.startswith(INSIDE) and each.isascii() and each[2:].isalnum()}
    return sorted(words) + sorted(inside)


def choose_directions(vectors: Floats, width: int) -> Floats:
    """The directions in which vectors are longest, (their width x ``width``)."""
    _, directions = np.linalg.eigh(vectors.T @ vectors / np.float32(len(vectors)))
    chosen: Floats = np.ascontiguousarray(directions[:, ::-1][:, :width], np.float32)
    return chosen


def begin(names: Sequence[str], vectors: Floats, counts: Counter[str], directions: Floats) -> Floats:
    """The vectors that pieces begin with, given the encoder's vectors of them."""
    turned = (vectors - vectors.mean(axis=0)) @ directions
    total = sum(counts.values())
    shares = np.array([max(counts[name], 1) / total for name in names], np.float32)
    begun: Floats = turned * (SMOOTHING / (SMOOTHING + shares))[:, None]
    return begun


def learn(
    begun: Floats, texts: Sequence[Sequence[int]], taught: Floats, directions: Floats, *, seed: int = 0
) -> Floats:
    """Let the vectors of pieces learn to say of texts what the encoder says.

    Args:
        begun: The vectors to begin with.
        texts: The pieces of each text.
        taught: The encoder's vector of each text.
        directions: As ``choose_directions`` gives them.
        seed: The order of the texts depends on it.

    Returns:
        The vectors, in the same order.
    """
    table = torch.nn.Parameter(torch.tensor(begun))
    whole = torch.tensor(taught)
    aims = functional.normalize(whole @ torch.tensor(directions), dim=1)
    usable = [number for number, pieces in enumerate(texts) if pieces]
    draw = torch.Generator().manual_seed(seed)
    optimizer = torch.optim.Adam([table], lr=RATE)
    steps = EPOCHS * (len(usable) // BATCH)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, total_steps=steps, pct_start=0.1)
    for _ in range(EPOCHS):
        order = [usable[number] for number in torch.randperm(len(usable), generator=draw).tolist()]
        for at in range(0, len(order) - BATCH + 1, BATCH):
            some = order[at : at + BATCH]
            flat = torch.tensor([piece for number in some for piece in texts[number]])
            ends = np.cumsum([len(texts[number]) for number in some])
            starts = torch.tensor([0, *ends[:-1].tolist()])
            said = functional.normalize(functional.embedding_bag(flat, table, starts, mode="mean"), dim=1)
            away = (1 - (said * aims[some]).sum(1)).mean()
            apart = ((said @ said.T - whole[some] @ whole[some].T) ** 2).mean()
            optimizer.zero_grad()
            (away + SPREAD * apart).backward()  # type: ignore[no-untyped-call]
            optimizer.step()
            schedule.step()
    learnt: Floats = table.detach().numpy()
    return learnt


def write(folder: Path, names: Sequence[str], vectors: Floats, notes: dict[str, object]) -> None:
    """Write what ships: a row of one-byte numbers with its scale for each piece.

    Args:
        folder: Where to.
        names: The pieces.
        vectors: A vector each.
        notes: What else to tell in ``meta.json``.
    """
    folder.mkdir(parents=True, exist_ok=True)
    scales = np.maximum(np.abs(vectors).max(axis=1), 1e-6) / 127
    table = np.rint(vectors / scales[:, None]).astype(np.int8)
    rounded = scales.astype(np.float16)
    np.savez_compressed(folder / "vectors.npz", table=table, scales=rounded)
    (folder / "pieces.txt").write_text("\n".join(names) + "\n", encoding="utf-8")
    digest = hashlib.sha256(table.tobytes() + rounded.tobytes() + "\n".join(names).encode()).hexdigest()
    meta = {"name": f"static-minilm-{vectors.shape[1]}-{digest[:8]}", "pieces": len(names), "sha256": digest} | notes
    (folder / "meta.json").write_text(json.dumps(meta, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    for name in ("base", "articles", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    given = parser.parse_args()
    encoder = Encoder(given.base)
    material = gather(given.articles)
    names = choose_pieces(material.counts, list(encoder.tokenizer.get_vocab()))
    taught = encoder.encode(material.texts)
    directions = choose_directions(taught, WIDTH)
    begun = begin(names, encoder.encode([name.removeprefix(INSIDE) for name in names]), material.counts, directions)
    pieces = Pieces(names)
    learnt = learn(begun, [pieces.cut(text) for text in material.texts], taught, directions)
    base = hashlib.sha256((given.base / "model.safetensors").read_bytes()).hexdigest()
    write(
        given.out, names, learnt, {"base": {"name": "all-MiniLM-L6-v2", "sha256": base}, "texts": len(material.texts)}
    )


def _read_texts(path: Path) -> Iterator[str]:
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for line in lines:
            yield str(json.loads(line)["text"])


if __name__ == "__main__":
    main()
