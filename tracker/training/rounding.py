"""Train a network with the rounding of the exported file (quantisation-aware training, Jacob et al., 2018).

Weights and activations are rounded to the grids of ``export``: 8 bits, with one scale for each output of a layer, and
one for each window of activations. Gradients pass as if nothing were rounded (straight-through estimator, Bengio et
al., 2013).

Example: for activations from -1.0 to 1.55 one step is a hundredth, so 0.123 becomes 0.12.
"""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

WEIGHT_LEVELS, ACTIVATION_LEVELS = 127, 255
_TINY = 1e-12


class _Round(torch.autograd.Function):
    """Round to multiples of a scale, in the precision of the input; the gradient is that of the identity."""

    @staticmethod
    def forward(_: Any, x: Tensor, scale: Tensor) -> Tensor:
        return x.float().div(scale).round_().mul_(scale).to(x.dtype)

    @staticmethod
    def backward(_: Any, *gradients: Tensor) -> tuple[Tensor, None]:
        return gradients[0], None


def _round(x: Tensor, scale: Tensor) -> Tensor:
    result: Tensor = _Round.apply(x, scale)  # type: ignore[no-untyped-call]
    return result


def round_rows(weight: Tensor) -> Tensor:
    """Round weights (outputs, inputs) to 8 bits, with one scale for each output."""
    return _round(weight, weight.detach().abs().amax(1, keepdim=True).clamp_min(_TINY) / WEIGHT_LEVELS)


def round_table(rows: Tensor, table: Tensor) -> Tensor:
    """Round rows of a table to 8 bits, with the table's scale."""
    return _round(rows, table.detach().abs().amax().clamp_min(_TINY) / WEIGHT_LEVELS)


def round_windows(x: Tensor) -> Tensor:
    """Round activations (windows, wordpieces, width) to 8 bits over each window's range, which includes zero."""
    low, high = torch.aminmax(x.detach().flatten(1).float(), dim=1)
    scale = (high.clamp_min(0) - low.clamp_max(0)).clamp_min(_TINY) / ACTIVATION_LEVELS
    return _round(x, scale[:, None, None])


class Linear(nn.Linear):
    """A linear layer that computes like the exported one where ``rounded`` is set."""

    rounded = False

    def forward(self, x: Tensor) -> Tensor:  # noqa: D102  as of any layer
        if not self.rounded:
            return super().forward(x)
        return functional.linear(round_windows(x), round_rows(self.weight), self.bias)


class Table(nn.Embedding):
    """An embedding whose rows are those of the exported file where ``rounded`` is set."""

    rounded = False

    def forward(self, ids: Tensor) -> Tensor:  # noqa: D102  as of any embedding
        rows = super().forward(ids)
        return round_table(rows, self.weight) if self.rounded else rows


def set_rounded(network: nn.Module) -> None:
    """Turn on rounding in every layer of a network."""
    for module in network.modules():
        if isinstance(module, Linear | Table):
            module.rounded = True
