"""Renders a pool of climbers: ``python -m pose.figures --out data/figures --count 20000 --seed 1``."""

from __future__ import annotations

import argparse
from pathlib import Path

import cv2
import numpy as np

from synthesis.climbers.figure import render_figure

from .keypoints import COUNT
from .pools import FIGURE_SIDE, PoolWriter


def render(out: Path, count: int, seed: int, spread: float) -> None:
    """Figure ``i`` depends on the seed and ``i`` alone."""
    cv2.setNumThreads(1)
    shapes = {"figures": ((FIGURE_SIDE, FIGURE_SIDE, 4), np.uint8), "labels": ((COUNT, 3), np.float32)}
    writer = PoolWriter(out, count, **shapes)
    for index in range(count):
        figure = render_figure(np.random.default_rng([seed, index]), FIGURE_SIDE, spread)
        writer.append(figure.pixels, figure.labels)
    writer.close()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--count", type=int, required=True)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--spread", type=float, default=1.0, help="over 1: wider poses and views, to measure on")
    arguments = parser.parse_args()
    render(arguments.out, arguments.count, arguments.seed, arguments.spread)
