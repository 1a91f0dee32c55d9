"""Renders pools of walls and of single holds: ``python -m pose.backgrounds --walls data/walls --holds data/holds ...``."""

from __future__ import annotations

import argparse
from pathlib import Path

import cv2
import numpy as np

from synthesis.walls import ORDINARY, HoldKind, render_wall
from synthesis.walls.library import HoldPatch, shape_hold
from synthesis.walls.light import draw_light

from .pools import HOLD_SIDE, WALL_SIDE, PoolWriter

BRIGHTEST = 1.6
"""Light that a hold's stored shade can show; 1 is what the flat wall gets."""

SHARPNESS = (15.0, 60.0)
GLOSS = 0.6


def render_walls(out: Path, count: int, seed: int) -> None:
    """Wall ``i`` depends on the seed and ``i`` alone."""
    writer = PoolWriter(out, count, walls=((WALL_SIDE, WALL_SIDE, 3), np.uint8))
    for index in range(count):
        writer.append(render_wall(np.random.default_rng([seed, index]), WALL_SIDE, WALL_SIDE).image.astype(np.uint8))
    writer.close()


def render_holds(out: Path, count: int, seed: int) -> None:
    """All types in turn."""
    kinds = tuple(HoldKind)
    writer = PoolWriter(out, count, holds=((HOLD_SIDE, HOLD_SIDE, 3), np.uint8))
    for index in range(count):
        rng = np.random.default_rng([seed, index])
        writer.append(lit(rng, shape_hold(rng, kinds[index % len(kinds)], ORDINARY)))
    writer.close()


def lit(rng: np.random.Generator, patch: HoldPatch) -> np.ndarray:
    """Shade, gloss and coverage of a hold under a random light, uint8."""
    size = (HOLD_SIDE, HOLD_SIDE)
    relief = cv2.resize(patch.relief[0], size, interpolation=cv2.INTER_AREA)
    finish = cv2.resize(patch.finish[0], size, interpolation=cv2.INTER_AREA)
    normal_x, normal_y, dark = (np.ascontiguousarray(relief[..., layer]) for layer in range(3))
    facing = np.sqrt(np.maximum(0, 1 - normal_x**2 - normal_y**2))
    light = draw_light(rng, ORDINARY)
    shade = light.on(normal_x, normal_y, facing).mean(2) * dark / BRIGHTEST
    gloss = light.glint(normal_x, normal_y, facing, rng.uniform(*SHARPNESS)) * rng.uniform(0, GLOSS)
    return (np.clip(np.dstack([shade, gloss, finish[..., 0]]), 0, 1) * 255).astype(np.uint8)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--walls", type=Path, required=True)
    parser.add_argument("--holds", type=Path, required=True)
    parser.add_argument("--count", type=int, required=True, help="of each")
    parser.add_argument("--seed", type=int, required=True)
    arguments = parser.parse_args()
    cv2.setNumThreads(1)
    render_holds(arguments.holds, arguments.count, arguments.seed)
    render_walls(arguments.walls, arguments.count, arguments.seed)
