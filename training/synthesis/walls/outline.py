"""Outlines of holds seen from the front: ellipses, boxes, polygons, half moons and crescents."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from rendering.noise import Array

from .style import Range, WallStyle
from .truth import HoldKind

PATCH_SIZE = 128
"""Side of a patch in pixels; the hold's longer side fills 86 % of it."""

FILL = 0.86

ASPECT: dict[HoldKind, Range] = {
    HoldKind.JUG: (0.9, 1.9),
    HoldKind.CRIMP: (1.9, 3.6),
    HoldKind.SLOPER: (0.7, 1.7),
    HoldKind.PINCH: (0.28, 0.58),
    HoldKind.POCKET: (0.75, 1.3),
    HoldKind.EDGE: (2.6, 5.5),
}
"""Width over height."""

WOBBLE = {
    HoldKind.JUG: 0.13,
    HoldKind.CRIMP: 0.14,
    HoldKind.SLOPER: 0.06,
    HoldKind.PINCH: 0.12,
    HoldKind.POCKET: 0.08,
    HoldKind.EDGE: 0.03,
}

BEND = {
    HoldKind.JUG: 0.25,
    HoldKind.CRIMP: 0.35,
    HoldKind.SLOPER: 0.3,
    HoldKind.PINCH: 0.35,
    HoldKind.POCKET: 0.04,
    HoldKind.EDGE: 0.1,
}

ROUNDISH = (HoldKind.JUG, HoldKind.SLOPER, HoldKind.PINCH)
POLYGON, HALF_MOON = 0.15, 0.22


@dataclass(frozen=True)
class Outline:
    """Patch coordinates, -1 to 1 (``up`` grows upwards), and ``rim``: 0 in the middle, 1 at the outline."""

    across: Array
    up: Array
    half_width: float
    half_height: float
    rim: Array

    @property
    def scale(self) -> float:
        """The mean of half the width and half the height."""
        return 0.5 * (self.half_width + self.half_height)

    @property
    def inside(self) -> Array:
        """1 in the middle, 0 at the outline and outside."""
        return np.clip(1 - self.rim, 0, 1)

    @property
    def level(self) -> Array:
        """-1 at the bottom of the hold, 1 at its top."""
        return self.up / self.half_height


def draw_outline(rng: np.random.Generator, kind: HoldKind, style: WallStyle) -> Outline:
    """A random outline that suits the kind."""
    aspect = rng.uniform(*ASPECT[kind]) ** style.stretch
    half_width, half_height = min(FILL, FILL * aspect), min(FILL, FILL / aspect)
    axis = ((np.arange(PATCH_SIZE) + 0.5) / (PATCH_SIZE / 2) - 1).astype(np.float32)
    across, up = np.meshgrid(axis, -axis)
    if rng.random() < min(0.8, BEND[kind] * style.bend):
        across, up, half_width, half_height = _bend(rng, across, up, half_width, half_height)
    if kind is HoldKind.PINCH and rng.random() < 0.4:
        across = 0.95 * across / (rng.uniform(0.55, 0.8) + 0.4 * (up / half_height) ** 2)
    u, v = across / half_width, up / half_height
    rim = _closed_curve(rng, kind, u, v)
    if kind in ROUNDISH and rng.random() < HALF_MOON:
        turn = rng.uniform(0, 2 * np.pi)
        rim = np.maximum(rim, 1 + 1.3 * (u * np.cos(turn) + v * np.sin(turn) - rng.uniform(0.1, 0.55)))
    rim = rim / _wobble(rng, WOBBLE[kind] * style.wobble, np.arctan2(v, u))
    return Outline(across, up, half_width, half_height, rim)


def _bend(
    rng: np.random.Generator, across: Array, up: Array, half_width: float, half_height: float
) -> tuple[Array, Array, float, float]:
    """Bends the spine, which runs along the longer side: crescents and bananas."""
    sag = rng.uniform(0.2, 0.75) * (1 if rng.random() < 0.6 else -1)
    if half_width >= half_height:
        half_height = max(0.12, min(half_height, 0.93 - abs(sag) / 2))
        return across, up + sag * ((across / half_width) ** 2 - 0.5), half_width, half_height
    half_width = max(0.12, min(half_width, 0.93 - abs(sag) / 2))
    return across + sag * ((up / half_height) ** 2 - 0.5), up, half_width, half_height


def _closed_curve(rng: np.random.Generator, kind: HoldKind, u: Array, v: Array) -> Array:
    """The distance that is 1 on an ellipse, a rounded box or a convex polygon."""
    boxy = {HoldKind.EDGE: 0.9, HoldKind.CRIMP: 0.12, HoldKind.PINCH: 0.3, HoldKind.POCKET: 0.25}.get(kind, 0.05)
    if rng.random() < boxy:
        power = rng.uniform(3, 8)
        return (np.abs(u) ** power + np.abs(v) ** power) ** (1 / power)
    if kind in ROUNDISH and rng.random() < POLYGON:
        corners = int(rng.integers(3, 8))
        turns = rng.uniform(0, 2 * np.pi) + 2 * np.pi * (np.arange(corners) + rng.uniform(-0.2, 0.2, corners)) / corners
        return 1.2 * np.max([u * np.cos(turn) + v * np.sin(turn) for turn in turns], axis=0)
    return np.hypot(u, v)


def _wobble(rng: np.random.Generator, amplitude: float, angle: Array) -> Array:
    """A smooth closed line around 1, at most 1."""
    line = np.ones_like(angle)
    for harmonic in range(1, 6):
        line += rng.uniform(0, amplitude) / harmonic**0.6 * np.cos(harmonic * angle + rng.uniform(0, 2 * np.pi))
    return line / line.max()
