"""Take from the network what matters least: ``python -m tracker.training.pruning --from WEIGHTS ... --out FILE``.

In: what the annotator is trained on, weights, and how many attention heads and inner units the layers keep on average
(the recipe's ``[pruning]``). Out: ``--out``, smaller weights, which ``tracker.training.annotator --from FILE`` trains
on; what a layer keeps is told by their shapes.

Method: a head or unit matters as much as the loss would change without it, by its derivative (Molchanov et al., 2017;
of heads, Michel et al., 2019): the sum over the windows of | sum over its wordpieces of activation x gradient |. All
layers compete, so that the last ones, which matter little here, keep little.

Example: of 72 heads and 9,216 units, means of 7 and 896 keep 42 and 5,376.
"""

from __future__ import annotations

import argparse
import logging
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, cast

import torch
from torch import Tensor

from tracker.errors import ModelError, TrackerError
from tracker.training.annotator import add_inputs, add_weights, find_inputs, gather, make_network, read_recipe
from tracker.training.batches import Batch
from tracker.training.fit import compute_losses, draw_steps
from tracker.training.network import HEAD_WIDTH, WHOLE, Annotator, Layer, read_sizes

_UNITS_AT_ONCE = 32
"""Layers keep a multiple of so many units: what the runtime multiplies at once."""
_log = logging.getLogger("tracker.training.pruning")


@dataclass(frozen=True, slots=True)
class Importance:
    """How much each head (layers x heads) and each inner unit (layers x units) matters; only the order counts."""

    heads: Tensor
    units: Tensor


def weigh(network: Annotator, batches: Iterable[Batch], weights: Mapping[str, float]) -> Importance:
    """Read batches, all with gradients, and sum up; ``weights`` are those of the losses. All layers must be alike."""
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
    """For each layer the numbers of what stays, in order: the most important of all layers, ``mean`` a layer.

    Each layer keeps a multiple of ``at_once``, the nearest, and at least that.
    """
    layers, width = importance.shape
    bound = importance.flatten().sort(descending=True).values[round(mean * layers) - 1]
    kept = []
    for row in importance:
        fits = max(1, round(int((row >= bound).sum()) / at_once)) * at_once
        kept.append(row.argsort(descending=True)[: min(fits, width)].sort().values)
    return kept


def prune(state: Mapping[str, Tensor], heads: Sequence[Tensor], units: Sequence[Tensor]) -> dict[str, Tensor]:
    """The parameters without the heads and units that are not named."""
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


def run(given: argparse.Namespace) -> None:
    """Weigh, choose, prune and write. Raises ModelError where a file is missing, or pruned already."""
    recipe = read_recipe(given.recipe)
    settings = recipe["pruning"]
    find_inputs(given)
    material = gather(given.data, given.base, recipe, silver=given.silver)
    torch.manual_seed(recipe["seed"])
    network = make_network(material.labels, given.base, given.begin)
    if read_sizes(network.state_dict()) != list(WHOLE):
        raise ModelError(
            "these weights are pruned already", where=str(given.begin[0][0]), remedy="name those before it"
        )
    given.out.parent.mkdir(parents=True, exist_ok=True)
    steps = islice(draw_steps(material.examples, recipe, material.renamer, epoch=0), settings["steps"])
    importance = weigh(network, (batch for halves in steps for batch in halves), recipe["weights"])
    heads = choose(importance.heads, settings["heads"])
    units = choose(importance.units, settings["units"], at_once=_UNITS_AT_ONCE)
    _log.info("heads %s, units %s", *([len(each) for each in kept] for kept in (heads, units)))
    torch.save({"average": prune(network.state_dict(), heads, units)}, given.out)


def main(argv: Sequence[str] | None = None) -> int:
    """Command line; exit status 1 with one line on standard error when something is missing."""
    parser = argparse.ArgumentParser(description="Take heads and inner units from the annotator's network.")
    add_inputs(parser)
    add_weights(parser)
    parser.add_argument("--out", type=Path, required=True, help="file to write the smaller weights to")
    given = parser.parse_args(argv)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    try:
        run(given)
    except TrackerError as error:
        _log.error("%s", error)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
