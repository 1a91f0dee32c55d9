"""Wooden volumes: large bodies with flat faces. They are part of the wall, not holds.

A volume in a hold's colour may belong to a route, so nobody can say whether it should be found: it is reported with no
kind, and neither training nor evaluation counts it.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from rendering.noise import Array

from .boards import polygon
from .light import Light
from .palette import board_colour, grey, hold_colour
from .truth import WallHold

COLOURED = 0.2
INLAY, BOLTED = 0.3, 0.5


@dataclass(frozen=True)
class _Solid:
    """A foot on the wall and a smaller flat top (a point for pyramids), both (n, 2) in pixels; height in pixels."""

    foot: Array
    top: Array
    height: float

    def faces(self) -> list[tuple[Array, Array]]:
        """Corners (4, 2) and unit normal of each side, then the top."""
        found = []
        for index in range(len(self.foot)):
            following = (index + 1) % len(self.foot)
            corners = np.array([self.foot[index], self.foot[following], self.top[following], self.top[index]])
            along = np.array([*(corners[1] - corners[0]), 0.0])
            rise = np.array([*((corners[2] + corners[3] - corners[0] - corners[1]) / 2), self.height])
            normal = np.cross(along, rise)
            normal *= np.sign(normal[2]) / max(1e-6, np.linalg.norm(normal))
            found.append((corners, normal))
        return [*found, (self.top, np.array([0.0, 0.0, 1.0]))]


def put_volumes(
    rng: np.random.Generator, image: Array, wall_paint: Array, light: Light, hold_size: float
) -> list[WallHold]:
    """Draws some volumes in place; returns those that are coloured like holds."""
    height, width = image.shape[:2]
    coloured = []
    for _ in range(int(rng.integers(0, 5))):
        share = rng.uniform(0.06, 0.14 if rng.random() < 0.6 else 0.34)
        size = max(share * width, hold_size * rng.uniform(1.0, 1.8))
        solid = _draw_solid(rng, rng.uniform(0, 1, 2) * [width, height], size)
        like_hold = rng.random() < COLOURED
        _put(rng, image, solid, hold_colour(rng) if like_hold else _plain_colour(rng, wall_paint), light)
        if like_hold:
            hull = cv2.convexHull(solid.foot.astype(np.float32))[:, 0]
            coloured.append(WallHold(None, hull))
    return coloured


def _draw_solid(rng: np.random.Generator, middle: Array, size: float) -> _Solid:
    corners = int(rng.choice([3, 3, 4, 4, 5, 6, 16], p=[0.2, 0.2, 0.2, 0.1, 0.1, 0.1, 0.1]))
    turns = rng.uniform(0, 2 * np.pi) + 2 * np.pi * np.arange(corners) / corners
    radii = size * (rng.uniform(0.6, 1.2, corners) if corners < 10 else np.full(corners, rng.uniform(0.7, 1.1)))
    foot = middle + np.stack([np.cos(turns), np.sin(turns)], 1) * radii[:, None]
    flat = 0.0 if rng.random() < 0.6 else rng.uniform(0.2, 0.75)
    tip = middle + rng.uniform(-0.4, 0.4, 2) * size
    return _Solid(foot, tip + (foot - middle) * flat, size * rng.uniform(0.25, 0.9))


def _plain_colour(rng: np.random.Generator, wall_paint: Array) -> Array:
    how = rng.random()
    if how < 0.5:
        return wall_paint * np.float32(rng.uniform(0.7, 1.2))
    return grey(rng, 35, 170) if how < 0.8 else board_colour(rng)


def _put(rng: np.random.Generator, image: Array, solid: _Solid, paint: Array, light: Light) -> None:
    _shadow(image, solid, light)
    inlay = hold_colour(rng) if rng.random() < INLAY else None
    for corners, normal in solid.faces():
        lit = np.clip(paint * light.on_face(normal), 0, 255)
        polygon(image, corners, lit)
        if inlay is not None and rng.random() < 0.5:
            middle = corners.mean(0)
            polygon(image, middle + (corners - middle) * rng.uniform(0.3, 0.8), inlay * light.on_face(normal))
    if rng.random() < BOLTED:
        _bolts(rng, image, solid, paint)


def _shadow(image: Array, solid: _Solid, light: Light) -> None:
    mask = np.zeros(image.shape[:2], np.uint8)
    reach = -0.5 * solid.height * light.key.towards[:2]
    cv2.fillPoly(mask, [np.int32(solid.foot + reach)], 255)
    left, top, width, height = cv2.boundingRect(mask)
    if min(width, height) == 0:
        return
    part = slice(max(0, top - 5), top + height + 5), slice(max(0, left - 5), left + width + 5)
    soft = cv2.blur(mask[part], (9, 9)).astype(np.float32) * np.float32(light.shadow / 255)
    image[part] *= (1 - soft)[..., None]


def _bolts(rng: np.random.Generator, image: Array, solid: _Solid, paint: Array) -> None:
    """Holes for holds, a row along each side."""
    dark = [float(v) for v in paint * 0.3]
    radius = max(1, int(solid.height * rng.uniform(0.015, 0.04)))
    for corners, _ in solid.faces()[:-1]:
        for share in np.linspace(0.25, 0.75, int(rng.integers(2, 4))):
            low, high = corners[0] + share * (corners[1] - corners[0]), corners[3] + share * (corners[2] - corners[3])
            cv2.circle(image, ((low + high) / 2).astype(int).tolist(), radius, dark, -1, cv2.LINE_AA)
