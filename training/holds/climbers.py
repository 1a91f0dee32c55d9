"""Puts rendered climbers in front of walls, so that shoes, hands and shirts are not taken for holds."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np

from synthesis.walls import Wall, WallHold

SHARE = 0.35
HEIGHT_IN_HOLDS = (6, 16)


class Climbers:
    """A folder made by ``pose.figures``: ``figures.npy`` uint8 (n, s, s, 4) with coverage, and ``count``."""

    def __init__(self, folder: Path) -> None:
        self._figures = np.load(folder / "figures.npy", mmap_mode="r")
        self._count = int((folder / "count").read_text())

    def add(self, rng: np.random.Generator, wall: Wall, hold_size: float) -> Wall:
        """The wall with one or two climbers, or as it was."""
        if rng.random() > SHARE:
            return wall
        for _ in range(1 if rng.random() < 0.7 else 2):
            figure = self._figures[int(rng.integers(self._count))].astype(np.float32)
            size = float(np.clip(hold_size * rng.uniform(*HEIGHT_IN_HOLDS), 40, 1.5 * wall.image.shape[0]))
            wall = _stand_before(rng, wall, figure, size)
        return wall


def _stand_before(rng: np.random.Generator, wall: Wall, figure: np.ndarray, size: float) -> Wall:
    height, width = wall.image.shape[:2]
    scale = size / figure.shape[0]
    if scale < 1:
        figure = cv2.resize(figure, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
        scale = 1.0
    flip = -scale if rng.random() < 0.5 else scale
    x, y = rng.uniform(-0.1, 1.1, 2) * [width, height]
    half = figure.shape[0] / 2
    matrix = np.float32([[flip, 0, x - flip * half], [0, scale, y - scale * half]])
    placed = cv2.warpAffine(figure, matrix, (width, height), flags=cv2.INTER_LINEAR)
    coverage = placed[..., 3] / 255
    image = wall.image * (1 - _shadow(rng, coverage, size))[..., None]
    colours = np.clip(placed[..., :3] * rng.uniform(0.6, 1.2), 0, 255)
    image += (colours - image) * coverage[..., None]
    return Wall(image.astype(np.float32), [_hide(hold, coverage) for hold in wall.holds])


def _shadow(rng: np.random.Generator, coverage: np.ndarray, size: float) -> np.ndarray:
    shift = np.float32([[1, 0, rng.uniform(-0.1, 0.1) * size], [0, 1, rng.uniform(0, 0.08) * size]])
    softness = int(rng.uniform(1, 14)) | 1
    moved = cv2.warpAffine(coverage, shift, coverage.shape[::-1])
    return cv2.blur(moved, (softness, softness)) * np.float32(rng.uniform(0, 0.7))


def _hide(hold: WallHold, coverage: np.ndarray) -> WallHold:
    left, top, right, bottom = (int(value) for value in hold.box)
    part = coverage[top : bottom + 1, left : right + 1]
    return replace(hold, seen=hold.seen * (1 - float(part.mean()))) if part.size else hold
