"""Trains the hold model; stops and goes on where it was.

    python -m holds.train --store out/data/walls --minutes 60 --out out/models/hold.pt

A run that finds ``--out`` continues it; the learning rate follows the minutes trained so far over ``--minutes``.
"""

from __future__ import annotations

import argparse
import copy
import math
import time
from pathlib import Path

import torch
from torch import nn

from learning.layers import Residual, parameter_count
from learning.weights import load_weights

from .batches import Batch, Batches
from .evaluate import tallies
from .loss import loss
from .network import HoldNetwork, Stem
from .runtime import with_torch
from .store import Store

LEARNING_RATE, FINAL_RATE, WEIGHT_DECAY = 1.6e-3, 1e-5, 0.02
WARM_UP_STEPS = 80
LARGEST_GRADIENT = 10.0
SMOOTHING = 0.997
"""How slowly the averaged weights, which are the result, follow the trained ones."""


class Training:
    """The network, its averaged copy, the optimiser, and how far they are."""

    def __init__(self, network: HoldNetwork, rate: float) -> None:
        self.network = network.to(memory_format=torch.channels_last)
        self.average = copy.deepcopy(self.network).eval()
        self.optimiser = torch.optim.AdamW(self.network.parameters(), rate, weight_decay=WEIGHT_DECAY)
        self.rate, self.steps, self.seconds = rate, 0, 0.0

    def step(self, batch: Batch, progress: float) -> float:
        """One optimisation step at a share of the whole training; returns the loss."""
        warm = min(1.0, (self.steps + 1) / WARM_UP_STEPS)
        for group in self.optimiser.param_groups:
            group["lr"] = self.rate * warm * 0.5 * (1 + math.cos(math.pi * progress)) + FINAL_RATE
        value = loss(self.network(batch.images), batch.targets)
        self.optimiser.zero_grad(set_to_none=True)
        value.backward()
        nn.utils.clip_grad_norm_(self.network.parameters(), LARGEST_GRADIENT)
        self.optimiser.step()
        self.steps += 1
        self._follow(min(SMOOTHING, (1 + self.steps) / (10 + self.steps)))
        return value.item()

    @torch.no_grad()
    def _follow(self, keep: float) -> None:
        trained = self.network.state_dict()
        for name, value in self.average.state_dict().items():
            if value.dtype.is_floating_point:
                value.lerp_(trained[name], 1 - keep)
            else:
                value.copy_(trained[name])

    def save(self, path: Path) -> None:
        """Writes everything needed to go on; a crash leaves the earlier file whole."""
        state = {
            "network": self.network.state_dict(), "average": self.average.state_dict(),
            "optimiser": self.optimiser.state_dict(), "steps": self.steps, "seconds": self.seconds,
        }  # fmt: skip
        path.parent.mkdir(parents=True, exist_ok=True)
        partial = path.with_suffix(".partial")
        torch.save(state, partial)
        partial.replace(path)

    def resume(self, path: Path) -> None:
        """Goes on from what ``save`` wrote."""
        state = torch.load(path)
        self.network.load_state_dict(state["network"])
        self.average.load_state_dict(state["average"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.steps, self.seconds = state["steps"], state["seconds"]


def begin(arguments: argparse.Namespace) -> Training:
    """A training that goes on, starts from given weights, or starts from nothing."""
    network = HoldNetwork()
    if arguments.init and not arguments.out.exists():
        load_weights(network, arguments.init)
    else:
        start_simply(network)
    training = Training(network, arguments.rate)
    if arguments.out.exists():
        training.resume(arguments.out)
    return training


def start_simply(network: HoldNetwork) -> None:
    """Residual parts change nothing at first, which steadies the first steps."""
    for module in network.modules():
        if isinstance(module, Residual):
            module.start_as_identity()
        elif isinstance(module, Stem):
            module.start_as_wide()


def train(arguments: argparse.Namespace) -> None:
    """Trains until the minutes or the steps are used up, and reports now and then."""
    torch.manual_seed(arguments.seed)
    torch.set_num_threads(arguments.threads)
    training = begin(arguments)
    print(f"{parameter_count(training.network):,} parameters", flush=True)
    batches = Batches(arguments.store, arguments.held_out, arguments.batch).endless(arguments.seed, training.steps)
    losses: list[float] = []
    last = reported = time.monotonic()
    while share_done(training, arguments) < 1:
        losses.append(training.step(next(batches), share_done(training, arguments)))
        now = time.monotonic()
        training.seconds, last = training.seconds + now - last, now
        if now - reported > arguments.report_seconds:
            report(training, arguments, losses)
            training.save(arguments.out)
            last = reported = time.monotonic()
    training.save(arguments.out)
    report(training, arguments, losses)


def share_done(training: Training, arguments: argparse.Namespace) -> float:
    """0 at the start, 1 at the end."""
    done = training.steps / arguments.steps if arguments.steps else training.seconds / (arguments.minutes * 60)
    return min(1.0, done)


def report(training: Training, arguments: argparse.Namespace, losses: list[float]) -> None:
    """Prints how the averaged network does on the held-out pictures."""
    tally = tallies(with_torch(training.average), Store(arguments.store[0]), arguments.held_out)[-1]
    threshold = tally.best_threshold()
    figures = tally.summary(threshold)
    recent = losses[-100:]
    print(f"{training.seconds / 60:.1f} min, {training.steps} steps, loss {sum(recent) / max(1, len(recent)):.3f}, "
          f"threshold {threshold:.3f}, f1 {figures['f1']}, types {figures['type_accuracy']}", flush=True)  # fmt: skip


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--store", type=Path, nargs="+", required=True, help="folders made by holds.render")
    parser.add_argument("--held-out", type=int, default=200, help="first pictures of each folder, to measure on")
    parser.add_argument("--init", type=Path, help="weights to start from: a checkpoint or an exported .onnx")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--steps", type=int, default=0, help="instead of minutes")
    parser.add_argument("--batch", type=int, default=12)
    parser.add_argument("--rate", type=float, default=LEARNING_RATE)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--report-seconds", type=float, default=240)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    train(parse())
