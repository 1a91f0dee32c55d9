"""Climbing holds as height fields: a shape is lit by its own normals and comes out as a small shaded patch."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import cv2
import numpy as np

from .noise import Array, smooth_noise

PATCH_SIZE = 160
"""Side of a patch in pixels; the hold fills it almost."""


class HoldKind(Enum):
    """Types of holds, in the order of the hold model's classes."""

    JUG = "jug"
    CRIMP = "crimp"
    SLOPER = "sloper"
    PINCH = "pinch"
    POCKET = "pocket"
    EDGE = "edge"


ASPECT_RANGE = {
    HoldKind.JUG: (1.2, 1.7),
    HoldKind.CRIMP: (2.2, 3.6),
    HoldKind.SLOPER: (0.9, 1.7),
    HoldKind.PINCH: (0.35, 0.55),
    HoldKind.POCKET: (0.8, 1.3),
    HoldKind.EDGE: (2.6, 4.5),
}
"""Width over height."""

OUTLINE_WOBBLE = {
    HoldKind.JUG: 0.14,
    HoldKind.CRIMP: 0.12,
    HoldKind.SLOPER: 0.06,
    HoldKind.PINCH: 0.12,
    HoldKind.POCKET: 0.08,
    HoldKind.EDGE: 0.04,
}

LIGHT = np.float32([-0.38, -0.62, 0.85]) / np.float32(np.linalg.norm([-0.38, -0.62, 0.85]))
"""Towards the lamp: from the upper left, in front of the wall (picture axes, third component towards the viewer)."""


@dataclass(frozen=True)
class HoldPatch:
    """A shaded hold: multiply ``shade`` by the hold's colour, add ``gloss`` times white, lay over by ``mask``."""

    kind: HoldKind
    shade: Array
    gloss: Array
    mask: Array


@dataclass(frozen=True)
class _Outline:
    """Normalised coordinates of the patch (-1 to 1) and the distance ``rim``: 0 in the centre, 1 at the outline."""

    across: Array
    up: Array
    half_width: float
    half_height: float
    rim: Array

    @property
    def scale(self) -> float:
        return 0.5 * (self.half_width + self.half_height)

    @property
    def inside(self) -> Array:
        return np.clip(1 - self.rim, 0, 1)


def shape_hold(rng: np.random.Generator, kind: HoldKind) -> HoldPatch:
    """Makes one hold of the given kind; every call gives another one."""
    outline = _draw_outline(rng, kind)
    height, darkness = _raise_surface(rng, kind, outline)
    height = height + smooth_noise(rng, PATCH_SIZE, PATCH_SIZE, rng.uniform(8, 24), 0.012)
    shade, gloss = _light(rng, height, darkness)
    _drill_bolt(rng, outline, shade)
    gloss = gloss + _chalk(rng, outline)
    mask = np.clip((1 - outline.rim) * 18, 0, 1)
    return HoldPatch(kind, *(layer.astype(np.float32) for layer in (shade, gloss, mask)))


def _draw_outline(rng: np.random.Generator, kind: HoldKind) -> _Outline:
    aspect = rng.uniform(*ASPECT_RANGE[kind])
    half_width = 0.86 if aspect >= 1 else 0.86 * aspect
    half_height = 0.86 if aspect < 1 else 0.86 / aspect
    axis = (np.arange(PATCH_SIZE, dtype=np.float32) + 0.5) / (PATCH_SIZE / 2) - 1
    across, up = np.meshgrid(axis, -axis)
    if kind in (HoldKind.JUG, HoldKind.CRIMP) and rng.random() < 0.4:
        bend = rng.uniform(0.15, 0.4)
        half_height = min(half_height, 0.93 - bend / 2)
        up = up - bend * (0.5 - (across / half_width) ** 2)
    angle = np.arctan2(up / half_height, across / half_width)
    if kind is HoldKind.EDGE or (kind is HoldKind.CRIMP and rng.random() < 0.4):
        power = rng.uniform(3, 7)
        rim = (np.abs(across / half_width) ** power + np.abs(up / half_height) ** power) ** (1 / power)
    else:
        rim = np.hypot(across / half_width, up / half_height)
    wobble = np.ones_like(rim)
    for harmonic in range(1, 6):
        amplitude = rng.uniform(0, OUTLINE_WOBBLE[kind]) / harmonic**0.6
        wobble += amplitude * np.cos(harmonic * angle + rng.uniform(0, 2 * np.pi))
    return _Outline(across, up, half_width, half_height, rim / (wobble / wobble.max()))


