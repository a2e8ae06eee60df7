"""Train a network on examples.

The result is a moving average of the weights. A checkpoint follows every epoch, from which an interrupted run resumes.
Two threads compute the halves of each step, which is faster on two cores than both on one tensor; gradients are added
in a fixed order.
"""

from __future__ import annotations

import copy
import logging
import time
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from tracker.training.batches import Batch, Window, collate, cut_windows, draw_batches
from tracker.training.corpus import Example
from tracker.training.crf import constrain, crf_loss
from tracker.training.losses import label_loss, name_loss, pointer_loss, start_loss
from tracker.training.network import Heads
from tracker.training.rounding import set_rounded
from tracker.training.variation import Renamer, recase

Trained = TypeVar("Trained", bound=Heads)
Losses = npt.NDArray[np.float64]
HALVES = 2
EXPECTED_WORDS = 1_600
"""Words of a half-batch, about: what sums of losses are divided by, so that every word weighs the same."""
CHECKPOINT = "checkpoint.pt"
_log = logging.getLogger("tracker.training.fit")


def fit(
    network: Trained,
    examples: Sequence[Example],
    recipe: Mapping[str, Any],
    *,
    folder: Path,
    renamer: Renamer,
    dev: Sequence[Example] = (),
    steps: int | None = None,
) -> Trained:
    """Train to the recipe's last epoch, or for ``steps`` if that is less; returns the average of the weights.

    Resumes from the checkpoint in ``folder``, if there is one. After the epochs in ``recipe["training"]["keep"]`` the
    average is saved there as well, to be mixed with others.
    """
    training = recipe["training"]
    torch.set_num_threads(1)
    torch.manual_seed(recipe["seed"])
    network.pieces.weight.requires_grad_(training["embedding_rate"] > 0)
    if training["rounded"]:
        set_rounded(network)
    average = copy.deepcopy(network).requires_grad_(False)
    optimizer = _make_optimizer(network, training)
    per_epoch = sum(1 for _ in draw_steps(examples, recipe, renamer, epoch=0))
    total = per_epoch * training["epochs"]
    path, begun, step = folder / CHECKPOINT, 0, 0
    if path.exists():
        saved = torch.load(path, weights_only=True)
        network.load_state_dict(saved["network"])
        average.load_state_dict(saved["average"])
        optimizer.load_state_dict(saved["optimizer"])
        begun, step = saved["epoch"], saved["step"]
        _log.info("going on after epoch %d", begun)
    with ThreadPoolExecutor(HALVES) as pool:
        for epoch in range(begun, training["epochs"]):
            clock, sums = time.monotonic(), np.zeros(len(recipe["weights"]))
            for halves in draw_steps(examples, recipe, renamer, epoch=epoch):
                if steps is not None and step >= steps:
                    return average
                _set_rates(optimizer, training, step / total)
                sums += _step(network, optimizer, halves, recipe, pool, seed=step)
                _follow(average, network, min(training["average"], (step + 1) / (step + 10)))
                step += 1
                if step % 50 == 0:
                    _log.info(
                        "step %d of %d, %.2f s each",
                        step,
                        total,
                        (time.monotonic() - clock) / (step % per_epoch or per_epoch),
                    )
            figures = dict(zip(recipe["weights"], (sums / per_epoch / HALVES).round(4).tolist(), strict=True))
            _log.info("epoch %d, %.0f s: %s", epoch + 1, time.monotonic() - clock, figures)
            if dev:
                _log.info("  dev: %s", measure_losses(average, dev, recipe))
            state = {
                "network": network.state_dict(),
                "average": average.state_dict(),
                "optimizer": optimizer.state_dict(),
            }
            if epoch + 1 in training["keep"]:
                torch.save({"average": average.state_dict()}, folder / f"average-{epoch + 1:02}.pt")
            torch.save({**state, "epoch": epoch + 1, "step": step}, path.with_suffix(".new"))
            path.with_suffix(".new").replace(path)
    return average


def measure_losses(network: Heads, examples: Sequence[Example], recipe: Mapping[str, Any]) -> dict[str, float]:
    """The losses on unvaried examples, as means over half-batches."""
    network.eval()
    windows = [each for example in examples for each in cut_windows(example, recipe["training"]["window"])]
    rng = np.random.default_rng(0)
    sums, count = np.zeros(len(recipe["weights"])), 0
    with torch.no_grad():
        for batch in draw_batches(windows, recipe["training"]["pieces"], rng):
            losses = compute_losses(network, collate(batch), None)
            sums += [float(losses[name]) for name in recipe["weights"]]
            count += 1
    network.train()
    return dict(zip(recipe["weights"], (sums / max(count, 1)).round(4).tolist(), strict=True))


