"""Ways to make vectors of claims, for ``tests.bench.meaning``: the one that ships, and those it was chosen from."""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from tracker.annotator.network import MODEL_FOLDER, load_network
from tracker.meaning.model import load_meaning
from tracker.meaning.pieces import INSIDE, Pieces
from tracker.text import fold_words

Vectors = Any  # an array, or a sparse matrix
Encode = Callable[[Sequence[str]], Vectors]
SMOOTHING = 1e-3  # of SIF
WINDOW, WORDS = 5, 30_000


@dataclass(frozen=True)
class Way:
    """How vectors are made, and how large they are stored."""

    name: str
    encode: Encode
    width: int
    bytes_each: int = 1


def list_ways(quotes: Sequence[str], *, base: Path | None, articles: Path | None) -> Iterator[Way]:
    """All that can be measured with what is given, the cheap ones first."""
    yield count_words(quotes)
    yield Way("the table that ships", load_meaning().encode, load_meaning().width)
    if base and articles:
        yield from (distil(base, articles, width) for width in (384, 96))
    if articles:
        yield from (count_neighbours(articles, width) for width in (200, 96))
    yield from read_hidden(("embedded", "layer1.end", "layer5.end"))
    if base:
        from tracker.training.meaning import Encoder  # noqa: PLC0415  needs torch

        yield Way("all-MiniLM-L6-v2, 32 bits", Encoder(base).encode, 384)


def count_words(quotes: Sequence[str]) -> Way:
    """The words themselves, by how rare they are (TF-IDF)."""
    from sklearn.feature_extraction.text import TfidfVectorizer  # noqa: PLC0415

    weigh = TfidfVectorizer(sublinear_tf=True, stop_words="english").fit([fold_words(quote) for quote in quotes])

    def encode(texts: Sequence[str]) -> Vectors:
        return weigh.transform([fold_words(text) for text in texts])

    return Way("words (TF-IDF)", encode, 0)


def distil(base: Path, articles: Path, width: int) -> Way:
    """The encoder's vectors of pieces, weighed, as model2vec makes them: what the table learns from."""
    from tracker.training import meaning as recipe  # noqa: PLC0415

    encoder = recipe.Encoder(base)
    counts = recipe.gather(articles).counts
    names = recipe.choose_pieces(counts, list(encoder.tokenizer.get_vocab()))
    vectors = encoder.encode([name.removeprefix(INSIDE) for name in names])
    table = recipe.begin(names, vectors, counts, recipe.choose_directions(vectors - vectors.mean(axis=0), width))
    return Way(f"static pieces of MiniLM, untaught, {width}", average(Pieces(names).cut, table), width)


def count_neighbours(articles: Path, width: int) -> Way:
    """Word vectors counted from articles: positive mutual information, and its main directions (Levy et al., 2015)."""
    from scipy import sparse  # noqa: PLC0415
    from scipy.sparse.linalg import svds  # noqa: PLC0415

    with articles.open(encoding="utf-8") as lines:
        texts = [fold_words(json.loads(line)["text"]).split() for line in lines]
    counts = Counter(word for words in texts for word in words)
    numbers = {word: number for number, (word, often) in enumerate(counts.most_common(WORDS)) if often >= 5}
    together = sparse.csr_matrix((len(numbers),) * 2)
    for distance in range(1, WINDOW + 1):
        pairs = [
            (numbers[a], numbers[b])
            for words in texts
            for a, b in zip(words, words[distance:], strict=False)
            if a in numbers and b in numbers
        ]
        rows, columns = np.array(pairs, np.int32).T
        counted = sparse.coo_matrix((np.full(len(pairs), 1 / distance), (rows, columns)), together.shape).tocsr()
        together = together + counted + counted.T
    shares = np.asarray(together.sum(axis=1)).ravel() / together.sum()
    smoothed = shares**0.75 / (shares**0.75).sum()
    cells = together.tocoo()
    found = np.log(cells.data / together.sum() / (shares[cells.row] * smoothed[cells.col]))
    kept = found > 0
    matrix = sparse.csr_matrix((found[kept], (cells.row[kept], cells.col[kept])), together.shape, dtype=np.float32)
    left, strengths, _ = svds(matrix, k=200, rng=0)
    order = np.argsort(-strengths)[:width]
    table = left[:, order] * np.sqrt(strengths[order])
    often = np.array([counts[word] for word in numbers]) / counts.total()
    table *= (SMOOTHING / (SMOOTHING + often) / np.linalg.norm(table, axis=1))[:, None]

    def cut(text: str) -> list[int]:
        return [numbers[word] for word in fold_words(text).split() if word in numbers]

    return Way(f"counted neighbours (PPMI, SVD), {width}", average(cut, table), width)


def average(cut: Callable[[str], list[int]], table: np.ndarray) -> Encode:
    """The mean of the vectors of pieces."""

    def encode(texts: Sequence[str]) -> np.ndarray:
        found = [cut(text) for text in texts]
        return np.array([table[numbers].mean(axis=0) if numbers else np.zeros(table.shape[1]) for numbers in found])

    return encode


def read_hidden(layers: Sequence[str]) -> Iterator[Way]:
    """The mean of what the annotator's own network holds of each wordpiece behind a layer."""
    import onnx  # noqa: PLC0415
    import onnxruntime  # noqa: PLC0415

    network = load_network()
    graph = onnx.load(MODEL_FOLDER / "annotator.int8.onnx")
    for layer in layers:
        graph.graph.output.append(onnx.helper.make_tensor_value_info(layer, onnx.TensorProto.FLOAT, None))
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(graph.SerializeToString(), options)

    def read(text: str, layer: str) -> np.ndarray:
        windows = network._cut_windows(network.cut(text))
        if not windows:
            return np.zeros(384, np.float32)
        return session.run([layer], network._feed(windows[0]))[0][0][windows[0].pieces >= 0].mean(axis=0)

    for layer in layers:
        yield Way(
            f"the annotator's network, {layer}",
            lambda texts, layer=layer: np.array([read(text, layer) for text in texts]),
            384,
        )
