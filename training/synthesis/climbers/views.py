"""From where a figure is seen."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .body import Array, rotation_x, rotation_y, rotation_z

DEGREE = np.pi / 180
MARGIN = 1.22
"""Side of the picture over the longer side of the box around the joints."""


@dataclass(frozen=True)
class View:
    """A pin-hole camera ``distance`` metres away that looks along z after ``turn``; pixels of a square picture."""

    turn: Array
    distance: float
    centre: Array
    pixels_per_metre: float
    side: int

    def project(self, points: Array) -> tuple[Array, Array]:
        """Pixels and depth (n, 3), and the scale in pixels per metre (n) at each point."""
        turned = points @ self.turn.T
        scale = self.distance / (turned[:, 2] + self.distance) * self.pixels_per_metre
        flat = (turned[:, :2] * scale[:, None]) - self.centre * self.pixels_per_metre + self.side / 2
        return np.column_stack([flat, turned[:, 2] * self.pixels_per_metre]), scale

    @property
    def down(self) -> Array:
        """Downwards in the picture, in the axes of the body."""
        return self.turn.T @ np.array([0.0, 1.0, 0.0])


def random_view(rng: np.random.Generator, joints: Array, side: int, spread: float = 1.0) -> View:
    """Mostly from behind and below, often from the side, now and then from in front; ``spread`` widens it all."""
    kind = rng.random()
    if kind < 0.64:
        yaw = rng.normal(0, 30) * spread
    elif kind < 0.93:
        yaw = rng.uniform(40, 115) * (1 if rng.random() < 0.5 else -1)
    else:
        yaw = rng.uniform(-180, 180)
    kind = rng.random()
    pitch = rng.normal(3, 12) if kind < 0.5 else rng.uniform(-42, -6) if kind < 0.87 else rng.uniform(5, 35)
    roll = rng.normal(0, 8) * spread
    turn = rotation_z(roll * DEGREE) @ rotation_x(pitch * spread * DEGREE) @ rotation_y(yaw * DEGREE)
    distance = rng.uniform(2.2, 9)
    turned = joints @ turn.T
    flat = turned[:, :2] * (distance / (turned[:, 2:] + distance))
    low, high = flat.min(0), flat.max(0)
    return View(turn, distance, (low + high) / 2, side / (float(max(high - low)) * MARGIN), side)