def compute_losses(network: Heads, batch: Batch, draw: torch.Generator | None) -> dict[str, Tensor]:
    """The loss of each head, as a sum divided by the expected number of words."""
    with torch.autocast("cpu", torch.bfloat16):
        outputs = network(batch.pieces, batch.features, batch.mask, draw)
    rows = torch.arange(len(batch.places))[:, None]
    at_words = type(outputs)(*(each[rows, batch.places].float() for each in outputs))
    has_roles = batch.roles[:, 0] >= 0
    transitions = constrain(network.transitions)
    links = (
        (at_words.content_queries, at_words.cue_keys, batch.cue_of, network.cue_distance, network.cue_step),
        (at_words.cue_queries, at_words.source_keys, batch.source_of, network.source_distance, network.source_step),
    )
    cue_of, source_of = (
        pointer_loss(
            query,
            key,
            target,
            valid=batch.valid,
            places=batch.places,
            paragraphs=batch.paragraphs,
            distance_bias=distance,
            step_bias=step,
        )
        for query, key, target, distance, step in links
    )
    sums = {
        "roles": crf_loss(
            at_words.roles[has_roles],
            batch.roles[has_roles],
            batch.shares[has_roles],
            batch.valid[has_roles],
            transitions,
        ),
        "cue_of": cue_of,
        "source_of": source_of,
        "names": name_loss(at_words.names, batch.names),
        "starts": start_loss(at_words.starts, batch.starts),
        "tags": label_loss(outputs.tags.float(), batch.tags),
        "pos": label_loss(outputs.pos.float(), batch.pos),
    }
    return {name: value / EXPECTED_WORDS for name, value in sums.items()}


def _make_optimizer(network: Heads, training: Mapping[str, Any]) -> torch.optim.Optimizer:
    """AdamW with a learning rate for the encoder, one for the heads and, unless it is zero, one for the embeddings."""
    encoder = network.encoder_parameters()
    known = {id(parameter) for parameter in encoder} | {id(network.pieces.weight)}
    heads = [parameter for parameter in network.parameters() if id(parameter) not in known]
    groups = [
        {"params": encoder, "lr": training["encoder_rate"], "peak": training["encoder_rate"]},
        {"params": heads, "lr": training["head_rate"], "peak": training["head_rate"]},
    ]
    if training["embedding_rate"]:
        rate = training["embedding_rate"]
        groups.append({"params": [network.pieces.weight], "lr": rate, "peak": rate})
    return torch.optim.AdamW(groups, betas=(0.9, 0.98), weight_decay=training["weight_decay"], fused=True)


def _set_rates(optimizer: torch.optim.Optimizer, training: Mapping[str, Any], done: float) -> None:
    """Set the learning rates.

    A linear warm-up, then linear decay to zero; ``done`` is the share of steps that are over.
    """
    rise = training["warm_up"]
    factor = done / rise if done < rise else (1 - done) / (1 - rise)
    for group in optimizer.param_groups:
        group["lr"] = group["peak"] * factor + 1e-7


def draw_steps(
    examples: Sequence[Example], recipe: Mapping[str, Any], renamer: Renamer, *, epoch: int
) -> Iterator[list[Batch]]:
    """Yield the steps of one epoch, each of two half-batches (the last may have one); a seed and an epoch fix them."""
    training, variation = recipe["training"], recipe["variation"]
    rng = np.random.default_rng([recipe["seed"], epoch])
    windows: list[Window] = []
    for example in _draw_examples(examples, training["shares"], rng):
        renamed = renamer.rename(example, rng) if rng.random() < variation["renamed"] else example
        varied = recase(renamed, rng) if rng.random() < variation["recased"] else renamed
        windows += cut_windows(varied, training["window"], rng)
    halves: list[Batch] = []
    for batch in draw_batches(windows, training["pieces"], rng):
        halves.append(collate(batch, hidden=training["hidden"], rng=rng))
        if len(halves) == HALVES:
            yield halves
            halves = []
    if halves:
        yield halves


def _draw_examples(
    examples: Sequence[Example], shares: Mapping[str, float], rng: np.random.Generator
) -> Iterator[Example]:
    """Yield each example as often as its origin's share says: 0.5 is every other one, 1.5 is one and a half times."""
    for example in examples:
        share = shares[example.origin]
        for _ in range(int(share + rng.random())):
            yield example


def _step(
    network: Heads,
    optimizer: torch.optim.Optimizer,
    halves: Sequence[Batch],
    recipe: Mapping[str, Any],
    pool: ThreadPoolExecutor,
    *,
    seed: int,
) -> Losses:
    """Update the weights once; returns the losses in the recipe's order, summed over the halves."""
    parameters = [parameter for parameter in network.parameters() if parameter.requires_grad]

    def work(number: int) -> tuple[list[float], Sequence[Tensor | None]]:
        torch.set_num_threads(1)
        draw = torch.Generator().manual_seed(seed * HALVES + number)
        losses = compute_losses(network, halves[number], draw)
        total = sum((weight * losses[name] for name, weight in recipe["weights"].items()), torch.zeros(()))
        gradients = torch.autograd.grad(total, parameters, allow_unused=True)
        return [float(losses[name].detach()) for name in recipe["weights"]], gradients

    figures, gradients = zip(*pool.map(work, range(len(halves))), strict=True)
    for parameter, *parts in zip(parameters, *gradients, strict=True):
        known = [part for part in parts if part is not None]
        parameter.grad = sum(known[1:], known[0]) / len(parts) if known else None
    torch.nn.utils.clip_grad_norm_(parameters, 1.0)
    optimizer.step()
    optimizer.zero_grad(set_to_none=True)
    total: Losses = np.sum(figures, axis=0)
    return total


def _follow(average: Heads, network: Heads, share: float) -> None:
    """Move the average towards the network's weights; ``share`` is what stays of it."""
    old, new = (
        [
            parameter.data
            for parameter, mine in zip(each.parameters(), network.parameters(), strict=True)
            if mine.requires_grad
        ]
        for each in (average, network)
    )
    torch._foreach_lerp_(old, new, 1 - share)
