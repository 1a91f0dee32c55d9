"""Trains the skeleton model on composed crops; stops and goes on where it was.

    python -m pose.train --figures data/figures --walls data/walls --holds data/holds --minutes 120 --out out/pose.pt

A run that finds ``--out`` continues it, with whatever pools and crop side are asked for now; the learning rate follows
the minutes trained so far over ``--minutes``.
"""

from __future__ import annotations

import argparse
import copy
import math
import time
from pathlib import Path

import torch
from torch import nn

from learning.layers import Residual, normalise, parameter_count
from learning.weights import load_weights

from .batches import Batch, Sources, batches, fixed_set
from .loss import loss
from .network import PoseNetwork
from .scores import score

LEARNING_RATE, FINAL_RATE, WEIGHT_DECAY = 1.6e-3, 1e-5, 0.03
WARM_UP_STEPS = 100
LARGEST_GRADIENT = 5.0
SMOOTHING = 0.998
"""How slowly the averaged weights, which are the result, follow the trained ones."""

REPORT_SECONDS = 180
VALIDATION_SEED = 1_000_003
VALIDATION_CROPS = 500


class Training:
    """The network, its averaged copy, the optimiser, and how far they are."""

    def __init__(self, network: PoseNetwork, rate: float) -> None:
        self.network = network.to(memory_format=torch.channels_last)
        self.average = copy.deepcopy(self.network).eval()
        self.optimiser = torch.optim.AdamW(self.network.parameters(), rate, weight_decay=WEIGHT_DECAY)
        self.rate, self.steps, self.seconds, self.crops = rate, 0, 0.0, 0

    def step(self, batch: Batch, progress: float) -> float:
        """One optimisation step at a share of the whole training; returns the loss."""
        warm = min(1.0, (self.steps + 1) / WARM_UP_STEPS)
        for group in self.optimiser.param_groups:
            group["lr"] = self.rate * warm * 0.5 * (1 + math.cos(math.pi * progress)) + FINAL_RATE
        images = normalise(batch.images.float()).contiguous(memory_format=torch.channels_last)
        value = loss(*self.network(images), batch)
        self.optimiser.zero_grad(set_to_none=True)
        value.backward()
        nn.utils.clip_grad_norm_(self.network.parameters(), LARGEST_GRADIENT)
        self.optimiser.step()
        self.steps += 1
        self.crops += len(batch.images)
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
            "optimiser": self.optimiser.state_dict(), "steps": self.steps, "seconds": self.seconds, "crops": self.crops,
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
        self.steps, self.seconds, self.crops = state["steps"], state["seconds"], state["crops"]


def train(arguments: argparse.Namespace) -> None:
    """Trains until the minutes or the steps are used up, and reports now and then."""
    torch.manual_seed(arguments.seed)
    torch.set_num_threads(arguments.threads)
    training = begin(arguments)
    sources = Sources(tuple(arguments.figures), arguments.walls, arguments.holds)
    held_out = Sources(tuple(arguments.held_out or arguments.figures), arguments.walls, arguments.holds)
    crops = fixed_set(held_out, arguments.side, VALIDATION_SEED, arguments.validation)
    print(f"{parameter_count(training.network):,} parameters; start: {score(training.average, crops)}", flush=True)
    made = batches(sources, arguments.side, arguments.seed, arguments.batch, arguments.workers, training.crops)
    losses: list[float] = []
    last = reported = time.monotonic()
    while not finished(training, arguments):
        losses.append(training.step(next(made), share_done(training, arguments)))
        now = time.monotonic()
        training.seconds, last = training.seconds + now - last, now
        if now - reported > REPORT_SECONDS:
            recent = sum(losses[-100:]) / len(losses[-100:])
            print(f"{training.seconds / 60:.1f} min, {training.crops:,} crops, loss {recent:.3f}: "
                  f"{score(training.average, crops)}", flush=True)  # fmt: skip
            training.save(arguments.out)
            last = reported = time.monotonic()
    training.save(arguments.out)
    print(f"done: {training.crops:,} crops: {score(training.average, crops)}", flush=True)


def begin(arguments: argparse.Namespace) -> Training:
    """A training that goes on, starts from given weights, or starts from nothing."""
    network = PoseNetwork()
    if arguments.init and not arguments.out.exists():
        load_weights(network, arguments.init)
    else:
        for module in network.modules():
            if isinstance(module, Residual):
                module.start_as_identity()
    training = Training(network, arguments.rate)
    if arguments.out.exists():
        training.resume(arguments.out)
    return training


def share_done(training: Training, arguments: argparse.Namespace) -> float:
    """0 at the start, 1 at the end."""
    if arguments.steps:
        return min(1.0, training.steps / arguments.steps)
    return min(1.0, training.seconds / (arguments.minutes * 60))


def finished(training: Training, arguments: argparse.Namespace) -> bool:
    """Whether the budget is used up."""
    return share_done(training, arguments) >= 1


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--figures", type=Path, nargs="+", required=True, help="pools of climbers")
    parser.add_argument("--held-out", type=Path, nargs="+", help="pools of climbers to measure on")
    parser.add_argument("--walls", type=Path, required=True)
    parser.add_argument("--holds", type=Path, required=True)
    parser.add_argument("--init", type=Path, help="weights to start from: a checkpoint or an exported .onnx")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--side", type=int, default=256, help="pixels of a crop")
    parser.add_argument("--minutes", type=float, default=120)
    parser.add_argument("--steps", type=int, default=0, help="instead of minutes")
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--rate", type=float, default=LEARNING_RATE)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--validation", type=int, default=VALIDATION_CROPS)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    train(parse())