def _raise_surface(rng: np.random.Generator, kind: HoldKind, outline: _Outline) -> tuple[Array, Array]:
    """Height above the wall in half patch sides, and a factor that darkens cavities."""
    plain = np.ones_like(outline.rim)
    scale, inside = outline.scale, outline.inside
    if kind is HoldKind.SLOPER:
        return np.sqrt(np.clip(1 - outline.rim**2, 0, 1)) * rng.uniform(0.6, 1.0) * scale, plain
    if kind is HoldKind.PINCH:
        ridge = 1 - np.clip(np.abs(outline.across / outline.half_width), 0, 1) ** rng.uniform(0.9, 1.6)
        return ridge * 1.6 * outline.half_width * np.minimum(1, inside * 4), plain
    if kind in (HoldKind.CRIMP, HoldKind.EDGE):
        return _ledge(rng, outline)
    body = np.minimum(1, inside * rng.uniform(1.6, 2.8)) ** rng.uniform(0.5, 0.9) * rng.uniform(0.55, 0.85) * scale
    return _dig_jug(rng, outline, body) if kind is HoldKind.JUG else _dig_pocket(rng, outline, body)


def _ledge(rng: np.random.Generator, outline: _Outline) -> tuple[Array, Array]:
    """A lip near the top: a bright plane above it, a long face below."""
    level = outline.up / outline.half_height
    lip = rng.uniform(0.1, 0.5)
    profile = np.minimum((1 - level) / (1 - lip), (1 + level) / (1 + lip))
    height = outline.scale * rng.uniform(0.5, 0.8) * profile * np.minimum(1, outline.inside * 6)
    return height, 1 - rng.uniform(0.1, 0.35) * np.exp(-(((level - lip - 0.14) / 0.14) ** 2))


def _dig_jug(rng: np.random.Generator, outline: _Outline, body: Array) -> tuple[Array, Array]:
    """A deep cavity in the upper half with a rounded lip below it."""
    centre = outline.half_height * rng.uniform(0.2, 0.4)
    depth = outline.half_height * rng.uniform(0.2, 0.3)
    width = outline.half_width * rng.uniform(0.55, 0.75)
    cavity = np.exp(-((outline.across / width) ** 4 + ((outline.up - centre) / depth) ** 2))
    lip = np.exp(-(((outline.up - centre + 1.6 * depth) / (outline.half_height * 0.2)) ** 2))
    return body - cavity * 0.6 * outline.scale + lip * 0.22 * outline.scale, 1 - cavity * rng.uniform(0.45, 0.75)


def _dig_pocket(rng: np.random.Generator, outline: _Outline, body: Array) -> tuple[Array, Array]:
    """A round hole for two or three fingers."""
    radius = rng.uniform(0.34, 0.5) * min(outline.half_width, outline.half_height)
    distance = np.hypot(outline.across - rng.uniform(-0.08, 0.08), outline.up - rng.uniform(-0.05, 0.1)) / radius
    hole = 1 / (1 + np.exp(np.clip((distance - 1) * 12, -30, 30)))
    return body - hole * 0.8 * outline.scale, 1 - hole * rng.uniform(0.65, 0.9)


def _light(rng: np.random.Generator, height: Array, darkness: Array) -> tuple[Array, Array]:
    """Lambert shading and a Blinn-Phong highlight from the slope of the height field."""
    slope_scale = PATCH_SIZE / 16
    field = height.astype(np.float32)
    slope_x = cv2.Sobel(field, -1, 1, 0, ksize=3) * slope_scale
    slope_y = cv2.Sobel(field, -1, 0, 1, ksize=3) * slope_scale
    facing = 1 / np.sqrt(1 + slope_x**2 + slope_y**2)
    normal = np.stack([-slope_x * facing, -slope_y * facing, facing], axis=-1)
    diffuse = np.clip(normal @ LIGHT, 0, 1)
    halfway = LIGHT + np.float32([0, 0, 1])
    halfway /= np.linalg.norm(halfway)
    highlight = np.clip(normal @ halfway, 0, 1) ** rng.uniform(18, 50)
    return (0.32 + 0.78 * diffuse) * darkness, highlight * rng.uniform(0.02, 0.25)


def _drill_bolt(rng: np.random.Generator, outline: _Outline, shade: Array) -> None:
    x = rng.uniform(-0.1, 0.1) * outline.half_width
    y = rng.uniform(-0.25, 0.05) * outline.half_height
    radius = 0.06 * max(outline.half_width, outline.half_height)
    shade[np.hypot(outline.across - x, outline.up - y) < radius] *= 0.35


def _chalk(rng: np.random.Generator, outline: _Outline) -> Array:
    """White dust where hands go: patchy and strongest on the upper side."""
    patches = np.clip(smooth_noise(rng, PATCH_SIZE, PATCH_SIZE, rng.uniform(16, 40)) - rng.uniform(0.1, 0.8), 0, 1)
    upper = np.clip(0.7 + outline.up / outline.half_height, 0, 1)
    return patches * upper * rng.uniform(0.05, 0.35)
