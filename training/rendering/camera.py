"""A hand-held phone that pans up after the climber."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .motion import ClimbMotion
from .noise import Array

DISTANCE = 6.5
"""From the camera to the wall, in metres."""

VIEW_HEIGHT = 3.3
"""Height of the wall that the picture shows, in metres."""

FOLLOW_SECONDS = 1.1
STEP_SECONDS = 1 / 60


@dataclass(frozen=True)
class Camera:
    """One instant: the wall point in the middle of the picture, the roll in radians, and the picture's size."""

    x: float
    y: float
    roll: float
    width: int
    height: int

    @property
    def pixels_per_metre(self) -> float:
        """Scale on the wall's face."""
        return self.height / VIEW_HEIGHT

    def project(self, points: Array) -> Array:
        """World points (n, 3) to pixels; the third column is the depth, in pixels too (more is further away)."""
        points = np.atleast_2d(points)
        nearness = DISTANCE / (DISTANCE + points[:, 2])
        right = (points[:, 0] - self.x) * nearness * self.pixels_per_metre
        down = (self.y - points[:, 1]) * nearness * self.pixels_per_metre
        cos, sin = np.cos(self.roll), np.sin(self.roll)
        columns = cos * right - sin * down + self.width / 2
        rows = sin * right + cos * down + self.height / 2
        return np.column_stack([columns, rows, points[:, 2] * self.pixels_per_metre])

    def scale_at(self, depth: Array) -> Array:
        """Pixels per metre for things at z = ``depth`` metres."""
        return self.pixels_per_metre * DISTANCE / (DISTANCE + depth)

    def wall_matrix(self, left: float, top: float, wall_pixels_per_metre: float) -> Array:
        """2 x 3 matrix from pixels of the wall's picture (its corner at ``left``, ``top``) to this picture."""
        ratio = self.pixels_per_metre / wall_pixels_per_metre
        cos, sin = ratio * np.cos(self.roll), ratio * np.sin(self.roll)
        shift = self.project(np.array([[left, top, 0.0]]))[0, :2]
        return np.array([[cos, -sin, shift[0]], [sin, cos, shift[1]]])


class CameraPath:
    """Where the camera looks at any time: a lagging follower with the tremor of two hands."""

    def __init__(self, motion: ClimbMotion, rng: np.random.Generator) -> None:
        count = int(motion.climb.duration / STEP_SECONDS) + 2
        self._times = np.arange(count) * STEP_SECONDS
        targets = np.array([motion.pose(time).pelvis[:2] for time in self._times])
        # The eye sees the climber's middle a little above the pelvis, and sideways moves matter less.
        targets = targets * [0.45, 1.0] + [0.0, 0.22]
        self._centres = _follow(targets)
        self._waves = [(rng.uniform(0.5, 4.5), rng.uniform(0, 2 * np.pi), rng.normal(0, 1, 3)) for _ in range(9)]

    def at(self, time: float, width: int, height: int) -> Camera:
        """The camera at ``time`` seconds, for a picture of the given size."""
        x, y = (np.interp(time, self._times, self._centres[:, axis]) for axis in (0, 1))
        tremor = np.zeros(3)
        for frequency, phase, direction in self._waves:
            tremor += direction * np.sin(2 * np.pi * frequency * time + phase) / (1 + frequency)
        return Camera(x + 0.006 * tremor[0], y + 0.006 * tremor[1], 0.0022 * tremor[2], width, height)


def _follow(targets: Array) -> Array:
    """Critically damped second-order lag: no overshoot, no jerk."""
    position, velocity = targets[0].copy(), np.zeros(2)
    pull = (2 / FOLLOW_SECONDS) ** 2
    drag = 2 * (2 / FOLLOW_SECONDS)
    path = np.empty_like(targets)
    for index, target in enumerate(targets):
        velocity = velocity + STEP_SECONDS * (pull * (target - position) - drag * velocity)
        position = position + STEP_SECONDS * velocity
        path[index] = position
    return path
