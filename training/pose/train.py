"""Trains the skeleton model on composed crops; stops and goes on where it was.

    python -m pose.train --figures data/figures --walls data/walls --holds data/holds --minutes 120 --out out/pose.pt

A run that finds ``--out`` continues it, with whatever pools and crop side are asked for now; the learning rate follows
the minutes trained so far over ``--minutes``.
"""

from __future__ import annotations

import argparse
import time
from dataclasses import replace
from pathlib import Path

import torch
from torch import Tensor

from learning.layers import Residual, normalise, parameter_count
from learning.training import Course, Training
from learning.weights import load_weights

from .batches import Batch, Sources, batches, fixed_set
from .loss import loss
from .network import PoseNetwork
from .scores import score

COURSE = Course(rate=1.6e-3, weight_decay=0.03, warm_up_steps=100, largest_gradient=5.0, smoothing=0.998)

REPORT_SECONDS = 180
VALIDATION_SEED = 1_000_003
VALIDATION_CROPS = 500


def train(arguments: argparse.Namespace) -> None:
    """Trains until the minutes or the steps are used up, and reports now and then."""
    torch.manual_seed(arguments.seed)
    torch.set_num_threads(arguments.threads)
    training = begin(arguments)
    sources = Sources(tuple(arguments.figures), arguments.walls, arguments.holds)
    held_out = Sources(tuple(arguments.held_out or arguments.figures), arguments.walls, arguments.holds)
    crops = fixed_set(held_out, arguments.side, VALIDATION_SEED, arguments.validation)
    print(f"{parameter_count(training.network):,} parameters; start: {score(training.average, crops)}", flush=True)
    done = training.steps * arguments.batch
    made = batches(sources, arguments.side, arguments.seed, arguments.batch, arguments.workers, done)
    losses: list[float] = []
    last = reported = time.monotonic()
    while not finished(training, arguments):
        batch = next(made)
        progress = share_done(training, arguments)
        losses.append(training.step(lambda network: loss(*network(prepared(batch)), batch), progress))
        now = time.monotonic()
        training.seconds, last = training.seconds + now - last, now
        if now - reported > REPORT_SECONDS:
            recent = sum(losses[-100:]) / len(losses[-100:])
            print(f"{training.seconds / 60:.1f} min, {training.steps * arguments.batch:,} crops, loss {recent:.3f}: "
                  f"{score(training.average, crops)}", flush=True)  # fmt: skip
            training.save(arguments.out)
            last = reported = time.monotonic()
    training.save(arguments.out)
    print(f"done: {training.steps * arguments.batch:,} crops: {score(training.average, crops)}", flush=True)


def prepared(batch: Batch) -> Tensor:
    """The crops as the network wants them."""
    return normalise(batch.images.float()).contiguous(memory_format=torch.channels_last)


def begin(arguments: argparse.Namespace) -> Training:
    """A training that goes on, starts from given weights, or starts from nothing."""
    network = PoseNetwork()
    if arguments.init and not arguments.out.exists():
        load_weights(network, arguments.init)
    else:
        for module in network.modules():
            if isinstance(module, Residual):
                module.start_as_identity()
    training = Training(network, replace(COURSE, rate=arguments.rate))
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
    parser.add_argument("--rate", type=float, default=COURSE.rate)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--validation", type=int, default=VALIDATION_CROPS)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    train(parse())
