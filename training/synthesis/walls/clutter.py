"""What else is seen on and around a wall and is no hold: tags, tape, chalk, ropes, lamps, shoes, hands."""

from __future__ import annotations

import cv2
import numpy as np

from rendering.noise import Array, colour, smooth_noise

from .palette import grey, hold_colour

SKIN_HUE, SKIN_SATURATION, SKIN_VALUE = (10, 32), (0.2, 0.65), (0.25, 0.95)


def smudge(rng: np.random.Generator, image: Array, middle: Array, radii: Array, paint: Array, share: float) -> None:
    """A patchy, soft blot; ``share`` is how much it covers in its middle."""
    height, width = image.shape[:2]
    left, top = np.maximum(0, (middle - 2 * radii).astype(int))
    right, bottom = np.minimum([width, height], (middle + 2 * radii).astype(int))
    if right - left < 3 or bottom - top < 3:
        return
    x = ((np.arange(left, right) - middle[0]) / radii[0]).astype(np.float32)
    y = ((np.arange(top, bottom) - middle[1]) / radii[1]).astype(np.float32)
    blot = np.exp(-(x[None] ** 2 + y[:, None] ** 2))
    blot *= 1 + smooth_noise(rng, bottom - top, right - left, max(2.0, 0.35 * min(radii)), 0.8)
    region = image[top:bottom, left:right]
    region += (np.float32(paint) - region) * (np.clip(blot, 0, 1) * np.float32(share))[..., None]


def put_chalk(rng: np.random.Generator, image: Array, hold_size: float) -> None:
    """Dabs and strokes of chalk on the bare wall."""
    for _ in range(int(rng.integers(0, 7))):
        radii = hold_size * rng.uniform([0.1, 0.1], [0.9, 1.2])
        smudge(rng, image, _anywhere(rng, image), radii, grey(rng, 180, 245), rng.uniform(0.1, 0.8))


def put_tags(rng: np.random.Generator, image: Array, hold_size: float) -> None:
    """Small flat labels and strips of tape, near holds or not."""
    if rng.random() > 0.5:
        return
    for _ in range(int(rng.integers(1, 10))):
        size = hold_size * rng.uniform([0.1, 0.05], [0.6, 0.22])
        corners = cv2.boxPoints((_anywhere(rng, image).tolist(), np.maximum(size, 2).tolist(), rng.uniform(-40, 40)))
        cv2.fillPoly(image, [corners.astype(np.int32)], [float(v) for v in hold_colour(rng)], cv2.LINE_AA)


def put_ropes(rng: np.random.Generator, image: Array) -> None:
    """Ropes and slings that hang down."""
    if rng.random() > 0.15:
        return
    height, width = image.shape[:2]
    for _ in range(int(rng.integers(1, 4))):
        x = rng.uniform(0, width)
        end = (int(x + rng.normal(0, 0.1) * width), int(rng.uniform(0.3, 1.1) * height))
        paint = [float(v) for v in hold_colour(rng)]
        cv2.line(image, (int(x), -5), end, paint, int(rng.integers(1, 5)), cv2.LINE_AA)


def put_lamps(rng: np.random.Generator, image: Array) -> list[tuple[float, float, float, float]]:
    """Lamps and windows near the top, with their glare; returns the boxes that they cover."""
    height, width = image.shape[:2]
    boxes = []
    for _ in range(int(rng.integers(1, 4)) if rng.random() < 0.14 else 0):
        middle = rng.uniform([0, 0], [1, 0.35]) * [width, height]
        half = rng.uniform([0.02, 0.01], [0.12, 0.08]) * width
        glow = [float(rng.uniform(225, 255))] * 3
        if rng.random() < 0.5:
            turn = rng.uniform(-40, 40)
            cv2.ellipse(image, middle.astype(int).tolist(), half.astype(int).tolist(), turn, 0, 360, glow, -1)
        else:
            corners = cv2.boxPoints((middle.tolist(), (2 * half).tolist(), rng.uniform(-15, 15)))
            cv2.fillPoly(image, [corners.astype(np.int32)], glow, cv2.LINE_AA)
        smudge(rng, image, middle, 3 * half + 2, np.float32([255, 255, 255]), rng.uniform(0.1, 0.5))
        boxes.append((*(middle - half * 1.3), *(middle + half * 1.3)))
    return boxes


def put_shoes_and_hands(rng: np.random.Generator, image: Array, centres: list[Array], hold_size: float) -> None:
    """Shoes and hands on holds, with a piece of leg or arm, as when a climber is in the picture."""
    if rng.random() > 0.3 or not centres:
        return
    for _ in range(int(rng.integers(1, 5))):
        hold = centres[int(rng.integers(len(centres)))]
        if rng.random() < 0.6:
            _shoe(rng, image, hold, hold_size)
        else:
            _hand(rng, image, hold, hold_size)


def _shoe(rng: np.random.Generator, image: Array, toe: Array, hold_size: float) -> None:
    length = hold_size * rng.uniform(0.8, 2.2)
    toe = toe - [0, 0.4 * hold_size]
    turn = np.radians(rng.uniform(20, 160))
    along = np.array([np.cos(turn), -np.sin(turn)])
    heel = toe + along * length
    leg = heel + np.array([rng.normal(0, 0.4), -1.0]) * length * rng.uniform(0.5, 2.0)
    _limb(image, heel, leg, 0.2 * length, colour(rng.uniform(0, 360), rng.uniform(0, 0.6), rng.uniform(0.1, 0.9)))
    upper = hold_colour(rng)
    _limb(image, toe + along * 0.12 * length, heel, 0.17 * length, upper)
    sole = np.array([-along[1], along[0]]) * 0.14 * length * (1 if along[0] < 0 else -1)
    _limb(image, toe + sole, heel + sole, 0.06 * length, grey(rng, 10, 90))
    _limb(image, toe + along * 0.2 * length, toe + along * 0.3 * length, 0.1 * length, upper * rng.uniform(0.5, 1.3))


def _hand(rng: np.random.Generator, image: Array, hold: Array, hold_size: float) -> None:
    skin = colour(rng.uniform(*SKIN_HUE), rng.uniform(*SKIN_SATURATION), rng.uniform(*SKIN_VALUE))
    size = hold_size * rng.uniform(0.5, 1.3)
    hold = hold + [0, 0.3 * hold_size]
    down = np.array([rng.normal(0, 0.5), 1.0])
    palm = hold + down * 0.4 * size
    _limb(image, palm, palm + down * size * rng.uniform(1.0, 3.0), 0.16 * size, skin * rng.uniform(0.7, 1.0))
    _limb(image, palm - [0.12 * size, 0], palm + [0.12 * size, 0], 0.24 * size, skin)
    for finger in np.linspace(-0.28, 0.28, 4):
        start, tip = palm + [finger * size, 0], hold + [finger * 0.8 * size, -0.12 * size]
        _limb(image, start, tip, 0.06 * size, skin * rng.uniform(0.85, 1.05))


def _limb(image: Array, start: Array, end: Array, radius: float, paint: Array) -> None:
    """A thick line, darker on one side as round things are."""
    ends = [point.astype(int).tolist() for point in (start, end)]
    for share, shade in ((1.0, 0.6), (0.75, 0.85), (0.4, 1.0)):
        tone = [float(v) for v in np.clip(paint * shade, 0, 255)]
        cv2.line(image, *ends, tone, max(1, int(2 * radius * share)), cv2.LINE_AA)


def _anywhere(rng: np.random.Generator, image: Array) -> Array:
    height, width = image.shape[:2]
    return rng.uniform(0, 1, 2) * [width, height]
