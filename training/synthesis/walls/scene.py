"""A whole wall: boards, volumes, holds, clutter, surroundings and light, seen by a camera."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import cv2
import numpy as np

from rendering.noise import Array, smooth_noise

from . import clutter
from .boards import paint_boards
from .crop import cut
from .library import HoldLibrary
from .light import Light, draw_light
from .palette import hold_colour
from .placing import Paint, Spot, put_hold
from .style import ORDINARY, WallStyle
from .surroundings import below, put_ceiling, put_floor
from .truth import WallHold
from .view import MARGIN, View, draw_view
from .volumes import put_volumes

SHAPES_PER_KIND = 60
SMALLEST_HOLD = 6.0
LEAST_CONTRAST = 60.0
"""Sum of the differences of the three channels below which nobody would set a hold on that wall."""

HOLD_SIZE = (0.02, 0.12)
"""Typical size of holds as a share of the picture's width, unless it is given."""

DENSITY = (0.15, 1.1)
"""Holds per square of the typical hold's doubled side."""


@dataclass(frozen=True)
class Wall:
    """``image`` float32 (height, width, 3), blue-green-red, 0 to 255, and the holds in it."""

    image: Array
    holds: list[WallHold]


@cache
def _stock(style: WallStyle) -> HoldLibrary:
    """Shapes for callers that bring no library of their own; always the same."""
    return HoldLibrary(np.random.default_rng(20), style, SHAPES_PER_KIND)


def render_wall(
    rng: np.random.Generator,
    width: int,
    height: int,
    style: WallStyle = ORDINARY,
    hold_size: float | None = None,
    library: HoldLibrary | None = None,
) -> Wall:
    """Renders a random wall; ``hold_size`` is the typical longer side of its holds in pixels."""
    size = hold_size or float(np.exp(rng.uniform(*np.log(HOLD_SIZE)))) * width
    view = draw_view(rng, width, height, style.distortion)
    outer = int(width * (1 + 2 * MARGIN)), int(height * (1 + 2 * MARGIN))
    image, paint = paint_boards(rng, *outer, style)
    light = draw_light(rng, style)
    holds = put_volumes(rng, image, paint, light, size)
    clutter.put_chalk(rng, image, size)
    holds += _put_holds(rng, image, paint, light, size, style, library or _stock(style))
    clutter.put_tags(rng, image, size)
    clutter.put_ropes(rng, image)
    centres = [hold.hull.mean(0) for hold in holds]
    clutter.put_shoes_and_hands(rng, image, centres, size)
    holds = _surround(rng, image, holds)
    _illuminate(rng, image)
    seen = [hold.moved(view.to_picture(hold.hull)) for hold in holds]
    return Wall(np.clip(view.picture(image), 0, 255), _inside(seen, view))


def _put_holds(
    rng: np.random.Generator, image: Array, wall_paint: Array, light: Light, typical: float,
    style: WallStyle, library: HoldLibrary,
) -> list[WallHold]:  # fmt: skip
    """Sets holds that do not overlap, in a handful of colours."""
    height, width = image.shape[:2]
    dusty = rng.uniform(0, 0.5) if rng.random() < 0.6 else 0.0
    palette = [hold_colour(rng) for _ in range(int(rng.integers(3, 9)))]
    count = int(np.clip(width * height / (2 * typical) ** 2 * rng.uniform(*DENSITY), 2, 220))
    placed, taken = [], np.empty((0, 3))
    for _ in range(count):
        size = typical * np.exp(rng.normal(0, style.size_spread))
        if rng.random() < style.macro:
            size *= rng.uniform(1.8, 4.0)
        size = min(size, 0.6 * width)
        middle = rng.uniform(0, 1, 2) * [width, height]
        gaps = np.hypot(*(taken[:, :2] - middle).T)
        body = palette[int(rng.integers(len(palette)))] * np.float32(rng.uniform(0.85, 1.1))
        invisible = np.abs(body - wall_paint).sum() < LEAST_CONTRAST
        if size < SMALLEST_HOLD or invisible or (gaps < 0.45 * (size + taken[:, 2])).any():
            continue
        if rng.random() < dusty:
            radii = size * rng.uniform([0.3, 0.3], [0.8, 1.1])
            clutter.smudge(rng, image, middle, radii, np.float32([225, 228, 230]), rng.uniform(0.1, 0.7))
        hold = put_hold(image, library.pick(rng, size / typical), _spot(rng, middle, size, style),
                        _finish(rng, body, palette, style), light)  # fmt: skip
        if hold is not None:
            placed.append(hold)
            taken = np.vstack([taken, [*middle, size]])
    return placed


def _spot(rng: np.random.Generator, middle: Array, size: float, style: WallStyle) -> Spot:
    turn = rng.normal(0, style.turn) if rng.random() < 6 / 7 else rng.uniform(-100, 100)
    return Spot(*middle, size, turn, bool(rng.random() < 0.5), rng.uniform(0.72, 1.0))


def _finish(rng: np.random.Generator, body: Array, palette: list[Array], style: WallStyle) -> Paint:
    other = body * np.float32(rng.uniform(0.6, 1.2)) if rng.random() < 0.6 else palette[int(rng.integers(len(palette)))]
    chalk = rng.uniform(0.2, 0.9) if rng.random() < 0.4 else 0.0
    return Paint(np.clip(body, 0, 255), np.clip(other, 0, 255), rng.uniform(*style.gloss), chalk, rng.uniform(15, 60))


def _surround(rng: np.random.Generator, image: Array, holds: list[WallHold]) -> list[WallHold]:
    """Draws floor, ceiling and lamps; returns the holds that they leave visible."""
    width = image.shape[1]
    floor, ceiling = put_floor(rng, image), put_ceiling(rng, image)
    lamps = clutter.put_lamps(rng, image)

    def visible(hold: WallHold) -> bool:
        middle = hold.hull.mean(0)
        if floor is not None and below(floor, middle, width):
            return False
        if ceiling is not None and not below(ceiling, middle, width):
            return False
        return not any(box[0] < middle[0] < box[2] and box[1] < middle[1] < box[3] for box in lamps)

    return [hold for hold in holds if visible(hold)]


def _illuminate(rng: np.random.Generator, image: Array) -> None:
    """Brighter and darker regions, and sometimes the shadow of something large."""
    height, width = image.shape[:2]
    image *= np.clip(1 + smooth_noise(rng, height, width, 0.8 * width, rng.uniform(0.05, 0.3)), 0.3, 1.8)[..., None]
    if rng.random() < 0.3:
        mask = np.zeros((height, width), np.float32)
        cv2.fillPoly(mask, [np.int32(rng.uniform(-0.3, 1.3, (4, 2)) * [width, height])], 1.0)
        softness = int(rng.uniform(5, 60)) | 1
        image *= (1 - np.float32(rng.uniform(0.2, 0.5)) * cv2.blur(mask, (softness, softness)))[..., None]


def _inside(holds: list[WallHold], view: View) -> list[WallHold]:
    """Holds of which something is in the picture, cut at its borders, with the share of the box that is left."""
    return cut(holds, 0, 0, view.width, view.height)
