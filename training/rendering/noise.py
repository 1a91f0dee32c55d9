"""Smooth random fields and colours shared by the other modules."""

from __future__ import annotations

import cv2
import numpy as np

Array = np.ndarray


def smooth_noise(rng: np.random.Generator, height: int, width: int, cell: float, amplitude: float = 1.0) -> Array:
    """A Gaussian random field that varies over about ``cell`` pixels; float32 of shape (height, width)."""
    grid = (max(2, int(height / cell) + 2), max(2, int(width / cell) + 2))
    coarse = rng.standard_normal(grid).astype(np.float32)
    return cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC) * np.float32(amplitude)


def streaky_noise(rng: np.random.Generator, height: int, width: int, along: float, across: float) -> Array:
    """Unit noise drawn out horizontally: the grain of plywood."""
    grid = (max(2, int(height / across)), max(2, int(width / along)))
    coarse = rng.standard_normal(grid).astype(np.float32)
    return cv2.resize(coarse, (width, height), interpolation=cv2.INTER_LINEAR)


def colour(hue_degrees: float, saturation: float, value: float) -> Array:
    """Blue-green-red colour, 0 to 255, from hue in degrees and saturation and value from 0 to 1."""
    pixel = np.float32([[[hue_degrees % 360, saturation, value]]])
    return cv2.cvtColor(pixel, cv2.COLOR_HSV2BGR)[0, 0] * np.float32(255)
