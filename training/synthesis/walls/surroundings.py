"""The floor below and the room above a wall; they hide the holds behind them."""

from __future__ import annotations

import cv2
import numpy as np

from rendering.noise import Array

from .boards import polygon
from .palette import board_colour

FLOOR, CEILING = 0.4, 0.25

HiddenBelow = tuple[float, float]
"""Height of a border at the picture's left and right edge in pixels."""


def put_floor(rng: np.random.Generator, image: Array) -> HiddenBelow | None:
    """A mat, with seams and sometimes a box on it."""
    if rng.random() > FLOOR:
        return None
    height, width = image.shape[:2]
    level, slope = rng.uniform(0.72, 1.05) * height, rng.uniform(-0.15, 0.15) * width
    paint = board_colour(rng)
    polygon(image, np.array([[0, level - slope], [width, level + slope], [width, 2 * height], [0, 2 * height]]), paint)
    for _ in range(int(rng.integers(0, 4))):
        x = rng.uniform(0, width)
        start = (int(x), int(level + slope * (2 * x / width - 1)))
        end = (int(x + rng.normal(0, 0.4) * width), height + 50)
        tone = [float(v) for v in paint * rng.uniform(0.5, 1.4)]
        cv2.line(image, start, end, tone, int(rng.uniform(1, 0.04 * width)) or 1, cv2.LINE_AA)
    if rng.random() < 0.4:
        left, right = sorted(rng.uniform(0, width, 2))
        top = level + abs(slope)
        bottom = top + rng.uniform(0.05, 0.3) * height
        polygon(image, np.array([[left, top], [right, top], [right, bottom], [left, bottom]]), board_colour(rng))
    return level - slope, level + slope


def put_ceiling(rng: np.random.Generator, image: Array) -> HiddenBelow | None:
    """The room above the wall's upper edge, with beams and pipes."""
    if rng.random() > CEILING:
        return None
    height, width = image.shape[:2]
    level, slope = rng.uniform(0, 0.25) * height, rng.uniform(-0.1, 0.1) * width
    corners = np.array([[0, level - slope], [width, level + slope], [width, -height], [0, -height]])
    polygon(image, corners, board_colour(rng))
    for _ in range(4):
        start = (int(rng.uniform(0, width)), int(level - abs(slope)))
        tone = [float(rng.uniform(0, 255))] * 3
        cv2.line(image, start, (int(rng.uniform(0, width)), 0), tone, int(rng.integers(1, 8)), cv2.LINE_AA)
    return level - slope, level + slope


def below(border: HiddenBelow, point: Array, width: int) -> bool:
    """Whether a point is below the border."""
    share = point[0] / width
    return bool(point[1] > border[0] * (1 - share) + border[1] * share)
