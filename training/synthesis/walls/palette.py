"""Colours of holds, boards and volumes, blue-green-red, 0 to 255."""

from __future__ import annotations

import numpy as np

from rendering.noise import Array, colour

HUES = (0, 8, 24, 44, 56, 100, 124, 150, 200, 220, 236, 270, 300, 330, 350)
"""Degrees of the colours in which holds are sold."""


def hold_colour(rng: np.random.Generator) -> Array:
    """Mostly saturated; also black, white, wood and grey."""
    kind = rng.random()
    if kind < 0.68:
        return colour(rng.choice(HUES) + rng.uniform(-8, 8), rng.uniform(0.45, 1.0), rng.uniform(0.28, 1.0))
    if kind < 0.79:
        return grey(rng, 15, 60)
    if kind < 0.89:
        return grey(rng, 170, 250)
    if kind < 0.93:
        return colour(rng.uniform(20, 44), rng.uniform(0.25, 0.6), rng.uniform(0.45, 0.85))
    return grey(rng, 70, 160)


def board_colour(rng: np.random.Generator) -> Array:
    """Plywood, grey paint of any brightness, or any other paint."""
    kind = rng.random()
    if kind < 0.3:
        return colour(rng.uniform(24, 48), rng.uniform(0.2, 0.6), rng.uniform(0.42, 0.86))
    if kind < 0.75:
        return grey(rng, 22, 230)
    return colour(rng.uniform(0, 360), rng.uniform(0.1, 0.8), rng.uniform(0.15, 0.86))


def grey(rng: np.random.Generator, darkest: float, brightest: float) -> Array:
    """Grey with a slight tint."""
    return np.float32(rng.uniform(darkest, brightest)) * rng.uniform(0.92, 1.06, 3).astype(np.float32)
