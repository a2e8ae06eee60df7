"""The large network that teaches the small one (distillation, Hinton et al., 2015).

Its encoder is MPNet (Song et al., 2020), whose wordpieces are BERT's with other ids; inputs and outputs are the
annotator's. It is too slow to ship: with it ``silver`` tags the articles that the annotator learns from.

Its lower layers are frozen: what they know of words serves any task (Lee, Tang and Lin, 2019), and a third of the time
is saved.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from pathlib import Path
from typing import cast

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from tracker.training.network import FEATURES, HEADS, Heads, Layer, Size, embed_feature

_WIDTH, _LAYERS, _FROZEN = 768, 12, 5
_PIECES, _POSITIONS, _FIRST_POSITION = 30_527, 514, 2
_BUCKETS, _FARTHEST = 32, 128
_PIECE_SHIFT = 4
_SPECIAL = {0: 1, 100: 3, 101: 0, 102: 2, 103: 30_526}
"""BERT's special wordpieces and MPNet's; all others stand four places further on."""


class Teacher(Heads):
    """The annotator's heads on an encoder of twelve layers, 768 wide."""

    def __init__(self, *, tags: int, pos: int, names: int, drop: float = 0.1) -> None:
        super().__init__(_WIDTH, tags=tags, pos=pos, names=names, drop=drop)
        self.pieces, self.positions = nn.Embedding(_PIECES, _WIDTH), nn.Embedding(_POSITIONS, _WIDTH)
        self.norm, self.relative = nn.LayerNorm(_WIDTH, eps=1e-5), nn.Embedding(_BUCKETS, HEADS)
        self.features = nn.ModuleList([embed_feature(count, _WIDTH) for count in FEATURES])
        self.layers = nn.ModuleList(
            [Layer(drop, width=_WIDTH, size=Size(HEADS, 4 * _WIDTH), eps=1e-5) for _ in range(_LAYERS)]
        )
        for module in (self.pieces, self.positions, self.norm, self.relative, *self.layers[:_FROZEN]):
            module.requires_grad_(False)

    def encode(self, pieces: Tensor, features: Tensor, mask: Tensor | None, draw: torch.Generator | None) -> Tensor:
        """Apply the twelve layers; the features are added behind the frozen ones."""
        length = pieces.shape[1]
        with torch.no_grad():
            places = self.positions.weight[_FIRST_POSITION : _FIRST_POSITION + length]
            x: Tensor = self.norm(self.pieces(_renumber(pieces)) + places)
            bias = self.relative(_bucket_distances(length)).permute(2, 0, 1)[None]
            bias = bias if mask is None else bias + mask
            for layer in self.layers[:_FROZEN]:
                x = layer(x, bias, draw)
        for number, embedding in enumerate(self.features):
            x = x + embedding(features[:, :, number]).to(x.dtype)
        x = self.drop(x, draw)
        for layer in self.layers[_FROZEN:]:
            x = layer(x, bias, draw)
        return x

    def encoder_parameters(self) -> list[nn.Parameter]:
        """The parameters of the layers that are trained."""
        return [parameter for parameter in self.layers.parameters() if parameter.requires_grad]

    def load_base(self, path: Path) -> None:
        """Load the weights of MPNet from a safetensors file, in place."""
        given = load_file(path)

        def copy(module: nn.Module, *names: str) -> None:
            for part in ("weight", "bias"):
                getattr(module, part).data.copy_(torch.cat([given[f"{name}.{part}"] for name in names]))

        self.pieces.weight.data.copy_(given["embeddings.word_embeddings.weight"])
        self.positions.weight.data.copy_(given["embeddings.position_embeddings.weight"])
        self.relative.weight.data.copy_(given["encoder.relative_attention_bias.weight"])
        copy(self.norm, "embeddings.LayerNorm")
        for number, layer in enumerate(cast(Iterable[Layer], self.layers)):
            at = f"encoder.layer.{number}"
            copy(layer.qkv, *(f"{at}.attention.attn.{name}" for name in "qkv"))
            copy(layer.out, f"{at}.attention.attn.o")
            copy(layer.norm_attention, f"{at}.attention.LayerNorm")
            copy(layer.up, f"{at}.intermediate.dense")
            copy(layer.down, f"{at}.output.dense")
            copy(layer.norm_out, f"{at}.output.LayerNorm")


def _renumber(pieces: Tensor) -> Tensor:
    """MPNet's ids of BERT's wordpieces."""
    result = pieces + _PIECE_SHIFT
    for bert, mpnet in _SPECIAL.items():
        result = torch.where(pieces == bert, mpnet, result)
    return result


def _bucket_distances(length: int) -> Tensor:
    """The bucket of each distance, (length, length): small distances have one each, large ones share, by direction."""
    at = torch.arange(length)
    apart = at[:, None] - at[None, :]
    side, exact = _BUCKETS // 2, _BUCKETS // 4
    distance = apart.abs()
    growth = torch.log(distance.clamp(min=1).float() / exact) / math.log(_FARTHEST / exact)
    far = (exact + (growth * (side - exact)).long()).clamp(max=side - 1)
    return (apart < 0).long() * side + torch.where(distance < exact, distance, far)
