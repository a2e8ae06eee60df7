"""Train a network with the rounding that its weights and activations meet in the file that ships.

In: weights and activations in 32 or 16 bits. Out: the same, put on the grids of ``export``: 8 bits, a scale for every
output of a layer, one for each window of activations. Gradients pass as if nothing had been rounded.

Method: quantisation-aware training (Jacob et al., 2018) with a straight-through estimator (Bengio et al., 2013).
Example: of activations from -1.0 to 1.55 a hundredth is one step, so 0.123 becomes 0.12.
"""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

WEIGHT_LEVELS, ACTIVATION_LEVELS = 127, 255
_TINY = 1e-12


class _Round(torch.autograd.Function):
    """Multiples of a scale, in the precision of the input; its gradient is that of leaving things as they are."""

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
    """Weights (outputs, inputs) to 8 bits, with one scale an output."""
    return _round(weight, weight.detach().abs().amax(1, keepdim=True).clamp_min(_TINY) / WEIGHT_LEVELS)


def round_table(rows: Tensor, table: Tensor) -> Tensor:
    """Rows picked from a table to 8 bits, with the one scale of the table."""
    return _round(rows, table.detach().abs().amax().clamp_min(_TINY) / WEIGHT_LEVELS)


def round_windows(x: Tensor) -> Tensor:
    """Activations (windows, wordpieces, width) to 8 bits between the least and the greatest of a window, and zero."""
    low, high = torch.aminmax(x.detach().flatten(1).float(), dim=1)
    scale = (high.clamp_min(0) - low.clamp_max(0)).clamp_min(_TINY) / ACTIVATION_LEVELS
    return _round(x, scale[:, None, None])


class Linear(nn.Linear):
    """A layer that multiplies as the file that ships will, where ``rounded`` is set."""

    rounded = False

    def forward(self, x: Tensor) -> Tensor:  # noqa: D102  as of any layer
        if not self.rounded:
            return super().forward(x)
        return functional.linear(round_windows(x), round_rows(self.weight), self.bias)


class Table(nn.Embedding):
    """An embedding whose rows are those that the file that ships holds, where ``rounded`` is set."""

    rounded = False

    def forward(self, ids: Tensor) -> Tensor:  # noqa: D102  as of any embedding
        rows = super().forward(ids)
        return round_table(rows, self.weight) if self.rounded else rows


def set_rounded(network: nn.Module) -> None:
    """Round in every layer of a network from now on."""
    for module in network.modules():
        if isinstance(module, Linear | Table):
            module.rounded = True
