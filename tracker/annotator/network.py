"""The network: an int8 ONNX file, which onnxruntime runs on the CPU.

Windows are run one at a time, without padding: the scale of int8 activations is computed for each call, so that in a
batch the result of a window would depend on the others.

Method: a MiniLM encoder (Wang et al., 2020) of BERT's wordpieces (Devlin et al., 2019) with a head for every
annotation. ``tracker/training`` has the recipe.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from tracker.annotator.decode import Floats
from tracker.annotator.windows import Window, cut_windows
from tracker.annotator.words import Ints, Words, cut_words
from tracker.time_limit import check_time
from tracker.weights import MODELS, broken_model

MODEL_FOLDER = MODELS / "annotator"
_WEIGHTS = "annotator.int8.onnx"
_LINKS = ("roles", "content_queries", "cue_keys", "cue_queries", "source_keys")
_NOTES = ("tags", "pos", "names", "starts")


@dataclass(frozen=True, slots=True)
class Labels:
    """The labels of the network's outputs, in their order.

    Attributes:
        tags: The part-of-speech tags of the Penn Treebank.
        pos: The parts of speech of Universal Dependencies.
        names: The kinds of names.
        certainty: For each kind of name, the least score of a span that counts, 0 to 1.
    """

    tags: tuple[str, ...]
    pos: tuple[str, ...]
    names: tuple[str, ...]
    certainty: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Biases:
    """The learned tables outside the network: what pointers add by distance, and the transitions of the CRF.

    See ``Tagging``. A table of a pointer is indexed by a signed distance, with 0 in its middle.

    Attributes:
        content_distance: From content to cue, by distance in wordpieces.
        content_step: From content to cue, by distance in paragraphs.
        source_distance: From cue to source, by distance in wordpieces.
        source_step: From cue to source, by distance in paragraphs.
        transitions: The score of each step between labels (label before x label after).
    """

    content_distance: Floats
    content_step: Floats
    source_distance: Floats
    source_step: Floats
    transitions: Floats


@dataclass(frozen=True, slots=True)
class LinkOutputs:
    """What the network says of quotes: an array (words x width) each, read at the first wordpiece of a word.

    Attributes:
        roles: The logits of the labels of source, cue and content.
        content_queries: What a word of a content looks for its cue with.
        cue_keys: What a cue is found by.
        cue_queries: What a cue looks for its source with.
        source_keys: What a source is found by.
    """

    roles: Floats
    content_queries: Floats
    cue_keys: Floats
    cue_queries: Floats
    source_keys: Floats


@dataclass(frozen=True, slots=True)
class NoteOutputs:
    """What else the network says.

    Attributes:
        tags: The index of the tag of each wordpiece.
        pos: The index of the part of speech of each wordpiece.
        names: The logits of the labels of names (words x labels).
        starts: For each word, the logit that it starts a sentence.
    """

    tags: Ints
    pos: Ints
    names: Floats
    starts: Floats


class Network:
    """The network with its tokenizer. Safe to use from several threads.

    Args:
        folder: The folder of its weights.
        threads: How many threads one run may use.

    Raises:
        ModelError: The weights are missing or damaged.
    """

    def __init__(self, folder: Path, *, threads: int = 1) -> None:
        import onnxruntime  # noqa: PLC0415  takes a second to import

        try:
            meta: dict[str, Any] = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
            tags, pos, names = (tuple(map(str, meta["labels"][kind])) for kind in ("tags", "pos", "names"))
            certainty = tuple(float(meta.get("certainty", {}).get(name, 0.0)) for name in names)
            self.labels = Labels(tags, pos, names, certainty)
            self._max_length, self._overlap = int(meta["max_length"]), int(meta["overlap"])
            self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
            with np.load(folder / "link.npz", allow_pickle=False) as link:
                self.biases = Biases(
                    *(
                        np.asarray(link[name], np.float32)
                        for name in (
                            "relative_bias",
                            "paragraph_bias",
                            "source_relative_bias",
                            "source_paragraph_bias",
                            "transitions",
                        )
                    )
                )
            options = onnxruntime.SessionOptions()
            options.intra_op_num_threads = threads
            options.inter_op_num_threads = 1
            self._session = onnxruntime.InferenceSession(
                str(folder / _WEIGHTS), options, providers=["CPUExecutionProvider"]
            )
            widths = {output.name: output.shape[-1] for output in self._session.get_outputs()}
            self._widths = {name: int(widths[name]) for name in (*_LINKS, "names", "starts")}
        except Exception as error:  # the three libraries raise types of their own
            raise broken_model(error, folder) from error
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()

    def cut(self, text: str) -> Words:
        """Cut a text into words as this network reads them."""
        return cut_words(self._tokenizer, text)

    def read(self, words: Words) -> tuple[LinkOutputs, NoteOutputs]:
        """Run the network on a text.

        Args:
            words: The words of the text.

        Returns:
            All it says of them.
        """
        windows = self._cut_windows(words)
        links, notes = self._prepare_links(words), self._prepare_notes(words)
        for window in windows:
            check_time()
            said = self._session.run([*_LINKS, *_NOTES], self._feed(window))
            _take_links(links, window, said[: len(_LINKS)])
            _take_notes(notes, window, said[len(_LINKS) :])
        return links, notes

    def read_links(self, words: Words) -> LinkOutputs:
        """Run the network on a text of which only the quotes matter, as in a second reading.

        Args:
            words: The words of the text.

        Returns:
            The roles and links.
        """
        links = self._prepare_links(words)
        for window in self._cut_windows(words):
            check_time()
            _take_links(links, window, self._session.run(list(_LINKS), self._feed(window)))
        return links

    def _cut_windows(self, words: Words) -> list[Window]:
        return cut_windows(words, max_length=self._max_length, overlap=self._overlap)

    @staticmethod
    def _feed(window: Window) -> dict[str, Ints]:
        return {"pieces": window.ids[None], "features": window.features[None]}

    def _prepare_links(self, words: Words) -> LinkOutputs:
        return LinkOutputs(*(np.zeros((len(words), self._widths[name]), np.float32) for name in _LINKS))

    def _prepare_notes(self, words: Words) -> NoteOutputs:
        return NoteOutputs(
            np.zeros(len(words.pieces), np.int64),
            np.zeros(len(words.pieces), np.int64),
            np.zeros((len(words), self._widths["names"]), np.float32),
            np.zeros(len(words), np.float32),
        )


def _take_links(links: LinkOutputs, window: Window, said: Sequence[npt.NDArray[Any]]) -> None:
    at, to = window.positions[window.owned], window.words[window.owned]
    for target, output in zip(
        (links.roles, links.content_queries, links.cue_keys, links.cue_queries, links.source_keys), said, strict=True
    ):
        target[to] = output[0, at]


def _take_notes(notes: NoteOutputs, window: Window, said: Sequence[npt.NDArray[Any]]) -> None:
    tags, pos, names, starts = said
    at, to = window.positions[window.owned], window.words[window.owned]
    notes.names[to] = names[0, at]
    notes.starts[to] = starts.reshape(-1)[at]
    places = np.flatnonzero(window.mine)
    pieces = window.pieces[places]
    notes.tags[pieces] = tags.reshape(-1)[places]
    notes.pos[pieces] = pos.reshape(-1)[places]


def load_network(folder: Path = MODEL_FOLDER, *, threads: int = 1) -> Network:
    """Load a network, once for all who use it.

    Args:
        folder: The folder of its weights.
        threads: How many threads one run may use.

    Returns:
        The network.

    Raises:
        ModelError: The weights are missing or damaged.
    """
    return _load(folder.resolve(), threads)


@lru_cache(maxsize=4)
def _load(folder: Path, threads: int) -> Network:
    return Network(folder, threads=threads)
