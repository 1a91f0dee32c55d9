"""Renders training or test pictures of walls.

    python -m holds.render --out out/data/walls --count 12000 --seed 1 --figures out/data/figures
    python -m holds.render --out out/data/walls-shifted --count 400 --seed 900002 --style shifted

Picture ``i`` depends on the seed and ``i`` alone.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np

from synthesis.effects import photograph
from synthesis.walls import ORDINARY, SHIFTED, SMOOTH, HoldLibrary, WallStyle, render_wall
from synthesis.walls.crop import cut

from .climbers import Climbers
from .labels import to_rows
from .store import SIDE, StoreWriter

STYLES = {"ordinary": ORDINARY, "smooth": SMOOTH, "shifted": SHIFTED}
HOLD_SIZE = (11.0, 95.0)
"""Typical longer side of a wall's holds in pixels of the training picture."""

SHAPES_PER_KIND, WALLS_PER_LIBRARY = 50, 150
PARTS = 2
"""A wall is rendered at this many pictures' width and height, and cut into as many squared."""

EFFECT_STRENGTH = {"ordinary": 1.0, "smooth": 1.0, "shifted": 1.4}


def pictures(
    seed: int, style: str, climbers: Climbers | None, shapes: int = SHAPES_PER_KIND
) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Endless pictures uint8 (256, 256, 3) with their labels (96, 5)."""
    number = 0
    while True:
        library = HoldLibrary(np.random.default_rng([seed, 1, number]), STYLES[style], shapes)
        for _ in range(WALLS_PER_LIBRARY):
            yield from _cut_wall(np.random.default_rng([seed, 2, number]), STYLES[style], style, library, climbers)
            number += 1


def _cut_wall(
    rng: np.random.Generator, look: WallStyle, style: str, library: HoldLibrary, climbers: Climbers | None
) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    hold_size = float(np.exp(rng.uniform(*np.log(HOLD_SIZE))))
    side = PARTS * SIDE
    wall = render_wall(rng, side, side, look, hold_size, library)
    if climbers is not None:
        wall = climbers.add(rng, wall, hold_size)
    for top in range(0, side, SIDE):
        for left in range(0, side, SIDE):
            part = np.ascontiguousarray(wall.image[top : top + SIDE, left : left + SIDE])
            labels = to_rows(cut(wall.holds, left, top, SIDE, SIDE))
            yield photograph(rng, part, EFFECT_STRENGTH[style]), labels


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True, help="folder; what is in it is replaced")
    parser.add_argument("--count", type=int, required=True)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--style", choices=STYLES, default="ordinary")
    parser.add_argument("--figures", type=Path, help="climbers rendered by pose.figures, to put before the walls")
    parser.add_argument("--shapes", type=int, default=SHAPES_PER_KIND, help="different holds of each type at a time")
    arguments = parser.parse_args()
    cv2.setNumThreads(1)
    climbers = Climbers(arguments.figures) if arguments.figures else None
    writer = StoreWriter(arguments.out, arguments.count)
    for picture, labels in pictures(arguments.seed, arguments.style, climbers, arguments.shapes):
        writer.append(picture, labels)
        if writer.full:
            break


if __name__ == "__main__":
    main()
