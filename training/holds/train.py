"""Trains the hold model; stops and goes on where it was.

    python -m holds.train --store out/data/walls --minutes 60 --out out/models/hold.pt

A run that finds ``--out`` continues it; the learning rate follows the minutes trained so far over ``--minutes``.
"""

from __future__ import annotations

import argparse
import time
from dataclasses import replace
from pathlib import Path

import torch

from learning.layers import Residual, parameter_count
from learning.training import Course, Training
from learning.weights import load_weights

from .batches import Batches
from .evaluate import tallies
from .loss import loss
from .network import HoldNetwork, Stem
from .runtime import with_torch
from .store import Store

COURSE = Course(rate=1.6e-3, weight_decay=0.02, warm_up_steps=80, largest_gradient=10.0, smoothing=0.997)


def begin(arguments: argparse.Namespace) -> Training:
    """A training that goes on, starts from given weights, or starts from nothing."""
    network = HoldNetwork()
    if arguments.init and not arguments.out.exists():
        load_weights(network, arguments.init)
    else:
        start_simply(network)
    training = Training(network, replace(COURSE, rate=arguments.rate))
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
        batch = next(batches)
        progress = share_done(training, arguments)
        losses.append(training.step(lambda network: loss(network(batch.images), batch.targets), progress))
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
    parser.add_argument("--rate", type=float, default=COURSE.rate)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--report-seconds", type=float, default=240)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    train(parse())
