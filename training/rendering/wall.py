"""A bouldering wall: painted and plywood panels with a bolt grid, volumes, chalk, holds with shadows, and the mat."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from .hold_shapes import PATCH_SIZE, HoldKind, HoldPatch, shape_hold
from .noise import Array, colour, smooth_noise, streaky_noise

SHADOW_SHIFT = (0.16, 0.24)
"""Shadow of a hold in its own sizes: to the right and down, away from the lamp."""


@dataclass(frozen=True)
class Hold:
    """A hold on the wall: centre in metres, longer side in metres, turn in degrees, colour in blue-green-red."""

    name: str
    kind: HoldKind
    x: float
    y: float
    size: float
    colour_name: str
    bgr: tuple[float, float, float]
    turn: float = 0.0


@dataclass(frozen=True)
class HoldBox:
    """Where a hold is in the wall's picture, in pixels."""

    hold: Hold
    left: int
    top: int
    right: int
    bottom: int


@dataclass(frozen=True)
class WallExtent:
    """The part of the wall that is rendered, in metres, and its resolution."""

    left: float
    right: float
    bottom: float
    top: float
    pixels_per_metre: float

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return (
            round((self.right - self.left) * self.pixels_per_metre),
            round((self.top - self.bottom) * self.pixels_per_metre),
        )

    def to_pixels(self, x: float, y: float) -> tuple[float, float]:
        """Point of the wall's face to a position in the picture."""
        return (x - self.left) * self.pixels_per_metre, (self.top - y) * self.pixels_per_metre


@dataclass(frozen=True)
class WallPicture:
    """The rendered wall: float32 colours 0 to 255, and where its holds are."""

    extent: WallExtent
    image: Array
    boxes: list[HoldBox]


def render_wall(rng: np.random.Generator, extent: WallExtent, holds: list[Hold]) -> WallPicture:
    """Renders the wall with the given holds."""
    image = _panels(rng, extent)
    _volumes(rng, extent, image)
    _smears(rng, extent, image, holds)
    boxes = []
    for hold in holds:
        box = _put_hold(rng, extent, image, hold)
        if box is not None:
            boxes.append(box)
    _mat(rng, extent, image)
    width, height = extent.size
    light = 1.04 + smooth_noise(rng, height, width, width * 0.8, 0.06)
    image *= np.clip(light, 0.75, 1.25)[:, :, None]
    return WallPicture(extent, np.clip(image, 0, 255), boxes)


def _panels(rng: np.random.Generator, extent: WallExtent) -> Array:
    width, height = extent.size
    image = np.empty((height, width, 3), np.float32)
    image[:] = colour(212, 0.10, 0.62)
    _plywood(rng, extent, image)
    stains = smooth_noise(rng, height, width, 150, 0.05) + smooth_noise(rng, height, width, 18, 0.022)
    image *= (1 + stains)[:, :, None]
    _seams(extent, image)
    _bolt_grid(extent, image)
    return image


def _plywood(rng: np.random.Generator, extent: WallExtent, image: Array) -> None:
    """One bare panel crosses the painted wall diagonally."""
    width, height = extent.size
    corners = [(extent.left, 2.95), (extent.right, 3.75), (extent.right, 5.2), (extent.left, 4.35)]
    mask = np.zeros((height, width), np.uint8)
    cv2.fillPoly(mask, [np.int32([extent.to_pixels(*corner) for corner in corners])], 255, cv2.LINE_AA)
    wood = np.empty_like(image)
    wood[:] = colour(32, 0.36, 0.66)
    wood *= (1 + 0.06 * streaky_noise(rng, height, width, 90, 4))[:, :, None]
    share = (mask.astype(np.float32) / 255)[:, :, None]
    image += (wood - image) * share


def _seams(extent: WallExtent, image: Array) -> None:
    """Joints between the boards, every 1.22 m: the size of a standard plywood sheet."""
    for level in np.arange(0.0, extent.top, 1.22):
        _line(extent, image, (extent.left, level), (extent.right, level))
    for column in np.arange(-1.22, extent.right, 1.22):
        _line(extent, image, (column + 0.31, extent.bottom), (column + 0.31, extent.top))


def _line(extent: WallExtent, image: Array, start: tuple[float, float], end: tuple[float, float]) -> None:
    points = [tuple(int(round(v)) for v in extent.to_pixels(*point)) for point in (start, end)]
    mask = np.zeros(image.shape[:2], np.float32)
    cv2.line(mask, points[0], points[1], 1.0, 2, cv2.LINE_AA)
    image *= (1 - 0.35 * mask)[:, :, None]


def _bolt_grid(extent: WallExtent, image: Array) -> None:
    """Threaded inserts, every 20 cm, drawn with sub-pixel centres."""
    shift = 4
    radius = int(0.0075 * extent.pixels_per_metre * (1 << shift))
    for y in np.arange(0.1, extent.top, 0.2):
        for x in np.arange(extent.left + 0.1, extent.right, 0.2):
            centre = tuple(int(v * (1 << shift)) for v in extent.to_pixels(x, y))
            cv2.circle(image, centre, radius, (58.0, 55.0, 52.0), -1, cv2.LINE_AA, shift)


