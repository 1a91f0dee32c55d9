"""How far each kind of hold stands out from the wall, and what is dark because light does not reach it."""

from __future__ import annotations

import numpy as np

from rendering.noise import Array, smooth_noise

from .outline import PATCH_SIZE, Outline
from .truth import HoldKind

Relief = tuple[Array, Array, Array]
"""Height in half patch sides; a factor 0 to 1 that darkens cavities; coverage 0 to 1."""

RING, TWO_HOLES = 0.12, 0.35
PLATE, CONE = 0.35, 0.12


def raise_surface(rng: np.random.Generator, kind: HoldKind, outline: Outline) -> Relief:
    """Relief of one hold of the given kind."""
    coverage = np.clip((1 - outline.rim) * 16, 0, 1)
    match kind:
        case HoldKind.SLOPER:
            height, dark = _smooth_body(rng, outline), np.ones_like(coverage)
        case HoldKind.PINCH:
            height, dark = _ridge(rng, outline), np.ones_like(coverage)
        case HoldKind.CRIMP:
            height, dark = _incut(rng, outline)
        case HoldKind.EDGE:
            height, dark = _ledge(rng, outline)
        case HoldKind.JUG:
            height, dark, coverage = _jug(rng, outline, coverage)
        case HoldKind.POCKET:
            height, dark = _pocket(rng, outline)
    return _roughen(rng, height), dark, coverage


def _smooth_body(rng: np.random.Generator, outline: Outline) -> Array:
    """Nothing to hook the fingers in: a dome, a cone, or a flat plate with a rounded rim."""
    how = rng.random()
    if how < PLATE:
        return np.minimum(1, outline.inside * rng.uniform(3, 10)) ** 0.7 * rng.uniform(0.1, 0.35) * outline.scale
    if how < PLATE + CONE:
        return np.minimum(0.92, outline.inside) * rng.uniform(0.5, 1.1) * outline.scale
    return np.sqrt(np.clip(1 - outline.rim**2, 0, 1)) * rng.uniform(0.5, 1.1) * outline.scale


def _ridge(rng: np.random.Generator, outline: Outline) -> Array:
    """Two steep sides for fingers and thumb."""
    across = np.clip(np.abs(outline.across / outline.half_width), 0, 1)
    steep = np.minimum(1, outline.inside * 4)
    return (1 - across ** rng.uniform(0.9, 1.7)) * rng.uniform(1.2, 2.2) * outline.half_width * steep


def _incut(rng: np.random.Generator, outline: Outline) -> tuple[Array, Array]:
    """A sharp lip near the top with a dark line behind it and a long face below."""
    lip = rng.uniform(0.15, 0.6)
    profile = np.minimum((1 - outline.level) / (1 - lip), (1 + outline.level) / (1 + lip))
    height = outline.scale * rng.uniform(0.4, 0.9) * profile * np.minimum(1, outline.inside * rng.uniform(4, 8))
    behind = np.exp(-(((outline.level - lip - 0.16) / 0.14) ** 2))
    return height, 1 - rng.uniform(0.3, 0.65) * behind


def _ledge(rng: np.random.Generator, outline: Outline) -> tuple[Array, Array]:
    """A flat top plane and a flat front plane that meet in a straight line."""
    lip = rng.uniform(-0.1, 0.45)
    height = np.minimum(1, outline.inside * rng.uniform(5, 10)) * rng.uniform(0.1, 0.3) * outline.scale
    top = 1 / (1 + np.exp(np.clip((lip - outline.level) * rng.uniform(12, 40), -30, 30)))
    if rng.random() < 0.7:
        return height, 1 - (1 - top) * rng.uniform(0.15, 0.5)
    return height, 1 - top * rng.uniform(0.15, 0.45)


def _jug(rng: np.random.Generator, outline: Outline, coverage: Array) -> Relief:
    """A deep cavity in the upper half with a rounded lip below it; some are rings."""
    body = _body(rng, outline)
    centre = outline.half_height * rng.uniform(0.1, 0.45)
    depth = outline.half_height * rng.uniform(0.18, 0.32)
    width = outline.half_width * rng.uniform(0.5, 0.8)
    shift = rng.uniform(-0.1, 0.1)
    cavity = np.exp(-((((outline.across - shift) / width) ** 4) + ((outline.up - centre) / depth) ** 2))
    lip = np.exp(-(((outline.up - centre + 1.6 * depth) / (0.2 * outline.half_height)) ** 2))
    height = body + (lip * rng.uniform(0.15, 0.35) - cavity * rng.uniform(0.4, 0.8)) * outline.scale
    if rng.random() < RING:
        coverage = coverage * np.clip((outline.rim - rng.uniform(0.22, 0.45)) * 12, 0, 1)
    return height, 1 - cavity * rng.uniform(0.4, 0.85), coverage


def _pocket(rng: np.random.Generator, outline: Outline) -> tuple[Array, Array]:
    """One or two round holes for fingers."""
    height, dark = _body(rng, outline), np.ones_like(outline.rim)
    pair = rng.random() < TWO_HOLES
    smaller = min(outline.half_width, outline.half_height)
    for side in (-1, 1) if pair else (0,):
        x = side * 0.42 * outline.half_width + rng.uniform(-0.08, 0.08) * outline.half_width
        y = rng.uniform(-0.12, 0.15) * outline.half_height
        radius = smaller * (rng.uniform(0.24, 0.36) if pair else rng.uniform(0.32, 0.52))
        distance = np.hypot(outline.across - x, (outline.up - y) * rng.uniform(0.85, 1.4)) / radius
        hole = 1 / (1 + np.exp(np.clip((distance - 1) * rng.uniform(9, 18), -30, 30)))
        height = height - 0.8 * hole * outline.scale
        dark = dark * (1 - hole * rng.uniform(0.65, 0.93))
    return height, dark


def _body(rng: np.random.Generator, outline: Outline) -> Array:
    rounded = np.minimum(1, outline.inside * rng.uniform(1.5, 3.0)) ** rng.uniform(0.5, 0.9)
    return rounded * rng.uniform(0.5, 0.9) * outline.scale


def _roughen(rng: np.random.Generator, height: Array) -> Array:
    """Grit, and on some holds grooves like those of wood or rock."""
    height = height + smooth_noise(rng, PATCH_SIZE, PATCH_SIZE, rng.uniform(6, 20), rng.uniform(0, 0.02))
    if rng.random() > 0.2:
        return height
    axis = np.linspace(-1, 1, PATCH_SIZE, dtype=np.float32)
    turn = rng.uniform(-0.5, 0.5)
    wave = axis[:, None] * np.cos(turn) + axis[None] * np.sin(turn)
    phase = smooth_noise(rng, PATCH_SIZE, PATCH_SIZE, 40, 1.0)
    return height + 0.02 * rng.uniform(0.3, 1.2) * np.sin(wave * rng.uniform(12, 30) + phase)
