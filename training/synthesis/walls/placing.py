"""Puts a shape on the wall: scaled, turned, lit, with its shadow."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from rendering.noise import Array

from .library import HoldPatch
from .light import Light
from .truth import WallHold

SMALLEST_SIDE = 3
"""Pixels below which nothing of a hold can be recognised."""

DIM = np.float32(12)
"""Level, 0 to 255, up to which differences are lost in noise."""

CHALK = np.float32([214, 220, 224])


@dataclass(frozen=True)
class Spot:
    """Centre and size (side of the patch) in pixels, clockwise turn in degrees, mirrored or not, foreshortening."""

    x: float
    y: float
    size: float
    turn: float
    mirrored: bool
    squash: float


@dataclass(frozen=True)
class Paint:
    """Colours (3,) of the hold and of its other finish; gloss and chalk 0 to 1; sharpness of the highlight."""

    body: Array
    other: Array
    gloss: float
    chalk: float
    sharpness: float


def put_hold(image: Array, patch: HoldPatch, spot: Spot, paint: Paint, light: Light) -> WallHold | None:
    """Draws the hold on ``image`` (float32) in place; None when it is outside or too small."""
    window = _Window.around(spot, image.shape)
    if window is None:
        return None
    level = min(len(patch.relief) - 1, max(0, int(np.log2(patch.relief[0].shape[0] / max(1.0, spot.size)))))
    matrix = _matrix(spot, patch.relief[level].shape[0], window)
    relief = cv2.warpAffine(patch.relief[level], matrix, window.size, flags=cv2.INTER_LINEAR)
    finish = cv2.warpAffine(patch.finish[level], matrix, window.size, flags=cv2.INTER_LINEAR)
    coverage = finish[..., 0]
    hull = _hull(coverage, window)
    if hull is None:
        return None
    _cast_shadow(image, coverage, window, spot.size, light)
    surface = _shade(relief, finish, spot, paint, light)
    target, source = window.overlap(image.shape)
    share = coverage[source][..., None]
    region = image[target]
    change = (surface[source] - region) * share
    contrast = float(np.abs(change).sum() / (region * share + DIM * share).sum())
    region += change
    return WallHold(patch.kind, hull, contrast=contrast)


@dataclass(frozen=True)
class _Window:
    """The square around a hold; it may reach outside the picture."""

    left: int
    top: int
    side: int

    @property
    def size(self) -> tuple[int, int]:
        return self.side, self.side

    @staticmethod
    def around(spot: Spot, shape: tuple[int, ...]) -> _Window | None:
        reach = int(spot.size * 0.72) + 3
        window = _Window(int(spot.x) - reach, int(spot.y) - reach, 2 * reach)
        target, _ = window.overlap(shape)
        return None if min(target[0].stop - target[0].start, target[1].stop - target[1].start) < 4 else window

    def overlap(self, shape: tuple[int, ...], dx: int = 0, dy: int = 0) -> tuple[tuple[slice, slice], ...]:
        """Where the window, shifted, lies in the picture, and which part of it that is."""
        left, top = self.left + dx, self.top + dy
        x0, x1 = max(0, left), min(shape[1], left + self.side)
        y0, y1 = max(0, top), min(shape[0], top + self.side)
        x1, y1 = max(x0, x1), max(y0, y1)
        return (slice(y0, y1), slice(x0, x1)), (slice(y0 - top, y1 - top), slice(x0 - left, x1 - left))


def _matrix(spot: Spot, side: int, window: _Window) -> Array:
    """From pixels of the patch to pixels of the window."""
    linear = _linear(spot) * (spot.size / side)
    middle = np.array([spot.x - window.left, spot.y - window.top]) - linear @ np.full(2, side / 2 - 0.5)
    return np.column_stack([linear, middle]).astype(np.float32)


def _linear(spot: Spot) -> Array:
    turn = np.radians(spot.turn)
    rotation = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    return np.diag([spot.squash, 1.0]) @ rotation @ np.diag([-1.0 if spot.mirrored else 1.0, 1.0])


def _hull(coverage: Array, window: _Window) -> Array | None:
    """Outer corners of the covered pixels in the picture."""
    covered = (coverage > 0.5).astype(np.uint8)
    left, top, width, height = cv2.boundingRect(covered)
    if min(width, height) < SMALLEST_SIDE:
        return None
    contours, _ = cv2.findContours(covered, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    corners = np.concatenate(contours)[:, 0].astype(np.float32)
    squares = (corners[:, None] + np.float32([[0, 0], [1, 0], [1, 1], [0, 1]])).reshape(-1, 2)
    return cv2.convexHull(squares)[:, 0] + np.float32([window.left, window.top])


def _cast_shadow(image: Array, coverage: Array, window: _Window, size: float, light: Light) -> None:
    """The lamp's shadow beside the hold, and the shade where it meets the wall."""
    reach = -0.22 * size * light.key.towards[:2]
    blur = max(3, int(0.12 * size)) | 1
    soft = cv2.blur(coverage, (blur, blur))
    for (dx, dy), strength in ((reach, light.shadow), ((0.0, 0.0), 0.18)):
        target, source = window.overlap(image.shape, int(dx), int(dy))
        image[target] *= (1 - np.float32(strength) * soft[source])[..., None]


def _shade(relief: Array, finish: Array, spot: Spot, paint: Paint, light: Light) -> Array:
    """Colours (side, side, 3) of the lit surface."""
    turned = _linear(spot).astype(np.float32)
    normal_x = turned[0, 0] * relief[..., 0] + turned[0, 1] * relief[..., 1]
    normal_y = turned[1, 0] * relief[..., 0] + turned[1, 1] * relief[..., 1]
    facing = np.sqrt(np.maximum(0, 1 - normal_x**2 - normal_y**2))
    other = finish[..., 2]
    colours = paint.body + (paint.other - paint.body) * other[..., None]
    dusted = (paint.chalk * finish[..., 1])[..., None]
    colours = colours + (CHALK - colours) * dusted
    surface = colours * light.on(normal_x, normal_y, facing) * relief[..., 2:3]
    gloss = paint.gloss * (1 + other) * light.glint(normal_x, normal_y, facing, paint.sharpness)
    return surface + (255 * gloss * (1 - light.ambient))[..., None]
