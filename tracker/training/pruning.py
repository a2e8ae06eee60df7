"""The step "prune": remove the attention heads and hidden units that matter least.

In: training material, weights, and how many heads and units the layers keep on average (``pruning`` of the settings).
Out: smaller weights to train further; their shapes show what each layer keeps.

A head or unit matters as much as the loss would change without it, estimated by its derivative (Molchanov et al., 2017;
for heads, Michel et al., 2019): the sum over windows of | sum over wordpieces of activation x gradient |. All layers
compete, so the last ones, which matter little here, keep little.

Example: of 72 heads and 9,216 units, means of 7 and 896 keep 42 and 5,376.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, cast

import torch
from torch import Tensor

from tracker.errors import ModelError
from tracker.training.batches import Batch
from tracker.training.fit import compute_losses, draw_steps
from tracker.training.material import gather
from tracker.training.mixing import load_heads, mix_weights, write_weights
from tracker.training.network import HEAD_WIDTH, WHOLE, Annotator, Layer, read_sizes
from tracker.training.task import Task

_UNITS_AT_ONCE = 32
"""Layers keep a multiple of so many units: what the runtime multiplies at once."""
_log = logging.getLogger("tracker.training.pruning")


@dataclass(frozen=True, slots=True)
class Importance:
    """The importance of each head (layers x heads) and hidden unit (layers x units); only the order counts."""

    heads: Tensor
    units: Tensor


def weigh(network: Annotator, batches: Iterable[Batch], weights: Mapping[str, float]) -> Importance:
    """Sum up the importance over batches; ``weights`` are those of the losses, and all layers must be alike."""
    layers = [cast(Layer, layer) for layer in network.layers]
    heads = torch.zeros(len(layers), layers[0].size.heads)
    units = torch.zeros(len(layers), layers[0].size.hidden)
    seen: dict[tuple[str, int], Tensor] = {}

    def watch(kind: str, number: int) -> Any:
        def hook(_: Any, inputs: tuple[Tensor]) -> None:
            inputs[0].retain_grad()
            seen[kind, number] = inputs[0]

        return hook

    hooks = [
        module.register_forward_pre_hook(watch(kind, number))
        for number, layer in enumerate(layers)
        for kind, module in (("heads", layer.out), ("units", layer.down))
    ]
    for batch in batches:
        losses = compute_losses(network, batch, None)
        total = sum((weight * losses[name] for name, weight in weights.items()), torch.zeros(()))
        torch.autograd.backward(total)
        for (kind, number), values in seen.items():
            assert values.grad is not None
            change = (values.detach().float() * values.grad.float()).sum(1)
            if kind == "heads":
                heads[number] += change.view(len(change), -1, HEAD_WIDTH).sum(-1).abs().sum(0)
            else:
                units[number] += change.abs().sum(0)
        network.zero_grad()
    for each in hooks:
        each.remove()
    return Importance(heads, units)


def choose(importance: Tensor, mean: float, *, at_once: int = 1) -> list[Tensor]:
    """The indexes that each layer keeps, in order: the most important of all layers, ``mean`` a layer on average.

    Each layer keeps the nearest multiple of ``at_once``, and at least one such multiple.
    """
    layers, width = importance.shape
    bound = importance.flatten().sort(descending=True).values[round(mean * layers) - 1]
    kept = []
    for row in importance:
        fits = max(1, round(int((row >= bound).sum()) / at_once)) * at_once
        kept.append(row.argsort(descending=True)[: min(fits, width)].sort().values)
    return kept


def prune(state: Mapping[str, Tensor], heads: Sequence[Tensor], units: Sequence[Tensor]) -> dict[str, Tensor]:
    """The parameters with only these heads and units."""
    pruned = dict(state)
    for number, (kept_heads, kept_units) in enumerate(zip(heads, units, strict=True)):
        at = f"layers.{number}"
        inner = (kept_heads[:, None] * HEAD_WIDTH + torch.arange(HEAD_WIDTH)).flatten()
        whole = state[f"{at}.out.weight"].shape[1]
        outer = torch.cat([inner + part * whole for part in range(3)])
        for name, rows in (("qkv", outer), ("up", kept_units)):
            for part in ("weight", "bias"):
                pruned[f"{at}.{name}.{part}"] = state[f"{at}.{name}.{part}"][rows]
        for name, columns in (("out", inner), ("down", kept_units)):
            pruned[f"{at}.{name}.weight"] = state[f"{at}.{name}.weight"][:, columns]
    return pruned


def run(task: Task) -> list[Path]:
    """Weigh, choose, prune and write. Raises ModelError where the weights are already pruned."""
    settings = task.step.settings
    state = mix_weights(task.begin)
    if read_sizes(state) != list(WHOLE):
        raise ModelError("these weights are pruned already", where=str(task.begin[0][0]), remedy="name those before it")
    material = gather(task.inputs, settings, silver=task.silver)
    torch.manual_seed(settings["seed"])
    network = load_heads(state, material.labels)
    assert isinstance(network, Annotator), "a teacher is not pruned"
    bound = settings["pruning"]["steps"] if task.bound is None else task.bound
    steps = islice(draw_steps(material.examples, settings, material.renamer, epoch=0), bound)
    importance = weigh(network, (batch for halves in steps for batch in halves), settings["weights"])
    heads = choose(importance.heads, settings["pruning"]["heads"])
    units = choose(importance.units, settings["pruning"]["units"], at_once=_UNITS_AT_ONCE)
    _log.info("heads %s, units %s", *([len(each) for each in kept] for kept in (heads, units)))
    return write_weights(prune(network.state_dict(), heads, units), material.labels, task.folder)
