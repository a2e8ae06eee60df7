"""The annotator's network: a small transformer with a head for every annotation.

In: wordpiece ids and word features of windows. Out: for each wordpiece, logits of roles, tags, parts of speech, names
and sentence starts, and the vectors whose products link contents to cues and cues to sources.

The encoder is MiniLM (Wang et al., 2020): six BERT layers (Devlin et al., 2019), 384 wide, of which some heads and
inner units may have been removed (``pruning.py``). Needs torch: training only.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, cast

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from tracker.training.rounding import Linear, Table

WIDTH, LAYERS, HEADS = 384, 6, 12
HEAD_WIDTH = WIDTH // HEADS
PIECES, POSITIONS = 30_522, 512
FEATURES = (5, 3, 2)
"""How many values each feature of a word takes: letter case, quotation state, paragraph start."""
FEATURE_WIDTH = 32
ROLE_LABELS = 7
CUE_WIDTH, SOURCE_WIDTH = 128, 64
MAX_DISTANCE, MAX_STEP = 64, 2


class Outputs(NamedTuple):
    """The outputs for each wordpiece; every tensor is (windows, wordpieces, width)."""

    roles: Tensor
    content_queries: Tensor
    cue_keys: Tensor
    cue_queries: Tensor
    source_keys: Tensor
    tags: Tensor
    pos: Tensor
    names: Tensor
    starts: Tensor


class Drop(nn.Module):
    """Dropout with one mask for all windows of a batch; drawing one for each costs as much as a layer."""

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.rate = rate

    def forward(self, x: Tensor, draw: torch.Generator | None) -> Tensor:
        """Zero a share of the values, by a mask drawn with ``draw``; does nothing outside training."""
        if not self.training or not self.rate:
            return x
        keep = torch.rand(x.shape[1:], generator=draw) > self.rate
        return x * (keep.to(x.dtype) / (1 - self.rate))


class Size(NamedTuple):
    """The attention heads of a layer, and the hidden units of its feed-forward part."""

    heads: int
    hidden: int


WHOLE = (Size(HEADS, 4 * WIDTH),) * LAYERS
"""The layers of the base model."""


class Layer(nn.Module):
    """One transformer layer, with normalisation behind each half as in BERT."""

    def __init__(self, drop: float, *, width: int = WIDTH, size: Size = WHOLE[0], eps: float = 1e-12) -> None:
        super().__init__()
        self.size = size
        attended = self.size.heads * (width // HEADS)
        self.qkv, self.out = Linear(width, 3 * attended), Linear(attended, width)
        self.up, self.down = Linear(width, self.size.hidden), Linear(self.size.hidden, width)
        self.norm_attention, self.norm_out = nn.LayerNorm(width, eps=eps), nn.LayerNorm(width, eps=eps)
        self.drop = Drop(drop)

    def forward(self, x: Tensor, mask: Tensor | None, draw: torch.Generator | None) -> Tensor:
        """(windows, wordpieces, width) to the same; ``mask`` is added to the attention scores."""
        windows, length, width = x.shape
        parts = self.qkv(x).view(windows, length, 3, self.size.heads, width // HEADS).permute(2, 0, 3, 1, 4)
        query, key, value = parts[0] * (1 / math.sqrt(width // HEADS)), parts[1], parts[2]
        scores = query @ key.transpose(-1, -2)
        if mask is not None:
            scores = scores + mask.to(scores.dtype)
        with torch.autocast("cpu", enabled=False):  # autocast would widen the largest tensor of all to 32 bits
            weights = scores.softmax(-1)
        attended = (weights @ value).transpose(1, 2).flatten(2)
        x = self.norm_attention(x + self.drop(self.out(attended), draw))
        result: Tensor = self.norm_out(x + self.drop(self.down(functional.gelu(self.up(x))), draw))
        return result


def embed_feature(count: int, width: int = WIDTH) -> nn.Embedding:
    """An embedding with small weights, which at first hardly changes what the base model reads."""
    embedding = nn.Embedding(count, width)
    nn.init.normal_(embedding.weight, std=0.01)
    return embedding


class Heads(nn.Module):
    """The heads on an encoder of any width, with the CRF's transitions and the pointers' biases."""

    pieces: nn.Embedding
    """Of wordpieces, by BERT's numbers or the base model's own."""

    def __init__(self, width: int, *, tags: int, pos: int, names: int, drop: float) -> None:
        super().__init__()
        self.drop = Drop(drop)
        self.late_features = nn.ModuleList([nn.Embedding(count, FEATURE_WIDTH) for count in FEATURES])
        wide = width + FEATURE_WIDTH * len(FEATURES)
        self.to_roles, self.to_links, self.to_notes = (Linear(wide, hidden) for hidden in (256, 256, 256))
        self.roles = Linear(256, ROLE_LABELS)
        self.links = Linear(256, 2 * CUE_WIDTH + 2 * SOURCE_WIDTH)
        self.notes = Linear(256, tags + pos + names + 1)
        self.note_widths = (tags, pos, names, 1)
        self.transitions = nn.Parameter(torch.zeros(ROLE_LABELS, ROLE_LABELS))
        self.cue_distance = nn.Parameter(torch.zeros(2 * MAX_DISTANCE + 1))
        self.source_distance = nn.Parameter(torch.zeros(2 * MAX_DISTANCE + 1))
        self.cue_step = nn.Parameter(torch.tensor([-2.0, -1.0, 0.0, -1.0, -2.0]))
        self.source_step = nn.Parameter(torch.tensor([-2.0, -1.0, 0.0, -1.0, -2.0]))

    def encode(self, pieces: Tensor, features: Tensor, mask: Tensor | None, draw: torch.Generator | None) -> Tensor:
        """The vectors of the wordpieces, (windows, wordpieces, width); each kind of network implements this."""
        raise NotImplementedError

    def encoder_parameters(self) -> list[nn.Parameter]:
        """The parameters that come from the base model and have the smaller learning rate."""
        raise NotImplementedError

    def load_base(self, path: Path) -> None:
        """Load the base model's weights from a safetensors file, in place."""
        raise NotImplementedError

    def forward(
        self, pieces: Tensor, features: Tensor, mask: Tensor | None = None, draw: torch.Generator | None = None
    ) -> Outputs:
        """Compute the outputs; ``pieces`` is (windows, wordpieces), ``features`` has a last axis of 3.

        ``mask`` is 0, and very low where a window is padded.
        """
        x = self.encode(pieces, features, mask, draw)
        late = [embedding(features[:, :, number]).to(x.dtype) for number, embedding in enumerate(self.late_features)]
        x = torch.cat([x, *late], -1)
        roles = self.roles(functional.gelu(self.to_roles(self.drop(x, draw))))
        links = self.links(functional.gelu(self.to_links(self.drop(x, draw))))
        notes = self.notes(functional.gelu(self.to_notes(self.drop(x, draw))))
        return Outputs(
            roles,
            *links.split([CUE_WIDTH, CUE_WIDTH, SOURCE_WIDTH, SOURCE_WIDTH], -1),
            *notes.split(list(self.note_widths), -1),
        )


