"""A stock of hold shapes: shaping one takes milliseconds, placing one much less."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from rendering.noise import Array, smooth_noise

from .outline import PATCH_SIZE, Outline, draw_outline
from .relief import raise_surface
from .style import WallStyle
from .truth import HoldKind

KINDS = tuple(HoldKind)
BOLT = 0.6
SHALLOW = 0.15, 0.5
"""Depth of a flat hold against its kind's usual one."""

LEVELS = 3
"""Sizes in which a shape is kept, each half of the one before."""

SMALL, COMMON, LARGE = 0, 1, 2
LIKELIHOOD = np.array([
    [0.10, 0.36, 0.10, 0.12, 0.04, 0.28],
    [0.26, 0.17, 0.17, 0.16, 0.12, 0.12],
    [0.25, 0.03, 0.40, 0.17, 0.06, 0.09],
])  # fmt: skip
"""How often each kind occurs among small, common and large holds of a wall."""


@dataclass(frozen=True)
class HoldPatch:
    """A shape: for each level float32 (side, side, 3) twice.

    ``relief``: the surface normal's x and y (picture axes) and the factor that darkens cavities.
    ``finish``: coverage, chalk, and the part in the other finish, each 0 to 1.
    """

    kind: HoldKind
    relief: tuple[Array, ...]
    finish: tuple[Array, ...]


class HoldLibrary:
    """Shapes of all kinds; ``renew`` replaces some, so that long runs do not repeat themselves."""

    def __init__(self, rng: np.random.Generator, style: WallStyle, per_kind: int) -> None:
        self._style = style
        self._patches = {kind: [shape_hold(rng, kind, style) for _ in range(per_kind)] for kind in KINDS}

    def pick(self, rng: np.random.Generator, relative_size: float) -> HoldPatch:
        """A shape whose kind suits the size, relative to the wall's typical hold."""
        row = SMALL if relative_size < 0.6 else COMMON if relative_size < 1.5 else LARGE
        stock = self._patches[KINDS[int(rng.choice(len(KINDS), p=LIKELIHOOD[row]))]]
        return stock[int(rng.integers(len(stock)))]

    def renew(self, rng: np.random.Generator, count: int) -> None:
        """Replaces ``count`` shapes by new ones of the same kind."""
        for _ in range(count):
            kind = KINDS[int(rng.integers(len(KINDS)))]
            stock = self._patches[kind]
            stock[int(rng.integers(len(stock)))] = shape_hold(rng, kind, self._style)


def shape_hold(rng: np.random.Generator, kind: HoldKind, style: WallStyle) -> HoldPatch:
    """Makes one shape; every call gives another one."""
    outline = draw_outline(rng, kind, style)
    height, dark, coverage = raise_surface(rng, kind, outline)
    if style.flat > 0 and rng.random() < style.flat:
        shallow = rng.uniform(*SHALLOW)
        height, dark = height * shallow, 1 - shallow * (1 - dark)
    if rng.random() < BOLT:
        dark = dark * _bolt(rng, outline)
    normal_x, normal_y = _normals(height)
    relief = np.dstack([normal_x, normal_y, dark]).astype(np.float32)
    other = _other_finish(rng, outline) if rng.random() < style.dual_texture else np.zeros_like(coverage)
    finish = np.dstack([coverage, _chalk(rng, outline), other]).astype(np.float32)
    return HoldPatch(kind, _pyramid(relief), _pyramid(finish))


def _normals(height: Array) -> tuple[Array, Array]:
    field = height.astype(np.float32)
    slope_x = cv2.Sobel(field, -1, 1, 0, ksize=3) * np.float32(PATCH_SIZE / 16)
    slope_y = cv2.Sobel(field, -1, 0, 1, ksize=3) * np.float32(PATCH_SIZE / 16)
    facing = 1 / np.sqrt(1 + slope_x**2 + slope_y**2)
    return -slope_x * facing, -slope_y * facing


def _bolt(rng: np.random.Generator, outline: Outline) -> Array:
    x = rng.uniform(-0.15, 0.15) * outline.half_width
    y = rng.uniform(-0.2, 0.2) * outline.half_height
    radius = rng.uniform(0.04, 0.08) * max(outline.half_width, outline.half_height)
    return np.where(np.hypot(outline.across - x, outline.up - y) < radius, rng.uniform(0.25, 0.8), 1.0)


def _chalk(rng: np.random.Generator, outline: Outline) -> Array:
    """Where hands leave chalk: patchy, mostly on the upper side."""
    patches = smooth_noise(rng, PATCH_SIZE, PATCH_SIZE, rng.uniform(12, 40)) - rng.uniform(0, 0.8)
    return np.clip(patches, 0, 1) * np.clip(1.2 - np.abs(outline.level - rng.uniform(-0.5, 0.5)), 0, 1)


def _other_finish(rng: np.random.Generator, outline: Outline) -> Array:
    """Half of the hold, or what lies within a part of the rim."""
    if rng.random() < 0.5:
        return np.clip((rng.uniform(0.4, 0.8) - outline.rim) * 20, 0, 1)
    turn = rng.uniform(0, 2 * np.pi)
    side = outline.across * np.cos(turn) + outline.up * np.sin(turn)
    return np.clip((side - rng.uniform(-0.2, 0.2)) * 20, 0, 1)


def _pyramid(layers: Array) -> tuple[Array, ...]:
    levels = [layers]
    for _ in range(LEVELS - 1):
        side = levels[-1].shape[0] // 2
        levels.append(cv2.resize(levels[-1], (side, side), interpolation=cv2.INTER_AREA))
    return tuple(levels)
