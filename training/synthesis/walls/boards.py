"""The bare wall: boards and their joints, bolt holes in perspective, grain, stains, chalk and painted shapes."""

from __future__ import annotations

import cv2
import numpy as np

from rendering.noise import Array, smooth_noise, streaky_noise

from .palette import board_colour, hold_colour
from .style import WallStyle

SUBPIXEL_BITS = 4


def paint_boards(rng: np.random.Generator, width: int, height: int, style: WallStyle) -> tuple[Array, Array]:
    """The wall's picture float32 (height, width, 3) and its main colour (3,)."""
    image = np.empty((height, width, 3), np.float32)
    paint = board_colour(rng)
    image[:] = paint
    _facets(rng, image, paint)
    if rng.random() < style.mural:
        _mural(rng, image)
    image *= _texture(rng, width, height)[..., None]
    if rng.random() < 0.5:
        _chalk_clouds(rng, image)
    grid = _perspective(rng, width, height)
    if rng.random() < 0.85:
        _bolt_holes(rng, image, paint, grid)
    _joints(rng, image, paint, grid)
    return image, paint


def polygon(image: Array, corners: Array, paint: Array) -> None:
    """Fills a polygon (n, 2) with smooth borders."""
    cv2.fillPoly(image, [np.round(corners).astype(np.int32)], [float(v) for v in paint], cv2.LINE_AA)


def _facets(rng: np.random.Generator, image: Array, paint: Array) -> None:
    """Planes at another angle to the light, or boards of another colour."""
    height, width = image.shape[:2]
    for _ in range(int(rng.integers(0, 4))):
        corners = rng.uniform(-0.3, 1.3, (int(rng.integers(3, 5)), 2)) * [width, height]
        other = board_colour(rng) if rng.random() < 0.5 else paint * np.float32(rng.uniform(0.5, 1.4))
        polygon(image, corners, other)
        if rng.random() < 0.4:
            edge = [float(v) for v in other * rng.uniform(0.4, 1.5)]
            cv2.polylines(image, [corners.astype(np.int32)], True, edge, int(rng.integers(1, 6)), cv2.LINE_AA)


def _mural(rng: np.random.Generator, image: Array) -> None:
    """Stripes, discs and triangles painted on the boards, without relief or shadow."""
    height, width = image.shape[:2]
    for _ in range(int(rng.integers(1, 6))):
        paint, middle = hold_colour(rng), rng.uniform(0, 1, 2) * [width, height]
        size = width * rng.uniform(0.08, 0.5)
        how = rng.random()
        if how < 0.3:
            axes = (int(size), int(size * rng.uniform(0.6, 1)))
            cv2.ellipse(image, middle.astype(int).tolist(), axes, 0, 0, 360, [float(v) for v in paint], -1, cv2.LINE_AA)
        elif how < 0.6:
            end = middle + rng.normal(0, width, 2)
            thickness = int(rng.uniform(2, 0.12 * width))
            ends = [point.astype(int).tolist() for point in (middle, end)]
            cv2.line(image, *ends, [float(v) for v in paint], thickness, cv2.LINE_AA)
        else:
            polygon(image, middle + rng.uniform(-size, size, (int(rng.integers(3, 6)), 2)), paint)


def _texture(rng: np.random.Generator, width: int, height: int) -> Array:
    """Stains and, on half of the walls, grain; a factor around 1 for each pixel."""
    texture = 1 + smooth_noise(rng, height, width, rng.uniform(60, 200), rng.uniform(0.03, 0.15))
    texture += smooth_noise(rng, height, width, rng.uniform(8, 30), rng.uniform(0, 0.08))
    if rng.random() < 0.5:
        grain = streaky_noise(rng, height, width, rng.uniform(30, 120), rng.uniform(2, 6))
        texture += grain * np.float32(rng.uniform(0, 0.07))
    return texture


def _chalk_clouds(rng: np.random.Generator, image: Array) -> None:
    height, width = image.shape[:2]
    clouds = np.clip(smooth_noise(rng, height, width, rng.uniform(40, 120)) - rng.uniform(0.6, 1.4), 0, 1)
    clouds *= np.clip(1 + smooth_noise(rng, height, width, 6, 0.5), 0, 2) * np.float32(rng.uniform(0.1, 0.6))
    image += (np.float32(rng.uniform(190, 235)) - image) * np.minimum(clouds, 0.8)[..., None]


def _perspective(rng: np.random.Generator, width: int, height: int) -> Array:
    """From the unit square to a part of a wall seen at an angle."""
    square = np.float32([[0, 0], [1, 0], [1, 1], [0, 1]])
    corners = (square * 1.3 - 0.15 + rng.uniform(-0.25, 0.25, (4, 2))) * [width, height]
    return cv2.getPerspectiveTransform(square, corners.astype(np.float32))


def _bolt_holes(rng: np.random.Generator, image: Array, paint: Array, grid: Array) -> None:
    height, width = image.shape[:2]
    count = int(rng.integers(14, 46))
    line = np.linspace(0, 1, count, dtype=np.float32)
    points = np.stack(np.meshgrid(line, line), -1).reshape(-1, 1, 2)
    points = cv2.perspectiveTransform(points, grid).reshape(-1, 2)
    radius = max(1.0, width / count * rng.uniform(0.03, 0.07))
    shade = rng.uniform(0.15, 0.7) if rng.random() < 0.85 else 1.5
    dark = [float(v) for v in paint * shade]
    inside = ((points > 0) & (points < [width, height])).all(1)
    for x, y in np.int32(points[inside] * 2**SUBPIXEL_BITS).tolist():
        cv2.circle(image, (x, y), int(radius * 2**SUBPIXEL_BITS), dark, -1, cv2.LINE_AA, SUBPIXEL_BITS)


def _joints(rng: np.random.Generator, image: Array, paint: Array, grid: Array) -> None:
    for _ in range(int(rng.integers(0, 5))):
        place = rng.uniform(0, 1)
        ends = [[[place, 0]], [[place, 1]]] if rng.random() < 0.5 else [[[0, place]], [[1, place]]]
        start, end = cv2.perspectiveTransform(np.float32(ends), grid).reshape(-1, 2).astype(int).tolist()
        dark = [float(v) for v in paint * rng.uniform(0.3, 0.8)]
        cv2.line(image, start, end, dark, int(rng.integers(1, 3)), cv2.LINE_AA)