def _volumes(rng: np.random.Generator, extent: WallExtent, image: Array) -> None:
    """Flat-shaded pyramids bolted to the wall, away from the line of the climb."""
    for x, y, radius, sides in ((1.02, 1.35, 0.34, 3), (-1.05, 2.55, 0.36, 4), (1.0, 3.35, 0.30, 3)):
        start = rng.uniform(0, 2 * np.pi)
        angles = start + np.arange(sides) * 2 * np.pi / sides
        rim = [(x + radius * np.cos(a), y + radius * np.sin(a)) for a in angles]
        apex = (x + rng.uniform(-0.2, 0.2) * radius, y + rng.uniform(-0.1, 0.3) * radius)
        _cast_polygon(extent, image, [(px + 0.06, py - 0.09) for px, py in rim])
        for index in range(sides):
            corner, following = rim[index], rim[(index + 1) % sides]
            outward = np.array([(corner[0] + following[0]) / 2 - x, (corner[1] + following[1]) / 2 - y])
            brightness = 0.85 + 0.4 * float(outward @ np.array([-0.5, 0.85])) / radius
            face = np.int32([extent.to_pixels(*point) for point in (corner, following, apex)])
            bgr = colour(220, 0.12, 0.36) * brightness
            cv2.fillPoly(image, [face], [float(v) for v in bgr], cv2.LINE_AA)


def _cast_polygon(extent: WallExtent, image: Array, points: list[tuple[float, float]]) -> None:
    mask = np.zeros(image.shape[:2], np.float32)
    cv2.fillPoly(mask, [np.int32([extent.to_pixels(*point) for point in points])], 1.0)
    image *= (1 - 0.4 * cv2.blur(mask, (15, 15)))[:, :, None]


def _smears(rng: np.random.Generator, extent: WallExtent, image: Array, holds: list[Hold]) -> None:
    """Chalk dust on the wall around the holds."""
    height, width = image.shape[:2]
    dust = np.zeros((height, width), np.float32)
    for hold in holds:
        x, y = extent.to_pixels(hold.x, hold.y - 0.1 * hold.size)
        axes = (int(hold.size * 0.45 * extent.pixels_per_metre), int(hold.size * 0.55 * extent.pixels_per_metre))
        strength = rng.uniform(0.0, 0.55)
        cv2.ellipse(dust, (int(x), int(y)), axes, rng.uniform(-30, 30), 0, 360, strength, -1)
    dust = cv2.GaussianBlur(dust, (0, 0), 0.035 * extent.pixels_per_metre)
    dust *= np.clip(1 + smooth_noise(rng, height, width, 9, 0.7), 0, 2)
    image += (np.float32(232) - image) * np.clip(dust, 0, 0.6)[:, :, None]


def _put_hold(rng: np.random.Generator, extent: WallExtent, image: Array, hold: Hold) -> HoldBox | None:
    """Lays a hold and its shadow over the picture; ``None`` when it lies outside."""
    patch = shape_hold(rng, hold.kind)
    size = hold.size * extent.pixels_per_metre
    x, y = extent.to_pixels(hold.x, hold.y)
    left, top = max(0, int(x - size)), max(0, int(y - size))
    region = image[top : int(y + size), left : int(x + size)]
    if min(region.shape[:2]) < 4:
        return None
    centre = (x - left, y - top)
    shade, gloss, mask = _place_patch(patch, region.shape, centre, size / (0.86 * PATCH_SIZE), hold.turn)
    if not (mask > 0.5).any():
        return None
    shift = np.float32([[1, 0, 0.5 * SHADOW_SHIFT[0] * size], [0, 1, 0.5 * SHADOW_SHIFT[1] * size]])
    shadow = cv2.warpAffine(cv2.GaussianBlur(mask, (0, 0), max(1.0, 0.05 * size)), shift, mask.shape[::-1])
    region *= (1 - 0.5 * shadow)[:, :, None]
    surface = shade[:, :, None] * np.float32(hold.bgr) + gloss[:, :, None] * np.float32(255)
    region += (surface - region) * mask[:, :, None]
    rows = np.flatnonzero((mask > 0.5).any(axis=1)) + top
    columns = np.flatnonzero((mask > 0.5).any(axis=0)) + left
    return HoldBox(hold, int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1)


def _place_patch(
    patch: HoldPatch, shape: tuple[int, ...], centre: tuple[float, float], scale: float, turn: float
) -> tuple[Array, Array, Array]:
    """The patch's layers, scaled, turned and moved into a picture of the given shape."""
    middle = (PATCH_SIZE / 2 - 0.5, PATCH_SIZE / 2 - 0.5)
    matrix = cv2.getRotationMatrix2D(middle, -turn, scale)
    matrix[:, 2] += np.array(centre) - np.array(middle)
    layers = np.dstack([patch.shade, patch.gloss, patch.mask])
    if scale < 0.5:
        layers = cv2.GaussianBlur(layers, (0, 0), 0.4 / scale)
    placed = cv2.warpAffine(layers, matrix, (shape[1], shape[0]), flags=cv2.INTER_LINEAR)
    return placed[:, :, 0], placed[:, :, 1], placed[:, :, 2]


def _mat(rng: np.random.Generator, extent: WallExtent, image: Array) -> None:
    """The mat below the wall: dark vinyl with seams, and the shade where it meets the wall."""
    height, width = image.shape[:2]
    edge = int(extent.to_pixels(0, 0)[1])
    if edge >= height:
        return
    image[edge:] = colour(215, 0.25, 0.30)
    image[edge:] *= (1 + smooth_noise(rng, height - edge, width, 40, 0.05))[:, :, None]
    for x in (-0.9, 0.4):
        start = tuple(int(v) for v in extent.to_pixels(x, 0))
        end = tuple(int(v) for v in extent.to_pixels(x * 1.5, extent.bottom))
        cv2.line(image, start, end, (120.0, 112.0, 104.0), 4, cv2.LINE_AA)
    reach = int(0.12 * extent.pixels_per_metre)
    fade = np.linspace(1, 0.6, reach, dtype=np.float32)
    image[edge - reach : edge] *= fade[:, None, None]