class Annotator(Heads):
    """The network that ships: the heads on a small encoder."""

    def __init__(self, *, tags: int, pos: int, names: int, drop: float = 0.1, sizes: Sequence[Size] = WHOLE) -> None:
        super().__init__(WIDTH, tags=tags, pos=pos, names=names, drop=drop)
        self.pieces, self.positions = Table(PIECES, WIDTH), nn.Embedding(POSITIONS, WIDTH)
        self.segment, self.norm = nn.Parameter(torch.zeros(WIDTH)), nn.LayerNorm(WIDTH, eps=1e-12)
        self.features = nn.ModuleList([embed_feature(count) for count in FEATURES])
        self.layers = nn.ModuleList([Layer(drop, size=size) for size in sizes])

    def encode(self, pieces: Tensor, features: Tensor, mask: Tensor | None, draw: torch.Generator | None) -> Tensor:
        """Embed wordpieces, positions and features, and apply the six layers."""
        x: Tensor = self.pieces(pieces) + self.positions.weight[: pieces.shape[1]] + self.segment
        for number, embedding in enumerate(self.features):
            x = x + embedding(features[:, :, number])
        x = self.drop(self.norm(x), draw)
        for layer in self.layers:
            x = layer(x, mask, draw)
        return x

    def encoder_parameters(self) -> list[nn.Parameter]:
        """The base model's parameters except the embeddings of wordpieces."""
        modules = [self.positions, self.norm, self.layers]
        return [self.segment, *(parameter for module in modules for parameter in module.parameters())]

    def load_base(self, path: Path) -> None:
        """Load the weights of a BERT of this size from a safetensors file, in place."""
        given = {name.removeprefix("bert."): value for name, value in load_file(path).items()}

        def copy(module: nn.Module, *names: str) -> None:
            for part in ("weight", "bias"):
                getattr(module, part).data.copy_(torch.cat([given[f"{name}.{part}"] for name in names]))

        self.pieces.weight.data.copy_(given["embeddings.word_embeddings.weight"])
        self.positions.weight.data.copy_(given["embeddings.position_embeddings.weight"])
        self.segment.data.copy_(given["embeddings.token_type_embeddings.weight"][0])
        copy(self.norm, "embeddings.LayerNorm")
        for number, layer in enumerate(cast(Iterable[Layer], self.layers)):
            at = f"encoder.layer.{number}"
            copy(layer.qkv, *(f"{at}.attention.self.{name}" for name in ("query", "key", "value")))
            copy(layer.out, f"{at}.attention.output.dense")
            copy(layer.norm_attention, f"{at}.attention.output.LayerNorm")
            copy(layer.up, f"{at}.intermediate.dense")
            copy(layer.down, f"{at}.output.dense")
            copy(layer.norm_out, f"{at}.output.LayerNorm")


def read_sizes(state: Mapping[str, Tensor]) -> list[Size]:
    """The sizes of the layers in an annotator's parameters, which are given by name."""
    return [
        Size(
            len(state[f"layers.{number}.qkv.bias"]) // (3 * HEAD_WIDTH),
            len(state[f"layers.{number}.up.bias"]),
        )
        for number in range(LAYERS)
    ]
