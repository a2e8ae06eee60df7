"""Read whole texts with a torch network, in the way that ``tracker.annotator.network.Network`` does at run time.

For networks in training, and for the large one that never ships.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from tokenizers import Tokenizer

from tracker.annotator.decode import Floats
from tracker.annotator.network import Biases, LinkOutputs
from tracker.annotator.windows import Window, cut_windows
from tracker.annotator.words import Words, cut_words
from tracker.training.crf import LOW
from tracker.training.export import BIASES
from tracker.training.network import Heads

_LENGTH, _OVERLAP = 384, 64
_AT_ONCE = 8


@dataclass(frozen=True, slots=True)
class NameOutputs:
    """Logits of names over words."""

    names: Floats


class TorchReader:
    """Finds roles, links and names of texts with a torch network."""

    def __init__(self, network: Heads, tokenizer: Tokenizer) -> None:
        self.network = network.eval()
        self.tokenizer = tokenizer
        biases = {name: getattr(network, parameter).detach().numpy() for name, parameter in BIASES.items()}
        self.biases = Biases(
            biases["relative_bias"],
            biases["paragraph_bias"],
            biases["source_relative_bias"],
            biases["source_paragraph_bias"],
            biases["transitions"],
        )

    def cut(self, text: str) -> Words:
        """The words of a text, the same for all networks."""
        return cut_words(self.tokenizer, text)

    def read(self, words: Words) -> tuple[LinkOutputs, NameOutputs]:
        """The logits of roles and links over a text's words, and those of names."""
        windows = sorted(cut_windows(words, max_length=_LENGTH, overlap=_OVERLAP), key=lambda each: len(each.ids))
        found: list[Floats] = []
        for start in range(0, len(windows), _AT_ONCE):
            batch = windows[start : start + _AT_ONCE]
            for window, outputs in zip(batch, self._run(batch), strict=True):
                at, to = window.positions[window.owned], window.words[window.owned]
                found = found or [np.zeros((len(words), each.shape[-1]), np.float32) for each in outputs]
                for target, said in zip(found, outputs, strict=True):
                    target[to] = said[at]
        roles, *links, names = found
        return LinkOutputs(roles, *links), NameOutputs(names)

    def _run(self, windows: list[Window]) -> list[list[Floats]]:
        length = max(len(each.ids) for each in windows)
        pieces = torch.zeros(len(windows), length, dtype=torch.long)
        features = torch.zeros(len(windows), length, 3, dtype=torch.long)
        mask = torch.full((len(windows), 1, 1, length), LOW)
        for row, each in enumerate(windows):
            size = len(each.ids)
            pieces[row, :size], features[row, :size] = torch.from_numpy(each.ids), torch.from_numpy(each.features)
            mask[row, :, :, :size] = 0.0
        with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16):
            said = self.network(pieces, features, mask)
        chosen = (*said[:5], said.names)
        return [[each[row].float().numpy() for each in chosen] for row in range(len(windows))]
